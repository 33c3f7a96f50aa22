"""The same story in another language is recognised, and another story of the same war is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from nlp.article import Portrait
from nlp.encoder import Encoder
from nlp.engines import RESOURCES
from nlp.library import Facts, Likeness, Row, Store
from nlp.library.index import index_next
from nlp.library.packing import Damaged, pack_portrait, unpack_portrait
from nlp.library.retold import FEWEST, aligned, retold, traits
from nlp.pipeline import marked
from nlp.portrait import portrait, rows
from nlp.reader import read_text
from tests.stories import ENGLISH, LATER, OTHER, RUSSIAN, UKRAINIAN


@cache
def encoder() -> Encoder:
    return Encoder.load(RESOURCES / "encoder", threads=1)


@cache
def portrayed(text: str) -> Portrait:
    made = portrait(marked(read_text(text).body), encoder())
    assert made is not None
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "library.sqlite")
    yield store
    store.close()


def arrive(store: Store, id_: str, text: str, deleted: bool = False) -> None:
    article = read_text(text)
    with store.writing():
        store.put(Row(id_, None, text, "waiting", facts=Facts.of(article), deleted=deleted))
        store.put_article(id_, article)


def compare(store: Store, id_: str, text: str) -> dict[str, Likeness]:
    """What is found once the portrait is there."""
    store.put_portrait(id_, portrayed(text))
    found: dict[str, Likeness] = {}
    while (alike := index_next(store)) is not None:
        found |= alike
    return found


def test_a_portrait_has_what_is_the_same_in_every_language() -> None:
    one, other = portrayed(ENGLISH), portrayed(RUSSIAN)
    assert one.figures[3] == other.figures[3] == ("6200",)
    assert set(one.names[2]) & set(other.names[2])
    exact = encoder().vectors([read_text(ENGLISH).body.sentences[0].text])[0]
    assert float(rows(one)[0] @ exact) > 0.999
    assert len(traits(one) & traits(other)) > len(traits(other)) / 2


@pytest.mark.parametrize(("one", "other"), [(ENGLISH, RUSSIAN), (UKRAINIAN, ENGLISH), (RUSSIAN, UKRAINIAN)])
def test_a_translation_is_the_same_story(one: str, other: str) -> None:
    assert retold(portrayed(one), portrayed(other)) > 0.9
    paragraphs = other.split("\n\n")
    assert retold(portrayed(one), portrayed("\n\n".join(paragraphs[:3] + paragraphs[4:5]))) > 0.9, "shortened"


@pytest.mark.parametrize("text", [LATER, OTHER, ENGLISH], ids=["the next attack", "the same names", "one language"])
def test_another_story_is_not(text: str) -> None:
    assert retold(portrayed(ENGLISH), portrayed(text)) == 0


def test_half_a_story_among_others_is_not_the_same() -> None:
    half = RUSSIAN.split("\n\n")[:4] + OTHER.split("\n\n")[4:]
    assert retold(portrayed(ENGLISH), portrayed("\n\n".join(half))) == 0


def test_sentences_stand_in_one_order() -> None:
    likeness = np.full((5, 5), 0.8, np.float32)
    for row, column in enumerate((3, 0, 1, 4, 2)):
        likeness[row, column] = 0.95
    assert aligned(likeness) == [(1, 0), (2, 1), (4, 2)]
    likeness[4, 2] = 0.8
    assert aligned(likeness) == [(1, 0), (2, 1), (3, 4)], "too far apart"
    assert aligned(np.zeros((1, 1), np.float32)) == []


def test_a_few_sentences_are_no_story() -> None:
    short, its = (portrayed("\n\n".join(text.split("\n\n")[:3])) for text in (ENGLISH, RUSSIAN))
    assert 0 < len(short.figures) == len(its.figures) < FEWEST
    assert retold(short, its) == 0


def test_portraits_survive_packing() -> None:
    assert unpack_portrait(pack_portrait(portrayed(UKRAINIAN))) == portrayed(UKRAINIAN)
    with pytest.raises(Damaged):
        unpack_portrait(b"nothing")


def test_whichever_came_first_is_the_original(store: Store) -> None:
    texts = {"uk": UKRAINIAN, "other": OTHER, "en": ENGLISH, "ru": RUSSIAN}
    for id_, text in texts.items():
        arrive(store, id_, text)
    for id_ in ("ru", "other", "en", "uk"):
        compare(store, id_, texts[id_])
    found = {row.id: row.likeness for row in store.rows()}
    assert {id_: one.original for id_, one in found.items() if one} == {"en": "uk", "ru": "en"}
    assert compare(store, "uk", UKRAINIAN) == {}, "the same is not compared again"


def test_a_reprint_stays_one(store: Store) -> None:
    arrive(store, "en", ENGLISH)
    arrive(store, "ru", RUSSIAN)
    arrive(store, "again", RUSSIAN.replace("Беспилотники ударили", "Удар"))
    for id_, text in (("ru", RUSSIAN), ("again", RUSSIAN), ("en", ENGLISH)):
        compare(store, id_, text)
    found = {row.id: row.likeness for row in store.rows()}
    assert found["again"] == Likeness("ru", 1.0)
    assert found["ru"] is not None
    assert found["ru"].original == "en"


def test_what_is_deleted_is_forgotten_but_not_before_the_end(store: Store) -> None:
    for id_, text in (("en", ENGLISH), ("ru", RUSSIAN)):
        arrive(store, id_, text, deleted=id_ == "en")
        compare(store, id_, text)
    (row,) = store.rows()
    assert row.likeness is not None, "it can be put back"
    store.purge()
    for table in ("portraits", "traits"):
        assert store.connection.execute(f"SELECT DISTINCT id FROM {table}").fetchall() == [("ru",)]
    arrive(store, "uk", UKRAINIAN)
    assert set(compare(store, "uk", UKRAINIAN)) == {"uk"}


def test_a_damaged_portrait_stops_nothing(store: Store) -> None:
    arrive(store, "en", ENGLISH)
    arrive(store, "ru", RUSSIAN)
    store.put_portrait("en", portrayed(ENGLISH))
    store.connection.execute("UPDATE portraits SET data = x'00'")
    assert compare(store, "ru", RUSSIAN) == {}
