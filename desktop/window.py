"""The main window: the panes, the docks round them, and what passes between them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QChildEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.banner import Banner
from desktop.briefing_dock import BriefingDock
from desktop.briefing_work import BriefingWork
from desktop.clipboard import briefing_mime, summary_mime
from desktop.docks import Docks, Panels, legible
from desktop.entry import Entry, State
from desktop.find import FindBar
from desktop.findings import FindingsPanel
from desktop.generated import GeneratedPanel
from desktop.intake import Intake
from desktop.jobs import Pasted, Source
from desktop.ledger import LedgerPanel
from desktop.legend import Legend
from desktop.library import Library
from desktop.library_panel import LibraryPanel
from desktop.names_panel import NamesPanel
from desktop.naming import Naming
from desktop.panes import Panes
from desktop.review import Review
from desktop.revising import Revising
from desktop.settings import ZOOM, ZOOMS, Layout, SettingsStore
from desktop.status import Status
from desktop.stepping import Stepping
from desktop.summary import SummaryPanel
from desktop.tab_order import next_stop
from desktop.theme import palette, style_sheet, theme_for
from desktop.welcome import Welcome
from nlp.article import Digest
from nlp.languages import Lang
from nlp.message import tr

PACE = 50  # ms between two renderings, at least
TEXT_SIZE = 11.5  # points
LOOKS = frozenset(("theme", "family", "widest", "zoom"))  # settings


class MainWindow(QMainWindow):
    """Shows one digest at a time; panes, panels and clipboard all read the same one."""

    rendered = Signal()
    crashed = Signal(object)  # an exception that is a fault of the program
    closing = Signal()

    def __init__(  # noqa: PLR0913, PLR0917  it ties these together
        self,
        library: Library,
        review: Review,
        naming: Naming,
        intake: Intake,
        store: SettingsStore,
        sample: Callable[[Lang], Path],
        briefings: BriefingWork,
    ) -> None:
        super().__init__()
        self._library, self._intake, self._store, self._sample = library, intake, store, sample
        self.review = review
        review.setParent(self)
        library.setParent(self)
        intake.setParent(self)
        settings = store.settings
        self.setWindowTitle("Diptych")
        self.setAcceptDrops(True)
        self.banner = Banner(self)
        self.panes = Panes(self)
        self.panes.set_layout(settings.layout)
        self.find_bar = FindBar(self.panes, self)
        self.welcome = Welcome(self)
        self.library_panel = LibraryPanel(library, review, store, self)
        self.articles = self.library_panel.list
        self.summary = SummaryPanel(settings, self)
        self.generated = GeneratedPanel(library, self)
        self.findings = FindingsPanel(self)
        self.ledger = LedgerPanel(self)
        self.naming = naming
        naming.setParent(self)
        self.names = NamesPanel(naming, lambda: self.entry, self)
        self.stepping = Stepping(self.findings, self.generated, self)
        self.revising = Revising(review, library, lambda: self.entry, self.panes, self.findings, self.ledger)
        self.legend = Legend(frozenset(settings.hidden.split()), self)
        self.status = Status(self)
        self.briefing = BriefingDock(self, library, store, briefings)
        self._lay_out()
        self._show_found = False  # whether the next files found are to be shown
        self._sought: int | None = None  # the sentence to show once the article is there
        self._render_later = QTimer(self, singleShot=True, interval=PACE)
        self._work_later = QTimer(self, singleShot=True, interval=PACE)
        self._resume = QTimer(self, singleShot=True, interval=0)  # once the window is up
        self._connect()
        self.apply_look()
        self.docks.place(settings.geometry, settings.docks)
        self._resume.start()

    def _lay_out(self) -> None:
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.panes)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(4, 4, 4, 0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        column.addWidget(self.find_bar)
        self.setCentralWidget(centre)
        self.docks = Docks(
            self,
            Panels(
                library=self.library_panel,
                summary=self.summary,
                generated=self.generated,
                findings=self.findings,
                ledger=self.ledger,
                names=self.names,
                briefing=self.briefing.panel,
                claims=self.briefing.claims,
            ),
        )
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self.legend)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        library = self._library
        library.advanced.connect(self._advanced)
        library.changed.connect(self._changed)
        self._work_later.timeout.connect(lambda: self.status.show_work(self._library))
        library.crashed.connect(self.crashed)
        library.failed.connect(self._failed)
        library.opened.connect(self._opened)
        self._intake.found.connect(self._found)
        self._intake.nothing.connect(self._nothing_in)
        self._render_later.timeout.connect(self.render_digest)
        self._resume.timeout.connect(self.resume)
        self.articles.chosen.connect(lambda _entry: self._selected())
        self.library_panel.jumped.connect(self.go_to)
        self.library_panel.retry_asked.connect(self.retry)
        self.review.returned.connect(self.articles.show_entry)
        self.review.deleted.connect(self._deleted)
        library.archive.failed.connect(self._unwritten)
        self.welcome.sample_asked.connect(self.open_sample)
        self.summary.jumped.connect(self.panes.jump)
        self.generated.jumped.connect(self.panes.jump)
        self.generated.stepped.connect(lambda: self.docks.bring_up(self.generated))
        self.generated.copied.connect(lambda: self.status.tell(self.tr("Generated summary copied")))
        self.findings.jumped.connect(self.panes.jump)
        self.docks.ledger.visibilityChanged.connect(self.ledger.set_shown)
        self.docks.briefing.visibilityChanged.connect(self.briefing.show)
        self.ledger.jumped.connect(self.panes.jump)
        self.ledger.copied.connect(lambda count: self.status.tell(self.tr("%n rows copied", "", count)))
        self.docks.names.visibilityChanged.connect(self.names.set_shown)
        self.names.jumped.connect(self.panes.jump)
        self.names.copied.connect(lambda count: self.status.tell(self.tr("%n rows copied", "", count)))
        self.names.said.connect(self.status.tell)
        self.naming.failed.connect(self.banner.say)
        self.review.keeping_failed.connect(self._unkept)
        self.revising.said.connect(self.status.tell)
        self.findings.counted.connect(self.docks.count)
        self.summary.length_changed.connect(self._set_length)
        self.summary.side_changed.connect(lambda side: self._store.update(side=side))
        self.summary.copy_asked.connect(self.copy_summary)
        self.legend.toggled.connect(self._legend_toggled)
        self.status.cancel_asked.connect(self.cancel)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_look)
        self._store.changed.connect(self.take_setting)

    # What those behind the window tell it; a lambda would outlive it with them

    def _changed(self, _entry: Entry) -> None:
        if not self._work_later.isActive():
            self._work_later.start()

    def _failed(self, entry: Entry) -> None:
        self.banner.say(entry.error)

    def _nothing_in(self, name: str) -> None:
        self.banner.say(tr("No file in {0} is of a kind that Diptych reads.").format(name))

    def _deleted(self, count: int) -> None:
        self.status.tell(self.tr("Articles deleted: {0}. Ctrl+Z brings them back.").format(count))

    def _unwritten(self, why: str) -> None:
        self.banner.say(tr("The library cannot be written: {0}").format(why))

    def _unkept(self, why: str) -> None:
        self.banner.say(tr("Your changes cannot be kept: {0}").format(why))

    # Articles

    @property
    def entry(self) -> Entry | None:
        """The article on show."""
        return self.articles.current()

    @property
    def digest(self) -> Digest | None:
        """What is on show of it."""
        if self.opening:
            return None
        return self.briefing.arranging.digest(self.entry, self._library.digest_of(self.entry))

    @property
    def opening(self) -> bool:
        """Whether the article on show is still being read from disk."""
        return self.entry is not None and self.entry is self._library.opening

    def go_to(self, sentence: int) -> None:
        """Show a sentence of the article on show, as soon as that is there."""
        if self.opening:
            self._sought = sentence
        else:
            self.panes.jump(sentence)

    def _opened(self, entry: Entry) -> None:
        sought, self._sought = self._sought, None
        if entry is self.entry:
            self._selected()
            if sought is not None:
                self.panes.jump(sought)
        else:
            self.status.show_work(self._library)

    def warm(self) -> None:
        """Load the models while there is nothing to do."""
        self._library.warm()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders in, and show the first."""
        self.banner.hide()
        self._show_found = True
        self._intake.add(paths)

    def _found(self, paths: list[Path]) -> None:
        """Files come in portions: the first file of the first is shown."""
        self.take_in(paths, show=self._show_found)
        self._show_found = False

    def open_sample(self) -> None:
        """An article that there is something to translate in."""
        self.open_paths([self._sample(self._library.target)])

    def add(self, sources: Sequence[Source]) -> None:
        """Queue files or pasted text, and show the first."""
        self.take_in(sources, show=True)

    def take_in(self, sources: Sequence[Source], show: bool = False) -> None:
        """Queue files or pasted text. What is on show stays, unless the first of them is to be shown."""
        entry = self._library.add(sources)
        if show or self.entry is None:
            self.articles.show_entry(entry)
        self.status.show_work(self._library)

    def paste(self) -> None:
        """Take the clipboard's text, or the files on it, as articles."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # there may be no clipboard at all
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.open_paths(files)
        elif data.text().strip():
            self.add([Pasted(data.text())])
        else:
            self.banner.say(tr("There is no text on the clipboard. Copy an article first."))

    def cancel(self) -> None:
        """Stop all work; what has been reached stays."""
        self._intake.stop()
        self._library.cancel()
        self.status.show_work(self._library)

    def retry(self) -> None:
        """Another go at an article that failed or was stopped; one that is done gets the best model there is."""
        if self.entry is not None and self.entry.state in (State.FAILED, State.STOPPED):
            self.banner.hide()
            self._library.retry(self.entry)
        elif self.entry is not None:
            self._library.finish(self.entry)

    def set_target(self, target: Lang) -> None:
        """Translate into `target` from now on."""
        self._store.update(target=target)
        if self._library.target is not target:
            self.revising.leave()
            self._library.set_target(target)
            self.render_digest()

    def _set_length(self, length: int) -> None:
        self._store.update(length=length)
        self._library.set_length(length)

    def resume(self) -> None:
        """Show what was on show when the window was last closed, and go on with what was not finished."""
        archive = self._library.archive
        if archive.trouble:
            self.banner.say(tr("The library cannot be opened, and nothing is kept: {0}").format(archive.trouble))
        entry = self._library.find(archive.recalled("current"))
        if entry is not None and self.entry is None:
            self.articles.show_entry(entry)
        elif self._library.rowCount() and self.entry is None:
            self.articles.show_entry(self._library.entry(0))
        self._library.resume()

    def _selected(self) -> None:
        self.revising.leave()
        self.pages.setCurrentWidget(self.panes if self.entry else self.welcome)
        self._library.archive.remember("current", self.entry.id if self.entry else "")
        self._sought = None
        if self.entry is not None and self._library.bring_up(self.entry):
            self.render_digest()
            return
        self.review.show(self.entry)
        self.naming.bring_up(self.entry)
        self._library.prefer(self.entry)
        if self.entry is not None and self.entry.state is State.FAILED:
            self.banner.say(self.entry.error)
        else:
            self.banner.hide()
        self.render_digest()

    # Rendering

    def _advanced(self, entry: Entry) -> None:
        if entry is self.entry and not self._render_later.isActive():
            self._render_later.start()

    def render_digest(self) -> None:
        """Show the digest as it stands now."""
        began = time.perf_counter()
        entry, digest = self.entry, self.digest
        working = entry is not None and entry.state not in (State.DONE, State.FAILED, State.STOPPED)
        shown = self.legend.shown
        self.panes.show_digest(digest, shown, self._store.settings.by_sentence, working)
        self.briefing.show_summary(digest, shown)
        self.generated.show_digest(entry, digest, shown)
        self.findings.show_digest(digest)
        self.ledger.show_digest(digest)
        self.names.show_digest(digest)
        self.revising.show_digest(digest)
        title = digest.article.title if digest else ""
        self.setWindowTitle(f"{title} — Diptych" if title else "Diptych")
        self.status.show_work(self._library)
        spent = (time.perf_counter() - began) * 1000
        self._render_later.setInterval(max(PACE, round(2 * spent)))  # leave the window time to answer
        self.rendered.emit()

    def _legend_toggled(self) -> None:
        self._store.update(hidden=" ".join(sorted(self.legend.hidden)))
        self.render_digest()

    # Copying

    def copy_summary(self) -> None:
        """The summary, in the languages it is shown in, to the clipboard."""
        if self.digest is not None and self.digest.summary is not None:
            QGuiApplication.clipboard().setMimeData(summary_mime(self.digest, self.summary.langs(), self.summary.form))
            self.status.tell(self.tr("Summary copied"))

    def copy_briefing(self) -> None:
        """The whole briefing to the clipboard."""
        if self.digest is not None and self.digest.summary is not None:
            QGuiApplication.clipboard().setMimeData(briefing_mime(self.digest))
            self.status.tell(self.tr("The article in brief was copied"))

    # Looks

    def apply_look(self) -> None:
        """Colours and text size as the settings have them."""
        theme = theme_for(self._store.settings.theme)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(theme))
            if application.styleSheet() != style_sheet(theme):  # to set it again takes a tenth of a second
                application.setStyleSheet(style_sheet(theme))
        settings = self._store.settings
        size = TEXT_SIZE * ZOOM**settings.zoom
        self.panes.set_look(theme, size, settings.family, settings.widest)
        self.summary.set_look(theme, size * 0.92)
        self.generated.set_look(theme, size * 0.92)
        self.ledger.set_look(theme)
        self.briefing.panel.set_look(theme, size * 0.88)
        self.names.set_look(theme)
        self.revising.set_look(theme, size)
        self.legend.set_look(theme)

    def take_setting(self, name: str) -> None:
        """A setting has been changed, here or elsewhere: let the window follow."""
        settings = self._store.settings
        if name == "repair":
            self._library.set_repair(settings.repair)
        if name == "reread":
            self._library.set_reread(settings.reread)
        elif name == "target":
            self.set_target(settings.target)
        elif name in LOOKS:
            self.apply_look()

    def zoom(self, by: int) -> None:
        """Larger or smaller text; 0 for the usual size."""
        self._store.update(zoom=min(max(self._store.settings.zoom + by, ZOOMS[0]), ZOOMS[-1]) if by else 0)

    def set_layout(self, layout: Layout) -> None:
        """Side by side, one above the other, or the translation alone."""
        self.revising.leave()
        self._store.update(layout=layout)
        self.panes.set_layout(layout)

    def set_by_sentence(self, on: bool) -> None:
        self._store.update(by_sentence=on)
        self.render_digest()

    def keep_layout(self) -> None:
        """Remember where the window and its docks are."""
        self._store.update(geometry=bytes(self.saveGeometry().data()), docks=bytes(self.saveState().data()))

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through all that can be seen, as in any window, but not through docks behind others."""
        stop = next_stop(self, forward, self.docks.behind)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        return super().focusNextPrevChild(forward)

    def childEvent(self, event: QChildEvent) -> None:
        child = event.child()
        if event.polished() and isinstance(child, QTabBar):  # Qt makes them for docks as it needs them
            legible(child)
        super().childEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        files = any(url.isLocalFile() for url in data.urls())
        if event.source() is None and (files or data.hasText()):  # what is dragged within the window is no article
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        elif data.text().strip():
            self.add([Pasted(data.text())])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.revising.leave()
        self.keep_layout()
        self.hide()  # what the threads are at may take them a while yet
        self._resume.stop()
        self.closing.emit()
        self.review.lookups.close()
        self._intake.stop()
        self._library.close()
        self.review.close()
        self.briefing.close()
        self.naming.close()
        super().closeEvent(event)
