"""The tagger of names: how likely each tag of a word is, by its pieces in their context, its features, its neighbours.

The first layers of the sentence encoder, taught to see names, read the pieces; convolutions go over the words. How it
was trained: nlp/training/TAGGER.md. It runs in NumPy, many sentences in one go.
"""

from __future__ import annotations

import hashlib
import itertools
import zipfile
import zlib
from collections.abc import Iterator, Sequence
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
    from sentencepiece import SentencePieceProcessor

Floats = NDArray[np.float32]
TAGS = ("O", "B-PERSON", "I-PERSON", "B-ORGANISATION", "I-ORGANISATION", "B-PLACE", "I-PLACE")
KINDS = (PERSON, ORG, PLACE)
READERS, LAYERS = 3, 2  # layers of the encoder; convolutions over words
HEADS = 12  # of attention in the encoder
START, STOP, UNKNOWN = 0, 2, 3  # ids of <s>, </s> and <unk>
WINDOW = 256  # pieces read together; more are no sentence
STEP = 2048  # pieces read in one go: what they come to on the way is some 40 MB
ENCODER = {
    "table": "embeddings_0/weight",
    "scales": "embeddings_0/weight_scale",
    "places": "position_encodings/encodings",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its `text`, where it starts, its words, what tables and rules say of them (see `features`)."""

    text: str
    start: int  # the words' offsets are counted from this much before the text
    cut: Sequence[Token]
    features: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """The pieces of a text: their ids, and where each stands."""

    ids: list[int]
    offsets: list[tuple[int, int]]


def encoded(texts: Sequence[str], cutter: SentencePieceProcessor) -> list[Encoded]:
    """The pieces of each of `texts`."""
    found = (cutter.encode(text, return_type="offset_mapping") for text in texts)
    return [Encoded(one["ids"], one["offsets"]) for one in found]


def pieces(offsets: Sequence[tuple[int, int]], cut: Sequence[Token], start: int = 0) -> NDArray[np.int64]:
    """int64 (n_words, 2): which are the first and the last of the pieces, one or more, that each word is cut into."""
    starts, stops = np.array([a for a, _ in offsets]) + start, np.array([b for _, b in offsets]) + start
    first = np.searchsorted(stops, [token.start for token in cut], side="right")
    last = np.searchsorted(starts, [token.stop for token in cut], side="left") - 1
    first = np.minimum(first, len(offsets) - 1)
    return np.stack([first, np.maximum(last, first)], axis=1)


def fingerprint(given: dict[str, NDArray[np.generic]]) -> NDArray[np.uint8]:
    """What tells one encoder's embeddings from another's, uint8 (8,)."""
    digest = hashlib.sha256(given["scales"].tobytes() + given["places"].tobytes()).digest()
    return np.frombuffer(digest[:8], np.uint8)


def embeddings(encoder: Path) -> dict[str, NDArray[np.generic]]:
    """Those of pieces and of places in a text, from the sentence encoder's file."""
    from nlp.translate.stored import variables

    stored = variables(encoder / "model.bin")
    return {name: stored[f"encoder/{there}"] for name, there in ENCODER.items()}


class Tagger:
    """Log-likelihoods of tags. An instance may be used from any thread."""

    def __init__(
        self, weights: dict[str, Floats], given: dict[str, NDArray[np.generic]], cutter: SentencePieceProcessor
    ) -> None:
        self._weights, self._given, self._tokenizer = weights, given, cutter

    @classmethod
    def load(cls, path: Path, encoder: Path) -> Tagger:
        """The tagger in the folder `path`, over the pieces of the sentence encoder in `encoder`. Raises ModelError."""
        try:
            with (path / "tagger.npz").open("rb") as opened, np.load(opened) as file:
                stored = {name: file[name] for name in file.files}
            made_for = stored.pop("encoder")
            weights = {name: value.astype(np.float32) for name, value in stored.items()}
            for name in [name for name in weights if name.endswith(".scales")]:
                weights[name.removesuffix(".scales")] *= weights.pop(name)
        except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as error:
            raise ModelError(path, "tagger.npz is missing or damaged. Install Diptych again.") from error
        try:
            given = embeddings(encoder)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(encoder, "model.bin is missing or damaged. Install Diptych again.") from error
        cutter = tokenizer.shared(encoder)
        if cutter.get_piece_size() != len(given["table"]) or not np.array_equal(made_for, fingerprint(given)):
            raise ModelError(path, "the tagger and the encoder are of different versions. Install Diptych again.")
        return cls(weights, given, cutter)

    def small(self, word: str) -> bool:
        """Whether the vocabulary, commonest first, has `word` in small letters before it has it as written."""
        pieces = (self._tokenizer.piece_to_id(f"\u2581{form}") for form in (word.lower(), word))
        low, high = (len(self._given["table"]) if piece == UNKNOWN else piece for piece in pieces)
        return bool(low < high)

    def scores(self, sentences: Sequence[Sentence]) -> list[Floats]:
        """For each sentence float32 (n_words, 7): the log-likelihood of each of `TAGS`."""
        found: list[Floats] = []
        cut = encoded([each.text for each in sentences], self._tokenizer)
        for step in steps([len(each.ids) for each in cut]):
            found += self._scores(sentences[step], cut[step])
        return found

    def _scores(self, sentences: Sequence[Sentence], cut: Sequence[Encoded]) -> list[Floats]:
        ids = [each.ids or [START] for each in cut]  # a text without pieces is read as nothing
        starts = np.cumsum([0, *(len(each) for each in ids)])
        words = [
            pieces(e.offsets or [(0, 0)], s.cut, s.start) + start
            for e, s, start in zip(cut, sentences, starts, strict=False)
        ]
        edges = np.cumsum([0, *(len(each) for each in words)])
        # sentences side by side with two rows of zeros between, so that none sees its neighbour
        rows = np.concatenate([np.arange(a, b) + 2 * n for n, (a, b) in enumerate(itertools.pairwise(edges))])
        read = self._read(ids)[np.concatenate(words)].reshape(edges[-1], -1)
        states = self._states(read, np.concatenate([each.features for each in sentences]), rows)
        logits = states @ self._weights["out.w"] + self._weights["out.b"]
        logits -= np.logaddexp.reduce(logits, axis=1, keepdims=True)
        return [logits[a:b] for a, b in itertools.pairwise(edges)]

    def _read(self, ids: Sequence[Sequence[int]]) -> Floats:
        """The states of all pieces of some sentences, one after another."""
        windows = [each[at : at + WINDOW] for each in ids for at in range(0, len(each), WINDOW)]
        return np.concatenate([self._in_context(windows[step]) for step in steps([len(each) for each in windows])])

    def _in_context(self, windows: Sequence[Sequence[int]]) -> Floats:
        """The states of the pieces of `windows`, each read by itself."""
        w, given = self._weights, self._given
        sizes = [len(each) + 2 for each in windows]
        flat = np.concatenate([[START, *each, STOP] for each in windows])
        places = np.concatenate([np.arange(size) for size in sizes])
        states: Floats = given["table"][flat] / given["scales"][flat, None] + given["places"][places]
        states = normed(states, w["g"], w["s"])
        edges = np.cumsum([0, *sizes])
        for layer in range(READERS):
            wide = (states @ w[f"read{layer}.qkv.w"] + w[f"read{layer}.qkv.b"]).reshape(len(flat), 3, HEADS, -1)
            told = np.concatenate([attended(wide[a:b]) for a, b in itertools.pairwise(edges)])
            told = told @ w[f"read{layer}.told.w"] + w[f"read{layer}.told.b"]
            states = normed(states + told, w[f"read{layer}.told.g"], w[f"read{layer}.told.s"])
            thought = gelu(states @ w[f"read{layer}.up.w"] + w[f"read{layer}.up.b"])
            thought = thought @ w[f"read{layer}.down.w"] + w[f"read{layer}.down.b"]
            states = normed(states + thought, w[f"read{layer}.down.g"], w[f"read{layer}.down.s"])
        inner = np.ones(len(flat), bool)
        inner[edges[:-1]] = inner[edges[1:] - 1] = False
        return states[inner]

    def _states(self, read: Floats, features: Floats, rows: NDArray[np.int64]) -> Floats:
        w = self._weights
        states = gelu(np.concatenate([read, features], axis=1) @ w["in.w"] + w["in.b"])
        padded = np.zeros((rows[-1] + 3 if len(rows) else 3, states.shape[1]), np.float32)
        for layer in range(LAYERS):
            padded[rows + 1] = states
            near = np.concatenate([padded[rows], states, padded[rows + 2]], axis=1)
            states = normed(states + gelu(near @ w[f"{layer}.w"] + w[f"{layer}.b"]), w[f"{layer}.g"], w[f"{layer}.s"])
        return states


def steps(sizes: Sequence[int]) -> Iterator[slice]:
    """Runs of sentences, of so many pieces each, of `STEP` pieces or one sentence."""
    start = total = 0
    for number, size in enumerate(sizes):
        if total and total + size > STEP:
            yield slice(start, number)
            start, total = number, 0
        total += size
    if start < len(sizes):
        yield slice(start, len(sizes))


def attended(wide: Floats) -> Floats:
    """float32 (n, width): what each piece is told by all, given queries, keys and values (n, 3, heads, size)."""
    queries, keys, values = wide.transpose(1, 2, 0, 3)
    weights = queries @ keys.transpose(0, 2, 1)
    weights *= np.float32(wide.shape[-1] ** -0.5)
    weights -= weights.max(2, keepdims=True)
    np.exp(weights, out=weights)
    weights /= weights.sum(2, keepdims=True)
    told: Floats = (weights @ values).transpose(1, 0, 2).reshape(len(wide), -1)
    return told


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


__all__ = ["KINDS", "TAGS", "Encoded", "Sentence", "Tagger", "best", "encoded", "pieces"]
