"""Articles and digests as bytes: MessagePack of their fields by name, so that older files can be read, compressed."""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
from msgspec import Raw

from nlp.article import (
    TITLE,
    Article,
    Digest,
    Entity,
    Figure,
    Finding,
    Generated,
    Pair,
    Passage,
    Portrait,
    Sentence,
    Span,
)
from nlp.heading import known, remember
from nlp.library import bits
from nlp.library.rows import Work
from nlp.message import Message

logger = logging.getLogger(__name__)
LEVEL = 1  # of compression: half the size of none at all, at a tenth of the time of the best
ELSEWHERE = ("article", "portrait")  # of a digest: the same for every language
APART = (*ELSEWHERE, "findings", "pairs", "generated")  # and spans of several types


class Damaged(ValueError):
    """Bytes that hold no article or digest."""


def pack_article(article: Article) -> bytes:
    return _packed(article)


def unpack_article(data: bytes) -> Article:
    """Raises Damaged."""
    article: Article = _read(_unzipped(data), Article)
    return article


def pack_portrait(portrait: Portrait) -> bytes:
    return _packed(portrait)


def unpack_portrait(data: bytes) -> Portrait:
    """Raises Damaged."""
    portrait: Portrait = _read(_unzipped(data), Portrait)
    return portrait


def pack_work(work: Work) -> bytes:
    """Without what is the same for every language."""
    seen = [[sentence, *key, flag] for (sentence, key), flag in work.seen.items()]
    content = {"digest": _fields(work.digest), "edits": list(work.edits.items()), "seen": seen}
    if title := known(work.digest):
        content["heading"] = {"source": title.article.body, "digest": _fields(title)}
    return _packed(content)


def unpack_work(data: bytes, article: Article) -> Work:
    """Raises Damaged."""
    try:
        raw = bits.named(_unzipped(data))
        digest = _digest(raw["digest"], article)
        edits = dict(bits.each(raw["edits"]))
        seen = {(sentence, (kind, here, there)): flag for sentence, kind, here, there, flag in bits.each(raw["seen"])}
    except (KeyError, TypeError, ValueError, msgspec.DecodeError) as error:
        raise Damaged(str(error)) from error
    _remember_heading(raw.get("heading"))
    return Work(digest, edits, seen)


def unpack_translated(data: bytes) -> dict[int, str]:
    """What a work says in its language, by sentence, the title too; nothing else of it is made. Raises Damaged."""
    try:
        found = _read(bits.named(bits.named(_unzipped(data))["digest"])["translation"], _Translation | None)
    except (KeyError, msgspec.DecodeError) as error:
        raise Damaged(str(error)) from error
    texts = {TITLE: found.title, **dict(enumerate(found.targets))} if found else {}
    return {place: text for place, text in texts.items() if text}


def _remember_heading(raw: Raw | None) -> None:
    """What was found in the title, so that the window need not wait for it; where it is damaged, it is found again."""
    try:
        if raw is not None:
            found = bits.named(raw)
            remember(_digest(found["digest"], Article("", _read(found["source"], Passage))))
    except (Damaged, KeyError, TypeError, msgspec.DecodeError) as error:
        logger.warning("what was found in a title cannot be read: %s", type(error).__name__)


def _fields(digest: Digest) -> dict[str, Any]:
    return {field.name: getattr(digest, field.name) for field in fields(Digest) if field.name not in ELSEWHERE}


def _digest(raw: Raw, article: Article) -> Digest:
    every = bits.named(raw)
    found = {name: _read(every[name], hint) for name, hint in _hints().items() if name in every}
    findings = tuple(chain.from_iterable(map(_findings, _some(bits.each(every["findings"])))))
    pairs = tuple(chain.from_iterable(map(_pairs, _some(bits.each(every["pairs"])))))
    generated = _generated(bits.read(every["generated"], Any)) if "generated" in every else None
    return replace(Digest(article, **found), findings=findings, pairs=pairs, generated=generated)


