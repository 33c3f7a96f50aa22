"""What the user does to a translation: edits, choices and looks, each one an event to its entry that can be undone."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from desktop.entry import Entry
from desktop.keeper import Keeper
from desktop.library import Library
from desktop.lookups import Lookups
from desktop.undoing import Step
from nlp.article import TITLE, Digest, Finding, Origin, Translation
from nlp.heading import part
from nlp.languages import Lang
from nlp.message import Message, tr
from nlp.revise import copied

EDIT = 1  # id of commands that merge while one sentence is being typed


class Review(QObject):
    """Changes digests through their entries, keeps the changes, and undoes them, with a stack for each article."""

    edited = Signal(object)  # an Entry: its names are to be looked at again
    went = Signal(int)  # to a sentence, as undoing changed it
    deleted = Signal(int)  # so many articles
    returned = Signal(object)  # an Entry that was deleted before

    def __init__(self, library: Library, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._keeper = library, keeper
        keeper.setParent(self)
        self.undo = QUndoGroup(self)
        self._stacks: dict[Entry, QUndoStack] = {}
        self._pile = QUndoStack(self.undo)  # what is done with whole articles
        self._pile_last = False
        self._session = 0  # typing in one opening of the editor is one step
        self.lookups = Lookups(self)
        self.keeping_failed = keeper.failed

    def show(self, entry: Entry | None) -> None:
        """Undo what was done in this article from now on, unless articles were deleted or annotated since."""
        if self._pile_last and self._pile.canUndo():
            self.undo.setActiveStack(self._pile)
        elif entry is not None:
            self.undo.setActiveStack(self._stack(entry))

    def _stack(self, entry: Entry) -> QUndoStack:
        if entry not in self._stacks:
            self._stacks[entry] = QUndoStack(self.undo)
        return self._stacks[entry]

    def push(self, step: Step, words: Message, entry: Entry | None = None) -> None:
        """Do it; it is what is undone next, in `entry` or with whole articles. `words` name it in the menu."""
        step.name(words)
        stack = self._stack(entry) if entry else self._pile
        stack.push(step)
        self._pile_last = entry is None
        self.undo.setActiveStack(stack)

    def can_edit(self, entry: Entry | None, sentence: int) -> bool:
        """Whether there is a translation of the sentence, and it is one."""
        digest = self._library.digest_of(entry)
        place = part(digest, sentence) if digest else None
        if place is None or place[0].translation is None:
            return False
        text, index = place
        return place[0].translation.targets[index] is not None and not copied(text, index)

    def begin(self) -> None:
        """What is typed from now on is a step of its own."""
        self._session += 1

    def prepare(self, digest: Digest, do: Callable[[], None] = lambda: None) -> None:
        """`do` what changes the translation of `digest` as soon as it can be checked."""
        if digest.translation is not None:
            self.lookups.when((digest.article.body.lang, digest.translation.lang), do)

    def edit(self, entry: Entry, sentence: int, text: str | None) -> None:
        """The user's words for a sentence; None, or nothing at all, brings back the machine's."""
        digest = self._library.digest_of(entry)
        if digest is not None:
            self.prepare(digest, partial(self._edit, entry, sentence, text, self._session))

    def _edit(self, entry: Entry, sentence: int, text: str | None, session: int) -> None:
        digest = self._library.digest_of(entry)
        place = part(digest, sentence) if digest else None
        if place is None or place[0].translation is None or not self.can_edit(entry, sentence):
            return
        translation, index = place[0].translation, place[1]
        line = " ".join(text.split()) if text else None
        revision = translation.revision(index)
        machine = revision.machine if revision else translation.targets[index]
        new = None if line in (None, "", machine) else line
        old = translation.targets[index] if translation.origin(index) is Origin.EDITED else None
        if new != old:
            command = _Edit(self, (entry, translation.lang, sentence), (old, new), session)
            words = tr("edit of the title") if sentence == TITLE else tr("edit of sentence {0}").format(sentence + 1)
            self.push(command, words, entry)

    def see(self, entry: Entry, findings: Sequence[Finding], seen: bool = True) -> None:
        """Mark findings as seen, or no longer, in one step."""
        translation = self._translation(entry)
        differing = [finding for finding in findings if finding.seen is not seen]
        if translation is not None and differing:
            text = tr("mark as seen") if seen else tr("mark as not seen")
            self.push(_Look(self, entry, translation.lang, differing, seen), text, entry)

    def delete(self, entries: Sequence[Entry]) -> None:
        """Take articles out of the library; undoing brings them back."""
        if entries:
            text = tr("delete of “{0}”").format(self._library.label(entries[0]))
            if len(entries) > 1:
                text = tr("delete of {0} articles").format(len(entries))
            self.push(_Delete(self, self._library, entries), text)
            self.deleted.emit(len(entries))

    def annotate(self, entry: Entry, note: str) -> None:
        """The user's own words about an article."""
        if note != entry.note:
            self.push(_Annotate(self._library, entry, note), tr("note"))

    def close(self) -> None:
        self._keeper.close()

    def _translation(self, entry: Entry) -> Translation | None:
        digest = self._library.digest_of(entry)
        return digest.translation if digest else None

    # What the commands do

    def put(self, entry: Entry, lang: Lang, sentence: int, text: str | None) -> None:
        """Every sentence with the same text has the same translation from now on, here and in later articles."""
        gc.freeze()  # what has been drawn since is not to be gone through while the window waits
        assert entry.article is not None
        body = entry.article.body
        if sentence == TITLE:
            entry.edit(lang, {TITLE: text})
            self._keeper.keep_edit((body.lang, lang), entry.article.title, text)
            self._tell(entry)
            return
        one = body.sentences[sentence]
        source = body.lang_of(one)
        same = [i for i, other in enumerate(body.sentences) if other.text == one.text and body.lang_of(other) is source]
        entry.edit(lang, dict.fromkeys(same, text))
        self._keeper.keep_edit((source, lang), one.text, text)
        self._tell(entry)

    def _tell(self, entry: Entry) -> None:
        self._library.touch(entry)
        self.edited.emit(entry)

    def look(self, entry: Entry, lang: Lang, findings: Sequence[Finding], seen: bool) -> None:
        """Findings are seen, or no longer, now and in later articles with the same sentence."""
        assert entry.article is not None
        body = entry.article.body
        entry.look(lang, {(finding.sentence, finding.key): seen for finding in findings})
        for finding in findings:
            one = body.sentences[finding.sentence] if finding.sentence != TITLE else None
            source, text = (body.lang_of(one), one.text) if one else (body.lang, entry.article.title)
            self._keeper.keep_seen((source, lang), text, finding.key, seen)
        self._library.touch(entry)


