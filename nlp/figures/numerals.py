"""Numbers in words, digits and both: "двадцать пять", "2.5 million", "полтора миллиона", "dozens"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nlp.figures.tables import Tables
from nlp.figures.tokens import Token

ORDINAL_SUFFIXES = frozenset(
    [
        "st",
        "nd",
        "rd",
        "th",
        "й",
        "я",
        "е",
        "го",
        "му",
        "м",
        "х",
        "ми",
        "ый",
        "ой",
        "ая",
        "ое",
        "ого",
        "ому",
        "ым",
        "ом",
        "ые",
        "ых",
        "ий",
        "ій",
        "ою",
        "ю",
        "ої",
        "ого",
        "му",
        "га",
        "ша",
        "ї",
        "те",
        "та",
        "ти",
        "те",
        "ша",
        "ге",
    ]
)


OR_MORE = frozenset(
    {("or", "more"), ("и", "более"), ("и", "больше"), ("і", "більше"), ("або", "більше"), ("или", "более")}
)


@dataclass(frozen=True, slots=True)
class Number:
    """What stands in the tokens [start, stop)."""

    start: int
    stop: int
    value: Decimal
    digits: bool
    ordinal: bool = False
    vague: bool = False
    scale: Decimal = Decimal(1)  # the last magnitude word: 1000000 in "2,5 млн"


def number(tokens: Sequence[Token], start: int, tables: Tables) -> Number | None:
    """The longest number that begins at `start`."""
    token = tokens[start]
    if token.kind in ("num", "frac"):
        return _after_digits(tokens, start, tables)
    if token.kind == "word":
        return _in_words(tokens, start, tables)
    return None


def _glued(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].stop == tokens[index].start


def _after_digits(tokens: Sequence[Token], start: int, tables: Tables) -> Number:
    value = tokens[start].value
    assert value is not None
    stop = start + 1
    if stop < len(tokens) and tokens[stop].kind == "frac":
        value, stop = value + (tokens[stop].value or 0), stop + 1
    if cardinal := _cardinal_suffix(tokens, stop):
        return _scaled(tokens, Number(start, cardinal, value, digits=True), tables)
    if suffix := _ordinal_suffix(tokens, stop):
        return Number(start, suffix, value, digits=True, ordinal=True)
    if stop + 1 < len(tokens) and tokens[stop].raw == "/" and _glued(tokens, stop) and _glued(tokens, stop + 1):
        below = tokens[stop + 1].value
        if below and tokens[stop + 1].kind == "num" and below < 1000:
            return Number(start, stop + 2, round(value / below, 4), digits=True)
    return _scaled(tokens, Number(start, stop, value, digits=True), tables)


def _cardinal_suffix(tokens: Sequence[Token], index: int) -> int | None:
    """The token after the case ending of a cardinal: "3-х", "5-ти"."""
    if index + 1 >= len(tokens) or tokens[index].raw not in "-–‑" or not _glued(tokens, index):
        return None
    return index + 2 if _glued(tokens, index + 1) and tokens[index + 1].form in ("х", "ти", "ми", "мя", "ма") else None


def _ordinal_suffix(tokens: Sequence[Token], index: int) -> int | None:
    """The token after an ordinal's ending: "19th", "37-е"."""
    if index < len(tokens) and _glued(tokens, index) and tokens[index].form in ("st", "nd", "rd", "th"):
        return index + 1
    if index + 1 < len(tokens) and tokens[index].raw in "-–‑" and _glued(tokens, index) and _glued(tokens, index + 1):
        return index + 2 if tokens[index + 1].form in ORDINAL_SUFFIXES else None
    return None


def _scaled(tokens: Sequence[Token], number: Number, tables: Tables) -> Number:
    """`number` with the magnitudes and dozens after it, and what they leave room for: "7 млн 134 тыс."."""
    index = _past_hyphen(tokens, number.stop)
    if tuple(token.form for token in tokens[index : index + 2]) in OR_MORE and index + 2 < len(tokens):
        index += 2 if tokens[index + 2].form in tables.magnitudes else 0
    if index >= len(tokens):
        return number
    form = tokens[index].form
    if (form in tables.magnitudes and (len(form) > 1 or _glued(tokens, index))) and not _is_metre(tokens, index):
        scale = tables.magnitudes[form]
        stop = index + 1
        if (
            stop < len(tokens)
            and tokens[stop].raw == "."
            and len(form) < 5
            and _glued(tokens, stop)
            and not _ends(tokens, stop)
        ):
            stop += 1
        again = _scaled(
            tokens, replace(number, stop=stop, value=number.value * scale, scale=number.scale * scale), tables
        )
        return _continued(tokens, again, tables)
    if form in tables.groups and tables.groups[form] != 20 and number.value < 100:
        scale = tables.groups[form]
        return _scaled(tokens, replace(number, stop=index + 1, value=number.value * scale), tables)
    return number


