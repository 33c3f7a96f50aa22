"""Rules for dates, weekdays, decades, centuries, and days told from the day of writing."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.reading import DASHES, Found, Reading, past_stop, year_at
from nlp.languages import Lang

ROMAN = re.compile(r"(?=[LXVI])L?X{0,3}(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
LATIN = str.maketrans("ХІ", "XI")  # typed with Cyrillic letters
# Words that a single Roman letter ranks.
RANKED = frozenset(
    "apollo аполлон аполлона аполлону "
    "war part chapter phase class type grade bowl volume мировой мировая мировую квартал квартале квартала кварталов "
    "степени тур тура туре полугодие полугодии полугодия группы съезд том тома этап этапа уровня світової світова "
    "світову кварталі кварталу ступеня ступень ступінь піврічччя піврічні етап етапу групи рівня типа типу".split()
)
DECADE_ENDINGS = frozenset("х е ми м ті их і тих ых ые".split())
DECADE_OPENERS = frozenset(
    "в с до к на у з початку кінці наприкінці середині начале конце середине начала конца середины від из із".split()
)
YEAR_OPENERS = frozenset("в у с з со до к на по від после після из із зі и і та ( весной летом осенью зимой".split())
NIGHTS = frozenset({"ночь", "ніч"})
QUOTES = frozenset("'’‘")
CUT_OPENERS = frozenset(
    "in of since by until till from before after during and to or summer spring winter autumn fall early late mid "
    "class".split()
)
CONJUNCTIONS = frozenset("и і та а но в у с з на по до или або чи".split())


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
    stop = index + 1
    if reading.form(stop) in reading.tables.year_words:
        stop = past_stop(reading, stop + 1)
    return Found(index, stop, FigureKind.DATE, moment=f"{year:04}-{month:02}-{day:02}")


def weekday(reading: Reading, index: int) -> Found | None:
    """A day of the week; in English only with a capital, «среды» only where no environment can be meant."""
    form = reading.form(index)
    day = reading.tables.weekdays.get(form)
    if day is None or (reading.lang is Lang.EN and not reading.raw(index)[0].isupper()):
        return None
    if form in reading.tables.doubtful and reading.form(index - 1) not in reading.tables.weekday_openers:
        return None
    into = reading.form(index - 1) == "на" and reading.form(index - 2) in NIGHTS  # в ночь на вторник
    return Found(index - 2 * into, index + 1, FigureKind.DATE, moment=f"W-{day}")


def relative(reading: Reading, index: int) -> Found | None:
    """Yesterday, last week, «в этом году», «торік»: a signed ISO 8601 duration from the day of writing, "-P1W"."""
    known, form = reading.tables, reading.form(index)
    if form in known.days:
        day = known.days[form].endswith("D") and known.periods.get(reading.form(index + 1)) == "day"
        return Found(index, index + 1 + day, FigureKind.DATE, moment=known.days[form])
    steps = known.nearness.get(form)
    unit = known.near_units.get(reading.form(index + 1)) if steps is not None else None
    if steps is None or unit is None:
        return None
    moment = f"{'+' if steps > 0 else '-' if steps < 0 else ''}P{abs(steps)}{unit}"
    return Found(index, index + 2, FigureKind.DATE, moment=moment)


def _month(reading: Reading, index: int) -> int | None:
    month = reading.tables.months.get(reading.form(index))
    return None if month is None or (reading.lang is Lang.EN and not reading.raw(index)[0].isupper()) else month


def _day(reading: Reading, index: int) -> tuple[int, int] | None:
    """A day of the month at `index`, and the token after it."""
    one = reading.number(index)
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
        index = past_stop(reading, index + 1)
    return year, index


def calendar_date(reading: Reading, index: int) -> Found | None:
    """24 February 2022, Feb. 24, «24 февраля 2022 года», October 11-13."""
    if found := _day_month(reading, index) or _month_day(reading, index):
        return found
    month = _month(reading, index)
    if month is None:
        return None
    if reading.lang is not Lang.EN and reading.raw(index)[0].isupper():
        inside = index > 0 and reading.raw(index - 1)[-1] not in '.!?«»"“„—–:;'
        if inside or reading.form(index) in reading.tables.month_adjectives:  # Август, Октябрьская
            return None
    year, stop = _withyear_at(reading, index + 1)
    if year is None and reading.form(index) in reading.tables.doubtful and not _surely_month(reading, index):
        return None
    return Found(index, stop, FigureKind.DATE, moment=f"{year}-{month:02}" if year else f"--{month:02}")


def _surely_month(reading: Reading, index: int) -> bool:
    """Whether a word like "May" or «маю» is a month by what stands before it, or by a month that follows."""
    if reading.form(index - 1) in reading.tables.month_openers:
        return True
    joined = reading.form(index + 1) in reading.tables.range_joiners or reading.dash(index + 1)
    return joined and _month(reading, index + 2) is not None


def _day_month(reading: Reading, index: int) -> Found | None:
    first = _day(reading, index)
    if first is None:
        return None
    day, stop = first
    until = None
    if reading.dash(stop) and (second := _day(reading, stop + 1)):
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
    if reading.dash(stop) and (second := _day(reading, stop + 1)):
        until, stop = second
    year, stop = _withyear_at(reading, stop)
    return Found(index, stop, FigureKind.DATE, moment=_moment(year, month, day, until))


def century(reading: Reading, index: int) -> Found | None:
    """XVIII век, the 18th century, «XVIII ст.»: an ordinal counted in centuries."""
    token = reading.tokens[index]
    roman_ = token.raw.translate(LATIN)
    if token.kind == "word" and ROMAN.fullmatch(roman_):
        value, stop = Decimal(_roman(roman_)), index + 1
        if reading.hyphen(stop) and len(reading.raw(stop + 1)) < 3:
            stop += 2
    else:
        one = reading.number(index)
        if one is None or not one.ordinal or one.value > 30:
            return None
        value, stop = one.value, one.stop
    if reading.dash(stop) and reading.form(stop + 1) in reading.tables.century_words:
        stop += 1
    if reading.form(stop) not in reading.tables.century_words:
        return None
    return Found(index, past_stop(reading, stop + 1), FigureKind.ORDINAL, value, unit="century")


def english_year(reading: Reading, index: int) -> Found | None:
    """In '22, class of '98, nineteen eighty-four."""
    if reading.lang is not Lang.EN:
        return None
    return _cut_year(reading, index) if reading.raw(index) in QUOTES else _spoken_year(reading, index)


def _cut_year(reading: Reading, index: int) -> Found | None:
    raw, after = reading.raw(index + 1), index + 2
    opened = reading.form(index - 1) in CUT_OPENERS and not reading.glued(index) and reading.glued(index + 1)
    ended = not reading.glued(after) or reading.raw(after) in ".,;:!?)—–-"
    if not opened or not ended or not re.fullmatch(r"\d\d", raw) or _counts(reading, after):
        return None
    return Found(index, after, FigureKind.DATE, moment=str(int(raw) + (2000 if int(raw) < 40 else 1900)))


def _spoken_year(reading: Reading, index: int) -> Found | None:
    one = reading.number(index)
    if one is None or one.digits or one.stop > index + 1 or not 16 <= one.value <= 20:
        return None
    two, last = reading.number(one.stop), 40 if one.value == 20 else 100
    if two is None or two.digits or two.ordinal or not 10 <= two.value < last or two.value % 1:
        return None
    if reading.hyphen(two.stop) or _counts(reading, two.stop):
        return None
    return Found(index, two.stop, FigureKind.DATE, moment=str(int(one.value * 100 + two.value)))


def _counts(reading: Reading, index: int) -> bool:
    """Whether what stands at `index` is counted by the number before it."""
    known, form = reading.tables, reading.form(index)
    rows = (known.periods, known.units, known.currencies, known.magnitudes, known.percents, known.groups, known.times)
    return form in ("%", "per") or any(form in row for row in rows)


def _roman(text: str) -> int:
    values = [ROMAN_VALUES[char] for char in text]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def roman(reading: Reading, index: int) -> Found | None:
    """Charles III, World War II, «III квартал», «XX съезд»: a rank; one letter only beside a word that takes ranks."""
    raw = reading.raw(index).translate(LATIN)
    if reading.kind(index) != "word" or not ROMAN.fullmatch(raw):
        return None
    beside = reading.form(index - 1) in RANKED or reading.form(index + 1) in RANKED
    named = (
        reading.raw(index - 1)[:1].isupper()
        and len(reading.raw(index - 1)) > 1
        and not reading.raw(index - 1).isupper()
    )
    if len(raw) == 1 and not beside:
        return None
    latin = raw == reading.raw(index) and (
        reading.lang is not Lang.EN or named or beside or raw not in ("IV", "VI", "LI")
    )
    if not (latin or beside or named):
        return None
    return Found(index, index + 1, FigureKind.ORDINAL, Decimal(_roman(raw)))


def decade(reading: Reading, index: int) -> Found | None:
    """1980s, '80s, 1980-х, 80-е годы, восьмидесятые."""
    if reading.kind(index) == "num":
        return _digit_decade(reading, index)
    tens = reading.tables.decades.get(reading.form(index))
    if tens is None:
        return None
    stop = index + 1
    if reading.lang is not Lang.EN:
        opened, noun = reading.form(index - 1) in DECADE_OPENERS, reading.kind(stop) == "word"
        if reading.form(stop) in reading.tables.year_words:
            stop += 1
        elif (noun and not (opened and tens == 0)) or not (noun or opened or tens == 0):
            return None
    return Found(index, stop, FigureKind.DATE, moment=f"XX{tens // 10}X" if tens else "200X")


