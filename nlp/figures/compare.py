"""Figures of a text against those of its translation: by value, unit and kind, one to one, in any order.

Both sides are taken apart into atoms (a date into year, month and day; a range into its ends), so that it does not
matter whether one language writes as one figure what the other writes as two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp.article import Figure, FigureKind, Precision, Severity, plain
from nlp.figures.agreement import RULES, converted
from nlp.figures.atoms import Atom, atoms, counted, slight, sure, way
from nlp.figures.compounds import CHANGE, SHARE
from nlp.figures.words import at_odds, conversion, digits_of, reason, shown
from nlp.message import tr

NEXT = 5  # letters between two sums of which the last alone has a currency


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


def compare(source: Sequence[Figure], target: Sequence[Figure]) -> Comparison:
    """Pairs what agrees, and says in words what does not."""
    lefts = [atom for figure in source for atom in atoms(figure)]
    rights = [atom for figure in target for atom in atoms(figure)]
    matched = _matched(lefts, rights)
    pairs = dict.fromkeys((lefts[i].figure, rights[j].figure) for i, j in matched)
    used_left, used_right = {i for i, _ in matched}, {j for _, j in matched}
    left = [atom for i, atom in enumerate(lefts) if i not in used_left]
    right = [atom for j, atom in enumerate(rights) if j not in used_right]
    left, right = _cut_otherwise(left, right, pairs)
    left, right = _cut_otherwise(right, left, pairs, turned=True)[::-1]
    changed, left, right = _changes(left, right)
    changed += _doubtful(lefts, rights, matched)
    lost = [
        Difference(a.figure, None, tr("lost: {0}").format(shown(a.figure)), _severity(a, rights))
        for a in left
        if not slight(a)
    ]
    added = [
        Difference(None, b.figure, tr("added: {0}").format(shown(b.figure)), _severity(b, lefts))
        for b in right
        if not slight(b)
    ]
    changed = _once(changed)
    bad = {id(figure) for d in changed for figure in (d.source, d.target) if d.severity is Severity.ERROR}
    sound = tuple(pair for pair in pairs if id(pair[0]) not in bad and id(pair[1]) not in bad)
    return Comparison(sound, tuple(_once(lost)), tuple(_once(added)), tuple(changed))


def _matched(lefts: Sequence[Atom], rights: Sequence[Atom]) -> list[tuple[int, int]]:
    """Indices of atoms that agree, the strictest rule first, one to one."""
    found: list[tuple[int, int]] = []
    free_left, free_right = dict.fromkeys(range(len(lefts))), dict.fromkeys(range(len(rights)))
    for rule in RULES:
        if not free_left or not free_right:
            break
        for i in list(free_left):
            j = next((j for j in free_right if rule(lefts[i], rights[j])), None)
            if j is not None:
                found.append((i, j))
                del free_left[i], free_right[j]
    return found


def _cut_otherwise(
    left: list[Atom], right: list[Atom], pairs: dict[tuple[Figure, Figure], None], *, turned: bool = False
) -> tuple[list[Atom], list[Atom]]:
    """Without the figures of `left` whose digits stand on the right as numbers of their own: 21:15 and 21-15, 9/11."""
    for atom in list(left):
        if len(right) < 2:
            break
        runs = _runs(atom)
        dated = atom.role == "number" and re.fullmatch(r"\d{1,2}\.\d\d", atom.figure.text)  # 30.04
        apart = dated or atom.role in ("clock", "identifier") or atom.unit in (SHARE, "score")
        if not apart or not 2 <= len(runs) <= len(right):
            continue
        free = [b for b in right if b.role in ("day", "month")] if dated else right
        partners = [next((b for b in free if plain(b.value) in run), None) for run in runs]
        if None in partners or len({id(b) for b in partners}) < len(runs):
            continue
        left = [a for a in left if a.figure is not atom.figure]
        right = [b for b in right if not any(b is partner for partner in partners)]
        for partner in partners:
            assert partner is not None
            pair = (partner.figure, atom.figure) if turned else (atom.figure, partner.figure)
            pairs[pair] = None
    return left, right


def _runs(atom: Atom) -> list[set[str]]:
    """The digits of an atom's figure, as they may stand apart: those of an hour also of the other half of the day."""
    if atom.role == "clock":
        hour, minute = divmod(int(atom.value), 60)
        return [{str(hour), str((hour + 12) % 24)}, {str(minute)}]
    return [{plain(Decimal(run))} for run in re.findall(r"\d+", atom.figure.text)]


def _once(differences: Sequence[Difference]) -> list[Difference]:
    """One difference a figure and counterpart, the gravest."""
    kept: dict[tuple[int, int], Difference] = {}
    for one in sorted(differences, key=lambda d: d.severity is Severity.WARNING):
        kept.setdefault((id(one.source), id(one.target)), one)
    return list(kept.values())


