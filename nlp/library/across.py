"""The library's articles compared across languages, one at a time, with those that have most in common with it."""

from __future__ import annotations

import json

from nlp.article import Portrait
from nlp.library.packing import Damaged, unpack_portrait
from nlp.library.retold import IN_COMMON, WHOLE, retold, traits
from nlp.library.rows import Likeness
from nlp.library.store import Store

MOST = 16  # articles looked at more closely


def portraits_wait(store: Store) -> bool:
    """Whether there is an article that was not compared yet."""
    return bool(store.connection.execute("SELECT EXISTS (SELECT 1 FROM portraits WHERE compared = 0)").fetchone()[0])


def without_portrait(store: Store) -> list[str]:
    """Articles that were digested when there were no portraits yet; the latest first."""
    query = (
        "SELECT articles.id FROM articles JOIN bodies USING (id) LEFT JOIN portraits USING (id) WHERE NOT deleted "
        "AND portraits.id IS NULL AND EXISTS (SELECT 1 FROM digests WHERE digests.id = articles.id) "
        "ORDER BY number DESC"
    )
    return [id_ for (id_,) in store.connection.execute(query)]


def compare_next(store: Store) -> dict[str, Likeness]:
    """Compare one article that was not yet: the likenesses found by it, by article."""
    id_, data = store.connection.execute("SELECT id, data FROM portraits WHERE compared = 0 LIMIT 1").fetchone()
    with store.writing():
        try:
            alike = _compared(store, id_, unpack_portrait(data))
        except Damaged:
            alike = {}
        for one, likeness in alike.items():
            store.set_likeness(one, likeness)
        store.connection.execute("UPDATE portraits SET compared = 1 WHERE id = ?", (id_,))
    return alike


def _compared(store: Store, id_: str, portrait: Portrait) -> dict[str, Likeness]:
    """Whichever came first is the original, unless it is deleted and another is not; a reprint stays one."""
    own, connection = traits(portrait), store.connection
    connection.execute("DELETE FROM traits WHERE id = ?", (id_,))
    connection.executemany("INSERT INTO traits VALUES (?, ?)", ((one, id_) for one in own))
    connection.execute("UPDATE portraits SET traits = ? WHERE id = ?", (len(own), id_))
    found = connection.execute(
        "SELECT one.number, first.id FROM articles AS one LEFT JOIN articles AS first ON first.id = one.original "
        "WHERE one.id = ?",
        (id_,),
    ).fetchone()
    if found is None:
        return {}
    number, original = found
    alike: dict[str, Likeness] = {}
    for _deleted, its_number, other, its_original, data in _near(store, id_, portrait, own):
        share = _share(portrait, data)
        if not share:
            continue
        if its_number < number and original is None and id_ not in alike:
            alike[id_] = Likeness(other, share)
        elif its_number > number and its_original is None:
            alike[other] = Likeness(id_, share)
    return alike


def _near(store: Store, id_: str, portrait: Portrait, own: set[int]) -> list[tuple[bool, int, str, str | None, bytes]]:
    """Articles in other languages that are about as long, and have figures and names in common: whether it is deleted,
    its number and id, its original, its portrait. In the order they came; what is deleted, and may be put back, last.
    """
    size = len(portrait.figures)
    shared = "SELECT id, count(*) AS shared FROM traits WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY id"
    found = store.connection.execute(
        "SELECT one.deleted, one.number, one.id, first.id, data FROM portraits JOIN articles AS one USING (id) "  # noqa: S608
        f"JOIN ({shared}) USING (id) LEFT JOIN articles AS first ON first.id = one.original "
        "WHERE portraits.id != ? AND portraits.lang != ? AND sentences BETWEEN ? AND ? "
        "AND shared >= ? * min(traits, ?) ORDER BY shared * 1.0 / min(traits, ?) DESC LIMIT ?",
        (json.dumps(list(own)), id_, portrait.lang.value, WHOLE * size, size / WHOLE, IN_COMMON, *[len(own)] * 2, MOST),
    )
    return sorted(found, key=lambda one: one[:2])


def _share(portrait: Portrait, data: bytes) -> float:
    try:
        return retold(portrait, unpack_portrait(data))
    except Damaged:
        return 0.0
