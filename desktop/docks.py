"""The docks round the panes: what they are called, where they stand, and how large they are on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QMargins, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QDockWidget, QMainWindow, QStyle, QTabBar, QWidget

USUAL = QSize(1440, 900)  # px, of the window
FRAME = QMargins(4, 36, 4, 4)  # px, round it, at most
WIDTHS = 0.19, 0.29  # of the articles and the panels, of the window's
HEIGHTS = 0.52, 0.48  # of summaries and lists, of the window's
SHORT = 640  # px, a window in which there is no room for panels one above another
LOW, NARROW = 40, 72  # px, what a view and a choice in a dock may be pressed to


@dataclass(frozen=True, slots=True)
class Panels:
    """What stands in the docks."""

    library: QWidget
    summary: QWidget
    generated: QWidget
    findings: QWidget
    ledger: QWidget
    names: QWidget
    briefing: QWidget
    claims: QWidget


class Docks(QObject):
    """The articles at the left; at the right the summaries above, and below them all that lists something."""

    def __init__(self, window: QMainWindow, panels: Panels) -> None:
        super().__init__(window)
        self._window = window
        self.every: list[QDockWidget] = []
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.library = self._dock("library", self.tr("Articles"), panels.library, left)
        self.summary = self._dock("summary", self.tr("Summary"), panels.summary, right)
        self.findings = self._dock("findings", self.tr("To check"), panels.findings, right)
        self.ledger = self._dock("ledger", self.tr("Ledger"), panels.ledger, right)
        self.names = self._dock("names", self.tr("Names"), panels.names, right)
        self.briefing = self._dock("briefing", self.tr("Briefing"), panels.briefing, right)
        self.generated = self._dock("generated", self.tr("Generated"), panels.generated, right)
        self.claims = self._dock("claims", self.tr("Who says what"), panels.claims, right)
        self._summaries = [self.summary, self.generated, self.claims]
        self._lists = [self.findings, self.ledger, self.names, self.briefing]
        self._stack(self._summaries)
        self._stack(self._lists)

    def _stack(self, docks: list[QDockWidget]) -> None:
        """One behind another, the first before them all."""
        for before, after in pairwise(docks):
            self._window.tabifyDockWidget(before, after)
        docks[0].raise_()

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        for view in widget.findChildren(QAbstractScrollArea):
            view.setMinimumHeight(LOW)
        for choice in widget.findChildren(QComboBox):
            choice.setMinimumWidth(NARROW)
        self._window.addDockWidget(area, dock)
        self.every.append(dock)
        return dock

    def count(self, count: int) -> None:
        """Say in a title how many findings there are to check."""
        title = self.tr("To check")
        self.findings.setWindowTitle(f"{title} ({count})" if count else title)

    def go_to(self, widget: QWidget) -> None:
        """The keyboard to `widget`, which comes up."""
        self.bring_up(widget)
        widget.setFocus()

    def bring_up(self, widget: QWidget) -> None:
        """Show the dock of `widget`, if it is hidden or behind another."""
        for dock in self.every:
            if dock.isAncestorOf(widget):
                dock.show()
                dock.raise_()

    def behind(self, widget: QWidget) -> bool:
        """Whether `widget` is in a dock that cannot be seen: one behind another is visible to Qt."""
        return any(dock.isAncestorOf(widget) and dock.visibleRegion().isEmpty() for dock in self.every)

    def place(self, geometry: bytes, docks: bytes) -> None:
        """The window and its docks where they were, if that is on the screen there is; else where they usually are.

        Qt brings a window back from a screen of another size only where that is of much the same width.
        """
        window, screen = self._window, self._window.screen().availableGeometry()
        room = screen.marginsRemoved(FRAME)
        if not (geometry and window.restoreGeometry(geometry)):
            middle = Qt.AlignmentFlag.AlignCenter
            size = USUAL.boundedTo(room.size())
            window.setGeometry(QStyle.alignedRect(window.layoutDirection(), middle, size, room))
        restored = bool(docks) and window.restoreState(docks)
        if not restored or window.minimumSizeHint().height() > room.height():
            self._arrange(window.size().boundedTo(room.size()))

    def _arrange(self, size: QSize) -> None:
        """As usual, in a window of `size`: the panels stand behind one another where it is short."""
        window, wide, high = self._window, Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        short = size.height() < SHORT
        if short:
            self._stack([*self._summaries, *self._lists])
        layout = window.layout()
        if layout is not None:
            layout.activate()  # it may be as low as that only now
        window.resize(size)
        window.resizeDocks([self.library, self.summary], [round(size.width() * n) for n in WIDTHS], wide)
        if not short:
            window.resizeDocks([self.summary, self.findings], [round(size.height() * n) for n in HEIGHTS], high)


def legible(tabs: QTabBar) -> None:
    """Titles whole; where there is no room for all of them, buttons scroll them."""
    tabs.setElideMode(Qt.TextElideMode.ElideNone)
    tabs.setUsesScrollButtons(True)
