"""Numbers in words, digits and both: "двадцать пять", "2.5 million", "полтора миллиона", "dozens"."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nlp.figures.tables import CODES, Tables
from nlp.figures.tokens import Token, divides

# Endings written after digits: "37-е", "2-х", "100-му". Those of cardinals count, those of ordinals rank.
CARDINAL_ENDINGS = frozenset({"х", "ти", "ми", "мя", "ма", "ьох", "тьох", "ох", "рьох", "мох"})
ORDINAL_ENDINGS = frozenset(
    "й я е го му м х ми ый ой ая ое ого ому ым ом ые ых ий ій ою ю ої га ша ї "
    "те та ти ге тя ва ві ші ту гу їй ої".split()
)
DASHES = frozenset("-–—")
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
    if token.kind == "word" and token.form in tables.number_words:
        return _in_words(tokens, start, tables)
    return None


def glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing stands between the token and the one before it."""
    return 0 < index < len(tokens) and tokens[index - 1].stop == tokens[index].start


LARGEST = Decimal(10**60)  # no magnitude word is read after this much: "million million million" and so on
THOUSANDTHS = re.compile("т[ыи]сячн[иы]х")
MISSPELT = re.compile(r"(милл?ион|мільйон|миллиард|мільярд|тысяч|тисяч)(?!ер|нер|ник|н[ыаоуі]|елет|еліт|оліт)\w{2,4}")


def _magnitude(form: str, tables: Tables) -> Decimal | None:
    """What a magnitude word is worth, also one with a letter wrong in its ending: "17-миллионым"."""
    known = tables.magnitudes.get(form)
    if known is None and (match := MISSPELT.fullmatch(form)):
        stem = match[1].replace("милион", "миллион")
        return tables.magnitudes.get(stem if stem[-1] != "ч" else stem + "а")
    return known


def _form(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].form if 0 <= index < len(tokens) else ""


def _after_digits(tokens: Sequence[Token], start: int, tables: Tables) -> Number:
    value = tokens[start].value
    assert value is not None
    stop = start + 1
    if stop < len(tokens) and tokens[stop].kind == "frac":
        value, stop = value + (tokens[stop].value or 0), stop + 1
    elif _denominator(tokens, stop) == 2 and divides(1, value) and not glued(tokens, stop):  # 17 1/2
        value, stop = value + Decimal("0.5"), stop + 3
    if cardinal := _ending(tokens, stop, CARDINAL_ENDINGS):
        return _scaled(tokens, Number(start, cardinal, value, digits=True), tables)
    if stop < len(tokens) and glued(tokens, stop) and tokens[stop].form in ("st", "nd", "rd", "th"):
        return Number(start, stop + 1, value, digits=True, ordinal=True)
    if suffix := _ending(tokens, stop, ORDINAL_ENDINGS):
        return Number(start, suffix, value, digits=True, ordinal=True)
    if below := _denominator(tokens, start):
        return Number(start, start + 3, round(value / below, 4), digits=True)
    return _scaled(tokens, Number(start, stop, value, digits=True), tables)


def _ending(tokens: Sequence[Token], index: int, endings: frozenset[str]) -> int | None:
    """The token after an ending that a hyphen joins to digits."""
    joined = index + 1 < len(tokens) and tokens[index].raw in "-–‑" and glued(tokens, index)
    return index + 2 if joined and glued(tokens, index + 1) and tokens[index + 1].form in endings else None


def _denominator(tokens: Sequence[Token], start: int) -> Decimal | None:
    """Of "3/4": small, and larger than what stands over it; "2018/19" and "50/50" are no fractions."""
    if (
        _form(tokens, start + 1) != "/"
        or tokens[start].kind != "num"
        or not glued(tokens, start + 1)
        or not glued(tokens, start + 2)
    ):
        return None
    above, below = tokens[start].raw, tokens[start + 2].raw
    if not (above.isdigit() and below.isdigit() and max(len(above), len(below)) <= 4):
        return None
    if not 0 < int(above) < int(below) <= 1000:
        return None
    simple = int(below) in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 1000)
    return Decimal(below) if simple and _form(tokens, start + 3) != "/" else None


