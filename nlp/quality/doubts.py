"""What a translation probably does not say: found by reading it back, kept with the digest, shown as findings."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.article import WHOLE, Digest, Doubts, Finding, FindingKind, Origin, Pair, Revision, Severity, Span
from nlp.errors import NlpError
from nlp.message import tr
from nlp.plain import plainly
from nlp.revise import about, copied, moved

if TYPE_CHECKING:
    from nlp.encoder import Encoder
    from nlp.engines import Engines
    from nlp.quality.estimate import Verdict
    from nlp.translate.types import Direction, Reader

logger = logging.getLogger(__name__)

STEP = 4  # sentences read back between two snapshots


def doubted(digest: Digest, engines: Engines) -> Iterator[Digest]:
    """`digest`, read back with `rereading` counted up, its summary first; what is doubtful is among its findings.

    Only what the shipped model says is read back: of others' wordings, as people's, it would doubt too many. What the
    user has edited, and what stands in another language than the article, is left out.
    """
    translation, target = digest.translation, digest.target
    if translation is None or target is None:
        return
    try:
        models = {translation.model, *translation.models}
        reader = engines.reader(digest.article.body.lang, translation.lang, models)
        if reader is not None:
            yield from _doubted(digest, reader, engines.encoder())
    except NlpError as error:  # the translation stands without it
        logger.warning("%s", error)


def _doubted(digest: Digest, reader: Reader, encoder: Encoder) -> Iterator[Digest]:
    every = range(len(digest.article.body.sentences))
    picks = digest.summary.picks if digest.summary else ()
    wanted = [index for index in sorted(every, key=lambda one: one not in picks) if _worth(digest, index, reader.id)]
    digest = replace(digest, doubts=(None,) * len(every))
    for start in range(0, len(wanted), STEP):
        yield replace(digest, rereading=(start, len(wanted)))
        some = wanted[start : start + STEP]
        digest = with_doubts(digest, dict(zip(some, _of_sentences(digest, some, reader, encoder), strict=True)))
    yield replace(digest, rereading=None)


def with_doubts(digest: Digest, found: Mapping[int, Doubts]) -> Digest:
    """`digest` with what is doubtful in some sentences among its findings; what was seen before is seen."""
    known = tuple(found.get(index, one) for index, one in enumerate(digest.doubts))
    digest = replace(digest, doubts=known)
    old = {(one.sentence, one.key): one.seen for one in digest.findings if one.sentence in found}
    every = [one for one in digest.findings if one.kind is not FindingKind.NOT_SAID or one.sentence not in found]
    every += (replace(one, seen=old.get((one.sentence, one.key), False)) for one in standing(digest, found))
    return replace(digest, findings=tuple(sorted(every, key=lambda one: one.sentence)))


def read_back(
    pairs: Sequence[tuple[str, str, Sequence[Span]]], way: Direction, reader: Reader, encoder: Encoder
) -> list[Verdict]:
    """On each of `pairs`: a sentence, its translation, and what of it is told of already."""
    from nlp.lexicon import abbreviations
    from nlp.names import sectors
    from nlp.quality.estimate import verdict
    from nlp.quality.features import Side

    sources, targets = [plainly(one, way[0]) for one, _, _ in pairs], [other for _, other, _ in pairs]
    readings = reader.likelihoods(targets, sources, way[1], way[0])
    states = encoder.states([*sources, *targets])
    return [
        verdict(
            Side(one, way[0], *states[n]), Side(other, way[1], *states[len(pairs) + n]), *readings[n],
            [*told, *abbreviations.said(one, *way, other), *sectors.said(one, way[0], other)],
        )
        for n, (one, other, told) in enumerate(pairs)
    ]  # fmt: skip


def _of_sentences(digest: Digest, sentences: Sequence[int], reader: Reader, encoder: Encoder) -> Iterator[Doubts]:
    translation, body, target = digest.translation, digest.article.body, digest.target
    assert translation is not None
    assert target is not None
    pairs = [(body.sentences[n].text, target.sentences[n].text, _told(digest, n)) for n in sentences]
    found = read_back(pairs, (body.lang, translation.lang), reader, encoder)
    for index, one in zip(sentences, found, strict=True):
        yield replace(one.doubts, text=plain(one.doubts.text, translation.revision(index)))


def standing(digest: Digest, sentences: Iterable[int]) -> list[Finding]:
    """What is doubtful in `sentences`, as far as it was found in what stands there now."""
    return [one for index in sentences for one in _findings(digest, index)]


def told(findings: Iterable[Finding], pairs: Iterable[Pair]) -> list[Span]:
    """What of the source the ledger tells of already."""
    spans = (*(one.source for one in findings if one.kind is not FindingKind.NOT_SAID), *(one.source for one in pairs))
    return [Span(span.start, span.stop, span.text) for span in spans if span]


def plain(text: str, revision: Revision | None) -> str:
    """What the machine said for `text`, before names were put into other forms."""
    return revision.plain if revision and revision.origin is Origin.NAMED else text


def _worth(digest: Digest, index: int, model: str) -> bool:
    """Whether a sentence is read back by `model`."""
    translation, body = digest.translation, digest.article.body
    assert translation is not None
    return (
        bool(translation.targets[index])
        and translation.model_of(index) == model
        and body.lang_of(body.sentences[index]) is body.lang
        and not copied(digest, index)
        and translation.origin(index) is not Origin.EDITED
        and not any(one.kind in WHOLE for one in about(digest.findings, index))
    )


def _told(digest: Digest, index: int) -> list[Span]:
    """What of a sentence is in the ledger already, counted from its start."""
    start = digest.article.body.sentences[index].start
    return [moved(one, -start) for one in told(about(digest.findings, index), about(digest.pairs, index))]


def _findings(digest: Digest, index: int) -> Iterator[Finding]:
    known = digest.doubts[index] if digest.doubts else None
    translation, target = digest.translation, digest.target
    if known is None or translation is None or target is None:
        return
    here, there = digest.article.body.sentences[index], target.sentences[index]
    if plain(there.text, translation.revision(index)) != known.text:
        return
    for own, other in known.words:
        stands = _found_again(other, there.text) if other else None
        told = (own.text, stands.text) if stands else (own.text,)
        why = (tr("perhaps not said: {0} → {1}") if stands else tr("perhaps not said: {0}")).format(*told)
        spans = moved(own, here.start), moved(stands, there.start) if stands else None
        yield Finding(index, FindingKind.NOT_SAID, *spans, why, Severity.WARNING)


def _found_again(span: Span, text: str) -> Span | None:
    """`span` where it stands now, as near as can be to where it stood: names before it may have changed."""
    starts = [at for at in range(len(text)) if text.startswith(span.text, at)]
    start = min(starts, key=lambda at: abs(at - span.start), default=None)
    return None if start is None else Span(start, start + len(span.text), span.text)
