"""Commands that work line by line: the names and figures of each, its translation, and what two files differ in."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from nlp.article import Entity, Figure, Finding, Passage, Sentence
from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.terminal import counted, lines_of, print_json

if TYPE_CHECKING:
    from nlp.engines import Engines
    from nlp.translate.types import Translated

CHUNK = 256  # lines translated together: enough to sort by length, little enough to stream


class UnusableInput(NlpError):
    """Input that a command cannot use; the message says why."""


def translate(options: argparse.Namespace, engines: Callable[[], Engines]) -> int:
    """Translate line by line, in order, sentence by sentence within a line; an empty line stays empty."""
    from nlp.segment import sentences

    source, target = Lang(options.source), Lang(options.target)
    if source is target:
        raise UnusableInput(f"--from and --to are both {source}: there is nothing to translate.")
    translator = engines().translator(source, target)
    lines = counted(lines_of(options.file))
    while chunk := list(islice(lines, CHUNK)):
        cut = [sentences(line, source) for line in chunk]
        results = iter(translator.map([sentence.text for line in cut for sentence in line], source, target))
        for line, found in zip(chunk, cut, strict=True):
            text, confidence = _put_together(line, found, list(islice(results, len(found))))
            if options.json:
                print_json({"source": line, "target": text, "confidence": confidence})
            else:
                print(text, flush=True)
    return 0


def _put_together(line: str, sentences: Sequence[Sentence], results: Sequence[Translated]) -> tuple[str, float | None]:
    """`line` with each sentence replaced by its translation, and how sure the least sure of them is."""
    parts: list[str] = []
    end = 0
    for sentence, result in zip(sentences, results, strict=True):
        parts += line[end : sentence.start], " ".join(result.text.split("\n"))
        end = sentence.stop
    confidences = [result.confidence for result in results if result.confidence is not None]
    return "".join(parts) + line[end:], min(confidences, default=None)


def entities(options: argparse.Namespace, _engines: Callable[[], Engines]) -> int:
    """Print the names in each line."""
    from nlp.entities import entities

    return _marks(options, entities)


def figures(options: argparse.Namespace, _engines: Callable[[], Engines]) -> int:
    """Print the figures in each line."""
    from nlp.figures import figures

    return _marks(options, figures)


def check(options: argparse.Namespace, _engines: Callable[[], Engines]) -> int:
    """Print what does not agree between the lines of two files."""
    from nlp.check import check
    from nlp.digest_json import finding_json

    source, target = Lang(options.source), Lang(options.target)
    sources, targets = list(lines_of(options.sources)), list(lines_of(options.targets))
    if len(sources) != len(targets):
        raise UnusableInput(
            f"{options.sources} has {len(sources)} lines and {options.targets} has {len(targets)}: "
            "line n of the one must be the translation of line n of the other."
        )
    for number, (line, other) in enumerate(counted(zip(sources, targets, strict=True)), 1):
        findings = check(_passage(line, source), _passage(other, target))[0] if line.strip() or other.strip() else ()
        if options.json:
            print_json([finding_json(finding) | _spans(finding) for finding in findings])
        else:
            for finding in findings:
                print(f"{number}: {finding.severity}: {finding.kind}: {finding.why}")
    return 0


def _spans(finding: Finding) -> dict[str, list[int] | None]:
    """Where a finding points to in either line, in code points, half-open."""
    spans = (("source_span", finding.source), ("target_span", finding.target))
    return {name: [span.start, span.stop] if span else None for name, span in spans}


def _marks(options: argparse.Namespace, found: Callable[[str, Lang], Sequence[Entity | Figure]]) -> int:
    from nlp.briefing import value
    from nlp.digest_json import mark_json

    for line in counted(lines_of(options.file)):
        marks = found(line, Lang(options.lang))
        if options.json:
            print_json([mark_json(mark) for mark in marks])
        else:
            print("\t".join(f"{mark.text} ({mark.kind.lower()}: {value(mark)})" for mark in marks))
    return 0


def _passage(line: str, lang: Lang) -> Passage:
    """One line as a passage of one sentence, marked."""
    from nlp.pipeline import marked

    return marked(Passage(lang, line, (Sentence(0, len(line), line, 0),)))
