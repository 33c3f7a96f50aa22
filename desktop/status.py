"""The status bar: what is going on, how far it is, and that nothing leaves the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.elided import Elided
from desktop.entry import translated
from desktop.language import spoken
from desktop.library import Library
from nlp.languages import NAMES

if TYPE_CHECKING:
    from nlp.loaded import EngineState

TELLING = 4000  # ms that a message stays
STEPS = 1000  # of the bar


class Status(QStatusBar):
    """A sentence, a bar and a button while there is work."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Elided(self)
        self._going_on = ""  # the work
        self._telling = QTimer(self, singleShot=True, interval=TELLING)
        self._telling.timeout.connect(lambda: self.label.setText(self._going_on))
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setMinimumWidth(40)
        self.bar.setMaximumSize(180, 8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.button = QPushButton(self.tr("Cancel"), self)
        self.button.setToolTip(self.tr("Stop all work (Esc)"))
        self.button.clicked.connect(self.cancel_asked)
        self.private = QLabel(self.tr("Nothing leaves this machine"), self)
        self.private.setObjectName("hint")
        self.addWidget(self.label)
        self.addWidget(self.bar)
        self.addWidget(self.button)
        self.engine = Elided(self)
        self.engine.setObjectName("hint")
        self.addPermanentWidget(self.engine)
        self.addPermanentWidget(self.private)
        self.rest(self.tr("Ready"))

    def rest(self, text: str) -> None:
        """There is nothing to do."""
        self._say(text)
        self.bar.hide()
        self.button.hide()

    def work(self, text: str, library: Library, done: int = 0, total: int = 0) -> None:
        """`done` of `total` steps of one article, and how many articles there are; the bar shows all of them."""
        finished, articles = library.progress
        if articles > 1:
            text += " · " + self.tr("articles finished: {0} of {1}").format(finished, articles)
        self._say(text)
        share = done / total if total else 0
        self.bar.setRange(0, STEPS if total or articles > 1 else 0)
        self.bar.setValue(round(STEPS * (finished + share) / max(1, articles)))
        self.bar.show()
        self.button.show()

    def show_work(self, library: Library) -> None:
        """What the library is at."""
        running = library.running or library.reading
        digest = library.digest_of(running)
        if library.opening is not None:
            self.work(self.tr("Reading {0}…").format(library.label(library.opening)), library)
        elif running is None:
            self.rest(self.tr("Ready"))
        elif digest is None:
            self.work(self.tr("Reading {0}…").format(library.label(running)), library)
        elif digest.translation is None:
            self.work(self.tr("Summarising {0}…").format(library.label(running)), library)
        elif digest.improving:
            text = self.tr("Putting a better translation in place: {0} of {1} sentences").format(*digest.improving)
            self.work(text, library, *digest.improving)
        elif digest.repairing:
            done, count = digest.repairing
            self.work(self.tr("Trying sentences that fail again: {0} of {1}").format(done, count), library, done, count)
        elif digest.rereading:
            done, count = digest.rereading
            text = self.tr("Looking for words that are not said: {0} of {1} sentences").format(done, count)
            self.work(text, library, done, count)
        else:
            done, count = translated(digest), len(digest.translation.targets)
            language = spoken(NAMES[digest.translation.lang])
            text = self.tr("Translating into {0}: {1} of {2} sentences").format(language, done, count)
            self.work(text, library, done, count)

    def show_engine(self, state: EngineState) -> None:
        """Which models are in memory and where they run, or which cannot be used and why."""
        from nlp.models.devices import NAMES as NAMES_OF_DEVICES

        size = sum(held.size for held in state.held) / 1e6
        devices = ", ".join(dict.fromkeys(NAMES_OF_DEVICES[held.device] for held in state.held))
        if state.loading:
            text = self.tr("Loading {0}…").format(state.loading)
        elif state.passed:
            text = f"⚠ {spoken(state.passed[-1])}"
        elif len(state.held) == 1:
            text = self.tr("{0} on {1}").format(state.held[0].id, devices)
        elif state.held:
            text = self.tr("%n models, {0:.0f} MB, on {1}", "", len(state.held)).format(size, devices)
        else:
            text = self.tr("No model in memory")
        self.engine.setText(text)
        lines = [f"{one.id}: {one.size / 1e6:.0f} MB, {NAMES_OF_DEVICES[one.device]}" for one in state.held]
        self.engine.setToolTip("\n".join([*map(spoken, state.passed), *lines]))

    def tell(self, text: str) -> None:
        """Say something that has just happened, for a moment, in place of what is going on."""
        self.label.setText(text)
        self._telling.start()

    def currentMessage(self) -> str:
        """What is being told; "" where only the work is on show."""
        return self.label.text() if self._telling.isActive() else ""

    def _say(self, text: str) -> None:
        self._going_on = text
        if not self._telling.isActive():
            self.label.setText(text)
