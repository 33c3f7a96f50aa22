"""How far a capitalised word that stands alone is to be doubted: a common noun that opens a sentence, a stranger."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import numpy as np

from nlp.entities import english_words
from nlp.entities.gazetteer import gazetteer
from nlp.entities.keys import slavic
from nlp.entities.organisations import well_known
from nlp.entities.slavic_forms import form
from nlp.entities.tagger import TAGS, Floats
from nlp.entities.tokens import Token
from nlp.languages import Lang
from nlp.lexicon import has_english
from nlp.morphology import lemmas

COMMON = 4.0  # log-odds against any name: a common noun that opens a sentence
STRANGER = 1.5  # against a person: an English word that is no known first or last name
TOWN = 0.5  # for a place: such a word that the table of places lists
ACTING = english_words.SAYING | english_words.words(
    "spoke speaks thinks thought knew knows wants wanted held put sent met read"
)
B_PERSON, B_PLACE = TAGS.index("B-PERSON"), TAGS.index("B-PLACE")


@cache
def people() -> tuple[frozenset[str], frozenset[str]]:
    """First names and last names of the United States, lower-cased; see `nlp/training/census.py`."""
    packed = files("resources").joinpath("names/english.txt.gz").read_bytes()
    first, last = gzip.decompress(packed).decode().splitlines()
    return frozenset(first.split()), frozenset(last.split())


def doubts(cut: list[Token], lang: Lang, small: Callable[[str], bool]) -> Floats:
    """float32 (n_words, 7): log-odds to be added; `small` tells words that are commoner in small letters."""
    found = np.zeros((len(cut), len(TAGS)), np.float32)
    told: set[str] = set()  # words that the text has in small letters
    for token in cut:
        if token.word and not token.capital:
            told |= lemmas(token.text, lang)
    for at, token in enumerate(cut):
        if not token.capital or token.acronym or token.initial or not alone(cut, at):
            continue
        if token.first and common(token.text, lang):
            listed = lang is Lang.EN and has_english(token.text)
            plain = listed or small(token.text) or told & lemmas(token.text, lang)
            found[at, 1:] -= COMMON if plain else 0
        if lang is Lang.EN and stranger(cut, at):
            found[at, B_PERSON] -= STRANGER
            found[at, B_PLACE] += TOWN * (token.text.lower() in gazetteer(lang).ids)
    return found


def alone(cut: list[Token], at: int) -> bool:
    """Whether no capitalised word stands beside the one at `at`."""
    before = at and cut[at - 1].capital and not cut[at].first
    after = at + 1 < len(cut) and (cut[at + 1].capital or cut[at + 1].initial) and not cut[at + 1].first
    return not before and not after


def common(word: str, lang: Lang) -> bool:
    """Whether `word` may be a common noun, and is not first of all a name."""
    if well_known(word, lang):
        return False
    if lang is Lang.EN:
        known = word in english_words.KNOWN_ORGS or word in english_words.GIVEN
        return not known and word.lower() not in gazetteer(lang).prominent
    of = form(word, lang)
    return of.common and not (of.given or of.prominent or of.surname)


def stranger(cut: list[Token], at: int) -> bool:
    """Whether nothing but its capital speaks for a person at `at`: no list of names, no ending, no title, no verb."""
    word = cut[at].text
    first, last = people()
    if word in english_words.GIVEN or word.lower() in first or word.lower() in last or slavic(word.lower()):
        return False
    after, before = cut[at + 1].text if at + 1 < len(cut) else "", cut[at - 1].text if at else ""
    return not (after in ACTING or after.endswith("ed")) and before not in english_words.TITLES
