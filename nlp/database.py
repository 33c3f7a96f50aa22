"""sqlite files of our own: opened so that a kill, a damaged file or a newer version never costs the user anything."""

from __future__ import annotations

import sqlite3
from itertools import chain, count
from pathlib import Path

from nlp.errors import NlpError
from nlp.message import tr


class NewerFile(NlpError):
    """A file that a newer version of Diptych has written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return tr(
            "{0} was written by a newer version of Diptych, and is left as it is. Update Diptych to use it."
        ).format(self.path)


def connect(path: Path, schema: str, version: int) -> sqlite3.Connection:
    """The database at `path` in WAL mode, made or brought up to date by `schema`, which may run on any older one.

    Statements are committed one by one. Any thread may use it, one at a time. A file that is no database is set aside
    under another name, never deleted. Raises NewerFile, sqlite3.Error, OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _opened(path, schema, version)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, full, read-only: not the file's own fault
            raise
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        path.rename(_free(path.with_name(path.name + ".damaged")))
        return _opened(path, schema, version)


def _opened(path: Path, schema: str, version: int) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False, timeout=2, isolation_level=None)
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found > version:
            raise NewerFile(path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if found == version:  # nothing is written but what is missing: another thread may be writing just now
            connection.executescript(schema)
        else:
            connection.executescript(f"BEGIN IMMEDIATE;\n{schema}\nPRAGMA user_version = {version};\nCOMMIT;")
    except BaseException:
        connection.close()
        raise
    return connection


def _free(path: Path) -> Path:
    """`path`, or with the first number after it that no file has."""
    names = chain([path], (path.with_name(f"{path.name}-{number}") for number in count(2)))
    return next(name for name in names if not name.exists())
