"""A portrait of a text: what is the same in it whatever language it is told in.

Vectors of its sentences, the figures by value, the names by keys that all scripts share.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nlp.article import Entity, Figure, Passage, Portrait
from nlp.languages import Lang
from nlp.summarize import Vectors, telling

MOST = 200  # sentences looked at, from the beginning of a text
STEPS = 127  # of a number in a vector, in either direction: cosines stay within .002


def rows(portrait: Portrait) -> NDArray[np.float32]:
    """The vectors of a portrait's sentences: float32 (n_sentences, size), rows of length 1."""
    found = np.frombuffer(portrait.vectors, np.int8).reshape(len(portrait.figures), -1).astype(np.float32)
    unit: NDArray[np.float32] = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    return unit


def portrait(passage: Passage, encoder: Vectors) -> Portrait | None:
    """Of `passage`, whose figures and entities are marked; None where no sentence tells anything.

    The sentences are those that a summary chooses from: their vectors are at hand.
    """
    from nlp.revise import by_sentence

    chosen = telling(passage)[:MOST]
    if not chosen:
        return None
    vectors = encoder.vectors([passage.sentences[i].text for i in chosen])
    steps = vectors * (STEPS / np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-9))
    figures = by_sentence(passage.figures, passage.sentences)
    names = by_sentence(passage.entities, passage.sentences)
    langs = [passage.lang_of(sentence) for sentence in passage.sentences]
    return Portrait(
        passage.lang,
        np.rint(steps).astype(np.int8).tobytes(),
        tuple(tuple(sorted(set(_values(figures[i])))) for i in chosen),
        tuple(tuple(sorted(set(_keys(names[i], langs[i])))) for i in chosen),
    )


def _values(figures: list[Figure]) -> Iterator[str]:
    return (figure.normal for figure in figures if figure.normal)


def _keys(names: list[Entity], lang: Lang) -> Iterator[str]:
    """The places and bodies that names stand for, and the sounds of their words."""
    from nlp.entities.gazetteer import place_ids
    from nlp.entities.keys import keys
    from nlp.entities.matching import parts
    from nlp.entities.organisations import same_body

    for name in names:
        yield from place_ids(name.normal, lang)
        yield from map(str, same_body(name.normal, lang))
        for word in parts(name.normal):
            yield from keys(word, lang)
