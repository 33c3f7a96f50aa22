"""Words that have become their neighbours: Ukrainian drones, российские дроны; west, восток; killed, ранены.

A word tells that a meaning is gone, or new, only where it is sure to have it. One that stands in a name, or in another
sense, or that may be another word, still says that the meaning is there, if the other side has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from nlp.article import Entity, EntityKind, Span
from nlp.entities.compare import known_otherwise
from nlp.entities.demonyms import origins
from nlp.entities.meanings import AMOUNTS, TITLES, Meaning, plain, sure
from nlp.languages import Lang

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
TOGETHER = (frozenset({"united kingdom", "england", "scotland"}),)  # peoples often called by the same word
# in which a plain word means something else: two in the morning is «два часа ночи»
IDIOMS = re.compile(
    r"\bcarbon (?:mon|di)oxide\b"
    r"|\b(?:[1-5]|one|two|three|four|five)(?:[:.]\d\d)?(?: o['’]clock)? in the morning\b"
    r"|\baircraft(?=[ -]carriers?\b)"
    r"|\b(?:think|water|fuel|oil|gas|fish|storage|septic)[ -]tanks?\b"
    r"|\b(?:to|will|would|can|could|may|might|must|shall|should|helps?|helped)"
    r" (?:also )?(?:train|ship|bridge|tank|bomb|iron)\b"
    r"|\bdeclin(?:e|es|ed|ing) (?=to\b|comment|(?:an|the|his|her|any) (?:offer|invitation|request|interview))"
    r"|\bf[ae]ll(?:s|ing|en)? (?:ill|sick|asleep|silent|apart|behind|victim|prey|foul|out|through|in love|pregnant)\b"
    r"|\brais(?:e|es|ed|ing) (?:(?:an|a|the|more|serious|new|many|some) )*(?:alarms?|questions?|concerns?|doubts?"
    r"|awareness|hopes?|fears?|eyebrows?|flags?|money|funds?|issues?|children|objections?|suspicions?|prospect)\b"
    r"|\bdrop(?:s|ped|ping)? (?:(?:an|a|the|its|his|all) )*(?:bombs?|charges?|case|off|out|by)\b"
    r"|\b(?:rise|rose|risen|rising) (?:to (?:power|fame|prominence)|from the)\b|\bgiv\w+ rise\b|\bgrowing up\b",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s\b")
NUMBERED = re.compile(r"-\d")  # «Восток-2025»
AGED = re.compile(r"\d-$")  # 17-летняя: no summer
JOINED = re.compile(r"\w-$")  # Trans-Siberian
OPENING = re.compile(r"(?:^|[.!?:;«»„“\"”(\[—–•|]\s*)$")  # where a capital says nothing
QUOTED = re.compile(  # a name in quotation marks
    r"[«„“\"]([A-ZА-ЯЁІЇЄҐ][^\s«»„“”\"]*(?:[ -][^\s«»„“”\"]+){0,2})[»“”\"]"
)
PAPER = re.compile(r"(?: [A-Z]\w+)* (?:Post|Times|Journal|News|Herald|Press|Review|Telegraph|Tribune|Gazette)\b")
CLOCK = re.compile(  # hours of the night may be those of the morning
    r"(?<=\d)\s?[ap]\.?m\b|\b(?:early|small|wee) hours\b|\bearly\b[^.]{0,20}\bmorning\b|\bpre-?dawn\b"
    r"|(?:\d|\bчас\w*|\bгодин\w*) (?:утра|ночи|вечера|ранку|ночі|вечора)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:\d|\b(?:тисяч\w*|мільйон\w*|сот\w*|сотн\w*|десятк\w*|кільк\w+|багато|скільки)) $", re.IGNORECASE
)
MEASURE = re.compile(r"захід|заход\w+|заході", re.IGNORECASE)  # a step taken, as often as the west
WEST = re.compile(
    r"[Нн]а заході? від\b|[Нн]а заході(?= [А-ЯІЇЄҐ])|(?:[Нн]а|[Зз]|[Ії]з|[Дд]о) захід\b|[Зз]ахід [А-ЯІЇЄҐ]"
)
AMOUNT = re.compile(
    r"%|\b(?:per ?cent|price|cost|rate|sale|profit|revenue|income|earning|export|import|output|product|inflation"
    r"|unemploy|jobless|tax|wage|salar|pension|share|stock|index|temperature|level|number|population|demand|suppl|debt|deficit|gdp"
    r"|econom|rouble|ruble|hryvnia|dollar|euro|spending|budget|rating|turnout|traffic|volume|value|trade|market|deaths?\b"
    r"|процент|цен|стоимост|тариф|ставк|продаж|прибыл|выручк|доход|экспорт|импорт|производств|инфляц|безработиц|налог"
    r"|зарплат|пенси|акци|индекс|температур|уровен|уровн|числ|количеств|населени|спрос|предложени|долг|дефицит|ввп"
    r"|эконом|рубл|гривн|доллар|евро|расход|бюджет|рейтинг|явк|объем|объём|рын|торгов|смертност"
    r"|відсот|цін|варт|продаж|прибут|виручк|доход|дохід|експорт|імпорт|виробництв|інфляц|безробітт|подат|податк|пенсі"
    r"|акці|індекс|рівен|рівн|кількіст|кілько|населенн|попит|пропозиц|борг|дефіцит|економ|карбован|долар|євро|витрат"
    r"|обсяг|ринк|ринок|торгів)"
    r"|\b(?:by|to|from|на|до|с|з|від|от|із|из) [$€£]?\d",
    re.IGNORECASE,
)
Pair = tuple[Span, Span]
T = TypeVar("T", str, Meaning)  # a meaning


@dataclass(slots=True)
class Said(Generic[T]):
    """What a text may mean, and by which first word it is sure to, with all that this word may mean."""

    text: str
    all: set[T] = field(default_factory=set)
    sure: dict[T, tuple[Span, frozenset[T]]] = field(default_factory=dict)


def exchanged(
    source: str,
    source_lang: Lang,
    target: str,
    target_lang: Lang,
    names: tuple[Sequence[Span], Sequence[Span]] = ((), ()),
) -> list[Pair]:
    """Words whose meaning only the source has, each with one whose meaning only the translation has; spans in the two.

    Peoples and their adjectives, and the plain words of `meanings`. Where either side has none of its own nothing is
    said, as a translation may put them in other words, or leave them out. `names`: the persons of the two.
    """

    def named(place: str, text: str, lang: Lang) -> bool:
        name = place.title()
        return known_otherwise(Entity(0, len(name), name, EntityKind.PLACE, name), Lang.EN, text, lang)

    bare = [POSSESSIVE.sub(" ", text) for text in (source, target)]
    found = neighbours(
        people_said(source, source_lang, names[0]),
        people_said(target, target_lang, names[1]),
        lambda place: named(place, bare[1], target_lang),
        lambda place: named(place, bare[0], source_lang),
    )
    ours, theirs = said(source, source_lang, names[0]), said(target, target_lang, names[1])
    for table in sorted({number for number, _ in ours.sure}):
        if table != AMOUNTS or (AMOUNT.search(source) and AMOUNT.search(target)):
            found += neighbours(_of(table, ours), _of(table, theirs))
    return found


def neighbours(
    ours: Said[T],
    theirs: Said[T],
    there: Callable[[T], bool] = lambda _: False,
    here: Callable[[T], bool] = lambda _: False,
) -> list[Pair]:
    """Of the meanings of one kind, those that only one side has, in pairs.

    `there`, `here`: whether the translation, the source has a meaning in some other way.
    """
    gone = [span for one, span in _alone(ours, theirs) if not there(one)]
    new = [span for one, span in _alone(theirs, ours) if not here(one)]
    return list(zip(dict.fromkeys(gone), dict.fromkeys(new), strict=False))


def _alone(one: Said[T], other: Said[T]) -> Iterator[tuple[T, Span]]:
    """The meanings that only `one` has for sure: not those of a word that stands in `other` as it is."""
    for meaning, (span, _) in one.sure.items():
        if meaning not in other.all and not re.search(rf"\b{re.escape(span.text)}\b", other.text):
            yield meaning, span


def _of(table: int, side: Said[Meaning]) -> Said[Meaning]:
    """What is said of one table."""
    return Said(side.text, side.all, {one: found for one, found in side.sure.items() if one[0] == table})


def people_said(text: str, lang: Lang, names: Sequence[Span]) -> Said[str]:
    """The places whose people `text` speaks of; Roman is nobody's in Roman Abramovich."""
    found = Said[str](text)
    for match in WORD.finditer(text):
        meant = people(match.group(), lang)
        found.all |= meant
        if not (JOINED.search(text, 0, match.start()) or _covered(match, names)):
            _add(found, match, meant, meant)
    return found


