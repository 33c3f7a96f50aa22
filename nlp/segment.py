"""Text cut into sentences with exact offsets: the SRX rules of choppa, mended where news text defeats them.

A paragraph is a line; blank lines count for nothing. Within it choppa proposes boundaries, each rule of `JOINS` may
take one away and each rule of `SPLITS` may add one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from nlp.article import Sentence
from nlp.languages import Lang

NEAR = 100  # characters on either side of a boundary that the rules look at
CLOSING = "»”\"’'“)\\]"
NUMBERED = {
    Lang.EN: r"(?:No|Nos|Art|Sec|Ch|Vol|Fig|pp?|para)",
    Lang.RU: r"(?:ст|ч|п|пп|гл|рис|табл|стр|с|т|д|кв|корп|вып|разд|абз|тел|ок|№)",
    Lang.UK: r"(?:ст|ч|п|пп|гл|рис|табл|стор|с|т|буд|кв|корп|вип|розд|абз|тел|бл|№)",
}
MONTHS = {
    Lang.EN: r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)",
    Lang.RU: r"(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)",
    Lang.UK: r"(?:січ|лют|бер|квіт?|трав|черв|лип|серп|вер|жовт|лист|груд)",
}
BEFORE_A_NAME = {
    Lang.EN: r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Mt|Ft|vs)",
    Lang.RU: r"(?:им|ул|пр|просп|пер|пл|наб|бул|пос|дер|обл|гр|г-н|г-жа|ген|полк|акад|проф|доц|св|о|м)",
    Lang.UK: r"(?:ім|вул|просп|пров|пл|наб|бул|бульв|смт|обл|гр|ген|полк|акад|проф|доц|св|о|м|с|р)",
}
UNITS = {
    Lang.RU: r"(?:г|гг|руб|коп|млн|млрд|трлн|тыс|долл|чел|экз|мин|час|сек|км|кг|га|м|см|мм|т|л|ц)",
    Lang.UK: r"(?:р|рр|грн|коп|млн|млрд|трлн|тис|дол|чол|прим|хв|год|сек|км|кг|га|м|см|мм|т|л|ц)",
}
# A whole and its parts in one measure: 5 год. 30 хв., 5 руб. 30 коп.
PARTED = r"\d\s?(?:год|час|ч|хв|мин|грн|руб|дол|долл)\."
PARTS = r"\d{1,2}\s?(?:хв|мин|сек|коп)\b"
SURNAME_AND_INITIALS = r"[А-ЯЁІЇЄҐ][^\W\d_]{2,40}\s[А-ЯЁІЇЄҐ]\.\s?[А-ЯЁІЇЄҐ]\."
STARTERS = (
    r"(?:The|This|That|These|Those|He|She|It|They|We|You|I|But|And|In|On|At|By|For|From|After|Before|When|While|"
    r"However|Meanwhile|Earlier|Later|Also|There|Here|Its|His|Her|Their|Our|As|If|So|Yet|Since|Some|Many|Both|No|"
    r"According|Under|With|What|Who|Why|How|Last|Next|Two|Three)"
)


def sentences(text: str, lang: Lang) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order: `text[s.start:s.stop] == s.text`, no white space at either end.

    Each line with anything in it is a paragraph, counted from 0. A sentence never crosses a line end.
    """
    found: list[Sentence] = []
    paragraph = 0
    for line in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        cut = [span for span in _cut(line.group(), lang) if span[0] < span[1]]
        for start, stop in cut:
            start, stop = line.start() + start, line.start() + stop  # noqa: PLW2901  from line to text
            found.append(Sentence(start, stop, text[start:stop], paragraph))
        paragraph += bool(cut)
    return tuple(found)


def _cut(line: str, lang: Lang) -> Iterator[tuple[int, int]]:
    """The offsets of the sentences of one line, trimmed of white space."""
    edges = sorted(_mended(line, lang))
    for start, stop in zip([0, *edges], [*edges, len(line)], strict=True):
        piece = line[start:stop]
        kept = piece.strip()
        if kept:
            left = start + len(piece) - len(piece.lstrip())
            yield left, left + len(kept)


def _mended(line: str, lang: Lang) -> set[int]:
    edges = _proposed(line, lang)
    for rule in SPLITS:
        edges |= set(rule(line, lang))
    kept: set[int] = set()
    start = 0  # of the sentence being grown
    for edge in sorted(edges):
        left, right = line[max(start, edge - NEAR) : edge].strip(), line[edge : edge + NEAR].strip()
        if left and right and not any(rule(left, right, lang) for rule in JOINS):
            kept.add(edge)
            start = edge
    return kept


@cache
def _rules() -> Any:
    """The SRX rule set; about 0.2 s at first use."""
    from choppa import DEFAULT_SRX_RULESET, SrxDocument

    return SrxDocument(ruleset=DEFAULT_SRX_RULESET)


