"""What abbreviations of the news are called in the other languages: a table of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from nlp.article import Span
from nlp.languages import Lang

# Those in small letters, by where they stand; all that they are told of is what English says.
SMALL = tuple(
    (re.compile(pattern), gloss)
    for pattern, gloss in (
        (r"(?<=\d )(?:п|в)\. ?п\.", "percentage points"),
        (r"(?<=[\d)] )од\.", "units"),
        (r"(?<=\d )чел\.", "people"),
        (r"(?<=\d )мск\b", "Moscow time"),
        (r"(?<=[сц]кой )обл\.|(?<=ької )обл\.", "region"),
        (r"(?<=\d{4} )(?:р\. ?н|г\. ?р)\.", "year of birth"),
        (r"\bст\.(?= ?\d)", "article"),
        (r"\bч\.(?= ?\d)", "part"),
        (r"\bп\.(?= ?[\d«])", "paragraph"),
        (r"(?<=\d )кв\. (?:м\b|метр\w*)", "square metres"),
        (r"(?<=\d )кв\. (?:км\b|к[иі]лометр\w*)", "square kilometres"),
        (r"(?<=\d )куб\. (?:м\b|метр\w*)", "cubic metres"),
    )
)
CAPITALS = re.compile(r"[^\W\d_a-zа-яёіїєґ].*[^\W\d_a-zа-яёіїєґ]s?")  # БпЛА, UAVs, but no word that stands for one


def abbreviations(text: str, source: Lang, target: Lang) -> Iterator[tuple[Span, str]]:
    """The abbreviations of `text` with what each is called in `target`."""
    called, pattern = _table(source, target)
    for match in pattern.finditer(text):
        yield Span(match.start(), match.end(), match[0]), called[match[0]]
    for small, gloss in SMALL if target is Lang.EN else ():
        for match in small.finditer(text):
            yield Span(match.start(), match.end(), match[0]), gloss


def listed(word: str, lang: Lang) -> bool:
    """Whether `word` is an abbreviation of the table."""
    return any(word in _table(lang, other)[0] for other in Lang if other is not lang)


def said(text: str, source: Lang, target: Lang, translation: str) -> Iterator[Span]:
    """The abbreviations of `text` that `translation` says: it has the last word of what they are called."""
    words = translation.lower()
    for span, gloss in abbreviations(text, source, target):
        if gloss.lower().split()[-1] in words:
            yield span


@cache
def _table(source: Lang, target: Lang) -> tuple[dict[str, str], re.Pattern[str]]:
    """Abbreviations in `source` → what they are called in `target`, and what finds them."""
    called: dict[str, str] = {}
    columns = {lang: number for number, lang in enumerate(Lang)}
    for line in files("resources").joinpath("lexicon/abbreviations.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            words = [column.split("|") for column in line.split("\t")]
            gloss = words[columns[target]][0]
            for word in words[columns[source]]:
                if gloss and CAPITALS.fullmatch(word):
                    called.setdefault(word, gloss)
    longest = sorted(called, key=len, reverse=True)
    return called, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
