"""The names panel and renaming, in the real window: everywhere at once, undone, kept over a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.names_model import COUNT, KIND, NAME, PREFERRED, NamesModel
from desktop.summary_model import HTML
from desktop.window import MainWindow
from nlp.article import Finding, FindingKind
from nlp.languages import Lang
from nlp.names import naming
from nlp.names.table import NameRow
from tests.desktop.conftest import drop, settled
from tests.fakes import FakeTranslator

FIRST = [
    "Мер Києва Віталій Кличко зустрівся з депутатом Олексієм Гончаренком.",
    "Гончаренко сказав, що Кличко поїде до Львова.",
    "Рішення Гончаренка підтримали.",
]
SECOND = ["Депутат Олексій Гончаренко виступив у Харкові."]
REPLIES = {
    FIRST[0]: "Kiev Mayor Vitaliy Klychko met with MP Oleksiy Goncharenko.",
    FIRST[1]: "Goncharenko said that Klychko would go to Lvov.",
    FIRST[2]: "Goncharenko's decision was backed.",
    SECOND[0]: "MP Oleksiy Goncharenko spoke in Kharkov.",
}


@pytest.fixture
def translator() -> FakeTranslator:
    return FakeTranslator(dict(REPLIES))


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(" ".join(text), "utf-8")
    return paths


@pytest.fixture
def done(window: MainWindow, articles: list[Path], qtbot: QtBot) -> MainWindow:
    """Two articles, both finished, the first on show with its names."""
    return read(window, articles, qtbot)


def read(window: MainWindow, articles: list[Path], qtbot: QtBot) -> MainWindow:
    window._library.set_repair(False)
    window.set_target(Lang.EN)
    for path in articles:
        drop(window, path)
        settled(window, qtbot)
    show(window, qtbot, 0)
    window.docks.go_to(window.names.view)
    qtbot.waitUntil(lambda: window.names.model.rowCount() > 0)
    return window


def show(window: MainWindow, qtbot: QtBot, number: int) -> None:
    window.articles.show_entry(window._library.entry(number))
    settled(window, qtbot)


def said(window: MainWindow, number: int = 0) -> list[str | None]:
    digest = window._library.digest_of(window._library.entry(number))
    assert digest is not None
    assert digest.translation is not None
    return list(digest.translation.targets)


def index_of(window: MainWindow, name: str) -> QModelIndex:
    rows = window.names.model.rows
    number = next(n for n, row in enumerate(rows) if row.name == name)
    return window.names.model.index(number, NAME)


def row_of(window: MainWindow, name: str) -> NameRow:
    row: NameRow = index_of(window, name).data(NamesModel.RowRole)
    return row


def rename(window: MainWindow, qtbot: QtBot, name: str, text: str) -> None:
    """As the user does it: F2 in the panel, the new form, Enter."""
    view = window.names.view
    view.setCurrentIndex(index_of(window, name))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row_of(window, name).own)
    settled(window, qtbot)


def test_the_panel_lists_each_name_once(done: MainWindow, qtbot: QtBot) -> None:
    QAbstractItemModelTester(done.names.model, QAbstractItemModelTester.FailureReportingMode.QtTest)
    rows = {row.name: row for row in done.names.model.rows}
    assert list(rows) == ["Київ", "Віталій Кличко", "Олексій Гончаренко", "Львів"]
    row = rows["Олексій Гончаренко"]
    assert row.forms == (("Олексієм Гончаренком", 1), ("Гончаренко", 1), ("Гончаренка", 1))
    assert row.counterparts == (("Goncharenko", 2), ("Oleksiy Goncharenko", 1))
    assert row.mentions == (0, 1, 2)
    assert (row.preferred, row.wanted.sure, row.own) == ("Oleksii Honcharenko", False, False)
    assert rows["Віталій Кличко"].preferred == "Vitali Klitschko"
    assert said(done)[1] == "Goncharenko said that Klitschko would go to Lviv."


def test_an_edit_while_a_rename_is_on_its_way_through_a_book_is_kept(
    done: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "STEP", 1)  # name by name
    done.naming.rename(done._library.entry(0), row_of(done, "Олексій Гончаренко"), "Oleksiy Honcharenko")
    assert done.naming.busy
    done.review.edit(done._library.entry(0), 2, "They backed Kyiv.")
    settled(done, qtbot)
    assert said(done)[1:] == ["Honcharenko said that Klitschko would go to Lviv.", "They backed Kyiv."]


def test_a_rename_shows_everywhere_at_once_and_can_be_undone(done: MainWindow, qtbot: QtBot) -> None:
    before = said(done), said(done, 1)
    rename(done, qtbot, "Олексій Гончаренко", "Oleksiy Honcharenko")
    assert said(done) == [
        "Kyiv Mayor Vitali Klitschko met with MP Oleksiy Honcharenko.",
        "Honcharenko said that Klitschko would go to Lviv.",
        "Honcharenko's decision was backed.",
    ]
    assert said(done, 1) == ["MP Oleksiy Honcharenko spoke in Kharkiv."]
    assert row_of(done, "Олексій Гончаренко").own
    assert "Honcharenko's decision" in done.panes.target.toPlainText()
    summary = done.summary.model
    assert any("Honcharenko" in summary.index(n, 0).data(HTML) for n in range(summary.rowCount()))
    done.docks.go_to(done.ledger.view)
    qtbot.waitUntil(lambda: any("Honcharenko" in row.target for row in done.ledger.model.rows))
    done.copy_summary()
    assert "Honcharenko" in QGuiApplication.clipboard().text()
    assert "Goncharenko" not in QGuiApplication.clipboard().text()

    assert done.review.undo.undoText() == "name Oleksiy Honcharenko"
    done.review.undo.undo()
    settled(done, qtbot)
    assert (said(done), said(done, 1)) == before
    done.review.undo.redo()
    settled(done, qtbot)
    assert said(done, 1) == ["MP Oleksiy Honcharenko spoke in Kharkiv."]
    done.names._rename(row_of(done, "Олексій Гончаренко"), "")
    settled(done, qtbot)
    assert (said(done), said(done, 1)) == before


def test_a_rename_survives_a_restart(
    done: MainWindow, tmp_path: Path, translator: FakeTranslator, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    rename(done, qtbot, "Олексій Гончаренко", "Oleksiy Honcharenko")
    done.close()
    again = make_window()
    again._library.set_repair(False)
    again.set_target(Lang.EN)
    settled(again, qtbot)
    show(again, qtbot, 0)
    assert said(again)[1:] == [
        "Honcharenko said that Klitschko would go to Lviv.",
        "Honcharenko's decision was backed.",
    ]
    third, text = tmp_path / "third.txt", "Гончаренко виступив знову, а його довго слухали."
    third.write_text(text, "utf-8")
    translator.replies[text] = "Goncharenko spoke again and was listened to."
    drop(again, third)
    settled(again, qtbot)
    assert said(again, 2) == ["Honcharenko spoke again and was listened to."]
    again.docks.go_to(again.names.view)
    qtbot.waitUntil(lambda: row_of(again, "Гончаренко").own)


def test_an_article_that_was_put_away_follows_when_it_comes_up(
    done: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    done.close()
    again = make_window()
    again._library.set_repair(False)
    again.set_target(Lang.EN)
    settled(again, qtbot)
    show(again, qtbot, 0)
    again.docks.go_to(again.names.view)
    qtbot.waitUntil(lambda: again.names.model.rowCount() > 0)
    rename(again, qtbot, "Олексій Гончаренко", "Oleksiy Honcharenko")
    show(again, qtbot, 1)
    assert said(again, 1) == ["MP Oleksiy Honcharenko spoke in Kharkiv."]


def test_the_users_own_words_stay_and_what_differs_is_to_be_checked(done: MainWindow, qtbot: QtBot) -> None:
    own = "The decision of Goncharenko was backed."
    done.review.begin()
    done.review.edit(done.entry, 2, own)  # type: ignore[arg-type]
    rename(done, qtbot, "Олексій Гончаренко", "Oleksiy Honcharenko")
    assert said(done)[2] == own
    done.stepping.step(1)  # to the title, which this translator leaves as it is
    done.stepping.step(1)
    finding = done.findings.current()
    assert finding is not None
    assert (finding.kind, finding.sentence) == (FindingKind.NAME_SPELLING, 2)
    assert done.panes.sentence == 2
    done.docks.go_to(done.names.view)
    assert row_of(done, "Олексій Гончаренко").drifts
    done.revising.revert(2)
    settled(done, qtbot)
    assert said(done)[2] == "Honcharenko's decision was backed."
    assert not row_of(done, "Олексій Гончаренко").drifts


def test_a_finding_about_a_name_that_was_seen_stays_seen_while_the_sentence_is_edited(
    done: MainWindow, qtbot: QtBot
) -> None:
    own = "The decision of Goncharenko was backed."
    done.review.edit(done.entry, 2, own)  # type: ignore[arg-type]
    rename(done, qtbot, "Олексій Гончаренко", "Oleksiy Honcharenko")

    def finding() -> Finding:
        (one,) = [one for one in done.digest.findings if one.kind is FindingKind.NAME_SPELLING]  # type: ignore[union-attr]
        return one

    done.review.see(done.entry, [finding()])  # type: ignore[arg-type]
    done.review.edit(done.entry, 2, f"{own} Nobody spoke.")  # type: ignore[arg-type]
    settled(done, qtbot)
    assert finding().seen


def test_enter_goes_from_mention_to_mention(done: MainWindow, qtbot: QtBot) -> None:
    view = done.names.view
    view.setCurrentIndex(index_of(done, "Олексій Гончаренко"))
    visited = []
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Return)
        visited.append(done.panes.sentence)
    assert visited == [0, 1, 2, 0]


def test_names_are_sorted_searched_and_copied(done: MainWindow, qtbot: QtBot) -> None:
    panel = done.names
    panel.view.sortByColumn(COUNT, Qt.SortOrder.DescendingOrder)
    assert [len(row.mentions) for row in panel.model.rows] == [3, 2, 1, 1]
    panel.view.sortByColumn(KIND, Qt.SortOrder.AscendingOrder)
    assert [row.kind.value for row in panel.model.rows] == ["PERSON", "PERSON", "PLACE", "PLACE"]
    panel.search.setText("klit")
    assert [row.name for row in panel.model.rows] == ["Віталій Кличко"]
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    header, line = data.text().splitlines()
    assert header.startswith("Name\tKind\tMentions")
    assert line.split("\t")[:3] == ["Віталій Кличко", "person", "2"]
    assert "Klitschko" in data.html()


def test_f2_elsewhere_still_edits_the_sentence(done: MainWindow, qtbot: QtBot) -> None:
    done.panes.choose(1)
    done.panes.target.setFocus()
    qtbot.keyClick(done.panes.target, Qt.Key.Key_F2)
    assert done.revising.editor.isVisible()


def test_an_editor_left_as_it_was_chooses_nothing(done: MainWindow, qtbot: QtBot) -> None:
    view = done.names.view
    view.setCurrentIndex(index_of(done, "Олексій Гончаренко"))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not row_of(done, "Олексій Гончаренко").own
    assert not done.review.undo.canUndo()


def rules(window: MainWindow) -> dict[str, QAction]:
    menu = window.names.rules.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def test_rules_change_many_names_and_can_be_undone(done: MainWindow, qtbot: QtBot) -> None:
    assert rules(done)["Kyiv, Kharkiv, Odesa, Lviv"].isChecked()
    rules(done)["Kiev, Kharkov, Odessa, Lvov"].trigger()
    settled(done, qtbot)
    assert said(done)[1] == "Goncharenko said that Klitschko would go to Lvov."
    assert said(done, 1) == ["MP Oleksiy Goncharenko spoke in Kharkov."]
    assert rules(done)["Kiev, Kharkov, Odessa, Lvov"].isChecked()
    done.review.undo.undo()
    settled(done, qtbot)
    assert said(done)[1] == "Goncharenko said that Klitschko would go to Lviv."


def test_names_go_to_a_file_and_come_from_one(
    done: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "names.tbx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(done.naming.exported, timeout=30_000):
        done.names.export_names()
    assert "<term>Vitali Klitschko</term>" in path.read_text("utf-8")
    table = tmp_path / "names.csv"
    table.write_text("kind,uk,en\nperson,Олексій Гончаренко,Oleksiy Honcharenko\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    with qtbot.waitSignal(done.naming.imported, timeout=30_000) as imported:
        done.names.import_names()
    assert imported.args == [1]
    settled(done, qtbot)
    assert said(done)[2] == "Honcharenko's decision was backed."
    table.write_text("kind,en\nship,Kursk\n", "utf-8")
    done.names.import_names()
    qtbot.waitUntil(done.banner.isVisible, timeout=30_000)
    assert "line 2" in done.banner.label.text()


def test_the_menu_of_a_name_offers_what_can_be_done(done: MainWindow, qtbot: QtBot) -> None:
    panel = done.names

    def menu() -> list[str]:
        place = panel.view.visualRect(index_of(done, "Олексій Гончаренко")).center()
        panel._menu(QPoint(place))
        made = panel.findChildren(QMenu)[-1]
        texts = [action.text() for action in made.actions() if action.text()]
        made.close()
        return texts

    assert menu() == ["Next mention", "Rename…", "Always use “Oleksii Honcharenko”", "Copy"]
    panel._rename(row_of(done, "Олексій Гончаренко"), "Oleksii Honcharenko")
    settled(done, qtbot)
    assert said(done)[2] == "Honcharenko's decision was backed."
    assert menu() == ["Next mention", "Rename…", "Back to the proposed form", "Copy"]


def test_what_the_columns_say(done: MainWindow) -> None:
    index = index_of(done, "Олексій Гончаренко").siblingAtColumn(PREFERRED)
    assert index.data() == "Oleksii Honcharenko"
    assert "proposal" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.siblingAtColumn(KIND).data() == "Person"
