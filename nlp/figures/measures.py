"""Rules for numbers with what they count: money, percentages, periods, quantities, and ranges of them."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import MORE, Number
from nlp.figures.reading import DASHES, Found, Reading, past_stop, year_at
from nlp.figures.tables import CODES, SIGNS
from nlp.figures.tokens import divides
from nlp.figures.units import with_unit
from nlp.languages import Lang

HALVES = frozenset("half половина половину половине половины половині половини половиною половиной".split())
MINUS = frozenset("-−–")
FROST = frozenset({"мороза", "мороз", "морозу", "below"})
# After a year in English stands no noun in the plural, unless the year belongs to it: "2020 elections".
YEAR_BEFORE = frozenset(
    "in since by until of from after before year to circa the early late mid during and between through for".split()
)


def measured(reading: Reading, index: int) -> Found | None:
    """A number or a range of numbers, with the currency, unit or word that it counts."""
    start = index
    opener = reading.kind(index) == "sign" and reading.form(index) in SIGNS
    code = reading.raw(index) in CODES
    currency = SIGNS[reading.form(index)] if opener else reading.raw(index) if code else ""
    index += bool(currency)
    minus = not currency and _minus(reading, index)
    index += minus
    low = reading.number(index)
    if low is None or _other_word(reading, index):
        return None
    if not minus and (short := _short_years(reading, start, low)):
        return short
    high, scaled = _range(reading, start, low)
    last = high or low
    found = with_unit(reading, last, currency)
    if found is None and _is_pronoun(low):
        return None
    if minus and not (found and (found[2][:1] in "°%")):
        return None
    kind, stop, unit = found or (FigureKind.ORDINAL if last.ordinal else FigureKind.COUNT, last.stop, "")
    if not found and (_bare_years(reading, low, high) if high else _english_year(reading, last)):
        kind = FigureKind.DATE
    if kind is FigureKind.DATE:
        years = [int(low.value), int(high.value)] if high else [int(last.value)]
        if years[0] >= 1000:
            return Found(start, stop, kind, moment="/".join(f"{year:04}" for year in years))
        kind = FigureKind.COUNT
    upper, stop = (high.value if high else None), past_stop(reading, stop)
    upper = -upper if minus and upper is not None else upper
    if kind is FigureKind.MONEY and upper is None:
        scaled, stop = _with_minor(reading, scaled, stop)
    if unit.startswith("°"):
        frost = reading.form(stop) in FROST and (
            reading.form(stop) != "below" or reading.form(stop + 1) in ("zero", "freezing")
        )
        scaled, stop = (-scaled, stop + 1 + (reading.form(stop) == "below")) if frost and not minus else (scaled, stop)
    return Found(start, stop, kind, -scaled if minus else scaled, upper, unit, vague=last.vague)


def _minus(reading: Reading, index: int) -> bool:
    """Whether a sign or word before the number makes it negative: "−15 °C", "minus 15 degrees"."""
    if reading.form(index) in ("minus", "минус", "мінус"):
        return True
    apart = index == 0 or not reading.glued(index)
    return reading.raw(index) in MINUS and apart and reading.glued(index + 1) and reading.kind(index + 1) == "num"


def _other_word(reading: Reading, index: int) -> bool:
    """Number words that are not meant: "per second", "во-первых", "семью" the family, "test scores"."""
    if reading.kind(index) != "word":
        return False
    form, before, following = reading.form(index), reading.form(index - 1), reading.form(index + 1)
    if form == "семью":
        return not following.endswith(("ами", "ями", "ими", "ыми")) and following not in reading.tables.magnitudes
    if form == "scores":
        return following != "of"
    if form == "second" and (
        before in ("per", "a", "split", "one") or (before in ("every", "each") and reading.kind(index + 1) != "word")
    ):
        return True
    adverb = reading.hyphen(index - 1) and reading.form(index - 2) in ("во", "в", "по", "out")
    ordinal = form in reading.tables.ordinals
    return adverb or (ordinal and (following in HALVES or reading.form(index + 2) == "hand"))


def _bare_years(reading: Reading, low: Number, high: Number) -> bool:
    """2021–2023: two plain years with a dash between."""
    plain = year_at(reading, low.start) and year_at(reading, high.start) and high.stop == high.start + 1
    return bool(plain and low.value >= 1900 and reading.dash(high.start - 1))


def _english_year(reading: Reading, last: Number) -> bool:
    year = year_at(reading, last.start) if reading.lang is Lang.EN else None
    if year is None or last.stop != last.start + 1 or reading.raw(last.stop) == "+":
        return False
    following = reading.form(last.stop)
    plural = reading.kind(last.stop) == "word" and (
        following.endswith("s") or following in ("people", "men", "women", "children")
    )
    return 1900 <= year < 2100 or not plural or reading.form(last.start - 1) in YEAR_BEFORE


def _with_minor(reading: Reading, value: Decimal, stop: int) -> tuple[Decimal, int]:
    """17 рублей 50 копеек: the hundredths belong to the sum."""
    minor = reading.number(stop)
    if minor is None or not minor.digits or minor.value >= 100 or not divides(1, value):
        return value, stop
    if reading.tables.currencies.get(reading.form(minor.stop)) not in ("cent", "penny", "kopeck"):
        return value, stop
    return value + minor.value / 100, past_stop(reading, minor.stop + 1)


def _short_years(reading: Reading, start: int, low: Number) -> Found | None:
    """2008-09: the second year in two digits."""
    year, stop = year_at(reading, start), start + 2
    if year is None or low.stop != start + 1 or reading.raw(start + 1) not in DASHES | {"/"}:
        return None
    if not re.fullmatch(r"\d\d", reading.raw(stop)) or int(reading.raw(stop)) <= year % 100:
        return None
    until = year - year % 100 + int(reading.raw(stop))
    if reading.form(stop + 1) in reading.tables.year_words:
        return Found(start, past_stop(reading, stop + 2), FigureKind.DATE, moment=f"{year}/{until}")
    return Found(start, stop + 1, FigureKind.DATE, moment=f"{year}/{until}")


def _range(reading: Reading, start: int, low: Number) -> tuple[Number | None, Decimal]:
    """The upper number of a range, and the lower with the magnitude they share: "5–7 млн", "от 10 до 15"."""
    opened = reading.form(start - 1) in reading.tables.range_openers
    for joint in dict.fromkeys((low.stop, _skip_unit(reading, low.stop))):
        dashed = reading.dash(joint)
        if joint > low.stop and dashed and not reading.glued(joint):
            continue  # "за два десятилетия – 2,8 миллиона"
        near = opened or joint == low.stop
        if not dashed and not (near and _joined(reading, joint, low, opened)):
            continue
        high = _upper(reading, joint + 1, low)
        if high is None:
            continue
        if reading.form(low.start) in MORE and high.scale == 1 and not high.digits:  # «тысяч двести — триста»
            high = replace(high, value=high.value * low.scale, scale=low.scale)
        shared = high.scale > 1 and low.scale == 1 and low.value < high.value / high.scale * 10
        value = low.value * high.scale if shared and low.value * high.scale * 10 > high.value / 10 else low.value
        if value < high.value:
            return high, value
        if shared and low.stop == joint:  # "с 4,2 до 4,1 млрд": the magnitude is said once
            return None, value
    return None, low.value


def _joined(reading: Reading, joint: int, low: Number, opened: bool) -> bool:
    """Whether a word joins the ends of a range: "from 5 to 10", "45 to 50", not "rose to 50"."""
    if opened:
        return reading.form(joint) in reading.tables.range_joiners
    digits = joint + 1 < len(reading.tokens) and reading.tokens[joint + 1].kind == "num"
    return reading.form(joint) == "to" and low.digits and digits and not year_at(reading, low.start)


def _upper(reading: Reading, index: int, low: Number) -> Number | None:
    index += reading.form(index) in SIGNS
    index += reading.raw(index) in MINUS and reading.raw(low.start - 1) in MINUS  # from −15 to −10
    high = reading.number(index)
    if high is None or (low.ordinal and not high.ordinal):
        return None
    compound = not high.digits and not low.digits and reading.dash(index - 1) and low.value < 10 <= high.value < 100
    return None if compound else high


def _skip_unit(reading: Reading, index: int) -> int:
    known = reading.tables
    form = reading.form(index)
    return index + (
        form in known.currencies
        or form in known.units
        or form in known.periods
        or form == "%"
        or form in known.percents
    )


def _is_pronoun(low: Number) -> bool:
    return not low.digits and low.value == 1 and low.stop == low.start + 1 and (low.ordinal is False)
