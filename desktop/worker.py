"""One background thread that iterates generators, one at a time, and relays their steps to the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

T = TypeVar("T")
PACE = 0.05  # s between two steps shown; faster emission starves the window of the interpreter lock


def paced(steps: Iterable[T], pace: float = PACE, clock: Callable[[], float] = time.monotonic) -> Iterator[T]:
    """Thin out cumulative `steps`: at most one per `pace` seconds, and always the last, even before an error."""
    due = clock()
    held: list[T] = []
    try:
        for step in steps:
            held = [step]
            if clock() >= due:
                yield held.pop()
                due = clock() + pace
    except Exception:  # what was reached before the fault is still worth showing
        yield from held
        raise
    yield from held


class Worker(QObject):
    """Runs one generator at a time in one thread; starting another one drops the first.

    All signals come in the window's thread, and none comes from a run that was cancelled or replaced.
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
        self._posted.connect(self._relay)

    @property
    def busy(self) -> bool:
        return not self._cancelled.is_set()

    def start(self, steps: Callable[[], Iterable[object]]) -> None:
        """Drop what runs and iterate `steps()` in the thread instead."""
        self.cancel()
        self._cancelled = Event()
        self._executor.submit(self._run, steps, self._cancelled)

    def cancel(self) -> None:
        """Stop before the next step; nothing of this run is relayed any more."""
        self._cancelled.set()

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
        try:
            for step in paced(_until(cancelled, steps()), self._pace):
                post("stepped", step)
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
        cancelled.set()
        if signal == "failed":
            self.failed.emit(value)
        else:
            self.completed.emit()


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
