"""Persons that nearly agree: another first name (Oleh Kiper, Алексей Кипер), a last name spelt wrong (Tkalchenko)."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.article import Entity, EntityKind
from nlp.entities.announced import without_kind
from nlp.entities.gazetteer import place_ids
from nlp.entities.keys import bases, latin, slavic
from nlp.entities.letters import cost
from nlp.entities.matching import SAME, known_as_one, parts, token_similarity
from nlp.entities.name_words import GIVEN, rows
from nlp.languages import Lang

# first names in Russian, Ukrainian and, where they are not spelt over, English; one between two bars
FIRST_NAMES = """
александр олександр alexander|алексей олексій|анатолий анатолій|андрей андрій эндрю ендрю andrew|антон
аркадий аркадій|артём артем|богдан|борис|вадим|валентин|валерий валерій|василий василь|виктор віктор
виталий віталій|владимир володимир|владислав|всеволод|вячеслав в'ячеслав|геннадий геннадій
георгий георгій георг джордж george|григорий григорій|даниил данило|денис|дмитрий дмитро|евгений євген eugene
захар|иван іван|игорь ігор|илья ілля|кирилл кирило|константин костянтин|лев|леонид леонід|максим
михаил михайло майкл michael|никита микита|николай микола nicholas|олег|остап|павел павло пол paul
пётр петро питер пітер peter|роман|руслан|рустем|святослав|семён семен|сергей сергій|станислав станіслав|степан
тарас|тимофей тимофій|фёдор федір|юрий юрій|яков яків|ярослав|александра олександра|алина аліна|алла
анастасия анастасія|анна ганна|валентина|валерия валерія|вера віра|вероника вероніка|виктория вікторія|галина
дарья дарія|екатерина катерина catherine|елена олена helen|елизавета єлизавета|жанна|инна інна|ирина ірина
ксения ксенія|лариса|лидия лідія|людмила|марина|мария марія|надежда надія|наталья наталія|оксана|ольга
светлана світлана|софия софія|тамара|татьяна тетяна|юлия юлія julia|яна|джо joe|джон john|дональд donald
билл білл bill|боб bob|роберт robert|ричард річард richard|томас thomas|джеймс james|марк mark
"""
DEAREST = 6.0  # what the letters of one name cost at most, see `mislettered`
SPELT = 4  # letters of a word that its letters may give away
LIKE = 0.45  # of last names: less, and they are two persons
# endings, in Latin letters, of last names and of places of these parts
LAST_NAME = re.compile(r"(?:[eo]v|[aei]nk[ou]|[iy]?uk|[iy]ak|ych|[sc]'?k(?:y|iy|yy|yi|ii)|ets|iv)[au]?$")
TOWN = re.compile(r"(?:[sc]'?k|[oe]vo|[iy]no|[io]vka|[iy]chi|an[yi]|[gh]rad|pol|pil|[gh]orod)[aey]?$")
LINES = tuple(tuple(line.split()) for line in FIRST_NAMES.replace("\n", "|").strip("|").split("|"))


@lru_cache(maxsize=4096)
def first_names(word: str, lang: Lang) -> frozenset[int]:
    """The numbers of the lines of `FIRST_NAMES` that `word` may be of."""
    return frozenset(
        number
        for number, line in enumerate(LINES)
        for one in line
        if token_similarity(word, one, lang, Lang.EN if one.isascii() else lang_of(one)) >= SAME
    )


def lang_of(word: str) -> Lang:
    """The language that a Cyrillic word of the table is to be read in."""
    return Lang.UK if set(word) & set("іїєґ'") else Lang.RU


def strangers(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> bool:
    """Whether two names of persons agree in the last name, while their known first names cannot be one.

    One of them stands in full; the other may have its first name from elsewhere in its text.
    """
    ours, theirs = parts(one.normal), parts(other.normal)
    if {one.kind, other.kind} != {EntityKind.PERSON} or min(len(ours), len(theirs)) < 2:
        return False
    if max(len(parts(one.text)), len(parts(other.text))) < 2 or min(len(ours[0]), len(theirs[0])) < 2:
        return False
    if token_similarity(ours[-1], theirs[-1], lang, other_lang) < SAME:
        return False
    return other_given(ours[0], theirs[0], lang, other_lang)


def other_given(one: str, other: str, lang: Lang, other_lang: Lang) -> bool:
    """Whether two first names are known and not one."""
    known, other_known = first_names(one, lang), first_names(other, other_lang)
    if known & other_known:
        return False
    known_to_list, other_to_list = rows(one, lang, GIVEN), rows(other, other_lang, GIVEN)
    if known_to_list and other_to_list:
        return token_similarity(one, other, lang, other_lang) < SAME
    return bool(known and other_known)


def misspelt(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> bool:
    """Whether a Slavic last name stands on the other side in a spelling that it cannot have: Ткаченко, Tkalchenko.

    Others are spelt in too many ways: Colbert, Кольбер.
    """
    if {one.kind, other.kind} != {EntityKind.PERSON} or not parts(one.normal) or not parts(other.normal):
        return False
    last, other_last = parts(one.normal)[-1], parts(other.normal)[-1]
    both = ended_slavic(last, lang) and ended_slavic(other_last, other_lang)
    return both and LIKE <= token_similarity(last, other_last, lang, other_lang) < SAME


def garbled(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> bool:
    """Whether a name of these parts stands in English in letters that it cannot have: Гуцуляк, Zhukylak.

    That is a last name with a Slavic ending, or a place that the table has or whose name ends as Slavic ones do; names
    from elsewhere are spelt in too many ways. What the table knows on the English side is another matter.
    """
    ours, theirs = parts(one.normal), parts(other.normal)
    if (
        lang is Lang.EN
        or other_lang is not Lang.EN
        or one.kind is not other.kind
        or len(ours) != len(theirs)
        or not ours
    ):
        return False
    if one.kind is EntityKind.PERSON:
        native = any(LAST_NAME.search(latin(base, lang)) for base in bases(parts(one.text)[-1], lang))
    elif one.kind is EntityKind.PLACE and len(ours) == 1 and not place_ids(other.normal, other_lang):
        known = place_ids(one.normal, lang) | place_ids(one.text, lang)
        native = bool(known) or any(TOWN.search(latin(base, lang)) for base in bases(one.text, lang))
    else:
        return False
    likeness = max(token_similarity(word, theirs[-1], lang, other_lang) for word in (ours[-1], parts(one.text)[-1]))
    return native and LIKE <= likeness < SAME


def mislettered(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> bool:
    """Whether a name that no table has stands on the other side in letters that it cannot have: Видаль, Weidel.

    Asked of names that are near enough to be one. One of them is in English.
    """
    return unlikeness(one, other, lang, other_lang) > DEAREST


def respelt(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> bool:
    """Whether two names that are not taken for one are like enough to be one in letters that it cannot have."""
    if EntityKind.ORGANISATION in (one.kind, other.kind) and one.kind is not other.kind:
        return False
    ours, theirs = parts(one.normal), parts(other.normal)
    if not ours or len(ours) != len(theirs) or min(map(len, (ours[-1], theirs[-1]))) <= SPELT:
        return False
    like = [token_similarity(a, b, lang, other_lang) for a, b in zip(ours, theirs, strict=True)]
    return min(like) >= LIKE and mislettered(one, other, lang, other_lang)


def unlikeness(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> float:
    """What the letters of the worst pair of words cost (`nlp.entities.letters.cost`); 0 where nobody may say.

    As written or in the nominative, whichever is nearer.
    """
    ours, theirs = (parts(without_kind(each.text, own)) for each, own in ((one, lang), (other, other_lang)))
    alike = (lang is Lang.EN) is (other_lang is Lang.EN) or one.text in other.text or other.text in one.text
    if alike or ({one.kind, other.kind} != {EntityKind.PERSON} and len(ours) + len(theirs) != 2):
        return 0.0  # the words of other names are translated
    if place_ids(one.normal, lang) & place_ids(other.normal, other_lang):
        return 0.0
    normal, other_normal = parts(one.normal), parts(other.normal)
    forms = [(ours, theirs)]
    if (len(normal), len(other_normal)) == (len(ours), len(theirs)):
        forms.append((normal, other_normal))
    return min(worst_letters(*form, lang, other_lang) for form in forms)


def worst_letters(ours: tuple[str, ...], theirs: tuple[str, ...], lang: Lang, other_lang: Lang) -> float:
    """What the letters of the worst pair of the words of two names cost, none of them known to a table."""
    if len(ours) > len(theirs):
        ours, theirs, lang, other_lang = theirs, ours, other_lang, lang
    worst = 0.0
    for word in ours:
        rival = max(theirs, key=lambda each: token_similarity(word, each, lang, other_lang))
        if min(len(word), len(rival)) < SPELT or word.isupper() or known_as_one(word, rival, lang, other_lang):
            continue
        if rows(word, lang, GIVEN) and rows(rival, other_lang, GIVEN):
            continue  # see `strangers`
        english, cyrillic = (word, rival) if lang is Lang.EN else (rival, word)
        worst = max(worst, cost(cyrillic, other_lang if lang is Lang.EN else lang, english))
    return worst


def ended_slavic(last_name: str, lang: Lang) -> bool:
    """Whether a last name, in any case form, ends as Slavic ones do."""
    return any(slavic(latin(base, lang)) for base in bases(last_name, lang))
