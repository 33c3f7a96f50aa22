"""The golden sentences say the same in three languages: nothing may be found between them, and every change must be."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from nlp.article import Severity
from nlp.figures import IDENTIFIER, compare, marks
from nlp.languages import Lang

GOLDEN = Path(__file__).parents[1] / "golden"
MARK = re.compile(r"\[([^|\]]+)\|[^\]]*\]")
PAIRS = list(itertools.permutations(Lang, 2))


def parallel(lang: Lang) -> list[str]:
    """The sentences below the comment line, without their marks."""
    lines = (GOLDEN / f"figures.{lang}.txt").read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("#")) + 1
    return [MARK.sub(r"\1", line) for line in lines[start:]]


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_right_translations_pass(source: Lang, target: Lang) -> None:
    found = [
        (one, other, [difference.why for difference in differences])
        for one, other in zip(parallel(source), parallel(target), strict=True)
        if (differences := compare(marks(one, source), marks(other, target)).differences)
    ]
    assert found == []


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_a_changed_digit_is_an_error(source: Lang, target: Lang) -> None:
    tried, missed = 0, []
    for one, other in zip(parallel(source), parallel(target), strict=True):
        for match in re.finditer(r"[2-8](?=\d)", other):
            spoilt = other[: match.start()] + str(int(match[0]) + 1) + other[match.end() :]
            found = compare(marks(one, source), marks(spoilt, target)).differences
            tried += 1
            if not any(difference.severity is Severity.ERROR for difference in found):
                missed.append(spoilt)
    assert tried > 100
    assert missed == []


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_a_lost_figure_is_found(source: Lang, target: Lang) -> None:
    for one, other in zip(parallel(source), parallel(target), strict=True):
        figures = marks(other, target)
        for figure in figures:
            digits = re.fullmatch(r"\d{2,}", figure.text)
            if digits is None or figure.unit == IDENTIFIER or [f.value for f in figures].count(figure.value) > 1:
                continue
            spoilt = other[: figure.start] + other[figure.stop :]
            found = compare(marks(one, source), marks(spoilt, target)).differences
            assert any(difference.severity is Severity.ERROR for difference in found), spoilt
