"""What a briefing is made of. Each piece has its own copy of all it says, so that it outlives its article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

from nlp.article import Origin
from nlp.blocks import Form
from nlp.languages import Lang
from nlp.ledger import Verdict


class Shows(StrEnum):
    """The sides of an extract that the briefing has."""

    SOURCE = "source"
    TARGET = "target"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Reference:
    """The article that a piece is from, and how it was translated."""

    article: str  # its id in the library, where it may no longer be
    title: str
    lang: Lang
    outlet: str = ""
    author: str = ""
    date: str = ""  # as the article has it: ISO 8601, or whatever stood there
    file: str = ""  # its name
    url: str = ""
    target: Lang | None = None  # the language of the translation
    model: str = ""
    via: Lang | None = None
    target_title: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, or a stretch of one, with its translation."""

    sentence: int  # its index in the article, from 0
    source: str
    target: str = ""  # "" where there is none
    origin: Origin = Origin.MACHINE
    faults: tuple[str, ...] = ()  # open findings, in words: what the translation has wrong
    doubts: tuple[str, ...] = ()  # open findings that are only worth a look
    lang: Lang | None = None  # of `source`, where it is not the article's


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A figure or name of an article with its counterpart, as the ledger had it."""

    sentence: int  # from 0
    kind: str
    source: str
    value: str
    target: str
    target_value: str
    verdict: Verdict
    why: str = ""  # in words, where something is wrong


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says: a figure, and the sentence that has it."""

    reference: Reference
    figure: str  # as the text has it: "some 340 prisoners"
    value: str  # written one way in all languages: "≈ 340"
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of the user's."""

    text: str
    level: int = 2
    id: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """The user's own text; a line break begins a paragraph."""

    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """Sentences of one article: a summary, one sentence, a quotation."""

    reference: Reference
    excerpts: tuple[Excerpt, ...]
    shows: Shows = Shows.TARGET
    form: Form = Form.BULLETS
    id: str = ""

    @property
    def translated(self) -> bool:
        """Whether the briefing shows a translation, and there is one."""
        return self.shows is not Shows.SOURCE and self.reference.target is not None


@dataclass(frozen=True, slots=True)
class Figures:
    """Rows of the ledger of one article."""

    reference: Reference
    rows: tuple[LedgerRow, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Who says what: figures on one subject that differ between articles."""

    subject: str
    claims: tuple[Claim, ...]
    id: str = ""


Piece = Title | Note | Extract | Figures | Contrast


@dataclass(frozen=True, slots=True)
class Briefing:
    """A document of the user's, in order."""

    id: str
    name: str
    pieces: tuple[Piece, ...] = ()


def named(piece: Piece) -> Piece:
    """`piece` with an id of its own."""
    return replace(piece, id=uuid4().hex)


def references(piece: Piece) -> tuple[Reference, ...]:
    """The articles that `piece` is from, each as often as it is."""
    match piece:
        case Extract() | Figures():
            return (piece.reference,)
        case Contrast(_, claims):
            return tuple(claim.reference for claim in claims)
        case _:
            return ()


def open_faults(piece: Piece) -> tuple[tuple[Reference, int, str], ...]:
    """What does not agree with the source in what `piece` shows: the article, the sentence from 0, and why."""
    match piece:
        case Extract(reference, excerpts) if piece.translated:
            return tuple((reference, one.sentence, why) for one in excerpts for why in one.faults)
        case Figures(reference, rows):
            return tuple((reference, row.sentence, row.why) for row in rows if row.verdict is Verdict.WRONG)
        case _:
            return ()
