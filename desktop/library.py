"""The library: the articles and their queue, kept on disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.archive import Archive
from desktop.entry import FINAL, Entry, State
from desktop.jobs import Jobs, Source
from desktop.queue import Queue
from desktop.worker import Worker
from nlp.languages import Lang
from nlp.library.rows import Contents, Likeness

AT_HAND = 12  # finished articles that stay in memory, besides the one on show
LONG = 10_000  # words of an article that is read from disk in a thread: some forty pages
REGROUPING = 250  # ms in which more reprints may be found before the list is put in order


class Library(Queue):
    """What is added stays until it is deleted; at a start all is there as it was, and the queue goes on."""

    regrouped = Signal()  # other articles than before are reprints of one another
    opened = Signal(object)  # an Entry whose contents were read in a thread

    def __init__(  # noqa: PLR0913, PLR0917  it ties these together
        self,
        jobs: Jobs,
        worker: Worker,
        archive: Archive,
        target: Lang,
        length: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, worker, target, length, parent)
        self._regroup_later = QTimer(self, singleShot=True, interval=REGROUPING)
        self._regroup_later.timeout.connect(self.regrouped)
        self._unportrayed: deque[str] = deque()  # ids
        self._opening: Entry | None = None
        self._opener = Worker(self, pace=0)
        self._opener.stepped.connect(self._brought)
        self._opener.failed.connect(self._not_brought)
        self.archive = archive
        archive.setParent(self)
        self.keep.connect(archive.save)
        self.portrayed.connect(archive.portray)
        archive.crashed.connect(self.crashed)
        archive.alike.connect(self._regroup)
        archive.saved.connect(self._saved)
        self.insert([Entry.restored(row, archive.contents) for row in archive.rows()])
        for entry in self._entries:
            entry.state = self._state_in(entry, target)
        self._batch.update(entry.id for entry in self._entries if entry.state not in FINAL)

    def resume(self) -> None:
        self._unportrayed.extend(self.archive.unportrayed())
        super().resume()

    def _rest(self) -> None:
        """What articles tell that were digested before that was kept: they are to be compared with the others."""
        if self._unportrayed and not self._worker.busy:
            archive = self.archive
            self._worker.start(lambda: self._jobs.portraits(self._unportrayed, archive.reader(), archive.portray))

    @property
    def opening(self) -> Entry | None:
        """The one whose contents are being read in a thread."""
        return self._opening

    def bring_up(self, entry: Entry) -> bool:
        """Read the contents of a long article in a thread; whether they are to be waited for: `opened` tells."""
        self._opener.cancel()
        self._opening = None
        if entry.fetch is not None and entry.facts is not None and entry.facts.words >= LONG:
            self._opening = entry
            self._opener.start(self.archive.opener(entry.id))
        return self._opening is not None

    def _brought(self, contents: Contents) -> None:
        entry, self._opening = self._opening, None
        if entry is not None:
            if entry.fetch is not None:
                entry.bring(self.archive.held(entry.id, contents))
            self.opened.emit(entry)

    def _not_brought(self, _error: Exception) -> None:
        """The file could not be opened once more: it is read where it is open."""
        if self._opening is not None:
            self._brought(self.archive.contents(self._opening.id))

    def add(self, sources: Sequence[Source]) -> Entry:
        """Queue `sources`; the first entry is returned."""
        entries = [Entry(source) for source in sources]
        self.insert(entries)
        self._batch.update(entry.id for entry in entries)
        for entry in entries:
            self.archive.save(entry)
        self.changed.emit(entries[0])
        self._next()
        return entries[0]

    def remove(self, entries: Iterable[Entry]) -> None:
        """Delete entries; they can be put back until the library is closed."""
        entries = list(entries)
        for entry in entries:
            entry.deleted = True  # all, before the first goes: none of them is to be shown on the way
        for entry in entries:
            unfinished = entry.state not in FINAL
            self._halt(entry)
            if unfinished:
                entry.state = State.WAITING  # when it is put back
            self.archive.save(entry)
            if self._first is entry:
                self._first = None
            self.take_out(entry)
        self.regrouped.emit()
        self._next()

    def restore(self, entries: Iterable[Entry]) -> None:
        """Put entries back that were removed."""
        entries = list(entries)
        for entry in entries:
            entry.deleted = False
            self.archive.save(entry)
        self.put_back(entries)
        self.regrouped.emit()
        self._next()

    def annotate(self, entry: Entry, note: str) -> None:
        """The user's own words about an article."""
        entry.note = note
        self.archive.save(entry)
        self.refresh(entry)

    def close(self) -> None:
        self._opener.close()
        super().close()
        self.archive.close()

    def _regroup(self, alike: dict[str, Likeness]) -> None:
        for id_, likeness in alike.items():
            entry = self.find(id_)
            if entry is not None:
                entry.likeness = likeness
                self.refresh(entry)
        if not self._regroup_later.isActive():
            self._regroup_later.start()

    def _saved(self, _id: str) -> None:
        self.tidy()

    def tidy(self) -> None:
        """Let go of finished articles that are on disk, but for the latest."""
        idle = [e for e in self._entries if e.at_hand and e is not self._running and e is not self._first]
        for entry in idle[:-AT_HAND]:
            if (entry.state in FINAL or entry.state is State.WAITING) and self.archive.is_safe(entry):
                entry.put_away(self.archive.contents)
                self.archive.forget(entry)
