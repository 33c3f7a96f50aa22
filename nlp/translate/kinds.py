"""Telling model folders apart, by their configuration files, and opening each with the engine it is for."""

from __future__ import annotations

import json
import re
from itertools import permutations
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.translate.robust import RobustTranslator
from nlp.translate.types import Backend, Decoding, Direction, Translator
from nlp.translate.weights import MANIFEST, joined, manifest

EVERY: frozenset[Direction] = frozenset(permutations(Lang, 2))
CODES: dict[str, dict[Lang, str]] = {  # how each family names our languages
    "m2m_100": {Lang.EN: "en", Lang.RU: "ru", Lang.UK: "uk"},
    "nllb": {Lang.EN: "eng_Latn", Lang.RU: "rus_Cyrl", Lang.UK: "ukr_Cyrl"},
    "mbart": {Lang.EN: "en_XX", Lang.RU: "ru_RU", Lang.UK: "uk_UA"},
    "marian": {Lang.EN: ">>eng<<", Lang.RU: ">>rus<<", Lang.UK: ">>ukr<<"},
}
M2M_TOKENS = {lang: f"__{code}__" for lang, code in CODES["m2m_100"].items()}  # as CTranslate2 wants them
ZLE = "zle"  # the East Slavic languages, as opus-mt names them


def load(path: Path, cache: Path | None = None, threads: int = 0, decoding: Decoding | None = None) -> Translator:
    """The translator in the folder `path`; `cache` is where a model that comes in parts is put together.

    Raises ModelError, in a sentence, where the folder is missing, half copied, damaged or of another kind.
    """
    if not path.is_dir():
        raise ModelError(path, "there is no such folder.")
    if (path / MANIFEST).exists():
        usual = Decoding(beams=int(manifest(path).get("beams", Decoding().beams)))
        return RobustTranslator(_shipped(path, cache or path.parent, threads), decoding or usual)
    config = config_of(path)
    family = family_of(path, config)
    directions = known_directions(path, family)
    if not directions:
        raise ModelError(path, "which languages it translates is not said; name the folder like opus-mt-en-ru.")
    if (path / "model.bin").exists():
        from nlp.translate.ctranslate import Seq2Seq

        codes = M2M_TOKENS if family == "m2m_100" else CODES.get(family, {})
        model: Backend = Seq2Seq(path, path.name, directions, _wanted(codes, family, path), threads)
        return RobustTranslator(model, decoding)
    if config.get("is_encoder_decoder") and any(path.glob("*.safetensors")) | any(path.glob("pytorch_model*.bin")):
        from nlp.translate.transformers import TransformersModel

        codes = CODES.get(family, {})
        model = TransformersModel(path, path.name, directions, _wanted(codes, family, path), threads)
        return RobustTranslator(model, decoding)
    raise ModelError(path, "it is no translation model that Diptych knows, or files are missing from it.")


def _shipped(path: Path, cache: Path, threads: int) -> Backend:
    from nlp.translate.ctranslate import Generator

    content = manifest(path)
    if content.get("engine") != "ctranslate2-generator":
        raise ModelError(path, "it is made for a newer version of Diptych.")
    try:
        return Generator(joined(path, cache), content, threads)
    except (KeyError, ValueError, TypeError) as error:
        raise ModelError(path, f"its {MANIFEST} is damaged. Install the model again.") from error


def known_directions(path: Path, family: str) -> frozenset[Direction]:
    """What a model's family or its folder's name tells: opus-mt-en-ru, opus-mt-tc-big-zle-en, nllb-…"""
    if family in ("m2m_100", "nllb", "mbart"):
        return EVERY
    match = re.search(r"(?:^|[-_])(en|ru|uk|zle)[-_](en|ru|uk|zle)(?:$|[-_.])", path.name)
    if not match:
        return frozenset()
    groups = {ZLE: (Lang.RU, Lang.UK)}
    sources, targets = (groups.get(name) or (Lang(name),) for name in match.groups())
    return frozenset((a, b) for a in sources for b in targets if a is not b)


def _wanted(codes: dict[Lang, str], family: str, path: Path) -> dict[Lang, str]:
    """Marian models name the target only where they have several."""
    if family == "marian" and not re.search(r"[-_]zle(?:$|[-_.])", path.name):
        return {}
    return codes


def family_of(path: Path, config: dict[str, Any]) -> str:
    """The architecture, as `model_type` names it; NLLB is told from M2M100, whose type it shares."""
    family = str(config.get("model_type", ""))
    if family == "m2m_100" or not family:
        if "nllb" in path.name.lower() or "Nllb" in str(config.get("tokenizer_class", "")):
            return "nllb"
        if "m2m" in path.name.lower():
            return "m2m_100"
    return family or ("marian" if (path / "source.spm").exists() else "")


def config_of(path: Path) -> dict[str, Any]:
    """The folder's config.json; raises ModelError where there is none or it is damaged."""
    if not (path / "config.json").exists():
        if (path / "model.bin").exists():
            return {}
        raise ModelError(path, "it holds no config.json, so it is no model folder, or it was copied in part.")
    try:
        content = json.loads((path / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(path, "its config.json is damaged. Copy the folder again.") from error
    return content if isinstance(content, dict) else {}
