"""Other translations of one sentence, each with what does not agree in it; made one after another, cheap ones first."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from nlp.article import (
    Digest,
    Entity,
    Figure,
    Finding,
    FindingKind,
    Origin,
    Pair,
    Passage,
    Severity,
)
from nlp.errors import NlpError
from nlp.heading import read_alone
from nlp.languages import Lang
from nlp.revise import single, within

if TYPE_CHECKING:
    from nlp.engines import Engines
    from nlp.translate.types import Translated, Translator

logger = logging.getLogger(__name__)

LIKELIEST = 6  # translations asked of one search


class Way(StrEnum):
    """How a translation came about."""

    FIRST = "first"  # what the machine first said
    NAMED = "named"  # known names put for those that became others
    LIKELY = "likely"  # another of the likeliest
    DECODED = "decoded"  # another decoding, or the sentence in parts
    SPELLED = "spelled"  # "$20 billion" put as "20 billion dollars"
    PROTECTED = "protected"  # its figures replaced, and put back
    MODEL = "model"  # another installed model


@dataclass(frozen=True, slots=True)
class Candidate:
    """A translation that a sentence might have; spans count from the starts of the sentence and of `text`."""

    text: str
    way: Way
    findings: tuple[Finding, ...]
    confidence: float | None = None
    model: str = ""

    @property
    def faults(self) -> tuple[int, int]:
        """Numbers of errors and of warnings; of two candidates the lesser is better."""
        errors = sum(finding.severity is Severity.ERROR for finding in self.findings)
        return errors, len(self.findings) - errors


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence to be translated otherwise."""

    source: Passage  # of this one sentence, marked
    lang: Lang
    first: str  # what the machine first said
    confidence: float | None

    @classmethod
    def of(cls, digest: Digest, index: int) -> Asked:
        """Sentence `index` of a digest that has a translation of it."""
        body, translation = digest.article.body, digest.translation
        assert translation is not None
        names, numbers = (within(body.sentences[index], spans) for spans in (body.entities, body.figures))
        revision = translation.revision(index)
        first = revision.first if revision else translation.targets[index] or ""
        same = translation.origin(index) in (Origin.MACHINE, Origin.NAMED)
        confidence = translation.confidences[index] if translation.confidences and same else None
        return cls(single(body, index, names, numbers), translation.lang, first, confidence)

    def checked(self, text: str) -> tuple[Passage, tuple[Finding, ...], tuple[Pair, ...]]:
        """`text` as a passage with its marks, and how it agrees with the source."""
        from nlp.check import check

        target = read_alone(text, self.lang)
        return (target, *check(self.source, target))

    def candidate(self, text: str, way: Way, confidence: float | None = None, model: str = "") -> Candidate:
        return Candidate(text, way, self.checked(text)[1], confidence, model)


def candidates(digest: Digest, index: int, engines: Engines) -> Iterator[Candidate]:
    """What the machine first said for a sentence, and other translations, each different."""
    asked = Asked.of(digest, index)
    known = {asked.first}
    yield asked.candidate(asked.first, Way.FIRST, asked.confidence)
    for group in groups(asked, engines):
        for one in group:
            if one.text.strip() and one.text not in known:
                known.add(one.text)
                yield one


def groups(asked: Asked, engines: Engines) -> Iterator[list[Candidate]]:
    """Candidates in groups, one for each time that a model was asked."""
    translator = engines.translator(asked.source.lang, asked.lang)
    sentence, direction = asked.source.text, (asked.source.lang, asked.lang)

    def found(results: Sequence[Translated], way: Way, model: str = "") -> list[Candidate]:
        return [asked.candidate(one.text, way, one.confidence, model) for one in results]

    if renamed := with_names(asked):
        yield [asked.candidate(renamed, Way.NAMED, asked.confidence)]
    yield found(translator.alternatives(sentence, *direction, LIKELIEST), Way.LIKELY)
    yield from _mended(asked, translator)
    for result in translator.variants(sentence, *direction):
        yield found([result], Way.DECODED)
    for other in engines.others(*direction):
        try:
            yield found(other.alternatives(sentence, *direction, LIKELIEST), Way.MODEL, other.id)
        except NlpError as error:
            logger.warning("%s", error)


def _mended(asked: Asked, translator: Translator) -> Iterator[list[Candidate]]:
    """The sentence with its sums spelled out, and with easy numbers for the figures that went wrong."""
    from nlp.figures import figures
    from nlp.protect import protected, restored, spelled

    sentence, direction = asked.source.text, (asked.source.lang, asked.lang)
    wrong = wrong_figures(asked)
    other = spelled(sentence, wrong)
    if other:
        result = next(iter(translator.map([other], *direction)))
        yield [asked.candidate(result.text, Way.SPELLED, result.confidence)]
    easy = protected(sentence, wrong)
    if easy:
        for result in translator.alternatives(easy.text, *direction, LIKELIEST // 2):
            text = restored(result.text, easy.stand_ins, figures(result.text, asked.lang), asked.lang)
            if text is not None:
                yield [asked.candidate(text, Way.PROTECTED, result.confidence)]


def with_names(asked: Asked) -> str | None:
    """The first translation with names put right that became others, where it is known what they are called.

    In the case in which the wrong one stands; None where there is none, or no form is sure.
    """
    from nlp.glosses import OR
    from nlp.names.cases import in_place_of
    from nlp.names.glosses import known

    text, lang = asked.first, asked.lang
    for finding in sorted(asked.checked(text)[1], key=lambda one: -one.target.start if one.target else 0):
        right, wrong, changed = finding.source, finding.target, finding.kind is FindingKind.NAME_CHANGED
        if not (changed and isinstance(right, Entity) and isinstance(wrong, Entity)):
            continue
        called = known(right, asked.source.lang, lang)
        name = in_place_of(wrong, called, text, lang) if called and OR not in called else None
        if name and len(name.split()) == len(wrong.text.split()):
            text = text[: wrong.start] + name + text[wrong.stop :]
    return text if text != asked.first else None


def wrong_figures(asked: Asked) -> list[Figure]:
    """The source's figures that the first translation lost or changed."""
    findings = asked.checked(asked.first)[1]
    return [figure for figure in asked.source.figures if any(finding.source == figure for finding in findings)]
