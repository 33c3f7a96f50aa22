"""Bringing models in from a folder or an archive, and taking them out again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.message import tr
from nlp.models import Direction, described
from nlp.models.archive import pack, unpack
from nlp.models.child import child
from nlp.models.fetch import Progress
from nlp.models.files import chosen
from nlp.models.store import StoreError, check_room, finished, free_name, hashes, save
from nlp.translate.kinds import known, task_of
from nlp.translate.weights import BLOCK, MANIFEST, manifest

ENDINGS = (".zip", ".tar", ".tar.gz", ".tgz", ".argosmodel")
DEEP = 3  # folders, from the top of an archive to its model


class DirectionsNeeded(ModelError):
    """A model that does not say which languages it translates: the user has to."""


def bring(path: Path, models: Path, directions: Iterable[Direction] = ()) -> Iterator[Progress]:
    """Copies the model in the folder or archive `path` into `models`; the last step has the installed folder.

    Recognised: transformers sequence-to-sequence and CTranslate2 folders, what `take_out` made, Argos packages, and
    Marian models as OPUS-MT and OPUS-CAT publish them. Raises ModelError, StoreError, ChildFailed, DirectionsNeeded.
    """
    if not path.exists():
        raise StoreError(tr("There is no file or folder {0}.").format(path))
    name = path.name
    for ending in sorted(ENDINGS, key=len, reverse=True):
        name = name.removesuffix(ending) if path.is_file() else name
    home = free_name(models, name.removesuffix(".diptych"))
    partial = home.with_name(f"{home.name}.import.partial")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        if path.is_file():
            for done, total in unpack(path, partial / "unpacked"):
                yield Progress(tr("unpacking"), done, total)
            root = _root(partial / "unpacked", path)
        else:
            root = _root(path, path)
        made = partial / "model"
        yield from _taken(root, made, frozenset(directions), move=path.is_file())
        if path.is_dir() or root != partial / "unpacked":
            home = free_name(models, root.name if path.is_file() else name)
        yield Progress(tr("installed"), 1, 1, path=finished(made, home))
    except OSError as error:
        raise StoreError(tr("{0} cannot be imported: {1}.").format(path.name, error.strerror or error)) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _root(top: Path, given: Path) -> Path:
    """The folder under `top` that a model lies in; the shallowest, where there are several."""
    marks = ("config.json", "model.bin", "metadata.json", "decoder.yml", MANIFEST)
    found = {path.parent for mark in marks for path in top.rglob(mark) if len(path.relative_to(top).parts) <= DEEP + 1}
    found = {path for path in found if path.name != "model" or path.parent not in found}  # inside an Argos package
    if not found:
        raise ModelError(given, tr("it holds no model that Diptych knows: no config.json, model.bin or decoder.yml."))
    return min(found, key=lambda path: (len(path.parts), path.name))


def _taken(root: Path, made: Path, directions: frozenset[Direction], move: bool) -> Iterator[Progress]:
    """Fills `made` with the model in `root` and a manifest."""
    content = manifest(root) if (root / MANIFEST).exists() else {}
    if (root / "metadata.json").exists() and (root / "model").is_dir():
        content = _argos(root)
        sources = [*(root / "model").iterdir(), *root.glob("*.model")]
        licence = ""
    elif (root / "decoder.yml").exists():
        yield from _marian(root, made, directions)
        return
    else:
        sources = [root / name for name in chosen(path.name for path in root.iterdir() if path.is_file())]
        if not sources:
            raise ModelError(root, tr("its weights are missing, or in a form that Diptych does not read."))
        licence = str(content.get("licence", ""))
    if "prompt" not in content:  # a translator of Diptych's own says all of itself
        content["task"] = "summarize" if any(a is b for a, b in directions) else task_of(root, content)
        found = known(root / "model" if content.get("family") == "opennmt" else root, content)
        pairs = directions or found.directions
        if not pairs and content["task"] in ("translate", "summarize"):
            raise DirectionsNeeded(root, tr("it does not say which languages it translates or writes; choose them."))
        content |= {"engine": found.engine, "family": found.family, "directions": _listed(pairs)}
        content["prefixes"] = {"-".join(pair): text for pair, text in found.prefixes.items()}
    yield from _copied(sources, made, move)
    yield from _verified(made, content.get("files") or {})
    save(made, {"id": made.parent.name.removesuffix(".import.partial"), "version": "1", "task": "translate",
                "licence": licence, "scores": {}} | content)  # fmt: skip


def _copied(sources: list[Path], made: Path, move: bool) -> Iterator[Progress]:
    made.mkdir(parents=True)
    total, done = sum(path.stat().st_size for path in sources), 0
    if not move:
        check_room(made, total)
    for path in sources:
        if move:
            path.rename(made / path.name)
            done += (made / path.name).stat().st_size
            yield Progress(tr("copying"), done, total)
            continue
        with path.open("rb") as source, (made / path.name).open("wb") as target:
            while block := source.read(4 * BLOCK):
                target.write(block)
                done += len(block)
                yield Progress(tr("copying"), done, total)


def _verified(made: Path, files: dict[str, Any]) -> Iterator[Progress]:
    """Compares with the checksums that came with a model; those of joined files belong to what is made later."""
    whole = {name: entry for name, entry in files.items() if not entry.get("parts")}
    if not whole:
        return
    yield Progress(tr("verifying"), 0, len(whole))
    for number, (name, entry) in enumerate(hashes(made)):
        wanted = whole.pop(name, None)
        if wanted and wanted["sha256"] != entry["sha256"]:
            raise ModelError(
                made, tr("the file {0} is damaged (its checksum differs). Copy the archive again.").format(name)
            )
        yield Progress(tr("verifying"), number, len(files))
    if whole:
        raise ModelError(made, tr("the file {0} is missing. Copy the archive again.").format(min(whole)))


def _argos(root: Path) -> dict[str, Any]:
    """The manifest of an Argos package; raises ModelError where it is for languages that are not ours."""
    try:
        said = json.loads((root / "metadata.json").read_text("utf-8"))
        pair = [Lang(said["from_code"]).value, Lang(said["to_code"]).value]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            root, tr("it is a package for other languages than English, Russian and Ukrainian.")
        ) from error
    return {"family": "opennmt", "directions": [pair], "origin": {"argos": str(said.get("package_version", ""))}}


def _marian(root: Path, made: Path, directions: frozenset[Direction]) -> Iterator[Progress]:
    """A model as Marian wrote it is converted, as nothing else here runs it."""
    from nlp.translate.families import recognised

    made.parent.mkdir(parents=True, exist_ok=True)
    yield Progress(tr("converting"))
    for _ in child("nlp.models.conversion", ["marian", str(root), str(made)]):
        yield Progress(tr("converting"))
    named = made.parent / root.name  # its name may tell the languages
    made.rename(named)
    found = recognised(named, "marian")
    named.rename(made)
    pairs = directions or found.directions
    if not pairs:
        raise DirectionsNeeded(root, tr("it does not say which languages it translates; choose them."))
    save(made, {"id": root.name, "version": "1", "task": "translate", "licence": "", "scores": {},
                "engine": "ctranslate2", "family": "marian", "directions": _listed(pairs)})  # fmt: skip


def take_out(home: Path, archive: Path) -> Iterator[Progress]:
    """Packs the installed model `home` into one archive with checksums, for a machine without a network."""
    model = described(home)
    if model.broken:
        raise ModelError(home, model.broken)
    content = manifest(home) if (home / MANIFEST).exists() else {}
    if not content:
        found = known(home, {})
        content = {"id": model.id, "version": "1", "task": model.task, "licence": model.licence, "scores": {},
                   "engine": found.engine, "family": found.family, "directions": _listed(found.directions)}  # fmt: skip
    names = sorted(chosen(path.name for path in home.iterdir() if path.is_file()))
    if not any(entry.get("parts") for entry in (content.get("files") or {}).values()):
        files: dict[str, Any] = {}
        for name, entry in hashes(home):
            if name in names:
                files[name] = entry
            yield Progress(tr("reading"), len(files))
        content["files"] = files
    for done, total in pack(home, names, archive, content):
        yield Progress(tr("packing"), done, total)
    yield Progress(tr("exported"), 1, 1, path=archive)


def _listed(directions: Iterable[Direction]) -> list[list[str]]:
    return sorted([source.value, target.value] for source, target in directions)
