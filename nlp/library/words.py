"""Words as they are searched for: alike in case, letters and form."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import local
from typing import Any

from nlp.languages import Lang
from nlp.morphology import lemmas

WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*")
LETTERS = str.maketrans({"ё": "е", "'": None, "’": None, "ʼ": None, "`": None})
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def words(text: str) -> list[str]:
    """The words of `text` as written: apostrophes within one belong to it, hyphens do not."""
    return WORD.findall(text)


def plain(word: str) -> str:
    """Lower case, without apostrophes, `ё` as `е`."""
    return unicodedata.normalize("NFC", word).lower().translate(LETTERS)


@lru_cache(maxsize=65536)
def forms(word: str, lang: Lang | None = None) -> frozenset[str]:
    """What inflected forms of a word have in common: dictionary forms of a Cyrillic word, the stem of any other.

    `lang` is the language of the text it stands in; without one, a Cyrillic word may be Russian or Ukrainian.
    """
    if not CYRILLIC.search(word):
        return frozenset((_english().stemWord(plain(word)),))
    langs = (lang,) if lang in (Lang.RU, Lang.UK) else (Lang.RU, Lang.UK)
    return frozenset(plain(lemma) for one in langs if one for lemma in lemmas(word, one))


def _english() -> Any:
    """This thread's stemmer: it holds the word that it is at."""
    if not hasattr(_own, "stemmer"):
        import snowballstemmer

        _own.stemmer = snowballstemmer.stemmer("english")
    return _own.stemmer


_own = local()
