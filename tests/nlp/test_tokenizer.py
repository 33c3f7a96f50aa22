"""The tokenizers that ship, opened in steps: as the library opens them at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tokenizers import Tokenizer

from nlp.errors import ModelError
from nlp.tokenizer import opened, shared

RESOURCES = Path(__file__).parents[2] / "resources"
LINES = [
    "Russia downed 122 drones over Moscow, at a cost of $20 billion.",
    "Шкоду оцінили в 380 000 гривень,  сказав  мер Сєвєродонецька.\n\tДалі — «лапки» й ґанок.",
    "Съёмка из Санкт-Петербурга — 12 %…",
    "日本 🚀 \u200b\u00a0é e\u0301 ﬁ",
    "<unused0> a <bos> <s> </s> <pad> <eos>",
    "",
]


@pytest.mark.parametrize("name", ["encoder", "translator"])
def test_text_is_cut_and_joined_as_by_the_library(name: str) -> None:
    ours, whole = opened(RESOURCES / name), Tokenizer.from_file(str(RESOURCES / name / "tokenizer.json"))
    assert ours.get_vocab() == whole.get_vocab()
    for special in (True, False):
        for text in LINES:
            one, other = (each.encode(text, add_special_tokens=special) for each in (ours, whole))
            assert (one.ids, one.tokens, one.offsets) == (other.ids, other.tokens, other.offsets)
            assert ours.decode(one.ids, skip_special_tokens=special) == whole.decode(
                other.ids, skip_special_tokens=special
            )


def test_it_is_opened_once_for_all_who_share_it() -> None:
    assert shared(RESOURCES / "encoder") is shared(RESOURCES / "encoder")


def damaged(content: dict[str, Any], **other: Any) -> str:
    return json.dumps(content | {"model": content["model"] | other})


def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    whole = (RESOURCES / "encoder" / "tokenizer.json").read_text("utf-8")
    content = json.loads(whole)
    texts = ["", "[]", "{}", whole[: len(whole) // 2], damaged(content, type="Elm"), damaged(content, vocab=[["a"]])]
    for text in texts:
        (tmp_path / "tokenizer.json").write_text(text, "utf-8")
        with pytest.raises(ModelError) as caught:
            opened(tmp_path)
        assert "\n" not in str(caught.value)
    (tmp_path / "tokenizer.json").unlink()
    with pytest.raises(ModelError):
        opened(tmp_path)
