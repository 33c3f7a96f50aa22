"""Rules for the time of day: 17:30, 5.30pm, 1100 GMT, half past five, «без четверти девять», «пів на шосту»."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.reading import Found, Reading
from nlp.languages import Lang

AT = frozenset("в во к до с со около после о об з із від близько після на at by from until till to since".split())
ZONES = frozenset("gmt utc hours hrs est edt pst pdt msk bst cet cest мск".split())
Minutes = int  # since midnight


def clock(reading: Reading, index: int) -> Found | None:
    """The time of day in digits or words."""
    return next(filter(None, (rule(reading, index) for rule in CLOCKS)), None)


def _time(start: int, stop: int, hour: int, minute: int, half: str = "") -> Found | None:
    if hour > 24 or minute > 59:
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half in ("am", "night") and hour == 12:
        hour = 0
    elif half == "night" and 5 < hour < 12:
        hour += 12
    return Found(start, stop, FigureKind.TIME, moment=f"{hour:02}:{minute:02}")


def _half_day(reading: Reading, index: int) -> tuple[str, int]:
    """Which half of the day the words at `index` name, and the token after them: "p.m.", "утра", "in the morning"."""
    form = reading.form(index)
    if form.replace(".", "") in ("am", "pm"):
        return form.replace(".", ""), index + 1
    if form in reading.tables.dayparts and reading.lang is not Lang.EN:
        return reading.tables.dayparts[form], index + 1
    if reading.lang is Lang.EN and form in ("in", "at"):
        behind = index + 1 + (reading.form(index + 1) == "the")
        if reading.form(behind) in reading.tables.dayparts:
            return reading.tables.dayparts[reading.form(behind)], behind + 1
    return "", index


def _colon(reading: Reading, index: int) -> Found | None:
    """17:30, 5:30 pm, «5:30 вечера»; 25:23 is a score."""
    if reading.kind(index) != "clock":
        return None
    hour, minute = (int(part) for part in reading.raw(index).split(":")[:2])
    half, stop = _half_day(reading, index + 1)
    return _time(index, stop, hour, minute, half) or Found(
        index, index + 1, FigureKind.COUNT, Decimal(hour), Decimal(minute), "score"
    )


def _point(reading: Reading, index: int) -> Found | None:
    """5.30pm, 5 p.m., «в 17.30»."""
    raw = reading.raw(index)
    if reading.kind(index) != "num" or not re.fullmatch(r"\d{1,2}(?:\.\d\d)?", raw):
        return None
    hour, _, minute = raw.partition(".")
    half, stop = _half_day(reading, index + 1)
    marked = reading.form(index + 1).replace(".", "") in ("am", "pm")
    dotted = bool(minute) and reading.lang is not Lang.EN and reading.form(index - 1) in AT
    if dotted and reading.kind(index + 1) in ("sign", "num"):
        return None
    if dotted and (reading.form(index + 1) in reading.tables.magnitudes or reading.form(index + 1) in ("%", "°")):
        return None
    named = half in ("am", "pm") and reading.form(index - 1) in AT and reading.form(index + 1) not in ("дня", "at")
    return _time(index, stop, int(hour), int(minute or 0), half) if marked or dotted or named else None


def _dashed(reading: Reading, index: int) -> Found | None:
    """«Около 1-00»."""
    whole = reading.lang is not Lang.EN and reading.hyphen(index + 1) and reading.raw(index + 2) == "00"
    if not whole or not re.fullmatch(r"\d{1,2}", reading.raw(index)) or reading.form(index - 1) not in AT:
        return None
    return _time(index, index + 3, int(reading.raw(index)), 0)


def _zoned(reading: Reading, index: int) -> Found | None:
    """1100 GMT, 0930 hours."""
    raw = reading.raw(index)
    if reading.kind(index) != "num" or not re.fullmatch(r"[012]\d[0-5]\d", raw):
        return None
    if reading.form(index + 1) not in ZONES:
        return None
    return _time(index, index + 1, int(raw[:2]), int(raw[2:]))


def _hours(reading: Reading, index: int) -> Found | None:
    """6 o'clock, «7 часов вечера», «в час ночи», «о сьомій годині»."""
    hours = reading.tables.hours
    if reading.form(index) in ("час", "часа", "часу") and reading.form(index + 1) in ("ночи", "дня"):
        return _time(index, index + 2, 1, 0, reading.tables.dayparts[reading.form(index + 1)])
    one = reading.number(index)
    if one is None or not 0 <= one.value <= 24 or one.value % 1 or one.scale != 1:
        return None
    if reading.lang is Lang.EN and reading.form(one.stop) not in hours:
        half, stop = _half_day(reading, one.stop)
        spoken = half and not one.digits and not one.ordinal and reading.form(index - 1) in AT
        return _time(index, stop, int(one.value), 0, half) if spoken else None
    ordinal_hour = reading.lang is Lang.UK and (one.ordinal or _ordinal_form(reading, index))
    if reading.form(one.stop) not in hours:
        half, stop = _half_day(reading, one.stop)
        spoken = half and ordinal_hour and reading.form(index - 1) in (("о", "об") if half == "pm" else AT)
        return _time(index, stop, int(one.value), 0, half) if spoken else None
    half, stop = _half_day(reading, one.stop + 1)
    if half or ordinal_hour or reading.lang is Lang.EN:
        return _time(index, stop, int(one.value), 0, half)
    return None


