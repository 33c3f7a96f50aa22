"""What letters of Cyrillic names are in Latin letters, learnt from lists of names in both: `letters.tsv`.

Expectation maximisation over all ways of cutting a pair of spellings into steps of up to two Cyrillic and four Latin
letters (joint-sequence model; Bisani and Ney 2008, doi 10.1016/j.specom.2008.01.002).
"""

from __future__ import annotations

import gzip
import math
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from nlp.entities.gazetteer import COLUMNS
from nlp.entities.letters import END, LONGEST, START, cyrillic_letters, latin_letters
from nlp.languages import Lang

Step = tuple[str, str]  # Cyrillic and Latin letters, of which one may be none
Spelt = tuple[str, str]  # a name in Cyrillic and in Latin letters
ROUNDS, PAIRS, SEED = 4, 31_000, 1
RARE = 1.5  # steps that were taken less often are left out
LENGTHS = 14, 18  # letters of the longest names that are learnt from
FIRST_LONE, FIRST_LONG = 0.02, 0.1  # how likely, before anything is known, is a letter alone, and each letter more
PLACES = 6  # about as many places in a name where a letter may be put in
SIZES = tuple(
    (down, right)
    for down in range(LONGEST[0] + 1)
    for right in range(LONGEST[1] + 1)
    if down + right and (down or right == 1) and (down < LONGEST[0] or right)
)


def names(lang: Lang) -> list[Spelt]:
    """The names of the list of names and of the table of towns, word by word, in a random order."""
    table = files("resources").joinpath("names/words.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in table]
    found = [pair for row in rows for pair in _words(row[1], row[1 + list(Lang).index(lang)])]
    packed = files("resources").joinpath("places/places.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        row = line.split("\t")
        if row[1] == "city":
            found += _words(row[COLUMNS[Lang.EN]], row[COLUMNS[lang]])
    random.Random(SEED).shuffle(found)  # noqa: S311  nothing secret
    return list(dict.fromkeys(found))


def _words(english: str, cyrillic: str) -> Iterator[Spelt]:
    """The words of a name side by side, of each cell the first form."""
    left, right = (re.split(r"[\s-]+", cell.split("|")[0]) for cell in (english, cyrillic))
    if len(left) == len(right):
        for one, other in zip(left, right, strict=True):
            pair = (cyrillic_letters(other), latin_letters(one))
            if min(map(len, pair)) > 1:
                yield pair


def counted(pairs: Sequence[Spelt]) -> dict[Step, float]:
    """How often each step was taken, as expected after `ROUNDS`."""
    likely: dict[Step, float] = {}
    counts: dict[Step, float] = {}
    for number in range(ROUNDS):
        counts = defaultdict(float)
        for cyrillic, latin in pairs:
            if len(cyrillic) <= LENGTHS[0] and len(latin) <= LENGTHS[1]:
                _add(f"{START}{cyrillic}{END}", f"{START}{latin}{END}", likely, counts)
        total = sum(counts.values())
        least = (number + 1) / ROUNDS / 2
        likely = {step: count / total for step, count in counts.items() if count > least}
        print(f"round {number + 1}: {len(likely)} steps", flush=True)
    return counts


def _add(cyrillic: str, latin: str, likely: dict[Step, float], counts: dict[Step, float]) -> None:
    """Count the steps of all ways through one pair, each by how likely it is (forward-backward)."""
    edges = list(_edges(cyrillic, latin, likely))
    forward: dict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    for here, there, _, chance in edges:
        forward[there] += forward[here] * chance
    end = len(cyrillic), len(latin)
    whole = forward[end]
    if whole <= 0:
        return
    backward: dict[tuple[int, int], float] = defaultdict(float, {end: 1.0})
    for here, there, step, chance in reversed(edges):
        onward = chance * backward[there]
        backward[here] += onward
        if onward and forward[here]:
            counts[step] += forward[here] * onward / whole


def _edges(
    cyrillic: str, latin: str, likely: dict[Step, float]
) -> Iterator[tuple[tuple[int, int], tuple[int, int], Step, float]]:
    """The steps from each place to others, in an order in which all that leads to a place comes before it is left."""
    for i in range(len(cyrillic) + 1):
        for j in range(len(latin) + 1):
            for down, right in SIZES:
                step = cyrillic[i : i + down], latin[j : j + right]
                if (len(step[0]), len(step[1])) != (down, right):
                    continue
                chance = likely.get(step, 0.0) if likely else _first(down, right)
                if chance:
                    yield (i, j), (i + down, j + right), step, chance


def _first(down: int, right: int) -> float:
    return (1.0 if down and right else FIRST_LONE) * FIRST_LONG ** max(0, down + right - 2)


def costs(counts: dict[Step, float]) -> Iterator[tuple[str, str, float]]:
    """What each step costs: minus the logarithm of how often one of its sides is the other."""
    of_cyrillic: dict[str, float] = defaultdict(float)
    of_latin: dict[str, float] = defaultdict(float)
    for (cyrillic, latin), count in counts.items():
        of_cyrillic[cyrillic] += count
        of_latin[latin] += count
    total = sum(counts.values())
    for (cyrillic, latin), count in sorted(counts.items()):
        if count >= RARE:
            if not cyrillic:
                share = PLACES * count / total
            elif not latin:
                share = count / of_cyrillic[cyrillic]
            else:
                share = max(count / of_cyrillic[cyrillic], count / of_latin[latin])
            yield cyrillic, latin, -math.log(min(1.0, share))


def lines(langs: Iterable[Lang] = (Lang.RU, Lang.UK)) -> Iterator[str]:
    """The table as its file has it: language, Cyrillic, Latin, cost."""
    for lang in langs:
        for cyrillic, latin, price in costs(counted(names(lang)[-PAIRS:])):
            yield f"{lang}\t{cyrillic}\t{latin}\t{price:.1f}"
