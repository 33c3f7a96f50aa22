"""Pairs whose source has the names of the target beside its own, so that the model learns to heed them."""

from __future__ import annotations

import random

from nlp.article import Entity, EntityKind
from nlp.entities import entities
from nlp.entities.compare import paired
from nlp.languages import Lang
from nlp.names.glosses import CLOSE, OPEN, with_glosses
from nlp.training.pairs import DirectedPair

# how often a name that both sides have is told
SHARES = {EntityKind.PLACE: 0.9, EntityKind.PERSON: 0.6, EntityKind.ORGANISATION: 0.2}
LAST_ONLY = 0.4  # of people in full, of whom only the last word is told


def glossed(pair: DirectedPair, random_: random.Random) -> DirectedPair:
    """`pair` with glosses for some of the names that source and target share, in the nominative.

    A source that a model made stays as it is: its names may be wrong.
    """
    if pair.source_lang == pair.target_lang or OPEN in pair.source or CLOSE in pair.source:
        return pair
    source, target = Lang(pair.source_lang), Lang(pair.target_lang)
    names = paired(entities(pair.source, source), entities(pair.target, target), source, target)
    told = (_told(one.source, one.target, random_) for one in names if random_.random() < SHARES[one.source.kind])
    text = with_glosses(pair.source, told)
    return DirectedPair(pair.source_lang, pair.target_lang, text, pair.target)


def _told(name: Entity, other: Entity, random_: random.Random) -> tuple[Entity, str]:
    words = other.normal.split()
    person = name.kind is EntityKind.PERSON and len(words) == len(name.text.split())
    return name, words[-1] if person and len(words) > 1 and random_.random() < LAST_ONLY else other.normal
