"""Another wording of a sentence: checked again where it stands, everything else shared and still in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.article import Article, Digest, FindingKind, Origin
from nlp.languages import Lang
from nlp.pipeline import Options, digest
from nlp.repair import FIGURES
from nlp.revise import edited, see
from tests.fakes import FakeEncoder
from tests.nlp.test_pipeline import ARTICLE, PARAGRAPHS, RUSSIAN, Desk, passage


@pytest.fixture(scope="module")
def done() -> Digest:
    *_, last = digest(ARTICLE, Desk(FakeEncoder()), Options(Lang.RU, 2, repair=False))  # type: ignore[arg-type]
    return last


def consistent(found: Digest) -> None:
    body, target, translation = found.article.body, found.target, found.translation
    assert target is not None
    assert translation is not None
    assert tuple(sentence.text for sentence in target.sentences) == translation.targets
    for span in (*target.sentences, *target.entities, *target.figures):
        assert target.text[span.start : span.stop] == span.text
    for pair in found.pairs:
        assert target.text[pair.target.start : pair.target.stop] == pair.target.text
        assert target.sentences[pair.sentence].start <= pair.target.start < target.sentences[pair.sentence].stop
    for finding in found.findings:
        for span, text in ((finding.source, body.text), (finding.target, target.text)):
            assert span is None or text[span.start : span.stop] == span.text


def test_a_mended_sentence_agrees_and_the_rest_moves_along(done: Digest) -> None:
    assert [f.sentence for f in done.findings if f.kind is FindingKind.FIGURE_CHANGED] == [2]
    mended = edited(done, {2: "Киев оценил ущерб в 3 миллиона долларов США, и это ещё не всё."})
    consistent(mended)
    assert [f for f in mended.findings if f.sentence == 2 and f.kind in FIGURES] == []
    assert ("$3 million", "3 миллиона долларов США") in [(p.source.text, p.target.text) for p in mended.pairs]
    assert mended.translation is not None
    origins = [mended.translation.origin(i) for i in range(5)]
    assert origins == [Origin.EDITED if i == 2 else Origin.MACHINE for i in range(5)]
    revision = mended.translation.revision(2)
    assert revision is not None
    assert revision.first == RUSSIAN[PARAGRAPHS[1][0]]
    assert mended.target is not None
    assert done.target is not None
    assert mended.target.sentences[0] is done.target.sentences[0], "what did not change is shared"


def test_taking_an_edit_back_gives_the_digest_that_was(done: Digest) -> None:
    there = edited(done, {2: "Ущерб неизвестен.", 4: "Крышу чинят 40 дней."})
    consistent(there)
    back = edited(there, {2: None, 4: None})
    consistent(back)
    assert back.target == done.target
    assert set(back.findings) == set(done.findings)
    assert set(back.pairs) == set(done.pairs)
    assert edited(back, {2: None}) is back, "nothing to do, nothing made"


def test_a_finding_seen_stays_seen_while_the_sentence_is_edited(done: Digest) -> None:
    finding = next(f for f in done.findings if f.sentence == 2)
    looked = see(done, {(2, finding.key): True})
    assert next(f for f in looked.findings if f.sentence == 2).seen
    edited_since = edited(looked, {2: RUSSIAN[PARAGRAPHS[1][0]] + " Так сказали."})
    assert any(f.seen for f in edited_since.findings if f.sentence == 2)
    assert not any(f.seen for f in see(edited_since, {(2, finding.key): False}).findings)


def test_a_figure_that_moved_next_door_is_looked_for_there() -> None:
    lines = ["The crews shot down 122 drones.", "Forty of the 57 rockets were lost.", "Nobody was hurt there."]
    known = dict(zip(lines, ["Экипажи сбили дроны.", "Потеряны 40 из 57 ракет.", "Никто не пострадал."], strict=True))
    *_, last = digest(
        Article("", passage(Lang.EN, [lines])),
        Desk(FakeEncoder(), known),
        Options(Lang.RU, repair=False),  # type: ignore[arg-type]
    )
    assert FindingKind.FIGURE_LOST in [f.kind for f in last.findings]
    moved = edited(last, {1: "Дронов было 122. Потеряны 40 из 57 ракет."})
    assert [f for f in moved.findings if f.kind in (FindingKind.FIGURE_LOST, FindingKind.FIGURE_ADDED)] == []


def test_what_is_not_translated_yet_stays_so(done: Digest) -> None:
    assert done.translation is not None
    assert done.target is not None
    hole = replace(done, translation=replace(done.translation, targets=(None, *done.translation.targets[1:])))
    assert edited(hole, {0: "Два из 122."}) is hole
