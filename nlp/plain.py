"""Text as a translator has mostly met it, which makes far more of that: sentences, with common spaces.

Headlines Written Like This, AND LIKE THIS, lose their capitals but for names and for words that are not known. No
letter changes its place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.languages import Lang

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
LONG = 4  # letters of a word that a headline does not leave small
FEWEST = 3  # such words that are no names
SHARE = 0.8  # of them with a capital
SHOUTED = 0.9  # of all letters that are capitals
FEWEST_SHOUTED = 8  # letters
LONGEST = 1000  # characters of what may be one
MONTH = re.compile(  # not what may be, or a march
    r"(?:\b(?:in|of|by|since|until|till|last|next|this)|\d)\s+(May|March)\b|\b(May|March)\s+\d", re.IGNORECASE
)
PREPOSITIONS = frozenset(("Aboard", "Alongside", "Amid", "Amidst", "Except", "Regarding", "Versus", "Within"))
OF_NAMES = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr"))  # OpenCorpora's grammemes
VOWELS = re.compile(r"[aeiouyаеёиоуыэюяіїє]", re.IGNORECASE)
HELD = re.compile(r"(?<!\d)\u00a0|\u00a0(?!\d)")  # but for the thousands of a number


def plainly(text: str, lang: Lang) -> str:
    """`text`, a sentence in `lang`, without spaces that hold words together, and with small letters where it can."""
    return sentence_case(HELD.sub(" ", text), lang)


def sentence_case(text: str, lang: Lang) -> str:
    """`text`, in `lang`, with small letters where a headline has capitals; other text as it is."""
    if len(text) > LONGEST:
        return text
    letters = [letter for letter in text if letter.isalpha()]
    shouted = sum(map(str.isupper, letters)) >= max(FEWEST_SHOUTED, SHOUTED * len(letters))
    long = [match[0] for match in WORD.finditer(text) if len(match[0]) >= LONG]
    capitals = sum(word[0].isupper() for word in long[1:])
    if shouted and " " in text.strip():
        return _lowered(_titled(text, lang), lang, 1)
    ended = text.rstrip().endswith(".")  # as no headline is
    if lang is Lang.EN and not ended and len(long) >= FEWEST and capitals >= SHARE * len(long[1:]):
        return _lowered(text, lang, FEWEST)
    return text


@lru_cache(maxsize=1024)
def _lowered(text: str, lang: Lang, fewest: int) -> str:
    """Small letters in words that are no names, if there are enough long ones, and most have capitals."""
    from nlp.entities import entities

    names = entities(text, lang)
    kept = [
        *((one.start, one.stop) for one in names),
        *(match.span(match.lastindex or 0) for match in MONTH.finditer(text)),
    ]
    common = [
        match
        for match in WORD.finditer(text)
        if _common(match[0], lang) and not any(start < match.end() and match.start() < stop for start, stop in kept)
    ]
    long = [match[0] for match in common if len(match[0]) >= LONG]
    if len(long) < fewest or sum(word[0].isupper() for word in long) < SHARE * len(long):
        return text
    first = WORD.search(text)
    for match in common:
        if first and match.start() > first.start():
            text = text[: match.start()] + _as_long(match[0].lower(), match[0]) + text[match.end() :]
    return text


def _titled(text: str, lang: Lang) -> str:
    """A text in capitals with capitals at the beginnings of words alone, but for abbreviations."""

    def titled(match: re.Match[str]) -> str:
        word = match[0]
        return word if _abbreviated(word, lang) else _as_long(word[:1] + word[1:].lower(), word)

    return WORD.sub(titled, text)


def _common(word: str, lang: Lang) -> bool:
    """Whether `word`, which may have a capital, is known as no name."""
    if word.isupper() and len(word) > 1:
        return False
    if lang is Lang.EN:
        from nlp.entities import english_words as table
        from nlp.entities.demonyms import kindred
        from nlp.entities.english import demonym
        from nlp.entities.weighing import tagger
        from nlp.lexicon import has_english

        if word in table.CALENDAR - {"May", "March"} or word == "I" or demonym(word) or kindred(word, lang):
            return False
        model, parts = tagger(), word.split("-")
        listed = word in table.STOP or word in PREPOSITIONS or has_english(word) or len(word) < LONG
        return listed or (model is not None and all(model.small(part) for part in parts))
    from nlp.morphology import is_known, parses

    return is_known(word, lang) and not OF_NAMES & parses(word, lang)[0].tag.grammemes


def _abbreviated(word: str, lang: Lang) -> bool:
    """Whether `word`, which is in capitals, is always written so."""
    from nlp.lexicon.abbreviations import listed

    if listed(word, lang):
        return True
    if lang is Lang.EN:
        from nlp.entities import english_words as table

        return word in table.KNOWN_ORGS or word in table.ACRONYM_PLACES or not VOWELS.search(word)
    from nlp.morphology import is_known, parses

    short = len(word) <= LONG
    known = any("Abbr" in one.tag or (short and "Fixd" in one.tag and "NOUN" in one.tag) for one in parses(word, lang))
    return known or not VOWELS.search(word) or (short and not is_known(word, lang))


def _as_long(word: str, other: str) -> str:
    """`word`, where it is as long as `other`, and else that."""
    return word if len(word) == len(other) else other
