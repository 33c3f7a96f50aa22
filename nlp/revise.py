"""Another text for some sentences of a translation: a new Digest, read and checked again where it differs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from nlp.article import (
    TITLE,
    Digest,
    Entity,
    Figure,
    Finding,
    FindingKind,
    Origin,
    Pair,
    Passage,
    Revision,
    Sentence,
    Span,
    Translation,
)
from nlp.heading import headed, heading
from nlp.languages import Lang

if TYPE_CHECKING:
    from nlp.memory import Memory
    from nlp.translate.types import Translated

AnySpan = TypeVar("AnySpan", bound=Span)
AnyItem = TypeVar("AnyItem", Finding, Pair)

NEAR = 1  # sentences a figure may move: those so far from a changed one are checked again


@dataclass(frozen=True, slots=True)
class Wording:
    """What is to stand for a sentence."""

    text: str
    revision: Revision | None = None
    confidence: float | None = None
    model: str | None = None  # whose words these are, where it is another's than before
    marks: tuple[tuple[Entity, ...], tuple[Figure, ...]] | None = None  # of `text`, where they are known


def edited(digest: Digest, edits: Mapping[int, str | None]) -> Digest:
    """`digest` with the user's text for some sentences; None is what the machine made of it.

    TITLE is the title. Sentences not translated yet, and those that stand in the target language already, stay.
    """
    translation, title = digest.translation, heading(digest)
    if translation is None:
        return digest
    if title and TITLE in edits:
        digest = headed(digest, edited(title, {0: edits[TITLE]}))
    wordings: dict[int, Wording] = {}
    for index, text in edits.items():
        if index == TITLE:
            continue
        stands = translation.targets[index]
        if stands is None or copied(digest, index):
            continue
        wording = _edited(stands, text, translation.revision(index))
        if wording.text != stands or wording.revision != translation.revision(index):
            wordings[index] = wording
    return revised(digest, wordings)


def _edited(stands: str, text: str | None, revision: Revision | None) -> Wording:
    known = revision or Revision(Origin.MACHINE, stands, stands)
    if text is not None and text != known.machine:
        return Wording(text, replace(known, origin=Origin.EDITED))
    return Wording(known.machine, unedited(known))


def unedited(revision: Revision) -> Revision | None:
    """How the machine's text came to be, were there no edit; None where it is what the machine first said."""
    if revision.names:
        return replace(revision, origin=Origin.NAMED)
    return replace(revision, origin=Origin.REPAIRED) if revision.machine != revision.first else None


def by_machine(result: Translated, own: str | None = None, model: str | None = None) -> Wording:
    """`result` as a model has it, beneath the user's words: those it brings from the memory, or else `own`."""
    machine = result.text if result.machine is None else result.machine
    own = result.text if result.machine is not None else own
    revision = Revision(Origin.EDITED, machine, machine) if own not in (None, machine) else None
    return Wording(own or machine, revision, result.confidence, model)


def titled(translation: Translation, result: Translated) -> Translation:
    """`translation` with a title by a model, beneath what the user has made of it."""
    old = translation.title_revision
    wording = by_machine(result, translation.title if old and old.origin is Origin.EDITED else None)
    return replace(translation, title=wording.text, title_revision=wording.revision)


def copied(digest: Digest, index: int) -> bool:
    """Whether a sentence stands in the target language already, and is shown as it is."""
    body = digest.article.body
    return digest.translation is not None and body.lang_of(body.sentences[index]) is digest.translation.lang


def revised(digest: Digest, wordings: Mapping[int, Wording]) -> Digest:
    """`digest` with other wordings of some sentences; what did not change is shared, findings seen stay seen."""
    translation, old = digest.translation, digest.target
    if not wordings or translation is None or old is None:
        return digest
    target, shifts = _reworded(old, wordings)
    digest = replace(digest, target=target, translation=_translation(translation, wordings))
    near = {i for index in wordings for i in range(index - NEAR, index + NEAR + 1) if 0 <= i < len(shifts)}
    findings, pairs = _checked(digest, near)
    seen = {(finding.sentence, finding.key) for finding in digest.findings if finding.seen}
    kept = [_shifted(f, shifts[f.sentence]) for f in digest.findings if f.sentence not in near or _stands(f, wordings)]
    kept += (replace(f, seen=True) if (f.sentence, f.key) in seen else f for f in findings)
    paired = [
        Pair(p.sentence, p.source, moved(p.target, shifts[p.sentence])) if shifts[p.sentence] else p
        for p in digest.pairs
        if p.sentence not in near
    ]
    paired += pairs
    return replace(
        digest,
        findings=tuple(sorted(kept, key=lambda f: f.sentence)),
        pairs=tuple(sorted(paired, key=lambda p: p.sentence)),
    )


def _stands(finding: Finding, wordings: Mapping[int, Wording]) -> bool:
    """Whether `finding` is about how names are spelt, which is not checked here, and its sentence stays."""
    return finding.kind is FindingKind.NAME_SPELLING and finding.sentence not in wordings


