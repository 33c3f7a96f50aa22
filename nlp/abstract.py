"""An abstractive summary: written by a model, then held against the article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.article import Digest, Finding, FindingKind, Generated, Passage, Sentence, Severity
from nlp.errors import NoSummarizer
from nlp.languages import NAMES, Lang
from nlp.message import tr
from nlp.summarize import Vectors, summarize
from nlp.translate.types import Decoding

if TYPE_CHECKING:
    from nlp.engines import Engines
    from nlp.translate.types import Backend

LIMIT = 256  # tokens of a summary
BEAMS, NO_REPEAT = 4, 3  # as the models on offer are used by those who made them
MARGIN = 8  # tokens, for what goes before and after a text
MOST = 3  # sentences of the article that one of the summary is said to rest on
NEAR = 0.02  # cosine: as near as that to the nearest one counts as well
# Cosine from which on a sentence tells what another does. Translations are nearer in 99 of 100 cases; the nearest of 40
# unrelated ones is not, in 95 of 100 where one is English, in most where none is (tests/bench/generated.py).
RELATED = 0.85


def written(digest: Digest, engines: Engines, target: Lang) -> Iterator[Digest]:
    """`digest` with a summary in a model's own words: as it was written and checked, and then translated.

    The article is given as it is, or its translation where only that can be read. What the model cannot hold is left to
    the sentences that tell the article best. Raises NoSummarizer, NoTranslator, ModelError.
    """
    passage = _readable(digest, engines)
    backend = engines.writer(passage.lang)
    encoder = engines.encoder()
    given = _fitting(passage, backend, encoder)
    text = " ".join(" ".join(passage.sentences[index].text.split()) for index in given)
    decoding = Decoding(BEAMS, no_repeat_ngram=NO_REPEAT, limit=LIMIT)
    [[best, *_], *_] = backend.generate([text], passage.lang, passage.lang, decoding)
    found = _checked(digest.article.body, _cut(best.text, passage.lang), backend.id, len(given), encoder)
    yield replace(digest, generated=found)
    if target is not passage.lang and found.passage.sentences:
        yield replace(digest, generated=translated(digest.article.body, found, engines, target))


def translated(body: Passage, found: Generated, engines: Engines, target: Lang) -> Generated:
    """`found` with its translation, which is checked against it and against the article."""
    from nlp.check import check
    from nlp.support import unsupported

    source = found.passage.lang
    translator = engines.translator(source, target)
    texts = [one.text for one in translator.map([s.text for s in found.passage.sentences], source, target)]
    passage = _marked(_put_together(texts, target))
    findings = check(found.passage, passage)[0]
    flagged = {(one.target.start, one.target.stop) for one in findings if one.target}
    more = (one for one in unsupported(body, passage) if one.target and _place(one) not in flagged)
    every = tuple(sorted((*findings, *more), key=lambda one: one.sentence))
    return replace(found, translator=translator.id, target=passage, target_findings=every)


def _place(finding: Finding) -> tuple[int, int]:
    assert finding.target is not None
    return finding.target.start, finding.target.stop


def _readable(digest: Digest, engines: Engines) -> Passage:
    """The article, or its whole translation, in a language that a model of summaries reads. Raises NoSummarizer."""
    body, translation = digest.article.body, digest.translation
    if engines.writes(body.lang):
        return body
    whole = translation is not None and None not in translation.targets
    if digest.target is not None and whole and engines.writes(digest.target.lang):
        return digest.target
    raise NoSummarizer(NAMES[body.lang])


def _fitting(passage: Passage, backend: Backend, encoder: Vectors) -> tuple[int, ...]:
    """The sentences that the model is given: all, or those that tell the text best, as many as it can hold."""
    lengths = [backend.tokens(sentence.text) for sentence in passage.sentences]
    room = backend.capacity - MARGIN
    indices = tuple(index for index, sentence in enumerate(passage.sentences) if sentence.text.strip())
    while len(indices) > 1 and (needed := sum(lengths[index] for index in indices)) > room:
        fewer = min(len(indices) - 1, max(1, int(len(indices) * room / needed)))
        indices = summarize(passage, encoder, fewer).picks
    return indices


def _cut(text: str, lang: Lang) -> Passage:
    from nlp.segment import sentences

    line = " ".join(text.split())
    return _marked(Passage(lang, line, tuple(sentences(line, lang))))


def _put_together(texts: Sequence[str], lang: Lang) -> Passage:
    sentences: list[Sentence] = []
    text = ""
    for one in texts:
        text += " " if text else ""
        sentences.append(Sentence(len(text), len(text) + len(one), one, 0))
        text += one
    return Passage(lang, text, tuple(sentences))


def _marked(passage: Passage) -> Passage:
    from nlp.pipeline import marked

    return marked(passage)


def _checked(body: Passage, passage: Passage, model: str, given: int, encoder: Vectors) -> Generated:
    """What the model wrote, each sentence with those it rests on, and what the article does not have."""
    from nlp.support import unsupported

    rests, alone = _rests(body, passage, encoder)
    astray = [
        Finding(index, FindingKind.UNSUPPORTED, None, passage.sentences[index],
                tr("rests on no sentence of the article"), Severity.WARNING)
        for index in alone
    ]  # fmt: skip
    findings = tuple(sorted((*unsupported(body, passage), *astray), key=lambda one: one.sentence))
    return Generated(model, passage, rests, given, findings)


def _rests(body: Passage, passage: Passage, encoder: Vectors) -> tuple[tuple[tuple[int, ...], ...], list[int]]:
    """For each sentence the nearest of the article, by the cosine of their vectors; and those with none near."""
    if not body.sentences or not passage.sentences:
        return ((),) * len(passage.sentences), list(range(len(passage.sentences)))
    there = encoder.vectors([sentence.text for sentence in body.sentences])
    cosines = encoder.vectors([sentence.text for sentence in passage.sentences]) @ there.T
    rests: list[tuple[int, ...]] = []
    for row in cosines:
        near = [int(index) for index in row.argsort()[::-1][:MOST]]
        rests.append(tuple(i for i in near if row[i] >= max(row[near[0]] - NEAR, RELATED)))
    return tuple(rests), [index for index, found in enumerate(rests) if not found]
