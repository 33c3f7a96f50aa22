"""Files are read ahead of the translation, one by one in a thread of its own: the list soon says what they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.entry import Entry
from desktop.jobs import Jobs
from desktop.worker import Worker


class Reader(QObject):
    """Asks `wanted` which entry is the next, until there is none."""

    began = Signal(object)  # an Entry
    read = Signal(object, object)  # an Entry, and its Article
    failed = Signal(object, object)  # an Entry, and the exception that says why

    def __init__(self, jobs: Jobs, wanted: Callable[[], Entry | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._wanted = jobs, wanted
        self._worker = Worker(self, pace=0)
        self.entry: Entry | None = None  # the one being read
        self._worker.stepped.connect(lambda article: self._over(self.read, article))
        self._worker.failed.connect(lambda error: self._over(self.failed, error))

    def go_on(self) -> None:
        """Read the next, unless one is being read."""
        if self.entry is not None:
            return
        entry = self._wanted()
        if entry is None:
            return
        self.entry = entry
        self.began.emit(entry)
        source = entry.source
        self._worker.start(lambda: self._jobs.read(source))

    def drop(self) -> None:
        """Leave the one being read."""
        self._worker.cancel()
        self.entry = None

    def close(self) -> None:
        self._worker.close()

    def _over(self, signal: SignalInstance, value: object) -> None:
        entry, self.entry = self.entry, None
        if entry is not None:
            signal.emit(entry, value)
        self.go_on()
