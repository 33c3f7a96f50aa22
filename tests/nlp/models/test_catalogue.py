"""The list of models on offer says what a user has to know before a download."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path

from nlp.languages import Lang
from nlp.models.catalogue import SENTENCES, catalogue

ROWS = catalogue(Path(__file__).parents[3] / "resources")


def test_every_direction_is_on_offer_and_ids_are_unique() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]*", row.id) for row in ROWS)
    direct = {(row.task, pair) for row in ROWS if row.commercial for pair in row.directions}
    summaries = {("summarize", (lang, lang)) for lang in Lang}
    assert direct == {("translate", pair) for pair in permutations(Lang, 2)} | summaries


def test_licences_are_said_in_plain_words() -> None:
    for row in ROWS:
        assert row.licence_means.endswith(".")
        assert row.commercial != ("-NC" in row.licence)
        assert row.commercial != ("Not for commercial work" in row.licence_means)


def test_scores_are_of_the_directions_and_name_their_set() -> None:
    for row in ROWS:
        assert not row.scores or row.scores["set"]
        pairs = {tuple(map(Lang, name.split("-"))) for name in row.scores.get("BLEU", {})}
        assert pairs <= row.directions


def test_every_sentence_can_be_translated() -> None:
    said = {
        text for row in ROWS for text in (row.licence, row.licence_means, row.about, str(row.scores.get("set", "")))
    }
    assert {text for text in said if " " in text} == SENTENCES
