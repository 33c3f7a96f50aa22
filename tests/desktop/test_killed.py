"""A window killed in the middle of its work: nothing is lost, nothing is damaged, and the work goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.library import State
from desktop.window import MainWindow
from nlp.languages import Lang
from nlp.library import Store
from nlp.paths import Paths
from tests.desktop.conftest import settled, states
from tests.desktop.window_to_kill import EDIT, NOTE

ROOT = Path(__file__).parents[2]
COUNT = 8
FILE = (
    "Report {n}\n\nOn Monday {n} drones flew over Kyiv. Nobody was hurt in the city.\n\nThe mayor said {n} times that \
it was quiet again at 5 p.m. He left."
)


@pytest.mark.parametrize("stage", ["intake", "translation"])
def test_a_kill_loses_nothing(stage: str, tmp_path: Path, make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(2, 2 + COUNT)]
    for n, path in enumerate(files, 2):
        path.write_text(FILE.format(n=n), "utf-8")
    home = tmp_path / "home"
    told = killed(stage, home, files)
    paths = Paths.under(home)
    store = Store(paths.data / "library.sqlite")
    assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    rows = {row.id: row for row in store.rows()}
    contents = {id_: store.contents(id_) for id_ in rows}
    store.close()
    assert [row.path for row in rows.values()] == files, "all that was dropped is there, in its order"
    said = {id_: state for kind, id_, *state in told if kind == "state"}
    assert len(said) >= 2
    for id_, (state,) in said.items():
        assert contents[id_].article is not None, "what was read needs no file"
        if state == "done":
            assert rows[id_].state == "done"
            assert contents[id_].works[Lang.RU].digest.done
    edited = [id_ for id_, row in rows.items() if row.note == NOTE]
    assert len(edited) == (stage == "translation")
    for id_ in edited:
        translation = contents[id_].works[Lang.RU].digest.translation
        assert translation is not None
        assert translation.targets[0] == EDIT

    window = make_window()
    window._library.set_repair(False)
    settled(window, qtbot)
    assert states(window) == [State.DONE] * COUNT
    again = [window._library.entry(row) for row in range(COUNT)]
    assert [entry.id for entry in again] == list(rows)
    for id_ in edited:
        entry = window._library.find(id_)
        assert entry is not None
        assert entry.digests[Lang.RU] == contents[id_].works[Lang.RU].digest, "it came back as it was"


def killed(stage: str, home: Path, files: list[Path]) -> list[list[str]]:
    """What the window said, in words, before it was killed within `stage`."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(Path(__file__).with_name("window_to_kill.py")), str(home), stage, *map(str, files)]
    told: list[list[str]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line == "ready\n":
                break
            told.append(line.split())
        child.kill()
    assert line == "ready\n", "it ended of itself"
    return told
