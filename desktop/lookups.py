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
    """Does what needs them when they are there: at once, or as soon as they are loaded."""

    _loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lookups")
        self._waiting: list[tuple[frozenset[Lang], Callable[[], None]]] = []
        self._over = False  # closed, or something is damaged: whoever needs it learns of that there
        self._loaded.connect(self._go_on)

    def when(self, langs: Collection[Lang], do: Callable[[], None]) -> None:
        """`do` in the window's thread, once there is all that texts in `langs` need, in the order of the calls."""
        wanted = frozenset(langs)
        if self._over or (not self._waiting and lookups.loaded(wanted)):
            do()
            return
        self._waiting.append((wanted, do))
        self._loader.submit(self._load, wanted)

    def close(self) -> None:
        """What waits is done now."""
        self._over = True
        self._loader.shutdown(wait=True, cancel_futures=True)
        self._go_on()

    def _load(self, langs: frozenset[Lang]) -> None:
        try:
            for _ in lookups.load(langs):
                if self._over:
                    return
        except Exception as error:  # noqa: BLE001  whatever is damaged, what waits must not wait for ever
            logger.warning("a table cannot be loaded: %s", type(error).__name__)
            self._over = True
        self._loaded.emit()

    def _go_on(self) -> None:
        while self._waiting and (self._over or lookups.loaded(self._waiting[0][0])):
            _, do = self._waiting.pop(0)
            do()
