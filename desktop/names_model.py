"""The names of an article as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont

from desktop.rows_model import Index, RowsModel

if TYPE_CHECKING:
    from nlp.names.table import NameRow

NAME, KIND, COUNT, FORMS, TARGET, PREFERRED = range(6)


class NamesModel(RowsModel):
    """One row a name; the last column can be edited where there is a translation."""

    columns = PREFERRED + 1
    renamed = Signal(object, str)  # a NameRow, the form it is to have; "" for the one proposed
    editable = False

    def key(self, row: NameRow, column: int) -> object:
        return len(row.mentions) if column == COUNT else self._text(row, column).casefold()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Kind"), self.tr("No."), self.tr("Forms"), self.tr("Translation"),
                self.tr("Preferred"))[section]  # fmt: skip

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.column() == PREFERRED and self.editable else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: PLR0911  one a role
        row, column = self.rows[index.row()], index.column()
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return row.preferred
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.FontRole and column == PREFERRED and row.own:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        text = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or text == row.preferred or not (text or row.own):
            return False  # an editor that was left as it was chooses nothing
        self.renamed.emit(row, text)
        return True

    def _text(self, row: NameRow, column: int) -> str:
        if column == KIND:
            return self.kind(row)
        if column == PREFERRED:
            return f"{row.preferred} ⚠" if row.drifts else row.preferred
        return (row.name, "", str(len(row.mentions)), row.cells[3], row.cells[4] or "—")[column]

    def kind(self, row: NameRow) -> str:
        """What the name names."""
        return {"PERSON": self.tr("Person"), "ORGANISATION": self.tr("Organisation"), "PLACE": self.tr("Place")}[
            row.kind
        ]

    def _tip(self, row: NameRow, column: int) -> str:
        if column != PREFERRED:
            return self._text(row, column)
        if row.own:
            return self.tr("You chose this form. F2 changes it; empty it for the one proposed.")
        if row.wanted.sure:
            return self.tr("The usual form. F2 chooses another one, for all articles.")
        return self.tr("A proposal; translations keep what they have. F2 chooses a form, for all articles.")

    def _colour(self, row: NameRow, column: int) -> QColor | None:
        if column == PREFERRED and row.drifts:
            return QColor(self._theme.fault)
        quiet = column in (KIND, FORMS) or (column == PREFERRED and not (row.own or row.wanted.sure))
        return QColor(self._theme.muted) if quiet else None
