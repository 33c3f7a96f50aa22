"""Figures that two languages write in different ways, and what may be mistaken for it."""

from __future__ import annotations

import pytest

from nlp.article import Severity
from nlp.figures import compare, marks
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK
ALIKE = [
    (EN, UK, "The box is 20x30 cm and weighs 1.5 kg.", "Коробка 20х30 см важить 1,5 кг."),
    (UK, EN, "Телефонуйте +38 (067) 123-45-67 з 10:00 до 18:00.", "Call +38 (067) 123-45-67 from 10:00 to 18:00."),
    (UK, EN, "вул. Хрещатик, 22, кв. 15, 3-й поверх", "22 Khreshchatyk St., apt. 15, 3rd floor"),
    (UK, EN, "Оренда 500 грн/міс, 60 кв.м, 3-кімнатна", "Rent 500 UAH/month, 60 sq. m, 3-room"),
    (UK, EN, "Приходьте до 30.04 о 18.00", "Come by April 30 at 6 pm"),
    (UK, EN, "Моєму сину 5,5 років, йому треба 2 щеплення.", "My son is 5.5 years old, he needs 2 vaccinations."),
    (UK, EN, "з 24.02 у нас немає води", "since 24 February we have had no water"),
    (UK, EN, "Потрібно від 2-х до 3-х тижнів", "It takes 2 to 3 weeks"),
    (UK, EN, "У 2014-му, а потім у 2022-му", "In 2014 and then in 2022"),
    (RU, EN, "В сезоне-2019/20 он забил 15 голов в 28 матчах", "In the 2019/20 season he scored 15 goals in 28 games"),
    (RU, EN, "Команда вышла в 1/8 финала, победив 3:0", "The team reached the round of 16 with a 3-0 win"),
    (RU, EN, "Он пробежал 100 м за 9,83 с", "He ran 100m in 9.83 seconds"),
    (
        EN,
        RU,
        "Q3 revenue was $3.5bn, up 12% YoY",
        "Выручка в третьем квартале составила 3,5 млрд долларов, что на 12% больше",
    ),
    (EN, RU, "The 9/11 attacks killed nearly 3,000", "Теракты 11 сентября унесли жизни почти 3000 человек"),
    (EN, RU, "a 50-50 chance", "шанс 50 на 50"),
    (EN, RU, "the 4th of July parade", "парад 4 июля"),
    (EN, RU, "On the 21st he left for 10 days", "21-го он уехал на 10 дней"),
    (EN, RU, "He won 6-4, 7-6 (7-3)", "Он победил 6:4, 7:6 (7:3)"),
    (EN, RU, "The iPhone 12 costs $799 (£799 in the UK)", "iPhone 12 стоит 799 долларов (799 фунтов в Великобритании)"),
    (EN, RU, "Temperatures of -10C to -15C", "Температура от -10 до -15 °C"),
    (EN, RU, "A 3-year, $30m deal", "Трёхлетний контракт на 30 млн долларов"),
    (EN, RU, "one-and-a-half hours", "полтора часа"),
    (EN, RU, "twenty-one thousand", "21 тысяча"),
    (EN, RU, "Over 100,000 people (1 in 650)", "Более 100 тысяч человек (каждый 650-й)"),
    (EN, RU, "It cost 2.5 million pounds", "Это стоило 2,5 миллиона фунтов"),
    (EN, RU, "at the age of 18 months", "в возрасте полутора лет"),
    (EN, RU, "Channel 4 and BBC1", "Channel 4 и BBC1"),
    (EN, RU, "#PRS_ORG# order 12345", "заказ 12345 #PRS_ORG#"),
    (EN, RU, "between the 1950s and the 1970s", "между 1950-ми и 1970-ми годами"),
    (EN, RU, "the 1990-91 season", "сезон 1990/91"),
    (EN, RU, "A total of 17 1/2 hours", "Всего 17,5 часа"),
    (EN, RU, "5 ½ years", "пять с половиной лет"),
    (EN, RU, "3 million-plus users", "более 3 миллионов пользователей"),
    (EN, UK, "more than 2000 km2", "понад 2000 км²"),
    (EN, UK, "at 07:19 a.m. local time (09:19 p.m. GMT Friday)", "о 7:19 ранку за місцевим часом (21:19 GMT п'ятниці)"),
    (EN, UK, "at 11:35 pm", "о 23:35"),
    (EN, UK, "12.00 GMT", "о 12:00 GMT"),
    (EN, UK, "10-60 minutes", "від 10 до 60 хвилин"),
    (EN, UK, "The 802.11n standard at 2.4 GHz", "Стандарт 802.11n на частоті 2,4 ГГц"),
    (EN, UK, "the 35 mm format, 36x24 mm", "формат 35 мм, 36х24 мм"),
    (EN, UK, "3:2 ratio", "співвідношення 3:2"),
    (EN, UK, "about 3,850 km away", "приблизно за 3850 км"),
    (EN, UK, "the 5th century BC", "V століття до н. е."),
    (EN, UK, "1,000 ft above", "на висоті 1000 футів"),
    (EN, UK, "ten-pound note", "купюра в десять фунтів"),
    (EN, UK, "US$100 million", "100 мільйонів доларів США"),
    (EN, UK, "Rs 500 crore", "500 крор рупій"),
    (EN, UK, "10p", "10 пенсів"),
    (EN, RU, "£1.50", "1,5 фунта"),
    (EN, RU, "One million pounds", "миллион фунтов"),
    (EN, RU, "half a million people", "полмиллиона человек"),
    (EN, RU, "two-and-a-half million", "два с половиной миллиона"),
    (EN, RU, "a 5-4 vote", "пятью голосами против четырёх"),
    (EN, RU, "a third of the 3,000 homes", "треть из 3000 домов"),
    (EN, RU, "May 12-14", "12–14 мая"),
    (EN, RU, "from May 12 to June 3", "с 12 мая по 3 июня"),
    (EN, RU, "10 to 12 May", "с 10 по 12 мая"),
    (EN, RU, "He finished in 2:03:59", "Он финишировал за 2:03:59"),
    (EN, RU, "in 1.2-1.5 years", "через 1,2–1,5 года"),
    (EN, RU, "The A380 flew at 0.85 Mach", "A380 летел на скорости 0,85 Маха"),
    (EN, RU, "100bn roubles", "100 млрд рублей"),
    (EN, RU, "3,000 MW", "3000 МВт"),
    (EN, RU, "1,200bp", "1200 базисных пунктов"),
    (EN, RU, "40,000-seat stadium", "стадион на 40 тысяч мест"),
    (EN, RU, "a $1,000-a-month benefit", "пособие 1000 долларов в месяц"),
    (EN, RU, "She was born on 3/15/1990", "Она родилась 15.03.1990"),
    (EN, RU, "the II World War", "II мировая война"),
    (EN, RU, "12th-grader", "ученик 12-го класса"),
    (EN, RU, "the 11-year-old twins", "11-летние близнецы"),
    (EN, RU, "17th- and 18th-century art", "искусство XVII–XVIII веков"),
    (EN, RU, "between 40 and 50 percent", "от 40 до 50 процентов"),
    (EN, RU, "Sales rose by nearly a third", "Продажи выросли почти на треть"),
    (EN, RU, "It fell by two thirds", "Он упал втрое"),
    (EN, UK, "A fifth less rain fell, 33% less snow", "Дощів випало на п'яту частину менше, снігу на третину менше"),
    (EN, RU, "It takes half as many men", "Нужно вдвое меньше людей"),
    (EN, RU, "They sold half as much again", "Они продали в полтора раза больше"),
    (EN, RU, "three times as mayor, once as a judge", "три раза мэром, один раз судьёй"),
    (EN, UK, "one-hundredth of the land", "сота частина землі"),
    (EN, RU, "on the third of May a third man came", "третьего мая пришёл третий человек"),
    (EN, RU, "at half past three", "в половине четвёртого"),
    (EN, RU, "from $60 to $47.60 a barrel", "с 60 до 47,60 доллара за баррель"),
]


