"""The library's file: rows and contents written together or not at all, read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nlp.article import Article, Portrait
from nlp.database import connect
from nlp.languages import Lang
from nlp.library.packing import (
    pack_article,
    pack_message,
    pack_portrait,
    pack_work,
    unpack_article,
    unpack_message,
    unpack_work,
)
from nlp.library.rows import Contents, Facts, Likeness, Made, Row, Work

VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, path TEXT, pasted TEXT,
    state TEXT NOT NULL, error TEXT NOT NULL, added TEXT NOT NULL, note TEXT NOT NULL,
    title TEXT, outlet TEXT, date TEXT, lang TEXT, words INTEGER,
    original TEXT, share REAL, deleted INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS bodies (id TEXT PRIMARY KEY, data BLOB NOT NULL, indexed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS digests (
    id TEXT, lang TEXT, done INTEGER, length INTEGER, sentences INTEGER, translated INTEGER,
    findings INTEGER, open INTEGER, unrepaired INTEGER, indexed INTEGER NOT NULL DEFAULT 0, data BLOB NOT NULL,
    PRIMARY KEY (id, lang)
);
CREATE INDEX IF NOT EXISTS bodies_new ON bodies(indexed) WHERE indexed = 0;
CREATE INDEX IF NOT EXISTS digests_new ON digests(indexed) WHERE indexed = 0;
CREATE TABLE IF NOT EXISTS sentences (number INTEGER PRIMARY KEY, id TEXT, side TEXT, sentence INTEGER, text TEXT);
CREATE INDEX IF NOT EXISTS sentences_of ON sentences(id, side);
CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(words, forms, tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE IF NOT EXISTS runs (hash INTEGER, id TEXT, PRIMARY KEY (hash, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS prints (id TEXT PRIMARY KEY, print INTEGER, runs INTEGER);
CREATE INDEX IF NOT EXISTS runs_of ON runs(id);
CREATE TABLE IF NOT EXISTS portraits (
    id TEXT PRIMARY KEY, lang TEXT, sentences INTEGER, traits INTEGER,
    compared INTEGER NOT NULL DEFAULT 0, data BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS portraits_new ON portraits(compared) WHERE compared = 0;
CREATE TABLE IF NOT EXISTS traits (hash INTEGER, id TEXT, PRIMARY KEY (hash, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS traits_of ON traits(id);
CREATE TABLE IF NOT EXISTS session (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS taken (path TEXT PRIMARY KEY, size INTEGER, modified INTEGER) WITHOUT ROWID;
"""
COLUMNS = (
    *("id", "path", "pasted", "state", "error", "added", "note"),
    *("title", "outlet", "date", "lang", "words", "original", "share", "deleted"),
)
ALIKE = ("original", "share")
MADE = ("lang", "done", "length", "sentences", "translated", "findings", "open", "unrepaired")
OF_ONE = (  # tables with a row or more for an article
    *("bodies", "digests", "runs", "prints", "portraits", "traits", "sentences", "articles"),
)