def _proposed(line: str, lang: Lang) -> set[int]:
    from choppa import SrxTextIterator

    edges: set[int] = set()
    end = 0
    for piece in SrxTextIterator(_rules(), f"{lang}_two", line):
        end += len(piece)
        edges.add(end)
    edges.discard(len(line))
    return edges


# Rules that take a boundary away: `left` ends the sentence so far, `right` follows; both trimmed.


def _speech_goes_on(left: str, right: str, _: Lang) -> bool:
    """«Где он?» — спросил он."""
    return bool(re.search(rf"[?!…,.][{CLOSING}]*$", left) and re.match(r"[—–-]\s*[^\W\d_]", right)) and bool(
        re.match(r"[—–-]\s*[a-zа-яёіїєґ]", right) or re.search(r"[»”\"“]$", left)
    )


def _lower_case_follows(left: str, right: str, _: Lang) -> bool:
    """A sentence begins with a capital letter; after ";" or ":" nothing ends either."""
    return bool(re.match(rf"[{CLOSING}«“„\"(]*[a-zа-яёіїєґ]+(?![A-Z])", right)) and not left.endswith((";", ":"))


def _only_marks(left: str, right: str, _: Lang) -> bool:
    """Closing quotes and stray stops belong to what they close; a bullet or an item's number to its item."""
    return bool(
        re.fullmatch(r"(?:[\W_]+|[(]?\d{1,3}[.)]|[(]?[a-zA-Zа-яА-Яіїєґ][.)])", left) or not re.search(r"\w", right)
    )


def _number_follows(left: str, right: str, lang: Lang) -> bool:
    """ст. 5; № 12; 5 янв. 2025."""
    if not re.match(r"[\dIVXLC]+\b", right):
        return False
    abbreviation = rf"(?:\b{NUMBERED[lang]}|\d\s*{MONTHS[lang]}|\b{MONTHS[lang]})\.$"
    return bool(re.search(abbreviation, left, re.IGNORECASE))


def _month_follows_year(left: str, right: str, lang: Lang) -> bool:
    """5 янв. 2025 г. is one date, "Jan. 6 hearing" one phrase; no month abbreviation ends a sentence before a digit."""
    return bool(re.search(rf"\b{MONTHS[lang]}\.$", left, re.IGNORECASE) and right[:1].isdigit())


def _initial(left: str, right: str, lang: Lang) -> bool:
    """В. В. Путин; J. K. Rowling; but "in the U.S. He said" is for the rule set and `_after_letters`."""
    if not re.match(r"[«“\"]?[A-ZА-ЯЁІЇЄҐ]", right):
        return False
    if re.search(r"(?:^|[\s(«“\".])[A-ZА-ЯЁІЇЄҐ]\.$", left):
        if lang is Lang.EN:
            return not re.search(r"[A-Z]\.[A-Z]\.$", left) and not re.match(rf"{STARTERS}\b", right)
        after_surname = re.search(rf"{SURNAME_AND_INITIALS}$", left)
        return not after_surname or _may_be_surname(right, lang)
    return False


def _parts_follow(left: str, right: str, lang: Lang) -> bool:
    """О 5 год. 30 хв.; 5 руб. 30 коп."""
    return lang is not Lang.EN and bool(re.search(rf"{PARTED}$", left) and re.match(PARTS, right))


def _before_a_name(left: str, right: str, lang: Lang) -> bool:
    """ул. Гоголя; им. Шевченко; Gen. Milley. "р." only where no number stands before it: р. Десна, not 2024 р."""
    opening = r"[«“„\"(]*(?:Ул|Вул|Пр|Просп|Пер|Пл|Им|Ім|Г|Проф|Акад|Доц|Ген|Полк)\."  # where a sentence begins
    if re.fullmatch(opening, left):
        return right[:1].isupper()
    return bool(re.search(rf"(?<!\w)(?<!\d\s){BEFORE_A_NAME[lang]}\.$", left)) and right[:1].isupper()


def _within_a_phrase(left: str, right: str, _: Lang) -> bool:
    """5 млрд долл. США; Col. (ret.) Hrastić; at 6 a.m. Tuesday."""
    days = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[ECMPG][SDM]?T\b|(?:local|Moscow|Kyiv)\s+time\b"
    return bool(
        (re.search(r"\bдолл?\.$", left) and right.startswith("США"))
        or (re.search(r"\b[ap]\.m\.$", left) and re.match(days, right))
        or (re.search(r"\((?:ret|res|ed|eds|trans)\.\)$", left) and right[:1].isupper())
    )


