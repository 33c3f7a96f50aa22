"""The downloader, run as a program of its own: `python -m nlp.models.hub REPO FOLDER [REVISION]`.

The only part of Diptych that opens a socket. It fetches one model with the hub's own client into FOLDER, which ends in
`.partial`, and says how far it is in lines of JSON. What FOLDER holds already is not fetched again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from nlp.json_file import read_object
from nlp.message import tr
from nlp.models.child import end_with_parent, fail, say
from nlp.models.files import chosen

PLAN = ".plan.json"  # what was decided at the first attempt, so that a later one goes on with the same revision
SPARE = 200 << 20  # bytes that stay free on the disk
TRIES = 4
ENOUGH = 15.0  # s of trying, after which no other try begins; the client itself tries some errors again
LONGEST_WAIT = 30.0  # s between two tries
BLOCK = 1 << 20  # bytes
PIECE = 128 << 10  # bytes between two writes

T = TypeVar("T")


class _CannotFetchError(Exception):
    """A sentence for the user."""


def main(arguments: list[str]) -> int:
    """0 where the folder is complete and verified; else 1, and the last line says why."""
    end_with_parent()
    os.environ |= {
        "HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_XET": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1", "HF_HUB_OFFLINE": "0", "HF_HUB_DOWNLOAD_TIMEOUT": "30",
        "HF_HUB_DISABLE_SYMLINKS_WARNING": "1",
    }  # fmt: skip
    repo, folder, *revision = arguments
    try:
        _fetch(repo, Path(folder), revision[0] if revision else None)
    except _CannotFetchError as error:
        fail(str(error))
        return 1
    return 0


def _fetch(repo: str, folder: Path, revision: str | None) -> None:
    from filelock import FileLock, Timeout

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(f"{folder}.lock", timeout=0)
        with lock:
            _locked(repo, folder, revision)
    except Timeout as error:
        raise _CannotFetchError(tr("Another Diptych is fetching this model already.")) from error
    except OSError as error:
        raise _CannotFetchError(_of_disk(error)) from error


def _locked(repo: str, folder: Path, revision: str | None) -> None:
    from huggingface_hub import HfApi, constants, hf_hub_download

    constants.DOWNLOAD_CHUNK_SIZE = PIECE  # its 10 MB would be lost at every cut, and shown in leaps
    before = read_object(folder / PLAN)
    info = _patiently(lambda: HfApi(token=False).model_info(
        repo, revision=str(before.get("commit") or revision or "main"), files_metadata=True, timeout=30))  # fmt: skip
    files = {one.rfilename: one for one in info.siblings or ()}
    names = chosen(files)
    if not names:
        raise _CannotFetchError(tr("The hub has no weights for this model in a form that Diptych can read."))
    total = sum(files[name].size or 0 for name in names)
    licence = str(getattr(info.card_data, "license", None) or "")
    plan = {"repo": repo, "commit": info.sha, "licence": licence, "total": total}
    (folder / PLAN).write_text(json.dumps(plan), "utf-8")
    needed = total - sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    free = shutil.disk_usage(folder).free
    if needed + SPARE > free:
        raise _CannotFetchError(
            tr(
                "The disk has {0} GB free, and {1} GB are needed. Free some space, or move the models folder to another disk."  # noqa: E501
            ).format(f"{free / 1e9:.1f}", f"{(max(needed, 0) + SPARE) / 1e9:.1f}")
        )
    say(**plan)
    hashes = {}
    for name in sorted(names, key=lambda name: files[name].size or 0):
        say(file=name)
        one = files[name]
        _patiently(lambda name=name: hf_hub_download(  # type: ignore[misc]
            repo, name, revision=info.sha, local_dir=folder, token=False))  # fmt: skip
        say(verifying=name)
        hashes[name] = _verified(folder / name, one)
    say(files=hashes)


def _verified(path: Path, file: Any) -> dict[str, Any]:
    """The size and sha256 of `path`, after comparison with the hub's; one that differs is deleted."""
    size = path.stat().st_size
    sha256, git = hashlib.sha256(), hashlib.sha1(f"blob {size}\0".encode(), usedforsecurity=False)
    with path.open("rb") as opened:
        while block := opened.read(BLOCK):
            sha256.update(block)
            git.update(block)
    wanted, found = (file.lfs.sha256, sha256) if file.lfs else (file.blob_id, git)
    if (file.size is not None and file.size != size) or (wanted and wanted != found.hexdigest()):
        path.unlink()
        raise _CannotFetchError(
            tr("The file {0} arrived damaged: its checksum differs from the hub's. It was deleted; try again.").format(
                path.name
            )
        )
    return {"size": size, "sha256": sha256.hexdigest()}


def _patiently(ask: Callable[[], T]) -> T:
    """`ask()`, and again after a while where the hub is busy or the line is cut."""
    began = time.monotonic()
    for attempt in range(1, TRIES + 1):
        try:
            return ask()
        except OSError as error:  # all of the client's and of requests' are
            response = _response(error)
            passing = response.status_code in (408, 429, 500, 502, 503, 504) if response is not None else _cut(error)
            if not passing or attempt == TRIES or time.monotonic() - began > ENOUGH:
                raise _CannotFetchError(_reason(error, response)) from error
            wait = _seconds(response.headers.get("Retry-After")) if response is not None else None
            wait = min(wait if wait is not None else 2.0 ** (attempt - 1), LONGEST_WAIT)
            say(waiting=wait)
            time.sleep(wait)
        except ValueError as error:  # the client's word for answers that it cannot make sense of
            raise _CannotFetchError(
                tr("The hub's answer cannot be understood ({0}).").format(_first_line(error))
            ) from error
    raise AssertionError("unreachable")


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _response(error: BaseException) -> Any:
    """The hub's answer that `error` came from; None where there was none."""
    return next((r for one in _chain(error) if (r := getattr(one, "response", None)) is not None), None)


def _cut(error: BaseException) -> bool:
    """Whether the line, and not the disk, is at fault."""
    import requests

    kinds = (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError)
    return any(isinstance(one, kinds) or "Consistency check failed" in str(one) for one in _chain(error))


def _reason(error: OSError, response: Any) -> str:
    if response is not None:
        status = response.status_code
        known = {
            401: tr("The hub does not know this model, or wants an account for it."),
            403: tr("The hub wants an account for this model."),
            404: tr("The hub has no such model, or one of its files is missing there."),
            429: tr("The hub gets too many requests from this network. Wait some minutes and try again."),
            503: tr("The hub is out of order for now. Try again later."),
        }
        return known.get(status, tr("The hub answered with error {0}. Try again later.").format(status))
    if _cut(error):
        return tr("The connection failed. What has arrived is kept; try again and the download goes on from there.")
    return _of_disk(error)


def _of_disk(error: OSError) -> str:
    import errno

    numbers = {getattr(one, "errno", None) for one in _chain(error)}
    if numbers & {errno.ENOSPC, errno.EDQUOT}:
        return tr("The disk is full. What has arrived is kept; free some space and try again.")
    return tr("The file could not be written ({0}).").format(_first_line(error))


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


def _seconds(text: str | None) -> float | None:
    return float(text) if text and text.strip().isdigit() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
