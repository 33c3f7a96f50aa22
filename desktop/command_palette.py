"""Everything the menus can do, found by typing a few letters of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QMainWindow, QMenu, QVBoxLayout

from desktop.announce import tell_current

ACTION = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 560, 380  # px, at most
LIKE_ENOUGH = 60.0  # of 100


class CommandPalette(QFrame):
    """A line and a list over the window; Enter does what is selected, Esc leaves."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._window = window
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._run)

    def open(self) -> None:
        """Come up over the upper middle of the window, with all that can be done now."""
        self.line.clear()
        self._filter("")
        self.resize(min(WIDTH, self._window.width() - 40), min(HEIGHT, self._window.height() - 80))
        corner = self._window.rect().topLeft()
        corner += self._window.rect().center() - self.rect().center()
        corner.setY(60)
        self.move(self._window.mapToGlobal(corner))
        self.show()
        self.line.setFocus()

    def _typed(self, text: str) -> None:
        self._filter(text)
        tell_current(self.list)

    def _filter(self, text: str) -> None:
        self.list.clear()
        for name, action in ranked(list(commands(self._window)), text):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(("✓ " if action.isChecked() else "") + (f"{name}    {keys}" if keys else name))
            item.setData(ACTION, action)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem | None) -> None:
        self.hide()
        if item is not None:  # afterwards, so that the keyboard is back where the action looks for it
            QTimer.singleShot(0, self._window, partial(QAction.trigger, item.data(ACTION)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            by = steps.get(Qt.Key(event.key()))
            if by and self.list.count():
                self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), self.list.count() - 1))
                tell_current(self.list)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)


def commands(window: QMainWindow) -> Iterator[tuple[str, QAction]]:
    """What the menus of `window` can do now, each with the way to it: "View: Theme: Dark"."""
    for top in window.menuBar().actions():
        yield from _under(top, "")


def _under(action: QAction, way: str) -> Iterator[tuple[str, QAction]]:
    name = way + action.text().replace("&", "").rstrip("…")
    menu = action.menu()
    if isinstance(menu, QMenu):
        for inner in menu.actions():
            yield from _under(inner, f"{name}: ")
    elif action.isEnabled() and not action.isSeparator():
        yield name, action


def ranked(found: list[tuple[str, QAction]], text: str) -> list[tuple[str, QAction]]:
    """Those of `found` that `text` may mean, the likeliest first; all in their order where there is no text."""
    from rapidfuzz import fuzz, utils

    if not text.strip():
        return found
    scored = [
        (fuzz.partial_ratio(text, name, processor=utils.default_process), one) for one in found for name in one[:1]
    ]
    likely = [one for one in scored if one[0] >= LIKE_ENOUGH]
    return [one for _, one in sorted(likely, key=lambda pair: -pair[0])]