class Store:
    """The library in a sqlite file (WAL). Used by one thread at a time; each thread may have its own.

    Raises NewerFile, OSError, sqlite3.Error.
    """

    def __init__(self, path: Path) -> None:
        self.connection = connect(path, SCHEMA, VERSION)
        self.connection.execute("PRAGMA secure_delete = ON")  # what the user deletes is overwritten

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What is written within is there as a whole or not at all."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    # Rows

    def rows(self) -> list[Row]:
        """Every article that is not deleted, in the order they came."""
        made: dict[str, dict[Lang, Made]] = {}
        for id_, lang, done, length, *counts, unrepaired in self.connection.execute(
            f"SELECT id, {', '.join(MADE)} FROM digests"  # noqa: S608  our own names
        ):
            sentences, translated, findings, open_ = counts
            one = Made(bool(done), length, sentences, translated, findings, open_, bool(unrepaired))
            made.setdefault(id_, {})[Lang(lang)] = one
        query = f"SELECT {', '.join(COLUMNS)} FROM articles WHERE NOT deleted ORDER BY number"  # noqa: S608
        return [_row(values, made.get(values[0], {})) for values in self.connection.execute(query)]

    def put(self, row: Row) -> None:
        """Write what the list shows of an article. Digests and, after the first time, its likeness are put apart."""
        facts, likeness = row.facts, row.likeness
        told = (facts.title, facts.outlet, facts.date, facts.lang, facts.words) if facts else (None,) * 5
        alike = (likeness.original, likeness.share) if likeness else (None, None)
        path = None if row.path is None else str(row.path)
        where = row.id, path, row.pasted, row.state, pack_message(row.error), row.added, row.note
        changes = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[1:] if name not in ALIKE)
        self.connection.execute(
            f"INSERT INTO articles ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "  # noqa: S608
            f"ON CONFLICT (id) DO UPDATE SET {changes}",
            _text((*where, *told, *alike, row.deleted)),
        )

    def set_likeness(self, id_: str, likeness: Likeness) -> None:
        values = likeness.original, likeness.share, id_
        self.connection.execute("UPDATE articles SET original = ?, share = ? WHERE id = ?", values)

    # Contents

    def put_article(self, id_: str, article: Article) -> None:
        """Keep the text that was read, so that the file is not needed again."""
        self.connection.execute(
            "INSERT INTO bodies (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data",
            (id_, pack_article(article)),
        )

    def put_work(self, id_: str, lang: Lang, made: Made, work: Work) -> None:
        values = (made.done, made.length, made.sentences, made.translated, made.findings, made.open, made.unrepaired)
        columns = ", ".join(MADE[1:])
        changes = ", ".join(f"{name} = excluded.{name}" for name in (*MADE[1:], "data"))
        self.connection.execute(
            f"INSERT INTO digests (id, lang, {columns}, data) VALUES ({', '.join('?' * (len(MADE) + 2))}) "  # noqa: S608
            f"ON CONFLICT (id, lang) DO UPDATE SET {changes}, indexed = 0",
            (id_, lang.value, *values, pack_work(work)),
        )

    def put_portrait(self, id_: str, portrait: Portrait) -> None:
        """Keep what an article tells, to be compared with the others where it is new or other than before."""
        self.connection.execute(
            "INSERT INTO portraits (id, lang, sentences, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "compared = compared AND data = excluded.data, lang = excluded.lang, sentences = excluded.sentences, "
            "data = excluded.data",
            (id_, portrait.lang.value, len(portrait.figures), pack_portrait(portrait)),
        )

    def article(self, id_: str) -> Article | None:
        """The article without its digests; None for one that was not read. Raises packing.Damaged."""
        found = self.connection.execute("SELECT data FROM bodies WHERE id = ?", (id_,)).fetchone()
        return unpack_article(found[0]) if found else None

    def contents(self, id_: str) -> Contents:
        """The article and its digests, nothing for one that was not read. Raises packing.Damaged."""
        article = self.article(id_)
        if article is None:
            return Contents()
        works = self.connection.execute("SELECT lang, data FROM digests WHERE id = ?", (id_,))
        return Contents(article, {Lang(lang): unpack_work(data, article) for lang, data in works})

    def purge(self) -> None:
        """Forget deleted articles for good."""
        gone = [id_ for (id_,) in self.connection.execute("SELECT id FROM articles WHERE deleted")]
        for id_ in gone:
            with self.writing():
                self.connection.execute(
                    "DELETE FROM found WHERE rowid IN (SELECT number FROM sentences WHERE id = ?)", (id_,)
                )
                for table in OF_ONE:
                    self.connection.execute(f"DELETE FROM {table} WHERE id = ?", (id_,))  # noqa: S608

    # The session, and the watched folder

    def remember(self, name: str, value: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO session VALUES (?, ?)", (name, value))

    def recalled(self, name: str) -> str:
        """What was remembered by that name, or nothing."""
        found = self.connection.execute("SELECT value FROM session WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def take(self, files: Iterable[tuple[str, int, int]]) -> None:
        """Files of a watched folder, with size in bytes and time of change in ns, need no second reading."""
        self.connection.executemany("INSERT OR REPLACE INTO taken VALUES (?, ?, ?)", files)

    def taken(self) -> dict[str, tuple[int, int]]:
        return {path: (size, time) for path, size, time in self.connection.execute("SELECT * FROM taken")}

    def close(self) -> None:
        self.connection.close()


def _row(values: Sequence[Any], made: dict[Lang, Made]) -> Row:
    id_, path, pasted, state, error, added, note, title, outlet, date, lang, words, original, share, deleted = values
    facts = Facts(title, outlet, date, Lang(lang), words) if lang else None
    likeness = Likeness(original, share) if original else None
    place = Path(path) if path is not None else None
    return Row(id_, place, pasted, state, unpack_message(error), added, note, facts, likeness, bool(deleted), made)


def _text(values: Iterable[object]) -> list[object]:
    """`values` as sqlite takes them; a file name that is no UTF-8 loses what is not, as does text."""
    return [str(value).encode("utf-8", "replace").decode() if isinstance(value, str) else value for value in values]
