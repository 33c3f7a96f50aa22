"""PDF: lines by their place on the page, paragraphs by gaps, indents and short lines, page furniture dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from nlp.message import tr
from nlp.reader.contents import MAX_CHARACTERS, Contents, Unreadable

BROKEN = tr("The PDF file is damaged. Open it in a PDF viewer, print it to a new PDF and try again.")
LOCKED = tr("The PDF is protected by a password. Save a copy without the password and try again.")
PICTURES = tr("The PDF holds only pictures of text. Run text recognition on it, or copy the text from its source.")
MAX_PAGES = 2000
BAND = 0.12  # of the page's height at top and bottom, where headers, footers and page numbers stand
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:(?:page|p\.|страница|сторінка|стр\.?|стор\.?|с\.)\s*)?\d{1,4}"
    r"(?:\s*(?:of|/|из|із|з)\s*\d{1,4})?(?:\s*[-–—])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where it stands; points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    height: float  # of a character, ascent to descent: the size of the letters
    page: int
    edge: bool = False  # in the upper or lower band


def pdf(raw: bytes) -> Contents:
    """The text of a PDF and its title, author and creation date. Raises Unreadable."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(raw)
    except PdfiumError as error:
        raise Unreadable(LOCKED if "password" in str(error).lower() else BROKEN) from error
    try:
        count = len(document)
        lines = list(_lines(document))
        metadata = document.get_metadata_dict(skip_empty=True)
    except PdfiumError as error:
        raise Unreadable(BROKEN) from error
    finally:
        document.close()
    if not lines:
        raise Unreadable(PICTURES if count else BROKEN)
    paragraphs = _paragraphs(_without_furniture(lines, count))
    title = metadata.get("Title", "")
    return Contents(
        "\n".join(paragraphs),
        title="" if _is_file_name(title) else title,
        author=metadata.get("Author", ""),
        date=_date(metadata.get("CreationDate", "")),
    )


def _lines(document: Any) -> Iterator[Line]:
    """Every line with anything on it, in the order in which the file draws them."""
    total = 0
    for number in range(min(len(document), MAX_PAGES)):
        page = document[number]
        text_page = page.get_textpage()
        height = page.get_height()
        for line in _page_lines(text_page, number):
            edge = line.base < BAND * height or line.base > (1 - BAND) * height
            total += len(line.text)
            yield replace(line, edge=edge)
        text_page.close()
        page.close()
        if total > MAX_CHARACTERS:
            return


def _page_lines(text_page: Any, number: int) -> Iterator[Line]:
    """Characters grouped while their base line stays and they go on to the right."""
    from ctypes import byref, c_double

    from pypdfium2 import raw

    x, y = c_double(), c_double()
    count = text_page.count_chars()
    letters: list[str] = []
    first = last = -1
    base = size = reached = 0.0  # of the line: where it stands, how high it is, how far it has come
    for index in range(count):
        letter = _character(raw.FPDFText_GetUnicode(text_page, index))
        if not letter.strip():
            if letters:
                letters.append(" ")
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, byref(x), byref(y))
        if letters and (abs(y.value - base) > size / 3 or x.value < reached - 3 * size):
            yield _line(text_page, letters, (first, last), base, number)
            letters = []
        if not letters:
            first, base = index, y.value
            box = text_page.get_charbox(index, loose=True)
            size = max(box[3] - box[1], 1.0)
        letters.append(letter)
        last, reached = index, x.value
    if letters:
        yield _line(text_page, letters, (first, last), base, number)


def _character(code: int) -> str:
    """A code point; PDFium writes the hyphen at a line's end as U+0002 or U+FFFE."""
    if code in {0x2, 0xFFFE}:
        return "-"
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _line(text_page: Any, letters: list[str], ends: tuple[int, int], base: float, number: int) -> Line:
    start, end = (text_page.get_charbox(index, loose=True) for index in ends)
    text = re.sub(r"\s+", " ", "".join(letters)).strip()
    return Line(text, start[0], end[2], base, max(start[3] - start[1], 1.0), number)


