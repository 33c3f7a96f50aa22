"""A summary as the user has arranged it: sentences picked and dropped by hand, in one order or another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from nlp.article import Summary


class Order(StrEnum):
    TEXT = "text"  # as in the article
    WEIGHT = "weight"  # the telling ones first


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the user has changed; sentences by their indices. It holds for a summary of any length."""

    picked: frozenset[int] = frozenset()
    dropped: frozenset[int] = frozenset()
    order: tuple[int, ...] = ()  # by hand, of the sentences there were; what comes later goes to the end

    def toggled(self, sentence: int, summary: Summary) -> Arrangement:
        """With `sentence` dropped where the arranged `summary` has it, else picked."""
        if sentence in arranged(summary, self).picks:
            return replace(self, picked=self.picked - {sentence}, dropped=self.dropped | {sentence})
        return replace(self, picked=self.picked | {sentence}, dropped=self.dropped - {sentence})


def arranged(summary: Summary, arrangement: Arrangement, order: Order = Order.TEXT) -> Summary:
    """`summary` with what was picked and without what was dropped; an order made by hand goes before `order`."""
    picks = sorted(arrangement.picked | (set(summary.picks) - arrangement.dropped))
    if arrangement.order:
        picks = _first(arrangement.order, picks)
    elif order is Order.WEIGHT:
        picks = _first(summary.ranked, picks)
    return replace(summary, picks=tuple(picks))


def _first(known: Sequence[int], picks: Sequence[int]) -> list[int]:
    """Those of `picks` that are `known`, in the order of those, and then the others."""
    return [*(one for one in known if one in picks), *(one for one in picks if one not in known)]
