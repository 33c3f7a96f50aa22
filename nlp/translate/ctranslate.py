"""Models in CTranslate2's format: fast, and without torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.message import tr
from nlp.translate.types import Decoding, Hypothesis

MAX_TOKENS = 256  # of output
GROWTH = 2.2  # output tokens per input token, at most
MARGIN = 12  # tokens, for short texts
GPU_BATCH = 32  # texts


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


class Decoder:
    """A decoder-only model, which goes on with a prompt."""

    def __init__(self, folder: Path, threads: int, device: str) -> None:
        self._model, self.workers = opened("Generator", folder, threads, device)
        self.batch = 4 if device == "cpu" else GPU_BATCH

    def decoded(
        self, prompts: Sequence[Sequence[str]], limits: Sequence[int], end: str, decoding: Decoding
    ) -> list[list[Hypothesis]]:
        results = self._model.generate_batch(
            [list(prompt) for prompt in prompts],
            beam_size=max(decoding.beams, decoding.alternatives),
            num_hypotheses=decoding.alternatives,
            max_length=max(limits, default=1),
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            end_token=end,
            include_prompt_in_result=False,
            return_scores=True,
        )
        return [list(zip(map(tuple, one.sequences_ids), one.scores, strict=True)) for one in results]

    def likelihoods(self, prompts: Sequence[Sequence[str]], said: Sequence[Sequence[str]]) -> list[list[float]]:
        whole = [[*prompt, *tokens] for prompt, tokens in zip(prompts, said, strict=True)]
        found = self._model.score_batch(whole, max_batch_size=1)  # in batches of several it fails (4.8)
        return [list(map(float, one.log_probs[-len(tokens) :])) for one, tokens in zip(found, said, strict=True)]

    def give_up(self) -> None:
        """A batch under way cannot be stopped."""
