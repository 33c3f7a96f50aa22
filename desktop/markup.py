"""Digest → pieces of text with their classes, for the panes, and HTML, for the panels. No Qt.

Pieces are slices of the text: nothing that Qt is given counts code points, as Qt counts UTF-16.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby, pairwise
from typing import NamedTuple

from desktop.marks import GHOST, NOTE, Ground, Grounds, Mark, Side, alike, ghosts_of, marks_of, note_of
from nlp.article import TITLE, Digest, Passage, Sentence
from nlp.heading import heading
from nlp.languages import NAMES
from nlp.message import Message, tr

HEAD, META = "title", "meta"  # keys of the cells above the first sentence; a sentence's key is its index
FAULT, LOOKED = "fault", "looked"  # what does not agree; what does not, but the user has seen it
DOUBT = "doubt"  # what perhaps does not
GAP = "gap"  # room for a sentence that is not translated yet
BREAKS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")  # what Qt or Unicode would begin a line at


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of one look. Its anchor leads back to the cell, and to the mark: "12" or "12/e0"."""

    text: str
    anchor: str
    classes: tuple[str, ...] = ()

    @property
    def absent(self) -> bool:
        """Whether it only stands for something missing."""
        return is_absent(self.anchor)


Cell = tuple[Piece, ...]


class Drawn(NamedTuple):
    """A sentence as it is shown, and what that rests on."""

    ground: Ground
    done: bool  # whether nothing more is to come
    cell: Cell
    marks: Mapping[str, Mark]


