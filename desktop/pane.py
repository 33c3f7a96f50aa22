"""One side of an article: a read-only text whose sentences know their number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from desktop.clipboard import selection_mime
from desktop.fragments import cell_at, plain_parts, selected_rows
from desktop.language import spoken
from desktop.marks import Mark
from desktop.markup import HEAD, META, Cell, Sheet, key_of, sentence_of
from desktop.theme import LIGHT, READING_FONTS, Theme, text_format
from nlp.article import Origin

NONE = -2  # no sentence, and not the title either
LEADING = 1.62  # of the text size: lines this far apart read calmly in any font
MARGIN = 28  # px round the text


class Pane(QTextEdit):
    """Shows a `Sheet`, as far as it is drawn: every block is a row, every run of anchors with one key a cell.

    Positions in the document are only ever taken from its own fragments: Qt counts UTF-16, the digest code points.
    """

    hovered = Signal(int)  # a sentence, or NONE
    clicked = Signal(int)
    edit_asked = Signal(int)  # by a double click on a sentence
    menu_asked = Signal(int, QPoint)  # a sentence or NONE, and a place on the screen
    resized = Signal()
    carried: Callable[[QMimeData], None] | None = None  # adds to what a selection is copied and dragged as

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self.drawn = 0  # rows in the document
        self._cells: dict[str, Cell] = {}  # what stands there
        self._theme = LIGHT
        self._size = 11.5
        self._line_height = 100.0
        self._lit = self._chosen = NONE
        self._found: list[QTextCursor] = []  # what the find bar has found
        self._widest = 0  # ems that a line may be long; 0: as long as there is room
        self.editable = False  # whether a double click asks to edit
        self._formats: dict[tuple[str, ...], QTextCharFormat] = {}
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.document().setDocumentMargin(MARGIN)

    def set_look(self, theme: Theme, size: float, family: str = "", widest: int = 0) -> None:
        """Colours, the height of the text in points, its font, the longest line in ems (0: any). No row stays."""
        self._theme, self._size, self._widest = theme, size, widest
        font = QFont()
        font.setFamilies([family, *READING_FONTS] if family else READING_FONTS)
        font.setPointSizeF(size)
        metrics = QFontMetricsF(font)
        self._line_height = 100 * LEADING * size * self.logicalDpiY() / 72 / metrics.height()  # percent
        self.document().setDefaultFont(font)
        self._formats.clear()
        self._narrow()
        self.clear_rows()

    def _narrow(self) -> None:
        """Room at both sides where a line would get too long to read."""
        longest = round(self._widest * self._size * self.logicalDpiX() / 72) + 2 * MARGIN
        outer = self.viewport().width() + self.viewportMargins().left() + self.viewportMargins().right()
        room = max(0, outer - longest) // 2 if self._widest else 0
        if room != self.viewportMargins().left():
            self.setViewportMargins(room, 0, room, 0)

    def show_sheet(self, sheet: Sheet) -> None:
        """What to show from now on; `draw` brings it into the document."""
        old, self.sheet = self.sheet, sheet
        if old.rows is not sheet.rows:
            self.clear_rows()

    def clear_rows(self) -> None:
        """Begin the document anew."""
        self.document().clear()
        self._cells.clear()
        self.drawn = 0

    def draw(self, numbers: Iterable[int]) -> list[int]:
        """Bring rows up to date, touching only cells that differ, and add those that come next; returns the changed."""
        differing: list[tuple[int, str]] = []
        new: list[int] = []
        for number in numbers:
            if number < self.drawn:
                row = ((key, self.sheet.cell(key)) for key in self.sheet.rows[number])
                differing += ((number, key) for key, cell in row if self._cells[key] != cell)
            elif number == self.drawn + len(new):
                new.append(number)
        if differing or new:
            selected, whole = self._selected(), self._all_selected()
            edit = QTextCursor(self.document())
            edit.beginEditBlock()  # laid out once, not once for each cell
            for number, key in differing:
                self._replace(number, key)
            for number in new:
                self._append(number)
            edit.endEditBlock()
            if whole:
                self.selectAll()  # what was drawn later belongs to it
            else:
                self._select_again(*selected)
            self._light()
        return [*(number for number, _ in differing), *new]

    def row_height(self, number: int) -> float:
        """What a row takes up without the room under it: not just its lines, as Qt adds to the last one too."""
        block = self.document().findBlockByNumber(number)
        layout, after = self.document().documentLayout(), block.next()
        top = layout.blockBoundingRect(block).top()  # lays out what is not laid out yet
        if not after.isValid():
            return block.layout().boundingRect().height()
        below = layout.blockBoundingRect(after).top()
        return below - top - block.blockFormat().bottomMargin()

    def _selected(self) -> tuple[list[tuple[int, int]], str]:
        """The ends of the selection as block and place in it, and its text."""
        cursor = self.textCursor()
        blocks = [(self.document().findBlock(end), end) for end in (cursor.anchor(), cursor.position())]
        return [(block.blockNumber(), end - block.position()) for block, end in blocks], cursor.selectedText()

    def _select_again(self, ends: list[tuple[int, int]], text: str) -> None:
        """Select what was selected, where only its marks have changed."""
        cursor = self.textCursor()
        if cursor.selectedText() == text:
            return
        last = self.document().characterCount() - 1
        anchor, place = (min(self.document().findBlockByNumber(n).position() + by, last) for n, by in ends)
        cursor.setPosition(anchor)
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == text:
            self.setTextCursor(cursor)

    # The document

    def _append(self, number: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if number:
            cursor.insertBlock(self.row_format(number), QTextCharFormat())
        else:
            cursor.setBlockFormat(self.row_format(number))
        for place, key in enumerate(self.sheet.rows[number]):
            if place:
                cursor.insertText(" ", QTextCharFormat())
            self._write(cursor, key)
        self.drawn = number + 1

    def _replace(self, number: int, key: str) -> None:
        found = cell_at(self.document(), number, key)
        if found is not None:
            found.removeSelectedText()
            self._write(found, key)

    def _write(self, cursor: QTextCursor, key: str) -> None:
        self._cells[key] = self.sheet.cell(key)
        for piece in self._cells[key]:
            look = self._formats.get(piece.classes)
            if look is None:
                look = self._formats[piece.classes] = text_format(self._theme, self._size, piece.classes)
            anchored = QTextCharFormat(look)
            anchored.setAnchor(True)
            anchored.setAnchorHref(piece.anchor)
            cursor.insertText(spoken(piece.text), anchored)

    def row_format(self, number: int, below: float = 0) -> QTextBlockFormat:
        """The format of a row that has `below` pixels of room added under it."""
        block = QTextBlockFormat()
        key = self.sheet.rows[number][0]
        height = 104.0 if key == HEAD else self._line_height
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        gap = {HEAD: 0.5, META: 1.3}.get(key, 0.75)
        block.setBottomMargin(gap * self._size * 1.33 + below)
        return block

    def find_sentence(self, sentence: int) -> QTextCursor | None:
        """A cursor that selects `sentence`, if it is shown."""
        key = key_of(sentence)
        number = self.sheet.row_of(key)
        return cell_at(self.document(), number, key) if number is not None and number < self.drawn else None

    def tint_found(self, found: list[QTextCursor]) -> None:
        """Tint what the find bar has found."""
        if found or self._found:
            self._found = found
            self._light()

    # The pointer

    def light(self, sentence: int) -> None:
        """Tint the sentence under the pointer, here or in the other pane."""
        if sentence != self._lit:
            self._lit = sentence
            self._light()

    def choose(self, sentence: int) -> None:
        """Tint the chosen sentence."""
        self._chosen = sentence
        self._light()

    def _light(self) -> None:
        selections = []
        for sentence, colour in ((self._chosen, self._theme.chosen), (self._lit, self._theme.hover)):
            cursor = self.find_sentence(sentence) if sentence != NONE else None
            if cursor is None or (sentence == self._chosen and colour == self._theme.hover):
                continue
            for part in plain_parts(cursor):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = part
                selection.format.setBackground(QColor(colour))
                selections.append(selection)
        for found in self._found:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = found
            selection.format.setBackground(QColor(self._theme.found))
            selection.format.setForeground(QColor(self._theme.text))
            selections.append(selection)
        self.setExtraSelections(selections)

    def sentence_at(self, position: QPoint) -> int:
        return sentence_of(self.anchorAt(position), NONE)

    def mark_at(self, position: QPoint) -> Mark | None:
        return self.sheet.mark(self.anchorAt(position))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hovered.emit(self.sentence_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            sentence = self.sentence_at(event.position().toPoint())
            if sentence != NONE:
                self.clicked.emit(sentence)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(NONE)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), self.tip(mark) if mark else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def tip(self, mark: Mark) -> str:
        """What the tooltip of `mark` says, as HTML."""
        revision = mark.revision
        if mark.model:
            return escape(self.tr("A draft by {0}: no better model has replaced it.").format(mark.model))
        if revision is None:
            return mark.tip(spoken)
        edited, repaired = revision.origin is Origin.EDITED, bool(revision.way)
        if edited:
            head = self.tr("Edited by you.")
        elif repaired:
            head = self.tr("Repaired: the machine's first translation failed.")
        else:
            head = self.tr("Names are in the forms that you prefer.")
        lines = [f"<b>{escape(head)}</b>", escape(self.tr("The machine said: {0}").format(revision.first))]
        if repaired and (edited or revision.plain):
            lines.append(escape(self.tr("It was repaired to: {0}").format(revision.plain or revision.machine)))
        return "<br>".join(lines)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        sentence = self.sentence_at(event.position().toPoint())
        if sentence != NONE and self.editable:
            self.edit_asked.emit(sentence)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.sentence_at(event.pos()), event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow()
        self.resized.emit()

    # Copying

    def createMimeDataFromSelection(self) -> QMimeData:
        data = selection_mime(self.selected_text())
        if self.carried is not None:
            self.carried(data)
        return data

    def selected_parts(self) -> dict[int, str]:
        """What is selected of each sentence, without what only stands for something missing."""
        parts: dict[int, str] = {}
        for row in self._selected_rows():
            for anchor, text in row:
                key = anchor.split("/")[0]
                if key.isdigit():
                    parts[int(key)] = parts.get(int(key), "") + text
        return {sentence: part for sentence, part in parts.items() if part.strip()}

    def selected_text(self) -> str:
        """What is selected, without what only stands for something missing."""
        rows = ("".join(text for _, text in row).strip() for row in self._selected_rows())
        return "\n\n".join(row for row in rows if row)

    def _selected_rows(self) -> Iterator[list[tuple[str, str]]]:
        """Each row of the selection: its runs with their anchors. To all that is drawn belongs what will be."""
        if not self._all_selected():
            yield from selected_rows(self.textCursor())
            return
        for row in self.sheet.rows:
            runs: list[tuple[str, str]] = []
            for key in row:
                runs += ((piece.anchor, spoken(piece.text)) for piece in self.sheet.cell(key) if not piece.absent)
                runs.append(("", " "))  # between two cells
            yield runs[:-1]

    def _all_selected(self) -> bool:
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        return (cursor.selectionStart(), cursor.selectionEnd()) == (0, last) and last > 0
