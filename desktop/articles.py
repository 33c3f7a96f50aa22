"""The articles as a list model: what each one is, how far it is, and which of them are the same story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.entry import Entry, State
from desktop.language import spoken
from nlp.languages import Lang
from nlp.library.rows import Made

CLIPPED = 28  # characters of another article's title

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
        passed = {entry.id}
        while entry.likeness is not None and entry.likeness.original not in passed:
            original = self._by_id.get(entry.likeness.original)
            if original is None:
                break
            passed.add(original.id)
            entry = original
        return entry

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
        """What there is to know at a glance, or what went wrong."""
        if entry.state is State.FAILED:
            return spoken(entry.error)
        facts = entry.facts
        parts = [self._alike(entry), facts.lang.value.upper() if facts else "", self._state(entry)]
        if facts:
            parts += (facts.outlet, facts.date[:10], self.tr("%n words", "", facts.words))
        return " · ".join(part for part in parts if part)

    def tip(self, entry: Entry) -> str:
        """All of it, and where it came from."""
        lines = [self.label(entry), self.line(entry)]
        likeness, leader = entry.likeness, self.leader(entry)
        if likeness is not None and leader is not entry:
            text = self.tr("A reprint of “{0}”: {1} % of its wording is there.")
            if likeness.share == 1:
                text = self.tr("The same text as “{0}”.")
            lines.append(text.format(self.label(leader), round(likeness.share * 100)))
        if entry.note:
            lines.append(f"✎ {entry.note}")
        if isinstance(entry.source, Path):
            lines.append(str(entry.source))
        return "\n".join(lines)

    def _alike(self, entry: Entry) -> str:
        leader = self.leader(entry)
        if leader is entry or entry.likeness is None:
            return ""
        title = self.label(leader)
        title = title if len(title) <= CLIPPED else title[: CLIPPED - 1].rstrip() + "…"
        text = self.tr("same text as “{0}”") if entry.likeness.share == 1 else self.tr("reprint of “{0}”")
        return text.format(title)

    def _state(self, entry: Entry) -> str:
        made = entry.made.get(self._target)
        if entry.state is State.WORKING:
            return self._progress(entry, made)
        if entry.state is State.DONE and made is not None:
            return self._findings(made)
        return {
            State.WAITING: self.tr("waiting"),
            State.READING: self.tr("reading…"),
            State.STOPPED: self.tr("stopped"),
        }.get(entry.state, "")

    def _progress(self, entry: Entry, made: Made | None) -> str:
        digest = entry.digests.get(self._target)
        if digest is None or made is None or not made.sentences:
            return self.tr("working…")
        if digest.improving:
            text = self.tr("improving {0} of {1}").format(*digest.improving)
        elif digest.repairing:
            text = self.tr("repairing {0} of {1}").format(*digest.repairing)
        else:
            text = self.tr("{0} of {1}").format(made.translated, made.sentences)
        return f"{text} · {self.tr('%n to check', '', made.open)}" if made.open else text

    def _findings(self, made: Made) -> str:
        if made.open:
            return self.tr("%n to check", "", made.open)
        if made.findings:
            return self.tr("all seen")
        return self.tr("all agrees") if made.sentences else self.tr("summary only")
