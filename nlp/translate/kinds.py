"""Opening a model folder with the engine it is for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.translate.families import Recognised, recognised, writes
from nlp.translate.robust import RobustTranslator
from nlp.translate.types import Backend, Decoding, Translator
from nlp.translate.weights import MANIFEST, joined, manifest

SHIPPED = "ctranslate2-generator"
ENGINES = ("ctranslate2", "transformers")  # of models that the user installed
UNSAID = tr("which languages it translates is not said; name the folder like opus-mt-en-ru.")
UNSAID_SUMMARY = tr("which language it writes is not said; import it again, and choose.")


def load(path: Path, cache: Path | None = None, threads: int = 0, decoding: Decoding | None = None) -> Translator:
    """The translator in the folder `path`; `cache` is where a model that comes in parts is put together.

    Raises ModelError, in a sentence, where the folder is missing, half copied, damaged or of another kind.
    """
    model, usual = opened(path, cache, threads)
    return RobustTranslator(model, decoding or usual)


def opened(path: Path, cache: Path | None = None, threads: int = 0, device: str = "cpu") -> tuple[Backend, Decoding]:
    """The model in `path` on `device`, "cpu", "cuda" or "mps", and how it decodes best. Raises ModelError."""
    if not path.is_dir():
        raise ModelError(path, tr("there is no such folder."))
    described = (path / MANIFEST).exists()
    content = manifest(path) if described else {}
    if described and content.get("engine") not in ENGINES:
        usual = Decoding(beams=int(content.get("beams", Decoding().beams)))
        return _shipped(path, content, cache or path.parent, threads, device), usual
    found = known(path, content)
    if not found.directions:
        raise ModelError(path, UNSAID_SUMMARY if task_of(path, content) == "summarize" else UNSAID)
    model_id = str(content.get("id") or path.name)
    model: Backend
    if found.engine == "ctranslate2":
        from nlp.translate.seq2seq import Seq2Seq

        model = Seq2Seq(path, model_id, found, threads, device)
    else:
        from nlp.translate.transformers import TransformersModel

        model = TransformersModel(path, model_id, found, threads, device)
    return model, Decoding()


def known(path: Path, content: dict[str, Any]) -> Recognised:
    """What `path` holds, by its manifest's `content` as far as that says it; raises ModelError."""
    try:
        directions = frozenset((Lang(a), Lang(b)) for a, b in content.get("directions", ()))
    except (ValueError, TypeError) as error:
        raise ModelError(path, tr("its {0} is damaged. Install the model again.").format(MANIFEST)) from error
    summarises = task_of(path, content) == "summarize"
    if summarises:
        directions = directions or writes(path) or frozenset()
    found = recognised(path, str(content.get("family", "")), directions)
    if summarises and not directions:
        found = replace(found, directions=directions)
    prefixes = content.get("prefixes")  # of T5, which a converted folder does not say
    if not isinstance(prefixes, dict):
        return found
    said = {pair: str(prefixes["-".join(pair)]) for pair in directions if "-".join(pair) in prefixes}
    return replace(found, prefixes=found.prefixes | said)


def task_of(path: Path, content: dict[str, Any]) -> str:
    """What the model in `path` does: "translate", "summarize", or something else that its manifest names."""
    said = str(content.get("task") or "")
    return said or ("summarize" if writes(path) is not None else "translate")


def _shipped(path: Path, content: dict[str, Any], cache: Path, threads: int, device: str) -> Backend:
    from nlp.translate.generator import Generator

    if content.get("engine") != SHIPPED:
        raise ModelError(path, tr("it is made for a newer version of Diptych."))
    try:
        return Generator(joined(path, cache), content, threads, device)
    except (KeyError, ValueError, TypeError) as error:
        raise ModelError(path, tr("its {0} is damaged. Install the model again.").format(MANIFEST)) from error
