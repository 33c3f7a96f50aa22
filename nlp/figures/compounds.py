"""Rules for numbers inside words and names: scores, identifiers, "трёхдневный", "two-thirds", "вдвое"."""

from __future__ import annotations

from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import number
from nlp.figures.reading import DASHES, Found, Reading
from nlp.languages import Lang

IDENTIFIER = "identifier"  # unit of what is kept whole and is no figure


def score(reading: Reading, index: int) -> Found | None:
    """2:1: both numbers of a result or a ratio."""
    token = reading.tokens[index]
    if token.kind != "score":
        return None
    low, high = token.raw.split(":")
    return Found(index, index + 1, FigureKind.COUNT, Decimal(low), Decimal(high), "score")


def identifier(reading: Reading, index: int) -> Found | None:
    """F-16, COVID-19, A1: letters and digits that are one name."""
    if reading.tokens[index].kind != "id":
        return None
    return Found(index, index + 1, FigureKind.ORDINAL, unit=IDENTIFIER)


def compound(reading: Reading, index: int) -> Found | None:
    """трёхдневный, 45-летний, 16-year-old, three-day: a number joined to its unit."""
    token = reading.tokens[index]
    if (
        token.kind == "num"
        and reading.lang is not Lang.EN
        and reading.raw(index + 1) in DASHES
        and reading.glued(index + 1)
        and reading.glued(index + 2)
    ):
        unit = reading.tables.compounds.get(reading.form(index + 2))
        if unit is not None:
            return Found(index, index + 3, _compound_kind(unit, reading.form(index + 2)), token.value, unit=unit)
    if token.kind == "word" and reading.lang is not Lang.EN and len(token.form) > 7:
        return _joined_word(reading, index)
    return None


def _joined_word(reading: Reading, index: int) -> Found | None:
    form, value = reading.tokens[index].form, Decimal(0)
    while True:
        prefix = next(
            (form[:size] for size in range(min(13, len(form)), 1, -1) if form[:size] in reading.tables.prefixes), None
        )
        if prefix is None or (form[len(prefix) :].startswith("денн") and prefix == "пів"):  # "південний": southern
            return None
        value, form = value + reading.tables.prefixes[prefix], form[len(prefix) :]
        unit = reading.tables.compounds.get(form)
        if unit is not None:
            return Found(index, index + 1, _compound_kind(unit, form, value), value, unit=unit)


def _compound_kind(unit: str, form: str, age: Decimal = Decimal(99)) -> FigureKind:
    # In one word, few years are those of a plan or a term, many those of a person.
    if unit == "year" and age > 11 and form.startswith(("летн", "річн", "літн")):
        return FigureKind.AGE
    if unit in ("year", "month", "week", "day", "hour", "minute", "second"):
        return FigureKind.PERIOD
    return FigureKind.PERCENT if unit == "%" else FigureKind.QUANTITY if unit else FigureKind.COUNT


def multiple(reading: Reading, index: int) -> Found | None:
    """вдвое, threefold, twice."""
    value = reading.tables.multiples.get(reading.form(index))
    return None if value is None else Found(index, index + 1, FigureKind.COUNT, value, unit="times")


def fraction(reading: Reading, index: int) -> Found | None:
    """half, a quarter, two-thirds, «треть»."""
    form = reading.form(index)
    one = number(reading.tokens, index, reading.tables)
    if one is not None and not one.digits and not one.ordinal and one.value < 20:
        stop = one.stop + (reading.raw(one.stop) in DASHES and bool(reading.raw(one.stop)))
        value = reading.tables.fractions.get(reading.form(stop))
        if value is not None and reading.form(stop).endswith(("s", "ти", "и", "ей", "х")):
            share = Decimal("0.6667") if one.value == 2 and value == Decimal("0.3333") else one.value * value
            return Found(index, stop + 1, FigureKind.COUNT, share, unit="share")
    if form in reading.tables.fractions and form not in reading.tables.ordinals and not form.endswith("s"):
        return Found(index, index + 1, FigureKind.COUNT, reading.tables.fractions[form], unit="share")
    return None
