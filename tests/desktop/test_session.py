"""The language changes while the window is at work: every text is another, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMetaMethod, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.entry import State
from desktop.language import FOLDER, NAMES, speak
from desktop.models_dialog import ModelsDialog
from desktop.pane import NONE
from desktop.session import Session
from desktop.settings_dialog import SettingsDialog
from desktop.window import MainWindow
from nlp.message import tr
from nlp.models.fetch import Progress
from tests.desktop.conftest import do, drop, settled
from tests.desktop.test_language import messages
from tests.desktop.test_settings import choose
from tests.fakes import FakeTranslator

OWN = "Россия сбила 122 беспилотника, сказали чиновники"


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """As it was, once the test is over."""
    yield
    speak(qapp, "en")


def switched(window: MainWindow, code: str, qtbot: QtBot) -> MainWindow:
    """The window that comes when the user chooses another language in the settings; the old one is gone."""
    session = window.findChild(Session)
    assert session is not None
    dialogs = [one for one in window.findChildren(SettingsDialog) if one.isVisible()]
    if not dialogs:
        session.show_settings()
        dialogs = window.findChildren(SettingsDialog)
    with qtbot.waitSignal(session.opened, timeout=60_000):
        choose(dialogs[-1].language_box, code)
    qtbot.waitUntil(lambda: not isValid(window), timeout=60_000)
    return session.window


def texts(window: QWidget) -> Iterator[str]:
    """Whatever a widget or an action of the window says, or tells a screen reader."""
    for one in window.findChildren(QObject):
        found: list[str] = []
        if isinstance(one, QAction | QAbstractButton | QLabel):
            found.append(one.text())
        if isinstance(one, QMenu | QGroupBox):
            found.append(one.title())
        if isinstance(one, QDockWidget | SettingsDialog):
            found.append(one.windowTitle())
        if isinstance(one, QLineEdit):
            found.append(one.placeholderText())
        if isinstance(one, QComboBox):
            found += [one.itemText(row) for row in range(one.count())]
        if isinstance(one, QAction | QWidget):
            found.append(one.toolTip())
        if isinstance(one, QWidget):
            found.append(one.accessibleName())
        yield from found


def left_behind(window: MainWindow, code: str, other: str) -> list[str]:
    """Texts that are still in the language `other`."""
    tables = {one: messages(FOLDER / f"diptych_{one}.ts") for one in ("ru", "uk")}
    new, old = ({key: key[1] if one == "en" else tables[one][key] for key in tables["ru"]} for one in (code, other))
    wrong = {old[key] for key in new if old[key] != new[key]} - set(new.values()) - set(NAMES.values())
    return [text for text in texts(window) if text in wrong]


def connected(*senders: QObject) -> dict[str, int]:
    """How many receivers each signal has."""
    counts = {}
    for sender in senders:
        meta = sender.metaObject()
        for number in range(QObject.staticMetaObject.methodCount(), meta.methodCount()):
            method = meta.method(number)
            if method.methodType() is QMetaMethod.MethodType.Signal:
                signature = bytes(method.methodSignature().data()).decode()
                counts[f"{meta.className()}.{signature}"] = sender.receivers(f"2{signature}")
    return counts


def behind(window: MainWindow) -> Iterable[QObject]:
    """What the window is built round."""
    library, session = window._library, window.findChild(Session)
    assert session is not None
    work = session._briefings
    return (
        library, library.archive, library._worker, window.review, window.naming, session._intake, session._store,
        session._models, session._engines, session._watch, session._fetching, work.desk, work.exporting, work.comparing,
    )  # fmt: skip


def test_everything_goes_on_in_another_language(
    window: MainWindow, article: Path, tmp_path: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    drop(window, article)
    settled(window, qtbot)
    translator.hold = gate = Event()
    queued = [tmp_path / name for name in ("b.txt", "c.txt")]
    for path in queued:
        path.write_text(f"{path.stem.upper()} met the mayor of Kyiv on Tuesday. He brought 12 drones.", "utf-8")
    window.take_in(queued)
    qtbot.waitUntil(lambda: window._library.running is not None, timeout=60_000)
    entry, library, running = window.entry, window._library, window._library.running
    before, closed = connected(*behind(window)), translator.closed
    window.revising.edit(0)
    window.revising.editor.field.setPlainText(OWN)
    window.ledger.search.setText("122")
    for code, other in (("ru", "en"), ("uk", "ru"), ("en", "uk")):
        window = switched(window, code, qtbot)
        assert left_behind(window, code, other) == []
        assert (window.entry, window._library, library.running) == (entry, library, running), "work goes on"
        assert translator.closed == closed, "it is not begun anew"
        assert (window.panes.sentence, window.revising.editor.sentence) == (0, 0)
        assert window.revising.editor.field.toPlainText() == OWN
        assert OWN in window.panes.target.toPlainText()
        assert window.ledger.search.text() == "122"
        assert window.findChild(SettingsDialog).isVisible()  # type: ignore[union-attr]
        assert window.isVisible()
        window.findChild(SettingsDialog).close()  # type: ignore[union-attr]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert connected(*behind(window)) == before, "a window that is gone hears no more"
    gate.set()
    settled(window, qtbot)
    assert [library.entry(row).state for row in range(3)] == [State.DONE] * 3
    assert window.revising.editor.sentence != NONE
    window.revising.leave()
    window.review.undo.undo()
    assert OWN not in window.panes.target.toPlainText() or window._render_later.isActive()


def test_the_line_to_find_the_banner_and_the_keyboard_stay(
    window: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.find_bar.open()
    window.find_bar.line.setText("2")
    window.find_bar.step(1)
    window.find_bar.words.setChecked(False)
    count, at = window.find_bar.count.text(), window.find_bar._at
    assert at == 1
    window._intake.nothing.emit("folder")
    said = window.banner.label.text()
    places = ("find_bar.line", "articles", "ledger.search", "panes.target", "findings.view")
    for number, place in enumerate(places):
        window.docks.go_to(attrgetter(place)(window))
        window = switched(window, ("ru", "uk", "en")[number % 3], qtbot)
        assert window.focusWidget() is attrgetter(place)(window)
        assert window.find_bar.isVisible()
        assert (window.find_bar.line.text(), window.find_bar._at) == ("2", at)
        assert len(window.panes.source.extraSelections()) + len(window.panes.target.extraSelections()) > 1
        assert window.banner.isVisible()
        if number == 2:
            assert (window.banner.label.text(), window.find_bar.count.text()) == (said, count)
        elif number < 2:
            assert window.banner.label.text() not in ("", said)
            assert "folder" in window.banner.label.text()
    window.banner.hide()
    window.find_bar.leave()
    window = switched(window, "ru", qtbot)
    assert window.banner.isHidden()
    assert window.find_bar.isHidden()
    assert window.find_bar.line.text() == "2", "F3 goes on with it"


def test_what_can_be_undone_is_named_anew(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    entry = window.entry
    assert entry is not None
    window.review.edit(entry, 0, OWN)
    window = switched(window, "uk", qtbot)
    known = messages(FOLDER / "diptych_uk.ts")
    assert window.review.undo.undoText() == known["", "edit of sentence {0}"].format(1)
    assert OWN in window.panes.target.toPlainText()
    window.review.undo.undo()
    settled(window, qtbot)
    assert OWN not in window.panes.target.toPlainText()


def test_a_job_of_the_models_dialog_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "Article: Models")
    dialog, gate = window.findChildren(ModelsDialog)[-1], Event()

    def steps() -> Iterator[Progress]:
        yield Progress(tr("verifying"), 1, 2)
        gate.wait(30)
        yield Progress(tr("verifying"), 2, 2)

    dialog._start(steps)
    qtbot.waitUntil(lambda: dialog.bar.value() == 500, timeout=60_000)
    window = switched(window, "ru", qtbot)
    dialog = window.findChildren(ModelsDialog)[-1]
    assert dialog.isVisible()
    assert dialog.cancel_button.isVisibleTo(dialog)
    gate.set()
    qtbot.waitUntil(lambda: not dialog._worker.busy, timeout=60_000)
    assert not dialog.cancel_button.isVisibleTo(dialog)


def test_a_comparison_goes_on(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for name, count in (("a", 12), ("b", 14)):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"The mayor of Kyiv said that {count} drones had hit the power station on Tuesday.", "utf-8")
        drop(window, path)
    settled(window, qtbot)
    window.briefing.claims.compare()
    window = switched(window, "ru", qtbot)
    claims = window.briefing.claims
    qtbot.waitUntil(lambda: not claims._worker.busy, timeout=60_000)
    found, said = claims.view.topLevelItemCount(), claims.hint.text()
    window = switched(window, "en", qtbot)
    claims = window.briefing.claims
    assert claims.view.topLevelItemCount() == found
    assert claims.hint.text() != said
    assert not claims.cancel_button.isVisibleTo(claims)


def test_the_same_language_by_another_name_changes_nothing(
    make_window: Callable[[], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window._store.update(language="en")
    QApplication.processEvents()
    session = window.findChild(Session)
    assert session is not None
    assert session.window is window