def _scaled(tokens: Sequence[Token], number: Number, tables: Tables) -> Number:
    """`number` with the magnitudes and dozens after it, and what they leave room for: "7 млн 134 тыс."."""
    index = _past_hyphen(tokens, number.stop)
    if (_form(tokens, index), _form(tokens, index + 1)) in OR_MORE:
        index += 2 if _form(tokens, index + 2) in tables.magnitudes else 0
    form = _form(tokens, index)
    thousandths = index == number.stop and THOUSANDTHS.fullmatch(form)
    scale = None if thousandths or number.scale >= LARGEST else _magnitude(form, tables)
    year = number.digits and 1000 <= number.value < 2100
    if year and form in tables.vague and _form(tokens, index + 1) == "of":
        return number  # after the revolt of 1863 thousands of people
    if scale is not None and (len(form) > 1 or glued(tokens, index)) and not _is_metre(tokens, index, tables):
        more = replace(
            number,
            stop=_past_stop(tokens, index + 1, form),
            value=number.value * scale,
            scale=number.scale * scale,
        )
        return _continued(tokens, _scaled(tokens, more, tables), tables)
    if form in tables.groups and tables.groups[form] != 20 and 0 < number.value < 100:
        return _scaled(tokens, replace(number, stop=index + 1, value=number.value * tables.groups[form]), tables)
    return number


def _past_stop(tokens: Sequence[Token], index: int, form: str) -> int:
    """Past the full stop of an abbreviated magnitude: "тыс."."""
    short = index < len(tokens) and tokens[index].raw == "." and len(form) < 5 and glued(tokens, index)
    return index + 1 if short and index + 1 < len(tokens) and not tokens[index + 1].raw[0].isupper() else index


def _is_metre(tokens: Sequence[Token], index: int, tables: Tables) -> bool:
    """Whether "m" is for metres: it is for millions only in money, "£5m", "CHF 5m", "5m roubles"."""
    if tokens[index].raw != "m":
        return False
    before = index - 4 if index > 3 and tokens[index - 2].raw in DASHES else index - 2
    paid = before >= 0 and (tokens[before].kind == "sign" or tokens[before].raw in CODES)
    return not (paid or _paid_in(tokens, index + 1, tables))


def _paid_in(tokens: Sequence[Token], index: int, tables: Tables) -> bool:
    """Whether a currency stands at `index`, or a country and its currency."""
    index += _form(tokens, index) in tables.adjectives
    form = _form(tokens, index)
    return (form in tables.currencies and form not in ("won", "p")) or (
        index < len(tokens) and tokens[index].raw in CODES
    )


def _continued(tokens: Sequence[Token], number: Number, tables: Tables) -> Number:
    """With a smaller number that has its own magnitude: "7 млн 134 тыс.", "5 тысяч 300 рублей"."""
    index = number.stop
    if index + 1 >= len(tokens) or tokens[index].kind != "num" or number.scale < 1000 or not divides(1, number.value):
        return number
    value = tokens[index].value
    if value is None or value >= 1000:
        return number
    scale = tables.magnitudes.get(tokens[index + 1].form)
    if scale is None:
        more = replace(number, stop=index + 1, value=number.value + value)
        return more if tokens[index + 1].form in tables.currencies or _counts_on(tokens, index, number) else number
    if scale >= number.scale:
        return number
    stop = _past_stop(tokens, index + 2, tokens[index + 1].form)
    return replace(number, stop=stop, value=number.value + value * scale)


def _counts_on(tokens: Sequence[Token], index: int, number: Number) -> bool:
    """Whether the bare number at `index` ends the one before it: "37 тысяч 606 человек"."""
    value, said = tokens[index].value or Decimal(0), tokens[index - 1].form
    if not divides(1, value) or not divides(1000, number.value):
        return False
    spelt = said.startswith(("тысяч", "тисяч", "thousand")) and tokens[index + 1].kind == "word"
    return spelt or (said[:2] in ("th", "ты", "ти") and number.value > 10**6)


def _past_hyphen(tokens: Sequence[Token], index: int) -> int:
    joined = index + 1 < len(tokens) and tokens[index].raw in "-‑"
    return index + 1 if joined and glued(tokens, index) and glued(tokens, index + 1) else index


