"""A trimmed vocabulary cuts text as the whole one does, and loses no character."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.training import vocabulary
from nlp.training.base import Pieces
from nlp.training.vocabulary import SPECIALS

BYTES = [f"<0x{number:02X}>" for number in range(256)]
WORDS = [
    "▁",
    *"abcdekmnoprtuy",
    "an",
    "▁an",
    "ba",
    "▁c",
    "at",
    "▁ca",
    "▁cat",
    "bank",
    "nk",
    "▁ba",
    "▁bank",
    "по",
    "▁по",
]
WORDS += [*"поклнги", "ко", "кол", "▁English", "▁Russian", "▁Ukrainian"]


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    texts = [*SPECIALS, *BYTES, *WORDS]
    kinds = [3] * len(SPECIALS) + [6] * len(BYTES) + [1] * len(WORDS)
    scores = [-1000.0] * len(SPECIALS) + [0.0] * len(BYTES) + [-float(rank) for rank in range(len(WORDS))]
    return Pieces(texts, scores, kinds)


def test_merges_make_the_best_piece_first() -> None:
    assert vocabulary.merges({"a": 0, "b": -1, "ab": -3, "aba": -2}) == [("ab", "a"), ("a", "b")]


def test_a_path_holds_every_piece_on_the_way() -> None:
    scores = {"a": 0.0, "b": -1.0, "c": -2.0, "bc": -3.0, "ab": -4.0, "abc": -5.0}
    ranks = {merge: rank for rank, merge in enumerate(vocabulary.merges(scores))}
    assert vocabulary.merge_path("abc", ranks) == {"a", "b", "c", "bc", "abc"}


def test_closing_leaves_out_what_is_not_on_the_way(pieces: Pieces) -> None:
    closed = vocabulary.close({"▁cat"}, pieces.mergeable())
    assert {"▁cat", "at", "▁c"} <= closed
    assert "bank" not in closed


@given(text=st.text(alphabet="abcknt поклн", max_size=30))
@settings(max_examples=80, deadline=None)
def test_kept_pieces_are_cut_alike(pieces: Pieces, text: str) -> None:
    scores = pieces.mergeable()
    kept = vocabulary.close(set(WORDS) - {"bank", "▁bank", "кол"}, scores)
    trimmed = [*SPECIALS, *pieces.bytes(), *(piece for piece in pieces.texts if piece in kept)]
    whole = vocabulary.build_tokenizer(pieces.texts, scores).encode(text).tokens
    if set(whole) <= set(trimmed):
        assert vocabulary.build_tokenizer(trimmed, scores).encode(text).tokens == whole


@given(text=st.text(max_size=20).filter(lambda text: "▁" not in text and "<" not in text))
@settings(max_examples=80, deadline=None)
def test_any_text_comes_back(pieces: Pieces, text: str) -> None:
    tokenizer = vocabulary.build_tokenizer(pieces.texts, pieces.mergeable())
    assert tokenizer.decode(tokenizer.encode(text).ids) == text


def test_rare_and_foreign_pieces_go(pieces: Pieces) -> None:
    texts = [*pieces.texts, "▁technical", "中文"]
    more = Pieces(texts, [*pieces.scores, -900.0, -901.0], [*pieces.kinds, 1, 1])
    ids = {piece: number for number, piece in enumerate(texts)}
    prose = Counter({ids["▁cat"]: 2, ids["中文"]: 9})
    wanted = vocabulary.wanted(more, prose, Counter({ids["▁technical"]: 3}))
    assert {"▁cat", "по", "a"} <= wanted
    assert not {"▁technical", "中文", "bank"} & wanted


def test_tags_are_apart_and_as_long_as_words(pieces: Pieces) -> None:
    torch = pytest.importorskip("torch")
    embeddings = torch.nn.functional.normalize(torch.randn(len(pieces.texts), 16), dim=1)
    rows = vocabulary.trim_embeddings(embeddings, pieces, pieces.texts)
    tags = rows[[pieces.texts.index(tag) for tag in vocabulary.TAGS.values()]]
    assert torch.allclose(tags.norm(dim=1), torch.ones(3))
    assert torch.equal(rows[20:], embeddings[20:])
    assert not torch.equal(rows[4:7], embeddings[4:7])


def test_saved_vocabulary_is_a_tokenizers_file(pieces: Pieces, tmp_path: Path) -> None:
    vocabulary.save_vocabulary(pieces.texts, pieces.mergeable(), tmp_path)
    saved = json.loads((tmp_path / "tokenizer.json").read_text("utf-8"))
    assert saved["model"]["type"] == "BPE"
    assert json.loads((tmp_path / "tokenizer_config.json").read_text("utf-8"))["eos_token"] == "<eos>"
