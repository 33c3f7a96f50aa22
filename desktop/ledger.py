"""The ledger: a table of every figure and name with its counterpart and a verdict."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
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
    VERDICT,
    LedgerFilter,
    LedgerModel,
)
from desktop.marks import KINDS
from desktop.rows_view import RowsView
from desktop.theme import Theme
from nlp.article import Digest
from nlp.ledger import PROBLEMS, Row, ledger


class LedgerView(RowsView):
    """The ledger's columns: the verdict has what is left."""

    narrow = SENTENCE, 50
    shares: ClassVar = {SOURCE: 0.24, VALUE: 0.2, TARGET: 0.24}


class LedgerPanel(QWidget):
    """Shows the ledger of the digest it was last given; a row leads to its sentence."""

    jumped = Signal(int)  # to a sentence
    see_asked = Signal(object)  # a finding to be marked as seen, or no longer
    edit_asked = Signal(int)  # a sentence
    copied = Signal(int)  # rows
    add_asked = Signal(object)  # rows into the briefing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest: Digest | None = None
        self._stale = self._shown = False
        self.model = LedgerModel(self)
        self.filter = LedgerFilter(self)
        self.filter.setSourceModel(self.model)
        self.view = self._make_view()
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self._top_row())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.hint)
        self._tell()

    def _make_view(self) -> LedgerView:
        view = LedgerView(self)
        view.setModel(self.filter)
        view.setAccessibleName(self.tr("Ledger"))
        view.setDragEnabled(True)
        view.setSortingEnabled(True)
        view.sortByColumn(SENTENCE, Qt.SortOrder.AscendingOrder)
        view.activated.connect(self._jump)
        view.doubleClicked.connect(self._jump)
        view.copy_asked.connect(self.copy)
        view.customContextMenuRequested.connect(self._menu)
        return view

    def _top_row(self) -> QHBoxLayout:
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
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the ledger"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        copy = QPushButton(self.tr("Copy"), self)
        copy.setToolTip(self.tr("Copy the rows shown, or those selected, as a table: Markdown, CSV, TSV and rich text"))
        copy.clicked.connect(self.copy)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addWidget(self.search, 1)
        row.addWidget(copy)
        return row

    def _kinds(self) -> tuple[str, ...]:
        """The names of KINDS, in their order."""
        return (
            self.tr("People"), self.tr("Organisations"), self.tr("Places"), self.tr("Counts"), self.tr("Money"),
            self.tr("Percent"), self.tr("Dates"), self.tr("Times"), self.tr("Periods"), self.tr("Quantities"),
            self.tr("Ordinals"), self.tr("Ages"),
        )  # fmt: skip

    def show_digest(self, digest: Digest | None) -> None:
        """Made only where it can be seen; a panel behind another is filled when it comes up."""
        self._stale = self._stale or digest is not self._digest
        self._digest = digest
        if self._stale and self._shown:
            self._fill()

    def set_shown(self, shown: bool) -> None:
        """Whether the panel can be seen: one behind another is visible to Qt."""
        self._shown = shown
        if shown and self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        self.model.set_rows(ledger(self._digest) if self._digest else ())
        self._tell()

    def set_look(self, theme: Theme) -> None:
        self.model.set_look(theme)

    def step(self, sentence: int) -> None:
        """Select the first row about `sentence`, where there is one."""
        for number, row in enumerate(self.filter.rows()):
            if row.sentence == sentence:
                self.view.selectRow(number)
                return

    def _choose(self) -> None:
        self.filter.choose(self.choice.currentData())
        self._tell()

    def _search(self, text: str) -> None:
        self.filter.search(text)
        self._tell()

    def _tell(self) -> None:
        if self._digest is None or self._digest.translation is None:
            self.hint.setText(self.tr("Every figure and name, with its counterpart, is listed here."))
            return
        shown, every = self.filter.rowCount(), self.model.rows
        problems = sum(row.verdict in PROBLEMS for row in every)
        self.hint.setText(self.tr("{0} of {1} rows; to check: {2}").format(shown, len(every), problems))

    def _jump(self, index: QModelIndex) -> None:
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

    # Copying

    def chosen(self) -> list[Row]:
        """The rows selected."""
        shown = self.filter.rows()
        return [shown[n] for n in sorted(index.row() for index in self.view.selectionModel().selectedRows(VERDICT))]

    def selected(self) -> list[Row]:
        """The rows selected, if there are more than one; else all that are shown."""
        chosen = self.chosen()
        return chosen if len(chosen) > 1 else self.filter.rows()

    def copy(self) -> None:
        rows = self.selected()
        if rows:
            QGuiApplication.clipboard().setMimeData(ledger_mime(rows))
            self.copied.emit(len(rows))
