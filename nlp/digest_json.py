"""A digest as JSON values; stable, for scripts. No Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from nlp.article import Digest, Entity, Figure, Finding, Generated, Passage
from nlp.heading import heading


def as_json(digest: Digest) -> dict[str, Any]:
    """The digest as JSON values; stable, for scripts.

    `start` and `stop` of `entities` and `figures` count code points, half-open, within the text of sentence number
    `sentence` (from 0) on that `side`, "source" or "target". `sentences[i].target` is null where there is no
    translation. The name of a body has those of its parts, if there are any, as `within`. `value` is a figure's normal
    form: "380000", "5..7", "2022-02-24". `source` and `target` of a finding are the texts that do not agree, null where
    a side has none.
    """
    body, target = digest.article.body, digest.target
    translated = digest.translation.targets if digest.translation else (None,) * len(body.sentences)
    title = heading(digest)
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
        "title_findings": [finding_json(finding) for finding in title.findings] if title else [],
    } | ({"generated": generated_json(digest.generated)} if digest.generated else {})


def generated_json(one: Generated) -> dict[str, Any]:
    """A summary in a model's own words: what each sentence rests on (sentences from 0), and what the article lacks."""

    def about(index: int, findings: Sequence[Finding]) -> list[dict[str, Any]]:
        return [finding_json(finding) for finding in findings if finding.sentence == index]

    sentences = []
    for index, sentence in enumerate(one.passage.sentences):
        found = {"text": sentence.text, "rests": list(one.rests[index]), "findings": about(index, one.findings)}
        if one.target:
            found |= {"target": one.target.sentences[index].text}
            found |= {"target_findings": about(index, one.target_findings)}
        sentences.append(found)
    return {
        "model": one.model, "lang": one.passage.lang.value, "given": one.given, "translator": one.translator,
        "target": one.target.lang.value if one.target else None, "sentences": sentences,
    }  # fmt: skip


def _origin_json(digest: Digest, index: int) -> dict[str, Any]:
    """Of a sentence that does not say what the machine first did: "repaired" or "edited", and what that was.

    Where several models had a part, `model` says which each sentence is by.
    """
    translation = digest.translation
    revision = translation.revision(index) if translation else None
    found = {"origin": revision.origin.value, "first": revision.first} if revision else {}
    return found | ({"model": translation.model_of(index)} if translation and translation.models else {})


def mark_json(mark: Entity | Figure, start: int = 0) -> dict[str, Any]:
    """A name or figure as JSON values, its offsets counted from `start`."""
    found: dict[str, Any] = {
        "start": mark.start - start,
        "stop": mark.stop - start,
        "kind": mark.kind.value,
        "text": mark.text,
    }
    if isinstance(mark, Entity):
        parts = [mark_json(part, start) for part in mark.within]
        return found | {"normal": mark.normal} | ({"within": parts} if parts else {})
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


def _marks_json(side: str, passage: Passage, marks: Sequence[Entity | Figure]) -> Iterator[dict[str, Any]]:
    starts = [sentence.start for sentence in passage.sentences]
    for mark in marks:
        index = max(0, bisect_right(starts, mark.start) - 1)
        yield {"sentence": index, "side": side} | mark_json(mark, starts[index])
