"""From an article to its digest: a generator of snapshots, each complete in itself and immutable."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from nlp.article import (
    TITLE,
    Article,
    Digest,
    Entity,
    Figure,
    Finding,
    Origin,
    Pair,
    Passage,
    Revision,
    Sentence,
    Summary,
    Translation,
)
from nlp.heading import headed, heading, read_alone, remember
from nlp.languages import Lang
from nlp.revise import by_models, by_sentence, looked_at, moved, settled, single, titled

if TYPE_CHECKING:
    from nlp.engines import Engines
    from nlp.memory import Memory
    from nlp.names.book import Book
    from nlp.translate.types import Translated, Translator

# What reads and checks text is imported where it is used: the window wants `Options` before it wants dictionaries.


@dataclass(frozen=True, slots=True)
class Options:
    """What a digest is to be made of."""

    target: Lang  # the article's own language: a summary alone, nothing is translated
    length: int | float = 5  # of the summary: a number of sentences, or a share of them when below 1
    repair: bool = True  # whether sentences that fail their check are tried again, once all is translated
    reread: bool = True  # whether the translation is read back at last, for words that it may not say
    draft: bool = False  # whether the shipped model's draft comes first, where a larger one is chosen or best
    finish: bool = True  # whether a draft is improved, and repaired, at once; else `mended` does it later


def digest(article: Article, engines: Engines, options: Options) -> Iterator[Digest]:
    """Ever more complete snapshots of the digest of `article`; the last one, and no other, has `done`.

    The order: the text; figures and entities; the summary; then one snapshot per translation, of the title, of the
    summary's sentences, the shortest of them first, and of the rest in order. Names are settled over the whole
    translation, and everything is checked once more; then sentences that fail are repaired, a snapshot each. Closing
    the generator stops the translator. With `options.draft`, all that is by the shipped model at first, and the larger
    one replaces it sentence by sentence before anything is repaired. A sentence whose paragraph is in `options.target`
    already is copied: `body.lang_of(sentence) is translation.lang` tells it. What the user has edited or seen before is
    so again.

    Raises NoTranslator, after the summary, where no installed model covers a direction; ModelError where one is broken.
    """
    snapshot = Digest(article)
    yield snapshot
    article = replace(article, body=marked(article.body))
    snapshot = replace(snapshot, article=article)
    yield snapshot
    snapshot = resummarise(snapshot, engines, options)
    translating = options.target is not article.body.lang and bool(article.body.sentences or article.title)
    if not translating:
        yield replace(snapshot, done=True)
        return
    yield snapshot
    yield from _translated(snapshot, engines, options)


def resummarise(digest: Digest, engines: Engines, options: Options) -> Digest:
    """`digest` with a summary of `options.length`; everything else stays, nothing is translated again."""
    from nlp.portrait import portrait
    from nlp.summarize import summarize

    body = digest.article.body
    if not body.sentences:
        return replace(digest, summary=Summary(()))
    encoder = engines.encoder()
    return replace(digest, summary=summarize(body, encoder, options.length), portrait=portrait(body, encoder))


def marked(passage: Passage) -> Passage:
    """`passage` with its figures and entities, each paragraph read in its own language."""
    from nlp.entities import entities
    from nlp.figures import figures

    found_entities: list[Entity] = []
    found_figures: list[Figure] = []
    for lang, run in groupby(passage.sentences, key=passage.lang_of):
        sentences = list(run)
        start, text = sentences[0].start, passage.text[sentences[0].start : sentences[-1].stop]
        found_entities += (moved(entity, start) for entity in entities(text, lang))
        for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):  # no figure crosses its end
            first, *others = paragraph
            start, stop = first.start, others[-1].stop if others else first.stop
            found_figures += (moved(figure, start) for figure in figures(passage.text[start:stop], lang))
    return replace(passage, entities=tuple(found_entities), figures=tuple(found_figures))


def _translated(snapshot: Digest, engines: Engines, options: Options) -> Iterator[Digest]:
    """`snapshot` as its translation grows and is mended; the last one is done."""
    from nlp.names.memory import noted, remembered
    from nlp.names.naming import named

    lang = options.target
    article, picks = snapshot.article, snapshot.summary.picks if snapshot.summary else ()
    body = article.body
    names = remembered(engines.names())
    growing = _Target(body, lang, engines.memory(), names)

    def translator(source: Lang) -> Translator:
        return (engines.draft(source, lang) if options.draft else None) or engines.translator(source, lang)

    first = translator(body.lang)
    translation = Translation(lang, growing.targets, growing.confidences, first.id, first.via)

    def grown() -> Digest:
        parts = replace(
            translation, targets=growing.targets, confidences=growing.confidences, revisions=growing.revisions
        )
        parts = by_models(parts, growing.models)
        findings, pairs = growing.checked()
        return replace(snapshot, translation=parts, target=growing.passage(), findings=findings, pairs=pairs)

    def rendered(order: Sequence[int]) -> Iterator[Digest]:
        nonlocal translation
        by_lang: dict[Lang, list[int]] = {}
        for index in order:
            source = body.lang if index == TITLE else body.lang_of(body.sentences[index])
            by_lang.setdefault(source, []).append(index)
        for index in by_lang.pop(lang, []):
            growing.copy(index)
        for source, group in by_lang.items():
            asked = first if source is body.lang else translator(source)
            texts = [article.title if index == TITLE else body.sentences[index].text for index in group]
            results = asked.map(texts, source, lang)
            try:
                for index, result in zip(group, results, strict=True):
                    if index == TITLE:
                        translation = titled(translation, result)
                    else:
                        growing.add(index, result, asked.id)
                    yield grown()
            finally:  # at once, not when the collector comes by: the models are the scarce resource
                if isinstance(results, Generator):
                    results.close()

    title = [TITLE] if article.title.strip() else []
    first_read = min(picks, key=lambda index: len(body.sentences[index].text), default=None)  # soonest there
    told = sorted(picks, key=lambda index: index != first_read)
    rest = sorted(set(range(len(body.sentences))).difference(picks))
    yield from rendered([*title, *told, *rest])
    last = looked_at(named(settled(grown()), names), engines.memory())
    if options.finish and (options.draft or options.repair or options.reread):
        yield from mended(last, engines, options.repair, options.reread)
    else:
        yield noted(replace(last, done=True), engines.names())


def mended(digest: Digest, engines: Engines, repair: bool = True, reread: bool = True) -> Iterator[Digest]:
    """`digest`, all of it translated, as a draft is improved, failing sentences are repaired, and all is read back.

    The last one is done.
    """
    from nlp.improve import improved
    from nlp.names.memory import noted
    from nlp.repair import repaired

    last = replace(digest, done=False)
    for snapshot in improved(last, engines):
        last = snapshot
        yield last
    last = replace(last, improving=None)
    for snapshot in repaired(last, engines) if repair else ():
        last = snapshot
        yield last
    title = heading(last) if repair else None
    for snapshot in repaired(title, engines) if title else ():
        last = headed(last, snapshot)
        yield last
    last = replace(last, repairing=None)
    for snapshot in _reread(last, engines, repair) if reread else ():
        last = snapshot
        yield last
    last = looked_at(last, engines.memory())
    yield noted(replace(last, repairing=None, rereading=None, done=True), engines.names())


def _reread(digest: Digest, engines: Engines, repair: bool) -> Iterator[Digest]:
    """`digest`, read back; with `repair` its most doubtful sentences are translated again. The title comes first."""
    from nlp.quality.doubts import doubted
    from nlp.quality.rewording import reworded

    title = heading(digest)
    for read in doubted(title, engines) if title else ():
        title = read
    for other in reworded(title, engines) if title and repair else ():
        title = other
    if title:
        remember(title)  # it is a text by itself: what is found in it is known by its words
        digest = headed(digest, title)
    for snapshot in doubted(digest, engines):
        digest = snapshot
        yield digest
    for snapshot in reworded(digest, engines) if repair else ():
        digest = snapshot
        yield digest


@dataclass(slots=True)
class _Piece:
    """One translated sentence: its text and what was found in it, first from its own start, then where it stands."""

    text: str
    model: str
    confidence: float | None
    revision: Revision | None
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    pairs: tuple[Pair, ...]
    start: int = 0  # where the spans count from: they are moved only when the text before them has grown

    def move(self, start: int) -> None:
        by = start - self.start
        if by:
            self.entities = tuple(moved(span, by) for span in self.entities)
            self.figures = tuple(moved(span, by) for span in self.figures)
            self.findings = tuple(replace(f, target=f.target and moved(f.target, by)) for f in self.findings)
            self.pairs = tuple(replace(pair, target=moved(pair.target, by)) for pair in self.pairs)
            self.start = start


class _Target:
    """The target passage while it grows: only what is new is read and checked."""

    def __init__(self, body: Passage, lang: Lang, memory: Memory | None, names: Book) -> None:
        self._names = names
        self._body = body
        self._lang = lang
        self._memory = memory
        self._seen: dict[int, frozenset[tuple[str, str, str]]] = {}
        self._pieces: list[_Piece | None] = [None] * len(body.sentences)
        self._entities = by_sentence(body.entities, body.sentences)
        self._figures = by_sentence(body.figures, body.sentences)

    @property
    def targets(self) -> tuple[str | None, ...]:
        return tuple(piece.text if piece else None for piece in self._pieces)

    @property
    def confidences(self) -> tuple[float | None, ...]:
        return tuple(piece.confidence if piece else None for piece in self._pieces)

    @property
    def revisions(self) -> tuple[Revision | None, ...]:
        return tuple(piece.revision if piece else None for piece in self._pieces)

    @property
    def models(self) -> dict[int, str]:
        return {index: piece.model for index, piece in enumerate(self._pieces) if piece}

    def copy(self, index: int) -> None:
        """Take a sentence over as it stands, with its marks: it is in the target language already."""
        sentence = self._body.sentences[index]
        entities = tuple(moved(span, -sentence.start) for span in self._entities[index])
        figures = tuple(moved(span, -sentence.start) for span in self._figures[index])
        self._pieces[index] = _Piece(sentence.text, "", None, None, entities, figures, (), ())

    def add(self, index: int, result: Translated, model: str) -> None:
        """Take in a sentence's translation by `model`, mark it, check it, and put its names into preferred forms."""
        from nlp.check import check
        from nlp.names.naming import named

        text, by = result.text, self._body.sentences[index].start
        revision = Revision(Origin.EDITED, result.machine, result.machine) if result.machine is not None else None
        source = single(self._body, index, self._entities[index], self._figures[index])
        target = read_alone(text, self._lang)
        alone = Translation(self._lang, (text,), (result.confidence,), revisions=(revision,))
        findings, pairs = check(source, target)
        one = named(Digest(Article("", source), None, alone, target, findings, pairs), self._names)
        assert one.target is not None
        assert one.translation is not None
        self._pieces[index] = _Piece(
            one.target.text,
            model,
            result.confidence,
            one.translation.revision(0),
            one.target.entities,
            one.target.figures,
            self._looked_at(replace(f, sentence=index, source=f.source and moved(f.source, by)) for f in one.findings),
            tuple(replace(pair, sentence=index, source=moved(pair.source, by)) for pair in one.pairs),
        )

    def passage(self) -> Passage:
        """One sentence per source sentence, empty where there is no translation yet."""
        parts: list[str] = []
        sentences: list[Sentence] = []
        end, paragraph = 0, 0
        for sentence, piece in zip(self._body.sentences, self._pieces, strict=True):
            text = piece.text if piece else ""
            if text:
                gap = "" if not parts else " " if sentence.paragraph == paragraph else "\n\n"
                parts += gap, text
                end, paragraph = end + len(gap) + len(text), sentence.paragraph
            start = end - len(text)
            sentences.append(Sentence(start, end, text, sentence.paragraph))
            if piece:
                piece.move(start)
        done = [piece for piece in self._pieces if piece]
        entities = tuple(chain.from_iterable(piece.entities for piece in done))
        figures = tuple(chain.from_iterable(piece.figures for piece in done))
        return Passage(self._lang, "".join(parts), tuple(sentences), entities, figures)

    def checked(self) -> tuple[tuple[Finding, ...], tuple[Pair, ...]]:
        """What does not agree, and what does, with spans as in `passage()`."""
        self.passage()  # moves the pieces to where they stand
        done = [piece for piece in self._pieces if piece]
        return tuple(chain.from_iterable(p.findings for p in done)), tuple(chain.from_iterable(p.pairs for p in done))

    def _looked_at(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """`findings`, those that the user has seen before marked so."""
        return tuple(replace(f, seen=True) if f.key in self._known(f.sentence) else f for f in findings)

    def _known(self, index: int) -> frozenset[tuple[str, str, str]]:
        if index not in self._seen:
            sentence = self._body.sentences[index]
            direction = self._body.lang_of(sentence), self._lang
            self._seen[index] = self._memory.seen(*direction, sentence.text) if self._memory else frozenset()
        return self._seen[index]
