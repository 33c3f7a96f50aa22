"""What the tagger and the rules say together of the names in a text."""

from __future__ import annotations

import logging
from bisect import bisect_left
from functools import cache
from pathlib import Path

from nlp.article import EntityKind
from nlp.entities import english, english_words
from nlp.entities.demonyms import origins
from nlp.entities.doubts import doubts
from nlp.entities.features import features
from nlp.entities.gazetteer import country
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.organisations import well_known
from nlp.entities.slavic_forms import form
from nlp.entities.slavic_people import LAW
from nlp.entities.slavic_tail import AND
from nlp.entities.slavic_words import OPENERS, TABLES
from nlp.entities.tagger import KINDS, Floats, Sentence, Tagger, best
from nlp.entities.tokens import Token
from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.segment import sentences

logger = logging.getLogger(__name__)
RESOURCES = Path(__file__).parent.parent.parent / "resources"
CERTAIN = 12.0  # log-odds that hold against any tagger
# log-odds that a mark of the rules adds to its kind, guessed and sure; tuned on the development set
TRUST: dict[Lang, dict[EntityKind, tuple[float, float]]] = {
    Lang.EN: {PERSON: (0, 1.5), ORG: (0.5, 2), PLACE: (0, 1.5)},
    Lang.RU: {PERSON: (0, 1), ORG: (0.5, 3), PLACE: (0, 4.5)},
    Lang.UK: {PERSON: (3, 5.5), ORG: (7.5, 9), PLACE: (1, 3)},  # what has taught the tagger Ukrainian is little
}
# log-odds that a name of each of KINDS must overcome, tuned on the same
RESERVE: dict[Lang, tuple[float, float, float]] = {
    Lang.EN: (-1, 1.5, 0.5),
    Lang.RU: (0, 0, 2.5),
    Lang.UK: (1.5, 6.5, 2.5),
}


def text_of(mark: Mark, cut: list[Token]) -> str:
    """The name of `mark`, one space between words."""
    return " ".join(token.text for token in cut[mark.start : mark.stop])


def certain(mark: Mark, name: str, lang: Lang) -> bool:
    """Whether the rules know better than any tagger: names the tables list, regions, bodies of a country."""
    if mark.kind is ORG and well_known(name, lang):
        return True
    several = mark.sure and mark.stop - mark.start > 1
    if lang is not Lang.EN:
        joined = mark.sure and AND & set(name.split())  # Луганської й Донецької областей
        if mark.kind is PLACE and (joined or name.lower() in TABLES[lang].places):
            return True
        row = mark.kind is ORG and " , " in name and bool(AND & set(name.split()))  # освіти, науки та спорту
        honoured = " им . " in name or " ім . " in name  # Театра им. Йозефа Бойса
        return several and (row or name[0].islower() or honoured or of_origin(name, lang) or well_known(name, lang))
    region = name.rsplit(maxsplit=1)[-1] in english_words.REGION_HEADS
    return several and (region or english.place(name) or name in english_words.KNOWN_ORGS or well_known(name, lang))


def of_origin(name: str, lang: Lang) -> bool:
    """Whether `name` is a country's body by the adjective of the country: Японское правительство."""
    first, *rest = name.split()
    return len(rest) == 1 and bool(origins(first, lang) and form(rest[0], lang).lemmas & TABLES[lang].of_places)


OPENING, CLOSING = ("«", "“", "„"), ("»", "”")
LOOSE = english_words.words("и і та й а в у з із с на по до and of the for in at")  # no name ends with one


@cache
def tagger() -> Tagger | None:
    """The tagger that ships, loaded at first use; None, with a line in the log, where it is missing or damaged."""
    try:
        return Tagger.load(RESOURCES / "tagger", RESOURCES / "encoder")
    except ModelError as error:
        logger.warning("names are found by rules alone: %s", error)
        return None


def cut_up(text: str, cut: list[Token], rules: list[Mark], lang: Lang) -> list[Sentence]:
    """The sentences of `text` that hold words, with all that the tagger goes by."""
    given, starts = features(cut, rules, lang), [token.start for token in cut]
    found = []
    for each in sentences(text, lang):
        a, b = bisect_left(starts, each.start), bisect_left(starts, each.stop)
        if a < b:
            found.append(Sentence(each.text, each.start, cut[a:b], given[a:b]))
    return found


