"""A digest with its names in their preferred forms: put where that is sure, reported where it is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from nlp.article import Digest, Entity, EntityKind, Finding, FindingKind, Origin, Pair, Revision, Severity
from nlp.languages import Lang
from nlp.message import tr
from nlp.names.book import Book, Wanted
from nlp.names.drift import Clusters
from nlp.names.spelling import Change, Speller, applied
from nlp.revise import Wording, copied, revised, unedited

Key = tuple[int, tuple[str, str, str]]  # of a finding: its sentence and `Finding.key`


def named(digest: Digest, book: Book, seen: Collection[Key] = (), limit: int | None = None) -> Digest:
    """`digest` with the names of its translation as `book` wants them, and findings for those that are not.

    At most `limit` sentences are changed: call it again until nothing changes. Only the span of a name that is paired
    with its source is touched, and in no sentence that the user has edited. A sentence that agrees less than before
    keeps its words. Findings whose keys are in `seen`, or that were seen, are seen.
    """
    if digest.translation is None or digest.target is None:
        return digest
    known = {(f.sentence, f.key) for f in digest.findings if f.seen and f.kind is FindingKind.NAME_SPELLING}
    digest = _fresh(digest, book, limit)
    naming = Naming(digest, book)
    wordings: dict[int, Wording] = {}
    for index, changes in naming.changes.items():
        if limit is not None and len(wordings) >= limit:
            break
        wording = naming.wording(index, changes)
        if wording is not None:
            wordings[index] = wording
    if wordings:
        digest = _agreeing(digest, revised(digest, wordings), wordings, book)
        naming = Naming(digest, book)
    return _with_findings(digest, list(naming.findings()), known.union(seen))


def spelt(digest: Digest, index: int, pairs: Sequence[Pair], book: Book) -> Wording | None:
    """Sentence `index` alone, with `pairs` of its translation as it stands now; None where it stays as it is."""
    naming = Naming(digest, book, pairs)
    return naming.wording(index, naming.changes.get(index, []))


class Naming:
    """What is to be changed in the names of a digest, sentence by sentence."""

    def __init__(self, digest: Digest, book: Book, pairs: Sequence[Pair] | None = None) -> None:
        assert digest.translation is not None
        assert digest.target is not None
        self._digest, self._book = digest, book
        self._translation, self._target = digest.translation, digest.target
        self._lang: Lang = digest.translation.lang
        names = [p for p in (digest.pairs if pairs is None else pairs) if isinstance(p.source, Entity)]
        self._agreed: dict[str, str] = {}
        self._clusters = Clusters(self._lang)
        for pair in names:
            assert isinstance(pair.source, Entity)
            wanted = self._want(pair.sentence, pair.source)
            if not (wanted.sure and wanted.text):
                self._clusters.add(wanted.key, pair)
        self._settle(names)
        self.changes: dict[int, list[Change]] = {}
        for index, group in groupby(names, key=lambda pair: pair.sentence):
            found = self._speller(index).changes(group)
            if found:
                self.changes[index] = found

    def wording(self, index: int, changes: Sequence[Change]) -> Wording | None:
        """What sentence `index` is to say; None where nothing sure is to be changed, or the user has written it."""
        stands, revision = self._translation.targets[index], self._translation.revision(index)
        sure = [one for one in changes if one.text is not None]
        if not sure or stands is None or copied(self._digest, index) or _refused(self._book, self._digest, index):
            return None
        if revision is not None and revision.origin is Origin.EDITED:
            return None
        start = self._target.sentences[index].start
        text = applied(stands, [replace(one, start=one.start - start, stop=one.stop - start) for one in sure])
        old = revision or Revision(Origin.MACHINE, stands, stands)
        names = (*old.names, *(self._record(one) for one in sure))
        new = replace(
            old, origin=Origin.NAMED, machine=text, plain=old.plain or stands, names=tuple(sorted(set(names)))
        )
        confidences = self._translation.confidences
        return Wording(text, new, confidences[index] if confidences else None)

    def findings(self) -> Iterator[Finding]:
        """Names that do not have their preferred form, and those spelt in two ways, in the order of the text."""
        told = set()
        for index, changes in self.changes.items():
            if copied(self._digest, index):
                continue
            for one in changes:
                pair = self._pair_at(index, one.start)
                if pair is not None:
                    told.add(id(pair))
                    why = tr("spelt {0}, preferred: {1}").format(pair.target.text, one.wanted.text)
                    yield self._finding(pair, why)
        for pair, usual in self._clusters.strays():
            if id(pair) not in told and not copied(self._digest, pair.sentence):
                yield self._finding(pair, tr("spelt {0}, elsewhere {1}").format(pair.target.text, usual))

    def _want(self, index: int, entity: Entity) -> Wanted:
        body = self._digest.article.body
        lang = body.lang_of(body.sentences[index])
        wanted = self._book.wanted(entity.normal, entity.kind, lang, self._lang)
        if not wanted.sure and self._agreed.get(wanted.key):
            return replace(wanted, sure=True)
        return wanted

    def _settle(self, names: Sequence[Pair]) -> None:
        """Where a name is spelt in two ways, and the form proposed is one of them, that one holds."""
        for pair in names:
            assert isinstance(pair.source, Entity)
            wanted = self._want(pair.sentence, pair.source)
            if not wanted.sure and wanted.text and self._clusters.torn(wanted.key, wanted.text):
                self._agreed[wanted.key] = wanted.text

    def _speller(self, index: int) -> Speller:
        body = self._digest.article.body
        source = body.lang_of(body.sentences[index])
        return Speller(self._book, source, self._lang, self._target.text, lambda entity: self._want(index, entity))

    def _record(self, change: Change) -> tuple[str, str, str]:
        """What a revision keeps of a change, to tell later whether it still holds."""
        if change.source is None:
            policy = self._book.policy
            return "", policy.places.value, policy.endings.value
        return change.source.normal, change.source.kind.value, change.wanted.text

    def _pair_at(self, index: int, start: int) -> Pair | None:
        return next(
            (
                p
                for p in self._digest.pairs
                if p.sentence == index and p.target.start <= start < p.target.stop and isinstance(p.source, Entity)
            ),
            None,
        )

    @staticmethod
    def _finding(pair: Pair, why: str) -> Finding:
        return Finding(pair.sentence, FindingKind.NAME_SPELLING, pair.source, pair.target, why, Severity.WARNING)


def _fresh(digest: Digest, book: Book, limit: int | None) -> Digest:
    """`digest` with the machine's words back where a name has another preferred form by now."""
    translation = digest.translation
    assert translation is not None
    back: dict[int, Wording] = {}
    for index, revision in enumerate(translation.revisions):
        if limit is not None and len(back) >= limit:
            break
        if revision is None or revision.origin is not Origin.NAMED or _holds(digest, index, revision, book):
            continue
        known = replace(revision, machine=revision.plain, plain="", names=())
        confidence = translation.confidences[index] if translation.confidences else None
        back[index] = Wording(revision.plain, unedited(known), confidence)
    return revised(digest, back)


