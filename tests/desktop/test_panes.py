"""Panes over a text that is too long to be drawn at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop import rows_panel
from desktop.ledger import LedgerPanel
from desktop.marks import KINDS
from desktop.panes import FIRST, Panes
from nlp.article import Digest
from nlp.languages import Lang
from nlp.pipeline import Options, digest
from nlp.reader import read_text
from nlp.revise import edited
from tests.fakes import FakeEngines, FakeTranslator

COUNT = 3 * FIRST
SHOWN = frozenset(KINDS)


@pytest.fixture(scope="module")
def long() -> Digest:
    text = "\n\n".join(f"Nothing of note happened in week {number} either." for number in range(COUNT))
    *_, last = digest(read_text(text), FakeEngines(FakeTranslator()), Options(Lang.RU, repair=False))  # type: ignore[arg-type]
    return last


@pytest.fixture
def panes(qtbot: QtBot, long: Digest) -> Panes:
    panes = Panes()
    qtbot.addWidget(panes)
    panes.resize(900, 500)
    panes.show()
    panes.show_digest(long, SHOWN)
    return panes


def lines(panes: Panes) -> list[list[str]]:
    return [pane.toPlainText().split("\n") for pane in (panes.source, panes.target)]


def drawn(panes: Panes, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panes.busy and not panes._realign.isActive(), timeout=30_000)


def test_the_first_rows_come_at_once_and_the_rest_by_itself(panes: Panes, qtbot: QtBot) -> None:
    assert panes.busy
    assert len(lines(panes)[0]) == len(lines(panes)[1]) == FIRST
    drawn(panes, qtbot)
    for side, sign in zip(lines(panes), ("", "[ru] "), strict=True):
        numbers = [f"{sign}Nothing of note happened in week {number} either." for number in range(COUNT)]
        assert len(side) == COUNT + 2
        assert all(line.startswith(number) for line, number in zip(side[2:], numbers, strict=True))


def test_all_is_selected_though_not_all_is_drawn_yet(panes: Panes, qtbot: QtBot) -> None:
    panes.target.selectAll()
    assert panes.busy
    early = panes.target.selected_text()
    assert early.count("[ru] ") == COUNT + 1  # the title is one
    parts = panes.target.selected_parts()
    assert sorted(parts) == list(range(COUNT))
    drawn(panes, qtbot)
    assert panes.target.selected_text() == early
    assert panes.target.selected_parts() == parts
    assert panes.target.textCursor().selectedText().count("[ru] ") == COUNT + 1


def test_a_few_words_stay_selected_while_the_rest_is_drawn(panes: Panes, qtbot: QtBot) -> None:
    cursor = panes.target.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    panes.target.setTextCursor(cursor)
    before = cursor.selectedText()
    drawn(panes, qtbot)
    assert panes.target.textCursor().selectedText() == before


def test_rows_stay_level(panes: Panes, qtbot: QtBot) -> None:
    drawn(panes, qtbot)
    with qtbot.waitSignals([panes.source.resized, panes.target.resized], timeout=30_000):
        panes.resize(700, 500)
    drawn(panes, qtbot)
    tops = [
        [layout.blockBoundingRect(pane.document().findBlockByNumber(row)).top() for row in range(COUNT + 2)]
        for pane in (panes.source, panes.target)
        for layout in [pane.document().documentLayout()]
    ]
    assert tops[0] == pytest.approx(tops[1])


def in_view(panes: Panes, sentence: int) -> bool:
    cursor = panes.target.find_sentence(sentence)
    if cursor is None:
        return False
    cursor.setPosition(cursor.selectionStart())
    return 0 <= panes.target.cursorRect(cursor).top() < panes.target.viewport().height()


def test_a_far_jump_is_drawn_bit_by_bit_and_shown_when_it_is_there(panes: Panes, qtbot: QtBot) -> None:
    panes.jump(COUNT - 1)
    assert panes.sentence == COUNT - 1
    assert panes.target.drawn == FIRST
    assert not panes.target.viewport().updatesEnabled(), "what is drawn on the way is not seen"
    qtbot.waitUntil(lambda: in_view(panes, COUNT - 1), timeout=30_000)
    assert panes.target.viewport().updatesEnabled()


def test_a_jump_that_cannot_wait_does_not(panes: Panes) -> None:
    panes.jump(COUNT - 1, at_once=True)
    assert in_view(panes, COUNT - 1)


def test_of_two_jumps_the_second_counts(panes: Panes, qtbot: QtBot) -> None:
    panes.jump(COUNT - 1)
    panes.jump(0)
    assert in_view(panes, 0)
    drawn(panes, qtbot)
    assert in_view(panes, 0)


def test_another_article_is_shown_whatever_was_jumped_to(panes: Panes, qtbot: QtBot) -> None:
    panes.jump(COUNT - 1)
    panes.show_digest(Digest(read_text("Another text: 17 ships.")), SHOWN)
    assert panes.target.viewport().updatesEnabled()
    assert panes.source.viewport().updatesEnabled()
    assert panes.source.verticalScrollBar().value() == 0


def test_what_changes_out_of_sight_is_drawn_and_the_view_stays(panes: Panes, long: Digest, qtbot: QtBot) -> None:
    drawn(panes, qtbot)
    panes.jump(COUNT - 1)
    drawn(panes, qtbot)
    before = panes.target.cursorForPosition(panes.target.viewport().rect().topLeft()).blockNumber()
    with qtbot.waitSignal(panes.redrawn, timeout=30_000):
        panes.show_digest(edited(long, {3: "Совсем другое. " * 40}), SHOWN)
    drawn(panes, qtbot)
    assert lines(panes)[1][2 + 3].startswith("Совсем другое.")
    assert panes.target.cursorForPosition(panes.target.viewport().rect().topLeft()).blockNumber() == before


def test_another_look_keeps_the_place(panes: Panes, qtbot: QtBot) -> None:
    drawn(panes, qtbot)
    panes.jump(COUNT // 2)
    place = panes._place()[0]
    panes.set_look(size=14)
    panes.set_look(size=15)
    assert panes._place()[0] == place
    qtbot.waitUntil(lambda: panes.target.viewport().updatesEnabled(), timeout=30_000)
    assert panes._place()[0] == place
    drawn(panes, qtbot)
    assert panes._place()[0] == place
    assert len(lines(panes)[1]) == COUNT + 2


def test_no_row_of_another_article_stays_in_the_ledger(
    qtbot: QtBot, long: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_panel, "SLICE", 0.0)  # one row a turn
    panel = LedgerPanel()
    qtbot.addWidget(panel)
    panel.set_shown(True)
    panel.show_digest(long)
    assert panel.model.rowCount() == 0, "they come later"
    qtbot.waitUntil(lambda: panel.model.rowCount() > COUNT, timeout=30_000)
    again = edited(long, {3: "Three."})
    panel.show_digest(again)
    assert panel.model.rowCount() > COUNT, "those of the same article stay until there are others"
    assert panel._making is not None
    panel.show_digest(Digest(read_text("Another text: 17 ships.")))
    assert panel.model.rowCount() == 0
    qtbot.waitUntil(lambda: panel._making is None)
