"""What a Russian or Ukrainian word form may be, and its nominative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from nlp.entities.gazetteer import LAND, gazetteer
from nlp.entities.name_words import GIVEN as FIRST
from nlp.entities.name_words import SURNAME as LAST
from nlp.entities.name_words import listed
from nlp.entities.slavic_words import GIVEN, TABLES
from nlp.languages import Lang
from nlp.morphology import is_known, lemmas, parses

FUNCTION = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ", "ADVB", "VERB", "INFN", "GRND", "PRED", "NUMR", "COMP"})
CLOSED = frozenset({"NPRO", "PREP", "CONJ", "PRCL", "INTJ"})  # one such reading outweighs rare names
SURNAME = re.compile(
    r"\w{2,}(?:[еєо]нк(?:о|а|у|ом|ові|ом|ою|ой|и|і)|(?:чук|щук|юк|ян|швили|швілі|дзе|[оеє]в|[иії]н|ович|евич)"
    r"(?:а|у|ом|ым|им|ой|ою|е|еві|ові|і|ы|и|ых|их)?|[сц]ь?к(?:ий|ого|ому|ом|им|ім|ая|ую|ой|а|у|ою|ій|ої))"
)
# облрада, райсуд, Нацбанк; not порада, посуд
BODY = re.compile(r"(?!(?:по|роз|з|від|при|о)(?:рада|суд)$)[а-яіїє]+(?:рада|суд|банк)")


@dataclass(frozen=True, slots=True)
class Form:
    """What a word may be, out of context."""

    lemmas: frozenset[str]
    given: bool  # a first name or patronymic
    surname: bool
    surname_like: bool  # by its ending
    place: bool
    prominent: bool  # a country, a region or a large town
    function: bool  # a preposition, verb, adverb…
    adjective: bool
    genitive: bool
    common: bool  # stands in the dictionary as something other than a name
    inanimate: bool
    body: bool
    title: bool


@lru_cache(maxsize=65536)
def form(word: str, lang: Lang) -> Form:
    """What `word` may be in `lang`."""
    readings, table, places = parses(word, lang), TABLES[lang], gazetteer(lang)
    base, known = lemmas(word, lang), is_known(word, lang)
    grammemes = [set(each.tag.grammemes) for each in readings]
    names = {"Name", "Patr", "Surn", "Geox", "Orgn"}
    ordinary = known and any(not marks & names for marks in grammemes)
    spread = bool(base & places.ids.keys()) or bool(lang is Lang.UK and LAND.fullmatch(word.lower()))
    top = readings[0].tag
    return Form(
        lemmas=base,
        given=bool(base & GIVEN) or (known and any(marks & {"Name", "Patr"} for marks in grammemes)),
        surname=known and any("Surn" in marks for marks in grammemes),
        surname_like=SURNAME.fullmatch(word.lower()) is not None,
        place=spread or (known and any("Geox" in marks for marks in grammemes)),
        prominent=bool(base & places.prominent) or (spread and not base & places.ids.keys()),
        function=known
        and not base & GIVEN
        and (str(top.POS) in FUNCTION or any(str(each.tag.POS) in CLOSED for each in readings)),
        adjective=any(str(each.tag.POS) in {"ADJF", "PRTF"} for each in readings),
        genitive=any("gent" in marks for marks in grammemes),
        common=ordinary,
        inanimate=any("inan" in marks for marks in grammemes),
        body=bool(base & table.bodies) or any(BODY.fullmatch(each) for each in base),
        title=bool(base & table.titles),
    )


def nominative_place(word: str, lang: Lang) -> str:
    """`word` in the nominative, by the reading that the table of places lists; large places come first."""
    places = gazetteer(lang)
    for known in (places.prominent, places.ids):
        for reading in parses(word, lang):
            if reading.normal_form in known and not word.isupper():
                return recase(reading.normal_form, word)
    return nominative(word, lang, frozenset({"Geox"}))


def recase(word: str, like: str) -> str:
    """`word` with the capitals of `like`: ("нью-йорк", "Нью-Йорке") → "Нью-Йорк"."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    parts, models = word.split("-"), like.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if like[:1].isupper() else word
    return "-".join(
        part[:1].upper() + part[1:] if model[:1].isupper() else part for part, model in zip(parts, models, strict=True)
    )


def nominative(word: str, lang: Lang, wanted: frozenset[str] = frozenset(), gender: str = "") -> str:
    """`word` in the nominative, by a reading with one of the grammemes `wanted`, where possible of `gender`."""
    readings = parses(word, lang)
    if not readings or word.isupper():
        return word

    def fitness(reading: Any) -> tuple[bool, bool]:
        return bool(wanted & reading.tag.grammemes), not gender or gender in reading.tag.grammemes

    best = max(readings, key=fitness)  # the first, likeliest of equals
    if wanted and not wanted & best.tag.grammemes and "ADJF" not in best.tag and not is_known(word, lang):
        best = next((each for each in readings if "nomn" not in each.tag and "NOUN" in each.tag), best)
    if "nomn" in best.tag and (not gender or gender in best.tag.grammemes or "ADJF" not in best.tag):
        return word
    changed = best.inflect({"nomn", gender} if gender and "ADJF" in best.tag else {"nomn"})
    return recase(changed.word, word) if changed else word


