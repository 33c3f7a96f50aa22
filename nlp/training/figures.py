"""Sentence pairs with other numbers: the same new digits on both sides, each side's own separators kept."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

GROUPED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?"
NUMBER = {
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+"),
    "ru": re.compile(rf"{GROUPED}|\d+,\d+|\d+"),
    "uk": re.compile(rf"{GROUPED}|\d+,\d+|\d+"),
}
# Parts of times, dates, scores, versions, names ("T-72"): left alone.
BOUND = re.compile(r"[\w:./\-–—]")
MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)|"
    r"\b(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сент|октяб|нояб|декаб)|"
    r"\b(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)"
)


def numbers(text: str, lang: str) -> list[tuple[int, int, str]]:
    """Start, stop (code points) and canonical digits ("12.5", "380000") of each free-standing number in `text`."""
    found = []
    for match in NUMBER[lang].finditer(text):
        start, stop = match.span()
        before, after = text[max(0, start - 1) : start], text[stop : stop + 2]
        if BOUND.match(before) or re.match(r"[:./\-–—]?\w", after):
            continue
        decimal = "." if lang == "en" else ","
        canonical = "".join("." if char == decimal else char for char in match[0] if char.isdigit() or char == decimal)
        found.append((start, stop, canonical))
    return found


def other_digits(digits: str, dated: bool, random_: random.Random) -> str:
    """Another number in as many digits that a noun agrees with alike ("21 год", "81 год"; "12 лет" stays).

    A year becomes another year; days of a month stay, which is what a small number in a `dated` sentence may be.
    """
    if "." in digits:
        whole, fraction = digits.split(".")
        lead = str(random_.randint(1, 9)) if whole != "0" else "0"
        rest = "".join(str(random_.randint(0, 9)) for _ in whole[1:])
        return lead + rest + "." + "".join(str(random_.randint(1, 9)) for _ in fraction)
    if len(digits) == 4 and 1800 <= int(digits) <= 2100:
        return str(random_.randint(1950, 2029))
    if len(digits) == 1 or (len(digits) == 2 and ((dated and int(digits) <= 31) or digits[0] in "01")):
        return digits
    kept = 1 if len(digits) == 2 else 2  # the digits that agreement looks at: 1, 2-4, 5-0, and 11-14
    lead = str(random_.randint(2 if kept == 1 else 1, 9))
    middle = "".join(str(random_.randint(0, 9)) for _ in digits[1:-kept])
    return lead + middle + digits[-kept:]


def substitute(source: tuple[str, str], target: tuple[str, str], random_: random.Random) -> tuple[str, str] | None:
    """Both sentences, each given with its language, with other numbers; None where they do not carry the same ones."""
    sides = [numbers(text, lang) for lang, text in (source, target)]
    values = [sorted(digits for _, _, digits in side) for side in sides]
    if values[0] != values[1] or not values[0] or len(set(values[0])) < len(values[0]):
        return None
    dated = bool(MONTH.search(source[1]) or MONTH.search(target[1]))
    new = {digits: other_digits(digits, dated, random_) for digits in values[0]}
    if all(old == digits for old, digits in new.items()):
        return None
    first, second = (
        rewrite(text, side, new.__getitem__) for (_, text), side in zip((source, target), sides, strict=True)
    )
    return first, second


def rewrite(text: str, found: list[tuple[int, int, str]], new: Callable[[str], str]) -> str:
    """`text` with the digits of each number in `found` replaced, separators staying where they are."""
    for start, stop, canonical in reversed(found):
        digits = iter(char for char in new(canonical) if char != ".")
        text = (
            text[:start] + "".join(next(digits) if char.isdigit() else char for char in text[start:stop]) + text[stop:]
        )
    return text
