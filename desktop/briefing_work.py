"""What stands behind the briefing dock and goes on when the window is built anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.arranging import Arranging
from desktop.desk import Desk
from desktop.exporting import Exporting
from desktop.library import Library
from desktop.review import Review
from desktop.settings import SettingsStore
from desktop.worker import Worker
from nlp.arrange import Order

if TYPE_CHECKING:
    from nlp.briefings.store import Briefings


class BriefingWork(QObject):
    """The desk, the arranged summaries, the export, and the thread that compares articles."""

    def __init__(
        self, library: Library, review: Review, store: SettingsStore, open_store: Callable[[], Briefings]
    ) -> None:
        """`open_store` is called when it is first wanted."""
        super().__init__()
        self.desk = Desk(open_store, review.undo, self)
        self.arranging = Arranging(library, review, self.desk, Order(store.settings.order))
        self.exporting = Exporting(store, self)
        self.comparing = Worker(self)
        self.jobs = library.jobs.another()

    def close(self) -> None:
        self.exporting.close()
        self.comparing.close()
        self.desk.close()
