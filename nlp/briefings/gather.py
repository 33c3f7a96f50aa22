"""Pieces of a briefing from the digest of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.article import Digest, Finding, Origin, Severity
from nlp.blocks import Form, one_line
from nlp.briefing import translated_title, value
from nlp.briefings.pieces import Claim, Contrast, Excerpt, Extract, Figures, LedgerRow, Piece, Reference, Shows
from nlp.heading import read_alone
from nlp.ledger import Row
from nlp.revise import about, copied

if TYPE_CHECKING:
    from nlp.claims import Dispute


def reference(article: str, digest: Digest) -> Reference:
    """Where a piece of `digest`, the article with the id `article`, is from."""
    known, translation = digest.article, digest.translation
    file = known.path.name if known.path else ""
    found = Reference(
        article, one_line(known.title) or file, known.body.lang, known.source, known.author, known.date, file, known.url
    )
    if translation is None:
        return found
    title = translated_title(digest)
    models = ", ".join(name for name in dict.fromkeys((translation.model, *translation.models)) if name)
    return replace(found, target=translation.lang, model=models, via=translation.via, target_title=title)


def excerpt(digest: Digest, sentence: int) -> Excerpt:
    """A whole sentence of `digest`, by its index, with its translation and what is open about it."""
    body, translation = digest.article.body, digest.translation
    one = body.sentences[sentence]
    own = body.lang_of(one)
    found = Excerpt(sentence, one_line(one.text), lang=own if own is not body.lang else None)
    if translation is None or digest.target is None:
        return found
    target = one_line(digest.target.sentences[sentence].text)
    if copied(digest, sentence):
        return replace(found, target=target)
    faults, doubts = told(about(digest.findings, sentence))
    return replace(found, target=target, origin=translation.origin(sentence), faults=faults, doubts=doubts)


def told(findings: Iterable[Finding]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The open errors and the open warnings of a sentence, in words."""
    still = [finding for finding in findings if not finding.seen]
    faults = tuple(finding.why for finding in still if finding.severity is Severity.ERROR)
    return faults, tuple(finding.why for finding in still if finding.severity is Severity.WARNING)


def extract(article: str, digest: Digest, sentences: Iterable[int], shows: Shows, form: Form) -> Extract:
    """Sentences of an article, by their indices, in the order given."""
    if digest.translation is None:
        shows = Shows.SOURCE
    return Extract(reference(article, digest), tuple(excerpt(digest, index) for index in sentences), shows, form)


def quotation(article: str, digest: Digest, parts: Mapping[int, str], shows: Shows) -> Extract:
    """Stretches of sentences in their own words, by sentence; `shows` tells which side they were taken from.

    A stretch of a translation keeps the findings of its sentence; what stands on the other side is the whole sentence.
    """
    if digest.translation is None:
        shows = Shows.SOURCE
    whole = extract(article, digest, sorted(parts), shows, Form.QUOTATION)
    excerpts = []
    for one in whole.excerpts:
        part = one_line(parts[one.sentence])
        excerpts.append(replace(one, source=part) if shows is Shows.SOURCE else replace(one, target=part))
    return replace(whole, excerpts=tuple(excerpts))


def figures(article: str, digest: Digest, rows: Sequence[Row]) -> Figures:
    """Rows of the ledger of an article."""
    return Figures(
        reference(article, digest),
        tuple(
            LedgerRow(row.sentence, row.kind, row.source, row.value, row.target, row.target_value, row.verdict, row.why)
            for row in rows
        ),
    )


def contrast(subject: str, dispute: Dispute, digests: Mapping[str, Digest]) -> Contrast:
    """A table of who says what, from the digests by the ids of their articles; what is no longer there is left out."""
    claims = tuple(
        Claim(
            reference(one.article, digests[one.article]),
            one.figure.text,
            value(one.figure),
            excerpt(digests[one.article], one.sentence),
        )
        for one in dispute.claims
        if one.article in digests
    )
    return Contrast(subject, claims)


def refreshed(piece: Piece, digest: Digest) -> Piece:
    """`piece` as its article now has it: translated anew, edited, findings mended or seen; else the very same.

    Stretches stay as they were taken, and so does what no longer stands where it stood.
    """
    if not isinstance(piece, Extract) or digest.translation is None:
        return piece
    here = reference(piece.reference.article, digest)
    if piece.reference.target not in (None, here.target):
        return piece
    excerpts = tuple(_refreshed(one, digest) for one in piece.excerpts)
    fresh = replace(piece, reference=here, excerpts=excerpts)
    return piece if fresh == piece else fresh


def _refreshed(one: Excerpt, digest: Digest) -> Excerpt:
    if one.sentence >= len(digest.article.body.sentences):
        return one
    now = excerpt(digest, one.sentence)
    return now if now.source == one.source else one


def reworded(piece: Extract, number: int, text: str) -> Extract:
    """`piece` with the user's words for the translation of its excerpt `number`, checked against the source."""
    from nlp.check import check

    one, here = piece.excerpts[number], piece.reference
    line = one_line(text)
    if here.target is None or not line or line == one.target:
        return piece
    findings, _ = check(read_alone(one.source, one.lang or here.lang), read_alone(line, here.target))
    faults, doubts = told(findings)
    new = replace(one, target=line, origin=Origin.EDITED, faults=faults, doubts=doubts)
    return replace(piece, excerpts=(*piece.excerpts[:number], new, *piece.excerpts[number + 1 :]))
