"""Figures in a text: rules, tried in order at each token; the first that finds one takes its tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp.article import Figure, FigureKind, Precision
from nlp.figures.numerals import Number, number
from nlp.figures.tables import CODES, SIGNS, SYMBOL_UNITS, Tables, tables
from nlp.figures.tokens import Token, tokens
from nlp.languages import Lang

SHORT_MONEY = frozenset({"грн", "руб", "дол", "долл", "коп"})
IDENTIFIER = "identifier"  # unit of what only `marks` gives
DASHES = "-–—‑"
ROMAN = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in the tokens [start, stop)."""

    start: int
    stop: int
    kind: FigureKind
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    moment: str = ""
    vague: bool = False


@dataclass(frozen=True)
class Reading:
    """A text being read, and the tables of its language."""

    text: str
    lang: Lang
    tokens: Sequence[Token]
    tables: Tables

    def form(self, index: int) -> str:
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def raw(self, index: int) -> str:
        return self.tokens[index].raw if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].stop == self.tokens[index].start

    def ends(self, index: int) -> bool:
        """Whether the full stop at `index` ends a sentence: a capital or nothing follows."""
        return index + 1 >= len(self.tokens) or self.tokens[index + 1].raw[:1].isupper()


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


def numeric_date(reading: Reading, index: int) -> Found | None:
    """2022-02-24, 24.02.2022; with slashes the month comes first in English where it can."""
    token = reading.tokens[index]
    if token.kind != "date":
        return None
    parts = [int(part) for part in re.split(r"[-./]", token.raw)]
    year, month, day = parts if parts[0] > 31 else reversed(parts)
    if "/" in token.raw and reading.lang is Lang.EN and day <= 12:
        month, day = day, month
    if month > 12:
        month, day = day, month
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Found(index, index + 1, FigureKind.DATE, moment=f"{year:04}-{month:02}-{day:02}")


def identifier(reading: Reading, index: int) -> Found | None:
    """F-16, COVID-19, A1: letters and digits that are one name."""
    if reading.tokens[index].kind != "id":
        return None
    return Found(index, index + 1, FigureKind.ORDINAL, unit=IDENTIFIER)


def clock(reading: Reading, index: int) -> Found | None:
    """17:30, 5.30pm, 5 p.m., "17 часов" is left to periods."""
    token = reading.tokens[index]
    if token.kind == "clock":
        hour, minute = (int(part) for part in token.raw.split(":")[:2])
    elif token.kind == "num" and re.fullmatch(r"\d{1,2}(?:[.]\d\d)?", token.raw) and _half_day(reading.form(index + 1)):
        whole, _, rest = token.raw.partition(".")
        hour, minute = int(whole), int(rest or 0)
    else:
        return None
    if hour > 24 or minute > 59:
        return Found(index, index + 1, FigureKind.COUNT, Decimal(hour), Decimal(minute), "score")
    half = _half_day(reading.form(index + 1))
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return Found(index, index + (2 if half else 1), FigureKind.TIME, moment=f"{hour:02}:{minute:02}")


def _half_day(form: str) -> str:
    return form.replace(".", "") if form.replace(".", "") in ("am", "pm") else ""


def score(reading: Reading, index: int) -> Found | None:
    """2:1: both numbers of a result or a ratio."""
    token = reading.tokens[index]
    if token.kind != "score":
        return None
    low, high = token.raw.split(":")
    return Found(index, index + 1, FigureKind.COUNT, Decimal(low), Decimal(high), "score")


def weekday(reading: Reading, index: int) -> Found | None:
    """A day of the week; in English only with a capital."""
    token = reading.tokens[index]
    day = reading.tables.weekdays.get(token.form)
    if day is None or (reading.lang is Lang.EN and not token.raw[0].isupper()):
        return None
    if reading.lang is Lang.UK and token.form in ("середи", "неділі", "середою") and _numeric(reading, index - 1):
        return None
    return Found(index, index + 1, FigureKind.DATE, moment=f"W-{day}")


