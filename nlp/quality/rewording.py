"""Sentences of which much is doubtful are translated again, and a wording that leaves less to doubt is taken."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nlp.article import Digest, Doubts, Origin
from nlp.candidates import Asked, Candidate, Way
from nlp.errors import NlpError
from nlp.quality.doubts import plain, read_back, told, with_doubts
from nlp.repair import SHORTEST, recalled, remember, with_repair
from nlp.translate.faults import faults

if TYPE_CHECKING:
    from nlp.encoder import Encoder
    from nlp.engines import Engines
    from nlp.translate.types import Reader, Translated, Translator

logger = logging.getLogger(__name__)

VERSION = "1"  # of these rules: what others have found is not remembered
MUCH = 1.5  # words that are not said, as expected: then another wording is worth a search
LESS = 0.3  # words fewer, at least
WEIGHT = 0.1  # of a word not said, in mean log-probability per token
WORDINGS = 4  # asked of a search
TOGETHER = 2  # sentences searched side by side


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a sentence is translated and read back by."""

    engines: Engines
    translator: Translator
    reader: Reader
    encoder: Encoder


def reworded(digest: Digest, engines: Engines) -> Iterator[Digest]:
    """`digest`, which was read back, with truer wordings of some sentences, and `repairing` counted up.

    One is taken where the shipped model leaves less to doubt in it, finds it likely enough, and it has no more
    findings. What the user has edited is left as it is. Either outcome is remembered.
    """
    translation, lang = digest.translation, digest.article.body.lang
    tried = [index for index, one in enumerate(digest.doubts) if one and _doubtful(digest, index, one)]
    if translation is None or not tried:
        return
    try:
        reader = engines.reader(lang, translation.lang, {translation.model, *translation.models})
        translator = engines.translator(lang, translation.lang)
        if reader is not None and reader.id == translator.id:
            yield from _reworded(digest, tried, _Desk(engines, translator, reader, engines.encoder()))
    except NlpError as error:  # the translation stands as it is
        logger.warning("%s", error)


def _reworded(digest: Digest, tried: list[int], desk: _Desk) -> Iterator[Digest]:
    from nlp.names.memory import remembered
    from nlp.names.naming import named

    names = remembered(desk.engines.names())
    for start in range(0, len(tried), TOGETHER):
        digest = replace(digest, repairing=(start, len(tried)))
        yield digest
        some = [_Sentence.of(digest, index) for index in tried[start : start + TOGETHER]]
        with ThreadPoolExecutor(TOGETHER, "reword") as pool:
            searched = list(pool.map(lambda one: one.searched(desk), some))
        for one, wordings in zip(some, searched, strict=True):
            best = one.best(wordings, desk)
            if best:
                digest = with_doubts(named(with_repair(digest, one.index, best[0]), names), {one.index: best[1]})
    yield replace(digest, repairing=None)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One of which much is doubtful."""

    index: int
    asked: Asked
    doubts: Doubts
    confidence: float | None  # of the wording that stands, where it is known: of a title it is not

    @classmethod
    def of(cls, digest: Digest, index: int) -> _Sentence:
        doubts, translation = digest.doubts[index], digest.translation
        assert doubts is not None
        assert translation is not None
        confidence = translation.confidences[index] if translation.confidences else None
        return cls(index, Asked.of(digest, index), doubts, confidence)

    def searched(self, desk: _Desk) -> list[Translated] | None:
        """Other wordings; None where what came of them is remembered."""
        if recalled(desk.engines, self._key(desk)) is not None:
            return None
        asked = self.asked
        return desk.translator.alternatives(asked.source.text, asked.source.lang, asked.lang, WORDINGS)

    def best(self, wordings: list[Translated] | None, desk: _Desk) -> tuple[Candidate, Doubts] | None:
        """The wording to take, with what is doubtful in it."""
        if wordings is None:
            kept = recalled(desk.engines, self._key(desk))
            candidates = [self.asked.candidate(kept[1], Way(kept[0]), kept[2])] if kept and kept[0] else []
            return next(zip(candidates, self._read(candidates, desk), strict=True), None)
        candidates = [self.asked.candidate(one.text, Way.LIKELY, one.confidence) for one in wordings]
        first = self.asked.candidate(self.doubts.text, Way.FIRST)
        fit = [one for one in candidates if self._fits(one, first)]
        read = zip(fit, self._read(fit, desk), strict=True)
        truer = [one for one in read if self.doubts.expected - one[1].expected >= LESS]
        found = max(truer, key=lambda one: _worth(one[0].confidence, one[1]), default=None)
        known = self.confidence is not None
        if found and known and _worth(found[0].confidence, found[1]) <= _worth(self.confidence, self.doubts):
            found = None
        remember(desk.engines, self._key(desk), found[0] if found else None)
        return found

    def _fits(self, one: Candidate, first: Candidate) -> bool:
        """Whether a wording is another one, with no more findings, well formed and whole."""
        long = len(one.text) >= SHORTEST * len(first.text)
        return one.text != first.text and one.faults <= first.faults and long and not faults(
            one.text, self.asked.source.text, self.asked.lang
        )  # fmt: skip

    def _read(self, candidates: list[Candidate], desk: _Desk) -> list[Doubts]:
        source = self.asked.source
        pairs = []
        for one in candidates:
            _, findings, paired = self.asked.checked(one.text)
            pairs.append((source.text, one.text, told(findings, paired)))
        return read_back(pairs, (source.lang, self.asked.lang), desk.reader, desk.encoder) if pairs else []

    def _key(self, desk: _Desk) -> bytes:
        source = self.asked.source
        parts = ("reworded", VERSION, desk.translator.id, desk.translator.version, source.lang, self.asked.lang,
                 source.text, self.doubts.text)  # fmt: skip
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()


def _doubtful(digest: Digest, index: int, doubts: Doubts) -> bool:
    """Whether a sentence is worth the search, and still says what was read back."""
    translation, target = digest.translation, digest.target
    assert translation is not None
    assert target is not None
    return (
        doubts.expected >= MUCH
        and translation.origin(index) is not Origin.EDITED
        and plain(target.sentences[index].text, translation.revision(index)) == doubts.text
    )


def _worth(confidence: float | None, doubts: Doubts) -> float:
    """Of two wordings the truer one has more of it."""
    return float("-inf") if confidence is None else confidence - WEIGHT * doubts.expected
