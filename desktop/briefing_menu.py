"""What can be done with pieces of a briefing, as a context menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.briefing_edit import editable
from nlp.blocks import Form
from nlp.briefings.pieces import Contrast, Extract, Figures, Piece, Shows, Title, named

if TYPE_CHECKING:
    from desktop.briefing_panel import BriefingPanel


class PieceMenu(QMenu):
    """For the pieces in `rows`."""

    def __init__(self, panel: BriefingPanel, rows: Sequence[int]) -> None:
        super().__init__(panel)
        self._panel, self._rows = panel, rows
        pieces = [panel.model.pieces[row] for row in rows]
        one = pieces[0] if len(pieces) == 1 else None
        self.addAction(self.tr("&Edit"), lambda: panel.edit(rows[0])).setEnabled(
            one is not None and editable(one) is not None
        )
        self._go_to(one)
        extracts = [piece for piece in pieces if isinstance(piece, Extract)]
        if extracts and len(extracts) == len(pieces):
            self._extract(extracts)
        if isinstance(one, Title):
            self._levels(one)
        self.addSeparator()
        self.addAction(self.tr("Move &up"), lambda: panel.shift(-1))
        self.addAction(self.tr("Move &down"), lambda: panel.shift(1))
        self.addSeparator()
        self.addAction(self.tr("&Copy"), lambda: panel._copy_rows(rows))
        self.addAction(self.tr("&Remove"), panel.remove)

    def _go_to(self, piece: Piece | None) -> None:
        match piece:
            case Extract(reference, (first, *_)) | Figures(reference, (first, *_)):
                place = (reference.article, first.sentence)
                self.addAction(self.tr("&Go to the sentence"), lambda: self._panel.jumped.emit(*place))
            case Contrast(_, claims):
                menu = self.addMenu(self.tr("&Go to the sentence"))
                for claim in claims:
                    place = (claim.reference.article, claim.excerpt.sentence)
                    name = f"{claim.value} — {claim.reference.title}".replace("&", "&&")
                    menu.addAction(name, lambda place=place: self._panel.jumped.emit(*place))  # type: ignore[misc]
            case _:
                pass

    def _extract(self, extracts: Sequence[Extract]) -> None:
        self.addSeparator()
        if any(piece.reference.target for piece in extracts):
            shows = {
                Shows.SOURCE: self.tr("&Original"),
                Shows.TARGET: self.tr("&Translation"),
                Shows.BOTH: self.tr("&Both, side by side"),
            }
            now = {piece.shows for piece in extracts}
            self._choice(self.tr("&Language"), shows, now, lambda chosen: lambda one: replace(one, shows=chosen))
        forms = {
            Form.BULLETS: self.tr("&Bullets"),
            Form.PARAGRAPH: self.tr("&Paragraph"),
            Form.QUOTATION: self.tr("&Quotation"),
        }
        now_forms = {piece.form for piece in extracts}
        self._choice(self.tr("&Set as"), forms, now_forms, lambda chosen: lambda one: replace(one, form=chosen))
        if len(extracts) == 1 and len(extracts[0].excerpts) > 1:
            self.addAction(self.tr("S&plit into sentences"), lambda: self._split(extracts[0]))

    def _choice(self, title: str, names, now, changed) -> None:  # type: ignore[no-untyped-def]
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for value, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(now == {value})
            group.addAction(action)
            action.triggered.connect(lambda _checked, value=value: self._change(changed(value)))

    def _change(self, change) -> None:  # type: ignore[no-untyped-def]
        ids = {self._panel.model.pieces[row].id for row in self._rows}
        self._panel.desk.change_all(lambda piece: change(piece) if piece.id in ids else piece)

    def _split(self, piece: Extract) -> None:
        parts = [named(replace(piece, excerpts=(one,))) for one in piece.excerpts]
        self._panel.desk.change(self._rows[0], *parts)

    def _levels(self, piece: Title) -> None:
        names = {2: self.tr("&Chapter"), 3: self.tr("&Section"), 4: self.tr("S&ubsection")}
        self._choice(self.tr("&Level"), names, {piece.level}, lambda level: lambda one: replace(one, level=level))
