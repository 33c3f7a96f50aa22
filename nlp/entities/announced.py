"""What a Russian or Ukrainian name says before its own words: газета «Труд», города Минска."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.entities.gazetteer import place_ids
from nlp.entities.slavic_forms import form, normal_phrase
from nlp.entities.slavic_words import TABLES
from nlp.languages import Lang
from nlp.morphology import lemmas

ANNOUNCED = re.compile(r"(?P<what>[^«“„\"A-Za-z]+\s)(?:[«“„\"](?P<quoted>.+)[»”“\"]|(?P<latin>[A-Za-z].*))")
KIND = re.compile(r"(?P<what>(?:[а-яёіїєґ-]+\s+)+|[А-ЯЁІЇЄҐ][а-яёіїєґ]+\s+)[^\Wа-яёіїєґ\d]")
LEGAL = frozenset(
    ["ооо", "оао", "зао", "пао", "ао", "тоо", "тов", "ват", "пат", "прат", "зат", "ат", "пп", "тдв", "кп", "дп", "гуп"]
)
HEADS = {lang: table.heads | table.companies for lang, table in TABLES.items()}


@lru_cache(maxsize=16384)
def core(name: str, lang: Lang) -> tuple[int, int]:
    """Where in `name` its own words stand, after those that say what it is; of a body only those in quotes or Latin."""
    if lang is Lang.EN:
        return 0, len(name)
    match = ANNOUNCED.fullmatch(name)
    if match and any(word.lower() in LEGAL or lemmas(word, lang) & HEADS[lang] for word in match["what"].split()):
        return match.span("quoted" if match["quoted"] else "latin")
    return len(name) - len(without_kind(name, lang)), len(name)


def bare(name: str, lang: Lang) -> str:
    """`name` without what it is: газета «Труд» → Труд."""
    start, stop = core(name, lang)
    return name[start:stop]


@lru_cache(maxsize=16384)
def without_kind(name: str, lang: Lang) -> str:
    """The name of a place without what kind of place it is: лондонском районе Тоттенхэм → Тоттенхэм."""
    match = None if lang is Lang.EN else KIND.match(name)
    if match is None:
        return name
    *adjectives, kind = match["what"].split()
    told = form(kind, lang).lemmas & TABLES[lang].place_types
    if not told or not all(form(one, lang).adjective for one in adjectives):
        return name
    own = name[match.end("what") :]
    official = match["what"][0].isupper()  # Республика Беларусь, but Республика Корея is no Корея
    listed = official and place_ids(normal_phrase(name.split(), lang), lang)
    return name if listed or (official and not place_ids(own, lang)) else own
