"""Peoples, directions, the dead… that became another one: what is flagged in translations by people, and by a model.

    python tests/bench/exchanged.py PATH/flores-dev [--outputs SCORES.json …] [--show]

The lines of PATH/flores-dev.en, .ru and .uk are translations of one another, so that what is flagged there is a false
alarm, or an error of the set. SCORES.json is what `python -m nlp.training evaluate --out` writes, of all lines.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Sequence
from importlib.metadata import version
from itertools import permutations
from pathlib import Path

from nlp.entities.exchanged import exchanged
from nlp.languages import Lang

Flagged = Callable[[Sequence[str], Lang, Sequence[str], Lang], list[tuple[int, str]]]
More = Callable[[Sequence[str], Lang, Sequence[str], Lang], None]


def flagged(sources: Sequence[str], source: Lang, targets: Sequence[str], target: Lang) -> list[tuple[int, str]]:
    """Line number, and word and word there, of all that is flagged."""
    return [
        (number, f"{gone.text} → {new.text}")
        for number, (one, other) in enumerate(zip(sources, targets, strict=True), 1)
        for gone, new in exchanged(one, source, other, target)
    ]


def run(description: str | None, flagged: Flagged, more: More = lambda *_: None) -> None:
    """Prints what is `flagged` in translations by people, with `more` of each direction, and by models."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, metavar="PATH/flores-dev")
    parser.add_argument("--outputs", type=Path, nargs="+", default=[], metavar="SCORES.json")
    parser.add_argument("--show", action="store_true", help="print each word")
    options = parser.parse_args()
    paths = [Path(f"{options.sets}.{lang}") for lang in Lang]
    lines = {lang: path.read_text("utf-8").splitlines() for lang, path in zip(Lang, paths, strict=True)}

    def tell(name: str, found: list[tuple[int, str]], count: int) -> None:
        print(f"{name}: {len(found)} in {count} lines")
        for number, what in found if options.show else ():
            print(f"    {number}: {what}")

    for source, target in permutations(Lang, 2):
        given = (lines[source], source, lines[target], target)
        tell(f"people, {source}-{target}", flagged(*given), len(lines[source]))
        more(*given)
    for path in options.outputs:
        for score in json.loads(path.read_text("utf-8")):
            source, target = map(Lang, score["direction"].split("-"))
            targets = score["targets"]
            tell(f"{path.name}, {source}-{target}", flagged(lines[source], source, targets, target), len(targets))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]
    print(f"signature: data {digest}, diptych {version('diptych')}")


if __name__ == "__main__":
    run(__doc__, flagged)
