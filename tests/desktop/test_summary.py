"""The summary in the real window: picked, dropped, put in order and copied by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.summary import BY_HAND
from desktop.window import MainWindow
from nlp.blocks import Form
from nlp.briefings.pieces import Extract, Shows, Title
from tests.desktop.conftest import REPLIES, drop, settled

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def read(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    drop(window, article)
    settled(window, qtbot)
    window.activateWindow()
    return window


def picks(window: MainWindow) -> tuple[int, ...]:
    window.render_digest()
    assert window.digest is not None
    assert window.digest.summary is not None
    assert window.summary.model.picks == window.digest.summary.picks
    return window.digest.summary.picks


def test_sentences_are_dropped_and_picked_by_hand_and_that_is_undone(read: MainWindow, qtbot: QtBot) -> None:
    before = picks(read)
    view = read.summary.view
    view.setFocus()
    view.choose([1])
    qtbot.keyClick(view, Key.Key_Delete)
    assert picks(read) == (before[0], *before[2:])
    qtbot.keyClick(view, Key.Key_Z, CONTROL)
    assert picks(read) == before
    read.panes.choose(before[1])
    qtbot.keyClick(read, Key.Key_D, CONTROL)
    assert before[1] not in picks(read)
    qtbot.keyClick(read, Key.Key_D, CONTROL)
    assert picks(read) == before
    assert "Picked" in read.status.currentMessage()


def test_sentences_are_put_in_order_by_keyboard_and_by_dragging(read: MainWindow, qtbot: QtBot) -> None:
    first, second, *rest = picks(read)
    view, model = read.summary.view, read.summary.model
    view.setFocus()
    view.choose([0])
    chosen = read.panes.sentence
    qtbot.keyClick(view, Key.Key_Down, ALT)
    assert picks(read) == (second, first, *rest)
    assert read.summary.orders.currentData() == BY_HAND
    assert read.panes.sentence == chosen
    data = model.mimeData([model.index(1, 0)])
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert picks(read) == (first, second, *rest)
    read.summary.orders.setCurrentIndex(0)
    read.summary.orders.activated.emit(0)
    assert picks(read) == tuple(sorted((first, second, *rest)))
    assert not read.summary.reset.isEnabled()


def test_the_most_telling_first(read: MainWindow) -> None:
    read.summary.orders.setCurrentIndex(1)
    read.summary.orders.activated.emit(1)
    assert read.digest is not None
    assert read.digest.summary is not None
    assert picks(read) == read.digest.summary.ranked
    assert read._store.settings.order == "weight"


def test_it_can_be_reset(read: MainWindow) -> None:
    before = picks(read)
    assert read.entry is not None
    read.briefing.arranging.drop(read.entry, before[:2])
    read.briefing.arranging.put_in_order(read.entry, before[:1:-1])
    picks(read)
    read.summary.reset.click()
    assert picks(read) == before


def test_what_was_arranged_is_there_again(
    read: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    assert read.entry is not None
    before = picks(read)
    read.briefing.arranging.drop(read.entry, before[:1])
    read.close()
    again = make_window()
    again.articles.show_entry(again._library.entry(0))
    settled(again, qtbot)
    assert again.entry is not None
    assert again.entry.id == read.entry.id
    assert picks(again) == before[1:]


def test_copying_honours_order_form_and_languages(read: MainWindow) -> None:
    before = picks(read)
    assert read.entry is not None
    read.briefing.arranging.put_in_order(read.entry, before[::-1])
    read.briefing.arranging.drop(read.entry, before[:1])
    read.summary.forms.setCurrentIndex(1)
    assert read.summary.form is Form.PARAGRAPH
    read.copy_summary()
    lines = QGuiApplication.clipboard().text().splitlines()
    paragraph = next(line for line in lines if "[2]" in line)
    assert paragraph.index(f"[{before[-1] + 1}]") < paragraph.index("[2]"), "one paragraph, the last first"
    assert "⚠ changed" in paragraph, "what is wrong in it is said"
    assert f"[{before[0] + 1}]" not in paragraph
    read.summary._choose_side("both")
    read.copy_summary()
    data = QGuiApplication.clipboard().mimeData()
    assert "<th>English</th><th>Russian</th>" in data.html()
    assert "| English | Russian |" in bytes(data.data("text/markdown").data()).decode()
    for flavour in (data.text(), data.html()):
        assert "Damage was put at $20 billion" in flavour
        assert REPLIES["Damage was put at $20 billion by Sergei Sobyanin."] in flavour


def test_both_languages_stand_side_by_side_with_their_marks(read: MainWindow) -> None:
    read.summary._choose_side("both")
    html = read.summary.model._html[1]
    assert html.count("<td") == 2
    assert 'class="MONEY fault"' in html


def test_the_summary_goes_into_the_briefing_as_it_is(read: MainWindow, qtbot: QtBot) -> None:
    before = picks(read)
    assert read.entry is not None
    read.briefing.arranging.put_in_order(read.entry, before[::-1])
    read.summary.forms.setCurrentIndex(1)
    picks(read)
    view = read.summary.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_B, CONTROL)
    title, extract = read.briefing.panel.model.pieces
    assert isinstance(title, Title)
    assert isinstance(extract, Extract)
    assert tuple(one.sentence for one in extract.excerpts) == before[::-1]
    assert (extract.form, extract.shows) == (Form.PARAGRAPH, Shows.TARGET)
    view.choose([0])
    qtbot.keyClick(view, Key.Key_B, CONTROL)
    last = read.briefing.panel.model.pieces[-1]
    assert isinstance(last, Extract)
    assert [one.sentence for one in last.excerpts] == [before[-1]], "the sentences selected alone"


def test_a_click_and_enter_lead_to_the_sentence(read: MainWindow, qtbot: QtBot) -> None:
    shown = picks(read)
    view, model = read.summary.view, read.summary.model
    view.clicked.emit(model.index(2, 0))
    assert read.panes.sentence == shown[2]
    view.setFocus()
    view.choose([1])
    qtbot.keyClick(view, Key.Key_Return)
    assert read.panes.sentence == shown[1]
