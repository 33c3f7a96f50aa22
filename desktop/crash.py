"""Faults of the program: logged with their traceback, and shown."""

from __future__ import annotations

import logging
import platform
import traceback

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

logger = logging.getLogger(__name__)


def report(error: BaseException) -> str:
    """Where `error` happened. Its message is left out: it might quote the article."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    cause = error.__cause__ or error.__context__
    before = f"{report(cause)}\n" if cause is not None and not error.__suppress_context__ else ""
    return f"{before}{frames}{type(error).__qualname__}"


class CrashDialog(QMessageBox):
    """Says that something went wrong, with the report to copy. The window stays usable."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diptych"))
        self.setIcon(QMessageBox.Icon.Critical)
        self.setText(self.tr("Something went wrong inside Diptych."))
        self.setInformativeText(
            self.tr("You can go on working. The details below say where it happened; they hold no text of any article.")
        )
        system = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}"
        self.setDetailedText(f"{report(error)}\n\n{system}")
        self.setStandardButtons(QMessageBox.StandardButton.Close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)


def log(error: BaseException) -> None:
    """Write `error` to the log."""
    logger.error("a fault:\n%s", report(error))
