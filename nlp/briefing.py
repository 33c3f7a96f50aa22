"""A digest as a briefing: Markdown, HTML, plain text and JSON, all from the same blocks. No Qt.

What was translated by machine says so. In Markdown and HTML, everything that comes from a text is escaped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from nlp.article import Digest, Entity, Figure, Finding, Origin, Passage, Precision, Severity
from nlp.figures.moments import said
from nlp.languages import NAMES, Lang

SIGNS = {
    Precision.EXACT: "",
    Precision.ABOUT: "≈ ",
    Precision.AT_LEAST: "≥ ",
    Precision.AT_MOST: "≤ ",
    Precision.VAGUE: "~ ",
}
MARKDOWN_SIGNS = re.compile(r"([\\`*_<>|#~&]|\](?=[(\[:]))")  # a bracket is a link only before another, or a colon
MARKDOWN_START = re.compile(r"^(\d+)([.)])|^([-+=])")  # what begins a list or a rule
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}"
    ".cite,.note{color:#666;font-size:.85em}"
)


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  # 1 or 2
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    note: bool = False  # about the briefing, not from the article


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sentences with what they cite, "[3]": the number of the sentence in the article, from 1."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Line | Bullets | Table


def markdown(digest: Digest) -> str:
    """The whole briefing as Markdown, ending in a line break."""
    return _markdown(briefing(digest))


def html(digest: Digest) -> str:
    """The whole briefing as an HTML page that stands alone."""
    title = escape(_title(digest, digest.article.body.lang))
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    body = _html(briefing(digest))
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n<body>\n{body}</body>\n</html>\n'


def text(digest: Digest) -> str:
    """The whole briefing as plain text, ending in a line break."""
    return _text(briefing(digest))


def summary_markdown(digest: Digest, lang: Lang) -> str:
    """Title, summary and where it is from as Markdown, in `lang`: the article's language or the translation's."""
    return _markdown(summary(digest, lang))


def summary_html(digest: Digest, lang: Lang) -> str:
    """Title, summary and where it is from as an HTML fragment, in `lang`."""
    return _html(summary(digest, lang))


def summary_text(digest: Digest, lang: Lang) -> str:
    """Title, summary and where it is from as plain text, in `lang`."""
    return _text(summary(digest, lang))


def as_json(digest: Digest) -> dict[str, Any]:
    """The digest as JSON values; stable, for scripts.

    `start` and `stop` of `entities` and `figures` count code points, half-open, within the text of sentence number
    `sentence` (from 0) on that `side`, "source" or "target". `sentences[i].target` is null where there is no
    translation. `value` is a figure's normal form: "380000", "5..7", "2022-02-24". `source` and `target` of a finding
    are the texts that do not agree, null where a side has none.
    """
    body, target = digest.article.body, digest.target
    translated = digest.translation.targets if digest.translation else (None,) * len(body.sentences)
    sides = [("source", body)] + ([("target", target)] if target else [])
    return {
        "title": digest.article.title,
        "lang": body.lang.value,
        "target": digest.translation.lang.value if digest.translation else None,
        "sentences": [
            {"text": sentence.text, "paragraph": sentence.paragraph, "target": other} | _origin_json(digest, index)
            for index, (sentence, other) in enumerate(zip(body.sentences, translated, strict=True))
        ],
        "summary": list(digest.summary.picks) if digest.summary else [],
        "entities": [mark for side, passage in sides for mark in _marks_json(side, passage, passage.entities)],
        "figures": [mark for side, passage in sides for mark in _marks_json(side, passage, passage.figures)],
        "findings": [{"sentence": finding.sentence} | finding_json(finding) for finding in digest.findings],
    }


def _origin_json(digest: Digest, index: int) -> dict[str, Any]:
    """Of a sentence that does not say what the machine first did: "repaired" or "edited", and what that was."""
    revision = digest.translation.revision(index) if digest.translation else None
    return {"origin": revision.origin.value, "first": revision.first} if revision else {}


def mark_json(mark: Entity | Figure, start: int = 0) -> dict[str, Any]:
    """A name or figure as JSON values, its offsets counted from `start`."""
    found: dict[str, Any] = {
        "start": mark.start - start,
        "stop": mark.stop - start,
        "kind": mark.kind.value,
        "text": mark.text,
    }
    if isinstance(mark, Entity):
        return found | {"normal": mark.normal}
    return found | {"value": mark.normal, "unit": mark.unit, "precision": mark.precision.value}


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding as JSON values, without the number of its sentence."""
    return {
        "kind": finding.kind.value,
        "source": finding.source.text if finding.source else None,
        "target": finding.target.text if finding.target else None,
        "why": finding.why,
        "severity": finding.severity.value,
    } | ({"seen": True} if finding.seen else {})


