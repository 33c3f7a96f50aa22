"""What does not agree: a list in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QLabel, QListView, QMenu, QVBoxLayout, QWidget

from desktop.announce import tell_current, tell_current_later
from desktop.language import spoken
from desktop.rows_model import Index, RowsModel
from nlp.article import TITLE, Digest, Finding, FindingKind, Severity
from nlp.heading import all_findings

AT_ONCE = 40  # items laid out between two turns of the event loop


@dataclass(frozen=True, slots=True)
class Line:
    """What an item says, and the finding it says it about."""

    sentence: int
    kind: FindingKind
    why: str
    severity: Severity
    seen: bool
    finding: Finding = field(compare=False)
    place: tuple[int, int] = field(compare=False)  # the sentence, and where in the text

    @classmethod
    def of(cls, one: Finding) -> Line:
        """The line about a finding."""
        span = one.source or one.target
        place = one.sentence, span.start if span else 0
        return cls(one.sentence, one.kind, one.why, one.severity, one.seen, one, place)


TOLD = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ForegroundRole,
        RowsModel.RowRole,
    )
)


class FindingsModel(RowsModel):
    """One line a finding."""

    columns = 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = {
            FindingKind.FIGURE_LOST: self.tr("Figure lost"),
            FindingKind.FIGURE_ADDED: self.tr("Figure added"),
            FindingKind.FIGURE_CHANGED: self.tr("Figure changed"),
            FindingKind.NAME_LOST: self.tr("Name lost"),
            FindingKind.NAME_ADDED: self.tr("Name added"),
            FindingKind.NAME_CHANGED: self.tr("Name changed"),
            FindingKind.NAME_SPELLING: self.tr("Name spelt otherwise"),
            FindingKind.NEGATION_LOST: self.tr("Negation lost"),
            FindingKind.NEGATION_ADDED: self.tr("Negation added"),
            FindingKind.WORD_CHANGED: self.tr("Word changed"),
            FindingKind.NOT_A_WORD: self.tr("Not a word"),
            FindingKind.NOT_SAID: self.tr("Perhaps not said"),
            FindingKind.UNTRANSLATED: self.tr("Not translated"),
            FindingKind.EMPTY: self.tr("Empty"),
            FindingKind.REPETITION: self.tr("Repetition"),
        }

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in TOLD:  # asked of every item at every change
            return None
        line: Line = self.rows[index.row()]
        if role == self.RowRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            sign = "✓" if line.seen else "●" if line.severity is Severity.ERROR else "○"
            place = self.tr("title") if line.sentence == TITLE else line.sentence + 1
            return f"{sign} {self._kinds[line.kind]} [{place}]\n{spoken(line.why)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self._weight(line)}: {spoken(line.why)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = line.sentence == TITLE
            place = self.tr("title") if title else self.tr("sentence {0}").format(line.sentence + 1)
            return f"{self._weight(line)}: {self._kinds[line.kind]}, {place}. {spoken(line.why)}"
        return QPalette().placeholderText() if line.seen else None

    def _weight(self, line: Line) -> str:
        if line.seen:
            return self.tr("Seen")
        return self.tr("Wrong") if line.severity is Severity.ERROR else self.tr("Worth a look")


class FindingsView(QListView):
    """Says which finding is the current one when the keyboard comes."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current_later(self)


class FindingsPanel(QWidget):
    """Lists the findings of the digest it was last given; choosing one jumps to its sentence."""

    jumped = Signal(int)  # to a sentence
    counted = Signal(int)  # findings that have not been seen
    see_asked = Signal(object)  # a finding to be marked as seen, or no longer
    edit_asked = Signal(int)  # a sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self.view = FindingsView(self)
        self.view.setModel(self.model)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setBatchSize(AT_ONCE)
        self.view.setAccessibleName(self.tr("Findings"))
        self.view.setWordWrap(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setSpacing(2)
        self.view.clicked.connect(self._jump)
        self.view.activated.connect(self._jump)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        self.show_digest(None)

    def show_digest(self, digest: Digest | None) -> None:
        findings = all_findings(digest) if digest else ()
        self.hint.setText(self._hint(digest, findings))
        kept = self.current()
        lines = self._lines(findings)
        changed = lines != self.model.every
        self.model.set_rows(lines)  # of the same words, but other findings, perhaps
        if not changed:
            return
        if kept is not None:
            every = enumerate(line.finding for line in lines)
            again = (n for n, one in every if (one.sentence, one.key) == (kept.sentence, kept.key))
            self._select(next(again, -1))
        self.counted.emit(sum(not finding.seen for finding in findings))

    def _lines(self, findings: Sequence[Finding]) -> tuple[Line, ...]:
        """What is said about `findings`, in the order of the text: of those there were before, the same objects."""
        known = {id(line.finding): line for line in self.model.every}
        lines = (known.get(id(finding)) or Line.of(finding) for finding in findings)
        return tuple(sorted(lines, key=attrgetter("place")))

    def _hint(self, digest: Digest | None, findings: Sequence[Finding]) -> str:
        if digest is not None and digest.done and digest.translation is None:
            return self.tr("The article is in the language to translate into. Choose another one at the top right.")
        if digest is None or digest.translation is None:
            return self.tr("Figures and names that do not agree are listed here.")
        if any(not finding.seen for finding in findings):
            return self.tr("F8 goes to the next, F9 shows other translations.")
        if findings:
            return self.tr("All of these have been seen.")
        return self.tr("Every figure and name agrees.") if digest.done else self.tr("Nothing so far…")

    def step(self, by: int, anew: bool = False) -> bool:
        """Go to the next (1) or previous (-1) finding that has not been seen; False: there is none before the end."""
        count = self.model.rowCount()
        start, end = (-1, count) if by > 0 else (count, -1)
        row = start if anew else self.view.currentIndex().row()
        for number in range(row + by, end, by):
            if not self.model.rows[number].seen:
                self._select(number)
                self._jump(self.view.currentIndex())
                tell_current(self.view)
                return True
        return False

    def current(self) -> Finding | None:
        """The finding selected."""
        index = self.view.currentIndex()
        return index.data(RowsModel.RowRole).finding if index.isValid() else None

    def _select(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row, 0))

    def _menu(self, place: QPoint) -> None:
        finding = self.current()
        if finding is None or not self.view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        text = self.tr("Mark as not seen") if finding.seen else self.tr("Mark as seen")
        menu.addAction(text, lambda: self.see_asked.emit(finding))
        menu.addAction(self.tr("Edit the translation"), lambda: self.edit_asked.emit(finding.sentence))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _jump(self, index: QModelIndex) -> None:
        self.jumped.emit(index.data(RowsModel.RowRole).sentence)
