"""One digest of our own, with a sum that the translation has wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nlp.article import Digest
from nlp.languages import Lang
from nlp.pipeline import Options, digest
from nlp.reader import read_text
from tests.fakes import FakeEngines, FakeTranslator

RUSSIAN = (
    "Паром снова ходит\n\n"
    "Паром через лиман снова ходит с 3 марта, сообщила администрация порта. "
    "На ремонт двух причалов потратили 20 млн гривен.\n\n"
    "За неделю перевезли 340 пассажиров и 57 автомобилей, рассказал капитан Олег Дорошенко."
)
REPLIES = {
    "Паром снова ходит": "The ferry runs again",
    "Паром через лиман снова ходит с 3 марта, сообщила администрация порта.": (
        "The ferry across the estuary has been running again since 3 March, the port said."
    ),
    "На ремонт двух причалов потратили 20 млн гривен.": "200 million hryvnias were spent on repairing two piers.",
    "За неделю перевезли 340 пассажиров и 57 автомобилей, рассказал капитан Олег Дорошенко.": (
        "In a week 340 passengers and 57 cars were carried, said captain Oleh Doroshenko."
    ),
}


def ferry() -> Digest:
    *_, last = digest(
        read_text(RUSSIAN), FakeEngines(FakeTranslator(REPLIES)), Options(Lang.EN, 2, repair=False)  # type: ignore[arg-type]
    )  # fmt: skip
    article = replace(
        last.article,
        source="Вестник лимана",
        date="2026-03-10",
        path=Path("ferry.html"),
        url="https://example.org/ferry?a=1&b=2",
    )
    return replace(last, article=article)


@pytest.fixture(scope="session")
def digested() -> Digest:
    return ferry()