def _digit_decade(reading: Reading, index: int) -> Found | None:
    raw, suffix, english = reading.raw(index), index + 1, reading.lang is Lang.EN
    if not re.fullmatch(r"(?:1\d|20)?\d0", raw):
        return None
    if english:
        suffix += reading.raw(suffix) in ("'", "’")
    elif reading.raw(suffix) in DASHES and reading.glued(suffix):
        suffix += 1
    else:
        return None
    if reading.form(suffix) not in (("s",) if english else DECADE_ENDINGS) or not reading.glued(suffix):
        return None
    stop = suffix + 1
    if reading.form(stop) in reading.tables.year_words:
        stop = past_stop(reading, stop + 1)
    elif not english and (reading.form(suffix) != "х" or reading.form(stop) in reading.tables.percents):
        return None
    return Found(index, stop, FigureKind.DATE, moment=raw[:-1].rjust(3, "X") + "X")


def plain_year(reading: Reading, index: int) -> Found | None:
    """«В 2014-м», «у 2015-му»; a bare year after a preposition and before no noun."""
    year = year_at(reading, index)
    if year is None or reading.lang is Lang.EN:
        return None
    one = reading.number(index)
    if one is not None and one.ordinal and one.stop == index + 3 and year >= 1800:
        stop = one.stop
        if reading.form(stop) in reading.tables.year_words:
            stop = past_stop(reading, stop + 1)
        return Found(index, stop, FigureKind.DATE, moment=str(year))
    alone = (reading.kind(index + 1) not in ("word", "num", "sign") and reading.raw(index + 1) != "/") or reading.form(
        index + 1
    ) in CONJUNCTIONS
    dated = year >= 1900 and alone and not reading.dash(index + 1) and reading.form(index - 1) in YEAR_OPENERS
    return Found(index, index + 1, FigureKind.DATE, moment=str(year)) if dated else None
