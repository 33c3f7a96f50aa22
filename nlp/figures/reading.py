"""A text being read for figures, and what a rule finds in it."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.numerals import Number, number
from nlp.figures.tables import Tables
from nlp.figures.tokens import Token
from nlp.languages import Lang

DASHES = frozenset("-–—‑−")
HYPHENS = frozenset("-‑")


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in the tokens [start, stop)."""

    start: int
    stop: int
    kind: FigureKind
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    moment: str = ""
    vague: bool = False


@dataclass(frozen=True)
class Reading:
    """A text being read, and the tables of its language."""

    text: str
    lang: Lang
    tokens: Sequence[Token]
    tables: Tables
    known: dict[int, Number | None] = field(default_factory=dict)  # numbers by the token they begin at

    def form(self, index: int) -> str:
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def raw(self, index: int) -> str:
        return self.tokens[index].raw if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> str:
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].stop == self.tokens[index].start

    def dash(self, index: int) -> bool:
        return self.raw(index) in DASHES

    def hyphen(self, index: int) -> bool:
        """Whether a hyphen joins the tokens on both sides of it."""
        return self.raw(index) in HYPHENS and self.glued(index) and self.glued(index + 1)

    def number(self, index: int) -> Number | None:
        """The longest number that begins at `index`."""
        if not 0 <= index < len(self.tokens):
            return None
        if index not in self.known:
            self.known[index] = number(self.tokens, index, self.tables)
        return self.known[index]


def year_at(reading: Reading, index: int) -> int | None:
    """A bare year: four digits, 1000 to 2100."""
    raw = reading.raw(index)
    return int(raw) if reading.kind(index) == "num" and re.fullmatch(r"(?:1\d|20)\d\d", raw) else None


ABBREVIATIONS = frozenset("г гг р рр в вв ст грн руб дол долл коп тыс тис млн млрд трлн кв".split())


def past_stop(reading: Reading, index: int) -> int:
    """Past the full stop of the abbreviation before it ("г.", "рр.", "грн."), unless it ends the sentence."""
    form = reading.form(index - 1)
    if form not in ABBREVIATIONS or reading.raw(index) != "." or not reading.glued(index):
        return index
    ends = index + 1 >= len(reading.tokens) or (len(form) > 2 and reading.raw(index + 1)[0].isupper())
    return index if ends else index + 1
