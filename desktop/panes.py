"""The article and its translation side by side: rows start level, scrolling is locked, sentences are linked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.marks import Side
from desktop.markup import Sheet, sheet
from desktop.pane import NONE, Pane
from desktop.theme import LIGHT, Theme
from nlp.article import Digest


class Panes(QSplitter):
    """Two panes of one class over one digest."""

    chosen = Signal(int)  # a sentence was clicked or stepped to
    edit_asked = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.source, self.target = Pane(self), Pane(self)
        self.source.setAccessibleName(self.tr("Article"))
        self.target.setAccessibleName(self.tr("Translation"))
        self._digest: Digest | None = None
        self._sentence = NONE
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._realign = QTimer(self, singleShot=True, interval=0)
        self._realign.timeout.connect(self.align)
        for pane, other in ((self.source, self.target), (self.target, self.source)):
            self.addWidget(pane)
            pane.setMinimumWidth(180)
            pane.hovered.connect(self._light)
            pane.clicked.connect(self.choose)
            pane.edit_asked.connect(self.edit_asked)
            pane.menu_asked.connect(self.menu_asked)
            pane.resized.connect(self._realign.start)
            pane.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        self.source.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_look(self, theme: Theme = LIGHT, size: float = 11.5) -> None:
        """Colours and the height of the text in points."""
        for pane in (self.source, self.target):
            pane.set_look(theme, size)
        self.align()

    def show_digest(
        self, digest: Digest | None, shown: frozenset[str], by_sentence: bool = False, working: bool = False
    ) -> None:
        """Show `digest`; where one is shown already that it grew from, scroll position and selection stay."""
        fresh = digest is None or self._digest is None or not _same(self._digest, digest)
        self._digest = digest
        sheets = [sheet(digest, side, shown, by_sentence) if digest else Sheet() for side in Side]
        self._set_alone(digest is None or (digest.target is None and not working))
        if fresh:
            self._sentence = NONE
            for pane in (self.source, self.target):
                pane.choose(NONE)
        place = None if fresh else self._place()
        changed = [pane.show_sheet(part) for pane, part in zip((self.source, self.target), sheets, strict=True)]
        if any(changed):
            self.align()
        if fresh:
            self.target.verticalScrollBar().setValue(0)
            for pane in (self.source, self.target):
                pane.moveCursor(QTextCursor.MoveOperation.Start)
        elif place:
            self._restore(place)

    def _set_alone(self, alone: bool) -> None:
        """Without a translation the article has all the room."""
        self.target.setVisible(not alone)
        policy = Qt.ScrollBarPolicy
        self.source.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if alone else policy.ScrollBarAlwaysOff)

    # Alignment

    def align(self) -> None:
        """Make all rows start level by adding room under the shorter one of each two."""
        if self._digest is None:
            return
        self._realign.stop()
        panes = (self.source, self.target)
        for pane in panes:
            pane.document().size()  # lays out what is not laid out yet
        heights = [_heights(pane) for pane in panes]
        both = list(zip(*heights, strict=False)) if self.target.isVisibleTo(self) else [(h, h) for h in heights[0]]
        for pane, own in zip(panes, heights, strict=True):
            cursor = QTextCursor(pane.document())
            cursor.beginEditBlock()
            for number, (height, pair) in enumerate(zip(own, both, strict=False)):
                block = pane.document().findBlockByNumber(number)
                wanted = pane.row_format(number, max(pair) - height)
                if block.blockFormat().bottomMargin() != wanted.bottomMargin():
                    cursor.setPosition(block.position())
                    cursor.setBlockFormat(wanted)
            cursor.endEditBlock()

    def _place(self) -> tuple[int, float]:
        """The row at the top of the view, and how far it is above it."""
        pane, top = self.source, self.source.verticalScrollBar().value()
        layout = pane.document().documentLayout()
        block = pane.document().begin()
        while block.next().isValid() and layout.blockBoundingRect(block.next()).top() <= top:
            block = block.next()
        return block.blockNumber(), top - layout.blockBoundingRect(block).top()

    def _restore(self, place: tuple[int, float]) -> None:
        number, offset = place
        layout = self.source.document().documentLayout()
        top = layout.blockBoundingRect(self.source.document().findBlockByNumber(number)).top()
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

    def jump(self, sentence: int) -> None:
        """Select a sentence on both sides and bring it into view."""
        self.choose(sentence)
        cursor = self.source.find_sentence(sentence)
        if cursor is None:
            return
        cursor.setPosition(cursor.selectionStart())
        view, rect = self.source.viewport().height(), self.source.cursorRect(cursor)
        if rect.top() < 0 or rect.bottom() > view * 0.85:
            bar = self.source.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - view // 3)

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
            self.jump(min(max(self._sentence + by, 0), last))


def _heights(pane: Pane) -> list[float]:
    """What each row takes up without the room under it: not just its lines, as Qt adds to the last one too."""
    layout, block = pane.document().documentLayout(), pane.document().begin()
    heights = []
    while block.isValid():
        top, after = layout.blockBoundingRect(block).top(), block.next()
        if after.isValid():
            heights.append(layout.blockBoundingRect(after).top() - top - block.blockFormat().bottomMargin())
        else:
            heights.append(block.layout().boundingRect().height())
        block = after
    return heights


def _same(old: Digest, new: Digest) -> bool:
    a, b = old.article, new.article
    return a is b or (a.title == b.title and a.body.text == b.body.text)