def people(word: str, lang: Lang) -> frozenset[str]:
    """The English names of the places that `word`, a people or an adjective, speaks of; polish and turkey are none."""
    places = frozenset[str]() if lang is Lang.EN and word.islower() else origins(word, lang)
    if not places and word.endswith("s" if lang is Lang.EN else ("ски", "ськи", "цьки")):
        places = people(word[:-1], lang) if lang is Lang.EN else origins(f"{word}й", lang)  # Brazilians, по-польски
    return places.union(*(together for together in TOGETHER if together & places))


def said(text: str, lang: Lang, names: Sequence[Span]) -> Said[Meaning]:
    """What the plain words of `text` may mean, and what they are sure to."""
    bare = IDIOMS.sub(lambda idiom: " " * len(idiom[0]), text)
    found = Said[Meaning](text)
    quoted = [Span(match.start(), match.end(), match.group()) for match in QUOTED.finditer(text)]
    if CLOCK.search(text):
        found.all |= plain("night", Lang.EN) | plain("morning", Lang.EN)
    for match in WORD.finditer(bare):
        if AGED.search(text, max(0, match.start() - 2), match.start()):
            continue
        meant = plain(match.group(), lang)
        found.all |= meant
        if meant and not _covered(match, (*names, *quoted)) and not _otherwise(match, text, lang):
            named = _named(match, text, lang)
            _add(found, match, {one for one in sure(match.group(), lang) if one[0] in TITLES or not named}, meant)
    return found


