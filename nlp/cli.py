"""The engine on a terminal. Scripts rely on its commands and its JSON: both are stable.

Exit status: 0; 1 for input or models that cannot be used; 2 for wrong usage. Errors are sentences on standard error.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from nlp.article import Article
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.line_commands import check, entities, figures, translate
from nlp.terminal import STDIN, last_of, lines_of, print_json

if TYPE_CHECKING:
    from nlp.engines import Engines

COMMANDS = frozenset({"brief", "translate", "summarize", "entities", "figures", "check", "models", "names"})
INTERRUPTED, PIPE_CLOSED = 128 + 2, 128 + 13  # as shells have it: 128 and the number of the signal
FORMATS = ("markdown", "html", "text", "json")

Command = Callable[[argparse.Namespace, Callable[[], "Engines"]], int]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. Try {self.prog} --help\n")


def main(argv: Sequence[str], engines: Engines | None = None) -> int:
    """Run one command and give its exit status; `engines` are the installed ones unless given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # whatever the locale
    try:
        options = _parser().parse_args(argv)
    except SystemExit as end:  # argparse has told the user why
        return int(end.code or 0)
    run: Command = options.run
    try:
        status = run(options, partial(_installed, engines))
        sys.stdout.flush()
    except NlpError as error:
        print(f"diptych: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has had enough, as head does
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit must not fail again
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def brief(options: argparse.Namespace, engines: Callable[[], Engines]) -> int:
    """Digest each file and print the briefings; a file that cannot be read does not stop the others."""
    from nlp import briefing
    from nlp.abstract import written
    from nlp.digest_json import as_json
    from nlp.pipeline import Options, digest

    rendered = {"markdown": briefing.markdown, "html": briefing.html, "text": briefing.text}
    status = 0
    for path in options.files:
        try:
            article = _article(path)
            target = Lang(options.to) if options.to else _default_target(article)
            wanted = Options(target, options.sentences, options.repair, options.reread)
            last = last_of(digest(article, engines(), wanted))
            if options.generated:
                *_, last = written(last, engines(), target)
        except NlpError as error:
            print(f"diptych: {error}", file=sys.stderr)
            status = 1
            continue
        if options.json or options.format == "json":
            print_json(as_json(last))
        else:
            print(rendered[options.format](last), flush=True)
    return status


def summarize(options: argparse.Namespace, engines: Callable[[], Engines]) -> int:
    """Print the summary of one file, a sentence a line."""
    from nlp.pipeline import Options, digest

    article = _article(options.file)
    if options.generated:
        return _generated(options, article, engines())
    last = last_of(digest(article, engines(), Options(article.body.lang, options.sentences)))
    picks = last.summary.picks if last.summary else ()
    texts = [" ".join(last.article.body.sentences[pick].text.split()) for pick in picks]
    if options.json:
        print_json({"title": article.title, "lang": article.body.lang, "summary": picks, "sentences": texts})
    else:
        print("\n".join(f"[{pick + 1}] {text}" for pick, text in zip(picks, texts, strict=True)))
    return 0


def _generated(options: argparse.Namespace, article: Article, engines: Engines) -> int:
    """Print a summary in a model's own words, with what it rests on and what the article does not have."""
    from nlp.abstract import written
    from nlp.digest_json import generated_json
    from nlp.pipeline import Options, digest

    target = Lang(options.to) if options.to else article.body.lang
    last = last_of(digest(article, engines, Options(target, options.sentences, repair=False, reread=False)))
    *_, last = written(last, engines, target)
    found = last.generated
    assert found is not None
    if options.json:
        print_json({"title": article.title} | generated_json(found))
        return 0
    for index, sentence in enumerate(found.passage.sentences):
        print(" ".join([sentence.text, *(f"[{place + 1}]" for place in found.rests[index])]))
        if found.target:
            print(f"    {found.target.sentences[index].text}")
        for finding in (*found.findings, *found.target_findings):
            if finding.sentence == index:
                print(f"    {finding.severity}: {finding.why}")
    print(f"diptych: generated by {found.model}; these are not the article's words", file=sys.stderr)
    return 0


def _installed(engines: Engines | None) -> Engines:
    if engines is not None:
        return engines
    from nlp.engines import Engines
    from nlp.paths import Paths

    return Engines(Paths.default())


def _article(path: Path) -> Article:
    from nlp.reader import read, read_text

    return read_text("\n".join(lines_of(path))) if path == STDIN else read(path)


def _default_target(article: Article) -> Lang:
    """English; for an article in English, Russian."""
    return Lang.RU if article.body.lang is Lang.EN else Lang.EN


def _length(text: str) -> int | float:
    """What --sentences takes: a number of sentences, or a share below 1."""
    length = int(text) if text.isdecimal() else float(text)
    if not length > 0 or (length > 1 and isinstance(length, float)):
        raise ValueError
    return length


_length.__name__ = "length"  # argparse names it in its message


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="diptych", description="Digest, translate and check news in English, Russian and Ukrainian.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    langs = [lang.value for lang in Lang]

    def command(name: str, run: Command, about: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        made.set_defaults(run=run)
        made.add_argument("--json", action="store_true", help="print JSON")
        return made

    def add_directions(made: argparse.ArgumentParser) -> None:
        made.add_argument("--from", dest="source", choices=langs, required=True, help="language of the source")
        made.add_argument("--to", dest="target", choices=langs, required=True, help="language of the translation")

    made = command("brief", brief, "A briefing on each file: summary, names, figures, and what does not agree.")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE", help="- is standard input")
    made.add_argument("--to", choices=langs, help="language to translate into (en; for an article in English, ru)")
    made.add_argument("--sentences", type=_length, default=5, help="length of the summary, or a share below 1 (5)")
    made.add_argument("--format", choices=FORMATS, default="markdown")
    made.add_argument("--generated", action="store_true", help="with a summary in the own words of an installed model")
    made.add_argument("--no-repair", dest="repair", action="store_false", help="leave failing sentences as they are")
    made.add_argument(
        "--no-reread", dest="reread", action="store_false", help="do not look for words that a translation may not say"
    )
    made = command("translate", translate, "Translate line by line, in order; empty lines stay.")
    add_directions(made)
    made.add_argument("file", nargs="?", type=Path, default=STDIN, metavar="FILE")
    made = command("summarize", summarize, "The sentences that tell an article best.")
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--sentences", type=_length, default=5, help="how many, or a share below 1 (5)")
    made.add_argument("--generated", action="store_true", help="in the own words of an installed model, checked")
    made.add_argument("--to", choices=langs, help="with --generated: also translated into this language")
    for name, run in (("entities", entities), ("figures", figures)):
        made = command(name, run, f"The {name} of each line; offsets in code points, half-open.")
        made.add_argument("--lang", choices=langs, required=True)
        made.add_argument("file", nargs="?", type=Path, default=STDIN, metavar="FILE")
    made = command("check", check, "What does not agree between the lines of a text and of its translation.")
    add_directions(made)
    made.add_argument("sources", type=Path, metavar="SOURCE")
    made.add_argument("targets", type=Path, metavar="TARGET")
    from nlp.models.commands import add_commands, models
    from nlp.names.commands import add_name_commands, names

    add_commands(command("models", models, "What is installed: directions, size, licence, scores. Below: install, …"))
    add_name_commands(command("names", names, "The names remembered and their forms. Below: export, import."))
    return parser
