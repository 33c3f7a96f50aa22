"""MessagePack bit by bit: the very bytes that msgspec writes in one go, read as what was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.library.bits import MANY, each, named, read, written


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    words: tuple[Word, ...]
    title: Word | None = None
    path: Path | None = None


words = st.builds(Word, st.text(max_size=3), st.lists(st.integers(0, 9), max_size=3).map(tuple))
texts = st.builds(Text, st.lists(words, max_size=3 * MANY).map(tuple), st.none() | words)


@given(texts)
def test_bits_are_the_whole(text: Text) -> None:
    whole = msgspec.msgpack.encode(text)
    assert b"".join(written(text, str)) == whole
    assert read(whole, Text) == text


@pytest.mark.parametrize("size", [0, 15, 16, MANY, MANY + 1, 2 * MANY, 70_000])
def test_lists_of_any_length(size: int) -> None:
    whole = b"".join(written({"numbers": list(range(size))}, str))
    assert msgspec.msgpack.decode(whole) == {"numbers": list(range(size))}
    assert each(named(whole)["numbers"]) == list(range(size))


def test_paths_are_written_as_text_and_come_back() -> None:
    text = Text((), None, Path("/a/ж.txt"))
    assert read(b"".join(written(text, str)), Text) == text


@pytest.mark.parametrize(("data", "error"), [
    (b"", msgspec.DecodeError), (b"\x93\x01", msgspec.DecodeError), (b"\x80", TypeError),
    (b"\x81\xa5words\xa1x", msgspec.DecodeError),
])  # fmt: skip
def test_what_is_no_such_thing_is_told(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(data, Text)
