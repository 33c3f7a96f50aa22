"""Rules for numbers with what they count: money, percentages, periods, quantities, and ranges of them."""

from __future__ import annotations

import re
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import Number, number
from nlp.figures.reading import DASHES, Found, Reading, abbreviated, year_at
from nlp.figures.tables import CODES, SIGNS, SYMBOL_UNITS
from nlp.languages import Lang

Unit = tuple[FigureKind, int, str]  # kind, the token after, the unit's name
SHORT_MONEY = frozenset({"грн", "руб", "дол", "долл", "коп"})
SQUARE = frozenset(
    "square sq cubic nautical кв квадратных кубических морских квадратні квадратних кубічних морських".split()  # noqa: SIM905
)


def measured(reading: Reading, index: int) -> Found | None:
    """A number or a range of numbers, with the currency, unit or word that it counts."""
    start = index
    opener = reading.tokens[index].kind == "sign" and reading.form(index) in SIGNS
    code = reading.raw(index) in CODES
    currency = SIGNS[reading.form(index)] if opener else reading.raw(index) if code else ""
    index += bool(currency)
    low = number(reading.tokens, index, reading.tables) if index < len(reading.tokens) else None
    if low is None:
        return None
    if short := _short_years(reading, start, low):
        return short
    high, scaled = _range(reading, start, low)
    last = high or low
    found = _with_unit(reading, last, currency)
    if found is None and _is_pronoun(low):
        return None
    kind, stop, unit = found or (FigureKind.ORDINAL if last.ordinal else FigureKind.COUNT, last.stop, "")
    bare = not found and not high and last.stop == last.start + 1
    if bare and reading.lang is Lang.EN and year_at(reading, last.start):
        kind = FigureKind.DATE
    if kind is FigureKind.DATE:
        years = [int(low.value), int(high.value)] if high else [int(last.value)]
        if years[0] >= 1000:
            return Found(start, stop, kind, moment="/".join(f"{year:04}" for year in years))
        kind = FigureKind.COUNT
    return Found(start, stop, kind, scaled, high.value if high else None, unit, vague=last.vague)


def _short_years(reading: Reading, start: int, low: Number) -> Found | None:
    """2008-09: the second year in two digits."""
    year, stop = year_at(reading, start), start + 2
    if year is None or low.stop != start + 1 or not reading.raw(start + 1) or reading.raw(start + 1) not in DASHES:
        return None
    if not re.fullmatch(r"\d\d", reading.raw(stop)) or int(reading.raw(stop)) <= year % 100:
        return None
    until = year - year % 100 + int(reading.raw(stop))
    return Found(start, stop + 1, FigureKind.DATE, moment=f"{year}/{until}")


def _range(reading: Reading, start: int, low: Number) -> tuple[Number | None, Decimal]:
    """The upper number of a range, and the lower with the magnitude they share: "5–7 млн", "от 10 до 15"."""
    opened = reading.form(start - 1) in reading.tables.range_openers
    for joint in dict.fromkeys((low.stop, _skip_unit(reading, low.stop))):
        raw = reading.raw(joint)
        dashed = bool(raw) and raw in DASHES
        if joint > low.stop and dashed and not reading.glued(joint):
            continue  # "за два десятилетия – 2,8 миллиона"
        if not dashed and not _joined(reading, joint, low, opened):
            continue
        high = _upper(reading, joint + 1, low)
        if high is None:
            continue
        shared = high.scale > 1 and low.scale == 1 and low.value * high.scale < high.value
        value = low.value * high.scale if shared else low.value
        if value < high.value:
            return high, value
    return None, low.value


def _joined(reading: Reading, joint: int, low: Number, opened: bool) -> bool:
    """Whether a word joins the ends of a range: "from 5 to 10", "45 to 50", not "rose to 50"."""
    if opened:
        return reading.form(joint) in reading.tables.range_joiners
    digits = joint + 1 < len(reading.tokens) and reading.tokens[joint + 1].kind == "num"
    return reading.form(joint) == "to" and low.digits and digits and not year_at(reading, low.start)


def _upper(reading: Reading, index: int, low: Number) -> Number | None:
    index += reading.form(index) in SIGNS
    high = number(reading.tokens, index, reading.tables) if index < len(reading.tokens) else None
    if high is None or (low.ordinal and not high.ordinal):
        return None
    compound = not high.digits and not low.digits and reading.raw(index - 1) in DASHES and low.value < 10 <= high.value
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