def _is_metre(tokens: Sequence[Token], index: int) -> bool:
    """ "m" after a plain number is millions only in money: "£5m"."""
    return (
        tokens[index].form in ("m", "b", "k")
        and (tokens[index].raw == "m")
        and not (index > 1 and tokens[index - 2].kind == "sign")
    )


def _ends(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 >= len(tokens) or (tokens[index + 1].kind == "word" and tokens[index + 1].raw[0].isupper())


def _continued(tokens: Sequence[Token], number: Number, tables: Tables) -> Number:
    """ "7 млн 134 тыс.": a smaller number with its own magnitude belongs to the same number."""
    index = number.stop
    if number.scale < 10**6 or index + 1 >= len(tokens) or tokens[index].kind != "num":
        return number
    value = tokens[index].value
    scale = tables.magnitudes.get(tokens[index + 1].form)
    if value is None or scale is None or scale >= number.scale or value >= 1000:
        return number
    return replace(number, stop=index + 2, value=number.value + value * scale)


def _past_hyphen(tokens: Sequence[Token], index: int) -> int:
    if index + 1 < len(tokens) and tokens[index].raw in "-‑" and _glued(tokens, index) and _glued(tokens, index + 1):
        return index + 1
    return index


def _in_words(tokens: Sequence[Token], start: int, tables: Tables) -> Number | None:  # noqa: PLR0912
    """One branch for each sort of number word."""
    total, group, low, cap = Decimal(0), None, Decimal(1000), Decimal(10**15)
    index, stop, ordinal, vague, scale = start, start, False, False, Decimal(1)
    while index < len(tokens):
        form = tokens[index].form
        value = tables.cardinals.get(form)
        rank = tables.ordinals.get(form) if value is None else None
        if form in tables.halves and index == start and (form != "пів" or _magnitude_next(tokens, index, tables)):
            group, low = tables.halves[form], Decimal(0)
        elif value is not None and _fits(value, group, low):
            group, low = (group or Decimal(0)) + value, _place(value)
        elif rank is not None and _fits(rank, group, low) and rank < 1000:
            group, ordinal = (group or Decimal(0)) + rank, True
        elif form == "hundred" and group is not None and group < 100:
            group, low = group * 100, Decimal(100)
        elif form in tables.groups and group is not None and group < 100 and stop == index:
            group, low = group * tables.groups[form], Decimal(0)
        elif (
            form in tables.magnitudes
            and len(form) > 2
            and tables.magnitudes[form] < cap
            and (group is not None or index == start)
        ):
            scale = cap = tables.magnitudes[form]
            vague = vague or (group is None and form in tables.vague)
            total, group, low = total + (group if group is not None else 1) * scale, None, Decimal(1000)
        elif form in tables.groups and index == start:
            group, low, vague = tables.groups[form], Decimal(0), form in tables.vague
        elif (
            form == "and" and index > start and _may_join(tokens, index, tables) and (total or (group or 0) >= 100)
        ) or (tokens[index].raw in "-‑" and index > start and _glued(tokens, index)):
            index += 1
            continue
        else:
            break
        index += 1
        stop = index
        if ordinal:
            break
    if stop == start:
        return None
    value = total + (group or 0)
    joined = _half(tokens, stop, tables)
    if joined and not ordinal:
        value, stop = value + (scale / 2 if group is None else Decimal("0.5")), joined
        return _scaled(tokens, Number(start, stop, value, digits=False, vague=vague), tables)
    if (vague and stop < len(tokens) and tokens[stop].form in tables.magnitudes) or (
        vague and _of(tokens, stop, tables)
    ):
        stop += 2 if _of(tokens, stop, tables) else 1
        value *= tables.magnitudes[tokens[stop - 1].form]
    return Number(start, stop, value, digits=False, ordinal=ordinal, vague=vague, scale=scale)


def _of(tokens: Sequence[Token], index: int, tables: Tables) -> bool:
    return index + 1 < len(tokens) and tokens[index].form == "of" and tokens[index + 1].form in tables.magnitudes


def _magnitude_next(tokens: Sequence[Token], index: int, tables: Tables) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].form in tables.magnitudes


def _may_join(tokens: Sequence[Token], index: int, tables: Tables) -> bool:
    return index + 1 < len(tokens) and (
        tokens[index + 1].form in tables.cardinals or tokens[index + 1].form in tables.ordinals
    )


def _fits(value: Decimal, group: Decimal | None, low: Decimal) -> bool:
    """Whether `value` may follow: smaller than the place of what stands before it, as 5 after 20 and 20 after 300."""
    return group is None or (value < low and value > 0)


def _place(value: Decimal) -> Decimal:
    return Decimal(100) if value >= 100 else Decimal(10) if value >= 20 else Decimal(0)


def _half(tokens: Sequence[Token], index: int, tables: Tables) -> int | None:
    for words in tables.half_joiners:
        if tuple(token.form for token in tokens[index : index + len(words)]) == words:
            return index + len(words)
    return None
