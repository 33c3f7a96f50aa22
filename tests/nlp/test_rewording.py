"""A sentence of which much is doubtful gets another wording where that leaves less to doubt, and only there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nlp.article import TITLE, Digest, FindingKind, Origin, Span
from nlp.heading import all_findings
from nlp.languages import Lang
from nlp.memory import Memory
from nlp.pipeline import Options, digest, mended
from nlp.quality import estimate, rewording
from nlp.quality.features import NAMES
from nlp.revise import edited
from nlp.translate.types import Translated
from tests.fakes import FakeEngines, FakeReader, FakeTranslator
from tests.nlp.test_pipeline import ARTICLE, PARAGRAPHS, RUSSIAN

LINES = [line for paragraph in PARAGRAPHS for line in paragraph]
FIRST = RUSSIAN[LINES[3]]
BETTER = "Мэр Киева обещал построить новые убежища для школ."
OPTIONS = Options(Lang.RU, 2)


class Counting(FakeTranslator):
    """Knows how likely its wordings are, and which sentences it was asked to word otherwise."""

    def __init__(self) -> None:
        super().__init__(RUSSIAN | {LINES[2]: "Город Киев оценил ущерб в 3 миллиона долларов."})
        self.searched: list[str] = []
        self.likely: dict[str, float] = {}

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        self.searched.append(sentence)
        found = super().alternatives(sentence, source, target, count)
        return [replace(one, confidence=self.likely.get(one.text, one.confidence)) for one in found]


@pytest.fixture
def translator() -> Counting:
    made = Counting()
    made.others[LINES[3]] = [FIRST, BETTER]
    return made


@pytest.fixture
def engines(tmp_path: Path, translator: Counting, monkeypatch: pytest.MonkeyPatch) -> FakeEngines:
    weights = np.array([float(name == "surprise") for name in NAMES], np.float32)
    monkeypatch.setattr(estimate, "_weights", lambda: (weights, np.float32(-2.2)))
    made = FakeEngines(translator, Memory(tmp_path / "memory.sqlite"))
    reader = FakeReader("mayor", "promised", "shelters", "schools.")
    reader.said = {"promised": "обещал построить", "shelters": "убежища"}
    made.readers[Lang.EN, Lang.RU] = reader
    return made


Run = Callable[..., Digest]


@pytest.fixture
def run(engines: FakeEngines) -> Run:
    def last(**options: bool) -> Digest:
        *_, found = digest(ARTICLE, engines, replace(OPTIONS, **options))  # type: ignore[arg-type]
        assert found.done
        assert found.repairing is None
        assert found.rereading is None
        return found

    return last


def said(one: Digest, sentence: int = 3) -> str | None:
    assert one.translation is not None
    return one.translation.targets[sentence]


def unsaid(one: Digest) -> list[str]:
    found = [finding for finding in one.findings if finding.kind is FindingKind.NOT_SAID and finding.sentence == 3]
    return [finding.source.text for finding in found if finding.source]


def test_the_truer_wording_is_taken_and_says_so(run: Run, translator: Counting) -> None:
    last = run()
    assert said(last) == BETTER
    assert last.translation is not None
    revision = last.translation.revision(3)
    assert revision is not None
    assert (revision.origin, revision.first, revision.way) == (Origin.REPAIRED, FIRST, "likely")
    assert unsaid(last) == ["mayor", "schools"]
    assert translator.searched == [LINES[3]], "of the others little is doubtful"


def test_what_was_found_is_remembered(run: Run, translator: Counting) -> None:
    assert said(run()) == said(run()) == BETTER
    assert translator.searched == [LINES[3]]


def test_that_nothing_was_found_is_remembered_too(run: Run, translator: Counting) -> None:
    translator.others[LINES[3]] = [FIRST, "Мэр Киева дал слово школам."]
    assert said(run()) == said(run()) == FIRST
    assert translator.searched == [LINES[3]]


@pytest.mark.parametrize(
    "other",
    [
        "Мэр обещал построить новые убежища для школ.",  # Kyiv is lost
        "Мэр Киева обещал построить 12 новых убежища для школ.",
        "обещал построить убежища",
        "обещал построить убежища " * 6,
    ],
)
def test_a_wording_with_more_wrong_or_cut_short_or_looping_is_not_taken(
    run: Run, translator: Counting, other: str
) -> None:
    translator.others[LINES[3]] = [FIRST, other]
    assert said(run()) == FIRST


def test_a_wording_that_reads_back_but_little_truer_is_not_taken(
    run: Run, translator: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewording, "TRUER", 20.0)
    assert said(run()) == FIRST


def test_a_far_less_likely_wording_is_not_taken(run: Run, translator: Counting) -> None:
    translator.likely[BETTER] = -9.0
    assert said(run()) == FIRST


def test_words_of_doubt_are_told_otherwise(run: Run, translator: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def otherwise(text: str, source: Lang, target: Lang, doubtful: Sequence[Span]) -> list[str]:
        asked.append([one.text for one in doubtful])
        return ["told"]

    monkeypatch.setattr(rewording, "otherwise", otherwise)
    translator.others[LINES[3]], translator.told["told"] = [FIRST], BETTER
    last = run()
    assert said(last) == BETTER
    assert asked == [["mayor", "promised", "shelters", "schools"]]
    assert last.translation is not None
    revision = last.translation.revision(3)
    assert revision is not None
    assert revision.way == "decoded"


def test_where_nothing_is_to_be_repaired_nothing_is_worded_otherwise(run: Run, translator: Counting) -> None:
    last = run(repair=False)
    assert said(last) == FIRST
    assert unsaid(last) == ["mayor", "promised", "shelters", "schools"]
    assert translator.searched == []


def test_the_users_own_words_stand(run: Run, engines: FakeEngines, translator: Counting) -> None:
    last = edited(run(repair=False), {3: "Моё."})
    *_, last = mended(last, engines)  # type: ignore[arg-type]
    assert said(last) == "Моё."
    assert translator.searched == []


def test_little_to_doubt_is_left_as_it_is(run: Run, translator: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewording, "MUCH", 4.0)
    assert said(run()) == FIRST
    assert translator.searched == []


def test_the_title_is_worded_anew_too(run: Run, engines: FakeEngines, translator: Counting) -> None:
    reader = engines.readers[Lang.EN, Lang.RU]
    assert isinstance(reader, FakeReader)
    reader.unsaid = ("A", "night", "drones")
    reader.said = {"drones": "дронов"}
    translator.others[ARTICLE.title] = [RUSSIAN[ARTICLE.title], "Полёты дронов"]
    last = run()
    assert last.translation is not None
    assert last.translation.title == "Полёты дронов"
    found = [one for one in all_findings(last) if one.sentence == TITLE and one.kind is FindingKind.NOT_SAID]
    assert [one.source.text for one in found if one.source] == ["night"]


def test_it_can_be_stopped_between_two_searches(engines: FakeEngines) -> None:
    steps = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    before = next(one for one in steps if one.repairing)
    steps.close()  # type: ignore[attr-defined]
    assert before.repairing == (0, 1)
    assert said(before) == FIRST
    assert unsaid(before), "what is doubtful is there already"
