"""One article on its way from a source to its digests, with what the user has changed in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.jobs import Pasted, Source
from nlp.article import Article, Digest
from nlp.languages import Lang
from nlp.library.rows import Contents, Facts, Likeness, Made, Row, Work
from nlp.revise import edited, see

if TYPE_CHECKING:
    from nlp.names.book import Book

FindingKey = tuple[str, str, str]
SLICE = 12  # sentences whose names are put otherwise at once: the window answers in between


class State(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


FINAL = frozenset((State.DONE, State.FAILED, State.STOPPED))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(slots=True, eq=False, repr=False)  # its text is never to be printed
class Entry:
    """An article, its digests, one per target language, and the user's changes to each: they go before all else.

    What the list shows is always at hand; the article and the digests are fetched when they are asked for.
    """

    source: Source
    facts: Facts | None = None  # of the article; None: not read yet
    made: dict[Lang, Made] = field(default_factory=dict)  # what there is of each digest
    lengths: dict[Lang, int] = field(default_factory=dict)  # the length each digest's summary was asked for
    edits: dict[Lang, dict[int, str | None]] = field(default_factory=dict)  # by sentence; None: as the machine has it
    seen: dict[Lang, dict[tuple[int, FindingKey], bool]] = field(default_factory=dict)
    unrepaired: set[Lang] = field(default_factory=set)  # translated; a better model and repairs had to wait
    state: State = State.WAITING
    error: str = ""
    names: Book | None = None  # what its names are to be called
    renamed: bool = False  # whether that has changed since work on it began: the engine does not know of it
    id: str = field(default_factory=lambda: uuid4().hex)  # the same for ever, for briefings to name it by
    added: str = field(default_factory=_now)  # ISO 8601, UTC
    note: str = ""  # the user's own words about it
    likeness: Likeness | None = None  # to an article that came earlier
    deleted: bool = False
    order: int = 0  # in which it came
    fetch: Callable[[str], Contents] | None = None  # None: all is at hand
    _article: Article | None = None
    _digests: dict[Lang, Digest] = field(default_factory=dict)

    @classmethod
    def restored(cls, row: Row, fetch: Callable[[str], Contents]) -> Entry:
        """The entry that `row` was made of. What was at work is finished, or waits, or failed."""
        source = row.path if row.path is not None else Pasted(row.pasted or "")
        entry = cls(source, row.facts, dict(row.made), error=row.error, id=row.id, added=row.added, note=row.note)
        entry.state = State(row.state) if State(row.state) in FINAL else State.WAITING
        entry.likeness, entry.fetch = row.likeness, fetch
        entry.lengths = {lang: made.length for lang, made in row.made.items() if made.length is not None}
        entry.unrepaired = {lang for lang, made in row.made.items() if made.unrepaired}
        return entry

    def row(self) -> Row:
        """All that is to be kept of it, but for its contents."""
        pasted = self.source.text if isinstance(self.source, Pasted) else None
        path = None if isinstance(self.source, Pasted) else self.source.absolute()
        return Row(self.id, path, pasted, self.state.value, self.error, self.added, self.note,
                   self.facts, self.likeness, self.deleted)  # fmt: skip

    def works(self) -> dict[Lang, tuple[Made, Work]]:
        """The digests as they are to be kept."""
        return {
            lang: (
                Made.of(digest, self.lengths.get(lang), lang in self.unrepaired),
                Work(digest, dict(self.edits.get(lang, {})), dict(self.seen.get(lang, {}))),
            )
            for lang, digest in self.digests.items()
        }

    # Contents

    @property
    def name(self) -> str:
        """The title, or what is known before there is one."""
        if self.facts is not None and self.facts.title.strip():
            return self.facts.title
        return "" if isinstance(self.source, Pasted) else self.source.name

    @property
    def article(self) -> Article | None:
        self._fetched()
        return self._article

    @article.setter
    def article(self, article: Article) -> None:
        old, self._article = self._article, article
        if self.facts is None or old is None or old.body.text is not article.body.text:
            self.facts = Facts.of(article)

    @property
    def digests(self) -> dict[Lang, Digest]:
        self._fetched()
        return self._digests

    @property
    def at_hand(self) -> bool:
        """Whether the contents are in memory."""
        return self.fetch is None and self._article is not None

    def put_away(self, fetch: Callable[[str], Contents]) -> None:
        """Let go of the contents, which `fetch` brings back."""
        self._article, self._digests, self.fetch = None, {}, fetch

    def _fetched(self) -> None:
        if self.fetch is not None:
            self.bring(self.fetch(self.id))

    def bring(self, contents: Contents) -> None:
        """Have the contents in memory, unless they are."""
        if self.fetch is None:
            return
        self.fetch = None
        self._article = contents.article
        for lang, work in contents.works.items():
            self._digests[lang] = work.digest
            self.edits[lang], self.seen[lang] = dict(work.edits), dict(work.seen)

    # Changes

    def take(self, lang: Lang, digest: Digest) -> None:
        """A new snapshot from the engine. One made anew does not replace one that has come further."""
        old = self.digests.get(lang)
        self.article = digest.article
        if digest.generated is None and old is not None and old.generated is not None:
            digest = replace(digest, generated=old.generated)
        if old is None or digest.done or translated(digest) >= translated(old):
            self._put(lang, self._changed(lang, digest))

    def leave_repair(self, lang: Lang, later: bool = False) -> bool:
        """Whether all is translated and only being improved, repaired or read back; then that ends here: it is done.

        `later`: it is owed, and will go on.
        """
        digest = self.digests.get(lang) if lang in self.made else None  # a queue of hundreds is not to be fetched
        if digest is None or not (digest.improving or digest.repairing or digest.rereading):
            return False
        (self.unrepaired.add if later else self.unrepaired.discard)(lang)
        self._put(lang, replace(digest, improving=None, repairing=None, rereading=None, done=True))
        return True

    def edit(self, lang: Lang, texts: dict[int, str | None]) -> None:
        """The user's words for some sentences; None is what the machine made of them. `spell` is due afterwards."""
        digest, seen = self.digests[lang], self.seen.setdefault(lang, {})
        seen.update({(f.sentence, f.key): True for f in digest.findings if f.seen and f.sentence in texts})
        self.edits.setdefault(lang, {}).update(texts)
        self._put(lang, see(edited(digest, texts), seen))

    def look(self, lang: Lang, seen: dict[tuple[int, FindingKey], bool]) -> None:
        """Mark findings, by sentence and key, as seen or not."""
        self.seen.setdefault(lang, {}).update(seen)
        self._put(lang, see(self.digests[lang], seen))

    def _put(self, lang: Lang, digest: Digest) -> None:
        self.digests[lang] = digest
        self.made[lang] = Made.of(digest, self.lengths.get(lang), lang in self.unrepaired)

    def spell(self, lang: Lang, names: Book) -> Generator[None, None, bool]:
        """Put names into the forms of `names`, in some sentences, in steps; whether any changed, so that more may.

        What has become of the digest between two steps is lost: then it is to be begun anew.
        """
        from nlp.names.naming import naming

        self.names = names
        before = self.digests[lang]
        after = yield from naming(before, names, limit=SLICE)
        if after is not before:
            self._put(lang, see(after, self.seen.get(lang, {})))
        return after is not before

    def _changed(self, lang: Lang, digest: Digest) -> Digest:
        seen = {(finding.sentence, finding.key) for finding in digest.findings if finding.seen}
        edits = self.edits.get(lang)
        digest = edited(digest, edits or {})
        return see(self._spelt(digest, seen) if edits or self.renamed else digest, self.seen.get(lang, {}))

    def _spelt(self, digest: Digest, seen: Collection[tuple[int, FindingKey]] = ()) -> Digest:
        if self.names is None:
            return digest
        from nlp.names.naming import named

        return named(digest, self.names, seen, SLICE)


def translated(digest: Digest) -> int:
    """How many sentences have a translation."""
    return sum(target is not None for target in digest.translation.targets) if digest.translation else 0
