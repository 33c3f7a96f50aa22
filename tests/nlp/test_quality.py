"""What a translation probably does not say: found when it is read back, and gone when another text stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nlp.article import Article, Digest, Doubts, Finding, FindingKind, Origin, Severity, Span
from nlp.briefing import text
from nlp.digest_json import as_json
from nlp.engines import RESOURCES, Engines
from nlp.heading import all_findings
from nlp.languages import Lang
from nlp.library.packing import pack_work, unpack_work
from nlp.library.rows import Work
from nlp.memory import Memory
from nlp.models import installed
from nlp.paths import Paths
from nlp.pipeline import Options, digest, mended
from nlp.quality import estimate
from nlp.quality.doubts import doubted
from nlp.quality.estimate import probabilities, verdict
from nlp.quality.features import NAMES, Side, features
from nlp.revise import edited, see
from tests.fakes import FakeEncoder, FakeEngines, FakeReader, FakeTranslator
from tests.nlp.test_pipeline import ARTICLE, PARAGRAPHS, RUSSIAN, passage

LINES = [line for paragraph in PARAGRAPHS for line in paragraph]
SHIPPED = next(model.id for model in installed(Path("none"), RESOURCES) if model.task == "translate")
OPTIONS = Options(Lang.RU, 2, repair=False)


def side(text: str, lang: Lang) -> Side:
    return Side(text, lang, *FakeEncoder().states([text])[0])


def found(text: str, other: str, *surprises: float, told: tuple[Span, ...] = ()) -> list[str]:
    """The doubtful words of an English text whose words surprise so much."""
    one = side(text, Lang.EN)
    read = verdict(one, side(other, Lang.RU), one.places, [-s for s in surprises], told)
    return [own.text for own, _ in read.doubts.words]


@pytest.fixture
def surprise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing counts but a word's own surprise: one of 10 is doubtful, one of 5 is not."""
    weights = np.array([float(name == "surprise") for name in NAMES], np.float32)
    monkeypatch.setattr(estimate, "_weights", lambda: (weights, np.float32(-2.2)))


@pytest.fixture
def engines(tmp_path: Path, surprise: None) -> FakeEngines:
    made = FakeEngines(FakeTranslator(RUSSIAN), Memory(tmp_path / "memory.sqlite"))
    made.readers[Lang.EN, Lang.RU] = FakeReader("promised", "shelters", "thanked", "night")
    return made


@pytest.fixture
def done(engines: FakeEngines) -> Digest:
    *_, last = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    return last


def unsaid(one: Digest) -> list[Finding]:
    return [finding for finding in one.findings if finding.kind is FindingKind.NOT_SAID]


def words(one: Digest) -> list[tuple[int, str]]:
    return [(finding.sentence, finding.source.text) for finding in unsaid(one) if finding.source]


def test_a_word_that_cannot_be_guessed_from_the_translation_is_doubtful(surprise: None) -> None:
    line, other = "Several guards slept outside", "Снаружи спали охранники"
    assert found(line, other, 14, 0.1, 0.1, 0.1) == ["Several"]
    assert found(line, other, 0.1, 0.1, 0.1, 0.1) == []


def test_doubtful_words_side_by_side_are_one_and_a_comma_parts_them(surprise: None) -> None:
    assert found("Few tired guards slept", "Они спали", 0.1, 15, 15, 0.1) == ["tired guards"]
    assert found("Few tired, wary guards slept", "Они спали", 0.1, 15, 15, 0.1, 0.1) == ["tired", "wary"]


def test_what_the_ledger_tells_of_and_words_of_two_letters_are_passed_over(surprise: None) -> None:
    assert found("Tall guards slept", "Они спали", 15, 15, 0.1, told=(Span(0, 4, "Tall"),)) == ["guards"]
    assert found("He slept", "Они спали", 15, 0.1) == []


def test_what_is_unsure_comes_least_sure_first_whatever_the_ledger_tells(surprise: None) -> None:
    one = side("Few tired guards slept outside", Lang.EN)
    told = (Span(4, 9, "tired"),)
    read = verdict(one, side("Они спали", Lang.RU), one.places, [-0.1, -15.0, -12.0, -0.1, -0.1], told)
    assert [word.text for word in read.unsure] == ["tired", "guards"]
    assert read.likelihood == pytest.approx(-27.3 / 5)


def test_nothing_is_said_of_what_was_not_read() -> None:
    one, other = side("Tall guards slept", Lang.EN), side("…", Lang.RU)
    assert verdict(one, side("Они спали", Lang.RU), [], [], ()).doubts == Doubts("Они спали", 0, ())
    assert verdict(one, other, one.places, [-9.0] * 3, ()).doubts.words == ()


