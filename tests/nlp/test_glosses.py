"""What a translator that heeds glosses is told about the names of a sentence."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nlp.article import Span
from nlp.entities import entities
from nlp.glosses import glossed, otherwise, unglossed, with_glosses
from nlp.languages import Lang
from nlp.lexicon.abbreviations import said
from nlp.names import sectors
from nlp.names.glosses import told
from nlp.names.identity import place
from nlp.segment import sentences

RESOURCES = Path(__file__).parents[2] / "resources"
SEEDS = Path(__file__).parents[2] / "seeds"

EN, RU, UK = Lang


def named(text: str, source: Lang, target: Lang) -> str:
    """`text` with what its names alone are called."""
    return with_glosses(text, told(text, entities(text, source), source, target))


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Рішення ухвалять у Копенгагені.", UK, EN, "Рішення ухвалять у Копенгагені ‹ Copenhagen›."),
        ("Порт Ізмаїла працює.", UK, EN, "Порт Ізмаїла ‹ Izmail› працює."),
        ("Потяг їде до Кракова.", UK, EN, "Потяг їде до Кракова ‹ Krakow›."),
        ("The talks were held in Kharkiv.", EN, RU, "The talks were held in Kharkiv ‹ Харьков›."),
        ("It crossed the Atlantic Ocean.", EN, RU, "It crossed the Atlantic Ocean ‹ Атлантический океан›."),
        ("Министр встретился в Нью-Йорке с послом.", RU, EN, "Министр встретился в Нью-Йорке ‹ New York› с послом."),
        (
            "Президент Володимир Зеленський прибув.", UK, EN,
            "Президент Володимир Зеленський ‹ Volodymyr Zelensky› прибув.",
        ),
        ("Зеленського чекали.", UK, EN, "Зеленського ‹ Zelensky› чекали."),
        ("Українські війська в Польщі.", UK, EN, "Українські ‹ Ukrainian› війська в Польщі ‹ Poland›."),
        ("He met Russian officers.", EN, RU, "He met Russian ‹ российский› officers."),
        ("The Ecuadorian Ministry of Foreign Affairs said so.", EN, RU,
         "The Ecuadorian ‹ эквадорский› Ministry of Foreign Affairs ‹ Министерство иностранных дел› said so."),
        ("Jacques Hughes met Thompson.", EN, RU, "Jacques Hughes ‹ Жак Хьюз› met Thompson ‹ Томпсон›."),
        ("Вчора приїхав Шварценеггер.", UK, EN, "Вчора приїхав Шварценеггер ‹ Schwarzenegger›."),
        ("Ursula von der Leyen came.", EN, UK, "Ursula von der Leyen ‹ Урсула фон дер Ляєн› came."),
        ("He asked the House of Lords.", EN, RU, "He asked the House of Lords ‹ Палата лордов›."),
        ("Речник Олег Марченко це заперечив.", UK, EN, "Речник Олег Марченко ‹ Marchenko› це заперечив."),
        ("Bohdan Levchenko denied it.", EN, RU, "Bohdan Levchenko ‹ Левченко› denied it."),
        ("Написав Андрій Дикун.", UK, EN, "Написав Андрій Дикун ‹ Dykun›."),  # whose first name tells
        ("Бої біля Кутьківки та Удачного.", UK, EN, "Бої біля Кутьківки ‹ Kutkivka› та Удачного ‹ Udachne›."),
        ("Обстріляли Верхньозаліське.", UK, EN, "Обстріляли Верхньозаліське ‹ Verkhnozaliske›."),  # in no list
        ("They seized Shandryholove.", EN, UK, "They seized Shandryholove ‹ Шандриголове›."),
        ("Они заняли Новоегоровку.", RU, EN, "Они заняли Новоегоровку ‹ Novoiehorivka›."),
        ("На Оріхівському та Куп'янському напрямках тихо.", UK, EN,
         "На Оріхівському ‹ Orikhiv› та Куп'янському ‹ Kupiansk› напрямках тихо."),
        ("На Північно-Слобожанському напрямку тихо.", UK, EN,
         "На Північно-Слобожанському ‹ North Slobozhanskyi› напрямку тихо."),
        ("Степногірська громада без світла.", UK, EN, "Степногірська ‹ Stepnohirsk› громада без світла."),
        ("На Сумском направлении тихо.", RU, EN, "На Сумском ‹ Sumy› направлении тихо."),
    ],
)  # fmt: skip
def test_known_names_stand_behind_those_of_the_source(text: str, source: Lang, target: Lang, wanted: str) -> None:
    assert named(text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("США та НАТО підтримали це.", UK, EN),  # each has several names
        ("The storm reached America.", EN, RU),  # which one
        ("He was born in Georgia.", EN, RU),
        ("Хараппанська цивілізація занепала.", UK, EN),  # no surname
        ("A Russian was there and spoke the Russian language.", EN, RU),  # a person, and another word
        ("Roman Catholic bishops met.", EN, RU),
        ("Їх звільнили з Центрального ізолятора.", UK, EN),  # a village, too
        ("Nothing is named here.", EN, RU),
        ("", EN, RU),
    ],
)
def test_what_is_not_sure_is_left_as_it_stands(text: str, source: Lang, target: Lang) -> None:
    assert named(text, source, target) == text


def test_doubtful_words_are_told_otherwise_all_together_and_one_by_one() -> None:
    text = "The rate near the glacier is higher."
    told = [one.split(" is")[0] for one in otherwise(text, EN, RU, [spot(text, "glacier"), spot(text, "rate")])]
    assert glossed(text, EN, RU).split(" is")[0] == "The rate near the glacier ‹ ледник›"
    assert told == [
        "The rate ‹ ставка| уровень› near the glacier",
        "The rate ‹ ставка| уровень› near the glacier ‹ ледник›",
    ]


def test_each_other_sense_of_a_doubtful_word_is_told_and_then_none_names_as_before() -> None:
    text = "Prices in Kharkiv will rise."
    told = [one.partition("Kharkiv ‹ Харьков› will rise")[2] for one in otherwise(text, EN, RU, [spot(text, "rise")])]
    assert told == [" ‹ подняться›.", ".", " ‹ возрасти›.", " ‹ повыситься›."]


def test_what_has_no_other_gloss_is_not_told_otherwise() -> None:
    text = "Prices in Kharkiv rose."
    assert otherwise(text, EN, RU, []) == []
    assert otherwise(text, EN, RU, [spot(text, "Kharkiv"), spot(text, "in")]) == []
    assert otherwise("a ‹ b›", EN, RU, [Span(0, 1, "a")]) == []


def spot(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word), word)


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("ЗСУ збили 12 БпЛА.", UK, EN, "ЗСУ ‹ Armed Forces of Ukraine› збили ‹ shoot down› 12 БпЛА ‹ drone›."),
        ("ВС РФ у ЗАЭС.", RU, EN, "ВС РФ ‹ Russian armed forces› у ЗАЭС ‹ Zaporizhzhia nuclear power plant›."),
        ("КНДР и МВФ.", RU, EN, "КНДР ‹ North Korea› и МВФ ‹ IMF›."),
        ("UAVs and the SBU.", EN, UK, "UAVs ‹ БпЛА› and the SBU ‹ СБУ›."),
        ("Це БпЛА-камікадзе.", UK, EN, "Це БпЛА-камікадзе."),  # part of a word
        ("HIMARS came.", EN, RU, "HIMARS came."),  # called the same
    ],
)
def test_abbreviations_are_told(text: str, source: Lang, target: Lang, wanted: str) -> None:
    assert glossed(text, source, target) == wanted


def test_an_abbreviation_is_said_where_what_it_is_called_stands() -> None:
    text = "БпЛА вдарили по НПЗ, повідомили в ЗСУ."
    found = said(text, UK, EN, "Drones struck a refinery, it was reported.")
    assert [one.text for one in found] == ["БпЛА", "НПЗ"]


def test_a_place_is_said_where_it_is_named() -> None:
    found = sectors.said("На Оріхівському та Лиманському напрямках.", UK, "In the Orikhiv direction.")
    assert [one.text for one in found] == ["Оріхівському"]


def test_no_abbreviation_of_a_language_has_two_lines() -> None:
    lines = (RESOURCES / "lexicon" / "abbreviations.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert all(len(row) == len(Lang) for row in rows)
    for column in zip(*rows, strict=True):
        words = [word for cell in column if cell for word in set(cell.split("|"))]
        assert sorted(words) == sorted(set(words))


def test_words_of_the_lexicon_stand_beside_names() -> None:
    wanted = "A glacier ‹ ледник› near Kharkiv ‹ Харьков›."
    assert glossed("A glacier near Kharkiv.", EN, RU) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("обошлась в 3,9 млрд сомов.", RU, EN, "сомов ‹ soms›."),  # a fish, too
        ("дають 9 200 грн", UK, EN, "грн ‹ hryvnias›"),
        ("It cost KGS 5 million.", EN, RU, "KGS 5 million."),
        ("Он поймал двух сомов.", RU, EN, "сомов ‹ catfish›."),
    ],
)
def test_money_is_told_as_money(text: str, source: Lang, target: Lang, wanted: str) -> None:
    assert glossed(text, source, target).endswith(wanted)


def test_what_a_word_may_be_stands_in_one_gloss() -> None:
    assert glossed("A clash near the river.", EN, RU).startswith("A clash ‹ столкновение| стычка› near")


def test_a_text_that_has_our_signs_is_told_nothing() -> None:
    text = "Він читав ‹Копенгаген›."
    assert glossed(text, UK, EN) == text


@pytest.mark.parametrize(
    ("prompt", "text", "wanted"),
    [
        ("Ізмаїл ‹ Izmail›", "He came to Izmail ‹ Izmail›, and to Reni ‹.", "He came to Izmail, and to Reni."),
        ("Ukrainian ‹ український› drones", "українські «українські» дрони", "українські дрони"),
        ("The “Ukrainian ‹ український›” drones", "«українські» дрони", "«українські» дрони"),  # a quotation
        ("clash ‹ столкновение| стычка›", "стычка «столкновение»", "стычка"),
        ("team New Zealand ‹ Новая Зеландия›", "команда «Новая Зеландия»", "команда «Новая Зеландия»"),
        ("‹her› own signs", "её ‹свои› знаки", "её ‹свои› знаки"),
    ],
)
def test_what_a_model_copied_of_a_gloss_is_taken_out(prompt: str, text: str, wanted: str) -> None:
    assert unglossed(text, prompt) == wanted


@pytest.mark.parametrize(
    ("name", "lang", "wanted"),
    [
        ("Rome", RU, "Рим"),
        ("Perm", RU, "Пермь"),
        ("Prague", UK, "Прага"),
        ("Cairo", UK, "Каїр"),
        ("New Orleans", RU, "Новый Орлеан"),
    ],
)
def test_of_several_spellings_of_a_town_that_of_the_dictionary_comes_first(name: str, lang: Lang, wanted: str) -> None:
    assert place(name, EN, lang)[0] == wanted


def test_threads_side_by_side_are_told_the_same() -> None:
    text = (SEEDS / "drones-over-moscow.txt").read_text("utf-8")
    lines = [one.text for one in sentences(text, EN)]
    alone = [glossed(line, EN, UK) for line in lines]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(glossed, lines * 4, [EN] * 4 * len(lines), [UK] * 4 * len(lines))) == alone * 4


def test_a_town_in_capitals_is_told_in_capitals_and_no_state() -> None:
    assert glossed("LJUBLJANA — It rained.", EN, RU).startswith("LJUBLJANA ‹ ЛЮБЛЯНА›")
    assert "США ‹" not in glossed("США молчат.", RU, EN)


def test_an_abbreviation_is_no_word_of_the_lexicon() -> None:
    assert "тис ‹" not in glossed("Відвантажили 742 тис. т збіжжя.", UK, EN)
    assert "тис ‹ yew›" in glossed("У саду росте тис.", UK, EN)


@pytest.mark.parametrize(
    ("text", "lang"), [("Удачного дня!", UK), ("Їдуть на Схід.", UK), ("В центре Старого города пусто.", RU)]
)
def test_words_that_villages_are_called_too_are_no_places(text: str, lang: Lang) -> None:
    assert named(text, lang, EN) == text


def test_the_list_of_villages_is_well_formed() -> None:
    rows = [line.split("\t") for line in (RESOURCES / "places/villages.tsv").read_text("utf-8").splitlines()]
    assert len({tuple(row) for row in rows}) == len(rows)
    for english, russian, ukrainian in rows:
        assert re.fullmatch(r"[A-Za-z0-9'’. /–-]+", english), english
        assert re.fullmatch(r"[А-яЁё0-9'’. «»/–—-]+", russian), russian
        assert re.fullmatch(r"[А-ЩЬЮЯа-щьюяІЇЄҐіїєґ0-9'’. «»/–—-]+", ukrainian), ukrainian
