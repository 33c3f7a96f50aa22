"""Models come in from folders and archives, and go out again; what is wrong with one is told in a sentence."""

from __future__ import annotations

import io
import json
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp.errors import ModelError, NlpError
from nlp.languages import Lang
from nlp.models import archive as archives
from nlp.models import described
from nlp.models.bring import DirectionsNeeded, bring, take_out
from nlp.models.store import StoreError
from nlp.translate import load
from tests.nlp import tiny_hub

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

PAIR = (Lang.EN, Lang.RU)


def brought(path: Path, models: Path, **options: object) -> Path:
    last = list(bring(path, models, **options))[-1]  # type: ignore[arg-type]
    assert last.path is not None
    assert not list(models.glob("*.partial"))
    return last.path


def translates(home: Path) -> bool:
    assert described(home).broken == ""
    return bool(next(iter(load(home, threads=1).map(["It was cold."], *PAIR))).text)


def zipped(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as made:
        for path in folder.rglob("*"):
            made.write(path, path.relative_to(folder.parent))
    return archive


def tarred(folder: Path, archive: Path) -> Path:
    with tarfile.open(archive, "w:gz") as made:
        made.add(folder, folder.name)
    return archive


@pytest.mark.parametrize("how", ["folder", "zip", "tar.gz"])
@pytest.mark.parametrize("kind", ["marian", "converted"])
def test_a_model_is_imported_and_translates(
    how: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(kind)
    makers = {"folder": lambda _: folder, "zip": lambda path: zipped(folder, path)}
    path = makers.get(how, lambda path: tarred(folder, path))(tmp_path / f"given.{how}")
    home = brought(path, tmp_path / "models")
    assert home.name == folder.name
    assert translates(home)
    assert brought(path, tmp_path / "models").name == f"{folder.name}-2", "nothing is overwritten"


def test_code_and_pickles_beside_safetensors_stay_out(marian: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(marian, tmp_path / "opus-mt-en-ru"))
    for name in ("own.py", "pytorch_model.bin", "run.sh"):
        (folder / name).write_text("x")
    home = brought(folder, tmp_path / "models")
    assert not {path.name for path in home.iterdir()} & {"own.py", "pytorch_model.bin", "run.sh"}


def test_directions_are_asked_for_where_nothing_says_them(converted: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(converted, tmp_path / "mymodel"))
    with pytest.raises(DirectionsNeeded):
        brought(folder, tmp_path / "models")
    assert not list((tmp_path / "models").glob("*"))
    home = brought(folder, tmp_path / "models", directions=[PAIR])
    assert described(home).directions == {PAIR}
    assert translates(home)


def test_out_and_in_again(converted: Path, tmp_path: Path) -> None:
    home = brought(converted, tmp_path / "models")
    archive = tmp_path / "model.zip"
    assert list(take_out(home, archive))[-1].path == archive
    again = brought(archive, tmp_path / "others")
    assert again.name == home.name
    assert translates(again)
    assert (again / "model.bin").read_bytes() == (home / "model.bin").read_bytes()


def test_a_folder_put_there_by_hand_goes_out_without_what_is_no_part_of_it(marian: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(marian, tmp_path / "models" / "opus-mt-en-ru"))
    for name in (".gitattributes", "tf_model.h5", "pytorch_model.bin"):
        (home / name).write_text("x")
    list(take_out(home, tmp_path / "model.zip"))
    with zipfile.ZipFile(tmp_path / "model.zip") as made:
        assert not {Path(name).name for name in made.namelist()} & {".gitattributes", "tf_model.h5", "own.py"}
    assert translates(brought(tmp_path / "model.zip", tmp_path / "others"))


def test_an_archive_that_was_changed_is_refused(converted: Path, tmp_path: Path) -> None:
    home = brought(converted, tmp_path / "models")
    list(take_out(home, tmp_path / "model.zip"))
    with zipfile.ZipFile(tmp_path / "model.zip") as old, zipfile.ZipFile(tmp_path / "spoilt.zip", "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, content[:-1] + b"!" if info.filename.endswith("model.bin") else content)
    with pytest.raises(ModelError, match="checksum"):
        brought(tmp_path / "spoilt.zip", tmp_path / "others")
    assert not list((tmp_path / "others").glob("*"))


def test_an_argos_package_is_recognised(converted: Path, tmp_path: Path) -> None:
    folder = tmp_path / "translate-en_ru-1_9"
    (folder / "model").mkdir(parents=True)
    for name in ("model.bin", "shared_vocabulary.json", "config.json"):
        shutil.copyfile(converted / name, folder / "model" / name)
    shutil.copyfile(converted / "source.spm", folder / "sentencepiece.model")
    said = {"type": "translate", "from_code": "en", "to_code": "ru", "package_version": "1.9"}
    (folder / "metadata.json").write_text(json.dumps(said))
    home = brought(zipped(folder, tmp_path / "translate-en_ru-1_9.argosmodel"), tmp_path / "models")
    assert described(home).directions == {PAIR}
    assert translates(home)
    (folder / "metadata.json").write_text(json.dumps(said | {"to_code": "de"}))
    with pytest.raises(ModelError, match="other languages"):
        brought(zipped(folder, tmp_path / "german.argosmodel"), tmp_path / "models")


def test_a_marian_zip_is_converted(marian: Path, tmp_path: Path) -> None:
    folder = tiny_hub.marian_zip(marian, tmp_path / "opus-en-ru")
    home = brought(zipped(folder, tmp_path / "opus-2020-02-11.zip"), tmp_path / "models", directions=[PAIR])
    assert translates(home)
    assert json.loads((home / "diptych.json").read_text())["family"] == "marian"


def _zip_of(**files: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            for name, content in files.items():
                made.writestr(name, content)

    return make


def _zip_with_link(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        info = zipfile.ZipInfo("model/config.json")
        info.external_attr = 0o120777 << 16
        made.writestr(info, "/etc/passwd")


def _tar_with(name: str, kind: bytes = tarfile.REGTYPE) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with tarfile.open(path, "w:gz") as made:
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, "/etc/passwd", 2 if kind == tarfile.REGTYPE else 0
            made.addfile(info, io.BytesIO(b"{}"))

    return make


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_zip_of(**{"../evil.json": b"x"}), "outside"),
        (_zip_of(**{"a/../../evil.json": b"x"}), "outside"),
        (_zip_of(**{"/evil.json": b"x"}), "outside"),
        (_zip_of(**{"C:\\evil.json": b"x"}), "outside"),
        (_zip_with_link, "link"),
        (_tar_with("../evil.json"), "outside"),
        (_tar_with("/evil.json"), "outside"),
        (_tar_with("config.json", tarfile.SYMTYPE), "link"),
        (_tar_with("config.json", tarfile.LNKTYPE), "link"),
        (_tar_with("config.json", tarfile.CHRTYPE), "link"),
        (_zip_of(**{"model/config.json": b"0" * 5_000_000}), "-fold"),
        (_zip_of(**{"model/picture.png": b"x"}), "no model"),
        (lambda path: path.write_bytes(b"hello"), "neither"),
        (lambda path: path.write_bytes(b""), "neither"),
    ],
)
def test_bad_archives_are_refused(
    make: Callable[[Path], None], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "UNSUSPECTED", 1_000_000)
    path = tmp_path / "inside" / "given.zip"
    path.parent.mkdir()
    make(path)
    with pytest.raises(NlpError, match=words) as caught:
        brought(path, tmp_path / "inside" / "models")
    assert "\n" not in str(caught.value)
    assert {one.name for one in tmp_path.iterdir()} == {"inside"}
    assert not [one for one in (tmp_path / "inside" / "models").glob("*") if one]


def test_size_limits_are_told(converted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 1000)
    for path in (zipped(converted, tmp_path / "a.zip"), tarred(converted, tmp_path / "a.tar.gz")):
        with pytest.raises(StoreError, match="takes up to"):
            brought(path, tmp_path / "models")


@pytest.mark.parametrize("ending", ["zip", "tar.gz"])
def test_archives_cut_short_are_told(converted: Path, tmp_path: Path, ending: str) -> None:
    path = (zipped if ending == "zip" else tarred)(converted, tmp_path / f"a.{ending}")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(StoreError, match=r"damaged|neither"):
        brought(path, tmp_path / "models")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no file or folder"):
        brought(tmp_path / "missing", tmp_path / "models")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="no model"):
        brought(tmp_path / "empty", tmp_path / "models")


def test_closing_leaves_nothing_half_done(converted: Path, tmp_path: Path) -> None:
    steps = bring(converted, tmp_path / "models")
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert not list((tmp_path / "models").glob("*"))
