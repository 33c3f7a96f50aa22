"""From one finding to the next: those of the translation, then those of the generated summary, and round."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from desktop.findings import FindingsPanel
from desktop.generated import GeneratedPanel


class Steps(Protocol):
    """A panel with findings in it."""

    def step(self, by: int, anew: bool = False) -> bool:
        """Go to the next (1) or previous (-1) one, or the first or last where `anew`; False: there is none."""
        ...


class Stepping(QObject):
    """Goes on in the panel that was gone to last."""

    def __init__(self, findings: FindingsPanel, generated: GeneratedPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panels: tuple[Steps, ...] = (findings, generated)
        self._at = 0
        findings.jumped.connect(self._back)  # by hand, too

    def step(self, by: int) -> None:
        """To the next finding (1) or the one before (-1)."""
        for further in range(len(self._panels) + 1):
            at = (self._at + by * further) % len(self._panels)
            if self._panels[at].step(by, anew=further > 0):
                self._at = at
                return

    def _back(self) -> None:
        self._at = 0
