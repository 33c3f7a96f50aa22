"""What a number counts, by the words after it: money, percentages, years, periods, measures."""

from __future__ import annotations

import re

from nlp.article import FigureKind
from nlp.figures.compounds import compared
from nlp.figures.numerals import Number
from nlp.figures.reading import Reading, past_stop, year_at
from nlp.figures.tables import CODES, FAMILIES, POWERS, SIGNS, SYMBOL_UNITS
from nlp.languages import Lang

Unit = tuple[FigureKind, int, str]  # kind, the token after, the unit's name
SQUARE = {form: power for power, row in {
    "²": "square sq кв кв. квадратных квадратный квадратного квадратные квадратні квадратних квадратний квадратного",
    "³": "cubic куб куб. кубических кубический кубического кубічних кубічні кубічний",
}.items() for form in row.split()}  # fmt: skip
NAUTICAL = frozenset({"nautical", "морских", "морские", "морской", "морських", "морські", "морської"})
HORSE = frozenset({"лошадиных", "лошадиные", "лошадиной", "кінських", "кінські"})

SHORT_POINTS = {
    "pp": "pp", "p.p.": "pp", "п.п.": "pp", "п.п": "pp", "пп": "pp", "в.п.": "pp", "в.п": "pp", "bp": "bp", "bps": "bp",
    "б.п.": "bp", "б.п": "bp", "‰": "‰", "промилле": "‰", "проміле": "‰", "permille": "‰",
}  # fmt: skip
MEGATONS = frozenset({"Mt", "Мт"})  # Mt Everest
BITS = {"Kb": "kbit/s", "Kbit": "kbit/s", "Mb": "Mbit/s", "Gb": "Gbit/s"}  # a second
JOINERS = frozenset("-‑·⋅*×∙•/")  # of a watt and its hours
BEHIND = frozenset({"сша", "оаэ", "оае", "стерлингов", "стерлінгів", "sterling"})  # after a currency
# Words for money that are others too, and the least sum in which they are money; of names, those without a capital.
LEAST = {"won": 1000, "вон": 1000, "crowns": 100} | dict.fromkeys(
    ("lev", "leva", "levs", "лева", "левов", "левам", "левами", "леви", "левів"), 20
)
NAMES = frozenset(
    {"rand", "dong", "lev", "leva"} | {f"реал{ending}" for ending in ("", "а", "у", "ом", "е", "ы", "и", "і")}
)


def with_unit(reading: Reading, last: Number, currency: str) -> Unit | None:
    """Kind, token after, and unit of a number by what follows it."""
    known, stop = reading.tables, last.stop
    if reading.hyphen(stop) and reading.lang is Lang.EN:
        stop += 1
    form = reading.form(stop)
    if currency:
        named = _national(reading, stop) or (FigureKind.MONEY, stop + 1, reading.raw(stop))
        if named[2] in FAMILIES.get(currency, ()):  # $5m AUD
            return named
        extra = known.currencies.get(form) == currency
        return FigureKind.MONEY, (stop + 1 if extra else last.stop), currency
    if last.ordinal:
        dated = reading.lang is not Lang.EN and 999 < last.value < 2100 and form in known.year_words
        return (FigureKind.DATE, past_stop(reading, stop + 1), "") if dated else None
    return next(filter(None, (rule(reading, last, stop) for rule in UNIT_RULES)), None)


def percent(reading: Reading, last: Number | None, stop: int) -> Unit | None:
    known, form = reading.tables, reading.form(stop)
    if points := _points(reading, stop):
        return None if form == "pp" and last and last.value > 100 else points  # 208 pp. of a book
    if form != "%" and form not in known.percents and not (form == "per" and reading.form(stop + 1) == "cent"):
        return None
    stop += 2 if form == "per" else 1
    return (
        (FigureKind.PERCENT, stop + 1, "pp") if reading.form(stop) in known.points else (FigureKind.PERCENT, stop, "%")
    )


def _points(reading: Reading, stop: int) -> Unit | None:
    """Percentage points, «п. п.», basis points, «б. п.», ‰, «промилле»."""
    form, behind = reading.form(stop), stop + 1 + reading.hyphen(stop + 1)
    if (unit := SHORT_POINTS.get(re.sub(r"\s", "", form))) and reading.raw(stop) != "BP":
        return FigureKind.PERCENT, stop + 1, unit
    if form == "per" and reading.form(behind) in ("mille", "mil"):
        return FigureKind.PERCENT, behind + 1, "‰"
    if reading.form(behind) not in reading.tables.points:
        return None
    if form == "percentage" or form.startswith(("процентн", "відсотков")):
        return FigureKind.PERCENT, behind + 1, "pp"
    return (FigureKind.PERCENT, behind + 1, "bp") if form == "basis" or form.startswith("базисн") else None


