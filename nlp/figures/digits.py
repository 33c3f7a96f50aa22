"""Numbers in words put into digits: a small translator copies these, and takes seven hundred in words for seventy."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from nlp.article import Figure, FigureKind, Precision, plain
from nlp.figures.compounds import CHANGE, SHARE
from nlp.figures.finder import figures
from nlp.figures.numerals import ABOUT, FEW, MORE, Number
from nlp.figures.reading import Reading
from nlp.figures.tables import tables
from nlp.figures.tokens import tokens
from nlp.figures.turned import TURNED
from nlp.languages import Lang

LEAST = 11  # smaller ones stay words, as in print
ROUND = 1000  # of this and what it is multiplied by the word stays: 40 тысяч
GROUPED = 10_000  # from here thousands stand apart
READ = frozenset(FigureKind) - {FigureKind.TIME}
VOWELS = "аеёиоуыэюяіїєь"
OPENING = frozenset(".!?—–")  # after which a capital tells no name
ROUGHLY = {Lang.RU: "примерно", Lang.UK: "приблизно"}


def in_digits(text: str, lang: Lang) -> str:
    """`text` with its numbers in words from eleven up in digits: «сорок тысяч» → «40 тысяч», "twentieth" → "20th".

    Dozens and what else is no number quite, and what is part of a name, stay as they are.
    """
    found = [figure for figure in figures(text, lang) if _in_words(figure)]
    if not found:
        return text
    reading = Reading(text, lang, tokens(text, lang), tables(lang))
    for figure in reversed(found):
        for start, stop, digits in reversed([*_numbers(reading, figure)]):
            text = text[:start] + digits + text[stop:]
    return text


def _in_words(figure: Figure) -> bool:
    """Whether a figure counts something in words alone."""
    exact = figure.precision is not Precision.VAGUE and figure.kind in READ and figure.unit not in (SHARE, CHANGE)
    return exact and not any(sign.isdigit() for sign in figure.text)


def _numbers(reading: Reading, figure: Figure) -> Iterator[tuple[int, int, str]]:
    """The numbers of a figure: from where, up to where, and what to write for each."""
    within = [n for n, one in enumerate(reading.tokens) if figure.start <= one.start < figure.stop]
    first, last = within[0], within[-1]
    form = reading.form(first)
    if form in TURNED or form in FEW or form in MORE:
        if digits := _turned(reading, figure, first):
            yield figure.start, figure.stop, digits
        return
    index = first
    while index <= last:
        found = reading.number(index)
        if found and (digits := _written(reading, found, dated="-" in figure.moment)):
            start = found.start - (reading.form(found.start - 1) == "a")
            yield reading.tokens[start].start, reading.tokens[found.stop - 1].stop, digits
        index = found.stop if found else index + 1


def _turned(reading: Reading, figure: Figure, first: int) -> str:
    """«Примерно на 35 процентов» for «процентов на тридцать пять»."""
    if figure.value is None or figure.value < LEAST:
        return ""
    lang, counted = reading.lang, reading.tokens[first]
    size = FEW.get(counted.form, MORE.get(counted.form, 1))
    low, high = figure.value / size, figure.upper and figure.upper / size
    between = f"{reading.raw(first + 1)} " if reading.form(first + 1) in ABOUT else ""
    return f"{ROUGHLY[lang]} {between}{_digits(low, lang)}{'–' + _digits(high, lang) if high else ''} {counted.raw}"


def _written(reading: Reading, number: Number, *, dated: bool) -> str:
    """What to write for a number; "" if it is to stay as it is."""
    words = [one for one in reading.tokens[number.start : number.stop] if one.kind == "word"]
    named = (
        number.start and words[0].raw[:1].isupper() and reading.raw(number.start - 1) not in {".", "!", "?", "—", "–"}
    )
    year = reading.number(number.stop) is not None  # nineteen eighty-four
    groups = {one.form for one in words} & (reading.tables.groups.keys() - {"hundred"})
    if named or year or groups or number.digits or number.value < LEAST:
        return ""
    last = words[-1].form
    if number.ordinal:
        if reading.form(number.start - 1) in reading.tables.cardinals:  # one twentieth
            return ""
        bare = dated and reading.lang is not Lang.EN  # 24 февраля
        return _digits(number.value, reading.lang) + ("" if bare else _ending(last, number))
    magnitude = reading.tables.magnitudes.get(last, Decimal(1))
    if len(words) == 1 and (magnitude > 1 or last == "hundred"):  # a thousand
        return ""
    many = number.value / magnitude
    if magnitude >= ROUND and many < ROUND and many * 10 == int(many * 10):
        return f"{_digits(many, reading.lang)} {words[-1].raw}"
    return _digits(number.value, reading.lang)


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
