"""The weights of quality estimation, learnt from translations of FLORES-200 dev in which readers marked what is wrong.

`judged.tsv` has what they marked: the number of the line, the direction, eight digits of the translation's sha256, and
of each error the kind and where it stands in the source, if it stands there. Nothing of the texts is in it: the lines
are those of FLORES-200 dev, the translations those of `evaluate --beam 4`. One that came out otherwise is passed over.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.article import Span
from nlp.check import check
from nlp.engines import Engines
from nlp.heading import read_alone
from nlp.languages import Lang
from nlp.quality.doubts import told
from nlp.quality.estimate import DOUBTFUL, judged
from nlp.quality.features import NAMES, Floats, Side, features
from nlp.translate.types import Direction

RIDGE = 3.0  # of the weights of scaled features
STEPS = 20  # of Newton's method
FOLDS = 5
TOGETHER = 64  # sentences read back at once
SHARE = 0.5  # of a word's letters in an error, more than which make it wrong


@dataclass(frozen=True, slots=True)
class Judged:
    line: int  # of FLORES-200 dev, from 0
    source: Lang
    target: Lang
    text: str
    translation: str
    errors: tuple[Span, ...]  # of `text`


@dataclass(frozen=True, slots=True)
class Examples:
    """Words that nothing else is said of: features [n, len(NAMES)], whether they are wrong [n], lines [n]."""

    rows: Floats
    wrong: NDArray[np.bool_]
    lines: NDArray[np.int64]


def read(judged_file: Path, sets: Path, translations: Sequence[Path]) -> Iterator[Judged]:
    """What was judged, with the texts it is about; `translations` are files that `evaluate --out` wrote."""
    texts = {lang: Path(f"{sets}.{lang}").read_text("utf-8").splitlines() for lang in Lang}
    found = {one["direction"]: one["targets"] for path in translations for one in json.loads(path.read_text("utf-8"))}
    for row in judged_file.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        number, direction, digest, *errors = row.split("\t")
        source, target = map(Lang, direction.split("-"))
        line = int(number)
        text, translation = texts[source][line], found[direction][line]
        if hashlib.sha256(translation.encode()).hexdigest()[:8] != digest:
            print(f"passed over: {direction} {line}")
            continue
        places = (error.split(" ")[1].split("-") for error in errors if " " in error)
        spans = tuple(Span(int(start), int(stop), text[int(start) : int(stop)]) for start, stop in places)
        yield Judged(line, source, target, text, translation, spans)


def examples(every: Sequence[Judged], engines: Engines, way: Direction) -> Examples:
    """The words of what was judged in one direction."""
    reader = engines.reader(*way, {model.id for model in engines.models()})
    encoder = engines.encoder()
    if reader is None:
        raise LookupError("no model reads {}-{} back".format(*way))
    rows: list[NDArray[np.float32]] = []
    wrong: list[bool] = []
    lines: list[int] = []
    for start in range(0, len(every), TOGETHER):
        some = every[start : start + TOGETHER]
        ours, theirs = [one.text for one in some], [one.translation for one in some]
        readings = reader.likelihoods(theirs, ours, way[1], way[0])
        sides = zip(encoder.states(ours), encoder.states(theirs), strict=True)
        for one, reading, (own, other) in zip(some, readings, sides, strict=True):
            source, target = Side(one.text, one.source, *own), Side(one.translation, one.target, *other)
            known = told(*check(read_alone(one.text, one.source), read_alone(one.translation, one.target)))
            for word, row in zip(*features(source, target, *reading)[:2], strict=True):
                if judged(word, one.source, known):
                    rows.append(row)
                    wrong.append(_hit(word, one.errors))
                    lines.append(one.line)
        print("{}-{}: {} of {} sentences".format(*way, start, len(every)), flush=True)
    return Examples(np.array(rows), np.array(wrong), np.array(lines))


def together(parts: Collection[Examples]) -> Examples:
    return Examples(*(np.concatenate([getattr(part, name) for part in parts]) for name in Examples.__slots__))


def fitted(rows: Floats, wrong: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Weights of the features as they are, and the bias, by Newton's method (iteratively reweighted least squares)."""
    mean, scale = rows.mean(0), rows.std(0)
    given = np.hstack([(rows - mean) / scale, np.ones((len(rows), 1))]).astype(np.float64)
    penalty = np.diag([RIDGE] * rows.shape[1] + [0.0])
    weights = np.zeros(given.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (chances - wrong) + penalty @ weights
        weights -= np.linalg.solve((given * (chances * (1 - chances))[:, None]).T @ given + penalty, slope)
    own = weights[:-1] / scale
    return own, float(weights[-1] - own @ mean)


def held_out(given: Examples) -> NDArray[np.float64]:
    """Of each word how likely it is wrong, by weights learnt from other lines."""
    chances = np.zeros(len(given.rows))
    for fold in range(FOLDS):
        out = given.lines % FOLDS == fold
        weights, bias = fitted(given.rows[~out], given.wrong[~out])
        chances[out] = 1 / (1 + np.exp(-(given.rows[out] @ weights + bias)))
    return chances


def report(given: Examples, chances: NDArray[np.float64]) -> str:
    """How many words are doubtful, how many of them are wrong, and how many of the wrong ones they are."""
    doubtful = chances >= DOUBTFUL
    both = int((doubtful & given.wrong).sum())
    return (
        f"{len(doubtful)} words, {int(given.wrong.sum())} wrong; doubtful {int(doubtful.sum())}: precision "
        f"{both / max(1, doubtful.sum()):.3f}, recall {both / max(1, given.wrong.sum()):.3f}"
    )


def table(weights: NDArray[np.float64], bias: float) -> str:
    """The file that `nlp.quality.estimate` reads."""
    rows = (f"{name}\t{weight:.5f}" for name, weight in zip((*NAMES, "bias"), (*weights, bias), strict=True))
    return "\n".join(("# feature, weight: python -m nlp.training quality", *rows, ""))


def _hit(word: Span, errors: Sequence[Span]) -> bool:
    """Whether most of a word is in an error."""
    letters = {at for one in errors for at in range(max(word.start, one.start), min(word.stop, one.stop))}
    return len(letters) > SHARE * len(word.text)
