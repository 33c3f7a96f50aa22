"""The names of a sentence against those of its translation: what is paired, lost, added, changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.article import Entity, EntityKind, Severity
from nlp.entities.announced import without_kind
from nlp.entities.demonyms import kindred, origins
from nlp.entities.gazetteer import gazetteer, place_ids
from nlp.entities.half_names import half_changed
from nlp.entities.matching import SAME, formed_of, large, parts, similarity, token_similarity
from nlp.entities.namesakes import garbled, mislettered, misspelt, respelt, strangers
from nlp.entities.organisations import head_terms, same_body
from nlp.languages import Lang
from nlp.lexicon import put_plainly
from nlp.message import tr

PRESENT = 0.66  # of a word of the translation: near enough that nobody may call the name lost
SMALL_LETTERS = 0.85  # the same for a word that is not capitalised, where chance likeness is common
POSSESSIVE = re.compile(r"['’]s$")  # Chernihiv's is no nearer to Чернівців than Chernihiv
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class NamePair:
    """A source name and its counterpart; `score` is their similarity, 0..1."""

    source: Entity
    target: Entity
    score: float


@dataclass(frozen=True, slots=True)
class NameFinding:
    """A name that does not agree; `why` says so in words. `source` or `target` is None where there is none."""

    source: Entity | None
    target: Entity | None
    why: str
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class NameComparison:
    """The outcome for one sentence; every name is in at most one of the four."""

    pairs: tuple[NamePair, ...]
    lost: tuple[NameFinding, ...]
    added: tuple[NameFinding, ...]
    changed: tuple[NameFinding, ...]


def compare(  # noqa: PLR0913, PLR0917  two sides of three
    source: Sequence[Entity],
    target: Sequence[Entity],
    source_lang: Lang,
    target_lang: Lang,
    target_text: str = "",
    source_text: str = "",
) -> NameComparison:
    """Pair the names of a sentence with those of its translation, one to one and in any order.

    A name counts as lost only if none of its words has a counterpart anywhere in `target_text`; as added only where
    `source_text` is given and holds none. A name lost and one added of the same kind are one changed name.
    """
    pairs = paired(source, target, source_lang, target_lang)
    used = {id(side) for pair in pairs for side in (pair.source, pair.target)}
    rest, others = [each for each in source if id(each) not in used], [each for each in target if id(each) not in used]
    lost = [
        each for each in rest if absent(each, source_lang, target_text, target_lang, source_text.startswith(each.text))
    ]
    added = [
        each
        for each in others
        if source_text and absent(each, target_lang, source_text, source_lang, target_text.startswith(each.text))
    ]
    changed: list[tuple[Entity, Entity]] = []
    for gone in list(lost):
        rivals = [each for each in added if each.kind is gone.kind]
        if rivals:
            new = max(rivals, key=lambda each: similarity(gone.normal, each.normal, source_lang, target_lang))
            lost.remove(gone)
            added.remove(new)
            changed.append((gone, new))
    for pair in list(pairs):
        if any(wrong(pair.source, pair.target, source_lang, target_lang) for wrong in (strangers, mislettered)):
            pairs.remove(pair)
            changed.append((pair.source, pair.target))
    held = {id(side) for couple in changed for side in couple}
    for one in [each for each in rest if id(each) not in held and each not in lost]:
        rivals = [each for each in others if id(each) not in held and each not in added]
        rival = next((each for each in rivals if spoilt(one, each, source_lang, target_lang)), None) or next(
            (each for each in rivals if half_changed(one, each, source_lang, target_lang, source_text, target_text)),
            None,
        )
        if rival is None:
            rival = next((each for each in added if garbled(one, each, source_lang, target_lang)), None)
        if rival is None:
            rivals = [each for each in others if id(each) not in held]
            rival = next((each for each in rivals if respelt(one, each, source_lang, target_lang)), None)
        if rival is not None:
            added = [each for each in added if each is not rival]
            held.add(id(rival))
            changed.append((one, rival))
    return NameComparison(
        tuple(pairs),
        tuple(NameFinding(each, None, tr("lost: {0}").format(each.text), severity(each)) for each in lost),
        tuple(NameFinding(None, each, tr("added: {0}").format(each.text)) for each in added),
        tuple(
            NameFinding(
                gone,
                new,
                tr("changed: {0} → {1}").format(gone.text, new.text),
                severity_of_change(gone, new, source_lang, target_lang),
            )
            for gone, new in changed
        ),
    )


def spoilt(one: Entity, other: Entity, lang: Lang, other_lang: Lang) -> bool:
    """Whether a name has become another one that is like it."""
    return any(wrong(one, other, lang, other_lang) for wrong in (strangers, misspelt, garbled))


def paired(source: Sequence[Entity], target: Sequence[Entity], source_lang: Lang, target_lang: Lang) -> list[NamePair]:
    """The names that are one, the surest first chosen; in the order of the source."""
    scored = [
        (score(one, other, source_lang, target_lang), one.kind is other.kind, -abs(number - place), number, place)
        for number, one in enumerate(source)
        for place, other in enumerate(target)
    ]
    chosen: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for value, _, _, number, place in sorted(scored, reverse=True):
        if value >= SAME and number not in chosen and place not in taken:
            chosen[number] = (place, value)
            taken.add(place)
    return [NamePair(source[number], target[place], value) for number, (place, value) in sorted(chosen.items())]


def score(one: Entity, other: Entity, one_lang: Lang, other_lang: Lang) -> float:
    """The similarity of two names, as written or in full."""
    return max(
        similarity(one.text, other.text, one_lang, other_lang),
        similarity(one.normal, other.normal, one_lang, other_lang),
    )


def severity(entity: Entity) -> Severity:
    """ERROR for a lost name of a person in full, which cannot be put in other words; else WARNING."""
    full = entity.kind is EntityKind.PERSON and len(parts(entity.text)) > 1
    return Severity.ERROR if full else Severity.WARNING


def severity_of_change(gone: Entity, new: Entity, lang: Lang, other_lang: Lang) -> Severity:
    """ERROR for two persons in full, and for two countries, regions or large towns; else WARNING."""
    if severity(gone) is severity(new) is Severity.ERROR:
        return Severity.ERROR
    listed = large(gone.normal, lang) and large(new.normal, other_lang)
    return Severity.ERROR if {gone.kind, new.kind} == {EntityKind.PLACE} and listed else Severity.WARNING


def absent(entity: Entity, lang: Lang, text: str, other_lang: Lang, opens: bool = False) -> bool:
    """Whether no word of `text`, in `other_lang`, is a counterpart of `entity` or of a telling part of it.

    `opens`: whether the name opens a sentence, so that its capital says little.
    """
    if not text:
        return True
    if entity.text.isupper() and not same_body(entity.text, lang) and not place_ids(entity.text, lang):
        return False  # an abbreviation we cannot read: nobody may say that it is gone
    if entity.text in text or (
        entity.kind is not EntityKind.PERSON and known_otherwise(entity, lang, text, other_lang)
    ):
        return False
    if plain(entity, lang, text, other_lang, opens):
        return False
    others = [POSSESSIVE.sub("", word) for word in WORD.findall(text) if len(word) > 1]
    pieces = [piece for word in others for piece in ({word, *word.split("-")})]
    telling = parts(without_kind(entity.text, lang))
    if any(head_terms(part, lang) for part in telling):  # a Russian ministry is not there because something Russian is
        telling = tuple(part for part in telling if not origins(part, lang))
    whole = kindred(without_kind(entity.normal, lang), lang)  # Black Sea, черноморский
    return not any(
        token_similarity(part, other, lang, other_lang) >= (PRESENT if other[0].isupper() else SMALL_LETTERS)
        or (kindred(part, lang) | whole) & kindred(other, other_lang)
        or formed_of(other, part, other_lang, lang)
        for part in telling
        for other in pieces
    )


def plain(entity: Entity, lang: Lang, text: str, other_lang: Lang, opens: bool) -> bool:
    """Whether `entity` is a word of the lexicon and `text` puts it as such: nobody's name, unless it is a body's."""
    if same_body(entity.text, lang) or (entity.kind is EntityKind.PERSON and not opens):
        return False
    return any(put_plainly(part, lang, text, other_lang) for part in parts(entity.text))


def known_otherwise(entity: Entity, lang: Lang, text: str, other_lang: Lang) -> bool:
    """Whether `text` has another name of the same place or body, of up to four words: США for the United States."""
    ids = place_ids(without_kind(entity.text, lang), lang) | place_ids(entity.normal, lang)
    first, _, rest = entity.text.partition(" ")
    bodies = same_body(entity.text, lang) | same_body(entity.normal, lang)
    bodies |= same_body(rest, lang) if rest and origins(first, lang) else frozenset()  # Russian | Defense Ministry
    words = WORD.findall(text) + re.findall(r"(?:[A-Z]\.){2,}", text)
    if ids and other_names(ids, other_lang, text):
        return True
    for length in (1, 2, 3, 4):
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length])
            named = phrase != phrase.lower()  # "in", "us" and the like are names of places only when capitalised
            if (ids and named and place_ids(phrase, other_lang) & ids) or (
                bodies and same_body(phrase, other_lang) & bodies
            ):
                return True
    return False


def other_names(ids: frozenset[str], lang: Lang, text: str) -> bool:
    """Whether a name of several words of one of the places `ids` stands in `text`, word by word in any case form."""
    from nlp.morphology import lemmas

    present = [lemmas(word, lang) for word in WORD.findall(text)]
    for name in several_words(lang, ids):
        wanted = [lemmas(word, lang) for word in name.split()]
        if all(any(word & here for here in present) for word in wanted):
            return True
    return False


def several_words(lang: Lang, ids: frozenset[str]) -> list[str]:
    """The names of several words that the places `ids` have in `lang`."""
    return [name for key in ids for name in gazetteer(lang).long.get(key, ())]