class _Words:
    """Number words being added up, one after the other."""

    def __init__(self, tokens: Sequence[Token], start: int, tables: Tables) -> None:
        self.tokens, self.tables, self.start, self.stop = tokens, tables, start, start
        self.total = Decimal(0)  # of the magnitudes that are complete
        self.group: Decimal | None = None  # below a thousand, not yet multiplied
        self.low = Decimal(1000)  # what follows must be smaller than this
        self.cap = Decimal(10**15)  # a magnitude that follows must be smaller than this
        self.scale = Decimal(1)
        self.size = Decimal(1)  # of the dozen or hundred counted in
        self.ordinal = self.vague = False

    def take(self, index: int) -> bool:
        """Whether the word at `index` goes on with the number."""
        form, tables = self.tokens[index].form, self.tables
        first = index == self.start
        if first and form in tables.halves:
            self.group, self.low = tables.halves[form], Decimal(0)
            following = _form(self.tokens, index + 1 + (_form(self.tokens, index + 1) == "of"))
            counted = following in tables.magnitudes or following in tables.groups
            return counted or self.group == Decimal("1.5")
        if (value := tables.cardinals.get(form)) is not None:
            return self._add(value)
        if (rank := tables.ordinals.get(form)) is not None and (rank < 1000 or form.endswith("th")):
            large = form.endswith("th") and rank >= 100
            self.ordinal = not self._of_compound(index) and (self._multiply(rank) if large else self._add(rank))
            return self.ordinal
        if form in tables.groups:
            return self._count(
                form, first=first, next_to=index == self.stop or _form(self.tokens, index - 1) in ("of", "-")
            )
        magnitude = tables.magnitudes.get(form)
        if magnitude is None or len(form) < 3 or magnitude >= self.cap or (self.group is None and not first):
            return False
        self.vague = self.vague or (self.group is None and form in tables.vague)
        self.total += (Decimal(1) if self.group is None else self.group) * magnitude
        self.scale = self.cap = magnitude
        self.group, self.low = None, Decimal(1000)
        return True

    def _of_compound(self, index: int) -> bool:
        """Whether an ordinal begins a word of its own: thirty first-graders."""
        apart = index > self.start and self.tokens[index - 1].raw not in "-‑"
        joined = glued(self.tokens, index + 1) and self.tokens[index + 1].raw in "-‑" and glued(self.tokens, index + 2)
        return apart and joined

    def _add(self, value: Decimal) -> bool:
        """5 after 20 and 20 after 300, not the other way round."""
        if self.group is not None and not 0 < value < self.low:
            return False
        self.group = (self.group or Decimal(0)) + value
        self.low = Decimal(100) if value >= 100 else Decimal(10) if value >= 20 else Decimal(0)
        return True

    def _multiply(self, rank: Decimal) -> bool:
        """Six hundredth, seven thousandth."""
        if rank >= self.cap or (rank == 100 and self.group is not None and self.group >= 100):
            return False
        self.group, self.scale = (Decimal(1) if self.group is None else self.group) * rank, rank
        return True

    def _count(self, form: str, *, first: bool, next_to: bool) -> bool:
        """A dozen, two dozen, hundred, two hundred."""
        size = self.size = self.tables.groups[form]
        if form == "hundred" and self.group is not None and self.group < 100:
            self.group, self.low = self.group * 100, Decimal(100)
        elif self.group is not None and self.group < 100 and next_to:
            self.group, self.low = self.group * size, Decimal(0)
        elif first:
            self.group, self.low, self.vague = size, Decimal(100 if form == "hundred" else 0), form in self.tables.vague
        else:
            return False
        return True


# About as many, with the number behind: «десятка два», «сотни полторы», «тысяч сто двадцать»; of a few, of more.
FEW = {"десятка": 10, "сотни": 100, "сотні": 100, "тысячи": 1000, "тисячі": 1000, "миллиона": 10**6, "мільйона": 10**6}
MORE = {"тысяч": 1000, "тисяч": 1000, "миллионов": 10**6, "мільйонів": 10**6, "миллиардов": 10**9, "мільярдів": 10**9}
FEWER = frozenset("два две дві три четыре чотири полтора полторы півтора півтори".split())
ABOUT = frozenset({"на", "по", "под", "під", "за", "до", "зо"})  # may stand between: «тысяч на сто»
COMPARED = frozenset(
    "больше более около свыше менее меньше почти до порядка из несколько сколько много понад більше близько майже "
    "менше кілька скільки багато з із пару".split()
)


