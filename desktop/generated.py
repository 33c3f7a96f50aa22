"""A summary that a model wrote: asked for, marked as that, with what it rests on and what the article does not have."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QFont, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from desktop.announce import say
from desktop.clipboard import generated_mime, generated_text, selection_mime
from desktop.entry import Entry
from desktop.language import spoken
from desktop.library import Library
from desktop.marks import Ground, Side, marks_of
from desktop.markup import html, pieces, visible_marks
from desktop.theme import READING_FONTS, Theme, document_css
from nlp.article import Digest, Finding, Generated, Passage
from nlp.languages import NAMES
from nlp.revise import by_sentence

BEFORE = -1  # the first finding


class GeneratedView(QTextBrowser):
    """A selection copies clean text, and Tab goes from link to link."""

    reached = Signal(str)  # the link that Tab came to, for which Qt has no signal

    def focusNextPrevChild(self, forwards: bool) -> bool:
        stays = super().focusNextPrevChild(forwards)
        cursor = self.textCursor()
        if stays and cursor.hasSelection():
            self.reached.emit(cursor.charFormat().anchorHref())
        return stays

    def createMimeDataFromSelection(self) -> QMimeData:
        return selection_mime(self.textCursor().selectedText())


class GeneratedPanel(QWidget):
    """Shows the generated summary of the digest it was last given; it is written only when the user asks."""

    jumped = Signal(int)  # to a sentence of the article
    copied = Signal()
    add_asked = Signal(str)  # its text, marked as generated, into the briefing
    stepped = Signal()  # to a finding in it

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._entry: Entry | None = None
        self._digest: Digest | None = None
        self._shown: frozenset[str] = frozenset()
        self._busy = library.writing  # what is being written for
        self._failed: tuple[Entry | None, str] = (None, "")
        self._html = ""
        self._faults: list[tuple[int, ...]] = []  # per finding, in the order shown: what its sentence rests on
        self._fault = BEFORE  # the one gone to last
        self.view = GeneratedView(self)
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(self.tr("Generated summary"))
        self.view.anchorClicked.connect(self._clicked)
        self.view.reached.connect(self._reached)
        self.view.document().setDocumentMargin(10)
        self.write_button = QPushButton(self.tr("&Write a summary"), self)
        self.write_button.setToolTip(
            self.tr("In the own words of an installed model; every figure and name in it is looked up in the article")
        )
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.setToolTip(self.tr("Copy the generated summary, marked as that"))
        self.add_button = QPushButton(self.tr("Add to briefing"), self)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setMinimumWidth(40)
        self.bar.setMaximumHeight(8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.note = QLabel(self, wordWrap=True)
        self.note.setObjectName("hint")
        self._lay_out()
        self.write_button.clicked.connect(self.write)
        self.cancel_button.clicked.connect(library.stop_asking)
        self.copy_button.clicked.connect(self.copy)
        self.add_button.clicked.connect(self.add)
        library.wrote.connect(self._wrote)
        self._render()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self.write_button, self.bar, self.cancel_button):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.add_button)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 4)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)

    def write(self) -> None:
        """Have it written, or written anew."""
        if self._entry is None or self._digest is None or self._digest.summary is None:
            return
        self._failed = (None, "")
        self._library.write(self._entry)
        self._busy = self._entry
        self._render()

    def copy(self) -> None:
        """To the clipboard, with the note that it was generated."""
        if self._digest is not None and self._digest.generated is not None:
            QGuiApplication.clipboard().setMimeData(generated_mime(self._digest))
            self.copied.emit()

    def add(self) -> None:
        """Into the briefing, as text that says that it was generated."""
        if self._digest is not None and self._digest.generated is not None:
            self.add_asked.emit(generated_text(self._digest))

    def set_look(self, theme: Theme, size: float) -> None:
        """Colours and the height of the text in points."""
        font = QFont()
        font.setFamilies(READING_FONTS)
        font.setPointSizeF(size)
        self.view.document().setDefaultFont(font)
        self.view.document().setDefaultStyleSheet(document_css(theme))
        self._html = ""
        self._render()

    def show_digest(self, entry: Entry | None, digest: Digest | None, shown: frozenset[str]) -> None:
        if entry is not self._entry:
            self._fault = BEFORE
        self._entry, self._digest, self._shown = entry, digest, shown
        self._render()

    def step(self, by: int, anew: bool = False) -> bool:
        """Go to the next (1) or previous (-1) finding, and to the sentence that it rests on; False: no more."""
        start = BEFORE if by > 0 else len(self._faults)
        to = (start if anew else self._fault) + by
        if not 0 <= to < len(self._faults):
            return False
        self._fault = to
        self.stepped.emit()
        self._show_fault()
        if self._faults[to]:
            self.jumped.emit(self._faults[to][0])
        return True

    def _show_fault(self) -> None:
        """Select the line of the finding that was gone to."""
        block = self.view.document().begin()
        while block.isValid():
            for sign, words in pairwise(block.textFormats()):
                if f"fault{self._fault}" in sign.format.anchorNames():
                    cursor = QTextCursor(block)
                    cursor.setPosition(block.position() + sign.start)
                    cursor.setPosition(block.position() + words.start + words.length, QTextCursor.MoveMode.KeepAnchor)
                    self.view.setTextCursor(cursor)
                    return
            block = block.next()

    def _wrote(self, entry: Entry, why: str) -> None:
        self._busy = None
        self._failed = (entry, why)
        self._render()

    def _render(self) -> None:
        busy = self._busy is not None
        generated = self._digest.generated if self._digest else None
        for widget in (self.write_button,) if busy else (self.bar, self.cancel_button):
            widget.hide()  # first: all at once would make the window wider
        for widget in (self.bar, self.cancel_button) if busy else (self.write_button,):
            widget.show()
        self.write_button.setEnabled(self._digest is not None and self._digest.summary is not None)
        self.copy_button.setEnabled(generated is not None)
        self.add_button.setEnabled(generated is not None)
        page = self._page(generated)
        if page != self._html:
            self._html = page
            self.view.setHtml(page)

    def _page(self, one: Generated | None) -> str:
        entry, why = self._failed
        self._faults = []
        failed = f'<p class="fault">{escape(why)}</p>' if why and entry is self._entry else ""
        if one is None or self._digest is None:
            self.note.setText("")
            words = self.tr("A model can write a summary in its own words here. It is no quotation, and may be wrong.")
            return failed or f'<p class="note">{escape(words)}</p>'
        count = len(self._digest.article.body.sentences)
        note = self.tr("Generated by {0} from {1} of {2} sentences: these are not the article's words.")
        self.note.setText(note.format(one.model, one.given, count))
        parts = [self._list(one, one.passage, one.findings)]
        if one.target is not None:
            language = self.tr("In {0}, by {1}").format(spoken(NAMES[one.target.lang]), one.translator)
            parts += [f'<p class="note">{escape(language)}</p>', self._list(one, one.target, one.target_findings)]
        return failed + "".join(parts)

    def _list(self, one: Generated, passage: Passage, findings: tuple[Finding, ...]) -> str:
        names, figures = (by_sentence(spans, passage.sentences) for spans in (passage.entities, passage.figures))
        rows = []
        for index, sentence in enumerate(passage.sentences):
            own = tuple(finding for finding in findings if finding.sentence == index)
            ground = Ground(sentence.text, sentence.start, tuple(names[index]), tuple(figures[index]), own, (), None)  # type: ignore[arg-type]
            marks = visible_marks(marks_of(ground, Side.TARGET), self._shown)
            cites = " ".join(
                f'<a href="{place}"><span class="note">[{place + 1}]</span></a>' for place in one.rests[index]
            )
            whys = "".join(self._why(finding, one.rests[index]) for finding in own)
            text = html(pieces(sentence.text, marks, ""))
            rows.append(f'<li style="margin-bottom: 9px; line-height: 114%">{text} {cites}{whys}</li>')
        return f'<ul style="margin-left: 14px; -qt-list-indent: 0">{"".join(rows)}</ul>'

    def _why(self, finding: Finding, rests: tuple[int, ...]) -> str:
        self._faults.append(rests)
        text = f'<span class="fault">⚠ {escape(spoken(finding.why))}</span>'
        return f'<br><a name="fault{len(self._faults) - 1}">{text}</a>'

    def _reached(self, place: str) -> None:
        """A screen reader says which sentence the number is of that Tab came to."""
        if self._digest is not None and place.isdigit():
            say(self.view, f"{int(place) + 1}. {self._digest.article.body.sentences[int(place)].text}")

    def _clicked(self, url: QUrl) -> None:
        if url.toString().isdigit():
            self.jumped.emit(int(url.toString()))
