"""Other translations of a sentence to choose from, each with what does not agree in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.language import spoken
from nlp.article import Severity
from nlp.candidates import Candidate, Way

TEXT = Qt.ItemDataRole.UserRole
SIZE = QSize(620, 320)


class Alternatives(QFrame):
    """A popup that fills as translations come. Enter or a click takes one, Esc none."""

    chosen = Signal(int, str)  # a sentence and its new text
    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._sentence = -1
        self._stands = ""
        self.view = QListWidget(self)
        self.view.setAccessibleName(self.tr("Other translations"))
        self.view.setWordWrap(True)
        self.view.setSpacing(3)
        self.view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.itemClicked.connect(self._take)
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.hint)

    def open(self, sentence: int, stands: str, place: QPoint) -> None:
        """Come up at `place` on the screen, for a sentence that says `stands` now."""
        self._sentence, self._stands = sentence, stands
        self.view.clear()
        self.hint.setText(self.tr("Looking for other translations…"))
        self.resize(SIZE)
        screen = self.screen().availableGeometry()
        self.move(min(place.x(), screen.right() - SIZE.width()), min(place.y(), screen.bottom() - SIZE.height()))
        self.show()
        self.view.setFocus()

    def offer(self, candidates: tuple[Candidate, ...], complete: bool) -> None:
        """Show what there is so far; `candidates` only grow."""
        for candidate in candidates[self.view.count() :]:
            self.view.addItem(self._item(candidate))
        if self.view.currentRow() < 0 and self.view.count():
            self.view.setCurrentRow(0)
        if complete:
            self.hint.setText(self.tr("%n translations. Enter takes one, Esc none.", "", self.view.count()))

    def _item(self, candidate: Candidate) -> QListWidgetItem:
        errors = any(finding.severity is Severity.ERROR for finding in candidate.findings)
        sign = "●" if errors else "○" if candidate.findings else "✓"
        words = "; ".join(spoken(finding.why) for finding in candidate.findings) or self.tr(
            "every figure and name agrees"
        )
        stands = self.tr("stands now") if candidate.text == self._stands else ""
        about = " · ".join(part for part in (self._way(candidate), stands) if part)
        item = QListWidgetItem(f"{candidate.text}\n{sign} {words}\n{about}")
        item.setData(TEXT, candidate.text)
        return item

    def _way(self, candidate: Candidate) -> str:
        ways = {
            Way.FIRST: self.tr("the machine's first"),
            Way.NAMED: self.tr("names put right"),
            Way.LIKELY: self.tr("likely"),
            Way.DECODED: self.tr("decoded otherwise"),
            Way.SPELLED: self.tr("sums spelled out"),
            Way.PROTECTED: self.tr("figures protected"),
            Way.MODEL: self.tr("by {0}").format(candidate.model),
        }
        return ways[candidate.way]

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(self._sentence, item.data(TEXT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.view.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._take(item)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F9):
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.dismissed.emit()