def money(reading: Reading, last: Number, stop: int) -> Unit | None:
    """Dollars, $, CHF, «швейцарских франков»."""
    known, form = reading.tables, reading.form(stop)
    if form in SIGNS and reading.tokens[stop].kind == "sign":
        return FigureKind.MONEY, stop + 1, SIGNS[form]
    if reading.raw(stop) in CODES:
        return FigureKind.MONEY, stop + 1, reading.raw(stop)
    if national := _national(reading, stop):
        return national
    money = known.currencies.get(form)
    if money is None or (form in ("p", "р", "rs") and not reading.glued(stop)) or _no_money(reading, last, stop):
        return None
    stop = past_stop(reading, stop + 1)
    return FigureKind.MONEY, stop + (reading.form(stop) in BEHIND), money


def _national(reading: Reading, stop: int) -> Unit | None:
    """A currency and before it the country; "US euros" are euros."""
    known, form, nxt = reading.tables, reading.form(stop), reading.form(stop + 1)
    nation = known.adjectives.get(form)
    if nation is None and (nation := known.adjectives.get(f"{form} {nxt}")):  # Hong Kong
        stop, nxt = stop + 1, reading.form(stop + 2)
    named = known.currencies.get(nxt)
    if nation is None or named is None:
        return None
    return FigureKind.MONEY, stop + 2, nation if nation in FAMILIES.get(named, ()) else named


def _no_money(reading: Reading, last: Number, stop: int) -> bool:
    """Whether a word that may be a currency is another: "won", "crowns", "вон", «левів», Rand, Реал."""
    form = reading.form(stop)
    if form in NAMES and not reading.raw(stop).islower():
        return True
    year = last.digits and last.scale == 1 and year_at(reading, last.start)
    return last.value < LEAST.get(form, 0) or bool(form in LEAST and year)


def _dated(reading: Reading, last: Number, stop: int) -> Unit | None:
    form = reading.form(stop)
    plain = last.digits and 1000 <= last.value <= 2100 and last.value % 1 == 0 and last.scale == 1
    if plain and form in reading.tables.year_words and form not in ("лет", "років", "літ"):
        return FigureKind.DATE, past_stop(reading, stop + 1), ""
    return None


def _period(reading: Reading, last: Number, stop: int) -> Unit | None:
    known, form = reading.tables, reading.form(stop)
    if form not in known.periods or form == "г":
        return None
    unit = known.periods[form]
    old = stop + 1 + (reading.raw(stop + 1) in ("-", "‑"))
    if reading.form(old) in ("old", "olds"):
        return FigureKind.AGE, old + 1, unit
    aged = unit == "year" and any(reading.form(last.start - back) in known.ages for back in (1, 2, 3))
    return FigureKind.AGE if aged else FigureKind.PERIOD, past_stop(reading, stop + 1), unit


def _aged(reading: Reading, last: Number, _stop: int) -> Unit | None:
    """Aged 19: the years are not said."""
    aged = reading.lang is Lang.EN and reading.form(last.start - 1) == "aged" and last.value < 120
    return (FigureKind.AGE, last.stop, "year") if aged else None


def _times(reading: Reading, _last: Number, stop: int) -> Unit | None:
    """Ten times, «в полтора раза»."""
    return (
        (FigureKind.COUNT, compared(reading, stop + 1), "times") if reading.form(stop) in reading.tables.times else None
    )


