"""What a translator is: lazy, ordered, batched inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol, runtime_checkable

from nlp.languages import Lang

Direction = tuple[Lang, Lang]
Reading = tuple[Sequence[tuple[int, int]], Sequence[float]]  # tokens: where each starts and stops, log-probabilities
Hypothesis = tuple[tuple[int, ...], float]  # token ids without the end, and the mean log-probability of a token


@dataclass(frozen=True, slots=True)
class Translated:
    text: str
    confidence: float | None = None  # mean log-probability per token, 0 at best; None where nothing was decoded
    machine: str | None = None  # what the machine said, where `text` is the user's own


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a model is asked."""

    beams: int = 4
    alternatives: int = 1  # hypotheses to return, best first
    repetition_penalty: float = 1.0
    no_repeat_ngram: int = 0  # tokens; 0: no limit
    limit: int = field(default=0, repr=False)  # tokens of output; 0: as the input is long; not asked of translators


class Backend(Protocol):
    """One model in memory. Knows nothing of retries, order or long sentences."""

    id: str
    version: str
    directions: frozenset[Direction]
    comfort: int  # tokens; a longer sentence is better translated in parts
    batch: int  # texts that are best asked together
    workers: int  # threads that may ask at the same time, each with a batch
    capacity: int  # tokens of input, at most

    def tokens(self, text: str) -> int:
        """The number of tokens in `text`."""

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        """For each text its hypotheses, best first."""

    def give_up(self) -> None:
        """What other threads are asking is not wanted any more; it may come to nothing, if that is sooner."""


@runtime_checkable
class Reader(Protocol):
    """A model that tells how likely a translation is."""

    id: str
    directions: frozenset[Direction]

    def likelihoods(self, texts: Sequence[str], said: Sequence[str], source: Lang, target: Lang) -> list[Reading]:
        """How likely each of `said`, in `target`, is as the translation of its text, token by token.

        No token is given where there are more than the model reads at once.
        """


class Translator(Protocol):
    id: str
    version: str
    directions: frozenset[Direction]
    via: Lang | None  # the language in between, where no direct model exists

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        """One translation per sentence, in order, each as soon as it is there. Closing the iterator stops the work."""

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        """Up to `count` different translations, best first."""

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        """Translations by other ways of decoding, and in parts; each is made when it is asked for."""

    def prompted(self, sentence: str, prompts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        """What comes of each of `prompts`, `sentence` with other glosses; what has a visible fault is left out."""


class Pivot:
    """Two translators in a row, through a language in between."""

    def __init__(self, first: Translator, second: Translator, via: Lang, direction: Direction) -> None:
        self._first, self._second = first, second
        self.via: Lang | None = via
        self.id = chained(first.id, second.id)
        self.version = f"{first.version}+{second.version}"
        self.directions = frozenset({direction})

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        assert self.via is not None
        waiting = iter(sentences)
        size = 2  # the first sentences at once, then more at a time
        while batch := list(islice(waiting, size)):
            between = list(self._first.map(batch, source, self.via))
            ends = self._second.map([one.text for one in between], self.via, target)
            for one, end in zip(between, ends, strict=True):
                yield Translated(end.text, _lower(one.confidence, end.confidence))
            size = min(size * 4, 32)

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        assert self.via is not None
        between = next(iter(self._first.map([sentence], source, self.via)))
        return self._second.alternatives(between.text, self.via, target, count)

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        assert self.via is not None
        for between in self._first.alternatives(sentence, source, self.via, 3)[1:]:
            yield from self._second.map([between.text], self.via, target)
        between = next(iter(self._first.map([sentence], source, self.via)))
        yield from self._second.variants(between.text, self.via, target)

    def prompted(self, sentence: str, prompts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        assert self.via is not None
        between = (one.text for one in self._first.prompted(sentence, prompts, source, self.via))
        return list(self._second.map(between, self.via, target))


def chained(first: str, second: str) -> str:
    """The id of two models in a row."""
    return first if first == second else f"{first}+{second}"


def _lower(a: float | None, b: float | None) -> float | None:
    """A chain is as sure as its weaker part."""
    known = [x for x in (a, b) if x is not None]
    return min(known) if known else None