def _numeric(reading: Reading, index: int) -> bool:
    return 0 <= index < len(reading.tokens) and reading.tokens[index].kind == "num"


def _month(reading: Reading, index: int) -> int | None:
    if not 0 <= index < len(reading.tokens):
        return None
    token = reading.tokens[index]
    month = reading.tables.months.get(token.form)
    if month is None or (reading.lang is Lang.EN and not token.raw[0].isupper()):
        return None
    return month


def _year(reading: Reading, index: int) -> int | None:
    """A bare year: four digits, 1000 to 2100."""
    if not 0 <= index < len(reading.tokens):
        return None
    token = reading.tokens[index]
    return int(token.raw) if token.kind == "num" and re.fullmatch(r"(?:1\d|20)\d\d", token.raw) else None


def _day(reading: Reading, index: int) -> tuple[int, int] | None:
    """A day of the month at `index`, and the token after it."""
    if not 0 <= index < len(reading.tokens):
        return None
    one = number(reading.tokens, index, reading.tables)
    if one is None or not 1 <= one.value <= 31 or one.value % 1 or (not one.digits and not one.ordinal):
        return None
    return int(one.value), one.stop


def _with_year(reading: Reading, stop: int) -> tuple[int | None, int]:
    """The year that follows a month, with its word: "2022 года", ", 2022"."""
    index = stop
    if reading.raw(index) == "." and reading.glued(index) and _year(reading, index + 1):
        index += 1
    if reading.raw(index) == "," and _year(reading, index + 1) and reading.lang is Lang.EN:
        index += 1
    if reading.form(index) == "of":
        index += 1
    year = _year(reading, index)
    if year is None:
        return None, stop
    index += 1
    if reading.form(index) in reading.tables.year_words:
        index += 1
        index += _abbreviated(reading, index)
    return year, index


def _abbreviated(reading: Reading, index: int) -> bool:
    """Whether the full stop at `index` belongs to the "г." or "р." before it."""
    short = len(reading.form(index - 1)) <= 2
    return short and reading.raw(index) == "." and reading.glued(index) and not reading.ends(index)


def calendar_date(reading: Reading, index: int) -> Found | None:
    """24 February 2022, Feb. 24, «24 февраля 2022 года», October 11-13."""
    if found := _day_month(reading, index) or _month_day(reading, index):
        return found
    month = _month(reading, index)
    if month is None:
        return None
    year, stop = _with_year(reading, index + 1)
    if year is None and reading.tokens[index].form in (
        "may",
        "march",
        "sep",
        "мар",
        "сен",
        "лют",
        "січ",
        "маю",
        "маем",
        "мае",
    ):
        before = reading.form(index - 1)
        if before not in (
            "in",
            "since",
            "last",
            "until",
            "by",
            "early",
            "late",
            "this",
            "next",
            "of",
            "and",
            "from",
            "to",
        ):
            return None
    return Found(index, stop, FigureKind.DATE, moment=f"{year}-{month:02}" if year else f"--{month:02}")


def _day_month(reading: Reading, index: int) -> Found | None:
    first = _day(reading, index)
    if first is None:
        return None
    day, stop = first
    until = None
    if reading.raw(stop) and reading.raw(stop) in DASHES and (second := _day(reading, stop + 1)):
        until, stop = second
    if reading.form(stop) == "of":
        stop += 1
    month = _month(reading, stop)
    if month is None:
        return None
    year, stop = _with_year(reading, stop + 1)
    return Found(index, stop, FigureKind.DATE, moment=_moment(year, month, day, until))


def _moment(year: int | None, month: int, day: int, until: int | None) -> str:
    prefix = f"{year:04}" if year else "-"
    start = f"{prefix}-{month:02}-{day:02}"
    return start if until is None else f"{start}/{prefix}-{month:02}-{until:02}"


