"""Sentences whose figures or names do not agree are tried again, and the first translation that agrees is taken."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.article import WHOLE, Digest, FindingKind, Origin, Revision, Severity
from nlp.candidates import Asked, Candidate, Way, groups
from nlp.revise import Wording, copied, revised
from nlp.translate.faults import faults

if TYPE_CHECKING:
    from nlp.engines import Engines

logger = logging.getLogger(__name__)

VERSION = "2"  # of these rules: what others have found is not remembered
# How much less likely, in mean log-probability per token, a repair may be than the first translation: where that has
# errors, and where it has doubtful names or vague figures only.
NEARNESS, NEARNESS_DOUBTS = 0.3, 0.1
SHORTEST = 0.6  # of the first translation's length: a shorter one has left something out
AGAIN = WHOLE | {FindingKind.NOT_A_WORD}  # also where nothing is an error
FIGURES = frozenset((FindingKind.FIGURE_LOST, FindingKind.FIGURE_CHANGED, FindingKind.FIGURE_ADDED))


def repaired(digest: Digest, engines: Engines) -> Iterator[Digest]:
    """`digest`, mended sentence by sentence, with `repairing` counted up; a snapshot each time a model was asked.

    Sentences with wrong figures come first, then those not translated or looping, then those with wrong names. What has
    other warnings alone, what the user has edited, or whose findings are all seen, is left as it is.
    """
    from nlp.names.memory import remembered
    from nlp.names.naming import named

    names = remembered(engines.names())
    failing = sorted(_failing(digest), key=lambda index: (gravity(digest, index), index))
    for done, index in enumerate(failing):
        digest = replace(digest, repairing=(done, len(failing)))
        yield digest
        for found in _tried(digest, index, engines):
            if found is not None:
                digest = named(with_repair(digest, index, found), names)
            yield digest  # between two searches the work can be stopped
    if failing:
        yield replace(digest, repairing=(len(failing), len(failing)))


def with_repair(digest: Digest, index: int, found: Candidate) -> Digest:
    """`digest` with `found` for a sentence that the machine first translated otherwise."""
    assert digest.translation is not None
    before = digest.translation.revision(index)
    first = before.first if before else digest.translation.targets[index] or ""
    revision = Revision(Origin.REPAIRED, first, found.text, found.way.value)
    return revised(digest, {index: Wording(found.text, revision, found.confidence, found.model or None)})


def gravity(digest: Digest, index: int) -> int:
    """0 for a sentence with wrong figures, 1 for one not translated or looping, 2 for wrong names."""
    found = [finding for finding in digest.findings if finding.sentence == index and not finding.seen]
    if any(one.kind in FIGURES and one.severity is Severity.ERROR for one in found):
        return 0
    return 1 if any(one.kind in WHOLE for one in found) else 2


def chosen(asked: Asked, first: Candidate, group: list[Candidate]) -> Candidate | None:
    """The first of `group` that is sound; else, where `first` has errors, the best that has none, and no more findings.

    One that is much less likely than `first`, misshapen or cut short is passed over.
    """
    fit = [one for one in group if one.faults < first.faults and _fit(asked, first, one)]
    sound = next((one for one in fit if not one.findings), None)
    if sound or not first.faults[0]:
        return sound
    without = [one for one in fit if not one.faults[0] and len(one.findings) <= len(first.findings)]
    return min(without, key=lambda one: one.faults, default=None)


def _fit(asked: Asked, first: Candidate, one: Candidate) -> bool:
    source = asked.source.text
    if faults(one.text, source, asked.lang):
        return False
    if any(finding.kind in WHOLE for finding in first.findings):
        return True  # a loop is likely, and long
    if len(one.text) < SHORTEST * len(first.text):
        return False
    if one.model or one.confidence is None or first.confidence is None:
        return True  # likelihoods of two models do not compare
    return one.confidence >= first.confidence - (NEARNESS if first.faults[0] else NEARNESS_DOUBTS)


def _failing(digest: Digest) -> set[int]:
    """The sentences worth the time of another search: with an error or no word, not translated or looping."""
    translation = digest.translation
    return {
        finding.sentence
        for finding in digest.findings
        if translation and not finding.seen and (finding.severity is Severity.ERROR or finding.kind in AGAIN)
        and translation.origin(finding.sentence) in (Origin.MACHINE, Origin.NAMED)
        and not copied(digest, finding.sentence)
    }  # fmt: skip


def _tried(digest: Digest, index: int, engines: Engines) -> Iterator[Candidate | None]:
    """None after each search in vain, and last the candidate to take, if there is one. Either outcome is remembered."""
    asked = Asked.of(digest, index)
    key = _key(asked, engines)
    known = recalled(engines, key)
    if known is not None:
        if known[0]:
            yield asked.candidate(known[1], Way(known[0]), known[2])
        return
    first = asked.candidate(asked.first, Way.FIRST, asked.confidence)
    names_only = gravity(digest, index) == 2
    for number, group in enumerate(groups(asked, engines)):
        found = chosen(asked, first, group)
        if found or (names_only and number):  # a name that a model does not know it seldom gets right otherwise
            break
        yield None
    else:
        found = None
    remember(engines, key, found)
    if found:
        yield found


# What was found, or sought in vain, is kept in the translation memory: "way", a line break, the text.


def _key(asked: Asked, engines: Engines) -> bytes:
    translator = engines.translator(asked.source.lang, asked.lang)
    models = ",".join(f"{model.id} {model.size}" for model in engines.models())
    parts = ("repair", VERSION, translator.id, translator.version, models, asked.source.lang, asked.lang,
             asked.source.text, asked.first)  # fmt: skip
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()


def recalled(engines: Engines, key: bytes) -> tuple[str, str, float | None] | None:
    """How a sentence was mended, its text and confidence; "" where it was tried in vain, None where it was not."""
    memory = engines.memory()
    try:
        found = memory.get(key) if memory else None
    except sqlite3.Error as error:
        logger.warning("the translation memory cannot be read: %s", error)
        return None
    if found is None:
        return None
    way, _, text = found.text.partition("\n")
    return way, text, found.confidence


def remember(engines: Engines, key: bytes, found: Candidate | None) -> None:
    """Keep how a sentence was mended, or that it was tried in vain."""
    from nlp.translate.types import Translated

    memory = engines.memory()
    if memory is None:
        return
    try:
        memory.put(key, Translated(f"{found.way}\n{found.text}" if found else "", found.confidence if found else None))
    except sqlite3.Error as error:
        logger.warning("the translation memory cannot be written: %s", error)
