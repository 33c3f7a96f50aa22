"""What is visibly wrong with a translation, told from the two texts alone."""

from __future__ import annotations

import re
from collections import Counter

from nlp.languages import Lang

WORD = re.compile(r"\w+(?:['’ʼ-]\w+)*")
PLAIN = re.compile(r"(?<![\w.@/:_-])[a-z]{4,}(?![\w@/:_-]|\.\w)")  # words in small Latin letters; no address, no file
LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]")
RUSSIAN_ONLY, UKRAINIAN_ONLY = re.compile(r"[ыэъёЫЭЪЁ]"), re.compile(r"[іїєґІЇЄҐ]")


def looping(text: str, source: str = "") -> bool:
    """Whether `text` repeats a word or a phrase in a way that `source` does not."""
    return _loops(text) and not _loops(source)


def _loops(text: str) -> bool:
    words = [word.lower() for word in WORD.findall(text)]
    for size in range(1, 7):
        run = 0  # words in a row that are the same as those `size` before them
        for word, before in zip(words[size:], words, strict=False):
            run = run + 1 if word == before else 0
            if run >= max(size, 3 - size):  # "a a a", "a b a b", "a b c a b c"
                return True
    triples = Counter(zip(words, words[1:], words[2:], strict=False))
    return bool(triples) and max(triples.values()) >= 4


def untranslated(text: str, source: str, target_lang: Lang) -> bool:
    """Whether `text` is the source again, or in another language's letters."""
    if len(WORD.findall(source)) < 4:  # a name, a number, a label may well stay as it is
        return False
    if text.strip().casefold() == source.strip().casefold():
        return True
    latin, cyrillic = len(LATIN.findall(text)), len(CYRILLIC.findall(text))
    if target_lang is Lang.EN:
        return cyrillic > latin
    if latin > 2 * cyrillic:
        return True
    russian, ukrainian = len(RUSSIAN_ONLY.findall(text)), len(UKRAINIAN_ONLY.findall(text))
    return ukrainian > russian + 3 if target_lang is Lang.RU else russian > ukrainian + 3


def remainder(text: str, source: str, target_lang: Lang) -> bool:
    """Whether words of an English `source`, not names, are left as they were among Cyrillic ones: "за recent call"."""
    if target_lang is Lang.EN or not CYRILLIC.search(text):
        return False
    return bool(set(PLAIN.findall(text)) & set(PLAIN.findall(source)))


def misshapen(text: str, source: str) -> bool:
    """Whether `text` is empty, or far shorter or longer than `source`."""
    if not WORD.search(text):
        return bool(WORD.search(source))
    long, short = max(len(source), 1), max(len(text), 1)
    return len(source) > 40 and not 0.4 <= short / long <= 2.5


def faults(text: str, source: str, target_lang: Lang) -> int:
    """How many of the above `text` shows; 0 for a sound one. Misshapen weighs least."""
    return (
        4 * (not text.strip() and bool(source.strip()))
        + 3 * untranslated(text, source, target_lang)
        + 2 * looping(text, source)
        + remainder(text, source, target_lang)
        + misshapen(text, source)
    )