def _some(raws: list[Any]) -> Iterator[list[Any]]:
    """`raws`, a few at a time: what is made of them in one go keeps other threads waiting."""
    return (raws[start : start + bits.MANY] for start in range(0, len(raws), bits.MANY))


@dataclass(frozen=True, slots=True)
class _Translation:
    """Of a translation what is searched for."""

    targets: tuple[str | None, ...]
    title: str | None = None


@cache
def _hints() -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(Digest).items() if name not in APART}


def _generated(raw: dict[str, Any] | None) -> Generated | None:
    if raw is None:
        return None
    own, target = (_findings(raw[name]) for name in ("findings", "target_findings"))
    found: Generated = _converted(raw | {"findings": (), "target_findings": ()}, Generated)
    return replace(found, findings=own, target_findings=target)


def _findings(raws: Sequence[dict[str, Any]]) -> tuple[Finding, ...]:
    """Findings of their fields; all spans of one kind at once, as a book has thousands."""
    sources, targets = (_spans([raw[side] for raw in raws]) for side in ("source", "target"))
    bare = _converted([raw | {"source": None, "target": None, "why": ""} for raw in raws], tuple[Finding, ...])
    return tuple(
        Finding(one.sentence, one.kind, source, target, _message(raw["why"]), one.severity, one.seen)
        for raw, one, source, target in zip(raws, bare, sources, targets, strict=True)
    )


def _pairs(raws: Sequence[dict[str, Any]]) -> tuple[Pair, ...]:
    sources, targets = (_spans([raw[side] for raw in raws]) for side in ("source", "target"))
    return tuple(
        Pair(raw["sentence"], source, target) for raw, source, target in zip(raws, sources, targets, strict=True)
    )


def _spans(raws: Sequence[dict[str, Any] | None]) -> list[Any]:
    """What findings or pairs point at, each as the kind of span that it was; None stays."""
    kinds = {"normal": Entity, "unit": Figure, "paragraph": Sentence}
    grouped: dict[type[Span], list[int]] = {}
    for number, raw in enumerate(raws):
        if raw is not None:
            grouped.setdefault(next((kind for field, kind in kinds.items() if field in raw), Span), []).append(number)
    found: list[Any] = [None] * len(raws)
    for kind, numbers in grouped.items():
        spans = _converted([raws[number] for number in numbers], list[kind])  # type: ignore[valid-type]
        for number, span in zip(numbers, spans, strict=True):
            found[number] = span
    return found


def _packed(value: object) -> bytes:
    return zlib.compress(b"".join(bits.written(value, _plain)), LEVEL)


def _plain(stranger: object) -> object:
    """A message by its parts, so that it can be said in any language; a path as text."""
    if isinstance(stranger, Message):
        return {"template": stranger.template, "arguments": stranger.arguments}
    return str(stranger).encode("utf-8", "replace").decode()  # a file's name may be no UTF-8


def pack_message(text: str) -> str:
    """A sentence for the user, able to be said in any language when it comes out again."""
    return json.dumps(_parts(text))


def unpack_message(text: str) -> str:
    return _message(json.loads(text)) if text else ""


def _parts(text: object) -> object:
    if isinstance(text, Message):
        return {"template": str.__str__(text.template), "arguments": [_parts(one) for one in text.arguments]}
    return text if isinstance(text, int | float) else str(text)


def _message(raw: Any) -> str:
    if isinstance(raw, dict):
        return Message(raw["template"]).format(*map(_message, raw["arguments"]))
    text: str = raw
    return text


def _unzipped(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise Damaged(str(error)) from error


def _read(raw: bytes | Raw, kind: Any) -> Any:
    try:
        return bits.read(raw, kind)
    except (TypeError, msgspec.DecodeError) as error:
        raise Damaged(str(error)) from error


def _converted(raw: object, kind: Any) -> Any:
    try:
        return msgspec.convert(raw, kind, dec_hook=lambda _kind, value: Path(value))
    except msgspec.ValidationError as error:
        raise Damaged(str(error)) from error
