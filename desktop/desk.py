"""What the user does to briefings: each change is kept at once, and can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack

from desktop.language import current
from desktop.undoing import Step
from nlp.briefings.pieces import Briefing, Piece, named
from nlp.errors import NlpError
from nlp.message import Message, tr

if TYPE_CHECKING:
    from nlp.briefings.store import Briefings, Listed


class Desk(QObject):
    """One briefing is open at a time. The store is opened when it is first wanted."""

    changed = Signal()  # the briefing that is open, or what is in it
    added = Signal(list)  # ids of pieces that have come
    failed = Signal(object)  # a text or Message: why changes cannot be kept

    def __init__(self, open_store: Callable[[], Briefings], group: QUndoGroup, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._store: Briefings | None = None
        self._tried = False
        self._briefing: Briefing | None = None
        self._kept: dict[str, Briefing] = {}  # what is known to be on disk
        self._group = group
        self.stack = QUndoStack(group)

    @property
    def briefing(self) -> Briefing | None:
        """The one that is open."""
        return self._briefing

    def activate(self) -> None:
        """Undo what was done here from now on."""
        self._group.setActiveStack(self.stack)

    def start(self) -> None:
        """Go on with the briefing that was changed last."""
        if self._briefing is None:
            found = self.listed()
            if found:
                self.open(found[0].id)

    def listed(self) -> tuple[Listed, ...]:
        """All briefings, the one changed last first."""
        found: list[Listed] = []
        self.use(lambda store: found.extend(store.listed()))
        return tuple(found)

    def open(self, id_: str) -> None:
        def opened(store: Briefings) -> None:
            self._briefing = self._kept[id_] = store.open(id_)

        self.use(opened)
        self.changed.emit()

    # Changes, all of which can be undone

    def new(self, name: str = "") -> None:
        """Begin another briefing, with the name or the date of the day."""
        from uuid import uuid4

        made = Briefing(uuid4().hex, name or self.usual_name())
        self._do(None, made, tr("new briefing"))

    def usual_name(self) -> str:
        return self.tr("Briefing, {0}").format(QLocale(current()).toString(QDate.currentDate(), "d MMMM yyyy"))

    def rename(self, name: str) -> None:
        if self._briefing is not None and name.strip() and name != self._briefing.name:
            self._do(self._briefing, replace(self._briefing, name=" ".join(name.split())), tr("new name"))

    def delete(self) -> None:
        """Remove the briefing that is open."""
        if self._briefing is not None:
            self._do(self._briefing, None, tr("removal of a briefing"))

    def add(self, pieces: Iterable[Piece], at: int | None = None) -> None:
        """Put pieces in, at a place or at the end; where no briefing is open, one is begun."""
        fresh = [named(piece) for piece in pieces]
        if not fresh:
            return
        if self._briefing is None:
            self.start()
        if self._briefing is None:
            self.new()
        assert self._briefing is not None
        old = self._briefing.pieces
        place = len(old) if at is None else max(0, min(at, len(old)))
        self._set((*old[:place], *fresh, *old[place:]), tr("addition to the briefing"))
        self.added.emit([piece.id for piece in fresh])

    def remove(self, rows: Collection[int]) -> None:
        self._set([piece for row, piece in enumerate(self._pieces()) if row not in rows], tr("removal"))

    def move(self, rows: Sequence[int], to: int) -> None:
        """Put the pieces in `rows` together before the one that is now in row `to`."""
        old = self._pieces()
        moved = [old[row] for row in rows]
        before = [piece for row, piece in enumerate(old) if row < to and row not in rows]
        after = [piece for row, piece in enumerate(old) if row >= to and row not in rows]
        self._set((*before, *moved, *after), tr("another order"))

    def change(self, row: int, *pieces: Piece) -> None:
        """Something else for the piece in `row`; the first keeps its id."""
        old = self._pieces()
        fresh = [replace(pieces[0], id=old[row].id), *(named(piece) for piece in pieces[1:])] if pieces else []
        self._set((*old[:row], *fresh, *old[row + 1 :]), tr("change to the briefing"))

    def change_all(self, change: Callable[[Piece], Piece]) -> int:
        """Something else for every piece, in one step; returns for how many."""
        old = self._pieces()
        fresh = [change(piece) for piece in old]
        self._set(fresh, tr("change to the briefing"))
        return sum(a is not b for a, b in zip(old, fresh, strict=True))

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _pieces(self) -> tuple[Piece, ...]:
        return self._briefing.pieces if self._briefing else ()

    def _set(self, pieces: Iterable[Piece], words: Message) -> None:
        if self._briefing is not None:
            self._do(self._briefing, replace(self._briefing, pieces=tuple(pieces)), words)

    def _do(self, before: Briefing | None, after: Briefing | None, words: Message) -> None:
        if before != after:
            step = _Change(self, before, after)
            step.name(words)
            self.stack.push(step)
            self.activate()

    # What the commands do

    def put(self, before: Briefing | None, after: Briefing | None) -> None:
        """`after` is on disk instead of `before`, and open."""

        def keep(store: Briefings) -> None:
            if after is not None:
                store.keep(after, self._kept.get(after.id))
                self._kept[after.id] = after
            elif before is not None:
                store.delete(before.id)
                self._kept.pop(before.id, None)

        self.use(keep)
        self._briefing = after
        if after is None:
            self.start()
        self.changed.emit()

    def use(self, work: Callable[[Briefings], object]) -> None:
        """Do something with the store; where that fails it is told, and nothing else is lost."""
        try:
            if self._store is None and not self._tried:
                self._tried = True
                self._store = self._open_store()
            if self._store is not None:
                work(self._store)
        except (NlpError, OSError, sqlite3.Error, KeyError) as error:
            self.failed.emit(str(error))


class _Change(Step):
    """One briefing instead of another; None: that there is none."""

    def __init__(self, desk: Desk, before: Briefing | None, after: Briefing | None) -> None:
        super().__init__()
        self._desk, self._before, self._after = desk, before, after

    def redo(self) -> None:
        self._desk.put(self._before, self._after)

    def undo(self) -> None:
        self._desk.put(self._after, self._before)
