"""People with a usual English form that no transliteration gives: Klitschko, Yeltsin, Witkoff; our own list."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from nlp.article import EntityKind
from nlp.languages import Lang


@cache
def known() -> tuple[tuple[EntityKind, dict[Lang, str]], ...]:
    """Kind and names in the three languages, nominative and in full."""
    lines = files("resources").joinpath("names/known.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return tuple((EntityKind(row[0]), dict(zip(Lang, row[1:], strict=True))) for row in rows)
