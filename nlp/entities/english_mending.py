"""Marks of English names set right: what is no name, what belongs to one."""

from __future__ import annotations

import itertools

from nlp.entities import english_words as table
from nlp.entities.doubts import alone, people
from nlp.entities.english import demonym, joined, place, prominent, sentence
from nlp.entities.gazetteer import country
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.tokens import Token
from nlp.languages import Lang
from nlp.lexicon import has_english

QUOTES = frozenset('"“”')
LONGEST_TITLE = 8  # words before and after a name in it


def mended(found: list[Mark], cut: list[Token]) -> list[Mark]:
    """`found`, in order and disjoint, without occasions and bare titles, and with the ends that were cut off."""
    whole: list[Mark] = []
    for mark in found:
        after = whole[-1].stop if whole else 0
        if mark.start < after or no_name(mark, cut) or in_title(mark, cut):
            continue
        grown = mark
        for rule in (untitled, particle, called, body, team, band, article, announced, placed, land, town):
            grown = rule(grown, cut)
        while whole and whole[-1].stop > grown.start:
            whole.pop()
        whole.append(grown)
    missed = [*eponyms(whole, cut), *national(whole, cut)]
    return sorted((*whole, *missed), key=lambda mark: mark.start)


def national(found: list[Mark], cut: list[Token]) -> list[Mark]:
    """Bodies of a country that are not among `found`, as in a heading: Israel Strikes | Syrian Forces."""
    taken = {at for mark in found for at in range(mark.start, mark.stop)}
    return [
        Mark(at, at + 2, ORG)
        for at in range(len(cut) - 1)
        if cut[at + 1].text in table.NATIONAL and demonym(cut[at].text) and taken.isdisjoint((at, at + 1))
    ]


def eponyms(found: list[Mark], cut: list[Token]) -> list[Mark]:
    """Persons that things of science are named for, not among `found`: Hilbert | space, Zariski | tangent space."""
    taken = {at for mark in found for at in range(mark.start, mark.stop)}
    persons = []
    for at, token in enumerate(cut[:-1]):
        if not token.capital or table.EPONYMOUS.isdisjoint(each.text for each in cut[at + 1 : at + 3]):
            continue
        name = not token.acronym and len(token.text) > 3 and not token.text.endswith(table.ADJECTIVE_ENDS)
        known = not token.first or (token.text.lower() in people()[1] and not has_english(token.text))
        if name and known and at not in taken and cut[at + 1].word and alone(cut, at):
            two = at > 1 and cut[at - 1].text == "–" and cut[at - 2].capital  # Cole–Vishkin algorithm
            persons.append(Mark(at - 2 if two else at, at + 1, PERSON))
    return persons


def land(mark: Mark, cut: list[Token]) -> Mark:
    """A country is a place, also where its team or its government is meant."""
    own = mark.kind is ORG and country(joined(cut, mark.start, mark.stop), Lang.EN)
    return Mark(mark.start, mark.stop, PLACE, mark.sure) if own else mark


def town(mark: Mark, cut: list[Token]) -> Mark:
    """A place without the adjective of its country: Polish | Przemysl, but not French Guiana."""
    start = mark.start
    owned = mark.kind is PLACE and mark.stop - start > 1 and demonym(cut[start].text)
    if not owned or place(joined(cut, start, mark.stop)) or not place(joined(cut, start + 1, mark.stop)):
        return mark
    return Mark(start + 1, mark.stop, PLACE, mark.sure)


def capital(cut: list[Token], at: int) -> bool:
    """Whether a capitalised word stands at `at`, one space after the word before."""
    return 0 < at < len(cut) and cut[at].capital and 0 < cut[at].start - cut[at - 1].stop <= 1


def in_title(mark: Mark, cut: list[Token]) -> bool:
    """Whether `mark` is a part of the title of a work: "Son of Frankenstein"."""
    start, stop = mark.start, mark.stop
    while start > 0 and mark.start - start < LONGEST_TITLE and cut[start - 1].text not in QUOTES:
        start -= 1
    while stop < len(cut) and stop - mark.stop < LONGEST_TITLE and cut[stop].text not in QUOTES:
        stop += 1
    if not start or stop == len(cut) or not opens(start - 1, cut) or cut[stop].text not in QUOTES:
        return False
    if (start, stop) == (mark.start, mark.stop) or cut[stop - 1].text in {",", "."}:
        return False
    return all(token.capital for token in cut[start:stop] if token.word and len(token.text) > 4)


def opens(at: int, cut: list[Token]) -> bool:
    """Whether a quotation mark at `at` opens: a straight one does where as many were opened as closed before it."""
    if cut[at].text != '"':
        return cut[at].text == "“"
    start = at
    while start and cut[start - 1].stop + 2 > cut[start].start:
        start -= 1
    return sum(token.text == '"' for token in cut[start:at]) % 2 == 0


