"""Rules for halves and quarters of units, and for eras: half an hour, «полтора года», a year and a half, a decade."""

from __future__ import annotations

from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import Number
from nlp.figures.reading import Found, Reading
from nlp.figures.units import Unit, money, percent
from nlp.languages import Lang

QUARTER = frozenset({"quarter", "четверть", "четверти", "чверть", "чверті"})
QUARTERS = frozenset({"quarters", "четверти", "чверті"})
PLURAL = ("s", "ий", "ть", "ми", "ях", "ам", "ям")
ONCE = frozenset({"год", "рік", "месяц", "місяць", "час", "годину"})  # "год с половиной": no numeral before it


def half(reading: Reading, index: int) -> Found | None:
    """Half a year, half a billion dollars, «пів року», a year and a half, a quarter of an hour, «четверть часа»."""
    if reading.form(index - 1) in reading.tables.ordinals and reading.form(index + 1) in ("year", "-", "time"):
        return None  # the first half year
    if reading.form(index) in ("half", "пів"):
        return _half_million(reading, index) or _half_unit(reading, index)
    return _quarter_million(reading, index) or _quarter_of(reading, index) or _and_a_half(reading, index)


def _quarter_million(reading: Reading, index: int) -> Found | None:
    """A quarter of a million, three quarters of a billion, «четверть миллиона»."""
    parts, stop = 1, index + 1
    if reading.form(index) not in QUARTER:
        three = reading.number(index)
        if three is None or three.value != 3 or three.digits or three.ordinal:
            return None
        parts, stop = 3, three.stop + 1 + reading.hyphen(three.stop)
        if reading.form(stop - 1) not in QUARTERS:
            return None
    if reading.lang is Lang.EN:
        if reading.form(stop) != "of" or reading.form(stop + 1) != "a":
            return None
        stop += 2
    whole = reading.tables.magnitudes.get(reading.form(stop))
    if whole is None or reading.form(stop).endswith(("s", "ов", "ів", "ч")):
        return None
    value = parts * whole / 4
    paid = money(reading, Number(index, stop + 1, value, digits=False), stop + 1)
    kind, stop, unit = paid or (FigureKind.COUNT, stop + 1, "")
    return Found(index, stop, kind, value, unit=unit)


def _half_million(reading: Reading, index: int) -> Found | None:
    known, joined = reading.tables, reading.form(index + 1) in ("a", "-")
    size = index + 2
    size += 2 * (reading.form(size) == "a" and reading.form(size + 1) == "-")
    whole = known.magnitudes.get(reading.form(size), known.groups.get(reading.form(size)))  # half a dozen
    if reading.lang is not Lang.EN or not joined or whole is None:
        return None
    value, stop = whole / 2, size + 1 + reading.hyphen(size + 1)
    paid = money(reading, Number(index, stop, value, digits=False), stop)
    if paid:
        return Found(index, paid[1], FigureKind.MONEY, value, unit=paid[2])
    return Found(index, size + 1, FigureKind.COUNT, value)


def _half_unit(reading: Reading, index: int) -> Found | None:
    unit = _unit(reading, index + 1 + (reading.form(index + 1) in ("a", "an", "-")))
    return Found(index, unit[1], unit[0], Decimal("0.5"), unit=unit[2]) if unit else None


def _unit(reading: Reading, index: int) -> Unit | None:
    known, form = reading.tables, reading.form(index)
    if form in known.periods:
        return FigureKind.PERIOD, index + 1, known.periods[form]
    if share := percent(reading, None, index):
        return share
    return (FigureKind.QUANTITY, index + 1, known.units[form]) if form in known.units else None


def _quarter_of(reading: Reading, index: int) -> Found | None:
    if reading.form(index) not in ("quarter", "четверть", "чверть"):
        return None
    stop = index + 1
    if reading.lang is Lang.EN:
        stop += 1 + (reading.form(index + 2) in ("an", "a"))
        if reading.form(index + 1) != "of":
            return None
    unit = reading.tables.periods.get(reading.form(stop))
    return (
        Found(index, stop + 1, FigureKind.PERIOD, Decimal("0.25"), unit=unit) if unit in ("hour", "century") else None
    )


def _and_a_half(reading: Reading, index: int) -> Found | None:
    """A year and a half, a mile and a half."""
    known = reading.tables
    unit = _unit(reading, index)
    once = reading.form(index - 1) in ("a", "an", "the") or reading.form(index) in ONCE
    if unit is None or not once or reading.form(index - 1) in known.cardinals:
        return None
    for words in known.half_joiners:
        if all(reading.form(unit[1] + n) == word for n, word in enumerate(words)):
            return Found(index, unit[1] + len(words), unit[0], Decimal("1.5"), unit=unit[2])
    return None


def era(reading: Reading, index: int) -> Found | None:
    """A decade, the last century, «десятилетие»: ten and a hundred years that another language may count."""
    form, before = reading.form(index), reading.form(index - 1)
    unit = reading.tables.periods.get(form)
    if unit == "fortnight":
        return Found(index, index + 1, FigureKind.PERIOD, Decimal(2), unit="week")
    several = form.endswith(PLURAL) or before == "кілька" or (reading.lang is Lang.UK and before.endswith("і"))
    if unit not in ("decade", "century") or several:
        return None
    return Found(index, index + 1, FigureKind.PERIOD, Decimal(1), unit=unit)
