"""Which name it is: a key that the forms, scripts and languages of one name share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from nlp.article import EntityKind
from nlp.entities.announced import bare, without_kind
from nlp.entities.gazetteer import COLUMNS, place_ids, table_rows
from nlp.entities.keys import latin, skeleton
from nlp.entities.matching import parts
from nlp.entities.organisations import first_name, same_body
from nlp.languages import Lang
from nlp.morphology import is_known, parses
from nlp.names.romanise import romanised

FEMININE = {
    Lang.EN: re.compile(r"(?:[oe]va|ina|[sc]k(?:aya|aia|a)|naya|naia)$"),
    Lang.RU: re.compile(r"(?:[оеё]ва|ина|[сц]кая|ная)$"),
    Lang.UK: re.compile(r"(?:[оеє]ва|[иії]на|[сц]ька|на)$"),
}


@lru_cache(maxsize=16384)
def key(name: str, kind: EntityKind, lang: Lang) -> str:
    """What names `name`, in the nominative, in all languages: "place:kyiv", "person:valadimir zilinski".

    A place that the table knows goes by its English name, a body by the first of its equivalents, all else by the
    sounds of its words, in alphabetical order.
    """
    if kind is EntityKind.PLACE:
        name = without_kind(name, lang)
        known = place(name, lang)
        if known:
            return f"place:{known[0].lower()}"
    if kind is EntityKind.ORGANISATION:
        bodies = same_body(name, lang)
        if bodies:
            return f"organisation:{first_name(min(bodies))}"
        name = bare(name, lang)
    return f"{kind.value.lower()}:{' '.join(sorted(sounds(name, lang))) or name.lower()}"


@lru_cache(maxsize=16384)
def sounds(name: str, lang: Lang) -> tuple[str, ...]:
    """The skeletons of the words of `name` that are more than an initial."""
    words = (word for word in parts(name) if len(word) > 1)
    return tuple(filter(None, (skeleton(latin(word, lang)) or word.lower() for word in words)))


@lru_cache(maxsize=16384)
def place(name: str, lang: Lang, target: Lang = Lang.EN) -> tuple[str, ...]:
    """The names in `target` of the best-known place that `name` may be, the usual one first; () if none is known.

    Places of the curated lists come before all others, then the most populous.
    """
    best = best_place(name, lang, target)
    return spellings(best, target) if best else ()


def best_place(name: str, lang: Lang, target: Lang) -> tuple[str, ...] | None:
    """The row of the table with the best-known place that `name` may be and `target` names."""
    best = _best(place_ids(name, lang), target)
    if best and best[0].startswith("g"):  # its English name may be that of a place of the lists
        best = _best(place_ids(best[COLUMNS[Lang.EN]].partition("|")[0], Lang.EN), target) or best
    return best


def listed(name: str, lang: Lang) -> str:
    """The usual spelling, in `lang`, of a place of the curated lists that `name` may be; else `name` itself."""
    found = place(name, lang, lang)
    best = _best(place_ids(found[0], lang), lang) if found else None
    return found[0] if best and not best[0].startswith("g") else name


def spellings(row: tuple[str, ...], target: Lang) -> tuple[str, ...]:
    """The names of a place in `target`: as listed, or those of its dictionary and what is spelt as in English first."""
    from rapidfuzz.fuzz import ratio

    names = row[COLUMNS[target]].split("|")
    if target is Lang.EN or not row[0].startswith("g"):
        return tuple(names)
    english = row[COLUMNS[Lang.EN]].partition("|")[0]

    def rank(name: str) -> tuple[bool, bool, bool, float]:
        known, likeness = is_known(name, target), ratio(romanised(name, target), english)
        return known and _is_town(name, target), in_dictionary(name, target), known, likeness

    names.sort(key=rank, reverse=True)
    return tuple(names)


def in_dictionary(name: str, lang: Lang) -> bool:
    """Whether every word of `name` is a nominative of the dictionary of `lang`, Russian or Ukrainian."""
    return all(is_known(word, lang) and any(_nominatives(word, lang)) for word in name.split())


def _is_town(name: str, lang: Lang) -> bool:
    return any("Geox" in one.tag.grammemes for one in _nominatives(name, lang))


def _nominatives(word: str, lang: Lang) -> list[Any]:
    return [one for one in parses(word, lang) if one.normal_form.replace("ё", "е") == word.lower().replace("ё", "е")]


def _best(ids: Iterable[str], target: Lang) -> tuple[str, ...] | None:
    rows = table_rows()
    found = (rows[one] for one in ids if one in rows)
    return max((row for row in found if row[COLUMNS[target]]), key=_weight, default=None)


def _weight(row: tuple[str, ...]) -> tuple[bool, int, bool, int]:
    """Of equals the first one of our own list: Auckland before Oakland, North Africa before Northern Africa."""
    listed, part, number = not row[0].startswith("g"), row[1] == "continent", row[0][1:]
    return listed, int(row[3]), not part, -int(number) if number.isdigit() else 0


def feminine(name: str, lang: Lang) -> bool:
    """Whether the last word of `name` has the ending of a woman's surname."""
    words = parts(name)
    return bool(words) and FEMININE[lang].search(words[-1].lower()) is not None
