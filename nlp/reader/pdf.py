"""PDF: lines joined into paragraphs, what repeats on pages dropped, sentences carried over page ends."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from nlp.reader.contents import MAX_CHARACTERS, Contents, Unreadable

BROKEN = "The PDF file is damaged. Open it in a PDF viewer, print it to a new PDF and try again."
LOCKED = "The PDF is protected by a password. Save a copy without the password and try again."
PICTURES = "The PDF holds only pictures of text. Run text recognition on it, or copy the text from its source."
MAX_PAGES = 2000
EDGE_LINES = 3  # at the top and bottom of a page, where headers and footers stand


def pdf(raw: bytes) -> Contents:
    """The text of a PDF and its title, author and creation date. Raises Unreadable."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(raw)
    except PdfiumError as error:
        raise Unreadable(LOCKED if "password" in str(error).lower() else BROKEN) from error
    try:
        pages = _pages(document)
        metadata = document.get_metadata_dict(skip_empty=True)
    except PdfiumError as error:
        raise Unreadable(BROKEN) from error
    finally:
        document.close()
    if not any(line.strip() for page in pages for line in page):
        raise Unreadable(PICTURES if pages else BROKEN)
    return Contents(
        _joined([_body(page, repeated) for repeated in [_repeated(pages)] for page in pages]),
        title=metadata.get("Title", ""),
        author=metadata.get("Author", ""),
        date=_date(metadata.get("CreationDate", "")),
    )


def _pages(document: Any) -> list[list[str]]:
    pages, total = [], 0
    for index in range(min(len(document), MAX_PAGES)):
        page = document[index]
        text_page = page.get_textpage()
        text = text_page.get_text_bounded().replace("\ufffe", "-\n").replace("\x02", "-\n")
        text_page.close()
        page.close()
        total += len(text)
        pages.append(text.splitlines())
        if total > MAX_CHARACTERS:
            break
    return pages


def _key(line: str) -> str:
    """A line with its numbers blanked: "Page 3 of 7" is the same on every page."""
    return re.sub(r"\d+", "#", line).strip().lower()


def _repeated(pages: list[list[str]]) -> frozenset[str]:
    """Keys of lines at the edges of at least two pages and of half of them."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page if line.strip()]
        counts.update({_key(line) for line in lines[:EDGE_LINES] + lines[-EDGE_LINES:]})
    needed = max(2, (len(pages) + 1) // 2)
    return frozenset(key for key, count in counts.items() if count >= needed)


def _body(page: list[str], repeated: frozenset[str]) -> list[str]:
    """A page's lines without headers, footers and page numbers at its edges; blank lines kept inside."""
    lines = [line.strip() for line in page]
    filled = [index for index, line in enumerate(lines) if line]
    edges = set(filled[:EDGE_LINES] + filled[-EDGE_LINES:])
    number = r"(?:[-–—]\s*)?(?:(?:page|стр\.?|с\.|стор\.?)\s*)?\d{1,4}(?:\s*(?:of|/|из|із|з)\s*\d{1,4})?(?:\s*[-–—])?"
    return [
        line
        for index, line in enumerate(lines)
        if not (
            index in edges
            and (_key(line) in repeated or (index in {filled[0], filled[-1]} and re.fullmatch(number, line, re.IGNORECASE)))
        )
    ]


def _joined(pages: list[list[str]]) -> str:
    """Lines to paragraphs: a line that ends well short of the full width, after a sentence's end, ends one."""
    lines = [line for page in pages for line in page]
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(len(lengths) * 0.8)] if lengths else 0
    paragraphs: list[str] = []
    growing = ""
    for line in lines:
        if not line:
            if growing and _ended(growing):
                paragraphs.append(growing)
                growing = ""
            continue
        growing = _append(growing, line)
        if len(line) < 0.85 * width and (_ended(line) or (len(paragraphs) < 2 and len(line) < 0.7 * width)):
            paragraphs.append(growing)
            growing = ""
    return "\n".join([*paragraphs, growing])


def _ended(line: str) -> bool:
    return bool(re.search(r"[.!?…:;][»”\"’)\]]*$", line))


def _append(text: str, line: str) -> str:
    if not text:
        return line
    if re.search(r"[^\W\d_][-\u00ad\u2010]$", text) and re.match(r"[a-zа-яёіїєґ]", line):
        return text[:-1] + line
    return f"{text} {line}"


def _date(written: str) -> str:
    """D:20250401093000+03'00' as 2025-04-01."""
    match = re.match(r"D:(\d{4})(\d\d)(\d\d)", written)
    return "-".join(match.groups()) if match else ""
