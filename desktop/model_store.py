"""What is chosen about models: a file that the command line shares, and word of what the window changes in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nlp.models import Direction
from nlp.models.preferences import Preferences
from nlp.paths import Paths


class ModelStore(QObject):
    """Reads the file each time, as others may have written it."""

    changed = Signal()

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paths = paths

    @property
    def preferences(self) -> Preferences:
        return Preferences.read(self.paths)

    def update(self, **changes: object) -> None:
        """Set some fields."""
        self._write(replace(self.preferences, **changes))  # type: ignore[arg-type]

    def set_number(self, name: str, value: int, direction: Direction | None = None) -> None:
        """Beams, threads or batch, for a direction or in general."""
        self._write(self.preferences.with_number(name, value, direction))

    def _write(self, preferences: Preferences) -> None:
        if preferences != self.preferences:
            preferences.write(self.paths)
            self.changed.emit()
