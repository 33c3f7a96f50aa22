"""Sentences of which much is doubtful are translated again, and a wording that reads back truer is taken."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nlp.article import Digest, Doubts, Origin, Span
from nlp.candidates import Asked, Candidate, Way
from nlp.errors import NlpError
from nlp.glosses import otherwise
from nlp.plain import plainly
from nlp.quality.doubts import plain, read_back, told, with_doubts
from nlp.repair import SHORTEST, recalled, remember, with_repair
from nlp.translate.faults import faults

if TYPE_CHECKING:
    from nlp.encoder import Encoder
    from nlp.engines import Engines
    from nlp.quality.estimate import Verdict
    from nlp.translate.types import Reader, Translated, Translator

logger = logging.getLogger(__name__)

VERSION = "2"  # of these rules: what others have found is not remembered
MUCH = 1.5  # words that are not said, as expected: then another wording is worth a search
TRUER = 0.15  # how much more `_worth` a wording is that takes the place of the first
FORWARD = 2.0  # of what the translator makes of its wording, where 1 is what it makes of the source, reading that
WEIGHT = 0.1  # of a word not said
LIKELIEST = 3  # wordings asked of a search
PROMPTS = 4  # at most, with other glosses
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

    One is taken where the shipped model, reading it, finds the source likelier and leaves less to doubt, and where it
    has no more findings. The sentences of the summary come first. What the user has edited is left as it is. Either
    outcome is remembered.
    """
    translation, lang = digest.translation, digest.article.body.lang
    picks = digest.summary.picks if digest.summary else ()
    tried = [index for index, one in enumerate(digest.doubts) if one and _doubtful(digest, index, one)]
    tried.sort(key=lambda index: index not in picks)
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
        for one, found in zip(some, _truer(some, desk), strict=True):
            if found:
                digest = with_doubts(named(with_repair(digest, one.index, found[0]), names), {one.index: found[1]})
    yield replace(digest, repairing=None)


def _truer(sentences: Sequence[_Sentence], desk: _Desk) -> Iterator[tuple[Candidate, Doubts] | None]:
    """For each of `sentences` the wording to take, with what is doubtful in it: remembered, or sought side by side."""
    known = [recalled(desk.engines, one.key(desk)) for one in sentences]
    fresh = [one for one, kept in zip(sentences, known, strict=True) if kept is None]
    firsts = [one.read([one.asked.candidate(one.doubts.text, Way.FIRST)], desk)[0] for one in fresh]
    prompts = [one.prompts(first.unsure) for one, first in zip(fresh, firsts, strict=True)]
    with ThreadPoolExecutor(TOGETHER, "reword") as pool:
        searched = list(pool.map(lambda one, told: one.searched(told, desk), fresh, prompts))
    found = {
        one.index: one.best(first, wordings, desk) for one, first, wordings in zip(fresh, firsts, searched, strict=True)
    }
    for one, kept in zip(sentences, known, strict=True):
        yield found[one.index] if kept is None else one.kept(kept, desk)


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

    def prompts(self, unsure: Sequence[Span]) -> list[str]:
        """The sentence with other glosses for what is unsure."""
        source = self.asked.source
        text = plainly(source.text, source.lang)
        return otherwise(text, source.lang, self.asked.lang, unsure)[:PROMPTS]

    def searched(self, prompts: Sequence[str], desk: _Desk) -> dict[Way, list[Translated]]:
        """Other wordings."""
        text, way = self.asked.source.text, (self.asked.source.lang, self.asked.lang)
        others = desk.translator.prompted(text, prompts, *way) if prompts else []
        return {Way.LIKELY: desk.translator.alternatives(text, *way, LIKELIEST), Way.DECODED: others}

    def best(
        self, first: Verdict, wordings: dict[Way, list[Translated]], desk: _Desk
    ) -> tuple[Candidate, Doubts] | None:
        """The wording to take, with what is doubtful in it; either outcome is remembered."""
        made = (self.asked.candidate(one.text, way, one.confidence) for way, some in wordings.items() for one in some)
        stands = self.asked.candidate(self.doubts.text, Way.FIRST)
        fit = [one for one in {one.text: one for one in made}.values() if self._fits(one, stands)]
        read = zip(fit, self.read(fit, desk), strict=True)
        found = max(read, key=lambda one: self._worth(one[1], one[0].confidence), default=None)
        least = self._worth(first, self.confidence) + TRUER
        if found and self._worth(found[1], found[0].confidence) < least:
            found = None
        remember(desk.engines, self.key(desk), found[0] if found else None)
        return (found[0], found[1].doubts) if found else None

    def kept(self, known: tuple[str, str, float | None], desk: _Desk) -> tuple[Candidate, Doubts] | None:
        """What `best` once found."""
        way, text, confidence = known
        if not way:
            return None
        found = self.asked.candidate(text, Way(way), confidence)
        return found, self.read([found], desk)[0].doubts

    def _worth(self, verdict: Verdict, confidence: float | None) -> float:
        """Of two wordings the truer one has more of it, in mean log-probability per token."""
        forward = FORWARD * confidence if confidence is not None and self.confidence is not None else 0.0
        return verdict.likelihood + forward - WEIGHT * verdict.doubts.expected

    def _fits(self, one: Candidate, first: Candidate) -> bool:
        """Whether a wording is another one, with no more findings, well formed and whole."""
        long = len(one.text) >= SHORTEST * len(first.text)
        return one.text != first.text and one.faults <= first.faults and long and not faults(
            one.text, self.asked.source.text, self.asked.lang
        )  # fmt: skip

    def read(self, candidates: Sequence[Candidate], desk: _Desk) -> list[Verdict]:
        """What comes of reading them back."""
        source = self.asked.source
        pairs = []
        for one in candidates:
            _, findings, paired = self.asked.checked(one.text)
            pairs.append((source.text, one.text, told(findings, paired)))
        return read_back(pairs, (source.lang, self.asked.lang), desk.reader, desk.encoder) if pairs else []

    def key(self, desk: _Desk) -> bytes:
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
