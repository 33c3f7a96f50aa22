"""Rows of text as tables for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from html import escape

from nlp.blocks import escaped

Cells = Sequence[str]


def markdown(header: Cells, rows: Iterable[Cells]) -> str:
    """A Markdown table, ending in a line break."""
    lines = [header, ("---",) * len(header), *(tuple(map(escaped, row)) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def html(header: Cells, rows: Iterable[Cells], style: Callable[[int], str] = lambda _number: "") -> str:
    """An HTML table; `style` gives a row's attributes by its number."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join(
        f"<tr{style(number)}>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        for number, row in enumerate(rows)
    )
    return f'<table border="1" cellspacing="0" cellpadding="4"><tr>{head}</tr>{body}</table>\n'


def separated(header: Cells, rows: Iterable[Cells], mark: str) -> str:
    """Comma- or tab-separated values with a header; quoted where a cell needs it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
