"""What is in memory: the next best where one cannot be used, with the reason; the device; and letting go."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence
from pathlib import Path

import pytest

from nlp.engines import Engines
from nlp.errors import ModelError, NoTranslator
from nlp.languages import Lang
from nlp.loaded import EngineState, Loaded
from nlp.models import described
from nlp.models.devices import AUTO, CPU, CUDA, METAL, device_for
from nlp.models.preferences import Preferences
from nlp.paths import Paths
from nlp.translate.types import Translated
from tests.nlp.models.test_choice import PAIR, loaded_with, put

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return Paths.default()


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Nothing is shipped: what the tests do not put there is not there."""
    (tmp_path / "resources").mkdir()
    return tmp_path / "resources"


def told(engines: Engines) -> list[EngineState]:
    states: list[EngineState] = []
    engines.listen(states.append)
    return states


def spoil(home: Path) -> None:
    weights = home / "model.bin"
    weights.write_bytes(weights.read_bytes()[:5000])


def test_a_best_model_that_is_damaged_gives_way_with_the_reason(
    paths: Paths, converted: Path, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(put(paths, converted, "good", 30.0))
    put(paths, converted, "fair", 20.0)
    engines = Engines(paths, resources, threads=1)
    states = told(engines)
    assert engines.best(*PAIR) == "good"
    assert engines.translator(*PAIR).id == "fair"
    [sentence] = states[-1].passed
    assert sentence.startswith("good cannot be used: CTranslate2 cannot open it")
    assert sentence.endswith("fair translates instead.")
    assert engines.best(*PAIR) == "fair"
    asked: list[Path] = []
    monkeypatch.setattr("nlp.translate.kinds.opened", lambda path, *_: asked.append(path))
    engines.translator(*PAIR)
    assert asked == [], "a damaged model is not tried again at once"


def test_a_chosen_model_that_is_gone_or_broken_gives_way_too(paths: Paths, converted: Path, resources: Path) -> None:
    put(paths, converted, "fair", 20.0)
    Preferences({"en-ru": "gone"}).write(paths)
    engines = Engines(paths, resources, threads=1)
    states = told(engines)
    assert engines.translator(*PAIR).id == "fair"
    assert states[-1].passed == ("gone, chosen for en-ru, is not installed any more. fair translates instead.",)
    (put(paths, converted, "broken", 10.0) / "source.spm").unlink()
    Preferences({"en-ru": "broken"}).write(paths)
    assert engines.translator(*PAIR).id == "fair"
    assert "source.spm" in states[-1].passed[0]
    Preferences().write(paths)
    assert engines.translator(*PAIR).id == "fair"
    assert states[-1].passed == (), "what is over is not told any more"


def test_what_does_not_fit_is_said_before_it_is_loaded(
    paths: Paths, converted: Path, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(paths, converted, "large", 30.0)
    engines = Engines(paths, resources, threads=1)
    states = told(engines)
    monkeypatch.setattr("nlp.models.guard.free_memory", lambda: 1000)
    with pytest.raises(ModelError, match="GB of memory"):
        engines.translator(*PAIR)
    assert all(not state.held for state in states)
    with pytest.raises(NoTranslator):
        engines.translator(Lang.UK, Lang.RU)


def test_room_is_made_before_a_model_is_called_too_large(
    paths: Paths, converted: Path, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(paths, converted, "first", 30.0)
    put(paths, converted, "second", 20.0)
    engines = Engines(paths, resources, threads=1)
    states = told(engines)
    assert engines.translator(*PAIR).id == "first"
    free = iter([1000, 10**12])
    monkeypatch.setattr("nlp.models.guard.free_memory", lambda: next(free))
    Preferences({"en-ru": "second"}).write(paths)
    assert engines.translator(*PAIR).id == "second"
    assert [held.id for held in states[-1].held] == ["second"]


def test_the_draft_is_by_the_shipped_model_where_a_larger_one_comes_after(
    paths: Paths, converted: Path, own_home: Path
) -> None:
    engines = Engines(paths, threads=1)
    assert engines.draft(*PAIR) is None, "the shipped model is the best"
    put(paths, converted, "large", 30.0)
    states = told(engines)
    draft = engines.draft(*PAIR)
    assert draft is not None
    assert draft.id.startswith("diptych")
    assert [held.id for held in states[-1].held] == [draft.id], "the larger one waits"
    assert engines.best(*PAIR) == "large"
    Preferences(draft=False).write(paths)
    assert engines.draft(*PAIR) is None
    Preferences({"en-ru": draft.id}).write(paths)
    assert engines.draft(*PAIR) is None


def test_beams_threads_and_batch_of_a_direction(paths: Paths, converted: Path, resources: Path) -> None:
    put(paths, converted, "one", 30.0)
    preferences = Preferences(beams=2).with_number("beams", 5, PAIR).with_number("batch", 3, PAIR)
    preferences.write(paths)
    assert Preferences.read(paths) == preferences
    assert (preferences.number("beams"), preferences.number("beams", PAIR)) == (2, 5)
    found = Engines(paths, resources, threads=1).translator(*PAIR)
    assert loaded_with(found).beams == 5  # type: ignore[attr-defined]
    assert preferences.with_number("beams", 2, PAIR).with_number("batch", 0, PAIR).own == {}


@pytest.mark.parametrize(
    ("engine", "wanted", "there", "device", "why"),
    [
        ("ctranslate2", AUTO, (), CPU, ""),
        ("ctranslate2", AUTO, (CUDA,), CUDA, ""),
        ("transformers", AUTO, (METAL,), METAL, ""),
        ("transformers", AUTO, (METAL, CUDA), CUDA, ""),
        ("ctranslate2", CPU, (CUDA,), CPU, ""),
        ("ctranslate2", CUDA, (), CPU, "CTranslate2 finds no CUDA device."),
        ("transformers", METAL, (CUDA,), CPU, "torch finds no Metal device."),
    ],
)
def test_which_device(engine: str, wanted: str, there: Sequence[str], device: str, why: str) -> None:
    assert device_for(engine, wanted, lambda _: frozenset(there)) == (device, why)


def test_this_machine_is_looked_at_for_real() -> None:
    for engine in ("ctranslate2", "transformers"):
        assert device_for(engine, AUTO)[0] in {CPU, CUDA, METAL}


class Model:
    """A backend that only knows where it is."""

    id, version, directions = "one", "1", frozenset({PAIR})
    comfort, capacity, batch, workers = 100, 512, 8, 1

    def __init__(self, device: str) -> None:
        self.device = device

    def tokens(self, text: str) -> int:
        return len(text)

    def give_up(self) -> None:
        """Nothing is under way."""

    def generate(self, texts: Sequence[str], *_: object) -> list[list[Translated]]:
        if self.device == CUDA:
            raise RuntimeError("CUDA failed with error out of memory\nmore of it")
        return [[Translated(text)] for text in texts]


@pytest.fixture
def on_device(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Models are opened without files; the devices they were opened on."""
    found: list[str] = []

    def opened(_path: Path, _cache: Path, _threads: int, device: str) -> tuple[Model, None]:
        found.append(device)
        if device == METAL:
            raise ModelError(Path("one"), "it is of a kind that Metal does not know.")
        return Model(device), None

    monkeypatch.setattr("nlp.translate.kinds.opened", opened)
    return found


def test_a_device_that_does_not_take_a_model_is_told(
    tmp_path: Path, paths: Paths, converted: Path, on_device: list[str]
) -> None:
    model = described(put(paths, converted, "one"))
    loaded = Loaded(tmp_path, tmp_path, lambda _: frozenset({METAL}))
    states: list[EngineState] = []
    loaded.tell = states.append
    loaded.backend(model, 1, AUTO)
    assert on_device == [METAL, CPU]
    assert states[0].loading == "one"
    assert states[-1].held[0].device == CPU
    assert "Metal does not take it" in states[-1].passed[0]


def test_a_model_that_fails_at_its_work_is_left_alone_for_a_while(
    tmp_path: Path, paths: Paths, converted: Path, on_device: list[str]
) -> None:
    now = [0.0]
    model = described(put(paths, converted, "one"))
    loaded = Loaded(tmp_path, tmp_path, lambda _: frozenset({CUDA}), lambda: now[0])
    backend, _ = loaded.backend(model, 1, AUTO)
    with pytest.raises(ModelError, match="out of memory\\)") as caught:
        backend.generate(["a"], *PAIR, None)  # type: ignore[arg-type]
    assert "more" not in str(caught.value)
    with pytest.raises(ModelError, match="out of memory"):
        loaded.backend(model, 1, AUTO)
    loaded.backend(model, 1, CPU)  # another wish is another try
    now[0] = 1000.0
    loaded.backend(model, 1, AUTO)
    assert on_device == [CUDA, CPU, CUDA]


def test_what_is_not_used_is_let_go(tmp_path: Path, paths: Paths, converted: Path, on_device: list[str]) -> None:
    now = [0.0]
    first, second = (described(put(paths, converted, name)) for name in ("one", "two"))
    loaded = Loaded(tmp_path, tmp_path, lambda _: frozenset(), lambda: now[0])
    states: list[EngineState] = []
    loaded.tell = states.append
    loaded.backend(first, 1, AUTO)
    now[0] = 400.0
    loaded.backend(second, 1, AUTO)
    now[0] = 700.0
    loaded.unload(600.0)
    assert [held.id for held in states[-1].held] == ["two"]
    loaded.backend(first, 1, AUTO)
    assert on_device == [CPU] * 3
    loaded.unload()
    assert states[-1] == EngineState()


def test_what_was_loaded_in_advance_is_frozen_and_yet_let_go(
    tmp_path: Path, paths: Paths, converted: Path, on_device: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self  # what only a collection frees

    kept = [Ring()]
    gone = weakref.ref(kept[0])
    engines = Engines(paths)
    monkeypatch.setattr(engines, "_warmed", lambda: iter([None]))
    before = gc.get_freeze_count()
    list(engines.warm())
    assert gc.get_freeze_count() > before
    kept.clear()
    gc.collect()
    assert gone() is not None
    loaded = Loaded(tmp_path, tmp_path, lambda _: frozenset())
    loaded.backend(described(put(paths, converted, "one")), 1, AUTO)
    loaded.unload()
    assert gone() is None
    gc.unfreeze()


@pytest.mark.parametrize("idle", [0, 10])
def test_the_setting_decides_when(
    paths: Paths, converted: Path, resources: Path, idle: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(paths, converted, "one", 30.0)
    Preferences(idle=idle).write(paths)
    engines = Engines(paths, resources, threads=1)
    states = told(engines)
    engines.translator(*PAIR)
    engines.tidy()
    assert states[-1].held
    now = engines._loaded._clock() + 601
    monkeypatch.setattr(engines._loaded, "_clock", lambda: now)
    engines.tidy()
    assert bool(states[-1].held) is (idle == 0)
    engines.unload()
    assert not states[-1].held
    assert next(iter(engines.translator(*PAIR).map(["It was cold."], *PAIR))).text
