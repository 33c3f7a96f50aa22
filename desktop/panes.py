"""The article and its translation side by side: rows start level, scrolling is locked, sentences are linked."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.marks import Side
from desktop.markup import Sheet, key_of
from desktop.pane import NONE, Pane
from desktop.settings import Layout
from desktop.theme import LIGHT, Theme
from nlp.article import TITLE, Digest
from nlp.heading import heading

FIRST = 60  # rows drawn at once: an article of usual length
MANY = 300  # rows of a long text
SETTLING = 120  # ms that the size of a long text is to stay the same before it is laid out anew
BATCH = 8  # rows drawn between two looks at the clock
SLICE = 0.008  # s of drawing between two turns of the event loop
REST = 30  # ms between two looks through rows that are drawn already: whatever else works wants the processor too


class Panes(QSplitter):
    """Two panes of one class over one digest. What cannot be seen of a long one is drawn bit by bit."""

    chosen = Signal(int)  # a sentence was clicked or stepped to
    edit_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    redrawn = Signal()  # the text on either side has changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.source, self.target = Pane(self), Pane(self)
        self.source.setAccessibleName(self.tr("Article"))
        self.target.setAccessibleName(self.tr("Translation"))
        self._digest: Digest | None = None
        self._sentence = NONE
        self._layout = Layout.BESIDE
        self._alone = True  # no translation, and none to come
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._left = self._at = 0  # rows still to be looked at, and the next of them
        self._changed = False  # whether any has changed since `redrawn` said so
        self._uneven = False  # whether rows are to be made level though they have not changed
        self._aim: tuple[int, float] | None = None  # the place to come back to once it is drawn: as `_place`
        self._sought = NONE  # the sentence to bring into view once it is drawn
        self._sweep = QTimer(self, singleShot=True)
        self._sweep.timeout.connect(self._go_on)
        self._realign = QTimer(self, singleShot=True, interval=0)
        self._realign.timeout.connect(self.realign)
        for pane, other in ((self.source, self.target), (self.target, self.source)):
            self.addWidget(pane)
            pane.setMinimumWidth(180)
            pane.hovered.connect(self._light)
            pane.clicked.connect(self.choose)
            pane.edit_asked.connect(self.edit_asked)
            pane.menu_asked.connect(self.menu_asked)
            pane.resized.connect(self._realign.start)
            pane.setMinimumHeight(80)
            pane.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        self.source.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_look(self, theme: Theme = LIGHT, size: float = 11.5, family: str = "", widest: int = 0) -> None:
        """As `Pane.set_look`, for both."""
        place = self._place()
        for pane in (self.source, self.target):
            pane.set_look(theme, size, family, widest)
        self._aim = place
        self._begin()
        self._arrive()

    def set_layout(self, layout: Layout) -> None:
        """Stand the panes side by side, one above the other, or show the translation alone."""
        place = self._place()
        self._layout = layout
        upright = Qt.Orientation.Vertical if layout is Layout.STACKED else Qt.Orientation.Horizontal
        if self.orientation() is not upright:
            self.setOrientation(upright)
            self.setSizes([1000, 1000])
        self._show_panes()
        self.realign()
        self._restore(place)

    @property
    def leader(self) -> Pane:
        """The pane that places are taken from: the article, unless it is hidden."""
        return self.source if self.source.isVisibleTo(self) else self.target

    def shown(self) -> list[Pane]:
        """The panes on show."""
        return [pane for pane in (self.source, self.target) if pane.isVisibleTo(self)]

    def show_digest(
        self, digest: Digest | None, shown: frozenset[str], by_sentence: bool = False, working: bool = False
    ) -> None:
        """Show `digest`; where one is shown already that it grew from, scroll position and selection stay."""
        fresh = digest is None or self._digest is None or not _same(self._digest, digest)
        self._digest = digest
        self._alone = digest is None or (digest.target is None and not working)
        self._show_panes()
        for pane, side in zip((self.source, self.target), Side, strict=True):
            if fresh:
                pane.choose(NONE)
            passage = digest and (digest.article.body if side is Side.SOURCE else digest.target)
            if passage:
                pane.setLocale(QLocale(passage.lang.value))  # in which a screen reader speaks it
            pane.show_sheet(Sheet(digest, side, shown, by_sentence, None if fresh else pane.sheet))
        if fresh:
            self._sentence = self._sought = NONE
            self._aim = (0, 0.0)
        self._begin()
        self._arrive()
        if fresh:
            self.target.verticalScrollBar().setValue(0)
            for pane in (self.source, self.target):
                pane.moveCursor(QTextCursor.MoveOperation.Start)

    def _show_panes(self) -> None:
        """Without a translation the article has all the room. One bar scrolls panes that stand side by side."""
        self.source.setVisible(self._alone or self._layout is not Layout.TRANSLATION)
        self.target.setVisible(not self._alone)
        policy = Qt.ScrollBarPolicy
        other = not self._alone and self._layout is Layout.BESIDE
        self.source.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if other else policy.ScrollBarAlwaysOn)

    # Drawing, a few rows at a time

    @property
    def busy(self) -> bool:
        """Whether rows out of sight are still to be drawn."""
        return self._sweep.isActive()

    def realign(self) -> None:
        """Make all rows start level, those in view at once."""
        for pane in (self.source, self.target):
            pane.document().size()  # lays all of it out: an edit above what is not would leave that as it was
        self._uneven = True
        self._begin()

    def _begin(self) -> None:
        """Draw at once what is in view, or the first rows; the others bit by bit."""
        count = len(self.source.sheet.rows)
        self._realign.setInterval(SETTLING if count > MANY else 0)
        short = count <= FIRST
        self._left = 0 if short else count
        if self._draw(range(min(FIRST, count)) if short or not self.source.drawn else self._in_view()):
            self.redrawn.emit()
        self._go_on_later()

    def _go_on(self) -> None:
        """The rows that are not there yet, and then those that are, from where it was left."""
        began, count = time.perf_counter(), len(self.source.sheet.rows)
        place = self._place()
        while self._left > 0 and time.perf_counter() - began < SLICE:
            if self.source.drawn < count:
                numbers = range(self.source.drawn, min(self.source.drawn + BATCH, count))
            else:
                self._at = self._at if self._at < count else 0
                numbers = range(self._at, min(self._at + BATCH, count))
                self._at = numbers.stop
                self._left -= len(numbers)
            self._changed = self._draw(numbers, place) or self._changed
        self._arrive()
        self._go_on_later()
        if self._left <= 0 and self._changed:
            self._changed = False
            self.redrawn.emit()

    def _arrive(self) -> None:
        """Show the place that is aimed at if it is drawn, or soon will be; until then the panes stay as they look."""
        if self._aim is None and self._sought == NONE:
            return
        count, drawn = len(self.source.sheet.rows), self.source.drawn
        row = self.source.sheet.row_of(key_of(self._sought)) if self._sought != NONE else None
        wanted = min(max(self._aim[0] if self._aim else 0, row or 0) + FIRST, count)
        soon = wanted <= drawn + FIRST
        for pane in (self.source, self.target):
            pane.viewport().setUpdatesEnabled(soon)
        if not soon:
            return
        aim, sought = self._aim, self._sought
        self._aim, self._sought = None, NONE
        if drawn < wanted:
            self._draw(range(drawn, wanted))
        if aim is not None:
            self._restore(aim)
        if sought != NONE:
            self._bring(sought)

    def _go_on_later(self) -> None:
        if self._left > 0:
            self._sweep.start(REST if self.source.drawn == len(self.source.sheet.rows) else 0)
        else:
            self._uneven = False

    def _draw(self, numbers: range, place: tuple[int, float] | None = None) -> bool:
        """Bring rows up to date on both sides, and level; whether anything has changed. What is in view stays there,
        which is at `place` if that is known already."""
        place = place or self._place()
        changed = [number for pane in (self.source, self.target) for number in pane.draw(numbers)]
        if self._uneven or changed:
            self.align(numbers if self._uneven else changed)
            self._restore(place)
        return bool(changed)

    def _in_view(self) -> range:
        """The rows that can be seen."""
        view = self.leader.viewport().rect()
        first, last = (self.leader.cursorForPosition(end).blockNumber() for end in (view.topLeft(), view.bottomLeft()))
        return range(first, last + 1)

    # Alignment

    def align(self, rows: Iterable[int]) -> None:
        """Make rows start level by adding room under the shorter one of each two."""
        panes = (self.source, self.target)
        both = len(self.shown()) == len(panes)
        numbers = sorted(set(rows))
        heights = [[pane.row_height(number) for pane in panes] for number in numbers]
        for place, pane in enumerate(panes):
            cursor = QTextCursor(pane.document())
            cursor.beginEditBlock()
            for number, pair in zip(numbers, heights, strict=True):
                block = pane.document().findBlockByNumber(number)
                wanted = pane.row_format(number, max(pair) - pair[place] if both else 0)
                if block.blockFormat().bottomMargin() != wanted.bottomMargin():
                    cursor.setPosition(block.position())
                    cursor.setBlockFormat(wanted)
            cursor.endEditBlock()

    def _place(self) -> tuple[int, float]:
        """The row at the top of the view, and how far it is above it."""
        if self._aim is not None:
            return self._aim
        pane = self.leader
        block = pane.cursorForPosition(QPoint(0, 0)).block()
        top = pane.document().documentLayout().blockBoundingRect(block).top()
        return block.blockNumber(), pane.verticalScrollBar().value() - top

    def _restore(self, place: tuple[int, float]) -> None:
        number, offset = place
        layout = self.leader.document().documentLayout()
        top = layout.blockBoundingRect(self.leader.document().findBlockByNumber(number)).top()
        self.source.verticalScrollBar().setValue(round(top + offset))
        self.target.verticalScrollBar().setValue(round(top + offset))

    # Sentences

    @property
    def sentence(self) -> int:
        return self._sentence

    def _light(self, sentence: int) -> None:
        self.source.light(sentence)
        self.target.light(sentence)

    def choose(self, sentence: int) -> None:
        """Select a sentence on both sides."""
        self._sentence = sentence
        self.source.choose(sentence)
        self.target.choose(sentence)
        self.chosen.emit(sentence)

    def jump(self, sentence: int, at_once: bool = False) -> None:
        """Select a sentence on both sides and bring it into view: as soon as it is drawn, unless `at_once`."""
        self.choose(sentence)
        self._sought = sentence
        row = self.source.sheet.row_of(key_of(sentence))
        if at_once and row is not None and row >= self.source.drawn:
            self._draw(range(self.source.drawn, min(row + FIRST, len(self.source.sheet.rows))))
        self._arrive()

    def _bring(self, sentence: int) -> None:
        """Bring a sentence that is drawn into view."""
        self.source.choose(sentence)
        self.target.choose(sentence)
        self._put_caret(sentence)
        pane = self.leader
        cursor = pane.find_sentence(sentence)
        if cursor is None:
            return
        cursor.setPosition(cursor.selectionStart())
        view, rect = pane.viewport().height(), pane.cursorRect(cursor)
        if rect.top() < 0 or rect.bottom() > view * 0.85:
            bar = pane.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - view // 3)

    def _put_caret(self, sentence: int) -> None:
        """The keyboard, where it is in a pane, goes on from `sentence`; a screen reader says what stands there."""
        for pane in self.shown():
            cursor = pane.find_sentence(sentence) if pane.hasFocus() else None
            if cursor is not None:
                cursor.setPosition(cursor.selectionStart())
                pane.setTextCursor(cursor)

    def below(self, sentence: int) -> QPoint:
        """The place on the screen under the first line of a sentence's translation."""
        cursor = self.target.find_sentence(sentence)
        if cursor is None:
            return self.target.mapToGlobal(QPoint(0, 0))
        cursor.setPosition(cursor.selectionStart())
        rect = self.target.cursorRect(cursor)
        return self.target.viewport().mapToGlobal(QPoint(rect.left(), rect.bottom() + 6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, which the panes leave alone, edits the selected sentence."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._sentence != NONE:
            self.edit_asked.emit(self._sentence)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go to a sentence before or after the selected one."""
        if self._digest and self._digest.article.body.sentences:
            last = len(self._digest.article.body.sentences) - 1
            first = TITLE if heading(self._digest) else 0
            now = max(self._sentence, TITLE)
            self.jump(min(max(now + by, first), last))


def _same(old: Digest, new: Digest) -> bool:
    a, b = old.article, new.article
    return a is b or (a.title == b.title and a.body.text == b.body.text)
