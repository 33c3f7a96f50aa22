"""The library in the window: what was there is there again, found, sorted, grouped, deleted and brought back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from desktop import library
from desktop.archive import Archive
from desktop.entry import Entry
from desktop.language import speak
from desktop.library import State
from desktop.shown import Order
from desktop.window import MainWindow
from nlp import lookups
from nlp.encoder import Encoder
from nlp.engines import RESOURCES
from nlp.languages import Lang
from nlp.library import Contents, Facts, Likeness
from tests import stories
from tests.desktop.conftest import ENGLISH, drop, settled, states
from tests.fakes import FakeEngines, FakeTranslator

DRONES = """Атака дронами

Ночью Москву атаковали дронами, сообщил мэр Сергей Собянин. Сбито 122 беспилотника, пострадали трое взрослых.
"""
SHIPS = """Кораблі в морі

Українські військові повідомили про знищення двох кораблів у Чорному морі 5 березня. П'ять моряків врятовано.
"""
Make = Callable[[], MainWindow]


@pytest.fixture
def pile(tmp_path: Path) -> list[Path]:
    """An article in each language, and the English one again, shortened."""
    shortened = ENGLISH.replace("Two drones over Kyiv 🚀", "Kyiv under attack")
    texts = {"en": ENGLISH, "ru": DRONES, "uk": SHIPS, "again": shortened}
    paths = []
    for name, text in texts.items():
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text, "utf-8")
    return paths


def titles(window: MainWindow) -> list[str]:
    """As they are listed."""
    model = window.articles.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def entries(window: MainWindow) -> list[Entry]:
    return [window._library.entry(row) for row in range(window._library.rowCount())]


def written(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until all is on disk, and can be found."""
    with qtbot.waitSignal(window._library.archive.indexed, timeout=30_000):
        window._library.archive.save(entries(window)[0])
        window._library.archive._writer.submit(window._library.archive.indexed.emit)


def find(window: MainWindow, qtbot: QtBot, query: str) -> list[str]:
    """The titles listed for a search."""
    window.library_panel.search.clear()
    window.library_panel._search()
    with qtbot.waitSignal(window._library.archive.found, timeout=30_000):
        window.library_panel.search.setText(query)
    return titles(window)


