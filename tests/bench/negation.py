"""A "not" lost or added: flagged in translations by people, found where it was taken out, flagged in a model's.

    python tests/bench/negation.py PATH/flores-dev [--outputs SCORES.json …] [--show]

The lines of PATH/flores-dev.en, .ru and .uk are translations of one another: what is flagged there is a false alarm.
Taken out is the only plain negation of a line whose counterpart has one, too. SCORES.json is what `python -m
nlp.training evaluate --out` writes, of all lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exchanged import run

from nlp.languages import Lang
from nlp.negation import denied, plain

Lines = Sequence[str]


def flagged(ours: Lines, lang: Lang, theirs: Lines, other: Lang) -> list[tuple[int, str]]:
    """Line number and word of what only one side denies."""
    return [
        (number, word.text)
        for number, (one, two) in enumerate(zip(ours, theirs, strict=True), 1)
        for word in (denied(one, lang, two, other), denied(two, other, one, lang))
        if word
    ]


def spoilt(ours: Lines, lang: Lang, theirs: Lines, other: Lang) -> Iterator[tuple[str, str]]:
    """Pairs in which the second line has lost its negation."""
    for one, two in zip(ours, theirs, strict=True):
        words = plain(two, other)
        if plain(one, lang) and len(words) == 1:
            said = re.search(r"n['’]t$", words[0].text)  # didn't → did
            start = words[0].start + said.start() if said else words[0].start
            yield one, two[:start] + two[words[0].stop :]


def found(ours: Lines, lang: Lang, theirs: Lines, other: Lang) -> None:
    """Prints how many of those taken out are found."""
    pairs = list(spoilt(ours, lang, theirs, other))
    caught = sum(denied(one, lang, two, other) is not None for one, two in pairs)
    print(f"    taken out: {caught} of {len(pairs)} found")


if __name__ == "__main__":
    run(__doc__, flagged, found)
