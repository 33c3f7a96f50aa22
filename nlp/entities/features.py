"""What the tables, the dictionary and the rules say of each word, as 0 and 1: half of what the tagger goes by."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from nlp.entities import english, english_words
from nlp.entities.demonyms import origins
from nlp.entities.gazetteer import gazetteer
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.organisations import well_known
from nlp.entities.slavic_forms import form
from nlp.entities.slavic_words import TABLES
from nlp.entities.tokens import CLOSING, OPENING, Token
from nlp.languages import Lang

WORD, SHAPE = 20, 14  # how many features come from the word alone, and from where and how it stands
KINDS = (PERSON, ORG, PLACE)
RULES = 2 * len(KINDS) + 1  # begins and goes on with a name of each kind, and whether the rules are sure
SIZE = WORD + SHAPE + RULES


@lru_cache(maxsize=65536)
def word_features(word: str, lang: Lang) -> tuple[bool, ...]:
    """`WORD` truths about `word` that no context changes."""
    known_body = well_known(word, lang)
    found: tuple[bool, ...]
    if lang is Lang.EN:
        lowered, table = word.lower(), english_words
        found = (
            lowered in gazetteer(lang).ids, lowered in gazetteer(lang).prominent, word in table.GIVEN,
            word in table.STOP,
            word in table.ORG_HEADS, word in table.PLACE_HEADS, word in table.TITLES, english.demonym(word),
            word in table.KNOWN_ORGS, lowered in table.LOCATIVE, lowered in table.SAYING, lowered in table.PARTICLES,
            lowered in table.REGION_HEADS, word in table.ORG_OF, known_body,
        )  # fmt: skip
    else:
        known, places = form(word, lang), TABLES[lang]
        found = (
            known.place, known.prominent, known.given, known.surname, known.surname_like, known.body, known.title,
            known.common, known.function, known.adjective, known.genitive, known.inanimate, known_body,
            bool(known.lemmas & places.companies), word.lower() in places.forms,
            bool(known.lemmas & places.place_types),
            bool(known.lemmas & places.place_heads), word.lower() in places.locative, bool(origins(word, lang)),
            bool(known.lemmas & places.of_places),
        )  # fmt: skip
    return found + (False,) * (WORD - len(found))


def features(cut: list[Token], rules: list[Mark], lang: Lang) -> NDArray[np.float32]:
    """float32 (n_tokens, SIZE) of 0 and 1; `rules` are the marks that the rules of `lang` have set."""
    found = np.zeros((len(cut), SIZE), np.float32)
    quoted = False
    for index, token in enumerate(cut):
        text = token.text
        if token.word:
            found[index, :WORD] = word_features(text, lang)
        quoted = (quoted or text in '«“„"') and text not in "»”"
        found[index, WORD : WORD + SHAPE] = (
            lang is Lang.EN, lang is Lang.RU, lang is Lang.UK, token.capital, token.acronym, token.first,
            text[0].isdigit(),
            not token.word and not text[0].isdigit(), text in OPENING, text in CLOSING, quoted, token.initial,
            token.word and text.isascii(), token.word and len(text) < 3,
        )  # fmt: skip
    for mark in rules:
        column = WORD + SHAPE + 2 * KINDS.index(mark.kind)
        found[mark.start, column] = 1
        found[mark.start + 1 : mark.stop, column + 1] = 1
        found[mark.start : mark.stop, -1] = mark.sure
    return found
