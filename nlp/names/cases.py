"""The case that a Russian or Ukrainian name stands in, and another name put into it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.article import Entity, EntityKind
from nlp.entities.slavic_forms import form, gender_of
from nlp.languages import Lang
from nlp.morphology import parses
from nlp.names.declension import CASES, NAMES, declined

WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
SAME_CASE = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}
# prepositions and the cases they take with a name
GOVERNED: dict[Lang, dict[str, str]] = {
    Lang.RU: {
        "gent": "из от до у для без после около против кроме вокруг ради среди из-за возле напротив с со вместо",
        "datv": "к ко по благодаря вопреки согласно",
        "accs": "в во на через про сквозь о об под за",
        "ablt": "с со над под перед между за",
        "loct": "в во на о об обо при",
    },
    Lang.UK: {
        "gent": "з із зі від до у для без після біля проти крім навколо серед коло замість щодо поблизу",
        "datv": "к завдяки всупереч",
        "accs": "у в на через про крізь під за по об",
        "ablt": "з із зі над під перед між за",
        "loct": "у в на при по о об",
    },
}


@dataclass(frozen=True, slots=True)
class Stands:
    """What is known of a name that stands in a text, besides its words."""

    normal: str = ""  # its nominative
    before: str = ""  # the word before it
    person: bool = False
    gender: str = ""  # "masc", "femn", or "" where it is not known


def in_place_of(name: Entity, new: str, text: str, lang: Lang) -> str | None:
    """`new` in the case in which `name` stands in `text`, in English as it is; None where no form is sure."""
    if lang is Lang.EN:
        return new
    before = WORD_BEFORE.search(text[: name.start])
    stands = Stands(name.normal, before[1] if before else "", name.kind is EntityKind.PERSON)
    return in_case(new, case_of(name.text.split(), stands, lang), lang)


def case_of(words: list[str], stands: Stands, lang: Lang) -> frozenset[str]:
    """The cases that all of `words` may stand in; all cases where nothing fits."""
    found = frozenset(CASES)
    for word in words:
        found = found & _cases(word, stands, lang) or found
    before = stands.before.lower()
    governed = frozenset(case for case, prepositions in GOVERNED[lang].items() if before in prepositions.split())
    if governed:
        return found & governed or governed
    return found - {"loct"} or found  # which no name stands in without a preposition


@lru_cache(maxsize=16384)
def _cases(word: str, stands: Stands, lang: Lang) -> frozenset[str]:
    """The cases of the readings of `word` that fit best: of its nominative, as a name, of its gender."""
    readings = [one for one in parses(word, lang) if "plur" not in one.tag and ("NOUN" in one.tag or "ADJF" in one.tag)]
    bases = set(stands.normal.lower().replace("’", "'").split())
    readings = [one for one in readings if one.normal_form in bases] or readings
    readings = [one for one in readings if NAMES & one.tag.grammemes] or readings
    either = (stands.gender, "ms-f", "None")
    readings = [one for one in readings if not stands.gender or str(one.tag.gender) in either] or readings
    found = {SAME_CASE.get(str(one.tag.case), str(one.tag.case)) for one in readings if one.tag.case}
    if stands.person and "nomn" in found and "gent" not in found:
        found.discard("accs")  # that of a man is no nominative
    return frozenset(found) & set(CASES)


def gender(name: str, lang: Lang) -> str:
    """ "masc" or "femn" by the first names in `name`, else ""."""
    return next((found for part in name.split() if (found := gender_of(part, lang))), "")


def gender_of_form(word: str, lang: Lang) -> str:
    """ "masc" or "femn" where every reading of `word` as a name has it, else ""."""
    found = {str(one.tag.gender) for one in parses(word, lang) if {"Name", "Surn"} & one.tag.grammemes}
    return found.pop() if len(found) == 1 and found <= {"masc", "femn"} else ""


def in_case(name: str, wanted: frozenset[str], lang: Lang) -> str | None:
    """`name`, a nominative, in the one form that all cases `wanted` call for; None where that is not sure.

    The adjectives and the noun that a phrase begins with decline, and all words of a person's name; names in quotes
    and abbreviations do not.
    """
    words = name.split()
    if any(sign in name for sign in '«»"“”„') or name.isupper() or not any("а" <= sign.lower() <= "ї" for sign in name):
        return name
    of = gender(name, lang)
    tables = []
    for number, word in enumerate(words):
        table = declined(word, lang, of) if _declines(words, number, lang) else dict.fromkeys(CASES, word)
        if not table:
            return None
        tables.append(table)
    found = {" ".join(table[case] for table in tables) for case in wanted}
    return found.pop() if len(found) == 1 else None


def _declines(words: list[str], number: int, lang: Lang) -> bool:
    """Whether a word is part of the head: what comes up to the first noun, or another part of a person's name."""
    if number == 0:
        return True
    here = form(words[number], lang)
    if here.given or here.surname or (here.surname_like and not here.common):
        return form(words[0], lang).given
    return all(form(word, lang).adjective for word in words[:number])
