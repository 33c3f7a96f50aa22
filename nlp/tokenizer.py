"""Tokenizers of the models that ship: SentencePiece models, which let other threads go on while they are opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.errors import ModelError
from nlp.message import tr

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

FILE = "sentencepiece.model"
END = b"\x28\x01"  # field 5 of the last message, "escape_whitespaces": a file cut short between pieces would open


def opened(folder: Path) -> SentencePieceProcessor:
    """The tokenizer in `folder`. Raises ModelError."""
    from sentencepiece import SentencePieceProcessor

    try:
        content = (folder / FILE).read_bytes()
        if not content.endswith(END):
            raise EOFError
        return SentencePieceProcessor(model_proto=content)
    except (OSError, EOFError, RuntimeError) as error:
        raise ModelError(folder, tr("{0} is missing or damaged. Install Diptych again.").format(FILE)) from error


@cache
def shared(folder: Path) -> SentencePieceProcessor:
    """The same, opened once for all who ask."""
    return opened(folder)


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text's pieces: their ids, and where each starts and stops in the text."""

    ids: list[int]
    offsets: list[tuple[int, int]]


def encoded(texts: Sequence[str], cutter: SentencePieceProcessor) -> list[Encoded]:
    """The pieces of each of `texts`."""
    found = (cutter.encode(text, return_type="offset_mapping") for text in texts)
    return [Encoded(one["ids"], one["offsets"]) for one in found]
