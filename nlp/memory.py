"""A translation memory: what was translated once, the same way, is not translated again; what the user wrote stays."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import tee
from pathlib import Path
from typing import Any

from nlp.database import connect
from nlp.languages import Lang
from nlp.translate.types import Translated, Translator

logger = logging.getLogger(__name__)

VERSION = 2  # 1 had no edits
SCHEMA = """
CREATE TABLE IF NOT EXISTS translations (key BLOB PRIMARY KEY, text TEXT NOT NULL, confidence REAL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS edits (
    source TEXT, target TEXT, sentence TEXT, text TEXT NOT NULL, made TEXT DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (source, target, sentence)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seen (
    source TEXT, target TEXT, sentence TEXT, kind TEXT, here TEXT, there TEXT,
    PRIMARY KEY (source, target, sentence, kind, here, there)
) WITHOUT ROWID;
"""
FindingKey = tuple[str, str, str]  # kind, source text, target text, as `nlp.article.Finding.key`


class Memory:
    """Translations by machine, the user's edits, and findings the user has seen, in a sqlite file (WAL).

    An edit belongs to a direction and a sentence, whatever the model; what a machine says never replaces it. Used from
    one thread at a time, whichever. Raises NewerFile.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._connection = connect(path, SCHEMA, VERSION)

    def get(self, key: bytes) -> Translated | None:
        with self._lock, closing(self._connection.cursor()) as cursor:
            row = cursor.execute("SELECT text, confidence FROM translations WHERE key = ?", (key,)).fetchone()
        return Translated(*row) if row else None

    def put(self, key: bytes, translated: Translated) -> None:
        with self._lock, closing(self._connection.cursor()) as cursor:
            row = (key, translated.text, translated.confidence)
            cursor.execute("INSERT OR REPLACE INTO translations VALUES (?, ?, ?)", row)

    def edit(self, source: Lang, target: Lang, sentence: str) -> str | None:
        """The user's own translation of `sentence`."""
        rows = self._asked("SELECT text FROM edits WHERE source = ? AND target = ? AND sentence = ?",
                           (source, target, sentence))  # fmt: skip
        return rows[0][0] if rows else None

    def keep_edit(self, source: Lang, target: Lang, sentence: str, text: str | None) -> None:
        """Remember the user's translation; None forgets it. On disk when this returns."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            if text is None:
                query = "DELETE FROM edits WHERE source = ? AND target = ? AND sentence = ?"
                cursor.execute(query, (source, target, sentence))
            else:
                query = "INSERT OR REPLACE INTO edits (source, target, sentence, text) VALUES (?, ?, ?, ?)"
                cursor.execute(query, (source, target, sentence, text))

    def seen(self, source: Lang, target: Lang, sentence: str) -> frozenset[FindingKey]:
        """The keys of the findings about `sentence` that the user has marked as seen."""
        return frozenset(
            self._asked("SELECT kind, here, there FROM seen WHERE source = ? AND target = ? AND sentence = ?",
                        (source, target, sentence))
        )  # fmt: skip

    def _asked(self, query: str, values: tuple[str, ...]) -> list[Any]:
        """The rows that match; none where the file cannot be read, as an edit missed must not cost the article."""
        try:
            with self._lock, closing(self._connection.cursor()) as cursor:
                return cursor.execute(query, values).fetchall()
        except sqlite3.Error as error:
            logger.warning("the translation memory cannot be read: %s", error)
            return []

    def keep_seen(self, source: Lang, target: Lang, sentence: str, key: FindingKey, seen: bool) -> None:
        """Remember, or forget, that a finding has been seen."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            if seen:
                query = "INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?, ?, ?)"
            else:
                query = (
                    "DELETE FROM seen WHERE source = ? AND target = ? AND sentence = ? "
                    "AND kind = ? AND here = ? AND there = ?"
                )
            cursor.execute(query, (source, target, sentence, *key))

    def clear(self, edits: bool) -> None:
        """Forget what machines have said, and the user's edits and what was seen if `edits`; gives the room back."""
        with self._lock, closing(self._connection.cursor()) as cursor:
            for table in ("translations", *(("edits", "seen") if edits else ())):
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608  names of our own
            cursor.execute("VACUUM")

    def close(self) -> None:
        with self._lock:
            self._connection.close()


class Remembered:
    """`translator`, asked only for what `memory` does not know. A failing memory costs speed, never a translation."""

    def __init__(self, translator: Translator, memory: Memory) -> None:
        self._translator, self._memory = translator, memory
        self.id, self.version = translator.id, translator.version
        self.directions, self.via = translator.directions, translator.via

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        waiting = iter(sentences)
        read: deque[str] = deque()  # not yet given out
        missing: deque[str] = deque()  # of these, what is not yet asked of the translator
        asked: deque[str] = deque()
        known: dict[str, Translated | None] = {}

        def another() -> bool:
            """Reads a sentence more, if there is one."""
            for text in waiting:
                read.append(text)
                if text not in known:
                    known[text] = self._get(self._key(text, source, target))
                    if known[text] is None:
                        missing.append(text)
                return True
            return False

        def unknown() -> Iterator[str]:
            """What the memory does not know, read as far ahead as the translator likes."""
            while missing or another():
                if missing:
                    asked.append(missing.popleft())
                    yield asked[-1]

        fresh = self._translator.map(unknown(), source, target)
        while read or another():
            text = read.popleft()
            while (found := known[text]) is None:
                translated = next(fresh)
                known[asked[0]] = translated
                self._put(self._key(asked.popleft(), source, target), translated)
            yield found

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        return self._translator.alternatives(sentence, source, target, count)

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        return self._translator.variants(sentence, source, target)

    def prompted(self, sentence: str, prompts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        return self._translator.prompted(sentence, prompts, source, target)

    def _key(self, sentence: str, source: Lang, target: Lang) -> bytes:
        options = getattr(self._translator, "options", "")
        parts = (self.id, self.version, options, source.value, target.value, sentence)
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()

    def _get(self, key: bytes) -> Translated | None:
        try:
            return self._memory.get(key)
        except sqlite3.Error as error:
            logger.warning("the translation memory cannot be read: %s", error)
            return None

    def _put(self, key: bytes, translated: Translated) -> None:
        try:
            self._memory.put(key, translated)
        except sqlite3.Error as error:
            logger.warning("the translation memory cannot be written: %s", error)


class Edited:
    """`translator`, but the user's own translation goes before the machine's, which is then in `machine`."""

    def __init__(self, translator: Translator, memory: Memory) -> None:
        self._translator, self._memory = translator, memory
        self.id, self.version = translator.id, translator.version
        self.directions, self.via = translator.directions, translator.via

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        asked, given = tee(sentences)
        results = self._translator.map(given, source, target)
        try:
            for sentence, result in zip(asked, results, strict=True):
                own = self._memory.edit(source, target, sentence)
                yield result if own is None else Translated(own, machine=result.text)
        finally:
            if isinstance(results, Generator):
                results.close()

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        return self._translator.alternatives(sentence, source, target, count)

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        return self._translator.variants(sentence, source, target)

    def prompted(self, sentence: str, prompts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        return self._translator.prompted(sentence, prompts, source, target)
