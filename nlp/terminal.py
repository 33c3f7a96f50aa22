"""What the command line reads and writes: lines in UTF-8, JSON, and progress where someone is looking."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar

from nlp.article import Digest
from nlp.errors import UnreadableFile

STDIN = Path("-")
CLEAR = "\r\x1b[K"  # back to the start of the line, which is wiped

T = TypeVar("T")


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a UTF-8 file or of standard input, without their ends; only a line feed ends one."""
    name = Path("standard input") if path == STDIN else path
    try:
        with nullcontext(sys.stdin.buffer) if path == STDIN else path.open("rb") as file:
            for number, line in enumerate(file):
                text = line.decode("utf-8-sig" if number == 0 else "utf-8")
                yield text.removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise UnreadableFile(name, "This is not UTF-8 text. Save it as UTF-8 and try again.") from error
    except OSError as error:
        raise UnreadableFile(name, f"{error.strerror or 'It cannot be read'}.") from error


def print_json(found: Any) -> None:
    """One value on one line, Cyrillic as it is."""
    print(json.dumps(found, ensure_ascii=False), flush=True)


def last_of(digests: Iterator[Digest]) -> Digest:
    """The last digest, the progress to it shown on standard error where that is a terminal."""
    last = next(digests)
    shown = sys.stderr.isatty()
    for last in digests:
        if shown and last.translation:
            done = sum(target is not None for target in last.translation.targets)
            text = f"{done} of {len(last.translation.targets)} sentences"
            if last.repairing:
                text = "trying failing sentences again: {} of {}".format(*last.repairing)
            if last.rereading:
                text = "reading back: {} of {} sentences".format(*last.rereading)
            print(f"{CLEAR}{text}", end="", file=sys.stderr, flush=True)
    if shown:
        print(CLEAR, end="", file=sys.stderr, flush=True)
    return last


def counted(items: Iterable[T]) -> Iterator[T]:
    """`items`, counted on standard error where that is a terminal and standard output is not."""
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    for number, item in enumerate(items, 1):
        yield item
        if shown:
            print(f"{CLEAR}{number} lines", end="", file=sys.stderr, flush=True)
    if shown:
        print(CLEAR, end="", file=sys.stderr, flush=True)
