"""What a screen reader is told that it would not say by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget


def say(widget: QWidget, text: str) -> None:
    """Say `text`, which has come up in `widget`."""
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def tell_current(view: QAbstractItemView) -> None:
    """Say the current item of `view`, though the keyboard may be elsewhere."""
    index = view.currentIndex()
    if not (QAccessible.isActive() and index.isValid()):
        return
    if view.visibleRegion().isEmpty():
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        say(view, str(text))
        return
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    if isinstance(view, QTableView):  # whose headers are children, too
        event.setChild((index.row() + 1) * (index.model().columnCount() + 1) + index.column() + 1)
    else:
        event.setChild(index.row())
    QAccessible.updateAccessibility(event)


def tell_current_later(view: QAbstractItemView) -> None:
    """The same once `view` has the keyboard: what it says of itself comes first."""
    QTimer.singleShot(0, view, lambda: tell_current(view))
