"""The title is checked, edited, marked as seen and repaired like a sentence."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from nlp import heading as module
from nlp.article import TITLE, Article, Digest, FindingKind, Origin, Passage, Sentence
from nlp.heading import all_findings, headed, heading, known, part, renew
from nlp.languages import Lang
from nlp.ledger import Verdict, ledger
from nlp.library import packing
from nlp.library.packing import pack_work, unpack_work
from nlp.library.rows import Work
from nlp.memory import Memory
from nlp.pipeline import Options, digest
from nlp.revise import edited, looked_at, see
from tests.fakes import FakeEngines, FakeTranslator

HEAD, WRONG, RIGHT = (
    "Deal worth $20 billion signed",
    "Подписана сделка на 200 млрд долларов",
    "Подписана сделка на $20 млрд",
)
BODY = "It rained."
ARTICLE = Article(HEAD, Passage(Lang.EN, BODY, (Sentence(0, len(BODY), BODY, 0),)))


def made(said: str = WRONG, repair: bool = False, **others: list[str]) -> Digest:
    fake = FakeTranslator({HEAD: said, BODY: "Шёл дождь."})
    fake.others = {HEAD: others.get("others", [])}
    *_, last = digest(ARTICLE, FakeEngines(fake), Options(Lang.RU, 1, repair=repair))  # type: ignore[arg-type]
    return last


def title(found: Digest) -> str:
    assert found.translation is not None
    return found.translation.title or ""


def test_a_wrong_title_is_a_finding_and_a_row_of_the_ledger() -> None:
    found = made()
    assert [(f.sentence, f.kind) for f in all_findings(found)] == [(TITLE, FindingKind.FIGURE_CHANGED)]
    assert found.findings == (), "sentences are counted without the title"
    row = ledger(found)[0]
    assert (row.sentence, row.place, row.verdict, row.source) == (TITLE, "title", Verdict.WRONG, "$20 billion")
    assert row.finding in all_findings(found), "so that it can be marked as seen"
    assert all_findings(made(RIGHT)) == ()


def test_an_edit_of_the_title_is_checked_and_can_be_taken_back() -> None:
    mended = edited(made(), {TITLE: RIGHT})
    assert title(mended) == RIGHT
    assert all_findings(mended) == ()
    own = heading(mended)
    assert own is not None
    assert own.translation is not None
    assert (own.translation.origin(0), own.translation.revision(0).machine) == (Origin.EDITED, WRONG)  # type: ignore[union-attr]
    assert edited(mended, {TITLE: None}) == made()


def test_a_finding_about_the_title_is_seen_and_stays_so(tmp_path: Path) -> None:
    found = made()
    key = all_findings(found)[0].key
    looked = see(found, {(TITLE, key): True})
    assert all_findings(looked)[0].seen
    assert not all_findings(see(looked, {(TITLE, key): False}))[0].seen
    memory = Memory(tmp_path / "memory.sqlite")
    memory.keep_seen(Lang.EN, Lang.RU, HEAD, key, True)
    assert all_findings(looked_at(found, memory))[0].seen
    memory.close()


def test_a_wrong_title_is_repaired() -> None:
    found = made(repair=True, others=[WRONG, RIGHT])
    assert title(found) == RIGHT
    revision = found.translation.title_revision  # type: ignore[union-attr]
    assert revision is not None
    assert (revision.origin, revision.first) == (Origin.REPAIRED, WRONG)
    assert found.done


@pytest.mark.parametrize("lacking", ["translation", "title"])
def test_without_a_translated_title_there_is_no_heading(lacking: str) -> None:
    found = made()
    assert found.translation is not None
    if lacking == "translation":
        found = replace(found, translation=None)
    else:
        found = replace(found, translation=replace(found.translation, title=None))
    assert heading(found) is None
    assert part(found, TITLE) is None
    assert part(found, 0) == (found, 0)
    assert edited(found, {TITLE: "x"}) == found


def test_a_heading_put_back_unchanged_changes_nothing() -> None:
    found = made()
    own = heading(found)
    assert own is not None
    assert headed(found, own) is found


def test_what_comes_from_disk_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    found = made()
    before = heading(found)
    packed = pack_work(Work(found, {}, {}))
    module._known.clear()
    monkeypatch.setattr(module, "_checked", lambda *_: pytest.fail("the window would wait for it"))
    assert heading(unpack_work(packed, ARTICLE).digest) == before


@pytest.mark.parametrize("damage", [{}, {"digest": {}}, {"digest": None, "source": None}, []])
def test_a_damaged_heading_costs_nothing_else(damage: object) -> None:
    found = made()
    before = heading(found)
    content = msgspec.msgpack.decode(zlib.decompress(pack_work(Work(found, {}, {}))))
    module._known.clear()
    again = unpack_work(packing._packed(content | {"heading": damage}), ARTICLE).digest
    assert again == found
    assert heading(again) == before


def test_a_digest_made_anew_looks_at_the_title_anew() -> None:
    found = made()
    stale = replace(heading(found) or found, findings=())
    module.remember(stale)
    assert all_findings(found) == ()
    renew(found)
    assert all_findings(found) != ()


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REMEMBERED", 2)
    digests = [made(said) for said in (WRONG, RIGHT, "Подписана сделка")]
    for one in digests:
        heading(one)
    assert [known(one) is None for one in digests] == [True, False, False]
