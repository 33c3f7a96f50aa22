"""Back-translation: real text as the target, its translation by the model at hand as the source.

Such a pair is written with the target's language on both sides ("en", "en"), so that the first tag tells the model that
the source is made (Caswell et al. 2019, "Tagged Back-Translation").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.languages import Lang
from nlp.training.pairs import DirectedPair, RawPair, agrees
from nlp.translate import Translator

SUREST = -0.6  # mean log-probability of a token that a source must have
WORDS = 4  # of a line, at least


def back_translated(translator: Translator, lines: Sequence[str], real: Lang, made: Lang) -> Iterator[DirectedPair]:
    """Pairs whose target is one of `lines`, those left out of whose source the model is not sure, or digits differ."""
    long = [line for line in dict.fromkeys(lines) if len(line.split()) >= WORDS]
    for line, source in zip(long, translator.map(long, real, made), strict=True):
        sure = source.confidence is not None and source.confidence >= SUREST
        if sure and agrees(RawPair("", (made, real), source.text, line)):
            yield DirectedPair(real, real, source.text, line)
