"""The models at hand: found at once, loaded at first use, kept. What tests replace by fakes."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.errors import ModelError, NoTranslator
from nlp.languages import NAMES, Lang
from nlp.models import InstalledModel, installed
from nlp.models.guard import TooLarge, check_memory
from nlp.models.preferences import Preferences, ranked
from nlp.paths import Paths
from nlp.translate.types import Pivot, Translator

if TYPE_CHECKING:
    from nlp.encoder import Encoder
    from nlp.memory import Memory
    from nlp.names.memory import NameMemory

logger = logging.getLogger(__name__)

RESOURCES = Path(__file__).parent.parent / "resources"


class Engines:
    """Belongs to one thread at a time: the models it hands out are not to be shared."""

    def __init__(self, paths: Paths, resources: Path = RESOURCES, threads: int = 0) -> None:
        self._paths, self._resources = paths, resources
        self._threads = threads
        self._loaded: dict[tuple[Path, int, int], Translator] = {}
        self._encoder: Encoder | None = None
        self._memory: Memory | None = None
        self._memory_tried = False
        self._names: NameMemory | None = None
        self._names_tried = False

    def models(self) -> tuple[InstalledModel, ...]:
        """What is installed, the user's own models before the shipped one."""
        return installed(Preferences.read(self._paths).models(self._paths), self._resources)

    def translator(self, source: Lang, target: Lang) -> Translator:
        """For one direction: a direct model, or a way through English; the user's edits go before either.

        Raises NoTranslator, ModelError.
        """
        from nlp.memory import Edited

        found, memory = self._way(source, target), self.memory()
        return Edited(found, memory) if memory else found

    def others(self, source: Lang, target: Lang) -> Iterator[Translator]:
        """Further direct models for a direction, each loaded when it is its turn; one that cannot be is passed over."""
        for model in self._covering(source, target)[1:]:
            try:
                yield self._load(model)
            except ModelError as error:
                logger.warning("%s", error)

    def memory(self) -> Memory | None:
        """The translation memory, if it can be opened."""
        from nlp.database import NewerFile
        from nlp.memory import Memory

        if not self._memory_tried:
            self._memory_tried = True
            try:
                self._memory = Memory(self._paths.data / "memory.sqlite")
            except (OSError, sqlite3.Error, NewerFile) as error:
                logger.warning("translations are not remembered: %s", error)
        return self._memory

    def names(self) -> NameMemory | None:
        """The name memory, if it can be opened."""
        from nlp.database import NewerFile
        from nlp.names.memory import FILE, NameMemory

        if not self._names_tried:
            self._names_tried = True
            try:
                self._names = NameMemory(self._paths.data / FILE)
            except (OSError, sqlite3.Error, NewerFile) as error:
                logger.warning("names are not remembered: %s", error)
        return self._names

    def _way(self, source: Lang, target: Lang) -> Translator:
        direct = self._direct(source, target)
        if direct:
            return direct
        first, second = self._direct(source, Lang.EN), self._direct(Lang.EN, target)
        if first is None or second is None:
            raise NoTranslator(NAMES[source], NAMES[target])
        return Pivot(first, second, Lang.EN, (source, target))

    def encoder(self) -> Encoder:
        """The sentence encoder that ships with the product. Raises ModelError."""
        if self._encoder is None:
            from nlp.encoder import Encoder

            self._encoder = Encoder.load(self._resources / "encoder", threads=self._threads or _cores())
        return self._encoder

    def warm(self) -> Iterator[None]:
        """Loads, piece by piece, what nearly every article needs: so the first one is served sooner.

        A larger model of the user's own waits until it is asked for. Raises ModelError.
        """
        from nlp.morphology import analyser

        for lang in (Lang.RU, Lang.UK):
            analyser(lang)
            yield
        self.encoder()
        yield
        for model in self.models():
            if model.task == "translate" and model.path.parent == self._resources and not model.broken:
                self._load(model)
                yield

    def _direct(self, source: Lang, target: Lang) -> Translator | None:
        """By the chosen model, or else by the best one that fits into memory."""
        covering = self._covering(source, target)
        chosen = Preferences.read(self._paths).choice.get(f"{source}-{target}")
        if chosen:
            if not covering or covering[0].id != chosen:
                folder = Preferences.read(self._paths).models(self._paths) / chosen
                raise ModelError(
                    folder, f"it was chosen for {source}-{target} and is not there, or broken. Choose again."
                )
            return self._load(covering[0])
        for model in covering:
            try:
                return self._load(model)
            except TooLarge as error:
                if model is covering[-1]:
                    raise
                logger.warning("%s", error)
        return None

    def _covering(self, source: Lang, target: Lang) -> list[InstalledModel]:
        """The models for a direction that can be used: the chosen one first, then the best."""
        chosen = Preferences.read(self._paths).choice.get(f"{source}-{target}")
        able = [one for one in ranked(self.models(), (source, target), self._resources) if not one.broken]
        return sorted(able, key=lambda model: model.id != chosen)

    def _load(self, model: InstalledModel) -> Translator:
        preferences = Preferences.read(self._paths)
        threads = preferences.threads or self._threads or _cores()
        key = (model.path, preferences.beams, threads)
        if key not in self._loaded:
            from nlp.translate import Decoding, load

            if model.path.parent != self._resources:
                check_memory(model.path, model.size)
            decoding = Decoding(beams=preferences.beams) if preferences.beams else None
            translator = load(model.path, self._paths.cache, threads, decoding)
            self._loaded = {kept: one for kept, one in self._loaded.items() if kept[0] != model.path}
            self._loaded[key] = self._remembered(translator)
        return self._loaded[key]

    def _remembered(self, translator: Translator) -> Translator:
        from nlp.memory import Remembered

        memory = self.memory()
        return Remembered(translator, memory) if memory else translator


def _cores() -> int:
    """Threads for one model: the cores this process may use, but one is left to the window where there are many."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2
    return usable if usable <= 2 else min(8, usable - 1)


__all__ = ["Engines", "InstalledModel", "ModelError"]
