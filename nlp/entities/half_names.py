"""Names of which one word stays and another cannot: Lavrov, Рябков; Donetsk region, Запорізька область; two banks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from nlp.article import Entity, EntityKind
from nlp.entities.demonyms import kindred
from nlp.entities.doubts import people
from nlp.entities.gazetteer import place_ids
from nlp.entities.keys import bases, keys, latin
from nlp.entities.matching import ADJECTIVE_END, SAME, formed_of, large, parts, token_similarity, towns_of
from nlp.entities.name_words import GIVEN, rows
from nlp.entities.namesakes import ended_slavic, first_names
from nlp.entities.organisations import head_terms
from nlp.languages import Lang
from nlp.lexicon import has_english, put_plainly
from nlp.morphology import is_known, lemmas, parses

LIKE = 0.6  # of words: as near as this, and nobody may say that they cannot be one
SMALL_LETTERS = 0.85  # the same for a word that is not capitalised, where chance likeness is common
SPELT_FREELY = 0.45  # the same for last names that are not Slavic, which are spelt in many ways
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
PATRONYMIC = re.compile(
    r"(?:[oe]v[iy]ch|il[ly]?ich|kuzmich|fomich|lukich|nikitich|(?:[oei]v|inich)na)$"
)  # in Latin letters
WEAK = set("aivyh")  # first sounds that a spelling may leave out or change
REGIONS = frozenset(
    ["region", "oblast", "province", "край", "krai", "область", "провинция", "провінція", "регион", "регіон"]
)
DISTRICTS = frozenset(["district", "raion", "район"])
# first words of lines of `TERMS`: heads of bodies that are told apart by whose they are
HEADS = frozenset(
    [
        "министерство",
        "посольство",
        "университет",
        "академия",
        "банк",
        "парламент",
        "правительство",
        "армия",
        "полиция",
        "суд",
    ]
)
# what tells bodies apart; of a kind, then one meaning a line
TOPICS = """
министерство
finance|финансы|финансовый|фінанси|фінансовий
justice|юстиция|юстиція
defense|defence|оборона
foreign|иностранный|закордонний
interior|internal|внутренний|внутрішній
health|здравоохранение|здоровье|здоров'я
education|образование|просвещение|освіта
agriculture|agrarian|сельский|аграрный|аграрний|сільський
energy|энергетика|енергетика
transport|transportation|транспорт
culture|культура
sport|sports|спорт

суд
supreme|high|верховный|верховний|высший|вищий
constitutional|конституционный|конституційний
appeal|appeals|appellate|апелляционный|апеляційний

