"""The name memory on disk: `names.sqlite`, one row per name and language, and the user's policies."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from nlp.article import Digest, Entity, EntityKind
from nlp.database import connect
from nlp.languages import Lang
from nlp.names.book import Book, Form, Name, Setter
from nlp.names.identity import sounds
from nlp.names.policy import Endings, Places, Policy

logger = logging.getLogger(__name__)

FILE = "names.sqlite"
VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS forms (
    key TEXT, kind TEXT NOT NULL, lang TEXT, text TEXT NOT NULL, sounds TEXT NOT NULL, set_by TEXT NOT NULL,
    changed TEXT DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (key, lang)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS policies (name TEXT PRIMARY KEY, choice TEXT NOT NULL) WITHOUT ROWID;
"""


ROW = "forms (key, kind, lang, text, sounds, set_by) VALUES (?, ?, ?, ?, ?, ?)"


class NameMemory:
    """Names and policies in a sqlite file (WAL). Any thread may use it. Raises NewerFile, OSError, sqlite3.Error."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._connection = connect(path, SCHEMA, VERSION)
        self._book: Book | None = None
        self._state = 0

    def book(self) -> Book:
        """All that is remembered, as it stands now; the same object until something changes, here or elsewhere."""
        with self._lock:
            (state,) = self._connection.execute("PRAGMA data_version").fetchone()  # changes by other connections
            if self._book is None or state != self._state:
                self._state, self._book = state, Book(self._names(), self._policy())
            return self._book

    def put(self, names: Iterable[Name]) -> None:
        """Remember forms; others of the same names stay. On disk when this returns, all or none."""
        self._write(f"INSERT OR REPLACE INTO {ROW}", [row for one in names for row in _rows(one)])

    def propose(self, names: Iterable[Name]) -> None:
        """Remember forms where there are none."""
        proposed = (replace(one, forms={lang: Form(form.text) for lang, form in one.forms.items()}) for one in names)
        self._write(f"INSERT OR IGNORE INTO {ROW}", [row for one in proposed for row in _rows(one)])

    def take(self, names: Sequence[Name]) -> None:
        """Remember the names of a file: what its user set goes before all, what was proposed there fills gaps."""
        for setter, keep in ((Setter.USER, self.put), (Setter.PROPOSED, self.propose)):
            keep([Name(one.key, one.kind, {lang: form for lang, form in one.forms.items() if form.set_by is setter})
                  for one in names])  # fmt: skip

    def forget(self, key: str, lang: Lang) -> None:
        """Forget a form, so that the name has the one proposed again."""
        self._write("DELETE FROM forms WHERE key = ? AND lang = ?", [(key, lang.value)])

    def choose(self, policy: Policy) -> None:
        """Remember the user's policies."""
        rows = [("places", policy.places.value), ("endings", policy.endings.value)]
        self._write("INSERT OR REPLACE INTO policies VALUES (?, ?)", rows)

    def note(self, digest: Digest) -> None:
        """Enter the names of an article that are not known yet, with what is proposed for them in its translation."""
        if digest.translation is None:
            return
        target, book = digest.translation.lang, self.book()
        paired = {(pair.source.start, pair.source.stop) for pair in digest.pairs if isinstance(pair.source, Entity)}
        found: dict[str, Name] = {}
        body = digest.article.body
        for entity in body.entities:
            if (entity.start, entity.stop) not in paired:
                continue  # found on one side alone: perhaps no name at all
            wanted = book.wanted(entity.normal, entity.kind, body.lang, target)
            if wanted.key not in found and wanted.key not in book.register.names:
                forms = {body.lang: Form(entity.normal)} | ({target: Form(wanted.text)} if wanted.text else {})
                found[wanted.key] = Name(wanted.key, entity.kind, forms)
        if found:
            self.propose(found.values())

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _write(self, query: str, rows: Sequence[tuple[str, ...]]) -> None:
        with self._lock, closing(self._connection.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            try:
                cursor.executemany(query, rows)
            except BaseException:
                cursor.execute("ROLLBACK")
                raise
            cursor.execute("COMMIT")
            self._book = None

    def _names(self) -> list[Name]:
        forms: dict[str, dict[Lang, Form]] = {}
        kinds: dict[str, EntityKind] = {}
        heard: dict[str, set[str]] = {}
        query = "SELECT key, kind, lang, text, sounds, set_by FROM forms"
        for key, kind, lang, text, words, set_by in self._connection.execute(query):
            forms.setdefault(key, {})[Lang(lang)] = Form(text, Setter(set_by))
            kinds[key] = EntityKind(kind)
            heard.setdefault(key, set()).update(words.split())
        return [Name(key, kinds[key], found, frozenset(heard[key])) for key, found in forms.items()]

    def _policy(self) -> Policy:
        chosen = dict(self._connection.execute("SELECT name, choice FROM policies"))
        standard = Policy()
        try:
            return Policy(
                Places(chosen.get("places", standard.places)), Endings(chosen.get("endings", standard.endings))
            )
        except ValueError:  # a choice of another version
            return standard


def _rows(name: Name) -> Iterator[tuple[str, ...]]:
    for lang, form in name.forms.items():
        yield name.key, name.kind.value, lang.value, form.text, " ".join(sounds(form.text, lang)), form.set_by.value


def remembered(memory: NameMemory | None) -> Book:
    """The name memory as it stands now; where there is none or it cannot be read, as if it were empty."""
    try:
        return memory.book() if memory else Book()
    except sqlite3.Error as error:
        logger.warning("the name memory cannot be read: %s", error)
        return Book()


def noted(digest: Digest, memory: NameMemory | None) -> Digest:
    """`digest`, its names entered in the name memory."""
    try:
        if memory:
            memory.note(digest)
    except sqlite3.Error as error:
        logger.warning("the name memory cannot be written: %s", error)
    return digest
