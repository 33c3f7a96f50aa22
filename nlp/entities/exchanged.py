"""Words that have become their neighbours: Ukrainian drones, российские дроны; west, восток; killed, ранены."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from nlp.article import Entity, EntityKind, Span
from nlp.entities.compare import known_otherwise
from nlp.entities.demonyms import origins
from nlp.entities.meanings import plain
from nlp.languages import Lang

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
TOGETHER = (frozenset({"united kingdom", "england", "scotland"}),)  # peoples often called by the same word
# in which a plain word means something else: two in the morning is «два часа ночи»
IDIOMS = re.compile(
    r"\bcarbon (?:mon|di)oxide\b"
    r"|\b(?:[1-5]|one|two|three|four|five)(?:[:.]\d\d)?(?: o['’]clock)? in the morning\b",
    re.IGNORECASE,
)
AGED = re.compile(r"\d-$")  # 17-летняя: no summer
Pair = tuple[Span, Span]
T = TypeVar("T", str, tuple[int, str])  # a meaning


def exchanged(source: str, source_lang: Lang, target: str, target_lang: Lang) -> list[Pair]:
    """Words whose meaning only the source has, each with one whose meaning only the translation has; spans in the two.

    Peoples and their adjectives, and the plain words of `meanings`. Where either side has none of its own nothing is
    said, as a translation may put them in other words, or leave them out.
    """

    def named(place: str, text: str, lang: Lang) -> bool:
        name = place.title()
        return known_otherwise(Entity(0, len(name), name, EntityKind.PLACE, name), Lang.EN, text, lang)

    found = neighbours(
        meant(source, source_lang, people),
        meant(target, target_lang, people),
        lambda place: named(place, target, target_lang),
        lambda place: named(place, source, source_lang),
    )
    bare = [IDIOMS.sub(lambda idiom: " " * len(idiom[0]), text) for text in (source, target)]
    ours, theirs = meant(bare[0], source_lang, plain), meant(bare[1], target_lang, plain)
    for table in sorted({number for number, _ in ours}):
        one, other = ({key: side[key] for key in side if key[0] == table} for side in (ours, theirs))
        found += neighbours(one, other)
    return found


def neighbours(
    ours: dict[T, Span],
    theirs: dict[T, Span],
    there: Callable[[T], bool] = lambda _: False,
    here: Callable[[T], bool] = lambda _: False,
) -> list[Pair]:
    """Of the meanings of one kind, those that only one side has, in pairs.

    `there`, `here`: whether the translation, the source has a meaning in some other way.
    """
    gone = [ours[one] for one in ours if one not in theirs and not there(one)]
    new = [theirs[one] for one in theirs if one not in ours and not here(one)]
    return list(zip(dict.fromkeys(gone), dict.fromkeys(new), strict=False))


def meant(text: str, lang: Lang, meanings: Callable[[str, Lang], frozenset[T]]) -> dict[T, Span]:
    """Each of the meanings in `text`, with the first word that has it."""
    found: dict[T, Span] = {}
    for match in WORD.finditer(text):
        if AGED.search(text, max(0, match.start() - 2), match.start()):
            continue
        for meaning in sorted(meanings(match.group(), lang)):
            found.setdefault(meaning, Span(match.start(), match.end(), match.group()))
    return found


def people(word: str, lang: Lang) -> frozenset[str]:
    """The English names of the places that `word`, a people or an adjective, speaks of; polish and turkey are none."""
    places = frozenset[str]() if lang is Lang.EN and word.islower() else origins(word, lang)
    return places.union(*(together for together in TOGETHER if together & places))
