"""Figures that make a claim, each with what tells its subject: the words round it, the names, the dates."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.article import Article, Entity, EntityKind, Figure, FigureKind, Precision, Sentence
from nlp.claims.concepts import concepts
from nlp.languages import Lang
from nlp.library.words import forms, words
from nlp.revise import by_sentence

CLAIMING = frozenset((FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.QUANTITY))
EDGE = re.compile(
    r"[,;:()—–]\s|\s(?:and|but|while|including|of which|of whom|и|а|но|в том числе|из них|і|й|та|але|зокрема|з них)\s"
)
AGE = re.compile(r"\b(?:aged?|age of|возрасте|віці)\s+$", re.IGNORECASE)
SHORT = 3  # letters: shorter words tell nothing
COMMON = frozenset(
    "more than about some near over under that this with from have been were which their there these those after "
    "than they into also said says will would could между более около почти свыше менее было были этот также после "
    "который понад майже близько більше менше було були цього також після який".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure of one article."""

    article: str  # its id
    sentence: int  # from 0
    figure: Figure
    text: str  # of the sentence
    lang: Lang
    concepts: frozenset[tuple[str, str]]  # of the words round the figure
    counted: frozenset[str]  # forms of the words that follow it
    content: frozenset[str]  # forms of all words of the sentence that tell something
    entities: tuple[Entity, ...]  # of the sentence
    moments: frozenset[str]  # dates of the sentence, ISO 8601
    date: str  # of the article
    alone: bool  # whether the sentence has no other figure of the kind and unit

    def group(self, name: str) -> frozenset[str]:
        """The concepts of one group."""
        return frozenset(concept for group, concept in self.concepts if group == name)


def mentions(article: str, known: Article) -> Iterator[Mention]:
    """The figures of an article that others may contradict, in order; `known.body` has its marks."""
    body = known.body
    figures = by_sentence(body.figures, body.sentences)
    entities = by_sentence(body.entities, body.sentences)
    for index, (sentence, here, names) in enumerate(zip(body.sentences, figures, entities, strict=True)):
        claiming = [figure for figure in here if _claims(figure) and not _of_age(sentence, figure)]
        if not claiming:
            continue
        lang = body.lang_of(sentence)
        content = frozenset(_content(sentence.text, names, lang))
        moments = frozenset(one.moment for one in here if one.kind is FigureKind.DATE and one.moment)
        for figure in claiming:
            clause = _clause(sentence, figure, here)
            near = _concepts(clause, lang)
            if not near and len(claiming) == 1 and figure.kind is not FigureKind.COUNT:
                near = _concepts(sentence.text, lang)
            counted = frozenset(_counted(sentence, figure, here, lang))
            alone = sum((one.kind, one.unit) == (figure.kind, figure.unit) for one in claiming) == 1
            yield Mention(article, index, figure, sentence.text, lang, near, counted, content, tuple(names), moments,
                          known.date, alone)  # fmt: skip


def _claims(figure: Figure) -> bool:
    """Whether the figure says how many or how much: not that there was one, nor "dozens"."""
    if figure.kind not in CLAIMING or figure.value is None or figure.precision is Precision.VAGUE:
        return False
    if figure.upper is not None and (figure.upper <= figure.value or ":" in figure.text):  # a score: 5-3, 5:3
        return False
    return figure.kind is not FigureKind.COUNT or figure.value > 1


def _of_age(sentence: Sentence, figure: Figure) -> bool:
    return bool(AGE.search(sentence.text[: figure.start - sentence.start]))


def _concepts(text: str, lang: Lang) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for word in words(text):
        found |= concepts(word, lang)
    return frozenset(found)


def _clause(sentence: Sentence, figure: Figure, others: Sequence[Figure]) -> str:
    """The words round a figure: up to the next comma or conjunction, and not past another figure that counts."""
    start, stop = figure.start - sentence.start, figure.stop - sentence.start
    text = sentence.text
    edges = [edge.span() for edge in EDGE.finditer(text)]
    first = max((end for _, end in edges if end <= start), default=0)
    last = min((begin for begin, _ in edges if begin >= stop), default=len(text))
    for other in others:
        if other is figure or other.kind is not figure.kind:
            continue
        begin, end = other.start - sentence.start, other.stop - sentence.start
        first, last = (max(first, end), last) if end <= start else (first, min(last, begin))
    return text[first:last]


def _counted(sentence: Sentence, figure: Figure, others: Sequence[Figure], lang: Lang) -> Iterator[str]:
    """The forms of the two telling words after the figure, which are as a rule what is counted."""
    after = _clause(sentence, figure, others)
    start = after.find(figure.text)
    told = [word for word in words(after[start + len(figure.text) :]) if _telling(word)] if start >= 0 else []
    for word in told[:2]:
        yield from forms(word, lang)


def _content(text: str, names: Sequence[Entity], lang: Lang) -> Iterator[str]:
    named = {word.casefold() for name in names for word in words(name.text)}
    for word in words(text):
        if _telling(word) and word.casefold() not in named:
            yield from forms(word, lang)


def _telling(word: str) -> bool:
    return len(word) > SHORT and not word[0].isdigit() and word.casefold() not in COMMON


def places(entities: Sequence[Entity]) -> list[Entity]:
    return [one for one in entities if one.kind is EntityKind.PLACE]