def test_all_is_there_again_at_the_next_start(
    make_window: Make, pile: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 no archive")
    drop(window, *pile, tmp_path / "bad.docx")
    settled(window, qtbot)
    window.articles.show_entry(entries(window)[0])
    window.review.edit(entries(window)[0], 1, "Ущерб составил 20 млрд долларов, сказал Сергей Собянин.")
    window.review.see(entries(window)[0], entries(window)[0].digests[Lang.RU].findings[:1])
    window.review.annotate(entries(window)[0], "for Monday")
    before = [(entry.id, entry.state, entry.error, entry.facts, entry.made, entry.added) for entry in entries(window)]
    digests = [dict(entry.digests) for entry in entries(window)]
    window.close()
    for path in pile:
        path.unlink()
    window = make_window()
    assert [(e.id, e.state, e.error, e.facts, e.made, e.added) for e in entries(window)] == before
    assert states(window) == [State.DONE] * 4 + [State.FAILED]
    assert entries(window)[0].note == "for Monday"
    assert not any(entry.at_hand for entry in entries(window)), "what is not shown is not read"
    qtbot.waitUntil(lambda: window.entry is entries(window)[0])
    assert "20 млрд долларов, сказал" in window.panes.target.toPlainText()
    assert [dict(entry.digests) for entry in entries(window)] == digests
    assert window._library.running is None, "nothing is done again"


def test_the_queue_goes_on_at_the_next_start(
    make_window: Make, pile: list[Path], translator: FakeTranslator, qtbot: QtBot
) -> None:
    window = make_window()
    translator.hold = Event()
    drop(window, *pile)
    window._library.stop(entries(window)[3])
    qtbot.waitUntil(lambda: window._library.running is not None, timeout=30_000)
    translator.hold.set()
    window.close()
    translator.hold = None
    window = make_window()
    settled(window, qtbot)
    assert states(window) == [State.DONE] * 3 + [State.STOPPED]


def test_pasted_text_is_kept(make_window: Make, qtbot: QtBot) -> None:
    from desktop.jobs import Pasted

    window = make_window()
    window.add([Pasted(SHIPS)])
    window.close()
    window = make_window()
    settled(window, qtbot)
    assert titles(window) == ["Кораблі в морі"]


def test_words_are_found_in_every_form_and_a_hit_leads_to_its_sentence(
    window: MainWindow, pile: list[Path], qtbot: QtBot
) -> None:
    drop(window, *pile[:3])
    settled(window, qtbot)
    written(window, qtbot)
    assert find(window, qtbot, "дрон") == ["Атака дронами"]
    assert find(window, qtbot, "корабель") == ["Кораблі в морі"]
    assert find(window, qtbot, "drone") == ["Two drones over Kyiv 🚀"]
    assert find(window, qtbot, "долларам ") == ["Two drones over Kyiv 🚀"], "in its translation"
    assert window.library_panel.hint.isVisible()
    qtbot.keyClick(window.library_panel.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panes.sentence == 1)
    places = window.library_panel._shown.places(entries(window)[0])
    assert [(one.lang, one.text[one.start : one.stop]) for one in places] == [(Lang.RU, "долларов")]
    assert not window.articles.grab().isNull(), "the place is drawn"
    assert find(window, qtbot, "zeppelin") == []
    assert window.entry is entries(window)[0], "what is on show stays"
    window.library_panel.show_all()
    assert len(titles(window)) == 3


def test_filters_and_orders(window: MainWindow, pile: list[Path], qtbot: QtBot) -> None:
    drop(window, *pile[:3])
    settled(window, qtbot)
    window.articles.show_entry(entries(window)[1])
    panel = window.library_panel

    def choose(group: object, value: object) -> None:
        next(action for action in group.actions() if action.data() == value).trigger()  # type: ignore[attr-defined]

    choose(panel.orders, Order.TITLE)
    assert titles(window) == ["Two drones over Kyiv 🚀", "Атака дронами", "Кораблі в морі"]
    choose(panel.orders, Order.FINDINGS)
    assert titles(window)[-1] == "Атака дронами", "there is nothing to check in what needs no translation"
    panel.open_only.setChecked(True)
    assert "Атака дронами" not in titles(window)
    panel.open_only.setChecked(False)
    choose(panel.langs, Lang.UK)
    assert titles(window) == ["Кораблі в морі"]
    assert window.entry is entries(window)[1]
    panel.show_all()
    assert len(titles(window)) == 3
    assert window._store.settings.sort == "findings"


def test_reprints_are_grouped_and_say_so(make_window: Make, pile: list[Path], qtbot: QtBot) -> None:
    window = make_window()
    drop(window, *pile)
    settled(window, qtbot)
    library = window._library
    qtbot.waitUntil(lambda: entries(window)[3].likeness is not None, timeout=30_000)
    qtbot.waitUntil(lambda: titles(window)[:2] == ["Two drones over Kyiv 🚀", "Kyiv under attack"], timeout=30_000)
    assert "same text as “Two drones over Kyiv" in library.line(entries(window)[3])
    assert "Two drones" in library.tip(entries(window)[3])
    window.close()
    window = make_window()
    assert titles(window)[1] == "Kyiv under attack"


def test_the_same_story_in_another_language_is_grouped(
    make_window: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = Encoder.load(RESOURCES / "encoder", threads=1)
    monkeypatch.setattr(FakeEngines, "encoder", lambda _self: encoder)
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, text in zip(paths, (stories.ENGLISH, stories.OTHER, stories.RUSSIAN), strict=True):
        path.write_text(text, "utf-8")
    window = make_window()
    drop(window, *paths)
    settled(window, qtbot)
    english, other, russian = entries(window)
    qtbot.waitUntil(lambda: russian.likeness is not None, timeout=30_000)
    grouped = ["Drones hit the port of Izmail", "Беспилотники ударили по порту Измаила", "Порты Дуная просят о защите"]
    qtbot.waitUntil(lambda: titles(window) == grouped, timeout=30_000)
    library = window._library
    assert other.likeness is None
    assert "same story in another language: “Drones hit" in library.line(russian)
    shown = window.articles.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "same story in another language" in shown
    assert "100 % of its sentences" in library.tip(russian)
    window.articles.show_entry(english)
    window.library_panel.delete.trigger()
    assert "same story" not in library.line(russian)
    window.review.undo.undo()
    assert titles(window) == grouped
    window.close()
    window = make_window()
    assert titles(window) == grouped
    assert "same story in another language" in window._library.line(entries(window)[2])


def test_what_was_digested_before_there_were_portraits_is_grouped_at_the_next_start(
    make_window: Make, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = Encoder.load(RESOURCES / "encoder", threads=1)
    monkeypatch.setattr(FakeEngines, "encoder", lambda _self: encoder)
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, text in zip(paths, (stories.ENGLISH, "Too short\n\nNo.\n", stories.RUSSIAN), strict=True):
        path.write_text(text, "utf-8")
    window = make_window()
    window._library.portrayed.disconnect()
    drop(window, *paths)
    settled(window, qtbot)
    window.close()
    window = make_window()
    library = window._library
    english, short, russian = entries(window)
    assert russian.likeness is None, "else this proves nothing"
    qtbot.waitUntil(lambda: russian.likeness is not None, timeout=30_000)
    assert russian.likeness.original == english.id
    assert states(window) == [State.DONE] * 3
    assert not any(entry.at_hand for entry in (short, russian)), "what is not shown is not fetched"
    qtbot.waitUntil(lambda: library.archive.unportrayed() == [], timeout=30_000)


def test_a_reprint_of_a_translation_is_called_a_reprint(window: MainWindow) -> None:
    library, files = window._library, [Path(f"{name}.txt") for name in "abc"]
    library.insert([Entry(path) for path in files])
    first, translated, again = entries(window)
    for entry, lang in ((first, Lang.EN), (translated, Lang.RU), (again, Lang.RU)):
        entry.facts = Facts(str(entry.source), "", "", lang, 100)
    translated.likeness, again.likeness = Likeness(first.id, 0.8), Likeness(translated.id, 1.0)
    assert library.leader(again) is library.leader(translated) is first
    assert (library.repeated(again), library.repeated(translated), library.repeated(first)) == (
        translated,
        first,
        first,
    )
    assert "same text as “b.txt”" in library.line(again)
    assert "same story in another language: “a.txt”" in library.line(translated)


@pytest.mark.parametrize(("code", "line"), [("ru", "проверить: 1 · 41 слово"), ("uk", "перевірити: 1 · 41 слово")])
def test_a_line_has_its_plurals(
    code: str, line: str, make_window: Make, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    path = tmp_path / "one.txt"
    path.write_text("One\n\n" + " ".join(["Nobody knows"] * 20) + " it.", "utf-8")
    speak(qapp, code)
    try:
        window = make_window()
        window._library.set_repair(False)
        drop(window, path)
        settled(window, qtbot)
        assert window._library.line(entries(window)[0]) == f"EN · {line}"
    finally:
        speak(qapp, "en")


def test_deleting_can_be_undone_until_the_end(make_window: Make, pile: list[Path], qtbot: QtBot) -> None:
    window = make_window()
    drop(window, *pile[:3])
    settled(window, qtbot)
    first, second, third = entries(window)
    window.articles.show_entry(second)
    window.docks.go_to(window.articles)
    qtbot.keyClick(window.articles, Qt.Key.Key_Delete)
    assert entries(window) == [first, third]
    assert window.entry in (first, third)
    window.review.undo.undo()
    assert entries(window) == [first, second, third]
    assert window.entry is second
    assert "122" in window.panes.source.toPlainText()
    window.articles.selectAll()
    window.library_panel.delete.trigger()
    assert entries(window) == []
    assert window.pages.currentWidget() is window.welcome
    window.review.undo.undo()
    window.articles.show_entry(third)
    window.library_panel.delete.trigger()
    window.close()
    window = make_window()
    assert [entry.id for entry in entries(window)] == [first.id, second.id]


def test_deleting_what_is_being_translated(
    window: MainWindow, pile: list[Path], translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.hold = Event()
    drop(window, *pile[:2])
    qtbot.waitUntil(lambda: window._library.running is not None, timeout=30_000)
    running = window._library.running
    assert running is not None
    window.review.delete([running])
    translator.hold.set()
    settled(window, qtbot)
    assert states(window) == [State.DONE]
    window.review.undo.undo()
    settled(window, qtbot)
    assert states(window) == [State.DONE, State.DONE]


def test_one_article_is_cancelled_and_the_others_go_on(
    window: MainWindow, pile: list[Path], translator: FakeTranslator, qtbot: QtBot
) -> None:
    translator.hold = Event()
    drop(window, *pile[:3])
    qtbot.waitUntil(lambda: window._library.running is not None, timeout=30_000)
    running = window._library.running
    assert running is window.entry
    window.docks.go_to(window.articles)
    qtbot.keyClick(window.articles, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    translator.hold.set()
    settled(window, qtbot)
    assert states(window) == [State.STOPPED, State.DONE, State.DONE]


def test_a_note_is_written_and_undone(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    drop(window, article)
    settled(window, qtbot)
    window.library_panel.write_note()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("ask the ministry")
    dialog.accept()
    entry = entries(window)[0]
    assert entry.note == "ask the ministry"
    assert "ask the ministry" in window._library.tip(entry)
    window.review.undo.undo()
    assert entry.note == ""


def test_a_library_that_cannot_be_opened_is_told_and_the_rest_works(
    make_window: Make, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    from nlp.library import Store

    store = Store(tmp_path / "home" / "data" / "library.sqlite")
    store.connection.execute("PRAGMA user_version = 99")
    store.close()
    window = make_window()
    qtbot.waitUntil(window.banner.isVisible)
    assert "newer version" in window.banner.label.text()
    drop(window, article)
    settled(window, qtbot)
    assert states(window) == [State.DONE]


def test_a_second_window_over_the_same_library_keeps_nothing_and_says_so(
    make_window: Make, article: Path, qtbot: QtBot
) -> None:
    first = make_window()
    drop(first, article)
    settled(first, qtbot)
    second = make_window()
    qtbot.waitUntil(second.banner.isVisible)
    assert "already" in second.banner.label.text()
    drop(second, article)
    settled(second, qtbot)
    assert states(second) == [State.DONE]
    second.close()
    first.close()
    third = make_window()
    assert len(entries(third)) == 1


def test_a_large_pile_does_not_stay_in_memory(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(30)]
    for number, path in enumerate(paths):
        path.write_text(f"Report {number}\n\nOn Monday {number} drones flew over Kyiv. Nobody was hurt.", "utf-8")
    window._library.set_repair(False)
    drop(window, *paths)
    settled(window, qtbot)
    written(window, qtbot)
    qtbot.waitUntil(lambda: sum(entry.at_hand for entry in entries(window)) < 20, timeout=30_000)
    window.articles.show_entry(entries(window)[3])
    assert "3 drones" in window.panes.source.toPlainText()


@pytest.mark.parametrize("broken", [False, True])
def test_a_long_article_is_read_from_disk_while_the_window_answers(
    make_window: Make, pile: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    monkeypatch.setattr(library, "LONG", 0)
    first = make_window()
    drop(first, *pile[:3])
    settled(first, qtbot)
    first.articles.show_entry(entries(first)[0])
    settled(first, qtbot)
    whole = first.panes.target.toPlainText()
    assert whole
    first.close()
    go, opener = Event(), Archive.opener

    def slow(archive: Archive, id_: str) -> Callable[[], Iterator[Contents]]:
        def contents() -> Iterator[Contents]:
            assert go.wait(10)
            if broken:
                raise sqlite3.OperationalError("unable to open database file")
            yield from opener(archive, id_)()

        return contents

    monkeypatch.setattr(Archive, "opener", slow)
    second = make_window()
    qtbot.waitUntil(lambda: second._library.opening is not None or bool(second.digest))
    assert second.digest is None
    assert "Reading" in second.status.label.text()
    second.go_to(2)  # what it says is not there yet
    go.set()
    settled(second, qtbot)
    assert second.panes.target.toPlainText() == whole
    assert second.panes.sentence == 2
    for entry in entries(second)[1:]:
        second.articles.show_entry(entry)  # the second before the first is there
    settled(second, qtbot)
    assert second.digest is not None
    assert second.digest.article.title == "Кораблі в морі"
    assert entries(second)[1].fetch is not None, "nobody waits for it any more"


def test_the_tables_of_names_wait_until_an_article_is_read(
    make_window: Make, article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "_done", set())
    window = make_window()
    naming = window.naming
    assert not naming._is_ready(Entry(article))
    assert not naming.busy, "nothing is being loaded"
    drop(window, article)
    settled(window, qtbot)
    assert lookups.loaded([Lang.EN, Lang.RU])
