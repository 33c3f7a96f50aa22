"""The briefing in the window: what leads into it, out of it, and back to the articles."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.briefing_panel import BriefingPanel
from desktop.briefing_work import BriefingWork
from desktop.carrying import Gathering
from desktop.claims import ClaimsPanel
from desktop.library import Library
from desktop.pane import NONE
from desktop.settings import SettingsStore
from desktop.summary import BY_HAND, SummaryPanel
from nlp.arrange import Arrangement, Order
from nlp.article import Digest
from nlp.briefings.pieces import Note, Piece, references
from nlp.message import tr

if TYPE_CHECKING:
    from desktop.entry import Entry
    from desktop.window import MainWindow


class BriefingDock(QObject):
    """Ties the panel, the desk and the export to the window."""

    def __init__(self, window: MainWindow, library: Library, store: SettingsStore, work: BriefingWork) -> None:
        super().__init__(window)
        work.setParent(self)
        self._window, self._library, self._store = window, library, store
        self._work = work
        self.desk, self.arranging, self.exporting = work.desk, work.arranging, work.exporting
        self.panel = BriefingPanel(self.desk, store.settings.citation, window)
        self.claims = ClaimsPanel(work, library, window)
        self.gathering = Gathering(self._current, window.panes, window.summary, window.ledger)
        self._articles: deque[Entry] = deque()  # whose summaries are still to be added
        self._gathered: list[Piece] = []
        self._unready = 0
        self._add_later = QTimer(self, singleShot=True, interval=0)
        self._add_later.timeout.connect(self._add_next)
        panel = self.panel
        panel.said.connect(window.status.tell)
        panel.style_changed.connect(lambda style: store.update(citation=style))
        store.changed.connect(self._take_setting)
        panel.export_asked.connect(self.export)
        panel.update_asked.connect(self.update)
        panel.jumped.connect(self._jump)
        self.desk.failed.connect(self._desk_failed)
        self.exporting.said.connect(window.status.tell)
        self.exporting.failed.connect(window.banner.say)
        self.exporting.crashed.connect(window.crashed)
        window.ledger.add_asked.connect(lambda rows: self.add(self.gathering.rows(rows)))
        window.summary.add_asked.connect(lambda: self.add(self.gathering.summary()))
        window.revising.add_asked.connect(self._add_sentence)
        window.library_panel.add_asked.connect(self.add_articles)
        window.generated.add_asked.connect(lambda text: self.add([Note(text)]))
        self._tie_summary(window.summary, store)
        self.claims.jumped.connect(self._jump)
        self.claims.add_asked.connect(self.add)
        self.claims.crashed.connect(window.crashed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focused)

    def _desk_failed(self, why: str) -> None:
        self._window.banner.say(tr("Your briefing cannot be kept: {0}").format(why))

    def _take_setting(self, name: str) -> None:
        if name == "citation":
            self.panel.set_style(self._store.settings.citation)

    def _tie_summary(self, summary: SummaryPanel, store: SettingsStore) -> None:
        arranging = self.arranging
        self._window.revising.pick_asked.connect(self.pick)
        summary.form_changed.connect(lambda form: store.update(form=form))
        summary.order_changed.connect(lambda order: self._reorder(order, store))
        summary.dropped.connect(lambda sentences: self._arrange(lambda entry: arranging.drop(entry, sentences)))
        summary.model.ordered.connect(lambda picks: self._arrange(lambda entry: arranging.put_in_order(entry, picks)))
        summary.reset_asked.connect(lambda: self._arrange(arranging.reset))

    def _arrange(self, change: Callable[[Entry], object]) -> None:
        if self._window.entry is not None:
            change(self._window.entry)

    def _reorder(self, order: str, store: SettingsStore) -> None:
        picks: tuple[int, ...] = ()
        if order == BY_HAND:
            picks = self._window.summary.model.picks
        else:
            store.update(order=order)
            self.arranging.order = Order(order)
        self._arrange(lambda entry: self.arranging.put_in_order(entry, picks))
        self._window.render_digest()

    def pick(self, sentence: int = NONE) -> None:
        """Into the summary with a sentence, or with the one chosen; or out of it."""
        sentence = self._window.panes.sentence if sentence == NONE else sentence
        entry, digest = self._current()
        if entry is None or digest is None or digest.summary is None or sentence < 0:
            self._window.status.tell(self.tr("Select a sentence first: click it, or press Alt+Down."))
        elif self.arranging.toggle(entry, sentence):
            self._window.status.tell(self.tr("Picked for the summary"))
            self._window.summary.choose([sentence])
        else:
            self._window.status.tell(self.tr("Dropped from the summary"))

    def show_summary(self, digest: Digest | None, shown: frozenset[str]) -> None:
        """The summary as the user has arranged it."""
        entry = self._window.entry
        own = self.arranging.of(entry) if entry is not None and digest is not None and digest.summary else Arrangement()
        order = BY_HAND if own.order else self.arranging.order.value
        self._window.summary.show_digest(digest, shown, order, own != Arrangement())

    def _current(self) -> tuple[Entry | None, Digest | None]:
        return self._window.entry, self._window.digest

    def show(self, shown: bool) -> None:
        """Go on with the last briefing when the panel first comes up."""
        if shown:
            self.desk.start()

    def _focused(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Ctrl+Z undoes where the focus is."""
        if now is None or not self._window.isAncestorOf(now):
            return
        if self.panel.isAncestorOf(now):
            self.desk.activate()
        else:
            self._window.review.show(self._window.entry)

    # Into it

    def add_focused(self) -> None:
        """What is selected where the focus is."""
        if self.claims.view.hasFocus():
            self.add(self.claims.pieces())
        elif self._window.articles.hasFocus():
            self.add_articles(self._window.articles.selected())
        elif self.panel.isAncestorOf(self._window.focusWidget()):
            self._window.status.tell(self.tr("Select something in an article first."))
        else:
            self.add(self.gathering.focused())

    def add_articles(self, entries: Sequence[Entry]) -> None:
        """The summaries of articles under their titles, one article a turn: most have to be fetched."""
        self._articles.extend(entries)
        if not self._add_later.isActive():
            self._gathered, self._unready = [], 0
            self._add_next()

    def _add_next(self) -> None:
        """The next article's; when there is none left, all of them go into the briefing at once."""
        if self._articles:
            entry = self._articles.popleft()
            made = self.gathering.whole(entry, self.arranging.digest(entry, self._library.digest_of(entry)))
            self._unready += not made
            self._gathered += made
            self._library.tidy()
            self._add_later.start()
            return
        if self._gathered:
            self.add(self._gathered)
        if self._unready:
            self._window.status.tell(self.tr("Articles that have no summary yet: {0}").format(self._unready))

    def _add_sentence(self, sentence: int, translated: bool) -> None:
        pane = self._window.panes.target if translated else self._window.panes.source
        selected = pane.textCursor().hasSelection()
        self.add(self.gathering.selection(translated) if selected else self.gathering.sentence(sentence, translated))

    def add(self, pieces: list[Piece]) -> None:
        """Pieces at the end of the briefing, with a word on whether they are to be trusted."""
        from nlp.briefings.pieces import open_faults

        if not pieces:
            self._window.status.tell(self.tr("Select a sentence first: click it, or press Alt+Down."))
            return
        self.desk.add(pieces)
        name = self.desk.briefing.name if self.desk.briefing else ""
        if any(open_faults(piece) for piece in pieces):
            text = self.tr("Added to “{0}”. ⚠ It has a figure or name that does not agree with the source.")
        else:
            text = self.tr("Added to “{0}”.")
        self._window.status.tell(text.format(name))

    # Out of it

    def export(self) -> None:
        if self.desk.briefing is not None and self.desk.briefing.pieces:
            self.exporting.ask(self.desk.briefing, self.panel.style_chosen, self._window)
        else:
            self._window.status.tell(self.tr("The briefing is empty. Ctrl+B adds what is selected to it."))

    def update(self) -> None:
        """Bring the pieces up to date with the articles that are open."""
        from nlp.briefings.gather import refreshed

        def fresh(piece: Piece) -> Piece:
            for reference in references(piece)[:1]:
                digest = self._library.digest_of(self._library.find(reference.article))
                if digest is not None:
                    return refreshed(piece, digest)
            return piece

        count = self.desk.change_all(fresh)
        self._window.status.tell(self.tr("Pieces brought up to date: {0}").format(count))

    def _jump(self, article: str, sentence: int) -> None:
        entry = self._library.find(article)
        if entry is None:
            self._window.status.tell(self.tr("This article has been deleted; the briefing keeps what it took."))
            return
        self._window.articles.show_entry(entry)
        self._window.go_to(sentence)

    def close(self) -> None:
        self._work.close()
