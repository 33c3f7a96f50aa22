"""The converter, run as a program of its own: `python -m nlp.models.conversion transformers|marian SOURCE TARGET`.

torch and transformers live and die here. SOURCE becomes an int8 CTranslate2 folder, and is asked what it makes of the
original's translations of a few sentences.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import warnings
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.models.child import end_with_parent, fail, say

# Natural logarithm of probability per token, on average: how far the conversion may be from the original about the
# original's own translations. Rounding to int8 costs some hundredths, a wrong vocabulary or a lost layer several units.
APART = 1.0
SAMPLES = {
    Lang.EN: ("The mayor said that 1,000 people were moved to safety.", "It was cold on Friday.", "Nobody was hurt."),
    Lang.RU: ("Мэр сказал, что 1000 человек вывезли в безопасное место.", "В пятницу было холодно.", "Никто не ранен."),
    Lang.UK: ("Мер сказав, що 1000 людей вивезли в безпечне місце.", "У п'ятницю було холодно.", "Ніхто не поранений."),
}
VOCABULARIES = ("source.spm", "target.spm", "sentencepiece.bpe.model", "spiece.model", "tokenizer.json",
                "tokenizer_config.json")  # fmt: skip


def main(arguments: list[str]) -> int:
    """0 where TARGET stands and translates as SOURCE does; else 1, and the last line says why."""
    end_with_parent()
    os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TRANSFORMERS_VERBOSITY": "error"}
    warnings.simplefilter("ignore")
    kind, source, target = arguments[0], Path(arguments[1]), Path(arguments[2])
    try:
        if kind == "marian":
            _marian(source, target)
        else:
            _transformers(source, target)
            _compare(source, target)
    except ModelError as error:
        fail(str(error))
        return 1
    except MemoryError:
        fail(tr("Memory ran out. Close other programs and try again."))
        return 1
    except Exception as error:  # noqa: BLE001  whatever it is, the window wants a sentence and not a traceback
        first = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
        fail(tr("The model in {0} cannot be converted ({1}).").format(source.name, first))
        return 1
    return 0


def _transformers(source: Path, target: Path) -> None:
    from ctranslate2.converters import TransformersConverter
    from transformers import AutoTokenizer

    class Converter(TransformersConverter):  # type: ignore[misc]
        def load_tokenizer(self, _class: Any, path: str, **options: Any) -> Any:
            quick = (source / "tokenizer.json").exists()
            return AutoTokenizer.from_pretrained(path, use_fast=quick, local_files_only=True, **options)

    say(stage=tr("loading"))
    files = [name for name in VOCABULARIES if (source / name).exists()]
    converter = Converter(str(source), copy_files=files, low_cpu_mem_usage=True)
    say(stage=tr("converting"))
    converter.convert(str(target), quantization="int8", force=True)
    config = json.loads((target / "config.json").read_text("utf-8"))
    if config.get("bos_token", "") is None:  # CTranslate2 writes it and cannot read it
        config["bos_token"] = "<s>"  # noqa: S105
        (target / "config.json").write_text(json.dumps(config, indent=2), "utf-8")
    for name in ("diptych.json", "README.md", "LICENSE"):
        if (source / name).exists():
            shutil.copyfile(source / name, target / name)


def _marian(source: Path, target: Path) -> None:
    from ctranslate2.converters import OpusMTConverter

    say(stage=tr("converting"))
    OpusMTConverter(str(source)).convert(str(target), quantization="int8", force=True)
    for path in (*source.glob("*.spm"), *source.glob("README.md"), *source.glob("LICENSE")):
        shutil.copyfile(path, target / path.name)


def _compare(source: Path, target: Path) -> None:
    """Raises ModelError where the conversion would not say what the original says."""
    from nlp.translate.kinds import known, task_of
    from nlp.translate.seq2seq import Seq2Seq
    from nlp.translate.transformers import TransformersModel
    from nlp.translate.weights import MANIFEST, manifest

    content = manifest(source) if (source / MANIFEST).exists() else {}
    before = known(source, content)
    pairs = sorted(before.directions)
    prefixes = {"-".join(pair): text for pair, text in before.prefixes.items()}
    told = {"directions": pairs, "family": before.family, "prefixes": prefixes, "task": task_of(source, content)}
    after = known(target, told)
    slow = TransformersModel(source, source.name, before, threads=0)
    fast = Seq2Seq(target, target.name, after, threads=0)
    apart: list[float] = []
    for number, pair in enumerate(pairs[:2]):
        for text in SAMPLES[pair[0]]:
            say(stage=tr("comparing"), done=number, total=min(2, len(pairs)))
            tokens, own = slow.scored(text, *pair)
            apart += (abs(a - b) for a, b in zip(own, fast.scores(text, tokens, *pair), strict=True))
    mean = sum(apart) / max(1, len(apart))
    say(stage=tr("comparing"), apart=round(mean, 3), prefixes=prefixes, family=before.family,
        directions=[list(pair) for pair in pairs])  # fmt: skip
    if mean > APART:
        raise ModelError(source, tr("its conversion does not translate as it does, so it was dropped."))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
