"""Keeps what the user changes in the translation memory, at once, in a thread of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nlp.errors import NlpError
from nlp.languages import Lang

if TYPE_CHECKING:
    from nlp.memory import FindingKey, Memory


class Keeper(QObject):
    """Opens the memory at the first change. `failed` says in a sentence why changes cannot be kept."""

    failed = Signal(object)  # a text or Message

    def __init__(self, open_memory: Callable[[], Memory], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_memory = open_memory
        self._memory: Memory | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeper")

    def keep_edit(self, direction: tuple[Lang, Lang], sentence: str, text: str | None) -> None:
        """The user's translation of `sentence`; None forgets it."""
        self._executor.submit(self._run, lambda memory: memory.keep_edit(*direction, sentence, text))

    def keep_seen(self, direction: tuple[Lang, Lang], sentence: str, key: FindingKey, seen: bool) -> None:
        """Whether a finding about `sentence` has been seen."""
        self._executor.submit(self._run, lambda memory: memory.keep_seen(*direction, sentence, key, seen))

    def close(self) -> None:
        """Wait until all is written."""
        self._executor.submit(self._let_go)
        self._executor.shutdown(wait=True)

    def _run(self, write: Callable[[Memory], None]) -> None:
        try:
            if self._memory is None:
                self._memory = self._open_memory()
            write(self._memory)
        except (NlpError, OSError, sqlite3.Error) as error:
            self.failed.emit(str(error))

    def _let_go(self) -> None:
        if self._memory is not None:
            self._memory.close()
