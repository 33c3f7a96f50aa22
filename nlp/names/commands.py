"""`diptych names …`: what the name memory holds, to a file and from one."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from nlp.errors import UnreadableFile
from nlp.languages import Lang
from nlp.message import tr
from nlp.names.exchange import UnusableNames, comma_separated, current, exported, imported
from nlp.names.memory import FILE, NameMemory
from nlp.paths import Paths
from nlp.terminal import STDIN, print_json


def add_name_commands(parser: argparse.ArgumentParser) -> None:
    """What can be done about names, below `diptych names`."""
    commands = parser.add_subparsers(metavar="ACTION", dest="action")

    def command(name: str, run: Callable[[argparse.Namespace, NameMemory], int], about: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        made.set_defaults(run=lambda options, _engines: _with_memory(run, options))
        return made

    made = command("export", export, "Write all names to a file: TBX where its name ends in .tbx, else CSV.")
    made.add_argument("file", nargs="?", type=Path, default=STDIN, metavar="FILE", help="- is standard output")
    made = command("import", import_, "Take the names of a CSV or TBX file in; its forms go before those there are.")
    made.add_argument("file", type=Path, metavar="FILE")


def names(options: argparse.Namespace, _engines: Any) -> int:
    """Print every name with its forms, those that the user has set with a star."""
    return _with_memory(_list, options)


def _list(options: argparse.Namespace, memory: NameMemory) -> int:
    book = memory.book()
    for name in sorted(book.register.names.values(), key=lambda one: (one.kind, one.key)):
        one = current(name, book)
        if options.json:
            forms = {lang.value: {"text": form.text, "set_by": form.set_by.value} for lang, form in one.forms.items()}
            print_json({"key": one.key, "kind": one.kind.value.lower(), "forms": forms})
            continue
        cells = (
            f"{one.forms[lang].text}{'*' * (one.forms[lang].set_by == 'user')}" for lang in Lang if lang in one.forms
        )
        print("\t".join((one.kind.value.lower(), *cells)))
    return 0


def export(options: argparse.Namespace, memory: NameMemory) -> int:
    """Write all names."""
    book = memory.book()
    if options.file == STDIN:
        print(comma_separated(current(one, book) for one in book.register.names.values()), end="")
        return 0
    try:
        count = exported(book, options.file)
    except OSError as error:
        raise UnreadableFile(options.file, _why(error)) from error
    print(f"{count} names written to {options.file}", file=sys.stderr)
    return 0


def import_(options: argparse.Namespace, memory: NameMemory) -> int:
    """Take names in."""
    try:
        found = imported(options.file, memory.book())
    except OSError as error:
        raise UnreadableFile(options.file, _why(error)) from error
    memory.take(found)
    print(f"{len(found)} names taken from {options.file}", file=sys.stderr)
    return 0


def _why(error: OSError) -> str:
    return tr("{0}.").format(error.strerror or "It cannot be used")


def _with_memory(run: Callable[[argparse.Namespace, NameMemory], int], options: argparse.Namespace) -> int:
    path = Paths.default().data / FILE
    try:
        with closing(NameMemory(path)) as memory:
            return run(options, memory)
    except (OSError, sqlite3.Error) as error:
        raise UnusableNames(path, 0, tr("{0}.").format(str(error))) from error
