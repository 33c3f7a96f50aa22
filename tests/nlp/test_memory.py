"""The translation memory: remembers exactly, survives everything, never costs a translation."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from nlp.database import NewerFile
from nlp.engines import Engines
from nlp.errors import NoTranslator
from nlp.languages import Lang
from nlp.memory import Edited, Memory, Remembered
from nlp.paths import Paths
from nlp.translate.types import Translated
from tests.fakes import FakeTranslator


def translated(translator: Remembered, *sentences: str, target: Lang = Lang.RU) -> list[str]:
    return [one.text for one in translator.map(sentences, Lang.EN, target)]


def test_only_what_is_new_is_translated(tmp_path: Path) -> None:
    memory, fake = Memory(tmp_path / "memory.sqlite"), FakeTranslator()
    assert translated(Remembered(fake, memory), "a", "b", "a") == ["[ru] a", "[ru] b", "[ru] a"]
    memory.close()
    memory = Memory(tmp_path / "memory.sqlite")
    assert translated(Remembered(fake, memory), "b", "c", "a") == ["[ru] b", "[ru] c", "[ru] a"]
    assert fake.asked == ["a", "b", "c"]
    assert translated(Remembered(fake, memory), "a", target=Lang.UK) == ["[uk] a"]
    other = FakeTranslator()
    other.version = "2"
    assert translated(Remembered(other, memory), "a") == ["[ru] a"]
    assert other.asked == ["a"], "another version of the model is another translation"
    memory.close()


def test_what_is_known_does_not_wait_for_what_is_not(tmp_path: Path) -> None:
    memory, fake = Memory(tmp_path / "memory.sqlite"), FakeTranslator()
    translated(Remembered(fake, memory), "a", "b")
    fake.asked.clear()
    results = Remembered(fake, memory).map(["a", "b", "c", "a", "d", "c"], Lang.EN, Lang.RU)
    assert [next(results).text, next(results).text] == ["[ru] a", "[ru] b"]
    assert fake.asked == []
    assert [one.text for one in results] == ["[ru] c", "[ru] a", "[ru] d", "[ru] c"]
    assert fake.asked == ["c", "d"]
    memory.close()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    path.write_bytes(b"no database at all" * 100)
    memory = Memory(path)
    memory.put(b"k", Translated("t"))
    assert memory.get(b"k") == Translated("t")
    memory.close()
    assert (tmp_path / "memory.sqlite.damaged").read_bytes().startswith(b"no database")


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NewerFile, match="newer version"):
        Memory(path)
    assert path.read_bytes() == before


def test_a_memory_that_fails_costs_no_translation(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    memory.close()  # every use raises from now on
    assert translated(Remembered(FakeTranslator(), memory), "a", "b") == ["[ru] a", "[ru] b"]


def test_engines_without_models_say_which_direction_is_missing(tmp_path: Path) -> None:
    engines = Engines(Paths.under(tmp_path), resources=tmp_path)
    assert engines.models() == ()
    with pytest.raises(NoTranslator, match="from Russian to Ukrainian"):
        engines.translator(Lang.RU, Lang.UK)


def test_a_second_damaged_file_does_not_replace_the_first(tmp_path: Path) -> None:
    for damage in (b"no database at all" * 100, b"nor is this one" * 100):
        (tmp_path / "memory.sqlite").write_bytes(damage)
        Memory(tmp_path / "memory.sqlite").close()
        assert damage in [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(list(tmp_path.glob("*.damaged*"))) == 2


def test_another_decoding_is_another_translation(tmp_path: Path) -> None:
    memory, fake, greedy = Memory(tmp_path / "memory.sqlite"), FakeTranslator(), FakeTranslator()
    greedy.options = "greedy"  # type: ignore[attr-defined]
    for translator in (fake, greedy):
        translated(Remembered(translator, memory), "a")
        assert translator.asked == ["a"]
    memory.close()


def test_what_came_before_closing_is_remembered(tmp_path: Path) -> None:
    memory, fake = Memory(tmp_path / "memory.sqlite"), FakeTranslator()
    results = Remembered(fake, memory).map(["a", "b", "c"], Lang.EN, Lang.RU)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert fake.asked == ["a"]
    assert translated(Remembered(fake, memory), "a") == ["[ru] a"]
    assert fake.asked == ["a"]
    memory.close()


def test_the_source_is_not_in_the_file_nor_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    remembered = Remembered(FakeTranslator({"a secret meeting": "перевод"}), memory)
    translated(remembered, "a secret meeting")
    memory.close()
    assert b"secret" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    translated(remembered, "a secret meeting")  # closed: every use fails
    assert caplog.records
    assert "secret" not in caplog.text


def test_a_full_disk_costs_no_translation(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    memory._connection.execute("PRAGMA max_page_count = 4")
    sentences = [f"{number} " + "long " * 500 for number in range(20)]
    assert translated(Remembered(FakeTranslator(), memory), *sentences) == [f"[ru] {one}" for one in sentences]
    memory.close()


def test_it_works_in_a_thread_that_did_not_make_it(tmp_path: Path) -> None:
    found: list[str] = []
    memory = Memory(tmp_path / "memory.sqlite")
    remembered = Remembered(FakeTranslator(), memory)
    thread = threading.Thread(target=lambda: found.extend(translated(remembered, "a", "b")))
    thread.start()
    thread.join(10)
    memory.close()
    assert found == ["[ru] a", "[ru] b"]


def test_the_users_edit_goes_before_the_machine_and_is_never_overwritten(tmp_path: Path) -> None:
    memory, fake = Memory(tmp_path / "memory.sqlite"), FakeTranslator()
    memory.keep_edit(Lang.EN, Lang.RU, "b", "мой")
    translator = Edited(Remembered(fake, memory), memory)
    found = list(translator.map(["a", "b"], Lang.EN, Lang.RU))
    assert [(one.text, one.machine) for one in found] == [("[ru] a", None), ("мой", "[ru] b")]
    memory.close()
    memory = Memory(tmp_path / "memory.sqlite")
    fake.version = "2"
    found = list(Edited(Remembered(fake, memory), memory).map(["b"], Lang.EN, Lang.RU))
    assert found[0].text == "мой", "whatever the model, and after a restart"
    assert memory.edit(Lang.EN, Lang.UK, "b") is None
    memory.keep_edit(Lang.EN, Lang.RU, "b", None)
    assert memory.edit(Lang.EN, Lang.RU, "b") is None
    memory.close()


def test_findings_seen_are_kept(tmp_path: Path) -> None:
    memory, key = Memory(tmp_path / "memory.sqlite"), ("figure lost", "122", "")
    memory.keep_seen(Lang.EN, Lang.RU, "a", key, True)
    memory.keep_seen(Lang.EN, Lang.RU, "a", key, True)
    assert memory.seen(Lang.EN, Lang.RU, "a") == {key}
    memory.keep_seen(Lang.EN, Lang.RU, "a", key, False)
    assert memory.seen(Lang.EN, Lang.RU, "a") == frozenset()
    memory.close()
    assert memory.seen(Lang.EN, Lang.RU, "a") == frozenset(), "a memory that fails costs no article"


def test_a_memory_without_edits_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE translations (key BLOB PRIMARY KEY, text TEXT NOT NULL, confidence REAL) WITHOUT ROWID;"
        "INSERT INTO translations VALUES (x'6b', 'old', NULL); PRAGMA user_version = 1;"
    )
    connection.close()
    memory = Memory(path)
    assert memory.get(b"k") == Translated("old")
    memory.keep_edit(Lang.EN, Lang.RU, "a", "b")
    assert memory.edit(Lang.EN, Lang.RU, "a") == "b"
    memory.close()
