"""Who says what, in the real window: compared, looked at, put into the briefing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.carrying import unload
from desktop.window import MainWindow
from nlp.briefings.pieces import Contrast
from tests.desktop.conftest import drop, settled

ONE = "The strike on Kharkiv killed 12 people, the mayor said. The fire was put out in the morning."
OTHER = "The strike on Kharkiv killed 15 people, the governor said. Rescuers worked there until the morning."


@pytest.fixture
def compared(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    for name, text in (("one", ONE), ("other", OTHER)):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"Report {name}\n\n{text}\n", "utf-8")
        drop(window, path)
    settled(window, qtbot)
    window.briefing.claims.compare()
    qtbot.waitUntil(lambda: not window.briefing.claims.button.isHidden(), timeout=60_000)
    return window


def test_articles_are_compared_and_a_row_leads_to_its_sentence(compared: MainWindow) -> None:
    claims = compared.briefing.claims
    assert claims.view.topLevelItemCount() == 1, claims.hint.text()
    branch = claims.view.topLevelItem(0)
    assert branch is not None
    assert branch.text(0).startswith("killed: Kharkiv: 12 ↔ 15")
    assert "1" in claims.hint.text()
    rows = [[branch.child(n).text(column) for column in range(3)] for n in range(branch.childCount())]
    assert [row[0] for row in rows] == ["12", "15"]
    assert rows[0][1] == "Report one"
    assert "the mayor said" in rows[0][2]
    claims.view.itemActivated.emit(branch.child(1), 0)
    assert compared.digest is not None
    assert compared.digest.article.title == "Report other"
    assert compared.panes.sentence == 0


def test_a_subject_is_put_into_the_briefing(compared: MainWindow, qtbot: QtBot) -> None:
    claims = compared.briefing.claims
    compared.docks.claims.show()
    compared.docks.claims.raise_()
    branch = claims.view.topLevelItem(0)
    assert branch is not None
    claims.view.setCurrentItem(branch)
    claims.view.setFocus()
    qtbot.keyClick(claims.view, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    (piece,) = compared.briefing.panel.model.pieces
    assert isinstance(piece, Contrast)
    assert [(claim.value, claim.reference.title) for claim in piece.claims] == [
        ("12", "Report one"),
        ("15", "Report other"),
    ]
    shown = str(compared.briefing.panel.model.index(0, 0).data())
    assert "the governor said. [2]" in shown
    (carried,) = unload(claims.view.mimeData([branch.child(0)]))
    assert isinstance(carried, Contrast)


def test_one_article_is_not_compared(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.briefing.claims.compare()
    assert window.briefing.claims.hint.text().startswith("Open two articles or more")


def test_comparing_can_be_stopped(compared: MainWindow) -> None:
    claims = compared.briefing.claims
    claims.compare()
    claims.cancel()
    assert not claims.button.isHidden()
    assert claims.bar.isHidden()
