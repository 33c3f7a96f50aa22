"""Zip containers (docx, odt, epub) opened with care: they may be broken, bombs or locked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from nlp.message import tr
from nlp.reader.contents import MAX_UNPACKED, Unreadable

BROKEN = tr("The file is damaged. Open it in the program that made it, save it again and try once more.")
BOMB = tr("It unpacks to far more than a text would. If you trust it, open it in its program and save the text alone.")
LOCKED = tr("It is protected by a password. Remove the password in the program that made it and try again.")
MAX_RATIO = 1000  # unpacked to packed; XML of real documents stays under 100
SMALL = 5_000_000  # bytes: below this a high ratio does no harm
Element = Any  # xml.etree.ElementTree.Element


class Container:
    """The members of a zip file. All errors are Unreadable."""

    def __init__(self, raw: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self._sizes = {info.filename: info for info in self._zip.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError, OverflowError) as error:
            raise Unreadable(BROKEN) from error
        self._left = MAX_UNPACKED

    @property
    def names(self) -> list[str]:
        return list(self._sizes)

    def bytes(self, name: str) -> bytes:
        """A member's bytes; b"" where there is no such member."""
        info = self._sizes.get(name)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise Unreadable(LOCKED)
        limit = max(SMALL, info.compress_size * MAX_RATIO)
        limit = min(limit, self._left)
        try:
            with self._zip.open(info) as member:
                raw = member.read(limit + 1)
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError,
        ) as error:  # fmt: skip
            raise Unreadable(BROKEN) from error
        if len(raw) > limit:
            raise Unreadable(BOMB)
        self._left -= len(raw)
        return raw

    def xml(self, name: str) -> Element | None:
        """A member's root element; None where there is no such member. Entities are refused."""
        raw = self.bytes(name)
        return parse(raw) if raw.strip() else None


def parse(raw: bytes) -> Element:
    """The root element of an XML text that declares no entities. Raises Unreadable."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(raw)
    except DefusedXmlException as error:
        raise Unreadable(
            tr("It defines XML entities, which no ordinary document does. Save it anew and try again.")
        ) from error
    except (ParseError, ValueError, LookupError, UnicodeError, RecursionError) as error:
        raise Unreadable(BROKEN) from error


def walk(element: Element, visit: Callable[[Element], str | None]) -> str:
    """The text under `element`: `visit` gives what stands for an element, or None to go into it. Not recursive."""
    parts: list[str] = []
    stack: list[Any] = [element]
    while stack:
        top = stack.pop()
        if isinstance(top, str):
            parts.append(top)
            continue
        stand_in = visit(top)
        if stand_in is not None:
            parts.append(stand_in)
            continue
        parts.append(top.text or "")
        for child in reversed(top):
            stack.append(child.tail or "")
            stack.append(child)
    return "".join(parts)
