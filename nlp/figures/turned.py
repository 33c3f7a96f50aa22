"""About so many, in Russian and Ukrainian: what is counted, and behind it the number, «процентов на тридцать»."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re

from nlp.article import FigureKind
from nlp.figures.numerals import ABOUT, COMPARED
from nlp.figures.reading import Found, Reading
from nlp.figures.units import with_unit

TURNED = frozenset(
    "процентов километров метров лет минут часов дней недель месяцев тонн рублей долларов гривен "
    "відсотків кілометрів метрів років хвилин годин днів тижнів місяців гривень доларів рублів".split()
)
HOURS = frozenset({"часов", "годин"})  # в часов пять: a time of day
NO_TURN_AFTER = re.compile(r"[иы]х$|(?:к[оі]ль|много|багато)")  # последних лет, несколько лет


def turned(reading: Reading, index: int) -> Found | None:
    """About thirty per cent, with the number in words behind; not «пять лет двадцать стран»."""
    form, before = reading.form(index), reading.form(index - 1)
    counted = reading.kind(index - 1) == "num" or before in reading.tables.number_words
    if form not in TURNED or counted or before in COMPARED or NO_TURN_AFTER.search(before):
        return None
    at = index + 1 + (reading.form(index + 1) in ABOUT and form not in HOURS)
    low = reading.number(at) if reading.kind(at) == "word" else None
    if low is None or low.ordinal or low.vague or low.value < 2 or with_unit(reading, low, ""):
        return None
    known = reading.tables
    if form in known.percents:
        return Found(index, low.stop, FigureKind.PERCENT, low.value, unit="%")
    for kind, units in (
        (FigureKind.PERIOD, known.periods), (FigureKind.QUANTITY, known.units), (FigureKind.MONEY, known.currencies)
    ):  # fmt: skip
        if form in units:
            return Found(index, low.stop, kind, low.value, unit=units[form])
    return None
