"""Figures in a text: rules, tried in order at each token; the first that finds one takes its tokens."""

from __future__ import annotations

from collections.abc import Callable

from nlp.article import Figure, Precision
from nlp.figures.compounds import IDENTIFIER, compound, fraction, identifier, multiple, score
from nlp.figures.dates import calendar_date, century, clock, decade, numeric_date, weekday
from nlp.figures.measures import measured
from nlp.figures.reading import Found, Reading
from nlp.figures.tables import tables
from nlp.figures.tokens import tokens
from nlp.languages import Lang


def figures(text: str, lang: Lang) -> tuple[Figure, ...]:
    """The figures of `text`, sorted and disjoint; spans in code points, units and currency words included."""
    return tuple(figure for figure in marks(text, lang) if figure.unit != IDENTIFIER)


def marks(text: str, lang: Lang) -> tuple[Figure, ...]:
    """The figures of `text` and its identifiers ("F-16", "COVID-19"), which are no figures but must be the same too."""
    reading = Reading(text, lang, tokens(text, lang), tables(lang))
    found: list[Figure] = []
    index = 0
    while index < len(reading.tokens):
        one = next(filter(None, (rule(reading, index) for rule in RULES)), None)
        if one is None:
            index += 1
            continue
        found.append(_figure(reading, one))
        index = max(one.stop, index + 1)
    return tuple(found)


def _figure(reading: Reading, one: Found) -> Figure:
    start, stop = reading.tokens[one.start].start, reading.tokens[one.stop - 1].stop
    precision = (
        Precision.VAGUE
        if one.vague
        else Precision(reading.tables.precise.get(_before(reading, one.start), Precision.EXACT))
    )
    return Figure(
        start, stop, reading.text[start:stop], one.kind, one.value, one.upper, one.unit, one.moment, precision
    )


def _before(reading: Reading, index: int) -> str:
    form = reading.form(index - 1)
    return reading.form(index - 2) if form in ("than", "чем", "ніж", "at") else form


RULES: tuple[Callable[[Reading, int], Found | None], ...] = (
    identifier, numeric_date, clock, score, calendar_date, century, decade, compound, fraction, multiple, measured,
    weekday,
)  # fmt: skip
