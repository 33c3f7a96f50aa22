"""Summaries as the user arranges them."""

from __future__ import annotations

from nlp.arrange import Arrangement, Order, arranged
from nlp.article import Summary

SUMMARY = Summary((0, 3, 5), (3, 0, 5))


def test_untouched_it_is_as_it_was() -> None:
    assert arranged(SUMMARY, Arrangement()) == SUMMARY


def test_the_telling_ones_first() -> None:
    assert arranged(SUMMARY, Arrangement(), Order.WEIGHT).picks == (3, 0, 5)
    with_more = Arrangement(picked=frozenset((1,)))
    assert arranged(SUMMARY, with_more, Order.WEIGHT).picks == (3, 0, 5, 1), "what was picked has no weight"


def test_sentences_are_picked_and_dropped() -> None:
    one = Arrangement().toggled(1, SUMMARY)
    assert arranged(SUMMARY, one).picks == (0, 1, 3, 5)
    two = one.toggled(3, SUMMARY)
    assert arranged(SUMMARY, two).picks == (0, 1, 5)
    three = two.toggled(3, SUMMARY).toggled(1, SUMMARY)
    assert arranged(SUMMARY, three).picks == SUMMARY.picks


def test_a_summary_of_another_length_keeps_what_was_dropped_and_picked() -> None:
    longer = Summary((0, 2, 3, 4, 5), (3, 0, 5, 2, 4))
    own = Arrangement().toggled(1, SUMMARY).toggled(3, SUMMARY)
    assert arranged(longer, own).picks == (0, 1, 2, 4, 5)


def test_an_order_by_hand_goes_before_any_other_and_takes_new_ones_at_its_end() -> None:
    own = Arrangement(order=(5, 0, 3))
    assert arranged(SUMMARY, own, Order.WEIGHT).picks == (5, 0, 3)
    assert arranged(Summary((0, 2, 3, 5)), own).picks == (5, 0, 3, 2)
