"""Dates in words."""

from __future__ import annotations

import pytest

from nlp.figures import figures
from nlp.figures.moments import said
from nlp.languages import Lang


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("W-4", "Thursday"),
        ("--02-24", "24 February"),
        ("--12", "December"),
        ("2025-03", "March 2025"),
        ("2022-02-24", "2022-02-24"),
        ("2025", "2025"),
        ("17:30", "17:30"),
        ("198X", "1980s"),
        ("XX8X", "80s"),
        ("-P1W", "last week"),
        ("+P1D", "tomorrow"),
        ("P0Y", "this year"),
        ("-P2D", "2 days ago"),
        ("2024/2025", "2024/2025"),
    ],
)
def test_moments_are_said(moment: str, words: str) -> None:
    assert said(moment) == words


def test_what_the_finder_finds_is_said() -> None:
    text = "Last week, on Thursday, 24 February, in the 1980s."
    assert [said(one.moment) for one in figures(text, Lang.EN)] == ["last week", "Thursday", "24 February", "1980s"]
