"""Briefings on disk: every change is there when the call returns, and a kill loses none."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from nlp.arrange import Arrangement
from nlp.briefings.coding import decoded, encoded
from nlp.briefings.pieces import Briefing, Piece
from nlp.database import connect

logger = logging.getLogger(__name__)

VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS briefings (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pieces (
    briefing TEXT, id TEXT, place INTEGER NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (briefing, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS arrangements (article TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
"""
CHANGED = "(SELECT coalesce(max(changed), 0) + 1 FROM briefings)"  # a counter: clocks go back


@dataclass(frozen=True, slots=True)
class Listed:
    """A briefing in the list of all."""

    id: str
    name: str
    pieces: int


class Briefings:
    """All briefings, in a sqlite file (WAL). Any thread may call, one at a time. Raises NewerFile, sqlite3.Error."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._connection = connect(path, SCHEMA, VERSION)

    def listed(self) -> tuple[Listed, ...]:
        """The one changed last first."""
        query = (
            "SELECT id, name, (SELECT count(*) FROM pieces WHERE briefing = briefings.id) "
            "FROM briefings ORDER BY changed DESC"
        )
        with self._lock, closing(self._connection.cursor()) as cursor:
            return tuple(Listed(*row) for row in cursor.execute(query))

    def open(self, id_: str) -> Briefing:
        """Raises KeyError where there is no such briefing. A piece that cannot be read is left out, not lost."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            row = cursor.execute("SELECT name FROM briefings WHERE id = ?", (id_,)).fetchone()
            query = "SELECT kind, data, id FROM pieces WHERE briefing = ? ORDER BY place"
            rows = cursor.execute(query, (id_,)).fetchall()
        if row is None:
            raise KeyError(id_)
        return Briefing(id_, row[0], tuple(piece for piece in map(_read, rows) if piece is not None))

    def new(self, name: str) -> Briefing:
        briefing = Briefing(uuid4().hex, name)
        self.keep(briefing)
        return briefing

    def rename(self, id_: str, name: str) -> None:
        with self._change() as cursor:
            cursor.execute(f"UPDATE briefings SET name = ?, changed = {CHANGED} WHERE id = ?", (name, id_))  # noqa: S608

    def delete(self, id_: str) -> None:
        """`keep` with what `open` gave before brings it back."""
        with self._change() as cursor:
            cursor.execute("DELETE FROM pieces WHERE briefing = ?", (id_,))
            cursor.execute("DELETE FROM briefings WHERE id = ?", (id_,))

    def keep(self, briefing: Briefing, before: Briefing | None = None) -> None:
        """Keep `briefing` as it is now. With what it was `before`, only what differs is written."""
        old = {piece.id: (place, piece) for place, piece in enumerate(before.pieces)} if before else {}
        with self._change() as cursor:
            query = (
                f"INSERT INTO briefings VALUES (?, ?, {CHANGED}) "  # noqa: S608
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, changed = excluded.changed"
            )
            cursor.execute(query, (briefing.id, briefing.name))
            for place, piece in enumerate(briefing.pieces):
                was = old.pop(piece.id, None)
                if was is None or was[1] != piece:
                    values = (briefing.id, piece.id, place, *encoded(piece))
                    cursor.execute("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?)", values)
                elif was[0] != place:
                    query = "UPDATE pieces SET place = ? WHERE briefing = ? AND id = ?"
                    cursor.execute(query, (place, briefing.id, piece.id))
            gone = [(briefing.id, id_) for id_ in old]
            cursor.executemany("DELETE FROM pieces WHERE briefing = ? AND id = ?", gone)

    # Summaries as the user has arranged them

    def arrangement(self, article: str) -> Arrangement:
        """Of the summary of an article, by its id; one that cannot be read is none."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            row = cursor.execute("SELECT data FROM arrangements WHERE article = ?", (article,)).fetchone()
        try:
            picked, dropped, order = json.loads(row[0]) if row else ((), (), ())
        except ValueError:
            return Arrangement()
        return Arrangement(frozenset(picked), frozenset(dropped), tuple(order))

    def keep_arrangement(self, article: str, arrangement: Arrangement) -> None:
        data = json.dumps([sorted(arrangement.picked), sorted(arrangement.dropped), arrangement.order])
        with self._change() as cursor:
            cursor.execute("INSERT OR REPLACE INTO arrangements VALUES (?, ?)", (article, data))

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Cursor]:
        """All or nothing."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            try:
                yield cursor
            except BaseException:
                cursor.execute("ROLLBACK")
                raise
            cursor.execute("COMMIT")


def _read(row: tuple[str, str, str]) -> Piece | None:
    try:
        return decoded(*row)
    except (ValueError, KeyError, TypeError) as error:
        logger.warning("a piece of a briefing cannot be read: %s", type(error).__name__)
        return None