def _shifted(finding: Finding, by: int) -> Finding:
    if not by or finding.target is None:
        return finding
    target = moved(finding.target, by)
    one = finding
    return Finding(one.sentence, one.kind, one.source, target, one.why, one.severity, one.seen)


def see(digest: Digest, flags: Mapping[tuple[int, tuple[str, str, str]], bool]) -> Digest:
    """`digest` with findings, by sentence and key, marked as seen, or not."""
    title, of_title = heading(digest), {(0, key): flag for (index, key), flag in flags.items() if index == TITLE}
    if title and of_title:
        digest = headed(digest, see(title, of_title))
    sentences = {index for index, _ in flags}
    found = list(digest.findings)
    for n, one in enumerate(found):
        if one.sentence in sentences and (flag := flags.get((one.sentence, one.key), one.seen)) is not one.seen:
            found[n] = replace(one, seen=flag)
    return replace(digest, findings=tuple(found)) if sentences else digest


def _translation(translation: Translation, wordings: Mapping[int, Wording]) -> Translation:
    targets = list(translation.targets)
    revisions = list(translation.revisions or (None,) * len(targets))
    confidences = list(translation.confidences)
    for index, wording in wordings.items():
        targets[index], revisions[index] = wording.text, wording.revision
        if confidences:
            confidences[index] = wording.confidence
    changed = replace(translation, targets=tuple(targets), revisions=tuple(revisions), confidences=tuple(confidences))
    return by_models(changed, {i: one.model for i, one in wordings.items() if one.model is not None})


def by_models(translation: Translation, models: Mapping[int, str]) -> Translation:
    """`translation` with other models named as those that some sentences come from."""
    if not models:
        return translation
    named = list(translation.models or (translation.model,) * len(translation.targets))
    for index, model in models.items():
        named[index] = model
    one = all(model in ("", translation.model) for model in named)
    return replace(translation, models=() if one else tuple(named))


def settled(digest: Digest) -> Digest:
    """`digest` with the names of its whole translation read together, as a full name explains a short one; checked."""
    from nlp.check import check
    from nlp.entities import entities

    if digest.target is None:
        return digest
    target = replace(digest.target, entities=entities(digest.target.text, digest.target.lang))
    findings, pairs = check(digest.article.body, target)
    seen = {(finding.sentence, finding.key) for finding in digest.findings if finding.seen}
    kept = (f for f in findings if not copied(digest, f.sentence))
    marked = tuple(replace(f, seen=True) if (f.sentence, f.key) in seen else f for f in kept)
    return replace(digest, target=target, findings=marked, pairs=pairs)


def looked_at(digest: Digest, memory: Memory | None) -> Digest:
    """`digest` with those findings marked as seen that the user has seen before, in this article or another."""
    if memory is None or digest.translation is None:
        return digest
    body, lang = digest.article.body, digest.translation.lang
    known: dict[int, frozenset[tuple[str, str, str]]] = {}
    findings = []
    for finding in digest.findings:
        if not finding.seen and finding.sentence not in known:
            sentence = body.sentences[finding.sentence]
            known[finding.sentence] = memory.seen(body.lang_of(sentence), lang, sentence.text)
        new = not finding.seen and finding.key in known[finding.sentence]
        findings.append(replace(finding, seen=True) if new else finding)
    digest, title = replace(digest, findings=tuple(findings)), heading(digest)
    return headed(digest, looked_at(title, memory)) if title else digest


def _reworded(old: Passage, wordings: Mapping[int, Wording]) -> tuple[Passage, list[int]]:
    """`old` with other words for some sentences, read anew, and how far each sentence has moved.

    What is before the first of them stays as it is; what is behind the last moves as one.
    """
    sentences, first, last = old.sentences, min(wordings), max(wordings)
    before = next((one for one in reversed(sentences[:first]) if one.text), None)
    stop = next((n for n in range(last + 1, len(sentences)) if sentences[n].text), len(sentences) - 1) + 1
    end, paragraph = (before.stop, before.paragraph) if before else (0, 0)
    parts = [old.text[:end]] if end else []
    shifts, changed = [0] * first, list(sentences[:first])
    names = list(old.entities[: _at(old.entities, sentences[first].start)])
    numbers = list(old.figures[: _at(old.figures, sentences[first].start)])
    for index in range(first, stop):
        sentence = sentences[index]
        text = wordings[index].text if index in wordings else sentence.text
        if text:
            gap = "" if not parts else " " if sentence.paragraph == paragraph else "\n\n"
            parts += gap, text
            end, paragraph = end + len(gap) + len(text), sentence.paragraph
        start = end - len(text)
        shifts.append(start - sentence.start)
        if index in wordings:
            changed.append(Sentence(start, end, text, sentence.paragraph))
            marks = wordings[index].marks or _read(text, old.lang)
            names += (moved(span, start) for span in marks[0])
            numbers += (moved(span, start) for span in marks[1])
        else:
            changed.append(moved(sentence, shifts[-1]))
            names += (moved(span, shifts[-1]) for span in within(sentence, old.entities))
            numbers += (moved(span, shifts[-1]) for span in within(sentence, old.figures))
    by, rest = shifts[-1], sentences[stop - 1].stop
    shifts += [by] * (len(sentences) - stop)
    changed += (moved(one, by) for one in sentences[stop:])
    names += (moved(span, by) for span in old.entities[_at(old.entities, rest) :])
    numbers += (moved(span, by) for span in old.figures[_at(old.figures, rest) :])
    parts.append(old.text[rest:])
    return Passage(old.lang, "".join(parts), tuple(changed), tuple(names), tuple(numbers)), shifts


