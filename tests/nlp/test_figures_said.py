"""Figures in words that a small model loses: told as the other language says them."""

from __future__ import annotations

import pytest

from nlp.figures.said import said
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK


@pytest.mark.parametrize(
    ("text", "source", "target", "told"),
    [
        ("Прибыли полторы сотни спасателей.", RU, EN, {"полторы сотни": "150"}),
        ("Тенге подешевел почти втрое.", RU, EN, {"втрое": "threefold"}),
        ("У півтора раза більше, ніж торік.", UK, EN, {"півтора раза": "1.5 times"}),
        ("Сирена разбудила нас в половине четвёртого.", RU, EN, {"половине четвёртого": "half past three"}),
        ("It woke us at half past twelve.", EN, UK, {"half past twelve": "пів на першу"}),
        ("One-hundredth of the land is safe.", EN, RU, {"One-hundredth": "сотая часть"}),
        ("They sold twice as many, a third more.", EN, RU, {"twice as many": "вдвое", "third": "треть"}),
        ("Пів години тому", UK, EN, {"Пів години": "half an hour"}),
        ("Цены выросли в 4 раза, потери в пять раз ниже.", RU, EN, {"4 раза": "fourfold", "пять раз": "5 times"}),
        ("Output rose 2.5 times.", EN, UK, {"2.5 times": "у 2,5 раза"}),
        ("It is 10 times larger, and 3 times cheaper.", EN, RU, {"10 times": "в 10 раз", "3 times": "в 3 раза"}),
    ],
)
def test_what_is_easily_lost_is_told(text: str, source: Lang, target: Lang, told: dict[str, str]) -> None:
    found = {span.text: gloss for span, gloss in said(text, source, target)}
    assert found == told
    assert all(text[span.start : span.stop] == span.text for span, _ in said(text, source, target))


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("The plan is to double it, in 1.5 hours, with all fifty votes.", EN, RU),  # inflects, in digits, is known
        ("Его арестовали три раза, дважды в мае.", RU, EN),  # how often
        ("They came five times, twice a day.", EN, RU),
        ("At noon two hundred men and half of the women left.", EN, UK),
        ("Он пришёл в пять часов на третий день.", RU, EN),
    ],
)
def test_other_figures_are_left_to_the_translator(text: str, source: Lang, target: Lang) -> None:
    assert list(said(text, source, target)) == []
