"""A panel over a table of rows: a search, a button that copies, the table, and a line on what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.rows_model import Index, RowsModel
from desktop.rows_view import RowsView
from desktop.theme import Theme
from nlp.article import Digest


class RowsFilter(QSortFilterProxyModel):
    """Rows that are wanted and hold some text; in the order of the article unless sorted."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSortRole(Qt.ItemDataRole.UserRole)

    def search(self, text: str) -> None:
        """Only rows with `text` in a cell, whatever the case."""
        self._text = text.strip().casefold()
        self.invalidate()

    def rows(self) -> list[Any]:
        """The rows that are shown, in the order they are shown."""
        return [self.index(n, 0).data(RowsModel.RowRole) for n in range(self.rowCount())]

    def wanted(self, _row: Any) -> bool:
        """Whether a row may be shown, whatever its text."""
        return True

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        assert isinstance(model, RowsModel)
        row = model.rows[source_row]
        return self.wanted(row) and (not self._text or any(self._text in cell.casefold() for cell in row.cells))


class RowsPanel(QWidget):
    """Shows rows of the digest it was last given. They are made only where they can be seen; a panel behind another
    is filled when it comes up."""

    jumped = Signal(int)  # to a sentence
    copied = Signal(int)  # rows

    def __init__(self, model: RowsModel, shown: RowsFilter, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest: Digest | None = None
        self._stale = self._shown = False
        self.model, self.filter, self.view = model, shown, view
        model.setParent(self)
        shown.setParent(self)
        shown.setSourceModel(model)
        view.setModel(shown)
        view.setSortingEnabled(True)
        view.activated.connect(self._go)
        view.copy_asked.connect(self.copy)
        view.customContextMenuRequested.connect(self._menu)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        copy = QPushButton(self.tr("Copy"), self)
        copy.setToolTip(self.tr("Copy the rows shown, or those selected, as a table: Markdown, CSV, TSV and rich text"))
        copy.clicked.connect(self.copy)
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.top = QHBoxLayout()
        self.top.addWidget(self.search, 1)
        self.top.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self.top)
        layout.addWidget(view, 1)
        layout.addWidget(self.hint)

    # What a panel says for itself

    def fill(self) -> None:
        """Put the rows of the digest into the model."""
        raise NotImplementedError

    def tell(self) -> None:
        """Say in the hint what is shown."""
        raise NotImplementedError

    def mime(self, rows: Sequence[Any]) -> QMimeData:
        """Rows as they go to the clipboard."""
        raise NotImplementedError

    def _go(self, index: QModelIndex) -> None:
        raise NotImplementedError

    def _menu(self, place: QPoint) -> None:
        raise NotImplementedError

    # What is shown

    def show_digest(self, digest: Digest | None) -> None:
        self._stale = self._stale or digest is not self._digest
        self._digest = digest
        self._fill_shown()

    def set_shown(self, shown: bool) -> None:
        """Whether the panel can be seen: one behind another is visible to Qt."""
        self._shown = shown
        self._fill_shown()

    def refresh(self) -> None:
        """What the rows are made of has changed."""
        self._stale = True
        self._fill_shown()

    def set_look(self, theme: Theme) -> None:
        self.model.set_look(theme)

    def _fill_shown(self) -> None:
        if self._stale and self._shown:
            self._stale = False
            self.fill()
            self.tell()

    def _search(self, text: str) -> None:
        self.filter.search(text)
        self.tell()

    # Copying

    def chosen(self) -> list[Any]:
        """The rows selected."""
        shown = self.filter.rows()
        return [shown[n] for n in sorted(index.row() for index in self.view.selectionModel().selectedRows())]

    def selected(self) -> list[Any]:
        """The rows selected, if there are more than one; else all that are shown."""
        chosen = self.chosen()
        return chosen if len(chosen) > 1 else self.filter.rows()

    def copy(self) -> None:
        rows = self.selected()
        if rows:
            QGuiApplication.clipboard().setMimeData(self.mime(rows))
            self.copied.emit(len(rows))
