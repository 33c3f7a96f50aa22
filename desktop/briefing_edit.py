"""Pieces of a briefing edited where they stand."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyleOptionViewItem, QWidget

from desktop.desk import Desk
from desktop.rich_list import PADDING, Index, RichDelegate, RichList
from nlp.briefings.pieces import Extract, Note, Piece, Title

ROOM = 3  # lines a short piece is edited in, at least


def editable(piece: Piece) -> str | None:
    """The text of `piece` that is the user's to change; None where there is none.

    Of one sentence it is the translation: what an article says in its own words is nobody's to change.
    """
    match piece:
        case Title(text) | Note(text):
            return text
        case Extract(_, (one,)) if piece.translated:
            return one.target
        case _:
            return None


class PieceDelegate(RichDelegate):
    """Enter ends the editing of a heading or a sentence, Ctrl+Enter that of any text; Esc takes it back."""

    def __init__(self, view: RichList, desk: Desk) -> None:
        super().__init__(view)
        self._desk = desk

    def _piece(self, index: Index) -> Piece | None:
        briefing = self._desk.briefing
        return briefing.pieces[index.row()] if briefing and index.row() < len(briefing.pieces) else None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setObjectName("piece")
        editor.setAccessibleName(self.tr("Text of the piece"))
        editor.setTabChangesFocus(True)
        editor.setProperty("paragraphs", isinstance(self._piece(index), Note))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        piece = self._piece(index)
        assert isinstance(editor, QPlainTextEdit)
        if piece is not None and not editor.toPlainText():
            editor.setPlainText(editable(piece) or "")
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        least = ROOM * editor.fontMetrics().lineSpacing() + 4 * PADDING
        size = QSize(option.rect.width(), max(option.rect.height(), least))
        place = option.rect.topLeft()
        bottom = self._view.viewport().height() - size.height()
        place.setY(max(0, min(place.y(), bottom)))
        editor.setGeometry(place.x(), place.y(), size.width(), size.height())

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        piece = self._piece(index)
        assert isinstance(editor, QPlainTextEdit)
        if piece is not None:
            rewrite(self._desk, index.row(), piece, editor.toPlainText())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if entered and (control or not editor.property("paragraphs")):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return super().eventFilter(editor, event)


def rewrite(desk: Desk, row: int, piece: Piece, text: str) -> None:
    """The user's text for a piece; one left without any is removed."""
    from dataclasses import replace

    from nlp.briefings.gather import reworded

    if text == editable(piece):
        return
    if isinstance(piece, Extract):
        desk.change(row, reworded(piece, 0, text))
    elif not text.strip():
        desk.remove([row])
    elif isinstance(piece, Title | Note):
        line = " ".join(text.split()) if isinstance(piece, Title) else text.strip()
        desk.change(row, replace(piece, text=line))
