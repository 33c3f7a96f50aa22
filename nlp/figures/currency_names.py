"""What currencies that are seldom met are called in the other language: сом is a fish, too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.article import FigureKind, Span
from nlp.figures.finder import figures
from nlp.languages import Lang

NAMES = {
    "KGS": ("soms", "сом", "сом"),
    "KZT": ("tenge", "тенге", "теньге"),
    "UZS": ("soums", "сум", "сум"),
    "TJS": ("somoni", "сомони", "сомоні"),
    "AMD": ("drams", "драм", "драм"),
    "GEL": ("lari", "лари", "ларі"),
    "AZN": ("manats", "манат", "манат"),
    "MDL": ("lei", "лей", "лей"),
    "PLN": ("zlotys", "злотый", "злотий"),
    "HUF": ("forints", "форинт", "форинт"),
    "UAH": ("hryvnias", "гривна", "гривня"),
}
WORDS = frozenset({"KGS", "UZS", "MDL"})  # whose names are other words, too
LEAST = 20  # of these: fewer may be fish
LAST = re.compile(r"[^\W\d_]+(?=\W*$)")
USUAL = re.compile(r"гривн|гривен|hryvn", re.IGNORECASE)  # which every translator knows, unlike "грн"


def called(text: str, source: Lang, target: Lang) -> Iterator[tuple[Span, str]]:
    """The words of `text`, in `source`, for such a currency, with what it is called in `target`."""
    for figure in figures(text, source):
        names = NAMES.get(figure.unit) if figure.kind is FigureKind.MONEY else None
        word = LAST.search(figure.text)
        if names is None or word is None or USUAL.match(word[0]):
            continue
        if figure.unit in WORDS and (figure.value or 0) < LEAST:
            continue
        if any(one.unit == figure.unit for one in figures(f"2 {word[0]}", source)):  # no "million"
            span = Span(figure.start + word.start(), figure.start + word.end(), word[0])
            yield span, dict(zip(Lang, names, strict=True))[target]
