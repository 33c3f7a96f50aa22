"""What the panes are given to draw: a sheet that takes over from the one before is the one drawn anew."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.marks import KINDS, Side
from desktop.markup import Cell, Sheet
from nlp.article import Digest
from nlp.languages import Lang
from nlp.pipeline import Options, digest
from nlp.reader import read_text
from nlp.revise import edited, see
from tests.desktop.conftest import ENGLISH, REPLIES
from tests.fakes import FakeEngines, FakeTranslator

SHOWN = frozenset(KINDS)


@pytest.fixture(scope="module")
def snapshots() -> list[Digest]:
    """A digest as it grows, then as the user works on it."""
    engines = FakeEngines(FakeTranslator(dict(REPLIES)))
    found = list(digest(read_text(ENGLISH), engines, Options(Lang.RU)))  # type: ignore[arg-type]
    found.append(edited(found[-1], {0: "Россия сбила 122 беспилотника, как сообщили чиновники в Киеве."}))
    finding = found[-1].findings[0]
    found.append(see(found[-1], {(finding.sentence, finding.key): True}))
    found.append(edited(found[-1], {0: None}))
    return found


def keys(one: Sheet) -> list[str]:
    return [key for row in one.rows for key in row]


def cells(one: Sheet) -> dict[str, Cell]:
    return {key: one.cell(key) for key in keys(one)}


def said(one: Sheet) -> dict[tuple[str, str], tuple[int, int, str, str]]:
    """What each mark says and where; the span that it was made of may stand elsewhere in the text by now."""
    return {
        (key, name): (mark.start, mark.stop, mark.tip(), mark.label)
        for key in keys(one)
        for name, mark in one.marks(key).items()
    }


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("shown", [SHOWN, frozenset()])
def test_taking_over_changes_nothing(snapshots: list[Digest], side: Side, shown: frozenset[str]) -> None:
    before = Sheet()
    for one in snapshots:
        fresh = Sheet(one, side, shown)
        before = Sheet(one, side, shown, before=before)
        assert before.rows == fresh.rows
        assert cells(before) == cells(fresh)
        assert said(before) == said(fresh)


@pytest.mark.parametrize("side", list(Side))
def test_what_has_not_changed_is_not_drawn_again(snapshots: list[Digest], side: Side) -> None:
    for old, new in pairwise(snapshots[-4:]):  # each changes the first sentence
        first = Sheet(old, side, SHOWN)
        drawn = cells(first)
        again = Sheet(new, side, SHOWN, before=first)
        same = [key for key, cell in drawn.items() if again.cell(key) is cell]
        assert {"1", "2", "3"} <= set(same)


def test_another_choice_of_kinds_is_drawn_anew(snapshots: list[Digest]) -> None:
    all_kinds = Sheet(snapshots[-1], Side.SOURCE, SHOWN)
    none = Sheet(snapshots[-1], Side.SOURCE, frozenset(), before=all_kinds)
    assert cells(none) == cells(Sheet(snapshots[-1], Side.SOURCE, frozenset()))


def test_the_place_in_the_name_of_a_body_is_marked_as_one_and_moves_along() -> None:
    text = "Nothing else happened.\n\nThe Central Bank of Russia raised its rate."
    (done,) = list(digest(read_text(text), FakeEngines(FakeTranslator()), Options(Lang.RU)))[-1:]  # type: ignore[arg-type]
    sheet = Sheet(done, Side.SOURCE, SHOWN)
    looks = {piece.text: piece.classes for piece in sheet.cell("1")}
    assert looks["Russia"] == ("PLACE", "ORGANISATION")
    assert looks["Central Bank of "] == ("ORGANISATION",)
    named = [mark for mark in sheet.marks("1").values() if mark.kind == "PLACE"]
    assert [mark.tip() for mark in named] == ["<b>Russia</b> &nbsp;place"]
    plain = Sheet(done, Side.SOURCE, frozenset({"PLACE"}))
    assert {piece.text: piece.classes for piece in plain.cell("1")}["Russia"] == ("PLACE",)
