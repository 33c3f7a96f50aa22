"""Figures: found whole, valued right, and nothing else taken for one."""

from __future__ import annotations

import random
from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from nlp.article import FigureKind, Precision, Severity
from nlp.figures import compare, figures, marks
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK


@pytest.mark.parametrize(
    ("lang", "text", "span", "kind", "normal", "unit"),
    [
        (EN, "They lost 380,000 homes", "380,000", "COUNT", "380000", ""),
        (EN, "It cost $20 billion to build", "$20 billion", "MONEY", "20000000000", "USD"),
        (EN, "a £5m grant", "£5m", "MONEY", "5000000", "GBP"),
        (EN, "rose 12.5 per cent", "12.5 per cent", "PERCENT", "12.5", "%"),
        (EN, "a 16-year-old boy", "16-year-old", "AGE", "16", "year"),
        (EN, "on Feb. 24, 2022, at dawn", "Feb. 24, 2022", "DATE", "2022-02-24", ""),
        (EN, "on 24 February they came", "24 February", "DATE", "--02-24", ""),
        (EN, "at 5.30pm sharp", "5.30pm", "TIME", "17:30", ""),
        (EN, "in the 1980s", "1980s", "DATE", "198X", ""),
        (EN, "since the 18th century", "18th century", "ORDINAL", "18", "century"),
        (EN, "twenty-five men stood", "twenty-five", "COUNT", "25", ""),
        (EN, "from 10 to 15 million dollars", "10 to 15 million dollars", "MONEY", "10000000..15000000", "USD"),
        (EN, "during 2008-09 they grew", "2008-09", "DATE", "2008/2009", ""),
        (EN, "two dozen eggs", "two dozen", "COUNT", "24", ""),
        (EN, "they swam the mile and a half", "mile and a half", "QUANTITY", "1.5", "mile"),
        (EN, "thirty first-graders sang", "thirty", "COUNT", "30", ""),
        (EN, "in 30 thousandths of a second", "30 thousandths", "COUNT", "0.03", "share"),
        (RU, "за 30 тысячных секунды", "30 тысячных", "COUNT", "0.03", "share"),
        (RU, "погибли 380 тысяч человек", "380 тысяч", "COUNT", "380000", ""),
        (RU, "стоит полтора миллиона рублей", "полтора миллиона рублей", "MONEY", "1500000", "RUB"),
        (RU, "24 февраля 2022 года утром", "24 февраля 2022 года", "DATE", "2022-02-24", ""),
        (RU, "трёхдневный визит", "трёхдневный", "PERIOD", "3", "day"),
        (RU, "45-летний водитель", "45-летний", "AGE", "45", "year"),
        (RU, "трёмстам двадцати двум людям", "трёмстам двадцати двум", "COUNT", "322", ""),
        (RU, "в XVIII веке", "XVIII веке", "ORDINAL", "18", "century"),
        (RU, "от 3-х до 5-ти процентов", "3-х до 5-ти процентов", "PERCENT", "3..5", "%"),
        (RU, "с 50 и более миллионов", "50 и более миллионов", "COUNT", "50000000", ""),
        (RU, "выросли вдвое за год", "вдвое", "COUNT", "2", "times"),
        (UK, "пів мільйона гривень", "пів мільйона гривень", "MONEY", "500000", "UAH"),
        (UK, "коштує 7,90 млн грн. на рік", "7,90 млн грн.", "MONEY", "7900000", "UAH"),
        (UK, "45-річна лікарка", "45-річна", "AGE", "45", "year"),
        (UK, "у 2011 році", "2011 році", "DATE", "2011", ""),
        (UK, "п’ятеро рятувальників", "п’ятеро", "COUNT", "5", ""),
        (UK, "двохсот тридцяти селищ", "двохсот тридцяти", "COUNT", "230", ""),
    ],
)
def test_found_whole_and_valued(lang: Lang, text: str, span: str, kind: str, normal: str, unit: str) -> None:
    found = figures(text, lang)[0]
    assert (found.text, found.kind, found.normal, found.unit) == (span, FigureKind(kind), normal, unit)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "An F-16 and a Shahed-136 flew, and one may ask who sent them"),
        (RU, "Взлетел Ту-95МС, за ним Су-34"),
        (UK, "Злетів Ту-95МС, за ним F-16"),
    ],
)
def test_no_figures_in_names_of_things(lang: Lang, text: str) -> None:
    assert figures(text, lang) == ()


def test_vague_words_say_so() -> None:
    assert figures("dozens of villages", EN)[0].precision is Precision.VAGUE
    assert figures("погибли десятки тысяч", RU)[0].precision is Precision.VAGUE
    assert figures("about 300 men", EN)[0].precision is Precision.ABOUT


@pytest.mark.parametrize(("lang", "frame"), [(EN, "there were {} items"), (RU, "было {} штук"), (UK, "було {} штук")])
def test_words_of_any_number_are_read(lang: Lang, frame: str) -> None:
    random_ = random.Random(7)
    for _ in range(400):
        number = random_.randint(2, 10 ** random_.randint(1, 9))
        words = num2words(number, lang=str(lang)).replace(",", "")
        assert [one.value for one in figures(frame.format(words), lang)] == [Decimal(number)], words


@pytest.mark.parametrize("case", list("gdaip"))
def test_russian_cases_are_read(case: str) -> None:
    random_ = random.Random(case)
    for _ in range(300):
        number = random_.randint(2, 10 ** random_.randint(1, 9))
        words = num2words(number, lang="ru", case=case)
        items = "штуками" if case == "i" else "штук"
        assert [one.value for one in figures(f"о {words} {items}", Lang.RU)] == [Decimal(number)], words


