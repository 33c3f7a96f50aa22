"""The list of articles, and the queue that digests them one after another."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.entry import Entry, State, translated
from desktop.jobs import Jobs, Pasted, Source
from desktop.language import spoken
from desktop.worker import Worker
from nlp.article import Article, Digest
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.pipeline import Options

logger = logging.getLogger(__name__)


class Library(QAbstractListModel):
    """Entries in the order they came. One is digested at a time; what the user asks for last goes first."""

    EntryRole = Qt.ItemDataRole.UserRole

    advanced = Signal(object)  # an Entry whose digest has grown
    changed = Signal(object)  # an Entry whose state has changed
    failed = Signal(object)  # an Entry whose `error` says why
    crashed = Signal(object)  # an exception that is a fault of the program
    offered = Signal(object, bool)  # candidates for the sentence asked about, so far, and whether these are all

    def __init__(self, jobs: Jobs, worker: Worker, target: Lang, length: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._worker = jobs, worker
        self._target, self._length = target, length
        self._entries: list[Entry] = []
        self._running: Entry | None = None
        self._first: Entry | None = None  # the one on show: it goes before the others
        self._asking = False  # whether the worker is at other translations of one sentence
        self._repair = True
        worker.setParent(self)
        worker.stepped.connect(self._stepped)
        worker.completed.connect(self._completed)
        worker.failed.connect(self._failed)

    # The model

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == self.EntryRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                self.label(entry) if role == Qt.ItemDataRole.DisplayRole else f"{self.label(entry)}. {self.note(entry)}"
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return spoken(entry.error) or (str(entry.source) if not isinstance(entry.source, Pasted) else None)
        return None

    def label(self, entry: Entry) -> str:
        """The entry in a line."""
        return entry.name or self.tr("Pasted text")

    def note(self, entry: Entry) -> str:
        """Language, state and number of findings, or what went wrong."""
        if entry.state is State.FAILED:
            return spoken(entry.error)
        parts = [entry.article.body.lang.value.upper()] if entry.article else []
        states = {
            State.WAITING: self.tr("waiting"),
            State.READING: self.tr("reading…"),
            State.WORKING: self.tr("working…"),
            State.STOPPED: self.tr("stopped"),
            State.DONE: "",
        }
        digest = entry.digests.get(self._target)
        if entry.state is State.WORKING and digest and digest.translation:
            if digest.repairing:
                parts.append(self.tr("repairing {0} of {1}").format(*digest.repairing))
            else:
                parts.append(self.tr("{0} of {1}").format(translated(digest), len(digest.translation.targets)))
        elif states[entry.state]:
            parts.append(states[entry.state])
        if digest is not None and entry.state in (State.DONE, State.WORKING):
            count = sum(not finding.seen for finding in digest.findings)
            if count:
                parts.append(self.tr("%n to check", "", count))
            elif entry.state is State.DONE and digest.findings:
                parts.append(self.tr("all seen"))
            elif entry.state is State.DONE and digest.target is not None:
                parts.append(self.tr("all agrees"))
            elif entry.state is State.DONE:
                parts.append(self.tr("summary only"))
        return " · ".join(parts)

    def row(self, entry: Entry) -> int:
        return self._entries.index(entry)

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def find(self, id: str) -> Entry | None:  # noqa: A002  it is what `Entry.id` holds
        """The entry of that permanent id, if it is still there."""
        return next((entry for entry in self._entries if entry.id == id), None)

    # What the user asks for

    @property
    def target(self) -> Lang:
        return self._target

    @property
    def running(self) -> Entry | None:
        return self._running

    @property
    def waiting(self) -> int:
        """How many entries have not had their turn."""
        return sum(entry.state is State.WAITING for entry in self._entries)

    def digest_of(self, entry: Entry | None) -> Digest | None:
        """The digest of `entry` in the target language, as far as it has come."""
        if entry is None:
            return None
        digest = entry.digests.get(self._target)
        return digest or (Digest(entry.article) if entry.article else None)

    def add(self, sources: Sequence[Source]) -> Entry:
        """Queue `sources`; the first entry is returned."""
        start = len(self._entries)
        self.beginInsertRows(QModelIndex(), start, start + len(sources) - 1)
        self._entries += (Entry(source) for source in sources)
        self.endInsertRows()
        self._next()
        return self._entries[start]

    def warm(self) -> None:
        """Load the models while nothing else is to be done; the first article interrupts it."""
        if self._running is None and not self._asking:
            self._worker.start(self._jobs.warm)

    def prefer(self, entry: Entry | None) -> None:
        """Let `entry` go before all others, if it is not finished yet."""
        self._first = entry
        if entry is not None and entry is not self._running and self._wants(entry):
            self._interrupt()
        self._next()

    def set_target(self, target: Lang) -> None:
        """Digest into another language; digests already made are kept."""
        self._target = target
        self._interrupt()
        for entry in self._entries:
            if entry.state is not State.FAILED or entry.article is not None:
                digest = entry.digests.get(target)
                self._set(entry, State.DONE if digest and digest.done else State.WAITING)
        if self._first is not None:
            self.advanced.emit(self._first)
        self._next()

    def set_repair(self, on: bool) -> None:
        """Whether sentences that fail their check are tried again, from the next article on."""
        self._repair = on

    def touch(self, entry: Entry) -> None:
        """The user has changed the digest of `entry`."""
        self._set(entry, entry.state)
        self.advanced.emit(entry)

    def ask(self, entry: Entry, sentence: int) -> None:
        """Offer other translations of a sentence; what runs is put back, and goes on afterwards."""
        digest = self.digest_of(entry)
        self._interrupt()
        if digest is not None and digest.translation is not None:
            self._asking = True
            self._worker.start(lambda: self._jobs.candidates(digest, sentence))

    def stop_asking(self) -> None:
        """No more of them are wanted."""
        if self._asking:
            self._interrupt()
            self._next()

    def set_length(self, length: int) -> None:
        """Make summaries of another length: of the entry on show at once, of others when they are shown."""
        self._length = length
        if self._first is not None and self._first is not self._running and self._wants(self._first):
            self._interrupt()
        self._next()

    def cancel(self) -> None:
        """Stop the running entry and the queue; what has been reached stays."""
        self._worker.cancel()
        self._running, self._asking = None, False
        for entry in self._entries:
            if entry.state in (State.WAITING, State.READING, State.WORKING):
                self._set(entry, State.DONE if entry.leave_repair(self._target) else State.STOPPED)

    def retry(self, entry: Entry) -> None:
        """Have another go at an entry that failed or was stopped."""
        self._set(entry, State.WAITING)
        self.prefer(entry)

    def close(self) -> None:
        self._worker.close()

    # The queue

    def _wants(self, entry: Entry) -> bool:
        return entry.state is State.WAITING or self._stale(entry)

    def _stale(self, entry: Entry) -> bool:
        """Whether the digest is finished but its summary has another length than the one asked for."""
        return entry.state is State.DONE and entry.lengths.get(self._target) != self._length

    def _interrupt(self) -> None:
        """Put the running entry back into the queue."""
        self._worker.cancel()
        self._asking = False
        if self._running is not None:
            if self._running.state is not State.DONE:
                self._set(self._running, State.WAITING)
            self._running = None

    def _next(self) -> None:
        if self._running is not None or self._asking:
            return
        waiting = [entry for entry in self._entries if entry.state is State.WAITING]
        entry = self._first if self._first is not None and self._wants(self._first) else next(iter(waiting), None)
        if entry is None:
            self._mend_next()
            return
        self._running = entry
        alone = not any(other is not entry for other in waiting)  # else all drafts come before any repair
        options = Options(self._target, self._length, self._repair and alone)
        entry.lengths[self._target] = self._length
        if entry.state is State.DONE:
            digest = entry.digests[self._target]
            self._worker.start(lambda: self._jobs.resummarise(digest, options))
            return
        entry.error = ""
        entry.unrepaired.discard(self._target)
        if self._repair and not alone:
            entry.unrepaired.add(self._target)
        self._set(entry, State.READING if entry.article is None else State.WORKING)
        source, article = entry.source, entry.article
        self._worker.start(lambda: self._jobs.digest(source, article, options))

    def _mend_next(self) -> None:
        """Repair an article that had to wait for others, the one on show before all."""
        owed = [one for one in self._entries if one.state is State.DONE and self._target in one.unrepaired]
        if not owed or not self._repair:
            return
        entry = self._first if self._first in owed else owed[0]
        assert entry is not None
        entry.unrepaired.discard(self._target)
        digest = entry.digests[self._target]
        self._running = entry
        self._set(entry, State.WORKING)
        self._worker.start(lambda: self._jobs.mend(digest))

    def _stepped(self, step: object) -> None:
        if self._asking:
            self.offered.emit(step, False)
            return
        entry = self._running
        if entry is None:
            return
        if isinstance(step, Article):
            entry.article = step
        elif isinstance(step, Digest):
            entry.take(self._target, step)
        self._set(entry, State.DONE if isinstance(step, Digest) and step.done else State.WORKING)
        self.advanced.emit(entry)

    def _completed(self) -> None:
        if self._asking:
            self._asking = False
            self.offered.emit((), True)
        entry, self._running = self._running, None
        if entry is not None:
            self._set(entry, State.DONE)
        self._next()

    def _failed(self, error: Exception) -> None:
        if self._asking:
            self._asking = False
            self.offered.emit((), True)
            if not isinstance(error, NlpError):
                self.crashed.emit(error)
        entry, self._running = self._running, None
        if entry is not None:
            known = isinstance(error, NlpError)
            entry.error = str(error) if known else self.tr("Something went wrong inside Diptych.")
            self._set(entry, State.FAILED)
            self.failed.emit(entry)
            if not known:
                self.crashed.emit(error)
        self._next()

    def _set(self, entry: Entry, state: State) -> None:
        entry.state = state
        index = self.index(self.row(entry))
        self.dataChanged.emit(index, index)
        self.changed.emit(entry)
