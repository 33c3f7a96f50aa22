"""Scores of an exported translator on parallel sentences: BLEU and chrF2 by sacreBLEU, sentences per second."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """One direction, one way of decoding."""

    source: str
    target: str
    sentences: int
    beam: int
    bleu: float
    chrf: float
    per_second: float  # sentences
    signatures: tuple[str, str]  # sacreBLEU's, of BLEU and chrF


class Exported:
    """An exported folder, joined and opened."""

    def __init__(self, folder: Path, threads: int = 2, compute_type: str = "int8") -> None:
        from ctranslate2 import Generator
        from tokenizers import Tokenizer

        self.manifest: dict[str, Any] = json.loads((folder / "diptych.json").read_text("utf-8"))
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        with tempfile.TemporaryDirectory() as joined:
            for name in ("config.json", "vocabulary.json"):
                (Path(joined) / name).write_bytes((folder / name).read_bytes())
            with (Path(joined) / "model.bin").open("wb") as whole:
                for part in self.manifest["files"]["model.bin"]["parts"]:
                    whole.write((folder / part).read_bytes())
            self.generator = Generator(joined, device="cpu", compute_type=compute_type, intra_threads=threads)

    def prompt(self, source: str, source_lang: str, target_lang: str) -> list[str]:
        """The pieces that go before the translation of `source`."""
        tags = self.manifest["tags"]
        pieces = self.tokenizer.encode(source, add_special_tokens=False).tokens
        return ["<bos>", tags[source_lang], *pieces, tags[target_lang]]

    def translate(self, sources: Sequence[str], source_lang: str, target_lang: str, beam: int = 4) -> list[str]:
        """Translations in the order of `sources`. At most twice and 20 more tokens than the source has."""
        prompts = [self.prompt(source, source_lang, target_lang) for source in sources]
        order = sorted(range(len(prompts)), key=lambda index: len(prompts[index]))
        targets = [""] * len(prompts)
        for start in range(0, len(order), 16):
            batch = order[start : start + 16]
            results = self.generator.generate_batch(
                [prompts[index] for index in batch],
                beam_size=beam,
                max_length=2 * max(len(prompts[index]) for index in batch) + 20,
                include_prompt_in_result=False,
                end_token=self.manifest["end"],
            )
            for index, result in zip(batch, results, strict=True):
                targets[index] = self.tokenizer.decode(result.sequences_ids[0]).strip()
        return targets


def spread(count: int, total: int) -> list[int]:
    """`count` indices spread evenly over `total`; all of them where count is 0 or too large."""
    if not 0 < count < total:
        return list(range(total))
    return [index * total // count for index in range(count)]


def score(
    model: Exported, sources: list[str], references: list[str], langs: tuple[str, str], beam: int
) -> tuple[Score, list[str]]:
    """The score of `model` from the first of `langs` into the second, and its translations."""
    from sacrebleu.metrics import BLEU, CHRF

    began = time.monotonic()
    targets = model.translate(sources, *langs, beam=beam)
    seconds = time.monotonic() - began
    bleu, chrf = BLEU(), CHRF()
    values = [metric.corpus_score(targets, [references]).score for metric in (bleu, chrf)]
    signatures = (str(bleu.get_signature()), str(chrf.get_signature()))
    rounded = (round(values[0], 1), round(values[1], 1), round(len(sources) / seconds, 2))
    return Score(*langs, len(sources), beam, *rounded, signatures), targets


def evaluate(model: Exported, prefix: Path, count: int, beams: Sequence[int], out: Path | None = None) -> None:
    """Prints a table of scores on `prefix.en`, `prefix.ru`, `prefix.uk` (a sentence a line); details go to `out`."""
    sets = {lang: Path(f"{prefix}.{lang}").read_text("utf-8").splitlines() for lang in model.manifest["tags"]}
    rows = []
    print("| direction | beam | n | BLEU | chrF2 | sentences/s |\n|---|---|---|---|---|---|", flush=True)
    for beam in beams:
        for source, target in model.manifest["directions"]:
            picks = spread(count, len(sets[source]))
            sources, references = ([sets[lang][index] for index in picks] for lang in (source, target))
            result, targets = score(model, sources, references, (source, target), beam)
            rows.append(asdict(result) | {"targets": targets})
            print(
                f"| {source}-{target} | {beam} | {result.sentences} | {result.bleu} | {result.chrf} |"
                f" {result.per_second} |",
                flush=True,
            )
            if out:
                out.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print("\n".join(rows[0]["signatures"]))
