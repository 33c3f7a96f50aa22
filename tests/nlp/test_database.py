"""sqlite files of our own, opened by several threads."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from nlp.database import connect

OLD = "CREATE TABLE IF NOT EXISTS words (word TEXT);"
NEW = OLD + "CREATE TABLE IF NOT EXISTS lemmas (lemma TEXT);"


def test_a_file_can_be_opened_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    with closing(connect(path, OLD, 1)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("INSERT INTO words VALUES ('drone')")
        with closing(connect(path, OLD, 1)) as reading:
            assert reading.execute("SELECT count(*) FROM words").fetchone() == (0,)
            writing.execute("COMMIT")
            assert reading.execute("SELECT count(*) FROM words").fetchone() == (1,)


def test_what_an_older_file_lacks_is_added(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    connect(path, OLD, 1).close()
    for version in (1, 2):
        with closing(connect(path, NEW, version)) as opened:
            assert opened.execute("SELECT count(*) FROM lemmas").fetchone() == (0,)
            assert opened.execute("PRAGMA user_version").fetchone() == (version,)
