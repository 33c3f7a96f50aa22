"""Which pairs are chosen, and how numbers in them are changed."""

from __future__ import annotations

import lzma
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.article import EntityKind
from nlp.languages import Lang
from nlp.training import figures, pairs
from nlp.training.back import back_translated
from nlp.training.glosses import Glosser
from nlp.training.pairs import DirectedPair, RawPair
from tests.fakes import FakeTranslator


def raw(left: str, right: str, corpus: str = "ud-pud", langs: tuple[str, str] = ("en", "ru")) -> RawPair:
    return RawPair(corpus, langs, left, right)


def test_raw_pairs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "parallel.tsv.xz"
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        lines.write("ud-pud\ten-uk\tA cat.\tКіт.\nbroken line\n")
    assert list(pairs.read_raw(path)) == [raw("A cat.", "Кіт.", langs=("en", "uk"))]


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        ("A cat sat.", "Кошка сидела.", True),
        ("OK", "OK", False),
        ("It grew by 5 percent in 2020.", "Рост составил 5 процентов в 2020 году.", True),
        ("It grew by 5 percent in 2020.", "Рост составил 7 процентов в 2021 году.", False),
        ("A sentence that is rather long.", "Да.", False),
    ],
)
def test_pairs_that_disagree_are_left_out(left: str, right: str, fits: bool) -> None:
    assert pairs.agrees(raw(left, right)) is fits


def test_choice_follows_the_recipe_and_the_length() -> None:
    found = pairs.choose(
        [
            raw("A cat.", "Кошка."),
            raw("A CAT.", "Кот."),
            raw("A very very long one", "Очень длинная строка"),
            raw("A dog.", "Пёс.", corpus="unknown"),
            raw("Кошка.", "Кіт.", langs=("ru", "uk")),
        ],
        {"ud-pud": 1.0},
        lambda text: len(text.split()),
        longest=6,
        random_=random.Random(0),
    )
    assert found == {("en", "ru"): [raw("A cat.", "Кошка.")]}


def test_directed_pairs_go_both_ways_and_do_not_meet() -> None:
    both = list(pairs.directed([raw("a", "а"), raw("b", "б")]))
    assert [(pair.source, pair.target) for pair in both] == [("a", "а"), ("b", "б"), ("б", "b"), ("а", "a")]
    assert both[2].line() == "ru\ten\tб\tb"


def test_what_was_learnt_before_goes_last_whatever_its_numbers() -> None:
    new, old = DirectedPair("en", "ru", "9 cats", "9 кошек"), DirectedPair("en", "ru", "12 dogs", "12 собак")
    seen = DirectedPair("en", "ru", "7,000 dogs", "7000 собак")
    assert pairs.unseen_first([old, new], [seen]) == [new, old]
    assert pairs.unseen_first([old, new], []) == [old, new]


def test_a_made_source_is_tagged_and_must_keep_the_numbers() -> None:
    real = ["We saw four dogs.", "There were 30 cats, 20 dogs there.", "Too short"]
    made = {real[0]: "Ми бачили чотирьох собак.", real[1]: "Там було 5 котів, 7 собак."}
    translator = FakeTranslator(made)
    assert list(back_translated(translator, real, Lang.EN, Lang.UK)) == [
        DirectedPair("en", "en", made[real[0]], real[0])
    ]


def test_directed_pairs_are_read_back(tmp_path: Path) -> None:
    both = list(pairs.directed([raw("a", "а")]))
    (tmp_path / "pairs.tsv").write_text("".join(pair.line() + "\n" for pair in both), "utf-8")
    assert list(pairs.read_directed(tmp_path / "pairs.tsv")) == both


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("It cost 380,000 dollars, up 12.5%.", "en", ["380000", "12.5"]),
        ("Это стоило 380 000 долларов, на 12,5% больше.", "ru", ["380000", "12.5"]),
        ("At 17:30 on 24.02.2022 the T-72 and F16", "en", []),
        ("В 2022, 2023 и 2024.", "ru", ["2022", "2023", "2024"]),
    ],
)
def test_numbers_are_found(text: str, lang: str, found: list[str]) -> None:
    assert [digits for _, _, digits in figures.numbers(text, lang)] == found


