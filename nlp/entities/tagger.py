"""A small convolutional tagger: the likelihood of each word's tag from its pieces, its features and its neighbours.

How it was trained: nlp/training/TAGGER.md. It runs in NumPy, a whole article in one go.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nlp import tokenizer
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.tokens import Token
from nlp.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Floats = NDArray[np.float32]
TAGS = ("O", "B-PERSON", "I-PERSON", "B-ORGANISATION", "I-ORGANISATION", "B-PLACE", "I-PLACE")
KINDS = (PERSON, ORG, PLACE)
LAYERS = 3
NO_PIECE = 0  # <s>, which no text holds


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its `text`, where it starts, its words, what tables and rules say of them (see `features`)."""

    text: str
    start: int  # the words' offsets are counted from this much before the text
    cut: Sequence[Token]
    features: Floats


def pieces(
    ids: Sequence[int], offsets: Sequence[tuple[int, int]], cut: Sequence[Token], start: int = 0
) -> NDArray[np.int32]:
    """int32 (n_words, 3): the first, the middle and the last of the pieces that each word is cut into."""
    if not ids:
        return np.full((len(cut), 3), NO_PIECE, np.int32)
    starts, stops = np.array([a for a, _ in offsets]) + start, np.array([b for _, b in offsets]) + start
    first = np.searchsorted(stops, [token.start for token in cut], side="right")
    last = np.searchsorted(starts, [token.stop for token in cut], side="left") - 1
    first = np.minimum(first, len(ids) - 1)
    last = np.maximum(last, first)
    table = np.asarray(ids, np.int32)
    return np.stack([table[first], table[(first + last) // 2], table[last]], axis=1)


class Tagger:
    """Log-likelihoods of tags. An instance may be used from any thread."""

    def __init__(self, weights: dict[str, Floats], cutter: Tokenizer) -> None:
        self._weights, self._tokenizer = weights, cutter

    @classmethod
    def load(cls, path: Path, encoder: Path) -> Tagger:
        """The tagger in the folder `path`, over the pieces of the sentence encoder in `encoder`. Raises ModelError."""
        try:
            with np.load(path / "tagger.npz") as stored:
                weights = {name: stored[name] for name in stored.files}
            table = weights.pop("pieces").astype(np.float32) * weights.pop("scales")[:, None]
            weights = {name: value.astype(np.float32) for name, value in weights.items()}
            weights["pieces"] = table
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(path, "tagger.npz is missing or damaged. Install Diptych again.") from error
        cutter = tokenizer.shared(encoder)
        if cutter.get_vocab_size() != len(table):
            raise ModelError(path, "the tagger and the encoder are of different versions. Install Diptych again.")
        return cls(weights, cutter)

    def small(self, word: str) -> bool:
        """Whether the vocabulary, commonest first, has `word` in small letters before it has it as written."""
        pieces = (self._tokenizer.token_to_id(f"\u2581{form}") for form in (word.lower(), word))
        low, high = (piece if piece is not None else len(self._weights["pieces"]) for piece in pieces)
        return bool(low < high)

    def scores(self, sentences: Sequence[Sentence]) -> list[Floats]:
        """For each sentence float32 (n_words, 7): the log-likelihood of each of `TAGS`."""
        if not sentences:
            return []
        encoded = self._tokenizer.encode_batch([each.text for each in sentences])
        words = [pieces(e.ids, e.offsets, s.cut, s.start) for e, s in zip(encoded, sentences, strict=True)]
        edges = np.cumsum([0, *(len(each) for each in words)])
        # sentences side by side with two rows of zeros between, so that none sees its neighbour
        rows = np.concatenate([np.arange(a, b) + 2 * n for n, (a, b) in enumerate(itertools.pairwise(edges))])
        sizes = np.diff(edges)
        states = self._states(np.concatenate(words), np.concatenate([each.features for each in sentences]), rows, sizes)
        logits = states @ self._weights["out.w"] + self._weights["out.b"]
        logits -= np.logaddexp.reduce(logits, axis=1, keepdims=True)
        return [logits[a:b] for a, b in itertools.pairwise(edges)]

    def _states(
        self, words: NDArray[np.int32], features: Floats, rows: NDArray[np.int64], sizes: NDArray[np.int64]
    ) -> Floats:
        w = self._weights
        looked_up = w["pieces"][words].reshape(len(words), -1)
        states = gelu(np.concatenate([looked_up, features], axis=1) @ w["in.w"] + w["in.b"])
        owners = np.repeat(np.arange(len(sizes)), sizes)
        means: Floats = np.add.reduceat(states, np.cumsum(sizes) - sizes)  # no sentence is without words
        means /= sizes.astype(np.float32)[:, None]
        states = states + (means @ w["whole.w"])[owners]
        padded = np.zeros((rows[-1] + 3 if len(rows) else 3, states.shape[1]), np.float32)
        for layer in range(LAYERS):
            padded[rows + 1] = states
            near = np.concatenate([padded[rows], states, padded[rows + 2]], axis=1)
            states = normed(states + gelu(near @ w[f"{layer}.w"] + w[f"{layer}.b"]), w[f"{layer}.g"], w[f"{layer}.s"])
        return states


def gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit, by the usual tanh."""
    found: Floats = x * x
    found *= 0.044715 * 0.7978845608
    found += 0.7978845608
    found *= x
    np.tanh(found, out=found)
    found += 1
    found *= x
    found *= 0.5
    return found


def normed(x: Floats, gain: Floats, shift: Floats) -> Floats:
    """Each row with mean 0 and variance 1, then scaled and shifted."""
    found: Floats = x - x.mean(1, keepdims=True)
    found /= np.sqrt(np.einsum("ij,ij->i", found, found) / x.shape[1] + 1e-5)[:, None]
    found *= gain
    found += shift
    return found


def best(scores: Floats) -> list[Mark]:
    """The likeliest marks under `scores` (n_words, 7), where a name goes on only after it began (Viterbi)."""
    n_words, n_tags = scores.shape
    if not n_words:
        return []
    likely = scores.argmax(1)
    begun = np.concatenate([[0], likely[:-1]])
    if not ((likely > 0) & (likely % 2 == 0) & (begun != likely) & (begun != likely - 1)).any():
        return marks_of(likely.tolist())  # each word's likeliest tag: nothing to mend
    barred = np.zeros((n_tags, n_tags), np.float32)  # from, to
    for at in range(2, n_tags, 2):
        barred[:, at] = -np.inf
        barred[[at - 1, at], at] = 0
    total = scores[0].copy()
    total[2::2] = -np.inf
    back = np.zeros((n_words, n_tags), np.int64)
    for index in range(1, n_words):
        ways = total[:, None] + barred
        back[index] = ways.argmax(0)
        total = ways.max(0) + scores[index]
    path = [int(total.argmax())]
    for index in range(n_words - 1, 0, -1):
        path.append(int(back[index, path[-1]]))
    return marks_of(path[::-1])


def marks_of(path: Sequence[int]) -> list[Mark]:
    """The marks that a row of tags writes."""
    found: list[Mark] = []
    for index, tag in enumerate(path):
        if tag % 2:
            found.append(Mark(index, index + 1, KINDS[tag // 2]))
        elif tag:
            found[-1] = Mark(found[-1].start, index + 1, found[-1].kind)
    return found


__all__ = ["KINDS", "TAGS", "Sentence", "Tagger", "best", "pieces"]
