"""A Qt model over immutable rows that are made anew all the time, of which few differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
UNSORTED = -1


class RowsModel(QAbstractTableModel):
    """`columns` columns over rows that can be compared: those that are wanted and hold the text searched for, sorted.

    It sorts and searches by itself, as a proxy of Qt's would ask it for each cell, which takes seconds for a book.
    """

    RowRole = Qt.ItemDataRole.UserRole
    columns = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: tuple[Any, ...] = ()
        self._rows: list[Any] = []  # those shown
        self._sought = ""
        self._column, self._backwards = UNSORTED, False
        self._theme = LIGHT

    # What a model says for itself

    def wanted(self, _row: Any) -> bool:
        """Whether a row may be shown, whatever its text."""
        return True

    def key(self, row: Any, column: int) -> Any:
        """What `column` is sorted by."""
        raise NotImplementedError

    # Rows

    @property
    def every(self) -> tuple[Any, ...]:
        """All rows, in the order of the article."""
        return self._every

    @property
    def rows(self) -> Sequence[Any]:
        """The rows shown, in the order they are shown."""
        return self._rows

    def set_rows(self, rows: tuple[Any, ...]) -> None:
        """Show `rows`, touching only those that differ: an edit changes a few, and the selection stays."""
        self._every = rows
        old, new = self._rows, self._arranged()
        start = same(old, new)
        end = same(old[start:][::-1], new[start:][::-1])  # rows at the end that are the same
        gone, come = len(old) - end, len(new) - end
        both = min(gone, come)
        if gone > both:
            self.beginRemoveRows(QModelIndex(), both, gone - 1)
            self._rows = old[:both] + old[gone:]
            self.endRemoveRows()
        elif come > both:
            self.beginInsertRows(QModelIndex(), both, come - 1)
            self._rows = old[:both] + new[both:come] + old[gone:]
            self.endInsertRows()
        self._rows = new
        if both > start:
            self.dataChanged.emit(self.index(start, 0), self.index(both - 1, self.columns - 1))

    def search(self, text: str) -> None:
        """Show only rows with `text` in a cell, whatever the case."""
        self._sought = text.strip().casefold()
        self.arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column, or UNSORTED: in the order of the article."""
        self._column, self._backwards = column, order is Qt.SortOrder.DescendingOrder
        self.arrange()

    def arrange(self) -> None:
        """Choose and sort anew."""
        self.beginResetModel()
        self._rows = self._arranged()
        self.endResetModel()

    def _arranged(self) -> list[Any]:
        some = type(self).wanted is not RowsModel.wanted
        rows = list(filter(self.wanted, self._every)) if some else list(self._every)
        if self._sought:
            rows = [row for row in rows if any(self._sought in cell.casefold() for cell in row.cells)]
        if self._column != UNSORTED:
            rows.sort(key=lambda row: self.key(row, self._column), reverse=self._backwards)
        return rows

    # Qt

    def set_look(self, theme: Theme) -> None:
        self._theme = theme
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columns - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.columns


def same(a: Sequence[object], b: Sequence[object]) -> int:
    """How many rows are the same from the start."""
    pairs = zip(a, b, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one is not other and one != other), min(len(a), len(b)))