@pytest.mark.parametrize("gender", ["masculine", "feminine"])
@pytest.mark.parametrize("case", ["nominative", "genitive", "dative", "accusative", "instrumental", "locative"])
def test_ukrainian_cases_are_read(case: str, gender: str) -> None:
    random_ = random.Random(case)
    for _ in range(100):
        number = random_.randint(2, 10 ** random_.randint(1, 9))
        words = num2words(number, lang="uk", case=case, gender=gender)
        assert [one.value for one in figures(f"побачили {words} предмет", Lang.UK)] == [Decimal(number)], words


@pytest.mark.parametrize(
    ("lang", "text", "moment"),
    [
        (EN, "at twenty past six in the evening", "18:20"),
        (EN, "at ten minutes to two", "01:50"),
        (EN, "at 1430 GMT sharp", "14:30"),
        (EN, "by seven in the morning", "07:00"),
        (RU, "в пол-третьего ночи", "02:30"),
        (RU, "без пяти шесть", "05:55"),
        (RU, "в час ночи", "01:00"),
        (RU, "в 17.30 начали", "17:30"),
        (RU, "в 11 часов вечера", "23:00"),
        (UK, "о пів на шосту", "05:30"),
        (UK, "о чверть на восьму", "07:15"),
        (UK, "за десять хвилин третя", "02:50"),
        (UK, "о сьомій ранку", "07:00"),
        (UK, "об 11-й годині вечора", "23:00"),
    ],
)
def test_times_in_words(lang: Lang, text: str, moment: str) -> None:
    assert [(one.kind, one.moment) for one in figures(text, lang)] == [(FigureKind.TIME, moment)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "one of them, per second, may march in second-hand boots"),
        (EN, "the quarter-finals and a half-back"),
        (RU, "во-вторых, охрана окружающей среды и своей семье"),
        (RU, "он увидел семью"),
        (RU, "южный полёт"),
        (UK, "на півночі й на південь"),
        (UK, "по-перше, серед людей"),
        (UK, "стосується сторінки"),
    ],
)
def test_words_that_only_look_like_numbers(lang: Lang, text: str) -> None:
    assert [one.text for one in figures(text, lang)] == []


PIECES = [
    "12", "1 000", "$", "5.30pm", "млн", "thousand", "двадцать", "twenty", "-", "–", " ", ",", ".", "%", "May", "XVIII",
    "век", "из", "from", "to", "до", "24.02.2022", "1980", "s", "х", "°", "C", "ʼ", "F-16", "dozens", "пів", "🚀",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(Lang)), st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_spans_are_sorted_disjoint_and_true(lang: Lang, text: str) -> None:
    end = 0
    for one in figures(text, lang):
        assert end <= one.start < one.stop
        assert text[one.start : one.stop] == one.text
        end = one.stop


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(Lang)), st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_a_text_agrees_with_itself(lang: Lang, text: str) -> None:
    found = marks(text, lang)
    assert compare(found, found).differences == ()


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 10**12), st.sampled_from(list(Lang)), st.sampled_from(list(Lang)))
def test_grouped_digits_are_one_number_in_all_languages(number: int, one: Lang, other: Lang) -> None:
    def written(lang: Lang) -> str:
        return f"{number:,}" if lang is Lang.EN else f"{number:,}".replace(",", "\u00a0")

    left, right = marks(f"x {written(one)} x", one), marks(f"x {written(other)} x", other)
    assert compare(left, right).differences == ()
    changed = marks(f"x {number + 1} x", other)
    assert [d.severity for d in compare(left, changed).differences] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        (Lang.RU, "2 000 000 000 000 000 000 000 000 000 000 000 000 рублей", "2E+36", "RUB"),
        (Lang.EN, "5 million billion trillion trillion dollars", "5E+39", "USD"),
        (Lang.EN, f"{'7' * 29} dollars", "7" * 29, "USD"),
        (Lang.UK, f"{'9' * 5000} гривень", "9" * 5000, "UAH"),
    ],
)
def test_numbers_of_any_length_are_read(lang: Lang, text: str, value: str, unit: str) -> None:
    found = figures(text, lang)
    assert (found[0].value, found[0].unit) == (Decimal(value), unit)
    assert not compare(found, found).differences


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (Lang.RU, f"{'5' * 30} десятых"), (Lang.EN, f"{'5' * 5000}/{'6' * 5000}"), (Lang.EN, f"5–{'6' * 30} thousand"),
        (Lang.EN, "5" + " million" * 3000), (Lang.EN, "0" + " dozen" * 3000), (Lang.UK, f"№ {'5' * 5000}"),
        (Lang.EN, "from " + "1" * 40 + " to " + "2" * 45 + " dollars"), (Lang.RU, "1." * 200 + "5" * 5000),
    ],
    ids=lambda value: str(value)[:12],
)  # fmt: skip
def test_no_number_is_too_long(lang: Lang, text: str) -> None:
    found = marks(text, lang)
    compare(found, found)
    compare(found, figures("5 400 000", Lang.RU))


@pytest.mark.parametrize("letter", "аЖ")
def test_an_endless_word_is_read_soon(letter: str) -> None:
    started = perf_counter()
    assert figures(f"Він сказав {letter * 16_000} тут, 5 разів.", Lang.UK)[0].value == 5
    assert perf_counter() - started < 3  # 10 s where each letter is looked at from each
