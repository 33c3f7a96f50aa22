"""Fetching a model: a steady report of how far it is, and one rename at the end."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nlp.message import Message, tr
from nlp.models.catalogue import Row, endpoint
from nlp.models.child import child
from nlp.models.store import finished, write_manifest

WINDOW = 8.0  # s over which the rate is taken


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job on a model is."""

    stage: Message  # a word or two
    done: int = 0  # bytes, or parts
    total: int = 0  # 0: not known yet
    rate: float = 0.0  # bytes per second
    path: Path | None = None  # the installed folder; the last step alone has it

    @property
    def left(self) -> float | None:
        """Seconds, at the rate of the last moments; None where that cannot be told."""
        return (self.total - self.done) / self.rate if self.rate > 0 and self.total else None


def fetch(row: Row, models: Path) -> Iterator[Progress]:
    """Fetches `row` into `models`; closing the iterator stops it at once, and what has arrived is kept for next time.

    Raises ChildFailed, in a sentence: no connection, no such model, a wrong checksum, a full disk.
    """
    partial = models / f"{row.id}.partial"
    progress = Progress(tr("connecting"))
    yield progress
    pace = _Pace()
    files: dict[str, Any] = {}
    plan: dict[str, Any] = {}
    for step in child("nlp.models.hub", [row.repo, str(partial), *([row.revision] if row.revision else [])]):
        said = step if isinstance(step, dict) else {}
        if "total" in said:
            plan, progress = said, replace(progress, stage=tr("downloading"), total=int(said["total"]))
        elif "file" in said:
            progress = replace(progress, stage=tr("downloading"))
        elif "verifying" in said:
            progress = replace(progress, stage=tr("verifying"))
        elif "waiting" in said:
            progress = replace(progress, stage=tr("waiting for the hub"))
        files = said.get("files", files)
        done = min(_arrived(partial), progress.total)
        progress = replace(progress, done=done, rate=pace(done))
        yield progress
    write_manifest(partial, row, files, {
        "hub": endpoint(), "repo": row.repo, "revision": plan["commit"], "licence": plan["licence"],
    })  # fmt: skip
    shutil.rmtree(partial / ".cache", ignore_errors=True)  # the client's own notes
    (partial / ".plan.json").unlink(missing_ok=True)
    yield replace(progress, stage=tr("installed"), done=progress.total, path=finished(partial, models / row.id))


def abandoned(models: Path) -> tuple[Path, ...]:
    """Downloads that were begun and not ended."""
    return tuple(sorted(models.glob("*.partial"))) if models.is_dir() else ()


class _Pace:
    """Bytes per second over the last moments."""

    def __init__(self) -> None:
        self._seen: list[tuple[float, int]] = []

    def __call__(self, done: int) -> float:
        now = time.monotonic()
        self._seen = [one for one in self._seen if now - one[0] < WINDOW] + [(now, done)]
        (then, before), span = self._seen[0], now - self._seen[0][0]
        return max(0.0, (done - before) / span) if span > TOO_SHORT and then else 0.0


TOO_SHORT = 0.5  # s, to tell a rate


def _arrived(partial: Path) -> int:
    """Bytes of the model on disk, finished files and the one under way."""
    sizes = 0
    for path in partial.rglob("*"):
        try:
            if path.is_file() and path.suffix not in (".metadata", ".lock") and path.name not in SKIPPED:
                sizes += path.stat().st_size
        except FileNotFoundError:  # renamed meanwhile
            continue
    return sizes


SKIPPED = (".plan.json", ".gitignore", "CACHEDIR.TAG", "diptych.json")
