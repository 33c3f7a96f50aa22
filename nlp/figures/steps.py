"""What a figure is to a change: "cut to 1.9 million" and "cut by 1.9 million" have one value and are two things."""

from __future__ import annotations

import re
from enum import StrEnum

from nlp.article import Figure, FigureKind
from nlp.languages import Lang

MEASURED = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT, FigureKind.QUANTITY})
NEAR = 70  # letters before a figure in which the change is told


class Step(StrEnum):
    """Where a change begins or ends, or how large it is."""

    FROM = "from"
    TO = "to"
    BY = "by"


# Words that tell of a change: of verbs and nouns the beginnings.
CHANGES = {
    Lang.EN: re.compile(
        r"\b(?:ris[ei]|rose|gr[eo]w|increas|f[ae]ll|drop|decreas|declin|jump|surg|soar|multipl|expand|cut|lower|rais|reduc|slash|slow|eased"
        r"|easing|widen|narrow|climb|edg[ei]|slid|slip|shr[aiu]nk|boost|hik|trim|up\b|down\b)",
        re.IGNORECASE,
    ),
    Lang.RU: re.compile(
        r"\b(?:вырос|выраст|возрос|возраст[ае]|увелич|повыс|повыш|подн[яи]|подорож|подешев|сниз|сниж|упал|упад|сократ|сокращ"
        r"|уменьш|урез|замедл|опуст|просел|подскоч)",
        re.IGNORECASE,
    ),
    Lang.UK: re.compile(
        r"\b(?:зрос|збільш|підвищ|підн[яі]|подорож|подешев|здешев|зниз|зниж|впа[влд]|упа[влд]|скорот|скороч|зменш|уріз"
        r"|сповільн|опуст|просіл|підскоч)",
        re.IGNORECASE,
    ),
}
ABOUT = {
    Lang.EN: r"(?:(?:about|around|nearly|almost|roughly|some|just|only|over|more than|less than|at least|a) )?",
    Lang.RU: r"(?:(?:примерно|около|почти|более чем|более|менее чем|менее|целых|всего|лишь|чуть более чем) )?",
    Lang.UK: r"(?:(?:приблизно|близько|майже|понад|більш як|більш ніж|менш як|менш ніж|аж|лише|всього) )?",
}
BEFORE = {
    lang: {one: re.compile(rf"\b(?:{words}) {ABOUT[lang]}$", re.IGNORECASE) for one, words in steps.items()}
    for lang, steps in {
        Lang.EN: {Step.FROM: "from", Step.TO: "(?<!up )to", Step.BY: "by"},
        Lang.RU: {Step.FROM: "с|со", Step.TO: "до", Step.BY: "на"},
        Lang.UK: {Step.FROM: "з|із|зі|від", Step.TO: "до", Step.BY: "на"},
    }.items()
}
CUT = re.compile(r"[;:]|[.,] |—")  # what is told of a change before these is told of another
COMPARED = {  # before what something else was
    Lang.EN: re.compile(rf"\b(?:(?:up|down) from|compared (?:with|to)|versus) {ABOUT[Lang.EN]}$", re.IGNORECASE),
    Lang.RU: re.compile(rf"\b(?:против|по сравнению с) {ABOUT[Lang.RU]}$", re.IGNORECASE),
    Lang.UK: re.compile(rf"\b(?:проти|порівняно з|порівняно із) {ABOUT[Lang.UK]}$", re.IGNORECASE),
}
MORE = {  # behind what it is more or less by
    Lang.RU: re.compile(r"(?: \w+){0,2} (?:больше|меньше|выше|ниже|дороже|дешевле)\b"),
    Lang.UK: re.compile(r"(?: \w+){0,2} (?:більше|менше|вище|нижче|дорожче|дешевше)\b"),
}


def at_odds(source: Figure, target: Figure, sentences: tuple[str, str], langs: tuple[Lang, Lang]) -> tuple[str, str]:
    """What is said of a figure and of its counterpart, where one is what a change comes to and the other is not.

    Spans count from the beginnings of the two sentences. Two empty strings where nothing is at odds.
    """
    one, other = step(source, sentences[0], langs[0]), step(target, sentences[1], langs[1])
    if one is None or other is None or one[0] is other[0]:
        return "", ""
    return sentences[0][one[1] : source.stop], sentences[1][other[1] : target.stop]


def step(figure: Figure, text: str, lang: Lang) -> tuple[Step, int] | None:
    """What `figure`, of the sentence `text`, is to a change told of there, and where that is said; None if to none."""
    if figure.kind not in MEASURED or figure.unit == "times" or figure.upper is not None:
        return None
    first = max(0, figure.start - NEAR)
    first += max((end.end() for end in CUT.finditer(text[first : figure.start])), default=0)
    before = text[first : figure.start]
    if found := COMPARED[lang].search(before):
        return Step.FROM, first + found.start()
    for one, words in BEFORE[lang].items():
        if found := words.search(before):
            more = one is Step.BY and lang in MORE and MORE[lang].match(text, figure.stop)
            return (one, first + found.start()) if more or CHANGES[lang].search(before) else None
    return None