@pytest.mark.parametrize(("one", "other", "text", "translation"), ALIKE)
def test_the_same_written_otherwise(one: Lang, other: Lang, text: str, translation: str) -> None:
    for source, target in (
        (marks(text, one), marks(translation, other)),
        (marks(translation, other), marks(text, one)),
    ):
        assert [difference.why for difference in compare(source, target).differences] == []


@pytest.mark.parametrize(
    ("one", "other", "text", "translation", "why"),
    [
        (EN, RU, "a road of 5 kilometres", "дорога в 5 миль", "unit changed: 5 km → 5 миль"),
        (EN, RU, "within 3 days", "за 3 недели", "unit changed: 3 days → 3 недели"),
        (EN, UK, "up 5%", "на 5 доларів", "unit changed: 5% → 5 USD"),
        (EN, RU, "£20 million", "20 млн евро", "currency changed: GBP → EUR"),
        (EN, RU, "1,000 soldiers", "миллион солдат", "changed: 1,000 → 1,000,000 (thousand became million)"),
        (EN, RU, "380,000 homes", "380 миллионов домов", "changed: 380,000 → 380,000,000 (thousand became million)"),
        (EN, UK, "at 5.30 pm", "о 17:50", "time changed: 5.30 pm → 17:50"),
        (EN, UK, "on 24 February", "25 лютого", "date moved: 24 February → 25 лютого"),
        (EN, RU, "on Thursday", "во вторник", "date moved: Thursday → вторник"),
        (EN, RU, "3.9 billion soms", "3,9 млрд долларов", "currency changed: KGS → USD"),
        (EN, RU, "−15 °C", "15 °C", "changed: -15 °C → 15 °C"),
        (EN, RU, "five children", "пятнадцать детей", "changed: 5 → 15"),
        (EN, RU, "the Su-34", "Су-35", "changed: Su-34 → Су-35"),
        (EN, RU, "an 11-fold rise", "рост в 12 раз", "changed: 11-fold → 12 раз"),
        (EN, UK, "in the 1980s", "у 1970-х", "changed: 1980s → 1970-х"),
        (EN, UK, "the 18th century", "XIX століття", "changed: 18th century → XIX століття"),
        (EN, RU, "won 3-1", "победил 3:2", "changed: 3:1 → 3:2"),
        (EN, RU, "two-thirds", "три четверти", "changed: two-thirds → три четверти"),
        (RU, UK, "1 ГВт", "0 ГВт", "changed: 1 GW → 0 GW"),
        (EN, RU, "a third more trains", "в три раза больше поездов", "changed: third more → три раза больше"),
        (RU, EN, "подешевел почти втрое", "fell by almost a third", "changed: втрое → third"),
        (EN, RU, "one-hundredth the size", "в тысячу раз меньше", "changed: one-hundredth → тысячу раз меньше"),
        (UK, EN, "удвічі більше людей", "half as many people", "changed: удвічі більше → half as many"),
        (RU, EN, "в половине четвёртого", "at half past seven", "time changed: половине четвёртого → half past seven"),
    ],
)
def test_what_is_wrong_is_said_in_words(one: Lang, other: Lang, text: str, translation: str, why: str) -> None:
    (difference,) = compare(marks(text, one), marks(translation, other)).differences
    assert difference.why == why
    assert difference.source is not None
    assert difference.target is not None