def _month_day(reading: Reading, index: int) -> Found | None:
    month = _month(reading, index)
    if month is None or reading.lang is not Lang.EN:
        return None
    stop = index + 1
    stop += reading.raw(stop) == "." and reading.form(stop - 1) != "may"
    stop += reading.form(stop) == "the"
    first = _day(reading, stop)
    if first is None or (reading.tokens[stop].kind == "word" and reading.form(stop) == "second"):
        return None
    day, stop = first
    until = None
    if reading.raw(stop) and reading.raw(stop) in DASHES and (second := _day(reading, stop + 1)):
        until, stop = second
    year, stop = _with_year(reading, stop)
    return Found(index, stop, FigureKind.DATE, moment=_moment(year, month, day, until))


def century(reading: Reading, index: int) -> Found | None:
    """XVIII век, the 18th century, «XVIII ст.»: an ordinal counted in centuries."""
    token = reading.tokens[index]
    roman = token.raw.translate(str.maketrans("ХІ", "XI"))
    if token.kind == "word" and ROMAN.fullmatch(roman):
        value, stop = Decimal(_roman(roman)), index + 1
        if reading.raw(stop) == "-" and len(reading.raw(stop + 1)) < 3:
            stop += 2
    else:
        one = number(reading.tokens, index, reading.tables)
        if one is None or not one.ordinal or one.value > 30:
            return None
        value, stop = one.value, one.stop
    if reading.raw(stop) in DASHES and reading.raw(stop) and reading.form(stop + 1) in reading.tables.century_words:
        stop += 1
    if reading.form(stop) not in reading.tables.century_words:
        return None
    return Found(index, stop + 1, FigureKind.ORDINAL, value, unit="century")


def _roman(text: str) -> int:
    values = [ROMAN_VALUES[char] for char in text]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def decade(reading: Reading, index: int) -> Found | None:
    """1980s, '80s, 1980-х, 80-е годы, восьмидесятые."""
    token = reading.tokens[index]
    tables_ = reading.tables
    ending = ("s",) if reading.lang is Lang.EN else ("х", "е", "ми", "м", "ті", "их", "і", "ті", "тих", "ых", "ые")
    if token.kind == "num" and re.fullmatch(r"(?:1\d|20)?\d0", token.raw):
        suffix = index + 1
        if reading.lang is Lang.EN and reading.raw(suffix) in ("'", "’"):
            suffix += 1
        if reading.lang is not Lang.EN and reading.raw(suffix) in ("-", "–", "‑") and reading.glued(suffix):
            suffix += 1
        if reading.form(suffix) in ending and reading.glued(suffix) and (reading.lang is Lang.EN or suffix > index + 1):
            stop = suffix + 1
            if reading.form(stop) in tables_.year_words:
                stop += 1
            elif reading.lang is not Lang.EN and len(token.raw) < 4 and reading.form(suffix) != "х":
                return None
            moment = token.raw[:-1].rjust(3, "X") + "X"
            return Found(index, stop, FigureKind.DATE, moment=moment)
    if token.form in tables_.decades and (reading.lang is Lang.EN or reading.form(index + 1) in tables_.year_words):
        return Found(
            index,
            index + (1 if reading.lang is Lang.EN else 2),
            FigureKind.DATE,
            moment=f"XX{tables_.decades[token.form] // 10}X",
        )
    return None


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
        if prefix is None or form[len(prefix) :].startswith("денн") and prefix == "пів":  # "південний": southern
            return None
        value, form = value + reading.tables.prefixes[prefix], form[len(prefix) :]
        unit = reading.tables.compounds.get(form)
        if unit is not None:
            return Found(index, index + 1, _compound_kind(unit, form), value, unit=unit)


def _compound_kind(unit: str, form: str) -> FigureKind:
    if unit == "year" and form.startswith(("летн", "річн", "літн")):
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