def test_more_surprise_is_more_doubt_whatever_the_word() -> None:
    one, other = side("Several guards slept outside the gate", Lang.EN), side("Охранники спали", Lang.RU)
    _, rows, _ = features(one, other, one.places, [-0.5] * 6)
    assert rows.shape == (6, len(NAMES))
    chances = []
    for surprise in (0.1, 1, 3, 8, 20):
        rows[:, NAMES.index("surprise")] = np.log1p(surprise)
        chances.append(probabilities(rows))
    assert (np.diff(chances, axis=0) > 0).all()
    assert ((np.array(chances) > 0) & (np.array(chances) < 1)).all()


def test_a_word_that_the_lexicon_finds_said_is_less_doubtful() -> None:
    one = side("A drought ruined them", Lang.EN)
    chances = []
    for other in ("Засуха погубила их", "Забастовка погубила их"):
        _, rows, _ = features(one, side(other, Lang.RU), one.places, [-3.0] * 4)
        assert rows[1, NAMES.index("carried")] + rows[1, NAMES.index("not carried")] == 1
        rows[:, NAMES.index("cosine")] = 0.2
        chances.append(probabilities(rows)[1])
    assert chances[0] < chances[1]


def test_what_is_doubtful_is_among_the_findings(done: Digest, engines: FakeEngines) -> None:
    assert done.done
    assert done.rereading is None
    assert words(done) == [(1, "thanked"), (3, "promised"), (3, "shelters")]
    finding = unsaid(done)[0]
    assert finding.severity is Severity.WARNING
    assert finding.why.startswith("perhaps not said: thanked")
    body = done.article.body
    assert all(body.text[f.source.start : f.source.stop] == f.source.text for f in unsaid(done) if f.source)
    assert sorted(f.sentence for f in done.findings) == [f.sentence for f in done.findings]
    assert "not said" in {one["kind"] for one in as_json(done)["findings"]}
    assert (LINES[0], RUSSIAN[LINES[0]]) in engines.readers[Lang.EN, Lang.RU].asked  # type: ignore[attr-defined]


def test_the_title_is_read_back_too(done: Digest) -> None:
    title = [f for f in all_findings(done) if f.sentence < 0]
    assert [(f.kind, f.source.text) for f in title if f.source] == [(FindingKind.NOT_SAID, "night")]


def test_it_comes_last_and_tells_how_far_it_is(engines: FakeEngines) -> None:
    steps = list(digest(ARTICLE, engines, OPTIONS))  # type: ignore[arg-type]
    assert [one.rereading for one in steps if one.rereading] == [(0, 5), (4, 5)]
    assert [one.done for one in steps[:-1]] == [False] * (len(steps) - 1)


def test_nothing_is_read_back_unless_it_is_wanted(engines: FakeEngines) -> None:
    *_, last = digest(ARTICLE, engines, replace(OPTIONS, reread=False))  # type: ignore[arg-type]
    assert engines.readers[Lang.EN, Lang.RU].asked == []  # type: ignore[attr-defined]
    assert unsaid(last) == []


def test_a_model_that_fails_costs_nothing_else(engines: FakeEngines) -> None:
    engines.readers[Lang.EN, Lang.RU].broken = True  # type: ignore[attr-defined]
    *_, last = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert last.done
    assert unsaid(last) == []
    assert [f.kind for f in last.findings] == [FindingKind.FIGURE_CHANGED]


def test_an_edited_sentence_is_the_users_own_and_back_it_is_doubtful_again(done: Digest) -> None:
    there = edited(done, {3: "Мэр Киева пообещал новые убежища для школ."})
    assert words(there) == [(1, "thanked")]
    assert words(edited(there, {3: None})) == words(done)
    assert words(edited(done, {2: "Киев оценил ущерб в 3 миллиона долларов."})) == words(done), "others stay"


def test_what_was_edited_or_stands_in_the_target_language_is_not_read_back(engines: FakeEngines) -> None:
    body = passage(Lang.EN, [LINES[:2], ("Мэр пообещал новые укрытия.",), LINES[3:4]], (Lang.EN, Lang.RU, Lang.EN))
    *_, last = digest(Article("", body), engines, replace(OPTIONS, reread=False))  # type: ignore[arg-type]
    *_, last = mended(edited(last, {1: "Своё."}), engines, repair=False)  # type: ignore[arg-type]
    asked = [text for text, _ in engines.readers[Lang.EN, Lang.RU].asked]  # type: ignore[attr-defined]
    assert asked == [LINES[0], LINES[3]]
    assert words(last) == [(3, "promised"), (3, "shelters")]


