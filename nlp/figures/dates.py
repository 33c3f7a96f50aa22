"""Rules for dates, times, decades and centuries."""

from __future__ import annotations

import re
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import number
from nlp.figures.reading import DASHES, Found, Reading, abbreviated, year_at
from nlp.languages import Lang

ROMAN = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


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


def _day(reading: Reading, index: int) -> tuple[int, int] | None:
    """A day of the month at `index`, and the token after it."""
    if not 0 <= index < len(reading.tokens):
        return None
    one = number(reading.tokens, index, reading.tables)
    if one is None or not 1 <= one.value <= 31 or one.value % 1 or (not one.digits and not one.ordinal):
        return None
    return int(one.value), one.stop


def _withyear_at(reading: Reading, stop: int) -> tuple[int | None, int]:
    """The year that follows a month, with its word: "2022 года", ", 2022"."""
    index = stop
    if reading.raw(index) == "." and reading.glued(index) and year_at(reading, index + 1):
        index += 1
    if reading.raw(index) == "," and year_at(reading, index + 1) and reading.lang is Lang.EN:
        index += 1
    if reading.form(index) == "of":
        index += 1
    year = year_at(reading, index)
    if year is None:
        return None, stop
    index += 1
    if reading.form(index) in reading.tables.year_words:
        index += 1
        index += abbreviated(reading, index)
    return year, index


def calendar_date(reading: Reading, index: int) -> Found | None:
    """24 February 2022, Feb. 24, «24 февраля 2022 года», October 11-13."""
    if found := _day_month(reading, index) or _month_day(reading, index):
        return found
    month = _month(reading, index)
    if month is None:
        return None
    year, stop = _withyear_at(reading, index + 1)
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
    year, stop = _withyear_at(reading, stop + 1)
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
    year, stop = _withyear_at(reading, stop)
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
