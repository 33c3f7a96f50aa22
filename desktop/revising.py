"""Editing in the window: the editor, the other translations, findings seen; what the user does goes to the review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from desktop.alternatives import Alternatives
from desktop.editor import SentenceEditor
from desktop.entry import Entry
from desktop.findings import FindingsPanel
from desktop.language import spoken
from desktop.ledger import LedgerPanel
from desktop.library import Library
from desktop.pane import NONE
from desktop.panes import Panes
from desktop.review import Review
from desktop.theme import Theme
from nlp.article import TITLE, Digest, Finding, Origin
from nlp.candidates import Candidate
from nlp.heading import all_findings, part
from nlp.revise import copied


class Revising(QObject):
    """Between the panes and the review. `current` tells the article on show."""

    said = Signal(str)  # to the status line
    pick_asked = Signal(int)  # a sentence into the summary, or out of it
    add_asked = Signal(int, bool)  # a sentence into the briefing, and whether its translation

    def __init__(  # noqa: PLR0913, PLR0917  it ties these together
        self,
        review: Review,
        library: Library,
        current: Callable[[], Entry | None],
        panes: Panes,
        findings: FindingsPanel,
        ledger: LedgerPanel,
    ) -> None:
        super().__init__(panes)
        self.review, self._library, self._current = review, library, current
        self._panes, self._findings = panes, findings
        self.editor = SentenceEditor(panes.target)
        self.alternatives = Alternatives(panes)
        panes.target.editable = True
        panes.edit_asked.connect(self.edit)
        panes.menu_asked.connect(self._menu)
        self.editor.typed.connect(self._typed)
        self.editor.others_asked.connect(self.show_others)
        self.alternatives.chosen.connect(self._choose)
        self.alternatives.dismissed.connect(library.stop_asking)
        library.offered.connect(self._offered)
        review.went.connect(self._went)
        findings.see_asked.connect(self.see)
        for panel in (findings, ledger):
            panel.edit_asked.connect(self.edit)
        ledger.see_asked.connect(self.see)

    @property
    def _digest(self) -> Digest | None:
        return self._library.digest_of(self._current())

    def show_digest(self, digest: Digest | None) -> None:
        self.editor.show_digest(digest)

    def set_look(self, theme: Theme, size: float) -> None:
        self.editor.set_look(theme, size)

    def leave(self) -> None:
        """Keep what is being typed, as another article or language comes up."""
        self.editor.close_keeping()
        self.alternatives.hide()

    # What the user asks for

    def edit(self, sentence: int = NONE) -> None:
        """Open the editor on `sentence`, or on the one selected."""
        sentence = self._panes.sentence if sentence == NONE else sentence
        digest = self._digest
        if digest is None or digest.target is None:
            return
        if sentence == NONE:
            self.said.emit(self.tr("Select a sentence first: click it, or press Alt+Down."))
        elif sentence != TITLE and copied(digest, sentence):
            self.said.emit(self.tr("This sentence is in the language of the translation already; it stays as it is."))
        elif not self.review.can_edit(self._current(), sentence):
            self.said.emit(self.tr("This sentence is not translated yet."))
        else:
            self._panes.jump(sentence, at_once=True)
            self.review.begin()
            self.review.prepare(digest)
            self.editor.open(digest, sentence)

    def show_others(self, sentence: int = NONE) -> None:
        """Offer other translations of `sentence`, or of the one selected."""
        sentence = self._panes.sentence if sentence == NONE else sentence
        entry = self._current()
        self.editor.close_keeping()
        digest = self._digest
        place = part(digest, sentence) if digest else None
        if entry is None or place is None or place[0].target is None or not self.review.can_edit(entry, sentence):
            self.said.emit(self.tr("Select a translated sentence first."))
            return
        stands = place[0].target.sentences[place[1]].text
        self._panes.jump(sentence, at_once=True)
        self._library.ask(entry, sentence)
        self.alternatives.open(sentence, stands, self._panes.below(sentence))

    def revert(self, sentence: int = NONE) -> None:
        """Bring back what the machine made of `sentence`, or of the one selected."""
        sentence = self._panes.sentence if sentence == NONE else sentence
        entry = self._current()
        if entry is not None and sentence != NONE:
            self.editor.close_keeping()
            self.review.begin()
            self.review.edit(entry, sentence, None)

    def see(self, finding: Finding | None = None) -> None:
        """Mark a finding as seen or, if it is, as not seen; without one, all those of the sentence selected."""
        entry, digest = self._current(), self._digest
        if entry is None or digest is None:
            return
        chosen = [finding] if finding else [f for f in all_findings(digest) if f.sentence == self._panes.sentence]
        self.review.see(entry, chosen, not all(one.seen for one in chosen))

    # What comes back

    def _typed(self, sentence: int, text: str) -> None:
        entry = self._current()
        if entry is not None:
            self.review.edit(entry, sentence, text)

    def _choose(self, sentence: int, text: str) -> None:
        self.review.begin()
        self._typed(sentence, text)
        self._panes.target.setFocus()

    def _offered(self, candidates: tuple[Candidate, ...], complete: bool) -> None:
        self.alternatives.offer(candidates, complete)

    def _went(self, sentence: int) -> None:
        self._panes.jump(sentence)

    def _menu(self, sentence: int, place: QPoint) -> None:
        menu = QMenu(self._panes)
        pane = self._panes.target if self._panes.target.underMouse() else self._panes.source
        copy = menu.addAction(self.tr("Copy"), pane.copy)
        copy.setEnabled(pane.textCursor().hasSelection())
        translated = pane is self._panes.target
        adding = menu.addAction(self.tr("Add to briefing"), lambda: self.add_asked.emit(sentence, translated))
        adding.setEnabled(sentence >= 0 or pane.textCursor().hasSelection())
        picking = menu.addAction(self.tr("Pick for the summary, or drop"), lambda: self.pick_asked.emit(sentence))
        picking.setEnabled(sentence >= 0)
        digest = self._digest
        where = part(digest, sentence) if digest else None
        if digest is not None and where is not None and where[0].translation is not None:
            self._panes.choose(sentence)
            menu.addSeparator()
            able = self.review.can_edit(self._current(), sentence)
            menu.addAction(self.tr("Edit the translation"), lambda: self.edit(sentence)).setEnabled(able)
            menu.addAction(self.tr("Other translations…"), lambda: self.show_others(sentence)).setEnabled(able)
            back = menu.addAction(self.tr("Revert to machine"), lambda: self.revert(sentence))
            back.setEnabled(where[0].translation.origin(where[1]) is Origin.EDITED)
            found = [f for f in all_findings(digest) if f.sentence == sentence]
            if found:
                menu.addSeparator()
            for finding in found:
                text = self.tr("Not seen: {0}") if finding.seen else self.tr("Mark as seen: {0}")
                menu.addAction(text.format(spoken(finding.why)), lambda finding=finding: self.see(finding))  # type: ignore[misc]
        menu.popup(place)
