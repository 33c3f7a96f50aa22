"""How the other language says figures that are easily lost: «вдвое», «в 4 раза», half past three, one-tenth."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp.article import Figure, FigureKind, Span, plain
from nlp.figures.compounds import CHANGE, LARGER, SHARE, SMALLER
from nlp.figures.finder import figures
from nlp.figures.steps import CHANGES
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK
TIMES = {
    EN: {"1.5": "1.5 times", "2": "twice", "3": "threefold", "4": "fourfold", "5": "fivefold"},
    RU: {"1.5": "в полтора раза", "2": "вдвое", "3": "втрое", "4": "вчетверо", "5": "впятеро"},
    UK: {"1.5": "у півтора раза", "2": "удвічі", "3": "утричі", "4": "учетверо", "5": "уп'ятеро"},
}
PARTS = {  # of which one is told
    EN: {3: "a third", 4: "a quarter", 5: "a fifth", 10: "a tenth", 100: "one-hundredth", 1000: "one-thousandth"},
    RU: {3: "треть", 4: "четверть", 5: "пятая часть", 10: "десятая часть", 100: "сотая часть", 1000: "тысячная часть"},
    UK: {
        3: "третина",
        4: "чверть",
        5: "п'ята частина",
        10: "десята частина",
        100: "сота частина",
        1000: "тисячна частина",
    },
}
HALVES = {
    "hour": ("half an hour", "полчаса", "пів години"),
    "year": ("half a year", "полгода", "пів року"),
    "century": ("half a century", "полвека", "пів століття"),
}
HOURS = {
    EN: "one two three four five six seven eight nine ten eleven twelve".split(),
    RU: "первого второго третьего четвёртого пятого шестого седьмого восьмого девятого десятого одиннадцатого "
        "двенадцатого".split(),
    UK: "першу другу третю четверту п'яту шосту сьому восьму дев'яту десяту одинадцяту дванадцяту".split(),
}  # fmt: skip
VERBS = ("doubl", "halv", "tripl", "trebl", "quadrupl", "удво", "утро", "подво", "потро")  # which inflect
TWICE = ("дважды", "трижды", "четырежды", "двічі", "тричі", "чотири рази")  # how often, not how many times as much
NEAR = 12  # letters before a multiple in which a change is told: rose fourfold, up by five times
# behind a multiple
AS_MUCH = re.compile(r" ?(?:as |the (?:size|number|amount|level|rate|price|value)|that of)|(?<=fold)")
IN = re.compile(r"\b[ву]$", re.IGNORECASE)
LEAST = 100  # of a number in words, with a half of it, that is told in digits


def said(text: str, source: Lang, target: Lang) -> Iterator[tuple[Span, str]]:
    """The figures of `text` in words that are a multiple, a part, a half or a time of day, with what `target` says.

    Multiples are told in digits, too: a small translator makes «в 4 раза» 4 %.
    """
    for figure in figures(text, source):
        if figure.unit == "times":
            gloss = _times(figure, text, source, target)
        elif figure.upper is None and not any(char.isdigit() for char in figure.text):
            gloss = _said(figure, target)
        else:
            continue
        if gloss:
            core = _without_comparative(figure.text)
            yield Span(figure.start, figure.start + len(core), core), gloss


def _times(figure: Figure, text: str, source: Lang, target: Lang) -> str:
    """How many times as much, "" where it is how often."""
    last = figure.text.rpartition(" ")[2].lower()
    verb = figure.text.lower().startswith((*VERBS, *TWICE))
    before = text[max(0, figure.start - NEAR) : figure.start].rstrip()
    compared = last in LARGER | SMALLER or " as" in figure.text
    if source is EN:
        as_much = compared or CHANGES[EN].search(before) or before.endswith(" by") or AS_MUCH.match(text, figure.stop)
    else:
        as_much = compared or " " not in figure.text or IN.search(before)
    if verb or not as_much or not figure.value or figure.value <= 1 or figure.upper is not None:
        return ""
    digits = any(sign.isdigit() for sign in figure.text)
    word = TIMES[target].get(plain(figure.value), "")
    if word and not digits and last not in SMALLER:
        return word
    if " " not in figure.text:  # втрое меньше
        return ""
    value = plain(figure.value)
    if target is EN:
        return f"{value} times" if compared or not word else word
    few = value[-1] in "234" and value[-2:-1] != "1"
    if target is RU:
        return f"в {value.replace('.', ',')} {'раза' if few or '.' in value else 'раз'}"
    return f"у {value.replace('.', ',')} {'раза' if '.' in value else 'рази' if few else 'разів'}"


def _without_comparative(words: str) -> str:
    """«Вдвое» of «вдвое больше»: the gloss is of that."""
    core, _, last = words.rpartition(" ")
    return core if core and last.lower() in LARGER | SMALLER else words


def _said(figure: Figure, target: Lang) -> str:
    if figure.kind is FigureKind.TIME:
        return _clock(figure.moment, target)
    value = figure.value or Decimal(0)
    if figure.unit in (SHARE, CHANGE):
        return PARTS[target].get(round(1 / value), "") if 0 < value < Decimal("0.4") else ""
    if value == Decimal("0.5") and figure.unit in HALVES:
        return HALVES[figure.unit][list(Lang).index(target)]
    return plain(value) if not figure.unit and value > LEAST and value % LEAST == LEAST / 2 else ""  # «полторы сотни»


def _clock(moment: str, target: Lang) -> str:
    hour, minute = map(int, moment.split(":"))
    if minute != 30:
        return ""
    hours = HOURS[target]
    if target is EN:
        return f"half past {hours[(hour - 1) % 12]}"
    return f"{'половина' if target is RU else 'пів на'} {hours[hour % 12]}"
