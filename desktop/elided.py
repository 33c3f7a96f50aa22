"""A label that gives way: what does not fit is cut short, and the tooltip has all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

LEAST = 60  # px


class Elided(QLabel):
    """One line; as wide as its text where there is room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.style().drawItemText(painter, self.rect(), flags, self.palette(), self.isEnabled(), text,
                                  self.foregroundRole())  # fmt: skip