def article(mark: Mark, cut: list[Token]) -> Mark:
    """A body with the article that is part of its name, as its capital tells: of | The Flaming Lips."""
    at = mark.start - 1
    the = (
        mark.kind is ORG
        and at > 0
        and not cut[mark.start].acronym
        and cut[at].text == "The"
        and not cut[at].first
        and cut[at - 1].word
    )
    return Mark(at, mark.stop, ORG, mark.sure) if the else mark


def band(mark: Mark, cut: list[Token]) -> Mark:
    """A singer with the band: Bob Marley | and the Wailers."""
    at = mark.stop
    if mark.kind is not PERSON or at + 2 >= len(cut) or mark.stop - mark.start < 2:
        return mark
    with_them = (
        cut[at].text in {"and", "&"} and cut[at + 1].text in {"the", "The", "His", "his"} and capital(cut, at + 2)
    )
    last = cut[at + 2].text
    listed = last in table.ORG_HEADS | table.TEAMS or demonym(last) or not last.endswith("s") or capital(cut, at + 3)
    return mark if not with_them or listed else Mark(mark.start, at + 3, ORG, mark.sure)


def announced(mark: Mark, cut: list[Token]) -> Mark:
    """`mark` as what the common noun before it says: broadcaster | Suspilne, actor | Hurd, village of | Bilche."""
    one, other = (cut[at].text if at >= 0 else "" for at in (mark.start - 1, mark.start - 2))
    name = joined(cut, mark.start, mark.stop)
    if one in table.ANNOUNCING and not prominent(name):
        return Mark(mark.start, mark.stop, ORG, mark.sure)
    if one == "of" and other in table.SETTLEMENTS:
        return Mark(mark.start, mark.stop, PLACE, mark.sure)
    if one in table.OCCUPATIONS and name not in table.KNOWN_ORGS and mark.kind is not PERSON and not prominent(name):
        return Mark(mark.start, mark.stop, PERSON, mark.sure)
    return mark


def placed(mark: Mark, cut: list[Token]) -> Mark:
    """A constituency is a place, a town played against a team: Parliament for | Pontefract, away to | Torquay."""
    before = " ".join(token.text for token in cut[max(0, mark.start - 2) : mark.start])
    if before in table.SEATS and mark.kind is ORG:
        return Mark(mark.start, mark.stop, PLACE, mark.sure)
    rival = before in table.PLAYED_TO and mark.kind is PLACE
    rival = rival and not country(joined(cut, mark.start, mark.stop), Lang.EN)
    rival = rival and bool(table.SPORT & {token.text for token in sentence(cut, mark.start)})
    return Mark(mark.start, mark.stop, ORG, mark.sure) if rival else mark


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


def untitled(mark: Mark, cut: list[Token]) -> Mark:
    """A person's name without what he is: Dr | Amara Nwosu."""
    at = mark.start
    if mark.kind is not PERSON or cut[at].text.rstrip(".") not in table.FORMS_OF_ADDRESS:
        return mark
    at += 1 + (at + 1 < mark.stop and cut[at + 1].text == ".")
    return Mark(at, mark.stop, PERSON, mark.sure) if at < mark.stop else mark


def particle(mark: Mark, cut: list[Token]) -> Mark:
    """A person's name that was cut at a particle: Edwin van | der Sar."""
    if mark.kind is not PERSON:
        return mark
    end = mark.stop
    while end < len(cut) and cut[end].text in table.PARTICLES and cut[end].start - cut[end - 1].stop == 1:
        end += 1
    within = end > mark.stop or cut[end - 1].text in table.PARTICLES
    return Mark(mark.start, end + 1, PERSON, mark.sure) if within and capital(cut, end) else mark


def called(mark: Mark, cut: list[Token]) -> Mark:
    """A name with what is part of it: Cal Ripken | Jr., Alexander | the Great, Mount | Pinatubo."""
    at = mark.stop
    if mark.kind is PLACE and mark.start and cut[mark.start - 1].text in table.PLACE_STARTS:
        return Mark(mark.start - 1, at, PLACE, mark.sure) if capital(cut, mark.start) else mark
    if mark.kind is not PERSON:
        return mark
    if at + 1 < len(cut) and cut[at].text == "the" and cut[at + 1].text in table.EPITHETS:
        return Mark(mark.start, at + 2, PERSON, mark.sure)
    if capital(cut, at) and cut[at].text in table.JUNIOR:
        at += 1
    dot = at < len(cut) and cut[at].text == "." and cut[at].start == cut[at - 1].stop
    return Mark(mark.start, at + (dot and cut[at - 1].text in table.JUNIOR), PERSON, mark.sure)


def body(mark: Mark, cut: list[Token]) -> Mark:
    """A body whose name has an "and" in it: Ministry of Health and Social Policy, Maine Fish and Game Commission."""
    if mark.kind is not ORG:
        return mark
    start, stop = mark.start, mark.stop
    words = [token.text for token in cut[start:stop]]
    if words[:2] == ["University", "of"] and capital(cut, stop + 1) and cut[stop].text == "at":
        return Mark(start, stop + 2, ORG, mark.sure)
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
