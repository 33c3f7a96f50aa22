"""Any transformers sequence-to-sequence folder, run by torch as it is. The only module that imports either."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.translate.ctranslate import output_limit
from nlp.translate.types import Decoding, Direction, Translated


class TransformersModel:
    """Marian, M2M100, NLLB, mBART or T5, opened offline and without remote code."""

    comfort = 120  # tokens
    version = "1"

    def __init__(
        self, folder: Path, model_id: str, directions: frozenset[Direction], codes: dict[Lang, str], threads: int
    ) -> None:
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        offline: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(str(folder), **offline)
            self._model = AutoModelForSeq2SeqLM.from_pretrained(str(folder), **offline).eval()
        except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
            reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise ModelError(folder, f"transformers cannot open it ({reason}).") from error
        if threads:
            torch.set_num_threads(threads)
        self._torch = torch
        self._codes = codes
        self._family: str = self._model.config.model_type
        self.id, self.directions = model_id, directions

    def tokens(self, text: str) -> int:
        return len(self._tokenizer(text).input_ids)

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        forced: dict[str, Any] = {}
        prepared = list(texts)
        if self._family == "marian" and self._codes:
            prepared = [f"{self._codes[target]} {text}" for text in texts]
        elif self._family == "t5":
            prepared = [f"translate {_T5[source]} to {_T5[target]}: {text}" for text in texts]
        elif self._codes:
            self._tokenizer.src_lang = self._codes[source]
            forced["forced_bos_token_id"] = self._language_token(self._codes[target])
        batch = self._tokenizer(prepared, return_tensors="pt", padding=True, truncation=True)
        with self._torch.inference_mode():
            output = self._model.generate(
                **batch,
                **forced,
                num_beams=max(decoding.beams, decoding.alternatives),
                num_return_sequences=decoding.alternatives,
                max_new_tokens=output_limit([batch.input_ids.shape[1]]),
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

    def _language_token(self, code: str) -> int:
        if hasattr(self._tokenizer, "get_lang_id"):
            return int(self._tokenizer.get_lang_id(code))
        return int(self._tokenizer.convert_tokens_to_ids(code))


_T5 = {Lang.EN: "English", Lang.RU: "Russian", Lang.UK: "Ukrainian"}
