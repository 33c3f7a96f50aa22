"""One article on its way from a source to its digests, with what the user has changed in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import uuid4

from desktop.jobs import Pasted, Source
from nlp.article import Article, Digest
from nlp.languages import Lang
from nlp.revise import edited, see

FindingKey = tuple[str, str, str]


class State(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(slots=True, eq=False)
class Entry:
    """An article, its digests, one per target language, and the user's changes to each: they go before all else."""

    source: Source
    article: Article | None = None
    digests: dict[Lang, Digest] = field(default_factory=dict)
    lengths: dict[Lang, int] = field(default_factory=dict)  # the length each digest's summary was asked for
    edits: dict[Lang, dict[int, str | None]] = field(default_factory=dict)  # by sentence; None: as the machine has it
    seen: dict[Lang, dict[tuple[int, FindingKey], bool]] = field(default_factory=dict)
    unrepaired: set[Lang] = field(default_factory=set)  # translated, but failing sentences had to wait
    state: State = State.WAITING
    error: str = ""
    id: str = field(default_factory=lambda: uuid4().hex)  # the same for ever, for briefings to name it by

    @property
    def name(self) -> str:
        """The title, or what is known before there is one."""
        if self.article is not None and self.article.title.strip():
            return self.article.title
        return "" if isinstance(self.source, Pasted) else self.source.name

    def take(self, lang: Lang, digest: Digest) -> None:
        """A new snapshot from the engine. One made anew does not replace one that has come further."""
        self.article = digest.article
        old = self.digests.get(lang)
        if old is None or digest.done or translated(digest) >= translated(old):
            self.digests[lang] = self._changed(lang, digest)

    def leave_repair(self, lang: Lang) -> bool:
        """Whether all is translated and only being repaired; then that ends here, and the digest is done."""
        digest = self.digests.get(lang)
        if digest is None or digest.repairing is None:
            return False
        self.digests[lang] = replace(digest, repairing=None, done=True)
        return True

    def edit(self, lang: Lang, texts: dict[int, str | None]) -> None:
        """The user's words for some sentences; None is what the machine made of them."""
        self.edits.setdefault(lang, {}).update(texts)
        self.digests[lang] = self._changed(lang, self.digests[lang])

    def look(self, lang: Lang, seen: dict[tuple[int, FindingKey], bool]) -> None:
        """Mark findings, by sentence and key, as seen or not."""
        self.seen.setdefault(lang, {}).update(seen)
        self.digests[lang] = self._changed(lang, self.digests[lang])

    def _changed(self, lang: Lang, digest: Digest) -> Digest:
        digest = edited(digest, self.edits.get(lang, {}))
        for (sentence, key), seen in self.seen.get(lang, {}).items():
            digest = see(digest, sentence, key, seen)
        return digest


def translated(digest: Digest) -> int:
    """How many sentences have a translation."""
    return sum(target is not None for target in digest.translation.targets) if digest.translation else 0
