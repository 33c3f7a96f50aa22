"""Finding words in the article and its translation at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRegularExpression, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.markup import is_absent
from desktop.pane import Pane
from desktop.panes import Panes

MOST = 1000  # matches tinted in a pane


class FindBar(QFrame):
    """A line under the panes. What matches is tinted on both sides; Enter goes from one to the next, row by row."""

    closed = Signal()

    def __init__(self, panes: Panes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._panes = panes
        self._at = -1  # which of the matches was gone to
        self._found: list[tuple[Pane, QTextCursor]] = []
        self.line = QLineEdit(self, clearButtonEnabled=True)
        self.line.setPlaceholderText(self.tr("Find in the article and the translation"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.words = QCheckBox(self.tr("&Whole words"), self)
        self.count = QLabel(self)
        self.count.setObjectName("hint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 4, 3)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.count)
        for text, name, run in (
            ("▲", self.tr("Previous (Shift+F3)"), lambda: self.step(-1)),
            ("▼", self.tr("Next (F3)"), lambda: self.step(1)),
            ("✕", self.tr("Close (Esc)"), self.leave),
        ):
            button = QToolButton(self)
            button.setText(text)
            button.setAutoRaise(True)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(run)
            layout.addWidget(button)
        self.line.textChanged.connect(self._sought_anew)
        self.words.toggled.connect(self._sought_anew)
        self.line.installEventFilter(self)
        panes.redrawn.connect(self._redrawn)
        self.hide()

    def open(self) -> None:
        """Come up with the keyboard, and what is selected as the text to find."""
        focused = self._panes.focusWidget()
        selected = focused.textCursor().selectedText() if isinstance(focused, Pane) else ""
        self.show()
        if selected and "\u2029" not in selected:
            self.line.setText(selected)
        self.line.setFocus()
        self.line.selectAll()
        self._sought_anew()

    def carry(self, other: FindBar) -> None:
        """Find what `other` does, and stand where it stands; the view stays where it is."""
        with QSignalBlocker(self.line), QSignalBlocker(self.words):
            self.line.setText(other.line.text())
            self.words.setChecked(other.words.isChecked())
        if not other.isHidden():
            self.show()
            self._at = other._at
            self._redrawn()

    def leave(self) -> None:
        """Go, and leave the keyboard where the match is."""
        pane = self._found[self._at][0] if 0 <= self._at < len(self._found) else self._panes.leader
        self.hide()
        self._seek()
        pane.setFocus()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next match or the one before, and round at the ends."""
        if not self.isVisible():
            self.open()
        if self._found:
            first = 0 if by > 0 else len(self._found) - 1
            self._at = (self._at + by) % len(self._found) if self._at >= 0 else first
            pane, cursor = self._found[self._at]
            pane.setTextCursor(cursor)
            pane.ensureCursorVisible()
        self._tell()

    def _sought_anew(self) -> None:
        """The text to find is another: go to the first match from the top of the view on."""
        self._at = -1
        self._seek()
        if self._found and self.line.text():
            top = self._panes.leader.cursorForPosition(self._panes.leader.viewport().rect().topLeft()).blockNumber()
            below = (n for n, (_, cursor) in enumerate(self._found) if cursor.blockNumber() >= top)
            self._at = next(below, 0) - 1
            self.step(1)
        self._tell()

    def _redrawn(self) -> None:
        if self.isVisible() and self.line.text():
            self._seek()
            self._tell()

    def _seek(self) -> None:
        found: list[tuple[tuple[int, int, int], Pane, QTextCursor]] = []
        for place, pane in enumerate(self._panes.shown()):
            cursors = self._matches(pane.document()) if self.isVisible() else []
            pane.tint_found(cursors)
            found += [((cursor.blockNumber(), place, cursor.position()), pane, cursor) for cursor in cursors]
        found.sort(key=lambda one: one[0])  # row by row, the article before the translation
        self._found = [(pane, cursor) for _, pane, cursor in found]
        self._at = min(self._at, len(self._found) - 1)

    def _matches(self, document: QTextDocument) -> list[QTextCursor]:
        text = self.line.text().strip()
        if not text:
            return []
        pattern = r"\s+".join(QRegularExpression.escape(word) for word in text.split())
        if self.words.isChecked():
            pattern = rf"(?<!\w){pattern}(?!\w)"
        options = QRegularExpression.PatternOption
        expression = QRegularExpression(pattern, options.CaseInsensitiveOption | options.UseUnicodePropertiesOption)
        found: list[QTextCursor] = []
        cursor = document.find(expression, 0)
        while not cursor.isNull() and len(found) < MOST:
            if not is_absent(cursor.charFormat().anchorHref()):
                found.append(cursor)
            cursor = document.find(expression, cursor)
        return found

    def _tell(self) -> None:
        if not self.line.text().strip():
            self.count.setText("")
        elif not self._found:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText(self.tr("{0} of {1}").format(max(self._at, 0) + 1, len(self._found)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else the key would cancel all work
            return True
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.type() is QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return super().eventFilter(watched, event)