class _Edit(Step):
    """Another text for a sentence; typing on is part of it until the editor is closed."""

    def __init__(
        self, review: Review, place: tuple[Entry, Lang, int], texts: tuple[str | None, str | None], session: int
    ) -> None:
        super().__init__()
        self._review, self._place = review, place
        self._old, self._new = texts
        self._session = session
        self._fresh = True

    def id(self) -> int:
        return EDIT

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or (other._place, other._session) != (self._place, self._session):
            return False
        self._new = other._new
        self.setObsolete(self._new == self._old)
        return True

    def redo(self) -> None:
        self._put(self._new)

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, text: str | None) -> None:
        entry, lang, sentence = self._place
        self._review.put(entry, lang, sentence, text)
        if not self._fresh:
            self._review.went.emit(sentence)
        self._fresh = False


class _Look(Step):
    """Findings marked as seen, or no longer."""

    def __init__(self, review: Review, entry: Entry, lang: Lang, findings: Sequence[Finding], seen: bool) -> None:
        super().__init__()
        self._review, self._what, self._seen = review, (entry, lang, findings), seen

    def redo(self) -> None:
        self._review.look(*self._what, self._seen)

    def undo(self) -> None:
        self._review.look(*self._what, not self._seen)


class _Delete(Step):
    """Articles taken out of the library."""

    def __init__(self, review: Review, library: Library, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._review, self._library, self._entries = review, library, tuple(entries)

    def redo(self) -> None:
        self._library.remove(self._entries)

    def undo(self) -> None:
        self._library.restore(self._entries)
        self._review.returned.emit(self._entries[0])


class _Annotate(Step):
    """Another note for an article."""

    def __init__(self, library: Library, entry: Entry, note: str) -> None:
        super().__init__()
        self._library, self._entry = library, entry
        self._old, self._new = entry.note, note

    def redo(self) -> None:
        self._library.annotate(self._entry, self._new)

    def undo(self) -> None:
        self._library.annotate(self._entry, self._old)
