"""A digest as a briefing, in blocks that can be rendered. No Qt.

What was translated by machine says so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from nlp import blocks
from nlp.article import Digest, Entity, Figure, Origin, Passage, Precision, Severity
from nlp.blocks import Block, Bullets, Heading, Line, Table, cited, one_line
from nlp.briefings import words
from nlp.figures.moments import said
from nlp.languages import NAMES, Lang

SIGNS = {
    Precision.EXACT: "",
    Precision.ABOUT: "≈ ",
    Precision.AT_LEAST: "≥ ",
    Precision.AT_MOST: "≤ ",
    Precision.VAGUE: "~ ",
}


def markdown(digest: Digest) -> str:
    """The whole briefing as Markdown, ending in a line break."""
    return blocks.markdown(briefing(digest))


def html(digest: Digest) -> str:
    """The whole briefing as an HTML page that stands alone."""
    return blocks.page(briefing(digest), title(digest, digest.article.body.lang))


def text(digest: Digest) -> str:
    """The whole briefing as plain text, ending in a line break."""
    return blocks.text(briefing(digest))


def briefing(digest: Digest) -> list[Block]:
    """Title and source; the summary in both languages; figures and names; what does not agree."""
    body = digest.article.body
    found: list[Block] = [Heading(1, title(digest, body.lang))]
    if digest.translation and digest.translation.title:
        found.append(Line(digest.translation.title))
    found += _origin(digest)
    langs = [body.lang] + ([digest.translation.lang] if digest.translation else [])
    for lang in langs:
        found += [Heading(2, f"Summary in {NAMES[lang]}"), _bullets(digest, lang)]
    names, figures = _names(digest), _figures(digest)
    found += [Heading(2, "Names"), names] if names.rows else []
    found += [Heading(2, "Figures"), figures] if figures.rows else []
    if digest.translation:
        found += [Heading(2, "What does not agree"), _findings(digest)]
        found.append(Line(machine_note(digest), note=True))
    return found


def summary(digest: Digest, lang: Lang) -> list[Block]:
    """Title, summary in `lang`, and where it is from."""
    found: list[Block] = [Heading(1, title(digest, lang)), _bullets(digest, lang), *_origin(digest)]
    if lang is not digest.article.body.lang:
        found.append(Line(machine_note(digest), note=True))
    return found


def value(mark: Entity | Figure) -> str:
    """What a mark stands for, in words: "≥ 380000 EUR", "Thursday", "Владимир Путин"."""
    if isinstance(mark, Entity):
        return mark.normal
    if mark.moment:
        return f"{SIGNS[mark.precision]}{said(mark.moment)}"
    return f"{SIGNS[mark.precision]}{mark.normal} {mark.unit}".rstrip()


def title(digest: Digest, lang: Lang) -> str:
    """The title in `lang`, or what there is of one."""
    translated = digest.translation.title if digest.translation and digest.translation.lang is lang else None
    path = digest.article.path
    return translated or digest.article.title or (path.name if path else "Untitled")


def _origin(digest: Digest) -> list[Block]:
    article = digest.article
    file = article.path.name if article.path else ""
    parts = [part for part in (article.source, article.author, article.date, file) if part]
    return [Line(" · ".join(parts))] if parts else []


def machine_note(digest: Digest) -> str:
    """That the translation is a machine's, and how much of it the user has edited."""
    translation = digest.translation
    if translation is None:
        return ""
    own = sum(revision is not None and revision.origin is Origin.EDITED for revision in translation.revisions)
    direction = (digest.article.body.lang, translation.lang)
    return words.machine_note(Lang.EN, direction, translation.via, translation.model, own)


def _bullets(digest: Digest, lang: Lang) -> Bullets:
    passage = digest.article.body if lang is digest.article.body.lang else digest.target
    picks = digest.summary.picks if digest.summary else ()
    texts = [(passage.sentences[pick].text if passage else "", f"[{pick + 1}]") for pick in picks]
    return Bullets(tuple(cited(one_line(text) or "(not translated)", cite) for text, cite in texts))


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
        (one_line(figure.text), value(figure), one_line(partners.get((figure.start, figure.stop), "")), number)
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
        why = one_line(finding.why).removeprefix(named.split()[-1]).lstrip(": ")  # "changed: …" says it twice
        mild = "possibly " if finding.severity is Severity.WARNING else ""
        seen = " (seen)" if finding.seen else ""
        said_so = f"{(mild + named).capitalize()}: {why}".removesuffix(": ") + seen
        items.append(cited(said_so, f"[{finding.sentence + 1}]"))
    return Bullets(tuple(items))


def _numbered(passage: Passage, marks: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """Each mark with "[n]", the number of its sentence from 1."""
    starts = [sentence.start for sentence in passage.sentences]
    for mark in marks:
        yield f"[{max(1, bisect_right(starts, mark.start))}]", mark
