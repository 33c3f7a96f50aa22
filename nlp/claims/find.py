"""The claims of many articles put side by side, and those found that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from nlp.article import Article
from nlp.claims.concepts import called
from nlp.claims.mentions import Mention, mentions
from nlp.claims.same import NEVER, contradict, likeness_of_one_subject, names_in_both
from nlp.languages import Lang
from nlp.summarize import Vectors

BATCH = 32  # sentences between two signs of life


@dataclass(frozen=True, slots=True)
class Dispute:
    """Figures on one subject, from two articles or more, that cannot all be true; the lowest first."""

    claims: tuple[Mention, ...]

    def subject(self, lang: Lang) -> str:
        """What it is about, in `lang`, and the names in all of the claims: "prisoner, exchange: Ukraine"."""
        shared = frozenset.intersection(*(claim.concepts for claim in self.claims))
        told = ", ".join(sorted(called(concept, lang) for _, concept in shared))
        return ": ".join(part for part in (told, ", ".join(names_in_both(self.claims)[:3])) if part)


@dataclass(frozen=True, slots=True)
class Step:
    """How far the search is, and at its end what it has found."""

    done: int
    total: int
    found: tuple[Dispute, ...] = ()


def disputes(articles: Iterable[tuple[str, Article | None]], count: int, encoder: Vectors) -> Iterator[Step]:
    """What `count` articles, each with its id, contradict each other in; the last step has it all.

    Every article's body has its figures and names; one that cannot be had is passed over.
    Precision goes before recall: what is not told is not supposed.
    """
    total = count + 1
    every: list[Mention] = []
    for done, (id_, article) in enumerate(articles):
        yield Step(done, total)
        every += mentions(id_, article) if article is not None else ()
    pairs = _pairs(every)
    texts = list(dict.fromkeys(mention.text for *pair, _ in pairs for mention in pair))
    known: dict[str, np.ndarray] = {}
    total += len(texts) // BATCH
    for start in range(0, len(texts), BATCH):
        yield Step(count + start // BATCH, total)
        batch = texts[start : start + BATCH]
        known.update(zip(batch, encoder.vectors(batch), strict=True))
    alike = [(a, b) for a, b, needed in pairs if float(known[a.text] @ known[b.text]) >= needed]
    yield Step(total, total, tuple(_disputes(_groups(alike))))


def _pairs(every: Sequence[Mention]) -> list[tuple[Mention, Mention, float]]:
    """Mentions in two articles that may be of one subject, whether they agree or not, with the likeness it takes."""
    kinds: dict[tuple[str, str], list[Mention]] = {}
    for mention in every:
        kinds.setdefault((mention.figure.kind.value, mention.figure.unit), []).append(mention)
    return [
        (a, b, needed)
        for group in kinds.values()
        for a, b in combinations(group, 2)
        if a.article != b.article and (needed := likeness_of_one_subject(a, b)) < NEVER
    ]


def _groups(pairs: Sequence[tuple[Mention, Mention]]) -> list[list[Mention]]:
    """Mentions that are all on one subject with one another."""
    joined = {frozenset((id(a), id(b))) for a, b in pairs}
    groups: list[list[Mention]] = []
    for mention in {id(one): one for pair in pairs for one in pair}.values():
        for group in groups:
            if all(one.article == mention.article or frozenset((id(one), id(mention))) in joined for one in group):
                group.append(mention)
                break
        else:
            groups.append([mention])
    return groups


def _disputes(groups: Sequence[Sequence[Mention]]) -> Iterator[Dispute]:
    for group in groups:
        by_article: dict[str, list[Mention]] = {}
        for mention in group:
            by_article.setdefault(mention.article, []).append(mention)
        apart = any(
            all(contradict(a.figure, b.figure) for a in mine for b in theirs)
            for mine, theirs in combinations(by_article.values(), 2)
        )
        if apart:
            claims = sorted(group, key=lambda one: (one.figure.value, one.article, one.sentence))
            yield Dispute(tuple(claims))
