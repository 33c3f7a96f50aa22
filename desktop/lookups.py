"""What is looked up when names are shown or a sentence is edited, loaded by a thread before the window asks for it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from nlp import lookups
from nlp.languages import Lang

logger = logging.getLogger(__name__)


class Lookups(QObject):
    """Says when they are there, and does what needs them: at once, or as soon as they are loaded."""

    loaded = Signal()  # some of what was asked for, or all that can be

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lookups")
        self._waiting: list[tuple[frozenset[Lang], Callable[[], None]]] = []
        self._over = False  # closed, or something is damaged: whoever needs it learns of that there
        self.loaded.connect(self._go_on)

    def load(self, langs: Collection[Lang]) -> bool:
        """Load all that texts in `langs` need; False if no more can be."""
        if not self._over:
            self._loader.submit(self._load, frozenset(langs))
        return not self._over

    def when(self, langs: Collection[Lang], do: Callable[[], None]) -> None:
        """`do` in the window's thread, once all is loaded, in the order of the calls; at the latest when it closes."""
        if (not self._waiting and lookups.loaded(langs)) or not self.load(langs):
            do()
        else:
            self._waiting.append((frozenset(langs), do))

    def close(self) -> None:
        self._over = True
        self._loader.shutdown(wait=True, cancel_futures=True)
        self._go_on()

    def _load(self, langs: frozenset[Lang]) -> None:
        try:
            for _ in lookups.load(langs):
                if self._over:
                    return
        except Exception as error:  # noqa: BLE001  whatever is damaged, what waits must not wait for ever
            logger.warning("what names are looked up in cannot be loaded: %s", type(error).__name__)
            self._over = True
        self.loaded.emit()

    def _go_on(self) -> None:
        while self._waiting and (self._over or lookups.loaded(self._waiting[0][0])):
            _, do = self._waiting.pop(0)
            do()
