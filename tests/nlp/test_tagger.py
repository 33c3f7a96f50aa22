"""The tagger of names: pieces of words, the likeliest marks, what happens without it."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.article import EntityKind
from nlp.entities import entities, weighing
from nlp.entities.features import SIZE, features
from nlp.entities.finding import SENTENCE
from nlp.entities.mark import Mark
from nlp.entities.tagger import STEP, TAGS, Sentence, Tagger, best, pieces, steps
from nlp.entities.tokens import tokens
from nlp.errors import ModelError
from nlp.languages import Lang

RESOURCES = Path(__file__).parents[2] / "resources"
ENCODER = RESOURCES / "encoder"


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """The one that ships."""
    return Tagger.load(RESOURCES / "tagger", ENCODER)


def test_each_word_has_its_first_and_its_last_piece() -> None:
    cut = tokens("Kyiv, Zaporizhzhia")
    offsets = [(0, 4), (4, 5), (5, 10), (10, 14), (14, 18)]
    assert pieces(offsets, cut).tolist() == [[0, 0], [1, 1], [2, 4]]


def test_pieces_may_stand_further_on_in_the_text() -> None:
    cut = tokens("In Kyiv")[1:]
    assert pieces([(0, 4)], cut, start=3).tolist() == [[0, 0]]


@given(st.lists(st.integers(0, STEP * 2), max_size=30))
def test_sentences_are_read_in_steps_of_bounded_size(sizes: list[int]) -> None:
    runs = [list(range(*run.indices(len(sizes)))) for run in steps(sizes)]
    assert list(itertools.chain.from_iterable(runs)) == list(range(len(sizes)))
    for run in runs:
        assert sum(sizes[number] for number in run) <= STEP or sum(sizes[number] > 0 for number in run) == 1


def rows(*tags: str) -> np.ndarray:  # type: ignore[type-arg]
    """Scores that are for one tag a word."""
    scores = np.full((len(tags), len(TAGS)), -5, np.float32)
    scores[range(len(tags)), [TAGS.index(tag) for tag in tags]] = 0
    return scores


def test_the_likeliest_marks() -> None:
    found = best(rows("B-PERSON", "I-PERSON", "O", "B-PLACE", "B-PLACE"))
    assert [(each.start, each.stop, each.kind) for each in found] == [
        (0, 2, EntityKind.PERSON),
        (3, 4, EntityKind.PLACE),
        (4, 5, EntityKind.PLACE),
    ]
    assert best(np.zeros((0, len(TAGS)), np.float32)) == []


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=12))
def test_a_name_goes_on_only_after_it_began(tags: list[str]) -> None:
    found = best(rows(*tags))
    assert all(one.stop <= other.start for one, other in itertools.pairwise(found))
    begun = {mark.start for mark in found}
    assert all(index in begun for index, tag in enumerate(tags) if tag.startswith("B-"))


def test_features_say_where_a_name_of_the_rules_begins() -> None:
    cut = tokens("Anna Kovalenko left")
    found = features(cut, [Mark(0, 2, EntityKind.PERSON)], Lang.EN)
    assert found.shape == (3, SIZE)
    assert found[:, -7:-5].tolist() == [[1, 0], [0, 1], [0, 0]]
    assert found[:, -1].tolist() == [1, 1, 0]


def test_scores_are_likelihoods_that_no_neighbouring_sentence_changes(tagger: Tagger) -> None:
    texts = ["Anna Kovalenko went to Lviv.", "Siemens", "Чорне море мілке."]
    given = [Sentence(text, 0, cut, features(cut, [], Lang.EN)) for text in texts if (cut := tokens(text))]
    together = tagger.scores(given)
    for sentence, scores in zip(given, together, strict=True):
        assert scores.shape == (len(sentence.cut), len(TAGS))
        assert np.allclose(np.exp(scores).sum(1), 1, atol=1e-4)
        assert np.allclose(scores, tagger.scores([sentence])[0], atol=1e-4)
    assert tagger.scores([]) == []


def test_a_text_of_any_length_and_one_without_pieces_is_read(tagger: Tagger) -> None:
    for text in ("Kyiv " * 3000, "\u200b", "…"):
        cut = tokens(text)
        if cut:
            (scores,) = tagger.scores([Sentence(text, 0, cut, features(cut, [], Lang.EN))])
            assert scores.shape == (len(cut), len(TAGS))
            assert np.isfinite(scores).all()


def test_a_missing_tagger_leaves_the_rules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(weighing, "RESOURCES", tmp_path)
    weighing.tagger.cache_clear()
    try:
        with caplog.at_level(logging.WARNING):
            found = entities(f"Sergei Sobyanin came to Kyiv.{' ' * SENTENCE}", Lang.EN)  # so that it is not remembered
    finally:
        weighing.tagger.cache_clear()
    assert [each.text for each in found] == ["Sergei Sobyanin", "Kyiv"]
    assert "rules alone" in caplog.text
    assert "Sobyanin" not in caplog.text


@pytest.mark.parametrize("damage", [
    lambda data: b"not an archive", lambda data: b"", lambda data: data[: len(data) // 2],
    lambda data: data[:3000] + bytes(100) + data[3100:],
])  # fmt: skip
def test_a_damaged_tagger_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    (tmp_path / "tagger.npz").write_bytes(damage((RESOURCES / "tagger/tagger.npz").read_bytes()))
    with pytest.raises(ModelError, match=r"tagger\.npz"):
        Tagger.load(tmp_path, ENCODER)


def test_a_tagger_for_another_encoder_is_refused(tmp_path: Path) -> None:
    with np.load(RESOURCES / "tagger/tagger.npz") as file:
        stored = {name: file[name] for name in file.files}
    np.savez(tmp_path / "tagger.npz", **(stored | {"encoder": stored["encoder"][::-1]}))  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="different versions"):
        Tagger.load(tmp_path, ENCODER)
