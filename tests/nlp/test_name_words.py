"""The list of given names and surnames in three languages."""

from __future__ import annotations

import pytest

from nlp.entities.name_words import GIVEN, SURNAME, counterparts, rows
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK


@pytest.mark.parametrize(
    ("name", "kind", "lang", "target", "wanted"),
    [
        ("Jacques", GIVEN, EN, RU, "Жак"),
        ("Hughes", SURNAME, EN, UK, "Г'юз"),
        ("Г’юз", SURNAME, UK, EN, "Hughes"),  # another apostrophe
        ("Жак", GIVEN, RU, UK, "Жак"),
    ],
)
def test_a_name_is_put_as_the_list_has_it(name: str, kind: str, lang: Lang, target: Lang, wanted: str) -> None:
    assert counterparts(name, kind, lang, target)[0] == wanted


def test_what_the_list_does_not_have_is_put_in_no_way() -> None:
    assert counterparts("Xyzzy", SURNAME, EN, RU) == ()


def test_case_forms_are_the_same_name() -> None:
    assert rows("Томпсона", RU) & rows("Томпсоном", UK) & rows("Thompson", EN)
    assert not rows("Томпсона", RU) & rows("Hughes", EN)
