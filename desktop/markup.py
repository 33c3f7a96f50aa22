"""Digest → HTML for the panes and panels. No Qt; everything that comes from a text is escaped.

HTML is built from slices of the text, as Python counts code points and Qt counts UTF-16.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape
from itertools import groupby, pairwise

from nlp.article import Digest, Entity, EntityKind, Figure, FigureKind, Finding, FindingKind, Pair, Passage, Span
from nlp.briefing import value
from nlp.languages import NAMES

KINDS: tuple[str, ...] = (*(kind.value for kind in EntityKind), *(kind.value for kind in FigureKind))
TITLE, META = "title", "meta"  # keys of the cells above the first sentence; a sentence's key is its index
GHOST, GAP = "ghost", "gap"  # parts that stand for something missing: seen, never copied


# About a sentence, not about a stretch of it: a badge after the translation says so, and its marks stay readable.
WHOLE = frozenset((FindingKind.UNTRANSLATED, FindingKind.EMPTY, FindingKind.REPETITION))


class Side(StrEnum):
    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one sentence that stands out; `start` and `stop` count from the sentence's start."""

    start: int
    stop: int
    kind: str  # one of KINDS; "" where only a finding points here
    name: str  # unlike any other mark's in the sentence, and the same while a translation grows
    tip: str  # HTML
    fault: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one pane shows: rows of cells, each cell a piece of inline HTML whose anchors lead back to it."""

    rows: tuple[tuple[str, ...], ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)  # by anchor: "12/e0"


def sheet(digest: Digest, side: Side, shown: frozenset[str], by_sentence: bool = False) -> Sheet:
    """One side of `digest`; kinds not in `shown` are plain text, faults are always marked."""
    passage = digest.article.body if side is Side.SOURCE else digest.target
    body = digest.article.body
    cells = {TITLE: _cell(TITLE, _title(digest, side) or "…", "title"), META: _cell(META, _meta(digest, side), "meta")}
    marks: dict[str, Mark] = {}
    found = marks_by_sentence(digest, side) if passage else [()] * len(body.sentences)
    ghosts = _ghosts(digest, side)
    for index, sentence in enumerate(body.sentences):
        key = str(index)
        text = passage.sentences[index].text if passage else ""
        if not text.strip():
            cells[key] = _gap(key, len(sentence.text), digest.done)
            continue
        visible = [mark for mark in found[index] if mark.fault or mark.kind in shown]
        marks |= {f"{key}/{mark.name}": mark for mark in visible}
        marks |= {f"{key}/{mark.name}": mark for mark in ghosts.get(index, ())}
        tail = "".join(_ghost(key, mark) for mark in ghosts.get(index, ()))
        cells[key] = sentence_html(text, visible, key) + tail
    return Sheet(_rows(body, by_sentence), cells, marks)


def sentence_html(text: str, marks: Sequence[Mark], key: str, links: bool = True) -> str:
    """`text` escaped, its marks in classes; with `links`, every part is an anchor to `key` or `key/mark`."""
    bounds = sorted({0, len(text), *(m.start for m in marks), *(m.stop for m in marks)})
    parts = []
    for start, stop in pairwise(bounds):
        over = sorted((m for m in marks if m.start <= start and stop <= m.stop), key=lambda m: m.stop - m.start)
        classes = " ".join(dict.fromkeys(name for m in over for name in (m.kind, "fault" if m.fault else "") if name))
        inner = escape(text[start:stop])
        if links:
            href = f"{key}/{over[0].name}" if over else key
            parts.append(f'<a href="{href}" class="{classes}">{inner}</a>')
        else:
            parts.append(f'<span class="{classes}">{inner}</span>' if classes else inner)
    return "".join(parts)


def marks_by_sentence(digest: Digest, side: Side) -> list[tuple[Mark, ...]]:
    """The marks of each sentence of one side, sorted, with what is wrong with them."""
    passage = digest.article.body if side is Side.SOURCE else digest.target
    if passage is None:
        return [()] * len(digest.article.body.sentences)
    faults = _faults(digest.findings, side)
    partners = _partners(digest.pairs, side)
    found: list[list[Mark]] = [[] for _ in passage.sentences]
    spans: list[tuple[str, Span]] = [("e", e) for e in passage.entities] + [("f", f) for f in passage.figures]
    known = {(span.start, span.stop) for _, span in spans}
    spans += [("x", finding) for place, finding in _fault_spans(digest.findings, side) if place not in known]
    for letter, index, span in _placed(spans, passage):
        place = (span.start, span.stop)
        start = passage.sentences[index].start
        kind = span.kind.value if isinstance(span, Entity | Figure) else ""
        name = f"{letter}{sum(mark.name[0] == letter for mark in found[index])}"
        tip = _tip(span, partners.get(place), faults.get(place, ()))
        found[index].append(Mark(span.start - start, span.stop - start, kind, name, tip, place in faults))
    return [tuple(sorted(marks, key=lambda mark: (mark.start, mark.stop))) for marks in found]


def _placed(spans: Iterable[tuple[str, Span]], passage: Passage) -> Iterable[tuple[str, int, Span]]:
    """Each span with the sentence it lies in; one that crosses a boundary is left out."""
    starts = [sentence.start for sentence in passage.sentences]
    for letter, span in spans:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.stop <= passage.sentences[index].stop:
            yield letter, index, span


def _fault_spans(findings: Iterable[Finding], side: Side) -> Iterable[tuple[tuple[int, int], Span]]:
    for finding in findings:
        if finding.kind in WHOLE:
            continue
        span = finding.source if side is Side.SOURCE else finding.target
        if span is not None and span.stop > span.start:
            yield (span.start, span.stop), span


def _faults(findings: Iterable[Finding], side: Side) -> dict[tuple[int, int], tuple[Finding, ...]]:
    faults: dict[tuple[int, int], tuple[Finding, ...]] = {}
    for finding in findings:
        for place, _ in _fault_spans((finding,), side):
            faults[place] = (*faults.get(place, ()), finding)
    return faults


def _partners(pairs: Iterable[Pair], side: Side) -> dict[tuple[int, int], Entity | Figure]:
    if side is Side.SOURCE:
        return {(pair.source.start, pair.source.stop): pair.target for pair in pairs}
    return {(pair.target.start, pair.target.stop): pair.source for pair in pairs}


def _tip(span: Span, partner: Entity | Figure | None, findings: Sequence[Finding]) -> str:
    lines = []
    if isinstance(span, Entity | Figure):
        lines.append(f"<b>{escape(value(span))}</b> &nbsp;{escape(span.kind.value.lower())}")
    if partner is not None:
        lines.append(f"↔ {escape(partner.text)}")
    lines += [f"⚠ {escape(finding.why)}" for finding in findings]
    return "<br>".join(lines)


def _ghosts(digest: Digest, side: Side) -> dict[int, list[Mark]]:
    """What the other side has and this one should: shown after the sentence it is missing from."""
    ghosts: dict[int, list[Mark]] = {}
    for finding in digest.findings:
        here, there = finding.source, finding.target
        if side is Side.TARGET:
            here, there = there, here
        if here is None and there is not None and finding.kind.value.endswith(("lost", "added")):
            group = ghosts.setdefault(finding.sentence, [])
            group.append(Mark(0, 0, there.text, f"{GHOST}{len(group)}", f"⚠ {escape(finding.why)}", fault=True))
    return ghosts


def _ghost(key: str, mark: Mark) -> str:
    href = f"{key}/{mark.name}"
    return f'<a href="{key}/{GHOST}"> </a><a href="{href}" class="ghost">&nbsp;∅&nbsp;{escape(mark.kind)}&nbsp;</a>'


def _gap(key: str, length: int, done: bool) -> str:
    """Room for a sentence that has no translation, about as long as its source."""
    if done:
        return f'<a href="{key}/{GAP}" class="missing">&nbsp;— not translated —&nbsp;</a>'
    return f'<a href="{key}/{GAP}" class="gap">{"&nbsp; " * min(length // 2, 60)}&nbsp;</a>'


def _cell(key: str, text: str, name: str) -> str:
    return f'<a href="{key}" class="{name}">{escape(text)}</a>'


def _title(digest: Digest, side: Side) -> str:
    if side is Side.SOURCE:
        return digest.article.title
    return (digest.translation.title if digest.translation else None) or ""


def _meta(digest: Digest, side: Side) -> str:
    article = digest.article
    if side is Side.SOURCE:
        return " · ".join(
            part for part in (NAMES[article.body.lang], article.source, article.author, article.date) if part
        )
    if digest.translation is None:
        return "…"
    via = f" via {NAMES[digest.translation.via]}" if digest.translation.via else ""
    return f"{NAMES[digest.translation.lang]} · machine translation{via}"


def _rows(body: Passage, by_sentence: bool) -> tuple[tuple[str, ...], ...]:
    keys = enumerate(body.sentences)
    rows: list[tuple[str, ...]]
    if by_sentence:
        rows = [(str(index),) for index, _ in keys]
    else:
        rows = [tuple(str(i) for i, _ in group) for _, group in groupby(keys, key=lambda pair: pair[1].paragraph)]
    return ((TITLE,), (META,), *rows)


def summary_rows(digest: Digest, side: str, shown: frozenset[str]) -> list[tuple[int, list[str]]]:
    """Each picked sentence with its HTML, without links, on one side or (`side` "both") on either."""
    picks = digest.summary.picks if digest.summary else ()
    wanted = list(Side) if side == "both" else [Side(side)]
    if digest.translation is None:
        wanted = [Side.SOURCE]
    found = {side: marks_by_sentence(digest, side) for side in wanted}
    rows = []
    for index in picks:
        parts = []
        for part in wanted:
            passage = digest.article.body if part is Side.SOURCE else digest.target
            text = passage.sentences[index].text if passage else ""
            visible = [mark for mark in found[part][index] if mark.fault or mark.kind in shown]
            parts.append(sentence_html(text, visible, "", links=False) if text else "…")
        rows.append((index, parts))
    return rows
