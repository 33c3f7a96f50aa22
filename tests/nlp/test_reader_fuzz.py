"""Damaged files: an article with valid spans or a sentence that says what is wrong, soon, and nothing else."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from nlp.errors import NlpError
from nlp.reader import read, read_text
from tests.nlp import made_files as made

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 12  # damaged files of each format
SECONDS = 10  # for any one of them, on a busy machine


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """`raw` cut short, with bytes flipped, a part lost, doubled or overwritten."""
    start, stop = sorted(chance.sample(range(len(raw) + 1), 2))
    way = chance.randrange(6)
    if way == 0:
        return raw[:stop]
    if way == 1:
        return raw[:start] + raw[stop:]
    if way == 2:
        return raw[:stop] + raw[start:]
    if way == 3:
        return raw[:start] + chance.randbytes(min(stop - start, 400)) + raw[stop:]
    spoilt = bytearray(raw)
    for _ in range(chance.choice([1, 3, 20, 200])):
        place = chance.randrange(len(spoilt))
        spoilt[place] = chance.randrange(256) if way == 4 else spoilt[place] ^ (1 << chance.randrange(8))
    return bytes(spoilt)


def check(path: Path) -> None:
    began = time.monotonic()
    try:
        body = read(path).body
    except NlpError as error:
        assert str(error).endswith(".")  # noqa: PT017  what is raised is as much a result as the article
    else:
        assert body.sentences
        assert all(body.text[sentence.start : sentence.stop] == sentence.text for sentence in body.sentences)
        body.text.encode()  # no half of a surrogate pair
    assert time.monotonic() - began < SECONDS


FILES = made.every_format() | {".pdf": (SEEDS / "trams-for-pavlodar.ru.pdf").read_bytes()}


@pytest.mark.parametrize("suffix", FILES)
def test_damaged_files(suffix: str, tmp_path: Path) -> None:
    chance = random.Random(f"{suffix} 1")
    path = tmp_path / f"a{suffix}"
    for _ in range(ROUNDS):
        path.write_bytes(damaged(FILES[suffix], chance))
        check(path)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub"])
def test_damage_inside_the_container(suffix: str, tmp_path: Path) -> None:
    """The zip is sound, what it holds is not."""
    import io
    import zipfile

    chance = random.Random(f"{suffix} 2")
    with zipfile.ZipFile(io.BytesIO(FILES[suffix])) as container:
        members = {name: container.read(name) for name in container.namelist()}
    path = tmp_path / f"a{suffix}"
    for _ in range(ROUNDS):
        spoilt = {name: damaged(raw, chance) if chance.random() < 0.5 else raw for name, raw in members.items() if raw}
        path.write_bytes(made.zipped(dict(spoilt)))
        check(path)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".eml", ".rtf", ".pdf", ".docx", ".bin"])
def test_random_bytes(suffix: str, tmp_path: Path) -> None:
    chance = random.Random(f"{suffix} 3")
    path = tmp_path / f"a{suffix}"
    heads = (
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"{\\rtf1",
        b"<html><body>",
        b"From: a\nTo: b\nSubject: c\n\n",
        b"\xff\xfe",
    )
    for head in heads:
        path.write_bytes(head + chance.randbytes(chance.randrange(1, 3000)))
        check(path)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000, "[" * 20_000, "*a" * 10_000, "_ " * 10_000, "<" * 20_000, "а. " * 7_000, "А. Б. " * 4_000,
        "... " * 5_000, "\n" * 50_000 + "Word.", "read more " * 5_000, "- " * 10_000, "a" * 50_000,
        "«" * 20_000 + "Да.",
        "5 млн. Да " * 2_000, "> " * 10_000 + "a", "\ud800 Привет, мир.", "\x00Привет, мир", "1 " * 10_000,
        "[a](b" * 5_000, "<p>" * 10_000 + "Word", "{\\" * 9_000, "\\'" * 9_000,
    ],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_hostile_text_ends_soon(text: str, tmp_path: Path) -> None:
    for suffix, head in {".txt": "", ".md": "", ".html": "<html><body>", ".rtf": "{\\rtf1 "}.items():
        path = tmp_path / f"a{suffix}"
        path.write_bytes((head + text).encode("utf-8", "surrogatepass"))
        check(path)


def test_pasted_halves_of_pairs() -> None:
    assert read_text("Привет, \ud83d мир.").body.text == "Привет, \ufffd мир."