def _unit_without_verb(left: str, right: str, lang: Lang) -> bool:
    """В 1990-х гг. Россия …: so far nothing was said of anyone."""
    if lang is Lang.EN or not right[:1].isupper() or len(left) > NEAR / 2:
        return False
    return bool(re.search(rf"\d(?:-\w{{1,2}})?\s?{UNITS[lang]}\.$", left)) and not _has_verb(left, lang)


JOINS: tuple[Callable[[str, str, Lang], bool], ...] = (
    _speech_goes_on,
    _lower_case_follows,
    _only_marks,
    _number_follows,
    _month_follows_year,
    _parts_follow,
    _initial,
    _before_a_name,
    _within_a_phrase,
    _unit_without_verb,
)

# Rules that add boundaries: offsets in the line of the first character of the next sentence.


def _after_et_cetera(line: str, lang: Lang) -> Iterator[int]:
    """… и т. д. Потом …; 30 °C. Потом …"""
    if lang is Lang.EN:
        ends = r"(?:°\s?[CF]|\betc)\."
    else:
        ends = r"(?:°\s?[CСF]|\b[ит]\.?\s?т\.\s?[дпі]|\bт\.\s?[дпі]|\b(?:и|та|й)\s(?:др|пр|ін))\."
    for match in re.finditer(rf"{ends}[{CLOSING}]*\s+(?=[«“„\"(]?[A-ZА-ЯЁІЇЄҐ])", line):
        yield match.end()


def _after_letters(line: str, lang: Lang) -> Iterator[int]:
    """… in the U.S. The …; at 5 p.m. He …: a word that begins sentences tells."""
    if lang is Lang.EN:
        ends = r"\b(?:[A-Z]\.(?:[A-Z]\.)+|[ap]\.m\.|Inc\.|Corp\.|Co\.|Ltd\.|Jr\.|Sr\.)"
        for match in re.finditer(rf"{ends}[{CLOSING}]*\s+(?=[“\"(]?{STARTERS}\b)", line):
            yield match.end()


def _after_units(line: str, lang: Lang) -> Iterator[int]:
    """… родился в 1980 г. Учился …: a verb before the unit means the sentence may end; «В 2024 г. Россия …» goes on."""
    if lang is Lang.EN:
        return
    unit = rf"(?:(?:тыс|тис|млн|млрд|трлн)\.?\s)?{UNITS[lang]}"
    for match in re.finditer(rf"\d\s?{unit}\.\s+(?=[«„\"(]?[А-ЯЁІЇЄҐ])", line):
        said = line[max(0, match.start() - 3 * NEAR) : match.end()]
        before = re.split(r"[.!?…]\s", re.sub(rf"{PARTED}\s+(?={PARTS})", "", said)[: match.start() - match.end()])[-1]
        if _has_verb(before, lang):
            yield match.end()


def _after_ellipsis(line: str, lang: Lang) -> Iterator[int]:  # noqa: ARG001  a rule like the others
    """Он ушёл… Она пришла."""
    for match in re.finditer(rf"\w(?:…|\.{{3}})[{CLOSING}]*\s+(?=[«“„\"(]?[A-ZА-ЯЁІЇЄҐ])", line):
        yield match.end()


def _after_initials(line: str, lang: Lang) -> Iterator[int]:
    """Письмо подписал Громов А. С. Ответа …: initials after the surname may end a sentence."""
    if lang is not Lang.EN:
        for match in re.finditer(rf"{SURNAME_AND_INITIALS}\s+(?=[А-ЯЁІЇЄҐ])", line):
            if not _may_be_surname(line[match.end() :], lang):
                yield match.end()


def _after_brackets(line: str, lang: Lang) -> Iterator[int]:  # noqa: ARG001  a rule like the others
    """A sentence that stands in brackets as a whole ends with them."""
    pattern = r"(?:^|[.!?…][»”\"]?\s)\([^()]*[.!?…]\)\s+(?=[«„“\"]?[A-ZА-ЯЁІЇЄҐ])"
    yield from (match.end() for match in re.finditer(pattern, line))


SPLITS: tuple[Callable[[str, Lang], Iterator[int]], ...] = (
    _after_et_cetera,
    _after_letters,
    _after_units,
    _after_ellipsis,
    _after_initials,
    _after_brackets,
)


def _has_verb(text: str, lang: Lang) -> bool:
    from nlp.morphology import parses

    words = re.findall(r"[^\W\d_]+", text)
    return any("VERB" in parses(word, lang)[0].tag for word in words if len(word) > 2)


def _may_be_surname(text: str, lang: Lang) -> bool:
    """Whether the first word may be one: the dictionary says so, or does not know it."""
    from nlp.morphology import is_known, parses

    word = re.match(r"\W*([^\W\d_]+)", text)
    if word is None:
        return False
    first = word.group(1)
    return not is_known(first, lang) or any("Surn" in parse.tag for parse in parses(first, lang))
