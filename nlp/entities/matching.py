"""Whether two names in different languages, scripts and case forms are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.entities.announced import without_kind
from nlp.entities.demonyms import kindred, origins
from nlp.entities.english_words import words
from nlp.entities.gazetteer import gazetteer, place_ids
from nlp.entities.keys import GIVEN, clash, closeness, keys, latin, skeleton, slavic, vowels
from nlp.entities.korean import same_syllable
from nlp.entities.name_words import rows
from nlp.entities.organisations import head_terms, same_body
from nlp.languages import Lang
from nlp.morphology import lemmas

SAME = 0.75  # at and above: one name; measured on 126 look-ups of 40 names, per-token minimum
ADJECTIVE_END = re.compile(r"(?:зьк|ь?[сц]ь?к)(?:ий|ая|а|ой|ої|ую|у|ій|ою|ое|е|ого|ому|ом|им|ие|і|их|ими|іми)$")
ELSEWHERE = 0.5  # the likeness of two places that the table tells apart: Нигер, Nigeria
SHORT = 3  # letters of an acronym that is the same only letter for letter
# Ukrainian lands named for their towns: Львівщина, Донеччина; what is left of some is no name
LAND_END = re.compile(r"(?:щ|ч)ин(?:а|и|і|у|ою|о)$")
TOWNS = {"донеч": "Донецьк", "вінни": "Вінниця", "віннич": "Вінниця", "хмельнич": "Хмельницький", "оде": "Одеса"}
# what an adjective of a place has lost of its name: одес(са), фландр(ия), доне(цк); with the last letter: черно(вцы)
STEM_ENDS = {
    Lang.RU: ("а", "я", "ь", "о", "е", "и", "ы", "ия", "ка", "са", "ск", "цк", "етия", "ово", "ов"),
    Lang.UK: ("а", "я", "ь", "о", "е", "и", "і", "ія", "ка", "са", "ськ", "цьк", "етія", "ове", "ів"),
}
CUT_ENDS = {Lang.RU: ("цы", "ец"), Lang.UK: ("ці", "ець")}
REGIONS = (" region", " oblast", " province")
SMALL = words("of the and de da von van der di la le del и і та й of's & for")


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The words of `name` that carry it, initials included as one letter."""
    return tuple(word for word in re.findall(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+", name) if word.lower() not in SMALL)


@lru_cache(maxsize=65536)
def token_similarity(a: str, b: str, a_lang: Lang, b_lang: Lang) -> float:
    """0..1: how like two words of names are; an initial is like a word that begins with its sound."""
    if a.isdigit() or b.isdigit():
        return float(a == b)
    if known_as_one(a, b, a_lang, b_lang):
        return 1.0
    if large(a, a_lang) and large(b, b_lang):
        return ELSEWHERE
    one, other = keys(a, a_lang), keys(b, b_lang)
    if min(len(a), len(b)) == 1:
        return 0.8 if {key[:1] for key in one} & {key[:1] for key in other} else 0.3
    likeness = closeness(one, other)
    if a.isupper() and b.isupper() and min(len(a), len(b)) <= SHORT and likeness < 1:
        return min(likeness, ELSEWHERE)  # US, ЕС
    both = slavic(latin(a, a_lang)) and slavic(latin(b, b_lang))
    return min(likeness, ELSEWHERE) if clash(vowels(a, a_lang), vowels(b, b_lang), both) else likeness


@lru_cache(maxsize=65536)
def known_as_one(a: str, b: str, a_lang: Lang, b_lang: Lang) -> bool:
    """Whether a table says that two words of names are one, however they are spelt."""
    return bool(
        head_terms(a, a_lang) & head_terms(b, b_lang)
        or same_syllable(a, b)
        or place_ids(a, a_lang) & place_ids(b, b_lang)
        or rows(a, a_lang) & rows(b, b_lang)
        or kindred(a, a_lang) & kindred(b, b_lang)
        or speaks_of(a, b, a_lang, b_lang)
        or speaks_of(b, a, b_lang, a_lang)
    )


def speaks_of(a: str, b: str, a_lang: Lang, b_lang: Lang) -> bool:
    """Whether `a` is an adjective or a people of the country `b`: Russian, Россия."""
    found = origins(a, a_lang)
    return bool(found) and any(place_ids(name, Lang.EN) & place_ids(b, b_lang) for name in found)


def formed_of(a: str, b: str, a_lang: Lang, b_lang: Lang) -> bool:
    """Whether `a` is a Russian or Ukrainian adjective of the town `b`: Воронежская, Voronezh."""
    stem = ADJECTIVE_END.sub(lambda end: "ж" if end.group()[0] == "з" else "", a.lower())  # Воронезька, Воронеж
    if a_lang is Lang.EN or stem == a.lower():
        return False
    places = place_ids(b, b_lang)
    if places and (places & place_ids(stem, a_lang) or not places.isdisjoint(towns_of(stem, a_lang))):
        return True
    town = re.sub("[ai]", "", skeleton(latin(b, b_lang)))
    return len(town) > 2 and re.sub("[ai]", "", skeleton(latin(stem, a_lang))) == town


def towns_of(stem: str, lang: Lang) -> Iterator[str]:
    """Ids of places of which an adjective may have `stem`: одес(ский), чернови(цкий), ямай(ский)."""
    names = [stem + end for end in STEM_ENDS[lang]]
    names += [stem[:-1] + end for end in CUT_ENDS[lang] if stem[-1:] in "иеій"]
    return (key for name in names for key in gazetteer(lang).ids.get(name, ()))


@lru_cache(maxsize=16384)
def large(word: str, lang: Lang) -> bool:
    """Whether `word` names a country, a region or a large town and is no first name."""
    return bool(lemmas(word, lang) & gazetteer(lang).prominent) and latin(word, lang) not in GIVEN


@lru_cache(maxsize=65536)
def similarity(a: str, b: str, a_lang: Lang, b_lang: Lang) -> float:
    """0..1: how surely the names `a` and `b` are one; at `SAME` and above they are taken for one.

    Each word of the shorter name must have a counterpart of its own in the longer; the worst pair decides, so that
    one first name does not join two people. Places compare by what the table of places says, bodies by equivalents.
    """
    for one, one_lang, other, other_lang in ((a, a_lang, b, b_lang), (b, b_lang, a, a_lang)):
        if one_lang is Lang.EN and other_lang is Lang.UK and one.lower().endswith(REGIONS) and LAND_END.search(other):
            town = LAND_END.sub("", other)
            return similarity(without_kind(one, one_lang), TOWNS.get(town.lower(), town), one_lang, other_lang)
    a, b = without_kind(a, a_lang), without_kind(b, b_lang)
    forms, other_forms = phrase_forms(a, a_lang), phrase_forms(b, b_lang)
    if any(
        place_ids(one, a_lang) & place_ids(other, b_lang) or same_body(one, a_lang) & same_body(other, b_lang)
        for one in forms
        for other in other_forms
    ):
        return 1.0
    ours, theirs = parts(a), parts(b)
    if not ours or not theirs:
        return float(a == b)
    if len(ours) <= len(theirs):
        return worst_pair(ours, theirs, a_lang, b_lang)
    return worst_pair(theirs, ours, b_lang, a_lang)


@lru_cache(maxsize=16384)
def phrase_forms(name: str, lang: Lang) -> tuple[str, ...]:
    """`name` as written and, if it has several words that inflect, in the nominative: Белого дома, Белый дом."""
    from nlp.entities.slavic_forms import normal_phrase

    words = name.split()
    return (name,) if lang is Lang.EN or len(words) < 2 else (name, normal_phrase(words, lang))


def worst_pair(few: tuple[str, ...], many: tuple[str, ...], few_lang: Lang, many_lang: Lang) -> float:
    """The similarity of the worst of the best pairs, each word used once; longer words choose first."""
    left, worst = list(many), 1.0
    for word in sorted(few, key=len, reverse=True):
        scores = [token_similarity(word, other, few_lang, many_lang) for other in left]
        if len(few) > 1:  # the name of a region: the head says so, the adjective is formed of the town
            formed = (
                formed_of(word, other, few_lang, many_lang) or formed_of(other, word, many_lang, few_lang)
                for other in left
            )
            scores = [max(score, SAME * hit) for score, hit in zip(scores, formed, strict=True)]
        best = max(range(len(left)), key=scores.__getitem__)
        worst = min(worst, scores[best])
        left.pop(best)
    return worst
