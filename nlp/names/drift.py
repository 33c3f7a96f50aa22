"""One name spelt in two ways in one translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from nlp.article import Entity, EntityKind, Pair
from nlp.entities.gazetteer import place_ids
from nlp.entities.keys import latin
from nlp.entities.matching import SAME, parts, token_similarity
from nlp.languages import Lang
from nlp.morphology import lemmas

NEAR = 60  # of 100, in Latin letters: two spellings of a place, not two names of it (Kiev, Kyiv; never USA, America)


@dataclass(slots=True)
class _Cluster:
    """The spellings of one word of a name, each with the pairs it stands in."""

    spellings: list[str] = field(default_factory=list)  # as first met
    pairs: list[list[Pair]] = field(default_factory=list)


class Clusters:
    """Collects the mentions of names, by key, and the spellings of each of their words."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._found: dict[str, list[_Cluster]] = {}

    def add(self, key: str, pair: Pair) -> None:
        """Take in one mention of the name `key`."""
        assert isinstance(pair.target, Entity)
        words = [word for word in parts(pair.target.text) if len(word) > 1]
        if pair.target.kind is not EntityKind.PERSON and (len(words) != 1 or words[0].isupper()):
            return  # longer names of places and bodies are worded in more than one way by right
        for word in words:
            self._enter(self._found.setdefault(key, []), word, pair)

    def _enter(self, clusters: list[_Cluster], word: str, pair: Pair) -> None:
        for cluster in clusters:
            if self._variant(word, cluster.spellings[0], pair):
                break
        else:
            cluster = _Cluster()
            clusters.append(cluster)
        for number, spelling in enumerate(cluster.spellings):
            if self._same(word, spelling):
                cluster.pairs[number].append(pair)
                return
        cluster.spellings.append(word)
        cluster.pairs.append([pair])

    def _variant(self, word: str, other: str, pair: Pair) -> bool:
        """Whether both are spellings of one word of the name."""
        if self._same(word, other):
            return True
        if token_similarity(word, other, self._lang, self._lang) < SAME:
            return False
        if isinstance(pair.target, Entity) and pair.target.kind is EntityKind.PERSON:
            return True
        from rapidfuzz.fuzz import ratio

        named = all(place_ids(one, self._lang) for one in (word, other))
        return named and ratio(latin(word, self._lang), latin(other, self._lang)) >= NEAR

    def _same(self, word: str, other: str) -> bool:
        """Whether they are one spelling, in whatever case."""
        if word.casefold() == other.casefold():
            return True
        return self._lang is not Lang.EN and bool(lemmas(word, self._lang) & lemmas(other, self._lang))

    def torn(self, key: str, form: str) -> bool:
        """Whether a word of the name `key` is spelt in two ways, and `form` has one of them."""
        ours = parts(form)
        return any(
            len(cluster.spellings) > 1 and any(self._same(one, word) for one in cluster.spellings for word in ours)
            for cluster in self._found.get(key, ())
        )

    def strays(self) -> Iterator[tuple[Pair, str]]:
        """Mentions that are spelt otherwise than most, or than the first of as many, with the usual spelling."""
        for clusters in self._found.values():
            for cluster in clusters:
                counts = Counter({n: len(pairs) for n, pairs in enumerate(cluster.pairs)})
                usual = counts.most_common(1)[0][0]
                for number, pairs in enumerate(cluster.pairs):
                    if number != usual:
                        yield from ((pair, cluster.spellings[usual]) for pair in pairs)