def measured(reading: Reading, index: int) -> Found | None:
    """A number or a range of numbers, with the currency, unit or word that it counts."""
    start = index
    opener = reading.tokens[index].kind == "sign" and reading.form(index) in SIGNS
    code = reading.raw(index) in CODES
    currency = SIGNS[reading.form(index)] if opener else reading.raw(index) if code else ""
    index += bool(currency)
    if index >= len(reading.tokens):
        return None
    low = number(reading.tokens, index, reading.tables)
    if low is None:
        return None
    if years := _short_years(reading, start, low):
        return years
    high, scaled = _range(reading, start, low)
    last = high or low
    found = _with_unit(reading, start, last, currency)
    if found is None and _is_pronoun(reading, low):
        return None
    kind, stop, unit = found or (FigureKind.ORDINAL if last.ordinal else FigureKind.COUNT, last.stop, "")
    if (
        not found
        and not last.ordinal
        and not high
        and last.digits
        and _year(reading, last.start)
        and reading.lang is Lang.EN
    ) and last.stop == last.start + 1:
        kind = FigureKind.DATE
    if kind is FigureKind.DATE and (not high or 1000 <= low.value < 2200):
        if high:
            return Found(start, stop, kind, moment=f"{int(low.value):04}/{int(high.value):04}")
        return Found(start, stop, kind, moment=f"{int(last.value):04}")
    kind = FigureKind.COUNT if kind is FigureKind.DATE else kind
    return Found(start, stop, kind, scaled, high.value if high else None, unit, vague=last.vague)


def _short_years(reading: Reading, start: int, low: Number) -> Found | None:
    """2008-09: the second year in two digits."""
    year, stop = _year(reading, start), start + 2
    if year is None or low.stop != start + 1 or not reading.raw(start + 1) or reading.raw(start + 1) not in DASHES:
        return None
    if not re.fullmatch(r"\d\d", reading.raw(stop)) or int(reading.raw(stop)) <= year % 100:
        return None
    until = year - year % 100 + int(reading.raw(stop))
    return Found(start, stop + 1, FigureKind.DATE, moment=f"{year}/{until}")


def _range(reading: Reading, start: int, low: Number) -> tuple[Number | None, Decimal]:
    """The upper number of a range, and the lower with the magnitude they share: "5–7 млн", "от 10 до 15"."""
    stop, tables_ = low.stop, reading.tables
    opened = reading.form(start - 1) in tables_.range_openers
    first_unit = _skip_unit(reading, stop)
    dashed = bool(reading.raw(stop)) and reading.raw(stop) in DASHES
    for joint in dict.fromkeys((stop, first_unit)):
        raw, form = reading.raw(joint), reading.form(joint)
        if joint > stop and raw in DASHES and not reading.glued(joint):
            continue  # "за два десятилетия – 2,8 миллиона"
        if not ((raw and raw in DASHES) or (opened and form in tables_.range_joiners)):
            continue
        nxt = joint + 1
        if nxt < len(reading.tokens) and (reading.form(nxt) in SIGNS):
            nxt += 1
        high = number(reading.tokens, nxt, tables_) if nxt < len(reading.tokens) else None
        if (
            high is None
            or (high.ordinal != low.ordinal and not high.ordinal)
            or (not high.digits and dashed and not low.digits and low.value < 10 <= high.value)
        ):
            continue
        value = low.value
        if high.scale > 1 and low.scale == 1 and low.value * high.scale < high.value * 1:
            value *= high.scale
        if value < high.value:
            return high, value
    return None, low.value


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


def _is_pronoun(reading: Reading, low: Number) -> bool:
    return not low.digits and low.value == 1 and low.stop == low.start + 1 and (low.ordinal is False)


