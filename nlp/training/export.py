"""A trained model to the folder that ships: an int8 CTranslate2 generator in parts, tokenizer, manifest, terms."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from nlp.tokenizer import FILE
from nlp.training import graph
from nlp.training.vocabulary import TAGS

PART = 45_000_000  # bytes; hosts of git repositories complain from 50 MB on
NAME = "diptych-gemma-10"  # the version comes last: another one, another translation memory
LICENCE = "Gemma Terms of Use"


def convert(folder: Path, out: Path, quantization: str = "int8") -> None:
    """The transformers folder as a CTranslate2 generator in `out`, which is replaced."""
    from ctranslate2.converters import TransformersConverter

    TransformersConverter(str(folder)).convert(str(out), quantization=quantization, force=True)


def split(path: Path, size: int) -> dict[str, Any]:
    """Cuts `path` into `path.part00`, `path.part01`… of at most `size` bytes and removes it; its manifest entry."""
    data = path.read_bytes()
    for old in path.parent.glob(f"{path.name}.part*"):
        old.unlink()
    names = []
    for number, start in enumerate(range(0, len(data), size)):
        part = path.with_name(f"{path.name}.part{number:02d}")
        part.write_bytes(data[start : start + size])
        names.append(part.name)
    path.unlink()
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "parts": names}


def whole(path: Path) -> dict[str, Any]:
    """The manifest entry of a file that stays as it is."""
    data = path.read_bytes()
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def network(config: Any, out: Path) -> list[str]:
    """The graphs of a model with this Gemma3TextConfig, in the folder `out`, for ONNX Runtime; their names."""
    bases = {"sliding_attention": config.rope_local_base_freq, "full_attention": config.rope_theta}
    shape = graph.Shape(
        bases=tuple(bases[kind] for kind in config.layer_types), heads=config.num_attention_heads,
        head=config.head_dim, hidden=config.hidden_size, inner=config.intermediate_size, vocabulary=config.vocab_size,
    )  # fmt: skip
    return graph.write(shape, out)


def manifest(name: str, files: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What the translator's loader reads as `diptych.json`."""
    return {
        "id": name,
        "version": name.rpartition("-")[2],
        "task": "translate",
        "engine": "ctranslate2-generator",
        "prompt": ["<bos>", "{source_tag}", "{source}", "{target_tag}"],
        "tags": TAGS,
        "end": "<eos>",
        "glosses": True,
        "directions": [["en", "ru"], ["ru", "en"], ["en", "uk"], ["uk", "en"]],
        "licence": LICENCE,
        "files": files,
    }


def export(model: Any, tokenizer_folder: Path, terms: Path, out: Path, name: str = NAME) -> None:
    """Writes the shipped folder `out` from a Gemma3ForCausalLM.

    `tokenizer_folder` holds the tokenizer in all its forms, `terms` the base model's GEMMA_TERMS.html. A
    README.md and a NOTICE already in `out` stay as they are.
    """
    if not (tokenizer_folder / FILE).exists():
        raise FileNotFoundError(f"{tokenizer_folder} has no {FILE}: make it anew with `trim` or `restore`")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder, converted = Path(scratch) / "model", Path(scratch) / "converted"
        model.save_pretrained(folder)
        for file in ("tokenizer.json", "tokenizer_config.json"):
            shutil.copy(tokenizer_folder / file, folder / file)
        convert(folder, converted)
        for path in converted.iterdir():
            shutil.copy(path, out / path.name)
    shutil.copy(tokenizer_folder / FILE, out / FILE)
    shutil.copy(terms, out / "GEMMA_TERMS.html")
    files = {"model.bin": split(out / "model.bin", PART)}
    files |= {name: whole(out / name) for name in (*network(model.config, out), FILE)}
    text = json.dumps(manifest(name, files), indent=2, ensure_ascii=False)
    (out / "diptych.json").write_text(text + "\n", "utf-8")