def _add(found: Said[T], match: re.Match[str], sure: Iterable[T], meant: frozenset[T]) -> None:
    for meaning in sorted(sure):
        found.sure.setdefault(meaning, (Span(match.start(), match.end(), match.group()), meant))


def _covered(match: re.Match[str], spans: Sequence[Span]) -> bool:
    """Whether a word is part of one of the spans."""
    return any(span.start <= match.start() and match.end() <= span.stop for span in spans)


def _named(match: re.Match[str], text: str, lang: Lang) -> bool:
    """Whether a word stands in a name, by its capital: the Rose Garden, the Isle of Man."""
    word, rest = match.group(), text[match.end() :]
    if not word[0].isupper() or word.isupper():
        return False
    return not OPENING.search(text[: match.start()]) or (lang is Lang.EN and bool(re.match(r" [A-Z][a-z]", rest)))


def _otherwise(match: re.Match[str], text: str, lang: Lang) -> bool:
    """Whether a word means something else where it stands: «12 чоловік», people; «заходи», measures; a paper's name."""
    word, before, rest = match.group(), text[: match.start()], text[match.end() :]
    if NUMBERED.match(rest) or (word[0].isupper() and PAPER.match(rest)):
        return True
    if lang is not Lang.UK:
        return False
    if word.lower() == "чоловік":
        return bool(COUNTED.search(before))
    near = text[max(0, match.start() - 4) : match.end() + 4]
    return bool(MEASURE.fullmatch(word)) and not WEST.search(near)
