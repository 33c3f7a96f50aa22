"""A document as blocks, rendered as Markdown, HTML and plain text, all of which say the same. No Qt.

In Markdown and HTML, everything that comes from a text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

MARKDOWN_SIGNS = re.compile(r"([\\`*_<>|#~&]|\](?=[(\[:]))")  # a bracket is a link only before another, or a colon
MARKDOWN_START = re.compile(r"^(\d+)([.)])|^([-+=])")  # what begins a list or a rule
# Attributes, not rules: what is pasted brings no style sheet along.
TABLE = '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">'
SIGN = "⚠"  # before what is wrong
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "td,th{text-align:left;vertical-align:top}"
    "blockquote{margin:0 0 0 1rem;padding-left:.8rem;border-left:3px solid #ccc}"
    ".cite,.note{color:#666;font-size:.85em}.fault{color:#b3141f}"
)


class Look(StrEnum):
    """What a run of words is, besides words."""

    PLAIN = "plain"
    CITE = "cite"  # "[3]", "(The Courier, 17 July 2025)"
    NOTE = "note"  # the number of a note at the end, set high
    FAULT = "fault"  # what is wrong with the words before


class Form(StrEnum):
    """How the sentences of an extract are set."""

    BULLETS = "bullets"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    look: Look = Look.PLAIN
    link: str = ""  # the address it leads to
    lang: str = ""  # its language, where that is known: "en"


Words = str | tuple[Run, ...]  # runs stand apart by a space, but a NOTE follows its word at once


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  # from 1
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    text: Words
    note: bool = False  # about the briefing, not from the article


@dataclass(frozen=True, slots=True)
class Quote:
    """A paragraph in somebody's own words."""

    text: Words


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose items are known by their number, from 1."""

    items: tuple[Words, ...]
    notes: bool = False  # whether these are the notes that runs of the look NOTE lead to


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    faulty: frozenset[int] = frozenset()  # the rows in which something is wrong


Block = Heading | Line | Quote | Bullets | Numbered | Table


def cited(text: str, cite: str) -> tuple[Run, ...]:
    """`text` with what it cites."""
    return Run(text), Run(cite, Look.CITE)


def runs(words: Words) -> tuple[Run, ...]:
    return (Run(words),) if isinstance(words, str) else words


def one_line(text: str) -> str:
    return " ".join(text.split())


def joined(words: Words, render: Callable[[Run], str]) -> str:
    """Rendered runs, apart by a space where they are to be."""
    if isinstance(words, str):  # as most are
        return render(Run(words))
    gaps = ("" if not number or run.look is Look.NOTE else " " for number, run in enumerate(words))
    return "".join(gap + render(run) for gap, run in zip(gaps, words, strict=True))


# Markdown


def markdown(blocks: Sequence[Block]) -> str:
    """Ends in a line break."""
    return "\n\n".join(part for part in map(_markdown, blocks) if part) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {escaped(text)}"
        case Line(text, note):
            return f"*{_marked(text)}*" if note else _marked(text)
        case Quote(text):
            return f"> {_marked(text)}"
        case Bullets(items):
            return "\n".join(f"- {_marked(item)}" for item in items)
        case Numbered(items, notes):
            head = "[^{}]: " if notes else "{}. "
            return "\n".join(head.format(number) + _marked(item) for number, item in enumerate(items, 1))
        case Table(header, rows):
            lines = [header, ("---",) * len(header), *(tuple(map(_marked, row)) for row in rows)]
            return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _marked(words: Words) -> str:
    return joined(words, _marked_run)


def _marked_run(run: Run) -> str:
    if run.look is Look.NOTE:
        return f"[^{run.text}]"
    if run.link:
        return f"[{escaped(run.text)}](<{run.link}>)"
    if run.look is Look.CITE:
        return escaped(run.text) if run.text[:1] != "[" else run.text
    return f"**{escaped(run.text)}**" if run.look is Look.FAULT else escaped(run.text)


def escaped(text: str) -> str:
    """`text` in one line, so that Markdown shows it as it stands."""
    line = one_line(text)
    if line.replace(" ", "").isalnum():  # most cells of a table
        return line
    return MARKDOWN_START.sub(_escape_start, MARKDOWN_SIGNS.sub(r"\\\1", line))


def _escape_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


# HTML


def page(blocks: Sequence[Block], title: str, lang: str = "en") -> str:
    """A page that stands alone."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    return f'<!doctype html>\n<html lang="{lang}">\n<head>{head}</head>\n<body>\n{html(blocks)}</body>\n</html>\n'


def html(blocks: Sequence[Block]) -> str:
    """A fragment."""
    return "".join(_html(block) + "\n" for block in blocks)


def _html(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Line(text, note):
            return f'<p class="note"><i>{_tagged(text)}</i></p>' if note else f"<p>{_tagged(text)}</p>"
        case Quote(text):
            return f"<blockquote><p>{_tagged(text)}</p></blockquote>"
        case Bullets(items):
            points = (f"<li>{_tagged(item)}</li>" for item in items)
            return f"<ul>{''.join(points)}</ul>"
        case Numbered(items, notes):
            ids = [f' id="note-{number}"' if notes else "" for number in range(1, len(items) + 1)]
            lines = (f"<li{name}>{_tagged(item)}</li>" for name, item in zip(ids, items, strict=True))
            return f"<ol>{''.join(lines)}</ol>"
        case Table(header, rows, faulty):
            top = "".join(f"<th>{escape(cell)}</th>" for cell in header)
            cells = ("".join(f"<td>{_tagged(cell)}</td>" for cell in row) for row in rows)
            marks = (' class="fault"' if number in faulty else "" for number in range(len(rows)))
            lines = (f"<tr{mark}>{line}</tr>" for mark, line in zip(marks, cells, strict=True))
            return f"{TABLE}<tr>{top}</tr>{''.join(lines)}</table>"


def _tagged(words: Words) -> str:
    return joined(words, _tagged_run)


def _tagged_run(run: Run) -> str:
    inner = escape(run.text)
    if run.look is Look.NOTE:
        return f'<sup><a href="#note-{inner}">{inner}</a></sup>'
    if run.link:
        inner = f'<a href="{escape(run.link)}">{inner}</a>'
    lang = f' lang="{run.lang}"' if run.lang else ""
    name = "" if run.look is Look.PLAIN else f' class="{run.look.value}"'
    return f"<span{name}{lang}>{inner}</span>" if name or lang else inner


# Plain text


def text(blocks: Sequence[Block]) -> str:
    """Ends in a line break."""
    return "\n\n".join(part for part in map(_text, blocks) if part) + "\n"


def _text(block: Block) -> str:
    match block:
        case Heading(level, text):
            return text if level == 1 else text.upper()
        case Line(text):
            return one_line(plain(text))
        case Quote(text):
            return f"    {one_line(plain(text))}"
        case Bullets(items):
            return "\n".join(f"• {plain(item)}" for item in items)
        case Numbered(items, notes):
            head = "[{}] " if notes else "{}. "
            return "\n".join(head.format(number) + plain(item) for number, item in enumerate(items, 1))
        case Table(_, rows):
            cells = ([plain(cell) for cell in row] for row in rows)
            return "\n".join("  ".join(cell for cell in line if cell) for line in cells)


def plain(words: Words) -> str:
    """The words alone; an address follows what leads to it."""
    return joined(words, _plain_run)


def _plain_run(run: Run) -> str:
    if run.look is Look.NOTE:
        return f" [{run.text}]"
    return f"{run.text} <{run.link}>" if run.link and run.link != run.text else run.text
