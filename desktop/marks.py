"""The marks of a digest, sentence by sentence: names, figures, and what does not agree. No Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from html import escape
from operator import attrgetter
from typing import NamedTuple, TypeVar

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
    Pair,
    Passage,
    Revision,
    Span,
    Translation,
)
from nlp.briefing import value
from nlp.message import tr
from nlp.revise import about

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
DRAFT = "◌"  # after a sentence that a better model has not replaced

# A finding about a whole sentence: a badge after the translation says so, and its marks stay readable.
BADGES = {FindingKind.UNTRANSLATED: tr("not translated"), FindingKind.REPETITION: tr("repetition")}
LOST = frozenset((FindingKind.FIGURE_LOST, FindingKind.NAME_LOST))
ADDED = frozenset((FindingKind.FIGURE_ADDED, FindingKind.NAME_ADDED))

Place = tuple[int, int]
_start = attrgetter("start")
AnySpan = TypeVar("AnySpan", Entity, Figure)


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
    doubt: bool = False  # nothing but a doubt: what a model that read the translation back did not find said
    label: str = ""  # of a ghost: what is missing
    revision: Revision | None = None  # of a note: how the sentence came to say what it does
    model: str = ""  # of a note: whose draft the sentence is

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


class Ground(NamedTuple):
    """What the marks of one sentence on one side rest on."""

    text: str
    start: int  # of the sentence; spans count from the start of the text
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    pairs: tuple[Pair, ...]
    revision: Revision | None
    draft: str = ""  # whose draft it is, where a better model is to replace it


class Grounds:
    """The ground of each sentence of one side, found when it is asked for; an empty text where no translation has come.

    Findings and pairs are in the order of the sentences, spans in that of the text.
    """

    def __init__(self, digest: Digest, side: Side) -> None:
        self._digest, self._body = digest, digest.article.body
        self._passage = self._body if side is Side.SOURCE else digest.target
        self._translation = digest.translation if side is Side.TARGET else None

    def __len__(self) -> int:
        return len(self._body.sentences)

    def __getitem__(self, index: int) -> Ground:
        findings = tuple(about(self._digest.findings, index))
        if self._passage is None:
            return Ground("", 0, (), (), findings, (), None)
        one = self._passage.sentences[index]
        entities, figures = _within(self._passage.entities, one), _within(self._passage.figures, one)
        pairs, revision, draft = tuple(about(self._digest.pairs, index)), None, ""
        if self._translation is not None:
            revision, draft = self._translation.revision(index), _draft(self._translation, self._body, index)
        return Ground(one.text, one.start, entities, figures, findings, pairs, revision, draft)


def marks_of(ground: Ground, side: Side) -> tuple[Mark, ...]:
    """The marks of a sentence, sorted, with what is wrong with them."""
    faults: dict[Place, list[Finding]] = {}
    loose: list[Span] = []
    known = {(span.start, span.stop) for span in (*ground.entities, *ground.figures)}
    for finding in ground.findings:
        span = _own(finding, side)
        if span is not None and span.stop > span.start and finding.kind not in WHOLE:
            place = span.start, span.stop
            if place not in known and place not in faults:
                loose.append(span)
            faults.setdefault(place, []).append(finding)
    partners = {}
    for pair in ground.pairs:
        own, other = (pair.source, pair.target) if side is Side.SOURCE else (pair.target, pair.source)
        partners[own.start, own.stop] = other.text
    stop, marks = ground.start + len(ground.text), []
    for letter, spans in (("e", ground.entities), ("f", ground.figures), ("x", loose)):
        inside = (span for span in spans if ground.start <= span.start and span.stop <= stop)
        for number, span in enumerate(inside):
            place = span.start, span.stop
            item = span if isinstance(span, Entity | Figure) else None
            mark = Mark(
                span.start - ground.start,
                span.stop - ground.start,
                item.kind.value if item else "",
                f"{letter}{number}",
                item,
                partners.get(place, ""),
                tuple(finding.why for finding in faults.get(place, ()) if not finding.seen),
                tuple(finding.why for finding in faults.get(place, ()) if finding.seen),
                doubt=all(f.kind is FindingKind.NOT_SAID for f in faults.get(place, ()) if not f.seen),
            )
            marks.append(mark)
            if isinstance(span, Entity) and not mark.fault:
                marks += _parts(span, ground.start, mark.name)
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.stop)))


def _parts(name: Entity, start: int, outer: str) -> list[Mark]:
    """What the parts of a name name."""
    parts = enumerate(name.parts())
    return [Mark(p.start - start, p.stop - start, p.kind.value, f"{outer}w{number}", p) for number, p in parts]


def ghosts_of(ground: Ground, side: Side) -> tuple[Mark, ...]:
    """What the other side has and this one should, and badges for the whole sentence."""
    found: list[Mark] = []
    for finding in ground.findings:
        label = _label(finding, side)
        if label:
            why, looked = ((), (finding.why,)) if finding.seen else ((finding.why,), ())
            doubt = finding.kind is FindingKind.NOT_SAID
            found.append(Mark(0, 0, "", f"{GHOST}{len(found)}", why=why, looked=looked, label=label, doubt=doubt))
    return tuple(found)


def alike(one: Ground, other: Ground, side: Side) -> bool:
    """Whether two grounds make the same marks, wherever in the text they stand."""
    if one == other:  # mostly so, and quick: the very same spans
        return True
    if (one.text, one.revision, one.draft) != (other.text, other.revision, other.draft):
        return False
    by = other.start - one.start
    return (
        _alike_spans(one.entities, other.entities, by)
        and _alike_spans(one.figures, other.figures, by)
        and len(one.findings) == len(other.findings)
        and all(map(partial(_alike_findings, side=side, by=by), one.findings, other.findings))
        and len(one.pairs) == len(other.pairs)
        and all(map(partial(_alike_pairs, side=side, by=by), one.pairs, other.pairs))
    )


def _alike_spans(one: Sequence[Span], other: Sequence[Span], by: int) -> bool:
    return len(one) == len(other) and all(a is b or _moved(a, b, by) for a, b in zip(one, other, strict=True))


def _moved(one: Span | None, other: Span | None, by: int) -> bool:
    if one is None or other is None:
        return one is other
    return one.text == other.text and one.start + by == other.start


def _alike_findings(one: Finding, other: Finding, side: Side, by: int) -> bool:
    if one is other:
        return True
    known = ((f.kind, f.why, f.severity, f.seen, _text(f.source), _text(f.target)) for f in (one, other))
    return next(known) == next(known) and _moved(_own(one, side), _own(other, side), by)


def _alike_pairs(one: Pair, other: Pair, side: Side, by: int) -> bool:
    if one is other:
        return True
    mine, yours = (one.source, other.source) if side is Side.SOURCE else (one.target, other.target)
    texts = ((pair.source.text, pair.target.text) for pair in (one, other))
    return next(texts) == next(texts) and _moved(mine, yours, by)


def _own(finding: Finding, side: Side) -> Span | None:
    return finding.source if side is Side.SOURCE else finding.target


def _text(span: Span | None) -> str | None:
    return span.text if span else None


def _within(spans: Sequence[AnySpan], sentence: Span) -> tuple[AnySpan, ...]:
    """Those of the spans that begin in a sentence."""
    first = bisect_left(spans, sentence.start, key=_start)
    return tuple(spans[first : bisect_left(spans, sentence.stop, lo=first, key=_start)])


def note_of(ground: Ground) -> Mark | None:
    """A sign after a sentence that does not say what the machine first said, or is a draft still."""
    if ground.revision:
        return Mark(0, 0, "", NOTE, label=NOTES[ground.revision.origin], revision=ground.revision)
    return Mark(0, 0, "", NOTE, label=DRAFT, model=ground.draft) if ground.draft else None


def _draft(translation: Translation, body: Passage, index: int) -> str:
    """The model whose draft a sentence is, where another model has taken over meanwhile."""
    if not translation.models or translation.models[index] == translation.model:
        return ""
    # a paragraph in another language may well have another model
    return translation.models[index] if body.lang_of(body.sentences[index]) is body.lang else ""


def _label(finding: Finding, side: Side) -> str:
    if side is Side.SOURCE:
        return _missing(finding.target) if finding.kind in ADDED and finding.target else ""
    if finding.kind in LOST and finding.source:
        return _missing(finding.source)
    if finding.kind is FindingKind.NOT_SAID and finding.source and finding.target is None:
        return _missing(finding.source, "?")
    return BADGES.get(finding.kind, "")


def _missing(span: Span, sign: str = "∅") -> str:
    """A sign and the text in one line, which is not broken where it is short."""
    text = " ".join(span.text.split())
    return f"{sign} {text}".replace(" ", "\u00a0") if len(text) < SHORT else f"{sign} {text}"