def weighed(text: str, cut: list[Token], rules: list[Mark], lang: Lang) -> list[Mark]:
    """The names in `cut`, in order, disjoint: `rules` themselves where there is no tagger."""
    model = tagger()
    if model is None or not cut:
        return rules
    given = cut_up(text, cut, rules, lang)
    return together(model.scores(given), given, cut, rules, lang, doubts(cut, lang, model.small))


def together(  # noqa: PLR0913, PLR0917  what each of them says
    scores: list[Floats], given: list[Sentence], cut: list[Token], rules: list[Mark], lang: Lang, bias: Floats
) -> list[Mark]:
    """The likeliest marks by `scores`, one array a sentence of `given`, and by how far the rules are to be trusted.

    `bias` (n_words, 7) is what else speaks for and against each tag.
    """
    bias = bias.copy()
    for column, reserve in enumerate(RESERVE[lang]):
        bias[:, 1 + 2 * column : 3 + 2 * column] -= reserve
    for mark in rules:
        trust = CERTAIN if certain(mark, text_of(mark, cut), lang) else TRUST[lang][mark.kind][mark.sure]
        column = 1 + 2 * KINDS.index(mark.kind)
        bias[mark.start, column] += trust
        bias[mark.start + 1 : mark.stop, column + 1] += trust
    found: list[Mark] = []
    at = 0
    for own, sentence in zip(scores, given, strict=True):
        while cut[at].start < sentence.cut[0].start:
            at += 1
        marks = best(own + bias[at : at + len(own)])
        found.extend(Mark(at + mark.start, at + mark.stop, mark.kind, mark.sure) for mark in marks)
    whole = [tidy for mark in found if (tidy := tidied(mark, cut, lang)) is not None]
    apart = [mark for n, mark in enumerate(whole) if not n or whole[n - 1].stop <= mark.start]
    taken = {index for mark in apart for index in range(mark.start, mark.stop)}
    lands = [mark for mark in rules if taken.isdisjoint(range(mark.start, mark.stop)) and land(mark, cut, lang)]
    return sorted(apart + lands, key=lambda mark: mark.start)


def land(mark: Mark, cut: list[Token], lang: Lang) -> bool:
    """Whether `mark` is a country, which is one whatever the tagger says: Президент | України."""
    return mark.kind is PLACE and mark.sure and country(text_of(mark, cut), lang)


def tidied(mark: Mark, cut: list[Token], lang: Lang) -> Mark | None:
    """`mark` with its quotation marks in pairs; None for what is no name.

    That is the law of a country (Закону України), a lone adjective or adverb, a common word that opens a sentence or
    stands alone in small letters.
    """
    start, stop = mark.start, mark.stop
    words = [token.text for token in cut[start:stop]]
    opened, closed = sum(map(words.count, OPENING)), sum(map(words.count, CLOSING))
    if words[-1] in OPENING or (closed > opened and words[-1] in CLOSING):
        stop -= 1
    elif opened > closed and stop < len(cut) and cut[stop].text in CLOSING:
        stop += 1
    words = [token.text for token in cut[start:stop]]
    if len(words) > 2 and words[0] in OPENING and words[-1] in CLOSING and not {*OPENING, *CLOSING} & set(words[1:-1]):
        start, stop, words = start + 1, stop - 1, words[1:-1]  # «Билайн» is called Билайн
    opened, closed = words.count("("), words.count(")")
    if opened > closed and stop < len(cut) and cut[stop].text == ")" and words[0] != "(":
        stop = start + len(words) - 1 - words[::-1].index("(")
    elif closed > opened and words[-1] == ")":
        stop -= 1
    while stop - start > 1 and cut[stop - 1].text in LOOSE:
        stop -= 1
    if not any(token.word for token in cut[start:stop]):
        return None
    if stop - start == 1 and words[0].islower() and words[0].isalpha():
        return None  # газеті; but gazeta.ru
    if lang is Lang.EN and stop - start == 1 and cut[start].first and words[0] in english_words.OPENERS:
        return None
    if lang is not Lang.EN and stop - start == 1:
        if cut[start].first and words[0].lower() in OPENERS:
            return None
        known = form(words[0], lang)
        lone = (known.function or (known.adjective and known.common)) and not (
            known.given or known.surname or known.place
        )
        law = mark.kind is PLACE and start and LAW.match(cut[start - 1].text)
        if lone or law:
            return None
    return Mark(start, stop, mark.kind, mark.sure)
