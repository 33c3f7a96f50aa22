"""What a text says that an article does not: its figures and names looked up there by value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.article import Entity, EntityKind, Figure, Finding, FindingKind, Passage, Severity, Span
from nlp.check import figure_marks
from nlp.entities import compare as names
from nlp.entities.matching import parts, token_similarity
from nlp.figures.compare import compare
from nlp.figures.words import shown
from nlp.languages import Lang
from nlp.message import Message, tr
from nlp.revise import by_sentence

SAME_PART = 0.7  # likeness of a part of a person's name to a word: another John is not the one of the article


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
        mild = one.severity is Severity.WARNING and one.source is not None
        alike = mild and one.source and (one.source.value == figure.value or one.source.unit != figure.unit)
        why = one.why if alike else tr("not in the article: {0}").format(shown(figure))
        yield _finding(index, figure, why, Severity.WARNING if mild else Severity.ERROR)


def _names(article: Passage, here: Sequence[Entity], text: Passage, index: int) -> Iterator[Finding]:
    pairs = names.paired(article.entities, here, article.lang, text.lang)
    there = {id(pair.target) for pair in pairs}
    for entity in here:
        if id(entity) not in there and _missing(entity, text.lang, article):
            sure = article.lang is text.lang or names.severity(entity) is Severity.ERROR
            why = tr("not in the article: {0}").format(entity.text)
            yield _finding(index, entity, why, Severity.ERROR if sure else Severity.WARNING)


def _missing(entity: Entity, lang: Lang, article: Passage) -> bool:
    """Whether an article has nothing of a name, not all of a person's, or not an abbreviation of its language."""
    if names.absent(entity, lang, article.text, article.lang):
        return True
    if entity.kind is EntityKind.PERSON:
        words = {word for word in names.WORD.findall(article.text) if word[0].isupper()}
        return not all(
            any(token_similarity(part, word, lang, article.lang) >= SAME_PART for word in words)
            for part in parts(entity.text)
        )
    if lang is not article.lang or not entity.text.isupper():
        return False
    return entity.text not in article.text and not names.known_otherwise(entity, lang, article.text, article.lang)


def _finding(index: int, target: Span, why: str | Message, severity: Severity) -> Finding:
    return Finding(index, FindingKind.UNSUPPORTED, None, target, why, severity)
