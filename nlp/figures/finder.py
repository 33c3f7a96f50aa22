"""Figures in a text: rules, tried in order at each token; the first that finds one takes its tokens."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

from collections.abc import Callable

from nlp.article import Figure, FigureKind, Precision
from nlp.figures.compounds import IDENTIFIER, compound, fraction, identifier, multiple, score
from nlp.figures.dates import (
    LATIN,
    ROMAN,
    calendar_date,
    century,
    decade,
    english_year,
    numeric_date,
    plain_year,
    relative,
    roman,
    weekday,
)
from nlp.figures.halves import era, half
from nlp.figures.measures import measured
from nlp.figures.reading import Found, Reading
from nlp.figures.tables import CODES, MAKERS, tables
from nlp.figures.times import clock
from nlp.figures.tokens import Token, tokens
from nlp.figures.turned import TURNED, turned
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
        one = _found(reading, index) if _may_begin(reading, reading.tokens[index]) else None
        if one is None:
            index += 1
            continue
        found.append(_figure(reading, one))
        index = max(one.stop, index + 1)
    return tuple(found)


def _may_begin(reading: Reading, token: Token) -> bool:
    """Whether a figure can begin with `token`; most words are passed over here."""
    if token.kind != "word":
        return token.kind != "markup"
    form, known = token.form, reading.tables
    if form in known.starters or form in OPENERS or form in TURNED or token.raw in CODES or form in MAKERS:
        return True
    if ROMAN.fullmatch(token.raw.translate(LATIN)):
        return True
    return reading.lang is not Lang.EN and len(form) > 7 and form[:2] in known.heads


def _found(reading: Reading, index: int) -> Found | None:
    return next(filter(None, (rule(reading, index) for rule in RULES)), None)


def _figure(reading: Reading, one: Found) -> Figure:
    start, stop = reading.tokens[one.start].start, reading.tokens[one.stop - 1].stop
    precision = Precision.VAGUE if one.vague else _precision(reading, one.start)
    if one.kind is FigureKind.DATE and precision is not Precision.ABOUT:
        precision = Precision.EXACT
    return Figure(
        start, stop, reading.text[start:stop], one.kind, one.value, one.upper, one.unit, one.moment, precision
    )


def _precision(reading: Reading, index: int) -> Precision:
    """By the words before the figure, the longest phrase first: "no more than", «менш як»."""
    for size in (3, 2, 1):
        phrase = " ".join(reading.form(index - back) for back in range(size, 0, -1))
        if phrase in reading.tables.precise and not reading.number(index - size - 1):  # not in "5 more than last year"
            return Precision(reading.tables.precise[phrase])
    return Precision.EXACT


OPENERS = frozenset(
    "no nos minus минус мінус без за пол полшестого половине половина половину четверть чверть пів quarter half".split()
)
RULES: tuple[Callable[[Reading, int], Found | None], ...] = (
    identifier, numeric_date, clock, score, relative, calendar_date, century, decade, english_year, plain_year,
    roman, half, compound, fraction, multiple, turned, measured, weekday, era,
)  # fmt: skip
