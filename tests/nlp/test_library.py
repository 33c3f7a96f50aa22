"""The library's file: what is put in comes out again, words are found in every form, reprints are recognised."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from nlp.article import TITLE, Article, Digest, Finding, FindingKind
from nlp.database import NewerFile
from nlp.languages import Lang
from nlp.library import Facts, Likeness, Made, Row, Store, Work
from nlp.library.index import SLICE, index_next
from nlp.library.packing import Damaged, pack_article, pack_work, unpack_article, unpack_translated, unpack_work
from nlp.library.search import search, terms
from nlp.library.words import forms, words
from nlp.message import Message, tr
from nlp.pipeline import Options, digest
from nlp.reader import read_text
from tests.fakes import FakeEngines, FakeTranslator

STRIKE = """Strikes on the port

Two strikes hit the port of Odesa on 24 February 2022, killing 3 people, officials said. Damage was put at $20 million.

Rescuers worked through the night. Nobody knows when the port will open again for the ships that wait outside it.
"""
DRONES = """Атака дронами

Ночью Москву атаковали дронами, сообщил мэр Сергей Собянин. Сбито 122 беспилотника, пострадали трое взрослых.

Аэропорты столицы закрывали на несколько часов. О разрушениях чиновники пока не сообщают, проверка продолжается.
"""
SHIPS = """Кораблі в морі

Українські військові повідомили про знищення двох кораблів у Чорному морі 5 березня. П'ять моряків врятовано.

Представник флоту сказав, що пошуки тривають. Подробиць про стан урятованих він поки що не навів журналістам.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "library.sqlite")
    yield store
    store.close()


@cache
def digested(text: str, target: Lang = Lang.RU, replies: tuple[tuple[str, str], ...] = ()) -> Digest:
    *_, last = digest(read_text(text), FakeEngines(FakeTranslator(dict(replies))), Options(target))  # type: ignore[arg-type]
    return last


def row(id_: str, article: Article | None = None, **other: object) -> Row:
    facts = Facts.of(article) if article else None
    return replace(Row(id_, None, "text", "waiting", facts=facts), **other)  # type: ignore[arg-type]


def add(store: Store, id_: str, text: str, target: Lang | None = None, replies: dict[str, str] | None = None) -> None:
    """An article, with a digest in `target`, put and indexed."""
    if target is None:
        article = read_text(text)
    else:
        made = digested(text, target, tuple((replies or {}).items()))
        article = made.article
    with store.writing():
        store.put(row(id_, article))
        store.put_article(id_, article)
        if target is not None:
            store.put_work(id_, target, Made.of(made, 5, False), Work(made))
    while index_next(store) is not None:
        pass


@pytest.mark.parametrize(("text", "target"), [(STRIKE, Lang.RU), (DRONES, Lang.EN), (SHIPS, Lang.UK)])
def test_a_digest_comes_out_as_it_went_in(text: str, target: Lang) -> None:
    made = digested(text, target)
    assert made.article.body.figures
    assert target is made.article.body.lang or made.pairs
    article = unpack_article(pack_article(replace(made.article, path=Path("/somewhere/ж.txt"))))
    assert article == replace(made.article, path=Path("/somewhere/ж.txt"))
    work = Work(made, {1: "own words", 2: None}, {(0, ("figure lost", "3", "")): True})
    assert unpack_work(pack_work(work), made.article) == work


def test_what_a_digest_says_is_read_without_the_rest() -> None:
    made = digested(STRIKE)
    assert made.translation is not None
    translation = replace(made.translation, targets=(None, *made.translation.targets[1:]), title="Удары")
    said = unpack_translated(pack_work(Work(replace(made, translation=translation), {}, {})))
    assert said == {TITLE: "Удары", **{n: text for n, text in enumerate(translation.targets) if text}}
    assert unpack_translated(pack_work(Work(replace(made, translation=None), {}, {}))) == {}
    with pytest.raises(Damaged):
        unpack_translated(b"nothing of ours")


def test_a_reason_can_still_be_said_in_any_language() -> None:
    before = digested(STRIKE)
    why = tr("lost: {0}").format("USD 20")
    finding = Finding(0, FindingKind.FIGURE_LOST, None, None, why)
    after = (
        unpack_work(pack_work(Work(replace(before, findings=(finding,)), {}, {})), before.article)
        .digest.findings[0]
        .why
    )
    assert isinstance(after, Message)
    assert (after, after.template, after.arguments) == (why, why.template, why.arguments)


