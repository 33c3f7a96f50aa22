"""A watched folder: what comes into it is read when it is whole, once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.library import State
from desktop.watch import Watch
from desktop.watching import Watching
from desktop.window import MainWindow
from tests.desktop.conftest import ENGLISH, drop, settled, states


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a file that is there already."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "old.txt").write_text(ENGLISH, "utf-8")
    return folder


def watching(window: MainWindow) -> Watching:
    """The window's, quick to look again."""
    found = window.findChild(Watching)
    assert isinstance(found, Watching)
    found._watch.rest = 0
    return found


def looked(window: MainWindow) -> None:
    """Have the folder looked at once more, and what was found said in the window's thread."""
    watch = window.findChild(Watching)._watch  # type: ignore[union-attr]
    watch.look()
    scanned(watch)


def scanned(watch: Watch) -> None:
    """Wait for the looks that were asked for: their thread ends one after the other, then what they say is delivered.

    Not by `waitSignal`: it lets go of its slot while another look may have called it already.
    """
    watch._scanner.submit(lambda: None).result(timeout=30)
    QCoreApplication.processEvents()


def test_new_files_are_read_and_old_ones_are_not(window: MainWindow, folder: Path, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    shown = window.entry
    watch = watching(window)
    watch.follow(folder)
    scanned(watch._watch)
    (folder / "new.txt").write_text(ENGLISH, "utf-8")
    (folder / "picture.png").write_bytes(b"no article")
    qtbot.waitUntil(lambda: window._library.rowCount() == 2, timeout=30_000)
    settled(window, qtbot)
    assert states(window) == [State.DONE, State.DONE]
    assert window.entry is shown, "what is on show stays"
    looked(window)
    looked(window)
    assert window._library.rowCount() == 2


def test_a_file_is_read_when_its_size_rests(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    watch = watching(window)
    watch.follow(folder)
    scanned(watch._watch)
    watch._watch.rest = 600
    path = folder / "growing.txt"
    for part in range(3):
        path.write_text(ENGLISH * part, "utf-8")
        for _ in range(3):
            looked(window)
        assert window._library.rowCount() == 0
    watching(window)
    looked(window)
    assert window._library.rowCount() == 1
    path.write_text("", "utf-8")
    looked(window)
    assert window._library.rowCount() == 1, "an empty file is not yet one"


def test_what_came_while_the_window_was_closed_is_read_and_the_rest_not_again(
    make_window: Callable[[], MainWindow], folder: Path, qtbot: QtBot
) -> None:
    window = make_window()
    watch = watching(window)
    watch.follow(folder)
    scanned(watch._watch)
    window.close()
    (folder / "later.txt").write_text(ENGLISH, "utf-8")
    window = make_window()
    watching(window)
    qtbot.waitUntil(lambda: window._library.rowCount() == 1, timeout=30_000)
    settled(window, qtbot)
    window.review.delete([window._library.entry(0)])
    window.close()
    window = make_window()
    looked(window)
    looked(window)
    assert window._library.rowCount() == 0, "what was deleted stays so"


def test_a_folder_that_is_gone_is_told(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    watch = watching(window)
    watch.follow(folder)
    scanned(watch._watch)
    (folder / "old.txt").unlink()
    folder.rmdir()
    qtbot.waitUntil(window.banner.isVisible)
    assert "inbox" in window.banner.label.text()
    watch.stop()
    assert window._store.settings.watched == ""
