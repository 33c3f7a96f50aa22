"""A "not" lost or added: flagged in translations by people, found where it was taken out, flagged in a model's.

    python tests/bench/negation.py PATH/flores-dev [--outputs SCORES.json …] [--show]

The lines of PATH/flores-dev.en, .ru and .uk are translations of one another: what is flagged there is a false alarm.
Taken out is the only plain negation of a line whose counterpart has one, too. SCORES.json is what `python -m
nlp.training evaluate --out` writes, of all lines.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import permutations
from pathlib import Path

from nlp.article import Span
from nlp.languages import Lang
from nlp.negation import denied, plain

Lines = Sequence[str]


def flagged(ours: Lines, lang: Lang, theirs: Lines, other: Lang) -> Iterator[tuple[int, Span]]:
    """Line number and word of what only one side denies."""
    for number, (one, two) in enumerate(zip(ours, theirs, strict=True), 1):
        for found in (denied(one, lang, two, other), denied(two, other, one, lang)):
            if found:
                yield number, found


def spoilt(ours: Lines, lang: Lang, theirs: Lines, other: Lang) -> Iterator[tuple[str, str]]:
    """Pairs in which the second line has lost its negation."""
    for one, two in zip(ours, theirs, strict=True):
        words = plain(two, other)
        if plain(one, lang) and len(words) == 1:
            said = re.search(r"n['’]t$", words[0].text)  # didn't → did
            start = words[0].start + said.start() if said else words[0].start
            yield one, two[:start] + two[words[0].stop :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, metavar="PATH/flores-dev")
    parser.add_argument("--outputs", type=Path, nargs="+", default=[], metavar="SCORES.json")
    parser.add_argument("--show", action="store_true", help="print each word")
    options = parser.parse_args()
    paths = [Path(f"{options.sets}.{lang}") for lang in Lang]
    lines = {lang: path.read_text("utf-8").splitlines() for lang, path in zip(Lang, paths, strict=True)}

    def tell(name: str, found: list[tuple[int, Span]], count: int) -> None:
        print(f"{name}: {len(found)} in {count} lines")
        for number, word in found if options.show else ():
            print(f"    {number}: {word.text}")

    for source, target in permutations(Lang, 2):
        pairs = list(spoilt(lines[source], source, lines[target], target))
        caught = sum(denied(one, source, two, target) is not None for one, two in pairs)
        tell(
            f"people, {source}-{target}",
            list(flagged(lines[source], source, lines[target], target)),
            len(lines[source]),
        )
        print(f"    taken out: {caught} of {len(pairs)} found")
    for path in options.outputs:
        for score in json.loads(path.read_text("utf-8")):
            source, target = map(Lang, score["direction"].split("-"))
            found = list(flagged(lines[source], source, score["targets"], target))
            tell(f"{path.name}, {source}-{target}", found, len(score["targets"]))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]
    print(f"signature: data {digest}, diptych {version('diptych')}")


if __name__ == "__main__":
    main()
