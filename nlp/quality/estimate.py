"""How likely it is that a translation does not say a word of its source, by logistic regression over its features.

The weights were learnt from translations of the shipped model in which readers marked what is wrong (`python -m
nlp.training quality`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from nlp.article import Doubts, Span
from nlp.entities.english_words import words
from nlp.languages import Lang
from nlp.morphology import parses
from nlp.quality.features import Floats, Places, Side, features

DOUBTFUL = 0.4  # at and above: worth a look
UNSURE = 0.15  # at and above: worth another gloss
SHORTEST = 3  # letters of a word
# words that each language puts in its own way, or leaves out
ENGLISH = words("""
the and but nor for yet with from into onto upon over under about above after against along among around before behind
below beside between beyond despite during except inside near off out outside per since than through throughout till
toward towards until versus via within without are was were been being has have had having does did doing done will
would can could may might must shall should that this these those which who whom whose what when where why how while
its his her him hers she they them their theirs our ours you your yours not also too very just there here then thus
because although though unless whether however such same own other another each every both either neither all any some
""")
SLAVIC = frozenset(("PREP", "CONJ", "PRCL", "NPRO", "Apro"))  # OpenCorpora's grammemes


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comes of a translation that was read back."""

    doubts: Doubts
    likelihood: float  # of the source as the translation of it: mean log-probability per token
    unsure: tuple[Span, ...]  # words of the source that it may not say, the least sure first


def verdict(source: Side, target: Side, places: Places, likelihoods: Sequence[float], told: Sequence[Span]) -> Verdict:
    """On `target`, a translation of `source`; nothing is doubted of the words in `told`; words side by side are one.

    `places` and `likelihoods` as of `features`.
    """
    found, rows, stands = features(source, target, places, likelihoods)
    chances = probabilities(rows)
    weak = [n for n, word in enumerate(found) if chances[n] >= UNSURE and judged(word, source.lang, ())]
    doubtful = [n for n in weak if chances[n] >= DOUBTFUL and judged(found[n], source.lang, told)]
    runs: list[list[int]] = []
    for n in doubtful:
        if runs and runs[-1][-1] == n - 1 and source.text[found[n - 1].stop : found[n].start].isspace():
            runs[-1].append(n)
        else:
            runs.append([n])
    spans = ((found[run[0]].start, found[run[-1]].stop) for run in runs)
    own = [Span(start, stop, source.text[start:stop]) for start, stop in spans]
    others = [stands[max(run, key=lambda at: chances[at])] for run in runs]
    unsure = tuple(found[n] for n in sorted(weak, key=lambda at: -chances[at]))
    likelihood = float(np.mean(likelihoods)) if len(likelihoods) else float("-inf")
    return Verdict(Doubts(target.text, float(chances.sum()), tuple(zip(own, others, strict=True))), likelihood, unsure)


def judged(word: Span, lang: Lang, told: Sequence[Span]) -> bool:
    """Whether anything is said of a word: it tells something, by itself, and is not told of already."""
    if len(word.text) < SHORTEST or any(one.start < word.stop and word.start < one.stop for one in told):
        return False
    if lang is Lang.EN:
        return word.text.lower() not in ENGLISH
    return not SLAVIC & parses(word.text, lang)[0].tag.grammemes


def probabilities(rows: Floats) -> Floats:
    """Of each row of `features`, [words, features]: how likely its word is not said, [words]."""
    weights, bias = _weights()
    return np.asarray(1 / (1 + np.exp(-(rows @ weights + bias))), np.float32)


@cache
def _weights() -> tuple[Floats, np.float32]:
    """Of the features in their order, and the bias."""
    lines = files("resources").joinpath("quality/weights.tsv").read_text("utf-8").splitlines()
    *weights, bias = (np.float32(line.split("\t")[1]) for line in lines if not line.startswith("#"))
    return np.array(weights, np.float32), bias
