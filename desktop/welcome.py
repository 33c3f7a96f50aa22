"""What the window shows before there is an article."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget


class Welcome(QScrollArea):
    """Says what Diptych does, and offers the ways in."""

    sample_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        page = QWidget(self)
        heading = QLabel(self.tr("Drop articles here"), self)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 2.1)
        font.setWeight(font.Weight.DemiBold)
        heading.setFont(font)
        lines = (
            self.tr(
                "Diptych summarises an English, Russian or Ukrainian article and translates it beside the original."
            ),
            self.tr("Every figure and name is compared by value; what does not agree is red on both sides."),
            self.tr("Text, Markdown, HTML, Word, OpenDocument, PDF, RTF, EPUB and e-mail files, whole folders too."),
            self.tr("Nothing leaves this machine."),
        )
        body = QLabel("".join(f'<p style="line-height: 140%">{escape(line)}</p>' for line in lines), self)
        body.setWordWrap(True)
        body.setMinimumWidth(280)
        body.setMaximumWidth(560)
        self.sample = QPushButton(self.tr("Open the &sample article"), self, default=True)
        self.sample.clicked.connect(self.sample_asked)
        choose = QPushButton(self.tr("&Choose files…"), self)
        choose.clicked.connect(self.open_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sample)
        buttons.addWidget(choose)
        buttons.addStretch()
        column = QVBoxLayout()
        column.addStretch(2)
        for widget in (heading, body):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(page)
        row.addStretch()
        row.addLayout(column, 4)
        row.addStretch()
        heading.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setWidget(page)
