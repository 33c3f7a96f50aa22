"""Models in memory: each loaded at first use, on the device that is wanted, and let go when it is not used."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.models import InstalledModel
from nlp.models.devices import CPU, NAMES, Available, available, device_for
from nlp.models.guard import TooLarge, check_memory
from nlp.translate.types import Reader

if TYPE_CHECKING:
    from nlp.translate.types import Backend, Decoding, Reading, Translated

logger = logging.getLogger(__name__)

RETRY = 300.0  # s until a model that could not be loaded is tried again


@dataclass(frozen=True, slots=True)
class Held:
    """A model in memory."""

    id: str
    device: str  # a key of `nlp.models.devices.NAMES`
    size: int  # bytes on disk, which is about what it takes


@dataclass(frozen=True, slots=True)
class EngineState:
    """What the engine has in memory and what it cannot use, for a status line."""

    held: tuple[Held, ...] = ()
    loading: str = ""  # the id of the model that is being loaded
    passed: tuple[str, ...] = ()  # sentences: what is used otherwise than wanted, and why


@dataclass(slots=True)
class _Kept:
    held: Held
    key: tuple[int, str]  # threads, device as wanted
    opened: tuple[Backend, Decoding]
    used: float


class Loaded:
    """Belongs to one thread. `tell` is called with a new state whenever it has changed."""

    def __init__(
        self,
        resources: Path,
        cache: Path,
        devices: Available = available,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resources, self._cache = resources, cache
        self._devices, self._clock = devices, clock
        self._kept: dict[Path, _Kept] = {}
        self._failed: dict[tuple[Path, int, str], tuple[float, ModelError]] = {}
        self._passed: dict[str, str] = {}
        self._state = EngineState()
        self.tell: Callable[[EngineState], None] = lambda _state: None

    def backend(self, model: InstalledModel, threads: int, device: str) -> tuple[Backend, Decoding]:
        """The model and how it decodes best. Raises ModelError, TooLarge; again, without trying, for a while."""
        kept = self._kept.get(model.path)
        if kept and kept.key == (threads, device):
            kept.used = self._clock()
            return kept.opened
        failure = self.failure(model, device)
        if failure is not None:
            raise failure
        self._kept.pop(model.path, None)
        self._say(loading=model.id)
        try:
            held, opened = self._opened(model, threads, device)
        except ModelError as error:
            self._fail(model, device, error)
            raise
        self._kept[model.path] = _Kept(held, (threads, device), opened, self._clock())
        self._say()
        return opened

    def failure(self, model: InstalledModel, device: str) -> ModelError | None:
        """Why the model could not be loaded, or failed at its work, a while ago."""
        if model.broken:
            return ModelError(model.path, model.broken)
        when, error = self._failed.get((model.path, model.size, device), (0.0, None))
        return error if error is not None and self._clock() - when < RETRY else None

    def pass_over(self, what: str, why: str) -> None:
        """Tell, or with an empty `why` no longer, that `what` is not as it was wanted."""
        before = dict(self._passed)
        self._passed.pop(what, None)
        if why:
            self._passed[what] = why
        if self._passed != before:
            self._say()

    def unload(self, idle: float = 0.0) -> None:
        """Let go of all that has not been used for `idle` seconds."""
        old = [path for path, kept in self._kept.items() if self._clock() - kept.used >= idle]
        for path in old:
            del self._kept[path]
        if old:
            gc.unfreeze()  # what was loaded in advance was frozen
            gc.collect()
            gc.freeze()
            self._say()

    def _fail(self, model: InstalledModel, device: str, error: ModelError) -> None:
        """Leave a model alone for a while."""
        self._failed[model.path, model.size, device] = self._clock(), error
        self._kept.pop(model.path, None)
        logger.warning("%s", error)
        self._say()

    def _opened(self, model: InstalledModel, threads: int, wanted: str) -> tuple[Held, tuple[Backend, Decoding]]:
        from nlp.translate.kinds import opened

        self._make_room(model)
        device, why = device_for(model.engine, wanted, self._devices)
        try:
            found = opened(model.path, self._cache, threads, device)
        except ModelError as error:
            if device == CPU:
                raise
            why, device = tr("{0} does not take it: {1}").format(NAMES[device], error.reason), CPU
            found = opened(model.path, self._cache, threads, device)
        backend = _Guarded(found[0], lambda reason: self._failed_at_work(model, wanted, reason))
        self.pass_over(f"device of {model.id}", tr("{0} runs on the CPU: {1}").format(model.id, why) if why else "")
        return Held(model.id, device, model.size), (backend, found[1])

    def _failed_at_work(self, model: InstalledModel, device: str, reason: str) -> ModelError:
        error = ModelError(model.path, tr("it failed at its work ({0}).").format(reason))
        self._fail(model, device, error)
        return error

    def _make_room(self, model: InstalledModel) -> None:
        """Raises TooLarge where the model does not fit even after everything else has gone."""
        if model.path.parent == self._resources:
            return
        try:
            check_memory(model.path, model.size)
        except TooLarge:
            self.unload()
            check_memory(model.path, model.size)

    def _say(self, loading: str = "") -> None:
        held = tuple(kept.held for kept in self._kept.values())
        state = EngineState(held, loading, tuple(self._passed.values()))
        if state != self._state:
            self._state = state
            self.tell(state)


class _Guarded:
    """A model whose failures, for want of memory for instance, are sentences, and have it left alone."""

    def __init__(self, backend: Backend, failed: Callable[[str], ModelError]) -> None:
        self._backend, self._failed = backend, failed
        self.id, self.version = backend.id, backend.version
        self.directions = backend.directions
        self.comfort, self.capacity = backend.comfort, backend.capacity
        self.batch, self.workers = backend.batch, backend.workers

    def tokens(self, text: str) -> int:
        return self._backend.tokens(text)

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        with self._guarded():
            return self._backend.generate(texts, source, target, decoding)

    def likelihoods(self, texts: Sequence[str], said: Sequence[str], source: Lang, target: Lang) -> list[Reading]:
        """As a Reader; of the shipped model alone."""
        assert isinstance(self._backend, Reader)
        with self._guarded():
            return self._backend.likelihoods(texts, said, source, target)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (RuntimeError, MemoryError) as error:
            lines = str(error).strip().splitlines() or [type(error).__name__]
            raise self._failed(lines[0].rstrip(".")) from error

    def give_up(self) -> None:
        self._backend.give_up()
