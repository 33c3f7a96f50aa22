"""The pipeline: what each snapshot holds, what it asks of the translator, and that it stops when it is closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest

from nlp.article import Article, Digest, FindingKind, Passage, Sentence
from nlp.encoder import Encoder
from nlp.languages import Lang
from nlp.pipeline import Options, digest, marked, resummarise
from tests.fakes import FakeEncoder

RUSSIAN = {
    "Two of 122 drones fell in Kyiv on 17 July 2025.": "Два из 122 беспилотников упали в Киеве 17 июля 2025 года.",
    "President Volodymyr Zelensky thanked the crews there.": "Президент Владимир Зеленский поблагодарил там экипажи.",
    "Damage was put at $3 million by the city of Kyiv.": "Город Киев оценил ущерб в 5 миллионов долларов.",
    "The mayor of Kyiv promised new shelters for schools.": "Мэр Киева пообещал новые укрытия для школ.",
    "Repairs of the roof will take about 40 days.": "Ремонт крыши займёт около 40 дней.",
    "A night of drones": "Ночь беспилотников",
}
PARAGRAPHS = (
    (
        "Two of 122 drones fell in Kyiv on 17 July 2025.",
        "President Volodymyr Zelensky thanked the crews there.",
    ),
    ("Damage was put at $3 million by the city of Kyiv.",),
    (
        "The mayor of Kyiv promised new shelters for schools.",
        "Repairs of the roof will take about 40 days.",
    ),
)


@dataclass(frozen=True)
class Rendered:
    text: str
    confidence: float | None = -0.1
    machine: str | None = None


class PhraseBook:
    """A translator that knows a few sentences by heart, writes down what it is asked, and sees when it is closed."""

    id = "phrase book"
    via = None

    def __init__(self, known: dict[str, str]) -> None:
        self.known = known
        self.asked: list[tuple[str, Lang, Lang]] = []
        self.closed = 0

    def map(self, sentences: Sequence[str], source: Lang, target: Lang) -> Iterator[Rendered]:
        try:
            for sentence in sentences:
                self.asked.append((sentence, source, target))
                yield Rendered(self.known[sentence])
        finally:
            self.closed += 1


class Desk:
    """Engines: the real encoder and one phrase book for every direction."""

    def __init__(self, encoder: Encoder | FakeEncoder, known: dict[str, str] = RUSSIAN) -> None:
        self._encoder = encoder
        self.book = PhraseBook(known)

    def encoder(self) -> Encoder | FakeEncoder:
        return self._encoder

    def translator(self, source: Lang, target: Lang) -> PhraseBook:
        return self.book

    def best(self, source: Lang, target: Lang) -> str:
        return self.book.id

    def reader(self, source: Lang, target: Lang, models: set[str]) -> None:
        return None

    def names(self) -> None:
        return None

    def memory(self) -> None:
        return None


def passage(lang: Lang, paragraphs: Sequence[Sequence[str]], langs: tuple[Lang, ...] = ()) -> Passage:
    text, sentences = "", []
    for number, paragraph in enumerate(paragraphs):
        text += "\n\n" if number else ""
        for place, sentence in enumerate(paragraph):
            text += " " if place else ""
            sentences.append(Sentence(len(text), len(text) + len(sentence), sentence, number))
            text += sentence
    return Passage(lang, text, tuple(sentences), paragraph_langs=langs)


ARTICLE = Article("A night of drones", passage(Lang.EN, PARAGRAPHS))


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load(Path(__file__).parents[2] / "resources" / "encoder", threads=1)


@pytest.fixture
def desk(encoder: Encoder) -> Desk:
    return Desk(encoder)


@pytest.fixture
def snapshots(desk: Desk) -> list[Digest]:
    return list(digest(ARTICLE, desk, Options(Lang.RU, 2, repair=False)))


def test_the_first_snapshot_is_the_article_as_it_was_given(desk: Desk) -> None:
    first = next(digest(ARTICLE, desk, Options(Lang.RU, repair=False)))
    assert first == Digest(ARTICLE)
    assert desk.book.asked == []


def test_figures_and_names_come_before_the_summary_and_that_before_the_translation(snapshots: list[Digest]) -> None:
    read, marked_, summed = snapshots[:3]
    assert read.article.body.figures == ()
    assert [f.normal for f in marked_.article.body.figures if f.text == "122"] == ["122"]
    assert "Volodymyr Zelensky" in [entity.normal for entity in marked_.article.body.entities]
    assert marked_.summary is None
    assert summed.summary is not None
    assert len(summed.summary.picks) == 2
    assert summed.translation is None


def test_the_title_is_translated_first_then_the_summary_then_the_rest_in_order(
    snapshots: list[Digest], desk: Desk
) -> None:
    picks = snapshots[-1].summary.picks
    texts = [sentence.text for sentence in ARTICLE.body.sentences]
    rest = [text for i, text in enumerate(texts) if i not in picks]
    assert [text for text, _, _ in desk.book.asked] == [ARTICLE.title, *(texts[i] for i in picks), *rest]


def test_snapshots_only_grow(snapshots: list[Digest]) -> None:
    def size(snapshot: Digest) -> list[int]:
        translation = snapshot.translation
        return [
            len(snapshot.article.body.figures),
            len(snapshot.summary.picks) if snapshot.summary else 0,
            sum(target is not None for target in translation.targets) if translation else 0,
            len(snapshot.target.text) if snapshot.target else 0,
            len(translation.title or "") if translation else 0,
            snapshot.done,
        ]

    for before, after in pairwise(snapshots):
        assert all(a <= b for a, b in zip(size(before), size(after), strict=True))
        if before.translation:
            known = [i for i, text in enumerate(before.translation.targets) if text is not None]
            assert [before.translation.targets[i] for i in known] == [after.translation.targets[i] for i in known]
    assert [snapshot.done for snapshot in snapshots] == [False] * (len(snapshots) - 1) + [True]


def test_every_snapshot_is_consistent_in_itself(snapshots: list[Digest]) -> None:
    translated = [snapshot for snapshot in snapshots if snapshot.target]
    assert len(translated) == len(ARTICLE.body.sentences) + 2  # the title, and the last one
    for snapshot in translated:
        body, target = snapshot.article.body, snapshot.target
        assert [s.paragraph for s in target.sentences] == [s.paragraph for s in body.sentences]
        for span in (*target.sentences, *target.entities, *target.figures):
            assert target.text[span.start : span.stop] == span.text
        for sentence, text in zip(target.sentences, snapshot.translation.targets, strict=True):
            assert sentence.text == (text or "")
        for pair in snapshot.pairs:
            assert pair.source.text == body.text[pair.source.start : pair.source.stop]
            assert pair.target.text == target.text[pair.target.start : pair.target.stop]
            assert body.sentences[pair.sentence].start <= pair.source.start < body.sentences[pair.sentence].stop
            assert target.sentences[pair.sentence].start <= pair.target.start < target.sentences[pair.sentence].stop
        for finding in snapshot.findings:
            assert snapshot.translation.targets[finding.sentence] is not None
            for span, text in ((finding.source, body.text), (finding.target, target.text)):
                assert span is None or text[span.start : span.stop] == span.text


def test_the_target_keeps_the_paragraphs(snapshots: list[Digest]) -> None:
    assert snapshots[-1].target.text == "\n\n".join(
        " ".join(RUSSIAN[sentence] for sentence in paragraph) for paragraph in PARAGRAPHS
    )


def test_a_changed_figure_is_found_and_a_right_one_is_paired(snapshots: list[Digest]) -> None:
    last = snapshots[-1]
    figures = {FindingKind.FIGURE_CHANGED, FindingKind.FIGURE_LOST, FindingKind.FIGURE_ADDED}
    wrong = {finding.sentence for finding in last.findings if finding.kind in figures}
    assert wrong == {2}  # $3 million became 5
    assert ("122", "122") in [(pair.source.text, pair.target.text) for pair in last.pairs]


def test_closing_stops_the_translator(desk: Desk) -> None:
    running = digest(ARTICLE, desk, Options(Lang.RU, 2, repair=False))
    for snapshot in running:
        if snapshot.translation and snapshot.translation.targets.count(None) == 4:
            break
    running.close()
    assert len(desk.book.asked) == 2, "the title and one sentence"
    assert desk.book.closed == 1


def test_an_article_in_the_target_language_is_only_summarised(desk: Desk) -> None:
    *_, last = digest(ARTICLE, desk, Options(Lang.EN, 1))
    assert last.done
    assert last.translation is None
    assert last.target is None
    assert len(last.summary.picks) == 1
    assert desk.book.asked == []


def test_an_empty_article_is_done_at_once(desk: Desk) -> None:
    *_, last = digest(Article("", passage(Lang.EN, ())), desk, Options(Lang.RU, repair=False))
    assert last.done
    assert last.summary.picks == ()
    assert desk.book.asked == []


def test_a_paragraph_in_the_target_language_is_copied_with_its_marks(encoder: Encoder) -> None:
    quoted = "Мэр Киева пообещал 40 новых укрытий для школ."
    body = passage(Lang.EN, [PARAGRAPHS[1], [quoted]], (Lang.EN, Lang.RU))
    desk = Desk(encoder)
    *_, last = digest(replace(ARTICLE, body=body), desk, Options(Lang.RU, repair=False))
    assert quoted not in [text for text, _, _ in desk.book.asked]
    assert last.translation.targets[1] == quoted
    assert "40" in [figure.text for figure in last.target.figures]
    assert [finding.sentence for finding in last.findings if finding.sentence == 1] == []


def test_a_paragraph_in_a_third_language_is_translated_from_that(encoder: Encoder) -> None:
    ukrainian = "Мер Києва пообіцяв нові укриття для шкіл."
    body = passage(Lang.EN, [PARAGRAPHS[1], [ukrainian]], (Lang.EN, Lang.UK))
    desk = Desk(encoder, RUSSIAN | {ukrainian: "Мэр Киева пообещал новые укрытия для школ."})
    *_, last = digest(replace(ARTICLE, body=body), desk, Options(Lang.RU, repair=False))
    assert (ukrainian, Lang.UK, Lang.RU) in desk.book.asked
    assert last.done


def test_another_length_keeps_the_translation(snapshots: list[Digest], desk: Desk) -> None:
    last = snapshots[-1]
    desk.book.asked.clear()
    longer = resummarise(last, desk, Options(Lang.RU, 0.8))
    assert len(longer.summary.picks) == 4
    assert longer == replace(last, summary=longer.summary)
    assert desk.book.asked == []


def test_what_did_not_move_is_shared_between_the_snapshots_of_a_long_article() -> None:
    lines = [f"The council of Lviv paid {n} euros for tram number {n} last year." for n in range(1000, 1100)]
    known = {line: f"Совет Львова заплатил {n} евро за трамвай." for n, line in enumerate(lines, 1000)}
    body = passage(Lang.EN, [lines[i : i + 4] for i in range(0, len(lines), 4)])
    desk = Desk(FakeEncoder(), known)
    taken = list(digest(Article("", body), desk, Options(Lang.RU, 3, repair=False)))
    assert len(taken) == 3 + len(lines) + 1
    shared = sum(a is b for a, b in zip(taken[90].target.figures, taken[91].target.figures, strict=False))
    assert shared >= len(taken[90].target.figures) - 10  # only what moved was made again


def test_marks_of_each_paragraph_are_read_in_its_own_language() -> None:
    body = passage(Lang.EN, [["It cost 3 million euros."], ["Это стоило трёх миллионов евро."]], (Lang.EN, Lang.RU))
    found = [(figure.normal, figure.unit) for figure in marked(body).figures]
    assert found == [("3000000", "EUR")] * 2


@pytest.mark.parametrize(
    ("lang", "paragraphs", "values"),
    [
        (Lang.UK, (("Танків: 12",), ("Тисячі людей пішли.", "Було 5 машин.")), ["12", "Тисячі", "5"]),
        (Lang.EN, (("Killed: 3",), ("May 5 was quiet.",)), ["3", "May 5"]),
        (Lang.RU, (("Погибли: 7",), ("Миллионов нет.",)), ["7"]),
    ],
)
def test_no_figure_crosses_a_paragraphs_end(lang: Lang, paragraphs: Sequence[Sequence[str]], values: list[str]) -> None:
    found = marked(passage(lang, paragraphs))
    assert [figure.text for figure in found.figures][: len(values)] == values
    assert all(found.text[figure.start : figure.stop] == figure.text for figure in found.figures)
    assert not any("\n" in figure.text for figure in found.figures)
