"""A digest with its names in their preferred forms: put where that is sure, reported where it is not."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from nlp.article import (
    Digest,
    Entity,
    EntityKind,
    Figure,
    Finding,
    FindingKind,
    Origin,
    Pair,
    Revision,
    Severity,
)
from nlp.heading import headed, heading
from nlp.message import tr
from nlp.names.book import Book, Wanted
from nlp.names.drift import Clusters
from nlp.names.spelling import Change, Speller, applied, grown
from nlp.revise import Wording, by_sentence, copied, moved, revised, unedited

Key = tuple[int, tuple[str, str, str]]  # of a finding: its sentence and `Finding.key`
STEP = 400  # names, or sentences with names, that are looked at in one step


def named(digest: Digest, book: Book, seen: Collection[Key] = (), limit: int | None = None) -> Digest:
    """`digest` with the names of its translation as `book` wants them, and findings for those that are not.

    At most `limit` sentences are changed: call it again until nothing changes. Only the span of a name that is paired
    with its source is touched, and in no sentence that the user has edited. A sentence that agrees less than before
    keeps its words. Findings whose keys are in `seen`, or that were seen, are seen.
    """
    steps = naming(digest, book, seen, limit)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Digest = end.value
            return found


def naming(
    digest: Digest, book: Book, seen: Collection[Key] = (), limit: int | None = None
) -> Generator[None, None, Digest]:
    """As `named`, in steps, so that the names of a book do not hold anybody up."""
    if digest.translation is None or digest.target is None:
        return digest
    known = {(f.sentence, f.key) for f in digest.findings if f.seen and f.kind is FindingKind.NAME_SPELLING}
    digest = _fresh(digest, book, limit)
    own = yield from Naming.of(digest, book)
    wordings: dict[int, Wording] = {}
    for index, changes in own.changes.items():
        if limit is not None and len(wordings) >= limit:
            break
        wording = own.wording(index, changes)
        if wording is not None:
            wordings[index] = wording
    digest = _entitled(digest, book)
    if wordings:
        digest = _agreeing(digest, revised(digest, wordings), wordings, book)
        own = yield from Naming.of(digest, book)
    if len(digest.pairs) > STEP:
        yield
    return _with_findings(digest, list(own.findings()), known.union(seen))


class Naming:
    """What is to be changed in the names of a digest, sentence by sentence."""

    def __init__(self, digest: Digest, book: Book) -> None:
        assert digest.translation is not None
        assert digest.target is not None
        self._digest, self._book = digest, book
        self._translation, self._target = digest.translation, digest.target
        self._names: list[list[Entity]] | None = None  # of the translation, by sentence, where they were asked for
        self._numbers: list[list[Figure]] | None = None
        self._clusters = Clusters(digest.translation.lang)
        self.changes: dict[int, list[Change]] = {}

    @classmethod
    def of(cls, digest: Digest, book: Book) -> Generator[None, None, Naming]:
        """What is to be changed in `digest`, found in steps."""
        found = cls(digest, book)
        names = found._agreed((yield from found._wanted()))
        for count, (index, group) in enumerate(groupby(names, key=lambda one: one[0].sentence), 1):
            changes = found._speller(index).changes(group)
            if changes:
                found.changes[index] = changes
            if count % STEP == 0:
                yield
        return found

    def _wanted(self) -> Generator[None, None, list[tuple[Pair, Wanted]]]:
        """The pairs of names, with what each is to be called; those that are not sure are gathered by spelling."""
        body, lang, found = self._digest.article.body, self._translation.lang, []
        for count, pair in enumerate(self._digest.pairs, 1):
            if count % STEP == 0:
                yield
            source = pair.source
            if isinstance(source, Entity):
                from_ = body.lang_of(body.sentences[pair.sentence])
                wanted = self._book.wanted(source.normal, source.kind, from_, lang)
                found.append((pair, wanted))
                if not (wanted.sure and wanted.text):
                    self._clusters.add(wanted.key, pair)
        return found

    def _agreed(self, names: list[tuple[Pair, Wanted]]) -> list[tuple[Pair, Wanted]]:
        """`names`; where one is spelt in two ways, and the form proposed is one of them, that one is sure."""
        offered = {wanted.key: wanted.text for _, wanted in names if wanted.text and not wanted.sure}
        torn = {key for key, text in offered.items() if self._clusters.torn(key, text)}
        if not torn:
            return names
        return [(pair, replace(one, sure=True) if one.key in torn and one.text else one) for pair, one in names]

    def wording(self, index: int, changes: Sequence[Change]) -> Wording | None:
        """What sentence `index` is to say; None where nothing sure is to be changed, or the user has written it."""
        stands, revision = self._translation.targets[index], self._translation.revision(index)
        sure = [one for one in changes if one.text is not None]
        if not sure or stands is None or copied(self._digest, index) or _refused(self._book, self._digest, index):
            return None
        if revision is not None and revision.origin is Origin.EDITED:
            return None
        start = self._target.sentences[index].start
        here = [replace(one, start=one.start - start, stop=one.stop - start) for one in sure]
        text, marks = applied(stands, here), (self._entities(index, here), self._figures(index, here))
        old = revision or Revision(Origin.MACHINE, stands, stands)
        names = (*old.names, *(self._record(one) for one in sure))
        new = replace(
            old, origin=Origin.NAMED, machine=text, plain=old.plain or stands, names=tuple(sorted(set(names)))
        )
        confidences = self._translation.confidences
        return Wording(text, new, confidences[index] if confidences else None, marks=marks)

    def _entities(self, index: int, changes: Sequence[Change]) -> tuple[Entity, ...]:
        """The names of a sentence as they are after `changes`: the same ones, in other words."""
        if self._names is None:
            self._names = by_sentence(self._target.entities, self._target.sentences)
        by, found = -self._target.sentences[index].start, []
        for old in self._names[index]:
            one = moved(old, by)
            inside = [change for change in changes if one.start <= change.start and change.stop <= one.stop]
            text = applied(one.text, [replace(c, start=c.start - one.start, stop=c.stop - one.start) for c in inside])
            normal = text if inside and one.normal == one.text else one.normal
            for change in inside:
                normal = normal if change.by_policy else change.wanted.text
            start = one.start + grown(changes, one.start)
            found.append(Entity(start, start + len(text), text, one.kind, normal))
        return tuple(found)

    def _figures(self, index: int, changes: Sequence[Change]) -> tuple[Figure, ...]:
        if self._numbers is None:
            self._numbers = by_sentence(self._target.figures, self._target.sentences)
        by = -self._target.sentences[index].start
        return tuple(moved(one, by + grown(changes, one.start + by)) for one in self._numbers[index])

    def findings(self) -> Iterator[Finding]:
        """Names that do not have their preferred form, and those spelt in two ways, in the order of the text."""
        told = set()
        for index, changes in self.changes.items():
            if copied(self._digest, index):
                continue
            for one in changes:
                told.add(id(one.pair))
                why = tr("spelt {0}, preferred: {1}").format(one.pair.target.text, one.wanted.text)
                yield self._finding(one.pair, why)
        for pair, usual in self._clusters.strays():
            if id(pair) not in told and not copied(self._digest, pair.sentence):
                yield self._finding(pair, tr("spelt {0}, elsewhere {1}").format(pair.target.text, usual))

    def _speller(self, index: int) -> Speller:
        body = self._digest.article.body
        source = body.lang_of(body.sentences[index])
        return Speller(self._book, source, self._translation.lang, self._target.text)

    def _record(self, change: Change) -> tuple[str, str, str]:
        """What a revision keeps of a change, to tell later whether it still holds."""
        source = change.pair.source
        if change.by_policy or not isinstance(source, Entity):
            policy = self._book.policy
            return "", policy.places.value, policy.endings.value
        return source.normal, source.kind.value, change.wanted.text

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


def _entitled(digest: Digest, book: Book) -> Digest:
    """`digest` with the names of its title as `book` wants them."""
    title = heading(digest)
    return headed(digest, named(title, book)) if title else digest


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
