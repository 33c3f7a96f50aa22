"""What models are installed: a model is installed when its folder is there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.translate.weights import MANIFEST, manifest

Direction = tuple[Lang, Lang]


@dataclass(frozen=True, slots=True)
class InstalledModel:
    id: str
    task: str  # "translate", "summarize" or "encode"
    directions: frozenset[Direction]  # of a model that summarises: each language that it writes, with itself
    size: int  # bytes on disk
    licence: str
    path: Path
    scores: dict[str, Any] = field(default_factory=dict)  # as the model's own manifest gives them
    broken: str = ""  # a sentence: why it cannot be used
    engine: str = ""  # "ctranslate2" or "transformers"


def installed(models: Path, resources: Path) -> tuple[InstalledModel, ...]:
    """The folders in `models`, by name, then the shipped ones in `resources`."""
    own = (
        sorted(path for path in models.iterdir() if path.is_dir() and not path.name.endswith(".partial"))
        if (models.is_dir())
        else []
    )
    shipped = [path for name in ("translator", "encoder") if (path := resources / name).is_dir()]
    return tuple(described(path) for path in (*own, *shipped))


def described(path: Path) -> InstalledModel:
    """What `path` is, by its manifest or configuration alone; nothing is loaded."""
    stamps = [file.stat() for file in path.rglob("*") if file.is_file()]
    return _described(path, sum(one.st_size for one in stamps), max((one.st_mtime_ns for one in stamps), default=0))


@lru_cache(maxsize=64)
def _described(path: Path, size: int, _changed: int) -> InstalledModel:
    """Read once, as long as no file of it changes."""
    if path.name == "encoder" and not (path / MANIFEST).exists():
        return InstalledModel("multilingual-e5-small", "encode", frozenset(), size, "MIT", path)
    from nlp.translate.kinds import ENGINES, UNSAID, UNSAID_SUMMARY, known, task_of

    model = InstalledModel(path.name, "translate", frozenset(), size, "", path)
    try:
        content = manifest(path) if (path / MANIFEST).exists() else {}
        model = replace(
            model, id=str(content.get("id") or path.name), task=task_of(path, content),
            directions=frozenset((Lang(a), Lang(b)) for a, b in content.get("directions", ())),
            licence=str(content.get("licence", "")), scores=dict(content.get("scores", {})), engine="ctranslate2",
        )  # fmt: skip
        own = model.task == "translate" and content and content.get("engine") not in ENGINES
        if own or model.task not in ("translate", "summarize"):
            return model
        found = known(path, content)
        unsaid = UNSAID_SUMMARY if model.task == "summarize" else UNSAID
        broken = "" if found.directions else unsaid
        return replace(model, directions=found.directions, engine=found.engine, broken=broken)
    except ModelError as error:
        return replace(model, broken=error.reason)
    except (ValueError, TypeError):
        return replace(model, broken=tr("its {0} is damaged. Install the model again.").format(MANIFEST))
