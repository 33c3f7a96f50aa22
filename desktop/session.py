"""What outlives a window: all that stands behind it. In another language, the window is built anew round it."""

from __future__ import annotations

from functools import partial
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions
from desktop.archive import Archive
from desktop.briefing_work import BriefingWork
from desktop.engine_watch import EngineWatch
from desktop.intake import Intake
from desktop.jobs import Jobs
from desktop.keeper import Keeper
from desktop.language import current, resolved, speak
from desktop.library import Library
from desktop.model_store import ModelStore
from desktop.naming import Naming
from desktop.pane import NONE
from desktop.review import Review
from desktop.samples import sample
from desktop.settings import SettingsStore
from desktop.stores import open_briefings, open_library, open_memory, open_names
from desktop.undoing import rename
from desktop.watch import Watch
from desktop.watching import Watching
from desktop.window import MainWindow
from desktop.worker import Worker
from nlp.paths import Paths
from nlp.reader import SUFFIXES

# Where the keyboard may be. What is not among these, a button for instance, is near one that is.
PLACES = tuple(
    map(
        attrgetter,
        (
            *("articles", "library_panel.search", "panes.source", "panes.target", "find_bar.line", "find_bar.words"),
            *("summary.view", "generated.view", "findings.view", "ledger.view", "ledger.search", "names.view"),
            *("names.search", "briefing.panel.view", "briefing.claims.view"),
        ),
    )
)


class Session(QObject):
    """Owns nothing that is shown but the window itself, which it belongs to in its turn: they go together."""

    opened = Signal(object)  # the window there is from now on

    def __init__(self, paths: Paths, jobs: Jobs, store: SettingsStore) -> None:
        super().__init__()
        self._paths, self._store = paths, store
        settings, suffixes = store.settings, frozenset(SUFFIXES)
        archive = Archive(partial(open_library, paths), paths.data / "library.lock")
        self._library = Library(jobs, Worker(), archive, settings.target, settings.length)
        self._library.set_repair(settings.repair)
        self._library.set_reread(settings.reread)
        self._review = Review(self._library, Keeper(partial(open_memory, paths)))
        self._naming = Naming(self._library, self._review, partial(open_names, paths))
        self._intake = Intake(suffixes)
        self._briefings = BriefingWork(self._library, self._review, store, partial(open_briefings, paths))
        self._models = ModelStore(paths, self)
        self._engines = EngineWatch(self._library, jobs, lambda: self._models.preferences.idle, self)
        self._watch = Watch(archive, suffixes, self)
        self._fetching = Worker(self)  # and whatever else is done with models
        self.window = self._build()
        store.changed.connect(self._take_setting)

    def _build(self) -> MainWindow:
        window = MainWindow(
            self._library, self._review, self._naming, self._intake, self._store, sample, self._briefings
        )
        self.setParent(window)
        self._engines.changed.connect(window.status.show_engine)
        if self._engines.state is not None:
            window.status.show_engine(self._engines.state)
        actions = Actions(window, self._store, self._intake.suffixes)
        actions.add_watching(Watching(window, self._watch, self._store))
        actions.add_models(self.show_models)
        actions.add_settings(self.show_settings)
        window.closing.connect(self._close)
        return window

    def _close(self) -> None:
        self._fetching.close()
        self._watch.close()

    # Dialogs

    def show_models(self) -> None:
        """The models dialog, which is made when it is first wanted."""
        from desktop.models_dialog import ModelsDialog
        from nlp.engines import RESOURCES

        made = self.window.findChild(ModelsDialog) or ModelsDialog(self._models, RESOURCES, self._fetching, self.window)
        made.refresh()
        made.show()
        made.raise_()
        made.activateWindow()

    def show_settings(self) -> None:
        from desktop.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._store, self._models, partial(open_memory, self._paths), self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Another language

    def _take_setting(self, name: str) -> None:
        if name == "language" and resolved(self._store.settings.language) != current():
            QTimer.singleShot(0, self, self.rebuild)  # the dialog that it was chosen in goes, too

    def rebuild(self) -> None:
        """A new window in the language that is chosen by now; work goes on, and what was on show is."""
        from desktop.models_dialog import ModelsDialog
        from desktop.settings_dialog import SettingsDialog

        application, old = QCoreApplication.instance(), self.window
        assert application is not None
        editing = old.revising.editor.sentence
        focus = next((place for place in PLACES if place(old) is old.focusWidget()), None)
        old.revising.leave()
        old.keep_layout()
        dialogs = {kind: _shown(old, kind) for kind in (ModelsDialog, SettingsDialog)}
        speak(application, self._store.settings.language)
        rename(self._review.undo)
        new = self.window = self._build()
        new.show()
        if old.entry is not None:
            new.articles.show_entry(old.entry)
        _carry(old, new)
        old.hide()
        old.deleteLater()
        if editing != NONE:
            new.revising.edit(editing)
        if focus is not None:
            focus(new).setFocus()
        if dialogs[ModelsDialog]:
            self.show_models()
        if dialogs[SettingsDialog]:
            self.show_settings()
        self.opened.emit(new)


def _shown(window: QWidget, kind: type[QWidget]) -> bool:
    return any(one.isVisible() for one in window.findChildren(kind))


def _carry(old: MainWindow, new: MainWindow) -> None:
    """What is on show in `old`, and kept nowhere, to `new`."""
    new.library_panel.carry(old.library_panel)
    new.briefing.claims.carry(old.briefing.claims)
    new.banner.carry(old.banner)
    for before, after in ((old.ledger.search, new.ledger.search), (old.names.search, new.names.search)):
        after.setText(before.text())
    new.ledger.choice.setCurrentIndex(old.ledger.choice.currentIndex())
    new.panes.choose(old.panes.sentence)
    new.find_bar.carry(old.find_bar)
    place = old.panes.leader.verticalScrollBar().value()
    QTimer.singleShot(0, new, lambda: new.panes.leader.verticalScrollBar().setValue(place))
