"""What of a text's figures and names does not agree with its translation, sentence by sentence, with reasons."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from nlp.article import (
    WHOLE,
    Entity,
    EntityKind,
    Figure,
    FigureKind,
    Finding,
    FindingKind,
    Pair,
    Passage,
    Sentence,
    Severity,
    Span,
)
from nlp.entities import compare as names
from nlp.entities.exchanged import exchanged
from nlp.figures import IDENTIFIER, marks
from nlp.figures.compare import Difference, compare
from nlp.figures.steps import at_odds
from nlp.figures.traces import traced
from nlp.message import tr
from nlp.negation import denied
from nlp.nonwords import nonwords
from nlp.translate.faults import looping, untranslated

AnySpan = TypeVar("AnySpan", bound=Span)
DENIED = Severity.WARNING  # of a "not" lost or added, which may be said in other words


def check(source: Passage, target: Passage, *, missing: bool = False) -> tuple[tuple[Finding, ...], tuple[Pair, ...]]:
    """Findings and pairs of a passage and its translation, in the order of the sentences; spans in the passages' texts.

    Both have equally many sentences, aligned by index. An empty target sentence is one not translated yet: it is
    passed over, or with `missing` found EMPTY. Raises ValueError where the numbers of sentences differ.
    """
    if len(source.sentences) != len(target.sentences):
        raise ValueError(f"{len(source.sentences)} sentences against {len(target.sentences)}")
    findings: list[Finding] = []
    pairs: list[Pair] = []
    figures = _figures(source, target, findings, pairs)
    findings += _moved_away(figures)
    for index in _translated(source, target):
        findings += _sentence_faults(source, target, index)
        _names(source, target, index, findings, pairs)
        _words(source, target, index, findings)
        _negations(source, target, index, findings)
        _nonwords(source, target, index, findings)
    if missing:
        findings += (
            Finding(index, FindingKind.EMPTY, one, None, tr("not translated"))
            for index, (one, other) in enumerate(zip(source.sentences, target.sentences, strict=True))
            if one.text.strip() and not other.text.strip()
        )
    return tuple(sorted(findings, key=lambda f: f.sentence)), tuple(sorted(pairs, key=lambda p: p.sentence))


def _translated(source: Passage, target: Passage) -> Iterator[int]:
    for index, (one, other) in enumerate(zip(source.sentences, target.sentences, strict=True)):
        if one.text.strip() and other.text.strip():
            yield index


def _by_sentence(spans: Sequence[AnySpan], passage: Passage) -> list[list[AnySpan]]:
    """The spans that begin in each sentence."""
    found: list[list[AnySpan]] = [[] for _ in passage.sentences]
    filled = [(sentence.start, i) for i, sentence in enumerate(passage.sentences) if sentence.text]
    starts = [start for start, _ in filled]
    for span in spans:
        index = bisect_right(starts, span.start) - 1
        if index >= 0:
            found[filled[index][1]].append(span)
    return found


def _figures(
    source: Passage, target: Passage, findings: list[Finding], pairs: list[Pair]
) -> list[tuple[int, Difference]]:
    """Pairs the figures of each sentence; returns what is only on one side, to be looked for next door."""
    lefts, rights = _by_sentence(source.figures, source), _by_sentence(target.figures, target)
    alone: list[tuple[int, Difference]] = []
    for index in _translated(source, target):
        left, right = _with_ids(lefts[index], source, index), _with_ids(rights[index], target, index)
        compared = compare(left, right)
        for pair in compared.pairs:
            odd = _stepped(source, target, index, pair)
            findings += odd
            if not odd and IDENTIFIER not in (pair[0].unit, pair[1].unit):
                pairs.append(Pair(index, *pair))
        findings += (_finding(index, one) for one in compared.changed)
        alone += ((index, one) for one in compared.lost if not _traced(one, source, target, index, right))
        alone += ((index, one) for one in compared.added if not _traced(one, target, source, index, left))
    return alone


def _stepped(source: Passage, target: Passage, index: int, pair: tuple[Figure, Figure]) -> list[Finding]:
    """What is cut to a figure on one side and by it on the other."""
    left, right = source.sentences[index], target.sentences[index]
    own, other = (
        replace(figure, start=figure.start - part.start, stop=figure.stop - part.start)
        for figure, part in zip(pair, (left, right), strict=True)
    )
    said = at_odds(own, other, (left.text, right.text), (source.lang_of(left), target.lang_of(right)))
    if not all(said):
        return []
    why = tr("changed: {0} → {1}").format(*said)
    return [Finding(index, FindingKind.FIGURE_CHANGED, *pair, why, Severity.ERROR)]


def _traced(one: Difference, own: Passage, other: Passage, index: int, read: Sequence[Figure]) -> bool:
    """Whether a figure in words, of `own`, is said in the sentence of `other`, too, if in a word read as no figure."""
    figure, sentence = one.source or one.target, other.sentences[index]
    assert figure is not None
    spans = [Span(mark.start - sentence.start, mark.stop - sentence.start, mark.text) for mark in read]
    opens = figure.start == own.sentences[index].start
    mild = one.severity is Severity.WARNING
    return mild and traced(figure, sentence.text, other.lang_of(sentence), spans, opens=opens)


def figure_marks(passage: Passage) -> list[list[Figure]]:
    """The figures of each sentence and its identifiers ("F-16"), in the order of the text."""
    figures = enumerate(_by_sentence(passage.figures, passage))
    return [_with_ids(found, passage, index) for index, found in figures]


def _with_ids(figures: Sequence[Figure], passage: Passage, index: int) -> list[Figure]:
    """The figures of a sentence and its identifiers ("F-16"), which must stay as they are."""
    sentence = passage.sentences[index]
    found = [mark for mark in marks(sentence.text, passage.lang_of(sentence)) if mark.unit == IDENTIFIER]
    moved = [replace(one, start=one.start + sentence.start, stop=one.stop + sentence.start) for one in found]
    return sorted((*figures, *moved), key=lambda mark: mark.start)


def _moved_away(alone: Sequence[tuple[int, Difference]]) -> list[Finding]:
    """A figure lost here and added in the next or last sentence moved, as sentences were split or merged."""
    left = list(alone)
    for index, lost in alone:
        for other, added in alone:
            if lost.source is None or added.target is None or abs(index - other) != 1:
                continue
            if (index, lost) in left and (other, added) in left and _agree(lost.source, added.target):
                left.remove((index, lost))
                left.remove((other, added))
    return [_finding(index, one) for index, one in left]


def _agree(source: Figure, target: Figure) -> bool:
    return not compare((source,), (target,)).differences


def _finding(index: int, one: Difference) -> Finding:
    if one.source and one.target:
        kind = FindingKind.FIGURE_CHANGED
    else:
        kind = FindingKind.FIGURE_LOST if one.source else FindingKind.FIGURE_ADDED
    return Finding(index, kind, one.source, one.target, one.why, one.severity)


def _names(source: Passage, target: Passage, index: int, findings: list[Finding], pairs: list[Pair]) -> None:
    """The names of one sentence; whether a name is nowhere is asked of the sentence's text."""
    left, right = source.sentences[index], target.sentences[index]
    ours, theirs = (
        _apart_from_money(_named(passage, part), passage, part) for passage, part in ((source, left), (target, right))
    )
    compared = names.compare(
        ours, theirs, source.lang_of(left), target.lang_of(right), target_text=right.text, source_text=left.text
    )
    pairs += (Pair(index, pair.source, pair.target) for pair in compared.pairs)
    for kind, row in (
        (FindingKind.NAME_LOST, compared.lost),
        (FindingKind.NAME_ADDED, compared.added),
        (FindingKind.NAME_CHANGED, compared.changed),
    ):
        findings += (Finding(index, kind, one.source, one.target, one.why, one.severity) for one in row)


