"""The tagger of names: how likely each tag of a word is, by its pieces in their context, its features, its neighbours.

A network like the sentence encoder, and with its embeddings, taught to see names, reads the pieces; convolutions go
over the words, in NumPy. How it was trained: nlp/training/TAGGER.md.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nlp import tokenizer
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.tokens import Token
from nlp.errors import ModelError
from nlp.states import START, STOP, States
from nlp.translate.stored import packed, variables

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

Floats = NDArray[np.float32]
TAGS = ("O", "B-PERSON", "I-PERSON", "B-ORGANISATION", "I-ORGANISATION", "B-PLACE", "I-PLACE")
KINDS = (PERSON, ORG, PLACE)
LAYERS = 2  # convolutions over words
UNKNOWN = 3  # the id of <unk>
WINDOW = 256  # pieces read together; more are no sentence
STEP = 2048  # pieces whose states are held at a time: 3 MB
READERS = "encoder/layer_", "encoder/layernorm_embedding/"  # what is not the sentence encoder's
GIVEN = "embeddings_0/weight", "embeddings_0/weight_scale", "position_encodings/encodings"
GELU = 1  # the activation, by its usual tanh, as CTranslate2 counts them
CONFIG = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "layer_norm_epsilon": 1e-5}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its `text`, where it starts, its words, what tables and rules say of them (see `features`)."""

    text: str
    start: int  # the words' offsets are counted from this much before the text
    cut: Sequence[Token]
    features: Floats


def pieces(offsets: Sequence[tuple[int, int]], cut: Sequence[Token], start: int = 0) -> NDArray[np.int64]:
    """int64 (n_words, 2): which are the first and the last of the pieces, one or more, that each word is cut into."""
    starts, stops = np.array([a for a, _ in offsets]) + start, np.array([b for _, b in offsets]) + start
    first = np.searchsorted(stops, [token.start for token in cut], side="right")
    last = np.searchsorted(starts, [token.stop for token in cut], side="left") - 1
    first = np.minimum(first, len(offsets) - 1)
    return np.stack([first, np.maximum(last, first)], axis=1)


def embeddings(encoder: Path) -> dict[str, NDArray[Any]]:
    """Those of pieces and of places in a text, and how they are used, from the sentence encoder's file."""
    stored = variables(encoder / "model.bin")
    return {name: value for name, value in stored.items() if not name.startswith(READERS)}


def fingerprint(given: dict[str, NDArray[Any]]) -> NDArray[np.uint8]:
    """What tells one encoder's embeddings from another's, uint8 (8,)."""
    digest = hashlib.sha256(b"".join(given[f"encoder/{name}"].tobytes() for name in GIVEN[1:])).digest()
    return np.frombuffer(digest[:8], np.uint8)


class Tagger:
    """Log-likelihoods of tags. An instance may be used from any thread."""

    def __init__(self, readers: States, head: dict[str, Floats], cutter: SentencePieceProcessor) -> None:
        self._readers, self._head, self._tokenizer = readers, head, cutter

    @classmethod
    def load(cls, path: Path, encoder: Path) -> Tagger:
        """The tagger in the folder `path`, over the pieces of the sentence encoder in `encoder`. Raises ModelError."""
        try:
            with (path / "tagger.npz").open("rb") as opened, np.load(opened) as file:
                stored = {name: file[name] for name in file.files}
            made_for = stored.pop("encoder")
        except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as error:
            raise ModelError(path, "tagger.npz is missing or damaged. Install Diptych again.") from error
        try:
            given, vocabulary = embeddings(encoder), (encoder / "vocabulary.json").read_bytes()
            fits = np.array_equal(made_for, fingerprint(given))
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(encoder, "the encoder is missing or damaged. Install Diptych again.") from error
        if not fits:
            raise ModelError(path, "the tagger and the encoder are of different versions. Install Diptych again.")
        layers = {name: stored.pop(name) for name in list(stored) if name.startswith(READERS)}
        try:
            readers = assembled(given | layers, vocabulary)
        except (RuntimeError, ValueError) as error:
            raise ModelError(path, "tagger.npz is missing or damaged. Install Diptych again.") from error
        head = {name: value.astype(np.float32) for name, value in stored.items()}
        return cls(readers, head, tokenizer.shared(encoder))

    def small(self, word: str) -> bool:
        """Whether the vocabulary, commonest first, has `word` in small letters before it has it as written."""
        pieces = (self._tokenizer.piece_to_id(f"\u2581{form}") for form in (word.lower(), word))
        low, high = (self._tokenizer.get_piece_size() if piece == UNKNOWN else piece for piece in pieces)
        return bool(low < high)

    def scores(self, sentences: Sequence[Sentence]) -> list[Floats]:
        """For each sentence float32 (n_words, 7): the log-likelihood of each of `TAGS`."""
        found: list[Floats] = []
        cut = tokenizer.encoded([each.text for each in sentences], self._tokenizer)
        for step in steps([len(each.ids) for each in cut]):
            found += self._scores(sentences[step], cut[step])
        return found

    def _scores(self, sentences: Sequence[Sentence], cut: Sequence[tokenizer.Encoded]) -> list[Floats]:
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
        found = self._states(read, np.concatenate([each.features for each in sentences]), rows)
        logits = found @ self._head["out.w"] + self._head["out.b"]
        logits -= np.logaddexp.reduce(logits, axis=1, keepdims=True)
        return [logits[a:b] for a, b in itertools.pairwise(edges)]

    def _read(self, ids: Sequence[Sequence[int]]) -> Floats:
        """The states of all pieces of some sentences, one after another."""
        windows = [[START, *each[at : at + WINDOW], STOP] for each in ids for at in range(0, len(each), WINDOW)]
        found = dict(self._readers.of(windows))
        return np.concatenate([found[number][1:-1] for number in range(len(windows))])

    def _states(self, read: Floats, features: Floats, rows: NDArray[np.int64]) -> Floats:
        w = self._head
        found = gelu(np.concatenate([read, features], axis=1) @ w["in.w"] + w["in.b"])
        padded = np.zeros((rows[-1] + 3 if len(rows) else 3, found.shape[1]), np.float32)
        for layer in range(LAYERS):
            padded[rows + 1] = found
            near = np.concatenate([padded[rows], found, padded[rows + 2]], axis=1)
            found = normed(found + gelu(near @ w[f"{layer}.w"] + w[f"{layer}.b"]), w[f"{layer}.g"], w[f"{layer}.s"])
        return found


def assembled(weights: dict[str, NDArray[Any]], vocabulary: bytes) -> States:
    """The network that reads, of its own layers and the encoder's embeddings. Raises RuntimeError, ValueError."""
    files = {
        "model.bin": packed("TransformerEncoderSpec", weights | {"encoder/activation": np.array(GELU, np.int8)}),
        "config.json": json.dumps(CONFIG).encode(),
        "vocabulary.json": vocabulary,
    }
    return States(Path("tagger"), files=files)


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
