"""A briefing as a file: made in memory, written beside the old one, and put in its place at once."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nlp import blocks
from nlp.briefings.document import Speaker, Style, document, english, language
from nlp.briefings.pieces import Briefing
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.message import tr

REASONS = {
    errno.ENOSPC: tr("The disk is full. Free some space, or choose another folder."),
    errno.EDQUOT: tr("Your share of the disk is used up. Free some space, or choose another folder."),
    errno.EACCES: tr("You may not write there. Choose another folder."),
    errno.EPERM: tr("You may not write there. Choose another folder."),
    errno.EROFS: tr("That disk can only be read. Choose another folder."),
    errno.ENOENT: tr("The folder is no longer there. Choose another one."),
    errno.ENOTDIR: tr("That is no folder. Choose another one."),
    errno.EISDIR: tr("A folder has that name. Choose another name."),
    errno.ENAMETOOLONG: tr("The name is too long. Choose a shorter one."),
}


class CannotWrite(NlpError):
    """A file that could not be written; what was there before is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path, error)
        self.path, self.error = path, error

    def __str__(self) -> str:
        number = self.error.errno
        reason = REASONS.get(number) if number is not None else None
        return tr("{0} was not written: {1}").format(self.path.name, reason or f"{self.error.strerror or self.error}.")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a briefing is set."""

    style: Style = Style.NUMBERED
    now: datetime | None = None  # the date it bears; None: none
    lang: Lang | None = None  # of what it says of itself; None: the language most of it is in
    speaker: Speaker = english  # says findings in that language


def docx(briefing: Briefing, setting: Setting) -> bytes:
    """A Word document."""
    from nlp.briefings.word import word

    lang = setting.lang or language(briefing)
    return word(_blocks(briefing, setting), briefing.name, setting.now or datetime(2000, 1, 1, tzinfo=UTC), lang.value)


def fragment(briefing: Briefing, setting: Setting) -> str:
    """HTML without a page round it."""
    return blocks.html(_blocks(briefing, setting))


def html(briefing: Briefing, setting: Setting) -> bytes:
    """A page that stands alone."""
    lang = setting.lang or language(briefing)
    return blocks.page(_blocks(briefing, setting), briefing.name, lang.value).encode("utf-8", "replace")


def markdown(briefing: Briefing, setting: Setting) -> bytes:
    return blocks.markdown(_blocks(briefing, setting)).encode("utf-8", "replace")


def text(briefing: Briefing, setting: Setting) -> bytes:
    return blocks.text(_blocks(briefing, setting)).encode("utf-8", "replace")


FORMATS: dict[str, Callable[[Briefing, Setting], bytes]] = {
    ".docx": docx,
    ".html": html,
    ".md": markdown,
    ".txt": text,
}


def _blocks(briefing: Briefing, setting: Setting) -> list[blocks.Block]:
    day = setting.now.date() if setting.now else None
    return document(briefing, setting.style, day, setting.lang, setting.speaker)


def write(path: Path, data: bytes) -> None:
    """Make `path` hold `data`: whatever happens, it is the old file or the whole new one. Raises CannotWrite."""
    made: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
        made = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(_mode(path))
        made.replace(path)
    except OSError as error:
        if made is not None:
            made.unlink(missing_ok=True)
        raise CannotWrite(path, error) from error


def _mode(path: Path) -> int:
    """The rights of the old file, or those that a new one has here."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
