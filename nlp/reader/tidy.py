"""Text made uniform: characters, paragraphs, and lines that are no part of the article."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\ufffe\uffff"))
INVISIBLE |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(9), *range(0xE, 0x20), 0x7F])
SPACES = dict.fromkeys(map(ord, "\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000"), " ")
THIN = dict.fromkeys(map(ord, "\u2007\u2009\u202f"), "\u00a0")  # they hold the thousands of a number together
WRAPPED_AT = 100  # characters: lines of plain text longer than this are paragraphs of their own
MAX_TITLE = 160  # characters
# short words and some longer ones, at an end: they lead to a word that is not there
LEADING = re.compile(
    r"(?:[\s,;:—–-]+(?:[^\W\d_A-ZА-ЯЁІЇЄҐ]{1,3}|that|with|from|into|over|which|перед|после|після|через))+$"
)
BOILERPLATE = re.compile(
    r"""[\[(»›>→•*\s]*(?:
    read\s+(?:more|also)\b.{0,160}$ | (?:read|see|watch|learn)\s+(?:more|also|next|now)\b(?=.*:|\W*$|.*[\])]\s*$)
    | related(?:\s+(?:articles?|stories|news))?\s*: .*
    | (?:more\s+(?:on\s+this|stories|from)|also\s+read|don['’]t\s+miss|most\s+read)\b.{0,80}$
    | читай(?:те)?\s+(?:также|також|ещё|еще|далее|далі|більше|по\s+теме)\b
    | (?:смотрите|дивіться|см\.)\s+(?:также|також|ещё)\b | (?:по\s+теме|за\s+темою|матеріали\s+за\s+темою)\s*:
    | (?:подписывайтесь|підписуйтесь|підпишіться|подпишитесь|підписуйтеся)\b.{0,160}$
    | (?:subscribe|sign\s+up|follow\s+us|join\s+us|unsubscribe|newsletter)\b.{0,120}$
    | (?:отписаться|відписатися|чтобы\s+отписаться|щоб\s+відписатися)\b.{0,160}$
    | (?:to\s+unsubscribe|you\s+(?:are\s+receiving|received)\s+this
        |view\s+(?:this\s+email\s+)?in\s+(?:your\s+)?browser)\b.*
    | (?:вы\s+получили\s+это|ви\s+отримали\s+(?:цей|це))\b.*
    | (?:share|tweet|recommended|print|email|comments?|advertisement|реклама|поделиться|поширити|надрукувати|
        распечатать|
        комментарии|коментарі|комментировать|facebook|twitter|telegram|whatsapp|viber|x|linkedin|copy\s+link|
        share\s+(?:this|on)\b.{0,40}|поделиться\s+в\b.{0,40}|поділитися.{0,40}|скопировать\s+ссылку|головна|главная|home|
        меню|menu|пошук|поиск|search|войти|увійти|log\s?in|sign\s?in)[\s\d:|·•/]*$
    | (?:we\s+use\s+cookies|this\s+(?:site|website)\s+uses\s+cookies
        |мы\s+используем\s+(?:файлы\s+)?cookie|
        ми\s+використовуємо\s+(?:файли\s+)?cookie|сайт\s+использует\s+(?:файлы\s+)?cookie|accept\s+(?:all\s+)?cookies)\b.*
    | (?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4})|all\s+rights\s+reserved|все\s+права\s+защищены
        |(?:усі|всі)\s+права\s+захищен[оі]).*
    | (?:privacy\s+policy|terms\s+of\s+(?:use|service)|cookie\s+policy|contact\s+us|about\s+us)\b.{0,80}$
    | (?:(?:якщо\s+ви\s+)?(?:помітили|знайшли)\s+помилку|(?:если\s+вы\s+)?(?:нашли|заметили)\s+ошибку).{0,160}$
    | (?:photo|image|фото|picture)\s*(?:credit|by)?\s*:\s*.{1,100}$
    )""",
    re.IGNORECASE | re.VERBOSE,
)

ASIDE = re.compile(
    r"[ \u00a0]*[\[(](?:read\s+(?:more|also)|читайте\s+(?:также|також|ещё|далее|далі))\b[^\])\n]*[\])]", re.IGNORECASE
)


def tidy(text: str) -> str:
    """NFC, one kind of line end, nothing invisible. No-break spaces stay, thin and figure spaces become such."""
    text = re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text)
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)  # lone halves of a pair: not encodable
    text = unicodedata.normalize("NFC", text).translate(INVISIBLE | SPACES | THIN)
    text = re.sub(r" *\u00a0[ \u00a0]*", "\u00a0", text)
    return "\n".join(re.sub(r" {2,}", " ", line).strip() for line in text.split("\n"))


def unwrapped(text: str) -> str:
    """Lines broken at some column joined to paragraphs; blank lines and short lines show where those end."""
    blocks = [block.split("\n") for block in re.split(r"\n{2,}", text.strip("\n"))]
    lines = [line for block in blocks for line in block if line]
    follow = [line for block in blocks for line in block[1:]]
    if not follow or max(map(len, lines)) > WRAPPED_AT:
        return text
    if sum(line[0].islower() for line in follow if line) < 0.4 * len(follow):
        return text  # a paragraph begins with a capital, the middle of a sentence seldom does
    width = max(map(len, lines))
    return "\n\n".join(_joined(block, width) for block in blocks)


def _joined(block: list[str], width: int) -> str:
    """A line goes on the one before if that one was full: the next word would not have fitted."""
    joined = block[0]
    last = block[0]
    for line in block[1:]:
        full = len(last) + 1 + len(line.split(" ", 1)[0]) > width - 8
        starts_item = re.match(r"(?:[-*•–—]|\d{1,2}[.)])\s", line)
        joined += f" {line}" if full and not starts_item else f"\n{line}"
        last = line
    return joined


def without_boilerplate(text: str) -> str:
    """Paragraphs only, one a line: no blank lines, references to other articles, buttons, cookie or copyright lines."""
    text = ASIDE.sub("", text)
    kept = [line for line in text.split("\n") if re.search(r"\w", line) and not BOILERPLATE.match(line)]
    return "\n".join(_without_mark(line) for line in kept)


def _without_mark(line: str) -> str:
    """A list item without its bullet."""
    return re.sub(r"^(?:[•▪●◦‣■*·]|[-–](?=\s+[\w«“\"]))\s*", "", line)


def headline(text: str) -> tuple[str, str]:
    """(title, body): a short first line that ends no sentence is the title; else nothing is."""
    first, _, rest = text.partition("\n")
    if rest.strip() and len(first) <= MAX_TITLE and not re.search(r"[.!;:,…][»”\"’)]*$", first):
        longest = max(map(len, rest.split("\n")))
        if longest > len(first):
            return first, rest
    return "", text


def opening(sentence: str) -> str:
    """The first words of a sentence as a title, cut at a word with "…" where they are not all.

    Not at one that leads to the next: "in a…" has no translation.
    """
    if len(sentence) <= 80:
        return sentence.rstrip(".")
    return LEADING.sub("", re.sub(r"[\s,;:—–-]+\S*$", "", sentence[:80])) + "…"


def iso_date(written: str) -> str:
    """A date as ISO 8601 where it is one of the usual machine forms; else as it stands."""
    written = written.strip()
    try:
        return written if datetime.fromisoformat(written) else ""
    except ValueError:
        pass
    if match := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", written):
        day, month, year = match.groups()
        return f"{year}-{int(month):02}-{int(day):02}" if int(month) <= 12 else written
    return written