def briefing(digest: Digest) -> list[Block]:
    """Title and source; the summary in both languages; figures and names; what does not agree."""
    body = digest.article.body
    blocks: list[Block] = [Heading(1, _title(digest, body.lang))]
    if digest.translation and digest.translation.title:
        blocks.append(Line(digest.translation.title))
    blocks += _origin(digest)
    langs = [body.lang] + ([digest.translation.lang] if digest.translation else [])
    for lang in langs:
        blocks += [Heading(2, f"Summary in {NAMES[lang]}"), _bullets(digest, lang)]
    names, figures = _names(digest), _figures(digest)
    blocks += [Heading(2, "Names"), names] if names.rows else []
    blocks += [Heading(2, "Figures"), figures] if figures.rows else []
    if digest.translation:
        blocks += [Heading(2, "What does not agree"), _findings(digest)]
        blocks.append(Line(_machine_note(digest), note=True))
    return blocks


def summary(digest: Digest, lang: Lang) -> list[Block]:
    """Title, summary in `lang`, and where it is from."""
    blocks: list[Block] = [Heading(1, _title(digest, lang)), _bullets(digest, lang), *_origin(digest)]
    if lang is not digest.article.body.lang:
        blocks.append(Line(_machine_note(digest), note=True))
    return blocks


def value(mark: Entity | Figure) -> str:
    """What a mark stands for, in words: "≥ 380000 EUR", "Thursday", "Владимир Путин"."""
    if isinstance(mark, Entity):
        return mark.normal
    if mark.moment:
        return f"{SIGNS[mark.precision]}{said(mark.moment)}"
    return f"{SIGNS[mark.precision]}{mark.normal} {mark.unit}".rstrip()


def _title(digest: Digest, lang: Lang) -> str:
    translated = digest.translation.title if digest.translation and digest.translation.lang is lang else None
    path = digest.article.path
    return translated or digest.article.title or (path.name if path else "Untitled")


def _origin(digest: Digest) -> list[Block]:
    article = digest.article
    file = article.path.name if article.path else ""
    parts = [part for part in (article.source, article.author, article.date, file) if part]
    return [Line(" · ".join(parts))] if parts else []


def _machine_note(digest: Digest) -> str:
    translation = digest.translation
    if translation is None:
        return ""
    via = f" via {NAMES[translation.via]}" if translation.via else ""
    model = f", model {translation.model}" if translation.model else ""
    source, target = NAMES[digest.article.body.lang], NAMES[translation.lang]
    own = sum(revision is not None and revision.origin is Origin.EDITED for revision in translation.revisions)
    edited = f" Sentences edited by hand: {own}." if own else ""
    return (
        f"Machine translation from {source} to {target}{via}{model}.{edited} "
        "Check it against the source before you use it."
    )


def _bullets(digest: Digest, lang: Lang) -> Bullets:
    passage = digest.article.body if lang is digest.article.body.lang else digest.target
    picks = digest.summary.picks if digest.summary else ()
    texts = [(passage.sentences[pick].text if passage else "", f"[{pick + 1}]") for pick in picks]
    return Bullets(tuple((_one_line(text) or "(not translated)", cite) for text, cite in texts))


def _names(digest: Digest) -> Table:
    """Each name once, with its first counterpart and the sentences it stands in."""
    partners: dict[tuple[int, int], str] = {
        (p.source.start, p.source.stop): p.target.normal for p in digest.pairs if isinstance(p.target, Entity)
    }
    seen: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for number, entity in _numbered(digest.article.body, digest.article.body.entities):
        numbers, others = seen.setdefault((entity.normal, entity.kind.value), ([], []))
        numbers.append(number)
        if (entity.start, entity.stop) in partners:
            others.append(partners[entity.start, entity.stop])
    rows = [
        (normal, kind.capitalize(), others[0] if others else "", " ".join(dict.fromkeys(numbers)))
        for (normal, kind), (numbers, others) in seen.items()
    ]
    return _table(digest, ("Name", "Kind"), rows)