def _named(passage: Passage, sentence: Sentence) -> list[Entity]:
    """The names that begin in a sentence."""
    return [one for one in passage.entities if sentence.start <= one.start < sentence.stop]


def _apart_from_money(names: list[Entity], passage: Passage, sentence: Sentence) -> list[Entity]:
    """Those `names` of a sentence that are no part of what a currency is called: долларов США, US$."""
    figures = (one for one in passage.figures if sentence.start <= one.start < sentence.stop) if names else ()
    money = [one for one in figures if one.kind is FigureKind.MONEY]
    return [name for name in names if not any(one.start <= name.start and name.stop <= one.stop for one in money)]


def _words(source: Passage, target: Passage, index: int, findings: list[Finding]) -> None:
    """Words of one sentence that became their neighbours, unless a finding about a name says so already."""
    left, right = source.sentences[index], target.sentences[index]
    told = [one.source for one in findings if one.sentence == index and one.source]
    persons = (_persons(source, left), _persons(target, right))
    for gone, new in exchanged(left.text, source.lang_of(left), right.text, target.lang_of(right), persons):
        one, other = _within(gone, left), _within(new, right)
        if not any(span.start < one.stop and one.start < span.stop for span in told):
            why = tr("changed: {0} → {1}").format(one.text, other.text)
            findings.append(Finding(index, FindingKind.WORD_CHANGED, one, other, why))