def test_both_sides_get_the_same_numbers_in_their_own_format() -> None:
    changed = figures.substitute(
        ("en", "Sales of 1,234.5 million in 480 shops"),
        ("ru", "Продажи на 1 234,5 миллиона в 480 магазинах"),
        random.Random(1),
    )
    assert changed is not None
    values = [
        [digits for _, _, digits in figures.numbers(t, lang)] for t, lang in zip(changed, ("en", "ru"), strict=True)
    ]
    assert values[0] == values[1] != ["1234.5", "480"]
    assert "," in changed[0]
    assert " магазинах" in changed[1]


@pytest.mark.parametrize("seed", range(20))
def test_new_numbers_agree_with_their_noun_as_the_old_ones(seed: int) -> None:
    random_ = random.Random(seed)
    assert figures.other_digits("21", dated=False, random_=random_)[-1] == "1"
    assert figures.other_digits("12", dated=False, random_=random_) == "12"
    assert figures.other_digits("24", dated=True, random_=random_) == "24"
    assert figures.other_digits("411", dated=False, random_=random_)[-2:] == "11"
    assert 1950 <= int(figures.other_digits("2014", dated=False, random_=random_)) < 2030


def test_pairs_with_other_numbers_than_each_other_stay() -> None:
    random_ = random.Random(0)
    assert figures.substitute(("en", "45 cats"), ("ru", "46 кошек"), random_) is None
    assert figures.substitute(("en", "5 cats"), ("ru", "5 кошек"), random_) is None


def test_sentences_written_in_three_languages_are_two_pairs_each(tmp_path: Path) -> None:
    path = tmp_path / "written.tsv"
    path.write_text("A cat.\tКошка.\tКіт.\n", encoding="utf-8")
    found = pairs.read_written(path)
    assert found["en", "ru"] == [raw("A cat.", "Кошка.", "written")]
    assert found["en", "uk"] == [raw("A cat.", "Кіт.", "written", ("en", "uk"))]


@pytest.mark.parametrize(
    ("left", "right", "full"),
    [
        ("The plant was shut down on Monday.", "Завод был остановлен в понедельник.", False),
        ("Ministry officials declined comment.", "Представители министерства отказались от комментариев.", True),
        ("She came.", "Она пришла туда сама, и никто её не ждал.", False),
    ],
)
def test_a_full_translation_leaves_out_no_words_and_adds_none(left: str, right: str, full: bool) -> None:
    assert pairs.full(raw(left, right)) is full


def test_every_sentence_that_was_written_is_in_its_language() -> None:
    found = pairs.read_written(Path(pairs.__file__).with_name("written.tsv"))
    for pair in (pair for several in found.values() for pair in several):
        assert pair.left == pair.left.strip() != ""
        assert pair.right == pair.right.strip() != ""
        assert not re.search({"ru": "[іїєґ]", "uk": "[ыэъё]"}[pair.langs[1]], pair.right.lower())


def test_copies_with_other_numbers_are_added() -> None:
    original = raw("It has 480 rooms.", "Здесь 480 комнат.")
    both = pairs.with_figures([original], 1.0, random.Random(0))
    assert len(both) == 2
    assert original in both


def glosser(seed: int = 0, **shares: float) -> Glosser:
    return Glosser(random.Random(seed), dict.fromkeys(EntityKind, 1.0), **({"last_only": 0.0, "other": 0.0} | shares))


def test_names_that_both_sides_have_are_told_and_others_not() -> None:
    pair = DirectedPair(
        "uk", "en", "Петро Марчук прибув із Копенгагена до Варшави.", "Petro Marchuk came from Copenhagen."
    )
    wanted = "Петро Марчук ‹ Petro Marchuk› прибув із Копенгагена ‹ Copenhagen› до Варшави."
    assert glosser().glossed(pair) == replace(pair, source=wanted)
    assert glosser(last_only=1.0).glossed(pair).source.startswith("Петро Марчук ‹ Marchuk› прибув")


def test_some_names_become_others_in_gloss_and_target_in_the_case_that_stands_there() -> None:
    one = glosser(other=1.0)
    one.glossed(DirectedPair("en", "uk", "She left Odesa.", "Вона поїхала з Одеси."))
    pair = DirectedPair("en", "uk", "He came from Kharkiv.", "Він приїхав із Харкова.")
    assert one.glossed(pair) == replace(pair, source="He came from Kharkiv ‹ Одеса›.", target="Він приїхав із Одеси.")


def test_a_source_that_a_model_made_is_told_nothing() -> None:
    pair = DirectedPair("uk", "uk", "He came from Copenhagen.", "Він прибув із Копенгагена.")
    assert all(glosser(seed).glossed(pair) == pair for seed in range(5))
