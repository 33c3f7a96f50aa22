"""A shipped model comes in files of under 50 MB; here they become one folder that CTranslate2 can open."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any, BinaryIO

from nlp.errors import ModelError
from nlp.message import tr

BLOCK = 1 << 20  # bytes
MANIFEST = "diptych.json"


def manifest(folder: Path) -> dict[str, Any]:
    """What `folder`'s manifest says; raises ModelError where it is missing or damaged."""
    try:
        content = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            folder, tr("its {0} is missing or damaged. Install the model again.").format(MANIFEST)
        ) from error
    if not isinstance(content, dict):
        raise ModelError(folder, tr("its {0} is damaged. Install the model again.").format(MANIFEST))
    return content


def joined(folder: Path, cache: Path) -> Path:
    """A folder with the parts of `folder`'s big files put together, made once under `cache`.

    The sha256 of every joined file is verified before the folder gets its name, by one rename; a folder with that name
    is whole, or has been changed by someone else, which its file sizes tell.
    """
    content = manifest(folder)
    files: dict[str, dict[str, Any]] = content.get("files", {})
    if not any(entry.get("parts") for entry in files.values()):
        return folder
    stamp = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:12]
    home = cache / "models" / f"{content['id']}-{stamp}"
    if _whole(home, files):
        return home
    partial = home.with_name(f"{home.name}.{os.getpid()}.partial")
    try:
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        for name, entry in files.items():
            _join(folder, partial / name, entry)
        parts = {part for entry in files.values() for part in entry.get("parts", ())}
        for path in folder.iterdir():
            if path.is_file() and path.name not in parts and not (partial / path.name).exists():
                shutil.copyfile(path, partial / path.name)
        _rename(partial, home)
        _remove_others(home, content["id"])
    except OSError as error:
        raise ModelError(
            folder, tr("it could not be unpacked into {0}: {1}.").format(cache, error.strerror or error)
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return home


def _remove_others(home: Path, name: str) -> None:
    """What was made of other versions of the model, of which only the number differs."""
    model = re.escape(name.rstrip("0123456789"))
    for path in home.parent.iterdir():
        if path != home and re.fullmatch(rf"{model}\d+-[0-9a-f]{{12}}", path.name):
            shutil.rmtree(path, ignore_errors=True)


def _whole(home: Path, files: dict[str, dict[str, Any]]) -> bool:
    try:
        return all((home / name).stat().st_size == entry["size"] for name, entry in files.items())
    except OSError:
        return False


def _join(folder: Path, whole: Path, entry: dict[str, Any]) -> None:
    digest = hashlib.sha256()
    with whole.open("wb") as out:
        for part in entry.get("parts", [whole.name]):
            try:
                with (folder / part).open("rb") as piece:
                    _pour(piece, out, digest)
            except FileNotFoundError as error:
                raise ModelError(
                    folder, tr("the file {0} is missing. Install the model again.").format(part)
                ) from error
        out.flush()
        os.fsync(out.fileno())
    if digest.hexdigest() != entry["sha256"]:
        raise ModelError(
            folder, tr("the file {0} is damaged (its checksum differs). Install the model again.").format(whole.name)
        )


def _pour(piece: BinaryIO, out: BinaryIO, digest: Any) -> None:
    while block := piece.read(BLOCK):
        digest.update(block)
        out.write(block)


def _rename(partial: Path, home: Path) -> None:
    try:
        partial.rename(home)
    except OSError:
        if not home.is_dir():  # another Diptych has made it meanwhile: just as good
            raise
