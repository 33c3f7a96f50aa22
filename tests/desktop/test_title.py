"""A wrong title in the real window: red, listed, mended, and back as it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.fragments import fragments
from desktop.window import MainWindow
from nlp.article import TITLE
from tests.desktop.conftest import REPLIES, drop, settled
from tests.fakes import FakeTranslator

HEAD, WRONG, RIGHT = "Two drones over Kyiv 🚀", "Три беспилотника над Киевом 🚀", "Два беспилотника над Киевом 🚀"


def red(window: MainWindow) -> list[str]:
    """What is red in the translation's title."""
    block = window.panes.target.document().begin()
    found = [(f.text(), window.panes.target.sheet.mark(f.charFormat().anchorHref())) for f in fragments(block)]
    return [text for text, mark in found if mark is not None and mark.fault]


def test_a_wrong_title_is_mended(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot, tmp_path: Path
) -> None:
    translator.replies = {**REPLIES, HEAD: WRONG}
    translator.others = {HEAD: [WRONG]}
    drop(window, article)
    settled(window, qtbot)
    assert red(window) == ["Три"]
    assert "[title]" in window.findings.model.index(0, 0).data()
    window.ledger.set_shown(True)
    qtbot.waitUntil(lambda: "title" in (window.ledger.model.index(0, 0).data() or ""))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.panes.sentence == TITLE
    window.panes.target.setFocus()
    qtbot.keyClick(window.panes.target, Qt.Key.Key_Return)
    editor = window.revising.editor
    assert editor.field.toPlainText() == WRONG
    assert editor.verdict.text().startswith("●")
    editor.field.selectAll()
    editor.field.insertPlainText(RIGHT)
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    settled(window, qtbot)
    assert red(window) == []
    assert window.panes.target.toPlainText().startswith(RIGHT)
    assert "✎" in window.panes.target.document().begin().text()
    window.copy_summary()
    assert RIGHT in QGuiApplication.clipboard().mimeData().text()
    assert "title" in window.review.undo.undoText()
    window.review.undo.undo()
    settled(window, qtbot)
    assert red(window) == ["Три"]
    again = tmp_path / "again.txt"
    again.write_text(article.read_text("utf-8") + "\n\nOne more thing.", "utf-8")
    window.review.undo.redo()
    drop(window, again)
    settled(window, qtbot)
    assert window.panes.target.toPlainText().startswith(RIGHT), "the memory knows the user's words"


def test_the_arrow_keys_reach_the_title(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.panes.step(1)
    assert window.panes.sentence == 0
    window.panes.step(-1)
    assert window.panes.sentence == TITLE
    window.panes.step(-1)
    assert window.panes.sentence == TITLE
    window.briefing.pick()
    assert "Select a sentence first" in window.status.currentMessage()