def _squared(reading: Reading, _last: Number, stop: int) -> Unit | None:
    """Square metres, кв. км, km², nautical miles, лошадиных сил."""
    form, known = reading.form(stop), reading.tables
    if reading.kind(stop) == "power":
        return FigureKind.QUANTITY, stop + 1, _latin(form[:-1]) + POWERS[form[-1]]
    if form in HORSE:
        return FigureKind.QUANTITY, stop + 2, "hp"
    if joined := re.fullmatch(r"(кв|куб)\.? ?(к?м)", form):
        return FigureKind.QUANTITY, stop + 1, _latin(joined[2]) + ("²" if joined[1] == "кв" else "³")
    if form not in SQUARE and form not in NAUTICAL:
        return None
    stop += 1 + (reading.raw(stop + 1) == ".")
    unit = known.units.get(reading.form(stop)) or SYMBOL_UNITS.get(reading.form(stop))
    if not unit:
        return None
    behind = reading.form(stop + 2) if reading.raw(stop + 1) == "." and reading.glued(stop + 1) else ""
    if behind in ("km", "м", "км"):  # machines make "sq. mi. km" of «кв. км»
        unit, stop = known.units[behind], stop + 2
    return FigureKind.QUANTITY, stop + 1, unit + SQUARE[form] if form in SQUARE else f"nautical {unit}"


def _latin(unit: str) -> str:
    return unit.translate(str.maketrans("кмсд", "kmcd"))


def _measure(reading: Reading, last: Number, stop: int) -> Unit | None:
    form = reading.form(stop)
    if form in ("°", "градусов", "градусам", "градуса", "градусів", "градуси", "degrees", "градусах"):
        scale = reading.form(stop + 1)
        named = {"c": "°C", "с": "°C", "celsius": "°C", "цельсия": "°C", "f": "°F", "fahrenheit": "°F"}
        behind = stop + 1 + (scale in ("по", "за"))
        if form != "°" and len(scale) == 1:
            return FigureKind.QUANTITY, stop + 1, "°"
        unit = named.get(reading.form(behind)) or {
            "фаренгейту": "°F",
            "фаренгейтом": "°F",
            "цельсию": "°C",
            "цельсієм": "°C",
        }.get(reading.form(behind))
        return FigureKind.QUANTITY, (behind if unit else stop) + 1, unit or "°"
    unit = reading.tables.units.get(form)
    if reading.raw(stop) in MEGATONS and last.digits:
        unit = "Mt" if reading.glued(stop) or reading.form(stop + 1) in ("of", "co") else unit
    lower = len(form) > 1 or reading.raw(stop).islower()
    if unit is None and form in SYMBOL_UNITS and last.digits and lower:
        unit = SYMBOL_UNITS[form]
    return _whole_unit(reading, stop, unit) if unit else None


def _whole_unit(reading: Reading, stop: int, unit: str) -> Unit:
    """The unit at `stop` with the hours, hour or second that belong to it."""
    if reading.raw(stop) in BITS and reading.raw(stop + 1) == "/" and reading.form(stop + 2) == "s":
        return FigureKind.QUANTITY, stop + 3, BITS[reading.raw(stop)]
    if unit in ("kW", "MW", "GW", "TW") and (hours := _hours(reading, stop + 1)):
        return FigureKind.QUANTITY, hours, f"{unit}h"
    if unit.endswith("bit/s"):
        return FigureKind.QUANTITY, _past_second(reading, stop + 1), unit
    return FigureKind.QUANTITY, *_per(reading, stop + 1, unit)


def _hours(reading: Reading, stop: int) -> int | None:
    """The token after the hours of "gigawatt-hours", «ГВт·ч», «МВт-год», «киловатт-часов», also of «кВт/ч»."""
    joined = stop + (reading.raw(stop) in JOINERS)
    hour = reading.tables.periods.get(reading.form(joined)) == "hour" or reading.form(joined) == "h"
    near = joined > stop or reading.form(joined) in ("hour", "hours")
    return joined + 1 if hour and near else None


def _past_second(reading: Reading, stop: int) -> int:
    """Past "per second", «в секунду»."""
    second = reading.tables.periods.get(reading.form(stop + 1)) == "second" or reading.form(stop + 1) == "second"
    return stop + 2 if second and reading.form(stop) in {*reading.tables.per, "per"} else stop


def _per(reading: Reading, stop: int, unit: str) -> tuple[int, str]:
    """A speed, where an hour or second follows a distance: "kilometres per hour"."""
    period = reading.tables.periods.get(reading.form(stop + 1))
    if (
        unit in ("km", "m", "mile", "foot")
        and reading.form(stop) in reading.tables.per
        and period in ("hour", "second")
    ):
        return stop + 2, f"{unit}/{'h' if period == 'hour' else 's'}"
    if reading.form(stop) == "per" and reading.form(stop + 1) == "second" and unit in ("km", "m", "mile", "foot"):
        return stop + 2, f"{unit}/s"
    return stop, unit


UNIT_RULES = (percent, money, _dated, _times, _period, _squared, _measure, _aged)
