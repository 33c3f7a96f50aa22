"""A line above the article that says what went wrong and what to do; it goes when dismissed."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.language import spoken


class Banner(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.setObjectName("banner")
        self.label = QLabel(self, wordWrap=True)
        self.label.setMinimumWidth(1)  # a long path does not widen the window; the tooltip has all of it
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # file names may hold anything
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(close)
        self.hide()

    def say(self, text: str) -> None:
        """Show `text`; a message is said in the language of the interface."""
        self._said, text = text, spoken(text)
        self.label.setText(f"⚠ {text}")
        self.label.setToolTip(f"<p>{escape(text)}</p>")
        self.setAccessibleName(text)
        self.show()

    def carry(self, other: Banner) -> None:
        """Say what `other` says, or nothing where it was dismissed."""
        if other.isHidden():
            self.hide()
        else:
            self.say(other._said)
