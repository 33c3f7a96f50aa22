"""The ledger: every figure and name of the source with its counterpart and a verdict, and what was added. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from nlp import tables
from nlp.article import TITLE, WHOLE, Digest, Entity, Figure, Finding, Pair, Severity, Span
from nlp.briefing import value
from nlp.heading import heading
from nlp.revise import by_sentence


class Verdict(StrEnum):
    WRONG = "wrong"
    DOUBTFUL = "doubtful"
    SEEN = "seen"  # wrong or doubtful, but the user has looked at it and left it
    WAITING = "waiting"  # the sentence is not translated yet
    ELSEWHERE = "elsewhere"  # no finding and no counterpart: said otherwise, or in the sentence next door
    AGREES = "agrees"


PROBLEMS = frozenset((Verdict.WRONG, Verdict.DOUBTFUL))
LONG = re.compile(r"(?<![\d.])\d{5,}")
KIND_OF_SENTENCE = "SENTENCE"  # the kind of a row about a whole sentence
HEADER = ("Sentence", "Kind", "Source", "Value", "Translation", "Value there", "Verdict")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the ledger; texts are in one line, "" where a side has nothing."""

    sentence: int  # 0-based, or TITLE
    kind: str  # of a figure or name, or KIND_OF_SENTENCE
    source: str
    value: str
    target: str
    target_value: str
    verdict: Verdict
    why: str = ""  # in words, where something is wrong
    finding: Finding | None = field(default=None, compare=False)  # the row says what it says, wherever it stands

    @property
    def words(self) -> str:
        """The verdict for a reader."""
        if self.why:
            return f"{self.why} (seen)" if self.verdict is Verdict.SEEN else self.why
        return WORDS[self.verdict]

    @property
    def place(self) -> str:
        """The number of the sentence, from 1, or that it is the title."""
        return "title" if self.sentence == TITLE else str(self.sentence + 1)

    @property
    def cells(self) -> tuple[str, ...]:
        """As HEADER names them; sentences are counted from 1."""
        return (self.place, self.kind.lower(), self.source, self.value, self.target, self.target_value,
                self.words)  # fmt: skip


WORDS = {
    Verdict.AGREES: "agrees",
    Verdict.ELSEWHERE: "said otherwise",
    Verdict.WAITING: "not translated yet",
    Verdict.WRONG: "wrong",
    Verdict.DOUBTFUL: "worth a look",
    Verdict.SEEN: "seen",
}


def ledger(digest: Digest) -> tuple[Row, ...]:
    """The rows of `digest` in the order of the text; those about whole sentences and additions after each sentence's.

    Empty where nothing is to be translated.
    """
    return tuple(rows_of(digest))


def rows_of(digest: Digest) -> Iterator[Row]:
    """`ledger`, one row after the other."""
    body = digest.article.body
    if digest.translation is None:
        return
    every: list[Entity | Figure] = sorted((*body.entities, *body.figures), key=lambda mark: mark.start)
    marks = by_sentence(every, body.sentences)
    findings: list[list[Finding]] = [[] for _ in body.sentences]
    for finding in digest.findings:
        findings[finding.sentence].append(finding)
    pairs: dict[tuple[int, int], Pair] = {(pair.source.start, pair.source.stop): pair for pair in digest.pairs}
    title = heading(digest)
    if title:
        yield from map(_of_title, rows_of(title))
    for index, spans in enumerate(marks):
        translated = digest.translation.targets[index] is not None
        yield from _of_sentence(index, spans, findings[index], pairs, translated)


def _of_title(row: Row) -> Row:
    return replace(row, sentence=TITLE, finding=replace(row.finding, sentence=TITLE) if row.finding else None)


def _of_sentence(
    index: int,
    marks: Sequence[Entity | Figure],
    findings: Sequence[Finding],
    pairs: dict[tuple[int, int], Pair],
    translated: bool,
) -> Iterator[Row]:
    told = {(f.source.start, f.source.stop): f for f in findings if f.source and f.kind not in WHOLE}
    for mark in marks:
        place = (mark.start, mark.stop)
        if place in told:
            yield _faulty(index, told.pop(place), mark)
        elif place in pairs:
            other = pairs[place].target
            yield Row(index, mark.kind.value, _line(mark), value(mark), _line(other), value(other), Verdict.AGREES)
        else:
            verdict = Verdict.ELSEWHERE if translated else Verdict.WAITING
            yield Row(index, mark.kind.value, _line(mark), value(mark), "", "", verdict)
    for finding in told.values():  # about what is neither a figure nor a name, such as F-16
        yield _faulty(index, finding, finding.source)
    for finding in findings:
        if finding.kind in WHOLE or finding.source is None:
            yield _faulty(index, finding, None)


def _faulty(index: int, finding: Finding, mark: Span | None) -> Row:
    if finding.seen:
        verdict = Verdict.SEEN
    else:
        verdict = Verdict.WRONG if finding.severity is Severity.ERROR else Verdict.DOUBTFUL
    if finding.kind in WHOLE:
        return Row(index, KIND_OF_SENTENCE, "", "", "", "", verdict, finding.why, finding)
    one = next((side for side in (mark, finding.target) if isinstance(side, Entity | Figure)), None)
    kind = one.kind.value if one else ""
    return Row(
        index, kind, _line(mark), _value(mark), _line(finding.target), _value(finding.target), verdict, finding.why,
        finding,
    )  # fmt: skip


def _line(span: Span | None) -> str:
    return " ".join(span.text.split()) if span else ""


def _value(span: Span | None) -> str:
    return value(span) if isinstance(span, Entity | Figure) else ""


def grouped(value: str) -> str:
    """`value` with long numbers in groups of three, for the eye."""
    return LONG.sub(lambda match: f"{int(match[0]):,}".replace(",", "\u202f"), value)


# Rows as tables for other programs


def markdown(rows: Sequence[Row]) -> str:
    """A Markdown table, ending in a line break."""
    return tables.markdown(HEADER, (row.cells for row in rows))


def html(rows: Sequence[Row]) -> str:
    """An HTML table; wrong rows are red for those who see colours, and say what is wrong for all."""
    return tables.html(HEADER, (row.cells for row in rows), lambda number: _style(rows[number]))


def _style(row: Row) -> str:
    return ' style="color:#b3141f"' if row.verdict is Verdict.WRONG else ""


def separated(rows: Sequence[Row], mark: str) -> str:
    """Comma- or tab-separated values with a header; quoted where a cell needs it."""
    return tables.separated(HEADER, (row.cells for row in rows), mark)


def as_json(row: Row) -> dict[str, object]:
    """A row as JSON values; `sentence` from 0."""
    return {
        "sentence": row.sentence, "kind": row.kind, "source": row.source, "value": row.value, "target": row.target,
        "target_value": row.target_value, "verdict": row.verdict.value, "why": row.why,
    }  # fmt: skip