class Sheet:
    """What one pane shows of a digest: rows of cells, each drawn when it is asked for.

    Kinds not in `shown` are plain text, faults are always marked. `before` is the last sheet of the same pane: what
    says the same as there is not drawn again.
    """

    def __init__(
        self,
        digest: Digest | None = None,
        side: Side = Side.SOURCE,
        shown: frozenset[str] = frozenset(),
        by_sentence: bool = False,
        before: Sheet | None = None,
    ) -> None:
        self._digest, self._side, self._shown, self._by_sentence = digest, side, shown, by_sentence
        self._sentences: tuple[Sentence, ...] = digest.article.body.sentences if digest else ()
        self._grounds = Grounds(digest, side) if digest else None
        self._drawn: dict[str, Drawn] = {}
        same: Sheet | None = before if before is not None and before._sentences is self._sentences else None
        self._rows: tuple[tuple[str, ...], ...]
        self._places: dict[str, int]
        if same and (same._side, same._shown) == (side, shown):
            self._drawn = same._drawn
        if same and same._rows and same._by_sentence == by_sentence:
            self._rows, self._places = same._rows, same._places
        else:
            self._rows = _rows(digest.article.body, by_sentence) if digest else ()
            self._places = {key: number for number, row in enumerate(self._rows) for key in row}

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The keys of the cells of each row."""
        return self._rows

    def row_of(self, key: str) -> int | None:
        """The number of the row in which the cell `key` stands."""
        return self._places.get(key)

    def cell(self, key: str) -> Cell:
        """The pieces of a cell."""
        return self._draw(key)[0]

    def marks(self, key: str) -> Mapping[str, Mark]:
        """The marks of a cell by their names."""
        return self._draw(key)[1] if key in self._places else {}

    def mark(self, anchor: str) -> Mark | None:
        """The mark of a piece by its anchor: "12/e0"."""
        key, _, name = anchor.partition("/")
        return self.marks(key).get(name)

    def _draw(self, key: str) -> tuple[Cell, Mapping[str, Mark]]:
        assert self._digest is not None
        assert self._grounds is not None
        if key == META:
            return (Piece(_meta(self._digest, self._side), META, (META,)),), {}
        if key == HEAD:
            return _head(self._digest, self._side, self._shown)
        index, done = int(key), self._digest.done
        ground, old = self._grounds[index], self._drawn.get(key)
        if old and alike(old.ground, ground, self._side) and (ground.text or old.done == done):
            cell, marks = old.cell, old.marks
        elif not ground.text.strip():
            cell, marks = (_gap(key, len(self._sentences[index].text), done),), {}
        else:
            cell, marks = _cell(ground, self._side, self._shown, key)
        self._drawn[key] = Drawn(ground, done, cell, marks)
        return cell, marks


def key_of(sentence: int) -> str:
    """The key of the cell that a sentence, or TITLE, stands in."""
    return HEAD if sentence == TITLE else str(sentence)


def sentence_of(anchor: str, otherwise: int) -> int:
    """The sentence that a piece belongs to, TITLE for the title; `otherwise` where it is none."""
    key = anchor.partition("/")[0]
    return TITLE if key == HEAD else int(key) if key.isdigit() else otherwise


def is_absent(anchor: str) -> bool:
    """Whether `anchor` is that of a piece that stands for something missing: seen, never copied."""
    return anchor.partition("/")[2].startswith((GAP, GHOST, NOTE))


def _cell(ground: Ground, side: Side, shown: frozenset[str], key: str) -> tuple[Cell, Mapping[str, Mark]]:
    """One sentence with its marks, and these by their names."""
    visible, missing = visible_marks(marks_of(ground, side), shown), ghosts_of(ground, side)
    cell = (*pieces(ground.text, visible, key), *_ghosts(key, missing))
    marks = {mark.name: mark for mark in (*visible, *missing)}
    revised = note_of(ground)
    if revised:
        marks[NOTE] = revised
        cell += (Piece(f"\u00a0{revised.label}", f"{key}/{NOTE}", (NOTE,)),)
    return cell, marks


def visible_marks(marks: Iterable[Mark], shown: frozenset[str]) -> list[Mark]:
    return [mark for mark in marks if mark.fault or mark.looked or mark.kind in shown]


def state(mark: Mark) -> str:
    """How a mark stands out besides its kind."""
    if mark.fault:
        return DOUBT if mark.doubt else FAULT
    return LOOKED if mark.looked else ""


def pieces(text: str, marks: Sequence[Mark], key: str) -> Cell:
    """`text` cut where marks begin and end; where they overlap, the shortest gives the anchor."""
    bounds = sorted({0, len(text), *(m.start for m in marks), *(m.stop for m in marks)})
    found = []
    for start, stop in pairwise(bounds):
        over = [mark for mark in marks if mark.start <= start and stop <= mark.stop]
        if not over:
            found.append(Piece(_line(text[start:stop]), key))
            continue
        over.sort(key=lambda mark: mark.stop - mark.start)
        classes = dict.fromkeys(name for m in over for name in (m.kind, state(m)) if name)
        found.append(Piece(_line(text[start:stop]), f"{key}/{over[0].name}", tuple(classes)))
    return tuple(found)


def html(cell: Iterable[Piece]) -> str:
    """Pieces as HTML without anchors, everything escaped."""
    return "".join(
        f'<span class="{" ".join(piece.classes)}">{escape(piece.text)}</span>' if piece.classes else escape(piece.text)
        for piece in cell
    )


def summary_rows(digest: Digest, side: str, shown: frozenset[str]) -> list[tuple[int, list[str]]]:
    """Each picked sentence with its HTML on one side or (`side` "both") on either."""
    picks = digest.summary.picks if digest.summary else ()
    wanted = list(Side) if side == "both" else [Side(side)]
    if digest.translation is None:
        wanted = [Side.SOURCE]
    found = {part: Grounds(digest, part) for part in wanted}
    return [(index, [_shown(found[part][index], part, shown) for part in wanted]) for index in picks]


def _shown(ground: Ground, side: Side, shown: frozenset[str]) -> str:
    """One sentence as HTML."""
    return html(pieces(ground.text, visible_marks(marks_of(ground, side), shown), "")) if ground.text else "…"


def _line(text: str) -> str:
    """`text` in one line: a break in it would begin a new row."""
    return BREAKS.sub(" ", text)


def _ghosts(key: str, marks: Iterable[Mark]) -> Iterable[Piece]:
    for mark in marks:
        yield Piece(" ", f"{key}/{GHOST}")
        yield Piece(
            Message("\u00a0{0}\u00a0").format(mark.label),
            f"{key}/{mark.name}",
            (GHOST,) if state(mark) == FAULT else (GHOST, state(mark)),
        )


def _gap(key: str, length: int, done: bool) -> Piece:
    """Room for a sentence that has no translation, about as long as its source."""
    if done:
        return Piece(tr("\u00a0— not translated —\u00a0"), f"{key}/{GAP}", ("missing",))
    return Piece("\u00a0 " * min(length // 2, 120) + "\u00a0", f"{key}/{GAP}", (GAP,))


def _head(digest: Digest, side: Side, shown: frozenset[str]) -> tuple[Cell, Mapping[str, Mark]]:
    """The title; with its marks, once it is translated."""
    title = heading(digest)
    if title is None:
        text = digest.article.title if side is Side.SOURCE else ""
        return (Piece(_line(text) or "…", HEAD, (HEAD,)),), {}
    cell, marks = _cell(Grounds(title, side)[0], side, shown, HEAD)
    return tuple(replace(piece, classes=(HEAD, *piece.classes)) for piece in cell), marks


def _meta(digest: Digest, side: Side) -> str:
    article = digest.article
    if side is Side.SOURCE:
        known = (article.source, article.author, article.date)
        rest = "".join(f" · {_line(part)}" for part in known if part)
        return Message("{0}{1}").format(NAMES[article.body.lang], rest)
    if digest.translation is None:
        return "…"
    lang, via, model = digest.translation.lang, digest.translation.via, digest.translation.model
    if via:
        return tr("{0} · machine translation by {1} via {2}").format(NAMES[lang], model, NAMES[via])
    return tr("{0} · machine translation by {1}").format(NAMES[lang], model)


def _rows(body: Passage, by_sentence: bool) -> tuple[tuple[str, ...], ...]:
    keys = enumerate(body.sentences)
    rows: list[tuple[str, ...]]
    if by_sentence:
        rows = [(str(index),) for index, _ in keys]
    else:
        rows = [tuple(str(i) for i, _ in group) for _, group in groupby(keys, key=lambda pair: pair[1].paragraph)]
    return ((HEAD,), (META,), *rows)
