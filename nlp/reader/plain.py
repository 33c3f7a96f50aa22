"""Plain text and Markdown."""

from __future__ import annotations

import re

from nlp.reader.charset import decode
from nlp.reader.contents import Contents

KEYS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "byline": "author",
    "date": "date", "published": "date", "source": "source", "outlet": "source", "publisher": "source",
}  # fmt: skip


def txt(raw: bytes) -> Contents:
    """A plain text file in any encoding."""
    return Contents(decode(raw), wrapped=True)


def md(raw: bytes) -> Contents:
    """Markdown without its marks; title, author, date and source from the front matter, else the first heading."""
    front, text = _front_matter(decode(raw).replace("\r\n", "\n"))
    text = _without_blocks(text)
    heading = re.match(r"\s*(?:#\s+(.+?)\s*#*|(\S.*)\n=+)[ \t]*(?:\n|$)", text)
    title = front.get("title", "")
    if heading:
        title = title or _inline(heading.group(1) or heading.group(2))
        text = text[heading.end() :]
    lines = [_inline(_line(line)) for line in text.split("\n")]
    return Contents(
        "\n".join(lines),
        title=title,
        author=front.get("author", ""),
        date=front.get("date", ""),
        source=front.get("source", ""),
        wrapped=True,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = re.match(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", text, re.DOTALL)
    if not match or not re.match(r"\s*[\w-]+\s*:", match.group(1)):
        return {}, text
    found: dict[str, str] = {}
    for line in match.group(1).split("\n"):
        name, _, value = line.partition(":")
        if key := KEYS.get(name.strip().lower()):
            found.setdefault(key, value.strip().strip("\"'[]"))
    return found, text[match.end() :]


def _without_blocks(text: str) -> str:
    """Code fences, HTML comments, link definitions and tables' rules are no prose."""
    text = re.sub(r"(?ms)^(```|~~~).*?(?:^\1[ \t]*$|\Z)", "", text)
    text = re.sub(r"(?s)<!--.*?-->", "", text)
    return re.sub(r"(?m)^[ \t]*(?:\[[^\]\n]+\]:\s*\S.*|[|:\- \t]*-{3,}[|:\- \t]*|\*{3,}|_{3,}|={3,})[ \t]*$", "", text)


def _line(line: str) -> str:
    """Heading, quotation and list marks gone; a heading, quotation or item stays its own paragraph."""
    line = re.sub(r"^\s*(?:>\s?)+", "", line)
    if heading := re.match(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$", line):
        return f"\n{heading.group(1)}\n"
    if item := re.match(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$", line):
        return f"\n{item.group(1)}"
    return line


def _inline(line: str) -> str:
    line = re.sub(r"!\[[^\[\]]{0,500}\]\([^()]{0,2000}\)", "", line)
    line = re.sub(r"\[([^\[\]]{1,500})\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,500}\])", r"\1", line)
    line = re.sub(r"\[\^[^\[\]]{1,100}\]", "", line)
    line = re.sub(r"<((?:https?://|mailto:)[^>\s]+)>", r"\1", line)
    line = re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", line)
    for _ in range(2):  # emphasis inside emphasis
        line = re.sub(r"(\*{1,3}|(?<!\w)_{1,3}|~~)(?=\S)([^*_~]{1,1000}?)(?<=\S)\1(?!\w)", r"\2", line)
    line = re.sub(r"`{1,3}([^`]{1,1000})`{1,3}", r"\1", line)
    return re.sub(r"\\([\\`*_{}\[\]()#+\-.!>~|])", r"\1", line)
