"""How the other language says figures that are easily lost in words: «полтора часа», half past three, one-tenth."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from nlp.article import Figure, FigureKind, Span, plain
from nlp.figures.compounds import CHANGE, LARGER, SHARE, SMALLER
from nlp.figures.finder import figures
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
MORE = {  # one and a half
    "hour": ("an hour and a half", "полтора часа", "півтори години"),
    "day": ("a day and a half", "полтора дня", "півтора дня"),
    "week": ("a week and a half", "полторы недели", "півтора тижня"),
    "month": ("a month and a half", "полтора месяца", "півтора місяця"),
    "year": ("a year and a half", "полтора года", "півтора року"),
    "century": ("a century and a half", "полтора века", "півтора століття"),
    "m": ("1.5 metres", "полтора метра", "півтора метра"),
    "km": ("1.5 kilometres", "полтора километра", "півтора кілометра"),
}
HOURS = {
    EN: "one two three four five six seven eight nine ten eleven twelve".split(),
    RU: "первого второго третьего четвёртого пятого шестого седьмого восьмого девятого десятого одиннадцатого "
        "двенадцатого".split(),
    UK: "першу другу третю четверту п'яту шосту сьому восьму дев'яту десяту одинадцяту дванадцяту".split(),
}  # fmt: skip
VERBS = ("doubl", "halv", "tripl", "trebl", "quadrupl", "удво", "утро", "подво", "потро")  # which inflect
LEAST = 100  # of a number in words, with a half of it, that is told in digits


def said(text: str, source: Lang, target: Lang) -> Iterator[tuple[Span, str]]:
    """The figures of `text` in words that are a multiple, a part, a half or a time of day, with what `target` says."""
    for figure in figures(text, source):
        words = not any(char.isdigit() for char in figure.text)
        if words and figure.upper is None and (gloss := _said(figure, target)):
            core = _without_comparative(figure.text)
            yield Span(figure.start, figure.start + len(core), core), gloss


def _without_comparative(words: str) -> str:
    """«Вдвое» of «вдвое больше»: the gloss is of that."""
    core, _, last = words.rpartition(" ")
    return core if core and last.lower() in LARGER | SMALLER else words


def _said(figure: Figure, target: Lang) -> str:
    if figure.kind is FigureKind.TIME:
        return _clock(figure.moment, target)
    value = figure.value or Decimal(0)
    if figure.unit == "times":
        verb = figure.text.lower().startswith(VERBS) or figure.text.rpartition(" ")[2] in SMALLER
        return "" if verb else TIMES[target].get(plain(value), "")
    if figure.unit in (SHARE, CHANGE):
        return PARTS[target].get(round(1 / value), "") if 0 < value < Decimal("0.4") else ""
    row = (HALVES if value == Decimal("0.5") else MORE if value == Decimal("1.5") else {}).get(figure.unit)
    if row:
        return row[list(Lang).index(target)]
    return plain(value) if not figure.unit and value > LEAST and value % LEAST == LEAST / 2 else ""  # «полторы сотни»


def _clock(moment: str, target: Lang) -> str:
    hour, minute = map(int, moment.split(":"))
    if minute != 30:
        return ""
    hours = HOURS[target]
    if target is EN:
        return f"half past {hours[(hour - 1) % 12]}"
    return f"{'половина' if target is RU else 'пів на'} {hours[hour % 12]}"
