"""Whether two names in different languages, scripts and case forms are one."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.entities.gazetteer import place_ids
from nlp.entities.keys import closeness, keys
from nlp.entities.organisations import head_terms, same_body
from nlp.languages import Lang

SAME = 0.75  # at and above: one name; measured on 126 look-ups of 40 names, per-token minimum
SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "da",
        "von",
        "van",
        "der",
        "di",
        "la",
        "le",
        "del",
        "и",
        "і",
        "та",
        "й",
        "of's",
        "&",
        "for",
    ]
)


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The words of `name` that carry it, initials included as one letter."""
    return tuple(word for word in re.findall(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+", name) if word.lower() not in SMALL)


@lru_cache(maxsize=65536)
def token_similarity(a: str, b: str, a_lang: Lang, b_lang: Lang) -> float:
    """0..1: how like two words of names are; an initial is like a word that begins with its sound."""
    if a.isdigit() or b.isdigit():
        return float(a == b)
    if head_terms(a, a_lang) & head_terms(b, b_lang):
        return 1.0
    if place_ids(a, a_lang) & place_ids(b, b_lang):
        return 1.0
    one, other = keys(a, a_lang), keys(b, b_lang)
    if min(len(a), len(b)) == 1:
        return 0.8 if {key[:1] for key in one} & {key[:1] for key in other} else 0.3
    return closeness(one, other)


@lru_cache(maxsize=65536)
def similarity(a: str, b: str, a_lang: Lang, b_lang: Lang) -> float:
    """0..1: how surely the names `a` and `b` are one; at `SAME` and above they are taken for one.

    Each word of the shorter name must have a counterpart of its own in the longer; the worst pair decides, so that
    one first name does not join two people. Places compare by what the table of places says, bodies by equivalents.
    """
    if place_ids(a, a_lang) & place_ids(b, b_lang) or same_body(a, a_lang) & same_body(b, b_lang):
        return 1.0
    ours, theirs = parts(a), parts(b)
    if not ours or not theirs:
        return float(a == b)
    if len(ours) <= len(theirs):
        return worst_pair(ours, theirs, a_lang, b_lang)
    return worst_pair(theirs, ours, b_lang, a_lang)


def worst_pair(few: tuple[str, ...], many: tuple[str, ...], few_lang: Lang, many_lang: Lang) -> float:
    """The similarity of the worst of the best pairs, each word used once; longer words choose first."""
    left, worst = list(many), 1.0
    for word in sorted(few, key=len, reverse=True):
        scores = [token_similarity(word, other, few_lang, many_lang) for other in left]
        best = max(range(len(left)), key=scores.__getitem__)
        worst = min(worst, scores[best])
        left.pop(best)
    return worst