def test_seen_is_seen_and_stays_so_when_it_is_read_back_again(done: Digest, engines: FakeEngines) -> None:
    first = unsaid(done)[0]
    again = see(done, {(1, first.key): True})
    *_, again = doubted(again, engines)  # type: ignore[arg-type]
    assert [f.seen for f in unsaid(again)] == [True, False, False]
    memory = engines.memory()
    assert memory is not None
    memory.keep_seen(Lang.EN, Lang.RU, LINES[1], first.key, True)
    *_, anew = digest(ARTICLE, engines, OPTIONS)  # type: ignore[arg-type]
    assert [f.seen for f in unsaid(anew)] == [True, False, False]


def test_a_name_put_into_another_form_leaves_doubts_where_they_were(done: Digest) -> None:
    assert done.translation is not None
    text = RUSSIAN[LINES[3]]
    known = Doubts(text, 1.0, ((Span(14, 22, "promised"), Span(10, 18, "пообещал")),))
    revision = edited(done, {3: "x"}).translation.revision(3)  # type: ignore[union-attr]
    assert revision is not None
    from nlp.revise import Wording, revised

    named = replace(revision, origin=Origin.NAMED, plain=text, first=text, machine=text)
    given = replace(done, doubts=(None, None, None, known, None))
    (finding,) = [f for f in unsaid(revised(given, {3: Wording("Мэр города Київ пообещал укрытия.", named)}))
                  if f.sentence == 3]  # fmt: skip
    assert finding.target is not None
    assert finding.target.text == "пообещал"
    assert str(finding.why) == "perhaps not said: promised → пообещал"


def test_it_is_kept_with_the_article(done: Digest) -> None:
    kept = unpack_work(pack_work(Work(done, {}, {})), done.article).digest
    assert kept.doubts == done.doubts
    assert unsaid(kept) == unsaid(done)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Engines:
    return Engines(Paths.under(tmp_path_factory.mktemp("home")), threads=2)


Ask = Callable[[Lang, str, str], list[str]]


@pytest.fixture
def ask(shipped: Engines) -> Ask:
    def asked(lang: Lang, line: str, other: str) -> list[str]:
        target = Lang.RU if lang is Lang.EN else Lang.EN
        reader = shipped.reader(lang, target, [SHIPPED])
        assert reader is not None
        (reading,) = reader.likelihoods([other], [line], target, lang)
        assert "".join(line[a:b] for a, b in reading[0]).replace(" ", "") == line.replace(" ", "")
        one, there = shipped.encoder().states([line, other])
        read = verdict(Side(line, lang, *one), Side(other, target, *there), *reading, ())
        return [own.text for own, _ in read.doubts.words]

    return asked


@pytest.mark.parametrize(
    ("lang", "line", "right", "wrong", "word"),
    [
        (
            Lang.EN, "Both wounded fishermen were flown to a hospital by helicopter.",
            "Оба раненых рыбака доставлены в больницу вертолётом.", "Оба рыбака доставлены в больницу вертолётом.",
            "wounded",
        ),
        (
            Lang.RU, "Вчера в городе открылась новая детская больница.",
            "A new children's hospital opened in the city yesterday.", "A new bridge opened in the city yesterday.",
            "детская",
        ),
        (
            Lang.UK, "Рятувальники вивезли мешканців гумовими човнами.",
            "Rescuers took residents out in rubber boats.", "Rescuers took residents out in trucks.", "гумовими",
        ),
    ],
)  # fmt: skip
def test_the_shipped_model_finds_a_lost_word_and_none_where_all_is_said(
    ask: Ask, lang: Lang, line: str, right: str, wrong: str, word: str
) -> None:
    assert ask(lang, line, right) == []
    assert any(word in found for found in ask(lang, line, wrong))


def test_it_reads_no_other_models_words_and_no_way_through_another_language(shipped: Engines) -> None:
    assert shipped.reader(Lang.RU, Lang.UK, [SHIPPED]) is None
    assert shipped.reader(Lang.EN, Lang.RU, ["opus-mt-en-ru"]) is None


def test_the_list_of_findings_says_it_once(done: Digest) -> None:
    assert "• Possibly not said: shelters [4]" in text(done).splitlines()


def test_only_the_shipped_models_own_words_are_read_back(engines: FakeEngines) -> None:
    engines.better = FakeTranslator(RUSSIAN, name="large")
    *_, last = digest(ARTICLE, engines, replace(OPTIONS, draft=True))  # type: ignore[arg-type]
    assert last.done
    assert engines.readers[Lang.EN, Lang.RU].asked == []  # type: ignore[attr-defined]
    assert unsaid(last) == []
