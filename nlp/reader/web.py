"""Web pages: the article by trafilatura, with what the page says of itself."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from functools import cache
from typing import Any, cast

from nlp.message import tr
from nlp.reader.charset import decode
from nlp.reader.contents import Contents, Unreadable

DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li blockquote tr section article pre dd dt figcaption br hr td th".split()  # noqa: SIM905
)
DROPPED = frozenset(
    "script style nav head noscript template iframe svg button form select aside footer".split()  # noqa: SIM905
)
NO_TEXT = tr("No text could be found in the page. Open it in a browser, copy the article and paste it here.")


def html(raw: bytes, charset: str = "") -> Contents:
    """The article on a page, without navigation, asides and comments. `charset` is what came with it (mail)."""
    page = html_text(raw, charset)
    found = _extracted(page)
    if found is None or len(found.text) < 40:  # a fragment, or too short to be told from its surroundings
        plain = plain_html(page.encode())
        if not plain.text.strip() and not plain.title:
            raise Unreadable(NO_TEXT)
        return plain if found is None else Contents(plain.text, found.title or plain.title, found.source, found.author)
    return found


def html_text(raw: bytes, charset: str = "") -> str:
    """`raw` decoded by byte order mark, UTF-8, what it declares, or likelihood."""
    declared = DECLARED.search(raw[:4096])
    return decode(raw, charset or (declared.group(1).decode("ascii", "replace") if declared else ""))


def _extracted(page: str) -> Contents | None:
    from lxml import etree

    try:
        document: Any = _extraction()(
            page,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            favor_recall=True,
            deduplicate=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, etree.LxmlError):
        return None  # damaged mark-up: what text there is can still be taken plainly
    if document is None or not document.text:
        return None
    source = document.sitename or ""
    return Contents(
        document.text,
        title=_without_outlet(document.title or "", source),
        source=source,
        author=(document.author or "").replace("; ", ", "),
        date=document.date or "",
        url=document.url or "",
    )


def _without_outlet(title: str, outlet: str) -> str:
    """ "Headline | Outlet" less the outlet."""
    if outlet:
        title = re.sub(rf"\s+[|—–·:-]+\s+{re.escape(outlet)}\s*$", "", title, flags=re.IGNORECASE)
    return title.strip()


def plain_html(raw: bytes) -> Contents:
    """All the text of a page that is not code or navigation, a block a line; its first heading is the title."""
    root = _tree(html_text(raw))
    if root is None:
        return Contents("")
    lines: list[str] = []
    title = ""
    pieces: list[str] = []

    def end_line() -> str:
        line = re.sub(r"\s+", " ", "".join(pieces)).strip()
        pieces.clear()
        if line:
            lines.append(line)
        return line

    stack: list[Any] = [(root, False)]
    while stack:
        top, closing = stack.pop()
        if isinstance(top, str):
            pieces.append(top)
            continue
        tag = top.tag if isinstance(top.tag, str) else "script"  # comments
        if closing:
            line = end_line()
            if tag in {"h1", "h2"} and not title and len(lines) == 1 and line:
                title = lines.pop()
            continue
        if tag in DROPPED:
            continue
        if tag in BLOCKS:
            end_line()
            stack.append((top, True))
        pieces.append(top.text or "")
        for child in reversed(top):
            stack.append((child.tail or "", False))
            stack.append((child, False))
    end_line()
    if not title:
        title = re.sub(r"\s+", " ", root.findtext(".//title") or "").strip()
    return Contents("\n".join(lines), title=title)


def _tree(page: str) -> Any:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return etree.fromstring(page.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


@cache
def _extraction() -> Callable[..., Any]:
    """trafilatura's `bare_extraction`. Its import tries, deep below, whether IPv6 works: by opening a socket."""
    supported = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        from trafilatura import bare_extraction
    finally:
        socket.has_ipv6 = supported
    return cast("Callable[..., Any]", bare_extraction)
