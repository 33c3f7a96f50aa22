"""The list of articles: a title and a line about its state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.entry import Entry, State
from desktop.library import Library

PADDING = 9  # px

Index = QModelIndex | QPersistentModelIndex


class LibraryView(QListView):
    """Rows of two lines."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(library)
        self.setItemDelegate(EntryDelegate(library, self))
        self.setAccessibleName(self.tr("Articles"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMinimumWidth(150)

    def current(self) -> Entry | None:
        """The entry selected."""
        index = self.currentIndex()
        return index.data(Library.EntryRole) if index.isValid() else None


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry's title, and below it its note."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        height = option.fontMetrics.height()
        return QSize(120, 2 * height + 2 * PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        entry: Entry = index.data(Library.EntryRole)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        inside = rect.adjusted(PADDING + 2, PADDING, -PADDING, -PADDING)
        line = option.fontMetrics.height()
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        self._line(painter, inside, self._library.label(entry), palette.color(role))
        if not chosen:
            role = QPalette.ColorRole.BrightText if entry.state is State.FAILED else QPalette.ColorRole.PlaceholderText
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        sign = "⚠ " if entry.state is State.FAILED else ""
        self._line(painter, inside.translated(0, line + 3), sign + self._library.note(entry), palette.color(role))
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, rect: QRect, text: str, colour: object) -> None:
        painter.setPen(colour)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, elided)
