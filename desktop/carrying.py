"""Pieces of a briefing on the clipboard, or on their way by drag and drop."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from nlp.blocks import Form
from nlp.briefings.pieces import Shows
from nlp.ledger import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.entry import Entry
    from desktop.ledger import LedgerPanel
    from desktop.panes import Panes
    from desktop.summary import SummaryPanel
    from nlp.article import Digest
    from nlp.briefings.pieces import Piece

PIECES = "application/x-diptych-pieces"


def load(data: QMimeData, pieces: Sequence[Piece]) -> None:
    """Put pieces on `data`, besides what it holds for other programs."""
    from nlp.briefings.coding import encoded

    if pieces:
        data.setData(PIECES, json.dumps([encoded(piece) for piece in pieces]).encode())


def unload(data: QMimeData) -> list[Piece]:
    """The pieces on `data`; none where they are not ours."""
    from nlp.briefings.coding import decoded

    if not data.hasFormat(PIECES):
        return []
    try:
        return [decoded(kind, values) for kind, values in json.loads(bytes(data.data(PIECES).data()))]
    except (ValueError, KeyError, TypeError):
        return []


class Gathering(QObject):
    """Makes pieces of what is selected in the panes, the summary and the ledger."""

    def __init__(
        self,
        current: Callable[[], tuple[Entry | None, Digest | None]],
        panes: Panes,
        summary: SummaryPanel,
        ledger: LedgerPanel,
    ) -> None:
        super().__init__(panes)
        self._current = current
        self._panes, self._summary, self._ledger = panes, summary, ledger
        for pane in (panes.source, panes.target):
            pane.carried = partial(self._carry_selection, pane)
        summary.model.carried = self._carry_summary
        ledger.model.carried = lambda data, rows: load(data, self.rows(rows))

    def _carry_selection(self, pane: object, data: QMimeData) -> None:
        load(data, self.selection(pane is self._panes.target))

    def _carry_summary(self, data: QMimeData, sentences: Sequence[int]) -> None:
        from nlp.blocks import text
        from nlp.briefings.document import Style, pieces_blocks

        pieces = self.summary(sentences)
        data.setText(text(pieces_blocks(pieces, Style.INLINE)))
        load(data, pieces)

    def focused(self) -> list[Piece]:
        """Of the part of the window that has the focus: what is selected there; else the sentence chosen."""
        if self._summary.view.hasFocus():
            return self.summary()
        if self._ledger.view.hasFocus():
            return self.rows(self._ledger.chosen())
        for pane in (self._panes.target, self._panes.source):
            if pane.hasFocus() and pane.textCursor().hasSelection():
                return self.selection(pane is self._panes.target)
        return self.sentence(self._panes.sentence, not self._panes.source.hasFocus())

    def sentence(self, sentence: int, translated: bool) -> list[Piece]:
        """A sentence, in the language of the one pane or the other."""
        from nlp.briefings.gather import extract

        entry, digest = self._current()
        if entry is None or digest is None or not 0 <= sentence < len(digest.article.body.sentences):
            return []
        shows = Shows.TARGET if translated and digest.target is not None else Shows.SOURCE
        return [extract(entry.id, digest, (sentence,), shows, Form.BULLETS)]

    def selection(self, translated: bool) -> list[Piece]:
        """What is selected in a pane: whole sentences, or a quotation where it is less."""
        from nlp.blocks import one_line
        from nlp.briefings.gather import extract, quotation

        entry, digest = self._current()
        pane = self._panes.target if translated else self._panes.source
        parts = pane.selected_parts()
        passage = digest.target if digest and translated else digest.article.body if digest else None
        if entry is None or digest is None or passage is None or not parts:
            return []
        shows = Shows.TARGET if translated else Shows.SOURCE
        whole = {n: one_line(passage.sentences[n].text) == one_line(part) for n, part in parts.items()}
        if all(whole.values()):
            return [extract(entry.id, digest, sorted(parts), shows, Form.BULLETS)]
        return [quotation(entry.id, digest, parts, shows)]

    def summary(self, sentences: Sequence[int] = ()) -> list[Piece]:
        """These sentences, or those chosen in the summary, or all of it under the title of the article."""
        from nlp.briefings.gather import extract

        entry, digest = self._current()
        chosen = sentences or self._summary.chosen()
        if entry is None or digest is None or digest.summary is None or not chosen:
            return self.whole(entry, digest)
        return [extract(entry.id, digest, chosen, Shows(self._summary.side), self._summary.form)]

    def whole(self, entry: Entry | None, digest: Digest | None) -> list[Piece]:
        """The summary of any article under its title; nothing while there is none."""
        from nlp.briefing import title
        from nlp.briefings.gather import extract
        from nlp.briefings.pieces import Title

        if entry is None or digest is None or digest.summary is None or not digest.summary.picks:
            return []
        shows = Shows(self._summary.side)
        made = extract(entry.id, digest, digest.summary.picks, shows, self._summary.form)
        translation = digest.translation if shows is not Shows.SOURCE else None
        lang = translation.lang if translation else digest.article.body.lang
        return [Title(title(digest, lang)), made]

    def rows(self, rows: Sequence[Row]) -> list[Piece]:
        """Rows of the ledger."""
        from nlp.briefings.gather import figures

        entry, digest = self._current()
        return [figures(entry.id, digest, rows)] if entry is not None and digest is not None and rows else []