def test_what_is_unknown_in_a_kept_digest_is_passed_over_and_what_is_broken_is_told() -> None:
    with pytest.raises(Damaged):
        unpack_article(b"nothing of ours")
    with pytest.raises(Damaged):
        unpack_article(pack_work(Work(digested(STRIKE))))
    with pytest.raises(Damaged):
        unpack_work(pack_article(read_text(STRIKE)), read_text(STRIKE))


def test_rows_come_back_in_order_with_their_facts(store: Store, tmp_path: Path) -> None:
    made = digested(STRIKE)
    first = row("b", made.article, state="done", note="read twice", added="2024-05-01T10:00:00+00:00")
    why = tr("{0}: {1}").format("broken.docx", tr("This is no Word file."))
    second = Row("a", tmp_path / "broken.docx", None, "failed", why)
    store.put(first)
    store.put(second)
    store.put_article("b", made.article)
    store.put_work("b", Lang.RU, Made.of(made, 5, True), Work(made))
    rows = store.rows()
    assert rows == [replace(first, made={Lang.RU: Made.of(made, 5, True)}), second]
    assert rows[0].made[Lang.RU].sentences == 4
    error = rows[1].error
    assert isinstance(error, Message)
    assert (error.template, error.arguments[1]) == ("{0}: {1}", "This is no Word file."), "to be said in any language"
    assert store.contents("b").works[Lang.RU].digest == made
    assert store.contents("a").article is None
    store.put(replace(second, state="waiting", error=""))
    assert [one.state for one in store.rows()] == ["done", "waiting"]


def test_a_deleted_article_can_come_back_until_it_is_purged(store: Store) -> None:
    add(store, "a", STRIKE, Lang.RU)
    gone = replace(store.rows()[0], deleted=True)
    store.put(gone)
    assert not store.rows()
    store.put(replace(gone, deleted=False))
    assert len(store.rows()) == 1
    store.put(gone)
    store.purge()
    store.put(replace(gone, deleted=False))
    assert store.contents("a").article is None
    for table in ("digests", "sentences", "found", "runs", "prints"):
        (count,) = store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert count == 0, table


def test_what_is_written_together_is_there_as_a_whole_or_not_at_all(store: Store) -> None:
    def fail() -> None:
        with store.writing():
            store.put(row("a"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not store.rows()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("дрон", {"drones"}),
        ("беспилотники", {"drones"}),
        ("ДРОНАМИ мэр", {"drones"}),
        ("дрон корабль", set()),
        ("корабель", {"ships"}),
        ("п’ять моряк", {"ships"}),
        ("strike", {"strike"}),
        ("ship", {"strike"}),
        ("kill officials", {"strike"}),
        ("порт", {"strike"}),  # in its translation
        ("odes", {"strike"}),  # still being typed
        ("odes ", set()),
        ('"port of odesa"', {"strike"}),
        ('"odesa of port"', set()),
        ("122", {"drones"}),
        ("!?", set()),
        ('"', set()),
        ("zeppelin", set()),
        ("NEAR( AND OR *", set()),
    ],
)
def test_words_are_found_in_every_form_on_both_sides(store: Store, query: str, found: set[str]) -> None:
    replies = {"Rescuers worked through the night.": "Спасатели работали в порту всю ночь."}
    add(store, "strike", STRIKE, Lang.RU, replies)
    add(store, "drones", DRONES)
    add(store, "ships", SHIPS)
    assert set(search(store, query)) == found


def test_a_place_says_where_it_is(store: Store) -> None:
    add(
        store, "strike", STRIKE, Lang.RU, {"Rescuers worked through the night.": "Спасатели работали в порту всю ночь."}
    )
    (place,) = search(store, "порт ")["strike"]
    assert (place.lang, place.sentence) == (Lang.RU, 2)
    assert place.snippet() == ("Спасатели работали в ", "порту", " всю ночь.")
    places = search(store, "strike")["strike"]
    assert {(one.lang, one.sentence) for one in places} >= {(None, -1), (None, 0)}
    assert all(one.text[one.start : one.stop].lower() == "strikes" for one in places)