флот
black|черноморский|чорноморський
baltic|балтийский|балтійський
northern|северный|північний
pacific|тихоокеанский|тихоокеанський
caspian|каспийский|каспійський
""".strip()
# not what their regions are called
LANDS = frozenset(["kuban", "donbas", "donbass", "maritime", "polesia", "slobozhanshchyna"])
FLEETS = frozenset(["fleet", "флот"])
BRITISH = frozenset(["united kingdom", "england", "scotland"])  # often called by the same word
Words = tuple[str, ...]
Differing = tuple[Words, Words] | None  # the words of two names that cannot be one


def half_changed(  # noqa: PLR0913, PLR0917  two sides of three
    one: Entity, other: Entity, lang: Lang, other_lang: Lang, text: str, other_text: str
) -> bool:
    """Whether two names share a word, while another of theirs has no counterpart in the text of the other.

    In doubt they do not: where a name has more words than the rules know, or one that may be put in another way.
    """
    if one.kind is not other.kind or not text or not other_text:
        return False
    rules = (other_person,) if one.kind is EntityKind.PERSON else (other_region, other_listed, other_topic, other_owner)
    ours, theirs = parts(one.text), parts(other.text)
    found = (rule(ours, theirs, lang, other_lang) for rule in rules)
    return any(
        pair is not None
        and all(gone(word, lang, other_text, other_lang) for word in pair[0])
        and all(gone(word, other_lang, text, lang) for word in pair[1])
        for pair in found
    )


def gone(word: str, lang: Lang, text: str, other_lang: Lang) -> bool:
    """Whether no word of `text`, in `other_lang`, may be a counterpart of `word`."""
    others = [other for other in WORD.findall(text) if len(other) > 1]
    return not put_plainly(word, lang, text, other_lang) and not any(
        may_be_one(word, other, lang, other_lang, LIKE if other[0].isupper() else SMALL_LETTERS) for other in others
    )


def may_be_one(word: str, other: str, lang: Lang, other_lang: Lang, like: float) -> bool:
    """Whether two words may be one name, as they are this `like`, or one be formed of the other."""
    return (
        token_similarity(word, other, lang, other_lang) >= like
        or bool(kindred(word, lang) & kindred(other, other_lang))
        or formed_of(word, other, lang, other_lang)
        or formed_of(other, word, other_lang, lang)
    )


def other_person(ours: Words, theirs: Words, lang: Lang, other_lang: Lang) -> Differing:
    """The last names of two persons with one known first name, where these cannot be one."""
    full, other_full = first_and_last(ours, lang), first_and_last(theirs, other_lang)
    if full is None or other_full is None:
        return None
    (first, last), (other_first, other_last) = full, other_full
    same = token_similarity(first, other_first, lang, other_lang) >= SAME
    if not same or not given(first, lang) or not given(other_first, other_lang):
        return None
    limit = LIKE
    if not ended_slavic(last, lang) and not ended_slavic(other_last, other_lang):
        limit = SPELT_FREELY
        if not begin_otherwise(last, other_last, lang, other_lang):
            return None
    return ((last,), (other_last,)) if token_similarity(last, other_last, lang, other_lang) < limit else None


def first_and_last(words: Words, lang: Lang) -> tuple[str, str] | None:
    """The first and the last name of a person given by these and at most an initial or a patronymic."""
    if len(words) == 3 and (len(words[1]) == 1 or patronymic(words[1], lang)):
        words = (words[0], words[2])
    if len(words) != 2 or min(map(len, words)) < 2 or patronymic(words[1], lang) or not surname(words[1], lang):
        return None
    return words[0], words[1]


def patronymic(word: str, lang: Lang) -> bool:
    """Whether `word` ends as patronymics do."""
    return any(PATRONYMIC.search(latin(base, lang)) for base in bases(word, lang))


def surname(word: str, lang: Lang) -> bool:
    """Whether `word` may well be a last name and is no plain word: no Блаженный, no Baptist."""
    if lang is Lang.EN:
        return not has_english(word) or word.lower() in people()[1]
    if ended_slavic(word, lang) and not ADJECTIVE_END.search(word.lower()):
        return True  # Рябков: of hazel grouses, too
    return not is_known(word, lang) or any("Surn" in each.tag for each in parses(word, lang))


def given(word: str, lang: Lang) -> bool:
    """Whether `word` is a first name that a list has."""
    return bool(first_names(word, lang) or rows(word, lang, GIVEN))


def begin_otherwise(word: str, other: str, lang: Lang, other_lang: Lang) -> bool:
    """Whether the first sounds of two words cannot be one."""
    sounds, others = ({key[:1] for key in keys(each, of)} for each, of in ((word, lang), (other, other_lang)))
    return not sounds & others and not (sounds & WEAK and others & WEAK)


def other_region(ours: Words, theirs: Words, lang: Lang, other_lang: Lang) -> Differing:
    """What two regions, or two districts, that we know are called for, where these are not one."""
    own, other_own = called_for(ours, lang), called_for(theirs, other_lang)
    if own is None or other_own is None or own[0] != other_own[0]:
        return None
    known = known_place(own[1], lang) and known_place(other_own[1], other_lang)
    return (own[1], other_own[1]) if known else None


def called_for(words: Words, lang: Lang) -> tuple[str, Words] | None:
    """Of a region or a district which of these it is, and the one other word of its name."""
    for level, heads in (("region", REGIONS), ("district", DISTRICTS)):
        rest = tuple(word for word in words if not lemmas(word, lang) & heads)
        if len(rest) == len(words) - 1 and not any(head_terms(word, lang) for word in rest):
            return (level, rest) if len(rest) == 1 and rest[0].lower() not in LANDS else None
    return None


def known_place(words: Words, lang: Lang) -> bool:
    """Whether the words name a place, or are an adjective of one."""
    name = " ".join(words)
    if place_ids(name, lang) or kindred(name, lang):
        return True
    return lang is not Lang.EN and next(towns_of(ADJECTIVE_END.sub("", name.lower()), lang), None) is not None


def other_listed(ours: Words, theirs: Words, lang: Lang, other_lang: Lang) -> Differing:
    """The words of two places of one sort, both on the list: of two seas, two rivers."""
    if not shared(ours, theirs, lang, other_lang) - {"область", "район"}:
        return None
    if not place_ids(" ".join(ours), lang) or not place_ids(" ".join(theirs), other_lang):
        return None
    own, other_own = owners(ours, lang), owners(theirs, other_lang)
    return (own, other_own) if own and other_own else None


def other_topic(ours: Words, theirs: Words, lang: Lang, other_lang: Lang) -> Differing:
    """What two ministries, courts or fleets are for, where that cannot be one."""
    heads = shared(ours, theirs, lang, other_lang)
    for kind, meanings in topics().items():
        if kind not in heads:
            continue
        own, other_own = (
            {word: found for word in words if (found := meant(word, of, meanings))}
            for words, of in ((ours, lang), (theirs, other_lang))
        )
        if own and other_own and not set().union(*own.values()) & set().union(*other_own.values()):
            return tuple(own), tuple(other_own)
    return None


def shared(ours: Words, theirs: Words, lang: Lang, other_lang: Lang) -> frozenset[str]:
    """The terms that words of both names are."""
    terms, others = (
        frozenset[str]().union(*(sorts(word, of) for word in words))
        for words, of in ((ours, lang), (theirs, other_lang))
    )
    return terms & others


def sorts(word: str, lang: Lang) -> frozenset[str]:
    """As `head_terms`, and a fleet."""
    return frozenset({"флот"}) if lemmas(word, lang) & FLEETS else head_terms(word, lang)


@cache
def topics() -> dict[str, dict[str, int]]:
    """Kind of body → word → the number of its meaning."""
    tables = (block.splitlines() for block in TOPICS.split("\n\n"))
    return {
        kind: {word: number for number, line in enumerate(lines) for word in line.split("|")} for kind, *lines in tables
    }


def meant(word: str, lang: Lang, meanings: dict[str, int]) -> frozenset[int]:
    """What `word` may mean of these."""
    return frozenset(meanings[base] for base in {word.lower(), *lemmas(word, lang)} if base in meanings)


def other_owner(ours: Words, theirs: Words, lang: Lang, other_lang: Lang) -> Differing:
    """The one own word of each of two universities, banks and the like, where these cannot be one: of two countries."""
    if not shared(ours, theirs, lang, other_lang) & HEADS:
        return None
    own, other_own = owners(ours, lang), owners(theirs, other_lang)
    if len(own) != 1 or len(other_own) != 1:
        return None
    if not tellable(own, other_own, lang, other_lang):
        return None
    british = kindred(own[0], lang) & BRITISH and kindred(other_own[0], other_lang) & BRITISH
    return None if british else (own, other_own)


def tellable(own: Words, other_own: Words, lang: Lang, other_lang: Lang) -> bool:
    """Whether both words are of places that we know, or one is, of no large town, and the other is but a name."""
    known, other_known = known_place(own, lang), known_place(other_own, other_lang)
    if known and other_known:
        return True
    if known:
        return strange_word(other_own[0], other_lang) and not after_town(own[0], lang)
    return other_known and strange_word(own[0], lang) and not after_town(other_own[0], other_lang)


def after_town(word: str, lang: Lang) -> bool:
    """Whether `word` speaks of a large town or a land, whose university may have another name: Humboldt, Берлинский."""
    return large(word, lang) or any(large(place, Lang.EN) for place in kindred(word, lang))


def owners(words: Words, lang: Lang) -> Words:
    """The words of a name that are no terms."""
    return tuple(word for word in words if not sorts(word, lang))


@lru_cache(maxsize=4096)
def strange_word(word: str, lang: Lang) -> bool:
    """Whether `word` is nothing but a name: no dictionary has it, or it is an adjective in -ский."""
    if lang is Lang.EN:
        return not has_english(word)
    return not is_known(word, lang) or ADJECTIVE_END.search(word.lower()) is not None