def _with_unit(reading: Reading, start: int, last: Number, currency: str) -> tuple[FigureKind, int, str] | None:
    """Kind, token after, and unit of a number by what follows it."""
    known, stop = reading.tables, last.stop
    if reading.raw(stop) in ("-", "‑") and reading.glued(stop) and reading.glued(stop + 1) and reading.lang is Lang.EN:
        stop += 1
    form = reading.form(stop)
    if currency:
        extra = form in known.currencies and known.currencies[form] == currency
        return FigureKind.MONEY, (stop + 1 if extra else last.stop), currency
    if last.ordinal:
        if reading.lang is not Lang.EN and 999 < last.value < 2100 and form in known.year_words:
            return FigureKind.DATE, stop + 1, ""
        return None
    if form == "%" or form in known.percents or (form == "per" and reading.form(stop + 1) == "cent"):
        stop += 2 if form == "per" else 1
        if reading.form(stop) in known.points:
            return FigureKind.PERCENT, stop + 1, "pp"
        points = reading.lang is not Lang.EN and form.startswith(("процентных", "відсоткових"))
        return FigureKind.PERCENT, stop, "pp" if points else "%"
    if form == "percentage" and reading.form(stop + 1) in known.points:
        return FigureKind.PERCENT, stop + 2, "pp"
    return _money(reading, stop, form) or _dated(reading, last, stop, form) or _unit(reading, last, stop, form)


def _money(reading: Reading, stop: int, form: str) -> tuple[FigureKind, int, str] | None:
    known = reading.tables
    nxt = reading.form(stop + 1)
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
    if reading.form(stop) in ("сша", "стерлингов", "стерлінгів", "sterling"):
        stop += 1
    return FigureKind.MONEY, stop, money


def _dated(reading: Reading, last: Number, stop: int, form: str) -> tuple[FigureKind, int, str] | None:
    plain = last.digits and 1000 <= last.value <= 2100 and last.value % 1 == 0 and last.scale == 1
    if plain and form in reading.tables.year_words and form not in ("лет", "років", "літ"):
        return FigureKind.DATE, stop + 1 + _abbreviated(reading, stop + 1), ""
    return None


def _unit(reading: Reading, last: Number, stop: int, form: str) -> tuple[FigureKind, int, str] | None:
    known = reading.tables
    if (
        form in ("year", "month", "week", "day")
        and reading.raw(stop + 1) in ("-", " ", "‑")
        and reading.form(stop + 2) in ("old", "olds")
    ):
        return FigureKind.AGE, stop + 3, form
    if form in known.periods:
        unit = known.periods[form]
        if form in ("years", "year", "months") and reading.form(stop + 1) == "old":
            return FigureKind.AGE, stop + 2, unit
        aged = any(reading.form(last.start - back) in known.ages for back in (1, 2))
        return FigureKind.AGE if aged and unit == "year" else FigureKind.PERIOD, stop + 1, unit
    square = form in (
        "square",
        "sq",
        "кв",
        "квадратных",
        "квадратні",
        "квадратних",
        "cubic",
        "кубических",
        "кубічних",
        "nautical",
        "морских",
        "морських",
    )
    if square:
        stop += 1 + (reading.raw(stop + 1) == ".")
        form = reading.form(stop)
        if form in known.units:
            return FigureKind.QUANTITY, stop + 1, known.units[form] + "²"
        return None
    if form == "°" and reading.form(stop + 1) in ("c", "f", "с"):
        return FigureKind.QUANTITY, stop + 2, "°"
    if form in known.units and not (form in ("m", "m.") and reading.lang is Lang.RU):
        return FigureKind.QUANTITY, stop + 1, known.units[form]
    if (
        form in SYMBOL_UNITS
        and last.digits
        and reading.lang is Lang.EN
        and (len(form) > 1 or reading.raw(stop).islower())
    ):
        return FigureKind.QUANTITY, stop + 1, SYMBOL_UNITS[form]
    return None


RULES: tuple[Callable[[Reading, int], Found | None], ...] = (
    identifier,
    numeric_date, clock, score, calendar_date, century, decade, compound, fraction, multiple, measured, weekday,
)  # fmt: skip
