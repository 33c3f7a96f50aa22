"""What the library knows of an article: enough for its line in the list, and the contents behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from nlp.article import Article, Digest
from nlp.heading import all_findings
from nlp.languages import Lang

FindingKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the list shows of an article that was read."""

    title: str
    outlet: str
    date: str
    lang: Lang
    words: int

    @classmethod
    def of(cls, article: Article) -> Facts:
        body = article.body
        return cls(article.title, article.source, article.date, body.lang, len(body.text.split()))


@dataclass(frozen=True, slots=True)
class Made:
    """What the list shows of a digest."""

    done: bool
    length: int | None  # the length its summary was asked for
    sentences: int  # to be translated; 0: a summary only
    translated: int
    findings: int
    open: int  # findings not seen yet
    unrepaired: bool = False  # failing sentences had to wait

    @classmethod
    def of(cls, digest: Digest, length: int | None, unrepaired: bool) -> Made:
        targets = digest.translation.targets if digest.translation else ()
        every = all_findings(digest)
        seen, count = sum(finding.seen for finding in every), len(every)
        translated = sum(target is not None for target in targets)
        return cls(digest.done, length, len(targets), translated, count, count - seen, unrepaired)


@dataclass(frozen=True, slots=True)
class Likeness:
    """An article that came earlier and tells the same story in the same words, or in another language."""

    original: str  # its id
    share: float  # of the shorter text's runs of words that both have, 1.0: the same text; or of its sentences


@dataclass(frozen=True, slots=True)
class Row:
    """An article's line in the list. One of `path` and `pasted` says where it came from."""

    id: str
    path: Path | None
    pasted: str | None
    state: str
    error: str = ""
    added: str = ""  # ISO 8601, UTC
    note: str = ""
    facts: Facts | None = None  # None: not read yet
    likeness: Likeness | None = None
    deleted: bool = False  # it can be brought back until the library is closed
    made: dict[Lang, Made] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Work:
    """A digest with the user's changes: they are in it already, and go before what the engine says anew."""

    digest: Digest
    edits: dict[int, str | None] = field(default_factory=dict)
    seen: dict[tuple[int, FindingKey], bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands behind a row."""

    article: Article | None = None
    works: dict[Lang, Work] = field(default_factory=dict)
