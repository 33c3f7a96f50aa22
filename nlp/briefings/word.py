"""Blocks as a Word document (DOCX), by python-docx: real headings, lists, tables, links and footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from nlp.blocks import Block, Bullets, Heading, Line, Look, Numbered, Quote, Run, Table, Words, plain, runs
from nlp.briefings.footnotes import Footnotes

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MARGIN = 2.2  # cm
ROOM = 21 - 2 * MARGIN  # cm between the margins of A4
MANY = 4  # columns; tables with more are set smaller
WIDEST = 40  # letters of text that widen a column
RED, GREY = "B3141F", "595F69"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")  # what XML cannot say
LOCALES = {"en": "en-GB", "ru": "ru-RU", "uk": "uk-UA"}


def word(blocks: Sequence[Block], title: str, made: datetime, lang: str = "en") -> bytes:
    """The file; `title` and `made` are in its properties."""
    import docx

    document = docx.Document()
    _set_up(document, title, made, lang)
    notes = next((block for block in blocks if isinstance(block, Numbered) and block.notes), None)
    footnotes = Footnotes(document) if notes else None
    writer = _Writer(document, footnotes)
    for block in blocks:
        if block is not notes:
            writer.write(block)
    if footnotes is not None and notes is not None:
        for number, item in enumerate(notes.items, 1):
            footnotes.add(number, lambda paragraph, item=item: writer.say(paragraph, item))  # type: ignore[misc]
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document, title: str, made: datetime, lang: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    about = document.core_properties
    about.title, about.author, about.comments, about.language = clean(title), "", "", LOCALES.get(lang, lang)
    about.created = about.modified = made
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN)
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    fonts = normal.element.get_or_add_rPr()
    for tag in fonts.findall(qn("w:lang")):
        fonts.remove(tag)
    fonts.append(_element("w:lang", {"w:val": LOCALES.get(lang, lang)}))


class _Writer:
    """Adds blocks to a document."""

    def __init__(self, document: Document, footnotes: Footnotes | None) -> None:
        self._document, self._footnotes = document, footnotes

    def write(self, block: Block) -> None:
        add = self._document.add_paragraph
        match block:
            case Heading(level, text):
                self._document.add_heading(clean(text), min(level, 9))
            case Line(text, note):
                self.say(add(), text, italic=note)
            case Quote(text):
                self.say(add(style="Quote"), text)
            case Bullets(items):
                for item in items:
                    self.say(add(style="List Bullet"), item)
            case Numbered(items):
                for number, item in enumerate(items, 1):  # the very numbers that are cited, whatever lists came before
                    paragraph = add()
                    paragraph.paragraph_format.left_indent = _cm(0.8)
                    paragraph.paragraph_format.first_line_indent = _cm(-0.8)
                    paragraph.paragraph_format.tab_stops.add_tab_stop(_cm(0.8))
                    paragraph.add_run(f"{number}.\t")
                    self.say(paragraph, item)
            case Table(header, rows, faulty):
                self._table(header, rows, faulty)

    def _table(self, header: Sequence[str], rows: Sequence[Sequence[Words]], faulty: frozenset[int]) -> None:
        table = self._document.add_table(rows=1, cols=len(header), style="Table Grid")
        table.autofit = False
        for cell, text in zip(table.rows[0].cells, header, strict=True):
            cell.paragraphs[0].add_run(clean(text)).bold = True
        heads = table.rows[0]._tr.get_or_add_trPr()  # the header is repeated on every page
        heads.append(_element("w:tblHeader", {}))
        for number, row in enumerate(rows):
            line = table.add_row()
            line._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))
            for cell, words in zip(line.cells, row, strict=True):
                self.say(cell.paragraphs[0], words, colour=RED if number in faulty else "")
        if len(header) > MANY:
            for run in (run for cell in table._cells for run in cell.paragraphs[0].runs):
                run.font.size = _pt(9)
        for column, width in zip(table.columns, _widths(header, rows), strict=True):
            column.width = width  # LibreOffice goes by the columns, Word by the cells
            for cell in column.cells:
                cell.width = width
        self._document.add_paragraph()

    def say(self, paragraph: Paragraph, words: Words, italic: bool = False, colour: str = "") -> None:
        """Add runs to a paragraph, apart by spaces."""
        for number, run in enumerate(runs(words)):
            if run.look is Look.NOTE and self._footnotes is not None:
                self._footnotes.refer(paragraph, int(run.text))
                continue
            gap = " " if number and run.look is not Look.NOTE else ""
            self._say(paragraph, run, gap, italic, colour)

    def _say(self, paragraph: Paragraph, run: Run, gap: str, italic: bool, colour: str) -> None:
        from docx.shared import RGBColor

        if gap:
            paragraph.add_run(gap)
        made = paragraph.add_run(clean(run.text))
        made.italic = True if italic else None
        made.bold = True if run.look is Look.FAULT else None
        made.font.superscript = True if run.look is Look.NOTE else None
        tint = RED if run.look is Look.FAULT else GREY if run.look is Look.CITE else colour
        if tint:
            made.font.color.rgb = RGBColor.from_string(tint)
        if run.lang:
            made._r.get_or_add_rPr().append(_element("w:lang", {"w:val": LOCALES.get(run.lang, run.lang)}))
        if run.link:
            _link(paragraph, made, run.link)


def _widths(header: Sequence[str], rows: Sequence[Sequence[Words]]) -> list[Any]:
    """The width of each column: room for its longest word, and more where there is much text."""
    weights = []
    for number, head in enumerate(header):
        cells = [head, *(plain(row[number]) for row in rows)]
        longest = max(len(word) for cell in cells for word in cell.split() or [""])
        weights.append(max(longest + 2, min(WIDEST, sum(map(len, cells)) / len(cells))))
    return [_cm(ROOM * weight / sum(weights)) for weight in weights]


def _link(paragraph: Paragraph, made: Any, address: str) -> None:
    """Lets a run lead to an address."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.shared import RGBColor

    made.font.underline = True
    made.font.color.rgb = RGBColor.from_string("1F4E79")
    key = paragraph.part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = _element("w:hyperlink", {"r:id": key})
    made._r.addprevious(link)
    link.append(made._r)


def _element(name: str, values: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(key), value)
    return made


def _pt(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)


def _cm(size: float) -> Any:
    from docx.shared import Cm

    return Cm(size)


def clean(text: str) -> str:
    """`text` without what an XML file cannot hold."""
    return CONTROL.sub("", text)
