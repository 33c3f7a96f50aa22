"""Rich Text Format."""

from __future__ import annotations

import re

from nlp.message import tr
from nlp.reader.contents import Contents, Unreadable

BROKEN = tr("The RTF file is damaged. Open it in the program that made it, save it again and try once more.")
NOT_BODY = re.compile(r"\{\\(?:header[lrf]?|footer[lrf]?|footnote|\*\\annotation)\b")


def rtf(raw: bytes) -> Contents:
    """The text of an RTF file and its \\info title, author and creation time."""
    from striprtf.striprtf import rtf_to_text

    source = raw.decode("latin-1")
    page = re.search(r"\\ansicpg(\d{3,5})", source[:2000])
    encoding = f"cp{page.group(1)}" if page and page.group(1) != "65001" else "utf-8" if page else "cp1252"
    try:
        "".encode(encoding)
    except LookupError:
        encoding = "cp1252"

    def text(part: str) -> str:
        try:
            return str(rtf_to_text(part, encoding=encoding, errors="replace"))
        except (ValueError, LookupError, TypeError, IndexError, OverflowError, RecursionError, UnicodeError) as error:
            raise Unreadable(BROKEN) from error

    info = _group(source, source.find("{\\info"))
    return Contents(
        text(_without_groups(source)),
        title=_property(info, "title", text),
        author=_property(info, "author", text),
        source=_property(info, "company", text),
        date=_created(info),
    )


def _group(source: str, start: int) -> str:
    """The brace group that begins at `start`; "" for none."""
    if start < 0:
        return ""
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(source, start):
        depth += {"{": 1, "}": -1}.get(match.group(), 0)
        if depth == 0:
            return source[start : match.end()]
    return ""


def _without_groups(source: str) -> str:
    """Headers, footers, notes and comments cut out."""
    kept: list[str] = []
    position = 0
    while match := NOT_BODY.search(source, position):
        group = _group(source, match.start())
        if not group:
            break
        kept.append(source[position : match.start()])
        position = match.start() + len(group)
    return "".join(kept) + source[position:]


def _property(info: str, name: str, text: object) -> str:
    group = _group(info, info.find(f"{{\\{name} "))
    if not group or not callable(text):
        return ""
    inner = group[len(name) + 3 : -1]
    return str(text(f"{{\\rtf1\\ansi {inner}}}")).strip()


def _created(info: str) -> str:
    match = re.search(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})", info)
    return "{}-{:0>2}-{:0>2}".format(*match.groups()) if match else ""
