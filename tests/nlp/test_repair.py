"""Repair: what agrees is taken, what does not is left, a number is never put where the translation has none."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from nlp.article import Article, Digest, Origin, Passage, Sentence
from nlp.candidates import Asked, Way, candidates, with_names
from nlp.engines import Engines
from nlp.entities import entities
from nlp.figures import figures
from nlp.languages import Lang
from nlp.memory import Memory
from nlp.paths import Paths
from nlp.pipeline import Options, digest
from nlp.protect import protected, restored, spelled, written
from nlp.translate.types import Translated
from tests.fakes import FakeEngines, FakeTranslator
from tests.nlp.test_pipeline import passage
from tests.nlp.test_revise import consistent

WRONG = "The city paid $20 billion for 380,000 old cars."
RIGHT = "The school was closed after the fire."
FIRST = "Город заплатил 200 млрд долларов за 380 000 старых машин."
GOOD = "Тогда город заплатил 20 млрд долларов за 380 тысяч старых машин."
ARTICLE = Article("", passage(Lang.EN, [[RIGHT], [WRONG]]))


def translator() -> FakeTranslator:
    fake = FakeTranslator({WRONG: FIRST, RIGHT: "После пожара школу закрыли."})
    fake.others[WRONG] = [FIRST, "Город заплатил 2 млрд долларов за 38 000 машин.", GOOD]
    return fake


def last(fake: FakeTranslator, memory: Memory | None = None, **options: bool) -> Digest:
    *_, found = digest(ARTICLE, FakeEngines(fake, memory), Options(Lang.RU, 1, **options))  # type: ignore[arg-type]
    return found


def test_the_first_translation_that_agrees_is_taken_and_the_first_one_kept() -> None:
    found = last(translator())
    consistent(found)
    assert found.done
    assert found.translation is not None
    assert found.translation.targets[1] == GOOD
    revision = found.translation.revision(1)
    assert revision is not None
    assert (revision.origin, revision.first, revision.way) == (Origin.REPAIRED, FIRST, Way.LIKELY)
    assert found.translation.revision(0) is None
    assert found.findings == ()


def test_the_draft_is_complete_before_anything_is_repaired() -> None:
    fake = translator()
    steps = list(digest(ARTICLE, FakeEngines(fake), Options(Lang.RU, 1)))  # type: ignore[arg-type]
    repairing = [step for step in steps if step.repairing]
    assert repairing
    assert all(step.translation and None not in step.translation.targets for step in repairing)
    assert repairing[0].repairing == (0, 1)
    assert repairing[-1].repairing == (1, 1)
    assert [step.done for step in steps] == [False] * (len(steps) - 1) + [True]
    assert steps[-1].repairing is None


def test_it_can_be_switched_off() -> None:
    found = last(translator(), repair=False)
    assert found.translation is not None
    assert found.translation.targets[1] == FIRST
    assert any("20" in finding.why for finding in found.findings)


def test_nothing_is_taken_where_nothing_agrees() -> None:
    fake = translator()
    fake.others[WRONG] = ["Город заплатил 2 доллара.", "Город купил 380 000 машин за 200 млрд евро."]
    found = last(fake)
    assert found.translation is not None
    assert found.translation.targets[1] == FIRST
    assert found.translation.revision(1) is None


def test_a_translation_far_less_likely_is_not_taken() -> None:
    fake = translator()
    fake.alternatives = lambda *_: [Translated(GOOD, -2.5)]  # type: ignore[method-assign]
    assert last(fake).translation.targets[1] == FIRST  # type: ignore[union-attr]


def test_one_that_leaves_the_rest_out_is_not_taken() -> None:
    fake = translator()
    fake.others[WRONG] = ["20 млрд за 380 000."]
    assert last(fake).translation.targets[1] == FIRST  # type: ignore[union-attr]


def test_what_was_found_or_sought_in_vain_is_remembered(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    assert last(translator(), memory).translation.targets[1] == GOOD  # type: ignore[union-attr]
    fake = translator()
    fake.alternatives = lambda *_: pytest.fail("asked again")  # type: ignore[method-assign]
    again = last(fake, memory)
    assert again.translation is not None
    assert again.translation.targets[1] == GOOD
    assert again.translation.origin(1) is Origin.REPAIRED
    memory.close()


def test_the_users_own_words_are_left_alone(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    memory.keep_edit(Lang.EN, Lang.RU, WRONG, "Город купил 5 машин.")
    found = last(translator(), memory)
    assert found.translation is not None
    assert found.translation.targets[1] == "Город купил 5 машин."
    assert found.translation.origin(1) is Origin.EDITED
    revision = found.translation.revision(1)
    assert revision is not None
    assert revision.machine == FIRST
    memory.close()


def test_closing_stops_between_two_searches() -> None:
    fake = translator()
    fake.others[WRONG] = [FIRST]
    running: Iterator[Digest] = digest(ARTICLE, FakeEngines(fake), Options(Lang.RU, 1))  # type: ignore[arg-type]
    for step in running:
        if step.repairing:
            break
    asked = len(fake.asked)
    running.close()  # type: ignore[attr-defined]
    assert len(fake.asked) == asked


def test_candidates_begin_with_the_first_and_differ() -> None:
    draft = last(translator(), repair=False)
    found = list(candidates(draft, 1, FakeEngines(translator())))  # type: ignore[arg-type]
    assert (found[0].text, found[0].way) == (FIRST, Way.FIRST)
    assert found[0].findings
    assert len({one.text for one in found}) == len(found)
    assert next(one for one in found if one.text == GOOD).findings == ()


# Protection


@pytest.mark.parametrize(
    ("sentence", "translation", "lang", "wanted"),
    [
        ("It cost $20 billion.", "Это стоило {0} долларов.", Lang.RU, "Это стоило 20\u00a0млрд долларов."),
        ("It sold 380,000 cars.", "Продано {0} машин.", Lang.RU, "Продано 380\u00a0000 машин."),
        ("It sold 1,250 cars.", "Продано {0} машин.", Lang.UK, "Продано 1250 машин."),
        ("It rose by 2.5 percent.", "Выросло на {0} процента.", Lang.RU, "Выросло на 2,5 процента."),
    ],
)
def test_figures_are_replaced_and_put_back(sentence: str, translation: str, lang: Lang, wanted: str) -> None:
    easy = protected(sentence, figures(sentence, Lang.EN))
    assert easy is not None
    stand_in = easy.stand_ins[0]
    assert str(stand_in.value) in easy.text
    text = translation.format(stand_in.value)
    assert restored(text, easy.stand_ins, figures(text, lang), lang) == wanted


@pytest.mark.parametrize("text", ["Это стоило дорого.", "Это стоило {0} евро.", "За {0} долларов купили {0} машин."])
def test_a_number_is_never_put_where_its_stand_in_is_not(text: str) -> None:
    sentence = "It cost $20 billion."
    easy = protected(sentence, figures(sentence, Lang.EN))
    assert easy is not None
    text = text.format(easy.stand_ins[0].value)
    assert restored(text, easy.stand_ins, figures(text, Lang.RU), Lang.RU) is None


def test_dates_ranges_and_words_are_not_replaced() -> None:
    for sentence in ("On 24 February 2022 it began.", "From 10 to 15 people came.", "Three people came."):
        assert protected(sentence, figures(sentence, Lang.EN)) is None


def test_a_stand_in_takes_the_same_form_of_the_noun() -> None:
    ends = {}
    for number in ("122", "1,251", "380,000", "1,012"):
        sentence = f"It sold {number} cars."
        easy = protected(sentence, figures(sentence, Lang.EN))
        assert easy is not None
        ends[number] = easy.stand_ins[0].value % 10
    assert ends["122"] in (2, 3, 4)
    assert ends["1,251"] == 1
    assert ends["380,000"] >= 5
    assert ends["1,012"] >= 5


def test_numbers_are_written_as_the_language_does() -> None:
    assert written(Decimal("2.5"), 10**6, Lang.EN) == "2.5\u00a0million"
    assert written(Decimal(380000), 1, Lang.EN) == "380,000"
    assert written(Decimal(380000), 1, Lang.UK) == "380\u00a0000"
    assert written(Decimal("2.5"), 10**3, Lang.UK) == "2,5\u00a0тис."


def test_a_sum_is_spelled_out() -> None:
    sentence = "It cost $20 billion and €3."
    assert spelled(sentence, figures(sentence, Lang.EN)) == "It cost 20 billion dollars and 3 euros."
    assert spelled("It cost 3.", ()) is None


@pytest.mark.filterwarnings("ignore:Recommended")
def test_a_real_model_offers_candidates(tmp_path: Path) -> None:
    from tests.nlp.tiny_models import converted, marian

    paths = Paths.under(tmp_path / "home")
    (paths.data / "models").mkdir(parents=True)
    converted(marian(tmp_path / "opus-mt-en-ru"), paths.data / "models" / "opus-mt-en-ru")
    engines = Engines(paths, resources=tmp_path / "none", threads=1)
    draft = last(translator(), repair=False)
    found = list(candidates(draft, 1, engines))
    assert found[0].text == FIRST
    assert {one.way for one in found} >= {Way.LIKELY}
    assert all(one.confidence is not None for one in found[1:])


@pytest.mark.parametrize(
    ("source", "first", "wanted"),
    [
        (
            ("Потяг знову їде з Чернівців.", Lang.UK),
            ("The train runs from Chernihiv again.", Lang.EN),
            "The train runs from Chernivtsi again.",
        ),
        (
            ("The storm came from Copenhagen.", Lang.EN),
            ("Шторм пришёл из Кракова.", Lang.RU),
            "Шторм пришёл из Копенгагена.",
        ),
        (("The storm came from Copenhagen.", Lang.EN), ("Шторм пришёл из Копенгагена.", Lang.RU), None),
    ],
)
def test_a_known_name_is_put_for_one_that_it_became(
    source: tuple[str, Lang], first: tuple[str, Lang], wanted: str | None
) -> None:
    text, lang = source
    sentence = Passage(lang, text, (Sentence(0, len(text), text, 0),), entities(text, lang))
    assert with_names(Asked(sentence, first[1], first[0], None)) == wanted
