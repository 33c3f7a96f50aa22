"""The list of articles: a title, a line about its state and, while something is searched for, where it was found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.entry import Entry, State
from desktop.library import Library
from desktop.shown import Shown
from nlp.library.search import Place

PADDING = 9  # px
INDENT = 16  # px, of a reprint
BAR = 3  # px, of progress

Index = QModelIndex | QPersistentModelIndex


class LibraryView(QListView):
    """Shows rows of `shown`. The article on show stays so while it is not listed."""

    chosen = Signal(object)  # another Entry, or None where none is left

    def __init__(self, library: Library, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._shown = library, shown
        self._entry: Entry | None = None
        self._filtering = False
        self.setModel(shown)
        self.setItemDelegate(EntryDelegate(library, shown, self))
        self.setAccessibleName(self.tr("Articles"))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMinimumWidth(150)

    def current(self) -> Entry | None:
        """The entry on show."""
        return self._entry

    def selected(self) -> list[Entry]:
        """The entries selected, or else the one on show, as listed."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        entries: list[Entry] = [index.data(Library.EntryRole) for index in indexes]
        return entries or ([self._entry] if self._entry else [])

    def show_entry(self, entry: Entry) -> None:
        """Bring `entry` on show, and into the list whatever the filter says."""
        if not self._at(entry).isValid():
            self._shown.pinned = entry
            self._shown.invalidate()
        self.setCurrentIndex(self._at(entry))

    def begin_filtering(self) -> None:
        """The list is about to change; the article on show is not."""
        self._filtering = True
        self._shown.pinned = None

    def end_filtering(self) -> None:
        index = self._at(self._entry) if self._entry else QModelIndex()
        if index.isValid():
            self._shown.pinned = self._entry
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._filtering = False
        self.doItemsLayout()  # the rows may be of another height

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        entry: Entry | None = current.data(Library.EntryRole) if current.isValid() else None
        hidden = entry is None and self._entry is not None and not self._entry.deleted
        going = entry is not None and entry.deleted
        if self._filtering or hidden or going or entry is self._entry:
            return
        self._entry = self._shown.pinned = entry
        self.chosen.emit(entry)

    def _at(self, entry: Entry) -> QModelIndex:
        if entry.deleted:
            return QModelIndex()
        return self._shown.mapFromSource(self._library.index(self._library.row(entry)))


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry's title, below it its line, and how far it is."""

    def __init__(self, library: Library, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._shown = library, shown

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = 3 if self._shown.searching else 2
        return QSize(120, lines * (option.fontMetrics.height() + 1) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Library.EntryRole)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        inside = rect.adjusted(PADDING + 2, PADDING, -PADDING, -PADDING)
        if self._library.leader(entry) is not entry:
            inside.setLeft(inside.left() + INDENT)
        step = option.fontMetrics.height() + 2
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        title = self._library.label(entry) + (" ✎" if entry.note else "")
        _draw(painter, inside, title, palette.color(role))
        if not chosen:
            role = QPalette.ColorRole.BrightText if entry.state is State.FAILED else QPalette.ColorRole.PlaceholderText
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        painter.setFont(small)
        sign = "⚠ " if entry.state is State.FAILED else ""
        _draw(painter, inside.translated(0, step), sign + self._library.line(entry), palette.color(role))
        places = self._shown.places(entry)
        if places:
            lang = places[0].lang or (entry.facts.lang if entry.facts else "")
            below = inside.translated(0, 2 * step)
            _draw_place(painter, below, f"{str(lang).upper()}: ", places[0], palette.color(role))
        self._draw_progress(painter, entry, rect, palette)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.color(role))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_progress(self, painter: QPainter, entry: Entry, rect: QRect, palette: QPalette) -> None:
        made = entry.made.get(self._library.target)
        if entry.state is not State.WORKING or made is None or not made.sentences:
            return
        bar = QRect(rect.left(), rect.bottom() - BAR + 1, rect.width(), BAR)
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Mid))
        bar.setWidth(rect.width() * made.translated // made.sentences)
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Link))


def _draw(painter: QPainter, rect: QRect, text: str, colour: QColor) -> None:
    painter.setPen(colour)
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, elided)


def _draw_place(painter: QPainter, rect: QRect, side: str, place: Place, colour: QColor) -> None:
    """What was found, in bold, with as much around it as there is room for."""
    before, found, after = place.snippet()
    bold = QFont(painter.font())
    bold.setBold(True)
    plain, heavy = painter.fontMetrics(), QFontMetrics(bold)
    room = rect.width() - plain.horizontalAdvance(side) - heavy.horizontalAdvance(found)
    before = plain.elidedText(
        before, Qt.TextElideMode.ElideLeft, max(0, room // 3, room - plain.horizontalAdvance(after))
    )
    painter.setPen(colour)
    flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    for text, font, metrics in ((side + before, None, plain), (found, bold, heavy), (after, None, plain)):
        painter.save()
        if font is not None:
            painter.setFont(font)
        painter.drawText(rect, flags, metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width())))
        painter.restore()
        rect = rect.adjusted(metrics.horizontalAdvance(text), 0, 0, 0)
