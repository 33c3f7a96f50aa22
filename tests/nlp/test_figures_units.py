"""Currencies, points and units in three languages: the same pass every way, another one is an error."""

from __future__ import annotations

import itertools
from functools import cache

import pytest

from nlp.article import Severity
from nlp.figures import compare, figures, marks
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK
WAYS = list(itertools.permutations(range(3), 2))
LANGS = (EN, RU, UK)
# Unit → the same sum in English, Russian, Ukrainian.
MONEY = {
    "krone": ("40 million kroner", "40 млн крон", "40 млн крон"),
    "NOK": ("40 million Norwegian kroner", "40 млн норвежских крон", "40 млн норвезьких крон"),
    "SEK": ("40 million Swedish kronor", "40 млн шведских крон", "40 млн шведських крон"),
    "DKK": ("DKK 40m", "40 миллионов датских крон", "40 млн данських крон"),
    "CZK": ("40 million Czech crowns", "40 млн чешских крон", "40 млн чеських крон"),
    "ISK": ("ISK 40m", "40 млн исландских крон", "40 млн ісландських крон"),
    "TRY": ("40 million lira", "40 млн лир", "40 млн турецьких лір"),
    "KRW": ("40 million won", "40 млн вон", "40 млн вон"),
    "CHF": ("CHF 40m", "40 млн швейцарских франков", "40 млн швейцарських франків"),
    "BYN": ("40 million Belarusian roubles", "40 млн белорусских рублей", "40 млн білоруських рублів"),
    "RUB": ("40m roubles", "40 млн рублей", "40 млн рублів"),
    "BRL": ("R$40m", "40 млн реалов", "40 млн бразильських реалів"),
    "ZAR": ("40 million rand", "40 млн рэндов", "40 млн рендів"),
    "MXN": ("40 million Mexican pesos", "40 млн мексиканских песо", "40 млн мексиканських песо"),
    "BGN": ("40 million leva", "40 млн левов", "40 млн левів"),
    "AED": ("AED 40m", "40 млн дирхамов", "40 млн дирхамів"),
    "USD": ("US$40m", "40 млн американских долларов", "40 млн доларів США"),
    "AUD": ("A$40m", "40 млн австралийских долларов", "40 млн австралійських доларів"),
    "CAD": ("C$40m", "40 млн канадских долларов", "40 млн канадських доларів"),
    "HKD": ("HK$40m", "40 млн гонконгских долларов", "40 млн гонконгських доларів"),
    "SGD": ("S$40m", "40 млн сингапурских долларов", "40 млн сінгапурських доларів"),
    "NZD": ("NZ$40m", "40 млн новозеландских долларов", "40 млн новозеландських доларів"),
    "TWD": ("NT$40m", "40 млн тайваньских долларов", "40 млн тайванських доларів"),
    "CNY": ("40 million yuan", "40 млн юаней", "40 млн юанів"),
    "THB": ("40 million baht", "40 млн батов", "40 млн батів"),
    "IDR": ("40 million rupiah", "40 млн индонезийских рупий", "40 млн індонезійських рупій"),
    "MYR": ("40 million ringgit", "40 млн ринггитов", "40 млн ринггітів"),
    "VND": ("40 million dong", "40 млн донгов", "40 млн донгів"),
    "SAR": ("40 million Saudi riyals", "40 млн саудовских риалов", "40 млн саудівських ріалів"),
    "EGP": ("40 million Egyptian pounds", "40 млн египетских фунтов", "40 млн єгипетських фунтів"),
    "NGN": ("40 million naira", "40 млн найр", "40 млн найр"),
}
QUANTITIES = {
    "kHz": ("40 kHz", "40 кГц", "40 кілогерців"),
    "MHz": ("40MHz", "40 мегагерц", "40 МГц"),
    "GHz": ("40 gigahertz", "40 ГГц", "40 ГГц"),
    "Mbit/s": ("40 Mbps", "40 Мбит/с", "40 Мбіт/с"),
    "Gbit/s": ("40 gigabits per second", "40 гигабит в секунду", "40 Гбіт/с"),
    "kt": ("40 kilotons", "40 килотонн", "40 кілотонн"),
    "Mt": ("40 megatons", "40 мегатонн", "40 мегатонн"),
    "kWh": ("40 kWh", "40 кВт·ч", "40 кВт·год"),
    "MWh": ("40MWh", "40 МВт·ч", "40 МВт-год"),
    "GWh": ("40 gigawatt-hours", "40 гигаватт-часов", "40 гігават-годин"),
    "TWh": ("40 TWh", "40 ТВт⋅ч", "40 ТВт·год"),
    "GW": ("40 GW", "40 ГВт", "40 гігават"),
}
SHARES = {
    "pp": ("2.5 percentage points", "2,5 п. п.", "2,5 в. п."),
    "bp": ("2.5 basis points", "2,5 базисных пункта", "2,5 базисного пункту"),
    "‰": ("2.5‰", "2,5 промилле", "2,5 ‰"),
}


