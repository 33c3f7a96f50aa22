"""Editing, other translations, findings seen, undo, and the ledger, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.entry import Entry, State
from desktop.language import speak
from desktop.ledger import LedgerPanel
from desktop.ledger_model import ONLY_NAMES, ONLY_PROBLEMS, VERDICT, LedgerModel
from desktop.ledger_model import SENTENCE as PLACE
from desktop.window import MainWindow
from nlp.article import TITLE, Origin
from nlp.languages import Lang
from nlp.ledger import Row, Verdict
from nlp.memory import Memory
from nlp.paths import Paths
from tests.desktop.conftest import REPLIES, drop, settled, states
from tests.fakes import FakeTranslator

SENTENCE = "Damage was put at $20 billion by Sergei Sobyanin."
GOOD = "Ущерб Сергей Собянин оценил в 20 млрд долларов 🚀."


@pytest.fixture
def done(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    """The window with an article that is finished, its second sentence wrong."""
    window._library.set_repair(False)
    drop(window, article)
    settled(window, qtbot)
    return window


def said(window: MainWindow, sentence: int = 1) -> str:
    assert window.digest is not None
    assert window.digest.translation is not None
    return window.digest.translation.targets[sentence] or ""


def origin(window: MainWindow, sentence: int = 1) -> Origin:
    assert window.digest is not None
    assert window.digest.translation is not None
    return window.digest.translation.origin(sentence)


def errors(window: MainWindow, sentence: int = 1) -> list[str]:
    assert window.digest is not None
    return [f.why for f in window.digest.findings if f.sentence == sentence and f.kind.startswith("figure")]


def click(window: MainWindow, qtbot: QtBot, sentence: int, double: bool = False) -> None:
    pane = window.panes.target
    cursor = pane.find_sentence(sentence)
    assert cursor is not None
    cursor.setPosition(cursor.selectionStart() + 2)
    place = pane.cursorRect(cursor).center()
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if double:
        qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)


def typed(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Replace what stands in the editor, key by key where Qt's test keys can."""
    field = window.revising.editor.field
    field.selectAll()
    field.insertPlainText(text)


