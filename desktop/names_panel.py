"""The names of an article: each with its forms, its counterparts in the translation and what it is to be called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QToolButton,
    QWidget,
)

from desktop.choices import endings, places
from desktop.clipboard import names_mime
from desktop.entry import Entry
from desktop.names_model import COUNT, FORMS, KIND, NAME, PREFERRED, TARGET, NamesModel
from desktop.naming import Naming
from desktop.rows_panel import RowsPanel
from desktop.rows_view import RowsView
from nlp.article import Digest
from nlp.lookups import loaded

if TYPE_CHECKING:
    from nlp.names.policy import Policy
    from nlp.names.table import NameRow


class NamesView(RowsView):
    """The columns of names: the preferred form has what is left, and F2 renames."""

    narrow = COUNT, 44
    shares: ClassVar = {NAME: 0.22, KIND: 0.12, FORMS: 0.2, TARGET: 0.22}

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and event.key() == Qt.Key.Key_F2:  # type: ignore[attr-defined]  # the window's F2 edits a sentence
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.rename(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def rename(self, index: QModelIndex) -> None:
        """Edit the preferred form in the row of `index`."""
        place = index.siblingAtColumn(PREFERRED)
        if place.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(place)
            self.edit(place)


class NamesPanel(RowsPanel):
    """Shows the names of the digest it was last given, and hands what the user does to the naming."""

    said = Signal(str)  # to the status line

    model: NamesModel
    view: NamesView

    def __init__(self, naming: Naming, current: Callable[[], Entry | None], parent: QWidget | None = None) -> None:
        super().__init__(NamesModel(), NamesView(), parent)
        self._naming, self._current = naming, current
        self._visits: dict[str, int] = {}  # by key: how many mentions of a name have been gone to
        self.view.setAccessibleName(self.tr("Names"))
        header = self.view.horizontalHeader()
        header.setSortIndicatorClearable(True)  # back to the order of the article
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.doubleClicked.connect(self._double)
        self.search.setAccessibleName(self.tr("Search the names"))
        self.top.insertWidget(1, self._rules())
        self.order_keys(self.search, self.rules, self.copy_button)
        self.model.renamed.connect(self._rename, Qt.ConnectionType.QueuedConnection)  # its editor closes first
        naming.changed.connect(self.refresh)
        naming.imported.connect(self._imported)  # a lambda would outlive the panel
        naming.exported.connect(self._exported)
        naming.lookups.loaded.connect(self.refresh)
        self.tell()

    def _rules(self) -> QToolButton:
        self.rules = QToolButton(self)
        self.rules.setText(self.tr("Rules"))
        self.rules.setToolTip(self.tr("Kyiv or Kiev, Zelensky or Zelenskyy; names from and to a file"))
        self.rules.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.rules)
        menu.aboutToShow.connect(lambda: self._fill_rules(menu))
        self.rules.setMenu(menu)
        return self.rules

    # What is shown

    def begin(self) -> None:
        self._visits.clear()
        super().begin()

    def make(self, digest: Digest) -> Iterator[NameRow | None]:
        if not digest.article.body.entities:
            return iter(())
        langs = {digest.article.body.lang, *([digest.translation.lang] if digest.translation else [])}
        if not loaded(langs):
            if digest.summary is not None:  # before that, the thread that reads it needs the same
                self._naming.lookups.load(langs)
            return iter(())
        from nlp.names.table import rows_of

        self.model.editable = digest.translation is not None
        return rows_of(digest, self._naming.book())

    def mime(self, rows: Sequence[NameRow]) -> QMimeData:
        return names_mime(rows)

    def tell(self) -> None:
        every = self.model.every
        if not every:
            self.hint.setText(self.tr("Every person, organisation and place is listed here."))
            return
        drifting = sum(row.drifts for row in every)
        text = self.tr("{0} of {1} names; spelt otherwise: {2}. Enter: next mention, F2: rename")
        self.hint.setText(text.format(self.model.rowCount(), len(every), drifting))

    # What the user does

    def _go(self, index: QModelIndex) -> None:
        """Go to the next mention of a name, and round at the end."""
        row: NameRow = index.data(NamesModel.RowRole)
        number = self._visits.get(row.wanted.key, 0)
        self._visits[row.wanted.key] = number + 1
        place = number % len(row.mentions)
        self.jumped.emit(row.mentions[place])
        self.said.emit(self.tr("{0}: mention {1} of {2}").format(row.name, place + 1, len(row.mentions)))

    def _double(self, index: QModelIndex) -> None:
        if index.column() == PREFERRED:
            self.view.rename(index)
        else:
            self._go(index)

    def _rename(self, row: NameRow, text: str) -> None:
        entry = self._current()
        if entry is not None:
            self._naming.rename(entry, row, text)

    def _menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        menu = QMenu(self)
        if index.isValid():
            row: NameRow = index.data(NamesModel.RowRole)
            menu.addAction(self.tr("Next mention"), lambda: self._go(index))
            menu.addAction(self.tr("Rename…"), lambda: self.view.rename(index)).setEnabled(self.model.editable)
            if row.own:
                menu.addAction(self.tr("Back to the proposed form"), lambda: self._rename(row, ""))
            elif row.preferred and self.model.editable:
                menu.addAction(
                    self.tr("Always use “{0}”").format(row.preferred), lambda: self._rename(row, row.preferred)
                )
            menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.copy)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _fill_rules(self, menu: QMenu) -> None:
        """The policies, those that hold ticked, and the files."""
        from dataclasses import replace

        policy = self._naming.book().policy
        menu.clear()
        menu.addSection(self.tr("Ukrainian places in English"))
        self._choices(menu, {replace(policy, places=one): name for one, name in places().items()}, policy)
        menu.addSection(self.tr("Endings in English"))
        self._choices(menu, {replace(policy, endings=one): name for one, name in endings().items()}, policy)
        menu.addSeparator()
        for text, run in ((self.tr("Import names…"), self.import_names), (self.tr("Export names…"), self.export_names)):
            menu.addAction(text, run).setEnabled(not self._naming.moving)

    def _choices(self, menu: QMenu, choices: dict[Policy, str], now: Policy) -> None:
        group = QActionGroup(menu)
        for policy, name in choices.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(policy == now)
            action.triggered.connect(lambda _checked, one=policy: self._naming.choose(self._current(), one))
            group.addAction(action)

    def import_names(self) -> None:
        """Take names in from a file that the user chooses."""
        kinds = self.tr("Names") + " (*.csv *.tsv *.tbx *.xml)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import names"), "", kinds)
        if name:
            self._naming.take_from(Path(name))

    def _imported(self, count: int) -> None:
        self.said.emit(self.tr("%n names imported", "", count))

    def _exported(self, count: int) -> None:
        self.said.emit(self.tr("%n names exported", "", count))

    def export_names(self) -> None:
        """Write all names to a file that the user chooses."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export names"), "names.csv", "CSV (*.csv);;TBX (*.tbx)")
        if name:
            self._naming.write_to(Path(name))
