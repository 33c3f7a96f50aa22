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

if TYPE_CHECKING:
    import ctranslate2
    from sentencepiece import SentencePieceProcessor

SIZE = 384  # numbers per vector
MAX_TOKENS = 512  # the model knows no later position
BATCH_TOKENS = 512  # padded tokens in one step: a dozen sentences; larger steps have more padding and are no faster
REMEMBERED = 4096  # vectors: 6 MB, so that a summary of another length costs nothing
PREFIX = "query: "  # the model was trained with it for texts compared with one another
START, STOP = 0, 2  # ids of <s> and </s>


class Encoder:
    """Texts in English, Russian or Ukrainian as vectors that are near each other where the meaning is.

    An instance belongs to one thread.
    """

    def __init__(self, model: ctranslate2.Encoder, cutter: SentencePieceProcessor) -> None:
        self._model = model
        self._tokenizer = cutter
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    @classmethod
    def load(cls, path: Path, threads: int = 0) -> Encoder:
        """The encoder in the folder `path`, run on `threads` threads; 0: as many as suits the machine.

        Raises ModelError where the folder holds none.
        """
        import ctranslate2

        if not (path / "model.bin").is_file():
            raise ModelError(path, tr("{0} is missing. Install Diptych again.").format("model.bin"))
        try:
            model = ctranslate2.Encoder(str(path), device="cpu", compute_type="int8", intra_threads=threads)
        except (RuntimeError, ValueError) as error:
            raise ModelError(path, tr("the file model.bin is damaged. Install Diptych again.")) from error
        return cls(model, tokenizer.shared(path))

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32 (n_texts, 384), rows of length 1, in the order of `texts`; what is beyond 512 tokens is not read."""
        known = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        ids = [[START, *self._tokenizer.encode(PREFIX + text)[: MAX_TOKENS - 2], STOP] for text in new]
        for batch in _batches([len(tokens) for tokens in ids]):
            rows = self._step([ids[i] for i in batch])
            known.update(zip((new[i] for i in batch), rows, strict=True))
        self._remember(known)
        if not texts:
            return np.empty((0, SIZE), np.float32)
        return np.stack([known[text] for text in texts])

    def _step(self, ids: list[list[int]]) -> NDArray[np.float32]:
        states = np.array(self._model.forward_batch(ids).last_hidden_state)
        lengths = np.array([len(tokens) for tokens in ids])
        real = np.arange(states.shape[1]) < lengths[:, None]  # the rest is padding
        means = (states * real[:, :, None]).sum(1) / lengths[:, None]
        unit: NDArray[np.float32] = (means / np.linalg.norm(means, axis=1, keepdims=True)).astype(np.float32)
        return unit

    def _remember(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        for text, vector in vectors.items():
            self._known[text] = vector
            self._known.move_to_end(text)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Indices grouped by like length, so that little is padding, each group within BATCH_TOKENS."""
    found: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if found and (len(found[-1]) + 1) * lengths[index] <= BATCH_TOKENS:
            found[-1].append(index)
        else:
            found.append([index])
    return found
