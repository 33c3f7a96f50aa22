"""The ledger: a table of every figure and name with its counterpart and a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QWidget,
)

from desktop.clipboard import ledger_mime
from desktop.ledger_model import (
    EVERYTHING,
    ONLY_FIGURES,
    ONLY_NAMES,
    ONLY_PROBLEMS,
    SENTENCE,
    SOURCE,
    TARGET,
    VALUE,
    LedgerModel,
)
from desktop.marks import KINDS
from desktop.rows_panel import RowsPanel
from desktop.rows_view import RowsView
from nlp.article import Digest
from nlp.ledger import PROBLEMS, Row, rows_of

PADDING = 14  # px, at both sides of a cell together


class LedgerView(RowsView):
    """The ledger's columns: the verdict has what is left."""

    narrow = SENTENCE, 50
    shares: ClassVar = {SOURCE: 0.24, VALUE: 0.2, TARGET: 0.24}


class LedgerPanel(RowsPanel):
    """Shows the ledger of the digest it was last given; a row leads to its sentence."""

    see_asked = Signal(object)  # a finding to be marked as seen, or no longer
    edit_asked = Signal(int)  # a sentence
    add_asked = Signal(object)  # rows into the briefing

    model: LedgerModel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LedgerModel(), LedgerView(), parent)
        widest = self.view.fontMetrics().horizontalAdvance(f"● {self.model.short_title()}") + PADDING
        self.view.narrow = SENTENCE, max(self.view.narrow[1], widest)
        self.view.setAccessibleName(self.tr("Ledger"))
        self.view.setDragEnabled(True)
        self.view.sortByColumn(SENTENCE, Qt.SortOrder.AscendingOrder)
        self.view.doubleClicked.connect(self._go)
        self.search.setAccessibleName(self.tr("Search the ledger"))
        self.top.insertWidget(0, self._choice())
        self.order_keys(self.choice, self.search, self.copy_button)
        self.tell()

    def _choice(self) -> QComboBox:
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Rows to show"))
        groups = {
            EVERYTHING: self.tr("Everything"),
            ONLY_PROBLEMS: self.tr("Only problems"),
            ONLY_FIGURES: self.tr("Figures"),
            ONLY_NAMES: self.tr("Names"),
        }
        kinds = dict(zip(KINDS, self._kinds(), strict=True))
        for which, name in {**groups, **kinds}.items():
            self.choice.addItem(name, which)
        self.choice.insertSeparator(len(groups))
        self.choice.currentIndexChanged.connect(self._choose)
        return self.choice

    def _kinds(self) -> tuple[str, ...]:
        """The names of KINDS, in their order."""
        return (
            self.tr("People"), self.tr("Organisations"), self.tr("Places"), self.tr("Counts"), self.tr("Money"),
            self.tr("Percent"), self.tr("Dates"), self.tr("Times"), self.tr("Periods"), self.tr("Quantities"),
            self.tr("Ordinals"), self.tr("Ages"),
        )  # fmt: skip

    def make(self, digest: Digest) -> Iterator[Row]:
        return rows_of(digest)

    def mime(self, rows: Sequence[Row]) -> QMimeData:
        return ledger_mime(rows)

    def step(self, sentence: int) -> None:
        """Select the first row about `sentence`, where there is one."""
        for number, row in enumerate(self.model.rows):
            if row.sentence == sentence:
                self.view.selectRow(number)
                return

    def _choose(self) -> None:
        self.model.choose(self.choice.currentData())
        self.tell()

    def tell(self) -> None:
        if self._digest is None or self._digest.translation is None:
            self.hint.setText(self.tr("Every figure and name, with its counterpart, is listed here."))
            return
        shown, every = self.model.rowCount(), self.model.every
        problems = sum(row.verdict in PROBLEMS for row in every)
        self.hint.setText(self.tr("{0} of {1} rows; to check: {2}").format(shown, len(every), problems))

    def _go(self, index: QModelIndex) -> None:
        self.jumped.emit(index.data(LedgerModel.RowRole).sentence)

    def _menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        menu = QMenu(self)
        if index.isValid():
            row: Row = index.data(LedgerModel.RowRole)
            menu.addAction(self.tr("Go to the sentence"), lambda: self.jumped.emit(row.sentence))
            menu.addAction(self.tr("Edit the translation"), lambda: self.edit_asked.emit(row.sentence))
            if row.finding is not None:
                text = self.tr("Mark as not seen") if row.finding.seen else self.tr("Mark as seen")
                menu.addAction(text, lambda: self.see_asked.emit(row.finding))
            menu.addSeparator()
            menu.addAction(self.tr("Add to briefing"), lambda: self.add_asked.emit(self.chosen() or [row]))
        menu.addAction(self.tr("Copy"), self.copy)
        menu.popup(self.view.viewport().mapToGlobal(place))
