"""What tells whether a translation says a word of its source: a row of numbers for each word.

The strongest of them is how much the word surprises a translation model that reads the translation alone, and puts it
back: what was lost, or became another word, is not to be guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.article import Span
from nlp.languages import Lang
from nlp.lexicon import found

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
NEAR = 2  # words on each side
NEAREST = 0.25  # cosine of a word and what stands for it, at least
# Of surprises, minus the log-probabilities of tokens, the logarithm: of a word, of its sentence's tokens on average, of
# its neighbours. Whether the translation has a word that the lexicon gives for it, or has not; how
# near the nearest word is to it in meaning, and how many letters that has.
NAMES = (
    "surprise", "sentence", "before", "after", "near", "tokens", "capital", "carried", "not carried", "cosine", "size",
)  # fmt: skip

Floats = NDArray[np.float32]
Places = Sequence[tuple[int, int]]  # of tokens: where each starts and stops in its text


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence, in its language, and what the sentence encoder makes of it."""

    text: str
    lang: Lang
    places: Places  # of the encoder's tokens
    states: Floats  # [tokens, size]


def features(
    source: Side, target: Side, places: Places, likelihoods: Sequence[float]
) -> tuple[list[Span], Floats, list[Span | None]]:
    """The words of `source`, their features, [words, len(NAMES)], and what of `target` stands for each, if sure.

    `likelihoods`: log-probabilities of the tokens of `source`, at `places`, as the translation of `target`.
    """
    ours, theirs = words(source.text), words(target.text)
    if not ours or not theirs or not likelihoods:
        return [], np.zeros((0, len(NAMES)), np.float32), []
    tokens = -np.array(likelihoods, np.float32)
    parts = [_within(word, places) or [int(tokens.argmax())] for word in ours]
    surprises = [float(tokens[part].sum()) for part in parts]
    likeness = _vectors(source, ours) @ _vectors(target, theirs).T
    nearest = likeness.argmax(1)
    carried = _carried(source, target)
    rows = []
    for n, word in enumerate(ours):
        before, after = surprises[n - 1] if n else 0.0, surprises[n + 1] if n + 1 < len(ours) else 0.0
        told = np.log1p([
            surprises[n], tokens.mean(), before, after, max(surprises[max(0, n - NEAR) : n + NEAR + 1]),
        ])  # fmt: skip
        said = next((carried[at] for at in range(word.start, word.stop) if at in carried), None)
        rows.append((
            *told, len(parts[n]), n > 0 and word.text[0].isupper(), said is True, said is False,
            likeness[n, nearest[n]], len(theirs[nearest[n]].text),
        ))  # fmt: skip
    mutual = likeness.argmax(0)[nearest] == np.arange(len(ours))
    sure = mutual & (likeness.max(1) >= NEAREST)
    return ours, np.array(rows, np.float32), [theirs[at] if sure[n] else None for n, at in enumerate(nearest)]


def words(text: str) -> list[Span]:
    """The words of `text`."""
    return [Span(match.start(), match.end(), match.group()) for match in WORD.finditer(text)]


def _within(word: Span, places: Places) -> list[int]:
    """The numbers of the tokens that `word` is made of."""
    return [n for n, (start, stop) in enumerate(places) if start < word.stop and word.start < stop]


def _vectors(side: Side, parts: Sequence[Span]) -> Floats:
    """[words, size], of length 1: the states of each word's tokens, less what all of the sentence have in common."""
    states = side.states - side.states.mean(0)
    rows = (_within(one, side.places) for one in parts)
    found: Floats = np.stack([states[tokens].mean(0) if tokens else states[0] for tokens in rows])
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6)
    return found


def _carried(source: Side, target: Side) -> dict[int, bool]:
    """At the letters of words that the lexicon has: whether `target` has a word that it gives for them."""
    theirs = {entry for _, said in found(target.text, target.lang) for entry, _ in said}
    return {
        at: any(entry in theirs for entry, _ in said)
        for span, said in found(source.text, source.lang)
        for at in range(span.start, span.stop)
    }
