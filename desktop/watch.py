"""A watched folder: files that come into it are read, once they are whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.archive import Archive

REST = 1.0  # s in which a file must not have changed
ROUND = 30_000  # ms between two looks where nothing tells of changes, as on network drives

Stamp = tuple[int, int]  # size in bytes, time of change in ns


class Watch(QObject):
    """Looks after one folder, not those within it. Files are told apart by path, size and time of change."""

    arrived = Signal(list)  # of Path
    missing = Signal(str)  # the folder that is not there

    _scanned = Signal(str, object)  # the folder, and the stamps of its files by path, or None where it is not there

    def __init__(self, archive: Archive, suffixes: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._suffixes = archive, frozenset(suffixes)
        self._folder: Path | None = None
        self._fresh = False  # what is found at the first look was there before
        self._taken: dict[str, Stamp] = {}
        self._growing: dict[str, tuple[Stamp, float]] = {}  # files that may be, since when they are as they are
        self.rest = REST
        self._watcher = QFileSystemWatcher(self)
        self._scanner = ThreadPoolExecutor(max_workers=1, thread_name_prefix="watch")
        self._again = QTimer(self, singleShot=True)
        self._rounds = QTimer(self, interval=ROUND)
        self._watcher.directoryChanged.connect(lambda _folder: self.look())
        self._again.timeout.connect(self.look)
        self._rounds.timeout.connect(self.look)
        self._scanned.connect(self._found)

    @property
    def folder(self) -> Path | None:
        """The one that is looked after."""
        return self._folder

    def follow(self, folder: Path | None, fresh: bool = False) -> None:
        """Look after `folder` from now on, or after none. `fresh`: files that are there already are left."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._folder, self._fresh = folder, fresh
        self._growing.clear()
        self._again.stop()
        self._rounds.stop()
        if folder is not None:
            self._taken = self._archive.taken()
            self._rounds.start()
            self.look()

    def look(self) -> None:
        """See what is there, in a thread, as a folder may be slow."""
        if self._folder is not None:
            self._scanner.submit(self._scan, self._folder)

    def close(self) -> None:
        self.follow(None)
        self._scanner.shutdown(wait=True, cancel_futures=True)

    def _scan(self, folder: Path) -> None:
        try:
            with os.scandir(folder) as items:
                files = {item.path: item.stat() for item in items if self._is_article(item)}
        except OSError:
            self._scanned.emit(str(folder), None)
        else:
            self._scanned.emit(str(folder), {path: (one.st_size, one.st_mtime_ns) for path, one in files.items()})

    def _is_article(self, item: os.DirEntry[str]) -> bool:
        kind = Path(item.name).suffix.lower()
        return kind in self._suffixes and not item.name.startswith(".") and item.is_file()

    def _found(self, folder: str, files: dict[str, Stamp] | None) -> None:
        if self._folder is None or folder != str(self._folder):
            return
        if files is None:
            self.missing.emit(folder)
            self.follow(None)
            return
        if not self._watcher.directories():
            self._watcher.addPath(folder)
        if self._fresh:
            self._fresh = False
            self._take(files)
            return
        now = time.monotonic()
        new = {path: stamp for path, stamp in files.items() if self._taken.get(path) != stamp}
        for path, stamp in new.items():
            if self._growing.get(path, (None, 0))[0] != stamp:
                self._growing[path] = stamp, now
        whole = {path: new[path] for path in new if new[path][0] and now - self._growing[path][1] >= self.rest}
        self._growing = {path: self._growing[path] for path in new if path not in whole}
        self._take(whole)
        if self._growing:
            self._again.start(round(self.rest * 1000) + 1)
        if whole:
            self.arrived.emit([Path(path) for path in sorted(whole)])

    def _take(self, files: dict[str, Stamp]) -> None:
        self._taken.update(files)
        self._archive.take([(path, *stamp) for path, stamp in files.items()])
