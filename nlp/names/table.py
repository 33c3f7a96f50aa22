"""The names of one article as a table: each person, organisation and place once, with all its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from nlp.article import Digest, Entity, EntityKind, Figure, FindingKind, Pair
from nlp.entities.compare import paired
from nlp.entities.keys import latin
from nlp.languages import Lang
from nlp.names.book import Book, Setter, Wanted
from nlp.names.drift import NEAR
from nlp.names.identity import listed
from nlp.revise import by_sentence

HEADER = ("Name", "Kind", "Mentions", "Forms", "Translation", "Preferred", "Sentences")
Counts = tuple[tuple[str, int], ...]  # texts, each with how often it stands, the most frequent first


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of an article. Sentences are counted from 0."""

    name: str  # in the nominative, the fullest form the article gives
    kind: EntityKind
    lang: Lang
    forms: Counts
    counterparts: Counts
    wanted: Wanted  # what it is to be called in the translation
    mentions: tuple[int, ...]  # the sentence of each, in the order of the text
    usual: str = ""  # the nominative that the counterparts mostly have
    drifts: bool = False  # whether a mention in the translation is spelt otherwise

    @property
    def preferred(self) -> str:
        """The form it is to have; where nothing can be proposed, the one it mostly has."""
        return self.wanted.text or self.usual

    @property
    def own(self) -> bool:
        """Whether the user has set that form."""
        return self.wanted.set_by is Setter.USER

    @property
    def cells(self) -> tuple[str, ...]:
        """As HEADER names them; sentences are counted from 1."""
        numbers = " ".join(dict.fromkeys(str(number + 1) for number in self.mentions))
        return (self.name, self.kind.value.lower(), str(len(self.mentions)), counted(self.forms),
                counted(self.counterparts), self.preferred, numbers)  # fmt: skip


def counted(counts: Counts) -> str:
    """ "Киев (3), Киеве": how often, where it is more than once."""
    return ", ".join(f"{text} ({count})" if count > 1 else text for text, count in counts)


@dataclass(slots=True)
class _Gathered:
    """The mentions of one name."""

    wanted: Wanted
    entities: list[Entity] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    counterparts: Counter[str] = field(default_factory=Counter)
    normals: Counter[str] = field(default_factory=Counter)  # of the counterparts
    drifts: bool = False


def name_rows(digest: Digest, book: Book) -> tuple[NameRow, ...]:
    """The names of `digest` in the order in which the article first gives them."""
    return tuple(row for row in rows_of(digest, book) if row is not None)


def rows_of(digest: Digest, book: Book) -> Iterator[NameRow | None]:
    """`name_rows`, one row after the other; None for each sentence before, so that a window can answer in between."""
    body = digest.article.body
    target = digest.translation.lang if digest.translation else body.lang
    pairs: dict[tuple[int, int], Pair] = {(pair.source.start, pair.source.stop): pair for pair in digest.pairs}
    drifting = {
        (f.source.start, f.source.stop) for f in digest.findings if f.source and f.kind is FindingKind.NAME_SPELLING
    }
    found: dict[str, _Gathered] = {}
    parts: dict[tuple[int, int], Entity] = {}
    for index, entities in enumerate(by_sentence(body.entities, body.sentences)):
        lang = body.lang_of(body.sentences[index])
        for name in entities:
            pair = pairs.get((name.start, name.stop))
            parts |= _parts(name, pair.target, lang, target) if pair and name.within else {}
        for entity in (part for name in entities for part in name.each()):
            wanted = book.wanted(entity.normal, entity.kind, lang, target)
            row = found.setdefault(wanted.key, _Gathered(wanted))
            place = (entity.start, entity.stop)
            row.entities.append(entity)
            row.sentences.append(index)
            row.drifts |= place in drifting
            other = pairs[place].target if place in pairs else parts.get(place)
            if other is not None:
                row.counterparts[" ".join(other.text.split())] += 1
                row.normals[other.normal] += 1
        yield None
    for one in found.values():
        yield _row(one, body.lang)


def _parts(name: Entity, other: Entity | Figure, lang: Lang, target: Lang) -> dict[tuple[int, int], Entity]:
    """The counterparts of the names within `name` among those within `other`, by their places."""
    if not isinstance(other, Entity):
        return {}
    ours, theirs = list(name.parts()), list(other.parts())
    return {(pair.source.start, pair.source.stop): pair.target for pair in paired(ours, theirs, lang, target)}


def _row(one: _Gathered, lang: Lang) -> NameRow:
    normals = Counter(entity.normal for entity in one.entities)
    name = max(normals, key=lambda text: (len(text.split()), normals[text]))
    if one.entities[0].kind is EntityKind.PLACE:
        name = _usual(name, lang)
    forms = Counter(" ".join(entity.text.split()) for entity in one.entities)
    return NameRow(
        name, one.entities[0].kind, lang, tuple(forms.most_common()), tuple(one.counterparts.most_common()),
        one.wanted, tuple(one.sentences), next((text for text, _ in one.normals.most_common(1)), ""), one.drifts,
    )  # fmt: skip


def _usual(name: str, lang: Lang) -> str:
    """The usual spelling of a place in its own text's language, where `name` is but another one: Львов, Львів."""
    from rapidfuzz.fuzz import ratio

    known = listed(name, lang)
    return known if " " not in known and ratio(latin(name, lang), latin(known, lang)) >= NEAR else name
