"""The translation memory: remembers exactly, survives everything, never costs a translation."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from nlp.engines import Engines
from nlp.errors import NoTranslator
from nlp.languages import Lang
from nlp.memory import Memory, NewerMemory, Remembered
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
    with pytest.raises(NewerMemory, match="newer version"):
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