def _without_furniture(lines: list[Line], pages: int) -> list[Line]:
    """Lines less headers, footers and page numbers: what at least half of the pages repeat in the same place.

    Some writers draw a page's first line on the page before too, clipped away there: that is dropped as well.
    """

    def key(line: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "#", line.text).lower(), round(line.base / 8)

    seen = {(key(line), line.page) for line in lines if line.edge}
    counts = Counter(text for text, _ in seen)
    needed = max(2, (pages + 1) // 2)
    kept = [
        line for line in lines if not (line.edge and (counts[key(line)] >= needed or PAGE_NUMBER.fullmatch(line.text)))
    ]
    once = [
        line
        for above, line in zip([None, *kept], kept, strict=False)
        if above is None or above.page == line.page or above.text != line.text
    ]
    return once or lines


def _paragraphs(lines: list[Line]) -> list[str]:
    pitch = _pitch(lines)
    margins = {page: _margins([line for line in lines if line.page == page]) for page in {line.page for line in lines}}
    paragraphs: list[str] = []
    last: Line | None = None
    for line in lines:
        if last is None or _begins(last, line, pitch, margins[last.page]):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _append(paragraphs[-1], line.text)
        last = line
    return paragraphs


def _pitch(lines: list[Line]) -> float:
    """The usual distance from one line to the next, in heights of their letters."""
    steps = [
        (above.base - below.base) / above.height
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < above.base - below.base < 4 * above.height
    ]
    return median(steps) if steps else 1.2


def _margins(lines: list[Line]) -> tuple[float, float]:
    return min(line.left for line in lines), max(line.right for line in lines)


def _begins(above: Line, line: Line, pitch: float, margins: tuple[float, float]) -> bool:
    """Whether `line` begins a paragraph."""
    if not max(above.height, line.height) < 1.15 * min(above.height, line.height):
        return True  # a heading
    ended = bool(re.search(r"[.!?…:;][»”\"’)\]]*$", above.text))
    step = (above.base - line.base) / above.height
    if above.page != line.page or step < 0:  # another page or column
        return ended
    if step > 1.3 * pitch:
        return True
    letter = (above.right - above.left) / max(len(above.text), 1)
    indented = line.left > above.left + 1.5 * letter and above.left < margins[0] + 3 * letter
    word = len(line.text.split(" ", 1)[0]) + 1
    would_fit = above.right + word * letter < margins[1] - letter
    return ended and (indented or would_fit)


def _append(text: str, line: str) -> str:
    """A word broken at the line's end is made whole where a letter precedes the hyphen and a small one follows."""
    if re.search(r"[^\W\d_]{2}[-\u00ad\u2010]$", text) and re.match(r"[a-zа-яёіїєґ]", line):
        return text[:-1] + (line if _broken(text, line) else f"-{line}")
    return f"{text} {line}"


def _broken(text: str, line: str) -> bool:
    """Whether the hyphen only breaks a word: not in «Из-за», «по-русски», whose first part ends a line as well."""
    first = re.findall(r"[\w-]+", text)[-1].rstrip("-\u00ad\u2010").lower()
    second = re.match(r"[\w]+", line)
    whole = {"из", "по", "кое", "кто", "что", "где", "как", "какой", "будь", "хто", "що", "де", "як", "який", "із"}
    endings = {"то", "нибудь", "либо", "таки", "за", "под", "небудь", "от"}
    return first not in whole and not (second and second.group() in endings)


def _is_file_name(title: str) -> bool:
    pattern = r"\.(?:docx?|odt|rtf|indd|pdf|pages|txt|html?)$|^(?:Microsoft Word - |untitled)"
    return bool(re.search(pattern, title, re.IGNORECASE))


def _date(written: str) -> str:
    """D:20250401093000+03'00' as 2025-04-01."""
    match = re.match(r"D:(\d{4})(\d\d)(\d\d)", written)
    return "-".join(match.groups()) if match else ""