def _severity(atom: Atom, others: Sequence[Atom]) -> Severity:
    """A figure said twice may be said once in the translation."""
    repeated = any(atom.value == other.value for other in others if other.role not in ("month", "weekday", "clock"))
    certain = sure(atom) and not repeated and atom.role != "identifier"
    return Severity.ERROR if certain else Severity.WARNING


def _doubtful(lefts: Sequence[Atom], rights: Sequence[Atom], matched: Sequence[tuple[int, int]]) -> list[Difference]:
    """What agrees in value and yet should be looked at: converted units, "more than" that became "less than", or is
    wrong: twice as many that became half as many."""
    found = []
    for i, j in matched:
        a, b = lefts[i], rights[j]
        if a.unit != b.unit and a.value != b.value and converted(a, b):
            found.append(Difference(a.figure, b.figure, conversion(a, b), Severity.WARNING))
        elif {a.unit, b.unit} == {"%", "pp"}:
            why = tr("unit changed: {0} → {1}").format(a.figure.text, b.figure.text)
            found.append(Difference(a.figure, b.figure, why, Severity.WARNING))
        elif {a.figure.precision, b.figure.precision} == {Precision.AT_LEAST, Precision.AT_MOST}:
            found.append(Difference(a.figure, b.figure, at_odds(a, b), Severity.WARNING))
        elif way(a) * way(b) < 0:
            found.append(Difference(a.figure, b.figure, reason(a, b)))
        elif a.figure.kind is FigureKind.MONEY and b.figure.kind is FigureKind.COUNT and not _paid(a, b, rights):
            found.append(Difference(a.figure, b.figure, tr("currency lost: {0}").format(a.unit), Severity.WARNING))
        elif a.role == b.role == "clock" and a.value != b.value:
            why = tr("another half of the day: {0} → {1}").format(shown(a.figure), shown(b.figure))
            found.append(Difference(a.figure, b.figure, why, Severity.WARNING))
    return found


def _paid(a: Atom, b: Atom, rights: Sequence[Atom]) -> bool:
    """Whether a number without its currency counts something else, or shares the next one's: "с 60 до 47 долларов"."""
    gaps = (one.figure.start - b.figure.stop for one in rights if one.unit == a.unit)
    return bool(b.unit) or any(0 < gap <= NEXT for gap in gaps)


def _changes(left: Sequence[Atom], right: Sequence[Atom]) -> tuple[list[Difference], list[Atom], list[Atom]]:
    """Pairs of leftovers that are likely one figure gone wrong: likest first."""
    changed: list[Difference] = []
    left, right = list(left), list(right)
    ranked = [(likeness(a, b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right)]
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    for score, i, j in sorted(ranked, reverse=True):
        if score < 2 or -i in gone_left or -j in gone_right:
            continue
        a, b = left[-i], right[-j]
        if (slight(a) and slight(b) and not a.role == b.role == "clock") or _unlike(a, b):
            continue
        changed.append(Difference(a.figure, b.figure, reason(a, b), _gravity(a, b)))
        gone_left.add(-i)
        gone_right.add(-j)
    rest_left = [atom for i, atom in enumerate(left) if i not in gone_left]
    return changed, rest_left, [atom for j, atom in enumerate(right) if j not in gone_right]


def _unlike(a: Atom, b: Atom) -> bool:
    """Whether "twice" was lost beside a "first" that was added."""
    times = [one.unit == "times" and not one.written for one in (a, b)]
    return (times[0] and slight(b)) or (times[1] and slight(a))


def _gravity(a: Atom, b: Atom) -> Severity:
    counts = counted(a) and counted(b) and a.figure.kind is b.figure.kind
    measured = a.written and b.written and a.unit == b.unit != ""  # 1 GW → 0 GW
    dates = a.role == b.role and a.role in ("weekday", "month", "relative", "clock")  # Monday → Sunday
    parts = {a.unit, b.unit} <= {SHARE, CHANGE, "times"}  # a quarter → a third, by a third → three times
    return Severity.ERROR if sure(a) or sure(b) or counts or measured or dates or parts else Severity.WARNING


def likeness(a: Atom, b: Atom) -> int:
    """How much two different values look like one figure: same role, kind, unit, way of writing, digits."""
    digits = [digits_of(atom) for atom in (a, b)]
    return (
        2 * (a.role == b.role or {a.role, b.role} <= {"number", "identifier", "year"})
        + (a.figure.kind is b.figure.kind)
        + (a.unit == b.unit)
        + 2 * (digits[0] == digits[1])
        + (sorted(digits[0]) == sorted(digits[1]))
        - 3 * (sure(a) != sure(b) and not (counted(a) and counted(b)))
    )
