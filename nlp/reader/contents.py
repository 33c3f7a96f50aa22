"""What a format's reader hands over, before it is tidied and cut into sentences."""

from __future__ import annotations

from dataclasses import dataclass

MAX_BYTES = 50_000_000  # of a file
MAX_UNPACKED = 200_000_000  # bytes inside a zip container, all members read together
MAX_CHARACTERS = 2_000_000  # of text: some 300,000 words


class Unreadable(Exception):
    """No text can be taken from these bytes; the message is a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Text as a file gives it: one paragraph a line, blank lines where the file has them."""

    text: str
    title: str = ""
    source: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    wrapped: bool = False  # lines may be broken anywhere: plain text and mail
