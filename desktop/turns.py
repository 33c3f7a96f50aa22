"""Whose turn it is: how far each article is in the target language, and which comes next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.articles import Articles
from desktop.entry import FINAL, Entry, State
from nlp.article import Digest
from nlp.languages import Lang


class Turns(Articles):
    """Keeps the states of the entries. Nothing runs here."""

    advanced = Signal(object)  # an Entry whose digest has grown
    changed = Signal(object)  # an Entry whose state has changed
    keep = Signal(object, bool)  # an Entry that is to be kept as it is now, and whether its digests are, too

    def __init__(self, target: Lang, length: int, parent: QObject | None = None) -> None:
        super().__init__(target, parent)
        self._length = length
        self._first: Entry | None = None  # the one on show: it goes before the others
        self._repair = self._reread = True
        self._batch: set[str] = set()  # ids of what was queued since the queue was last empty

    @property
    def waiting(self) -> int:
        """How many entries have not had their turn."""
        return sum(entry.state in (State.WAITING, State.READING) for entry in self._entries)

    @property
    def progress(self) -> tuple[int, int]:
        """How many articles are finished of those queued since there was last nothing to do."""
        batch = [entry for entry in self._entries if entry.id in self._batch]
        return sum(entry.state in FINAL for entry in batch), len(batch)

    def digest_of(self, entry: Entry | None) -> Digest | None:
        """The digest of `entry` in the target language, as far as it has come."""
        if entry is None:
            return None
        digest = entry.digests.get(self._target)
        return digest or (Digest(entry.article) if entry.article else None)

    def set_repair(self, on: bool) -> None:
        """Whether sentences that fail their check are tried again, from the next article on."""
        self._repair = on

    def set_reread(self, on: bool) -> None:
        """Whether translations are read back for words that they may not say, from the next article on."""
        self._reread = on

    def touch(self, entry: Entry) -> None:
        """The user has changed the digest of `entry`."""
        self.keep.emit(entry, True)
        self._set(entry, entry.state)
        self.advanced.emit(entry)

    # Which comes next

    def _next_to_read(self) -> Entry | None:
        """The one on show, or else the first that was never read."""
        unread = [entry for entry in self._entries if entry.state is State.WAITING and entry.facts is None]
        return self._first if self._first in unread else next(iter(unread), None)

    def _next_to_digest(self) -> Entry | None:
        """The one on show, also for a summary of another length; or else the first that waits and was read."""
        ready = [entry for entry in self._entries if entry.state is State.WAITING and entry.facts is not None]
        first = self._first
        return first if first in ready or (first and self._stale(first)) else next(iter(ready), None)

    def _next_to_mend(self) -> Entry | None:
        """The one on show, or else the first, whose improvement and repairs had to wait for others."""
        owed = [one for one in self._entries if one.state is State.DONE and self._target in one.unrepaired]
        return self._first if self._first in owed else next(iter(owed), None)

    # States

    def _state_in(self, entry: Entry, target: Lang, stopped: bool = True) -> State:
        """How far an entry that nobody works on is in a language. `stopped`: what was stopped stays so."""
        made = entry.made.get(target)
        if entry.state is State.FAILED and entry.facts is None:
            return State.FAILED
        if made is not None and made.done:
            return State.DONE
        return entry.state if stopped and entry.state in (State.FAILED, State.STOPPED) else State.WAITING

    def _wants(self, entry: Entry) -> bool:
        return entry.state is State.WAITING or self._stale(entry)

    def _stale(self, entry: Entry) -> bool:
        """Whether the digest is finished but its summary has another length than the one asked for."""
        return entry.state is State.DONE and entry.lengths.get(self._target) != self._length

    def _set(self, entry: Entry, state: State) -> None:
        if state is State.WAITING:
            self._batch.add(entry.id)
        changed, entry.state = entry.state is not state, state
        if changed or state in FINAL or entry.facts is None:
            self.keep.emit(entry, state in FINAL)
        self.refresh(entry)
        self.changed.emit(entry)
