"""The golden file of name pairs: recall and precision of matching stay where they are measured to be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nlp.entities.matching import SAME, similarity
from nlp.languages import Lang

PATH = Path(__file__).parents[1] / "golden/name_pairs.txt"
LINE = re.compile(r"(en|ru|uk) (.+) ([=#]) (en|ru|uk) (.+)")
PAIRS = [match.groups() for line in PATH.read_text("utf-8").splitlines() if (match := LINE.fullmatch(line))]


@pytest.fixture(scope="module")
def judged() -> list[tuple[bool, bool]]:
    """For each pair: whether it is one name, whether we say so."""
    return [(sign == "=", similarity(a, b, Lang(one), Lang(other)) >= SAME) for one, a, sign, other, b in PAIRS]


def test_every_line_is_read() -> None:
    lines = [line for line in PATH.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(PAIRS) == len(lines) >= 300


def test_names_that_are_one_are_found(judged: list[tuple[bool, bool]]) -> None:
    ours = [found for same, found in judged if same]
    assert sum(ours) / len(ours) >= 0.97


def test_names_taken_for_one_are_one(judged: list[tuple[bool, bool]]) -> None:
    gold = [same for same, found in judged if found]
    assert sum(gold) / len(gold) >= 0.99
