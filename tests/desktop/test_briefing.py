"""The briefing in the real window: into it, within it, out of it, and back after a restart."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop import library
from desktop.briefing_model import ROWS
from desktop.carrying import PIECES, unload
from desktop.window import MainWindow
from nlp.article import Origin
from nlp.blocks import Form
from nlp.briefings.pieces import Extract, Figures, Note, Shows, Title, open_faults
from nlp.briefings.store import Briefings
from tests.desktop.conftest import REPLIES, drop, settled

WRONG = REPLIES["Damage was put at $20 billion by Sergei Sobyanin."]
RIGHT = REPLIES["Russia downed 122 drones on 24 February 2022, officials said."]
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def read(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    """The window with the article digested and the briefing in sight."""
    drop(window, article)
    settled(window, qtbot)
    window.docks.briefing.show()
    window.docks.briefing.raise_()
    window.activateWindow()
    return window


def kinds(window: MainWindow) -> list[str]:
    briefing = window.briefing.desk.briefing
    return [type(piece).__name__ for piece in briefing.pieces] if briefing else []


def texts(window: MainWindow) -> list[str]:
    model = window.briefing.panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def build(window: MainWindow) -> None:
    """A heading, own text, a wrong sentence and a right one."""
    briefing = window.briefing
    briefing.desk.add([Title("Drones"), Note("Own words.")])
    briefing.add(briefing.gathering.sentence(1, True))
    briefing.add(briefing.gathering.sentence(0, True))


def test_ctrl_b_adds_the_sentence_chosen(read: MainWindow, qtbot: QtBot) -> None:
    read.panes.target.setFocus()
    read.panes.choose(0)
    qtbot.keyClick(read.panes.target, Key.Key_B, Control)
    assert kinds(read) == ["Extract"]
    assert texts(read) == [f"• {RIGHT} [1]"]
    assert "Added to" in read.status.currentMessage()
    read.panes.source.setFocus()
    qtbot.keyClick(read.panes.source, Key.Key_B, Control)
    assert texts(read)[1].startswith("• Russia downed 122 drones"), "in the language of the pane"


def test_ctrl_b_adds_the_summaries_of_all_articles_selected(
    read: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "AT_HAND", 1)  # the others are fetched from disk
    more = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(more):
        path.write_text(f"Story {number}\n\nIn town {number} some {number + 5} ships sank on Monday.\n", "utf-8")
    empty = tmp_path / "nothing.txt"
    empty.write_text("", "utf-8")
    drop(read, *more, empty)
    settled(read, qtbot)
    read.banner.hide()
    read.articles.setFocus()
    qtbot.keyClick(read.articles, Key.Key_A, Control)
    qtbot.keyClick(read.articles, Key.Key_B, Control)
    qtbot.waitUntil(lambda: len(kinds(read)) == 8, timeout=30_000)
    assert kinds(read) == ["Title", "Extract"] * 4
    assert texts(read)[2] == "[RU] STORY 0"
    assert "[ru] In town 0 some 5 ships sank on Monday." in texts(read)[3]
    assert read.status.currentMessage() == "Articles that have no summary yet: 1"
    assert sum(entry.at_hand for entry in read.articles.selected()) < 4
    read.briefing.desk.stack.undo()
    assert kinds(read) == [], "one step, whatever their number"


def test_a_wrong_sentence_says_so_as_it_comes_in(read: MainWindow) -> None:
    read.briefing.add(read.briefing.gathering.sentence(1, True))
    assert "⚠" in read.status.currentMessage()
    assert "⚠" in texts(read)[0]
    assert "⚠" in read.briefing.panel.hint.text()


def select(window: MainWindow, start: str, stop: str, side: str = "source") -> None:
    pane = getattr(window.panes, side)
    text = pane.toPlainText()
    cursor = pane.textCursor()
    units = [len(text[: text.index(part)].encode("utf-16-le")) // 2 for part in (start, stop)]
    cursor.setPosition(units[0])
    cursor.setPosition(units[1] + len(stop), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    pane.setFocus()


def test_a_selection_within_a_sentence_is_a_quotation(read: MainWindow, qtbot: QtBot) -> None:
    select(read, "Damage was put", "$20 billion")
    qtbot.keyClick(read.panes.source, Key.Key_B, Control)
    (piece,) = read.briefing.panel.model.pieces
    assert isinstance(piece, Extract)
    assert (piece.form, piece.shows) == (Form.QUOTATION, Shows.SOURCE)
    assert piece.excerpts[0].source == "Damage was put at $20 billion"
    assert (piece.excerpts[0].sentence, piece.reference.title) == (1, "Two drones over Kyiv 🚀")


def test_a_selection_of_whole_sentences_is_these_sentences(read: MainWindow) -> None:
    select(read, "Russia downed", "Sergei Sobyanin.")
    (piece,) = read.briefing.gathering.selection(translated=False)
    assert isinstance(piece, Extract)
    assert (piece.form, [one.sentence for one in piece.excerpts]) == (Form.BULLETS, [0, 1])


def test_what_is_copied_from_a_pane_is_pasted_with_its_source(read: MainWindow, qtbot: QtBot) -> None:
    select(read, "Damage was put", "$20 billion")
    read.panes.source.copy()
    assert QGuiApplication.clipboard().text() == "Damage was put at $20 billion"
    read.briefing.panel.view.setFocus()
    qtbot.keyClick(read.briefing.panel.view, Key.Key_V, Control)
    assert kinds(read) == ["Extract"]
    QGuiApplication.clipboard().setText("From elsewhere")
    qtbot.keyClick(read.briefing.panel.view, Key.Key_V, Control)
    assert kinds(read) == ["Extract", "Note"]


def drop_on_list(window: MainWindow, data: QMimeData, row: int, action: Qt.DropAction) -> None:
    """As the list does it when something is let go above `row`."""
    model = window.briefing.panel.model
    assert any(data.hasFormat(kind) for kind in model.mimeTypes())
    assert model.dropMimeData(data, action, row, 0, QModelIndex())


def test_sentences_and_rows_are_dragged_in(read: MainWindow, qtbot: QtBot) -> None:
    select(read, "Russia downed", "Sergei Sobyanin.")
    drop_on_list(read, read.panes.source.createMimeDataFromSelection(), -1, Qt.DropAction.CopyAction)
    read.docks.ledger.show()
    read.docks.ledger.raise_()
    read.ledger.set_shown(True)
    qtbot.waitUntil(lambda: read.ledger.model.rowCount() > 1)
    rows = [read.ledger.model.index(row, 0) for row in range(2)]
    drop_on_list(read, read.ledger.model.mimeData(rows), 0, Qt.DropAction.CopyAction)
    assert kinds(read) == ["Figures", "Extract"]
    figures = read.briefing.panel.model.pieces[0]
    assert isinstance(figures, Figures)
    assert len(figures.rows) == 2


def test_what_is_dragged_within_the_window_is_no_article(read: MainWindow) -> None:
    before = read._library.rowCount()
    view = read.briefing.panel.view
    build(read)
    data = read.briefing.panel.model.mimeData([read.briefing.panel.model.index(2, 0)])
    place = QPointF(view.visualRect(read.briefing.panel.model.index(0, 0)).topLeft() + QPoint(4, 1))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.MoveAction, data, buttons, keys)
    QGuiApplication.sendEvent(view.viewport(), event)
    assert read._library.rowCount() == before
    assert len(kinds(read)) == 4


def test_rows_are_put_in_order_by_dragging(read: MainWindow) -> None:
    build(read)
    model = read.briefing.panel.model
    data = model.mimeData([model.index(2, 0), model.index(3, 0)])
    assert data.hasFormat(ROWS)
    assert len(unload(data)) == 2, "and can be taken elsewhere"
    drop_on_list(read, data, 1, Qt.DropAction.MoveAction)
    assert kinds(read) == ["Title", "Extract", "Extract", "Note"]
    assert WRONG in texts(read)[1]


def test_rows_are_put_in_order_and_removed_with_the_keyboard(read: MainWindow, qtbot: QtBot) -> None:
    build(read)
    view = read.briefing.panel.view
    view.setFocus()
    view.choose([3])
    chosen = read.panes.sentence
    qtbot.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [RIGHT in text for text in texts(read)] == [False, False, True, False]
    assert view.chosen() == [2], "it stays selected"
    assert read.panes.sentence == chosen, "Alt+Up is the list's while it has the focus"
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert RIGHT in texts(read)[3]
    view.choose([0, 1])
    qtbot.keyClick(view, Key.Key_Delete)
    assert kinds(read) == ["Extract", "Extract"]
    qtbot.keyClick(view, Key.Key_Z, Control)
    assert kinds(read) == ["Title", "Note", "Extract", "Extract"]
    qtbot.keyClick(view, Key.Key_Z, Control | Qt.KeyboardModifier.ShiftModifier)
    assert kinds(read) == ["Extract", "Extract"]


def test_ctrl_z_undoes_where_the_focus_is(read: MainWindow, qtbot: QtBot) -> None:
    assert read.entry is not None
    read.review.edit(read.entry, 0, "Other words.")
    read.briefing.desk.add([Note("Own words.")])
    read.briefing.panel.choice.setFocus()
    read.panes.target.setFocus()
    qtbot.keyClick(read.panes.target, Key.Key_Z, Control)
    assert read.digest is not None
    assert read.digest.translation is not None
    assert read.digest.translation.targets[0] == RIGHT
    assert kinds(read) == ["Note"]
    read.briefing.panel.view.setFocus()
    qtbot.keyClick(read.briefing.panel.view, Key.Key_Z, Control)
    assert kinds(read) == []


def test_findings_are_told_in_the_language_of_the_document(read: MainWindow) -> None:
    build(read)
    assert "⚠ изменилось" in texts(read)[2]
    assert "в десять раз" in texts(read)[2]


def editor(window: MainWindow) -> QPlainTextEdit:
    return window.briefing.panel.view.findChildren(QPlainTextEdit, "piece")[-1]  # one that was closed may linger


def test_pieces_are_edited_in_place(read: MainWindow, qtbot: QtBot) -> None:
    build(read)
    panel = read.briefing.panel
    panel.add_heading()
    field = editor(read)
    qtbot.keyClicks(field, "Losses")
    qtbot.keyClick(field, Key.Key_Return)
    assert panel.model.pieces[-1] == Title("Losses", id=panel.model.pieces[-1].id)
    panel.edit(1)
    field = editor(read)
    field.setPlainText("First.\nSecond.")
    qtbot.keyClick(field, Key.Key_Return, Control)
    piece = panel.model.pieces[1]
    assert isinstance(piece, Note)
    assert piece.text == "First.\nSecond."
    panel.edit(1)
    field = editor(read)
    qtbot.keyClicks(field, "gone")
    qtbot.keyClick(field, Key.Key_Escape)
    assert panel.model.pieces[1] == piece


def test_the_user_s_words_for_a_sentence_are_checked(read: MainWindow, qtbot: QtBot) -> None:
    build(read)
    panel = read.briefing.panel
    assert open_faults(panel.model.pieces[2])
    panel.edit(2)
    field = editor(read)
    field.setPlainText("Сергей Собянин оценил ущерб в 20 млрд долларов.")
    qtbot.keyClick(field, Key.Key_Return)
    piece = panel.model.pieces[2]
    assert isinstance(piece, Extract)
    assert piece.excerpts[0].origin is Origin.EDITED
    assert not open_faults(piece)


def test_pieces_are_brought_up_to_date_with_the_article(read: MainWindow) -> None:
    build(read)
    assert read.entry is not None
    read.review.edit(read.entry, 1, "Сергей Собянин оценил ущерб в 20 млрд долларов.")
    assert open_faults(read.briefing.panel.model.pieces[2]), "what was taken stays as it was"
    read.briefing.panel.update_asked.emit()
    assert not open_faults(read.briefing.panel.model.pieces[2])


def test_the_briefing_is_there_again(read: MainWindow, make_window: Callable[[], MainWindow]) -> None:
    build(read)
    read.briefing.desk.rename("Morning")
    before = read.briefing.desk.briefing
    again = make_window()
    assert again.briefing.desk.briefing is None, "not opened before it is wanted"
    again.docks.briefing.show()
    again.docks.briefing.raise_()
    assert again.briefing.desk.briefing == before
    again.briefing.panel.jumped.emit("gone", 1)
    assert "has been deleted" in again.status.currentMessage()


def test_several_briefings(read: MainWindow) -> None:
    build(read)
    panel, desk = read.briefing.panel, read.briefing.desk
    desk.rename("One")
    desk.new("Two")
    assert [panel.choice.itemText(n) for n in range(panel.choice.count())] == ["Two", "One"]
    assert kinds(read) == []
    panel.choice.setCurrentIndex(1)
    panel.choice.activated.emit(1)
    assert len(kinds(read)) == 4
    panel._delete()
    assert desk.briefing is not None
    assert desk.briefing.name == "Two"
    desk.stack.undo()
    assert desk.briefing.name == "One"
    assert len(kinds(read)) == 4


def test_a_store_that_cannot_be_opened_costs_no_work(read: MainWindow) -> None:
    def refuse() -> Briefings:
        raise OSError("no room")

    desk = read.briefing.desk
    desk._store, desk._tried, desk._open_store = None, False, refuse
    build(read)
    assert len(kinds(read)) == 4
    assert "Your briefing cannot be kept: no room" in read.banner.label.text()


def test_the_line_below_leads_to_what_does_not_agree(read: MainWindow) -> None:
    build(read)
    panel = read.briefing.panel
    panel.view.choose([0])
    panel.hint.linkActivated.emit("#")
    assert panel.view.chosen() == [2]
    panel.hint.linkActivated.emit("#")
    assert panel.view.chosen() == [2], "there is no other"


def test_the_briefing_is_copied_in_every_flavour(read: MainWindow, qtbot: QtBot) -> None:
    build(read)
    assert read.briefing.panel.view.chosen(), "what was added last"
    read.briefing.panel.copy()
    data = QGuiApplication.clipboard().mimeData()
    for flavour in (data.text(), data.html(), bytes(data.data("text/markdown").data()).decode()):
        for fact in ("Drones", "Own words.", "⚠", "[1]", "Two drones over Kyiv 🚀", "Машинный перевод с английского"):
            assert fact in flavour.replace("DRONES", "Drones").replace("\\", "")
    read.briefing.panel.view.choose([0, 3])
    read.briefing.panel.view.setFocus()
    qtbot.keyClick(read.briefing.panel.view, Key.Key_C, Control)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat(PIECES)
    assert "Own words" not in data.text()


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md", ".txt"])
def test_the_briefing_is_exported(
    suffix: str, read: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(read)
    path = tmp_path / f"out{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(read.briefing.exporting.done, timeout=30_000):
        qtbot.keyClick(read, Key.Key_E, Control)
    data = path.read_bytes()
    if suffix == ".docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs)
    elif suffix == ".pdf":
        pages = pypdfium2.PdfDocument(data)
        text = "".join(page.get_textpage().get_text_range() for page in pages)
        words = pages[0].get_textpage()
        _, bottom, _, top = words.get_charbox(words.get_text_range().index("Own"))
        assert 5 < top - bottom < 15, "points: it can be read on paper"
    else:
        text = data.decode()
    flat = " ".join(text.split())
    for fact in ("Own words", "122 беспилотника", "⚠", "Машинный перевод с английского на русский"):
        assert fact in flat
    assert "⚠" in read.status.currentMessage(), "it says that there are open findings in it"
    assert read._store.settings.exported == suffix


def test_a_failed_export_is_one_sentence(read: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    build(read)
    briefing = read.briefing.desk.briefing
    assert briefing is not None
    with qtbot.waitSignal(read.briefing.exporting.failed, timeout=30_000):
        read.briefing.exporting.export(briefing, read.briefing.panel.style_chosen, tmp_path / "gone" / "a.docx")
    assert read.banner.label.text() == "⚠ a.docx was not written: The folder is no longer there. Choose another one."


def test_the_way_of_citing_is_remembered(read: MainWindow, make_window: Callable[[], MainWindow]) -> None:
    build(read)
    read.briefing.panel.styles.setCurrentIndex(1)
    assert "(Two drones over Kyiv 🚀, б. д.)" in texts(read)[3]
    assert make_window().briefing.panel.styles.currentIndex() == 1
