"""The marks of a digest, sentence by sentence: names, figures, and what does not agree. No Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from nlp.article import (
    WHOLE,
    Digest,
    Entity,
    EntityKind,
    Figure,
    FigureKind,
    Finding,
    FindingKind,
    Origin,
    Passage,
    Revision,
    Span,
)
from nlp.briefing import value
from nlp.message import tr

KINDS: tuple[str, ...] = (*(kind.value for kind in EntityKind), *(kind.value for kind in FigureKind))
KIND_NAMES = {
    "PERSON": tr("person"),
    "ORGANISATION": tr("organisation"),
    "PLACE": tr("place"),
    "COUNT": tr("count"),
    "MONEY": tr("money"),
    "PERCENT": tr("percent"),
    "DATE": tr("date"),
    "TIME": tr("time"),
    "PERIOD": tr("period"),
    "QUANTITY": tr("quantity"),
    "ORDINAL": tr("ordinal"),
    "AGE": tr("age"),
}
SHORT = 28  # characters
GHOST = "ghost"  # stands for something missing: seen, never copied
NOTE = "note"  # the same for the sign after a sentence that was repaired or edited
NOTES = {Origin.EDITED: "✎", Origin.REPAIRED: "↻", Origin.NAMED: "ɴ"}

# A finding about a whole sentence: a badge after the translation says so, and its marks stay readable.
BADGES = {FindingKind.UNTRANSLATED: tr("not translated"), FindingKind.REPETITION: tr("repetition")}
LOST = frozenset((FindingKind.FIGURE_LOST, FindingKind.NAME_LOST))
ADDED = frozenset((FindingKind.FIGURE_ADDED, FindingKind.NAME_ADDED))

Place = tuple[int, int]


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
    item: Entity | Figure | None = None
    partner: str = ""  # the counterpart's text
    why: tuple[str, ...] = ()  # what does not agree
    looked: tuple[str, ...] = ()  # the same, where the user has seen it and left it
    label: str = ""  # of a ghost: what is missing
    revision: Revision | None = None  # of a note: how the sentence came to say what it does

    @property
    def fault(self) -> bool:
        return bool(self.why)

    def tip(self, say: Callable[[str], str] = str) -> str:
        """The value, the kind, the counterpart and what is wrong, as HTML, in the language that `say` speaks."""
        lines = []
        if self.item is not None:
            lines.append(f"<b>{escape(value(self.item))}</b> &nbsp;{escape(say(KIND_NAMES[self.item.kind.value]))}")
        if self.partner:
            lines.append(f"↔ {escape(self.partner)}")
        lines += [f"⚠ {escape(say(why))}" for why in self.why] + [f"✓ {escape(say(why))}" for why in self.looked]
        return "<br>".join(lines)


def marks_by_sentence(digest: Digest, side: Side) -> list[tuple[Mark, ...]]:
    """The marks of each sentence of one side, sorted, with what is wrong with them."""
    passage = digest.article.body if side is Side.SOURCE else digest.target
    if passage is None:
        return [()] * len(digest.article.body.sentences)
    faults = _faults(digest, side)
    partners = _partners(digest, side)
    found: list[list[Mark]] = [[] for _ in passage.sentences]
    for letter, index, span in _placed(_spans(passage, faults), passage):
        place, first = (span.start, span.stop), passage.sentences[index].start
        item = span if isinstance(span, Entity | Figure) else None
        name = f"{letter}{sum(mark.name[0] == letter for mark in found[index])}"
        why = tuple(finding.why for finding, _ in faults.get(place, ()) if not finding.seen)
        looked = tuple(finding.why for finding, _ in faults.get(place, ()) if finding.seen)
        kind = item.kind.value if item else ""
        mark = Mark(span.start - first, span.stop - first, kind, name, item, partners.get(place, ""), why, looked)
        found[index].append(mark)
    return [tuple(sorted(marks, key=lambda mark: (mark.start, mark.stop))) for marks in found]


def ghosts(digest: Digest, side: Side) -> dict[int, list[Mark]]:
    """What the other side has and this one should, and badges for whole sentences, by sentence."""
    found: dict[int, list[Mark]] = {}
    for finding in digest.findings:
        label = _label(finding, side)
        if label:
            group = found.setdefault(finding.sentence, [])
            why, looked = ((), (finding.why,)) if finding.seen else ((finding.why,), ())
            group.append(Mark(0, 0, "", f"{GHOST}{len(group)}", why=why, looked=looked, label=label))
    return found


def note(digest: Digest, index: int) -> Mark | None:
    """A sign after a sentence that does not say what the machine first said."""
    revision = digest.translation.revision(index) if digest.translation else None
    return Mark(0, 0, "", NOTE, label=NOTES[revision.origin], revision=revision) if revision else None


def _label(finding: Finding, side: Side) -> str:
    if side is Side.SOURCE:
        return _missing(finding.target) if finding.kind in ADDED and finding.target else ""
    if finding.kind in LOST and finding.source:
        return _missing(finding.source)
    return BADGES.get(finding.kind, "")


def _missing(span: Span) -> str:
    """A sign and the text in one line, which is not broken where it is short."""
    text = " ".join(span.text.split())
    return f"∅ {text}".replace(" ", "\u00a0") if len(text) < SHORT else f"∅ {text}"


def _spans(passage: Passage, faults: dict[Place, list[tuple[Finding, Span]]]) -> Iterator[tuple[str, Span]]:
    """Entities, figures, and what findings point at that is neither."""
    known = set()
    for letter, spans in (("e", passage.entities), ("f", passage.figures)):
        for span in spans:
            known.add((span.start, span.stop))
            yield letter, span
    for place, group in faults.items():
        if place not in known:
            yield "x", group[0][1]


def _placed(spans: Iterable[tuple[str, Span]], passage: Passage) -> Iterator[tuple[str, int, Span]]:
    """Each span with the sentence it lies in; one that crosses a boundary is left out."""
    starts = [sentence.start for sentence in passage.sentences]
    for letter, span in spans:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.stop <= passage.sentences[index].stop:
            yield letter, index, span


def _faults(digest: Digest, side: Side) -> dict[Place, list[tuple[Finding, Span]]]:
    faults: dict[Place, list[tuple[Finding, Span]]] = {}
    for finding in digest.findings:
        span = finding.source if side is Side.SOURCE else finding.target
        if span is not None and span.stop > span.start and finding.kind not in WHOLE:
            faults.setdefault((span.start, span.stop), []).append((finding, span))
    return faults


def _partners(digest: Digest, side: Side) -> dict[Place, str]:
    if side is Side.SOURCE:
        return {(pair.source.start, pair.source.stop): pair.target.text for pair in digest.pairs}
    return {(pair.target.start, pair.target.stop): pair.source.text for pair in digest.pairs}
