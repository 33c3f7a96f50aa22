"""Words that a translation may not say: marked on both sides, listed, gone with an edit, and never in the way."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QColor, QTextCharFormat
from pytestqt.qtbot import QtBot

from desktop.entry import State
from desktop.fragments import fragments
from desktop.pane import Pane
from desktop.theme import LIGHT
from desktop.window import MainWindow
from nlp.article import FindingKind
from tests.desktop.conftest import drop, settled, states
from tests.desktop.test_settings import settings
from tests.fakes import FakeReader

LAST = 3  # "Nobody knows why it happened at all."


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader("knows", "happened", "adults")


def doubtful(window: MainWindow) -> list[tuple[int, str]]:
    assert window.digest is not None
    found = [one for one in window.digest.findings if one.kind is FindingKind.NOT_SAID]
    return [(one.sentence, one.source.text) for one in found if one.source]


def looks(pane: Pane, text: str) -> QTextCharFormat:
    """How `text` is drawn, which stands alone in its run."""
    block = pane.document().begin()
    while block.isValid():
        for run in fragments(block):
            if run.text().strip("\u00a0 ") == text:
                return run.charFormat()
        block = block.next()
    raise AssertionError(text)


def test_it_is_marked_with_a_wave_of_its_own_and_listed(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    found = doubtful(window)
    (words,) = [text for place, text in found if place == LAST and "knows" in text]
    look = looks(window.panes.source, words)
    assert look.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    assert look.underlineColor() == QColor(LIGHT.doubt)
    assert look.foreground().color() == QColor(LIGHT.text), "it is no error"
    lines = [line.why for line in window.findings.model.rows if line.kind is FindingKind.NOT_SAID]
    assert len(lines) == len(found)
    assert any(why.startswith(f"perhaps not said: {words}") for why in lines)


def test_where_nothing_stands_for_it_the_translation_says_what_it_lacks(
    window: MainWindow, article: Path, qtbot: QtBot
) -> None:
    drop(window, article)
    settled(window, qtbot)
    assert window.digest is not None
    alone = [f for f in window.digest.findings if f.kind is FindingKind.NOT_SAID and f.source and f.target is None]
    assert alone
    text = window.panes.target.toPlainText().replace("\u00a0", " ")
    for one in alone:
        assert one.source is not None
        assert f"? {one.source.text}" in text
    window.panes.target.selectAll()
    assert "?" not in window.panes.target.createMimeDataFromSelection().text()


def test_an_edit_ends_it_and_taking_the_edit_back_does_not(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    before = doubtful(window)
    assert window.entry is not None
    window.review.edit(window.entry, LAST, "Никто не знает, почему это случилось.")
    settled(window, qtbot)
    assert [place for place, _ in doubtful(window) if place == LAST] == []
    window.review.undo.undo()
    settled(window, qtbot)
    assert doubtful(window) == before


def test_it_is_left_out_where_the_settings_say_so(
    window: MainWindow, article: Path, reader: FakeReader, qtbot: QtBot
) -> None:
    settings(window).reread_box.setChecked(False)
    drop(window, article)
    settled(window, qtbot)
    assert reader.asked == []
    assert doubtful(window) == []


def test_stopping_it_leaves_a_finished_article(
    window: MainWindow, article: Path, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.hold = Event()
    drop(window, article)
    qtbot.waitUntil(lambda: window.digest is not None and window.digest.rereading is not None, timeout=20_000)
    window.cancel()
    reader.hold.set()
    assert states(window) == [State.DONE]
    settled(window, qtbot)
    assert window.digest is not None
    assert window.digest.done
    assert doubtful(window) == []
