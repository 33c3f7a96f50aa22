"""Numbers in words put into digits: a small translator copies these, and takes seven hundred in words for seventy."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp.article import Figure, FigureKind, Precision, plain
from nlp.figures.compounds import CHANGE, SHARE
from nlp.figures.finder import figures
from nlp.figures.numerals import ABOUT, FEW, MORE, Number
from nlp.figures.reading import Reading
from nlp.figures.said import TIMES
from nlp.figures.tables import tables
from nlp.figures.tokens import Token, tokens
from nlp.figures.turned import TURNED
from nlp.languages import Lang

LEAST = 11  # smaller ones stay words, as in print
ROUND = 1000  # of this and what it is multiplied by the word stays: 40 тысяч
GROUPED = 10_000  # from here thousands stand apart
DAYPART = re.compile(
    r"\b(?:[ap]\.?m\b|in the (?:morning|afternoon|evening)|at night|утра|вечера|ночи|дня|ранку|вечора|ночі)|^\d{4}$",
    re.IGNORECASE,
)
HALF = re.compile(r"(?:пол|пів) ?(?=про|від)", re.IGNORECASE)
VOWELS = "аеёиоуыэюяіїєь"
JOINERS = frozenset({"or", "to", "или", "чи", "або", "–", "—"})
HOLD = 12  # letters before a number that may hold it: an hour and forty minutes
HELD_BEFORE = re.compile(r"\bhours? and $|\b(?:час|часа|часов|година|годину|години|годин) (?:и |і |та )?$")
OPENING = frozenset(".!?—–")  # after which a capital tells no name
ENDS = {Lang.RU: ("от", "до"), Lang.UK: ("від", "до")}  # of a range
ROUGHLY = {Lang.RU: "примерно", Lang.UK: "приблизно"}


def in_digits(text: str, lang: Lang) -> str:
    """`text` with its numbers in words from eleven up in digits: «сорок тысяч» → «40 тысяч», "twentieth" → "20th".

    Dozens and what else is no number quite, and what is part of a name, stay as they are.
    """
    found = [figure for figure in figures(text, lang) if _in_words(figure)]
    if not found:
        return text
    reading = Reading(text, lang, tokens(text, lang), tables(lang))
    starts = [token.start for token in reading.tokens]
    written = [[*_numbers(reading, figure, bisect_left(starts, figure.start))] for figure in found]
    large = [_large(figure) for figure in found]
    for n in range(1, len(found)):  # two or three million: both
        joined = text[found[n - 1].stop : found[n].start].strip() in JOINERS
        large[n - 1] |= joined and large[n]
    parts: list[str] = []
    last = 0
    for one, numbers in zip(large, written, strict=True):
        for start, stop, digits in numbers if one else ():
            parts += text[last:start], digits
            last = stop
    return "".join([*parts, text[last:]])


def _in_words(figure: Figure) -> bool:
    """Whether a figure counts something in words alone."""
    if figure.kind is FigureKind.TIME:
        return bool(DAYPART.search(figure.text)) and ":" not in figure.text
    exact = figure.precision is not Precision.VAGUE and figure.unit not in (SHARE, CHANGE)
    return exact and not any(sign.isdigit() for sign in figure.text)


def _large(figure: Figure) -> bool:
    """Whether a figure is none of those that words say as well: from eleven up, or no whole number but a half."""
    if figure.value is None:
        return True
    if figure.unit == "times" and plain(figure.value) in TIMES[Lang.EN]:  # which are told
        return False
    whole = figure.value == int(figure.value)
    return max(figure.value, figure.upper or 0) >= LEAST or (not whole and (figure.value > 1 or figure.unit == "%"))


def _numbers(reading: Reading, figure: Figure, first: int) -> Iterator[tuple[int, int, str]]:
    """The numbers of a figure, which begins with the token `first`: from where, up to where, and what to write."""
    form = reading.form(first)
    if figure.kind is FigureKind.TIME:
        yield figure.start, figure.stop, figure.moment
        return
    if figure.value == Decimal("0.5") and figure.unit == "%" and HALF.match(figure.text):  # пів відсотка
        yield figure.start, figure.stop, HALF.sub(_digits(figure.value, reading.lang) + " ", figure.text)
        return
    if form in TURNED or form in FEW or form in MORE:
        if digits := _turned(reading, figure, first):
            yield figure.start, figure.stop, digits
        return
    index = first
    while index < len(reading.tokens) and reading.tokens[index].start < figure.stop:
        found = reading.number(index)
        if found and (digits := _written(reading, found, dated="-" in figure.moment)):
            start = found.start - (reading.form(found.start - 1) == "a")
            yield reading.tokens[start].start, reading.tokens[found.stop - 1].stop, digits
        index = found.stop if found else index + 1


def _turned(reading: Reading, figure: Figure, start: int) -> str:
    """«Примерно на 35 процентов» for «процентов на тридцать пять»."""
    if figure.value is None:
        return ""
    lang, counted = reading.lang, reading.tokens[start]
    size = FEW.get(counted.form, MORE.get(counted.form, 1))
    low, high = figure.value / size, figure.upper and figure.upper / size
    between = f"{reading.raw(start + 1)} " if reading.form(start + 1) in ABOUT else ""
    roughly = ROUGHLY[lang].capitalize() if counted.raw[0].isupper() else ROUGHLY[lang]
    if high:
        first, last = ENDS[lang]
        return f"{roughly} {first} {_digits(low, lang)} {last} {_digits(high, lang)} {counted.raw.lower()}"
    return f"{roughly} {between}{_digits(low, lang)} {counted.raw.lower()}"


def _written(reading: Reading, number: Number, *, dated: bool) -> str:
    """What to write for a number; "" if it is to stay as it is."""
    words = [one for one in reading.tokens[number.start : number.stop] if one.kind == "word"]
    if not words or number.digits or _stays(reading, number, words):
        return ""
    last = words[-1].form
    if number.ordinal:
        bare = dated and reading.lang is not Lang.EN  # 24 февраля
        return _digits(number.value, reading.lang) + ("" if bare else _ending(last, number))
    magnitude = reading.tables.magnitudes.get(last, Decimal(1))
    many = number.value / magnitude
    if len(words) > 1 and magnitude >= ROUND and 1 <= many < ROUND and many * 10 == int(many * 10):
        return f"{_digits(many, reading.lang)} {words[-1].raw}"
    return _digits(number.value, reading.lang)


def _stays(reading: Reading, number: Number, words: Sequence[Token]) -> bool:
    """Whether the words of a number are better left: of a name, of a dozen, of fifty-odd, of half a million."""
    known, first = reading.tables, words[0]
    named = number.start and first.raw[:1].isupper() and reading.raw(number.start - 1) not in OPENING
    held = HELD_BEFORE.search(reading.text, max(0, first.start - HOLD), first.start)
    year = reading.number(number.stop) is not None  # nineteen eighty-four
    loose = {one.form for one in words} & (known.groups.keys() - {"hundred"}) or reading.hyphen(number.stop)
    single = len(words) == 1 and (first.form in known.magnitudes or first.form == "hundred" or number.value > ROUND)
    part = reading.form(number.start - 1) in known.cardinals  # one twentieth, nineteen ten
    return bool(named or held or year or loose or single or part)


def _ending(word: str, number: Number) -> str:
    """What digits have behind them that rank: 23rd; 23-й, 23-го, after a consonant with two letters."""
    if word.isascii():
        tens, ones = divmod(int(number.value) % 100, 10)
        return {1: "st", 2: "nd", 3: "rd"}.get(ones if tens != 1 else 0, "th")
    return "-" + (word[-1] if word[-2] in VOWELS else word[-2:])


def _digits(value: Decimal, lang: Lang) -> str:
    if lang is Lang.EN:
        return f"{value:,f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:,f}"
    text = f"{value:,f}".replace(",", "\u00a0") if value >= GROUPED else plain(value)
    return text.replace(".", ",")
