"""The dock of the articles: search and filter above the list, and what can be done with an article."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.entry import FINAL, Entry, State
from desktop.library import Library
from desktop.library_view import LibraryView
from desktop.review import Review
from desktop.search_field import SearchField
from desktop.settings import SettingsStore
from desktop.shown import Filter, Order, Places, Shown
from nlp.languages import Lang

TYPING = 150  # ms without a key before a search begins
BACKWARDS = frozenset((Order.DATE, Order.FINDINGS))  # the latest, the most come first
DAYS = (7, 30)


class LibraryPanel(QWidget):
    """Everything about the list; `list` has the article on show."""

    jumped = Signal(int)  # to a sentence in which something was found
    retry_asked = Signal()
    add_asked = Signal(list)  # entries whose summaries are to go into the briefing

    def __init__(self, library: Library, review: Review, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._review, self._store = library, review, store
        self._shown = Shown(library, self)
        self._step = 0  # the place found that was gone to last
        self._filter = Filter()
        self.list = LibraryView(library, self._shown, self)
        self.search = SearchField(self.tr("Search all articles"), self)
        self.search.setAccessibleName(self.tr("Search all articles"))
        self.search.setToolTip(self.tr("Words in any form, in originals and translations; “in quotes” as they stand"))
        self.button = QToolButton(self)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self._list_menu())
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.hint.setContentsMargins(6, 0, 4, 0)
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._connect()
        self.delete, self.note, self.stop = self._actions()
        self._sort()
        self._count()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self.search, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _text: self._typing.start())  # start() takes a number
        self.search.returnPressed.connect(self._entered)
        self._library.archive.found.connect(self._found)
        self._library.archive.indexed.connect(self._search)
        self.list.chosen.connect(self._chosen)
        self.list.activated.connect(lambda _index: self._activated())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        for changed in (self._shown.rowsInserted, self._shown.rowsRemoved, self._shown.modelReset):
            changed.connect(lambda *_: self._count())

    def _actions(self) -> tuple[QAction, QAction, QAction]:
        """What is done with the articles selected; they belong to the list, and may be put into menus."""
        made = (
            (self.tr("&Delete"), "Del", self.delete_selected),
            (self.tr("&Note…"), "Ctrl+Shift+N", self.write_note),
            (self.tr("Cancel this &article"), "Shift+Esc", self.stop_selected),
        )
        actions = []
        for text, key, run in made:
            action = QAction(text, self.list)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, run=run: run())
            self.list.addAction(action)
            actions.append(action)
        return actions[0], actions[1], actions[2]

    def carry(self, other: LibraryPanel) -> None:
        """Filter and search as `other` does."""
        for group, before in ((self.langs, other.langs), (self.dates, other.dates)):
            group.actions()[before.actions().index(before.checkedAction())].setChecked(True)
        self.open_only.setChecked(other.open_only.isChecked())
        self.search.setText(other.search.text())
        self._apply()

    # Sorting and filtering

    def _list_menu(self) -> QMenu:
        menu = QMenu(self.button)
        self.orders = self._choices(
            menu.addMenu(self.tr("&Sort by")),
            {
                self.tr("Order of arrival"): Order.ADDED,
                self.tr("Title"): Order.TITLE,
                self.tr("Date"): Order.DATE,
                self.tr("Language"): Order.LANGUAGE,
                self.tr("Findings"): Order.FINDINGS,
            },
            Order(self._store.settings.sort) if self._store.settings.sort in set(Order) else Order.ADDED,
        )
        self.backwards = menu.addAction(self.tr("&Reverse the order"))
        self.backwards.setCheckable(True)
        self.backwards.setChecked(self._store.settings.backwards)
        menu.addSeparator()
        languages = {
            self.tr("All"): None,
            self.tr("English"): Lang.EN,
            self.tr("Russian"): Lang.RU,
            self.tr("Ukrainian"): Lang.UK,
        }
        self.langs = self._choices(menu.addMenu(self.tr("&Language")), languages, None)
        dates: dict[str, object] = {self.tr("All"): None}
        dates |= {self.tr("Since yesterday"): 1} | {self.tr("The last %n days", "", days): days for days in DAYS}
        self.dates = self._choices(menu.addMenu(self.tr("&Published")), dates, None)
        self.open_only = menu.addAction(self.tr("Only with &findings to check"))
        self.open_only.setCheckable(True)
        menu.addSeparator()
        self.clear = menu.addAction(self.tr("Show &all"), self.show_all)
        for group in (self.orders, self.langs, self.dates):
            group.triggered.connect(lambda _action: self._apply())
        for action in (self.backwards, self.open_only):
            action.toggled.connect(lambda _on: self._apply())
        return menu

    def _choices(self, menu: QMenu, names: dict[str, object] | dict[str, Order] | dict[str, Lang | None],
                 chosen: object) -> QActionGroup:  # fmt: skip
        group = QActionGroup(self)
        for name, value in names.items():
            action = QAction(name, group, checkable=True, checked=value == chosen)
            action.setData(value)
            menu.addAction(action)
        return group

    def _apply(self) -> None:
        order = Order(self.orders.checkedAction().data())
        if order != self._store.settings.sort:  # the latest and the most come first
            with QSignalBlocker(self.backwards):
                self.backwards.setChecked(order in BACKWARDS)
        self._store.update(sort=order.value, backwards=self.backwards.isChecked())
        self._sort()
        lang, days = self.langs.checkedAction().data(), self.dates.checkedAction().data()
        chosen = Filter(Lang(lang) if lang else None, self.open_only.isChecked(), days)
        if chosen != self._filter:
            self._filter = chosen
            self.list.begin_filtering()
            self._shown.set_filter(chosen)
            self.list.end_filtering()
            self._count()

    def _sort(self) -> None:
        self._shown.set_order(Order(self.orders.checkedAction().data()), self.backwards.isChecked())

    def show_all(self) -> None:
        """No filter, and no search."""
        for group in (self.langs, self.dates):
            group.actions()[0].setChecked(True)
        with QSignalBlocker(self.open_only):
            self.open_only.setChecked(False)
        self.search.clear()
        self._search()
        self._apply()

    def _count(self) -> None:
        """Say that the list does not show all, where it does not."""
        filtered = self._shown.filtered
        self.button.setText("≡ •" if filtered else "≡")
        name = self.tr("Sort and filter")
        self.button.setToolTip(f"{name} ({self.tr('a filter is on')})" if filtered else name)
        self.button.setAccessibleName(self.button.toolTip())
        self.hint.setVisible(filtered)
        self.hint.setText(self.tr("{0} of {1} articles").format(self._shown.rowCount(), self._library.rowCount()))

    # Searching

    def _search(self) -> None:
        query = self.search.text()
        if query.strip():
            self._library.archive.search(query)
        elif self._shown.searching:
            self._put(None)

    def _found(self, query: str, places: Places) -> None:
        if query == self.search.text() and query.strip():
            self._put(places)

    def _put(self, places: Places | None) -> None:
        self.list.begin_filtering()
        self._shown.set_places(places)
        self.list.end_filtering()
        self._count()

    def _entered(self) -> None:
        """The keyboard to what was found: to the article on show, or else to the first."""
        if self._shown.rowCount() == 0:
            return
        self.list.setFocus()
        if self.list.currentIndex().isValid():
            self._chosen(self.list.current())
        else:
            self.list.setCurrentIndex(self._shown.index(0, 0))

    def _chosen(self, entry: Entry | None) -> None:
        """Go to where something was found, once the article is on show."""
        self._step = 0
        places = self._shown.places(entry) if entry else ()
        if places:
            QTimer.singleShot(0, lambda: self.jumped.emit(max(0, places[0].sentence)))

    def _activated(self) -> None:
        """Try a failed article again; else go to the next place where something was found."""
        entry = self.list.current()
        places = self._shown.places(entry) if entry else ()
        if entry is not None and entry.state in (State.FAILED, State.STOPPED):
            self.retry_asked.emit()
        elif places:
            self._step = (self._step + 1) % len(places)
            self.jumped.emit(max(0, places[self._step].sentence))

    # What is done with articles

    def delete_selected(self) -> None:
        self._review.delete(self.list.selected())

    def stop_selected(self) -> None:
        for entry in self.list.selected():
            if entry.state not in FINAL:
                self._library.stop(entry)

    def write_note(self) -> None:
        """The user's own words about the article on show."""
        entry = self.list.current()
        if entry is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Note"))
        dialog.setLabelText(self._library.label(entry))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(entry.note)
        dialog.textValueSelected.connect(lambda text: self._review.annotate(entry, text.strip()))
        dialog.open()

    def _menu(self, place: QPoint) -> None:
        entry = self.list.current()
        if entry is None:
            return
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        again = menu.addAction(self.tr("&Try again"), self.retry_asked.emit)
        again.setEnabled(entry.state in (State.FAILED, State.STOPPED))
        self.stop.setEnabled(any(one.state not in FINAL for one in self.list.selected()))
        menu.addAction(self.tr("A&dd to briefing"), lambda: self.add_asked.emit(self.list.selected()))
        menu.addActions([self.stop, self.note, self.delete])
        places = self._shown.places(entry)
        if places:
            found = menu.addMenu(self.tr("&Found"))
            for one in places:
                before, word, after = one.snippet()
                text = f"{before[-30:]}{word}{after[:30]}".replace("&", "&&")
                found.addAction(text, lambda one=one: self.jumped.emit(max(0, one.sentence)))  # type: ignore[misc]
        menu.aboutToHide.connect(lambda: self.stop.setEnabled(True))
        menu.popup(self.list.viewport().mapToGlobal(place))
