"""Word and OpenDocument texts, and EPUB books."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from nlp.message import tr
from nlp.reader.contents import Contents, Unreadable
from nlp.reader.zipped import BROKEN, LOCKED, Container, Element, walk

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
OPF = "{http://www.idpf.org/2007/opf}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
NO_MANIFEST = tr("The book lists no chapters. Open it in a reader and save it as text or PDF.")


def docx(raw: bytes) -> Contents:
    """The paragraphs of a Word document, tables row by row; deleted text, headers and notes left out."""
    container = Container(raw)
    document = container.xml("word/document.xml")
    if document is None:
        raise Unreadable(BROKEN)
    title = ""
    lines: list[str] = []
    for paragraph in document.iter(f"{W}p"):
        line = walk(paragraph, lambda each: _run(each, paragraph)).strip()  # noqa: B023  used at once
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else (style.get(f"{W}val") or "").lower().replace(" ", "")
        if line and not title and not lines and name in {"title", "heading1", "1", "заголовок1", "название"}:
            title = line
            continue
        lines.append(line)
    core = container.xml("docProps/core.xml")
    return Contents(
        "\n".join(lines),
        title=title or _child(core, f"{DC}title"),
        author=_child(core, f"{DC}creator"),
        date=_child(core, f"{DCTERMS}created"),
        source=_child(core, f"{DC}publisher"),
    )


INLINE = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}


def _run(element: Element, paragraph: Element) -> str | None:
    if element is paragraph:
        return None
    tag = element.tag
    if tag == f"{W}t":
        return element.text or ""
    if tag in INLINE:
        return INLINE[tag]
    if tag in {f"{W}del", f"{W}instrText", f"{W}pPr", f"{W}rPr", f"{W}p", f"{MC}Fallback", f"{W}moveFrom"}:
        return ""  # a paragraph inside (a text box) comes by itself
    return None


def odt(raw: bytes) -> Contents:
    """The paragraphs of an OpenDocument text; notes, comments, tracked deletions and indexes left out."""
    container = Container(raw)
    if b"encryption-data" in container.bytes("META-INF/manifest.xml"):
        raise Unreadable(LOCKED)
    content = container.xml("content.xml")
    body = None if content is None else content.find(f"{OFFICE}body")
    if body is None:
        raise Unreadable(BROKEN)
    title = ""
    lines: list[str] = []
    for element in _odt_paragraphs(body):
        line = walk(element, lambda each: _odt_inline(each, element)).strip()  # noqa: B023  used at once
        level = element.get(f"{TEXT}outline-level") or ""
        style = (element.get(f"{TEXT}style-name") or "").lower()
        if (
            line
            and not title
            and not lines
            and (style == "title" or (element.tag == f"{TEXT}h" and level in {"", "1"}))
        ):
            title = line
            continue
        lines.append(line)
    meta = container.xml("meta.xml")
    return Contents(
        "\n".join(lines),
        title=title or _child(meta, f".//{DC}title"),
        author=_child(meta, f".//{META}initial-creator") or _child(meta, f".//{DC}creator"),
        date=_child(meta, f".//{META}creation-date") or _child(meta, f".//{DC}date"),
        source=_child(meta, f".//{DC}publisher"),
    )


ODT_SKIPPED = {f"{TEXT}{name}" for name in ("note", "tracked-changes", "table-of-content", "ruby-text")}
ODT_SKIPPED |= {f"{OFFICE}{name}" for name in ("annotation", "annotation-end", "forms")}


def _odt_paragraphs(body: Element) -> list[Element]:
    found, stack = [], [body]
    while stack:
        top = stack.pop()
        if top.tag in ODT_SKIPPED:
            continue
        if top.tag in {f"{TEXT}p", f"{TEXT}h"}:
            found.append(top)
        stack.extend(reversed(top))
    return found


def _odt_inline(element: Element, paragraph: Element) -> str | None:
    if element is paragraph:
        return None
    if element.tag == f"{TEXT}s":
        count = element.get(f"{TEXT}c") or "1"
        return " " * min(int(count), 100) if count.isascii() and count.isdigit() and len(count) < 6 else " "
    if element.tag == f"{TEXT}tab":
        return " "
    if element.tag == f"{TEXT}line-break":
        return "\n"
    if element.tag in ODT_SKIPPED or element.tag in {f"{TEXT}p", f"{TEXT}h"}:
        return ""
    return None


def epub(raw: bytes) -> Contents:
    """The chapters of a book in reading order, without its table of contents, cover and notes on the edition."""
    from nlp.reader.web import plain_html

    container = Container(raw)
    if "META-INF/rights.xml" in container.names or b"EncryptedData" in container.bytes("META-INF/encryption.xml"):
        raise Unreadable(tr("The book is locked to its shop's reader. Save the part you need as text and open that."))
    root = container.xml("META-INF/container.xml")
    rootfile = None if root is None else root.find(".//{*}rootfile")
    path = "" if rootfile is None else rootfile.get("full-path") or ""
    package = container.xml(path)
    if package is None:
        raise Unreadable(NO_MANIFEST)
    items = {item.get("id"): item for item in package.iter(f"{OPF}item")}
    texts, title = [], ""
    for reference in package.iter(f"{OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no" or "nav" in (item.get("properties") or "").split():
            continue
        href = unquote((item.get("href") or "").split("#")[0])
        if re.search(r"(?:^|/)(?:nav|toc|cover|titlepage)\.x?html?$", href):
            continue
        chapter = plain_html(container.bytes(posixpath.normpath(posixpath.join(posixpath.dirname(path), href))))
        title = title or chapter.title
        texts.append(chapter.text if chapter.title == title else f"{chapter.title}\n{chapter.text}")
    return Contents(
        "\n\n".join(texts),
        title=title if len(texts) == 1 and title else _child(package, f".//{DC}title") or title,
        author=_child(package, f".//{DC}creator"),
        date=_child(package, f".//{DC}date"),
        source=_child(package, f".//{DC}publisher"),
    )


def _child(element: Element | None, path: str) -> str:
    found = None if element is None else element.find(path)
    return "" if found is None else (found.text or "").strip()
