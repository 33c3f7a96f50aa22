"""Networks that read tokens in their context, run by CTranslate2: the sentence encoder and the tagger of names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.models.devices import cores

START, STOP = 0, 2  # ids of <s> and </s>
MAX_TOKENS = 512  # the models know no later position
BATCH_TOKENS = 256  # padded tokens in one step, half a dozen sentences: larger steps are hardly faster


class States:
    """The states of tokens. An instance may be used from any thread.

    Each thread reads a batch of its own: several threads over one batch this small are hardly faster than one.
    """

    def __init__(self, model: Path, threads: int = 0, files: Mapping[str, bytes] | None = None) -> None:
        """The network in the folder `model`, or in `files` of that folder by their names.

        `threads`: 0 for as many as suit the machine. Raises RuntimeError, ValueError.
        """
        import ctranslate2

        self._threads = threads or cores()
        self._model = ctranslate2.Encoder(
            str(model),
            device="cpu",
            compute_type="int8",
            inter_threads=self._threads,
            intra_threads=1,
            files=dict(files) if files else None,
        )

    def of(self, texts: Sequence[Sequence[int]]) -> Iterator[tuple[int, NDArray[np.float32]]]:
        """For each of `texts`, by its number and in no certain order, float32 (n_tokens, size).

        Each is no more than `MAX_TOKENS` ids, with `START` and `STOP` around them.
        """

        def read(batch: list[int]) -> NDArray[np.float32]:
            return np.array(self._model.forward_batch([list(texts[number]) for number in batch]).last_hidden_state)

        every = batches([len(ids) for ids in texts])
        with ThreadPoolExecutor(self._threads, "states") as pool:
            for batch, found in zip(every, (pool.map if len(every) > 1 else map)(read, every), strict=True):
                for number, rows in zip(batch, found, strict=True):
                    yield number, rows[: len(texts[number])]  # the rest is padding


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """Numbers grouped by like length, so that little is padding, each group within BATCH_TOKENS."""
    found: list[list[int]] = []
    for number in sorted(range(len(lengths)), key=lengths.__getitem__):
        if found and (len(found[-1]) + 1) * lengths[number] <= BATCH_TOKENS:
            found[-1].append(number)
        else:
            found.append([number])
    return found
