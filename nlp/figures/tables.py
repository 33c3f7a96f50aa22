"""What a language contributes to reading figures: forms of its number words, units, months, as plain tables."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, cached_property

from nlp.languages import Lang

SPELT = re.compile(r"[^\W\d_]{4,}")  # units in full: a mile and a half
PATTERN = re.compile(r"([^\s()]*)(?:\(([^)]*)\))?([^\s()]*)")


@dataclass(frozen=True)
class Tables:
    """Lower-case word forms → values. A form is written with a straight apostrophe, and without "ё"."""

    cardinals: Mapping[str, Decimal]
    ordinals: Mapping[str, Decimal]
    magnitudes: Mapping[str, Decimal]  # thousand and up: they multiply what stands before them
    groups: Mapping[str, Decimal]  # dozen, десяток, сотня
    vague: frozenset[str]  # forms of magnitudes and groups that alone count nothing exactly: "thousands"
    fractions: Mapping[str, Decimal]  # into how many parts: "half" → 2, "thirds" → 3
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
    precise: Mapping[str, str]  # words before a number ("no more than") → Precision value
    ages: frozenset[str] = frozenset()  # words that make a following number of years an age
    adjectives: Mapping[str, str] = field(default_factory=dict)  # between number and currency: "US", "российских"
    halved: Mapping[str, str] = field(default_factory=dict)  # "полгода" → year
    parts: frozenset[str] = frozenset()  # "часть": after an ordinal it makes a fraction
    days: Mapping[str, str] = field(default_factory=dict)  # "yesterday" → "-P1D"
    nearness: Mapping[str, int] = field(default_factory=dict)  # "last" → -1, "this" → 0, "next" → 1
    near_units: Mapping[str, str] = field(default_factory=dict)  # "week" → W
    noons: Mapping[str, str] = field(default_factory=dict)  # "midnight" → "00:00"
    dayparts: Mapping[str, str] = field(default_factory=dict)  # "утра" → am; "ночи" → night
    hours: frozenset[str] = frozenset()  # "часов" after an hour of the day
    times: frozenset[str] = frozenset()  # "раз" after a number
    per: frozenset[str] = frozenset()  # between a distance and the hour or second
    month_openers: frozenset[str] = frozenset()  # before a month that could be another word: "in May"
    weekday_openers: frozenset[str] = frozenset()  # the same for weekdays: "в среду"
    doubtful: frozenset[str] = frozenset()  # such months and weekdays
    month_adjectives: frozenset[str] = frozenset()  # "апрельский": a month where it is no name, "Октябрьская"

    @cached_property
    def number_words(self) -> frozenset[str]:
        """The words that a number can begin with."""
        return frozenset().union(self.cardinals, self.ordinals, self.magnitudes, self.groups, self.halves)

    @cached_property
    def starters(self) -> frozenset[str]:
        """The words that a figure can begin with, besides compounds like "трёхдневный"."""
        rows: tuple[Iterable[str], ...] = (
            self.number_words, self.fractions, self.multiples, self.months, self.weekdays, self.decades, self.halved,
            self.days, self.nearness, self.noons, self.periods, filter(SPELT.fullmatch, self.units),
        )  # fmt: skip
        return frozenset().union(*rows)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The first two letters of compounds, and of "полшестого"."""
        return frozenset(prefix[:2] for prefix in self.prefixes) | {"по"}


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


def phrases(rows: Mapping[str, str]) -> dict[str, str]:
    """Name → phrases with slashes between, turned round."""
    return {phrase: name for name, row in rows.items() for phrase in row.split("/")}


def halved(prefix: str, *tables: Mapping[str, str]) -> dict[str, str]:
    """Units with "half" before them in one word: "полгода", «півгодини»."""
    return {prefix + form: unit for table in tables for form, unit in table.items() if len(form) > 2}


def names(rows: Mapping[str, str]) -> dict[str, str]:
    """Name → patterns, turned round: form → name."""
    return {word: name for name, pattern in rows.items() for word in expand(pattern)}


def indices(rows: str, first: int = 1) -> dict[str, int]:
    """Patterns one a line, numbered from `first`: form → number."""
    lines = [line for line in rows.strip().splitlines() if line.strip()]
    return {word: index for index, line in enumerate(lines, first) for word in expand(line)}


SIGNS = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "¥": "JPY", "₹": "INR", "₪": "ILS",
    "₺": "TRY", "₩": "KRW", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "r$": "BRL", "nt$": "TWD", "mx$": "MXN", "br": "BYN",
}  # fmt: skip
CODES = frozenset(
    "USD EUR GBP RUB UAH JPY CNY PLN CHF TRY ILS INR KRW KZT BYN SEK NOK DKK CZK HUF RON AUD CAD NZD BRL ZAR GEL AED "
    "SAR MXN SGD HKD KGS UZS TJS AMD AZN MDL RSD ISK TWD THB IDR MYR VND EGP BGN ARS CLP NGN KES QAR KWD IQD IRR PKR "
    "LKR ETB".split()
)
# The currency that a word names alone → those that it names with a country: "dollars" and "Canadian dollars".
FAMILIES = {
    name: frozenset(row.split())
    for name, row in {
        "USD": "AUD CAD NZD HKD SGD TWD",
        "GBP": "EGP",
        "RUB": "BYN",
        "krone": "SEK NOK DKK CZK ISK",
        "SEK": "NOK DKK CZK ISK",
        "CHF": "FRF BEF XAF",
        "peso": "MXN ARS CLP COP PHP CUP",
        "riyal": "SAR IRR QAR OMR YER",
        "shilling": "KES UGX TZS SOS",
        "INR": "PKR LKR NPR IDR",
        "RSD": "IQD KWD DZD JOD TND LYD",
        "AED": "MAD",
        "MDL": "RON",
        "TRY": "ITL LBP",
    }.items()
}
STRICT = frozenset({"USD", "RUB", "SEK"})  # alone too they say whose they are
SYMBOL_UNITS = {
    "km": "km", "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "km/s": "km/s", "m/s": "m/s", "mph": "mile/h", "m": "m",
    "cm": "cm", "mm": "mm", "kg": "kg", "g": "g", "mg": "mg", "t": "t", "г": "g", "l": "l", "ml": "ml", "ha": "ha",
    "mi": "mile", "ft": "foot", "lb": "pound", "lbs": "pound", "hp": "hp", "mw": "MW", "gw": "GW", "kw": "kW",
    "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "gb": "GB", "mb": "MB", "ghz": "GHz", "mhz": "MHz",
    "khz": "kHz", "hz": "Hz", "kbps": "kbit/s", "mbps": "Mbit/s", "gbps": "Gbit/s", "mbit/s": "Mbit/s",
    "gbit/s": "Gbit/s",
    "km²": "km²", "m²": "m²",
    "°c": "°C", "°f": "°F", "°": "°",
    "км/ч": "km/h", "км/год": "km/h", "км/с": "km/s", "м/с": "m/s", "л.с.": "hp", "л. с.": "hp", "л.с": "hp",
    "к.с.": "hp", "к. с.": "hp", "к.с": "hp",
}  # fmt: skip
POWERS = {"2": "²", "3": "³", "²": "²", "³": "³"}  # km2
MAKERS = frozenset(
    "boeing боинг боїнг airbus аэробус аеробус cessna embraer iphone ipad айфон galaxy windows android ios bmw lada "
    "playstation xbox".split()
)


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
