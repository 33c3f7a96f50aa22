"""A dropped file or pasted text becomes an Article; what cannot be read raises UnreadableFile, nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from nlp.article import Article, Passage
from nlp.errors import UnreadableFile
from nlp.message import tr
from nlp.reader.contents import MAX_BYTES, MAX_CHARACTERS, Contents, Unreadable
from nlp.reader.kinds import SUFFIXES

__all__ = ["SUFFIXES", "read", "read_text"]

PASTED = Path("pasted text")
EMPTY = tr("There is no text in it. Choose a file with an article, or paste the text.")
TOO_BIG = tr("It is larger than {0} MB. Save the article alone, without pictures, and try again.").format(
    MAX_BYTES // 1_000_000
)
TOO_LONG = tr("It holds more than {0} million characters. Split it and open the part that you need.").format(
    MAX_CHARACTERS // 1_000_000
)


def read(path: Path) -> Article:
    """The article in a file of any of the kinds of `SUFFIXES`, told by its contents first.

    The body has sentences and languages, no figures and no entities. Raises UnreadableFile where no text can be
    taken from the file, UnsupportedLanguage for text that is not English, Russian or Ukrainian.
    """
    path = Path(path)
    try:
        contents = _contents(_bytes(path), path.suffix.lower())
        return _article(contents, path)
    except Unreadable as error:
        raise UnreadableFile(path, str(error)) from error


def read_text(text: str, title: str = "", path: Path | None = None) -> Article:
    """The article in a pasted text; `title` where it is known. Raises like `read`."""
    try:
        return _article(Contents(text, title=title, wrapped=True), path)
    except Unreadable as error:
        raise UnreadableFile(path or PASTED, str(error)) from error


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(tr("It is a folder. Open the files inside it."))
        if path.exists() and not path.is_file():
            raise Unreadable(tr("It is a device, not a file. Save the article to a file and open that."))
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable(TOO_BIG)
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise Unreadable(tr("There is no such file. It may have been moved or renamed; choose it again.")) from error
    except PermissionError as error:
        raise Unreadable(tr("You may not read it. Ask its owner, or copy it to a folder of your own.")) from error
    except (OSError, ValueError) as error:
        raise Unreadable(tr("It cannot be opened. Copy it to another folder and try again.")) from error
    if len(raw) > MAX_BYTES:
        raise Unreadable(TOO_BIG)
    if not raw.strip(b"\x00 \r\n\t"):
        raise Unreadable(tr("The file is empty. Save it again from where it came and try once more."))
    return raw


def _contents(raw: bytes, suffix: str) -> Contents:
    from nlp.reader.kinds import kind_of

    return _reader(kind_of(raw, suffix))(raw)


def _reader(kind: str) -> Callable[[bytes], Contents]:
    from nlp.reader import mail, office, pdf, plain, rich, web

    return {
        "txt": plain.txt, "md": plain.md, "html": web.html, "eml": mail.eml, "rtf": rich.rtf,
        "pdf": pdf.pdf, "docx": office.docx, "odt": office.odt, "epub": office.epub,
    }[kind]  # fmt: skip


def _article(contents: Contents, path: Path | None) -> Article:
    from nlp.detect import detect, paragraph_langs
    from nlp.reader.tidy import headline, iso_date, opening, tidy, unwrapped, without_boilerplate
    from nlp.segment import sentences

    if len(contents.text) > MAX_CHARACTERS:
        raise Unreadable(TOO_LONG)
    text = tidy(contents.text)
    text = without_boilerplate(unwrapped(text) if contents.wrapped else text)
    title = _line(contents.title)
    if title:
        text = _without_title(text, title)
    else:
        title, text = headline(text)
    if not re.search(r"\w", text):
        raise Unreadable(EMPTY)
    lang = detect(text)
    cut = sentences(text, lang)
    return Article(
        title=title or opening(cut[0].text),
        body=Passage(lang, text, cut, paragraph_langs=paragraph_langs(text, cut, lang)),
        path=path,
        source=_line(contents.source),
        author=_line(contents.author),
        date=iso_date(_line(contents.date)),
        url=contents.url if re.fullmatch(r"https?://[^\s<>\"]+", contents.url) else "",
    )


def _line(text: str) -> str:
    from nlp.reader.tidy import tidy

    return re.sub(r"\s+", " ", tidy(text)).strip()


def _without_title(text: str, title: str) -> str:
    """`text` without the headline repeated at its beginning, unless nothing else is there."""
    first, _, rest = text.partition("\n")
    same = re.sub(r"\W+", "", first).casefold() == re.sub(r"\W+", "", title).casefold()
    return rest if same and rest.strip() else text
