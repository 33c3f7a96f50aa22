"""What a text says that an article does not: its figures and names looked up there by value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.article import Entity, Figure, Finding, FindingKind, Passage, Severity, Span
from nlp.check import figure_marks
from nlp.entities import compare as names
from nlp.figures.compare import compare
from nlp.figures.words import shown
from nlp.message import Message, tr
from nlp.revise import by_sentence


def unsupported(article: Passage, text: Passage) -> tuple[Finding, ...]:
    """The figures and names of `text` that are nowhere in `article`, as findings UNSUPPORTED, sentence by sentence.

    Figures are compared by value, whatever the language of either; names as `nlp.entities.compare` does.
    """
    known = [mark for marks in figure_marks(article) for mark in marks]
    entities = by_sentence(text.entities, text.sentences)
    found: list[Finding] = []
    for index, marks in enumerate(figure_marks(text)):
        found += _figures(known, marks, index)
        found += _names(article, entities[index], text, index)
    return tuple(sorted(found, key=lambda one: (one.sentence, one.target.start if one.target else 0)))


def _figures(known: Sequence[Figure], here: Sequence[Figure], index: int) -> Iterator[Finding]:
    compared = compare(known, here)
    told: set[int] = set()
    for one in (*compared.added, *compared.changed):
        figure = one.target
        if figure is None or figure.start in told:
            continue
        told.add(figure.start)
        mild = one.severity is Severity.WARNING and one.source is not None  # the article has it somewhat otherwise
        why = one.why if mild else tr("not in the article: {0}").format(shown(figure))
        yield _finding(index, figure, why, Severity.WARNING if mild else Severity.ERROR)


def _names(article: Passage, here: Sequence[Entity], text: Passage, index: int) -> Iterator[Finding]:
    pairs = names.paired(article.entities, here, article.lang, text.lang)
    there = {id(pair.target) for pair in pairs}
    for entity in here:
        if id(entity) not in there and names.absent(entity, text.lang, article.text, article.lang):
            sure = article.lang is text.lang or names.severity(entity) is Severity.ERROR
            why = tr("not in the article: {0}").format(entity.text)
            yield _finding(index, entity, why, Severity.ERROR if sure else Severity.WARNING)


def _finding(index: int, target: Span, why: str | Message, severity: Severity) -> Finding:
    return Finding(index, FindingKind.UNSUPPORTED, None, target, why, severity)
