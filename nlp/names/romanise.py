"""Cyrillic names in Latin letters: KMU 2010 for Ukrainian, simplified BGN/PCGN for Russian."""

from __future__ import annotations

import re

from nlp.languages import Lang

# BGN/PCGN 1947 as newspapers simplify it: no signs for ъ and ь, -y for -ий and -ый
RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        ("a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya").replace("-", "").split(" "),
        strict=True,
    )
)
YOTED = re.compile(r"(?<![^\W\d_])[её]|(?<=[аеёиоуыэюяъь])[её]", re.IGNORECASE)  # ye: Ельцин, Достоевский
ENDING = re.compile(r"[иы]й\b", re.IGNORECASE)
HUSHED = re.compile(r"(?<=[жчшщ])ё", re.IGNORECASE)  # e: Горбачёв
IOTA = re.compile(r"ь(?=[ио])", re.IGNORECASE)  # y: Ильин


def romanised(name: str, lang: Lang) -> str:
    """`name` in Latin letters, with its capitals; what is not Cyrillic stays."""
    if lang is Lang.UK:
        import translitua

        return str(translitua.translit(name.replace("’", "'").replace("ʼ", "'"), translitua.UkrainianKMU))
    name = HUSHED.sub(lambda found: "Е" if found[0].isupper() else "е", name)
    name = ENDING.sub(lambda found: "Ы" if found[0].isupper() else "ы", name)
    name = YOTED.sub(lambda found: _like("ye" if found[0].lower() == "е" else "yo", found[0]), name)
    name = IOTA.sub("й", name)
    return "".join(_like(RUSSIAN.get(sign.lower(), sign), sign) for sign in name)


def _like(letters: str, sign: str) -> str:
    return letters.capitalize() if sign.isupper() else letters
