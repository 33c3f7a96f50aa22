"""The names of the sample article: all of them found, and paired with those of a translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.article import EntityKind
from nlp.entities import entities
from nlp.entities.compare import compare
from nlp.languages import Lang

SEED = Path(__file__).parents[2] / "seeds/drones-over-moscow.txt"
PERSONS = {"Donald Trump", "Volodymyr Zelensky", "Sergei Sobyanin", "Vladimir Medinsky", "Vladimir Putin"}
PLACES = {
    "Russia", "Ukraine", "Moscow", "St. Petersburg", "Kyiv", "Smolensk", "Istanbul", "Israel", "U.S.", "White House",
    "Voronezh region", "Dnipropetrovsk region",
}  # fmt: skip
BODIES = {"Russian Defense Ministry", "Polish Embassy", "New York Post", "Syrian Forces"}


def test_the_names_of_the_seed_article_are_complete() -> None:
    found = entities(SEED.read_text("utf-8"), Lang.EN)
    normals = {kind: {each.normal for each in found if each.kind is kind} for kind in EntityKind}
    assert normals[EntityKind.PERSON] == PERSONS
    assert normals[EntityKind.PLACE] == PLACES
    assert normals[EntityKind.ORGANISATION] == BODIES


# sentences about the article's people and places, and translations of them
TRANSLATIONS = [
    (
        "Moscow Mayor Sergei Sobyanin reported three drones; St. Petersburg reported more.",
        "Мэр Москвы Сергей Собянин сообщил о трёх дронах, Санкт-Петербург — о большем числе.",
        "Мер Москви Сергій Собянін повідомив про три дрони, Санкт-Петербург — про більше.",
        3,
    ),
    (
        "Donald Trump asked Volodymyr Zelensky about Kyiv, and the White House confirmed it.",
        "Дональд Трамп спросил Владимира Зеленского о Киеве, и Белый дом это подтвердил.",
        "Дональд Трамп запитав Володимира Зеленського про Київ, і Білий дім це підтвердив.",
        4,
    ),
    (
        "The Russian Defense Ministry named the Voronezh region and Smolensk.",
        "Министерство обороны России назвало Воронежскую область и Смоленск.",
        "Міністерство оборони Росії назвало Воронезьку область і Смоленськ.",
        3,
    ),
    (
        "Vladimir Medinsky, an aide to Vladimir Putin, came to Istanbul.",
        "Владимир Мединский, помощник Владимира Путина, приехал в Стамбул.",
        "Володимир Мединський, помічник Володимира Путіна, приїхав до Стамбула.",
        3,
    ),
    (
        "Zelensky told the New York Post that the U.S. would buy drones from Ukraine.",
        "Зеленский сказал газете «Нью-Йорк пост», что США купят дроны у Украины.",
        "Зеленський сказав газеті «Нью-Йорк пост», що США куплять дрони в України.",
        4,
    ),
]


@pytest.mark.parametrize(("source", "target"), [(a, b) for a in Lang for b in Lang if a is not b])
@pytest.mark.parametrize("row", TRANSLATIONS)
def test_each_name_is_paired_with_its_counterpart(row: tuple[str, str, str, int], source: Lang, target: Lang) -> None:
    texts = dict(zip(Lang, row[:3], strict=True))
    names = {lang: entities(text, lang) for lang, text in texts.items()}
    result = compare(names[source], names[target], source, target, texts[target], texts[source])
    assert len(result.pairs) == row[3]
    assert not result.lost
    assert not result.added
    assert not result.changed
