"""A text being read for figures, and what a rule finds in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp.article import FigureKind
from nlp.figures.tables import Tables
from nlp.figures.tokens import Token
from nlp.languages import Lang

DASHES = "-–—‑"


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

    def form(self, index: int) -> str:
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def raw(self, index: int) -> str:
        return self.tokens[index].raw if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].stop == self.tokens[index].start

    def ends(self, index: int) -> bool:
        """Whether the full stop at `index` ends a sentence: a capital or nothing follows."""
        return index + 1 >= len(self.tokens) or self.tokens[index + 1].raw[:1].isupper()


def year_at(reading: Reading, index: int) -> int | None:
    """A bare year: four digits, 1000 to 2100."""
    if not 0 <= index < len(reading.tokens):
        return None
    token = reading.tokens[index]
    return int(token.raw) if token.kind == "num" and re.fullmatch(r"(?:1\d|20)\d\d", token.raw) else None


def abbreviated(reading: Reading, index: int) -> bool:
    """Whether the full stop at `index` belongs to the "г." or "р." before it."""
    short = len(reading.form(index - 1)) <= 2
    return short and reading.raw(index) == "." and reading.glued(index) and not reading.ends(index)
