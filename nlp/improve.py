"""A draft by a small model gives way to the words of a better one, sentence by sentence; the user's own stay."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.article import Digest, Origin
from nlp.candidates import Way
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.revise import by_machine, copied, looked_at, revised, settled, titled

if TYPE_CHECKING:
    from nlp.engines import Engines
    from nlp.translate.types import Translated, Translator

logger = logging.getLogger(__name__)


def improved(digest: Digest, engines: Engines) -> Iterator[Digest]:
    """`digest`, all of it translated, as the best model at hand replaces what is by another; `improving` counts up.

    The sentences of the summary come first, then the title, then the rest. What the user wrote stays, with what the
    better model makes of the sentence beneath it. A model that fails on the way leaves the draft as it then is.
    """
    from nlp.names.memory import remembered
    from nlp.names.naming import named

    lesser = _lesser(digest, engines)
    if not lesser:
        return
    picks = [index for index in (digest.summary.picks if digest.summary else ()) if index in lesser]
    rest = sorted(lesser.difference(picks))
    digest = replace(digest, improving=(0, len(lesser)))
    yield digest  # before a large model is loaded
    last = digest
    try:
        for last in _steps(digest, picks, rest, engines):
            yield last
    except NlpError as error:  # of a model that was loaded and then failed
        logger.warning("%s", error)
    yield looked_at(named(settled(last), remembered(engines.names())), engines.memory())


def _lesser(digest: Digest, engines: Engines) -> set[int]:
    """The sentences whose translation is not by the model that would be asked now."""
    body, translation = digest.article.body, digest.translation
    if translation is None:
        return set()
    sources = {body.lang_of(sentence) for sentence in body.sentences} - {translation.lang}
    best = {source: engines.best(source, translation.lang) for source in sources}

    def lesser(index: int, source: Lang) -> bool:
        revision = translation.revision(index)
        mended = revision is not None and revision.way == Way.MODEL  # by another model on purpose
        return translation.targets[index] is not None and not mended and translation.model_of(index) != best[source]

    langs = [(index, body.lang_of(sentence)) for index, sentence in enumerate(body.sentences)]
    return {index for index, source in langs if source in best and lesser(index, source)}


def _steps(digest: Digest, picks: Sequence[int], rest: Sequence[int], engines: Engines) -> Iterator[Digest]:
    digest = yield from _replaced(digest, picks, engines)
    digest = _retitled(digest, engines)
    yield digest
    yield from _replaced(digest, rest, engines)


def _replaced(digest: Digest, indices: Sequence[int], engines: Engines) -> Generator[Digest, None, Digest]:
    """A snapshot for each of the sentences; returns the last."""
    from nlp.names.memory import remembered
    from nlp.names.naming import named

    body, translation = digest.article.body, digest.translation
    assert translation is not None
    names = remembered(engines.names())
    by_lang: dict[Lang, list[int]] = {}
    for index in indices:
        by_lang.setdefault(body.lang_of(body.sentences[index]), []).append(index)
    for source, group in by_lang.items():
        translator = engines.translator(source, translation.lang)
        left = [index for index in group if translation.model_of(index) != translator.id]
        digest = _counted(digest, len(group) - len(left))
        if not left:  # what would be better cannot be used
            continue
        if source is body.lang:
            digest = _named(digest, translator)
        results = translator.map([body.sentences[i].text for i in left], source, translation.lang)
        try:
            for index, result in zip(left, results, strict=True):
                digest = _counted(named(_better(digest, index, result, translator.id), names), 1)
                digest = looked_at(digest, engines.memory())
                yield digest
        finally:
            if isinstance(results, Generator):
                results.close()
    return digest


def _counted(digest: Digest, more: int) -> Digest:
    done, total = digest.improving or (0, 0)
    return replace(digest, improving=(done + more, total))


def _named(digest: Digest, translator: Translator) -> Digest:
    """`translator` is the model of the translation from now on; each sentence keeps the one it comes from."""
    translation = digest.translation
    assert translation is not None
    if translation.model == translator.id:
        return digest
    each = translation.models or tuple(
        "" if copied(digest, i) else translation.model for i in range(len(translation.targets))
    )
    return replace(digest, translation=replace(translation, model=translator.id, via=translator.via, models=each))


def _better(digest: Digest, index: int, result: Translated, model: str) -> Digest:
    """`digest` with a sentence as `model` has it, beneath what the user has written."""
    translation = digest.translation
    assert translation is not None
    own = translation.targets[index] if translation.origin(index) is Origin.EDITED else None
    return revised(digest, {index: by_machine(result, own, model)})


def _retitled(digest: Digest, engines: Engines) -> Digest:
    article, translation = digest.article, digest.translation
    assert translation is not None
    if not article.title.strip():
        return digest
    translator = engines.translator(article.body.lang, translation.lang)
    result = next(iter(translator.map([article.title], article.body.lang, translation.lang)))
    return replace(digest, translation=titled(translation, result))
