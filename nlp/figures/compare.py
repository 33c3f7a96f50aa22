"""Figures of a text against those of its translation: by value, unit and kind, one to one, in any order.

Both sides are taken apart into atoms (a date into year, month and day; a range into its ends), so that it does not
matter whether one language writes as one figure what the other writes as two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp.article import Figure, FigureKind, Precision, Severity, plain

DAYS = {"hour": Decimal(1) / 24, "day": Decimal(1), "night": Decimal(1), "week": Decimal(7), "month": Decimal(365) / 12,
        "year": Decimal(365), "decade": Decimal(3650), "century": Decimal(36500), "millennium": Decimal(365000),
        "minute": Decimal(1) / 1440, "second": Decimal(1) / 86400}  # fmt: skip
FACTORS = {("mile", "km"): Decimal("1.609"), ("mph", "km"): Decimal("1.609"), ("mph", "km/h"): Decimal("1.609"),
           ("foot", "m"): Decimal("0.3048"), ("yard", "m"): Decimal("0.9144"), ("inch", "cm"): Decimal("2.54"),
           ("pound", "kg"): Decimal("0.4536"), ("acre", "ha"): Decimal("0.4047")}  # fmt: skip
NUMERIC = frozenset({"number", "year", "day", "identifier"})
SCALES = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
TIMES = {2: "two", 10: "ten", 100: "a hundred", 1000: "a thousand", 10**6: "a million"}


@dataclass(frozen=True, slots=True)
class Difference:
    """What does not agree; a lost figure has no target, an added one no source."""

    source: Figure | None
    target: Figure | None
    why: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Comparison:
    """`pairs` agree; the rest does not, in the order of the text."""

    pairs: tuple[tuple[Figure, Figure], ...]
    lost: tuple[Difference, ...]
    added: tuple[Difference, ...]
    changed: tuple[Difference, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        return self.lost + self.changed + self.added


@dataclass(frozen=True, slots=True)
class Atom:
    """One value of a figure."""

    figure: Figure
    role: str  # number, year, month, day, weekday, clock, decade
    value: Decimal
    unit: str = ""
    text: str = ""  # of a decade: "198X"


def atoms(figure: Figure) -> list[Atom]:
    """The values that `figure` is made of."""
    if figure.unit == "identifier":
        return [Atom(figure, "identifier", Decimal(run)) for run in re.findall(r"\d+", figure.text)]
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


def _date_atoms(figure: Figure, moment: str) -> list[Atom]:
    if moment.startswith("W-"):
        return [Atom(figure, "weekday", Decimal(moment[2:]))]
    if "X" in moment:
        return [Atom(figure, "decade", Decimal(moment.replace("X", "0")), text=moment)]
    match = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?", moment)
    assert match is not None, moment
    parts = zip(("year", "month", "day"), match.groups(), strict=True)
    return [Atom(figure, role, Decimal(part)) for role, part in parts if part and part != "-"]


def same(a: Atom, b: Atom) -> bool:
    """Equal in all."""
    return a.role == b.role and a.unit == b.unit and a.value == b.value and a.text == b.text


def equal_value(a: Atom, b: Atom) -> bool:
    """Equal numbers, whatever they count; a month in words is no number."""
    return a.role in NUMERIC and b.role in NUMERIC and a.value == b.value and not _other_currency(a, b)


def metres_or_millions(a: Atom, b: Atom) -> bool:
    """ "8m" read as metres where the other side says millions."""
    return any(one.unit == "m" and one.value * 10**6 == other.value for one, other in ((a, b), (b, a)))


def crore(a: Atom, b: Atom) -> bool:
    """ "127 crore" left as it is in the translation: 127 крор."""
    for one, other in ((a, b), (b, a)):
        if re.search(r"crore|lakh", one.figure.text) and one.value in (other.value * 10**7, other.value * 10**5):
            return True
    return False


def month_as_number(a: Atom, b: Atom) -> bool:
    """24.02 read as a number on one side."""
    return {a.role, b.role} == {"month", "number"} and a.value == b.value


def same_decade(a: Atom, b: Atom) -> bool:
    """1980s and "the eighties"; 1980s and "the 1980"."""
    if a.role == b.role == "decade":
        return all("X" in (x, y) or x == y for x, y in zip(a.text, b.text, strict=True))
    return {a.role, b.role} in ({"decade", "year"}, {"decade", "number"}) and a.value == b.value


def century_as_years(a: Atom, b: Atom) -> bool:
    """The 1800s and the XIX century."""
    for one, other in ((a, b), (b, a)):
        if one.role == "decade" and one.value % 100 == 0 and other.unit == "century":
            return one.value / 100 + 1 == other.value
    return False


def same_clock(a: Atom, b: Atom) -> bool:
    """5.30pm and 17:30, also "в 5:30 вечера"; "5 часов" and 5pm."""
    if a.role == b.role == "clock":
        return a.value % 720 == b.value % 720
    for one, other in ((a, b), (b, a)):
        if one.role == "clock" and other.role == "number":
            return other.unit in ("hour", "") and other.value <= 24 and other.value * 60 % 720 == one.value % 720
    return False


def ambiguous_mark(a: Atom, b: Atom) -> bool:
    """12.500 and 12,500: a mark before three digits may group or divide."""
    for one, other in ((a, b), (b, a)):
        if one.value * 1000 == other.value and re.search(r"\d[.,]\d{3}(?!\d)", one.figure.text):
            return True
    return False


def shared_scale(a: Atom, b: Atom) -> bool:
    """The lower end of "300–400 000", which may be 300 or 300 000."""
    for one, other in ((a, b), (b, a)):
        upper = one.figure.upper
        if upper is not None and one.value != upper and upper >= 1000 and upper % 1000 == 0:
            return other.value in (one.value * 1000, one.value / 1000)
    return False


def converted(a: Atom, b: Atom) -> bool:
    """100 miles and 160 km: to two hundredths."""
    for one, other in ((a, b), (b, a)):
        factor = FACTORS.get((one.unit, other.unit))
        if factor and one.value and abs(one.value * factor / other.value - 1) < Decimal("0.02"):
            return True
    return False


def clock_digits(a: Atom, b: Atom) -> bool:
    """17.30 read as a decimal number, 1730 as a whole one; of twelve hours or twenty-four."""
    for one, other in ((a, b), (b, a)):
        if one.role == "clock" and other.role in NUMERIC:
            hour, minute = divmod(one.value, 60)
            return other.value in {(h * k + minute * k / 100) for h in (hour, (hour + 12) % 24) for k in (1, 100)}
    return False


def same_duration(a: Atom, b: Atom) -> bool:
    """18 months and a year and a half."""
    if a.unit not in DAYS or b.unit not in DAYS or a.unit == b.unit:
        return False
    return abs(a.value * DAYS[a.unit] - b.value * DAYS[b.unit]) <= Decimal("0.001") * a.value * DAYS[a.unit]


def same_share(a: Atom, b: Atom) -> bool:
    """Half and 50 %, a third and a thirtieth part of a hundred: to the whole percent."""
    for one, other in ((a, b), (b, a)):
        if one.unit == "share" and other.unit == "%":
            return abs(one.value * 100 - other.value) < 1
        if one.unit == "share" and other.role == "number":
            return one.value == other.value or (one.value > 0 and abs(1 / one.value - other.value) < Decimal("0.01"))
    return False


def minor_currency(a: Atom, b: Atom) -> bool:
    """50 cents and $0.50."""
    minor = ("cent", "penny", "kopeck")
    return a.value in (b.value * 100, b.value / 100) and ((a.unit in minor) != (b.unit in minor))


RULES: tuple[Callable[[Atom, Atom], bool], ...] = (
    same, equal_value, same_decade, century_as_years, same_clock, clock_digits, same_duration, same_share,
    minor_currency, month_as_number, metres_or_millions, crore,
    ambiguous_mark,
    shared_scale,
    converted,
)  # fmt: skip


def _other_currency(a: Atom, b: Atom) -> bool:
    return a.figure.kind is FigureKind.MONEY and b.figure.kind is FigureKind.MONEY and a.unit != b.unit


def compare(source: Sequence[Figure], target: Sequence[Figure]) -> Comparison:
    """Pairs what agrees, and says in words what does not."""
    lefts = [atom for figure in source for atom in atoms(figure)]
    rights = [atom for figure in target for atom in atoms(figure)]
    matched = _matched(lefts, rights)
    used = {j for _, j in matched}
    left = [atom for i, atom in enumerate(lefts) if i not in {i for i, _ in matched}]
    right = [atom for j, atom in enumerate(rights) if j not in used]
    pairs = dict.fromkeys((lefts[i].figure, rights[j].figure) for i, j in matched)
    changed, left, right = _changes(left, right)
    lost = [Difference(a.figure, None, f"lost: {shown(a.figure)}", _severity(a, rights)) for a in left]
    added = [Difference(None, b.figure, f"added: {shown(b.figure)}", _severity(b, lefts)) for b in right]
    bad = {id(figure) for d in changed for figure in (d.source, d.target)}
    sound = tuple(pair for pair in pairs if id(pair[0]) not in bad and id(pair[1]) not in bad)
    return Comparison(sound, _once(lost), _once(added), tuple(changed))


def _matched(lefts: Sequence[Atom], rights: Sequence[Atom]) -> list[tuple[int, int]]:
    """Indices of atoms that agree, the strictest rule first, one to one."""
    found: list[tuple[int, int]] = []
    free_left, free_right = dict.fromkeys(range(len(lefts))), dict.fromkeys(range(len(rights)))
    for rule in RULES:
        for i in list(free_left):
            j = next((j for j in free_right if rule(lefts[i], rights[j])), None)
            if j is not None:
                found.append((i, j))
                del free_left[i], free_right[j]
    return found


def _once(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """One difference a figure, the gravest."""
    kept: dict[int, Difference] = {}
    for one in sorted(differences, key=lambda d: d.severity is Severity.WARNING):
        kept.setdefault(id(one.source or one.target), one)
    return tuple(kept.values())


def sure(atom: Atom) -> bool:
    """Whether a good translation must carry it: written in digits, exact, and more than one."""
    return (
        atom.role not in ("weekday", "month")
        and atom.figure.precision is not Precision.VAGUE
        and any(char.isdigit() for char in atom.figure.text)
        and not (atom.role == "number" and atom.value in (0, 1) and atom.figure.unit != "score")
        and not (atom.role == "clock" and atom.value % 720 == 60)  # "в час дня" has no number
        and not (atom.unit == "hour" and atom.value == 24)  # "round the clock"
    )


def _severity(atom: Atom, others: Sequence[Atom]) -> Severity:
    """A figure said twice may be said once in the translation."""
    repeated = any(atom.value == other.value for other in others if other.role in NUMERIC)
    certain = sure(atom) and not repeated and atom.role != "identifier"
    return Severity.ERROR if certain else Severity.WARNING


def _changes(left: Sequence[Atom], right: Sequence[Atom]) -> tuple[list[Difference], list[Atom], list[Atom]]:
    """Pairs of leftovers that are likely one figure gone wrong: likest first."""
    changed: list[Difference] = []
    left, right = list(left), list(right)
    ranked = sorted(((likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    for score, i, j in ranked:
        if score < 2 or i in gone_left or j in gone_right:
            continue
        a, b = left[i], right[j]
        severity = Severity.ERROR if sure(a) or sure(b) else Severity.WARNING
        changed.append(Difference(a.figure, b.figure, reason(a, b), severity))
        gone_left.add(i)
        gone_right.add(j)
    rest_left = [atom for i, atom in enumerate(left) if i not in gone_left]
    return changed, rest_left, [atom for j, atom in enumerate(right) if j not in gone_right]


def likeness(a: Atom, b: Atom) -> int:
    """How much two different values look like one figure: same role, kind, unit, way of writing, digits."""
    digits = [re.sub(r"\D", "", plain(atom.value)).strip("0") for atom in (a, b)]
    return (
        2 * (a.role == b.role)
        + (a.figure.kind is b.figure.kind)
        + (a.unit == b.unit)
        + 2 * (digits[0] == digits[1])
        + (sorted(digits[0]) == sorted(digits[1]))
        - 3 * (sure(a) != sure(b))
    )


def shown(figure: Figure) -> str:
    """The figure for a reader, in English: "380,000", "USD 20,000,000,000", else as the text has it."""
    if figure.moment or figure.value is None:
        return figure.text
    text = f"{figure.value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if figure.upper is not None:
        text += f"–{plain(figure.upper)}"
    unit = figure.unit if figure.unit not in ("share", "times", "score") else ""
    return f"{text} {unit}".strip()


def reason(a: Atom, b: Atom) -> str:
    """In words, what became of a figure."""
    if _other_currency(a, b) and a.value == b.value:
        return f"currency changed: {a.unit} → {b.unit}"
    if a.role == b.role and a.role in ("year", "month", "day", "weekday"):
        return f"date moved: {a.figure.text} → {b.figure.text}"
    text = f"changed: {shown(a.figure)} → {shown(b.figure)}"
    if a.role != "number" or b.role != "number" or not a.value or not b.value:
        return text
    factor = max(a.value, b.value) / min(a.value, b.value)
    scales = [max((s for s in SCALES if s <= atom.value), default=0) for atom in (a, b)]
    if factor in (1000, 10**6) and all(scales):
        return f"{text} ({SCALES[scales[0]]} became {SCALES[scales[1]]})"
    if factor in TIMES:
        return f"{text} ({TIMES[int(factor)]} times {'smaller' if b.value < a.value else 'larger'})"
    return text
