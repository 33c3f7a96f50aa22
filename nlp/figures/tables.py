"""What a language contributes to reading figures: forms of its number words, units, months, as plain tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from nlp.languages import Lang

PATTERN = re.compile(r"([^\s()]*)(?:\(([^)]*)\))?([^\s()]*)")


@dataclass(frozen=True)
class Tables:
    """Lower-case word forms → values. A form is written with a straight apostrophe, and without "ё"."""

    cardinals: Mapping[str, Decimal]
    ordinals: Mapping[str, Decimal]
    magnitudes: Mapping[str, Decimal]  # thousand and up: they multiply what stands before them
    groups: Mapping[str, Decimal]  # dozen, десяток, сотня
    vague: frozenset[str]  # forms of magnitudes and groups that alone count nothing exactly: "thousands"
    fractions: Mapping[str, Decimal]  # half, third, quarter
    halves: Mapping[str, Decimal]  # words worth a number and a half: "полтора"
    multiples: Mapping[str, Decimal]  # "twice", "вдвое"
    prefixes: Mapping[str, Decimal]  # first parts of compounds: "трёх" in "трёхдневный"
    compounds: Mapping[str, str]  # stems of second parts → unit: "дневн" → "day"
    currencies: Mapping[str, str]
    percents: frozenset[str]
    points: frozenset[str]
    units: Mapping[str, str]
    periods: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    year_words: frozenset[str]
    century_words: frozenset[str]
    decades: Mapping[str, int]  # "nineties" → 90
    half_joiners: frozenset[tuple[str, ...]]  # "с половиной": and a half
    range_openers: frozenset[str]
    range_joiners: frozenset[str]
    precise: Mapping[str, str]  # words before a number → Precision value
    hours: frozenset[str] = frozenset()  # "часов" after an hour of the day
    ones: frozenset[str] = frozenset()  # forms of "one", which are mostly pronouns
    ages: frozenset[str] = frozenset()  # words that make a following or preceding number an age
    adjectives: Mapping[str, str] = field(default_factory=dict)  # between number and currency: "US", "российских"


def expand(pattern: str) -> list[str]:
    """The words of `pattern`: "тысяч(а,и) млн" → ["тысяча", "тысячи", "млн"]."""
    words = []
    for part in pattern.split():
        match = PATTERN.fullmatch(part)
        assert match is not None, part
        head, endings, tail = match[1], match[2], match[3]
        words += [head + ending + tail for ending in (endings.split(",") if endings is not None else [""])]
    return words


def numbers(rows: Mapping[int | str, str]) -> dict[str, Decimal]:
    """Value → patterns, turned round: form → value."""
    return {word: Decimal(value) for value, pattern in rows.items() for word in expand(pattern)}


def names(rows: Mapping[str, str]) -> dict[str, str]:
    """Name → patterns, turned round: form → name."""
    return {word: name for name, pattern in rows.items() for word in expand(pattern)}


def indices(rows: str, first: int = 1) -> dict[str, int]:
    """Patterns one a line, numbered from `first`: form → number."""
    lines = [line for line in rows.strip().splitlines() if line.strip()]
    return {word: index for index, line in enumerate(lines, first) for word in expand(line)}


SIGNS = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "¥": "JPY", "₹": "INR", "₪": "ILS",
    "₺": "TRY", "₩": "KRW", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD",
}  # fmt: skip
CODES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "RUB",
        "UAH",
        "JPY",
        "CNY",
        "PLN",
        "CHF",
        "TRY",
        "ILS",
        "INR",
        "KRW",
        "KZT",
        "BYN",
        "SEK",
        "NOK",
        "DKK",
        "CZK",
        "HUF",
        "RON",
        "AUD",
        "CAD",
        "NZD",
        "BRL",
        "ZAR",
    ]
)
SYMBOL_UNITS = {
    "km": "km", "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "mph": "mph", "m": "m", "cm": "cm", "mm": "mm",
    "kg": "kg", "g": "g", "mg": "mg", "t": "t", "l": "l", "ml": "ml", "ha": "ha", "mi": "mile",
    "ft": "foot", "lb": "pound", "lbs": "pound", "mw": "MW", "gw": "GW", "kw": "kW", "kwh": "kWh", "mwh": "MWh",
    "gb": "GB", "mb": "MB", "ghz": "GHz", "mhz": "MHz", "hz": "Hz", "km²": "km²", "m²": "m²", "°c": "°C",
    "°f": "°F", "°": "°",
}  # fmt: skip


@cache
def tables(lang: Lang) -> Tables:
    """The tables of `lang`, built at first use."""
    if lang is Lang.EN:
        from nlp.figures.english import build
    elif lang is Lang.RU:
        from nlp.figures.russian import build
    else:
        from nlp.figures.ukrainian import build
    return build()
