"""Words, numbers and signs of a text, with offsets: what the rules for figures look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nlp.figures.tables import CODES
from nlp.languages import Lang
from nlp.morphology import APOSTROPHES

SPACES = " \u00a0\u2009\u202f"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
LETTER = r"[^\W\d_]"
APOSTROPHE = r"(?:['’ʼ]|&\#39;)"  # machine translations have "п&#39;ять"
LONG = 40  # letters before the digits of an identifier, on either side of a capital: a bound on the search
# A number with grouped thousands keeps to one grouping mark.
GROUPED = rf"\d{{1,3}}(?P<mark>[{SPACES}.,'’])\d{{3}}(?:(?P=mark)\d{{3}})*(?!\d)(?:[.,]\d+(?![.,]?\d))?"
GLUED = "|".join(sorted(CODES - {"AMD", "GEL", "RON", "MDL"}))  # CHF20m is money, AMD64 a name
RATES = r"[кмгkmg](?:бит/с|біт/с|bit/s)(?:ек)?\b"
POINTS = r"[пвб]\.[ \u00a0]?п\b\.?"  # п. п., в. п., б. п.
TOKEN = re.compile(
    rf"""
    (?P<blank>[{INVISIBLE}]+)
  | (?P<markup>&(?:\#(?:3[489]|60|62|160|171|187|8\d{{3}});|[a-z]+;))
  | (?P<link>(?:https?://|www\.)\S+|(?<!\w)[@\#]{LETTER}\w+|[\w.+-]{{1,64}}@[\w-]+\.\w[\w.]*)
  | (?P<date>\b(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d{{2}})
      |\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d{{2}}))(?![\w/]|\.\d))
  | (?P<clock>(?<![\d:.,])\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:]))
  | (?P<score>(?<![\d:])\d{{1,3}}:\d{{1,3}}(?![\d:]))
  | (?P<phone>\+\d[\d\s()-]{{6,}}\d | (?<![\w-])(?:\d{{1,4}}(?:-\d{{2,4}}){{2,}}
      |(?:[08]\s?)?\(\d{{3,4}}\)\s?\d{{2,3}}-?\d{{2}}-?\d{{2}}|\(\d{{3}}\)\s?\d{{3}}-\d{{4}}|[08]\s\d{{3}}\s\d{{3}}-\d\d-\d\d)(?![\w-]))
  | (?P<power>(?<![\w])(?:[mcdk]?m|mi|ft|[мсдк]?м)[23²³](?!\w))
  | (?P<id>(?<![\w])(?!(?i:mid|pre|post|early|late|ex|non|usd|eur|gbp|rub|uah|rs|k?sh|us|au|br)[-–]?\d|(?:{GLUED})\d)
        (?:[^\W\d_]{{0,{LONG}}}[A-ZА-ЯЁІЇЄҐ][^\W_]{{0,{LONG}}}[-–]?|{LETTER}+)\d[\w]*(?:[-–./]\w+)*
      | (?<![\w.,])\d+(?:[-–]?(?!(?i:year|day|month|week|hour|minute|mile|point|летн|річн|fold))[A-ZА-ЯЁІЇЄҐ][\w-]*)
      | (?<!\w)(?:24/7|\d+[xх×]\d+)(?!\w))
  | (?P<paid>\bBr(?=[ ]?\d)|(?<!\w)(?:US|AU?|CA?|CAN|NZ|HK|S|R|NT|MX)\$)
  | (?P<num>(?<![\d])(?:{GROUPED}|\d+(?:[.,]\d+)?))
  | (?P<frac>[½¼¾⅓⅔])
  | (?P<word>(?i:u\.s\.|p\.p\.|\b{POINTS}|p\.m\.|a\.m\.|o'clock|km/h|{RATES}|[км]?м/(?:ч|с|год)|k?m/s|л\.\s?с\.?
        |к\.\s?с\.?|(?:кв|куб)\.?[ ]?(?:км|м)\b)
      |{LETTER}+(?:{APOSTROPHE}{LETTER}+)*)
  | (?P<sign>[$€£₽₴¥₹₪₺₩%‰°№\#~≈])
  | (?P<other>\S)
    """,
    re.VERBOSE,
)
MAGNITUDE_SUFFIX = re.compile(r"(\d[\d,.]*)([KMB]|[MGT]Wh?|[MG]Hz|[MG]b(?:ps|it)|Mt|KM|GB|MB|TB|AM|PM|C|F)(?!\w)")
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}


@dataclass(frozen=True, slots=True)
class Token:
    """`text[start:stop]` in one form: lower case, straight apostrophes, no "ё"."""

    kind: str  # num, word, sign, date, clock, score, phone, power, link, frac, id, other
    start: int
    stop: int
    raw: str
    form: str
    value: Decimal | None = None  # of num and frac


def tokens(text: str, lang: Lang) -> list[Token]:
    """The tokens of `text`, in order."""
    found: list[Token] = []
    position = 0
    while match := TOKEN.search(text, position):
        kind, raw, stop = match.lastgroup or "other", match[0], match.end()
        kind = {"mark": "num", "paid": "sign"}.get(kind, kind)
        if kind == "blank":
            position = stop
            continue
        if kind == "id" and (suffixed := MAGNITUDE_SUFFIX.fullmatch(raw)):  # "20M" is a number, "5G" a name
            paid = found and found[-1].kind == "sign" and found[-1].stop == match.start()
            if paid or suffixed[2] != "B" or "." in raw:  # gate 12B
                kind, raw, stop = "num", suffixed[1], match.start() + len(suffixed[1])
        if kind == "num":
            raw = raw.rstrip(".,")
            stop = match.start() + len(raw)
        value = None
        if kind == "num":
            value = read_number(raw, lang, text[stop : stop + 12])
        elif kind == "frac":
            value = Decimal(FRACTIONS[raw])
        found.append(Token(kind, match.start(), stop, raw, _form(kind, raw, lang), value))
        position = stop
    return found


def _form(kind: str, raw: str, lang: Lang) -> str:
    form = raw.lower()
    if kind != "word":
        return form
    form = form.replace("&#39;", "'").translate(APOSTROPHES).replace("ё", "е")
    return form.removesuffix("'s") if lang is Lang.EN else form


def divides(divisor: int, value: Decimal) -> bool:
    """Whether `value` is a whole multiple of `divisor`, however long it is: Decimal's "%" stops at 28 digits."""
    return value == value.to_integral_value() and (divisor == 1 or int(value) % divisor == 0)


SCALED = re.compile(rf"[{SPACES}]*(?i:тыс|тис|млн|млрд|трлн|миллион|миллиард|мільй|мільярд|трил|million|billion|bn|%)")


def read_number(raw: str, lang: Lang, after: str) -> Decimal:
    """The value of `raw` as digits are written in `lang`; a mark before three digits groups them, unless it cannot."""
    plain = re.sub(rf"[{SPACES}'’]", "", raw)
    decimal, group = (".", ",") if lang is Lang.EN else (",", ".")
    if plain.count(".") and plain.count(","):
        decimal = max(".,", key=plain.rfind)
        return Decimal(plain.replace("," if decimal == "." else ".", "").replace(decimal, "."))
    for mark in (group, decimal):
        if plain.count(mark) > 1:
            return Decimal(plain.replace(mark, ""))
        if mark in plain:
            whole, part = plain.split(mark)
            groups = len(part) == 3 and whole.lstrip("0") != "" and len(whole) <= 3 and not SCALED.match(after)
            if groups and (mark == group or (lang is not Lang.EN and mark == ",")) and (mark == "," or part == "000"):
                return Decimal(whole + part)
            return Decimal(f"{whole}.{part}")
    return Decimal(plain)
