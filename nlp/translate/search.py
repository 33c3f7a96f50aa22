"""Beam search over a network: several sentences at once, each until it has its hypotheses."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

import numpy as np
from numpy.typing import NDArray

from nlp.translate.network import Network, State
from nlp.translate.types import Decoding, Hypothesis

ROOM = 8  # prompts that a core goes on with at a time; more are hardly faster, and each takes longer
SPARE = 24  # tokens looked at for each beam, where some may be forbidden


@dataclass(slots=True)
class Beams:
    """The search for one sentence. `step` is given the likeliest tokens of each beam, and chooses how to go on."""

    decoding: Decoding
    width: int  # beams
    end: int  # id of the token that ends a sentence
    limit: int  # tokens
    texts: list[tuple[int, ...]] = field(default_factory=lambda: [()])  # of the running beams, likeliest first
    totals: list[float] = field(default_factory=lambda: [0.0])  # log-probabilities
    parents: list[int] = field(default_factory=list)  # the beam of before that each goes on from
    found: list[Hypothesis] = field(default_factory=list)  # ended ones

    @property
    def asked(self) -> int:
        """How many tokens of each beam `step` wants to see."""
        careful = self.decoding.repetition_penalty != 1 or self.decoding.no_repeat_ngram
        return 2 * self.width + (SPARE if careful else 0)

    def step(self, scores: NDArray[np.float32], tokens: NDArray[np.int64]) -> bool:
        """Goes one token further, given log-probabilities and ids [beams, asked]; whether the search is over."""
        candidates = []
        for beam, (text, total) in enumerate(zip(self.texts, self.totals, strict=True)):
            for score, token in zip(scores[beam].tolist(), tokens[beam].tolist(), strict=True):
                if not self._repeats(text, token):
                    penalty = self.decoding.repetition_penalty if token in text else 1.0
                    candidates.append((total + score * penalty, beam, token))
        candidates.sort(key=lambda one: -one[0])
        last = len(self.texts[0]) + 1 >= self.limit
        before, self.texts, self.totals, self.parents = self.texts, [], [], []
        for rank, (total, beam, token) in enumerate(candidates):
            text = before[beam]
            if token == self.end or last:
                if rank < self.width:  # an end that is less likely than all that goes on is none
                    whole = text if token == self.end else (*text, token)
                    self.found.append((whole, total / (len(text) + 1)))
            else:
                self.texts.append((*text, token))
                self.totals.append(total)
                self.parents.append(beam)
            if len(self.texts) == self.width or (last and rank + 1 == self.width):
                break
        return last or len(self.found) >= self.width or not self.texts

    def next(self) -> tuple[list[int], list[int]]:
        """The tokens that the beams go on with, and the beams that they go on from; filled up to `width`."""
        spare = self.width - len(self.texts)
        return [text[-1] for text in self.texts] + [self.end] * spare, self.parents + [0] * spare

    def best(self) -> list[Hypothesis]:
        ended = self.found or [((), float("-inf"))]
        return sorted(ended, key=lambda one: -one[1])[: self.decoding.alternatives]

    def _repeats(self, text: tuple[int, ...], token: int) -> bool:
        size = self.decoding.no_repeat_ngram
        if not size or len(text) < size:
            return False
        ngram = (*text[len(text) - size + 1 :], token)
        return any(text[start : start + size] == ngram for start in range(len(text) - size + 1))


@dataclass(eq=False, slots=True)
class _Asked:
    """A prompt that waits, or is being gone on with."""

    prompt: list[int]
    beams: Beams
    unwanted: bool = False
    answer: Future[list[Hypothesis]] = field(default_factory=Future)


class Decoder:
    """The network in `folder`, for prompts of tokens; `ids` gives a token's id.

    Prompts of all threads that ask are gone on with together, as far as there is room: each core works on a batch of
    its own, in which a prompt takes the place of one that is answered. The first that comes to an idle core is
    answered alone, so that it is there at once.
    """

    batch = 1  # prompts that are best asked together: they are put together here

    def __init__(self, folder: Path, ids: Callable[[str], int | None], threads: int) -> None:
        self._network, self._ids = Network(folder), ids
        self._cores = threads or os.cpu_count() or 1
        self.workers = self._cores * ROOM
        self._lock = Lock()
        self._waiting: deque[_Asked] = deque()
        self._batches: list[_Batch] = []  # one for each thread at work; it ends when nothing is left

    def decoded(
        self, prompts: Sequence[Sequence[str]], limits: Sequence[int], end: str, decoding: Decoding
    ) -> list[list[Hypothesis]]:
        width = max(decoding.beams, decoding.alternatives)
        stop = self._id(end)
        asked = [
            _Asked([self._id(token) for token in prompt], Beams(decoding, width, stop, limit))
            for prompt, limit in zip(prompts, limits, strict=True)
        ]
        with self._lock:
            self._waiting += asked
            while len(self._batches) < min(self._cores, self._open()):
                self._batches.append(_Batch(self._network))
                Thread(target=self._work, args=(self._batches[-1],), name="decode", daemon=True).start()
        return [one.answer.result() for one in asked]

    def likelihoods(self, prompts: Sequence[Sequence[str]], said: Sequence[Sequence[str]]) -> list[list[float]]:
        def read(prompt: Sequence[str], tokens: Sequence[str]) -> list[float]:
            given, wanted = ([self._id(token) for token in one] for one in (prompt, tokens))
            return [float(one) for one in self._network.likelihoods(given, wanted)]

        with ThreadPoolExecutor(self._cores, "read back") as pool:
            return list(pool.map(read, prompts, said))

    def give_up(self) -> None:
        """What is being asked is not wanted any more: whoever waits for it gets a CancelledError, a step later."""
        with self._lock:
            for one in (*self._waiting, *(one for batch in self._batches for one in batch.asked)):
                one.unwanted = True

    def _open(self) -> int:
        """Prompts that have no answer."""
        return len(self._waiting) + sum(len(batch.asked) for batch in self._batches)

    def _work(self, batch: _Batch) -> None:
        while True:
            with self._lock:
                new = self._next(batch)
                if not new and not batch.asked:
                    self._batches.remove(batch)
                    return
                batch.asked += new
            try:
                if new:
                    batch.start()
                else:
                    batch.step()
            except Exception as error:  # noqa: BLE001  whatever it is, whoever waits must get to know it
                batch.fail(error)

    def _next(self, batch: _Batch) -> list[_Asked]:
        """The prompt that `batch` takes up now, if its share of what is open allows, and it has as many beams."""
        share = -(-self._open() // self._cores) if batch.warm else 1
        if not self._waiting or len(batch.asked) >= min(ROOM, share):
            return []
        if batch.asked and self._waiting[0].beams.width != batch.asked[0].beams.width:
            return []
        return [self._waiting.popleft()]

    def _id(self, token: str) -> int:
        found = self._ids(token)
        return 0 if found is None else found


class _Batch:
    """Prompts that are gone on with together, a token at a time."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._state: State | None = None  # of all of them
        self.asked: list[_Asked] = []
        self.warm = False  # whether it has answered one

    def start(self) -> None:
        """Read the last prompt, to go on with it beside the others."""
        one = self.asked[-1]
        if one.unwanted:
            self._answer([self.asked.pop()])
            return
        told, found = self._network.read(one.prompt, one.beams.asked)
        if one.beams.step(*found):
            self._answer([self.asked.pop()])
            return
        if len(self.asked) == 1:
            self._state = self._network.state(one.beams.width, ROOM)
        assert self._state is not None
        self._state.add(told)

    def step(self) -> None:
        """Go one token further with all."""
        assert self._state is not None
        chosen, parents = zip(*(one.beams.next() for one in self.asked), strict=True)
        best = max(one.beams.asked for one in self.asked)
        scores, tokens = self._network.next(self._state, np.array(chosen), np.array(parents), best)
        over = [n for n, one in enumerate(self.asked) if one.beams.step(scores[n], tokens[n]) or one.unwanted]
        answered = []
        for number in reversed(over):
            self._state.leave(number)
            answered.append(self.asked[number])
            self.asked[number] = self.asked[-1]
            self.asked.pop()
        self._answer(answered)

    def fail(self, error: Exception) -> None:
        failed, self.asked, self._state = self.asked, [], None
        for one in failed:
            one.answer.set_exception(error)

    def _answer(self, asked: Sequence[_Asked]) -> None:
        for one in asked:
            self.warm = True
            if one.unwanted:
                one.answer.cancel()
            else:
                one.answer.set_result(one.beams.best())
