"""Drafts by a small model that a larger one replaces, in the window; and models that leave the memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Semaphore

import pytest
from pytestqt.qtbot import QtBot

from desktop.engine_watch import EngineWatch
from desktop.library import State
from desktop.window import MainWindow
from nlp.languages import Lang
from nlp.loaded import EngineState, Held
from tests.desktop.conftest import drop, settled, states
from tests.fakes import FakeTranslator

SECOND = "Repairs of the roof will take about 40 days. The city of Kyiv will pay for all of it."


class Gate(Semaphore):
    """Lets one through for each release."""

    def __init__(self) -> None:
        super().__init__(0)

    def wait(self, timeout: float) -> bool:
        return self.acquire(timeout=timeout)


@pytest.fixture
def better() -> Iterator[FakeTranslator]:
    """It waits until a test lets it go on, and counts its sentences."""
    made = FakeTranslator(hold=Gate(), name="large")
    yield made
    go_on(made)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "roof.txt"
    path.write_text(SECOND, "utf-8")
    return path


def improving(window: MainWindow) -> bool:
    return window.digest is not None and window.digest.improving is not None


def go_on(better: FakeTranslator) -> None:
    better.hold.release(100)  # type: ignore[union-attr]


def drafted(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: improving(window), timeout=240_000)
    window.render_digest()


def test_the_draft_is_shown_and_then_replaced(
    window: MainWindow, article: Path, better: FakeTranslator, qtbot: QtBot
) -> None:
    drop(window, article)
    drafted(window, qtbot)
    assert "Никто не знает" in window.panes.target.toPlainText()
    assert "0 of 4" in window.status.label.text()
    qtbot.wait(200)  # a step that comes sooner is only shown with the next
    better.hold.release()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.digest.improving == (1, 4), timeout=60_000)  # type: ignore[union-attr]
    window.render_digest()
    assert window.panes.target.toPlainText().count("◌") == 3
    sheet = window.panes.target.sheet
    notes = [mark for row in sheet.rows for key in row if (mark := sheet.mark(f"{key}/note"))]
    assert "A draft by fake" in window.panes.target.tip(notes[0])
    go_on(better)
    settled(window, qtbot)
    shown = window.panes.target.toPlainText()
    assert "Никто не знает" not in shown
    assert "[ru] Nobody knows" in shown
    assert "◌" not in shown
    assert "by large" in shown
    assert states(window) == [State.DONE]


def test_an_edit_made_meanwhile_stays(window: MainWindow, article: Path, better: FakeTranslator, qtbot: QtBot) -> None:
    drop(window, article)
    drafted(window, qtbot)
    assert window.entry is not None
    window.review.edit(window.entry, 3, "Моими словами.")
    go_on(better)
    settled(window, qtbot)
    assert "Моими словами." in window.panes.target.toPlainText()
    window.review.undo.undo()
    window.render_digest()
    assert "[ru] Nobody knows" in window.panes.target.toPlainText()


def test_cancelling_keeps_what_is_there(
    window: MainWindow, article: Path, better: FakeTranslator, qtbot: QtBot
) -> None:
    drop(window, article)
    drafted(window, qtbot)
    window.cancel()
    window.render_digest()
    assert states(window) == [State.DONE]
    assert window.digest is not None
    assert window.digest.done
    shown = window.panes.target.toPlainText()
    assert "Никто не знает" in shown
    assert shown.count("◌") == 0, "nothing is by the larger model, so nothing is to be told apart"
    go_on(better)


def test_all_drafts_come_before_any_is_replaced(
    window: MainWindow, article: Path, other: Path, better: FakeTranslator, translator: FakeTranslator, qtbot: QtBot
) -> None:
    drop(window, article, other)
    drafted(window, qtbot)
    assert len(translator.asked) == 8  # six sentences and two titles
    go_on(better)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: len(better.asked) == 8, timeout=60_000)
    settled(window, qtbot)
    for row in range(2):
        digest = window._library.entry(row).digests[Lang.RU]
        assert digest.translation is not None
        assert (digest.translation.model, digest.translation.models) == ("large", ())


def test_what_is_interrupted_goes_on_where_it_was(
    window: MainWindow, article: Path, other: Path, better: FakeTranslator, translator: FakeTranslator, qtbot: QtBot
) -> None:
    drop(window, article)
    drafted(window, qtbot)
    drop(window, other)
    go_on(better)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: window._library.running is None, timeout=60_000)
    assert translator.asked.count("Nobody knows why it happened at all.") == 1, "the draft is not made again"
    first = window._library.entry(0).digests[Lang.RU]
    assert first.translation is not None
    assert first.translation.model == "large"


def test_a_finished_article_is_improved_when_a_better_model_has_come(
    window: MainWindow, article: Path, better: FakeTranslator, qtbot: QtBot
) -> None:
    go_on(better)
    drop(window, article)
    settled(window, qtbot)
    better.id, better.replies = "larger", {"Nobody knows why it happened at all.": "Так и неизвестно."}
    window.retry()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: "Так и неизвестно." in window.panes.target.toPlainText(), timeout=60_000)
    assert "by larger" in window.panes.target.toPlainText()


def test_models_leave_the_memory_when_there_is_nothing_to_do(window: MainWindow, qtbot: QtBot) -> None:
    watch = window.findChild(EngineWatch)
    assert watch is not None
    window.warm()
    qtbot.waitUntil(lambda: not window._library._worker.busy, timeout=60_000)
    watch._heard(EngineState((Held("one", "cpu", 1),)))
    assert watch._idle.isActive()
    assert watch._idle.interval() == 10 * 60_000
    engines = window._library._jobs._engines
    watch.rest()
    qtbot.waitUntil(lambda: engines.unloaded == 1, timeout=60_000)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not watch._idle.isActive(), timeout=60_000)


def test_the_status_line_says_what_is_loaded_and_what_cannot_be(window: MainWindow) -> None:
    status = window.status
    status.show_engine(EngineState((), "large"))
    assert status.engine.text() == "Loading large…"
    status.show_engine(EngineState((Held("large", "cuda", 300_000_000),)))
    assert status.engine.text() == "large on CUDA"
    status.show_engine(EngineState((Held("a", "cpu", 10**8), Held("b", "mps", 10**8))))
    assert status.engine.text() == "2 models, 200 MB, on CPU, Metal"
    why = "large cannot be used: it needs about 3.2 GB of memory, and 1.0 GB are free. small translates instead."
    status.show_engine(EngineState((Held("small", "cpu", 10**8),), "", (why,)))
    assert status.engine.text().startswith("⚠ large cannot be used: it needs")
    assert why in status.engine.toolTip()
    status.show_engine(EngineState())
    assert status.engine.text() == "No model in memory"
