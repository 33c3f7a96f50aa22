"""What became of a figure, in words."""

from __future__ import annotations

import re

from nlp.article import Figure, Precision, plain
from nlp.figures.agreement import other_currency, other_unit
from nlp.figures.atoms import Atom
from nlp.figures.compounds import CHANGE, SHARE
from nlp.message import tr

SCALES = {10**3: tr("thousand"), 10**6: tr("million"), 10**9: tr("billion"), 10**12: tr("trillion")}
SMALLER = {
    2: tr("two times smaller"),
    10: tr("ten times smaller"),
    100: tr("a hundred times smaller"),
    1000: tr("a thousand times smaller"),
    10**6: tr("a million times smaller"),
}
LARGER = {
    2: tr("two times larger"),
    10: tr("ten times larger"),
    100: tr("a hundred times larger"),
    1000: tr("a thousand times larger"),
    10**6: tr("a million times larger"),
}
PRECISE = {Precision.AT_LEAST: tr("at least {0}"), Precision.AT_MOST: tr("at most {0}")}
DATED = frozenset({"year", "month", "day", "weekday", "relative"})
UNNAMED = frozenset({SHARE, CHANGE, "times", "score"})
SYMBOL = 2  # letters of a unit that reads alike in all languages, but for currencies: "km", not "day"


def digits_of(atom: Atom) -> str:
    """The digits of a value without leading and trailing noughts."""
    return re.sub(r"\D", "", plain(atom.value)).strip("0")


def shown(figure: Figure) -> str:
    """The figure for a reader: "380,000", "20,000,000,000 USD", else as the text has it ("трое суток")."""
    unsaid = figure.upper is None if figure.unit in UNNAMED else figure.unit.islower() and len(figure.unit) > SYMBOL
    if figure.moment or figure.value is None or unsaid:
        return figure.text
    text = f"{figure.value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if figure.upper is not None:
        text += f"{':' if figure.unit == 'score' else '–'}{_grouped(figure)}"
    unit = figure.unit if figure.unit not in UNNAMED else ""
    if unit == "%":
        return f"{text}%"
    return f"{text} {unit}".strip()


def _grouped(figure: Figure) -> str:
    upper = f"{figure.upper:,f}"
    return upper.rstrip("0").rstrip(".") if "." in upper else upper


def reason(a: Atom, b: Atom) -> str:  # noqa: PLR0911  one for each sort of change
    """In words, what became of a figure."""
    if other_currency(a, b) and a.value == b.value:
        return tr("currency changed: {0} → {1}").format(a.unit, b.unit)
    if a.role == b.role == "number" and a.value == b.value and other_unit(a, b):
        return tr("unit changed: {0} → {1}").format(shown(a.figure), shown(b.figure))
    if a.role in DATED and b.role in DATED:
        return tr("date moved: {0} → {1}").format(a.figure.text, b.figure.text)
    if a.role == b.role == "clock":
        return tr("time changed: {0} → {1}").format(a.figure.text, b.figure.text)
    text = tr("changed: {0} → {1}").format(shown(a.figure), shown(b.figure))
    if a.role != "number" or b.role != "number" or a.value <= 0 or b.value <= 0 or "score" in (a.unit, b.unit):
        return text
    factor = max(a.value, b.value) / min(a.value, b.value)
    scales = [max((s for s in SCALES if s <= atom.value), default=0) for atom in (a, b)]
    if factor in (1000, 10**6, 10**9) and all(scales):
        return tr("{0} ({1} became {2})").format(text, SCALES[scales[0]], SCALES[scales[1]])
    times = SMALLER if b.value < a.value else LARGER
    if factor in times:
        return tr("{0} ({1})").format(text, times[int(factor)])
    return text


def conversion(a: Atom, b: Atom) -> str:
    return tr("unit converted: {0} → {1}").format(shown(a.figure), shown(b.figure))


def at_odds(a: Atom, b: Atom) -> str:
    one, other = (PRECISE[atom.figure.precision].format(shown(atom.figure)) for atom in (a, b))
    return tr("changed: {0} → {1}").format(one, other)
