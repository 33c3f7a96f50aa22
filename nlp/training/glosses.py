"""Pairs whose source has the names of the target beside its own, so that the model learns to heed them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nlp.article import Entity, EntityKind, Span
from nlp.entities import entities
from nlp.entities.compare import NamePair, paired
from nlp.glosses import CLOSE, OPEN, OR, apart, with_glosses
from nlp.languages import Lang
from nlp.lexicon import LONGEST, WORD, Entry, found, translations
from nlp.lexicon.english import forms
from nlp.morphology import lemmas
from nlp.names.cases import in_place_of
from nlp.names.glosses import peoples
from nlp.training.pairs import DirectedPair

# how often a name that both sides have is told
SHARES = {EntityKind.PLACE: 0.9, EntityKind.PERSON: 0.6, EntityKind.ORGANISATION: 0.5}
LAST_ONLY = 0.4  # of people in full, of whom only the last word is told
OTHER = 0.4  # of names told, that are told otherwise than the source has them, so that what is told counts
PEOPLES = 0.7  # of adjectives of peoples that both sides have
UNSAID = 0.3  # of words that a target has put otherwise, share that is told: a gloss may be the wrong one


@dataclass(slots=True)
class Glosser:
    """Tells names; those it has met before stand in for others."""

    random_: random.Random
    shares: dict[EntityKind, float] = field(default_factory=lambda: dict(SHARES))
    last_only: float = LAST_ONLY
    other: float = OTHER
    pools: dict[tuple[Lang, EntityKind], dict[str, None]] = field(default_factory=dict)

    def glossed(self, pair: DirectedPair) -> DirectedPair:
        """`pair` with glosses for some of the names that source and target share, in the nominative.

        A source that a model made stays as it is: its names may be wrong. Some names become others in gloss and target.
        """
        if pair.source_lang == pair.target_lang or OPEN in pair.source or CLOSE in pair.source:
            return pair
        source, target = Lang(pair.source_lang), Lang(pair.target_lang)
        names = paired(entities(pair.source, source), entities(pair.target, target), source, target)
        told: list[tuple[Span, str]] = list(self._peoples(pair, source, target, names))
        changed: list[tuple[Entity, str]] = []
        for one in names:
            if self.random_.random() >= self.shares[one.source.kind]:
                continue
            new = self._other(one.target, target, pair.target) if self.random_.random() < self.other else None
            if new and pair.target.count(one.target.text) == 1:
                told.append((one.source, new[0]))
                changed.append((one.target, new[1]))
            else:
                told.append((one.source, self._usual(one.source, one.target)))
        told += apart(self._words(pair, source, target), [*(one.source for one in names), *(span for span, _ in told)])
        for one in names:
            self.pools.setdefault((target, one.target.kind), {})[one.target.normal] = None
        text = with_glosses(pair.source, told)
        return DirectedPair(pair.source_lang, pair.target_lang, text, _replaced(pair.target, changed))

    def _peoples(
        self, pair: DirectedPair, source: Lang, target: Lang, names: Sequence[NamePair]
    ) -> Iterator[tuple[Span, str]]:
        present = {base for word in WORD.findall(pair.target) for base in lemmas(word, target)}
        for word, gloss in peoples(pair.source, source, target):
            inside = any(one.source.start <= word.start < one.source.stop for one in names)
            if gloss.lower() in present and not inside and self.random_.random() < PEOPLES:
                yield word, gloss

    def _words(self, pair: DirectedPair, source: Lang, target: Lang) -> Iterator[tuple[Span, str]]:
        """Few or many of the words of the lexicon as a reader is told them, if the target has them, else seldom."""
        present, share = Present.of(pair.target, target), self.random_.random()
        right = {
            span.start
            for span, said in found(pair.source, source)
            if any(word for entry, _ in said for word in present.words(entry))
        }
        for span, choices in translations(pair.source, source, target, every=True):
            told = span.start in right or self.random_.random() < UNSAID
            if told and self.random_.random() < share:
                yield span, OR.join(choices)

    def _usual(self, name: Entity, other: Entity) -> str:
        words = other.normal.split()
        last_only = name.kind is EntityKind.PERSON and 1 < len(words) == len(name.text.split())
        return words[-1] if last_only and self.random_.random() < self.last_only else other.normal

    def _other(self, name: Entity, lang: Lang, text: str) -> tuple[str, str] | None:
        """Another name of the kind and its form in the place of `name`; None where there is none that is sure."""
        pool = list(self.pools.get((lang, name.kind), ()))
        if not pool:
            return None
        new = self.random_.choice(pool)
        if len(new.split()) != len(name.text.split()) or new in text:
            return None
        form = in_place_of(name, new, text, lang)
        return (new, form) if form else None


@dataclass(frozen=True, slots=True)
class Present:
    """What a text says, whatever the form."""

    lang: Lang
    runs: frozenset[str]  # of English
    bases: tuple[frozenset[str], ...]  # of the words of a text in another language

    @classmethod
    def of(cls, text: str, lang: Lang) -> Present:
        words = [one.lower() for one in WORD.findall(text)]
        if lang is Lang.EN:
            runs = (" ".join(words[n : n + length]) for length in range(1, LONGEST + 1) for n in range(len(words)))
            return cls(lang, frozenset(runs), ())
        return cls(lang, frozenset(), tuple(lemmas(word, lang) for word in words))

    def words(self, entry: Entry) -> Iterator[str]:
        """Those words of `entry` that the text has, each in its dictionary form."""
        for word in (one for several in entry.words(self.lang) for one in several.split("/")):
            if self.lang is Lang.EN:
                if any(form in self.runs for form, _ in forms(word, entry.part)):
                    yield word
            elif self._has(word.lower().split()):
                yield word

    def _has(self, words: Sequence[str]) -> bool:
        bases = [lemmas(word, self.lang) for word in words]
        runs = zip(*(self.bases[n:] for n in range(len(bases))), strict=False)
        return any(all(own & there for own, there in zip(bases, run, strict=True)) for run in runs)


def _replaced(text: str, names: Iterable[tuple[Entity, str]]) -> str:
    for name, new in sorted(names, key=lambda one: -one[0].start):
        text = text[: name.start] + new + text[name.stop :]
    return text
