"""What models are installed: a model is installed when its folder is there."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang

Direction = tuple[Lang, Lang]


@dataclass(frozen=True, slots=True)
class InstalledModel:
    id: str
    task: str  # "translate" or "encode"
    directions: frozenset[Direction]
    size: int  # bytes on disk
    licence: str
    path: Path
    scores: dict[str, Any] = field(default_factory=dict)  # as the model's own manifest gives them
    broken: str = ""  # a sentence: why it cannot be used


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
    from nlp.translate.families import recognised
    from nlp.translate.kinds import UNSAID

    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    if (path / "diptych.json").exists():
        return _manifested(path, size)
    if path.name == "encoder":
        return InstalledModel("multilingual-e5-small", "encode", frozenset(), size, "MIT", path)
    try:
        directions = recognised(path).directions
    except ModelError as error:
        return InstalledModel(path.name, "translate", frozenset(), size, "", path, broken=error.reason)
    broken = "" if directions else UNSAID
    return InstalledModel(path.name, "translate", directions, size, "", path, broken=broken)


def _manifested(path: Path, size: int) -> InstalledModel:
    try:
        content = json.loads((path / "diptych.json").read_text("utf-8"))
        directions = frozenset((Lang(a), Lang(b)) for a, b in content.get("directions", ()))
        return InstalledModel(
            content["id"], content.get("task", "translate"), directions, size, content.get("licence", ""), path,
            content.get("scores", {}),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return InstalledModel(
            path.name, "translate", frozenset(), size, "", path, broken="its diptych.json is missing or damaged."
        )
