"""Reading: find, go to, layouts and the command palette, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from desktop.command_palette import CommandPalette, commands, ranked
from desktop.settings import Layout
from desktop.window import MainWindow
from nlp.languages import Lang
from tests.desktop.conftest import do, drop, settled


@pytest.fixture
def reading(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    """A window with a finished article."""
    drop(window, article)
    settled(window, qtbot)
    return window


def selected(window: MainWindow) -> list[str]:
    return [pane.textCursor().selectedText() for pane in (window.panes.source, window.panes.target)]


def test_find_goes_through_both_panes_row_by_row(reading: MainWindow, qtbot: QtBot) -> None:
    do(reading, "Edit: Find")
    bar = reading.find_bar
    qtbot.keyClicks(bar.line, "122")
    assert bar.count.text() == "1 of 2"
    assert selected(reading)[0] == "122"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert selected(reading)[1] == "122"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2", "round at the end"
    tinted = [len(pane._found) for pane in (reading.panes.source, reading.panes.target)]
    assert tinted == [1, 1]
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert [pane._found for pane in (reading.panes.source, reading.panes.target)] == [[], []]


def test_find_takes_case_and_marks_lightly_and_whole_words_strictly(reading: MainWindow) -> None:
    bar = reading.find_bar
    bar.open()
    bar.line.setText("КИЕВ")
    assert bar.count.text() == "1 of 1"
    bar.words.setChecked(True)
    assert bar.count.text() == "Not found", "Киеве is another word"
    bar.words.setChecked(False)
    bar.line.setText("in  kyiv on TUESDAY")
    assert bar.count.text() == "1 of 1", "a match may run over several marks"
    bar.line.setText("(")
    assert bar.count.text() == "Not found", "signs stand for themselves"


def test_what_is_found_follows_an_edit(reading: MainWindow, qtbot: QtBot) -> None:
    bar = reading.find_bar
    bar.open()
    bar.line.setText("двенадцать")
    assert bar.count.text() == "Not found"
    reading.revising.edit(3)
    reading.revising.editor.field.setPlainText("Все двенадцать человек.")
    reading.revising.editor.close_keeping()
    qtbot.waitUntil(
        lambda: bar.count.text().endswith("of 1")
    )  # what the source lacks stands there in red, and is not text


def test_go_to_sentence(reading: MainWindow, qtbot: QtBot) -> None:
    do(reading, "Go: Go to sentence")
    dialog = reading.findChild(QInputDialog)
    assert dialog is not None
    dialog.setIntValue(3)
    dialog.accept()
    assert reading.panes.sentence == 2


@pytest.mark.parametrize("layout", list(Layout))
def test_layouts_keep_rows_level_and_are_remembered(
    layout: Layout, make_window: Callable[[], MainWindow], article: Path, qtbot: QtBot
) -> None:
    window = make_window()
    drop(window, article)
    settled(window, qtbot)
    window.set_layout(layout)
    settled(window, qtbot)
    panes = window.panes
    assert panes.source.isVisible() == (layout is not Layout.TRANSLATION)
    assert panes.target.isVisible()
    beside = panes.source.mapToGlobal(QPoint(0, 0)).y() == panes.target.mapToGlobal(QPoint(0, 0)).y()
    if layout is not Layout.TRANSLATION:
        assert beside == (layout is Layout.BESIDE)
        tops = [
            [
                pane.document().documentLayout().blockBoundingRect(pane.document().findBlockByNumber(n)).top()
                for n in (2, 3)
            ]
            for pane in panes.shown()
        ]
        assert tops[0] == pytest.approx(tops[1], abs=1)
    panes.jump(3)
    assert panes.sentence == 3
    window.close()
    assert make_window()._store.settings.layout is layout


def test_without_a_translation_the_article_is_shown_in_every_layout(
    window: MainWindow, article: Path, qtbot: QtBot
) -> None:
    window.set_layout(Layout.TRANSLATION)
    window.set_target(Lang.EN)
    drop(window, article)
    settled(window, qtbot)
    assert window.panes.source.isVisible()
    assert not window.panes.target.isVisible()


def test_long_lines_are_kept_short_enough_to_read(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(1600, 700)
    reading.set_layout(Layout.TRANSLATION)
    reading._store.update(widest=0)
    qtbot.waitUntil(lambda: reading.panes.target.viewport().width() > 700)  # laid out
    wide = reading.panes.target.viewport().width()
    reading._store.update(widest=34)
    assert reading.panes.target.viewport().width() < wide
    reading.resize(900, 700)
    qtbot.waitUntil(lambda: reading.panes.target.viewportMargins().left() < 200)


def test_the_palette_finds_a_command_and_does_it(reading: MainWindow, qtbot: QtBot) -> None:
    palette = CommandPalette(reading)
    palette.open()
    assert palette.list.count() > 20
    qtbot.keyClicks(palette.line, "translation only")
    assert palette.list.currentItem().text().endswith("Ctrl+3")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading._store.settings.layout is Layout.TRANSLATION)


def test_the_palette_ranks_the_nearest_first(window: MainWindow) -> None:
    found = list(commands(window))
    assert ranked(found, "")[0] == found[0]
    assert ranked(found, "zoom out")[0][0] == "View: Zoom out"
    assert ranked(found, "qqqqxxxx") == []
