"""Who says what, on texts of our own: what contradicts is found in any language, what only looks like it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.article import Article
from nlp.claims import Dispute, disputes
from nlp.encoder import Encoder
from nlp.engines import RESOURCES
from nlp.languages import Lang
from nlp.pipeline import marked
from nlp.reader import read_text

FILLER = {
    Lang.EN: "The authorities published the report this week. It describes what happened, and what is planned next.",
    Lang.RU: "Власти опубликовали отчёт на этой неделе. В нём описано, что произошло и что запланировано дальше.",
    Lang.UK: "Влада оприлюднила звіт цього тижня. У ньому описано, що сталося і що заплановано далі.",
}


def article(text: str, date: str = "") -> Article:
    cyrillic = any("а" <= letter.lower() <= "я" for letter in text)
    lang = Lang.UK if set(text.lower()) & set("іїє") else Lang.RU if cyrillic else Lang.EN
    read = read_text(f"Report\n\n{text} {FILLER[lang]}")
    assert read.body.lang is lang
    return replace(read, body=marked(read.body), date=date)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load(RESOURCES / "encoder")


def found(encoder: Encoder, *texts: str, dates: tuple[str, ...] = ()) -> tuple[Dispute, ...]:
    days = dates or ("",) * len(texts)
    articles = {str(n): article(text, day) for n, (text, day) in enumerate(zip(texts, days, strict=True))}
    *_, last = disputes(articles.items(), len(articles), encoder)
    assert last.done == last.total
    return last.found


CONTRADICT = [
    (
        "Ukraine and Russia exchanged 340 prisoners of war on Friday, officials in Kyiv said.",
        "Россия и Украина обменялись в пятницу пленными: домой вернулись 330 пленных, сообщили в Москве.",
    ),
    (
        "Ukraine and Russia exchanged 340 prisoners of war on Friday, officials said.",
        "Україна і Росія у п'ятницю провели обмін: повернулися 325 полонених, повідомили посадовці.",
    ),
    (
        "Damage from the flood in Orenburg was put at $2 billion by the governor.",
        "Ущерб от паводка в Оренбурге губернатор оценил в 20 млрд долларов.",
    ),
    (
        "The strike on Kharkiv killed 12 people, the mayor said.",
        "При ударе по Харькову погибли 15 человек, сообщил мэр.",
    ),
    (
        "Унаслідок удару по Харкову загинули 12 людей, повідомив мер.",
        "При ударе по Харькову погибли 15 человек, сообщил мэр.",
    ),
    (
        "Inflation in Russia reached 8.1% in June, the central bank said.",
        "Інфляція в Росії у червні сягнула 9,4 %, повідомив центральний банк.",
    ),
    (
        "Turnout in Moldova was 54 percent, the election commission said.",
        "Явка в Молдавии составила 62 %, сообщила избирательная комиссия.",
    ),
    (
        "Rescuers evacuated 400 residents of Kherson on Monday.",
        "В понедельник из Херсона эвакуировали 900 жителей, сообщили спасатели.",
    ),
    (  # no word of the table: the sentences are alike, and each has one such figure
        "The speed of the wind in Mariupol reached 25 metres per second on Tuesday.",
        "Скорость ветра в Мариуполе во вторник достигла 35 метров в секунду.",
    ),
    (
        "Over Odesa 36 drones were shot down on 3 March 2025.",
        "3 марта 2025 года над Одессой сбили 29 беспилотников.",
    ),
]


@pytest.mark.parametrize("texts", CONTRADICT, ids=range(len(CONTRADICT)))
def test_what_contradicts_is_found(texts: tuple[str, str], encoder: Encoder) -> None:
    (dispute,) = found(encoder, *texts)
    assert len({claim.article for claim in dispute.claims}) == 2
    values = [claim.figure.value for claim in dispute.claims]
    assert values == sorted(values, key=lambda value: value or 0)
    assert dispute.subject(Lang.EN)


APART = {
    "the same number": (
        "Ukraine and Russia exchanged 340 prisoners of war on Friday.",
        "Россия и Украина обменялись в пятницу: вернулись 340 пленных.",
    ),
    "more than 300 is no contradiction of 340": (
        "Ukraine and Russia exchanged more than 300 prisoners of war on Friday.",
        "Россия и Украина обменялись в пятницу: вернулись 340 пленных.",
    ),
    "a rounded number": (
        "Damage from the flood in Orenburg was put at $2 billion.",
        "Ущерб от паводка в Оренбурге оценили в 2,04 млрд долларов.",
    ),
    "the dead and the wounded": (
        "The strike on Kharkiv killed 12 people.",
        "При ударе по Харькову ранены 34 человека.",
    ),
    "the dead and the wounded in one sentence": (
        "The strike on Kharkiv killed 12 people and wounded 34.",
        "При ударе по Харькову погибли 12 человек и 34 ранены.",
    ),
    "two towns": (
        "The strike on Kharkiv killed 12 people.",
        "При ударе по Одессе погибли 15 человек.",
    ),
    "children among people": (
        "The strike on Kharkiv killed 12 people.",
        "При ударе по Харькову погибли трое детей.",
    ),
    "two days": (
        "Over Odesa 36 drones were shot down on 3 March 2025.",
        "5 марта 2025 года над Одессой сбили 29 беспилотников.",
    ),
    "drones and missiles": (
        "Over Odesa 36 drones were shot down on 3 March 2025.",
        "3 марта 2025 года над Одессой сбили 4 ракеты.",
    ),
    "two currencies": (
        "Damage from the flood in Orenburg was put at $2 billion.",
        "Ущерб от паводка в Оренбурге оценили в 40 млрд рублей.",
    ),
    "two sums for two things": (
        "Damage from the flood in Orenburg was put at $2 billion.",
        "Бюджет Оренбурга составит 5 млрд долларов.",
    ),
    "two months": (
        "Inflation in Russia reached 8.1% in June 2025.",
        "Інфляція в Росії у травні 2025 року сягнула 9,4 %.",
    ),
    "nothing in common": (
        "The library in Lviv bought 300 books for its new hall.",
        "Ферма под Полтавой продала 500 тонн зерна.",
    ),
    "the age of the dead": (
        "The writer Ivan Petrenko, author of two novels, has died at the age of 54 in Lviv.",
        "Во Львове скончался писатель Иван Петренко, автор двух романов: он умер в возрасте 55 лет.",
    ),
    "scores": (
        "Dynamo beat Shakhtar 5-3 in Kyiv on Sunday.",
        "В Киеве в воскресенье «Динамо» обыграло «Шахтёр» со счётом 5:3.",
    ),
    "years and ages": (
        "The bridge in Mykolaiv was built 12 years ago by a 50-year-old engineer.",
        "Мост в Николаеве построили 15 лет назад, инженеру было 40 лет.",
    ),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_what_only_looks_like_it_is_not(texts: tuple[str, str], encoder: Encoder) -> None:
    assert found(encoder, *texts) == ()


def test_an_article_that_knows_both_numbers_contradicts_neither(encoder: Encoder) -> None:
    one = "The strike on Kharkiv killed 12 people, the mayor said."
    both = "При ударе по Харькову погибли 15 человек. Ранее сообщалось, что в Харькове погибли 12 человек."
    assert found(encoder, one, both) == ()


def test_three_articles_are_one_dispute(encoder: Encoder) -> None:
    texts = (
        "The strike on Kharkiv killed 12 people, the mayor said.",
        "При ударе по Харькову погибли 15 человек, сообщил мэр.",
        "Унаслідок удару по Харкову загинули 12 людей, повідомив мер.",
    )
    (dispute,) = found(encoder, *texts)
    assert [(claim.article, int(claim.figure.value or 0)) for claim in dispute.claims] == [
        ("0", 12),
        ("2", 12),
        ("1", 15),
    ]
    assert "Харьков" in dispute.subject(Lang.RU) or "Kharkiv" in dispute.subject(Lang.RU)
    assert dispute.subject(Lang.RU).startswith("погибший")


def test_news_of_two_days_is_not_compared(encoder: Encoder) -> None:
    texts = (
        "Over Odesa 36 drones were shot down last night.",
        "Прошлой ночью над Одессой сбили 29 беспилотников.",
    )
    assert found(encoder, *texts, dates=("2025-03-03", "2025-03-05")) == ()
    assert len(found(encoder, *texts, dates=("2025-03-03", "2025-03-03"))) == 1


def test_one_article_alone_is_no_dispute(encoder: Encoder) -> None:
    assert found(encoder, "The strike on Kharkiv killed 12 people. In Kharkiv 15 people were killed.") == ()


def test_it_says_how_far_it_is_and_can_be_stopped(encoder: Encoder) -> None:
    articles = {str(n): article(CONTRADICT[0][0]) for n in range(3)}
    steps = disputes(articles.items(), len(articles), encoder)
    first = next(steps)
    assert (first.done, first.found) == (0, ())
    steps.close()  # type: ignore[attr-defined]
