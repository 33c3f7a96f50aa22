"""The window on screens of any size: nothing of it is beyond the edge, and nothing forces it to be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from desktop.docks import USUAL, WIDTHS
from desktop.language import NAMES, speak
from desktop.window import MainWindow
from tests.desktop.conftest import drop, settled

ROOT = Path(__file__).parents[2]
SCREEN = {"screens": [{"width": 960, "height": 540, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}
OPEN = """
import sys
from pathlib import Path
from desktop import __main__ as start
from nlp.paths import Paths
application = start.make_application()
paths = Paths.under(Path(sys.argv[1]))
window = start.make_window(paths, start.jobs_of(paths))
window.show()
application.processEvents()
print(*window.geometry().getRect(), *window.screen().availableGeometry().getRect())
window.close()
"""
SMALL = QSize(960, 540 - 60)  # 1920 x 1080 at 200 %, without a title bar and a task bar
PANELS = 7  # at the right
SCREEN_WIDTH = slice(46, 50)  # where Qt keeps it in a geometry


@pytest.fixture(params=NAMES)
def code(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language that the interface speaks."""
    speak(qapp, request.param)
    yield request.param
    speak(qapp, "en")


def on_screen(window: MainWindow) -> bool:
    """With its title bar; Qt does not count the thin border at the other sides."""
    screen, top = window.screen().availableGeometry(), window.frameGeometry().top()
    return bool(screen.contains(window.geometry())) and top >= screen.top()


def arrange(window: MainWindow, size: QSize) -> None:
    window.docks._arrange(size)
    QApplication.processEvents()
    window.resize(size)
    QApplication.processEvents()


def tab_bars(window: MainWindow) -> list[QTabBar]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [bar for bar in window.findChildren(QTabBar, options=direct) if bar.isVisible()]


def tabs(window: MainWindow) -> int:
    return sum(bar.count() for bar in tab_bars(window))


def test_the_first_window_fits_the_screen(code: str, window: MainWindow) -> None:
    screen = window.screen().availableGeometry()
    assert screen.width() < USUAL.width(), "else this proves nothing"
    assert on_screen(window)


def test_it_fits_a_small_screen_from_the_beginning(tmp_path: Path) -> None:
    screen = tmp_path / "screen.json"
    screen.write_text(json.dumps(SCREEN), "utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    command = [sys.executable, "-c", OPEN, str(tmp_path / "home")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    numbers = [int(number) for number in done.stdout.split()]
    window, room = QRect(*numbers[:4]), QRect(*numbers[4:])
    assert room.size() == QSize(960, 540), "else this proves nothing"
    assert room.contains(window)


def test_one_kept_on_a_larger_screen_comes_back_to_this_one(make_window: Callable[[], MainWindow]) -> None:
    first = make_window()
    first.setGeometry(1400, 300, 1400, 880)
    first.close()
    again = make_window()
    assert on_screen(again)


def test_one_that_qt_does_not_bring_back_is_made_to_fit(make_window: Callable[[], MainWindow]) -> None:
    first = make_window()
    first.resize(1800, 1000)
    first.close()
    kept = first._store.settings.geometry
    wide = kept[: SCREEN_WIDTH.start] + (3840).to_bytes(4, "big") + kept[SCREEN_WIDTH.stop :]
    first._store.update(geometry=wide)
    again = make_window()
    assert again.restoreGeometry(wide) is False
    assert on_screen(again)


def test_nothing_forces_it_to_be_large(code: str, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    long = tmp_path / f"{'а' * 120}.txt"
    long.write_text(f"{'Длинный заголовок ' * 20}\n\nВ Киеве пострадали трое детей, сообщил мэр города.\n", "utf-8")
    drop(window, long, tmp_path / f"{'б' * 120}.txt")
    settled(window, qtbot)
    window.find_bar.open()
    window.banner.say("б" * 300)
    arrange(window, SMALL)
    for dock in window.docks.every:
        dock.raise_()
        QApplication.processEvents()
        assert window.minimumSizeHint().boundedTo(SMALL) == window.minimumSizeHint(), dock.objectName()
    window.docks.bring_up(window.generated)
    window.status.work("б" * 300, window._library)
    window.generated.write()
    window.briefing.claims._begin()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.generated._busy is None)
    QApplication.processEvents()
    assert window.size() == SMALL


def test_all_tabs_can_be_read_at_once(code: str, window: MainWindow, qtbot: QtBot) -> None:
    arrange(window, QSize(1400, 880))
    window.docks.count(12)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: tabs(window) == PANELS)
    for bar in tab_bars(window):
        assert bar.elideMode() is Qt.TextElideMode.ElideNone
        assert sum(bar.tabRect(place).width() for place in range(bar.count())) <= bar.width()


def test_docks_have_their_usual_share_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    arrange(window, QSize(1400, 880))
    qtbot.waitUntil(lambda: tabs(window) == PANELS)
    for dock in window.docks.every:
        dock.raise_()
        QApplication.processEvents()
        assert dock.width() == pytest.approx(1400 * (WIDTHS[0] if dock is window.docks.library else WIDTHS[1]), abs=8)
        if dock is not window.docks.library:
            assert dock.height() > 880 * 0.3


def test_where_they_do_not_fit_buttons_scroll_them(window: MainWindow, qtbot: QtBot) -> None:
    arrange(window, SMALL)
    qtbot.waitUntil(lambda: tabs(window) == PANELS)
    [bar] = tab_bars(window)
    assert bar.usesScrollButtons()
    assert bar.sizeHint().width() > bar.width(), "else this proves nothing"