def _with_unit(reading: Reading, last: Number, currency: str) -> Unit | None:
    """Kind, token after, and unit of a number by what follows it."""
    known, stop = reading.tables, last.stop
    if reading.raw(stop) in ("-", "‑") and reading.glued(stop) and reading.glued(stop + 1) and reading.lang is Lang.EN:
        stop += 1
    form = reading.form(stop)
    if currency:
        extra = known.currencies.get(form) == currency
        return FigureKind.MONEY, (stop + 1 if extra else last.stop), currency
    if last.ordinal:
        dated = reading.lang is not Lang.EN and 999 < last.value < 2100 and form in known.year_words
        return (FigureKind.DATE, stop + 1, "") if dated else None
    return next(filter(None, (rule(reading, last, stop) for rule in UNIT_RULES)), None)


def _percent(reading: Reading, _last: Number, stop: int) -> Unit | None:
    known, form = reading.tables, reading.form(stop)
    if form == "percentage" and reading.form(stop + 1) in known.points:
        return FigureKind.PERCENT, stop + 2, "pp"
    if form.startswith(("процентн", "відсотков")) and reading.form(stop + 1) in known.points:
        return FigureKind.PERCENT, stop + 2, "pp"
    if form != "%" and form not in known.percents and not (form == "per" and reading.form(stop + 1) == "cent"):
        return None
    stop += 2 if form == "per" else 1
    return (
        (FigureKind.PERCENT, stop + 1, "pp") if reading.form(stop) in known.points else (FigureKind.PERCENT, stop, "%")
    )


def _money(reading: Reading, _last: Number, stop: int) -> Unit | None:
    known, form, nxt = reading.tables, reading.form(stop), reading.form(stop + 1)
    if form in SIGNS and reading.tokens[stop].kind == "sign":
        return FigureKind.MONEY, stop + 1, SIGNS[form]
    nation = known.adjectives.get(form)
    if nation and nxt in known.currencies:
        named = known.currencies[nxt]  # a dollar, pound, rupee or yen is whose it is said to be; "US euros" are euros
        national = named in ("USD", "RUB", "GBP") or nation in ("INR", "JPY", "UAH")
        return FigureKind.MONEY, stop + 2, nation if national else named
    money = known.currencies.get(form)
    if money is None or (form in ("p", "р", "rs") and not reading.glued(stop)):
        return None
    stop += 1
    if reading.raw(stop) == "." and reading.glued(stop) and not reading.ends(stop) and form in SHORT_MONEY:
        stop += 1
    return FigureKind.MONEY, stop + (reading.form(stop) in ("сша", "стерлингов", "стерлінгів", "sterling")), money


def _dated(reading: Reading, last: Number, stop: int) -> Unit | None:
    form = reading.form(stop)
    plain = last.digits and 1000 <= last.value <= 2100 and last.value % 1 == 0 and last.scale == 1
    if plain and form in reading.tables.year_words and form not in ("лет", "років", "літ"):
        return FigureKind.DATE, stop + 1 + abbreviated(reading, stop + 1), ""
    return None


def _period(reading: Reading, last: Number, stop: int) -> Unit | None:
    known, form = reading.tables, reading.form(stop)
    if form not in known.periods:
        return None
    unit = known.periods[form]
    old = stop + 1 + (reading.raw(stop + 1) in ("-", "‑"))
    if reading.form(old) in ("old", "olds"):
        return FigureKind.AGE, old + 1, unit
    aged = unit == "year" and any(reading.form(last.start - back) in known.ages for back in (1, 2))
    return FigureKind.AGE if aged else FigureKind.PERIOD, stop + 1, unit


def _squared(reading: Reading, _last: Number, stop: int) -> Unit | None:
    if reading.form(stop) not in SQUARE:
        return None
    stop += 1 + (reading.raw(stop + 1) == ".")
    unit = reading.tables.units.get(reading.form(stop))
    return (FigureKind.QUANTITY, stop + 1, unit + "²") if unit else None


def _measure(reading: Reading, last: Number, stop: int) -> Unit | None:
    form = reading.form(stop)
    if form == "°" and reading.form(stop + 1) in ("c", "f", "с"):
        return FigureKind.QUANTITY, stop + 2, "°F" if reading.form(stop + 1) == "f" else "°C"
    if form in reading.tables.units:
        return FigureKind.QUANTITY, stop + 1, reading.tables.units[form]
    lower = len(form) > 1 or reading.raw(stop).islower()
    if form in SYMBOL_UNITS and last.digits and reading.lang is Lang.EN and lower:
        return FigureKind.QUANTITY, stop + 1, SYMBOL_UNITS[form]
    return None


UNIT_RULES = (_percent, _money, _dated, _period, _squared, _measure)
