"""Small engines for tests: real interfaces, no models. The translation keeps figures, so that good ones check out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from nlp.errors import ModelError, NoSummarizer, NoTranslator
from nlp.languages import NAMES, Lang
from nlp.loaded import EngineState
from nlp.memory import Edited, Memory
from nlp.models import InstalledModel
from nlp.names.memory import NameMemory
from nlp.translate.types import Decoding, Direction, Reader, Reading, Translated, Translator


class Gate(Protocol):
    """An event, or what lets one through at a time."""

    def wait(self, timeout: float, /) -> bool:
        """Returns when the next one may go on."""


class FakeTranslator:
    """`[ru] ` before the sentence; `replies` says otherwise for some. `hold` stops it until the event is set."""

    version = "1"
    via: Lang | None = None
    directions = frozenset((a, b) for a in Lang for b in Lang if a is not b)

    def __init__(self, replies: dict[str, str] | None = None, hold: Gate | None = None, name: str = "fake") -> None:
        self.id = name
        self.replies = replies or {}
        self.others: dict[str, list[str]] = {}  # alternatives for some sentences, likeliest first
        self.told: dict[str, str] = {}  # what comes of prompts
        self.hold = hold
        self.search: Event | None = None  # stops `alternatives` likewise
        self.asked: list[str] = []
        self.closed = 0  # iterators closed before they were done

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        done = False
        try:
            for sentence in sentences:
                if self.hold is not None:
                    self.hold.wait(10)
                self.asked.append(sentence)
                yield Translated(self.replies.get(sentence, f"[{target}] {sentence}"), -0.5)
            done = True
        finally:
            self.closed += not done

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        if self.search is not None:
            self.search.wait(10)
        known = self.others.get(sentence)
        if known is not None:
            return [Translated(text, -0.5) for text in known[:count]]
        return [Translated(f"[{target}] {sentence} ({n})", -0.5 * n) for n in range(1, count + 1)]

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        yield Translated(f"[{target}] {sentence} (otherwise)", -0.6)

    def prompted(self, sentence: str, prompts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        return [Translated(self.told[one], -0.5) for one in prompts if one in self.told]


class FakeWriter:
    """Writes the same summary whatever it is given; a token is a word."""

    id, version, comfort, batch, workers = "writer", "1", 100, 8, 1
    directions = frozenset({(Lang.EN, Lang.EN)})

    def __init__(self, summary: str, capacity: int = 1000, hold: Gate | None = None) -> None:
        self.summary, self.capacity, self.hold = summary, capacity, hold
        self.given: list[str] = []

    def tokens(self, text: str) -> int:
        return len(text.split())

    def give_up(self) -> None:
        """Nothing is under way."""

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        assert source is target
        if self.hold is not None:
            self.hold.wait(10)
        self.given += texts
        return [[Translated(self.summary)]] * len(texts)


class FakeEncoder:
    """Letter counts: alike sentences get alike vectors."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.ones((len(texts), 64), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text.lower():
                row[ord(letter) % 64] += 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def states(self, texts: Sequence[str]) -> list[tuple[list[tuple[int, int]], NDArray[np.float32]]]:
        """A token is a word."""
        every = [list(re.finditer(r"\S+", text)) for text in texts]
        return [([word.span() for word in words], self.vectors([word[0] for word in words])) for words in every]


class FakeReader:
    """Finds all of a sentence said but for some words; a token is a word. It is the model of FakeTranslator."""

    id = "fake"
    directions = frozenset((a, b) for a in Lang for b in Lang if a is not b)

    def __init__(self, *unsaid: str, hold: Gate | None = None) -> None:
        self.unsaid, self.hold = unsaid, hold
        self.said: dict[str, str] = {}  # of those words what says them after all, in a translation
        self.asked: list[tuple[str, str]] = []
        self.broken = False

    def likelihoods(self, texts: Sequence[str], said: Sequence[str], source: Lang, target: Lang) -> list[Reading]:
        if self.hold is not None:
            self.hold.wait(10)
        if self.broken:
            raise ModelError(Path("shipped"), "it failed at its work.")
        self.asked += zip(said, texts, strict=True)
        return [self._reading(text, other) for text, other in zip(said, texts, strict=True)]

    def _reading(self, text: str, other: str) -> Reading:
        found = list(re.finditer(r"\S+", text))
        said = {word for word, how in self.said.items() if how in other}
        lost = [word[0] in self.unsaid and word[0] not in said for word in found]
        return [word.span() for word in found], [-15.0 if one else -0.1 for one in lost]


class FakeEngines:
    """What `nlp.engines.Engines` offers."""

    def __init__(
        self,
        translator: FakeTranslator | None = None,
        memory: Memory | None = None,
        names: NameMemory | None = None,
        better: FakeTranslator | None = None,
        author: FakeWriter | None = None,
    ) -> None:
        self.fake = translator or FakeTranslator()
        self.better = better  # a larger model, after whose drafts `translator` is
        self.unloaded = 0
        self.author = author  # of summaries in its own words
        self.tell: Callable[[EngineState], None] = lambda _state: None
        self.readers: dict[Direction, Reader] = {}  # by the direction of what they read back
        self.warmed = 0
        self._memory = memory
        self._names = names

    def translator(self, source: Lang, target: Lang) -> Translator:
        if (source, target) not in self.fake.directions:
            raise NoTranslator(NAMES[source], NAMES[target])
        return self._edited(self.better or self.fake)

    def draft(self, source: Lang, target: Lang) -> Translator | None:
        return self._edited(self.fake) if self.better else None

    def best(self, source: Lang, target: Lang) -> str:
        return (self.better or self.fake).id

    def _edited(self, translator: FakeTranslator) -> Translator:
        return Edited(translator, self._memory) if self._memory else translator

    def reader(self, source: Lang, target: Lang, models: Collection[str]) -> Reader | None:
        found = self.readers.get((source, target))
        return found if found and found.id in models else None

    def writes(self, lang: Lang) -> bool:
        return self.author is not None and (lang, lang) in self.author.directions

    def writer(self, lang: Lang) -> FakeWriter:
        if self.author is None:
            raise NoSummarizer(NAMES[lang])
        return self.author

    def listen(self, tell: Callable[[EngineState], None]) -> None:
        self.tell = tell

    def tidy(self) -> None:
        pass

    def unload(self) -> None:
        self.unloaded += 1
        self.tell(EngineState())

    def others(self, source: Lang, target: Lang) -> Iterator[Translator]:
        return iter(())

    def memory(self) -> Memory | None:
        return self._memory

    def names(self) -> NameMemory | None:
        return self._names

    def warm(self) -> Iterator[None]:
        self.warmed += 1
        yield

    def encoder(self) -> FakeEncoder:
        return FakeEncoder()

    def models(self) -> tuple[InstalledModel, ...]:
        return ()
