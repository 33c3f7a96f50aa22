"""Bytes to text, whatever they were written in."""

from __future__ import annotations

import codecs
import re

from nlp.message import tr
from nlp.reader.contents import Unreadable

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CYRILLIC = ("cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
SAMPLE = 40_000  # bytes: charset-normalizer's time grows with what it is shown
BINARY = tr("It is not a text but a binary file. Save the article as text, HTML, Word or PDF and try again.")


def decode(raw: bytes, declared: str = "") -> str:
    """`raw` as text: byte order mark, strict UTF-8, UTF-16 by its zero bytes, `declared`, then by likelihood.

    Raises Unreadable for bytes that are no text.
    """
    for mark, name in BOMS:
        if raw.startswith(mark):
            return raw.decode(name, "replace").lstrip("\ufeff")
    if wide := _utf16(raw):
        return raw.decode(wide, "replace")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _legacy(raw, declared)
    if is_binary(text):
        raise Unreadable(BINARY)
    return text


def is_binary(text: str) -> bool:
    """Whether control characters stand in `text` beyond what a stray byte explains."""
    controls = len(re.findall(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text[:SAMPLE]))
    return controls > 4 and controls * 100 > min(len(text), SAMPLE)


def _utf16(raw: bytes) -> str:
    """UTF-16 without a mark: every other byte is 0 (Latin) or 4 (Cyrillic)."""
    sample = raw[:4000]
    if len(sample) < 8 or len(raw) % 2:
        return ""
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(byte in {0, 4} for byte in high) > 0.9 * len(high) and any(high[:200].count(byte) for byte in (0, 4)):
            other = sample[::2] if name.endswith("le") else sample[1::2]
            if sum(byte in {0, 4} for byte in other) < 0.2 * len(other):
                return name
    return ""


def _legacy(raw: bytes, declared: str) -> str:
    if declared:
        try:
            return raw.decode(declared)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # wrongly declared: what the bytes themselves say counts
    damaged = raw.decode("utf-8", "replace")
    if damaged.count("\ufffd") * 200 < len(damaged):  # UTF-8 with a few broken bytes
        return damaged
    if raw[:SAMPLE].count(0) > 0:
        raise Unreadable(BINARY)
    ranked = sorted(CYRILLIC, key=lambda name: -_likelihood(raw[:SAMPLE].decode(name, "replace")))
    best = raw.decode(ranked[0], "replace")
    if _likelihood(best) > 0.5:
        return best
    return _by_normalizer(raw)


def _by_normalizer(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    match = from_bytes(raw[:SAMPLE]).best()
    if match is None:
        raise Unreadable(BINARY)
    return raw.decode(match.encoding, "replace")


COMMON = frozenset("оеаинтсрвлкмдпуяіє")


def _likelihood(text: str) -> float:
    """From about -1 to 1: how much the non-ASCII part looks like Russian or Ukrainian written in its usual case."""
    others = [character for character in text if character > "\x7f"]
    if not others:
        return 0.0
    points = 0.0
    for before, character in zip(" " + text, text, strict=False):
        if character <= "\x7f":
            continue
        if character in COMMON:
            points += 1.0
        elif "а" <= character <= "я" or character in "ёіїєґ":
            points += 0.6
        elif character in "«»—–’“”„…№\u00a0":
            points += 0.3
        elif "А" <= character <= "Я" or character in "ЁІЇЄҐ":
            points += 0.4 if not before.isalpha() or before.isupper() else -1.0
        else:
            points -= 1.0
    return points / len(others)
