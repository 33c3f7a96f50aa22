"""A sentence with what its names and its rarer words are called in the other language, for a translator that heeds it.

"засіданні в Копенгагені" becomes "засіданні в Копенгагені ‹ Copenhagen›": what a small model does not know it copies,
in the case that its own sentence wants (Dinu et al. 2019; Bergmanis and Pinnis 2021). Of two that a word may be,
"spring ‹ весна| пружина›", it takes the one that the sentence wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from nlp.article import Span
from nlp.languages import Lang
from nlp.lexicon import CHOICES, translations

OPEN, OR, CLOSE = "‹", "| ", "›"
GLOSS = re.compile(rf"\s*{OPEN}[^{CLOSE}]*{CLOSE}|\s*[{OPEN}{CLOSE}]")
TOLD = re.compile(rf"{OPEN} ([^{CLOSE}]+){CLOSE}")
QUOTED = re.compile(r"\s*[«“„\"]([^«»“”„\"]+)[»”“\"]")

SENSES = 4  # at most, of a word that is told otherwise

Glosses = list[tuple[Span, str]]  # words, and what they are called
Told = TypeVar("Told")


def glossed(text: str, source: Lang, target: Lang) -> str:
    """`text`, a sentence in `source`, with the names and words that are known in `target` behind those it has."""
    if OPEN in text or CLOSE in text:
        return text
    names, taken = _names(text, source, target)
    return with_glosses(text, [*names, *_words(text, source, target, taken)])


def otherwise(text: str, source: Lang, target: Lang, doubtful: Sequence[Span]) -> list[str]:
    """`text` as `glossed` has it, but for what it tells of `doubtful` words: of all of them, then of each in turn.

    Of a word that is told its other choices are told, one by one, and then none; one that the lexicon knows but does
    not tell is told.
    """
    if OPEN in text or CLOSE in text:
        return []
    names, taken = _names(text, source, target)
    told = dict(_words(text, source, target, taken))
    known = dict(apart(translations(text, source, target, every=True, choices=SENSES), taken))
    changes: Glosses = []
    for one in doubtful:
        for word, senses in known.items():
            if _share(word, one):
                ways = (*senses[1:], "") if word in told else (OR.join(senses[:CHOICES]),)
                changes += ((word, way) for way in ways)
    others = [{}, dict(reversed(changes)), dict(changes), *({word: way} for word, way in changes)]
    first, *prompts = (with_glosses(text, [*names, *(told | other).items()]) for other in others)
    return [one for one in dict.fromkeys(prompts) if OPEN in one and one != first]


def _names(text: str, source: Lang, target: Lang) -> tuple[Glosses, list[Span]]:
    """What is told of names, currencies and figures in words; and all of `text` that no word is told of."""
    from nlp.entities import entities
    from nlp.figures.currency_names import called
    from nlp.figures.said import said
    from nlp.lexicon.abbreviations import abbreviations
    from nlp.names.glosses import told

    names = entities(text, source)
    found = list(abbreviations(text, source, target))
    found += apart(told(text, names, source, target), [name for name, _ in found])
    found += called(text, source, target)
    found += apart(said(text, source, target), [*names, *(name for name, _ in found)])
    return found, [*names, *(name for name, _ in found)]


def _words(text: str, source: Lang, target: Lang, taken: Sequence[Span]) -> Glosses:
    """What is told of words."""
    return [(word, OR.join(choices)) for word, choices in apart(translations(text, source, target), taken)]


def apart(glosses: Iterable[tuple[Span, Told]], taken: Sequence[Span]) -> Iterator[tuple[Span, Told]]:
    """Those of `glosses` whose words share no letter with `taken`."""
    for word, gloss in glosses:
        if not any(_share(word, one) for one in taken):
            yield word, gloss


def _share(one: Span, other: Span) -> bool:
    """Whether two spans share a letter."""
    return one.start < other.stop and other.start < one.stop


def with_glosses(text: str, glosses: Iterable[tuple[Span, str]]) -> str:
    """`text` with glosses behind some of its words; spans count from its start."""
    for word, gloss in sorted(glosses, key=lambda one: -one[0].stop):
        if gloss and gloss != word.text:
            text = f"{text[: word.stop]} {OPEN} {gloss}{CLOSE}{text[word.stop :]}"
    return text


def unglossed(text: str, prompt: str) -> str:
    """`text`, a translation of `prompt`, without glosses that a model copied as such: "українські «українські»"."""
    glosses = [gloss for told in TOLD.findall(prompt) for gloss in told.split(OR)]
    if not glosses:
        return text
    text = GLOSS.sub("", text)
    if QUOTED.search(prompt):
        return text
    stems = [gloss[: max(4, len(gloss) - 3)] for gloss in glosses]

    def kept(quoted: re.Match[str]) -> str:
        return "" if any(quoted[1].startswith(stem) for stem in stems if stem.islower()) else quoted[0]

    return QUOTED.sub(kept, text)
