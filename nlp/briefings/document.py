"""A briefing as blocks: its pieces with citations, the sources, what is not settled, and the machine's part in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby

from nlp.article import Origin
from nlp.blocks import SIGN, Block, Bullets, Form, Heading, Line, Look, Numbered, Quote, Run, Table, one_line
from nlp.briefings.pieces import (
    Briefing,
    Contrast,
    Excerpt,
    Extract,
    Figures,
    LedgerRow,
    Note,
    Piece,
    Reference,
    Shows,
    Title,
    open_faults,
)
from nlp.briefings.words import WORDS, dated, long_date, machine_note, named
from nlp.languages import Lang
from nlp.ledger import Verdict, grouped

Say = Callable[[str], str]  # a message of the engine in some language
Speaker = Callable[[Lang], Say]


def english(_lang: Lang) -> Say:
    """Says messages as they are."""
    return str


class Style(StrEnum):
    """How a source is cited."""

    NUMBERED = "numbered"  # [1], and a list of sources at the end
    INLINE = "inline"  # (The Courier, 17 July 2025), and the list
    NOTES = "notes"  # a note for each, at the end or the foot of the page


class Citations:
    """The sources cited so far, in a style and a language, which the speaker has."""

    def __init__(self, style: Style, lang: Lang, speaker: Speaker) -> None:
        self._style, self.lang = style, lang
        self.words, self.say = WORDS[lang], speaker(lang)
        self._used: dict[Reference, set[int]] = {}
        self._notes: list[tuple[Run, ...]] = []

    def cite(self, reference: Reference, sentences: Iterable[int]) -> Run:
        """What stands in the text for sentences, by index, of an article."""
        cited = sorted(set(sentences))
        one = next((known for known in self._used if _same(known, reference)), reference)
        self._used.setdefault(one, set()).update(cited)
        if self._style is Style.NUMBERED:
            return Run(f"[{list(self._used).index(one) + 1}]", Look.CITE)
        if self._style is Style.INLINE:
            return Run(f"({self.short(reference)})", Look.CITE)
        self._notes.append(self._full(reference, cited))
        return Run(str(len(self._notes)), Look.NOTE)

    def short(self, reference: Reference) -> str:
        """The outlet, or else the title, and the date."""
        day = dated(reference.date, self.lang) if reference.date else self.words.undated
        return f"{reference.outlet or reference.title or reference.file or self.words.untitled}, {day}"

    def listed(self) -> list[Block]:
        """The list at the end."""
        if self._style is Style.NOTES:
            return [Numbered(tuple(self._notes), notes=True)] if self._notes else []
        if not self._used:
            return []
        items = tuple(self._full(one, sorted(used)) for one, used in self._used.items())
        return [Heading(2, self.words.sources), Numbered(items) if self._style is Style.NUMBERED else Bullets(items)]

    def _full(self, reference: Reference, sentences: Sequence[int]) -> tuple[Run, ...]:
        title = reference.title or reference.file or self.words.untitled
        day = dated(reference.date, self.lang) if reference.date else ""
        file = reference.file if not reference.url and reference.file != title else ""
        told = [part for part in (reference.outlet, reference.author, day, file) if part]
        numbers = ", ".join(str(index + 1) for index in sentences)
        if numbers:
            told.append((self.words.sentences if len(sentences) > 1 else self.words.sentence).format(numbers))
        end = "" if title[-1:] in ".?!…" else "."
        linked = Run(title + end, link=reference.url, lang=reference.lang.value)
        return (linked, Run(", ".join(told) + ".")) if told else (linked,)


def _same(a: Reference, b: Reference) -> bool:
    """Whether two references lead to one article, however it was translated."""
    return (a.article, a.title, a.date) == (b.article, b.title, b.date)


def document(
    briefing: Briefing,
    style: Style = Style.NUMBERED,
    day: date | None = None,
    lang: Lang | None = None,
    speaker: Speaker = english,
) -> list[Block]:
    """`briefing` with the date of its making, in full; what it says of itself is in `lang`, or in its own language."""
    lang = lang or language(briefing)
    citations = Citations(style, lang, speaker)
    found: list[Block] = [Heading(1, one_line(briefing.name))]
    if day is not None:
        found.append(Line(long_date(day, lang), note=True))
    for piece in briefing.pieces:
        found += piece_blocks(piece, citations)
    found += citations.listed()
    found += _unsettled(briefing, citations)
    found += [Line(note, note=True) for note in _machine_notes(briefing, lang)]
    return found


def pieces_blocks(
    pieces: Sequence[Piece], style: Style, lang: Lang | None = None, speaker: Speaker = english
) -> list[Block]:
    """Some pieces by themselves, to be copied: as in the document, without its title and date."""
    briefing = Briefing("", "", tuple(pieces))
    return document(briefing, style, None, lang, speaker)[1:]


def language(briefing: Briefing, default: Lang = Lang.EN) -> Lang:
    """The language that most of what the pieces show is in."""
    counted: Counter[Lang] = Counter()
    for piece in briefing.pieces:
        if isinstance(piece, Extract):
            shown = piece.reference.target if piece.translated else piece.reference.lang
            counted[shown or piece.reference.lang] += sum(len(one.source) for one in piece.excerpts)
        elif isinstance(piece, Figures):
            counted[piece.reference.target or piece.reference.lang] += 1
    return counted.most_common(1)[0][0] if counted else default


# Pieces


def piece_blocks(piece: Piece, citations: Citations) -> list[Block]:
    match piece:
        case Title(text, level):
            return [Heading(max(2, level), one_line(text))]
        case Note(text):
            return list(_note(text))
        case Extract():
            return _extract(piece, citations)
        case Figures():
            return [_figures(piece, citations)]
        case Contrast():
            return [Heading(3, one_line(piece.subject)), _contrast(piece, citations)]


def _note(text: str) -> Iterator[Block]:
    """Paragraphs, and lists of lines that begin with a dash or a bullet."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for listed, group in groupby(lines, key=lambda line: line[:2] in ("- ", "• ", "* ", "– ", "— ")):
        if listed:
            yield Bullets(tuple(line[2:].strip() for line in group))
        else:
            yield from (Line(line) for line in group)