cached = cache(marks)


def errors(source: str, source_lang: Lang, target: str, target_lang: Lang) -> list[str]:
    found = compare(cached(source, source_lang), cached(target, target_lang)).differences
    return [one.why for one in found if one.severity is Severity.ERROR]


@pytest.mark.parametrize("unit", [*MONEY, *SHARES, *QUANTITIES])
def test_the_same_in_three_languages(unit: str) -> None:
    row = (MONEY | SHARES | QUANTITIES)[unit]
    for text, lang in zip(row, LANGS, strict=True):
        (figure,) = figures(f"about {text} a year", lang)
        assert (figure.text, figure.unit) == (text, unit)
    for one, other in WAYS:
        found = compare(marks(row[one], LANGS[one]), marks(row[other], LANGS[other])).differences
        assert [difference.why for difference in found] == []


def _kin(one: str, other: str) -> bool:
    crowns = {"krone", "NOK", "SEK", "DKK", "CZK", "ISK"}
    return "krone" in (one, other) and {one, other} <= crowns


@pytest.mark.parametrize("unit", MONEY)
def test_another_currency_is_an_error(unit: str) -> None:
    for swapped in MONEY:
        if swapped == unit or _kin(unit, swapped):
            continue
        for one, other in WAYS:
            assert errors(MONEY[unit][one], LANGS[one], MONEY[swapped][other], LANGS[other]), (unit, swapped)


@pytest.mark.parametrize("unit", QUANTITIES)
def test_another_unit_is_an_error(unit: str) -> None:
    for swapped in QUANTITIES:
        for one, other in WAYS:
            found = errors(QUANTITIES[unit][one], LANGS[one], QUANTITIES[swapped][other], LANGS[other])
            assert bool(found) is (swapped != unit), (unit, swapped)


@pytest.mark.parametrize("named", ["NOK", "SEK", "DKK", "CZK", "ISK"])
def test_kroner_alone_may_be_of_any_country(named: str) -> None:
    for one, other in WAYS:
        pairs = ((MONEY["krone"], MONEY[named]), (MONEY[named], MONEY["krone"]))
        for source, target in pairs:
            assert compare(marks(source[one], LANGS[one]), marks(target[other], LANGS[other])).differences == ()


@pytest.mark.parametrize(
    ("lang", "text", "moment"),
    [
        (EN, "it opened in '22", "2022"),
        (EN, "the class of ’98, they say", "1998"),
        (EN, "Nineteen eighty-four was a year", "1984"),
        (EN, "in twenty twenty-two", "2022"),
    ],
)
def test_years_in_short_and_in_words(lang: Lang, text: str, moment: str) -> None:
    assert [one.moment for one in figures(text, lang)] == [moment]


@pytest.mark.parametrize(
    "text", ["in '22 hours of work'", "they say 'of 22'", "in '22'", "nineteen fifty-dollar notes", "twenty, thirty"]
)
def test_no_years(text: str) -> None:
    assert [one.moment for one in figures(text, EN) if one.moment] == []


