"""All data types that pass between the parts: immutable, offsets in code points, half-open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from nlp.languages import Lang

TITLE = -1  # where sentences are counted from 0: the title


class EntityKind(StrEnum):
    PERSON = "PERSON"
    ORGANISATION = "ORGANISATION"
    PLACE = "PLACE"


class FigureKind(StrEnum):
    COUNT = "COUNT"
    MONEY = "MONEY"
    PERCENT = "PERCENT"
    DATE = "DATE"
    TIME = "TIME"
    PERIOD = "PERIOD"
    QUANTITY = "QUANTITY"
    ORDINAL = "ORDINAL"
    AGE = "AGE"


class Precision(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    VAGUE = "vague"  # "dozens", "десятки тысяч": the value is the unit counted in, here 12 or 10000


@dataclass(frozen=True, slots=True)
class Span:
    """`text == passage.text[start:stop]`; code points, half-open."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    paragraph: int  # 0-based


@dataclass(frozen=True, slots=True)
class Entity(Span):
    kind: EntityKind
    normal: str  # nominative, the fullest form the passage gives: "Владимира Путина" → "Владимир Путин"
    within: tuple[Entity, ...] = field(default=(), compare=False)  # what a part of it names: Москвы of мэрии Москвы

    def each(self) -> Iterator[Entity]:
        """The name itself, then those within it."""
        yield self
        yield from self.parts()

    def parts(self) -> Iterator[Entity]:
        """The names within it, and within those."""
        for one in self.within:
            yield from one.each()


@dataclass(frozen=True, slots=True)
class Figure(Span):
    kind: FigureKind
    value: Decimal | None = None  # the number, or the lower end of a range; None for dates and times
    upper: Decimal | None = None  # the upper end of a range
    unit: str = ""  # ISO 4217 code, "%", "pp", SI or customary unit ("km", "mile"), "year"…; "" for bare numbers
    # DATE, TIME in ISO 8601: "2022-02-24", "--02-24", "2025-03", "2025", "198X", "W-4", "17:30"; "-P1W": last week
    moment: str = ""
    precision: Precision = Precision.EXACT

    @property
    def normal(self) -> str:
        """The value written one way in all languages: "380000", "5..7", "2022-02-24"."""
        if self.moment:
            return self.moment
        low = "" if self.value is None else plain(self.value)
        return low if self.upper is None else f"{low}..{plain(self.upper)}"


