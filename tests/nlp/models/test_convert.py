"""Conversion to int8 in a program of its own, and what becomes of the models folder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.models import described
from nlp.models.child import ChildFailed
from nlp.models.convert import convert
from nlp.models.guard import TooLarge, check_memory
from nlp.models.store import StoreError, move, remove
from nlp.translate import load
from tests.nlp import tiny_hub, tiny_models

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")


@pytest.fixture(scope="session")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("convert") / "opus-mt-tc-big-en-zle"
    return tiny_models.marian(folder, tags=(">>rus<<", ">>ukr<<"))


@pytest.fixture
def home(marian: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(marian, tmp_path / "models" / marian.name))


@pytest.mark.parametrize("keep", [True, False])
def test_a_conversion_translates_like_its_original(home: Path, keep: bool) -> None:
    steps = list(convert(home, keep))
    made = steps[-1].path
    assert made is not None
    assert {step.stage for step in steps} >= {"loading", "converting", "comparing", "converted"}
    assert home.exists() is keep
    model = described(made)
    assert (model.broken, model.directions) == ("", {(Lang.EN, Lang.RU), (Lang.EN, Lang.UK)})
    assert next(iter(load(made, threads=1).map(["It was cold."], Lang.EN, Lang.UK))).text
    content = json.loads((made / "diptych.json").read_text())
    assert content["origin"]["quantization"] == "int8"
    assert content["origin"]["apart"] < 0.3
    assert not list(home.parent.glob("*.partial"))


def test_a_t5_keeps_its_prefix(tmp_path: Path) -> None:
    tasks = {"translation_en_to_ru": {"prefix": "to Russian: "}}
    folder = tiny_hub.t5(tmp_path / "t5", task_specific_params=tasks, initializer_factor=0.5)
    made = list(convert(folder))[-1].path
    assert made is not None
    backend = load(made, threads=1)._backend  # type: ignore[attr-defined]
    assert backend._prefixes == {(Lang.EN, Lang.RU): "to Russian: "}


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found by /proc")
def test_a_converter_that_is_killed_leaves_everything_as_it_was(home: Path) -> None:
    steps = convert(home, keep=False)
    while next(steps).stage != "loading" or not _children():
        pass
    next(steps)
    for pid in _children():
        os.kill(pid, signal.SIGKILL)
    with pytest.raises(ChildFailed, match="memory"):
        list(steps)
    assert [path.name for path in home.parent.iterdir()] == [home.name]
    assert described(home).broken == ""


def _children() -> list[int]:
    return [int(pid) for task in Path("/proc/self/task").iterdir() for pid in (task / "children").read_text().split()]


def test_cancelling_leaves_everything_as_it_was(home: Path) -> None:
    steps = convert(home, keep=False)
    next(steps)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert [path.name for path in home.parent.iterdir()] == [home.name]


def test_what_cannot_be_converted_is_told(home: Path) -> None:
    made = list(convert(home))[-1].path
    assert made is not None
    with pytest.raises(ModelError, match="already"):
        list(convert(made))
    (home / "model.safetensors").write_bytes(b"x" * 500)
    with pytest.raises(ModelError, match="cut short"):
        list(convert(home))


def test_a_conversion_that_is_not_the_original_is_dropped(tmp_path: Path) -> None:
    """Weights as wild as these do not survive the rounding to int8."""
    wild = tiny_hub.t5(tmp_path / "models" / "t5-en-ru", initializer_factor=3.0)
    with pytest.raises(ChildFailed, match="does not translate as it does"):
        list(convert(wild, keep=False))
    assert [path.name for path in wild.parent.iterdir()] == ["t5-en-ru"]


def test_too_large_a_model_is_told_before_loading(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_memory(home, 1000)
    monkeypatch.setattr("nlp.models.guard.free_memory", lambda: 10**9)
    with pytest.raises(TooLarge, match=r"needs about 3\.\d GB of memory, and 1\.0 GB are free"):
        check_memory(home, 3 * 10**9)
    monkeypatch.setattr("nlp.models.guard.free_memory", lambda: None)
    check_memory(home, 3 * 10**12)


def test_removing(home: Path) -> None:
    remove(home)
    assert list(home.parent.iterdir()) == []
    with pytest.raises(StoreError, match="could not be removed"):
        remove(home)


def test_moving_the_folder(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "other disk" / "models"
    target.parent.mkdir()
    steps = list(move(home.parent, target))
    assert steps[-1][0] == steps[-1][1] > 0
    assert not home.exists()
    assert described(target / home.name).broken == ""


def test_moving_into_what_is_not_empty_or_itself(home: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x")
    with pytest.raises(StoreError, match="not empty"):
        list(move(home.parent, tmp_path / "full"))
    with pytest.raises(StoreError, match="inside"):
        list(move(home.parent, home.parent / "inner"))
    assert home.exists()


def test_a_move_that_is_stopped_loses_nothing(home: Path, tmp_path: Path) -> None:
    steps = move(home.parent, tmp_path / "other")
    next(steps)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert home.exists()
    assert not (tmp_path / "other").exists()
    assert not list(tmp_path.glob("*.partial"))


def test_nothing_here_imports_torch_before_it_works() -> None:
    code = "import sys; import nlp.models.convert, nlp.models.conversion; sys.exit('torch' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
