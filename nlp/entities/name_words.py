"""Given names and surnames that no rule spells over: Jacques, Жак, Жак; Hughes, Хьюз, Г'юз; our own list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from nlp.languages import Lang
from nlp.morphology import lemmas

GIVEN, SURNAME = "GIVEN", "SURNAME"
LONGEST = 3  # words of a surname
Forms = dict[Lang, tuple[str, ...]]  # what a name is in each language, the usual form first
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})


@cache
def _table() -> tuple[tuple[str, Forms], ...]:
    lines = files("resources").joinpath("names/words.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return tuple((row[0], dict(zip(Lang, (tuple(cell.split("|")) for cell in row[1:]), strict=True))) for row in rows)


@cache
def _index(lang: Lang) -> dict[str, tuple[int, ...]]:
    """Name, lower-cased → the numbers of its rows."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, (_, forms) in enumerate(_table()):
        for name in dict.fromkeys(map(plain, forms[lang])):
            found[name].append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


def plain(name: str) -> str:
    """`name` as it is looked up."""
    return name.lower().replace("ё", "е").translate(APOSTROPHES)


@lru_cache(maxsize=65536)
def rows(word: str, lang: Lang, kind: str = "") -> frozenset[int]:
    """Which names of the list, or of its `kind`, the `word` may be, in any case form."""
    index = _index(lang)
    forms = {plain(word)} if lang is Lang.EN else {plain(word), *(plain(one) for one in lemmas(word, lang))}
    found = (number for form in forms for number in index.get(form, ()))
    return frozenset(number for number in found if not kind or _table()[number][0] == kind)


def listed(word: str, kind: str, lang: Lang) -> bool:
    """Whether `word`, as it stands, is a name of that kind on the list."""
    return any(_table()[number][0] == kind for number in _index(lang).get(plain(word), ()))


def counterparts(name: str, kind: str, lang: Lang, target: Lang) -> tuple[str, ...]:
    """What `name`, in the nominative, is in `target`, the usual form first: as of `kind`, else as of the other.

    () where the list does not have it.
    """
    found = [_table()[number] for number in _index(lang).get(plain(name), ())]
    found.sort(key=lambda row: (row[0] != kind, plain(row[1][lang][0]) != plain(name)))
    own = [forms[target] for row_kind, forms in found if row_kind == found[0][0]]
    return tuple(dict.fromkeys(form for forms in own for form in forms))


def backwards(words: Sequence[str], lang: Lang, target: Lang) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The names that a person's `words`, in the nominative, are made of, from the last until one is not on the list.

    Where each begins among the words, and what it is in `target`.
    """
    stop = len(words)
    while stop:
        for start in range(max(0, stop - LONGEST), stop):  # von der Leyen
            kind = GIVEN if start == 0 and len(words) > 1 else SURNAME
            if forms := counterparts(" ".join(words[start:stop]), kind, lang, target):
                yield start, forms
                stop = start
                break
        else:
            return


def spelt(name: str, lang: Lang, target: Lang) -> str:
    """What a person's `name`, in the nominative, usually is in `target`; "" where the list does not have all of it."""
    found = list(backwards(name.split(), lang, target))
    return " ".join(forms[0] for _, forms in reversed(found)) if found and found[-1][0] == 0 else ""
