"""The sentences of a summary as a Qt model: each with its marks, to be dragged into another order."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from desktop.markup import summary_rows
from desktop.rich_list import HTML
from nlp.article import Digest
from nlp.blocks import Form

Index = QModelIndex | QPersistentModelIndex
SENTENCES = "application/x-diptych-summary"  # rows on their way within the summary


class SummaryModel(QAbstractListModel):
    """A row a sentence."""

    ordered = Signal(list)  # by hand: sentences

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picks: tuple[int, ...] = ()
        self._html: list[str] = []
        self.carried: Callable[[QMimeData, Sequence[int]], None] | None = None

    @property
    def picks(self) -> tuple[int, ...]:
        """The sentences, in the order they are shown."""
        return self._picks

    def show(self, digest: Digest | None, side: str, shown: frozenset[str], form: Form) -> None:
        """The summary of `digest` on a side or both; only rows that differ are touched."""
        rows = summary_rows(digest, side, shown) if digest is not None and digest.summary is not None else []
        picks = tuple(number for number, _ in rows)
        html = [_row(number, parts, form) for number, parts in rows]
        if (picks, html) == (self._picks, self._html):
            return
        if picks == self._picks:
            changed = [n for n, (old, new) in enumerate(zip(self._html, html, strict=True)) if old != new]
            self._html = html
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], 0))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self._picks, self._html = picks, html
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._html)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == HTML:
            return self._html[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:  # what is drawn, for screen readers
            return QTextDocumentFragment.fromHtml(self._html[index.row()]).toPlainText().lstrip("•\u00a0 ")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [SENTENCES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        rows = sorted(index.row() for index in indexes)
        picks = [self._picks[row] for row in rows]
        if self.carried is not None:
            self.carried(data, picks)
        data.setData(SENTENCES, json.dumps(rows).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        if action is Qt.DropAction.IgnoreAction or not data.hasFormat(SENTENCES):
            return False
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._picks)
        self.move(json.loads(bytes(data.data(SENTENCES).data())), place)
        return True

    def move(self, rows: Sequence[int], to: int) -> None:
        """Put the sentences in `rows` together before the one that is now in row `to`."""
        moved = [self._picks[row] for row in rows]
        before = [pick for row, pick in enumerate(self._picks) if row < to and row not in rows]
        after = [pick for row, pick in enumerate(self._picks) if row >= to and row not in rows]
        self.ordered.emit([*before, *moved, *after])


def _row(number: int, parts: Sequence[str], form: Form) -> str:
    """Both languages stand side by side."""
    cite = f'<span class="note">[{number + 1}]</span>'
    if len(parts) > 1:
        cells = "".join(
            f'<td width="50%" style="padding-right: 8px">{part}</td>' for part in (parts[0], f"{parts[1]} {cite}")
        )
        return f'<table width="100%" cellspacing="0"><tr>{cells}</tr></table>'
    sign = "•&nbsp; " if form is Form.BULLETS else ""
    return f'<p style="line-height: 114%; margin: 0">{sign}{parts[0]} {cite}</p>'
