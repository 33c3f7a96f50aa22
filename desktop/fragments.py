"""What stands in a pane's document, read back from it: its runs, its cells, and what is selected of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment

from desktop.markup import is_absent


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The runs of equal format in `block`."""
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def selecting(document: QTextDocument, start: int, stop: int) -> QTextCursor:
    """A cursor that selects what is between two places."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def cell_at(document: QTextDocument, number: int, key: str) -> QTextCursor | None:
    """A cursor that selects the cell `key` in row `number`."""
    every = fragments(document.findBlockByNumber(number))
    runs = [run for run in every if run.charFormat().anchorHref().split("/")[0] == key]
    return selecting(document, runs[0].position(), runs[-1].position() + runs[-1].length()) if runs else None


def plain_parts(sentence: QTextCursor) -> Iterator[QTextCursor]:
    """The parts of a sentence that have no tint of their own, so that lighting it hides no mark."""
    document = sentence.document()
    for run in list(fragments(document.findBlock(sentence.selectionStart()))):
        start, stop = run.position(), run.position() + run.length()
        inside = start >= sentence.selectionStart() and stop <= sentence.selectionEnd()
        if inside and "/" not in run.charFormat().anchorHref():
            yield selecting(document, start, stop)


def selected_rows(cursor: QTextCursor) -> Iterator[list[tuple[str, str]]]:
    """What is selected, row by row: each run with its anchor, but for those that only stand for something missing."""
    start, stop = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() < stop:
        yield list(_selected(block, start, stop))
        block = block.next()


def _selected(block: QTextBlock, start: int, stop: int) -> Iterator[tuple[str, str]]:
    document = block.document()
    for run in fragments(block):
        anchor = run.charFormat().anchorHref()
        first, last = max(start, run.position()), min(stop, run.position() + run.length())
        if first < last and not is_absent(anchor):
            yield anchor, selecting(document, first, last).selectedText()
