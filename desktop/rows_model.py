"""A Qt model over immutable rows that are made anew all the time, of which few differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """`columns` columns over rows that can be compared; a cell's user role is what it is sorted by."""

    RowRole = Qt.ItemDataRole.UserRole + 1
    columns = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Any, ...] = ()
        self._theme = LIGHT

    @property
    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def set_rows(self, rows: tuple[Any, ...]) -> None:
        """Show `rows`, touching only those that differ: an edit changes a few, and the selection stays."""
        old = self._rows
        start = same(old, rows)
        end = same(old[start:][::-1], rows[start:][::-1])  # rows at the end that are the same
        gone, new = len(old) - end, len(rows) - end
        both = min(gone, new)
        if gone > both:
            self.beginRemoveRows(QModelIndex(), both, gone - 1)
            self._rows = old[:both] + old[gone:]
            self.endRemoveRows()
        elif new > both:
            self.beginInsertRows(QModelIndex(), both, new - 1)
            self._rows = old[:both] + rows[both:new] + old[gone:]
            self.endInsertRows()
        self._rows = rows
        if both > start:
            self.dataChanged.emit(self.index(start, 0), self.index(both - 1, self.columns - 1))

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
    return next((n for n, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))
