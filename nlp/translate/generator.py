"""A decoder-only model that is prompted with the source and goes on with the target: Diptych's own.

Where its manifest says that it heeds glosses, it is told what names and words are called (`nlp.glosses`), and given
figures as it takes them rightly (`nlp.paraphrase`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from nlp import tokenizer
from nlp.glosses import glossed, unglossed
from nlp.languages import Lang
from nlp.paraphrase import paraphrased
from nlp.translate.ctranslate import output_limit
from nlp.translate.types import Decoding, Direction, Hypothesis, Reading, Translated

GRAPH = "graph.onnx"  # of the network, beside its weights
LONGEST = 1024  # tokens; what has no white space in so many is no text
# The Gemma vocabulary spends more on Cyrillic: of FLORES, half a percent grows more than this into each language.
GROWTH = {Lang.EN: 1.4, Lang.RU: 2.1, Lang.UK: 2.5}


class Decoder(Protocol):
    """What goes on with a prompt."""

    workers: int  # threads that may ask at the same time
    batch: int  # prompts that are best asked together

    def decoded(
        self, prompts: Sequence[Sequence[str]], limits: Sequence[int], end: str, decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """For each prompt, of tokens, its hypotheses, best first, of at most so many tokens."""

    def likelihoods(self, prompts: Sequence[Sequence[str]], said: Sequence[Sequence[str]]) -> list[list[float]]:
        """For each prompt the log-probabilities of the tokens `said` after it, each after those before it."""

    def give_up(self) -> None:
        """As a Backend."""


class Generator:
    comfort = 120  # tokens; shorter ones lose by being cut: into English 2 BLEU of those over 60
    capacity = 256

    def __init__(self, folder: Path, manifest: dict[str, Any], threads: int, device: str = "cpu") -> None:
        self._tokenizer = tokenizer.opened(folder)
        self._decoder = self._opened(folder, threads, device)
        self.workers, self.batch = self._decoder.workers, self._decoder.batch
        self._telling = Lock()
        self._prompt: list[str] = manifest["prompt"]
        self._tags: dict[str, str] = manifest["tags"]
        self._end: str = manifest["end"]
        self.heeds_glosses = bool(manifest.get("glosses"))
        self.id: str = manifest["id"]
        self.version: str = manifest["version"]
        self.directions: frozenset[Direction] = frozenset((Lang(a), Lang(b)) for a, b in manifest["directions"])

    def tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text))

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        if not texts:
            return []
        told = self._told(texts, source, target) if self.heeds_glosses else texts
        tokens = [self._tokenizer.encode(text, out_type=str)[:LONGEST] for text in told]
        prompts = [self._filled(one, source, target) for one in tokens]
        limits = [output_limit([len(one)], GROWTH[target]) for one in tokens]
        found = self._decoder.decoded(prompts, limits, self._end, decoding)
        return [
            [Translated(self._text(ids, one), score) for ids, score in hypotheses]
            for hypotheses, one in zip(found, told, strict=True)
        ]

    def likelihoods(self, texts: Sequence[str], said: Sequence[str], source: Lang, target: Lang) -> list[Reading]:
        cut = tokenizer.encoded(said, self._tokenizer)
        tokens = [self._tokenizer.encode(text, out_type=str) for text in texts]
        able = [n for n, one in enumerate(cut) if one.ids and max(len(one.ids), len(tokens[n])) <= self.capacity]
        prompts = [self._filled(tokens[n], source, target) for n in able]
        pieces = [[str(self._tokenizer.id_to_piece(one)) for one in cut[n].ids] for n in able]
        found = dict(zip(able, self._decoder.likelihoods(prompts, pieces), strict=True))
        return [(one.offsets, found[n]) if n in found else ([], []) for n, one in enumerate(cut)]

    def _told(self, texts: Sequence[str], source: Lang, target: Lang) -> list[str]:
        """One thread after another, so that what was asked first is decoded first."""
        with self._telling:
            return [glossed(paraphrased(text, source), source, target) for text in texts]

    def _text(self, ids: Sequence[int], told: str) -> str:
        text = str(self._tokenizer.decode(list(ids))).strip()
        return unglossed(text, told) if self.heeds_glosses else text

    def give_up(self) -> None:
        self._decoder.give_up()

    def _opened(self, folder: Path, threads: int, device: str) -> Decoder:
        """By ONNX Runtime on a processor, where it is far faster, and else by CTranslate2."""
        if device != "cpu" or not (folder / GRAPH).exists():
            from nlp.translate import ctranslate

            return ctranslate.Decoder(folder, threads, device)
        from nlp.translate import search

        return search.Decoder(folder, self._tokenizer.piece_to_id, threads)

    def _filled(self, tokens: list[str], source: Lang, target: Lang) -> list[str]:
        slots = {"{source_tag}": [self._tags[source]], "{target_tag}": [self._tags[target]], "{source}": tokens}
        return [token for piece in self._prompt for token in slots.get(piece, [piece])]