def _figures(digest: Digest) -> Table:
    partners = {(pair.source.start, pair.source.stop): pair.target.text for pair in digest.pairs}
    rows = [
        (_one_line(figure.text), value(figure), _one_line(partners.get((figure.start, figure.stop), "")), number)
        for number, figure in _numbered(digest.article.body, digest.article.body.figures)
    ]
    return _table(digest, ("In the text", "Value"), rows)


def _table(digest: Digest, header: tuple[str, str], rows: Sequence[tuple[str, str, str, str]]) -> Table:
    if digest.translation:
        return Table((*header, f"In {NAMES[digest.translation.lang]}", "Sentence"), tuple(rows))
    return Table((*header, "Sentence"), tuple((first, second, number) for first, second, _, number in rows))


def _findings(digest: Digest) -> Block:
    if not digest.findings:
        return Line("Every figure and name that was found has its counterpart.")
    items = []
    for finding in digest.findings:
        named = finding.kind.value
        why = _one_line(finding.why).removeprefix(named.split()[-1]).lstrip(": ")  # "changed: …" says it twice
        mild = "possibly " if finding.severity is Severity.WARNING else ""
        seen = " (seen)" if finding.seen else ""
        items.append((f"{(mild + named).capitalize()}: {why}".removesuffix(": ") + seen, f"[{finding.sentence + 1}]"))
    return Bullets(tuple(items))


def _numbered(passage: Passage, marks: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """Each mark with "[n]", the number of its sentence from 1."""
    starts = [sentence.start for sentence in passage.sentences]
    for mark in marks:
        yield f"[{max(1, bisect_right(starts, mark.start))}]", mark


def _marks_json(side: str, passage: Passage, marks: Sequence[Entity | Figure]) -> Iterator[dict[str, Any]]:
    starts = [sentence.start for sentence in passage.sentences]
    for mark in marks:
        index = max(0, bisect_right(starts, mark.start) - 1)
        yield {"sentence": index, "side": side} | mark_json(mark, starts[index])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _markdown(blocks: Sequence[Block]) -> str:
    parts = []
    for block in blocks:
        match block:
            case Heading(level, text):
                parts.append(f"{'#' * level} {escaped(text)}")
            case Line(text, note):
                parts.append(f"*{escaped(text)}*" if note else escaped(text))
            case Bullets(items):
                parts.append("\n".join(f"- {escaped(text)} {cite}" for text, cite in items))
            case Table(header, rows):
                lines = [header, ("---",) * len(header), *(tuple(map(escaped, row)) for row in rows)]
                parts.append("\n".join(f"| {' | '.join(line)} |" for line in lines))
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """`text` in one line, so that Markdown shows it as it stands."""
    return MARKDOWN_START.sub(_escape_start, MARKDOWN_SIGNS.sub(r"\\\1", _one_line(text)))


def _escape_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


def _html(blocks: Sequence[Block]) -> str:
    parts = []
    for block in blocks:
        match block:
            case Heading(level, text):
                parts.append(f"<h{level}>{escape(text)}</h{level}>")
            case Line(text, note):
                parts.append(f'<p class="note"><i>{escape(text)}</i></p>' if note else f"<p>{escape(text)}</p>")
            case Bullets(items):
                lines = (f'<li>{escape(text)} <span class="cite">{escape(cite)}</span></li>' for text, cite in items)
                parts.append(f"<ul>{''.join(lines)}</ul>")
            case Table(header, rows):
                top = "".join(f"<th>{escape(cell)}</th>" for cell in header)
                lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
                parts.append(f"<table><tr>{top}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>")
    return "".join(part + "\n" for part in parts)


def _text(blocks: Sequence[Block]) -> str:
    parts = []
    for block in blocks:
        match block:
            case Heading(level, text):
                parts.append(text if level == 1 else text.upper())
            case Line(text):
                parts.append(_one_line(text))
            case Bullets(items):
                parts.append("\n".join(f"• {text} {cite}" for text, cite in items))
            case Table(_, rows):
                parts.append("\n".join("  ".join(cell for cell in row if cell) for row in rows))
    return "\n\n".join(part for part in parts if part) + "\n"
