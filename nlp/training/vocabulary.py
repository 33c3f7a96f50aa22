"""Trims a SentencePiece BPE vocabulary to the pieces that three languages need, without changing how they cut text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from nlp.tokenizer import FILE
from nlp.training import cutting
from nlp.training.base import Pieces

# Their ids in a trimmed vocabulary are 0 to 11. The unused ones serve as language tags; five are spare.
SPECIALS = ("<pad>", "<eos>", "<bos>", "<unk>", *(f"<unused{number}>" for number in range(8)))
TAGS = {"en": "<unused0>", "ru": "<unused1>", "uk": "<unused2>"}
TAG_WORDS = {"en": "▁English", "ru": "▁Russian", "uk": "▁Ukrainian"}  # what the tags' embeddings start from

CYRILLIC = re.compile(r"▁*[\u0400-\u045f\u0490\u0491’ʼ-]+")
LATIN = re.compile(r"▁*[A-Za-z'-]+")
FOREIGN = re.compile(r"[\u0590-\u1cff\u3040-\uffff]")  # scripts of none of the three languages

Merge = tuple[str, str]


def merges(scores: Mapping[str, float]) -> list[Merge]:
    """Every way to make a piece of two others, the best piece first: SentencePiece's BPE as a list of merges."""
    ordered = sorted((piece for piece in scores if len(piece) > 1), key=lambda piece: -scores[piece])
    return [
        (piece[:cut], piece[cut:])
        for piece in ordered
        for cut in range(1, len(piece))
        if piece[:cut] in scores and piece[cut:] in scores
    ]


def merge_path(piece: str, ranks: Mapping[Merge, int]) -> set[str]:
    """The pieces met on the way from single characters to `piece`, itself included.

    Merges never cross the edges of a piece that ends up in the text, so a piece is reached in any text as it is alone:
    a vocabulary that keeps these paths cuts into kept pieces whatever the whole one cuts into kept pieces.
    """
    parts = list(piece)
    seen = set(parts)
    while len(parts) > 1:
        best = min(pairwise(parts), key=lambda pair: ranks.get(pair, len(ranks)))
        if best not in ranks:
            break
        cut = next(i for i, pair in enumerate(pairwise(parts)) if pair == best)
        parts[cut : cut + 2] = ["".join(best)]
        seen.add(parts[cut])
    return seen


def wanted(pieces: Pieces, prose: Counter[int], other: Counter[int]) -> set[str]:
    """The pieces worth keeping, given how often each id is met in prose and in other (technical) text."""
    keep = set()
    for number, piece in enumerate(pieces.texts):
        if pieces.kinds[number] != 1 or FOREIGN.search(piece):
            continue
        cyrillic = CYRILLIC.fullmatch(piece)
        met = prose[number] >= 2 or (prose[number] and other[number])
        if met or (cyrillic and number < 160_000) or (other[number] >= 40 and (cyrillic or LATIN.fullmatch(piece))):
            keep.add(piece)
    single = {piece for piece in pieces.mergeable() if len(piece) == 1}
    return keep | {char for char in single if ord(char) < 0x590 or 0x2000 <= ord(char) < 0x2300 or char == "▁"}


def close(keep: Iterable[str], scores: Mapping[str, float]) -> set[str]:
    """`keep` and all pieces on their merge paths, as far as the vocabulary has them."""
    ranks = {merge: rank for rank, merge in enumerate(merges(scores))}
    closed: set[str] = set()
    for piece in keep:
        closed |= merge_path(piece, ranks)
    return closed & scores.keys()


def build_tokenizer(vocabulary: list[str], scores: Mapping[str, float]) -> Any:
    """A `tokenizers.Tokenizer`: BPE with byte fallback over `vocabulary`, ids in its order; spaces become "▁"."""
    from tokenizers import Tokenizer, decoders, models, normalizers

    kept = {piece: scores[piece] for piece in vocabulary if piece in scores}
    model = models.BPE(
        vocab={piece: number for number, piece in enumerate(vocabulary)},
        merges=merges(kept),
        unk_token="<unk>",  # noqa: S106  (a piece)
        fuse_unk=True,
        byte_fallback=True,
    )
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    tokenizer.add_special_tokens([piece for piece in SPECIALS if piece in set(vocabulary)])
    return tokenizer


def count(tokenizer: Any, texts: list[str], batch: int = 20_000) -> Counter[int]:
    """How often each id occurs in `texts`."""
    counts: Counter[int] = Counter()
    for start in range(0, len(texts), batch):
        for encoding in tokenizer.encode_batch(texts[start : start + batch], add_special_tokens=False):
            counts.update(encoding.ids)
    return counts


def trim(pieces: Pieces, prose: list[str], other: list[str]) -> list[str]:
    """The vocabulary to ship: specials, bytes, then kept pieces in their old order."""
    whole = build_tokenizer(pieces.texts, pieces.mergeable())
    keep = close(wanted(pieces, count(whole, prose), count(whole, other)), pieces.mergeable())
    return [*SPECIALS, *pieces.bytes(), *(piece for piece in pieces.texts if piece in keep)]


def trim_embeddings(embeddings: Any, pieces: Pieces, vocabulary: list[str]) -> Any:
    """The rows of `vocabulary` (float32, pieces by width), with the language tags' rows made from the languages' names.

    The unused pieces' rows are nearly alike, and embeddings may stay frozen; so a tag starts half-way between its own
    row and the name of its language, as long as that: apart from the others, and never likely as an output.
    """
    import torch

    old = {piece: number for number, piece in enumerate(pieces.texts)}
    rows = embeddings[torch.tensor([old[piece] for piece in vocabulary])].clone()
    new = {piece: number for number, piece in enumerate(vocabulary)}
    for lang, tag in TAGS.items():
        word = rows[new[TAG_WORDS[lang]]]
        mixed = word + rows[new[tag]]
        rows[new[tag]] = mixed / mixed.norm() * word.norm()
    return rows


def save_vocabulary(vocabulary: list[str], scores: Mapping[str, float], folder: Path) -> None:
    """Writes the tokenizer of `vocabulary`: for training, for converters that ask transformers for it, and to ship."""
    build_tokenizer(vocabulary, scores).save(str(folder / "tokenizer.json"), pretty=False)
    (folder / FILE).write_bytes(cutting.bpe(vocabulary, scores, SPECIALS))
    names = {"bos_token": "<bos>", "eos_token": "<eos>", "unk_token": "<unk>", "pad_token": "<pad>"}
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False, **names}
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")
