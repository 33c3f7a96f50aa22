"""Words that have become their neighbours: Ukrainian drones, российские дроны; west, восток; spring, зима."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from nlp.article import Entity, EntityKind, Span
from nlp.entities.compare import known_otherwise
from nlp.entities.demonyms import origins
from nlp.languages import Lang
from nlp.morphology import lemmas

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
TOGETHER = (frozenset({"united kingdom", "england", "scotland"}),)  # peoples often called by the same word
# One meaning a line: its name, then its words in the three languages, as lower-cased lemmas.
DIRECTIONS = """
north|north|northern|northward|northeast|northeastern|northwest|northwestern|север|северный|северо|північ|північний|північно
south|south|southern|southward|southeast|southeastern|southwest|southwestern|юг|южный|юго|південь|південний|південно
east|east|eastern|eastward|northeast|northeastern|southeast|southeastern|восток|восточный|схід|східний|східно
west|west|western|westward|northwest|northwestern|southwest|southwestern|запад|западный|захід|західний|західно
"""
SEASONS = """
spring|spring|springtime|весна|весенний|весной|весняний|навесні|весною
summer|summer|summertime|лето|летний|летом|літо|літній|влітку|літом
autumn|autumn|fall|осень|осенний|осенью|осінь|осінній|восени
winter|winter|wintertime|зима|зимний|зимой|зимовий|взимку|узимку|зимою
"""
Meanings = Callable[[str, Lang], frozenset[str]]
Pair = tuple[Span, Span]


def exchanged(source: str, source_lang: Lang, target: str, target_lang: Lang) -> list[Pair]:
    """Words whose meaning only the source has, each with one whose meaning only the translation has; spans in the two.

    Peoples and their adjectives, directions, seasons. Where either side has none of its own nothing is said, as a
    translation may put them in other words, or leave them out.
    """

    def named(place: str, text: str, lang: Lang) -> bool:
        name = place.title()
        return known_otherwise(Entity(0, len(name), name, EntityKind.PLACE, name), Lang.EN, text, lang)

    found: list[Pair] = []
    for meanings, elsewhere in ((people, named), (direction, nowhere), (season, nowhere)):
        ours, theirs = meant(source, source_lang, meanings), meant(target, target_lang, meanings)
        gone = [ours[one] for one in ours if one not in theirs and not elsewhere(one, target, target_lang)]
        new = [theirs[one] for one in theirs if one not in ours and not elsewhere(one, source, source_lang)]
        found += zip(dict.fromkeys(gone), dict.fromkeys(new), strict=False)
    return found


def meant(text: str, lang: Lang, meanings: Meanings) -> dict[str, Span]:
    """Each of the meanings in `text`, with the first word that has it."""
    found: dict[str, Span] = {}
    for match in WORD.finditer(text):
        for meaning in sorted(meanings(match.group(), lang)):
            found.setdefault(meaning, Span(match.start(), match.end(), match.group()))
    return found


def people(word: str, lang: Lang) -> frozenset[str]:
    """The English names of the places that `word`, a people or an adjective, speaks of; polish and turkey are none."""
    places = frozenset[str]() if lang is Lang.EN and word.islower() else origins(word, lang)
    return places.union(*(together for together in TOGETHER if together & places))


def direction(word: str, lang: Lang) -> frozenset[str]:
    """The points of the compass in `word`."""
    return read(DIRECTIONS, word, lang)


def season(word: str, lang: Lang) -> frozenset[str]:
    """The seasons that `word` may be."""
    return read(SEASONS, word, lang)


def read(table: str, word: str, lang: Lang) -> frozenset[str]:
    """The meanings that `table` has for `word`."""
    known = words_of(table)
    return frozenset[str]().union(*(known.get(base, frozenset()) for base in lemmas(word, lang)))


@cache
def words_of(table: str) -> dict[str, frozenset[str]]:
    """Word → its meanings."""
    found: dict[str, frozenset[str]] = {}
    for line in table.split():
        meaning, *words = line.split("|")
        for word in words:
            found[word] = found.get(word, frozenset()) | {meaning}
    return found


def nowhere(_meaning: str, _text: str, _lang: Lang) -> bool:
    """Plain words have no other names to be looked for."""
    return False