def test_a_double_click_edits_and_the_check_follows(done: MainWindow, qtbot: QtBot) -> None:
    click(done, qtbot, 1, double=True)
    editor = done.revising.editor
    assert editor.isVisible()
    assert editor.field.toPlainText() == REPLIES[SENTENCE]
    assert "ten times larger" in editor.verdict.text()
    typed(done, qtbot, GOOD)
    qtbot.waitUntil(lambda: not errors(done), timeout=5000)
    qtbot.waitUntil(lambda: "ten times" not in editor.verdict.text())
    assert editor.isVisible(), "still typing"
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert not editor.isVisible()
    settled(done, qtbot)
    assert said(done) == GOOD
    assert origin(done) is Origin.EDITED
    assert GOOD in done.panes.target.toPlainText()
    assert "✎" in done.panes.target.toPlainText()
    marks = done.panes.target.sheet.marks("1")
    assert REPLIES[SENTENCE] in done.panes.target.tip(marks["note"])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_key_edits_the_selected_sentence(done: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    click(done, qtbot, 1)
    done.panes.target.setFocus()
    qtbot.keyClick(done.panes.target, key)
    assert done.revising.editor.isVisible()
    assert done.revising.editor.sentence == 1


def test_esc_takes_an_edit_back(done: MainWindow, qtbot: QtBot) -> None:
    done.revising.edit(1)
    typed(done, qtbot, GOOD)
    qtbot.waitUntil(lambda: said(done) == GOOD, timeout=5000)
    qtbot.keyClick(done.revising.editor.field, Qt.Key.Key_Escape)
    assert said(done) == REPLIES[SENTENCE]
    assert origin(done) is Origin.MACHINE
    assert not done.review.undo.canUndo()


def test_an_emptied_editor_changes_nothing(done: MainWindow, qtbot: QtBot) -> None:
    done.revising.edit(1)
    typed(done, qtbot, "")
    qtbot.keyClick(done.revising.editor.field, Qt.Key.Key_Return)
    assert said(done) == REPLIES[SENTENCE]


def test_undo_redo_and_revert(done: MainWindow, qtbot: QtBot) -> None:
    for sentence, text in ((1, GOOD), (3, "Никто не знает.")):
        done.revising.edit(sentence)
        typed(done, qtbot, text)
        done.revising.editor.close_keeping()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(done, Qt.Key.Key_Z, control)
    assert said(done, 3) == REPLIES["Nobody knows why it happened at all."]
    assert done.panes.sentence == 3
    qtbot.keyClick(done, Qt.Key.Key_Z, control)
    assert said(done) == REPLIES[SENTENCE]
    qtbot.keyClick(done, Qt.Key.Key_Z, control | shift)
    assert said(done) == GOOD
    done.panes.jump(1)
    qtbot.keyClick(done, Qt.Key.Key_R, control)
    assert said(done) == REPLIES[SENTENCE]
    assert origin(done) is Origin.MACHINE
    qtbot.keyClick(done, Qt.Key.Key_Z, control)
    assert said(done) == GOOD, "reverting can be undone too"


def test_other_translations_are_offered_with_what_is_wrong_in_them(
    done: MainWindow, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.others[SENTENCE] = [REPLIES[SENTENCE], "Сергей Собянин: 2 доллара.", GOOD]
    done.panes.jump(1)
    qtbot.keyClick(done, Qt.Key.Key_F9)
    popup = done.revising.alternatives
    assert popup.isVisible()
    qtbot.waitUntil(lambda: "Enter" in popup.hint.text(), timeout=10_000)
    rows = [popup.view.item(n).text() for n in range(popup.view.count())]
    assert rows[0].startswith(REPLIES[SENTENCE])
    assert "ten times larger" in rows[0]
    assert "stands now" in rows[0]
    good = next(n for n, row in enumerate(rows) if row.startswith(GOOD))
    assert "ten times" not in rows[good]
    popup.view.setCurrentRow(good)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert said(done) == GOOD
    qtbot.keyClick(done, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert said(done) == REPLIES[SENTENCE]


def test_asking_for_others_does_not_lose_the_running_article(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.hold = Event()
    drop(window, article)
    translator.hold.set()
    qtbot.waitUntil(lambda: window.digest is not None and window.digest.target is not None and bool(said(window, 0)))
    translator.hold.clear()
    window.revising.show_others(0)
    translator.hold.set()
    qtbot.waitUntil(lambda: "Enter" in window.revising.alternatives.hint.text(), timeout=10_000)
    window.revising.alternatives.hide()
    settled(window, qtbot)
    assert window.digest is not None
    assert window.digest.done


def test_a_finding_seen_is_calm_and_passed_over(done: MainWindow, qtbot: QtBot) -> None:
    assert done.digest is not None
    count = len(done.digest.findings)
    done.panes.jump(1)
    qtbot.keyClick(done, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settled(done, qtbot)
    mark = next(mark for mark in done.panes.target.sheet.marks("1").values() if mark.looked)
    assert not mark.fault
    assert "✓" in mark.tip()
    assert "(" not in done.docks.findings.windowTitle() or f"({count})" not in done.docks.findings.windowTitle()
    done.panes.jump(0)
    qtbot.keyClick(done, Qt.Key.Key_F8)
    assert done.panes.sentence != 1
    qtbot.keyClick(done, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done.digest is not None
    assert not any(finding.seen for finding in done.digest.findings)


def test_edits_and_looks_survive_a_restart_and_serve_later_articles(
    make_window: Callable[[], MainWindow], article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window._library.set_repair(False)
    drop(window, article)
    settled(window, qtbot)
    window.revising.edit(3)
    typed(window, qtbot, "Никто не знает 🚀.")
    window.panes.jump(1)
    window.revising.see()
    window.close()
    later = tmp_path / "later.txt"
    later.write_text("Another story altogether.\n\nNobody knows why it happened at all. " + SENTENCE, "utf-8")
    again = make_window()
    drop(again, later)
    settled(again, qtbot)
    assert "Никто не знает 🚀." in again.panes.target.toPlainText()
    assert again.digest is not None
    assert any(finding.seen for finding in again.digest.findings)
    again.copy_briefing()
    assert "Никто не знает 🚀." in QGuiApplication.clipboard().text()


def test_an_edit_is_on_disk_at_once(done: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    done.revising.edit(1)
    typed(done, qtbot, GOOD)
    memory = Memory(Paths.under(tmp_path / "home").data / "memory.sqlite")
    qtbot.waitUntil(lambda: memory.edit(Lang.EN, Lang.RU, SENTENCE) == GOOD, timeout=5000)
    memory.close()


def test_an_edit_made_while_the_translation_grows_stays(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.hold = Event()
    translator.hold.set()
    drop(window, article)
    qtbot.waitUntil(
        lambda: window.digest is not None and window.digest.target is not None and bool(said(window, 0)),
        timeout=60_000,
    )
    translator.hold.clear()
    window.review.edit(window.entry, 0, "Сбито 122.")  # type: ignore[arg-type]
    translator.hold.set()
    settled(window, qtbot)
    assert said(window, 0) == "Сбито 122."
    assert origin(window, 0) is Origin.EDITED
    window._library.cancel()
    window._library.retry(window._library.entry(0))
    settled(window, qtbot)
    assert said(window, 0) == "Сбито 122.", "also when the article is worked through again"


def test_the_summary_is_copied_with_the_edit(done: MainWindow, qtbot: QtBot) -> None:
    done.revising.edit(1)
    typed(done, qtbot, GOOD)
    done.revising.leave()
    settled(done, qtbot)
    done.copy_summary()
    assert GOOD in QGuiApplication.clipboard().text()
    assert "edited by hand: 1" in QGuiApplication.clipboard().text()
    done.panes.target.selectAll()
    done.panes.target.copy()
    assert GOOD in QGuiApplication.clipboard().text()
    assert "✎" not in QGuiApplication.clipboard().text(), "the sign is seen, never copied"


def test_another_language_closes_the_editor_and_keeps_the_edit(done: MainWindow, qtbot: QtBot) -> None:
    done.revising.edit(1)
    typed(done, qtbot, GOOD)
    done.set_target(Lang.UK)
    settled(done, qtbot)
    assert not done.revising.editor.isVisible()
    done.set_target(Lang.RU)
    settled(done, qtbot)
    assert said(done) == GOOD


def test_failing_sentences_are_repaired_and_say_so(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.others[SENTENCE] = [GOOD]
    drop(window, article)
    settled(window, qtbot)
    assert said(window) == GOOD
    assert origin(window) is Origin.REPAIRED
    assert "↻" in window.panes.target.toPlainText()
    assert REPLIES[SENTENCE] in window.panes.target.tip(window.panes.target.sheet.marks("1")["note"])


def test_stopping_a_repair_leaves_a_finished_article(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.search = Event()  # no search for other translations ends before it is set
    drop(window, article)
    qtbot.waitUntil(lambda: window.digest is not None and window.digest.repairing is not None, timeout=20_000)
    window.cancel()
    translator.search.set()
    assert states(window) == [State.DONE]
    assert window.digest is not None
    assert window.digest.done
    assert window.digest.findings


def test_all_drafts_come_before_any_repair(
    window: MainWindow, article: Path, tmp_path: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.others[SENTENCE] = [GOOD]
    second = tmp_path / "second.txt"
    second.write_text(f"The mayor spoke.\n\n{SENTENCE}\n", "utf-8")
    library = window._library
    undrafted: list[int] = []  # entries without a whole draft, whenever one is being repaired

    def look(entry: Entry) -> None:
        digest = library.digest_of(entry)
        if digest is not None and digest.repairing:
            others = (library.digest_of(library.entry(row)) for row in range(library.rowCount()))
            undrafted.append(sum(other is None or other.target is None for other in others))

    library.advanced.connect(look)
    translator.search = Event()  # no repair ends before it has been looked at
    drop(window, article, second)
    qtbot.waitUntil(lambda: bool(undrafted), timeout=20_000)
    translator.search.set()
    settled(window, qtbot)
    assert states(window) == [State.DONE, State.DONE]
    assert not any(undrafted)
    for row in range(2):
        digest = library.digest_of(library.entry(row))
        assert digest is not None
        assert digest.done
        assert digest.translation is not None
        assert GOOD in digest.translation.targets


# The ledger


def up(window: MainWindow, qtbot: QtBot) -> None:
    window.docks.go_to(window.ledger.view)
    qtbot.waitUntil(lambda: window.ledger.model.rowCount() > 0)


def test_the_ledger_lists_every_figure_and_name(done: MainWindow, qtbot: QtBot) -> None:
    up(done, qtbot)
    rows = done.ledger.model.rows
    assert ("122", "122") in [(row.source, row.target) for row in rows if row.verdict is Verdict.AGREES]
    wrong = next(row for row in rows if row.source == "$20 billion")
    assert (wrong.target, wrong.verdict, wrong.sentence) == ("200 млрд долларов", Verdict.WRONG, 1)
    assert "ten times larger" in wrong.words


@pytest.mark.parametrize(
    ("code", "short", "full"),
    [("en", "title", "Title"), ("ru", "загл.", "Заголовок"), ("uk", "загол.", "Заголовок")],
)
def test_the_title_fits_the_narrow_column(qapp: QApplication, qtbot: QtBot, code: str, short: str, full: str) -> None:
    speak(qapp, code)
    try:
        panel = LedgerPanel()
        qtbot.addWidget(panel)
        panel.resize(400, 200)
        panel.show()
        panel.model.set_rows((Row(TITLE, "COUNT", "5", "5", "6", "6", Verdict.WRONG, "why"),))
        cell = panel.model.index(0, PLACE)
        assert cell.data() == f"● {short}"
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == full
        assert cell.data(Qt.ItemDataRole.ToolTipRole).startswith(full)
        assert panel.view.sizeHintForColumn(PLACE) <= panel.view.columnWidth(PLACE)
    finally:
        speak(qapp, "en")


def test_the_ledger_is_filtered_searched_and_sorted(done: MainWindow, qtbot: QtBot) -> None:
    up(done, qtbot)
    panel = done.ledger
    every = panel.model.rowCount()
    panel.choice.setCurrentIndex(panel.choice.findData(ONLY_PROBLEMS))
    assert 0 < panel.model.rowCount() < every
    panel.choice.setCurrentIndex(panel.choice.findData(ONLY_NAMES))
    assert {row.kind for row in panel.model.rows} <= {"PERSON", "PLACE", "ORGANISATION"}
    panel.choice.setCurrentIndex(0)
    panel.search.setText("соБянин")
    assert [row.source for row in panel.model.rows] == ["Sergei Sobyanin"]
    panel.search.clear()
    panel.view.sortByColumn(VERDICT, Qt.SortOrder.AscendingOrder)
    assert panel.model.rows[0].verdict is Verdict.WRONG


def test_the_ledger_is_copied_in_four_flavours(done: MainWindow, qtbot: QtBot) -> None:
    up(done, qtbot)
    qtbot.keyClick(done.ledger.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    flavours = (
        data.text(),
        data.html(),
        *(bytes(data.data(f"text/{kind}").data()).decode() for kind in ("markdown", "csv")),
    )
    for flavour in flavours:
        assert "$20 billion" in flavour
        assert "ten times larger" in flavour
    assert "2\tmoney\t$20 billion\t" in flavours[0]
    assert "<table" in flavours[1]
    assert "| 2 | money |" in flavours[2]
    assert flavours[3].startswith("Sentence,Kind,")


def test_a_row_of_the_ledger_leads_to_its_sentence(done: MainWindow, qtbot: QtBot) -> None:
    up(done, qtbot)
    view = done.ledger.view
    number = [row.source for row in done.ledger.model.rows].index("$20 billion")
    view.selectRow(number)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert done.panes.sentence == 1
    done.panes.jump(0)
    place = view.visualRect(view.model().index(number, 1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert done.panes.sentence == 1


def test_the_ledger_follows_an_edit(done: MainWindow, qtbot: QtBot) -> None:
    up(done, qtbot)
    done.revising.edit(1)
    typed(done, qtbot, GOOD)
    done.revising.leave()
    settled(done, qtbot)
    row = next(row for row in done.ledger.model.rows if row.source == "$20 billion")
    assert (row.target, row.verdict) == ("20 млрд долларов", Verdict.AGREES)


def test_the_menu_of_a_sentence(done: MainWindow, qtbot: QtBot) -> None:
    done.panes.menu_asked.emit(1, QPoint(10, 10))
    assert done.panes.sentence == 1
    menu = done.panes.findChild(QMenu)
    assert menu is not None
    see = next(action for action in menu.actions() if "ten times larger" in action.text())
    see.trigger()
    menu.close()
    assert done.digest is not None
    assert next(finding for finding in done.digest.findings if "ten times" in finding.why).seen


def test_rows_of_the_ledger_change_in_place(done: MainWindow, qtbot: QtBot) -> None:
    up(done, qtbot)
    rows = done.ledger.model.rows
    model = LedgerModel()
    tester = QAbstractItemModelTester(model)
    for shown in (rows, rows[1:], rows[:2] + rows[3:], [], rows[:1] + rows, rows[:-1]):
        model.set_rows(tuple(shown))
        assert [model.index(n, 0).data(LedgerModel.RowRole) for n in range(model.rowCount())] == list(shown)
    assert tester.model() is model
