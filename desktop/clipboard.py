"""What goes on the clipboard: plain text, Markdown and rich text at once, so that every program finds its own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from nlp.article import Digest
from nlp.blocks import Block, Form
from nlp.languages import Lang
from nlp.ledger import Row

if TYPE_CHECKING:
    from nlp.names.table import NameRow


def summary_mime(digest: Digest, langs: Sequence[Lang], form: Form) -> QMimeData:
    """The summary of `digest` in `langs`, with title, source, date and a machine-translation note."""
    from nlp.briefing import summary

    return blocks_mime(summary(digest, langs, form))


def generated_mime(digest: Digest) -> QMimeData:
    """The summary that a model wrote, marked as that."""
    return blocks_mime(_generated(digest))


def generated_text(digest: Digest) -> str:
    """The same as plain text."""
    from nlp.blocks import text

    return text(_generated(digest))


def _generated(digest: Digest) -> list[Block]:
    from nlp.blocks import Heading
    from nlp.briefing import generated, title

    return [Heading(1, title(digest, digest.article.body.lang)), *generated(digest)]


def briefing_mime(digest: Digest) -> QMimeData:
    """The whole briefing: summary, figures and names, findings."""
    from nlp.blocks import markdown, page, text
    from nlp.briefing import briefing, title

    blocks = briefing(digest)
    return _mime(text(blocks), markdown(blocks), page(blocks, title(digest, digest.article.body.lang)))


def blocks_mime(blocks: Sequence[Block]) -> QMimeData:
    """A document, or a part of one."""
    from nlp.blocks import html, markdown, text

    return _mime(text(blocks), markdown(blocks), html(blocks))


def selection_mime(text: str) -> QMimeData:
    """A stretch of an article: the words alone, without colours or links."""
    plain = text.replace("\u2029", "\n").replace("\u2028", "\n")
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in plain.split("\n\n"))
    return _mime(plain, plain, paragraphs)


def ledger_mime(rows: Sequence[Row]) -> QMimeData:
    """Rows of the ledger as a table: tab-separated, comma-separated, Markdown and rich text."""
    from nlp.ledger import html, markdown, separated

    return _table_mime(separated(rows, "\t"), separated(rows, ","), markdown(rows), html(rows))


def names_mime(rows: Sequence[NameRow]) -> QMimeData:
    """The names of an article as a table."""
    from nlp.names.table import HEADER
    from nlp.tables import html, markdown, separated

    cells = [row.cells for row in rows]
    tabs, commas = separated(HEADER, cells, "\t"), separated(HEADER, cells, ",")
    return _table_mime(tabs, commas, markdown(HEADER, cells), html(HEADER, cells))


def _table_mime(tabs: str, commas: str, markdown: str, html: str) -> QMimeData:
    data = _mime(tabs, markdown, html)
    data.setData("text/csv", commas.encode())
    return data


def _mime(text: str, markdown: str, html: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    data.setData("text/markdown", markdown.encode())
    return data
