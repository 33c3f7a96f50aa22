"""The name memory in the window: what is renamed is put into every open article, kept, and can be undone."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.entry import FINAL, Entry
from desktop.library import Library
from desktop.lookups import Lookups
from desktop.review import Review
from desktop.undoing import Step
from desktop.worker import Worker
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.lookups import loaded
from nlp.message import tr

if TYPE_CHECKING:
    from nlp.article import Digest
    from nlp.names.book import Book, Form, Name
    from nlp.names.memory import NameMemory
    from nlp.names.policy import Policy
    from nlp.names.table import NameRow


LOOKS = 200  # ms between two looks whether files are still read


def langs_of(entry: Entry) -> set[Lang]:
    """The languages of an article and of its translations."""
    return {*([entry.article.body.lang] if entry.article else []), *entry.digests}


class Naming(QObject):
    """Opens the memory when the first article is there. An article is brought up to date a few sentences at a time."""

    changed = Signal()  # a name or a policy
    imported = Signal(int)  # names taken in from a file
    exported = Signal(int)  # names written to one
    failed = Signal(object)  # a text or Message: why names cannot be kept or read, in a sentence

    def __init__(
        self, library: Library, review: Review, open_memory: Callable[[], NameMemory], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._review, self._open_memory = library, review, open_memory
        self._memory: NameMemory | None = None
        self._book: Book | None = None
        self._known: dict[Entry, None] = {}  # the articles that have been worked on or shown, in that order
        self._due: deque[tuple[Entry, Lang]] = deque()
        self._waiting: set[Entry] = set()  # articles to be brought up once the tables for them are loaded
        self._steps: tuple[Digest, Book, Generator[None, None, bool]] | None = None  # of the first due, by names
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._next)
        self._files = Worker(self, pace=0)
        self._files.stepped.connect(lambda done: done())
        self._files.failed.connect(self._tell)
        self._load_later = QTimer(self, singleShot=True, interval=LOOKS)
        self._load_later.timeout.connect(self._load)
        library.advanced.connect(self._advanced)
        self.lookups.loaded.connect(self._begin)
        review.edited.connect(self._edited)

    def book(self) -> Book:
        """The names as they stand now."""
        from nlp.names.book import Book

        self._try(self._read)
        return self._book or Book()

    @property
    def lookups(self) -> Lookups:
        return self._review.lookups

    @property
    def busy(self) -> bool:
        """Whether articles are still to follow a change."""
        return bool(self._due or self._waiting)

    @property
    def moving(self) -> bool:
        """Whether names are on their way from or to a file."""
        return self._files.busy

    def bring_up(self, entry: Entry | None) -> None:
        """Put the names of an article that comes up into the forms they have by now."""
        if entry is not None and entry.article is not None and self._is_ready(entry):
            self._known[entry] = None
            self._queue(entry, self.book())

    def rename(self, entry: Entry, row: NameRow, text: str) -> None:
        """Another form for a name, in the language that `entry` is translated into; "" for the one proposed."""
        from nlp.names.book import Form, Name, Setter

        digest = self._library.digest_of(entry)
        if digest is None or digest.translation is None:
            return
        lang, text = digest.translation.lang, " ".join(text.split())
        known = self.book().register.names.get(row.wanted.key)
        old = known.forms.get(lang) if known else None
        new = Form(text, Setter.USER) if text else None
        if old != new and (old is None or old.set_by is Setter.USER or new is not None):
            name = known or Name(row.wanted.key, row.kind, {row.lang: Form(row.name)})
            title = tr("name {0}").format(text or (old.text if old else ""))
            self._review.push(_Rename(self, (entry, name, lang), (old, new)), title, entry)

    def choose(self, entry: Entry | None, policy: Policy) -> None:
        """Another policy for names without a form of their own."""
        old = self.book().policy
        if policy == old:
            return
        self._review.push(_Choice(self, old, policy), tr("names by another rule"), entry)

    def take_from(self, path: Path) -> None:
        """Take the names of a file in, in a thread; `imported` tells how many."""
        from nlp.names.exchange import imported

        book = self.book()

        def steps() -> Iterator[Callable[[], None]]:
            names = imported(path, book)
            self._opened().take(names)
            yield lambda: self._took(len(names))

        self._files.start(steps)

    def write_to(self, path: Path) -> None:
        """Write all names to a file, in a thread; `exported` tells how many."""
        from nlp.names.exchange import exported

        book = self.book()

        def steps() -> Iterator[Callable[[], None]]:
            count = exported(book, path)
            yield lambda: self.exported.emit(count)

        self._files.start(steps)

    def _took(self, count: int) -> None:
        self._changed(None)
        self.imported.emit(count)

    def close(self) -> None:
        self._later.stop()
        self._load_later.stop()
        self._files.close()
        if self._memory is not None:
            self._memory.close()
            self._memory = None

    # What the commands do

    def put(self, entry: Entry, name: Name, lang: Lang, form: Form | None) -> None:
        """A form of a name, or none, from now on and everywhere."""
        from nlp.names.book import Name

        def write() -> None:
            memory = self._opened()
            memory.propose([name])
            if form is None:
                memory.forget(name.key, lang)
            else:
                memory.put([Name(name.key, name.kind, {lang: form})])

        self._try(write)
        self._changed(entry)

    def decide(self, policy: Policy) -> None:
        """A policy from now on and everywhere."""
        self._try(lambda: self._opened().choose(policy))
        self._changed(None)

    # Keeping, and bringing articles up to date

    def _opened(self) -> NameMemory:
        if self._memory is None:
            self._memory = self._open_memory()
        return self._memory

    def _read(self) -> None:
        self._book = self._opened().book()

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except (NlpError, OSError, sqlite3.Error) as error:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, NlpError):
            self.failed.emit(str(error))
        elif isinstance(error, OSError | sqlite3.Error):
            self.failed.emit(tr("Names cannot be kept: {0}").format(error))
        else:
            raise error

    def _changed(self, first: Entry | None) -> None:
        """Every open article is to follow, `first` before all and at once."""
        book = self.book()
        for entry in self._known:
            entry.renamed = entry.state not in FINAL
            self._queue(entry, book, again=True)
        if first is not None and first in self._known:
            self._due.extendleft([pair for pair in self._due if pair[0] is first])
            self._next()
        self.changed.emit()

    def _advanced(self, entry: Entry) -> None:
        digest = self._library.digest_of(entry)
        if not self._is_ready(entry):
            return
        self._known[entry] = None
        if not entry.renamed:
            entry.names = self.book()  # as the engine has put them
        elif digest is not None and digest.done:
            entry.renamed = False
            self._queue(entry, self.book(), again=True)

    def _edited(self, entry: Entry) -> None:
        """In a turn of its own, as in a book that takes as long as the edit itself."""
        if entry.names is not None:
            self._queue(entry, entry.names, again=True)

    def _queue(self, entry: Entry, book: Book, again: bool = False) -> None:
        if entry.names is book and not again:
            return
        entry.names = book
        if not entry.at_hand:
            return  # it follows when it comes up
        self._due += (due for lang in entry.digests if (due := (entry, lang)) not in self._due)
        self._later.start()

    def _is_ready(self, entry: Entry) -> bool:
        """Whether `entry` can be brought up to date now; if not, it will be, if there is anything to bring up."""
        if entry.article is None or not any(digest.summary for digest in entry.digests.values()):
            return False  # it is being read, by a thread that needs the interpreter, and the same tables
        if loaded(langs_of(entry)):
            return True
        if entry not in self._waiting:
            self._waiting.add(entry)
            self._load()
        return False

    def _load(self) -> None:
        """Load the tables, but not while files are read: so many threads leave the window too little time."""
        if self._library.reading is not None:
            self._load_later.start()
        elif not self.lookups.load({lang for one in self._waiting for lang in langs_of(one)}):
            self._waiting.clear()

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for entry in waiting:
            self.bring_up(entry)

    def _next(self) -> None:
        """A step of the next article that is due."""
        if not self._due:
            return
        entry, lang = self._due[0]
        digest = entry.digests.get(lang) if entry.at_hand else None
        if digest is None:
            self._over()
        else:
            book = entry.names or self.book()
            if self._steps is None or self._steps[0] is not digest or self._steps[1] is not book:
                self._steps = digest, book, entry.spell(lang, book)
            try:
                next(self._steps[2])
            except StopIteration as end:
                if end.value:
                    self._steps = None
                    self._library.touch(entry)
                else:
                    self._over()
        if self._due:
            self._later.start()

    def _over(self) -> None:
        """The first that was due no longer is."""
        self._steps = None
        self._due.popleft()


class _Rename(Step):
    """Another form for a name."""

    def __init__(self, naming: Naming, what: tuple[Entry, Name, Lang], forms: tuple[Form | None, Form | None]) -> None:
        super().__init__()
        self._naming, self._what, self._forms = naming, what, forms

    def redo(self) -> None:
        self._naming.put(*self._what, self._forms[1])

    def undo(self) -> None:
        self._naming.put(*self._what, self._forms[0])


class _Choice(Step):
    """Another policy."""

    def __init__(self, naming: Naming, old: Policy, new: Policy) -> None:
        super().__init__()
        self._naming, self._old, self._new = naming, old, new

    def redo(self) -> None:
        self._naming.decide(self._new)

    def undo(self) -> None:
        self._naming.decide(self._old)
