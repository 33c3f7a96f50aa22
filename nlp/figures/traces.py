"""Whether a text says a figure in a word that is read as none: ninth-graders and девятиклассники, half and полцены.

For figures in words only, which a good translation may put otherwise; what stands in digits must be there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from nlp.article import Figure, Span
from nlp.figures.atoms import Atom, atoms
from nlp.figures.compounds import CHANGE, SHARE
from nlp.figures.tables import tables
from nlp.languages import Lang
from nlp.morphology import parses

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
STEM = 4  # letters that the stem of a number word has at least
PREFIX = re.compile(r"^(?:що|перво|першо)(?=\w)")  # щочервня, первоапрельский
HALF = {
    Lang.EN: re.compile(r"half|halv|semi"),
    Lang.RU: re.compile(r"полу|половин|вполовин|наполовину"),
    Lang.UK: re.compile(r"пів$|напів|половин|наполовину"),
}
TWICE = {
    Lang.EN: re.compile(r"doubl|dual|twin|two-?fold|halv|half"),
    Lang.RU: re.compile(r"двойн|двоя|двою|удв[ао]|двукратн|двухкратн|пополам|раздво|двояк"),
    Lang.UK: re.compile(r"подві|двоїст|дворазов|двократн|навпіл|подвої"),
}
OF = {Lang.EN: None, Lang.RU: "пол", Lang.UK: "пів"}  # and a noun in the genitive: полцены
PARTS = re.compile(r"^(?:(?:fold|pence|penny|some|ply|score)$|-)")  # sixpence, threefold, three-legged
# what says that a time is of the last or of this year, month, week
NEAR = {
    (Lang.EN, -1): r"\b(?:last|past|previous|year[- ]earlier|earlier|ago|year[- ]on[- ]year)\b",
    (Lang.EN, 0): r"\b(?:this|current)\b",
    (Lang.EN, 1): r"\b(?:next|coming|following|upcoming)\b",
    (Lang.RU, -1): r"\b(?:прошл|последн|минувш|предыдущ)",
    (Lang.RU, 0): r"\b(?:эт(?:от|им|их|и|ом|ой|у)\b|нынешн|текущ|за (?:день|неделю|месяц|год)\b)",
    (Lang.RU, 1): r"\b(?:следующ|будущ|ближайш)",
    (Lang.UK, -1): r"\b(?:минул|останн|торік|торішн|попередн)",
    (Lang.UK, 0): r"\b(?:ц(?:ього|ей|ієї|ій|ю|ьому)\b|нинішн|поточн|цьогоріч|за (?:день|тиждень|місяць|рік)\b)",
    (Lang.UK, 1): r"\b(?:наступн|майбутн|найближч)",
}


def traced(figure: Figure, text: str, lang: Lang, read: Sequence[Span], *, opens: bool = False) -> bool:
    """Whether a word of `text`, in `lang`, says what `figure` does; `read`: what is read as figures there, by offsets.

    `opens`: whether the figure opens its sentence, so that its capital says nothing. Dates of several parts are not
    looked for.
    """
    parts, rest = atoms(figure), _without(text, read)
    if len(parts) != 1:
        return False
    atom, words = parts[0], WORD.findall(rest)
    if atom.role == "relative":
        near = NEAR.get((lang, int(atom.value)))
        return near is not None and re.search(near, rest, re.IGNORECASE) is not None
    if atom.role in ("month", "weekday"):
        forms = _forms(lang, atom.role, atom.value)
        named = (word for word in words if lang is not Lang.EN or word[0].isupper())  # May
        return any(PREFIX.sub("", _plain(word)) in forms for word in named)
    if atom.role != "number":
        return False
    return (not opens and _named(figure, rest, lang)) or _counted(atom, list(map(_plain, words)), lang)


def _named(figure: Figure, text: str, lang: Lang) -> bool:
    """Whether a number word of English is a name that stands in `text`, too: Vodafone and Three."""
    return lang is not Lang.EN and figure.text.isascii() and not figure.text.islower() and figure.text in text


def _counted(atom: Atom, words: Sequence[str], lang: Lang) -> bool:
    """Whether one of `words` begins with the number: девятиклассник, sixpence, полцены."""
    if atom.value == Decimal("0.5"):
        return any(HALF[lang].match(word) or _half_of(word, lang) for word in words)
    if atom.unit == "times" and atom.value == 2 and any(TWICE[lang].match(word) for word in words):
        return True
    if lang is not Lang.EN and atom.unit not in ("", SHARE, CHANGE, "times"):
        return False
    forms = _forms(lang, "number", atom.value)
    if lang is Lang.EN:
        return any(word.startswith(form) and PARTS.search(word[len(form) :]) for form in forms for word in words)
    stems = {form[: max(STEM, len(form) - 1)] for form in forms if len(form) >= STEM}
    return any(word.startswith(stem, at) for stem in stems for word in words for at in (0, 1))  # втретє


def _half_of(word: str, lang: Lang) -> bool:
    """Whether `word` is «пол» or «пів» and a noun in the genitive: полцены; not поле."""
    before = OF[lang]
    rest = word.removeprefix(before) if before else word
    return (
        len(rest) < len(word)
        and len(rest) >= STEM
        and any(one.is_known and {"NOUN", "gent", "sing"} <= one.tag.grammemes for one in parses(rest, lang))
    )


def _without(text: str, read: Sequence[Span]) -> str:
    """`text` with spaces for what is read as figures."""
    for one in read:
        text = text[: one.start] + " " * (one.stop - one.start) + text[one.stop :]
    return text


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е").replace("’", "'").replace("ʼ", "'")


@cache
def _forms(lang: Lang, role: str, value: Decimal) -> frozenset[str]:
    """The forms of the words that say a number, or begin compounds that do; of those that say a month, a weekday."""
    known = tables(lang)
    rows: dict[str, tuple[Mapping[str, Decimal | int], ...]] = {
        "number": (known.cardinals, known.ordinals, known.prefixes),
        "month": (known.months,),
        "weekday": (known.weekdays,),
    }
    return frozenset(form for row in rows[role] for form, worth in row.items() if worth == value)
