"""The articles as a list model: what each one is, how far it is, and which of them are the same story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.entry import Entry
from desktop.lines import Lines
from nlp.languages import Lang

Index = QModelIndex | QPersistentModelIndex


class Articles(QAbstractListModel):
    """Entries in the order they came, as the target language has them."""

    EntryRole = Qt.ItemDataRole.UserRole

    def __init__(self, target: Lang, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target = target
        self._entries: list[Entry] = []
        self._by_id: dict[str, Entry] = {}
        self._order = 0
        self._lines = Lines(self)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == self.EntryRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self.label(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.label(entry)}. {self.line(entry)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(entry)
        return None

    @property
    def target(self) -> Lang:
        """The language that everything is shown in."""
        return self._target

    # The entries

    def row(self, entry: Entry) -> int:
        return self._entries.index(entry)

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def find(self, id: str) -> Entry | None:  # noqa: A002  it is what `Entry.id` holds
        """The entry of that permanent id, if it is still there."""
        return self._by_id.get(id)

    def leader(self, entry: Entry) -> Entry:
        """The first article that tells the story of `entry`: itself, unless it is a reprint."""
        return self._chain(entry)[-1]

    def repeated(self, entry: Entry) -> Entry:
        """What `entry` repeats: the first in its own language, or else what it tells in another. Itself: nothing."""
        chain = self._chain(entry)
        own = list(takewhile(lambda one: _lang(one) is _lang(entry), chain))
        return own[-1] if len(own) > 1 else chain[min(1, len(chain) - 1)]

    def _chain(self, entry: Entry) -> list[Entry]:
        """`entry`, what it is like, and so on to what was first."""
        chain = [entry]
        while (likeness := chain[-1].likeness) is not None:
            original = self._by_id.get(likeness.original)
            if original is None or original in chain:
                break
            chain.append(original)
        return chain

    def insert(self, entries: Sequence[Entry]) -> None:
        """New entries, at the end."""
        for entry in entries:
            self._order += 1
            entry.order = self._order
        self._insert(len(self._entries), entries)

    def put_back(self, entries: Iterable[Entry]) -> None:
        """Entries that were removed, where they were."""
        for entry in sorted(entries, key=lambda one: one.order):
            self._insert(sum(other.order < entry.order for other in self._entries), [entry])

    def take_out(self, entry: Entry) -> None:
        row = self.row(entry)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._entries[row], self._by_id[entry.id]
        self.endRemoveRows()

    def _insert(self, row: int, entries: Sequence[Entry]) -> None:
        if entries:
            self.beginInsertRows(QModelIndex(), row, row + len(entries) - 1)
            self._entries[row:row] = entries
            self._by_id.update((entry.id, entry) for entry in entries)
            self.endInsertRows()

    def refresh(self, entry: Entry) -> None:
        """What is shown of `entry` has changed."""
        if entry.id in self._by_id:
            index = self.index(self.row(entry))
            self.dataChanged.emit(index, index)

    # What is shown of one

    def label(self, entry: Entry) -> str:
        """The entry in a line."""
        return entry.name or self.tr("Pasted text")

    def line(self, entry: Entry) -> str:
        """What there is to know of it at a glance, or what went wrong."""
        return self._lines.line(entry)

    def tip(self, entry: Entry) -> str:
        """All there is to know of it."""
        return self._lines.tip(entry)


def _lang(entry: Entry) -> Lang | None:
    return entry.facts.lang if entry.facts else None
