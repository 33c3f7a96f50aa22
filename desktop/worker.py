"""One background thread that iterates generators, one at a time, and relays their steps to the window."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

T = TypeVar("T")
PACE = 0.05  # s between two steps shown; faster emission starves the window of the interpreter lock


class Worker(QObject):
    """Runs one generator at a time in one thread; starting another one drops the first.

    All signals come in the window's thread, and none comes from a run that was cancelled or replaced. Steps are
    cumulative: of those that come within `pace` seconds only the latest is shown, at the end of that time.
    """

    stepped = Signal(object)
    failed = Signal(object)  # an exception
    completed = Signal()

    _posted = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None, pace: float = PACE) -> None:
        super().__init__(parent)
        self._pace = pace
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
        self._cancelled = Event()
        self._cancelled.set()
        self._latest: deque[tuple[Event, object]] = deque(maxlen=1)  # filled by the thread, emptied by the window's
        self._posted.connect(self._relay)
        self._tick = QTimer(self, interval=round(pace * 1000))
        self._tick.timeout.connect(self._deliver)

    @property
    def busy(self) -> bool:
        return not self._cancelled.is_set()

    def start(self, steps: Callable[[], Iterable[object]]) -> None:
        """Drop what runs and iterate `steps()` in the thread instead."""
        self.cancel()
        self._cancelled = Event()
        if self._pace:
            self._tick.start()
        self._executor.submit(self._run, steps, self._cancelled)

    def cancel(self) -> None:
        """Stop before the next step; nothing of this run is relayed any more."""
        self._cancelled.set()
        self._tick.stop()

    def close(self) -> None:
        """Cancel, and wait until the thread has let go: it ends after the step it is at."""
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _run(self, steps: Callable[[], Iterable[object]], cancelled: Event) -> None:
        def post(signal: str, value: object = None) -> None:
            if not cancelled.is_set():
                self._posted.emit(cancelled, signal, value)

        if cancelled.is_set():
            return
        due = 0.0
        try:
            for step in _until(cancelled, steps()):
                if not self._pace:
                    post("stepped", step)
                    continue
                self._latest.append((cancelled, step))
                if time.monotonic() >= due:  # the first is not to wait for the clock
                    post("latest")
                    due = time.monotonic() + self._pace
        except Exception as error:  # noqa: BLE001  it is shown in the window's thread, which knows what to say
            post("failed", error)
        else:
            post("completed")

    @Slot(object, str, object)
    def _relay(self, cancelled: Event, signal: str, value: object) -> None:
        if cancelled.is_set():
            return
        if signal == "stepped":
            self.stepped.emit(value)
            return
        self._deliver()
        if signal == "latest" or cancelled.is_set():  # what was shown may have stopped it
            return
        cancelled.set()
        self._tick.stop()
        if signal == "failed":
            self.failed.emit(value)
        else:
            self.completed.emit()

    @Slot()
    def _deliver(self) -> None:
        """Show the latest step, if it has not been shown."""
        try:
            cancelled, step = self._latest.popleft()
        except IndexError:
            return
        if cancelled is self._cancelled and not cancelled.is_set():
            self.stepped.emit(step)


def _until(cancelled: Event, steps: Iterable[T]) -> Iterator[T]:
    """`steps` until `cancelled`; then the generator is closed at once, so that the models are free for the next run."""
    iterator = iter(steps)
    try:
        for step in iterator:
            if cancelled.is_set():
                return
            yield step
    finally:
        close = getattr(iterator, "close", None)
        if close is not None:
            close()
