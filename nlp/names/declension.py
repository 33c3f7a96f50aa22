"""The singular forms of Russian and Ukrainian names: by dictionary where it knows them, else by school rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from nlp.entities.gazetteer import gazetteer
from nlp.entities.slavic_forms import recase
from nlp.languages import Lang
from nlp.morphology import is_known, parses

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
PERSONS = frozenset({"Name", "Surn", "Patr"})
NAMES = PERSONS | {"Geox", "Orgn"}
ANY, MASC, FEMN = "", "masc", "femn"

# what a name ends in, whose it is, and what stands for that end in each of CASES; the first that fits
Rule = tuple[re.Pattern[str], str, str]
RULES: dict[Lang, tuple[Rule, ...]] = {
    Lang.RU: tuple(
        (re.compile(f"{end}$"), whose, forms)
        for end, whose, forms in (
            (r"(?<=[гкх])ий", ANY, "ий ого ому ого им ом"),
            (r"ый", ANY, "ый ого ому ого ым ом"),
            (r"(?<=[сцн])кая", ANY, "кая кой кой кую кой кой"),
            (r"ная", ANY, "ная ной ной ную ной ной"),
            (r"(?<=[оеё]в|[иы]н)", MASC, "- а у а ым е"),
            (r"(?<=[оеё]в)", ANY, "- а у а ым е"),
            (r"(?<=[оеё]в|[иы]н)а", FEMN, "а ой ой у ой ой"),
            (r"(?<=[оеё]в)а", ANY, "а ой ой у ой ой"),
            (r"(?<=[гкхжшчщ])а", ANY, "а и е у ой е"),
            (r"а", ANY, "а ы е у ой е"),
            (r"ия", ANY, "ия ии ии ию ией ии"),
            (r"я", ANY, "я и е ю ей е"),
            (r"(?<=[оеёиуюыэ])", ANY, "- - - - - -"),
            (r"ий", MASC, "ий ия ию ия ием ии"),
            (r"[йь]", MASC, "= я ю я ем е"),
            (r"(?<=[жшчщц])", MASC, "- а у а ем е"),
            (r"(?<=[^аяеёиоуыэюйь])", MASC, "- а у а ом е"),
            (r"(?<=[^аяеёиоуыэю])", FEMN, "- - - - - -"),
        )
    ),
    Lang.UK: tuple(
        (re.compile(f"{end}$"), whose, forms)
        for end, whose, forms in (
            (r"(?<=[сцз]ьк)а", ANY, "а ої ій у ою ій"),
            (r"(?<=[оеє]в|[иії]н)", MASC, "- а у а им і"),
            (r"(?<=[оеє]в)", ANY, "- а у а им і"),
            (r"(?<=[оеє]в|[иії]н)а", FEMN, "а ої ій у ою ій"),
            (r"(?<=[оеє]в)а", ANY, "а ої ій у ою ій"),
            (r"га", ANY, "га ги зі гу гою зі"),
            (r"ка", ANY, "ка ки ці ку кою ці"),
            (r"ха", ANY, "ха хи сі ху хою сі"),
            (r"(?<=[жшчщ])а", ANY, "а і і у ею і"),
            (r"а", ANY, "а и і у ою і"),
            (r"ія", ANY, "ія ії ії ію ією ії"),
            (r"я", ANY, "я і і ю ею і"),
            (r"(?<=к)о", MASC, "о а у а ом ові"),
            (r"(?<=к)о", FEMN, "о о о о о о"),
            (r"(?<=[еєиіїуюо])(?<!ко)", ANY, "- - - - - -"),
            (r"й", MASC, "й я ю я єм єві"),
            (r"ь", MASC, "ь я ю я ем еві"),
            (r"(?<=[жшчщ])", MASC, "- а у а ем еві"),
            (r"(?<=[^аяеєиіїоуюйь])", MASC, "- а у а ом ові"),
            (r"(?<=[^аяеєиіїоую])", FEMN, "- - - - - -"),
        )
    ),
}
# Ukrainian towns whose vowel changes: Київ, Києва; Харків, Харкова
ADJECTIVES = ((re.compile("ий$"), "ий ого ому ого им ому"),)
TOWNS = ((re.compile("їв$"), "їв єва єву їв євом єві"), (re.compile("ів$"), "ів ова ову ів овом ові"))


@lru_cache(maxsize=16384)
def declined(word: str, lang: Lang, gender: str = ANY) -> dict[str, str]:
    """The singular forms of `word`, a nominative, by case, with its capitals; {} where they cannot be told for sure.

    `gender`, "masc" or "femn", is that of the person, "" where it is not known or it is no person.
    """
    lowered = word.lower().replace("’", "'").replace("ʼ", "'")
    if lang is Lang.UK:
        for end, forms in TOWNS if lowered in gazetteer(lang).ids else ADJECTIVES:
            if end.search(lowered):
                return _by_rule(word, end, forms)
    if is_known(word, lang):
        readings = _readings(word, lowered, lang, gender)
        tables = [table for one in readings if (table := _table(one, word))]
        if tables or not gender:
            return tables[0] if tables and all(table == tables[0] for table in tables) else {}
    for end, whose, forms in RULES[lang]:
        if end.search(lowered) and whose in (ANY, gender):
            return _by_rule(word, end, forms)
    return {}


def _by_rule(word: str, end: re.Pattern[str], forms: str) -> dict[str, str]:
    found = end.search(word.lower())
    assert found is not None
    stem, own = word[: found.start()], word[found.start() :]
    ends = (
        {"-": own, "=": own}.get(one, one) if n == 0 else one.replace("-", own) for n, one in enumerate(forms.split())
    )
    return {case: stem + (one.upper() if word.isupper() else one) for case, one in zip(CASES, ends, strict=True)}


def _readings(word: str, lowered: str, lang: Lang, gender: str) -> list[Any]:
    """The readings of `word` as a nominative: of a person of `gender`, or as a name before all."""
    readings = [one for one in parses(word, lang) if one.word == lowered and _nominative(one.tag.grammemes)]
    if gender:
        either = {gender, "ms-f", "GNdr"}
        return [one for one in readings if PERSONS & one.tag.grammemes and either & one.tag.grammemes]
    return [one for one in readings if NAMES & one.tag.grammemes] or readings


def _nominative(marks: Any) -> bool:
    noun = "NOUN" in marks or "ADJF" in marks
    return noun and "nomn" in marks and "Infr" not in marks and ("plur" not in marks or "Pltm" in marks)


def _table(reading: Any, word: str) -> dict[str, str]:
    marks = reading.tag.grammemes
    number = {"plur"} & marks or {"sing"} & marks
    adjective = "ADJF" in marks
    found = {}
    for case in CASES:
        wanted = {case} | number | ({str(reading.tag.gender)} if adjective and reading.tag.gender else set())
        if case == "accs" and adjective and reading.tag.gender == MASC:
            wanted = (wanted - {"accs"}) | {"gent"}  # an adjective that is a surname
        changed = reading.inflect(wanted)
        if changed is None:
            return {}
        found[case] = recase(changed.word, word)
    return found
