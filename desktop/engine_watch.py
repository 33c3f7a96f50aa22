"""What the engine has in memory, brought to the window's thread; and the models' rest when nothing asks for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.jobs import Jobs
from desktop.library import Library

if TYPE_CHECKING:
    from nlp.loaded import EngineState

MINUTE = 60_000  # ms
PATIENCE = 5_000  # ms that the time may be late


class EngineWatch(QObject):
    """Passes on each state of the engine, and has the models unloaded after `minutes()` without work; 0: never."""

    changed = Signal(object)  # an EngineState

    def __init__(self, library: Library, jobs: Jobs, minutes: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._minutes = library, minutes
        self.state: EngineState | None = None  # none heard of yet
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.rest)
        jobs.tell = self.changed.emit
        self.changed.connect(self._heard)
        library.changed.connect(self._stir)
        library.offered.connect(self._stir)

    @Slot()
    def rest(self) -> None:
        """Let the models go, unless there is work."""
        if self._library.running is None:
            self._library.unload()
        else:
            self._stir()

    def _heard(self, state: EngineState) -> None:
        self.state = state
        if state.held:
            self._stir()
        else:
            self._idle.stop()

    def _stir(self) -> None:
        """There is work: the time counts from now on."""
        if self._idle.isActive() and self._idle.interval() - self._idle.remainingTime() < PATIENCE:
            return  # the setting is in a file
        minutes = self._minutes()
        if minutes:
            self._idle.start(minutes * MINUTE)
        else:
            self._idle.stop()
