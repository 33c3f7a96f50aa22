"""The library's index: what was kept becomes searchable, and is compared with what came before."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from nlp.article import TITLE
from nlp.languages import Lang
from nlp.library.across import compare_next, portraits_wait
from nlp.library.packing import Damaged, unpack_article, unpack_translated
from nlp.library.rows import Likeness
from nlp.library.similar import FEWEST, SHARE, fingerprint, runs
from nlp.library.store import Store
from nlp.library.words import forms, plain, words

SOURCE = ""  # the side of the original; that of a translation is its language
SLICE = 200  # sentences written at once: what else is to be written does not wait for a whole book

Rest = Callable[[], object]


def index_next(store: Store, rest: Rest = lambda: None) -> dict[str, Likeness] | None:
    """Index one text that is not yet: the likenesses found by it, by article; None where all is done.

    `rest` is called after each sentence, to let other threads go on.
    """
    if _waits(store, "bodies"):
        return _index_article(store, rest)
    return compare_next(store) if portraits_wait(store) else _index_digest(store, rest)


def _waits(store: Store, table: str) -> bool:
    query = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE indexed = 0)"  # noqa: S608  our own names
    return bool(store.connection.execute(query).fetchone()[0])


def _index_article(store: Store, rest: Rest) -> dict[str, Likeness]:
    id_, data = store.connection.execute("SELECT id, data FROM bodies WHERE indexed = 0 LIMIT 1").fetchone()
    alike: dict[str, Likeness] = {}
    with store.writing():
        try:
            article = unpack_article(data)
        except Damaged:
            complete = True
        else:
            texts = {TITLE: article.title} | {i: sentence.text for i, sentence in enumerate(article.body.sentences)}
            complete = _put_texts(store, (id_, SOURCE), texts, article.body.lang, rest)
            alike = _compared(store, id_, article.body.text) if complete else {}
        for one, likeness in alike.items():
            store.set_likeness(one, likeness)
        store.connection.execute("UPDATE bodies SET indexed = ? WHERE id = ?", (complete, id_))
    return alike


def _index_digest(store: Store, rest: Rest) -> dict[str, Likeness] | None:
    found = store.connection.execute("SELECT id, lang, data FROM digests WHERE indexed = 0 LIMIT 1").fetchone()
    if found is None:
        return None
    id_, lang = found[0], Lang(found[1])
    with store.writing():
        try:
            texts = unpack_translated(found[2])
        except Damaged:
            complete = True
        else:
            complete = _put_texts(store, (id_, lang.value), texts, lang, rest)
        query = "UPDATE digests SET indexed = ? WHERE id = ? AND lang = ?"
        store.connection.execute(query, (complete, id_, lang.value))
    return {}


def _put_texts(store: Store, of: tuple[str, str], texts: Mapping[int, str], lang: Lang, rest: Rest) -> bool:
    """Index `texts` by sentence, what is new or other than before, a slice at a time; whether that was all.

    `of`: an article's id and a side.
    """
    connection = store.connection
    query = "SELECT number, sentence, text FROM sentences WHERE id = ? AND side = ?"
    old = {sentence: (number, text) for number, sentence, text in connection.execute(query, of)}
    for sentence, (number, text) in old.items():
        if texts.get(sentence) != text:
            connection.execute("DELETE FROM found WHERE rowid = ?", (number,))
            connection.execute("DELETE FROM sentences WHERE number = ?", (number,))
    fresh = [(sentence, text) for sentence, text in texts.items() if old.get(sentence, (0, None))[1] != text]
    for sentence, text in fresh[:SLICE]:
        cursor = connection.execute(
            "INSERT INTO sentences (id, side, sentence, text) VALUES (?, ?, ?, ?)", (*of, sentence, text)
        )
        found = words(text)
        written = " ".join(map(plain, found))
        alike = " ".join(form for word in found for form in sorted(forms(word, lang)))
        connection.execute(
            "INSERT INTO found (rowid, words, forms) VALUES (?, ?, ?)", (cursor.lastrowid, written, alike)
        )
        rest()
    return len(fresh) <= SLICE


def _compared(store: Store, id_: str, text: str) -> dict[str, Likeness]:
    """What a text is a reprint of, and what is a reprint of it: whichever came first is the original."""
    own, mark = runs(text), fingerprint(text)
    connection = store.connection
    connection.execute("DELETE FROM runs WHERE id = ?", (id_,))
    connection.executemany("INSERT OR IGNORE INTO runs VALUES (?, ?)", ((one, id_) for one in own))
    connection.execute("INSERT OR REPLACE INTO prints VALUES (?, ?, ?)", (id_, mark, len(own)))
    (number,) = connection.execute("SELECT number FROM articles WHERE id = ?", (id_,)).fetchone()
    shared = "SELECT id, count(*) AS shared FROM runs WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY id"
    others = connection.execute(
        f"SELECT one.number, one.id, first.id, print, runs, shared FROM articles AS one JOIN prints USING (id) "  # noqa: S608
        f"JOIN ({shared}) USING (id) LEFT JOIN articles AS first ON first.id = one.original "
        "AND first.lang IS one.lang AND NOT first.deleted WHERE NOT one.deleted AND one.id != ? ORDER BY one.number",
        (json.dumps(list(own)), id_),
    )
    alike: dict[str, Likeness] = {}
    leader = id_
    for its_number, other, original, its_print, size, count in others:
        share = 1.0 if its_print == mark else min(0.99, count / min(size, len(own)))
        if share < 1.0 and (count < FEWEST or share < SHARE):
            continue
        if its_number < number:
            if id_ not in alike:  # the first of them all
                leader = original or other
                alike[id_] = Likeness(leader, share)
        elif leader not in (other, original):
            alike[other] = Likeness(leader, share)
    return alike
