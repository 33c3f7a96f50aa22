"""Any transformers sequence-to-sequence folder, run by torch as it is. The only module that imports either."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.translate.ctranslate import output_limit
from nlp.translate.families import CAPACITY, MANY, Recognised
from nlp.translate.types import Decoding, Translated

ENDLESS = 1_000_000  # tokens; transformers puts a huge number where a tokenizer names no limit


class TransformersModel:
    """Marian, M2M100, NLLB, mBART or T5, opened offline and without remote code."""

    comfort = 120  # tokens
    batch = 8
    workers = 1
    version = "1"

    def __init__(self, folder: Path, model_id: str, found: Recognised, threads: int, device: str = "cpu") -> None:
        try:
            import torch
            from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
        except ModuleNotFoundError as error:  # bundles leave them out
            raise ModelError(folder, tr("it needs PyTorch and transformers, which are not installed.")) from error

        offline: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
        try:
            quick = (
                folder / "tokenizer.json"
            ).exists()  # where it has to be made first, that takes longer than it saves
            self._tokenizer = AutoTokenizer.from_pretrained(str(folder), use_fast=quick, **offline)
            if self._tokenizer is False:  # so it says it where protobuf is installed
                raise ValueError("its SentencePiece model is damaged")
            model = AutoModelForSeq2SeqLM.from_pretrained(str(folder), weights_only=True, **offline)
            self._model = model.eval().to(device)
        except Exception as error:  # what lies in a damaged file decides which of a dozen kinds is raised
            lines = str(error).strip().splitlines() or [type(error).__name__]
            raise ModelError(folder, tr("transformers cannot open it ({0}).").format(lines[0].rstrip("."))) from error
        if threads:
            torch.set_num_threads(threads)
        self._torch = torch
        self._family, self._tags, self._prefixes = found.family, found.tags, found.prefixes
        self.id, self.directions = model_id, found.directions
        most = getattr(self._model.config, "max_position_embeddings", ENDLESS)
        self.capacity = min(self._tokenizer.model_max_length, most, CAPACITY.get(found.family, 512))

    def tokens(self, text: str) -> int:
        return len(self._tokenizer(text).input_ids)

    def give_up(self) -> None:
        """A batch under way cannot be stopped."""

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        batch, forced = self._prepared(texts, source, target)
        with self._torch.inference_mode():
            output = self._model.generate(
                **batch,
                **forced,
                num_beams=max(decoding.beams, decoding.alternatives),
                num_return_sequences=decoding.alternatives,
                max_new_tokens=decoding.limit or output_limit([batch.input_ids.shape[1]]),
                repetition_penalty=decoding.repetition_penalty,
                no_repeat_ngram_size=decoding.no_repeat_ngram,
                do_sample=False,
                return_dict_in_generate=True,
                output_scores=True,
            )
        lines = self._tokenizer.batch_decode(output.sequences, skip_special_tokens=True)
        scores = getattr(output, "sequences_scores", None)
        sure = [None] * len(lines) if scores is None else [float(score) for score in scores]
        each = decoding.alternatives
        all_ = [
            Translated(line.strip(), score if score is not None and math.isfinite(score) else None)
            for line, score in zip(lines, sure, strict=True)
        ]
        return [all_[i : i + each] for i in range(0, len(all_), each)]

    def scored(self, text: str, source: Lang, target: Lang, most: int = 30) -> tuple[list[str], list[float]]:
        """A greedy translation as up to `most` tokens, and how likely each was: natural logarithms."""
        batch, forced = self._prepared([text], source, target)
        with self._torch.inference_mode():
            output = self._model.generate(
                **batch, **forced, num_beams=1, do_sample=False, max_new_tokens=most, output_scores=True,
                return_dict_in_generate=True,
            )  # fmt: skip
        likely = self._model.compute_transition_scores(output.sequences, output.scores, normalize_logits=True)[0]
        tokens = self._tokenizer.convert_ids_to_tokens(output.sequences[0][-len(likely) :])
        special = set(self._tokenizer.all_special_tokens)
        kept = [(t, float(score)) for t, score in zip(tokens, likely, strict=True)]
        while kept and kept[0][0] in special:  # the forced language
            kept.pop(0)
        end = next((i for i, (token, _) in enumerate(kept) if token in special), len(kept))
        return [token for token, _ in kept[:end]], [score for _, score in kept[:end]]

    def _prepared(self, texts: Sequence[str], source: Lang, target: Lang) -> tuple[Any, dict[str, Any]]:
        """The batch for `generate`, and what makes it begin with the target language."""
        before = self._prefixes.get((source, target), "")
        if self._family == "marian" and target in self._tags:
            before = f"{self._tags[target]} "
        forced = self._named(source, target) if self._family in MANY else {}
        limited = self._tokenizer.model_max_length < ENDLESS
        texts = [before + text for text in texts]
        batch = self._tokenizer(texts, return_tensors="pt", padding=True, truncation=limited)
        return batch.to(self._model.device), forced

    def _named(self, source: Lang, target: Lang) -> dict[str, int]:
        """Tells the tokenizer the source, and gives what makes the model begin with the target."""
        tag = self._tags[source]
        self._tokenizer.src_lang = tag.strip("_") if self._family == "m2m_100" else tag
        first = int(self._tokenizer.convert_tokens_to_ids(self._tags[target]))
        return {"decoder_start_token_id" if self._family == "mbart" else "forced_bos_token_id": first}
