"""Sentence vectors: one small multilingual encoder serves summaries, near-duplicates and alignment."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nlp import tokenizer
from nlp.errors import ModelError
from nlp.message import tr
from nlp.states import MAX_TOKENS, START, STOP, States

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

SIZE = 384  # numbers per vector
REMEMBERED = 4096  # vectors: 6 MB, so that a summary of another length costs nothing
PREFIX = "query: "  # the model was trained with it for texts compared with one another


class Encoder:
    """Texts in English, Russian or Ukrainian as vectors that are near each other where the meaning is.

    An instance belongs to one thread.
    """

    def __init__(self, states: States, cutter: SentencePieceProcessor) -> None:
        self._states = states
        self._tokenizer = cutter
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    @classmethod
    def load(cls, path: Path, threads: int = 0) -> Encoder:
        """The encoder in the folder `path`, run on `threads` threads; 0: as many as suits the machine.

        Raises ModelError where the folder holds none.
        """
        if not (path / "model.bin").is_file():
            raise ModelError(path, tr("{0} is missing. Install Diptych again.").format("model.bin"))
        try:
            states = States(path, threads)
        except (RuntimeError, ValueError) as error:
            raise ModelError(path, tr("the file model.bin is damaged. Install Diptych again.")) from error
        return cls(states, tokenizer.shared(path))

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n_texts, 384), rows of length 1, in the order of `texts`; what is beyond 512 tokens is not read."""
        known = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        ids = [[START, *self._tokenizer.encode(PREFIX + text)[: MAX_TOKENS - 2], STOP] for text in new]
        for number, rows in self._states.of(ids):
            mean = rows.mean(0)
            known[new[number]] = mean / np.linalg.norm(mean)
        self._remember(known)
        if not texts:
            return np.empty((0, SIZE), np.float32)
        return np.stack([known[text] for text in texts])

    def states(self, texts: Sequence[str]) -> list[tuple[list[tuple[int, int]], NDArray[np.float32]]]:
        """For each of `texts` its tokens: where each stands, and its state in context, float32 (n_tokens, 384).

        What is beyond 510 tokens is not read.
        """
        cut = tokenizer.encoded(texts, self._tokenizer)
        found = dict(self._states.of([[START, *one.ids[: MAX_TOKENS - 2], STOP] for one in cut]))
        return [(one.offsets[: MAX_TOKENS - 2], found[number][1:-1]) for number, one in enumerate(cut)]

    def _remember(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        for text, vector in vectors.items():
            self._known[text] = vector
            self._known.move_to_end(text)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
