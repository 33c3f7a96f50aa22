"""Models that can be had, as `resources/models.json` lists them.

Sizes, hashes and revisions that stand there as null are taken from the hub's own metadata when a model is fetched.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.languages import Lang
from nlp.models import Direction

HUB = "https://huggingface.co"


@dataclass(frozen=True, slots=True)
class Row:
    """One model on offer."""

    id: str
    repo: str  # owner/name on the hub
    task: str  # "translate" or "summarize"
    directions: frozenset[Direction]
    licence: str
    licence_means: str  # in plain words
    commercial: bool  # whether commercial work is allowed
    about: str
    scores: dict[str, Any]  # {"set": where published, "BLEU": {"en-ru": 25.5}}
    revision: str | None
    size: int | None  # bytes to fetch


def catalogue(resources: Path) -> tuple[Row, ...]:
    """Every row, in the file's order."""
    content = json.loads((resources / "models.json").read_text("utf-8"))
    return tuple(
        Row(
            row["id"], row["repo"], row["task"], frozenset((Lang(a), Lang(b)) for a, b in row["directions"]),
            row["licence"], row["licence_means"], row["commercial"], row["about"], row["scores"], row["revision"],
            row["size"],
        )
        for row in content["models"]
    )  # fmt: skip


def endpoint() -> str:
    """Where models are fetched from: the hub, or the mirror that HF_ENDPOINT names."""
    return (os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")
