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
from nlp.message import Message, tr
from nlp.models import Direction

# What the file says in sentences, marked here to be translated; a test compares the two.
SENTENCES = frozenset((
    tr("Apache-2.0 or CC-BY-4.0, as its card says"),
    tr("You may use it for any purpose."),
    tr("You may use it for any purpose, if its authors, Helsinki-NLP, are named."),
    tr("You may use it for any purpose; CC-BY-4.0 asks that the authors, Helsinki-NLP, are named."),
    tr("Not for commercial work: its makers allow non-commercial use alone."),
    tr("Small and quick."),
    tr("Large; the best of the list."),
    tr("One model for every direction."),
    tr("Writes a summary of its own in English, Russian or Ukrainian."),
    tr("Writes a summary of its own, in English."),
    tr("Writes a summary of its own, in Russian."),
    tr("Writes a summary of its own, in Ukrainian. Large."),
    tr("FLORES-101 devtest, published with the model"),
    tr("FLORES-200 devtest, published by mozilla/firefox-translations-models"),
    tr("Gazeta v1 test, published with the model"),
    tr("XL-Sum test, published with the model"),
))  # fmt: skip
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
            Message(row["licence"]), Message(row["licence_means"]), row["commercial"], Message(row["about"]),
            row["scores"], row["revision"], row["size"],
        )
        for row in content["models"]
    )  # fmt: skip


def endpoint() -> str:
    """Where models are fetched from: the hub, or the mirror that HF_ENDPOINT names."""
    return (os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")
