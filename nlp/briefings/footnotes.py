"""Footnotes in a Word document: a part of its own, which python-docx reads past (ECMA-376, 17.11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

NAME = "/word/footnotes.xml"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


class Footnotes:
    """The footnotes of `document`."""

    def __init__(self, document: Document) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        lines = "".join(
            f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
            for name, number in SEPARATORS
        )
        root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}>{lines}</w:footnotes>")
        self._root: Any = root
        self._part = XmlPart(PackURI(NAME), KIND, root, document.part.package)
        document.part.relate_to(self._part, RELATION)

    def refer(self, paragraph: Paragraph, number: int) -> None:
        """The number of a note, set high, at the end of `paragraph` so far."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(number))
        run._r.append(mark)

    def add(self, number: int, fill: Callable[[Paragraph], None]) -> None:
        """The note `number`, whose paragraph `fill` writes."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Pt
        from docx.text.paragraph import Paragraph
        from docx.text.run import Run

        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(number))
        element: Any = OxmlElement("w:p")
        note.append(element)
        self._root.append(note)
        paragraph = Paragraph(element, _Story(self._part))
        own = paragraph.add_run()
        own.font.superscript = True
        own._r.append(OxmlElement("w:footnoteRef"))
        paragraph.add_run(" ")
        fill(paragraph)
        paragraph.paragraph_format.space_after = Pt(2)
        for run in element.iter(qn("w:r")):  # those in links too
            Run(run, paragraph).font.size = Pt(9)


class _Story:
    """What python-docx asks of the owner of a paragraph: the part that its links are kept in."""

    def __init__(self, part: Any) -> None:
        self.part = part
