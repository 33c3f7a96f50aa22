"""The summary: bullets that lead to their sentences, its length, and the language it is shown in."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.clipboard import selection_mime
from desktop.marks import Side
from desktop.markup import summary_rows
from desktop.theme import READING_FONTS, Theme, document_css
from nlp.article import Digest
from nlp.briefings.pieces import Form
from nlp.languages import Lang

LONGEST = 20  # sentences the slider goes to; the number goes further
SETTLING = 250  # ms without another change before a new length counts


class SummaryView(QTextBrowser):
    """Bullets; a selection copies clean text."""

    def createMimeDataFromSelection(self) -> QMimeData:
        return selection_mime(self.textCursor().selectedText())


class SummaryPanel(QWidget):
    """Shows the summary of the digest it was last given."""

    jumped = Signal(int)  # to a sentence
    length_changed = Signal(int)
    side_changed = Signal(str)
    copy_asked = Signal()
    add_asked = Signal()  # into the briefing

    def __init__(self, length: int, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest: Digest | None = None
        self._shown: frozenset[str] = frozenset()
        self._side = side
        self._html = ""
        self.view = SummaryView(self)
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(self.tr("Summary"))
        self.view.anchorClicked.connect(self._clicked)
        self.view.document().setDocumentMargin(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self._side_row())
        layout.addWidget(self.view, 1)
        layout.addLayout(self._length_row(length))

    def _side_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self.sides = QButtonGroup(self)
        names = {
            Side.SOURCE.value: self.tr("Original"),
            Side.TARGET.value: self.tr("Translation"),
            "both": self.tr("Both"),
        }
        for side, name in names.items():
            button = QToolButton(self)
            button.setText(name)
            button.setCheckable(True)
            button.setChecked(side == self._side)
            button.setProperty("side", side)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.sides.addButton(button)
            row.addWidget(button)
        self.sides.buttonClicked.connect(lambda button: self._choose_side(button.property("side")))
        row.addStretch()
        copy = QPushButton(self.tr("Copy"), self, flat=False)
        copy.setToolTip(self.tr("Copy the summary as text, Markdown and rich text (Ctrl+Shift+C)"))
        copy.clicked.connect(self.copy_asked)
        add = QPushButton(self.tr("Add to briefing"), self)
        add.setToolTip(self.tr("Put the summary into the briefing (Ctrl+B)"))
        add.clicked.connect(self.add_asked)
        row.addWidget(add)
        row.addWidget(copy)
        return row

    def _length_row(self, length: int) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("&Length"), self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(1, LONGEST)
        self.slider.setValue(min(length, LONGEST))
        self.slider.setAccessibleName(self.tr("Length of the summary"))
        self.number = QSpinBox(self, minimum=1, maximum=99, value=length)
        self.number.setAccessibleName(self.tr("Length of the summary in sentences"))
        self.number.setSuffix(self.tr(" sentences"))
        label.setBuddy(self.number)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(lambda: self.length_changed.emit(self.number.value()))
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(self._numbered)
        for widget in (label, self.slider, self.number):
            row.addWidget(widget, 1 if widget is self.slider else 0)
        return row

    def _slid(self, value: int) -> None:
        if not (value == LONGEST and self.number.value() > LONGEST):
            self.number.setValue(value)

    def _numbered(self, value: int) -> None:
        self.slider.setValue(min(value, LONGEST))
        self._settling.start()

    def _choose_side(self, side: str) -> None:
        self._side = side
        self.side_changed.emit(side)
        self._render()

    @property
    def side(self) -> str:
        return self._side

    @property
    def form(self) -> Form:
        """Bullets or a paragraph."""
        return Form.BULLETS

    def chosen(self) -> list[int]:
        """The sentences selected in it."""
        return []

    def langs(self) -> tuple[Lang, ...]:
        """The languages shown, original first."""
        if self._digest is None:
            return ()
        own = self._digest.article.body.lang
        if self._digest.translation is None or self._side == Side.SOURCE:
            return (own,)
        return (self._digest.translation.lang,) if self._side == Side.TARGET else (own, self._digest.translation.lang)

    def set_look(self, theme: Theme, size: float) -> None:
        """Colours and the height of the text in points."""
        font = QFont()
        font.setFamilies(READING_FONTS)
        font.setPointSizeF(size)
        self.view.document().setDefaultFont(font)
        self.view.document().setDefaultStyleSheet(document_css(theme))
        self._html = ""
        self._render()

    def show_digest(self, digest: Digest | None, shown: frozenset[str]) -> None:
        self._digest, self._shown = digest, shown
        self._render()

    def _render(self) -> None:
        html = self._page()
        if html == self._html:
            return
        self._html = html
        place = self.view.verticalScrollBar().value()
        self.view.setHtml(html)
        self.view.verticalScrollBar().setValue(place)

    def _page(self) -> str:
        if self._digest is None or self._digest.summary is None:
            return '<p class="note">' + escape(self.tr("The summary appears here.")) + "</p>"
        rows = []
        for number, parts in summary_rows(self._digest, self._side, self._shown):
            body = "<br>".join(f'<a href="{number}">{part}</a>' for part in parts)
            cite = f'<a href="{number}"><span class="note">[{number + 1}]</span></a>'
            rows.append(f'<li style="margin-bottom: 9px; line-height: 114%">{body} {cite}</li>')
        return f'<ul style="margin-left: 14px; -qt-list-indent: 0">{"".join(rows)}</ul>'

    def _clicked(self, url: QUrl) -> None:
        if url.toString().isdigit():
            self.jumped.emit(int(url.toString()))
