"""MessagePack of dataclasses, written and read bit by bit: in between, other threads have their turn.

What msgspec does in one go, it does with all other threads waiting: for a book that is a tenth of a second.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Raw

MANY = 64  # elements of a list that are written, or read, in one go
NIL = b"\xc0"


def written(value: Any, plain: Callable[[Any], Any]) -> Iterator[bytes]:
    """`value` as MessagePack, in parts; what msgspec does not know is written as `plain` has it."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    encoder = _encoder(plain)
    if isinstance(value, dict):
        yield _head(0x80, 0xDE, len(value))
        for name, one in value.items():
            yield encoder.encode(name)
            yield from written(one, plain)
    elif isinstance(value, list | tuple) and len(value) > MANY:
        yield _head(0x90, 0xDC, len(value))
        for start in range(0, len(value), MANY):
            some = value[start : start + MANY]
            yield encoder.encode(some)[len(_head(0x90, 0xDC, len(some))) :]
    else:
        yield encoder.encode(value)


def _head(short: int, long: int, size: int) -> bytes:
    """What begins a map or a list of `size`."""
    if size < 16:
        return bytes([short | size])
    return struct.pack(">BH", long, size) if size < 1 << 16 else struct.pack(">BI", long + 1, size)


@cache
def _encoder(plain: Callable[[Any], Any]) -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder(enc_hook=plain)


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind, dec_hook=lambda _kind, value: Path(value))


def named(raw: bytes | Raw) -> dict[str, Raw]:
    """The entries of a map, unread. Raises msgspec.DecodeError."""
    found: dict[str, Raw] = _decoder(dict[str, Raw]).decode(raw)
    return found


def each(raw: bytes | Raw) -> list[Any]:
    """The elements of a list, as plain values. Raises msgspec.DecodeError."""
    decoder = _decoder(Any)
    return [decoder.decode(one) for one in _decoder(list[Raw]).decode(raw)]


def read(raw: bytes | Raw, kind: Any) -> Any:
    """A value of `kind`. Raises msgspec.DecodeError, TypeError where a field is not there."""
    some = [one for one in get_args(kind) if one is not NoneType]
    if NoneType in get_args(kind) and len(some) == 1:
        return None if memoryview(raw)[:1] == NIL else read(raw, some[0])
    if isinstance(kind, type) and is_dataclass(kind):
        found = named(raw)
        return kind(**{name: read(found[name], hint) for name, hint in _hints(kind).items() if name in found})
    if get_origin(kind) is tuple and some[1:] == [...]:
        decoder = _decoder(some[0])
        return tuple(decoder.decode(one) for one in _decoder(list[Raw]).decode(raw))
    return _decoder(kind).decode(raw)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
