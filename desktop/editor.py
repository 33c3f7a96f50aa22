"""The editor of one sentence, over the place where it stands; what is typed is checked as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QSyntaxHighlighter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop.language import spoken
from desktop.marks import Grounds, Mark, Side, marks_of
from desktop.markup import state
from desktop.pane import MARGIN, NONE, Pane
from desktop.theme import LIGHT, READING_FONTS, Theme, text_format
from nlp.article import Digest, Finding, Severity
from nlp.heading import part

SETTLING = 150  # ms without a key before what is typed is checked
LINES = 8  # the editor grows to, then it scrolls


class Marker(QSyntaxHighlighter):
    """Draws the marks of the sentence as the pane does. Qt counts UTF-16: offsets are counted in it here."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._marks: Sequence[Mark] = ()
        self._theme, self._size, self._text = LIGHT, 11.5, ""

    def show_marks(self, text: str, marks: Sequence[Mark], theme: Theme, size: float) -> None:
        """The marks of `text`; nothing is drawn while something else stands in the editor."""
        if (text, marks, theme, size) != (self._text, self._marks, self._theme, self._size):
            self._text, self._marks, self._theme, self._size = text, marks, theme, size
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if text != self._text:
            return
        for mark in self._marks:
            look = text_format(self._theme, self._size, tuple(name for name in (mark.kind, state(mark)) if name))
            start, stop = (len(text[:end].encode("utf-16-le")) // 2 for end in (mark.start, mark.stop))
            self.setFormat(start, stop - start, look)


class SentenceEditor(QFrame):
    """Hidden until a sentence is opened. Every pause in typing is an edit; closing keeps it, Esc takes it back."""

    typed = Signal(int, str)  # a sentence and its text so far
    closed = Signal()
    others_asked = Signal(int)  # other translations of the sentence

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane.viewport())
        self.setObjectName("editor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._pane = pane
        self.sentence = NONE
        self._before = ""
        self._theme, self._size = LIGHT, 11.5
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(self.tr("Translation of the sentence"))
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._changed)
        self.field.document().documentLayout().documentSizeChanged.connect(lambda _size: self.place())
        self._marker = Marker(self.field.document())
        self.verdict = QLabel(self, wordWrap=True)
        self.verdict.setTextFormat(Qt.TextFormat.RichText)
        self.others = QPushButton(self.tr("Others… (F9)"), self)
        self.others.setToolTip(self.tr("Show other translations of this sentence"))
        self.others.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.others.clicked.connect(lambda: self.others_asked.emit(self.sentence))
        hint = QLabel(self.tr("Enter keeps, Esc takes back"), self)
        hint.setObjectName("hint")
        below = QHBoxLayout()
        below.addWidget(hint, 1)
        below.addWidget(self.others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.verdict)
        layout.addLayout(below)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self._tell)
        pane.verticalScrollBar().valueChanged.connect(self.place)
        pane.resized.connect(self.place)
        self.hide()

    def set_look(self, theme: Theme, size: float) -> None:
        """Colours and the height of the text in points."""
        self._theme, self._size = theme, size
        font = QFont()
        font.setFamilies(READING_FONTS)
        font.setPointSizeF(size)
        self.field.setFont(font)

    def open(self, digest: Digest, sentence: int) -> None:
        """Edit `sentence` of `digest`, which has a translation of it."""
        if self.sentence == sentence:
            self.field.setFocus()
            return
        self.close_keeping()
        place = part(digest, sentence)
        assert place is not None
        assert place[0].target is not None
        self.sentence = sentence
        self._before = place[0].target.sentences[place[1]].text
        self.show()
        self.raise_()
        self.field.setFocus()  # before there is a text: else a screen reader says nothing
        self.field.setPlainText(" ".join(self._before.split()))
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._settling.stop()
        self.show_digest(digest)
        self.place()

    def close_keeping(self) -> None:
        """What stands there is the edit; nothing at all is no edit."""
        if self.sentence != NONE:
            if not self._text():
                self._send(self._before)
            elif self._settling.isActive():
                self._tell()
            self._close()

    def close_undone(self) -> None:
        """The sentence is what it was when it was opened."""
        if self.sentence != NONE:
            self._send(self._before)
            self._close()

    def _close(self) -> None:
        self._settling.stop()
        self.sentence = NONE
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.hide()
        if had_focus:
            self._pane.setFocus()
        self.closed.emit()

    def show_digest(self, digest: Digest | None) -> None:
        """Draw what `digest` says about the sentence."""
        place = part(digest, self.sentence) if digest else None
        if place is None or place[0].target is None:
            return
        ground = Grounds(place[0], Side.TARGET)[place[1]]
        self._marker.show_marks(ground.text, marks_of(ground, Side.TARGET), self._theme, self._size)
        found = ground.findings
        self.verdict.setText(verdict(found) or "✓ " + escape(self.tr("Every figure and name agrees.")))
        self.verdict.setObjectName("fault" if verdict(found) else "hint")
        self.verdict.style().polish(self.verdict)
        self.place()

    def place(self, *_: object) -> None:
        """Over the sentence, or as near as the view allows."""
        if self.sentence == NONE:
            return
        cursor = self._pane.find_sentence(self.sentence)
        if cursor is None:
            return
        cursor.setPosition(cursor.selectionStart())
        view = self._pane.viewport().rect()
        line = self.field.fontMetrics().lineSpacing()
        rows = min(max(self.field.document().documentLayout().documentSize().height(), 1), LINES)
        self.field.setFixedHeight(round(rows * line + 2 * self.field.document().documentMargin() + 2))
        width = view.width() - MARGIN
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        top = self._pane.cursorRect(cursor).top() - 10
        self.setGeometry(QRect(MARGIN // 2, max(4, min(top, view.height() - height - 4)), width, height))

    def _text(self) -> str:
        return " ".join(self.field.toPlainText().split())

    def _changed(self) -> None:
        if self.sentence != NONE:
            self._settling.start()
            self.place()

    def _tell(self) -> None:
        self._settling.stop()
        if self._text():
            self._send(self._text())

    def _send(self, text: str) -> None:
        self.typed.emit(self.sentence, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()  # Esc is ours, not the window's
                return True
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close_keeping()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_undone()
                return True
        elif event.type() is QEvent.Type.FocusOut and watched is self.field:
            QTimer.singleShot(0, self, self._left)
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        """The focus has gone elsewhere in this window: what was typed is kept."""
        if self.sentence != NONE and self.window().isActiveWindow() and not self.field.hasFocus():
            self.close_keeping()


def verdict(findings: Sequence[Finding]) -> str:
    """What does not agree, in a line of HTML; "" where all does."""
    signs = {Severity.ERROR: "●", Severity.WARNING: "○"}
    return " &nbsp; ".join(f"{signs[f.severity]} {escape(spoken(f.why))}" for f in findings if not f.seen)
