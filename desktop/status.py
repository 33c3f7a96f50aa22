"""The status bar: what is going on, how far it is, and that nothing leaves the machine."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

TELLING = 4000  # ms that a message stays


class Status(QStatusBar):
    """A sentence, a bar and a button while there is work."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setMaximumSize(180, 8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.button = QPushButton(self.tr("Cancel"), self)
        self.button.setToolTip(self.tr("Stop all work (Esc)"))
        self.button.clicked.connect(self.cancel_asked)
        self.private = QLabel(self.tr("Nothing leaves this machine"), self)
        self.private.setObjectName("hint")
        self.addWidget(self.label)
        self.addWidget(self.bar)
        self.addWidget(self.button)
        self.addPermanentWidget(self.private)
        self.rest(self.tr("Ready"))

    def rest(self, text: str) -> None:
        """There is nothing to do."""
        self.label.setText(text)
        self.bar.hide()
        self.button.hide()

    def work(self, text: str, waiting: int, done: int = 0, total: int = 0) -> None:
        """`done` of `total` steps; without a total the bar only moves."""
        self.label.setText(text + (self.tr(", %n waiting", "", waiting) if waiting else ""))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()
        self.button.show()

    def tell(self, text: str) -> None:
        """Say something that has just happened, for a moment."""
        self.showMessage(text, TELLING)
