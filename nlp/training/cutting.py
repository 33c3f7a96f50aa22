"""Vocabularies as SentencePiece models, by which Diptych cuts text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nlp.training.base import Pieces

BYTE = re.compile(r"<0x[0-9A-F]{2}>")
IDS = {
    "<pad>": "pad_id", "<unk>": "unk_id", "<s>": "bos_id", "</s>": "eos_id", "<bos>": "bos_id", "<eos>": "eos_id",
}  # fmt: skip


def unigram(pieces: Sequence[str], scores: Iterable[float]) -> bytes:
    """A model that takes the likeliest pieces of a text; the first four are <s>, <pad>, </s> and <unk>.

    It puts text into the form that XLM-R and what was made of it were trained on.
    """
    from sentencepiece import SentencePieceNormalizer
    from sentencepiece.sentencepiece_model_pb2 import ModelProto, TrainerSpec

    model = ModelProto()
    form = ModelProto.FromString(SentencePieceNormalizer(rule_name="nmt_nfkc").serialized_model_proto())
    model.normalizer_spec.CopyFrom(form.normalizer_spec)
    spaces(model, at_start=True, as_written=False)
    model.trainer_spec.model_type = TrainerSpec.UNIGRAM
    add(model, zip(pieces, scores, strict=True), ("<s>", "<pad>", "</s>", "<unk>"))
    return bytes(model.SerializeToString())


def bpe(vocabulary: Sequence[str], scores: Mapping[str, float], specials: Sequence[str]) -> bytes:
    """A model that joins neighbours into the best piece there is, again and again; what is no piece is cut into bytes.

    `scores` has the pieces that text is made of, the best the earliest to be joined.
    """
    from sentencepiece.sentencepiece_model_pb2 import ModelProto, TrainerSpec

    model = ModelProto()
    model.normalizer_spec.name = "identity"
    spaces(model, at_start=False, as_written=True)
    model.trainer_spec.model_type = TrainerSpec.BPE
    add(model, ((piece, scores.get(piece, 0.0)) for piece in vocabulary), specials)
    return bytes(model.SerializeToString())


def spaces(model: Any, *, at_start: bool, as_written: bool) -> None:
    """Say of spaces whether the text is read as if it began with one, and whether all of them are read."""
    model.normalizer_spec.add_dummy_prefix = at_start
    model.normalizer_spec.remove_extra_whitespaces = not as_written
    model.normalizer_spec.escape_whitespaces = True


def add(model: Any, scored: Iterable[tuple[str, float]], specials: Sequence[str]) -> None:
    """Put pieces and scores into `model`, with ids in their order."""
    from sentencepiece.sentencepiece_model_pb2 import ModelProto

    kinds = ModelProto.SentencePiece
    for piece, score in scored:
        kind = kinds.CONTROL if piece in specials else kinds.BYTE if BYTE.fullmatch(piece) else kinds.NORMAL
        model.pieces.add(piece=piece, score=score, type=kinds.UNKNOWN if piece == "<unk>" else kind)
    for number, piece in enumerate(specials):
        if piece in IDS:
            setattr(model.trainer_spec, IDS[piece], number)
    model.trainer_spec.byte_fallback = any(one.type == kinds.BYTE for one in model.pieces)
    model.trainer_spec.unk_surface = ""


def stored(content: bytes) -> Pieces:
    """The vocabulary of a SentencePiece model."""
    from sentencepiece.sentencepiece_model_pb2 import ModelProto

    rows = [(one.piece, one.score, one.type) for one in ModelProto.FromString(content).pieces]
    texts, scores, kinds = map(list, zip(*rows, strict=True))
    return Pieces(texts, scores, kinds)
