"""Rules for numbers inside words and names: scores, identifiers, "трёхдневный", "two-thirds", "вдвое"."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import Number
from nlp.figures.reading import Found, Reading
from nlp.figures.tables import MAKERS
from nlp.figures.tokens import divides
from nlp.languages import Lang

IDENTIFIER = "identifier"  # unit of what is kept whole and is no figure
SHARE, CHANGE = "share", "change"  # units of a part of a whole, and of one by which it rises or falls
NUMBERED = frozenset({"no", "nos", "#", "№"})
LARGER = frozenset(
    "more higher larger bigger greater longer dearer faster heavier above больше выше дороже быстрее дольше більше "
    "вище дорожче швидше довше".split()
)
SMALLER = frozenset(
    "less fewer lower smaller shorter cheaper slower lighter below меньше ниже дешевле короче медленнее менше нижче "
    "дешевше коротше повільніше".split()
)
MEASURED = frozenset(
    "many much large big high long fast often likely expensive cheap heavy strong great tall deep wide old far".split()
)
FINAL = re.compile(r"финал\w*|фінал\w*|finals?")


def score(reading: Reading, index: int) -> Found | None:
    """2:1, and 3-1 where it cannot be a range: both numbers of a result or a ratio."""
    token = reading.tokens[index]
    if token.kind == "score":
        low, high = token.raw.split(":")
        return Found(index, index + 1, FigureKind.COUNT, Decimal(low), Decimal(high), "score")
    if token.kind != "num" or not re.fullmatch(r"\d{1,3}", token.raw) or not reading.dash(index + 1):
        return None
    if not (reading.glued(index + 1) and reading.glued(index + 2)) or not re.fullmatch(
        r"\d{1,3}", reading.raw(index + 2)
    ):
        return None
    low, high = token.raw, reading.raw(index + 2)
    if reading.dash(index + 3) or int(low) < int(high) or (reading.form(index + 3) in reading.tables.months):
        return None
    return Found(index, index + 3, FigureKind.COUNT, Decimal(low), Decimal(high), "score")


def identifier(reading: Reading, index: int) -> Found | None:
    """F-16, COVID-19, № 127, Boeing 737-800, a telephone number, a link: one name."""
    kind, stop = reading.kind(index), index + 1
    if reading.form(index) in NUMBERED and reading.raw(index - 1) != "&":
        stop += reading.raw(stop) == "." and reading.lang is Lang.EN
        dotted = stop == index + 2 or reading.form(index) in ("№", "#")
        if reading.kind(stop) not in ("num", "id") or not dotted:
            return None
        stop += 1
    elif reading.form(index) in MAKERS and reading.kind(stop) in ("num", "id"):
        stop += 1
        if reading.hyphen(stop) and reading.kind(stop + 1) in ("num", "id"):
            stop += 2
    elif kind not in ("id", "phone") and not (kind == "link" and any(char.isdigit() for char in reading.raw(index))):
        return None
    return Found(index, stop, FigureKind.ORDINAL, unit=IDENTIFIER)


def compound(reading: Reading, index: int) -> Found | None:
    """Трёхдневный, 45-летний, 16-year-old, полгода: a number joined to its unit."""
    if reading.lang is Lang.EN:
        return None
    form = reading.form(index)
    if reading.kind(index) == "num" and reading.hyphen(index + 1):
        unit = reading.tables.compounds.get(reading.form(index + 2))
        if unit is not None:
            kind = _compound_kind(unit, reading.form(index + 2))
            return Found(index, index + 3, kind, reading.tokens[index].value, unit=unit)
    if unit := reading.tables.halved.get(form):
        kind = FigureKind.PERIOD if unit in reading.tables.periods.values() else FigureKind.QUANTITY
        kind = FigureKind.PERCENT if unit == "%" else kind
        return Found(index, index + 1, kind, Decimal("0.5"), unit=unit)
    if reading.kind(index) == "word" and len(form) > 7:
        return _joined_word(reading, index)
    return None


def _joined_word(reading: Reading, index: int) -> Found | None:
    """Prefixes up to a known second part; any second part where the number is clear: "шестнадцатиступенчатый"."""
    form, value, prefixes, last = reading.form(index), Decimal(0), reading.tables.prefixes, ""
    if form in reading.tables.periods:
        return None
    while True:
        prefix = next((form[:size] for size in range(min(13, len(form)), 1, -1) if form[:size] in prefixes), None)
        if prefix is None and last.endswith("ти") and value >= 10 and len(form) > 5:
            return Found(index, index + 1, FigureKind.COUNT, value)
        if prefix is None or (form[len(prefix) :].startswith("денн") and prefix == "пів"):  # "південний": southern
            return None
        value, form, last = value + prefixes[prefix], form[len(prefix) :], prefix
        unit = reading.tables.compounds.get(form)
        if unit is not None:
            return Found(index, index + 1, _compound_kind(unit, form, value), value, unit=unit)


def _compound_kind(unit: str, form: str, age: Decimal = Decimal(99)) -> FigureKind:
    # In one word, few years are those of a plan or a term, many those of a person.
    if unit == "year" and age > 11 and form.startswith(("летн", "річн", "літн")):
        return FigureKind.AGE
    if unit in ("year", "month", "week", "day", "hour", "minute", "second"):
        return FigureKind.PERIOD
    return FigureKind.PERCENT if unit == "%" else FigureKind.QUANTITY if unit else FigureKind.COUNT


def multiple(reading: Reading, index: int) -> Found | None:
    """Вдвое, threefold, twice, 11-fold."""
    value, stop = reading.tables.multiples.get(reading.form(index)), index + 1
    if value is None and reading.lang is Lang.EN and (one := reading.number(index)):
        joined = one.stop + reading.hyphen(one.stop)
        value, stop = (one.value, joined + 1) if reading.form(joined) == "fold" else (None, stop)
    return None if value is None else Found(index, compared(reading, stop), FigureKind.COUNT, value, unit="times")


def compared(reading: Reading, stop: int) -> int:
    """The token after what says of a multiple or a part whether it is more or less: «вдвое больше», half as many."""
    if reading.form(stop) == "as" and (reading.form(stop + 1) in MEASURED or reading.form(stop + 2) == "as"):
        return stop + 2
    return stop + (reading.form(stop) in LARGER | SMALLER)


def fraction(reading: Reading, index: int) -> Found | None:
    """Half, a quarter, two-thirds, one in five, «треть», «две пятых», «десятая часть», «1/8 финала»."""
    one = reading.number(index)
    for rule in (_final, _parts, _in, _part, _spoken):
        found = rule(reading, index, one)
        if found:
            unit, stop = CHANGE if _changes(reading, index, found[0]) else SHARE, compared(reading, found[0])
            if reading.form(stop) == "again" and stop > found[0]:  # half as many again
                return Found(index, stop + 1, FigureKind.COUNT, 1 + found[1], unit="times")
            return Found(index, stop, FigureKind.COUNT, found[1], unit=unit)
    return None


BY = {Lang.EN: "by", Lang.RU: "на", Lang.UK: "на"}
LOOSELY = frozenset(
    "a one about around almost nearly roughly some over more less than at least up to good the почти чем более менее "
    "примерно около целую целых добрую без малого майже ніж понад більш більше менш приблизно близько цілу "
    "добру".split()
)
# after "by a third", which is a part where no noun follows
BESIDES = frozenset(
    "in from to since on over compared between after for at last this next by and but while as or of with during "
    "within per because when before until year".split()
)


def _changes(reading: Reading, index: int, stop: int) -> bool:
    """Whether something grew or fell by the part at `index`: by a third, «почти на треть», a quarter more."""
    if reading.form(stop) in LARGER | SMALLER:
        return True
    before = next((n for n in range(index - 1, index - 6, -1) if reading.form(n) not in LOOSELY), index)
    return reading.form(before) == BY[reading.lang]


DECIMAL, MANY = (10, 100, 1000), ("ths", "ых", "их")
Share = tuple[int, Decimal] | None  # the token after, the value


def _final(reading: Reading, _index: int, one: Number | None) -> Share:
    """1/8 финала: kept as written."""
    final = one is not None and one.digits and one.value < 1 and FINAL.fullmatch(reading.form(one.stop))
    if final and one:
        return one.stop + 1, one.value
    parts = _parts(reading, _index, one)
    return (parts[0] + 1, parts[1]) if parts and FINAL.fullmatch(reading.form(parts[0])) else None


def _parts(reading: Reading, _index: int, one: Number | None) -> Share:
    """Two-thirds, three quarters, одна десятая, 30 thousandths."""
    if one is None or one.ordinal or not divides(1, one.value):
        return None
    stop = one.stop + reading.hyphen(one.stop)
    form, known = reading.form(stop), reading.tables
    below = known.fractions.get(form)
    if below is None and reading.lang is not Lang.EN and form.endswith(("ых", "их", "ая", "ой", "ую", "ої", "а", "у")):
        below = known.ordinals.get(form)
        tenth = below is not None and (below >= 5 or one.value > 1) and form not in known.cardinals
        below = below if tenth and not _counted(reading, stop + 1) else None
    if below is None and reading.lang is Lang.EN and one.value == 1:
        part = reading.form(stop + 1) == "of" or stop > one.stop  # one-third
        below = known.ordinals.get(form) if part else None
    if (one.digits or one.value >= 20) and not (below in DECIMAL and form.endswith(MANY)):
        return None
    plural = one.value == 1 or form not in ("half", "quarter")
    if not (below and below > 1 and plural):
        return None
    value = one.value / below
    return stop + 1, round(value, 4) if value < 10**20 else value  # longer ones have no room for four decimals


def _counted(reading: Reading, index: int) -> bool:
    """Whether the noun of an ordinal follows: "одна пятая колонна" is no fraction; "доля" and "часть" are of one."""
    form = reading.form(index)
    return form.endswith(("я", "на")) and form not in reading.tables.parts


def _in(reading: Reading, _index: int, one: Number | None) -> Share:
    """One in five, 4 in 10."""
    if reading.lang is not Lang.EN or one is None or one.ordinal or one.value > 99 or reading.form(one.stop) != "in":
        return None
    of = reading.number(one.stop + 1)
    if of is None or of.ordinal or not one.value < of.value <= 1000 or one.digits is not of.digits:
        return None
    unit = reading.form(of.stop) in reading.tables.periods or reading.form(of.stop) in reading.tables.units
    return None if unit else (of.stop, round(one.value / of.value, 4 if of.value < 100 else 7))


def _part(reading: Reading, index: int, one: Number | None) -> Share:
    """A tenth of, by a tenth, one-hundredth, «десятая часть»."""
    if one is None or not one.ordinal or one.value < 3 or one.digits:
        return None
    if reading.form(one.stop) in reading.tables.parts:
        return one.stop + 1, round(1 / one.value, 4)
    if reading.lang is not Lang.EN:
        return None
    following = reading.form(one.stop)
    besides = following in LARGER | SMALLER | BESIDES or not following[:1].isalpha()
    changed = besides and _changes(reading, index, one.stop)
    spoken = reading.form(index - 1) == "a" and (following == "of" or changed)
    joined = reading.form(index) == "one" and reading.hyphen(index + 1) and following in ("the", "of", "that", "as")
    return (one.stop, round(1 / one.value, 4)) if spoken or joined else None


def _spoken(reading: Reading, index: int, _one: Number | None) -> Share:
    """Half, a quarter of, «треть»; not the first half, a half-back, the third quarter, a quarter-final."""
    form, known = reading.form(index), reading.tables
    below = known.fractions.get(form)
    if below is None or form in known.ordinals or form.endswith("s"):
        return None
    before = reading.form(index - 2) if reading.form(index - 1) in ("-", "year") else reading.form(index - 1)
    if before in known.ordinals or reading.hyphen(index + 1) or reading.hyphen(index - 1) or before in known.nearness:
        return None
    if form == "quarter" and not (reading.form(index + 1) in ("of", "the") or before in ("a", "one", "by", "than")):
        return None
    if form == "half" and FINAL.fullmatch(reading.form(index + 1)):
        return None
    return index + 1, round(1 / below, 4)
