"""Opens what is kept on disk, each for whoever asks, in whose thread it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.briefings.store import Briefings
    from nlp.library.store import Store as LibraryStore
    from nlp.memory import Memory
    from nlp.names.memory import NameMemory
    from nlp.paths import Paths


def open_library(paths: Paths) -> LibraryStore:
    """The file of the library."""
    from nlp.library.store import Store

    return Store(paths.data / "library.sqlite")


def open_memory(paths: Paths) -> Memory:
    """The translation memory, for the user's edits; the engine opens it for itself."""
    from nlp.memory import Memory

    paths.data.mkdir(parents=True, exist_ok=True)
    return Memory(paths.data / "memory.sqlite")


def open_briefings(paths: Paths) -> Briefings:
    """The user's briefings."""
    from nlp.briefings.store import Briefings

    return Briefings(paths.data / "briefings.sqlite")


def open_names(paths: Paths) -> NameMemory:
    """The name memory, for what the user renames; the engine opens it for itself."""
    from nlp.names.memory import FILE, NameMemory

    return NameMemory(paths.data / FILE)
