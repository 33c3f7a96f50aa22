"""Dates as a reader says them, from the short form that figures carry."""

from __future__ import annotations

import re

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
NEAR = {("", "0", "D"): "today", ("-", "1", "D"): "yesterday", ("+", "1", "D"): "tomorrow"}


def said(moment: str) -> str:
    """`moment` in English: "W-4" → "Thursday", "--02-24" → "24 February", "198X" → "1980s", "-P1W" → "last week".

    A full date, a year, a clock time and what is in no such form stay as they are.
    """
    if match := re.fullmatch(r"W-([1-7])", moment):
        return DAYS[int(match[1]) - 1]
    if match := re.fullmatch(r"([+-]?)P(\d)([DWMY])", moment):
        return _relative(*match.groups())
    if match := re.fullmatch(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?", moment):
        year, month, day = match.groups()
        if year != "-" and day:
            return moment
        parts = (str(int(day)) if day else "", MONTHS[int(month) - 1], "" if year == "-" else year)
        return " ".join(part for part in parts if part)
    if match := re.fullmatch(r"X{0,2}(\d+)X", moment):
        return f"{match[1]}0s"
    return moment


def _relative(sign: str, count: str, unit: str) -> str:
    if known := NEAR.get((sign, count, unit)):
        return known
    if count == "1":
        return f"{'last' if sign == '-' else 'next'} {UNITS[unit]}"
    if count == "0":
        return f"this {UNITS[unit]}"
    return f"{count} {UNITS[unit]}s {'ago' if sign == '-' else 'ahead'}"