def _holds(digest: Digest, index: int, revision: Revision, book: Book) -> bool:
    body, translation = digest.article.body, digest.translation
    assert translation is not None
    lang = body.lang_of(body.sentences[index])
    policy = ("", book.policy.places.value, book.policy.endings.value)
    for normal, kind, text in revision.names:
        if not normal:
            if (normal, kind, text) != policy:
                return False
            continue
        wanted = book.wanted(normal, EntityKind(kind), lang, translation.lang)
        if wanted.text != text or not (wanted.sure or kind == EntityKind.PERSON):  # people are agreed on without
            return False
    return True


def _agreeing(before: Digest, after: Digest, wordings: dict[int, Wording], book: Book) -> Digest:
    """`after`, but with the words of `before` for sentences in which more is amiss than was."""
    assert before.translation is not None
    counts = [_faults(digest) for digest in (before, after)]
    worse = {index for index in wordings if counts[1].get(index, 0) > counts[0].get(index, 0)}
    old = before.translation
    for index in worse:
        book.refused.add(_place(before, index))
    return revised(
        after,
        {
            i: Wording(old.targets[i] or "", old.revision(i), old.confidences[i] if old.confidences else None)
            for i in worse
        },
    )


def _faults(digest: Digest) -> dict[int, int]:
    found: dict[int, int] = {}
    for finding in digest.findings:
        if finding.kind is not FindingKind.NAME_SPELLING:
            found[finding.sentence] = found.get(finding.sentence, 0) + 1
    return found


def _place(digest: Digest, index: int) -> tuple[str, str]:
    assert digest.translation is not None
    return digest.article.body.sentences[index].text, digest.translation.targets[index] or ""


def _refused(book: Book, digest: Digest, index: int) -> bool:
    return bool(book.refused) and _place(digest, index) in book.refused


def _with_findings(digest: Digest, found: list[Finding], seen: Collection[Key]) -> Digest:
    """`digest` with `found` in place of what was found of spellings before."""
    found = [replace(f, seen=True) if (f.sentence, f.key) in seen else f for f in found]
    old = [f for f in digest.findings if f.kind is FindingKind.NAME_SPELLING]
    if old == found:
        return digest
    others = [f for f in digest.findings if f.kind is not FindingKind.NAME_SPELLING]
    return replace(digest, findings=tuple(sorted((*others, *found), key=lambda f: f.sentence)))
