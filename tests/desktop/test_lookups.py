"""What is looked up in is loaded by a thread; edits and names wait for it, and the window does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Event, Timer

import pytest
from pytestqt.qtbot import QtBot

from desktop.lookups import Lookups
from desktop.window import MainWindow
from nlp import lookups
from nlp.languages import Lang
from tests.desktop.conftest import drop, settled

Make = Callable[..., MainWindow]
BOTH = (Lang.EN, Lang.RU)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Nothing is loaded until it is set."""
    opened, done = Event(), set(lookups._done)

    def load(langs: Collection[Lang] = tuple(Lang)) -> Iterator[None]:
        opened.wait(30)
        lookups._done.update(lookups.steps(langs))
        yield

    monkeypatch.setattr(lookups, "_done", set())
    monkeypatch.setattr(lookups, "load", load)
    yield opened
    opened.set()
    done.clear()


def test_what_waits_is_done_in_order_once_it_can_be(gate: Event, qtbot: QtBot) -> None:
    made = Lookups()
    told: list[int] = []
    for number in range(3):
        made.when(BOTH, lambda number=number: told.append(number))  # type: ignore[misc]
    assert told == []
    gate.set()
    qtbot.waitUntil(lambda: len(told) == 3)
    made.when(BOTH, lambda: told.append(3))
    assert told == [0, 1, 2, 3]
    made.close()


def test_closing_does_what_waits(gate: Event) -> None:
    made = Lookups()
    told: list[int] = []
    made.when(BOTH, lambda: told.append(0))
    gate.set()
    made.close()
    assert told == [0]


def test_a_damaged_table_does_not_keep_anything_waiting(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def load(_langs: Collection[Lang] = ()) -> Iterator[None]:
        raise OSError
        yield

    monkeypatch.setattr(lookups, "_done", set())
    monkeypatch.setattr(lookups, "load", load)
    made, told = Lookups(), []
    made.when(BOTH, lambda: told.append(0))
    qtbot.waitUntil(lambda: told == [0])
    made.close()


def test_an_edit_waits_for_them_and_is_not_lost(make_window: Make, article: Path, qtbot: QtBot, gate: Event) -> None:
    gate.set()
    window = make_window()
    drop(window, article)
    settled(window, qtbot)
    lookups._done.clear()
    gate.clear()
    entry = window.entry
    assert entry is not None
    window.review.edit(entry, 0, "Правка.")
    assert not entry.edits
    gate.set()
    qtbot.waitUntil(lambda: bool(entry.edits))
    assert window.review.undo.canUndo()


def test_a_window_closed_while_they_are_loaded_just_closes(
    make_window: Make, article: Path, qtbot: QtBot, gate: Event
) -> None:
    gate.set()
    window = make_window()
    drop(window, article)
    settled(window, qtbot)
    entry = window.entry
    assert entry is not None
    lookups._done.clear()
    gate.clear()
    window.naming.bring_up(entry)
    window.names.show_digest(window.digest)
    assert window.naming.busy
    window.review.edit(entry, 0, "Правка.")
    Timer(0.2, gate.set).start()
    window.close()
    assert entry.edits, "an edit is not lost"


def test_each_step_is_loaded_once() -> None:
    asked = []

    def read(*step: Lang) -> None:
        asked.append(step)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lookups, "_done", set())
        patch.setattr(lookups, "_read", read)
        for langs in (BOTH, BOTH, tuple(Lang)):
            assert lookups.loaded(langs) is (langs == BOTH and bool(asked))
            list(lookups.load(langs))
    assert len(asked) == len(set(asked)) == 9


def test_what_is_loaded_serves_every_direction() -> None:
    list(lookups.load())
    assert lookups.loaded(tuple(Lang))
