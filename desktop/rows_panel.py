"""A panel over a table of rows: a search, a button that copies, the table, and a line on what it shows."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.rows_model import RowsModel
from desktop.rows_view import RowsView
from desktop.search_field import SearchField
from desktop.theme import Theme
from nlp.article import Digest

SLICE = 0.008  # s of making rows between two turns of the event loop


class RowsPanel(QWidget):
    """Shows rows of the digest it was last given. They are made only where they can be seen, and those of a long
    article bit by bit; a panel behind another is filled when it comes up."""

    jumped = Signal(int)  # to a sentence
    copied = Signal(int)  # rows

    def __init__(self, model: RowsModel, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest: Digest | None = None
        self._stale = self._shown = False
        self._making: Iterator[Any] | None = None
        self._made: list[Any] = []
        self._go_on_later = QTimer(self, singleShot=True, interval=0)
        self._go_on_later.timeout.connect(self._go_on)
        self._kept: list[Any] = []  # the rows selected before the model was arranged otherwise
        self.model, self.view = model, view
        model.setParent(self)
        view.setModel(model)
        view.setSortingEnabled(True)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._choose_again)
        view.activated.connect(self._go)
        view.copy_asked.connect(self.copy)
        view.customContextMenuRequested.connect(self._menu)
        self.search = SearchField(self.tr("Search"), self)
        self.search.textChanged.connect(self._search)
        self.copy_button = copy = QPushButton(self.tr("Copy"), self)
        copy.setToolTip(self.tr("Copy the rows shown, or those selected, as a table: Markdown, CSV, TSV and rich text"))
        copy.clicked.connect(self.copy)
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setObjectName("hint")
        self.top = QHBoxLayout()
        self.top.addWidget(self.search, 1)
        self.top.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self.top)
        layout.addWidget(view, 1)
        layout.addWidget(self.hint)

    def order_keys(self, first: QWidget, *others: QWidget) -> None:
        """Tab goes through `first` and `others`, and then on to the table."""
        for one, other in pairwise((first, *others, self.view)):
            self.setTabOrder(one, other)

    # What a panel says for itself

    def make(self, digest: Digest) -> Iterator[Any]:
        """The rows of `digest`; None counts for none."""
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
        if digest is None or self._digest is None or digest.article.body.text is not self._digest.article.body.text:
            self.begin()
        self._stale = self._stale or digest is not self._digest
        self._digest = digest
        self._fill_shown()

    def begin(self) -> None:
        """Another article: nothing of the one before stays, though its own rows may come later."""
        self._go_on_later.stop()
        self._making = None
        self.model.set_rows(())

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
        if self._stale and self._shown and self._making is None:
            self._stale = False
            self._making, self._made = self.make(self._digest) if self._digest else iter(()), []
            self._go_on()

    def _go_on(self) -> None:
        """Make more rows; when there are all, show them, and begin again if the digest is another by then."""
        assert self._making is not None
        until = time.perf_counter() + SLICE
        for row in self._making:
            if row is not None:
                self._made.append(row)
            if time.perf_counter() > until:
                self._go_on_later.start()
                return
        self._making = None
        self.model.set_rows(tuple(self._made))
        self.tell()
        self._fill_shown()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self.tell()

    def _keep(self) -> None:
        self._kept = self.chosen()

    def _choose_again(self) -> None:
        if not self._kept:
            return
        kept = set(map(id, self._kept))
        places = [number for number, row in enumerate(self.model.rows) if id(row) in kept]
        self._kept = []
        choice = QItemSelection()
        for place in places:
            choice.select(self.model.index(place, 0), self.model.index(place, self.model.columns - 1))
        self.view.selectionModel().select(choice, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            self.view.selectionModel().setCurrentIndex(
                self.model.index(places[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.view.scrollTo(self.model.index(places[0], 0))

    # Copying

    def chosen(self) -> list[Any]:
        """The rows selected."""
        ranges = self.view.selectionModel().selection()  # `selectedRows` asks the model about every cell
        numbers = {
            number for one in map(ranges.at, range(ranges.count())) for number in range(one.top(), one.bottom() + 1)
        }
        return [self.model.rows[number] for number in sorted(numbers)]

    def selected(self) -> list[Any]:
        """The rows selected, if there are more than one; else all that are shown."""
        chosen = self.chosen()
        return chosen if len(chosen) > 1 else list(self.model.rows)

    def copy(self) -> None:
        rows = self.selected()
        if rows:
            QGuiApplication.clipboard().setMimeData(self.mime(rows))
            self.copied.emit(len(rows))
