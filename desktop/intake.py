"""Files and folders to files, a few at a time, so that a large folder does not hold the window up."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.02  # s of the window's time taken at once
MOST = 15  # files handed out at once
OTHERS = 500  # names looked at between two looks at the clock


class Intake(QObject):
    """Walks what was dropped and hands out files as it finds them."""

    found = Signal(list)  # of Path
    nothing = Signal(str)  # the name of a folder without a readable file

    def __init__(self, suffixes: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.suffixes = frozenset(suffixes)
        self._walks: list[Iterator[Path | None]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._walk)

    def add(self, paths: Iterable[Path]) -> None:
        """Files are taken as they are, folders are searched for files that can be read."""
        given = list(paths)
        files = [path for path in given if not path.is_dir()]
        if files:
            self.found.emit(files)
        self._walks += (self._in_folder(path) for path in given if path.is_dir())
        if self._walks:
            self._timer.start()

    def stop(self) -> None:
        self._walks.clear()
        self._timer.stop()

    def _in_folder(self, folder: Path) -> Iterator[Path | None]:
        """Readable files below `folder`, in order; None now and then, to give the window its turn."""
        empty = True
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for number, name in enumerate(sorted(names)):
                if number % OTHERS == OTHERS - 1:
                    yield None
                if not name.startswith(".") and Path(name).suffix.lower() in self.suffixes:
                    empty = False
                    yield Path(place, name)
            yield None
        if empty:
            self.nothing.emit(folder.name)

    def _walk(self) -> None:
        until = time.monotonic() + SLICE
        files: list[Path] = []
        while self._walks and len(files) < MOST and time.monotonic() < until:
            path = next(self._walks[0], self)
            if path is self:
                self._walks.pop(0)
            elif isinstance(path, Path):
                files.append(path)
        if files:
            self.found.emit(files)
        if not self._walks:
            self._timer.stop()
