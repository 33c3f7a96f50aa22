"""The watched folder in the window: chosen by the user, remembered, and told about."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from desktop.settings import SettingsStore
from desktop.watch import Watch
from desktop.window import MainWindow
from nlp.message import tr


class Watching(QObject):
    """Between the watch and the window. What arrives joins the list; the article on show stays."""

    def __init__(self, window: MainWindow, watch: Watch, store: SettingsStore) -> None:
        super().__init__(window)
        self._window, self._watch, self._store = window, watch, store
        self.begin = QAction(self.tr("&Watch a folder…"), window)
        self.end = QAction(self.tr("&Stop watching"), window)
        self.actions = (self.begin, self.end)
        self.begin.triggered.connect(lambda _checked=False: self.choose())
        self.end.triggered.connect(lambda _checked=False: self.stop())
        watch.arrived.connect(self._arrived)
        watch.missing.connect(self._missing)
        folder = store.settings.watched
        self._show(folder)
        if folder and watch.folder is None:
            watch.follow(Path(folder))

    def choose(self) -> None:
        """Let the user say which folder."""
        start = self._store.settings.watched or self._store.settings.folder
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Watch a folder"), start)
        if name:
            self.follow(Path(name))

    def follow(self, folder: Path) -> None:
        """Watch `folder` from now on; what is in it already stays unread."""
        self._keep(str(folder))
        self._watch.follow(folder, fresh=True)
        told = self.tr("New files in {0} are read from now on; those already there are not.")
        self._window.status.tell(told.format(folder.name))

    def stop(self) -> None:
        """Watch nothing."""
        folder = Path(self._store.settings.watched)
        self._keep("")
        self._watch.follow(None)
        self._window.status.tell(self.tr("{0} is no longer watched.").format(folder.name))

    def _keep(self, folder: str) -> None:
        self._store.update(watched=folder)
        self._show(folder)

    def _show(self, folder: str) -> None:
        self.end.setEnabled(bool(folder))
        self.end.setToolTip(folder)

    def _arrived(self, paths: list[Path]) -> None:
        self._window.take_in(paths)
        self._window.status.tell(self.tr("New in the watched folder: {0}").format(len(paths)))

    def _missing(self, folder: str) -> None:
        self._window.banner.say(tr("The watched folder {0} is not there.").format(folder))
