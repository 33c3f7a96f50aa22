"""The ledger as a Qt model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.clipboard import ledger_mime
from desktop.language import spoken
from desktop.rows_model import Index, RowsModel
from nlp.article import TITLE
from nlp.ledger import KIND_OF_SENTENCE, PROBLEMS, Row, Verdict, grouped

SENTENCE, SOURCE, VALUE, TARGET, VERDICT = range(5)
SIGNS = {Verdict.WRONG: "●", Verdict.DOUBTFUL: "○", Verdict.SEEN: "✓", Verdict.WAITING: "…"}
FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
ORDER = list(Verdict)  # the worst first
NAMES = frozenset(("PERSON", "ORGANISATION", "PLACE"))

EVERYTHING, ONLY_PROBLEMS, ONLY_FIGURES, ONLY_NAMES = "everything", "problems", "figures", "names"


class LedgerModel(RowsModel):
    """The rows of a ledger."""

    columns = VERDICT + 1
    carried: Callable[[QMimeData, Sequence[Row]], None] | None = None  # adds to what rows are dragged as

    def __init__(self) -> None:
        super().__init__()
        self._which = EVERYTHING

    def choose(self, which: str) -> None:
        """EVERYTHING, ONLY_PROBLEMS, ONLY_FIGURES, ONLY_NAMES, or the kind of a mark."""
        self._which = which
        self.arrange()

    def wanted(self, row: Row) -> bool:
        if self._which == EVERYTHING:
            return True
        if self._which == ONLY_PROBLEMS:
            return row.verdict in PROBLEMS
        if self._which in (ONLY_FIGURES, ONLY_NAMES):
            return row.kind != KIND_OF_SENTENCE and (row.kind in NAMES) is (self._which == ONLY_NAMES)
        return row.kind == self._which

    def key(self, row: Row, column: int) -> object:
        if column == SENTENCE:
            return row.sentence
        if column == VERDICT:
            return ORDER.index(row.verdict), row.sentence
        return self._text(row, column).casefold()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [self.rows[number] for number in sorted({index.row() for index in indexes})]
        data = ledger_mime(rows)
        if self.carried is not None:
            self.carried(data, rows)
        return data

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("No."), self.tr("Original"), self.tr("Value"), self.tr("Translation"), self.tr("Verdict"))[
            section
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: PLR0911  one a role
        row, column = self.rows[index.row()], index.column()
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == SENTENCE and row.sentence == TITLE:
            return self.tr("Title")
        if role == Qt.ItemDataRole.ForegroundRole:
            if row.verdict is Verdict.WRONG:
                return QColor(self._theme.fault)
            return QColor(self._theme.muted) if row.verdict not in PROBLEMS and column != SOURCE else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column == SENTENCE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: Row, column: int) -> str:
        if column == VERDICT:
            return self.words(row)
        if column == SENTENCE:
            place = self.short_title() if row.sentence == TITLE else row.sentence + 1
            return f"{SIGNS.get(row.verdict, '')} {place}".strip()
        if column == SOURCE and row.kind == KIND_OF_SENTENCE:
            return self.tr("(the sentence)")
        return ("", row.source or "—", grouped(row.value or row.target_value), row.target or "—")[column]

    def short_title(self) -> str:
        """What stands for the title in the narrow column of the sentences' numbers."""
        return self.tr("title")

    def words(self, row: Row) -> str:
        """The verdict for the user."""
        if row.why:
            return self.tr("{0} (seen)").format(spoken(row.why)) if row.verdict is Verdict.SEEN else spoken(row.why)
        words = {
            Verdict.AGREES: self.tr("agrees"),
            Verdict.ELSEWHERE: self.tr("said otherwise"),
            Verdict.WAITING: self.tr("not translated yet"),
        }
        return words.get(row.verdict, "")

    def _tip(self, row: Row) -> str:
        values = " → ".join(grouped(value) for value in (row.value, row.target_value) if value)
        place = self.tr("Title") if row.sentence == TITLE else ""
        return "\n".join(part for part in (place, row.kind.capitalize(), values, self.words(row)) if part)
