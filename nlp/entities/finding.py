"""Names in a text: the rules of its language, then one kind and one full form per name throughout."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from nlp.article import Entity, EntityKind
from nlp.entities import english, english_mending, slavic
from nlp.entities.announced import without_kind
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.mending import mended
from nlp.entities.slavic_forms import nominative_place, normal_person, normal_phrase
from nlp.entities.tokens import Token, tokens
from nlp.entities.weighing import weighed
from nlp.entities.within import within
from nlp.languages import Lang
from nlp.morphology import lemmas

SENTENCE = 1000  # characters, of one whose names are remembered


def entities(text: str, lang: Lang) -> tuple[Entity, ...]:
    """The persons, organisations and places named in `text`, sorted and disjoint; offsets in code points.

    `normal` is the nominative, and for a shortened name the fullest form that `text` gives.
    """
    return _remembered(text, lang) if len(text) <= SENTENCE else _found(text, lang)


@lru_cache(maxsize=4096)
def _remembered(text: str, lang: Lang) -> tuple[Entity, ...]:
    """Sentences are asked for again and again: as source, to be told, as translation, when something is repaired."""
    return _found(text, lang)


def _found(text: str, lang: Lang) -> tuple[Entity, ...]:
    cut = tokens(text)
    rules = english.marks(cut) if lang is Lang.EN else slavic.marks(cut, lang)
    found = weighed(text, cut, rules, lang)
    whole = english_mending.mended(found, cut) if lang is Lang.EN else mended(found, cut, lang)
    agreed = settle(whole, cut, lang)
    normals = [normal(mark, text, cut, lang) for mark in agreed]
    full = fullest(agreed, normals, cut, lang)
    return tuple(entity(mark, name, text, cut, lang) for mark, name in zip(agreed, full, strict=True))


def entity(mark: Mark, name: str, text: str, cut: list[Token], lang: Lang) -> Entity:
    """The name of `mark`, in the nominative `name`, with those of its parts."""
    start, stop = cut[mark.start].start, cut[mark.stop - 1].stop
    parts = (entity(one, normal(one, text, cut, lang), text, cut, lang) for one in within(mark, cut, lang))
    return Entity(start, stop, text[start:stop], mark.kind, name, tuple(parts))


def normal(mark: Mark, text: str, cut: list[Token], lang: Lang) -> str:
    """The name of `mark` in the nominative; of a place without its kind."""
    whole = text[cut[mark.start].start : cut[mark.stop - 1].stop]
    if mark.kind is PLACE:
        whole = without_kind(whole, lang)
    parts = whole.split()
    if lang is Lang.EN:
        return " ".join(parts).removeprefix("the ")
    quote = next((number for number, part in enumerate(parts) if part[0] in '«"“„'), None)
    if quote is not None or any(sign in whole for sign in '«»"“”„'):  # what it is stands before it: газеты «Труд»
        return " ".join([*(normal_phrase(parts[:quote], lang).split() if quote else ()), *parts[quote or 0 :]])
    if mark.kind is PLACE and len(parts) == 1:
        return nominative_place(whole, lang)
    return normal_person(parts, lang) if mark.kind is PERSON else normal_phrase(parts, lang)


def surnames(found: list[Mark], cut: list[Token], lang: Lang) -> dict[str, int]:
    """Lemma of a last name given with a first one → index of the mark that does so, for persons we are sure of."""
    known: dict[str, int] = {}
    for number, mark in enumerate(found):
        last, loud = cut[mark.stop - 1].text, cut[mark.start].acronym  # a name all in capitals has a last name so
        full = mark.kind is PERSON and mark.sure and mark.stop - mark.start > 1
        if full and len(last) > 2 and (loud or not cut[mark.stop - 1].acronym):
            for lemma in lemmas(last, lang):
                known.setdefault(lemma, number)
    return known


def settle(found: list[Mark], cut: list[Token], lang: Lang) -> list[Mark]:
    """`found` with one kind per name, and with the mentions of known last names that the rules passed over."""
    known = surnames(found, cut, lang)
    votes: dict[str, Counter[EntityKind]] = {}
    for mark in found:
        if mark.stop - mark.start == 1:
            for lemma in lemmas(cut[mark.start].text, lang):
                votes.setdefault(lemma, Counter())[mark.kind] += 3 if mark.sure else 1
    settled: list[Mark] = []
    taken: set[int] = set()
    for mark in found:
        taken.update(range(mark.start, mark.stop))
        kind, bases = mark.kind, lemmas(cut[mark.start].text, lang)
        single = mark.stop - mark.start == 1
        if single and kind is PLACE and bases & known.keys():
            kind = PERSON  # a town or a state, were it not somebody's last name in this text
        elif single and not mark.sure:
            total: Counter[EntityKind] = sum((votes[base] for base in bases), Counter())
            kind = PERSON if bases & known.keys() else max((PERSON, PLACE, ORG), key=lambda each: total[each])
        settled.append(Mark(mark.start, mark.stop, kind, mark.sure))
    for index, token in enumerate(cut):
        if index not in taken and token.capital and not token.initial and lemmas(token.text, lang) & known.keys():
            settled.append(Mark(index, index + 1, PERSON))
    return sorted(settled, key=lambda mark: mark.start)


def fullest(found: list[Mark], normals: list[str], cut: list[Token], lang: Lang) -> list[str]:
    """`normals`, where a lone last name is replaced by the full name that the text gives."""
    known = surnames(found, cut, lang)
    full: list[str] = []
    for mark, name in zip(found, normals, strict=True):
        hits = lemmas(cut[mark.start].text, lang) & known.keys() if mark.stop - mark.start == 1 else frozenset()
        full.append(normals[known[min(hits)]] if hits and mark.kind is PERSON else name)
    return full
