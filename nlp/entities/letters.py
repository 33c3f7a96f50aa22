"""How well a Latin and a Cyrillic spelling may be those of one name, letter by letter: Видаль is Vidal, not Weidel.

The table says what each letter or two of Cyrillic are in Latin letters, and what that costs: minus the natural
logarithm of how often it is so in lists of names (`python -m nlp.training letters`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from nlp.entities.keys import HISSES, bases
from nlp.languages import Lang

LONGEST = (2, 4)  # letters of Cyrillic and of Latin that are one step
LONE, SWAPPED = 7.0, 9.0  # the cost of a letter that the table has not, left out or put in, and for another
START, END = "^", "$"
ENDING = re.compile(r"(?:ами|ями|ом|ем|єм|ам|ах|ям|ях|ою|ею|єю|ой|ей|ів|ов|а|я|у|ю|е|є|и|і|ы)$")  # of case forms
STEM = 2  # letters before it
HARDENED = {"з": "г", "ц": "к", "с": "х"}  # Гаазі: Гаага
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "a", "ß": "ss", "ð": "d", "þ": "th"})


def cost(word: str, lang: Lang, latin: str) -> float:
    """What it costs that `word`, of a name in Cyrillic letters and any case form, is `latin`; below 4 as a rule."""
    spellings = {latin_letters(latin), latin_letters(latin.lower().translate(HISSES))}
    forms = {cyrillic_letters(one) for one in (*nominatives(word.lower(), lang), *bases(word, lang))}
    return min(_cost(one, spelling, lang) for one in forms for spelling in spellings)


def nominatives(word: str, lang: Lang) -> Iterator[str]:
    """What a case form of a foreign name, lower-cased, may come from: Гаазі, Гааг, Гаага; itself too."""
    yield word
    ending = ENDING.search(word)
    if ending is None or ending.start() < STEM:
        return
    stem = word[: ending.start()]
    softened = lang is Lang.UK and ending[0] == "і" and stem[-1] in HARDENED
    for one in (stem, *([stem[:-1] + HARDENED[stem[-1]]] if softened else [])):
        yield one
        yield one + "а"


def latin_letters(word: str) -> str:
    """`word` as the table has it: small letters without marks."""
    plain = unicodedata.normalize("NFD", word.lower().translate(PLAIN))
    return re.sub(r"[^a-z]", "", plain)


def cyrillic_letters(word: str) -> str:
    return re.sub(r"[^а-яіїєґ']", "", word.lower().replace("ё", "е").replace("’", "'").replace("ʼ", "'"))


@lru_cache(maxsize=65536)
def _cost(cyrillic: str, latin: str, lang: Lang) -> float:
    table, longest, width = _table(lang), *LONGEST
    cyrillic, latin = f"{START}{cyrillic}{END}", f"{START}{latin}{END}"
    best = {(0, 0): 0.0}
    for i in range(len(cyrillic) + 1):
        for j in range(len(latin) + 1):
            so_far = best.get((i, j))
            if so_far is None:
                continue
            for down in range(min(longest, len(cyrillic) - i) + 1):
                for right in range(min(width, len(latin) - j) + 1):
                    step = table.get((cyrillic[i : i + down], latin[j : j + right]))
                    if step is None:
                        step = {(1, 0): LONE, (0, 1): LONE, (1, 1): SWAPPED}.get((down, right))
                    if step is not None:
                        place, total = (i + down, j + right), so_far + step
                        if total < best.get(place, total + 1):
                            best[place] = total
    return best[len(cyrillic), len(latin)]


@cache
def _table(lang: Lang) -> dict[tuple[str, str], float]:
    lines = files("resources").joinpath("names/letters.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {(cyrillic, latin): float(price) for name, cyrillic, latin, price in rows if name == lang.value}
