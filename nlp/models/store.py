"""The folder that models are installed in. Installed is what has its final name; everything else ends in `.partial`."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.errors import ModelError, NlpError
from nlp.message import tr
from nlp.translate.weights import BLOCK, MANIFEST

if TYPE_CHECKING:
    from nlp.models.catalogue import Row


class StoreError(NlpError):
    """Something about the models folder; the message is a sentence."""


def write_manifest(folder: Path, row: Row, files: dict[str, Any], origin: dict[str, Any]) -> None:
    """Writes down what `folder` is, beside it, so that it need not be told again."""
    content = {
        "id": row.id, "version": str(origin.get("revision", "1")), "task": row.task,
        "directions": sorted([a.value, b.value] for a, b in row.directions), "licence": row.licence,
        "commercial": row.commercial, "scores": row.scores, "origin": origin, "files": files,
    }  # fmt: skip
    if row.directions:
        from nlp.translate.families import recognised

        found = recognised(folder, directions=row.directions)
        content |= {"engine": found.engine, "family": found.family}
        content["prefixes"] = {"-".join(pair): prefix for pair, prefix in found.prefixes.items()}
    save(folder, content)


def save(folder: Path, content: dict[str, Any]) -> None:
    """Writes the manifest, at once or not at all."""
    fresh = folder / f"{MANIFEST}.new"
    fresh.write_text(json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    fresh.replace(folder / MANIFEST)


def finished(partial: Path, home: Path) -> Path:
    """Gives a complete folder its name, by one rename; one of that name is replaced only when the new one stands."""
    old = home.with_name(f"{home.name}.old.partial")
    try:
        shutil.rmtree(old, ignore_errors=True)
        if home.exists():
            home.rename(old)
        partial.rename(home)
        shutil.rmtree(old, ignore_errors=True)
        Path(f"{partial}.lock").unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            tr("{0} could not be put in its place: {1}.").format(home.name, error.strerror or error)
        ) from error
    return home


def remove(home: Path) -> None:
    """Deletes an installed model. It is gone by one rename first, so that no half of it is ever seen."""
    gone = home.with_name(f"{home.name}.removed.partial")
    try:
        shutil.rmtree(gone, ignore_errors=True)
        home.rename(gone)
        shutil.rmtree(gone)
    except OSError as error:
        raise StoreError(tr("{0} could not be removed: {1}.").format(home.name, error.strerror or error)) from error


def free_name(models: Path, wanted: str) -> Path:
    """A folder in `models` that is not there yet, called `wanted` or like it."""
    plain = re.sub(r"[^\w.-]+", "-", wanted).strip("-.") or "model"
    plain = plain.removesuffix(".partial")
    number = 1
    while (home := models / (plain if number == 1 else f"{plain}-{number}")).exists():
        number += 1
    return home


def hashes(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name, size and sha256 of every file of a model, except its manifest."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            digest = hashlib.sha256()
            with path.open("rb") as opened:
                while block := opened.read(BLOCK):
                    digest.update(block)
            yield path.relative_to(folder).as_posix(), {"size": path.stat().st_size, "sha256": digest.hexdigest()}


def check_room(folder: Path, needed: int, spare: int = 100 << 20) -> None:
    """Raises StoreError where the disk of `folder` cannot take `needed` bytes more."""
    place = folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if needed + spare > free:
        raise StoreError(
            tr(
                "The disk has {0} GB free, and {1} GB are needed. Free some space, or move the models folder to another disk."  # noqa: E501
            ).format(f"{free / 1e9:.1f}", f"{(needed + spare) / 1e9:.1f}")
        )


def move(models: Path, target: Path) -> Iterator[tuple[int, int]]:
    """Moves everything in the models folder to the empty or new folder `target`; (bytes done, bytes in all).

    The old folder goes only when the whole copy stands and has the same sizes. Raises StoreError.
    """
    models, target = models.resolve(), target.resolve()
    if target == models or models in target.parents:
        raise StoreError(tr("The new folder lies inside the old one. Choose another."))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StoreError(tr("{0} is not empty. Choose an empty folder, or name a new one.").format(target.name))
    files = [path for path in models.rglob("*") if path.is_file() and not path.name.endswith(".lock")]
    total = sum(path.stat().st_size for path in files)
    check_room(target, total)
    partial = target.with_name(f"{target.name}.partial")
    done = 0
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        yield 0, total
        for path in files:
            copy = partial / path.relative_to(models)
            copy.parent.mkdir(parents=True, exist_ok=True)
            for size in _copied(path, copy):
                done += size
                yield done, total
        if target.exists():
            target.rmdir()
        partial.rename(target)
        shutil.rmtree(models, ignore_errors=True)
    except OSError as error:
        raise StoreError(
            tr("The models could not be moved: {0}. Nothing is lost.").format(error.strerror or error)
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _copied(path: Path, copy: Path) -> Iterator[int]:
    """Copies one file, in blocks."""
    with path.open("rb") as source, copy.open("wb") as target:
        while block := source.read(16 * BLOCK):
            target.write(block)
            yield len(block)
        target.flush()
        os.fsync(target.fileno())
    if copy.stat().st_size != path.stat().st_size:
        raise ModelError(path, tr("it changed while it was copied."))
