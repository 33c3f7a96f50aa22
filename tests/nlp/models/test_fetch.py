"""The real client against a hub on loopback: good days, bad days, cuts, kills and full disks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.languages import Lang
from nlp.message import Message
from nlp.models import described
from nlp.models.catalogue import Row
from nlp.models.child import ChildFailed
from nlp.models.fetch import Progress, fetch
from nlp.models.files import chosen
from tests.hub_server import COMMIT, Hub, running
from tests.nlp import tiny_models

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

ROOT = Path(__file__).parents[3]
ROW = Row(
    "opus-mt-en-ru", "Helsinki-NLP/opus-mt-en-ru", "translate", frozenset({(Lang.EN, Lang.RU)}), "CC-BY-4.0", "free",
    True, "small", {"BLEU": {"en-ru": 25.5}}, None, None,
)  # fmt: skip
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of some three megabytes, with what a repository has besides."""
    made = tiny_models.marian(tmp_path_factory.mktemp("hub") / "opus-mt-en-ru", filler=20_000)
    for name in ("pytorch_model.bin", "tf_model.h5", "rust_model.ot", "modeling_own.py"):
        (made / name).write_bytes(b"not wanted " * 3000)
    (made / "README.md").write_text("A card.")
    return made


@pytest.fixture
def hub(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with running(Hub()) as made:
        made.add(ROW.repo, folder)
        monkeypatch.setenv("HF_ENDPOINT", made.url)
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
        yield made


def all_of(models: Path, row: Row = ROW) -> list[Progress]:
    return list(fetch(row, models))


def is_right(home: Path, folder: Path) -> bool:
    names = {path.name for path in home.iterdir()}
    assert not names & {"pytorch_model.bin", "tf_model.h5", "rust_model.ot", "modeling_own.py", ".cache", ".plan.json"}
    return all((home / name).read_bytes() == (folder / name).read_bytes() for name in names - {"diptych.json"})


def test_a_model_arrives_verified_and_can_be_used(hub: Hub, folder: Path, tmp_path: Path) -> None:
    steps = all_of(tmp_path)
    home = tmp_path / ROW.id
    assert steps[-1].path == home
    assert steps[-1].done == steps[-1].total > 2_000_000
    assert is_right(home, folder)
    assert [path.name for path in tmp_path.iterdir()] == [ROW.id]
    content = json.loads((home / "diptych.json").read_text())
    said = {"hub": hub.url, "repo": ROW.repo, "revision": COMMIT, "licence": hub.licence}
    assert content["origin"] == said
    assert content["files"][WEIGHTS]["size"] == (folder / WEIGHTS).stat().st_size
    model = described(home)
    assert (model.broken, model.directions, model.licence) == ("", ROW.directions, "CC-BY-4.0")
    revisions = {path.split("/resolve/")[1].split("/")[0] for _, path, _ in hub.asked if "/resolve/" in path}
    assert revisions == {COMMIT}, "every file is asked for at the pinned revision"


def test_a_slow_line_shows_rate_and_time_left(hub: Hub, tmp_path: Path) -> None:
    hub.delay = 0.02
    steps = all_of(tmp_path)
    assert [one.done for one in steps] == sorted(one.done for one in steps)
    moving = [one for one in steps if one.rate > 0 and one.done < one.total]
    assert moving
    assert all(one.left is not None and one.left >= 0 for one in moving)


def test_a_cut_in_the_middle_goes_on_from_there(hub: Hub, folder: Path, tmp_path: Path) -> None:
    hub.cut_after = 1_000_000
    all_of(tmp_path)
    assert is_right(tmp_path / ROW.id, folder)
    ranges = [wanted for method, path, wanted in hub.asked if path.endswith(WEIGHTS) and wanted]
    assert ranges
    assert hub.sent < 1.2 * sum((folder / name).stat().st_size for name in (WEIGHTS, "vocab.json"))


def test_a_wrong_hash_is_refused_and_the_file_deleted(hub: Hub, folder: Path, tmp_path: Path) -> None:
    hub.lie = WEIGHTS
    with pytest.raises(ChildFailed, match="checksum"):
        all_of(tmp_path)
    assert not (tmp_path / ROW.id).exists()
    assert not (tmp_path / f"{ROW.id}.partial" / WEIGHTS).exists()
    hub.lie = ""
    all_of(tmp_path)
    assert is_right(tmp_path / ROW.id, folder)


@pytest.mark.parametrize(
    ("where", "statuses", "words"),
    [
        ("fail", [404], "no such model"),
        ("fail", [429] * 9, "too many requests"),
        ("fail_info", [404], "no such model"),
        ("fail_info", [429] * 9, "too many requests"),
        ("fail_info", [503] * 9, "out of order"),  # of files, the client itself asks for half a minute
    ],
)
def test_a_refusal_is_told_in_a_sentence(hub: Hub, tmp_path: Path, statuses: list[int], words: str, where: str) -> None:
    setattr(hub, where, list(statuses))
    with pytest.raises(ChildFailed, match=words) as caught:
        all_of(tmp_path)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / ROW.id).exists()


@pytest.mark.parametrize("where", ["fail", "fail_info"])
def test_a_busy_hub_is_asked_again(hub: Hub, folder: Path, tmp_path: Path, where: str) -> None:
    setattr(hub, where, [429, 503])
    all_of(tmp_path)
    assert is_right(tmp_path / ROW.id, folder)


