"""The real window, built as the program builds it, over engines without models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop import __main__ as start
from desktop.command_palette import commands
from desktop.jobs import Jobs
from desktop.library import State
from desktop.session import Session
from desktop.stores import open_memory, open_names
from desktop.window import MainWindow
from nlp import lookups
from nlp.languages import Lang
from nlp.memory import Memory
from nlp.names.memory import NameMemory
from nlp.paths import Paths
from tests.fakes import FakeEngines, FakeReader, FakeTranslator, FakeWriter

ENGLISH = """Two drones over Kyiv 🚀

Russia downed 122 drones on 24 February 2022, officials said. Damage was put at $20 billion by Sergei Sobyanin.

The mayor said <b>three</b> children & two adults were hurt in Kyiv on Tuesday 🚀🚀. \
Nobody knows why it happened at all.
"""
REPLIES = {
    "Russia downed 122 drones on 24 February 2022, officials said.": (
        "Россия сбила 122 беспилотника 24 февраля 2022 года, сообщили официальные лица."
    ),
    "Damage was put at $20 billion by Sergei Sobyanin.": "Сергей Собянин оценил ущерб в 200 млрд долларов.",
    "The mayor said <b>three</b> children & two adults were hurt in Kyiv on Tuesday 🚀🚀.": (
        "Мэр сказал, что во вторник в Киеве пострадали <b>трое</b> детей & двое взрослых 🚀🚀."
    ),
    "Nobody knows why it happened at all.": "Никто не знает, почему это вообще произошло.",
}


@pytest.fixture(scope="session", autouse=True)
def _looked_up() -> None:
    """What names are looked up in is loaded before any window, so that no test depends on when that is."""
    for _ in lookups.load():
        pass


@pytest.fixture
def translator() -> FakeTranslator:
    return FakeTranslator(dict(REPLIES))


@pytest.fixture
def better() -> FakeTranslator | None:
    """A larger model that comes after the drafts of `translator`, where a test wants one."""
    return None


@pytest.fixture
def author() -> FakeWriter | None:
    """A model that writes summaries, where a test wants one."""
    return None


@pytest.fixture
def reader() -> FakeReader | None:
    """What reads translations back, where a test wants it."""
    return None


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "drones.txt"
    path.write_text(ENGLISH, "utf-8")
    return path


@pytest.fixture
def make_window(
    qtbot: QtBot,
    tmp_path: Path,
    translator: FakeTranslator,
    better: FakeTranslator | None,
    author: FakeWriter | None,
    reader: FakeReader | None,
) -> Iterator[Callable[..., MainWindow]]:
    """Builds windows over one profile; each is closed at the end, and its thread has let go."""
    sessions: list[Session] = []
    memories: list[Memory | NameMemory] = []

    def make(target: Lang | None = Lang.RU) -> MainWindow:
        paths = Paths.under(tmp_path / "home")
        memory = open_memory(paths)
        names = open_names(paths)
        memories.extend((memory, names))
        engines = FakeEngines(translator, memory, names, better, author)
        engines.readers = {(Lang.EN, Lang.RU): reader} if reader else {}
        jobs = Jobs(lambda: engines)  # type: ignore[arg-type,return-value]
        session = start.open_session(paths, jobs, target)
        sessions.append(session)
        session.window.show()
        qtbot.waitExposed(session.window)
        return session.window

    yield make
    QGuiApplication.clipboard().clear()  # offscreen, what Python has put there crashes as it outlives it
    for window in [session.window for session in sessions]:
        window.close()
        window.deleteLater()
    for memory in memories:
        memory.close()


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


def do(window: MainWindow, name: str) -> None:
    """Do what the menus call `name`."""
    dict(commands(window))[name].trigger()


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files on the window as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, actions = QPoint(200, 200), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, actions, data, buttons, keys)
    QGuiApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QGuiApplication.sendEvent(window, QDropEvent(place, actions, data, buttons, keys))


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until all work is done and the window shows it."""
    library = window._library

    def idle() -> bool:
        drawing = window._render_later.isActive() or window.panes._realign.isActive() or window.panes.busy
        moving = drawing or window.naming.busy
        return library.running is None and not library.waiting and not moving and library.opening is None

    qtbot.waitUntil(idle, timeout=60_000)


def states(window: MainWindow) -> list[State]:
    library = window._library
    return [library.entry(row).state for row in range(library.rowCount())]
