"""A saved mail: subject, sender, date and the part that holds the text."""

from __future__ import annotations

import email.policy
import re
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from nlp.message import tr
from nlp.reader.charset import decode
from nlp.reader.contents import Contents, Unreadable

EMPTY = tr("The message holds no text, only attachments or pictures. Save the attachment and open that.")
# What the parser and its header classes throw at damaged messages; they promise nothing.
ODD = (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError, AssertionError)


def eml(raw: bytes) -> Contents:
    """The text part of a message (the HTML part where there is no text), attachments left out."""
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
    except ODD as error:
        raise Unreadable(
            tr("The message is damaged. Save it again from the mail program and try once more.")
        ) from error
    found = {kind: _joined(parts, kind) for kind in ("text/plain", "text/html")}
    text = found["text/plain"] or found["text/html"]
    if text is None:
        raise Unreadable(EMPTY)
    sender, address = _sender(message)
    return Contents(
        _without_signature(text.text),
        title=re.sub(r"^(?:(?:re|fwd?|fw|отв|пересл)\s*:\s*)+", "", _header(message, "subject"), flags=re.IGNORECASE),
        source=sender or address or text.source,
        author=text.author,
        date=_date(_header(message, "date")) or text.date,
        wrapped=text.wrapped,
    )


def _joined(parts: list[EmailMessage], kind: str) -> Contents | None:
    found = [each for part in parts if (each := _part(part, kind)) is not None and each.text.strip()]
    if not found:
        return None
    first = found[0]
    return Contents(
        "\n\n".join(each.text for each in found),
        first.title,
        first.source,
        first.author,
        first.date,
        first.url,
        first.wrapped,
    )


def _part(part: EmailMessage, kind: str) -> Contents | None:
    try:
        if part.get_content_type() != kind or part.get_content_disposition() == "attachment" or part.get_filename():
            return None
        raw = part.get_payload(decode=True)
        charset = part.get_content_charset() or ""
        flowed = part.get_param("format") == "flowed"
    except ODD:
        return None
    if not isinstance(raw, bytes) or not raw.strip():
        return None
    if kind == "text/html":
        from nlp.reader.web import html

        try:
            return html(raw, charset)
        except Unreadable:
            return None
    text = decode(raw, charset)
    if flowed:
        text = re.sub(r" \r?\n(?!\r?\n)", " ", text)
    return Contents(text, wrapped=True)


def _without_signature(text: str) -> str:
    """Up to the line "-- ", after which mail programs put the signature, and without quoted lines."""
    text = re.split(r"(?m)^-- ?\r?$", text)[0] if not re.match(r"-- ?\r?\n", text) else text
    kept = [line for line in text.splitlines() if not line.startswith(">")]
    return "\n".join(kept) if any(line.strip() for line in kept) else text


def _header(message: EmailMessage, name: str) -> str:
    try:
        return re.sub(r"\s+", " ", str(message.get(name) or "")).strip()
    except ODD:
        return ""


def _sender(message: EmailMessage) -> tuple[str, str]:
    try:
        first = message["from"].addresses[0]
        return str(first.display_name).strip(), str(first.addr_spec)
    except ODD:
        return "", _header(message, "from")


def _date(header: str) -> str:
    try:
        return parsedate_to_datetime(header).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
