"""Which model translates: the best installed one, or the chosen one; and the command line for all of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp import cli
from nlp.engines import Engines
from nlp.languages import Lang
from nlp.models.preferences import Preferences
from nlp.paths import Paths
from nlp.translate import Decoding
from tests.hub_server import Hub, running
from tests.nlp import tiny_models

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

PAIR = (Lang.EN, Lang.RU)


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return Paths.default()


def put(paths: Paths, folder: Path, name: str, bleu: float | None = None) -> Path:
    home = Path(shutil.copytree(folder, paths.data / "models" / name))
    scores = {"BLEU": {"en-ru": bleu}} if bleu else {}
    told = {"id": name, "engine": "ctranslate2", "task": "translate", "directions": [["en", "ru"]], "scores": scores}
    (home / "diptych.json").write_text(json.dumps(told))
    return home


def test_the_best_by_score_is_used_and_the_shipped_one_last(paths: Paths, converted: Path) -> None:
    engines = Engines(paths)
    assert engines._covering(*PAIR)[0].id.startswith("diptych")
    put(paths, converted, "unknown")
    assert engines.translator(*PAIR).id == "unknown"
    put(paths, converted, "fair", 20.0)
    put(paths, converted, "good", 30.0)
    assert engines.translator(*PAIR).id == "good"
    assert [model.id for model in engines._covering(*PAIR)][:3] == ["good", "fair", "unknown"]


def loaded_with(translator: object) -> object:
    """The decoding of the model under all that wraps it."""
    while not hasattr(translator, "_decoding"):
        translator = next(one for one in vars(translator).values() if hasattr(one, "map"))
    return translator._decoding


def test_a_choice_goes_before_and_is_remembered(paths: Paths, converted: Path) -> None:
    put(paths, converted, "fair", 20.0)
    put(paths, converted, "good", 30.0)
    Preferences({"en-ru": "fair"}, beams=3, threads=1).write(paths)
    translator = Engines(paths).translator(*PAIR)
    assert translator.id == "fair"
    assert loaded_with(translator) == Decoding(beams=3)


def test_damaged_preferences_count_as_none(paths: Paths) -> None:
    paths.config.mkdir(parents=True)
    for text in ("{", "[]", '{"choice": 3}', '{"beams": "many"}', '{"own": {"en-ru": 3}}', '{"idle": []}'):
        (paths.config / "models.json").write_text(text)
        assert Preferences.read(paths) == Preferences()


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.main(["models", *map(str, arguments)])
    out, error = capsys.readouterr()
    assert error.count("\n") <= 1
    return status, out, error


def test_the_life_of_a_model_on_the_command_line(
    paths: Paths, converted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(converted, tmp_path / "opus-mt-en-ru"))
    status, out, _ = run(capsys, "install", folder)
    assert status == 0
    assert Path(out.strip()) == paths.data / "models" / "opus-mt-en-ru"
    archive = tmp_path / "one.zip"
    assert run(capsys, "export", "opus-mt-en-ru", archive)[:2] == (0, f"{archive}\n")
    assert run(capsys, "remove", "opus-mt-en-ru")[0] == 0
    assert not (paths.data / "models" / "opus-mt-en-ru").exists()
    status, out, _ = run(capsys, "install", archive, "--json")
    assert json.loads(out)["id"] == "opus-mt-en-ru"
    assert run(capsys, "use", "en-ru", "opus-mt-en-ru")[0] == 0
    assert Preferences.read(paths).choice == {"en-ru": "opus-mt-en-ru"}
    assert run(capsys, "use", "en-ru", "best")[0] == 0
    assert Preferences.read(paths).choice == {}
    other = tmp_path / "elsewhere"
    assert run(capsys, "move", other)[0] == 0
    assert (other / "opus-mt-en-ru").is_dir()
    assert "opus-mt-en-ru" in run(capsys)[1]
    assert Preferences.read(paths).models(paths) == other


def test_converting_on_the_command_line(paths: Paths, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tiny_models.marian(tmp_path / "opus-mt-tc-big-en-zle", tags=(">>rus<<", ">>ukr<<"))
    run(capsys, "install", folder)
    status, out, _ = run(capsys, "convert", "opus-mt-tc-big-en-zle", "--drop")
    assert status == 0
    assert [path.name for path in (paths.data / "models").iterdir()] == [Path(out.strip()).name]


def test_settings_on_the_command_line(paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["beams", "2"], ["beams", "5", "--direction", "en-ru"], ["device", "cpu"], ["draft", "off"], ["idle", "0"],
    ):  # fmt: skip
        assert run(capsys, "set", *arguments) == (0, "", "")
    found = Preferences.read(paths)
    assert (found.beams, found.own, found.device, found.draft, found.idle) == (
        2, {"en-ru": {"beams": 5}}, "cpu", False, 0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["install", "/no/such/place"], 1, "no file or folder"),
        (["remove", "nothing"], 1, "No model called nothing"),
        (["export", "nothing"], 1, "No model called nothing"),
        (["convert", "nothing"], 1, "No model called nothing"),
        (["use", "en-ru", "nothing"], 1, "No installed model"),
        (["use", "en-pl", "nothing"], 2, "invalid choice"),
        (["install"], 2, "required"),
        (["set", "device", "abacus"], 1, "device cannot be abacus"),
        (["set", "beams", "many"], 1, "cannot be"),
        (["set", "idle", "5", "--direction", "en-ru"], 1, "one direction"),
        (["dance"], 2, "invalid choice"),
    ],
)
def test_errors_are_one_sentence(
    arguments: list[str], status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, out, error = run(capsys, *arguments)
    assert (found, out) == (status, "")
    assert words in error


@pytest.fixture
def hub(marian: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with running(Hub()) as made:
        made.add("Helsinki-NLP/opus-mt-en-ru", marian)
        monkeypatch.setenv("HF_ENDPOINT", made.url)
        yield made


def test_fetching_on_the_command_line_says_where_it_goes(
    hub: Hub, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, error = run(capsys, "install", "opus-mt-en-ru")
    assert status == 0
    assert hub.url in error
    assert "Licence" in error
    assert (paths.data / "models" / "opus-mt-en-ru" / "model.safetensors").exists()
    assert "opus-mt-en-uk" in run(capsys, "available")[1]
