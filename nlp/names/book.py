"""The name memory as it stands at one moment: what each name is called in each language, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from nlp.article import EntityKind
from nlp.entities.keys import keys
from nlp.entities.matching import SAME, parts, similarity, token_similarity
from nlp.entities.name_words import spelt
from nlp.entities.organisations import body_called, same_body
from nlp.languages import Lang
from nlp.names.identity import feminine, key, place, sounds
from nlp.names.known import known
from nlp.names.policy import Policy
from nlp.names.romanise import romanised


class Setter(StrEnum):
    PROPOSED = "proposed"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Form:
    text: str
    set_by: Setter = Setter.PROPOSED


@dataclass(frozen=True, slots=True)
class Name:
    """One person, organisation or place, and what it is called."""

    key: str
    kind: EntityKind
    forms: Mapping[Lang, Form] = field(default_factory=dict)
    sounds: frozenset[str] = field(default=frozenset(), compare=False)  # of its words, where they are known already


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a name is to be called; what is not `sure` is offered, never put into a text by itself."""

    key: str
    text: str
    sure: bool = False
    set_by: Setter = Setter.PROPOSED


class Register:
    """Names by the sounds of their words, so that a mention finds its name at once."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = {name.key: name for name in names}
        self._by_sound: dict[str, list[Name]] = {}
        for name in self.names.values():
            words = name.sounds or {word for lang, form in name.forms.items() for word in sounds(form.text, lang)}
            for word in words | set(name.key.partition(":")[2].split()):
                self._by_sound.setdefault(word, []).append(name)

    def find(self, text: str, kind: EntityKind, lang: Lang) -> list[Name]:
        """The names that `text`, in the nominative, may be, the likeliest first."""
        exact = self.names.get(key(text, kind, lang))
        near = {
            id(one): one for word in parts(text) for key_ in keys(word, lang) for one in self._by_sound.get(key_, ())
        }
        scored = [
            (one.key == (exact.key if exact else ""), score, number, one)
            for number, one in enumerate(near.values())
            if one.kind is kind and (score := likeness(text, one, lang))
        ]
        if exact and not any(one is exact for *_, one in scored):
            scored.append((True, (9, 1.0), -1, exact))
        return [one for *_, one in sorted(scored, key=lambda row: row[:3], reverse=True)]


def likeness(text: str, name: Name, lang: Lang) -> tuple[int, float] | None:
    """How many words `text` shares with a form of `name`, and how surely; None where it is another's name."""
    best: tuple[int, float] | None = None
    for other_lang, form in name.forms.items():
        if name.kind is EntityKind.PERSON and not same_surname(text, form.text, lang, other_lang):
            continue  # asked first: most have but the first name in common
        if (score := similarity(text, form.text, lang, other_lang)) < SAME:
            continue
        found = (min(len(parts(text)), len(parts(form.text))), score)
        best = max(best, found) if best else found
    return best


def same_surname(a: str, b: str, a_lang: Lang, b_lang: Lang) -> bool:
    """Whether two names of people end in one surname, of a man or of a woman in both."""
    ours, theirs = parts(a), parts(b)
    if not ours or not theirs:  # Le, Van
        return a == b
    alike = token_similarity(ours[-1], theirs[-1], a_lang, b_lang) >= SAME
    return alike and feminine(a, a_lang) is feminine(b, b_lang)


@cache
def usual() -> Register:
    """The people whose usual forms ship with the product."""
    return Register(
        Name(key(forms[Lang.EN], kind, Lang.EN), kind, {lang: Form(text) for lang, text in forms.items()})
        for kind, forms in known()
    )


@cache
def in_full(lang: Lang) -> dict[str, Name]:
    """The same people by what they are called in `lang`; those alone whose name is nobody else's."""
    found: dict[str, list[Name]] = {}
    for name in usual().names.values():
        found.setdefault(name.forms[lang].text, []).append(name)
    return {text: names[0] for text, names in found.items() if len(names) == 1}


class Book:
    """Names, and the user's policy for those that have no form of their own. Immutable; answers are kept."""

    def __init__(self, names: Iterable[Name] = (), policy: Policy | None = None) -> None:
        self.policy = policy or Policy()
        self.register = Register(names)
        self.refused: set[tuple[str, str]] = set()  # key of a name and a sentence it made worse: not tried again
        self.spelt: dict[tuple[object, ...], list[Any]] = {}  # what to change in names that were met, see `Speller`
        self._wanted: dict[tuple[str, EntityKind, Lang, Lang], Wanted] = {}

    def wanted(self, name: str, kind: EntityKind, lang: Lang, target: Lang) -> Wanted:
        """What `name`, in the nominative, is to be called in `target`; text "" where nothing can be proposed."""
        asked = (name, kind, lang, target)
        if asked not in self._wanted:
            self._wanted[asked] = self._find(*asked)
        return self._wanted[asked]

    def _find(self, name: str, kind: EntityKind, lang: Lang, target: Lang) -> Wanted:
        found = self.register.find(name, kind, lang)
        own = [one for one in found if target in one.forms and one.forms[target].set_by is Setter.USER]
        if own and (len(own) == 1 or own[0] is found[0] or _better(name, own, lang)):
            return Wanted(own[0].key, own[0].forms[target].text, True, Setter.USER)
        identity = found[0].key if found else key(name, kind, lang)
        text, sure = proposed(name, kind, lang, target, self.policy)
        if not text and found and target in found[0].forms:
            text = found[0].forms[target].text
        return Wanted(identity, text, sure)


def _better(name: str, own: list[Name], lang: Lang) -> bool:
    """Whether the first of `own` is nearer to `name` than the second: of two namesakes neither is meant."""
    first, second = (likeness(name, one, lang) or (0, 0.0) for one in own[:2])
    return first > second


def proposed(name: str, kind: EntityKind, lang: Lang, target: Lang, policy: Policy) -> tuple[str, bool]:
    """A form of `name` in `target`, and whether it is sure: the usual one, else an official transliteration.

    Sure are the list of people, and names a policy decides; ("", False) where there is no proposal.
    """
    if kind is EntityKind.PERSON:
        return _person(name, lang, target, policy)
    if kind is EntityKind.PLACE:
        found = place(name, lang, target)
        if found:
            chosen = policy.place(found[0]) if target is Lang.EN else None
            return chosen or found[0], chosen is not None
    spelt_over = target is Lang.EN and lang is not Lang.EN and " " not in name and not name.isupper()
    if same_body(name, lang):
        return body_called(name, lang, target), False
    return (romanised(name, lang), False) if spelt_over else ("", False)  # what has several words is translated


def _person(name: str, lang: Lang, target: Lang, policy: Policy) -> tuple[str, bool]:
    found = usual().find(name, EntityKind.PERSON, lang)
    one = len(found) == 1 or (len(found) > 1 and _better(name, found, lang))
    over = romanised(name, lang) if target is Lang.EN is not lang else ""
    text = found[0].forms[target].text if one else spelt(name, lang, target) or over
    if target is not Lang.EN or not text:
        return text, one
    *front, last = text.split(" ")
    ended = policy.surname(last, frozenset({romanised(name.rsplit(maxsplit=1)[-1], lang)}))
    # a transliteration is sure of its ending only, which `nlp.names.spelling` sees to by itself
    return " ".join([*front, ended]), one
