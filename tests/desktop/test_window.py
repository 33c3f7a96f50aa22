"""What a user does with the window, and what the window then shows and copies."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.fragments import fragments
from desktop.library import State
from desktop.pane import NONE
from desktop.window import MainWindow
from nlp.heading import all_findings
from nlp.languages import Lang
from tests.desktop.conftest import REPLIES, drop, settled, states
from tests.fakes import FakeTranslator

ROOT = Path(__file__).parent.parent.parent


def marked(window: MainWindow, side: str) -> dict[str, str]:
    """Every marked stretch on one side, by its text, with its tooltip."""
    pane = getattr(window.panes, side)
    found = {}
    block = pane.document().begin()
    while block.isValid():
        for fragment in fragments(block):
            mark = pane.sheet.mark(fragment.charFormat().anchorHref())
            if mark is not None:
                found[fragment.text()] = mark.tip()
        block = block.next()
    return found


def test_a_dropped_file_becomes_a_digest(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    source, target = window.panes.source.toPlainText(), window.panes.target.toPlainText()
    assert "Russia downed 122 drones" in source
    for reply in REPLIES.values():
        assert reply in target
    assert "<b>three</b>" in source, "mark-up in an article is shown, never obeyed"
    marks = marked(window, "source")
    assert "122" in marks
    assert "2022-02-24" in marks["24 February 2022"]
    assert "24 февраля 2022 года" in marks["24 February 2022"], "a tooltip names the counterpart"
    assert window.windowTitle().startswith("Two drones over Kyiv")
    assert "EN" in window._library.line(window._library.entry(0))


def test_models_load_while_there_is_nothing_to_do(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    jobs = window._library._jobs
    window.warm()
    qtbot.waitUntil(lambda: jobs._engines is not None and jobs._engines.warmed == 1)  # type: ignore[attr-defined]
    drop(window, article)
    settled(window, qtbot)
    assert states(window) == [State.DONE]


def test_a_wrong_sum_is_red_on_both_sides_and_f8_goes_there(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    assert "⚠" in marked(window, "source")["$20 billion"]
    assert "⚠" in marked(window, "target")["200 млрд долларов"]
    listed = [window.findings.model.index(row, 0).data() for row in range(window.findings.model.rowCount())]
    assert any("20" in line and "Figure changed" in line for line in listed)
    assert f"({len(listed)})" in window.docks.findings.windowTitle()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.panes.sentence == all_findings(window.digest)[0].sentence  # type: ignore[arg-type]
    for _ in range(len(listed)):
        qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.findings.view.currentIndex().row() == 0, "round at the end"
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.findings.view.currentIndex().row() == len(listed) - 1


def test_the_summary_is_copied_in_three_flavours(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.copy_summary()
    data = QGuiApplication.clipboard().mimeData()
    text, html = data.text(), data.html()
    markdown = bytes(data.data("text/markdown").data()).decode()
    for flavour in (text, html, markdown):
        assert "122 беспилотника" in flavour
        assert "Two drones over Kyiv 🚀" in flavour
        assert "machine" in flavour.lower()
    assert "&amp;" in html
    assert "<li" in html or "<p" in html


def test_a_selection_copies_clean_text(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    pane = window.panes.target
    pane.selectAll()
    pane.copy()
    copied = QGuiApplication.clipboard().text()
    assert REPLIES["Nobody knows why it happened at all."] in copied
    assert "🚀🚀" in copied
    assert "∅" not in copied


def test_hovering_lights_the_partner(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    pane = window.panes.source

    def point_at_second_sentence() -> str:
        cursor = pane.find_sentence(1)
        assert cursor is not None
        cursor.setPosition(cursor.selectionStart() + 2)
        qtbot.mouseMove(pane.viewport(), pane.cursorRect(cursor).center())
        return " ".join(one.cursor.selectedText() for one in window.panes.target.extraSelections())

    qtbot.waitUntil(lambda: "оценил ущерб" in point_at_second_sentence())
    pane.hovered.emit(NONE)
    assert not window.panes.target.extraSelections()


def test_clicking_a_sentence_selects_it_on_both_sides(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    pane = window.panes.target
    cursor = pane.find_sentence(1)
    assert cursor is not None
    cursor.setPosition(cursor.selectionStart() + 2)
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=pane.cursorRect(cursor).center())
    assert window.panes.sentence == 1
    chosen = " ".join(one.cursor.selectedText() for one in window.panes.source.extraSelections())
    assert "was put at" in chosen


def test_the_selection_stays_while_the_translation_grows(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.hold = Event()
    drop(window, article)
    pane = window.panes.source
    qtbot.waitUntil(lambda: pane.find_sentence(2) is not None, timeout=10_000)
    cursor = pane.find_sentence(2)
    assert cursor is not None
    pane.setTextCursor(cursor)
    translator.hold.set()
    settled(window, qtbot)
    assert pane.selected_text().startswith("The mayor said <b>three</b> children")
    assert pane.selected_text().endswith("🚀🚀.")


def test_rows_start_level_and_scroll_together(window: MainWindow, qtbot: QtBot) -> None:
    window._library.set_repair(False)  # this translator leaves every sentence in Russian
    drop(window, ROOT / "seeds" / "trams-for-pavlodar.ru.pdf")
    window.set_target(Lang.EN)
    settled(window, qtbot)
    source, target = window.panes.source, window.panes.target
    tops = [
        [
            pane.document().documentLayout().blockBoundingRect(pane.document().findBlockByNumber(n)).top()
            for n in range(pane.document().blockCount())
        ]
        for pane in (source, target)
    ]
    assert len(tops[0]) == len(tops[1]) > 5
    assert [round(a - b) for a, b in zip(*tops, strict=True)] == [0] * len(tops[0])
    target.verticalScrollBar().setValue(120)
    assert source.verticalScrollBar().value() == 120


def test_a_bad_file_says_why_and_does_not_stop_the_others(
    window: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    empty, broken, polish = tmp_path / "empty.txt", tmp_path / "broken.docx", tmp_path / "polish.txt"
    empty.write_bytes(b"")
    broken.write_bytes(b"PK\x03\x04 no archive")
    polish.write_text("Wczoraj wieczorem prezydent spotkał się z premierem w Warszawie, aby omówić budżet." * 3)
    drop(window, empty, broken, polish, article)
    settled(window, qtbot)
    assert states(window) == [State.FAILED, State.FAILED, State.FAILED, State.DONE]
    library = window._library
    assert "Polish" in library.line(library.entry(2))
    assert window.banner.isVisible()
    assert "empty" in window.banner.label.text() or "Polish" in window.banner.label.text()


def test_a_folder_is_searched(window: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "pile" / "deep"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_bytes(article.read_bytes())
    (folder / "picture.png").write_bytes(b"\x89PNG")
    drop(window, tmp_path / "pile")
    qtbot.waitUntil(lambda: window._library.rowCount() == 1)
    settled(window, qtbot)
    assert states(window) == [State.DONE]


def test_cancelling_keeps_what_was_reached(
    window: MainWindow, article: Path, translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.hold = Event()
    drop(window, article)
    qtbot.waitUntil(lambda: "Russia downed" in window.panes.source.toPlainText(), timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    translator.hold.set()
    assert states(window) == [State.STOPPED]
    assert "Russia downed" in window.panes.source.toPlainText()
    assert not window.status.bar.isVisible()
    translator.hold = None
    window.retry()
    settled(window, qtbot)
    assert states(window) == [State.DONE]


@pytest.mark.parametrize("run", range(20))
def test_closing_while_it_works_is_clean(
    run: int, make_window: Callable[[], MainWindow], article: Path, qtbot: QtBot
) -> None:
    window = make_window()
    drop(window, article, article, article)
    if run % 2:
        qtbot.waitUntil(lambda: window.digest is not None, timeout=10_000)
    window.close()
    assert not window.isVisible()


def test_another_language_keeps_both_results(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.set_target(Lang.UK)
    settled(window, qtbot)
    assert "[uk] Nobody" in window.panes.target.toPlainText() or "Никто" in window.panes.target.toPlainText()
    entry = window._library.entry(0)
    assert set(entry.digests) == {Lang.RU, Lang.UK}


def test_the_legend_hides_a_kind_and_remembers(
    make_window: Callable[[], MainWindow], article: Path, qtbot: QtBot
) -> None:
    window = make_window()
    drop(window, article)
    settled(window, qtbot)
    assert "122" in marked(window, "source")
    window.legend.buttons["COUNT"].click()
    assert "122" not in marked(window, "source")
    assert "$20 billion" in marked(window, "source"), "what does not agree is always marked"
    window.close()
    assert not make_window().legend.buttons["COUNT"].isChecked()


def test_the_length_of_the_summary_follows_the_number(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.summary.number.setValue(1)
    qtbot.waitUntil(lambda: len(window.digest.summary.picks) == 1, timeout=10_000)  # type: ignore[union-attr]
    assert window._store.settings.length == 1


def test_pasting_makes_an_article(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Троє людей загинули в Києві 5 березня. Ще двоє поранені, повідомив речник.")
    window.paste()
    settled(window, qtbot)
    assert window.digest is not None
    assert window.digest.article.body.lang is Lang.UK


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.paste()
    assert window.banner.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_theme_can_be_worn(window: MainWindow, article: Path, theme: str, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window._store.update(theme=theme)
    window.take_setting("theme")
    image = window.grab().toImage()
    points = [(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)]
    lightness = sum(image.pixelColor(x, y).lightness() for x, y in points) / len(points)
    assert lightness < 90 if theme == "dark" else lightness > 200


def test_three_hundred_sentences_stay_fluid(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "long.txt"
    lines = [f"On day {n} the mayor counted {n * 7} drones over the northern part of the city." for n in range(300)]
    path.write_text("\n\n".join(lines), "utf-8")
    window._library.set_repair(False)  # this translator leaves every sentence in English
    drop(window, path)
    qtbot.waitUntil(lambda: states(window) == [State.DONE], timeout=60_000)
    settled(window, qtbot)
    assert window.panes.target.toPlainText().count("[ru]") >= 300


def test_without_a_display_the_digest_is_printed(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
    environment["DIPTYCH_HOME"] = str(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text("Трое детей ранены в Киеве 5 марта. Ещё двое взрослых пострадали, сообщил мэр города.", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "desktop", str(path), "--target", "ru"],
        capture_output=True, text=True, encoding="utf-8", env=environment, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "no display" in run.stderr
    assert "Трое детей ранены в Киеве" in run.stdout


@pytest.mark.xvfb
@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="needs an X server")
def test_the_real_window_on_a_real_screen(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    assert QGuiApplication.platformName() == "xcb"
    drop(window, article)
    settled(window, qtbot)
    window.activateWindow()
    image = window.grab().toImage()
    assert image.width() >= 800
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 20, "there is something to see"
    window.copy_summary()
    assert "122" in QGuiApplication.clipboard().text()


def test_an_article_in_the_target_language_says_what_to_do(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    window.set_target(Lang.EN)
    drop(window, article)
    settled(window, qtbot)
    assert "Choose another" in window.findings.hint.text()
    window.set_target(Lang.RU)
    settled(window, qtbot)
    assert "Choose another" not in window.findings.hint.text()
