"""Every sample in seeds/ is read whole: its language, its title, its middle, and nothing that stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from nlp.languages import Lang
from nlp.reader import SUFFIXES, read

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True)
class Seed:
    name: str
    lang: str
    title: str
    words: int  # at least
    middle: tuple[str, ...]  # in the order of the text, the last one near its end
    around: tuple[str, ...] = ()  # menus, running headers, footers: no part of the article
    source: str = ""
    author: str = ""
    date: str = ""  # the day


ALL = (
    Seed(
        "drones-over-moscow.txt",
        "en",
        "",  # it has none: whatever the reader makes of the first line
        480,
        (
            "Meanwhile, Russian strikes on Ukraine continue unabated.",
            "In the eastern Dnipropetrovsk region, officials said one person was killed and five injured in a drone"
            " attack Tuesday.",
        ),
        ("READ MORE",),
    ),
    Seed(
        "bridge-over-the-buh.uk.docx",
        "uk",
        "Міст через Південний Буг під Вознесенськом відкриють майже на рік раніше",
        500,
        (
            "Перший кошторис 2023 року становив 2,1 млрд грн, тож ціна зменшилася на 12,4%.",
            "Чверть із них — переселенці з Херсонщини й Донеччини.",
            "Очікувана вартість — 310–340 млн грн, третину цієї суми готова дати Литва.",
        ),
        ("Вісник Прибужжя", "Сторінка"),
        author="Олена Гайдамаченко",
        date="2025-09-18",
    ),
    Seed(
        "grain-through-the-danube.uk.html",
        "uk",
        "Дунайські порти перевалили за сезон 9,6 млн тонн зерна, хоча річка міліє",
        460,
        (
            "Такі дані навів у середу, 23 липня, голова асоціації «Дунайський термінал» Віктор Паламарчук.",
            "Натомість доправити тонну баржею до румунської Констанци коштує 12,5 євро, і попит на баржі зріс утричі.",
            "Пожежу вісім годин гасили 74 рятувальники, загиблих немає.",
            "Питання розглянуть 22–24 вересня в Ізмаїлі на зустрічі експертів одинадцяти придунайських країн.",
        ),
        (
            "Спортивні новини",
            "Афіша вихідних",
            "Шукати",
            "Поширити у Фейсбуці",
            "Телеграм",
            "Читайте також",
            "кавуни",
            "розсилку",
            "Усі права застережено",
            "Політика приватності",
            "cookie",
            "dataLayer",
        ),
        source="Дунайська хвиля",
        author="Тетяна Руснак",
        date="2025-07-24",
    ),
    Seed(
        "flood-on-the-tobol.ru.eml",
        "ru",
        "Тобол вышел из берегов: в Зауралье эвакуировали более шести тысяч человек",
        490,
        (
            "За первые сутки под воду ушли 412 домов и 17 км дорог.",
            "Ночью в Кургане сел Ил-76, доставивший 40 тонн груза: палатки, мотопомпы и 12 000 одеял.",
            "К вечеру пятницы одобрили 2 311 заявлений из 4 050, то есть 57%.",
            "Следующее заседание курганского штаба назначено на воскресенье, на 19:30.",
        ),
        ("Отписаться", "unsubscribe", "подписаны на рассылку", "MIME"),
        source="Зауральский день",
        date="2025-04-12",
    ),
    Seed(
        "trams-for-pavlodar.ru.pdf",
        "ru",
        "Павлодар обновит трамвай: 35 вагонов и 46 километров пути за 118 млн евро",
        480,
        (
            "По его словам, из 112 вагонов на линию ежедневно выходит не больше семидесяти, а износ рельсов"
            " превысил 68%.",
            # this one goes from the first page to the second
            "Работы начнутся в апреле 2026 года с улицы Кутузова, где на пять месяцев закроют участок в 4,8 км.",
            "Из 1 204 респондентов 63% высказались за сохранение трамвая, 22% предпочли бы электробусы, ещё 15%"
            " затруднились ответить.",
            "Первый трамвай вышел на улицы Павлодара 3 сентября 1965 года.",
        ),
        ("Иртышский вестник", "Страница", "5 июня 2025"),
        author="Руслан Ахметжанов",
        date="2025-06-05",
    ),
    Seed(
        "oil-price-cap-report.en.odt",
        "en",
        "Lower cap, longer voyages: what a year of oil sanctions did to prices",
        540,
        (
            "The rest moved on what they call the grey fleet: some 540–590 tankers with a median age of 21 years,"
            " at least 63 of which had no insurance that could be verified.",
            "Wholesale prices at the St Petersburg exchange climbed above 73,000 roubles ($880) a tonne, a record.",
            "Fines should be tied to the value of the cargo, starting at 5%.",
            "A second edition of the report, covering the winter, is due at 9:00 a.m. on 16 April.",
        ),
        ("Northern Energy Review", "Page 1"),
        author="Harriet Lindqvist-Cole",
        date="2025-10-09",
    ),
    Seed(
        "humanitarian-demining-conference.en.epub",
        "en",
        "Donors pledge €412 million for Ukraine’s minefields, but deminers want steadier money",
        570,
        (
            "At the end of 2022 the estimate stood at 174,000.",
            "Drones with thermal cameras found 74% of the mines that lay on the surface but only 22% of those buried"
            " deeper than 5 cm.",
            "A fourth conference will be held in Osaka in the autumn of 2026, between the 5th and the 9th of October.",
        ),
        ("Table of contents",),
        source="The Adriatic Courier",
        author="Daniel R. Whitcombe",
        date="2025-05-23",
    ),
    Seed(
        "childrens-hospital-in-bishkek.ru.rtf",
        "ru",
        "В Бишкеке открыли детскую больницу на 240 коек",
        180,
        (
            "«Раньше каждого десятого ребёнка мы отправляли за границу.",
            "Начинающему специалисту обещают 65–70 тыс. сомов в месяц и служебную квартиру.",
            "К концу первого дня в приёмный покой обратились 164 семьи, вдвое больше, чем ожидали.",
        ),
        ("Чуйский курьер", "Страница", "Times New Roman", "heading"),
        author="Айгуль Садырова",
        date="2025-11-04",
    ),
    Seed(
        "night-train-to-przemysl.uk.txt",
        "uk",
        "Нічний потяг Чернівці — Перемишль повертається в розклад",
        180,
        (
            "Роботи обійшлися в 212 млн грн, ще 1,7 млн євро дав Євросоюз.",
            "За перші дві доби продали 3 400 квитків, тобто 41% місць до кінця грудня.",
            "Польська сторона, за його словами, погодила місце на третій колії ще у вересні.",
        ),
    ),
    Seed(
        "ferry-across-the-estuary.en.md",
        "en",
        "Summer ferry returns to the Dniester estuary",
        200,
        (
            "The 9 km passage takes 35 minutes; by road the trip is 61 km and can last an hour and a half.",
            "Sailings start at 8:00, 11:30, 15:00 and 18:30, except on days when the wind exceeds 12 m/s or the alarm"
            " sounds.",
            "The timetable is valid until 28 September.",
        ),
        ("lyman-line.example", "**", "##", "author:"),
        author="Rosalind Achterberg",
        date="2025-05-30",
    ),
)
each = pytest.mark.parametrize("seed", ALL, ids=lambda seed: seed.name)


def test_every_sample_is_listed() -> None:
    files = {path.name for path in SEEDS.iterdir() if path.suffix in SUFFIXES and path.name != "README.md"}
    assert files == {seed.name for seed in ALL}
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert [name for name in files if f"`{name}`" not in readme] == []


@each
def test_a_sample_is_read_whole(seed: Seed) -> None:
    article = read(SEEDS / seed.name)
    text = spaced(article.body.text)
    assert article.body.lang == Lang(seed.lang)
    assert article.title
    assert article.title == (seed.title or article.title)
    assert len(text.split()) >= seed.words
    places = [text.find(spaced(sentence)) for sentence in seed.middle]
    assert [sentence for sentence, place in zip(seed.middle, places, strict=True) if place < 0] == []
    assert places == sorted(places)


@each
def test_nothing_around_a_sample_is_read(seed: Seed) -> None:
    text = spaced(read(SEEDS / seed.name).body.text)
    assert [words for words in seed.around if words.casefold() in text.casefold()] == []
    assert not seed.title or spaced(seed.title) not in text


@each
def test_who_wrote_a_sample_and_when(seed: Seed) -> None:
    article = read(SEEDS / seed.name)
    assert (article.source, article.author) == (seed.source or article.source, seed.author)
    assert article.date.startswith(seed.date)


def spaced(text: str) -> str:
    """`text` with every run of white space, no-break spaces too, as one space."""
    return " ".join(text.split())
