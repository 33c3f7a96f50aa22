"""The tree of subjects on which articles differ: wide enough to read, and dragged into the briefing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.claims import Dispute

PLACE, DISPUTE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SAYS = 2  # the column of the sentences
SHARES = (0.17, 0.26)  # of the width: what is said, and who says it
PADDING = 6  # px


class ClaimsView(QTreeWidget):
    """A subject is a branch; Enter goes to a sentence, a branch can be dragged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.carried: Callable[[QMimeData, Sequence[Dispute]], None] | None = None

    def mimeTypes(self) -> list[str]:
        return ["text/plain"]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        if self.carried is not None:
            self.carried(data, chosen(items))
        return data

    def fit(self) -> None:
        """Columns take their shares, and a sentence all the lines it needs."""
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, round(self.viewport().width() * share))
        room = QRect(0, 0, round(self.viewport().width() * (1 - sum(SHARES))) - 2 * PADDING, 10_000)
        for leaf in self._leaves():
            lines = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, leaf.text(SAYS))
            leaf.setSizeHint(SAYS, QSize(room.width(), lines.height() + PADDING))

    def _leaves(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self.topLevelItemCount()):
            top = self.topLevelItem(number)
            found = (top.child(place) for place in range(top.childCount())) if top is not None else ()
            yield from (leaf for leaf in found if leaf is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem(), 0)
        else:
            super().keyPressEvent(event)


def chosen(items: Sequence[QTreeWidgetItem]) -> list[Dispute]:
    """The subjects that items are, or belong to, each once."""
    tops = (item.parent() or item for item in items)
    return list({id(top.data(0, DISPUTE)): top.data(0, DISPUTE) for top in tops}.values())
