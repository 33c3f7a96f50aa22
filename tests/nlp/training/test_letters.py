"""What letters cost: what names in two scripts have in common is learnt from them."""

from __future__ import annotations

from nlp.languages import Lang
from nlp.training import letters

NAMES = [("вагнер", "vagner"), ("гавел", "gavel"), ("левин", "levin"), ("нил", "nil"), ("вера", "vera"), ("лир", "lir")]


def test_letters_that_stand_for_each_other_become_cheap() -> None:
    costs = {(cyrillic, latin): cost for cyrillic, latin, cost in letters.costs(letters.counted(NAMES * 20))}
    assert costs["в", "v"] < 1
    assert ("в", "l") not in costs
    assert all(cost >= 0 for cost in costs.values())


def test_words_of_names_are_taken_side_by_side() -> None:
    known = letters.names(Lang.RU)
    assert ("форд", "ford") in known
    assert all(cyrillic and latin.isascii() for cyrillic, latin in known)