def gender_of(word: str, lang: Lang) -> str:
    """ "masc" or "femn" by the reading of `word` as a first name, else ""."""
    for reading in parses(word, lang):
        if {"Name", "Patr"} & reading.tag.grammemes and reading.tag.gender in {"masc", "femn"}:
            return str(reading.tag.gender)
    return ""


def normal_person(name: list[str], lang: Lang) -> str:
    """A person's name in the nominative, its parts agreeing in gender."""
    if len(name) > 1 and opens_so(name[0], lang):
        return " ".join(name)
    if len(name) > 1 and not any(foreign(part, lang) for part in name[1:]) and (together := agreed(name, lang)):
        return " ".join(together)
    gender = next((found for part in name if (found := gender_of(part, lang))), "")
    wanted = frozenset({"Name", "Patr"})
    return " ".join(
        part
        if part.endswith(".") or part[0].islower() or (number and foreign(part, lang))
        else nominative(part, lang, frozenset({"Surn"}) if number and len(name) > 1 else wanted | {"Surn"}, gender)
        for number, part in enumerate(name)
    )


def opens_so(first_name: str, lang: Lang) -> bool:
    """Whether a first name can be nothing but a nominative, so that the last name is one, too."""
    given = [each.tag for each in parses(first_name, lang) if "Name" in each.tag and "plur" not in each.tag]
    return all("nomn" in tag for tag in given) if given else listed(first_name, FIRST, lang)


def agreed(name: list[str], lang: Lang) -> list[str] | None:
    """The nominatives of a first and a last name where one case and gender alone fits both."""
    stands = [
        {
            (str(each.tag.case), str(each.tag.gender)): each
            for each in reversed(parses(part, lang))  # the likeliest of each
            if "plur" not in each.tag and (number or "Name" in each.tag)
        }
        for number, part in enumerate(name)
    ]
    common = set.intersection(*map(set, stands))
    if (("nomn", "femn") in stands[0] or listed(name[0], FIRST, lang)) and all(case == "nomn" for case, _ in common):
        return name  # Камала Харрис: were it of a man, it would be Харриса
    if len({gender for _, gender in common}) != 1:
        return None
    found = [readings[min(common)].inflect({"nomn"}) for readings in stands]
    return [recase(one.word, part) for one, part in zip(found, name, strict=True)] if all(found) else None


def foreign(last_name: str, lang: Lang) -> bool:
    """Whether a listed last name ends so that it has but one form: Моди."""
    return last_name[-1] in "иуюоеэыіїє" and listed(last_name, LAST, lang)


def normal_phrase(phrase: list[str], lang: Lang) -> str:
    """Adjectives and their noun at the front in the nominative, the rest as it stands."""
    adjectives = 0
    while adjectives < len(phrase) - 1 and form(phrase[adjectives], lang).adjective:
        adjectives += 1
    if not phrase[adjectives][0].isalpha() or (adjectives and form(phrase[adjectives], lang).function):
        return " ".join(phrase)
    head = agreeing(phrase[:adjectives], phrase[adjectives], lang)
    if head is None:
        return " ".join(phrase)
    base = head.inflect({"nomn"})
    gender = "plur" if "plur" in head.tag.grammemes else str(head.tag.gender or "")
    front = [nominative(each, lang, frozenset({"ADJF"}), gender) for each in phrase[:adjectives]]
    noun = recase(base.word, phrase[adjectives]) if base else phrase[adjectives]
    return " ".join([*front, noun, *phrase[adjectives + 1 :]])


def agree(adjective: str, noun: str, lang: Lang) -> bool:
    """Whether a reading of `adjective` has the case and the number of one of `noun`."""
    stands = {(each.tag.case, each.tag.number) for each in parses(noun, lang)}
    return any("ADJF" in each.tag and (each.tag.case, each.tag.number) in stands for each in parses(adjective, lang))


def agreeing(adjectives: list[str], noun: str, lang: Lang) -> Any:
    """The likeliest reading of `noun` with the case, and the number or gender, of all `adjectives`; None if none."""
    readings = [each for each in parses(noun, lang) if "NOUN" in each.tag.grammemes]
    for reading in readings:
        wanted = {str(reading.tag.case)} | ({"plur"} if "plur" in reading.tag.grammemes else {str(reading.tag.gender)})
        if all(any(wanted <= each.tag.grammemes for each in parses(word, lang)) for word in adjectives):
            return reading
    return readings[0] if readings else None