def _persons(passage: Passage, sentence: Sentence) -> list[Span]:
    """The persons named in a sentence, as spans of it."""
    return _spans((one for one in _named(passage, sentence) if one.kind is EntityKind.PERSON), sentence)


def _spans(names: Iterable[Span], sentence: Sentence) -> list[Span]:
    """`names`, of the passage, as spans of the sentence."""
    return [Span(one.start - sentence.start, one.stop - sentence.start, one.text) for one in names]


def _negations(source: Passage, target: Passage, index: int, findings: list[Finding]) -> None:
    """A sentence that says no, and whose counterpart does not."""
    left, right = source.sentences[index], target.sentences[index]
    one, other = source.lang_of(left), target.lang_of(right)
    if one is other or any(found.sentence == index and found.kind in WHOLE for found in findings):
        return
    lost, added = denied(left.text, one, right.text, other), denied(right.text, other, left.text, one)
    if lost:
        why = tr("lost: {0}").format(lost.text)
        findings.append(Finding(index, FindingKind.NEGATION_LOST, _within(lost, left), None, why, DENIED))
    if added:
        why = tr("added: {0}").format(added.text)
        findings.append(Finding(index, FindingKind.NEGATION_ADDED, None, _within(added, right), why, DENIED))


def _nonwords(source: Passage, target: Passage, index: int, findings: list[Finding]) -> None:
    """What stands in the translation and is no word of its language."""
    left, right = source.sentences[index], target.sentences[index]
    if source.lang_of(left) is target.lang_of(right) or any(
        one.sentence == index and one.kind in WHOLE for one in findings
    ):
        return
    names = _spans(_named(target, right), right)
    for word in nonwords(right.text, target.lang_of(right), left.text, source.lang_of(left), names):
        why = tr("not a word: {0}").format(word.text)
        findings.append(Finding(index, FindingKind.NOT_A_WORD, None, _within(word, right), why, Severity.WARNING))


def _within(span: Span, sentence: Sentence) -> Span:
    """A span of a sentence, as one of its passage."""
    return replace(span, start=span.start + sentence.start, stop=span.stop + sentence.start)


def _sentence_faults(source: Passage, target: Passage, index: int) -> Iterator[Finding]:
    """Text in the wrong language, the source again, and loops."""
    left, right = source.sentences[index], target.sentences[index]
    if source.lang_of(left) is target.lang:
        return
    if untranslated(right.text, left.text, target.lang):
        yield Finding(index, FindingKind.UNTRANSLATED, left, right, tr("not translated, or in another language"))
    elif looping(right.text, left.text):
        yield Finding(index, FindingKind.REPETITION, left, right, tr("repeats itself"), Severity.ERROR)
