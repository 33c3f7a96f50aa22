"""Whether two figures are on one subject, and whether they contradict each other. When in doubt: not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from nlp.article import Entity, Figure, FigureKind, Precision
from nlp.claims.mentions import Mention, places
from nlp.entities.matching import SAME, similarity

LIKE, CLOSE, NEVER = 0.86, 0.91, 2.0  # cosines
SHARED = 0.34  # of the telling words of two sentences in one language, where no concept is known
ROUNDED = Decimal("0.05")  # how far a number that may be rounded is from the true one, at most
ABOUT = Decimal("0.1")
FARTHEST = 30  # times: larger differences are of different subjects, unless a power of ten was lost
DAYS = 7  # between articles that may speak of one state of things; of one event: a day
DAILY = frozenset(("downed", "launched"))  # what is new every morning


def likeness_of_one_subject(a: Mention, b: Mention) -> float:
    """How like their sentences must be, by the encoder's cosine, for two figures to be on one subject.

    NEVER where kind, unit, what is counted or measured, names or dates differ. More is asked where the words do not
    tell what is counted, and then each must be the only such figure of its sentence.
    """
    one, other = a.figure, b.figure
    if (one.kind, one.unit) != (other.kind, other.unit) or not comparable(one, other):
        return NEVER
    told = _same_words(a, b)
    needed = LIKE if told else CLOSE if told is None and a.alone and b.alone else NEVER
    return needed if needed < NEVER and _same_days(a, b) and _same_names(a, b) else NEVER


def _same_words(a: Mention, b: Mention) -> bool | None:
    """Whether what is counted, what happened or what is measured is the same; None: that is not told."""
    events, things, measures = ((a.group(name), b.group(name)) for name in ("event", "thing", "measure"))
    counts = a.figure.kind is FigureKind.COUNT
    if _clash(*measures) or _clash(*things) or (counts and _clash(*events)):
        return False
    if counts and bool(things[0]) != bool(things[1]):  # children among people, drones among targets
        return False
    if things[0] & things[1] or measures[0] & measures[1] or (counts and events[0] & events[1]):
        return True
    if a.lang is not b.lang:
        return None
    return True if (a.counted & b.counted or not counts) and _shared(a, b) >= SHARED else False if counts else None


def _clash(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine) and bool(theirs) and not mine & theirs


def _shared(a: Mention, b: Mention) -> float:
    """0..1: how many of the telling words of the shorter sentence the other has."""
    least = min(len(a.content), len(b.content))
    return len(a.content & b.content) / least if least else 0.0


def _same_names(a: Mention, b: Mention) -> bool:
    """One name at least is in both; where both name places, a place is."""
    here, there = places(a.entities), places(b.entities)
    if here and there and not any(_one(x, y, a, b) for x in here for y in there):
        return False
    return any(_one(x, y, a, b) for x in a.entities for y in b.entities)


def _one(x: Entity, y: Entity, a: Mention, b: Mention) -> bool:
    return x.kind is y.kind and similarity(x.normal, y.normal, a.lang, b.lang) >= SAME


def _same_days(a: Mention, b: Mention) -> bool:
    told = [one for one in a.moments if _absolute(one)], [one for one in b.moments if _absolute(one)]
    if told[0] and told[1]:
        return any(_meet(x, y) for x in told[0] for y in told[1])
    weekdays = [frozenset(one for one in each.moments if one.startswith("W-")) for each in (a, b)]
    apart = _days_apart(a.date, b.date)
    if _clash(*weekdays):
        return False
    if not apart or (weekdays[0] & weekdays[1] and apart < DAYS):
        return True
    relative = any(not _absolute(one) for each in (a, b) for one in each.moments)
    daily = (a.group("event") | b.group("event")) & DAILY
    return not relative and not daily and apart <= (1 if a.group("event") else DAYS)


def _absolute(moment: str) -> bool:
    return moment[:1].isdigit() or (moment.startswith("--") and moment[2:3].isdigit())


def _meet(x: str, y: str) -> bool:
    """Whether one date may be the other, less fully told: --02-24 and 2022-02-24, 2025 and 2025-06."""
    one, other = x.removeprefix("--"), y.removeprefix("--")
    if x.startswith("--") == y.startswith("--"):
        return one.startswith(other) or other.startswith(one)
    full, part = (other, one) if x.startswith("--") else (one, other)
    return full[5:].startswith(part) or part.startswith(full[5:]) if len(full) > 4 else True


def _days_apart(x: str, y: str) -> int | None:
    try:
        return abs((date.fromisoformat(x[:10]) - date.fromisoformat(y[:10])).days)
    except ValueError:
        return None


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two numbers can be of one thing: not 12 and 4,000, but $2 bn and $20 bn."""
    if one.value is None or other.value is None:
        return False
    low, high = sorted((abs(one.value), abs(other.value)))
    if low == 0:
        return high == 0
    times = high / low
    return times <= FARTHEST or times in (100, 1000)


def contradict(one: Figure, other: Figure) -> bool:
    """Whether not both can be true: "more than 300" and "340" can."""
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return high < other_low or other_high < low


def _range(figure: Figure) -> tuple[Decimal, Decimal]:
    assert figure.value is not None
    low, high = figure.value, figure.upper if figure.upper is not None else figure.value
    if figure.precision is Precision.AT_LEAST:
        return low - _slack(low), Decimal("Infinity")
    if figure.precision is Precision.AT_MOST:
        return Decimal("-Infinity"), high + _slack(high)
    if figure.precision is Precision.ABOUT:
        return low - abs(low) * ABOUT, high + abs(high) * ABOUT
    return low - _slack(low), high + _slack(high)


def _slack(value: Decimal) -> Decimal:
    """How far a number may be from the true one as it is rounded: half of its last digit, if it is a long one."""
    if abs(value) < 1000:
        return Decimal(0)
    _, digits, _ = value.normalize().as_tuple()
    last = value.normalize().as_tuple().exponent
    assert isinstance(last, int)
    if len(digits) > 4:
        return Decimal(0)
    return min(Decimal(5).scaleb(last - 1), abs(value) * ROUNDED)


def names_in_both(members: Sequence[Mention]) -> list[str]:
    """The names, as the first has them, that every one has."""
    first, *rest = members
    return list(
        dict.fromkeys(
            name.normal
            for name in first.entities
            if all(any(_one(name, other, first, each) for other in each.entities) for each in rest)
        )
    )
