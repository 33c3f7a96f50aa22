"""Slavic surnames in Latin letters are put into Cyrillic ones by rule."""

from __future__ import annotations

import pytest

from nlp.languages import Lang
from nlp.names.cyrillic import surname

RU, UK = Lang.RU, Lang.UK


@pytest.mark.parametrize(
    ("given", "name", "russian", "ukrainian"),
    [
        ("", "Zaitsev", "Зайцев", "Зайцев"),
        ("", "Medvedev", "Медведев", "Медведєв"),
        ("", "Solovyov", "Соловьёв", "Соловйов"),
        ("", "Gorbachev", "Горбачев", "Горбачов"),
        ("", "Podolsky", "Подольский", "Подольський"),
        ("", "Trubetskoy", "Трубецкой", "Трубецкой"),
        ("", "Kolomoiskyi", "Коломойский", "Коломойський"),
        ("Oksana", "Hryhorenko", "Григоренко", "Григоренко"),
        ("Oleksandr", "Kovalchuk", "Ковальчук", "Ковальчук"),
        ("Olena", "Levytska", "Левицкая", "Левицька"),
        ("Ruslan", "Hordiichuk", "Гордийчук", "Гордійчук"),
        ("Mykola", "Shvets", "Швец", "Швець"),  # its ending alone does not tell
        ("Liudmyla", "Kovtun", "Ковтун", "Ковтун"),
        ("", "Wierzbicki", "Вежбицкий", "Вежбицький"),
        ("", "Kaczyński", "Качиньский", "Качинський"),
        ("", "Kowalczyk", "Ковальчик", "Ковальчик"),
        ("Zvonimir", "Hrastić", "Храстич", "Храстич"),
        ("Ivana", "Marković-Peršin", "Маркович-Першин", "Маркович-Першин"),
        ("", "Hlaváček", "Главачек", "Главачек"),
        ("", "Milošević", "Милошевич", "Мілошевич"),
    ],
)
def test_a_slavic_surname_is_spelt_over(given: str, name: str, russian: str, ukrainian: str) -> None:
    assert (surname(given, name, RU), surname(given, name, UK)) == (russian, ukrainian)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Boris", "Becker"),
        ("Mario", "Casanova"),
        ("", "Martin"),
        ("", "Landsbergis"),
        ("Mykola", "Witkoff"),  # letters that no romanisation has
        ("", "Зайцев"),
        ("", ""),
    ],
)
def test_what_is_not_surely_slavic_is_left(given: str, name: str) -> None:
    assert surname(given, name, RU) == surname(given, name, UK) == ""


def test_into_english_nothing_is_spelt_over() -> None:
    assert surname("Mykola", "Shvets", Lang.EN) == ""