def _turned(tokens: Sequence[Token], start: int, tables: Tables) -> Number | None:
    """About five thousand, with the number behind: «тысяч пять»; not «несколько тысяч пять лет назад»."""
    whole = _form(tokens, start)
    size = FEW.get(whole, MORE.get(whole, 0))
    at = start + 1 + (whole in MORE and _form(tokens, start + 1) in ABOUT)
    behind = _added_up(tokens, at, tables) if size and _form(tokens, at) in tables.number_words else None
    if behind is None or not 1 < behind.value < 1000 or behind.ordinal or behind.vague or behind.scale > 1:
        return None
    if whole in FEW and _form(tokens, at) not in FEWER:
        return None
    after, before = _form(tokens, behind.stop), _form(tokens, start - 1)
    if after in tables.number_words or after == "-" or before in tables.number_words:
        return None
    if after in tables.periods or before in COMPARED:
        return Number(start, start + 1, Decimal(size), digits=False, vague=whole in tables.vague)
    return Number(start, behind.stop, behind.value * size, digits=False, scale=Decimal(size))


def _in_words(tokens: Sequence[Token], start: int, tables: Tables) -> Number | None:
    return _turned(tokens, start, tables) or _added_up(tokens, start, tables)


def _added_up(tokens: Sequence[Token], start: int, tables: Tables) -> Number | None:
    words, index = _Words(tokens, start, tables), start
    while index < len(tokens) and not words.ordinal:
        if words.take(index):
            words.stop = index = index + 1
        elif index > start and _joins(tokens, index, words):
            index += 1
        else:
            break
    if words.stop == start:
        return None
    value, stop = words.total + (words.group or 0), words.stop
    joined = _half(tokens, stop, tables)
    if joined and not words.ordinal:
        value, stop = value + (words.scale if words.group is None else words.size) / 2, joined
        return _scaled(tokens, Number(start, stop, value, digits=False, vague=words.vague), tables)
    if words.vague:
        of = stop + (_form(tokens, stop) == "of")
        if (more := tables.magnitudes.get(_form(tokens, of))) is not None:
            value, stop = value * more, of + 1
    elif not words.ordinal and (decimals := _decimals(tokens, stop, tables)):
        value, stop = value + decimals[0], decimals[1]
        return _scaled(tokens, Number(start, stop, value, digits=False), tables)
    return Number(start, stop, value, digits=False, ordinal=words.ordinal, vague=words.vague, scale=words.scale)


def _joins(tokens: Sequence[Token], index: int, words: _Words) -> bool:
    """Whether the "and" or hyphen at `index` stands inside a number: "hundred and five", "twenty-five"."""
    following = _form(tokens, index + 1)
    tables = words.tables
    if tokens[index].form == "and":
        large = bool(words.total) or (words.group or 0) >= 100
        return large and not words.vague and (following in tables.cardinals or following in tables.ordinals)
    if tokens[index].form == "of":
        return index == words.start + 1 and tokens[words.start].form in tables.halves
    return tokens[index].raw in "-‑" and glued(tokens, index) and glued(tokens, index + 1)


def _half(tokens: Sequence[Token], index: int, tables: Tables) -> int | None:
    """The token after "and a half", also with hyphens."""
    for words in tables.half_joiners:
        stop = index
        for word in words:
            stop += _form(tokens, stop) == "-"
            if _form(tokens, stop) != word:
                break
            stop += 1
        else:
            return stop
    return None


def _decimals(tokens: Sequence[Token], index: int, tables: Tables) -> tuple[Decimal, int] | None:
    """The decimals of "two point five", «пять целых две десятых», and the token after them."""
    form = _form(tokens, index)
    if form == "point":
        stop = index + 1
        while (value := tables.cardinals.get(_form(tokens, stop))) is not None and value < 10:
            stop += 1
        digits = "".join(str(tables.cardinals[tokens[i].form]) for i in range(index + 1, stop))
        return (Decimal(f"0.{digits}"), stop) if digits else None
    if not re.fullmatch(r"цел(ых|ая|ой|ыми)|ціл(их|а|ої|ими)", form):
        return None
    above = _in_words(tokens, index + 1, tables) if index + 1 < len(tokens) else None
    below = tables.ordinals.get(_form(tokens, above.stop)) if above and not above.ordinal else None
    if above is None or below not in (10, 100, 1000):
        return None
    return above.value / Decimal(below), above.stop + 1