@pytest.mark.parametrize(
    "row",
    [
        ("in '22 and since '23", "в 2022 году и с 2023 года", "у 2022 році та з 2023 року"),
        ("in '22", "в 22-м", "у 22 році"),
        ("half a per cent", "полпроцента", "пів відсотка"),
        ("0.5 percent", "полпроцента", "піввідсотка"),
        ("half a percentage point", "0,5 п. п.", "0,5 в. п."),
        ("a quarter of a million people", "четверть миллиона человек", "250 тисяч людей"),
        ("three-quarters of a million dollars", "750 тысяч долларов", "три чверті мільйона доларів"),
        ("about twenty houses", "десятка два домов", "десятка два будинків"),
        ("150 shells", "сотни полторы снарядов", "сотні півтори снарядів"),
        ("5,000 shells", "тысяч пять снарядов", "тисяч п'ять снарядів"),
        ("$1bn Canadian dollars", "1 млрд канадских долларов", "1 млрд канадських доларів"),
        ("500 kilowatt hours", "500 кВт/ч", "500 кВт·год"),
        ("100 Mb/s", "100 Мбит/с", "100 мегабіт на секунду"),
        ("5 Mt of CO2", "5 млн тонн CO2", "5 млн тонн CO2"),
    ],
)
def test_said_otherwise(row: tuple[str, str, str]) -> None:
    for one, other in WAYS:
        found = compare(marks(row[one], LANGS[one]), marks(row[other], LANGS[other])).differences
        assert [difference.why for difference in found] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("больше миллиона два года назад", [10**6, 2]),
        ("несколько тысяч пять лет назад", [1000, 5]),
        ("тысяча пять снарядов", [1005]),
        ("пять тысяч пять снарядов", [5005]),
    ],
)
def test_no_number_turned_round(text: str, values: list[int]) -> None:
    assert [one.value for one in figures(text, RU)] == values


@pytest.mark.parametrize(
    ("lang", "text", "unit", "value"),
    [
        (EN, "CHF20m", "CHF", "20000000"),
        (EN, "40 mio francs", "CHF", "40000000"),
        (EN, "20m CHF", "CHF", "20000000"),
        (EN, "a £5-7m deal", "GBP", "5000000..7000000"),
        (EN, "$5m AUD", "AUD", "5000000"),
        (EN, "CAN$5m", "CAD", "5000000"),
        (EN, "a book of 208 pp.", "", "208"),
        (EN, "7 Hong Kong dollars", "HKD", "7"),
        (EN, "30 South African rand", "ZAR", "30"),
        (EN, "a 25-basis-point cut", "bp", "25"),
        (EN, "up 30 bps", "bp", "30"),
        (EN, "a 1.2GWh battery", "GWh", "1.2"),
        (RU, "1,2ГВт·ч", "GWh", "1.2"),
        (EN, "a 5GWh plant", "GWh", "5"),
        (EN, "100 megabits a second", "Mbit/s", "100"),
        (EN, "fell 2pp", "pp", "2"),
        (EN, "fell 3 p.p.", "pp", "3"),
        (RU, "на 3 п.п.", "pp", "3"),
        (RU, "на 25 б. п.", "bp", "25"),
        (UK, "на 3 в.п.", "pp", "3"),
        (UK, "на 25 базисних пунктів", "bp", "25"),
        (RU, "5 миллиардов белорусских рублей", "BYN", "5000000000"),
        (RU, "300 дирхамов ОАЭ", "AED", "300"),
    ],
)
def test_read(lang: Lang, text: str, unit: str, value: str) -> None:
    (figure,) = figures(text, lang)
    assert (figure.unit, figure.normal) == (unit, value)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "Of the ten games 7 won nothing"),
        (EN, "In 2016 won the other party"),
        (EN, "In 1957 Rand wrote a book"),
        (EN, "the 200m won by a boy"),
        (EN, "AMD64 and PHP8"),
        (RU, "В 2014 году Реал выиграл, в 2016 Реал проиграл"),
        (RU, "вышли 5 вон туда"),
        (UK, "у клітці 5 левів"),
        (RU, "в п. 5 закона"),
    ],
)
def test_no_money(lang: Lang, text: str) -> None:
    assert [one.unit for one in figures(text, lang) if one.unit not in ("", "m")] == []


def test_a_sign_is_of_one_country() -> None:
    assert errors("£40m", EN, "40 млн египетских фунтов", RU)
    assert not errors("40 million pounds", EN, "40 млн египетских фунтов", RU)


def test_basis_points_are_hundredths_of_percentage_points() -> None:
    for one, other in (("50 basis points", "0,5 п. п."), ("5‰", "0,5%")):
        assert compare(marks(one, EN), marks(other, RU)).differences == ()
    assert errors("50 basis points", EN, "50 процентов", RU)
    assert errors("50 п. п.", RU, "50 basis points", EN)
