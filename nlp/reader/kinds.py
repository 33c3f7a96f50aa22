"""What kind of file some bytes are, by what they say themselves; the suffix only tells texts apart."""

from __future__ import annotations

import re

from nlp.message import tr
from nlp.reader.contents import Unreadable
from nlp.reader.zipped import Container

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".rtf", ".odt", ".eml", ".epub"})
BY_SUFFIX = {
    ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html", ".eml": "eml",
}  # fmt: skip
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AS_TEXT = tr("Save the article as text, HTML, Word or PDF and try again.")
ARCHIVE = tr("It is an archive. Unpack it and open what is inside.")
REFUSED = (
    (b"\x89PNG", tr("It is a picture. {0}")),
    (b"\xff\xd8\xff", tr("It is a picture. {0}")),
    (b"GIF8", tr("It is a picture. {0}")),
    (b"II*\x00", tr("It is a picture. {0}")),
    (b"MM\x00*", tr("It is a picture. {0}")),
    (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf'\x1c", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ\x00", ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"GGUF", tr("It is a translation model, not an article. {0}")),
    (b"SQLite format 3", tr("It is a database. {0}")),
    (b"\x7fELF", tr("It is a program. {0}")),
    (b"MZ\x90", tr("It is a program. {0}")),
    (b"ID3", tr("It is a sound recording. {0}")),
    (b"OggS", tr("It is a sound recording. {0}")),
    (b"RIFF", tr("It is a recording or a picture. {0}")),
)


def kind_of(raw: bytes, suffix: str) -> str:
    """One of txt md html docx pdf rtf odt eml epub. Raises Unreadable for what is none of them."""
    head = raw[:2048]
    if head.startswith(b"PK"):
        return _zipped(raw)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(OLE):
        raise Unreadable(_ole(raw))
    for magic, what in REFUSED:
        if head.startswith(magic):
            raise Unreadable(what.format(SAVE_AS_TEXT))
    return _text_kind(head, suffix)


def _text_kind(head: bytes, suffix: str) -> str:
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    if suffix not in {".txt", ".md"} and re.match(
        rb"(?i)<(?:!doctype\s+html|html|\?xml[^>]*>\s*<(?:!doctype\s+)?html)", text
    ):
        return "html"
    if suffix in {".txt", ".md", ""} and re.match(rb"(?i)<(?:!doctype\s+html|html)\b", text):
        return "html"
    if suffix == ".eml" or _is_mail(text):
        return "eml"
    return BY_SUFFIX.get(suffix, "txt")


def _is_mail(text: bytes) -> bool:
    """Headers at the very beginning, sender and another among them."""
    headers = re.split(rb"\r?\n\r?\n", text)[0]
    names = {name.lower() for name in re.findall(rb"(?m)^([A-Za-z][A-Za-z-]{1,40}):", headers)}
    first = re.match(rb"[A-Za-z][A-Za-z-]{1,40}:", text)
    mail = {b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type", b"received"}
    return bool(first) and len(names & mail) >= 3


def _zipped(raw: bytes) -> str:
    container = Container(raw)
    names = set(container.names)
    if "word/document.xml" in names:
        return "docx"
    mimetype = container.bytes("mimetype").strip() if "mimetype" in names else b""
    if mimetype == b"application/epub+zip" or "META-INF/container.xml" in names:
        return "epub"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text") or (not mimetype and "content.xml" in names):
        return "odt"
    if any(name.startswith(("xl/", "ppt/")) for name in names) or mimetype.startswith(b"application/vnd.oasis"):
        raise Unreadable(tr("It is a spreadsheet or a presentation. {0}").format(SAVE_AS_TEXT))
    raise Unreadable(ARCHIVE)


def _ole(raw: bytes) -> str:
    """Word up to 2003, or a newer document locked with a password: both are OLE containers, names in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return tr("It is protected by a password. Remove the password in Word and try again.")
    if "WordDocument".encode("utf-16-le") in raw:
        return tr("It is an old Word document. Open it in Word or LibreOffice and save it as .docx.")
    return tr("It is an old Office file. {0}").format(SAVE_AS_TEXT)
