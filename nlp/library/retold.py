"""The same story in another language: portraits of texts whose sentences say the same in the same order.

Precision goes before recall: articles on one war share names, subjects and whole turns of phrase, and are two stories.
The numbers were chosen with `tests/bench/retold.py`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from nlp.article import Portrait
from nlp.portrait import rows

LIKE = 0.87  # cosine of a sentence and its translation: 97 % are nearer, of sentences that follow one another 5 %
FEWEST = 5  # sentences that both must have
SHARE = 0.7  # of the shorter text's sentences that the other must have; articles that share half of theirs are two
WHOLE = 0.4  # of the longer one's
FIGURES = 0.75  # of those in sentences that say the same, how many must agree
NAMED = 0.5  # of such sentences with names, how many must share one
IN_COMMON = 0.3  # of the fewer figures and names: what has less in common is not looked at


def traits(portrait: Portrait) -> set[int]:
    """Hashes, 64 bits with a sign, of the figures and the names' keys."""
    figures = {f"figure {one}" for here in portrait.figures for one in here}
    return {_hash(one) for one in figures | {f"name {one}" for here in portrait.names for one in here}}


def retold(one: Portrait, other: Portrait) -> float:
    """0..1: how many sentences of the shorter text the other has in its language; 0 where it is another story."""
    sizes = sorted((len(one.figures), len(other.figures)))
    if one.lang is other.lang or sizes[0] < FEWEST or sizes[0] < WHOLE * sizes[1]:
        return 0.0
    pairs = aligned(rows(one) @ rows(other).T)
    share = len(pairs) / sizes[0]
    if len(pairs) < max(FEWEST, WHOLE * sizes[1]) or share < SHARE:
        return 0.0
    return share if _figures_agree(one, other, pairs) and _names_agree(one, other, pairs) else 0.0


def aligned(likeness: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Sentences that are each other's nearest, and near enough: as many as stand in one order in both texts."""
    nearest, back = likeness.argmax(axis=1), likeness.argmax(axis=0)
    pairs = [
        (row, int(column))
        for row, column in enumerate(nearest)
        if back[column] == row and likeness[row, column] >= LIKE
    ]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, in order of the first, whose second rise, too."""
    ends: list[int] = []  # the least column that a chain of so many pairs ends with
    at: list[int] = []  # its pair
    before: list[int] = []
    for number, (_, column) in enumerate(pairs):
        length = bisect_left(ends, column)
        before.append(at[length - 1] if length else -1)
        ends[length:], at[length:] = [column, *ends[length + 1 :]], [number, *at[length + 1 :]]
    found: list[tuple[int, int]] = []
    number = at[-1] if at else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _figures_agree(one: Portrait, other: Portrait, pairs: Sequence[tuple[int, int]]) -> bool:
    both = [(set(one.figures[i]), set(other.figures[j])) for i, j in pairs]
    return sum(len(a & b) for a, b in both) >= FIGURES * sum(min(len(a), len(b)) for a, b in both)


def _names_agree(one: Portrait, other: Portrait, pairs: Sequence[tuple[int, int]]) -> bool:
    both = [(set(one.names[i]), set(other.names[j])) for i, j in pairs if one.names[i] and other.names[j]]
    return sum(bool(a & b) for a, b in both) >= NAMED * len(both)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
