"""The ledger: a row for every figure and name, with the verdict that the findings give."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from nlp.article import Article, Digest
from nlp.languages import Lang
from nlp.ledger import HEADER, KIND_OF_SENTENCE, Verdict, as_json, html, ledger, markdown, separated
from nlp.pipeline import Options, digest
from nlp.revise import see
from tests.fakes import FakeEngines, FakeTranslator
from tests.nlp.test_pipeline import passage

LINES = ["The city paid $20 billion for 122 trams.", "It | sold 45 of the buses.", "The road was closed for 9 days."]
KNOWN = {
    LINES[0]: "Город заплатил 200 млрд долларов за 122 трамвая.",
    LINES[1]: "Он продал автобусы и 77 машин в 2019 году.",
    LINES[2]: "The road was closed for 9 days.",
}


@pytest.fixture(scope="module")
def done() -> Digest:
    *_, last = digest(
        Article("", passage(Lang.EN, [LINES])),
        FakeEngines(FakeTranslator(KNOWN)),
        Options(Lang.RU, 1, repair=False),  # type: ignore[arg-type]
    )
    return last


def test_every_figure_of_the_source_has_a_row_in_order(done: Digest) -> None:
    rows = ledger(done)
    sources = [row.source for row in rows if row.source]
    for figure in done.article.body.figures:
        assert figure.text in sources
    assert [row.sentence for row in rows] == sorted(row.sentence for row in rows)


def test_each_row_says_what_became_of_it(done: Digest) -> None:
    rows = {row.source or row.target: row for row in ledger(done)}
    assert (rows["122"].target, rows["122"].verdict, rows["122"].words) == ("122", Verdict.AGREES, "agrees")
    money = rows["$20 billion"]
    assert (money.target, money.verdict) == ("200 млрд долларов", Verdict.WRONG)
    assert (money.value, money.target_value) == ("20000000000 USD", "200000000000 USD")
    assert "ten times larger" in money.words
    added = [row for row in ledger(done) if not row.source and row.target]
    assert added
    assert all(row.sentence == 1 for row in added)
    assert [row.verdict for row in ledger(done) if row.kind == KIND_OF_SENTENCE] == [Verdict.WRONG]


def test_what_is_not_translated_yet_waits(done: Digest) -> None:
    assert done.translation is not None
    draft = replace(done, findings=(), pairs=(), translation=replace(done.translation, targets=(None,) * 3))
    assert {row.verdict for row in ledger(draft)} == {Verdict.WAITING}
    assert ledger(replace(done, translation=None, target=None)) == ()


def test_what_has_been_seen_is_no_problem(done: Digest) -> None:
    finding = next(f for f in done.findings if "ten times" in f.why)
    row = next(row for row in ledger(see(done, {(finding.sentence, finding.key): True})) if row.source == "$20 billion")
    assert row.verdict is Verdict.SEEN
    assert row.words.endswith("(seen)")


def test_rows_go_out_as_tables(done: Digest) -> None:
    rows = ledger(done)
    for mark in ",\t":
        assert list(csv.reader(io.StringIO(separated(rows, mark)), delimiter=mark))[1:] == [list(r.cells) for r in rows]
    lines = markdown(rows).splitlines()
    assert len(lines) == len(rows) + 2
    assert {line.replace("\\|", "").count("|") for line in lines} == {len(HEADER) + 1}
    assert html(rows).count("<tr") == len(rows) + 1
    assert as_json(rows[0])["verdict"] in {verdict.value for verdict in Verdict}
