"""Models in CTranslate2's format: fast, and without torch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.translate.types import Decoding, Direction, Translated

MAX_TOKENS = 256  # of output
GROWTH = 2.2  # output tokens per input token, at most
MARGIN = 12  # tokens, for short texts
# The Gemma vocabulary spends more on Cyrillic: of FLORES, half a percent grows more than this into each language.
GEMMA_GROWTH = {Lang.EN: 1.4, Lang.RU: 2.1, Lang.UK: 2.5}


def output_limit(lengths: Sequence[int], growth: float = GROWTH) -> int:
    """How many tokens a batch may come to: a model that loops ends there."""
    return min(MAX_TOKENS, int(max(lengths, default=0) * growth) + MARGIN)


def _opened(kind: str, folder: Path, threads: int) -> Any:
    import ctranslate2

    try:
        return getattr(ctranslate2, kind)(str(folder), device="cpu", compute_type="default", intra_threads=threads)
    except (RuntimeError, ValueError) as error:
        raise ModelError(folder, f"CTranslate2 cannot open it ({str(error).splitlines()[0]}).") from error


class Generator:
    """A decoder-only model that is prompted with the source and goes on with the target (Diptych's own)."""

    comfort = 60  # tokens

    def __init__(self, folder: Path, manifest: dict[str, Any], threads: int) -> None:
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # tokenizers raises nothing narrower
            raise ModelError(folder, "its tokenizer.json is missing or damaged. Install the model again.") from error
        self._model = _opened("Generator", folder, threads)
        self._prompt: list[str] = manifest["prompt"]
        self._tags: dict[str, str] = manifest["tags"]
        self._end: str = manifest["end"]
        self.id: str = manifest["id"]
        self.version: str = manifest["version"]
        self.directions: frozenset[Direction] = frozenset((Lang(a), Lang(b)) for a, b in manifest["directions"])

    def tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text, add_special_tokens=False).tokens)

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        prompts, lengths = [], []
        for text in texts:
            tokens = self._tokenizer.encode(text, add_special_tokens=False).tokens
            lengths.append(len(tokens))
            prompts.append(self._filled(tokens, source, target))
        results = self._model.generate_batch(
            prompts,
            beam_size=max(decoding.beams, decoding.alternatives),
            num_hypotheses=decoding.alternatives,
            max_length=output_limit(lengths, GEMMA_GROWTH[target]),
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            end_token=self._end,
            include_prompt_in_result=False,
            return_scores=True,
        )
        return [
            [
                Translated(self._tokenizer.decode(ids, skip_special_tokens=True).strip(), score)
                for ids, score in zip(result.sequences_ids, result.scores, strict=True)
            ]
            for result in results
        ]

    def _filled(self, tokens: list[str], source: Lang, target: Lang) -> list[str]:
        slots = {"{source_tag}": [self._tags[source]], "{target_tag}": [self._tags[target]], "{source}": tokens}
        return [token for piece in self._prompt for token in slots.get(piece, [piece])]


class Seq2Seq:
    """An encoder-decoder with SentencePiece vocabularies: converted Marian (opus-mt), M2M100 or NLLB."""

    comfort = 120  # tokens

    def __init__(
        self, folder: Path, model_id: str, directions: frozenset[Direction], codes: dict[Lang, str], threads: int
    ) -> None:
        import sentencepiece

        def vocabulary(*names: str) -> Any:
            path = next((folder / name for name in names if (folder / name).exists()), None)
            if path is None:
                raise ModelError(folder, f"the file {names[0]} is missing. Copy the whole folder again.")
            try:
                return sentencepiece.SentencePieceProcessor(model_file=str(path))
            except (OSError, RuntimeError) as error:
                raise ModelError(folder, f"the file {path.name} is damaged. Copy the folder again.") from error

        shared = ("sentencepiece.bpe.model", "spiece.model", "sentencepiece.model")
        self._source = vocabulary("source.spm", *shared)
        self._prefixed = (folder / "source.spm").exists()  # Marian: `>>rus<<` stands before the source
        self._codes = codes
        self._model = _opened("Translator", folder, threads)
        config = _json(folder / "config.json")
        self._add_end = not config.get("add_source_eos", False)
        self.id, self.version, self.directions = model_id, "1", directions

    def tokens(self, text: str) -> int:
        return len(self._source.encode(text))

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        pieces = [self._pieces(text, source, target) for text in texts]
        prefix = None if self._prefixed or not self._codes else [[self._codes[target]]] * len(texts)
        results = self._model.translate_batch(
            pieces,
            target_prefix=prefix,
            beam_size=max(decoding.beams, decoding.alternatives),
            num_hypotheses=decoding.alternatives,
            max_decoding_length=output_limit([len(one) for one in pieces]),
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            return_scores=True,
        )
        skip = set(self._codes.values())
        return [
            [
                Translated("".join(t for t in tokens if t not in skip).replace("▁", " ").strip(), score)
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result in results
        ]

    def _pieces(self, text: str, source: Lang, target: Lang) -> list[str]:
        tokens: list[str] = self._source.encode(text, out_type=str)
        end = ["</s>"] if self._add_end else []
        if self._prefixed:
            return [*([self._codes[target]] if self._codes else []), *tokens, *end]
        return [*([self._codes[source]] if self._codes else []), *tokens, *end]


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
