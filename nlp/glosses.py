"""A sentence with what its names and its rarer words are called in the other language, for a translator that heeds it.

"засіданні в Копенгагені" becomes "засіданні в Копенгагені ‹ Copenhagen›": what a small model does not know it copies,
in the case that its own sentence wants (Dinu et al. 2019; Bergmanis and Pinnis 2021). Of two that a word may be,
"spring ‹ весна| пружина›", it takes the one that the sentence wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nlp.article import Span
from nlp.languages import Lang
from nlp.lexicon import translations

OPEN, OR, CLOSE = "‹", "| ", "›"
GLOSS = re.compile(rf"\s*{OPEN}[^{CLOSE}]*{CLOSE}|\s*[{OPEN}{CLOSE}]")
TOLD = re.compile(rf"{OPEN} ([^{CLOSE}]+){CLOSE}")
QUOTED = re.compile(r"\s*[«“„\"]([^«»“”„\"]+)[»”“\"]")


def glossed(text: str, source: Lang, target: Lang) -> str:
    """`text`, a sentence in `source`, with the names and words that are known in `target` behind those it has."""
    from nlp.entities import entities
    from nlp.figures.currency_names import called
    from nlp.figures.said import said
    from nlp.names.glosses import told

    if OPEN in text or CLOSE in text:
        return text
    names = entities(text, source)
    found = [*told(text, names, source, target), *called(text, source, target)]
    found += apart(said(text, source, target), [*names, *(name for name, _ in found)])
    taken = [*names, *(name for name, _ in found)]
    words = ((word, OR.join(choices)) for word, choices in translations(text, source, target))
    return with_glosses(text, [*found, *apart(words, taken)])


def apart(glosses: Iterable[tuple[Span, str]], taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Those of `glosses` whose words share no letter with `taken`."""
    for word, gloss in glosses:
        if not any(word.start < one.stop and one.start < word.stop for one in taken):
            yield word, gloss


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
