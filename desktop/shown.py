"""Which articles are listed, and in what order: a proxy over the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from desktop.entry import Entry
from desktop.library import Library
from nlp.languages import Lang
from nlp.library.search import Place

Places = Mapping[str, Sequence[Place]]  # where something was found, by article
Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    ADDED = "added"
    TITLE = "title"
    DATE = "date"
    LANGUAGE = "language"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article must be to be listed."""

    lang: Lang | None = None
    open_only: bool = False  # it has findings that were not seen
    days: int | None = None  # its own date is at most so many days ago

    def accepts(self, entry: Entry, target: Lang) -> bool:
        facts, made = entry.facts, entry.made.get(target)
        if self.lang is not None and (facts is None or facts.lang is not self.lang):
            return False
        if self.open_only and not (made and made.open):
            return False
        if self.days is None:
            return True
        earliest = date.today() - timedelta(days=self.days)  # noqa: DTZ011  the user's own day
        return facts is not None and facts.date[:10] >= earliest.isoformat()


class Shown(QSortFilterProxyModel):
    """Reprints come right after the first article that tells the story, whatever the order."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._order, self._reversed = Order.ADDED, False
        self._filter = Filter()
        self._places: Places | None = None  # None: nothing is searched for
        self.pinned: Entry | None = None  # it stays listed while it is on show, whatever becomes of it
        self.setSourceModel(library)
        self.setDynamicSortFilter(True)
        self.sort(0)
        library.regrouped.connect(self.invalidate)

    @property
    def filtered(self) -> bool:
        return self._filter != Filter() or self._places is not None

    @property
    def searching(self) -> bool:
        return self._places is not None

    def set_order(self, order: Order, backwards: bool) -> None:
        self._order, self._reversed = order, backwards
        self.invalidate()

    def set_filter(self, chosen: Filter) -> None:
        self._filter = chosen
        self.invalidate()

    def set_places(self, places: Places | None) -> None:
        """What was found, by article: others are not listed. None: all are."""
        self._places = places
        self.invalidate()

    def places(self, entry: Entry) -> Sequence[Place]:
        """Where in `entry` something was found."""
        return self._places.get(entry.id, ()) if self._places else ()

    # Qt

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        entry = self._library.entry(row)
        if entry is self.pinned:
            return True
        if self._places is not None and entry.id not in self._places:
            return False
        return self._filter.accepts(entry, self._library.target)

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = self._library.entry(left.row()), self._library.entry(right.row())
        first, second = self._library.leader(one), self._library.leader(other)
        if first is second:
            return (one is not first, one.order) < (other is not second, other.order)
        mine, its = self._key(first), self._key(second)
        return its < mine if self._reversed else mine < its

    def _key(self, entry: Entry) -> tuple[str | int, int]:
        return self._first_key(entry), entry.order

    def _first_key(self, entry: Entry) -> str | int:
        facts, made = entry.facts, entry.made.get(self._library.target)
        match self._order:
            case Order.TITLE:
                return self._library.label(entry).casefold()
            case Order.DATE:
                return facts.date if facts else ""
            case Order.LANGUAGE:
                return facts.lang.value if facts else ""
            case Order.FINDINGS:
                return made.open if made else 0
        return entry.order
