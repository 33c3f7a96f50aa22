"""Pieces as JSON and back. What a newer version adds to a piece is passed over; what it lacks has its default."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from nlp.article import Origin
from nlp.blocks import Form
from nlp.briefings.pieces import (
    Claim,
    Contrast,
    Excerpt,
    Extract,
    Figures,
    LedgerRow,
    Note,
    Piece,
    Reference,
    Shows,
    Title,
)
from nlp.languages import Lang
from nlp.ledger import Verdict
from nlp.message import Message

T = TypeVar("T")
Values = dict[str, Any]
KINDS: dict[str, type[Piece]] = {
    "title": Title,
    "note": Note,
    "extract": Extract,
    "figures": Figures,
    "contrast": Contrast,
}
NAMES = {kind: name for name, kind in KINDS.items()}


def encoded(piece: Piece) -> tuple[str, str]:
    """The name of its kind, and all else as JSON."""
    values = _plain(piece)
    del values["id"]
    return NAMES[type(piece)], json.dumps(values, ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Fields by their names; a message by its parts, so that it can be said in any language."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Message):
        return {"template": value.template, "arguments": [_plain(one) for one in value.arguments]}
    return value


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return Message(value["template"]).format(*(_text(one) for one in value["arguments"]))
    text: str = value
    return text


def decoded(kind: str, data: str, id_: str = "") -> Piece:
    """Raises ValueError, KeyError or TypeError where `data` is no piece of this kind."""
    values = json.loads(data) | {"id": id_}
    return _piece(KINDS[kind], values)


def _piece(kind: type[Piece], values: Values) -> Piece:
    if kind is Extract:
        return _made(Extract, values, reference=_reference, excerpts=_each(_excerpt), shows=Shows, form=Form)
    if kind is Figures:
        return _made(Figures, values, reference=_reference, rows=_each(_row))
    if kind is Contrast:
        return _made(Contrast, values, claims=_each(_claim))
    return _made(kind, values)


def _made(kind: type[T], values: Values, **readers: Callable[[Any], Any]) -> T:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    read = {name: readers[name](value) if name in readers else value for name, value in values.items() if name in known}
    return kind(**read)


def _each(read: Callable[[Any], T]) -> Callable[[list[Any]], tuple[T, ...]]:
    return lambda values: tuple(read(value) for value in values)


def _lang(value: str | None) -> Lang | None:
    return None if value is None else Lang(value)


def _reference(values: Values) -> Reference:
    return _made(Reference, values, lang=Lang, target=_lang, via=_lang)


def _excerpt(values: Values) -> Excerpt:
    return _made(Excerpt, values, origin=Origin, faults=_each(_text), doubts=_each(_text), lang=_lang)


def _row(values: Values) -> LedgerRow:
    return _made(LedgerRow, values, verdict=Verdict, why=_text)


def _claim(values: Values) -> Claim:
    return _made(Claim, values, reference=_reference, excerpt=_excerpt)
