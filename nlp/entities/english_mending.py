"""Marks of English names set right: what is no name, what belongs to one."""

from __future__ import annotations

import itertools

from nlp.entities import english_words as table
from nlp.entities.english import joined, place, prominent
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.tokens import Token


def mended(found: list[Mark], cut: list[Token]) -> list[Mark]:
    """`found`, in order and disjoint, without occasions and bare titles, and with the ends that were cut off."""
    whole: list[Mark] = []
    for mark in found:
        after = whole[-1].stop if whole else 0
        if mark.start < after or no_name(mark, cut):
            continue
        grown = team(body(particle(mark, cut), cut), cut)
        while whole and whole[-1].stop > grown.start:
            whole.pop()
        whole.append(grown)
    return whole


def capital(cut: list[Token], at: int) -> bool:
    """Whether a capitalised word stands at `at`, one space after the word before."""
    return 0 < at < len(cut) and cut[at].capital and 0 < cut[at].start - cut[at - 1].stop <= 1


def no_name(mark: Mark, cut: list[Token]) -> bool:
    """Whether `mark` is an abbreviation of a thing, a title alone, or (in) the name of an occasion or a show."""
    first = cut[mark.start].text
    if mark.stop - mark.start == 1 and (first in table.NO_ORG or first in table.TITLES):
        return True
    if (
        first == "Parliament"
        and mark.start > 1
        and cut[mark.start - 2].text in {"Member", "Members", "member", "members"}
    ):
        return True
    end = mark.stop
    while capital(cut, end) or (end + 1 < len(cut) and cut[end].text in {"of", "and"} and capital(cut, end + 1)):
        end += 1
    words = [token.text for token in cut[mark.start : end]]
    return mark.kind is not PERSON and any(
        word in table.OCCASIONS or f"{before} {word}" in table.OCCASIONS_OF_TWO
        for before, word in itertools.pairwise(words)
    )


def particle(mark: Mark, cut: list[Token]) -> Mark:
    """A person's name that was cut at a particle: Edwin van | der Sar."""
    if mark.kind is not PERSON:
        return mark
    end = mark.stop
    while end < len(cut) and cut[end].text in table.PARTICLES and cut[end].start - cut[end - 1].stop == 1:
        end += 1
    within = end > mark.stop or cut[end - 1].text in table.PARTICLES
    return Mark(mark.start, end + 1, PERSON, mark.sure) if within and capital(cut, end) else mark


def body(mark: Mark, cut: list[Token]) -> Mark:
    """A body whose name has an "and" in it: Ministry of Health and Social Policy, Maine Fish and Game Commission."""
    if mark.kind is not ORG:
        return mark
    start, stop = mark.start, mark.stop
    words = [token.text for token in cut[start:stop]]
    if stop + 1 < len(cut) and cut[stop].text == "and" and capital(cut, stop + 1) and "of" in words:
        matter = words.index("of") + start + 1
        if words[0] in table.MATTERS and not place(joined(cut, matter, stop)) and not cut[stop + 1].acronym:
            end = stop + 2
            while capital(cut, end):
                end += 1
            return mark if place(joined(cut, stop + 1, end)) else Mark(start, end, ORG, mark.sure)
    if words[-1] in table.ORG_HEADS and start > 1 and cut[start - 1].text == "and" and len(words) > 1:
        first = start - 2
        while first > 0 and capital(cut, first) and cut[first - 1].capital and not cut[first].first:
            first -= 1
        if start - 1 - first > 1 and prominent(cut[first].text):
            return Mark(first, stop, ORG, mark.sure)
    return mark


def team(mark: Mark, cut: list[Token]) -> Mark:
    """A town with the name of its team, a broadcaster with that of its channel: Cleveland | Indians, BBC | One."""
    name, stop = joined(cut, mark.start, mark.stop), mark.stop
    if not capital(cut, stop) or mark.kind is PERSON:
        return mark
    following = cut[stop].text
    if (following in table.TEAMS and place(name)) or (name in table.BROADCASTERS and following in table.CHANNELS):
        return Mark(mark.start, stop + 1, ORG)
    if following in table.PLACE_HEADS and mark.kind is PLACE and not capital(cut, stop + 1):
        return Mark(mark.start, stop + 1, PLACE)
    return mark