def _ordinal_form(reading: Reading, index: int) -> bool:
    """Whether the single word at `index` can be an ordinal, as "сьома" can."""
    return reading.form(index) in reading.tables.ordinals


def _half_past(reading: Reading, index: int) -> Found | None:
    """Half past five, quarter to nine, ten minutes past two."""
    if reading.lang is not Lang.EN:
        return None
    if reading.form(index) in ("half", "quarter"):
        minutes, stop = (30 if reading.form(index) == "half" else 15), index + 1
    else:
        one = reading.number(index)
        if one is None or one.value not in (5, 10, 20, 25):
            return None
        minutes, stop = int(one.value), one.stop
        if reading.form(stop) in ("minute", "minutes"):
            stop += 1
        elif one.digits or reading.form(stop) != "past":
            return None
    hour = reading.number(stop + 1)
    if reading.form(stop) not in ("past", "to") or hour is None or not 1 <= hour.value <= 12 or hour.value % 1:
        return None
    if reading.form(stop) == "to" and reading.form(index) == "half":
        return None
    half, end = _half_day(reading, hour.stop)
    whole = int(hour.value) * 60 + (minutes if reading.form(stop) == "past" else -minutes)
    return _time(index, end, whole // 60, whole % 60, half)


def _before_hour(reading: Reading, index: int) -> Found | None:
    """Без четверти девять, без пяти шесть; за чверть дев'ята."""
    if reading.form(index) not in ("без", "за") or (reading.form(index) == "без") is not (reading.lang is Lang.RU):
        return None
    one, stop = reading.number(index + 1), index + 2
    if reading.form(index + 1) in ("четверти", "чверть"):
        minutes = 15
    elif one is not None and 0 < one.value < 30 and one.value % 1 == 0:
        minutes, stop = int(one.value), one.stop
    else:
        return None
    stop += reading.form(stop) in ("минут", "минуты", "хвилин", "хвилини")
    hour = reading.number(stop)
    if hour is None or not 1 <= hour.value <= 12 or hour.value % 1:
        return None
    if reading.lang is Lang.UK and not (hour.ordinal or _ordinal_form(reading, stop)):
        return None
    half, end = _half_day(reading, hour.stop)
    whole = int(hour.value) * 60 - minutes
    return _time(index, end, whole // 60, whole % 60, half)


def _into_hour(reading: Reading, index: int) -> Found | None:
    """В половине шестого, полшестого, четверть шестого; пів на шосту, чверть на шосту."""
    form, stop = reading.form(index), index + 1
    minutes = 15 if form in ("четверть", "чверть") else 30
    if reading.lang is Lang.RU and form.startswith("пол") and form[3:] in reading.tables.ordinals:
        hour, stop = reading.tables.ordinals[form[3:]], index + 1
    else:
        if reading.lang is Lang.RU and form in ("половине", "половина", "половину", "пол", "четверть"):
            stop += reading.hyphen(stop)
        elif reading.lang is Lang.UK and form in ("пів", "чверть") and reading.form(stop) in ("на", "до"):
            stop += 1
        else:
            return None
        known = reading.tables.ordinals.get(reading.form(stop))
        if known is None or not reading.form(stop).endswith(("ого", "его", "у", "ю", "ої")):
            return None
        hour, stop = known, stop + 1
    if not 1 <= hour <= 12:
        return None
    half, end = _half_day(reading, stop)
    return _time(index, end, int(hour) - 1, minutes, half)


def _noon(reading: Reading, index: int) -> Found | None:
    """Noon, midnight, «полдень», «опівночі»."""
    moment = reading.tables.noons.get(reading.form(index))
    return Found(index, index + 1, FigureKind.TIME, moment=moment) if moment else None


CLOCKS = (_colon, _point, _dashed, _zoned, _half_past, _before_hour, _into_hour, _hours, _noon)
