"""A sentence put so that a small model keeps its figures: a sign as a word, or an easy number in a hard one's place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp.article import Figure, plain
from nlp.languages import Lang

SCALES: dict[str, int] = {
    **dict.fromkeys(("thousand", "тыс", "тыс.", "тысяч", "тысячи", "тис", "тис.", "тисяч", "тисячі"), 10**3),
    **dict.fromkeys(("million", "m", "mln", "mn", "млн", "млн.", "миллион", "миллиона", "миллионов"), 10**6),
    **dict.fromkeys(("мільйон", "мільйона", "мільйонів", "мільйони"), 10**6),
    **dict.fromkeys(("billion", "bn", "b", "млрд", "млрд.", "миллиард", "миллиарда", "миллиардов"), 10**9),
    **dict.fromkeys(("мільярд", "мільярда", "мільярдів", "мільярди"), 10**9),
    **dict.fromkeys(("trillion", "tn", "трлн", "трлн.", "триллион", "триллионов", "трильйон", "трильйонів"), 10**12),
}
SCALE_WORDS = {
    Lang.EN: {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"},
    Lang.RU: {10**3: "тыс.", 10**6: "млн", 10**9: "млрд", 10**12: "трлн"},
    Lang.UK: {10**3: "тис.", 10**6: "млн", 10**9: "млрд", 10**12: "трлн"},
}
SIGN_WORDS = {"$": "dollars", "€": "euros", "£": "pounds", "₽": "roubles", "₴": "hryvnias"}
SPACES = " \u00a0\u202f\u2009"
NUMBER = re.compile(rf"(\d+(?:[.,{SPACES}]\d+)*)(?:[{SPACES}-]?([^\W\d_]+\.?))?")
# Stand-ins, by the form of the noun after them in Russian and Ukrainian: after 5, after 2, after 1.
MANY = (47, 36, 58, 29, 65, 38, 57, 46)
FEW = (43, 34, 62, 53, 24, 82, 73)
ONE = (41, 31, 61, 51, 81, 71)


@dataclass(frozen=True, slots=True)
class StandIn:
    value: int  # what stands for it
    figure: Figure
    number: Decimal  # the part in digits: 2.5 of "2.5 million"
    scale: int  # and what it is to be multiplied by: 1000000


@dataclass(frozen=True, slots=True)
class Protected:
    """A sentence with easy numbers for some of its figures."""

    text: str
    stand_ins: tuple[StandIn, ...]


def protected(sentence: str, figures: Iterable[Figure]) -> Protected | None:
    """`sentence` with a plain two-digit number for each of `figures`, offsets from its start; None if none can be.

    Only a number written in digits, with or without a word such as "million", is replaced. The new one is followed by
    the same form of a noun, and stands nowhere else in the sentence.
    """
    taken = {int(run) for run in re.findall(r"\d+", sentence) if len(run) < 4}
    text, stand_ins = sentence, []
    for figure in sorted(figures, key=lambda one: one.start, reverse=True):
        found = _digits(figure)
        if found is None:
            continue
        match, number, scale = found
        value = next((one for one in _pool(number, scale) if one not in taken), None)
        if value is None:
            continue
        taken.add(value)
        start, stop = figure.start + match.start(), figure.start + (match.end() if scale > 1 else match.end(1))
        text = text[:start] + str(value) + text[stop:]
        stand_ins.append(StandIn(value, figure, number, scale))
    return Protected(text, tuple(stand_ins)) if stand_ins else None


def restored(text: str, stand_ins: Sequence[StandIn], found: Sequence[Figure], lang: Lang) -> str | None:
    """`text`, a translation whose figures are `found`, with the true numbers as `lang` writes them.

    None unless each stand-in is found exactly once, by value and unit, in its own digits: a number is never put where
    the translation has none.
    """
    places: list[tuple[int, int, str]] = []
    for one in stand_ins:
        matches = [f for f in found if f.value == one.value and f.upper is None and f.unit == one.figure.unit]
        digits = re.compile(rf"(?<!\d){one.value}(?!\d)")
        if len(matches) != 1 or len(digits.findall(text)) != 1:
            return None
        inside = digits.search(matches[0].text)
        if inside is None:
            return None
        start = matches[0].start
        places.append((start + inside.start(), start + inside.end(), written(one.number, one.scale, lang)))
    for start, stop, number in sorted(places, reverse=True):
        text = text[:start] + number + text[stop:]
    return text


def spelled(sentence: str, figures: Iterable[Figure]) -> str | None:
    """`sentence` with "20 billion dollars" for "$20 billion"; None where there is no such sum among `figures`."""
    text = sentence
    for figure in sorted(figures, key=lambda one: one.start, reverse=True):
        match = re.fullmatch(r"(?:US)?([$€£₽₴])\s?(\d[\d.,]*(?:\s?[^\W\d_]+)?)", figure.text)
        if match:
            text = f"{text[: figure.start]}{match[2]} {SIGN_WORDS[match[1]]}{text[figure.stop :]}"
    return text if text != sentence else None


def written(number: Decimal, scale: int, lang: Lang) -> str:
    """A number as `lang` writes it: "2.5 million", "2,5 млн", "380,000", "380 000"."""
    whole, _, part = plain(number).partition(".")
    mark, point = (",", ".") if lang is Lang.EN else ("\u00a0", ",")
    if len(whole) > (3 if lang is Lang.EN else 4):
        whole = f"{int(whole):,}".replace(",", mark)
    digits = whole + (point + part if part else "")
    return f"{digits}\u00a0{SCALE_WORDS[lang][scale]}" if scale > 1 else digits


def _digits(figure: Figure) -> tuple[re.Match[str], Decimal, int] | None:
    """The number in digits within a figure, its value and its scale; None where they do not give the figure's value."""
    if figure.moment or figure.upper is not None or figure.value is None or figure.value < 2:
        return None
    runs = list(NUMBER.finditer(figure.text))
    if len(runs) != 1:
        return None
    match = runs[0]
    scale = SCALES.get((match[2] or "").lower(), 1)
    number = figure.value / scale
    shown, own = (re.sub(r"\D", "", part).strip("0") for part in (match[1], plain(number)))
    return (match, number, scale) if shown == own else None


def _pool(number: Decimal, scale: int) -> Sequence[int]:
    if scale > 1:
        return MANY  # "20 million" is followed by the form that follows 5
    if number != number.to_integral_value():
        return FEW  # and 2.5 by the form that follows 2
    last, teens = number % 10, 11 <= number % 100 <= 14
    if teens or last == 0 or last >= 5:
        return MANY
    return ONE if last == 1 else FEW
