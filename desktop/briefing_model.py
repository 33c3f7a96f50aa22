"""The pieces of the open briefing as a Qt model, and what may be dropped among them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.carrying import PIECES, load, unload
from desktop.clipboard import blocks_mime
from desktop.desk import Desk
from desktop.language import speaker
from desktop.rich_list import HTML
from nlp.blocks import html, text
from nlp.briefings.document import Citations, Style, language, piece_blocks, pieces_blocks
from nlp.briefings.pieces import Piece
from nlp.languages import Lang

Index = QModelIndex | QPersistentModelIndex
ROWS = "application/x-diptych-briefing-rows"  # on their way within the briefing


class BriefingModel(QAbstractListModel):
    """A row a piece, set as the document will have it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._style = Style.NUMBERED
        self._pieces: tuple[Piece, ...] = ()
        self._html: list[str] = []
        self._text: list[str] = []
        desk.changed.connect(self.refresh)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self._pieces

    def set_style(self, style: Style) -> None:
        self._style = style
        self.refresh()

    def refresh(self) -> None:
        """Show the briefing as it is; rows before the first that differs are left alone."""
        briefing = self._desk.briefing
        pieces = briefing.pieces if briefing else ()
        lang = language(briefing) if briefing else Lang.EN
        citations = Citations(self._style, lang, speaker)
        blocks = [piece_blocks(piece, citations) for piece in pieces]
        rows = [html(group) for group in blocks]
        old, self._text = len(self._html), [text(group).strip() for group in blocks]
        if len(rows) < old:
            self.beginRemoveRows(QModelIndex(), len(rows), old - 1)
            self._pieces, self._html = pieces, rows
            self.endRemoveRows()
        elif len(rows) > old:
            self.beginInsertRows(QModelIndex(), old, len(rows) - 1)
            self._pieces, self._html = pieces, rows
            self.endInsertRows()
        self._pieces, self._html = pieces, rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._html)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == HTML:
            return self._html[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text[index.row()]
        return None

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemIsEditable

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [ROWS, PIECES, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes)
        data = self.copied(rows)
        data.setData(ROWS, json.dumps(rows).encode())
        return data

    def copied(self, rows: Sequence[int]) -> QMimeData:
        """Pieces for the clipboard: for this and any other program."""
        pieces = [self._pieces[row] for row in rows]
        data = blocks_mime(pieces_blocks(pieces, self._style, speaker=speaker))
        load(data, pieces)
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        if action is Qt.DropAction.IgnoreAction:
            return True
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._pieces)
        if data.hasFormat(ROWS):
            self._desk.move(json.loads(bytes(data.data(ROWS).data())), place)
            return True
        return self.take(data, place)

    def take(self, data: QMimeData, place: int) -> bool:
        """Put in what is dropped or pasted: pieces, or any text as the user's own."""
        from nlp.briefings.pieces import Note

        pieces = unload(data)
        if not pieces and data.text().strip():
            pieces = [Note(data.text().strip())]
        self._desk.add(pieces, place)
        return bool(pieces)
