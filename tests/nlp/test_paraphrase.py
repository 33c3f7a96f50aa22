"""Figures are given to the shipped translator as it takes them rightly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.languages import Lang
from nlp.paraphrase import paraphrased

EN, RU, UK = Lang
TABLE = Path(__file__).parents[2] / "resources/lexicon/plainer.tsv"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It fell to 3.1 million barrels from 3.5 million.", "It fell from 3.5 million to 3.1 million barrels."),
        (
            "It fell 11% to 3.12 million bpd in May from 3.51 million bpd in April, he said.",
            "It fell 11% from 3.51 million barrels per day in April to 3.12 million barrels per day in May, he said.",
        ),
        ("They cut the cap to $42.50 a barrel from $47.60.", "They cut the cap from $47.60 to $42.50 a barrel."),
        ("Profit was $410 million, up from $365 million a year ago.",
         "Profit was $410 million, versus $365 million a year ago."),
        ("As many as 500 drones and at most 40 tanks.", "Up to 500 drones and no more than 40 tanks."),
        ("Some 8,000–10,000 men, 1,500-2,000 dollars.", "Some 8-10 thousand men, 1,500 to 2,000 dollars."),
        ("Decide by March 27, not by March 27, 2026.", "Decide by 27 March, not by March 27, 2026."),
    ],
)  # fmt: skip
def test_english(text: str, wanted: str) -> None:
    assert paraphrased(text, EN) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (RU, "Собралось 90–110 тысяч человек.", "Собралось от 90 тысяч до 110 тысяч человек."),
        (RU, "От 6 до 8 тыс. солдат.", "От 6 тыс. до 8 тыс. солдат."),
        (RU, "Хватит от силы на 5 дней.", "Хватит не более чем на 5 дней."),
        (UK, "Прибули від шести до восьми тисяч людей.", "Прибули від 6 тисяч до 8 тисяч людей."),
        (UK, "Щонайбільше 10 днів, без малого 6 мільйонів.", "Не більше 10 днів, майже 6 мільйонів."),
    ],
)
def test_russian_and_ukrainian(lang: Lang, text: str, wanted: str) -> None:
    assert paraphrased(text, lang) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "They went to 5 villages from 15:00 on.",
        "He is close to his brother, and up from bed.",
        "From $5 to $3 from then on.",
        "As many as wanted came; the price (bpd) is given.",
        "In March 27 people died.",
    ],
)
def test_other_sentences_stay(text: str) -> None:
    assert paraphrased(text, EN) == text


@given(st.text(max_size=200), st.sampled_from(Lang))
def test_any_text_is_read(text: str, lang: Lang) -> None:
    paraphrased(text, lang)


@pytest.mark.parametrize("words", ["тысяч ", "сто ", "1", "to 5 from ", "процентов на ", "двадцать "])
@pytest.mark.parametrize("lang", Lang)
def test_no_text_is_too_long(words: str, lang: Lang) -> None:
    paraphrased(words * (12_000 // len(words)), lang)


def test_the_table_is_well_formed() -> None:
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert all(len(row) == 3 and row[0] in set(Lang) for row in rows)
    assert all(row[1].count("#") == row[2].count("#") for row in rows)
    assert len({tuple(row[:2]) for row in rows}) == len(rows)
