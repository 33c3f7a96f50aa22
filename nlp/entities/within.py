"""Names within the names of bodies: the country of a ministry, the ministry of a department."""

from __future__ import annotations

from dataclasses import replace

from nlp.entities import english, slavic
from nlp.entities.english_words import words
from nlp.entities.mark import ORG, PLACE, Mark
from nlp.entities.slavic_forms import form
from nlp.entities.tokens import Token
from nlp.entities.weighing import CLOSING, OPENING
from nlp.languages import Lang

LINKS = words("of in for at from")  # before a place in the English name of a body
# what a name after it names: клуба Челси, федерации ФИДЕ
NAMED = words("""
клуб команда группа агентство компания газета издание фирма аэропорт гостиница федерация организация партия движение
ассоциация группировка агенція компанія готель федерація організація партія рух асоціація угруповання видання
""")


def within(mark: Mark, cut: list[Token], lang: Lang) -> list[Mark]:
    """The outermost places and bodies named by a part of `mark`, a body; in quotation marks stands one name."""
    if mark.kind is not ORG or mark.stop - mark.start == 1:
        return []
    inside = cut[mark.start + 1 : mark.stop]
    rules = english.marks(inside) if lang is Lang.EN else slavic.marks(inside, lang)
    found: list[Mark] = []
    for one in rules:
        here = replace(one, start=one.start + mark.start + 1, stop=one.stop + mark.start + 1)
        if here.kind not in (PLACE, ORG) or quoted(mark, here, cut):
            continue
        sure = here.sure or short(cut[here.start : here.stop])
        goes_on = here.stop < mark.stop and cut[here.stop].capital and cut[here.stop].word  # клуба | Тоттенхэм Хотспур
        if sure and not goes_on and (linked(here, cut) if lang is Lang.EN else belongs(here, cut, lang)):
            found.append(here)
        else:
            found += within(here, cut, lang)
    return found


def short(name: list[Token]) -> bool:
    """Whether a name is an acronym in Cyrillic letters: комиссия | ЕС."""
    return len(name) == 1 and name[0].acronym and not name[0].text.isascii()


def quoted(mark: Mark, here: Mark, cut: list[Token]) -> bool:
    """Whether `here` stands in quotation marks that open within `mark`."""
    before = [token.text for token in cut[mark.start : here.start]]
    return sum(map(before.count, (*OPENING, '"'))) > sum(map(before.count, CLOSING))


def linked(here: Mark, cut: list[Token]) -> bool:
    """Whether an English place is said to be that of the body: Bank of England, but not New York Times."""
    return here.kind is PLACE and cut[here.start - 1].text in LINKS


def belongs(here: Mark, cut: list[Token], lang: Lang) -> bool:
    """Whether a Russian or Ukrainian name is that of something else than the whole body."""
    before = form(cut[here.start - 1].text, lang)
    own = here.kind is ORG and before.adjective  # Генеральная | прокуратура ОАЭ
    return not own and not before.lemmas & NAMED
