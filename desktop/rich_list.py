"""A list whose rows are short documents: drawn by a delegate, dragged, and moved with the keyboard."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.announce import tell_current_later
from desktop.theme import LIGHT, READING_FONTS, Theme, document_css

Index = QModelIndex | QPersistentModelIndex

HTML = Qt.ItemDataRole.UserRole + 10  # the row as HTML
PADDING = 6  # px
INDENT = 16  # px, of lists
KEYS = {
    "up": ("Alt+Up", "Ctrl+Up"),
    "down": ("Alt+Down", "Ctrl+Down"),
    "remove": ("Delete", "Backspace"),
    "edit": ("F2",),
    "enter": ("Return", "Enter"),
    "copy": ("Ctrl+C",),
    "paste": ("Ctrl+V",),
}
REMEMBERED = 400  # documents laid out


class RichDelegate(QStyledItemDelegate):
    """Draws HTML, as high as it needs to be at the width of the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme, self._size = LIGHT, 10.5
        self._laid: OrderedDict[tuple[str, int], QTextDocument] = OrderedDict()

    def set_look(self, theme: Theme, size: float) -> None:
        self._theme, self._size = theme, size
        self._laid.clear()

    def document(self, html: str, width: int) -> QTextDocument:
        """`html` laid out `width` pixels wide."""
        key = (html, width)
        made = self._laid.pop(key, None)
        if made is None:
            made = QTextDocument()
            font = QFont()
            font.setFamilies(READING_FONTS)
            font.setPointSizeF(self._size)
            made.setDefaultFont(font)
            made.setDocumentMargin(2)
            made.setIndentWidth(INDENT)
            made.setDefaultStyleSheet(document_css(self._theme))
            made.setHtml(html)
            made.setTextWidth(width)
        self._laid[key] = made
        while len(self._laid) > REMEMBERED:
            self._laid.popitem(last=False)
        return made

    def _width(self) -> int:
        return max(60, self._view.viewport().width() - 2 * PADDING)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        document = self.document(str(index.data(HTML)), self._width())
        return QSize(self._width(), round(document.size().height()) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, self._theme.chosen)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.accent)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        document = self.document(str(index.data(HTML)), self._width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.text)
        painter.translate(option.rect.topLeft() + QPoint(PADDING, PADDING))
        context.clip = QRectF(0, 0, option.rect.width(), option.rect.height())
        document.documentLayout().draw(painter, context)
        painter.restore()

    def anchor_at(self, index: Index, place: QPoint) -> str:
        """What the words at `place`, in the view, lead to."""
        inside = (
            place - self._view.visualRect(self._view.model().index(index.row(), 0)).topLeft() - QPoint(PADDING, PADDING)
        )
        document = self.document(str(index.data(HTML)), self._width())
        return document.documentLayout().anchorAt(inside.toPointF())


class RichList(QListView):
    """Keys that belong to the list go before the window's shortcuts while it has the focus."""

    pressed_key = Signal(str)  # one of KEYS' names

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = {QKeySequence(key).toString(): name for name, keys in KEYS.items() for key in keys}
        self.delegate = RichDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else its coming changes the width
        self.setSpacing(1)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def set_look(self, theme: Theme, size: float) -> None:
        """Colours and the height of the text in points."""
        self.delegate.set_look(theme, size)
        self.scheduleDelayedItemsLayout()

    def chosen(self) -> list[int]:
        """The rows selected, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def choose(self, rows: list[int]) -> None:
        """Select rows, and bring the first into view."""
        model = self.selectionModel()
        model.clearSelection()
        for row in rows:
            model.select(self.model().index(row, 0), model.SelectionFlag.Select)
        if rows:
            model.setCurrentIndex(self.model().index(rows[0], 0), model.SelectionFlag.NoUpdate)
            self.scrollTo(self.model().index(rows[0], 0))

    def _name(self, event: QKeyEvent) -> str:
        keypad = Qt.KeyboardModifier.KeypadModifier
        combination = QKeySequence(event.keyCombination().toCombined() & ~keypad.value)
        return self._keys.get(combination.toString(), "")

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._name(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current_later(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._name(event)
        if name and self.state() is not QListView.State.EditingState:
            self.pressed_key.emit(name)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