def _at(spans: Sequence[Span], start: int) -> int:
    """How many of `spans`, which are sorted, begin before `start`."""
    return bisect_left(spans, start, key=lambda span: span.start)


def _read(text: str, lang: Lang) -> tuple[tuple[Entity, ...], tuple[Figure, ...]]:
    from nlp.entities import entities
    from nlp.figures import figures

    return entities(text, lang), figures(text, lang)


def _checked(digest: Digest, near: Collection[int]) -> tuple[list[Finding], list[Pair]]:
    """Findings and pairs of the sentences `near`, checked among their neighbours, where a figure may have gone."""
    from nlp.check import check
    from nlp.quality.doubts import standing

    body, target = digest.article.body, digest.target
    assert target is not None
    wide = sorted({i for index in near for i in range(index - NEAR, index + NEAR + 1) if 0 <= i < len(body.sentences)})
    findings, pairs = check(_part(body, wide), _part(target, wide))
    wanted = {i for i in near if not copied(digest, i)}
    checked = (replace(f, sentence=wide[f.sentence]) for f in findings if wide[f.sentence] in wanted)
    return (
        [*checked, *standing(digest, wanted)],
        [replace(p, sentence=wide[p.sentence]) for p in pairs if wide[p.sentence] in near],
    )


def _part(passage: Passage, indices: Sequence[int]) -> Passage:
    """`passage` as if only some of its sentences were there; offsets stay."""
    sentences = tuple(passage.sentences[i] for i in indices)
    return replace(
        passage,
        sentences=sentences,
        entities=tuple(span for one in sentences for span in within(one, passage.entities)),
        figures=tuple(span for one in sentences for span in within(one, passage.figures)),
    )


def single(body: Passage, index: int, entities: Iterable[Span], figures: Iterable[Span]) -> Passage:
    """Sentence `index` of `body` as a passage of its own, with its marks."""
    sentence = body.sentences[index]
    by = -sentence.start
    whole = Sentence(0, len(sentence.text), sentence.text, 0)
    marks = (tuple(moved(span, by) for span in spans) for spans in (entities, figures))
    return Passage(body.lang_of(sentence), sentence.text, (whole,), *marks)  # type: ignore[arg-type]


def moved(span: AnySpan, by: int) -> AnySpan:
    """`span` further on in its text; made of its fields, as `dataclasses.replace` is slow and there are thousands."""
    if not by:
        return span
    if isinstance(span, Entity) and span.within:
        parts = tuple(moved(part, by) for part in span.within)
        return replace(span, start=span.start + by, stop=span.stop + by, within=parts)
    kind = type(span)
    rest = _rest(kind)  # type: ignore[arg-type]  # a class is hashable
    return kind(span.start + by, span.stop + by, *rest(span))


@cache
def _rest(kind: type[Span]) -> Callable[[Span], tuple[Any, ...]]:
    """A getter of all fields but the first two."""
    names = [field.name for field in fields(kind)][2:]
    getter = attrgetter(*names)
    return getter if len(names) > 1 else lambda span: (getter(span),)


def by_sentence(spans: Sequence[AnySpan], sentences: Sequence[Sentence]) -> list[list[AnySpan]]:
    """The spans that lie within each sentence; one that crosses a boundary lies in none."""
    found: list[list[AnySpan]] = [[] for _ in sentences]
    starts = [sentence.start for sentence in sentences]
    for span in spans:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.stop <= sentences[index].stop:
            found[index].append(span)
    return found


def about(items: Sequence[AnyItem], index: int) -> Sequence[AnyItem]:
    """Those that are about sentence `index`, of some in the order of the sentences."""
    first = bisect_left(items, index, key=attrgetter("sentence"))
    return items[first : bisect_right(items, index, lo=first, key=attrgetter("sentence"))]


def within(sentence: Sentence, spans: Sequence[AnySpan]) -> list[AnySpan]:
    """Those of `spans`, which are sorted, that lie within `sentence`."""
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    inside = takewhile(lambda span: span.start < sentence.stop, islice(spans, first, None))
    return [span for span in inside if span.stop <= sentence.stop]