def test_no_such_model(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ChildFailed, match=r"no such model|does not know") as caught:
        all_of(tmp_path, replace(ROW, repo="Helsinki-NLP/opus-mt-en-xx"))
    assert isinstance(caught.value.args[0], Message), "it can be said in the interface's language"


def test_no_network_at_all(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr("nlp.models.child.PATIENCE", 5.0)
    with pytest.raises(ChildFailed, match="connection failed"):
        all_of(tmp_path)


def test_cancelling_stops_at_once_and_keeps_what_arrived(hub: Hub, folder: Path, tmp_path: Path) -> None:
    hub.delay = 0.02
    steps = fetch(ROW, tmp_path)
    for one in steps:
        if one.done > 1_800_000:
            break
    began = time.monotonic()
    steps.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 3
    assert not (tmp_path / ROW.id).exists()
    time.sleep(0.3)
    sent, hub.delay = hub.sent, 0.0
    time.sleep(0.5)
    all_of(tmp_path)
    assert is_right(tmp_path / ROW.id, folder)
    assert any(wanted and path.endswith(WEIGHTS) for _, path, wanted in hub.asked)
    assert hub.sent - sent < (folder / WEIGHTS).stat().st_size


def test_killed_and_started_again(hub: Hub, folder: Path, tmp_path: Path) -> None:
    hub.delay = 0.02
    code = (
        "import sys; from pathlib import Path; from nlp.models.fetch import fetch;"
        "from tests.nlp.models.test_fetch import ROW\n"
        "for one in fetch(ROW, Path(sys.argv[1])): print(one.done, flush=True)"
    )
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": path},
    ) as job:  # fmt: skip
        assert job.stdout is not None
        for line in job.stdout:
            if int(line) > 1_800_000:
                break
        job.kill()
    assert not (tmp_path / ROW.id).exists()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:  # the downloader ends with the program that started it
        before = hub.sent
        time.sleep(0.5)
        if hub.sent == before:
            break
    hub.delay = 0.0
    all_of(tmp_path)
    assert is_right(tmp_path / ROW.id, folder)
    assert any(wanted and path.endswith(WEIGHTS) for _, path, wanted in hub.asked)


def test_the_same_model_is_not_fetched_twice_at_once(hub: Hub, folder: Path, tmp_path: Path) -> None:
    hub.delay = 0.02
    first = fetch(ROW, tmp_path)
    while next(first).done < 100_000:
        pass
    with pytest.raises(ChildFailed, match="already"):
        all_of(tmp_path)
    assert list(first)[-1].path == tmp_path / ROW.id
    assert is_right(tmp_path / ROW.id, folder)


def test_two_models_at_once(hub: Hub, folder: Path, tmp_path: Path) -> None:
    other = replace(ROW, id="another-en-ru", repo="someone/another-en-ru")
    hub.add(other.repo, folder)
    running_ = [fetch(ROW, tmp_path), fetch(other, tmp_path)]
    last: dict[int, Progress] = {}
    while len(last) < 2 or any(one.path is None for one in last.values()):
        for number, steps in enumerate(running_):
            with suppress(StopIteration):
                last[number] = next(steps)
    assert is_right(tmp_path / ROW.id, folder)
    assert is_right(tmp_path / other.id, folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=230m", "tmpfs", str(place)], capture_output=True, check=False
    ) if sys.platform == "linux" and os.geteuid() == 0 else None  # fmt: skip
    if mounted is None or mounted.returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_told_before(hub: Hub, small_disk: Path) -> None:
    with (small_disk / "else").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 60 << 20)
    with pytest.raises(ChildFailed, match="GB free"):
        all_of(small_disk)
    assert hub.sent == 0


def test_a_disk_that_fills_up_meanwhile(hub: Hub, folder: Path, small_disk: Path) -> None:
    hub.delay = 0.1
    steps = fetch(ROW, small_disk)
    while next(steps).done < 1_500_000:
        pass
    filler = small_disk / "else"
    filled = False
    while not filled:  # what is free changes while it is looked at
        free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_bsize
        with filler.open("wb") as file, suppress(OSError):
            os.posix_fallocate(file.fileno(), 0, free - 300_000)
            filled = True
    with pytest.raises(ChildFailed, match="disk is full"):
        list(steps)
    assert not (small_disk / ROW.id).exists()
    filler.unlink()
    hub.delay = 0.0
    all_of(small_disk)
    assert is_right(small_disk / ROW.id, folder)


def test_the_environment_names_the_proxy(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hub on loopback plays the proxy: it is asked for whole addresses of a host that does not exist."""
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.invalid")
    monkeypatch.setenv("HTTP_PROXY", hub.url)
    monkeypatch.setenv("http_proxy", hub.url)
    monkeypatch.setenv("NO_PROXY", "localhost")
    monkeypatch.setenv("no_proxy", "localhost")
    all_of(tmp_path)
    assert (tmp_path / ROW.id).is_dir()


def test_safetensors_before_pickles_and_never_code() -> None:
    names = ["config.json", "model.safetensors", "pytorch_model.bin", "own.py", "onnx/model.onnx", "source.spm"]
    assert chosen(names) == ["config.json", "source.spm", "model.safetensors"]
    assert chosen(["config.json", "pytorch_model.bin"]) == ["config.json", "pytorch_model.bin"]
    shards = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "model.safetensors.index.json"]
    assert chosen(["config.json", *shards, "pytorch_model.bin"]) == ["config.json", *shards]
