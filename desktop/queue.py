"""The queue: articles are read ahead, and digested one after another."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Signal

from desktop.entry import FINAL, Entry, State
from desktop.jobs import Jobs
from desktop.language import spoken
from desktop.reading import Reader
from desktop.turns import Turns
from desktop.worker import Worker
from nlp.article import Article, Digest, Portrait
from nlp.errors import NlpError
from nlp.heading import part
from nlp.languages import Lang
from nlp.message import tr
from nlp.pipeline import Options


class Queue(Turns):
    """One entry is digested at a time; what the user asks for last goes first."""

    failed = Signal(object)  # an Entry whose `error` says why
    crashed = Signal(object)  # an exception that is a fault of the program
    offered = Signal(object, bool)  # candidates for the sentence asked about, so far, and whether these are all
    portrayed = Signal(str, object)  # an entry's id, and the Portrait that was made of it
    wrote = Signal(object, str)  # an Entry, once a summary was written for it, or why none was

    def __init__(self, jobs: Jobs, worker: Worker, target: Lang, length: int, parent: QObject | None = None) -> None:
        super().__init__(target, length, parent)
        self._jobs, self._worker = jobs, worker
        self._running: Entry | None = None
        self._asking = False  # whether the worker is at other translations of one sentence, or at a summary
        self._written: Entry | None = None  # the one that a summary is being written for
        self._portrait: Portrait | None = None  # the last that was told of
        self._mending = False  # whether what runs is the repair of a finished digest
        self._reader = Reader(jobs, self._next_to_read, self)
        self._reader.began.connect(lambda entry: self._set(entry, State.READING))
        self._reader.read.connect(self._read)
        self._reader.failed.connect(self._spoilt)
        worker.setParent(self)
        worker.stepped.connect(self._stepped)
        worker.completed.connect(self._completed)
        worker.failed.connect(self._failed)

    # What the user asks for

    @property
    def jobs(self) -> Jobs:
        return self._jobs

    @property
    def running(self) -> Entry | None:
        return self._running

    @property
    def writing(self) -> Entry | None:
        """The one that a summary is being written for."""
        return self._written

    @property
    def reading(self) -> Entry | None:
        return self._reader.entry

    def resume(self) -> None:
        """Go on with what is not finished."""
        self._next()

    def warm(self) -> None:
        """Load the models while nothing else is to be done; the first article interrupts it."""
        if self._running is None and not self._asking:
            self._worker.start(self._jobs.warm)

    def unload(self) -> None:
        """Let go of all models, if there is nothing to do."""
        if self._running is None and not self._asking:
            self._worker.start(self._jobs.unload)

    def prefer(self, entry: Entry | None) -> None:
        """Let `entry` go before all others, if it is not finished yet."""
        self._first = entry
        if entry is not None and entry.facts is not None and entry.article is None:
            self._read_again(entry)
        if entry is not None and entry is not self._running and entry.facts is not None and self._wants(entry):
            self._interrupt()
        self._next()

    def set_target(self, target: Lang) -> None:
        """Digest into another language; digests already made are kept."""
        self._interrupt()
        self._target = target
        for entry in self._entries:
            if entry.state is not State.READING:
                self._set(entry, self._state_in(entry, target, stopped=False))
        if self._first is not None:
            self.advanced.emit(self._first)
        self._next()

    def ask(self, entry: Entry, sentence: int) -> None:
        """Offer other translations of a sentence; what runs is put back, and goes on afterwards."""
        digest = self.digest_of(entry)
        place = part(digest, sentence) if digest else None
        self._interrupt()
        if place is not None and place[0].translation is not None:
            self._asking = True
            self._worker.start(lambda: self._jobs.candidates(*place))

    def write(self, entry: Entry) -> None:
        """Have a summary of an article written in a model's own words; what runs goes on afterwards."""
        digest, target = self.digest_of(entry), self._target
        self._interrupt()
        if digest is not None and digest.summary is not None:
            self._asking, self._written = True, entry
            self._worker.start(lambda: self._jobs.write(digest, target))

    def stop_asking(self) -> None:
        """No more of them are wanted."""
        if self._asking:
            self._interrupt()
            self._next()

    def set_length(self, length: int) -> None:
        """Make summaries of another length: of the entry on show at once, of others when they are shown."""
        self._length = length
        if self._first is not None and self._first is not self._running and self._wants(self._first):
            self._interrupt()
        self._next()

    def stop(self, entry: Entry) -> None:
        """Stop work on one entry; what has been reached stays, and the others go on."""
        self._halt(entry)
        self._next()

    def cancel(self) -> None:
        """Stop the running entry and the queue; what has been reached stays."""
        self._interrupt()
        for entry in self._entries:
            self._halt(entry)

    def retry(self, entry: Entry) -> None:
        """Have another go at an entry that failed or was stopped."""
        self._set(entry, State.WAITING)
        self.prefer(entry)

    def finish(self, entry: Entry) -> None:
        """Have a finished article improved and repaired by the models that there are now."""
        digest = entry.digests.get(self._target)
        if entry.state is State.DONE and digest is not None and digest.translation is not None:
            entry.unrepaired.add(self._target)
            self._next()

    def close(self) -> None:
        """Stop, and wait until the threads have let go."""
        self._reader.close()
        self._worker.close()

    # The queue

    def _halt(self, entry: Entry) -> None:
        """Stop work on one entry."""
        if entry is self._running:
            self._worker.cancel()
            self._running = None
        if entry is self._reader.entry:
            self._reader.drop()
        if entry.state not in FINAL:
            self._set(entry, State.DONE if entry.leave_repair(self._target) else State.STOPPED)

    def _interrupt(self) -> None:
        """Put the running entry back into the queue."""
        self._worker.cancel()
        self._asking = self._mending = False
        self._answer()
        entry, self._running = self._running, None
        if entry is not None and entry.leave_repair(self._target, later=True):
            self._set(entry, State.DONE)
        elif entry is not None and entry.state is not State.DONE:
            self._set(entry, State.WAITING)

    def _next(self) -> None:
        self._reader.go_on()
        if self._running is not None or self._asking:
            return
        entry = self._next_to_digest()
        if entry is None:
            if not self.waiting:
                self._mend_next()
            return
        article = entry.article
        if article is None:
            self._read_again(entry)
            return
        self._running, self._mending = entry, False
        alone = self.waiting == int(entry.state is State.WAITING)  # else all drafts come before any is finished
        options = Options(self._target, self._length, self._repair, self._reread, draft=True, finish=alone)
        entry.lengths[self._target] = self._length
        if entry.state is State.DONE:
            digest = entry.digests[self._target]
            self._worker.start(lambda: self._jobs.resummarise(digest, options))
            return
        entry.error = ""
        entry.unrepaired.discard(self._target)
        if not alone:
            entry.unrepaired.add(self._target)
        self._set(entry, State.WORKING)
        self._worker.start(lambda: self._jobs.digest(article, options))

    def _read_again(self, entry: Entry) -> None:
        """What the library kept of it is damaged: back to where it came from."""
        entry.facts = None
        entry.made.clear()
        self._set(entry, State.WAITING)
        self._reader.go_on()

    def _mend_next(self) -> None:
        """Improve and repair an article that had to wait for others, the one on show before all."""
        entry = self._next_to_mend()
        if entry is None:
            self._batch.clear()
            self._rest()
            return
        digest, repair, reread = entry.digests[self._target], self._repair, self._reread
        self._running, self._mending = entry, True
        self._set(entry, State.WORKING)
        self._worker.start(lambda: self._jobs.mend(digest, repair, reread))

    def _rest(self) -> None:
        """There is nothing to do."""

    # What the threads report

    def _read(self, entry: Entry, article: Article) -> None:
        entry.article = article
        self._set(entry, State.WAITING)
        if entry is self._first and self._running is not None:
            self._interrupt()
        self.advanced.emit(entry)
        self._next()

    def _spoilt(self, entry: Entry, error: Exception) -> None:
        self._fail(entry, error)
        self._next()

    def _stepped(self, step: object) -> None:
        if self._asking and self._written is not None and isinstance(step, Digest):
            self._written.take(self._target, step)
            self.touch(self._written)
            return
        if self._asking:
            self.offered.emit(step, False)
            return
        entry = self._running
        if entry is None or not isinstance(step, Digest):
            return
        if step.done and self._mending:
            entry.unrepaired.discard(self._target)
        if step.portrait is not None and step.portrait is not self._portrait:
            self._portrait = step.portrait
            self.portrayed.emit(entry.id, step.portrait)
        entry.take(self._target, step)
        gc.freeze()  # snapshots have no cycles: the collector would go through all the spans of a book for nothing
        self._set(entry, State.DONE if step.done else State.WORKING)
        self.advanced.emit(entry)

    def _answer(self, why: str = "") -> None:
        """Tell that a summary was written, or why it was not."""
        entry, self._written = self._written, None
        if entry is not None:
            self.wrote.emit(entry, why)

    def _completed(self) -> None:
        if self._asking:
            self._asking = False
            self._answer()
            self.offered.emit((), True)
        entry, self._running = self._running, None
        if entry is not None:
            self._set(entry, State.DONE)
        self._next()

    def _failed(self, error: Exception) -> None:
        if self._asking:
            self._asking = False
            self._answer(spoken(str(error)) if isinstance(error, NlpError) else self.tr("Something went wrong."))
            self.offered.emit((), True)
            if not isinstance(error, NlpError):
                self.crashed.emit(error)
        entry, self._running = self._running, None
        if entry is not None:
            self._fail(entry, error)
        self._next()

    def _fail(self, entry: Entry, error: Exception) -> None:
        known = isinstance(error, NlpError)
        entry.error = str(error) if known else tr("Something went wrong inside Diptych.")
        self._set(entry, State.FAILED)
        self.failed.emit(entry)
        if not known:
            self.crashed.emit(error)
