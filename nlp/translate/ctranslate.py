"""Models in CTranslate2's format: fast, and without torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.translate.types import Decoding, Direction, Translated

MAX_TOKENS = 256  # of output
GROWTH = 2.2  # output tokens per input token, at most
MARGIN = 12  # tokens, for short texts
GPU_BATCH = 32  # texts
# The Gemma vocabulary spends more on Cyrillic: of FLORES, half a percent grows more than this into each language.
GEMMA_GROWTH = {Lang.EN: 1.4, Lang.RU: 2.1, Lang.UK: 2.5}


def output_limit(lengths: Sequence[int], growth: float = GROWTH) -> int:
    """How many tokens a batch may come to: a model that loops ends there."""
    return min(MAX_TOKENS, int(max(lengths, default=0) * growth) + MARGIN)


def opened(kind: str, folder: Path, threads: int, device: str) -> tuple[Any, int]:
    """A "Generator" or "Translator" of CTranslate2's, and how many batches it takes at once.

    On a processor each thread works on a batch of its own: at the few rows of a batch, two threads on one batch are
    hardly faster than one. `threads` 0: as many as there are cores. Raises ModelError.
    """
    import ctranslate2

    batches = (threads or os.cpu_count() or 1) if device == "cpu" else 1
    try:
        model = getattr(ctranslate2, kind)(
            str(folder), device=device, compute_type="default", inter_threads=batches, intra_threads=1
        )
    except (RuntimeError, ValueError) as error:
        raise ModelError(folder, tr("CTranslate2 cannot open it ({0}).").format(str(error).splitlines()[0])) from error
    return model, batches


class Generator:
    """A decoder-only model that is prompted with the source and goes on with the target (Diptych's own)."""

    comfort = 120  # tokens; shorter ones lose by being cut: into English 2 BLEU of those over 60
    capacity = 256

    def __init__(self, folder: Path, manifest: dict[str, Any], threads: int, device: str = "cpu") -> None:
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # tokenizers raises nothing narrower
            raise ModelError(
                folder, tr("its tokenizer.json is missing or damaged. Install the model again.")
            ) from error
        self._model, self.workers = opened("Generator", folder, threads, device)
        self.batch = 4 if device == "cpu" else GPU_BATCH
        self._prompt: list[str] = manifest["prompt"]
        self._tags: dict[str, str] = manifest["tags"]
        self._end: str = manifest["end"]
        self.id: str = manifest["id"]
        self.version: str = manifest["version"]
        self.directions: frozenset[Direction] = frozenset((Lang(a), Lang(b)) for a, b in manifest["directions"])

    def tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text, add_special_tokens=False).tokens)

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        prompts, lengths = [], []
        for text in texts:
            tokens = self._tokenizer.encode(text, add_special_tokens=False).tokens
            lengths.append(len(tokens))
            prompts.append(self._filled(tokens, source, target))
        results = self._model.generate_batch(
            prompts,
            beam_size=max(decoding.beams, decoding.alternatives),
            num_hypotheses=decoding.alternatives,
            max_length=output_limit(lengths, GEMMA_GROWTH[target]),
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            end_token=self._end,
            include_prompt_in_result=False,
            return_scores=True,
        )
        return [
            [
                Translated(self._tokenizer.decode(ids, skip_special_tokens=True).strip(), score)
                for ids, score in zip(result.sequences_ids, result.scores, strict=True)
            ]
            for result in results
        ]

    def _filled(self, tokens: list[str], source: Lang, target: Lang) -> list[str]:
        slots = {"{source_tag}": [self._tags[source]], "{target_tag}": [self._tags[target]], "{source}": tokens}
        return [token for piece in self._prompt for token in slots.get(piece, [piece])]
