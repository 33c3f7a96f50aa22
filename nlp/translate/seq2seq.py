"""Encoder-decoders in CTranslate2's format, with SentencePiece vocabularies: Marian, M2M100, NLLB, mBART, T5, Argos."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from nlp.errors import ModelError
from nlp.json_file import read_object
from nlp.languages import Lang
from nlp.message import tr
from nlp.translate.ctranslate import GPU_BATCH, opened, output_limit
from nlp.translate.families import CAPACITY, MANY, PIECES, Recognised
from nlp.translate.types import Decoding, Translated

BEGIN, END = "<s>", "</s>"
HIDDEN = r"</?s>|<unk>|<pad>"  # tokens that are no text
NAMING = {  # languages, by their tokens
    "m2m_100": r"__[a-z]{2,3}__",
    "nllb": r"[a-z]{3}_[A-Z][a-z]{3}",
    **dict.fromkeys(("mbart", "mbart50"), r"[a-z]{2}_[A-Z]{2}"),
    "marian": r">>\w+<<",
    **dict.fromkeys(("t5", "madlad"), r"<extra_id_\d+>"),
}


class Seq2Seq:
    """A converted model; torch is not needed."""

    comfort = 120  # tokens
    version = "1"

    def __init__(self, folder: Path, model_id: str, found: Recognised, threads: int, device: str = "cpu") -> None:
        self._source = _vocabulary(folder, "source.spm")
        self._target = _vocabulary(folder, "target.spm")
        self._hidden = re.compile(f"{HIDDEN}|{NAMING.get(found.family, HIDDEN)}")
        self._family, self._tags, self._prefixes = found.family, found.tags, found.prefixes
        self.capacity = CAPACITY.get(found.family, 512)
        self._model, self.workers = opened("Translator", folder, threads, device)
        self.batch = 8 if device == "cpu" else GPU_BATCH
        config = read_object(folder / "config.json")
        marked = config.get("add_source_eos", False) or found.family == "opennmt"
        self._end = [] if marked else [END]
        # mBART-50 folders whose config.json does not name their tokenizer are converted without a start token.
        self._start = [END] if found.family == "mbart50" and config.get("decoder_start_token", END) is None else []
        self.id, self.directions = model_id, found.directions

    def tokens(self, text: str) -> int:
        return len(self._source.split(text))

    def give_up(self) -> None:
        """A batch under way cannot be stopped."""

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        pieces = [self._pieces(text, source, target) for text in texts]
        begin = self._begin(target)
        prefix = [[*self._start, *begin]] * len(texts) if begin else None
        results = self._model.translate_batch(
            pieces,
            target_prefix=prefix,
            beam_size=max(decoding.beams, decoding.alternatives),
            num_hypotheses=decoding.alternatives,
            max_decoding_length=decoding.limit or output_limit([len(one) for one in pieces]),
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            return_scores=True,
        )
        return [
            [
                Translated(self._text(tokens), score)
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result in results
        ]

    def scores(self, text: str, tokens: Sequence[str], source: Lang, target: Lang) -> list[float]:
        """How likely it holds each of `tokens`, in order, as the translation of `text`: natural logarithms."""
        before = self._begin(target)
        [result] = self._model.score_batch([self._pieces(text, source, target)], [[*before, *tokens]])
        found = list(result.log_probs)
        return found[len(found) - len(tokens) - 1 : -1] if len(found) > len(tokens) else found[-len(tokens) :]

    def _begin(self, target: Lang) -> list[str]:
        """What the family was trained to begin an output with."""
        if self._family in MANY:
            return [self._tags[target]]
        return [BEGIN] if self._family == "bart" else []

    def _text(self, tokens: Sequence[str]) -> str:
        return self._target.join([token for token in tokens if not self._hidden.fullmatch(token)]).strip()

    def _pieces(self, text: str, source: Lang, target: Lang) -> list[str]:
        """The tokens of `text` as its family was trained to read them."""
        tokens = self._source.split(self._prefixes.get((source, target), "") + text)
        if self._family == "mbart":
            return [*tokens, *self._end, self._tags[source]]
        if self._family in MANY:
            return [self._tags[source], *tokens, *self._end]
        if self._family == "bart":
            return [BEGIN, *tokens, *self._end]
        tag = [self._tags[target]] if self._family == "marian" and target in self._tags else []
        return [*tag, *tokens, *self._end]


class _SentencePiece:
    def __init__(self, path: Path) -> None:
        import sentencepiece

        self._model = sentencepiece.SentencePieceProcessor(model_file=str(path))

    def split(self, text: str) -> list[str]:
        return list(self._model.encode(text, out_type=str))

    def join(self, tokens: list[str]) -> str:
        return str(self._model.decode_pieces(tokens))


class _Tokenizer:
    """The same over a tokenizer.json, for folders that came without their SentencePiece file."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        self._model = Tokenizer.from_file(str(path))

    def split(self, text: str) -> list[str]:
        return list(self._model.encode(text, add_special_tokens=False).tokens)

    def join(self, tokens: list[str]) -> str:
        ids = [self._model.token_to_id(token) for token in tokens]
        return str(self._model.decode([one for one in ids if one is not None]))


def _vocabulary(folder: Path, own: str) -> _SentencePiece | _Tokenizer:
    """The SentencePiece model `own`, or the one that both sides share. Raises ModelError."""
    path = next((folder / name for name in (own, *PIECES) if (folder / name).exists()), None)
    if path is None:
        wanted = own if any(folder.glob("*.spm")) else PIECES[0]
        raise ModelError(folder, tr("the file {0} is missing. Copy the whole folder again.").format(wanted))
    try:
        return _Tokenizer(path) if path.suffix == ".json" else _SentencePiece(path)
    except Exception as error:  # tokenizers raises nothing narrower
        raise ModelError(folder, tr("the file {0} is damaged. Copy the folder again.").format(path.name)) from error
