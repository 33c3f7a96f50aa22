"""Reads and writes the weights in a model.bin of CTranslate2's (format 6: little-endian, a record a variable)."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FORMAT, REVISION = 6, 1
TYPES = ("<f4", "i1", "<i2", "<i4", "<f2")


def variables(path: Path) -> dict[str, NDArray[Any]]:
    """Name → array, mapped from the file, not read. Raises ValueError where it is of another format or cut short."""
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    reader = _Reader(data)
    try:
        if reader.number("I") != FORMAT:
            raise ValueError(f"{path.name} has another format")
        reader.text()
        reader.number("I")
        found = {}
        for _ in range(reader.number("I")):
            name = reader.text()
            shape = [reader.number("I") for _ in range(reader.number("B"))]
            found[name] = reader.array(TYPES[reader.number("B")], reader.number("I"), shape)
        for _ in range(reader.number("I")):  # what is equal is stored once
            alias = reader.text()
            found[alias] = found[reader.text()]
        return found
    except (struct.error, LookupError, UnicodeDecodeError) as error:
        raise ValueError(f"{path.name} is cut short or damaged") from error


def packed(spec: str, found: Mapping[str, NDArray[Any]]) -> bytes:
    """A model.bin that holds `found`, for a model that CTranslate2 calls `spec`."""
    parts: list[bytes | memoryview] = [struct.pack("<I", FORMAT), _text(spec)]
    parts.append(struct.pack("<II", REVISION, len(found)))
    for name, array in found.items():
        kind = TYPES.index(array.dtype.str.replace("|", ""))
        shape = struct.pack(f"<B{array.ndim}I", array.ndim, *array.shape)
        parts += [_text(name), shape, struct.pack("<BI", kind, array.nbytes), np.ascontiguousarray(array).data]
    return b"".join([*parts, struct.pack("<I", 0)])


def _text(text: str) -> bytes:
    data = text.encode() + b"\0"
    return struct.pack("<H", len(data)) + data


class _Reader:
    def __init__(self, data: mmap.mmap) -> None:
        self._data, self._at = data, 0

    def number(self, form: str) -> int:
        (value,) = struct.unpack_from(f"<{form}", self._data, self._at)
        self._at += struct.calcsize(f"<{form}")
        return int(value)

    def text(self) -> str:
        length = self.number("H")
        self._at += length
        return self._data[self._at - length : self._at].rstrip(b"\0").decode()

    def array(self, kind: str, size: int, shape: list[int]) -> NDArray[Any]:
        values = np.frombuffer(self._data, kind, size // np.dtype(kind).itemsize, self._at)
        self._at += size
        return values.reshape(shape)
