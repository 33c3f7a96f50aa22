"""What a screen reader, a keyboard and weak eyes need of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.model_store import ModelStore
from desktop.settings_dialog import SettingsDialog
from desktop.theme import DARK, LIGHT, Theme
from desktop.window import MainWindow
from nlp.paths import Paths
from tests.desktop.conftest import drop, settled

ENOUGH = 4.5  # to 1, for text
CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QTextEdit,
)  # fmt: skip


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be used, without the parts that Qt makes of its own controls."""
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox) or widget.objectName().startswith("qt_")
        inner |= widget.parent() is not None and widget.parent().metaObject().className().startswith("QComboBox")
        if isinstance(widget, CONTROLS) and not inner and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget


def named(widget: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text.strip("≡…▲▼✕ •"))


def test_everything_that_can_be_used_has_a_name(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    nameless = [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in controls(window) if not named(one)]
    assert nameless == []


def test_the_settings_have_names_too(window: MainWindow, tmp_path: Path) -> None:
    dialog = SettingsDialog(window._store, ModelStore(Paths.under(tmp_path)), lambda: None, window)  # type: ignore[arg-type,return-value]
    labelled = {label.buddy() for label in dialog.findChildren(QWidget) if hasattr(label, "buddy")}
    assert [type(one).__name__ for one in controls(dialog) if not named(one) and one not in labelled] == []


def stops(window: MainWindow, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab goes, or Shift+Tab, until it is round."""
    window.activateWindow()
    window.articles.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.articles)  # a key for no widget is a crash
    found = [window.articles]
    while True:
        qtbot.keyClick(found[-1], key)
        here = QApplication.focusWidget()
        assert here is not None
        if here in found:
            return found
        found.append(here)


def test_tab_never_goes_out_of_sight(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    there = stops(window, qtbot)
    unseen = [one for one in there if one.visibleRegion().isEmpty()]
    assert [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in unseen] == []
    assert stops(window, qtbot, Qt.Key.Key_Backtab)[1:] == there[:0:-1]
    window.docks.go_to(window.ledger.view)
    found = stops(window, qtbot)
    place = found.index(window.ledger.choice)
    assert found[place : place + 3] == [window.ledger.choice, window.ledger.search, window.ledger.copy_button]
    assert found[place + 3] is window.ledger.view
    assert window.findings.view not in found


@pytest.fixture
def read(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    """The window with an article that is read and translated."""
    drop(window, article)
    settled(window, qtbot)
    return window


class Told:
    """What screen readers are told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: list[str] = []
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._take)

    def _take(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.texts.append(event.message())
        else:
            child = event.accessibleInterface()
            assert child is not None
            self.texts.append(child.text(QAccessible.Text.Name))


def test_a_screen_reader_is_told_the_finding_that_f8_goes_to(
    read: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = read
    told = Told(monkeypatch)
    window.panes.target.setFocus()
    lines = []
    for _ in range(window.findings.model.rowCount()):
        qtbot.keyClick(window.panes.target, Qt.Key.Key_F8)
        lines.append(told.texts[-1])
    assert lines[-1].startswith("Wrong: Figure changed, sentence 2. changed: 20,000,000,000 USD")
    assert lines[0].startswith("Worth a look: Figure lost, title.")
    assert window.panes.target.textCursor().block().text().find("Собянин") >= 0, "the caret has come along"
    window.docks.bring_up(window.ledger)
    qtbot.keyClick(window.panes.target, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert told.texts[-1] == lines[-2], "also while the list is behind another"


def test_a_list_says_its_current_row_when_the_keyboard_comes(
    read: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = read
    told = Told(monkeypatch)
    for view, first in ((window.summary.view, "Россия сбила"), (window.ledger.view, "Title")):
        window.docks.go_to(view)
        qtbot.waitUntil(lambda view=view: view.model().rowCount() > 0)  # type: ignore[misc]
        window.articles.setFocus()
        view.setFocus()
        qtbot.waitUntil(lambda first=first: any(text.startswith(first) for text in told.texts[-1:]))  # type: ignore[misc]


def test_a_screen_reader_is_told_the_language_of_each_text(read: MainWindow) -> None:
    languages = [pane.locale().language() for pane in (read.panes.source, read.panes.target)]
    assert languages == [QLocale.Language.English, QLocale.Language.Russian]


def test_which_side_a_summary_shows_is_one_choice_of_three(window: MainWindow) -> None:
    roles = {QAccessible.queryAccessibleInterface(button).role() for button in window.summary.sides.buttons()}
    assert roles == {QAccessible.Role.RadioButton}


def luminance(colour: str) -> float:
    """As WCAG 2 defines it, 0 to 1."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_can_be_read(theme: Theme) -> None:
    grounds = (theme.window, theme.base, theme.raised, theme.hover, theme.chosen, theme.found, theme.gap)
    pairs = [(theme.text, ground) for ground in (*grounds, *theme.tints.values())]
    pairs += [(theme.muted, theme.window), (theme.muted, theme.base), (theme.muted, theme.gap)]
    pairs += [(theme.fault, theme.base), (theme.fault, theme.fault_tint), (theme.accent, theme.base)]
    pairs += [("#ffffff", theme.selection)]
    weak = [(one, other, round(contrast(one, other), 2)) for one, other in pairs if contrast(one, other) < ENOUGH]
    assert weak == []
