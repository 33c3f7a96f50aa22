"""Keeps the library on disk: written, indexed and searched in threads of its own, read when something is shown."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from desktop.entry import Entry
from nlp.article import Article, Digest, Portrait
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.library.rows import Contents, Made, Row, Work

if TYPE_CHECKING:
    from nlp.library.store import Store

logger = logging.getLogger(__name__)

REST = 0.002  # s after each sentence of the index: the window and the engine need the interpreter more

Files = Sequence[tuple[str, int, int]]  # paths with size in bytes and time of change in ns


@dataclass(slots=True)
class _Pending:
    """What is still to be written of one article."""

    row: Row
    article: Article | None = None
    works: dict[Lang, tuple[Made, Work]] = field(default_factory=dict)


class Archive(QObject):
    """What is saved is on disk a moment later, at a kill too. Where there is no file, nothing is kept, and `trouble`
    says why."""

    failed = Signal(object)  # a text or Message: why something could not be kept, in a sentence
    saved = Signal(str)  # the id of an article that is on disk as it was last saved
    alike = Signal(object)  # Likenesses found, by id
    indexed = Signal()  # all that is on disk can be found
    found = Signal(str, object)  # a query and its `Place`s, by id
    crashed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, open_store: Callable[[], Store], lock: Path, parent: QObject | None = None) -> None:
        """`lock`: a file beside the library, held while it is open; a second window keeps nothing."""
        super().__init__(parent)
        self._open_store = open_store
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="archive")
        self._searcher = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        self._lock = Lock()
        self._pending: dict[str, _Pending] = {}
        self._kept: dict[
            str, dict[Lang | None, Article | Digest | None]
        ] = {}  # contents on disk, so that they are not written again
        self._session: dict[str, str] = {}
        self._closing, self._closed = Event(), False
        self._asked = ""
        self._due = False  # whether the writer is told already that there is something
        self.trouble = ""
        self._writing: Store | None = None
        self._searching: Store | None = None
        self._reading: Store | None = None
        self._held = QLockFile(str(lock))
        self._held.setStaleLockTime(0)  # only the death of its holder frees it
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            if self._held.tryLock(0):
                self._reading = open_store()
            else:
                self.trouble = self.tr("Diptych is open already. Close this window, or the other one and start again.")
        except (NlpError, OSError, sqlite3.Error) as error:
            self.trouble = str(error)

    # Reading, in the window's thread

    def rows(self) -> list[Row]:
        """What was kept; what was deleted before is forgotten."""
        if self._reading is None:
            return []
        self._submit(lambda store: store.purge())
        self._go_on()
        return self._reading.rows()

    def recalled(self, name: str) -> str:
        return self._reading.recalled(name) if self._reading else ""

    def taken(self) -> dict[str, tuple[int, int]]:
        return self._reading.taken() if self._reading else {}

    def unportrayed(self) -> list[str]:
        """The ids of articles of which it is not kept what they tell."""
        from nlp.library.across import without_portrait

        return without_portrait(self._reading) if self._reading else []

    def contents(self, id_: str) -> Contents:
        """The article and its digests; nothing where they cannot be read."""
        return Contents() if self._reading is None else self.held(id_, _contents(self._reading, id_))

    def held(self, id_: str, contents: Contents) -> Contents:
        """`contents`, which are on disk and need not be written again."""
        if contents.article is not None:
            self._kept[id_] = {None: contents.article, **{lang: work.digest for lang, work in contents.works.items()}}
        return contents

    def opener(self, id_: str) -> Callable[[], Iterator[Contents]]:
        """What reads the contents of an article in another thread."""
        open_store = self._open_store

        def contents() -> Iterator[Contents]:
            with closing(open_store()) as store:
                yield _contents(store, id_)

        return contents

    def reader(self) -> Callable[[], AbstractContextManager[Callable[[str], Article | None]]]:
        """What opens the file in another thread, to read articles by their ids; nothing where they cannot be read."""
        open_store = self._open_store if self._reading is not None else None

        @contextmanager
        def reading() -> Iterator[Callable[[str], Article | None]]:
            if open_store is None:
                yield lambda _id: None
                return
            with closing(open_store()) as store:
                yield lambda id_: _article(store, id_)

        return reading

    # Writing

    def save(self, entry: Entry, whole: bool = False) -> None:
        """Write what the list shows of `entry`, and the article as it was read; `whole`: the digests too."""
        if self._reading is None:
            return
        fresh = _Pending(entry.row())
        if entry.at_hand:
            kept = self._kept.setdefault(entry.id, {})
            article = entry.article
            if (whole or None not in kept) and article is not kept.get(None):
                fresh.article = kept[None] = article
            for lang, (made, work) in entry.works().items() if whole else ():
                if work.digest is not kept.get(lang) or made != entry.made.get(lang):
                    fresh.works[lang] = made, work
                    kept[lang], entry.made[lang] = work.digest, made
        with self._lock:
            old = self._pending.get(entry.id)
            if old is not None:
                fresh.article = fresh.article or old.article
                fresh.works = old.works | fresh.works
            self._pending[entry.id] = fresh
        self._go_on()

    def portray(self, id_: str, portrait: Portrait) -> None:
        """What an article tells, to be compared with what others tell in other languages. From any thread."""

        def put(store: Store) -> None:
            store.put_portrait(id_, portrait)
            self._go_on()  # only now is there something to compare

        self._submit(put)

    def remember(self, name: str, value: str) -> None:
        """Something about the session, the last value of each name."""
        with self._lock:
            self._session[name] = value
        self._go_on()

    def take(self, files: Files) -> None:
        """Files of the watched folder that are not to be read again."""
        self._submit(lambda store: store.take(files))

    def is_safe(self, entry: Entry) -> bool:
        """Whether all of `entry` is on disk."""
        with self._lock:
            return entry.id in self._kept and entry.id not in self._pending

    def forget(self, entry: Entry) -> None:
        """The contents of `entry` are let go of; the next ones are written anew."""
        self._kept.pop(entry.id, None)

    def search(self, query: str) -> None:
        """`found` comes with the answer, unless something else is asked before."""
        self._asked = query
        if self._reading is not None and not self._closed:
            self._searcher.submit(self._search, query)

    def close(self) -> None:
        """Wait until all is written."""
        if self._closed:
            return
        self._closing.set()
        self._go_on()
        self._closed = True
        self._writer.submit(self._let_go)
        for executor in (self._writer, self._searcher):
            executor.shutdown(wait=True)
        for store in (self._searching, self._reading):
            if store is not None:
                store.close()
        self._reading = None
        self._held.unlock()

    # In the threads

    def _submit(self, write: Callable[[Store], None]) -> None:
        if self._reading is not None and not self._closed:
            self._writer.submit(self._guarded, write)

    def _go_on(self) -> None:
        with self._lock:
            due, self._due = self._due, True
        if not due:
            self._submit(self._write_all)

    def _guarded(self, write: Callable[[Store], None]) -> None:
        try:
            if self._writing is None:
                self._writing = self._open_store()
            write(self._writing)
        except (NlpError, OSError, sqlite3.Error) as error:
            self.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001  it is shown in the window's thread
            self.crashed.emit(error)

    def _write_all(self, store: Store) -> None:
        """Write what there is to write, and index while there is nothing."""
        from nlp.library.index import index_next

        with self._lock:
            self._due = False
        worked = False
        while True:
            if self._write(store):
                continue
            if self._closing.is_set():
                return
            alike = index_next(store, self._rest)
            if alike is None:
                break
            worked = True
            if alike:
                self.alike.emit(alike)
        if worked:
            self.indexed.emit()

    def _rest(self) -> None:
        self._closing.wait(REST)

    def _write(self, store: Store) -> bool:
        with self._lock:
            pending, session = dict(self._pending), dict(self._session)
            self._session.clear()
        if not pending and not session:
            return False
        with store.writing():
            for one in pending.values():
                _put(store, one)
            for name, value in session.items():
                store.remember(name, value)
        for id_, one in pending.items():
            with self._lock:
                done = self._pending.get(id_) is one
                if done:
                    del self._pending[id_]
            if done:
                self.saved.emit(id_)
        return True

    def _search(self, query: str) -> None:
        from nlp.library.search import search

        if query != self._asked or self._closing.is_set():
            return
        try:
            if self._searching is None:
                self._searching = self._open_store()
            self.found.emit(query, search(self._searching, query))
        except (NlpError, OSError, sqlite3.Error) as error:
            self.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001  it is shown in the window's thread
            self.crashed.emit(error)

    def _let_go(self) -> None:
        if self._writing is not None:
            self._guarded(lambda store: store.purge())
            self._writing.close()


def _put(store: Store, one: _Pending) -> None:
    """Write one article. What cannot be written for its own sake does not keep the others from being."""
    store.put(one.row)
    try:
        if one.article is not None:
            store.put_article(one.row.id, one.article)
        for lang, (made, work) in one.works.items():
            store.put_work(one.row.id, lang, made, work)
    except (UnicodeError, TypeError) as error:
        logger.warning("an article cannot be put into the library: %s", type(error).__name__)


def _contents(store: Store, id_: str) -> Contents:
    """The article and its digests; nothing where they cannot be read."""
    try:
        return store.contents(id_)
    except (ValueError, sqlite3.Error) as error:
        logger.warning("an article cannot be read from the library: %s", type(error).__name__)
        return Contents()


def _article(store: Store, id_: str) -> Article | None:
    try:
        return store.article(id_)
    except (ValueError, sqlite3.Error) as error:
        logger.warning("an article cannot be read from the library: %s", type(error).__name__)
        return None
