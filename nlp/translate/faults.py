"""What is visibly wrong with a translation, told from the two texts alone."""

from __future__ import annotations

import re
from collections import Counter

from nlp.languages import Lang
from nlp.morphology import is_known

WORD = re.compile(r"\w+(?:['’ʼ-]\w+)*")
PLAIN = re.compile(r"(?<![\w.@/:_-])[a-z]{4,}(?![\w@/:_-]|\.\w)")  # words in small Latin letters; no address, no file
ADDRESS = re.compile(  # of a page, a mailbox, an account
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|(?<!\w)[@#]\w+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b(?:/\S*)?",
    re.IGNORECASE | re.ASCII,
)
NAME = re.compile(r"\b(?=[a-z]*[A-Z0-9])[A-Za-z0-9][\w'’-]*", re.ASCII)  # in Latin letters, with a capital or a digit
LETTERS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]")
RUSSIAN_ONLY, UKRAINIAN_ONLY = re.compile(r"[ыэъёЫЭЪЁ]"), re.compile(r"[іїєґІЇЄҐ]")


def looping(text: str, source: str = "") -> bool:
    """Whether `text` repeats a word or a phrase in a way that `source` does not."""
    loops = [(size, times) for size, times in _repeats(text).items() if times >= (3 if size == 1 else 2)]
    if loops:
        given = _repeats(source)
        return not all(any(_excuse(size, times, *one) for one in given.items()) for size, times in loops)
    often = _most_often(text)
    return often >= 4 and _most_often(source) < often - 1


def _excuse(size: int, times: int, own_size: int, own_times: int) -> bool:
    """Whether a repetition in the source explains one of the translation: about as often, of about as many words."""
    return abs(size - own_size) <= 2 and own_times >= max(2, times - 1)


def _repeats(text: str) -> dict[int, int]:
    """Number of words → how many times a run of so many, the same, stands in a row at most; from twice on."""
    words = [part.lower() for word in WORD.findall(text) for part in word.split("-")]
    found: dict[int, int] = {}
    for size in range(1, 7):
        run = longest = 0  # words in a row that are the same as those `size` before them
        for word, before in zip(words[size:], words, strict=False):
            run = run + 1 if word == before else 0
            longest = max(longest, run)
        if longest >= size:
            found[size] = longest // size + 1
    return found


def _most_often(text: str) -> int:
    """How often the commonest three words in a row stand in `text`."""
    words = [word.lower() for word in WORD.findall(text)]
    return max(Counter(zip(words, words[1:], words[2:], strict=False)).values(), default=0)


def untranslated(text: str, source: str, target_lang: Lang) -> bool:
    """Whether `text` is the source again, or in another language's letters.

    Addresses do not count, nor do names in Latin letters that the source has, too, among Cyrillic words.
    """
    text, source = ADDRESS.sub(" ", text), ADDRESS.sub(" ", source)
    if len(WORD.findall(source)) < 4:  # a name, a number, a label may well stay as it is
        return False
    if text.strip().casefold() == source.strip().casefold():
        return not _common(text, target_lang)
    latin, cyrillic = len(LATIN.findall(text)), len(CYRILLIC.findall(text))
    if target_lang is Lang.EN:
        return cyrillic > latin
    kept = set(NAME.findall(source))
    named = sum(len(LATIN.findall(name)) for name in NAME.findall(text) if name in kept)
    if latin - (named if cyrillic else 0) > 2 * cyrillic:
        return True
    russian, ukrainian = len(RUSSIAN_ONLY.findall(text)), len(UKRAINIAN_ONLY.findall(text))
    return ukrainian > russian + 3 if target_lang is Lang.RU else russian > ukrainian + 3


def _common(text: str, target_lang: Lang) -> bool:
    """Whether `text` is right in the language as it is, each of its words known there: «Танки — 7352 (+9)», in both."""
    words = LETTERS.findall(text)
    if target_lang is Lang.EN or (RUSSIAN_ONLY if target_lang is Lang.UK else UKRAINIAN_ONLY).search(text):
        return not words
    return all(
        (word.isupper() and len(word) < 5) or (CYRILLIC.match(word) and is_known(word, target_lang)) for word in words
    )


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
