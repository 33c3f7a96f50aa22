"""A sentence said again in its own language, as a small translator takes it rightly: figures above all.

"Exports fell to 3.1 million barrels from 3.5 million" is lost on it, "from 3.5 million to 3.1 million barrels" is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from nlp.article import Figure, FigureKind, Precision
from nlp.figures import figures
from nlp.figures.digits import ENDS, in_digits
from nlp.figures.steps import MEASURED
from nlp.languages import Lang

Change = tuple[int, int, str]  # from where, up to where, what stands there then
FIGURE = "#"  # in the table
NEAR = 20  # letters that are looked at before a figure
# Words between "to" and a figure, and what may stand between "to 3.1 million" and "from 3.5 million", and after that.
TO = re.compile(r"(?<!\w)(to (?:(?:about|around|nearly|almost|roughly|just|only|some) )?)$")
FROM = re.compile(r"(?P<of>(?: [\w.-]+){0,5}) (?P<from>from (?:(?:about|around|nearly|almost|roughly|some) )?)")
PERIOD = re.compile(
    r"(?: (?:a|an|per) (?!year|month|week|day|quarter)\w+)?"
    r"(?: (?:in|last|a|the)(?: (?:same|previous|prior|first|second|third|fourth|year|month|week|quarter|period"
    r"|ago|earlier|before|[A-Z]\w+|\d{4}))+)?"
)
THOUSANDS = re.compile(r"(?<![\d,.$€£])(\d{1,3}),000\s?[-–—]\s?(\d{1,3}),000\b(?![,.]\d)")
GROUPED = re.compile(r"(\d,\d{3})\s?[-–—]\s?(?=\d{1,3},\d{3})")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b(by|until|till|before|since|after) ({MONTHS}) (\d{{1,2}})\b(?!,? \d{{4}})(?!\d|:|[-–]\d)")
# The last word of a range is what both its ends are counted in.
SHARED = re.compile(
    r"(?<!\d)(?P<low>\d{1,9}(?:,\d{1,9})?)(?P<between>\s?[-–—]\s?| до )(?P<high>\d{1,9}(?:,\d{1,9})?) "
    r"(?P<scale>(?:тысяч|тисяч|миллион|мільйон|миллиард|мільярд)\w*|(?:тыс|тис|млн|млрд|трлн)\b\.?)"
)
OPENS = {
    Lang.RU: re.compile(r"(?<!\w)(?:от|с|со) $", re.IGNORECASE),
    Lang.UK: re.compile(r"(?<!\w)(?:від|з|із) $", re.IGNORECASE),
}
PREPOSITION = re.compile(r"(?<!\w)(?:в|во|на|до|по|к|за|у|о|об|при|из|із|між|между) $", re.IGNORECASE)


def paraphrased(text: str, lang: Lang) -> str:
    """`text`, a sentence in `lang`, with its figures as a small translator takes them rightly."""
    text = in_digits(text, lang)
    for rule in RULES[lang]:
        text = rule(text, lang)
    return text


def _plainer(text: str, lang: Lang) -> str:
    """With plainer words for some of the table."""
    words = _table(lang)
    pattern = _pattern(lang)
    if not pattern.search(text):
        return text
    starts = {figure.start for figure in figures(text, lang)}

    def put(found: re.Match[str]) -> str:
        phrase = found[0].rstrip()
        counted = found[0] != phrase  # a figure is to follow
        plainer = words.get((phrase.lower(), found.end() in starts if counted else False))
        if plainer is None:
            return found[0]
        if phrase[0].isupper():
            plainer = plainer[0].upper() + plainer[1:]
        return plainer + (" " if counted else "")

    return pattern.sub(put, text)


@cache
def _table(lang: Lang) -> dict[tuple[str, bool], str]:
    """Words, and whether a figure must follow → plainer words."""
    lines = files("resources").joinpath("lexicon/plainer.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {
        (words.removesuffix(FIGURE).rstrip(), words.endswith(FIGURE)): plainer.removesuffix(FIGURE).rstrip()
        for one, words, plainer in rows
        if one == lang
    }


@cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    rows = sorted(_table(lang), key=lambda row: -len(row[0]))
    either = "|".join(re.escape(words) + (" " if counted else r"(?!\w)") for words, counted in rows)
    return re.compile(rf"(?<![\w(])(?:{either})", re.IGNORECASE)


def _ordered(text: str, _: Lang) -> str:
    """ "From 3.5 to 3.1 million" for "to 3.1 million from 3.5 million"."""
    found = [one for one in figures(text, Lang.EN) if one.kind in MEASURED and one.precision is not Precision.VAGUE]
    return _with(text, [change for pair in pairwise(found) if (change := _turned(text, *pair))])


def _turned(text: str, first: Figure, second: Figure) -> Change | None:
    before = TO.search(text, max(0, first.start - NEAR), first.start)
    between = FROM.fullmatch(text[first.stop : second.start])
    if before is None or between is None or _other(first, second) or first.upper or second.upper:
        return None
    unit = next(iter(re.findall(r"^ [\w.-]+", between["of"])), "")
    after = second.stop + (len(unit) if text.startswith(unit, second.stop) else 0)
    period = PERIOD.match(text, after)
    stop = period.end() if period else after
    start = first.start - len(before[1])
    end = f"{between['from']}{text[second.start : stop]} {before[1]}{first.text}{between['of']}"
    return start, stop, end


def _other(first: Figure, second: Figure) -> bool:
    """Whether two figures are of other kinds, where "3.5 million" may be barrels."""
    return first.kind is not second.kind and {first.kind, second.kind} != {FigureKind.COUNT, FigureKind.QUANTITY}


def _apart(text: str, _: Lang) -> str:
    """ "8-10 thousand" for "8,000–10,000"; "by 27 March" for "by March 27"."""
    return DAY.sub(r"\1 \3 \2", GROUPED.sub(r"\1 to ", THOUSANDS.sub(r"\1-\2 thousand", text)))


def _both_ends(text: str, lang: Lang) -> str:
    """«От 90 тысяч до 110 тысяч» for «90–110 тысяч»."""
    changes = []
    for one in SHARED.finditer(text):
        before = text[max(0, one.start() - NEAR) : one.start()]
        low, high = (f"{one[end]} {one['scale']}" for end in ("low", "high"))
        if OPENS[lang].search(before) and one["between"] == " до ":
            changes.append((*one.span(), f"{low} до {high}"))
        elif one["between"] != " до " and not PREPOSITION.search(before) and not before[-1:].isdigit():
            opening, closing = ENDS[lang]
            changes.append((*one.span(), f"{opening} {low} {closing} {high}"))
    return _with(text, changes)


def _with(text: str, changes: Sequence[Change]) -> str:
    last = len(text)
    for start, stop, words in sorted(changes, reverse=True):
        if stop <= last:
            text = text[:start] + words + text[stop:]
            last = start
    return text


RULES: dict[Lang, tuple[Callable[[str, Lang], str], ...]] = {
    Lang.EN: (_ordered, _plainer, _apart),
    Lang.RU: (_plainer, _both_ends),
    Lang.UK: (_plainer, _both_ends),
}
