"""Briefings on disk: pieces come back as they went, changes are there at once, a kill loses none."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.article import Digest
from nlp.blocks import Form
from nlp.briefings.gather import excerpt, extract, figures, reference
from nlp.briefings.pieces import Claim, Contrast, Extract, Note, Piece, Shows, Title, named
from nlp.briefings.store import Briefings
from nlp.ledger import ledger
from nlp.message import Message

ROOT = Path(__file__).parent.parent.parent.parent


def pieces(digest: Digest) -> tuple[Piece, ...]:
    here = reference("a1", digest)
    claims = (Claim(here, "340 пассажиров", "340", excerpt(digest, 2)),)
    every: tuple[Piece, ...] = (
        Title("Паром", 2),
        Note("Own words\n- with a list"),
        extract("a1", digest, (0, 1), Shows.BOTH, Form.BULLETS),
        figures("a1", digest, ledger(digest)),
        Contrast("passengers", claims),
    )
    return tuple(map(named, every))


@pytest.fixture
def store(tmp_path: Path) -> Briefings:
    return Briefings(tmp_path / "briefings.sqlite")


def test_every_kind_of_piece_comes_back_as_it_went(store: Briefings, digested: Digest, tmp_path: Path) -> None:
    briefing = replace(store.new("Ferries"), pieces=pieces(digested))
    store.keep(briefing)
    store.close()
    again = Briefings(tmp_path / "briefings.sqlite").open(briefing.id)
    assert again == briefing
    extract = again.pieces[2]
    assert isinstance(extract, Extract)
    (why,) = extract.excerpts[1].faults
    assert isinstance(why, Message), "so that it can be said in the language of the document"
    assert "{" in why.template


def test_only_what_differs_is_written(store: Briefings, digested: Digest, tmp_path: Path) -> None:
    first = replace(store.new("Ferries"), pieces=pieces(digested))
    store.keep(first)
    a, b, *rest = first.pieces
    assert isinstance(b, Note)
    second = replace(first, pieces=(replace(b, text="Other words"), a, *rest[1:]))
    seen: list[str] = []
    store._connection.set_trace_callback(seen.append)
    store.keep(second, first)
    store._connection.set_trace_callback(None)
    assert store.open(first.id) == second
    assert sum("INSERT OR REPLACE INTO pieces" in line for line in seen) == 1
    assert sum("DELETE FROM pieces" in line for line in seen) == 1
    store.keep(first, second)
    assert store.open(first.id) == first, "undone"


def test_several_briefings_the_last_changed_first(store: Briefings) -> None:
    one, two = store.new("One"), store.new("Two")
    assert [listed.name for listed in store.listed()] == ["Two", "One"]
    store.rename(one.id, "One again")
    assert [listed.name for listed in store.listed()] == ["One again", "Two"]
    kept = store.open(two.id)
    store.delete(two.id)
    with pytest.raises(KeyError):
        store.open(two.id)
    store.keep(kept)
    assert store.open(two.id) == kept


def test_a_piece_that_cannot_be_read_does_not_cost_the_others(store: Briefings) -> None:
    briefing = replace(store.new("One"), pieces=(named(Note("a")), named(Note("b"))))
    store.keep(briefing)
    store._connection.execute("UPDATE pieces SET data = '{' WHERE place = 0")
    assert store.open(briefing.id).pieces == briefing.pieces[1:]


def test_what_a_newer_version_adds_to_a_piece_is_passed_over(store: Briefings) -> None:
    briefing = replace(store.new("One"), pieces=(named(Title("a")),))
    store.keep(briefing)
    store._connection.execute("""UPDATE pieces SET data = '{"text": "a", "colour": "red"}'""")
    assert store.open(briefing.id) == briefing


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from nlp.briefings.pieces import Note, named
from nlp.briefings.store import Briefings

store = Briefings(Path(sys.argv[1]))
briefing = store.new("Killed")
for number in range(100_000):
    before, briefing = briefing, replace(briefing, pieces=(*briefing.pieces, named(Note(str(number)))))
    store.keep(briefing, before)
    print(number, flush=True)
"""


def test_a_kill_loses_no_change(tmp_path: Path) -> None:
    path = tmp_path / "briefings.sqlite"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert writer.stdout is not None
    for line in writer.stdout:
        if int(line) >= 20:
            break
    writer.send_signal(signal.SIGKILL)
    rest = writer.stdout.read().split()  # what it said after, and before it was killed
    writer.wait()
    writer.stdout.close()
    last = int(rest[-1]) if rest and rest[-1].isdigit() else 20
    store = Briefings(path)
    (listed,) = store.listed()
    kept = store.open(listed.id).pieces
    assert [piece.text for piece in kept if isinstance(piece, Note)] == [str(n) for n in range(len(kept))]
    assert len(kept) >= last
    assert store._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_is_locked_is_an_error_not_a_loss(store: Briefings, tmp_path: Path) -> None:
    briefing = store.new("One")
    other = sqlite3.connect(tmp_path / "briefings.sqlite", isolation_level=None)
    store._connection.execute("PRAGMA busy_timeout = 1")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError):
        store.keep(replace(briefing, pieces=(named(Note("a")),)), briefing)
    other.execute("ROLLBACK")
    other.close()
    assert store.open(briefing.id) == briefing