@pytest.mark.parametrize(
    ("text", "translation", "why"),
    [
        ("more than 700 drones", "менее 700 дронов", "changed: at least 700 → at most 700"),
        ("€412 million", "412 миллионов гривн", "currency lost: EUR"),
        ("100 miles away", "в 160 километрах", "unit converted: 100 miles → 160 km"),
        ("Twice as many came", "Людей пришло больше", "lost: Twice as many"),
        ("90 degrees Fahrenheit", "32 градуса Цельсия", "unit converted: 90 °F → 32 °C"),
    ],
)
def test_what_should_be_looked_at_is_a_warning(text: str, translation: str, why: str) -> None:
    (difference,) = compare(marks(text, EN), marks(translation, RU)).differences
    assert (difference.why, difference.severity) == (why, Severity.WARNING)


def test_a_day_a_month_or_a_share_that_changed_is_an_error_in_words_too() -> None:
    for text, translation in (
        ("on Thursday", "во вторник"),
        ("in May", "в июне"),
        ("last week", "на этой неделе"),
        ("a quarter of all voters", "треть всех избирателей"),
        ("one and a half times as many", "вдвое больше"),
    ):
        (difference,) = compare(marks(text, EN), marks(translation, RU)).differences
        assert difference.severity is Severity.ERROR
