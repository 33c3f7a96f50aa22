"""Sentences: golden cuts in three languages, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.languages import Lang
from nlp.segment import sentences

GOLDEN = Path(__file__).parents[1] / "golden" / "sentences"
SEED = Path(__file__).parents[2] / "seeds" / "drones-over-moscow.txt"
MARK = "| |"
TEXTS = st.text(alphabet=st.sampled_from("Аб вG.!?… \n«»“”\"—-5,т дU'(:)\u00a0\r\t🚀іЇ"), max_size=120)


def _cut(line: str, lang: Lang) -> str:
    text = line.replace(MARK, " ")
    return MARK.join(sentence.text for sentence in sentences(text, lang))


@pytest.mark.parametrize("lang", list(Lang))
def test_golden_cuts(lang: Lang, update_golden: bool) -> None:
    path = GOLDEN / f"{lang}.txt"
    written = path.read_text(encoding="utf-8").splitlines()
    cut = [line if line.startswith("#") else _cut(line, lang) for line in written]
    if update_golden:
        path.write_text("\n".join(cut) + "\n", encoding="utf-8")
    assert sum(not line.startswith("#") for line in written) >= 25
    assert cut == written


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (Lang.UK, "Ген. Сирський відвідав фронт.| |Він повернувся."),
        (Lang.UK, "Настав ранок.| |Ген. Сирський відвідав фронт."),
        (Lang.UK, "«Ген. Сирський прибув», — сказав він."),
        (Lang.RU, "Ген. Иванов прибыл.| |Полк. Петров уехал."),
        (Lang.UK, "Вибух стався о 5 год. 30 хв.| |Поранено двох."),
        (Lang.UK, "О 5 год. 30 хв. ранку почалося.| |Далі."),
        (Lang.UK, "Сеанс тривав 5 год.| |30 людей пішли."),
        (Lang.RU, "Цена 5 руб. 30 коп. за штуку."),
    ],
)
def test_ranks_and_parted_measures_end_no_sentence(lang: Lang, line: str) -> None:
    assert _cut(line, lang) == line


@pytest.mark.parametrize("letter", "аЖ")
def test_an_endless_word_is_cut_soon(letter: str) -> None:
    started = perf_counter()
    assert len(sentences(f"Він сказав {letter * 16_000} тут.", Lang.UK)) == 1
    assert perf_counter() - started < 3  # 10 s where each letter is looked at from each


@given(TEXTS, st.sampled_from(list(Lang)))
@settings(max_examples=150, deadline=None)
def test_offsets_hold_for_any_text(text: str, lang: Lang) -> None:
    found = sentences(text, lang)
    for sentence in found:
        assert text[sentence.start : sentence.stop] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert "\n" not in sentence.text
    for one, two in pairwise(found):
        assert one.stop <= two.start
        assert two.paragraph - one.paragraph in {0, 1}
    between = "".join(text[one.stop : two.start] for one, two in pairwise(found))
    assert not between.strip(), "nothing but white space lies between sentences"
    assert sum(map(len, "".join(text.split()))) == sum(len("".join(s.text.split())) for s in found)


def test_paragraphs_are_lines_with_something_in_them() -> None:
    found = sentences("One. Two.\n\n  \nThree.\r\nFour.", Lang.EN)
    assert [(sentence.text, sentence.paragraph) for sentence in found] == [
        ("One.", 0), ("Two.", 0), ("Three.", 1), ("Four.", 2),
    ]  # fmt: skip


def test_nothing_gives_nothing() -> None:
    assert sentences("", Lang.RU) == sentences(" \n \n", Lang.UK) == ()


def test_the_sample_article_has_21_sentences() -> None:
    text = SEED.read_text(encoding="utf-8").rsplit("\n", 1)[0]
    found = sentences(text, Lang.EN)
    assert len(found) == 21
    assert found[2].text.endswith("also reported drone activity.")
    assert found[-1].paragraph == 15
