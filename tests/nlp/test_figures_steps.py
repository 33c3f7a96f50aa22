"""Cut to, cut by, up from: what a figure is to a change is checked, too."""

from __future__ import annotations

import pytest

from nlp.article import FindingKind, Passage, Sentence, Severity
from nlp.check import check
from nlp.figures import figures
from nlp.languages import Lang

EN, RU, UK = Lang


def passage(text: str, lang: Lang) -> Passage:
    return Passage(lang, text, (Sentence(0, len(text), text, 0),), (), figures(text, lang))


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ((EN, "It cut the bonus from $5 to $3."), (RU, "Оно сократило премию с 5 долларов на 3 доллара."),
         "changed: to $3 → на 3 доллара"),
        ((EN, "There were 611 ships, up from 547."), (RU, "Судов стало 611, что на 547 меньше."),
         "changed: up from 547 → на 547"),
        ((UK, "Ставку підвищено на 0,5 відсотка."), (EN, "The rate was raised to 0.5 percent."),
         "changed: на 0,5 відсотка → to 0.5 percent"),
        ((EN, "The deficit widened to 4.9%."), (UK, "Дефіцит збільшився на 4,9%."), "changed: to 4.9% → на 4,9%"),
    ],
)  # fmt: skip
def test_another_step_is_an_error(source: tuple[Lang, str], target: tuple[Lang, str], why: str) -> None:
    findings, pairs = check(passage(source[1], source[0]), passage(target[1], target[0]))
    (one,) = (one for one in findings if one.kind is FindingKind.FIGURE_CHANGED)
    assert (one.why, one.severity) == (why, Severity.ERROR)
    assert all(pair.source != one.source for pair in pairs)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ((EN, "It cut the bonus to $3 from $5."), (RU, "Оно сократило премию с 5 до 3 долларов.")),
        (
            (EN, "Profit was $410 million, up from $365 million."),
            (RU, "Прибыль — 410 млн долларов против 365 млн долларов."),
        ),
        ((EN, "Prices rose 5%, up to 9% in places."), (UK, "Ціни зросли на 5%, подекуди на 9%.")),
        ((EN, "It rose by anywhere from 5 to 7 percent."), (RU, "Выросло на 5–7 процентов.")),
        ((RU, "Подошли к 5 домам, до 3 домов не дошли."), (EN, "They came to 5 houses, not to 3 houses.")),
    ],
)
def test_the_same_step_and_none_are_not(source: tuple[Lang, str], target: tuple[Lang, str]) -> None:
    findings, _ = check(passage(source[1], source[0]), passage(target[1], target[0]))
    assert not [one for one in findings if one.kind is FindingKind.FIGURE_CHANGED]
