"""The table of places, and which words name one."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from nlp.languages import Lang
from nlp.morphology import is_known, lemmas

COLUMNS = {Lang.EN: 4, Lang.RU: 5, Lang.UK: 6}
MARKS = re.compile(r"[\u0300-\u036f]")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "\u2018": "'"})
# English names of towns that the table has by their own
EXONYMS = {"cologne": "köln", "ypres": "ieper"}
CASES = re.compile(r"(?:ами|ями|[ао]м|[яеє]м|[ая]х|[оеє][йю]|[аяуюеєиыіїо])$")
NOMINATIVES = ("", "а", "я", "о", "е", "и", "ы", "і", "ї", "й", "ь")
SHORTEST = 4  # letters of a stem
# Ukrainian lands named for their town: Львівщина, Київщини
LAND = re.compile(r"\w{4,}щин(?:а|и|і|у|ою|о)")


@dataclass(slots=True)
class Gazetteer:
    """Names of places in one language: lower-cased name → ids of the places called so."""

    ids: dict[str, tuple[str, ...]] = field(default_factory=dict)
    long: dict[str, tuple[str, ...]] = field(default_factory=dict)  # id → its names of several words
    prominent: set[str] = field(default_factory=set)  # countries, regions, large towns: safe without context

    def add(self, name: str, key: str, prominent: bool) -> None:
        """Enter `name` for the place `key`."""
        lowered = name.translate(APOSTROPHES).lower()
        for spelling in {lowered, lowered.replace("ё", "е")}:
            self.ids[spelling] = (*self.ids.get(spelling, ()), key)
            if " " in spelling:
                self.long[key] = (*self.long.get(key, ()), spelling)
            if prominent:
                self.prominent.add(spelling)


@cache
def table_rows() -> dict[str, tuple[str, ...]]:
    """The table of places by id: id, kind, country, inhabitants, names in English, Russian, Ukrainian."""
    packed = files("resources").joinpath("places/places.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return {cells[0]: cells for line in lines if (cells := tuple(line.split("\t")))}


@cache
def gazetteer(lang: Lang) -> Gazetteer:
    """The places as `lang` names them; about 0.1 s at first use."""
    found, column = Gazetteer(), COLUMNS[lang]
    for cells in table_rows().values():
        large = cells[1] != "city" or not cells[0].startswith("g") or int(cells[3]) >= 100_000
        for name in filter(None, cells[column].split("|")):
            found.add(name, cells[0], large)
            if lang is Lang.EN and bare(name) != name:
                found.add(bare(name), cells[0], large)
    return found


def bare(name: str) -> str:
    """`name` without the marks on its Latin letters: Chişinău as papers have it."""
    return name if name.isascii() else MARKS.sub("", normalize("NFD", name))


def place_ids(name: str, lang: Lang) -> frozenset[str]:
    """Ids of all places that `name`, in any case form, may be."""
    table = gazetteer(lang).ids
    lowered = name.translate(APOSTROPHES).lower().removeprefix("the ")
    plain = bare(lowered) if lang is Lang.EN else lowered
    found = {*table.get(lowered, ()), *table.get(EXONYMS.get(plain, plain), ())}
    if lang is not Lang.EN and " " not in lowered:
        for lemma in lemmas(name, lang):
            found.update(table.get(lemma, ()))
        if not found and not is_known(name, lang):
            for nominative in nominatives(lowered):
                found.update(table.get(nominative, ()))
    return frozenset(found)


def country(name: str, lang: Lang) -> bool:
    """Whether `name`, in any case form, is a country."""
    return any(table_rows()[key][1] == "country" for key in place_ids(name, lang))


def nominatives(form: str) -> Iterator[str]:
    """What may be the nominative of `form`, of a foreign name that no dictionary has: Тайбэя → тайбэй."""
    ending = CASES.search(form)
    stem = form[: ending.start()] if ending else form
    if ending and len(stem) >= SHORTEST:
        yield from (stem + end for end in NOMINATIVES)
