"""Numbers in words are put into digits for the translator, with the same value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.figures import figures
from nlp.figures.compare import compare
from nlp.figures.digits import in_digits
from nlp.figures.tables import tables
from nlp.languages import Lang

EN, RU, UK = Lang


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (RU, "Семьсот человек, сорок тысяч рублей.", "700 человек, 40 тысяч рублей."),
        (RU, "Из полутора миллионов осталось двести тысяч двадцать три.", "Из 1,5 миллионов осталось 200\u00a0023."),
        (RU, "В две тысячи тридцать пятом году, двадцать четвёртого февраля.", "В 2035-м году, 24 февраля."),
        (RU, "Это двадцать третий удар сорок пятой бригады.", "Это 23-й удар 45-й бригады."),
        (RU, "К восьми часам вечера три с половиной года назад.", "К 20:00 3,5 года назад."),
        (RU, "К 8 часам вечера, в половине шестого утра.", "К 20:00, в 05:30."),
        (UK, "У конце дев'яностих. Двадцять–двадцять п'ять днів.", "У конце 90-х. 20–25 днів."),
        (UK, "На пів відсотка, дві тисячі п'ятсот.", "На 0,5 відсотка, 2500."),
        (EN, "A hundred and twenty of fifteen hundred left.", "120 of 1,500 left."),
        (EN, "Two or three million, ten to twelve thousand.", "2 or 3 million, 10 to 12 thousand."),
        (EN, "The twenty-first day, at half past ten in the evening.", "The 21st day, at 22:30."),
        (RU, "Процентов на тридцать пять меньше.", "Примерно на 35 процентов меньше."),
        (RU, "Жило тысячи четыре с половиной.", "Жило примерно 4,5 тысячи."),
        (RU, "Приезжало тысяч по двести пятьдесят — триста.", "Приезжало примерно от 250 до 300 тысяч."),
        (UK, "Приїхало тисяч сто двадцять.", "Приїхало приблизно 120 тисяч."),
    ],
)
def test_large_numbers_and_halves(lang: Lang, text: str, wanted: str) -> None:
    assert in_digits(text, lang) == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "Two men, half a million, a thousand, dozens, two dozen, one twentieth."),
        (EN, "An hour and forty minutes, fifty-odd trucks."),
        (EN, "She saw The Hundred Years War."),
        (RU, "Пять человек, тысяча, полмиллиона, пара сотен, вдвое больше, в полтора раза, «Сто лет одиночества»."),
        (RU, "Семью забрали в полночь."),
        (UK, "Троє з десяти, сотні людей."),
    ],
)
def test_small_and_loose_ones_and_names_stay(lang: Lang, text: str) -> None:
    assert in_digits(text, lang) == text


@given(st.data(), st.sampled_from(Lang))
def test_no_value_changes(data: st.DataObject, lang: Lang) -> None:
    words = sorted(
        tables(lang).number_words | tables(lang).periods.keys() | {"и", "of", "лет", "на", "по", "процентов"}
    )
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=8)))
    before, after = figures(text, lang), figures(in_digits(text, lang), lang)
    assert compare(before, after).differences == () or len(before) != len(after)
