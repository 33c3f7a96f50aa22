"""What does not agree: a list in the order of the text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nlp.article import Digest, Finding, FindingKind, Severity

PLACE = Qt.ItemDataRole.UserRole


class FindingsPanel(QWidget):
    """Lists the findings of the digest it was last given; choosing one jumps to its sentence."""

    jumped = Signal(int)  # to a sentence
    counted = Signal(int)

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
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        self.show_digest(None)

    def show_digest(self, digest: Digest | None) -> None:
        findings = tuple(sorted(digest.findings, key=_place)) if digest else ()
        self.hint.setText(self._hint(digest, findings))
        if findings == self._findings:
            return
        row = self.view.currentRow()
        kept = self._findings[row] if 0 <= row < len(self._findings) else None
        self._findings = findings
        self.view.clear()
        for finding in findings:
            self.view.addItem(self._item(finding))
        if kept in findings:
            self.view.setCurrentRow(findings.index(kept))
        self.counted.emit(len(findings))

    def _hint(self, digest: Digest | None, findings: tuple[Finding, ...]) -> str:
        if digest is None or digest.translation is None:
            return self.tr("Figures and names that do not agree are listed here.")
        if findings:
            return self.tr("F8 goes to the next.")
        return self.tr("Every figure and name agrees.") if digest.done else self.tr("Nothing so far…")

    def _item(self, finding: Finding) -> QListWidgetItem:
        sign = "●" if finding.severity is Severity.ERROR else "○"
        kind = self._kind(finding.kind)
        item = QListWidgetItem(f"{sign} {kind} [{finding.sentence + 1}]\n{finding.why}")
        item.setData(PLACE, finding.sentence)
        weight = self.tr("Wrong") if finding.severity is Severity.ERROR else self.tr("Worth a look")
        item.setToolTip(f"{weight}: {finding.why}")
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
            FindingKind.UNTRANSLATED: self.tr("Not translated"),
            FindingKind.EMPTY: self.tr("Empty"),
            FindingKind.REPETITION: self.tr("Repetition"),
        }
        return names[kind]

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) finding, and round at the ends."""
        if not self._findings:
            return
        row = self.view.currentRow()
        row = (0 if by > 0 else -1) if row < 0 else row + by
        self.view.setCurrentRow(row % len(self._findings))
        self._jump(self.view.currentItem())

    def _jump(self, item: QListWidgetItem) -> None:
        self.jumped.emit(item.data(PLACE))


def _place(finding: Finding) -> tuple[int, int]:
    span = finding.source or finding.target
    return finding.sentence, span.start if span else 0
