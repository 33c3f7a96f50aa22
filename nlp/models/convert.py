"""Turning a transformers model into a CTranslate2 one: several times faster, a quarter of the size."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.message import Message, tr
from nlp.models import described
from nlp.models.child import child
from nlp.models.fetch import Progress
from nlp.models.guard import check_memory
from nlp.models.store import check_room, finished, free_name, hashes, remove, save
from nlp.translate.kinds import known
from nlp.translate.weights import MANIFEST, manifest

ENDING = "-int8"


def convert(home: Path, keep: bool = True) -> Iterator[Progress]:
    """Converts the installed transformers model `home` to int8, beside it; the original goes unless `keep`.

    The work is done in a program of its own: closing the iterator ends it, and its end harms nothing. The conversion
    is installed only when it agrees with the original about a few translations. Raises ModelError, StoreError,
    ChildFailed.
    """
    model = described(home)
    content = manifest(home) if (home / MANIFEST).exists() else {}
    if model.broken or model.task not in ("translate", "summarize"):
        raise ModelError(home, model.broken or tr("only translators and models of summaries can be converted."))
    if known(home, content).engine != "transformers":
        raise ModelError(home, tr("it is in CTranslate2's format already."))
    check_room(home.parent, model.size // 2)
    check_memory(home, model.size * 2)
    target = free_name(home.parent, home.name + ENDING)
    partial = target.with_name(f"{target.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    told: dict[str, Any] = {}
    progress = Progress(tr("loading"))
    try:
        yield progress
        for step in child("nlp.models.conversion", ["transformers", str(home), str(partial)]):
            if isinstance(step, dict):
                told |= step
                progress = Progress(Message(str(step["stage"])), int(step.get("done", 0)), int(step.get("total", 0)))
            yield progress
        fresh = {
            "id": target.name, "version": str(content.get("version", "1")), "task": model.task,
            "licence": model.licence, "scores": model.scores, "engine": "ctranslate2", "family": told["family"],
            "directions": told["directions"], "prefixes": told["prefixes"],
            "origin": {"converted": home.name, "quantization": "int8", "apart": told["apart"]},
        }  # fmt: skip
        save(partial, content | fresh | {"files": dict(hashes(partial))})
        finished(partial, target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    if not keep:
        remove(home)
    yield Progress(tr("converted"), 1, 1, path=target)
