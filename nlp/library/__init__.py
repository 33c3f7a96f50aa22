"""The library: articles, their digests and the user's changes, kept in a sqlite file and searchable."""

from nlp.library.rows import Contents, Facts, Likeness, Made, Row, Work
from nlp.library.store import Store

__all__ = ["Contents", "Facts", "Likeness", "Made", "Row", "Store", "Work"]