def _extract(piece: Extract, citations: Citations) -> list[Block]:
    if piece.shows is Shows.BOTH and piece.reference.target is not None:
        return [_both(piece, citations)]
    items = [(_shown(piece, one, citations), _faults(piece, one, citations)) for one in piece.excerpts]
    if piece.form is Form.BULLETS:
        cites = [citations.cite(piece.reference, [one.sentence]) for one in piece.excerpts]
        return [Bullets(tuple((text, cite, *faults) for (text, faults), cite in zip(items, cites, strict=True)))]
    words = [run for text, faults in items for run in (text, *faults)]
    cite = citations.cite(piece.reference, [one.sentence for one in piece.excerpts])
    return [(Quote if piece.form is Form.QUOTATION else Line)((*words, cite))]


def _both(piece: Extract, citations: Citations) -> Table:
    """Side by side."""
    words, lang, here = citations.words, citations.lang, piece.reference
    assert here.target is not None
    header = (f"{words.original} ({named(lang, here.lang)})", f"{words.translation} ({named(lang, here.target)})")
    rows = []
    for one in piece.excerpts:
        cite = citations.cite(here, [one.sentence])
        source = Run(one.source, lang=(one.lang or here.lang).value)
        rows.append(((source, cite), (_shown(piece, one, citations), *_faults(piece, one, citations))))
    return Table(header, tuple(rows))


def _shown(piece: Extract, one: Excerpt, citations: Citations) -> Run:
    here = piece.reference
    if not piece.translated:
        return Run(one.source, lang=(one.lang or here.lang).value)
    return Run(one.target or citations.words.untranslated, lang=here.target.value if here.target and one.target else "")


def _faults(piece: Extract, one: Excerpt, citations: Citations) -> tuple[Run, ...]:
    if not piece.translated:
        return ()
    return tuple(Run(f"{SIGN} {citations.say(why)}", Look.FAULT) for why in one.faults)


def _figures(piece: Figures, citations: Citations) -> Table:
    words = citations.words
    header = (words.original, words.value, words.translation, words.value_there, words.verdict, words.source)
    rows = []
    for row in piece.rows:
        sign = f"{SIGN} " if row.verdict is Verdict.WRONG else ""
        cite = citations.cite(piece.reference, [row.sentence])
        verdict = sign + _verdict(row, citations)
        rows.append((row.source, grouped(row.value), row.target, grouped(row.target_value), verdict, (cite,)))
    faulty = frozenset(number for number, row in enumerate(piece.rows) if row.verdict is Verdict.WRONG)
    return Table(header, tuple(rows), faulty)


def _verdict(row: LedgerRow, citations: Citations) -> str:
    words = citations.words
    if row.why:
        why = citations.say(row.why)
        return words.seen.format(why) if row.verdict is Verdict.SEEN else why
    told = {Verdict.AGREES: words.agrees, Verdict.ELSEWHERE: words.elsewhere, Verdict.WAITING: words.waiting}
    return told.get(row.verdict, "")


def _contrast(piece: Contrast, citations: Citations) -> Table:
    words = citations.words
    rows = []
    for claim in piece.claims:
        cite = citations.cite(claim.reference, [claim.excerpt.sentence])
        spoken = claim.excerpt.lang or claim.reference.lang
        quoted = (Run(claim.excerpt.source, lang=spoken.value), cite)
        rows.append((citations.short(claim.reference), grouped(claim.value), quoted))
    return Table((words.source, words.value, words.says), tuple(rows))


# The end


def _unsettled(briefing: Briefing, citations: Citations) -> list[Block]:
    """Which of the pieces are not to be trusted as they are."""
    faults = [fault for piece in briefing.pieces for fault in open_faults(piece)]
    if not faults:
        return []
    words = citations.words
    items = [
        f"{citations.short(reference)}, {words.sentence.format(sentence + 1)}: {citations.say(why)}"
        for reference, sentence, why in dict.fromkeys(faults)
    ]
    return [Heading(2, words.findings), Line(words.unsettled.format(len(items))), Bullets(tuple(items))]


def _machine_notes(briefing: Briefing, lang: Lang) -> list[str]:
    """One for each direction and model."""
    edited: Counter[tuple[Lang, Lang, Lang | None, str]] = Counter()
    for piece in briefing.pieces:
        here = piece.reference if isinstance(piece, Extract | Figures) else None
        if here is None or here.target is None or (isinstance(piece, Extract) and not piece.translated):
            continue
        excerpts = piece.excerpts if isinstance(piece, Extract) else ()
        key = (here.lang, here.target, here.via, here.model)
        edited[key] += sum(one.origin is Origin.EDITED for one in excerpts)
    return [machine_note(lang, (a, b), via, model, count) for (a, b, via, model), count in edited.items()]
