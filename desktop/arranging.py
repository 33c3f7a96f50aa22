"""What the user makes of a summary: sentences picked, dropped and put in order; kept at once, and undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.desk import Desk
from desktop.entry import Entry
from desktop.library import Library
from desktop.review import Review
from desktop.undoing import Step
from nlp.arrange import Arrangement, Order, arranged
from nlp.article import Digest
from nlp.message import Message, tr

if TYPE_CHECKING:
    from nlp.briefings.store import Briefings


class Arranging(QObject):
    """The arrangements of the articles, by their ids, over the desk's store. `order` is the usual one."""

    def __init__(self, library: Library, review: Review, desk: Desk, order: Order) -> None:
        super().__init__(review)
        self._library, self._review, self._desk = library, review, desk
        self.order = order
        self._known: dict[str, Arrangement] = {}
        self._last: tuple[Digest, Arrangement, Order, Digest] | None = None

    def of(self, entry: Entry) -> Arrangement:
        if entry.id not in self._known:
            found = [Arrangement()]

            def look_up(store: Briefings) -> None:
                found[0] = store.arrangement(entry.id)

            self._desk.use(look_up)
            self._known[entry.id] = found[0]
        return self._known[entry.id]

    def digest(self, entry: Entry | None, digest: Digest | None) -> Digest | None:
        """`digest` with its summary arranged; the very same where nothing has changed since it was last asked for."""
        if entry is None or digest is None or digest.summary is None:
            return digest
        key = (digest, self.of(entry), self.order)
        if self._last is None or self._last[0] is not digest or self._last[1:3] != key[1:]:
            summary = arranged(digest.summary, *key[1:])
            whole = all(0 <= pick < len(digest.article.body.sentences) for pick in summary.picks)
            same = summary == digest.summary or not whole  # another text under the same id
            self._last = (*key, digest if same else replace(digest, summary=summary))
        return self._last[3]

    # What the user does

    def toggle(self, entry: Entry, sentence: int) -> bool:
        """Pick a sentence, or drop it; returns whether it was picked."""
        digest = self._library.digest_of(entry)
        if digest is None or digest.summary is None or not 0 <= sentence < len(digest.article.body.sentences):
            return False
        new = self.of(entry).toggled(sentence, digest.summary)
        self._do(entry, new, tr("pick for the summary"))
        return sentence in new.picked

    def drop(self, entry: Entry, sentences: Collection[int]) -> None:
        old = self.of(entry)
        gone = frozenset(sentences)
        self._do(entry, replace(old, picked=old.picked - gone, dropped=old.dropped | gone), tr("drop from the summary"))

    def put_in_order(self, entry: Entry, picks: Sequence[int]) -> None:
        """The order of the sentences by hand; none at all goes back to the usual one."""
        self._do(entry, replace(self.of(entry), order=tuple(picks)), tr("order of the summary"))

    def reset(self, entry: Entry) -> None:
        """As the engine has it."""
        self._do(entry, Arrangement(), tr("reset of the summary"))

    def _do(self, entry: Entry, new: Arrangement, words: Message) -> None:
        old = self.of(entry)
        if new != old:
            self._review.push(_Arrange(lambda one: self._put(entry, one), (old, new)), words, entry)

    def _put(self, entry: Entry, arrangement: Arrangement) -> None:
        self._known[entry.id] = arrangement
        self._desk.use(lambda store: store.keep_arrangement(entry.id, arrangement))
        self._library.touch(entry)


class _Arrange(Step):
    """One arrangement instead of another."""

    def __init__(self, put: Callable[[Arrangement], None], change: tuple[Arrangement, Arrangement]) -> None:
        super().__init__()
        self._put, (self._old, self._new) = put, change

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        self._put(self._old)
