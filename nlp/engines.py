"""The models at hand: found at once, loaded at first use, kept. What tests replace by fakes."""

from __future__ import annotations

import gc
import logging
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from nlp import lookups
from nlp.errors import ModelError, NlpError, NoSummarizer, NoTranslator
from nlp.languages import NAMES, Lang
from nlp.loaded import EngineState, Loaded
from nlp.message import tr
from nlp.models import Direction, InstalledModel, installed
from nlp.models.devices import Available, available, cores
from nlp.models.preferences import Preferences, ranked
from nlp.paths import Paths
from nlp.translate.types import Backend, Pivot, Reader, Translator, chained

if TYPE_CHECKING:
    from nlp.encoder import Encoder
    from nlp.memory import Memory
    from nlp.names.memory import NameMemory

logger = logging.getLogger(__name__)

Covering = Callable[[Lang, Lang], list[InstalledModel]]
RESOURCES = Path(__file__).parent.parent / "resources"


class Engines:
    """Belongs to one thread at a time: the models it hands out are not to be shared."""

    def __init__(
        self, paths: Paths, resources: Path = RESOURCES, threads: int = 0, devices: Available = available
    ) -> None:
        self._paths, self._resources = paths, resources
        self._threads = threads
        self._loaded = Loaded(resources, paths.cache, devices)
        self._encoder: Encoder | None = None
        self._memory: Memory | None = None
        self._memory_tried = False
        self._names: NameMemory | None = None
        self._names_tried = False

    def listen(self, tell: Callable[[EngineState], None]) -> None:
        """Call `tell`, in the thread that works, whenever what is in memory or cannot be used has changed."""
        self._loaded.tell = tell

    def models(self) -> tuple[InstalledModel, ...]:
        """What is installed, the user's own models before the shipped one."""
        return installed(self._preferences().models(self._paths), self._resources)

    def translator(self, source: Lang, target: Lang) -> Translator:
        """For one direction: a direct model, or a way through English; the user's edits go before either.

        The chosen model, or the best; where that cannot be loaded the next best, which `listen` tells with the reason.
        Raises NoTranslator, ModelError.
        """
        return self._edited(self._way(source, target, self._covering))

    def draft(self, source: Lang, target: Lang) -> Translator | None:
        """The shipped model, where another will be asked after it and the user wants to see a draft meanwhile."""
        if not self._preferences().draft or self._planned(source, target, self._shipped) in (
            "",
            self.best(source, target),
        ):
            return None
        try:
            return self._edited(self._way(source, target, self._shipped))
        except NlpError as error:
            logger.warning("%s", error)
            return None

    def best(self, source: Lang, target: Lang) -> str:
        """The id of what `translator` would give; nothing is loaded."""
        return self._planned(source, target, self._usable)

    def others(self, source: Lang, target: Lang) -> Iterator[Translator]:
        """Further direct models for a direction, each loaded when it is its turn; one that cannot be is passed over."""
        for model in self._usable(source, target)[1:]:
            with suppress(ModelError):  # it is in the log
                yield self._load(model, (source, target))

    def reader(self, source: Lang, target: Lang, models: Collection[str]) -> Reader | None:
        """The shipped model, to read translations of `source` into `target` back; None where it is none of `models`.

        Raises ModelError.
        """
        for model in self._shipped(source, target):
            if model.id in models and (target, source) in model.directions:
                found, _ = self._loaded.backend(model, *self._how((source, target)))
                return found if isinstance(found, Reader) else None
        return None

    def writer(self, lang: Lang) -> Backend:
        """The model that writes summaries in `lang`: the chosen one, or the best that can be loaded.

        Raises NoSummarizer, ModelError.
        """
        chosen = self._preferences().choice.get(f"{lang}-{lang}")
        able = [one for one in self.models() if one.task == "summarize" and (lang, lang) in one.directions]
        error: NlpError = NoSummarizer(NAMES[lang])
        for model in sorted(able, key=lambda one: (one.id != chosen, one.engine == "transformers")):
            try:
                return self._loaded.backend(model, *self._how((lang, lang)))[0]
            except ModelError as failed:
                error = failed
        raise error

    def writes(self, lang: Lang) -> bool:
        """Whether a model of summaries in `lang` is installed."""
        return any(one.task == "summarize" and (lang, lang) in one.directions for one in self.models())

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

    def encoder(self) -> Encoder:
        """The sentence encoder that ships with the product. Raises ModelError."""
        if self._encoder is None:
            from nlp.encoder import Encoder

            self._encoder = Encoder.load(self._resources / "encoder", threads=self._threads or cores())
        return self._encoder

    def warm(self) -> Iterator[None]:
        """Loads, piece by piece, what nearly every article needs: so the first one is served sooner.

        A larger model of the user's own waits until it is asked for. Raises ModelError.
        """
        for _ in self._warmed():
            gc.freeze()  # what stays for good is not to be gone through, with all threads waiting, at every collection
            yield

    def _warmed(self) -> Iterator[None]:
        yield from lookups.load()
        self.encoder()
        yield
        for model in self.models():
            if model.task == "translate" and model.path.parent == self._resources and not model.broken:
                self._load(model)
                yield

    def tidy(self) -> None:
        """Let go of models that have not been used for as long as the user has set."""
        minutes = self._preferences().idle
        if minutes:
            self._loaded.unload(60.0 * minutes)

    def unload(self) -> None:
        """Let go of all models; they are loaded again when they are asked for."""
        self._encoder = None
        self._loaded.unload()

    def _preferences(self) -> Preferences:
        return Preferences.read(self._paths)

    # Which model

    def _covering(self, source: Lang, target: Lang) -> list[InstalledModel]:
        """The models for a direction: the chosen one first, then the best; also those that turn out to be unusable."""
        chosen = self._preferences().choice.get(f"{source}-{target}")
        able = ranked(self.models(), (source, target), self._resources)
        return sorted(able, key=lambda model: model.id != chosen)

    def _usable(self, source: Lang, target: Lang) -> list[InstalledModel]:
        """The same without those that are known to be unusable."""
        return [one for one in self._covering(source, target) if self._failure(one, (source, target)) is None]

    def _shipped(self, source: Lang, target: Lang) -> list[InstalledModel]:
        return [one for one in self._covering(source, target) if one.path.parent == self._resources]

    def _planned(self, source: Lang, target: Lang, covering: Covering) -> str:
        """The id that `_way` would have; "" where there is no way."""
        direct = covering(source, target)
        if direct:
            return direct[0].id
        first, second = covering(source, Lang.EN), covering(Lang.EN, target)
        return chained(first[0].id, second[0].id) if first and second else ""

    def _way(self, source: Lang, target: Lang, covering: Covering) -> Translator:
        try:
            return self._direct(source, target, covering)
        except NlpError as error:
            if Lang.EN in (source, target):
                raise
            try:
                first, second = self._direct(source, Lang.EN, covering), self._direct(Lang.EN, target, covering)
            except NoTranslator:
                raise error from None
        return Pivot(first, second, Lang.EN, (source, target))

    def _direct(self, source: Lang, target: Lang, covering: Covering) -> Translator:
        """The first of `covering` that can be loaded; what is passed over is told, with the reason."""
        models = covering(source, target)
        gone = self._gone(source, target, models) if covering == self._covering else ""
        error: ModelError | None = None
        for model in models:
            try:
                found = self._load(model, (source, target))
            except ModelError as failed:
                gone = gone or tr("{0} cannot be used: {1}").format(model.id, failed.reason)
                error = failed
                continue
            if covering == self._covering:
                why = tr("{0} {1} translates instead.").format(gone, found.id) if gone else ""
                self._loaded.pass_over(f"{source}-{target}", why)
            return found
        raise error or NoTranslator(NAMES[source], NAMES[target])

    def _gone(self, source: Lang, target: Lang, models: list[InstalledModel]) -> str:
        """A sentence where the chosen model is none of `models`."""
        chosen = self._preferences().choice.get(f"{source}-{target}")
        if not chosen or any(model.id == chosen for model in models):
            return ""
        there = next((model for model in self.models() if model.id == chosen), None)
        if there is None:
            return tr("{0}, chosen for {1}-{2}, is not installed any more.").format(chosen, source, target)
        why = there.broken or tr("it does not translate that.")
        return tr("{0} cannot be used for {1}-{2}: {3}").format(chosen, source, target, why)

    # Loading

    def _load(self, model: InstalledModel, direction: Direction | None = None) -> Translator:
        from nlp.translate.robust import RobustTranslator
        from nlp.translate.types import Decoding

        preferences = self._preferences()
        backend, usual = self._loaded.backend(model, *self._how(direction))
        beams = preferences.number("beams", direction)
        translator = RobustTranslator(
            backend, Decoding(beams=beams) if beams else usual, preferences.number("batch", direction)
        )
        return self._remembered(translator)

    def _failure(self, model: InstalledModel, direction: Direction) -> ModelError | None:
        return self._loaded.failure(model, self._how(direction)[1])

    def _how(self, direction: Direction | None) -> tuple[int, str]:
        """Threads and device."""
        preferences = self._preferences()
        return preferences.number("threads", direction) or self._threads or cores(), preferences.device

    def _remembered(self, translator: Translator) -> Translator:
        from nlp.memory import Remembered

        memory = self.memory()
        return Remembered(translator, memory) if memory else translator

    def _edited(self, translator: Translator) -> Translator:
        from nlp.memory import Edited

        memory = self.memory()
        return Edited(translator, memory) if memory else translator


__all__ = ["Engines", "InstalledModel", "ModelError"]
