"""Languages told, from headlines to pages, and others refused by their names."""

from __future__ import annotations

import pytest

from nlp.detect import detect, paragraph_langs
from nlp.errors import UnsupportedLanguage
from nlp.languages import Lang
from nlp.segment import sentences

SHORT = {
    Lang.EN: (
        "Markets fall", "Oil up 3%", "Trump", "Moscow", "U.S. hits Iran", "Zelensky visits Paris", "Talks stall",
        "Drones over Moscow", "Kyiv under fire", "Hryvnia steady", "Snow in Rome", "Why prices rose",
    ),
    Lang.RU: (
        "Рынок упал", "Путин", "Цены выросли", "Россия и Украина", "Переговоры зашли в тупик", "Нефть дорожает",
        "Дроны над Москвой", "Доллар по 90", "Снег в Риме", "Путин прибыл в Пекин", "Что с рублём", "Новости дня",
    ),
    Lang.UK: (
        "Ринок упав", "Київ", "Ціни зросли", "Переговори зайшли в глухий кут", "Нафта дорожчає", "Курс долара",
        "Дрони над Москвою", "Українські дрони", "Зеленський прибув до Одеси", "Сніг у Римі", "Новини дня",
        "Що з гривнею",
    ),
}  # fmt: skip
OTHERS = {
    "Polish": "Rynek akcji spadł w czwartek o pięć procent.",
    "German": "Der Markt fiel am Donnerstag um fünf Prozent.",
    "French": "Le marché a chuté de cinq pour cent jeudi.",
    "Spanish": "El mercado cayó un cinco por ciento el jueves.",
    "Romanian": "Piața a scăzut joi cu cinci procente, spun analiștii.",
    "Belarusian": "Рынак у чацвер упаў на пяць працэнтаў.",
    "Bulgarian": "Пазарът падна с пет процента в четвъртък.",
    "Serbian": "Тржиште је у четвртак пало за пет одсто.",
    "Macedonian": "Пазарот во четврток падна за пет проценти, велат од Скопје.",
    "Kazakh": "Бейсенбі күні нарық бес пайызға төмендеді.",
    "Georgian": "ბაზარი ხუთშაბათს ხუთი პროცენტით დაეცა.",
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in SHORT.items() for text in texts])
def test_headlines(lang: Lang, text: str) -> None:
    assert detect(text) is lang


@pytest.mark.parametrize(("name", "text"), OTHERS.items())
def test_other_languages_are_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(UnsupportedLanguage) as caught:
        detect(text)
    assert caught.value.name == name
    assert str(caught.value).startswith(f"This looks like {name}.")


@pytest.mark.parametrize("text", ["", "  \n", "12,5 % — 2025", "!?", "1"])
def test_nothing_to_tell_by(text: str) -> None:
    with pytest.raises(UnsupportedLanguage, match="could not be told") as caught:
        detect(text)
    assert caught.value.code == "und"


def test_addresses_do_not_count() -> None:
    assert detect("Новости: https://www.example.com/very/long/english/address/about/the/news") is Lang.RU


def test_foreign_names_do_not_change_the_language() -> None:
    assert detect("Компания Deutsche Telekom купила Norddeutsche Netze за 3 млрд евро, сообщили в Бонне.") is Lang.RU
    assert detect("The Verkhovna Rada, or Верховна Рада, met on Tuesday in Kyiv to vote on the budget.") is Lang.EN


def test_paragraphs() -> None:
    text = (
        "The mayor spoke on Monday.\nThe crowd was silent.\n«Ми не здамося», — сказав він журналістам.\nMaria Kuts\n"
        "Wir geben nicht auf, sagte er den Journalisten."
    )
    cut = sentences(text, Lang.EN)
    assert paragraph_langs(text, cut, Lang.EN) == (Lang.EN, Lang.EN, Lang.UK, Lang.EN, Lang.EN)
    assert paragraph_langs(text[:30], cut[:1], Lang.EN) == ()
    assert paragraph_langs("", (), Lang.EN) == ()
