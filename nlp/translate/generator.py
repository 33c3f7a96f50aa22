"""A decoder-only model that is prompted with the source and goes on with the target: Diptych's own.

Where its manifest says that it heeds glosses, it is told what names and words are called (`nlp.glosses`). Of what a
search has found that is best from which the model would also translate back to the source: where something was left
out, or is another word, it would not (a noisy channel: Yee et al. 2019). `channel` in the manifest: how much it weighs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from nlp import tokenizer
from nlp.glosses import glossed, unglossed
from nlp.languages import Lang
from nlp.translate.ctranslate import output_limit
from nlp.translate.types import Decoding, Direction, Hypothesis, Translated

GRAPH = "graph.onnx"  # of the network, beside its weights
LONGEST = 1024  # tokens; what has no white space in so many is no text
# The Gemma vocabulary spends more on Cyrillic: of FLORES, half a percent grows more than this into each language.
GROWTH = {Lang.EN: 1.4, Lang.RU: 2.1, Lang.UK: 2.5}


class Decoder(Protocol):
    """What goes on with a prompt."""

    workers: int  # threads that may ask at the same time
    batch: int  # prompts that are best asked together
    scores: bool  # whether it tells likelihoods

    def decoded(
        self, prompts: Sequence[Sequence[str]], limits: Sequence[int], end: str, decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """For each prompt, of tokens, its hypotheses, best first, of at most so many tokens."""

    def likelihoods(self, prompts: Sequence[Sequence[str]], text: Sequence[str]) -> list[float]:
        """The mean log-probability of the tokens of `text` after each of `prompts`. CancelledError if given up."""

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
        self._channel = float(manifest.get("channel", 0)) if self._decoder.scores else 0.0
        self.heeds_glosses = bool(manifest.get("glosses"))
        self.id: str = manifest["id"]
        self.version: str = manifest["version"]
        self.directions: frozenset[Direction] = frozenset((Lang(a), Lang(b)) for a, b in manifest["directions"])

    def tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text, add_special_tokens=False).tokens)

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        if not texts:
            return []
        told = self._told(texts, source, target) if self.heeds_glosses else texts
        tokens = [self._tokens(text) for text in told]
        prompts = [self._filled(one, source, target) for one in tokens]
        limits = [output_limit([len(one)], GROWTH[target]) for one in tokens]
        asked = decoding
        if self._channel and (target, source) in self.directions:
            asked = replace(decoding, alternatives=max(decoding.beams, decoding.alternatives))
        found = self._decoder.decoded(prompts, limits, self._end, asked)
        said = [
            [Translated(self._text(ids, one), score) for ids, score in hypotheses]
            for hypotheses, one in zip(found, told, strict=True)
        ]
        if asked is not decoding:
            said = [self._ranked(one, text, source, target) for one, text in zip(said, texts, strict=True)]
        return [one[: decoding.alternatives] for one in said]

    def _ranked(self, said: list[Translated], text: str, source: Lang, target: Lang) -> list[Translated]:
        """Translations of `text`, those first from which it is likely to be translated back."""
        tokens = self._tokens(text)
        if len(said) <= 1 or len(tokens) > self.comfort:
            return said
        prompts = [self._filled(self._tokens(one.text), target, source) for one in said]
        back = self._decoder.likelihoods(prompts, [*tokens, self._end])
        scores = [(one.confidence or 0) + self._channel * each for one, each in zip(said, back, strict=True)]
        return [said[place] for place in sorted(range(len(said)), key=lambda place: -scores[place])]

    def _tokens(self, text: str) -> list[str]:
        return list(self._tokenizer.encode(text, add_special_tokens=False).tokens[:LONGEST])

    def _told(self, texts: Sequence[str], source: Lang, target: Lang) -> list[str]:
        """One thread after another, so that what was asked first is decoded first."""
        with self._telling:
            return [glossed(text, source, target) for text in texts]

    def _text(self, ids: Sequence[int], told: str) -> str:
        text = str(self._tokenizer.decode(list(ids), skip_special_tokens=True)).strip()
        return unglossed(text, told) if self.heeds_glosses else text

    def give_up(self) -> None:
        self._decoder.give_up()

    def _opened(self, folder: Path, threads: int, device: str) -> Decoder:
        """By ONNX Runtime on a processor, where it is far faster, and else by CTranslate2."""
        if device != "cpu" or not (folder / GRAPH).exists():
            from nlp.translate import ctranslate

            return ctranslate.Decoder(folder, threads, device)
        from nlp.translate import search

        return search.Decoder(folder, self._tokenizer.token_to_id, threads)

    def _filled(self, tokens: list[str], source: Lang, target: Lang) -> list[str]:
        slots = {"{source_tag}": [self._tags[source]], "{target_tag}": [self._tags[target]], "{source}": tokens}
        return [token for piece in self._prompt for token in slots.get(piece, [piece])]
