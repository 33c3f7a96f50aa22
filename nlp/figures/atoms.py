"""The single values that figures are made of: a date's year, month and day, a range's ends, an identifier's digits."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nlp.article import Figure, FigureKind, Precision
from nlp.figures.compounds import CHANGE, IDENTIFIER, LARGER, SHARE, SMALLER

NUMERIC = frozenset({"number", "year", "day", "identifier"})
ERAS = frozenset({"decade", "century"})


@dataclass(frozen=True, slots=True)
class Atom:
    """One value of a figure."""

    figure: Figure
    role: str  # number, year, month, day, weekday, clock, decade, relative, identifier
    value: Decimal
    unit: str = ""
    text: str = ""  # of a decade: "198X"; of a day told from the day of writing: "W"

    @property
    def written(self) -> bool:
        """Whether the figure is written in digits."""
        return any(char.isdigit() for char in self.figure.text)


def atoms(figure: Figure) -> list[Atom]:
    """The values that `figure` is made of."""
    if figure.unit == IDENTIFIER:
        return [Atom(figure, "identifier", Decimal(run)) for run in _runs(figure.text)]
    if not figure.moment:
        ends = [end for end in (figure.value, figure.upper) if end is not None]
        return [Atom(figure, "number", end, figure.unit) for end in ends]
    if figure.kind is FigureKind.TIME:
        hour, minute = figure.moment.split(":")[:2]
        return [Atom(figure, "clock", Decimal(int(hour) * 60 + int(minute)))]
    found: dict[tuple[str, Decimal], Atom] = {}
    for moment in figure.moment.split("/"):
        for atom in _date_atoms(figure, moment):
            found[atom.role, atom.value] = atom
    return list(found.values())


def _runs(text: str) -> list[str]:
    """The digits of an identifier: those of a telephone number together, however it is cut."""
    runs = re.findall(r"\d+(?:\.\d+)?(?!\.?\d)|\d+", text)
    telephone = sum(map(len, runs)) > 6 and not any(char.isalpha() for char in text)
    return ["".join(runs)] if telephone else runs


def _date_atoms(figure: Figure, moment: str) -> list[Atom]:
    if moment.startswith("W-"):
        return [Atom(figure, "weekday", Decimal(moment[2:]))]
    if match := re.fullmatch(r"([+-]?)P(\d)([DWMY])", moment):
        return [Atom(figure, "relative", Decimal(match[1] + match[2]), text=match[3])]
    if "X" in moment:
        return [Atom(figure, "decade", Decimal(moment.replace("X", "0")), text=moment)]
    match = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?", moment)
    assert match is not None, moment
    parts = zip(("year", "month", "day"), match.groups(), strict=True)
    return [Atom(figure, role, Decimal(part)) for role, part in parts if part and part != "-"]


def sure(atom: Atom) -> bool:
    """Whether a good translation must carry it: written in digits, exact, and more than one."""
    return (
        atom.role not in ("weekday", "month", "relative")
        and atom.figure.precision is not Precision.VAGUE
        and atom.written
        and not (atom.role == "number" and atom.value in (0, 1) and atom.unit != "score")
        and not (atom.role == "clock" and atom.value % 720 == 60)  # "в час дня" has no number
        and not (atom.unit == "hour" and atom.value == 24)  # "round the clock"
        and not (atom.unit == SHARE and re.search(r"[фf][иіi]нал", atom.figure.text))
    )


def counted(atom: Atom) -> bool:
    """Whether number words count something: "three", "the third"; not "first", "dozens", "a decade"."""
    return (
        atom.role == "number"
        and atom.value not in (0, 1)
        and atom.figure.precision is not Precision.VAGUE
        and atom.unit not in (SHARE, CHANGE, "times")
        and not (atom.figure.kind is FigureKind.ORDINAL and atom.value < 3)
    )


def slight(atom: Atom) -> bool:
    """Whether a good translation may do without it: "first", "both", "one", "a decade"."""
    if atom.role in ("number", "identifier") and atom.figure.text.lower() in BOTH:
        return True
    if atom.role == "clock":
        return not atom.written
    if atom.role != "number":
        return False
    few = atom.value in (0, 1) and atom.unit != "score"
    rank = atom.figure.kind is FigureKind.ORDINAL and atom.value <= 2 and not atom.unit
    clock_round = atom.unit == "hour" and atom.value == 24
    final = atom.unit == SHARE and "нал" in atom.figure.text
    return ((few or rank or (atom.unit in ERAS and atom.value == 1)) and not atom.written) or clock_round or final


def way(atom: Atom) -> int:
    """Whether a multiple or a part is said to be more, 1, or less, -1, than what it is compared with; 0: not said."""
    if atom.unit not in (SHARE, CHANGE, "times"):
        return 0
    words = atom.figure.text.lower().split()
    if words[-1] in {*LARGER, "again"} or words[0].startswith(("doubl", "удво", "подво")):
        return 1
    if words[-1] in SMALLER or words[0].startswith("halv"):
        return -1
    if len(words) > 1 and words[-2] == "as":
        return -1 if atom.unit == SHARE else 1
    return 0


BOTH = frozenset(
    "both оба обе обоих обеих обоим обеим обоими обеими обидва обидві обох обом обома обидвох обидвом обидвома обоє "
    "24/7".split()
)
