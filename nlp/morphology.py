"""Russian and Ukrainian word forms, by pymorphy3: one analyser per language, loaded at first use, shared by all."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from nlp.languages import Lang

APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "\u2018": "'"})


@cache
def analyser(lang: Lang) -> Any:
    """The pymorphy3 analyser of `lang` (ru or uk); about 0.1 s and 25 MB at first use."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=str(lang))


def parses(word: str, lang: Lang) -> tuple[Any, ...]:
    """All readings of `word`, likeliest first: pymorphy3 `Parse` objects (`.normal_form`, `.tag`, `.score`)."""
    # capitals matter to pymorphy3 in single letters (А. С.) and foreign or Roman ones alone
    return _parses(word if len(word) < 3 or word.isascii() else word.lower(), lang)


@lru_cache(maxsize=65536)
def _parses(word: str, lang: Lang) -> tuple[Any, ...]:
    return tuple(analyser(lang).parse(word.translate(APOSTROPHES)))


@lru_cache(maxsize=65536)
def lemmas(word: str, lang: Lang) -> frozenset[str]:
    """The lower-cased `word` itself and every dictionary form it may come from (English: the word alone)."""
    lowered = word.translate(APOSTROPHES).lower()
    if lang is Lang.EN:
        return frozenset({lowered})
    return frozenset({lowered, *(parse.normal_form for parse in parses(lowered, lang))})


@lru_cache(maxsize=65536)
def is_known(word: str, lang: Lang) -> bool:
    """Whether the dictionary of `lang` (ru or uk) has this very word form."""
    return bool(analyser(lang).word_is_known(word.translate(APOSTROPHES).lower()))
