"""The tokenizers that ship: what they cut, that no text is lost, that none stands in the way of other threads."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.errors import ModelError
from nlp.tokenizer import FILE, opened, shared

RESOURCES = Path(__file__).parents[2] / "resources"


def test_the_encoder_reads_all_forms_of_a_text_alike() -> None:
    cutter = shared(RESOURCES / "encoder")
    assert cutter.encode("Moscow said: 5", return_type=str) == ["▁Moscow", "▁said", ":", "▁5"]
    plain = cutter.encode("fi é 10 Moscow")
    assert cutter.encode("ﬁ\u00a0e\u0301\t１０  Moscow ") == plain
    assert cutter.encode("") == cutter.encode(" ") == []


def test_pieces_know_where_they_stand() -> None:
    text = "У Києві  ﬁ"
    found = shared(RESOURCES / "encoder").encode(text, return_type="offset_mapping")
    assert [text[start:stop].strip() for start, stop in found["offsets"]] == ["У", "Києві", "ﬁ"]


def test_control_pieces_are_not_read_out_of_text() -> None:
    for name, pieces in (("encoder", ("<s>", "</s>", "<pad>")), ("translator", ("<bos>", "<eos>", "<unused0>"))):
        cutter = shared(RESOURCES / name)
        for piece in pieces:
            assert cutter.piece_to_id(piece) not in cutter.encode(f"a {piece} b")


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="▁")))
def test_the_translator_loses_no_text(text: str) -> None:
    cutter = shared(RESOURCES / "translator")
    assert cutter.decode(cutter.encode(text)) == text


def test_the_translator_says_nothing_for_control_pieces() -> None:
    cutter = shared(RESOURCES / "translator")
    ids = [cutter.piece_to_id(piece) for piece in ("<bos>", "<unused1>", "<unk>", "<eos>")]
    assert cutter.decode([*ids, *cutter.encode("Львів"), *ids]) == "Львів"


def test_it_is_opened_once_for_all_who_share_it() -> None:
    assert shared(RESOURCES / "encoder") is shared(RESOURCES / "encoder")


def test_other_threads_go_on_while_it_is_opened() -> None:
    over, turns, before = threading.Event(), 0, sys.getswitchinterval()

    def open_some() -> None:
        for _ in range(3):
            opened(RESOURCES / "encoder")
        over.set()

    sys.setswitchinterval(0.0002)
    try:
        thread = threading.Thread(target=open_some)
        thread.start()
        while not over.is_set():
            time.sleep(0.001)
            turns += 1
        thread.join()
    finally:
        sys.setswitchinterval(before)
    assert turns > 12  # some hundred; were it closed to others while it opens, a few between the openings


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 1000, "half"])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, content: bytes | str) -> None:
    whole = (RESOURCES / "encoder" / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[: len(whole) // 2] if isinstance(content, str) else content)
    with pytest.raises(ModelError, match=r"sentencepiece\.model") as caught:
        opened(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"sentencepiece\.model"):
        opened(tmp_path)
