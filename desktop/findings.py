"""What does not agree: a list in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from desktop.language import spoken
from nlp.article import TITLE, Digest, Finding, FindingKind, Severity
from nlp.heading import all_findings

PLACE = Qt.ItemDataRole.UserRole


class FindingsPanel(QWidget):
    """Lists the findings of the digest it was last given; choosing one jumps to its sentence."""

    jumped = Signal(int)  # to a sentence
    counted = Signal(int)  # findings that have not been seen
    see_asked = Signal(object)  # a finding to be marked as seen, or no longer
    edit_asked = Signal(int)  # a sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.view = QListWidget(self)
        self.view.setAccessibleName(self.tr("Findings"))
        self.view.setWordWrap(True)
        self.view.setUniformItemSizes(False)
        self.view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.view.setSpacing(2)
        self.view.itemClicked.connect(self._jump)
        self.view.itemActivated.connect(self._jump)
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
        findings = tuple(sorted(all_findings(digest), key=_place)) if digest else ()
        self.hint.setText(self._hint(digest, findings))
        if findings == self._findings:
            return
        kept = self.current()
        first, last = _changed([_said(one) for one in self._findings], [_said(one) for one in findings])
        for _ in range(first, len(self._findings) - last):
            self.view.takeItem(first)
        for row in range(first, len(findings) - last):
            self.view.insertItem(row, self._item(findings[row]))
        self._findings = findings
        again = [n for n, one in enumerate(findings) if kept and (one.sentence, one.key) == (kept.sentence, kept.key)]
        self.view.setCurrentRow(again[0] if again else -1)
        self.counted.emit(sum(not finding.seen for finding in findings))

    def _hint(self, digest: Digest | None, findings: tuple[Finding, ...]) -> str:
        if digest is not None and digest.done and digest.translation is None:
            return self.tr("The article is in the language to translate into. Choose another one at the top right.")
        if digest is None or digest.translation is None:
            return self.tr("Figures and names that do not agree are listed here.")
        if any(not finding.seen for finding in findings):
            return self.tr("F8 goes to the next, F9 shows other translations.")
        if findings:
            return self.tr("All of these have been seen.")
        return self.tr("Every figure and name agrees.") if digest.done else self.tr("Nothing so far…")

    def _item(self, finding: Finding) -> QListWidgetItem:
        sign = "✓" if finding.seen else "●" if finding.severity is Severity.ERROR else "○"
        kind = self._kind(finding.kind)
        place = self.tr("title") if finding.sentence == TITLE else finding.sentence + 1
        item = QListWidgetItem(f"{sign} {kind} [{place}]\n{spoken(finding.why)}")
        item.setData(PLACE, finding.sentence)
        weight = self.tr("Wrong") if finding.severity is Severity.ERROR else self.tr("Worth a look")
        if finding.seen:
            weight = self.tr("Seen")
            item.setForeground(self.palette().placeholderText())
        item.setToolTip(f"{weight}: {spoken(finding.why)}")
        item.setSizeHint(QSize())
        return item

    def _kind(self, kind: FindingKind) -> str:
        names = {
            FindingKind.FIGURE_LOST: self.tr("Figure lost"),
            FindingKind.FIGURE_ADDED: self.tr("Figure added"),
            FindingKind.FIGURE_CHANGED: self.tr("Figure changed"),
            FindingKind.NAME_LOST: self.tr("Name lost"),
            FindingKind.NAME_ADDED: self.tr("Name added"),
            FindingKind.NAME_CHANGED: self.tr("Name changed"),
            FindingKind.NAME_SPELLING: self.tr("Name spelt otherwise"),
            FindingKind.UNTRANSLATED: self.tr("Not translated"),
            FindingKind.EMPTY: self.tr("Empty"),
            FindingKind.REPETITION: self.tr("Repetition"),
        }
        return names[kind]

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding that has not been seen, and round at the ends."""
        count, row = len(self._findings), self.view.currentRow()
        row = (0 if by > 0 else -1) if row < 0 else row + by
        for number in range(row, row + by * count, by):
            if not self._findings[number % count].seen:
                self.view.setCurrentRow(number % count)
                self._jump(self.view.currentItem())
                return

    def current(self) -> Finding | None:
        """The finding selected."""
        row = self.view.currentRow()
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def _menu(self, place: QPoint) -> None:
        finding = self.current()
        if finding is None or self.view.itemAt(place) is None:
            return
        menu = QMenu(self)
        text = self.tr("Mark as not seen") if finding.seen else self.tr("Mark as seen")
        menu.addAction(text, lambda: self.see_asked.emit(finding))
        menu.addAction(self.tr("Edit the translation"), lambda: self.edit_asked.emit(finding.sentence))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _jump(self, item: QListWidgetItem) -> None:
        self.jumped.emit(item.data(PLACE))


def _said(finding: Finding) -> tuple[object, ...]:
    """What its item says."""
    return finding.sentence, finding.kind, finding.why, finding.severity, finding.seen


def _changed(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items at the beginning and at the end are the same in both."""
    shorter = min(len(old), len(new))
    first = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    last = next((n for n in range(shorter - first) if old[-1 - n] != new[-1 - n]), shorter - first)
    return first, last


def _place(finding: Finding) -> tuple[int, int]:
    span = finding.source or finding.target
    return finding.sentence, span.start if span else 0
