"""Pacing, replacing, cancelling and failing of background work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.settings import Settings, SettingsStore
from desktop.worker import Worker
from nlp.languages import Lang


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


def test_a_step_is_shown_though_none_follows_it(worker: Worker, qtbot: QtBot) -> None:
    """Of a burst the last one counts, even while the next takes its time."""
    seen: list[object] = []
    go_on = Event()

    def steps() -> Iterator[int]:
        yield from range(5)
        go_on.wait(60)
        yield 5

    worker.stepped.connect(seen.append)
    worker.start(steps)
    qtbot.waitUntil(lambda: seen[-1:] == [4], timeout=60_000)
    assert worker.busy
    go_on.set()
    qtbot.waitUntil(lambda: not worker.busy, timeout=60_000)
    assert seen[-1] == 5


def test_what_came_before_an_error_is_shown_before_it(worker: Worker, qtbot: QtBot) -> None:
    seen: list[object] = []

    def steps() -> Iterator[int]:
        yield from range(5)
        raise LookupError

    worker.stepped.connect(seen.append)
    worker.failed.connect(lambda error: seen.append(type(error)))
    with qtbot.waitSignal(worker.failed):
        worker.start(steps)
    assert seen[-2:] == [4, LookupError]


def test_a_flood_of_steps_is_thinned_out(worker: Worker, qtbot: QtBot) -> None:
    seen: list[object] = []
    worker.stepped.connect(seen.append)
    with qtbot.waitSignal(worker.completed):
        worker.start(lambda: iter(range(200_000)))
    assert seen[-1] == 199_999
    assert len(seen) < 1000


def test_the_latest_start_wins(worker: Worker, qtbot: QtBot) -> None:
    seen: list[object] = []
    closed = Event()

    def endless() -> Iterator[str]:
        try:
            while True:
                yield "old"
        finally:
            closed.set()

    worker.start(endless)
    with qtbot.waitSignal(worker.stepped):
        pass
    worker.stepped.connect(seen.append)
    with qtbot.waitSignal(worker.completed):
        worker.start(lambda: iter(["new"]))
    assert seen == ["new"]
    assert closed.is_set(), "the generator that was replaced is closed"
    assert not worker.busy


def test_a_failure_is_told_once(worker: Worker, qtbot: QtBot) -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise OSError

    with qtbot.waitSignal(worker.failed) as told:
        worker.start(failing)
    assert isinstance(told.args[0], OSError)
    assert not worker.busy


def test_two_windows_do_not_undo_one_anothers_choices(tmp_path: Path) -> None:
    def opened() -> SettingsStore:
        return SettingsStore(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))

    one, two = opened(), opened()
    one.update(target=Lang.UK, by_sentence=True)
    two.update(theme="dark", length=9, geometry=b"\x00\x01")
    one.update(geometry=b"\x02")
    fresh = opened().settings
    assert (fresh.target, fresh.by_sentence, fresh.theme, fresh.length) == (Lang.UK, True, "dark", 9)


def test_settings_that_make_no_sense_are_the_usual_ones(tmp_path: Path) -> None:
    raw = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for name in ("target", "length", "zoom"):
        raw.setValue(name, "xx")
    assert SettingsStore(raw).settings == Settings()
