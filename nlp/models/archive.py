"""Archives of models: unpacked with suspicion, packed with checksums."""

from __future__ import annotations

import json
import stat
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import IO

from nlp.message import tr
from nlp.models.store import StoreError, check_room
from nlp.translate.weights import BLOCK, MANIFEST

LARGEST = 40 << 30  # bytes, unpacked
MOST = 2000  # files
RATIO, UNSUSPECTED = 100, 200 << 20  # no model shrinks like this, once it is larger than that many bytes


def unpack(archive: Path, folder: Path) -> Iterator[tuple[int, int]]:
    """Unpacks a zip or tar into `folder`, which is made; (bytes written, bytes in all or 0).

    Raises StoreError for what is no archive, is damaged, reaches outside `folder`, holds links, or is a bomb.
    """
    try:
        if zipfile.is_zipfile(archive):
            yield from _unzip(archive, folder)
        elif tarfile.is_tarfile(archive):
            yield from _untar(archive, folder)
        else:
            raise StoreError(tr("{0} is neither a zip nor a tar archive.").format(archive.name))
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, NotImplementedError, RuntimeError) as error:
        raise StoreError(tr("{0} is damaged or cut short ({1}). Copy it again.").format(archive.name, error)) from error
    except OSError as error:
        raise StoreError(tr("{0} cannot be unpacked: {1}.").format(archive.name, error.strerror or error)) from error


def _unzip(archive: Path, folder: Path) -> Iterator[tuple[int, int]]:
    with zipfile.ZipFile(archive) as opened:
        infos = [info for info in opened.infolist() if not info.is_dir()]
        total = sum(info.file_size for info in infos)
        guard = _Guard(archive)
        guard.check(total, len(infos))
        check_room(folder, total)
        for info in infos:
            if stat.S_ISLNK(info.external_attr >> 16):
                raise StoreError(
                    tr("{0} holds a link ({1}); models have none. It was refused.").format(archive.name, info.filename)
                )
            with opened.open(info) as source:
                for size in _write(source, guard.place(folder, info.filename), info.file_size):
                    yield guard.count(size), total


def _untar(archive: Path, folder: Path) -> Iterator[tuple[int, int]]:
    guard = _Guard(archive)
    with tarfile.open(archive) as opened:
        files = 0
        for member in opened:
            if member.isdir():
                continue
            if not member.isreg():
                raise StoreError(
                    tr("{0} holds a link ({1}); models have none. It was refused.").format(archive.name, member.name)
                )
            files += 1
            guard.check(guard.written + member.size, files)
            check_room(folder, member.size)
            source = opened.extractfile(member)
            assert source is not None
            with closing(source):
                for size in _write(source, guard.place(folder, member.name), member.size):
                    yield guard.count(size), 0


class _Guard:
    def __init__(self, archive: Path) -> None:
        self._name = archive.name
        self._packed = archive.stat().st_size
        self.written = 0

    def check(self, size: int, files: int) -> None:
        """Raises StoreError for more, or for more out of less, than a model is."""
        if size > LARGEST or files > MOST:
            raise StoreError(
                tr(
                    "{0} would unpack to {1} GB in {2} files; Diptych takes up to {3} GB in {4} files. It was refused."
                ).format(self._name, f"{size / 1e9:.1f}", files, f"{LARGEST / 1e9:.0f}", MOST)
            )
        if size > UNSUSPECTED and size > RATIO * self._packed:
            raise StoreError(
                tr("{0} would grow more than {1}-fold; no model does. It was refused.").format(self._name, RATIO)
            )

    def place(self, folder: Path, name: str) -> Path:
        """Where a file goes; raises StoreError where that is outside `folder`."""
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if not parts or ".." in parts or parts[0].startswith("/") or ":" in parts[0]:
            raise StoreError(tr("{0} would write outside its folder ({1}). It was refused.").format(self._name, name))
        place = folder.joinpath(*parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def count(self, size: int) -> int:
        self.written += size
        return self.written


def _write(source: IO[bytes], path: Path, size: int) -> Iterator[int]:
    """Writes at most `size` bytes: what an archive says of itself need not be true."""
    written = 0
    with path.open("xb") as target:
        while block := source.read(BLOCK):
            written += len(block)
            if written > size:
                raise StoreError(tr("{0} is larger than its archive says. It was refused.").format(path.name))
            target.write(block)
            yield len(block)


def pack(folder: Path, names: Iterable[str], archive: Path, manifest: dict[str, object]) -> Iterator[tuple[int, int]]:
    """Packs the files `names` of a model, with `manifest` first, into the zip `archive`; (bytes done, bytes in all).

    The archive gets its name when it is complete. Raises StoreError.
    """
    files = [folder / name for name in names if name != MANIFEST]
    total = sum(path.stat().st_size for path in files)
    partial = archive.with_name(f"{archive.name}.partial")
    done = 0
    try:
        check_room(archive.parent, total)
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED, allowZip64=True) as made:
            made.writestr(f"{folder.name}/{MANIFEST}", json.dumps(manifest, indent=1, ensure_ascii=False))
            for path in files:
                name = f"{folder.name}/{path.name}"
                with path.open("rb") as source, made.open(name, "w", force_zip64=True) as target:
                    while block := source.read(BLOCK):
                        target.write(block)
                        done += len(block)
                        yield done, total
        partial.replace(archive)
    except OSError as error:
        raise StoreError(tr("{0} cannot be written: {1}.").format(archive.name, error.strerror or error)) from error
    finally:
        partial.unlink(missing_ok=True)
