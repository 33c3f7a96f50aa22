"""A window that is killed: `window_to_kill.py HOME STAGE FILES…` takes files in, and says what is on disk.

A line each: `added ID`, `state ID STATE` and, once it is well within STAGE, `ready`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop import __main__ as start
from desktop.entry import Entry, State
from desktop.jobs import Jobs
from desktop.stores import open_memory
from desktop.window import MainWindow
from nlp.languages import Lang
from nlp.paths import Paths
from nlp.translate.types import Translated
from tests.fakes import FakeEngines, FakeTranslator

EDIT, NOTE = "Своими словами.", "a note"


class SlowTranslator(FakeTranslator):
    """Takes a while for each sentence, so that there is a middle to be killed in."""

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        for result in super().map(sentences, source, target):
            time.sleep(0.05)
            yield result


class Told:
    """Tells what the archive has written."""

    def __init__(self, window: MainWindow, stage: str, count: int) -> None:
        self._window, self._stage, self._count = window, stage, count
        self._library = window._library
        self._added: set[str] = set()
        self._safe: set[str] = set()
        self._ready = self._changed = False
        self._library.archive.saved.connect(self.saved)
        self._library.advanced.connect(lambda _entry: self.look())

    def saved(self, id_: str) -> None:
        entry = self._library.find(id_)
        if entry is None:
            return
        if id_ not in self._added:
            self._added.add(id_)
            say("added", id_)
        if entry.facts is not None and self._library.archive.is_safe(entry):
            self._safe.add(id_)
            say("state", id_, entry.state.value)
        self.look()

    def look(self) -> None:
        entries = [self._library.entry(row) for row in range(self._library.rowCount())]
        done = [entry for entry in entries if entry.state is State.DONE]
        if len(self._added) < self._count or self._ready:
            return
        if self._stage == "intake":
            self._ready = len(self._safe) >= 3
        elif len(done) >= 2 and not self._changed:
            self._changed = True
            self._window.articles.show_entry(done[0])
            self._window.review.edit(done[0], 0, EDIT)
            self._window.review.annotate(done[0], NOTE)
        elif self._changed:
            running = self._library.running
            made = running.made.get(Lang.RU) if running else None
            edited = any(self._says(entry, EDIT) for entry in done)  # what an edit needs is made ready in a thread
            safe = edited and all(self._library.archive.is_safe(entry) for entry in done)
            self._ready = safe and made is not None and 0 < made.translated < made.sentences
        if self._ready:
            say("ready")

    def _says(self, entry: Entry, text: str) -> bool:
        digest = self._library.digest_of(entry)
        return digest is not None and digest.translation is not None and text in digest.translation.targets


def say(*words: str) -> None:
    print(*words, flush=True)


def main() -> None:
    home, stage, *files = sys.argv[1:]
    application = QApplication([])
    paths = Paths.under(Path(home))
    memory = open_memory(paths)
    jobs = Jobs(lambda: FakeEngines(SlowTranslator(), memory))  # type: ignore[arg-type,return-value]
    window = start.make_window(paths, jobs, Lang.RU)
    window._library.set_repair(False)
    told = Told(window, stage, len(files))
    window.show()
    window.open_paths([Path(name) for name in files])
    application.exec()
    del told


if __name__ == "__main__":
    main()
