"""Two speeds: a draft at once, a better model's words after it, sentence by sentence; the user's own stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from nlp.article import Article, Digest, FindingKind, Origin, Passage
from nlp.briefing import text
from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.memory import Memory
from nlp.pipeline import Options, digest, mended
from nlp.revise import edited
from nlp.segment import sentences
from nlp.translate.types import Translated
from tests.fakes import FakeEngines, FakeTranslator

TEXT = (
    "Two of 122 drones fell in Kyiv on 17 July 2025. Damage was put at $3 million by the city of Kyiv. "
    "The mayor of Kyiv promised new shelters for schools. Repairs of the roof will take about 40 days."
)
ARTICLE = Article("A night of drones", Passage(Lang.EN, TEXT, tuple(sentences(TEXT, Lang.EN))))
LINES = [sentence.text for sentence in ARTICLE.body.sentences]
WRONG = {LINES[1]: "Город Киев оценил ущерб в 5 миллионов долларов."}
RIGHT = {LINES[1]: "Город Киев оценил ущерб в 3 миллиона долларов."}
OPTIONS = Options(Lang.RU, 2, repair=False, draft=True)


class Failing(FakeTranslator):
    """Fails at its third sentence."""

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        for number, one in enumerate(super().map(sentences, source, target)):
            if number + len(self.asked) > 3:
                raise ModelError(Path("large"), "it failed at its work (out of memory).")
            yield one


@pytest.fixture
def engines() -> FakeEngines:
    return FakeEngines(FakeTranslator(WRONG, name="small"), better=FakeTranslator(RIGHT, name="large"))


def last_draft(snapshots: list[Digest]) -> int:
    return next(i for i, one in enumerate(snapshots) if one.improving)


def named(snapshot: Digest) -> list[str]:
    assert snapshot.translation is not None
    return [snapshot.translation.model_of(i) for i in range(len(LINES))]


def test_the_draft_is_whole_before_the_larger_model_is_asked(engines: FakeEngines) -> None:
    steps = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    for snapshot in steps:
        if snapshot.improving:
            break
    assert engines.better is not None
    assert snapshot.improving == (0, 4)
    assert snapshot.translation is not None
    assert None not in snapshot.translation.targets
    assert named(snapshot) == ["small"] * 4
    assert engines.better.asked == []


def test_the_summary_is_replaced_first_then_the_title_then_the_rest(engines: FakeEngines) -> None:
    *_, last = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert last.summary is not None
    assert engines.better is not None
    picks = [LINES[i] for i in last.summary.picks]
    rest = [line for line in LINES if line not in picks]
    assert engines.better.asked == [*picks, ARTICLE.title, *rest]
    assert engines.fake.asked == [ARTICLE.title, *picks, *rest]


def test_each_snapshot_replaces_one_sentence_and_says_whose_each_is(engines: FakeEngines) -> None:
    snapshots = list(digest(ARTICLE, engines, OPTIONS))  # type: ignore[arg-type]
    after = snapshots[last_draft(snapshots) :]
    for one, other in pairwise(after):
        changed = [i for i, (a, b) in enumerate(zip(named(one), named(other), strict=True)) if a != b]
        assert len(changed) <= 1
        if other.improving:
            assert named(other).count("large") == other.improving[0]
    last = snapshots[-1]
    assert last.done
    assert last.improving is None
    assert last.translation is not None
    assert (last.translation.model, last.translation.models) == ("large", ())
    assert "model large" in text(last)
    halfway = next(one for one in after if one.improving == (2, 4))
    drafts = [f"[{i + 1}]" for i, name in enumerate(named(halfway)) if name == "small"]
    assert f"model large, small {' '.join(drafts)}." in text(halfway)


def test_findings_follow_the_better_text(engines: FakeEngines) -> None:
    snapshots = list(digest(ARTICLE, engines, OPTIONS))  # type: ignore[arg-type]
    draft = snapshots[last_draft(snapshots)]
    assert FindingKind.FIGURE_CHANGED in {one.kind for one in draft.findings}
    assert FindingKind.FIGURE_CHANGED not in {one.kind for one in snapshots[-1].findings}
    target = snapshots[-1].target
    assert target is not None
    for span in (*target.sentences, *target.entities, *target.figures):
        assert target.text[span.start : span.stop] == span.text


def test_without_a_larger_model_nothing_is_asked_twice() -> None:
    engines = FakeEngines()
    *_, last = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert last.done
    assert len(engines.fake.asked) == 5


def test_straight_to_the_best_model_without_drafts(engines: FakeEngines) -> None:
    *_, last = digest(ARTICLE, engines, replace(OPTIONS, draft=False))  # type: ignore[arg-type]
    assert engines.fake.asked == []
    assert named(last) == ["large"] * 4


def test_what_the_user_wrote_stays_and_the_better_text_lies_beneath_it(engines: FakeEngines) -> None:
    *_, draft = digest(ARTICLE, engines, replace(OPTIONS, finish=False))  # type: ignore[arg-type]
    assert draft.done
    assert named(draft) == ["small"] * 4
    *_, last = mended(edited(draft, {1: "Моё."}), engines, repair=False)  # type: ignore[arg-type]
    assert last.translation is not None
    assert last.translation.targets[1] == "Моё."
    assert last.translation.origin(1) is Origin.EDITED
    assert named(last) == ["large"] * 4
    back = edited(last, {1: None})
    assert back.translation is not None
    assert back.translation.targets[1] == RIGHT[LINES[1]]
    assert back.translation.origin(1) is Origin.MACHINE


def test_an_edit_in_the_memory_stays_too_and_what_was_seen_is_seen(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    memory.keep_edit(Lang.EN, Lang.RU, LINES[0], "Моё.")
    engines = FakeEngines(FakeTranslator(name="small"), memory, better=FakeTranslator(WRONG, name="large"))
    *_, last = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert last.translation is not None
    assert last.translation.targets[0] == "Моё."
    revision = last.translation.revision(0)
    assert revision is not None
    assert revision.machine == f"[ru] {LINES[0]}"
    wrong = next(one for one in last.findings if one.kind is FindingKind.FIGURE_CHANGED)
    memory.keep_seen(Lang.EN, Lang.RU, LINES[1], wrong.key, True)
    *_, again = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert next(one for one in again.findings if one.key == wrong.key).seen
    memory.close()


def test_stopping_keeps_what_is_there_and_going_on_asks_only_for_the_rest(engines: FakeEngines) -> None:
    steps = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    for snapshot in steps:
        if snapshot.improving == (2, 4):
            break
    steps.close()  # type: ignore[attr-defined]
    assert engines.better is not None
    engines.better.asked.clear()
    *_, last = mended(snapshot, engines, repair=False)  # type: ignore[arg-type]
    assert named(last) == ["large"] * 4
    assert len(engines.better.asked) == 3  # two sentences and the title


def test_a_larger_model_that_fails_leaves_the_draft(caplog: pytest.LogCaptureFixture) -> None:
    engines = FakeEngines(FakeTranslator(name="small"), better=Failing(name="large"))
    *_, last = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert last.done
    assert last.translation is not None
    assert None not in last.translation.targets
    assert set(named(last)) == {"small", "large"}
    assert "out of memory" in caplog.text