def test_an_edit_is_found_and_what_it_replaced_is_not(store: Store) -> None:
    old = "Rescuers worked through the night."
    add(store, "strike", STRIKE, Lang.RU, {old: "Спасатели работали в порту."})
    add(store, "strike", STRIKE, Lang.RU, {old: "Спасатели работали до утра."})
    assert not search(store, "порту")
    assert search(store, "утро")


def test_terms() -> None:
    assert [(term.words, term.exact, term.begun) for term in terms('Odesa "of THE" п’ять-ни')] == [
        (("odesa",), False, False), (("of", "the"), True, False), (("пять", "ни"), False, True),
    ]  # fmt: skip
    assert terms(" ") == []


def test_the_index_rests_after_every_sentence(store: Store) -> None:
    store.put(row("one"))
    article = read_text(STRIKE)
    with store.writing():
        store.put_article("one", article)
    rests: list[None] = []
    assert index_next(store, lambda: rests.append(None)) is not None
    assert len(rests) == len(article.body.sentences) + 1  # and its title


def test_reprints_are_recognised_whichever_is_read_first(store: Store) -> None:
    shortened = STRIKE.replace("Strikes on the port", "Odesa hit again").replace(
        "Rescuers worked through the night.", ""
    )
    for id_ in ("first", "second", "third", "other"):
        store.put(row(id_))
    for id_, text in (("third", STRIKE), ("other", DRONES), ("second", shortened), ("first", STRIKE.upper())):
        with store.writing():
            store.put_article(id_, read_text(text))
        assert index_next(store) is not None
    assert index_next(store) is None
    alike = {one.id: one.likeness for one in store.rows()}
    assert alike["first"] is None
    assert alike["other"] is None
    assert alike["second"] is not None
    assert alike["third"] is not None
    assert alike["second"].original == alike["third"].original == "first"
    assert alike["third"].share == 1
    assert 0.5 < alike["second"].share < 1


def test_the_same_text_is_told_from_a_reprint(store: Store) -> None:
    add(store, "first", STRIKE)
    add(store, "again", STRIKE.replace("Strikes on the port", "Another headline"))
    add(store, "edited", STRIKE.replace("3 people", "4 people"))
    add(store, "short", "Nobody knows when the port will open again, he said to us on Monday in Odesa.")
    alike = {one.id: one.likeness for one in store.rows()}
    assert alike["again"] is not None
    assert (alike["again"].original, alike["again"].share) == ("first", 1.0)
    assert alike["edited"] is not None
    assert alike["edited"].original == "first"
    assert alike["edited"].share < 1
    assert alike["short"] is None


def test_a_long_article_is_indexed_a_slice_at_a_time(store: Store) -> None:
    lines = [f"On day {n} the mayor counted {n * 7} drones over the city number{n}." for n in range(2 * SLICE + 10)]
    article = read_text("\n\n".join(lines))
    for id_ in ("first", "again"):
        with store.writing():
            store.put(row(id_, article))
            store.put_article(id_, article)
    turns = 0
    while index_next(store) is not None:
        turns += 1
    assert turns == 6
    (place,) = search(store, f"number{SLICE + 5} ")["first"]
    assert place.sentence >= SLICE
    assert [one.likeness for one in store.rows()] == [None, Likeness("first", 1.0)]


def test_a_session_and_taken_files_are_remembered(store: Store) -> None:
    assert store.recalled("current") == ""
    store.remember("current", "a")
    store.remember("current", "b")
    assert store.recalled("current") == "b"
    store.take([("/x/a.txt", 10, 5), ("/x/b.txt", 11, 6)])
    store.take([("/x/a.txt", 12, 7)])
    assert store.taken() == {"/x/a.txt": (12, 7), "/x/b.txt": (11, 6)}


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.sqlite")
    store.connection.execute("PRAGMA user_version = 99")
    store.close()
    with pytest.raises(NewerFile):
        Store(tmp_path / "library.sqlite")


def test_threads_side_by_side_find_the_same_forms() -> None:
    every = sorted(set(words(STRIKE + " ".join(f"rescuer{n}s killing{n} officially" for n in range(400)))))
    forms.cache_clear()
    alone = [forms(word) for word in every]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(lambda _: [forms.__wrapped__(word) for word in every], range(8)))
    finally:
        sys.setswitchinterval(interval)
    assert all(found == alone for found in together)
