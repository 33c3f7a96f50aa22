"""What the names of a sentence are called in the other language, as far as that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from nlp.article import Entity, EntityKind, Span
from nlp.entities.announced import without_kind
from nlp.entities.demonyms import adjectives
from nlp.entities.matching import SAME, parts, token_similarity
from nlp.entities.name_words import backwards
from nlp.entities.organisations import body_called
from nlp.glosses import OR, apart
from nlp.languages import Lang
from nlp.lexicon import WORD
from nlp.morphology import lemmas
from nlp.names.book import in_full, usual
from nlp.names.cyrillic import eastern, surname
from nlp.names.places import place_called, well_known
from nlp.names.policy import Policy
from nlp.names.romanise import romanised
from nlp.names.sectors import sectors

ACRONYM = 3  # letters of a place in capitals that is one
# Surnames that transliteration gives as everybody writes them; of the second kind are adjectives, too.
SURNAMES = {
    Lang.RU: re.compile(r"(?:енко|[оеё]ва?|[кшчц]ина?|чук|щук|юк)$"),
    Lang.UK: re.compile(r"(?:енко|[оеє]ва?|[кшчц][иі]на?|чук|щук|юк)$"),
}
ADJECTIVES = {Lang.RU: re.compile(r"[сц]к(?:ий|ая)$"), Lang.UK: re.compile(r"[сцз]ьк(?:ий|а)$")}
# after an English word that tells a people they say that it is no adjective, or another one: the Russian language
NO_NOUN = """
and or who were was is are have has had in of to from with at by for on that as but the a an language speaker speakers
literature
"""


def told(text: str, names: Iterable[Entity], source: Lang, target: Lang) -> list[tuple[Span, str]]:
    """Those `names` of `text` that are known in `target`, and the adjectives of peoples, with what they are called."""
    found = list(sectors(text, source)) if target is Lang.EN else []
    called = [_called(one, source, target) for one in names]
    found += [one for one in apart(called, [place for place, _ in found]) if one[1]]
    return [*found, *apart(peoples(text, source, target), [name for name, _ in found])]


def known(name: Entity, source: Lang, target: Lang) -> str:
    """What `name`, or its last words, is called in `target`, in the nominative; "" where that is not sure.

    A surname that may be two is both of them, with `OR` between.
    """
    if name.text.isupper():  # США, UK are known, and each in its own way; LJUBLJANA opens a dispatch
        spelt_out = name.kind is EntityKind.PLACE and len(name.text) > ACRONYM
        return well_known(name.text.title(), source, target).upper() if spelt_out else ""
    if name.kind is EntityKind.PLACE:
        own = without_kind(name.normal, source)
        # what opens a sentence has a capital anyway
        return place_called(own, name.text, source, target) if name.start else well_known(own, source, target)
    if name.kind is EntityKind.ORGANISATION:
        return body_called(name.normal, source, target)
    return _person(name.text, name.normal, source, target)


def _called(name: Entity, source: Lang, target: Lang) -> tuple[Span, str]:
    """`name` and what it is called; of a body whose name says first whose it is, "Russian General Staff", the rest."""
    gloss = known(name, source, target)
    first, _, rest = name.normal.partition(" ")
    if gloss or name.kind is not EntityKind.ORGANISATION or first.lower() not in adjectives(source, target):
        return name, gloss
    text = name.text.partition(" ")[2]
    return Span(name.stop - len(text), name.stop, text), body_called(rest, source, target)


def peoples(text: str, source: Lang, target: Lang) -> Iterator[tuple[Span, str]]:
    """The adjectives of peoples in `text`, with those of `target` in the nominative."""
    table, words = adjectives(source, target), list(WORD.finditer(text))
    for word, after in zip_longest(words, words[1:]):
        if source is Lang.EN:
            noun = after and text[word.end() : after.start()] == " " and after[0].lower() not in NO_NOUN.split()
            found = table.get(word[0].lower()) if noun and word[0][0].isupper() else None
        else:
            found = next((table[one] for one in sorted(lemmas(word[0], source)) if one in table), None)
        if found:
            yield Span(word.start(), word.end(), word[0]), found.title() if target is Lang.EN else found


@lru_cache(maxsize=16384)
def _person(text: str, normal: str, source: Lang, target: Lang) -> str:
    words = [word for word in parts(text) if len(word) > 1]
    exact = in_full(source).get(normal)
    found = [exact] if exact else usual().find(normal, EntityKind.PERSON, source)
    if len(found) == 1:
        ours, theirs = (found[0].forms[lang].text.split() for lang in (source, target))
        if len(words) > 1:
            return " ".join(theirs) if len(text.split()) == len(ours) else ""
        return theirs[-1] if token_similarity(normal, ours[-1], source, source) >= SAME else ""
    return _listed(normal.split(), source, target) or (_by_rule(normal, source, target) if words else "")


def _by_rule(name: str, source: Lang, target: Lang) -> str:
    """The surname of a person's `name`, spelt over where its ending or the first name tells how."""
    given, last = name.partition(" ")[0] if " " in name else "", name.rpartition(" ")[2]
    if source is Lang.EN:
        return surname(given, last, target)
    if target is not Lang.EN:
        return ""
    adjective = bool(given) and ADJECTIVES[source].search(last)
    if not (adjective or SURNAMES[source].search(last) or eastern(romanised(given, source))):
        return ""
    spelt = romanised(last, source)
    return Policy().surname(spelt, frozenset({spelt}))


def _listed(words: Sequence[str], source: Lang, target: Lang) -> str:
    """The last words of a person's name that the list of names puts in one way; of one alone both ways."""
    told = ""
    for _, forms in backwards(words, source, target):
        if len(forms) > 1:
            return told or OR.join(forms[:2])
        told = f"{forms[0]} {told}".rstrip()
    return told
