"""Places that are adjectives of what is called after them: на Гуляйпільському напрямку, Степногірська громада."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from nlp.article import Span
from nlp.entities.demonyms import kindred
from nlp.languages import Lang
from nlp.names.places import village, well_known
from nlp.names.romanise import romanised

ADJECTIVE = {
    Lang.RU: r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)",
    Lang.UK: r"[А-ЯІЇЄҐ][а-яіїєґ'’]+(?:-[А-ЯІЇЄҐ][а-яіїєґ'’]+)?[сцз]ьк(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|і|их|ими)",
}
CALLED = {  # what is called after a place
    Lang.RU: r"(?:направлени|участк|сектор|общин|плацдарм)\w*",
    Lang.UK: r"(?:напрям|ділян|сектор|громад|плацдарм)\w*",
}
RUN = {
    lang: re.compile(rf"(?<!\w)(?P<places>{one}(?:(?:, | та | і | й | и ){one})*) {CALLED[lang]}")
    for lang, one in ADJECTIVE.items()
}
SIDES = {"північно": "North", "південно": "South", "західно": "West", "східно": "East",
         "северо": "North", "южно": "South", "западно": "West", "восточно": "East"}  # fmt: skip
ENDING = re.compile(r"[сцз]ь?к\w+$")
FORMED = ("ськ", "ск", "", "ка", "ське", "ское", "е", "ое", "а", "я", "ха")  # what the place has for -ський
OWN = {"слобожан": "Slobozhanskyi", "волин": "Volyn", "полі": "Polissia", "придніпров": "Prydniprovske",
       "олександрів": "Oleksandrivka", "красноармей": "Krasnoarmeysk"}  # fmt: skip


def sectors(text: str, source: Lang) -> Iterator[tuple[Span, str]]:
    """The places of `text`, Russian or Ukrainian, that are such adjectives, with their English names."""
    if source is Lang.EN:
        return
    for run in RUN[source].finditer(text):
        for match in re.finditer(ADJECTIVE[source], run["places"]):
            start = run.start() + match.start()
            yield Span(start, start + len(match[0]), match[0]), _place(match[0], source)


def said(text: str, source: Lang, translation: str) -> Iterator[Span]:
    """Those of `text` whose places `translation`, in English, has."""
    for span, place in sectors(text, source):
        if place.split()[-1] in translation:
            yield span


@lru_cache(maxsize=1024)
def _place(adjective: str, lang: Lang) -> str:
    side, joined, rest = adjective.partition("-")
    if joined and side.lower() in SIDES:
        return f"{SIDES[side.lower()]} {_place(rest, lang)}"
    stem = ENDING.sub("", adjective.lower())
    if stem in OWN:
        return OWN[stem]
    names = [(stem + end).capitalize() for end in FORMED]
    formed = (well_known(one, lang, Lang.EN) for one in names)
    listed = (one.title() for one in sorted(kindred(adjective, lang), key=len))
    villages = (village(one, lang, Lang.EN) for one in names)
    return next(filter(None, chain(formed, listed, villages)), romanised(adjective, lang))