def plain(value: Decimal) -> str:
    """`value` in full digits without exponent or trailing zeros: Decimal("2.50E+3") → "2500"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Passage:
    """A text cut into sentences, with what was found in it. Spans are sorted and disjoint within a kind."""

    lang: Lang
    text: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    paragraph_langs: tuple[Lang, ...] = ()  # of each paragraph; empty: all in `lang`

    def lang_of(self, sentence: Sentence) -> Lang:
        """The language of the paragraph that `sentence` stands in."""
        return self.paragraph_langs[sentence.paragraph] if self.paragraph_langs else self.lang


@dataclass(frozen=True, slots=True)
class Article:
    title: str
    body: Passage
    path: Path | None = None
    source: str = ""  # the outlet or sender, where the file names one
    author: str = ""
    date: str = ""  # as ISO 8601 where it could be read, else as the file gives it
    url: str = ""  # where a page says it was published: http or https


@dataclass(frozen=True, slots=True)
class Summary:
    """An extract: indices into `body.sentences`, in the order of the text unless the user has another."""

    picks: tuple[int, ...]
    ranked: tuple[int, ...] = ()  # the same, the most telling first; () where that is not known


class Origin(StrEnum):
    MACHINE = "machine"
    REPAIRED = "repaired"  # the machine's too, taken because its first one did not agree with the source
    NAMED = "named"  # the machine's, first or repaired, with its names in the forms that the user wants
    EDITED = "edited"  # the user's own


@dataclass(frozen=True, slots=True)
class Revision:
    """How a sentence came to say something else than the machine first did."""

    origin: Origin  # REPAIRED, NAMED or EDITED
    first: str  # what the machine first said
    machine: str  # what would stand without the user's edit: `first`, what it was repaired to, or that with other names
    way: str = ""  # how it was repaired: a `nlp.repair.Way`; "" where it was not
    plain: str = ""  # what stood before names were put into other forms; "" where none was
    names: tuple[tuple[str, str, str], ...] = ()  # those names: the source's normal form, its kind, the form put


@dataclass(frozen=True, slots=True)
class Translation:
    lang: Lang
    targets: tuple[str | None, ...]  # one per source sentence; None: not translated yet
    confidences: tuple[float | None, ...] = ()  # mean log-probability per token, where the engine gives one
    model: str = ""  # id of the model
    via: Lang | None = None  # the language in between, where no direct model exists
    title: str | None = None  # the title, translated
    title_revision: Revision | None = None  # as for a sentence
    title_seen: frozenset[tuple[str, str, str]] = frozenset()  # keys of findings about the title that have been seen
    revisions: tuple[Revision | None, ...] = ()  # one per sentence, None where the machine's first stands; () if all do
    models: tuple[str, ...] = ()  # one per sentence, "" where none was asked; () where all are by `model`

    def revision(self, sentence: int) -> Revision | None:
        return self.revisions[sentence] if self.revisions else None

    def model_of(self, sentence: int) -> str:
        """Whose words the machine's translation of `sentence` is, as the id of a model."""
        return self.models[sentence] if self.models else self.model

    def origin(self, sentence: int) -> Origin:
        """Whose words the translation of `sentence` is."""
        revision = self.revision(sentence)
        return revision.origin if revision else Origin.MACHINE


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class FindingKind(StrEnum):
    FIGURE_LOST = "figure lost"
    FIGURE_ADDED = "figure added"
    FIGURE_CHANGED = "figure changed"
    NAME_LOST = "name lost"
    NAME_ADDED = "name added"
    NAME_CHANGED = "name changed"
    NAME_SPELLING = "name spelling"  # one name spelt in two ways, or otherwise than in its preferred form
    NEGATION_LOST = "negation lost"
    NEGATION_ADDED = "negation added"
    WORD_CHANGED = "word changed"  # a people, a direction, the dead… became their neighbours
    NOT_A_WORD = "not a word"  # of the translation's language
    NOT_SAID = "not said"  # words of the source that the translation probably does not say
    UNTRANSLATED = "untranslated"  # the source text came back, or text in another language
    EMPTY = "empty"
    REPETITION = "repetition"
    UNSUPPORTED = "not in the article"  # of a summary that a model wrote


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not agree between a sentence and its translation."""

    sentence: int
    kind: FindingKind
    source: Span | None  # in body.text
    target: Span | None  # in the target passage's text
    why: str  # in words: "changed: 380,000 → 38,000"
    severity: Severity = Severity.ERROR
    seen: bool = False  # the user has looked at it and left it

    @property
    def key(self) -> tuple[str, str, str]:
        """What is the same when the sentence is checked again: kind, source text, target text."""
        texts = (span.text if span and self.kind not in WHOLE else "" for span in (self.source, self.target))
        return (self.kind.value, *texts)  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Doubts:
    """What a translation probably does not say of its sentence, as a model found that read it back."""

    text: str  # the translation, before names were put into other forms
    expected: float  # words that it does not say, by all their probabilities
    words: tuple[tuple[Span, Span | None], ...]  # of the sentence, and what stands for them, each from its own start


# About a sentence, not about a stretch of it.
WHOLE = frozenset((FindingKind.UNTRANSLATED, FindingKind.EMPTY, FindingKind.REPETITION))


@dataclass(frozen=True, slots=True)
class Pair:
    """A source mark and its counterpart in the translation; both spans in their passage's text."""

    sentence: int
    source: Entity | Figure
    target: Entity | Figure


@dataclass(frozen=True, slots=True)
class Generated:
    """A summary in a model's own words. Nothing in it is the article's: it is checked, and shown as what it is.

    Findings count the sentences of `passage`. Those in `findings` are of the kind UNSUPPORTED, and their `target` lies
    in `passage`; in `target_findings` a `source` lies in `passage` and a `target` in `target`.
    """

    model: str  # its id
    passage: Passage  # in the language it writes
    rests: tuple[tuple[int, ...], ...]  # per sentence, those of the article that it rests on, the nearest first
    given: int  # sentences of the article that the model was given
    findings: tuple[Finding, ...] = ()
    translator: str = ""  # the id of the model that translated it
    target: Passage | None = None  # sentence by sentence, in the language of the translation
    target_findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is the same in a text whatever language it is told in: of its telling sentences, in order."""

    lang: Lang
    vectors: bytes  # int8 (n_sentences, size), each row scaled to its largest number
    figures: tuple[tuple[str, ...], ...]  # per sentence: by value
    names: tuple[tuple[str, ...], ...]  # per sentence: keys that all scripts share

    @classmethod
    def empty(cls, lang: Lang) -> Portrait:
        """Of a text none of whose sentences tells anything: like no other."""
        return cls(lang, b"", (), ())


@dataclass(frozen=True, slots=True)
class Digest:
    """A snapshot: ever more complete as the pipeline goes on.

    `target` has exactly one sentence per source sentence, same index and paragraph, empty where not yet translated.
    """

    article: Article
    summary: Summary | None = None
    translation: Translation | None = None
    target: Passage | None = None
    findings: tuple[Finding, ...] = ()
    pairs: tuple[Pair, ...] = ()
    generated: Generated | None = None  # where the user has asked for it
    improving: tuple[int, int] | None = None  # sentences done and to be done, while a better model replaces a draft
    repairing: tuple[int, int] | None = None  # sentences tried and to be tried, while failing ones are repaired
    rereading: tuple[int, int] | None = None  # sentences read back and to be read back, to find what is not said
    doubts: tuple[Doubts | None, ...] = ()  # one per sentence, None where it was not read back; () where none was
    done: bool = False
    portrait: Portrait | None = field(default=None, compare=False, repr=False)  # once there is a summary
