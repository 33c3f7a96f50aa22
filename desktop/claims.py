"""Who says what: figures on one subject that differ between the articles, found in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.carrying import load
from desktop.claims_view import DISPUTE, PLACE, ClaimsView, chosen
from nlp.briefings.words import dated
from nlp.languages import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefing_work import BriefingWork
    from desktop.library import Library
    from nlp.article import Digest
    from nlp.briefings.pieces import Piece
    from nlp.claims import Dispute, Step


class ClaimsPanel(QWidget):
    """Compares the articles of the library when it is asked to; those that are on disk are read in the thread."""

    jumped = Signal(str, int)  # to a sentence of an article, by its id
    add_asked = Signal(list)  # pieces into the briefing
    crashed = Signal(object)

    def __init__(self, work: BriefingWork, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._library = work.jobs, library
        self._count = 0  # articles compared
        self._last: Step | None = None  # that was shown
        self._worker = work.comparing
        self._worker.stepped.connect(self._stepped)
        self._worker.completed.connect(self._finish)
        self._worker.failed.connect(self._failed)
        self.view = self._make_view()
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setMinimumWidth(40)
        self.bar.setMaximumHeight(8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self._top_row())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.hint)
        self.hint.setText(self.tr("Lists figures on the same subject that differ between the articles."))

    def _make_view(self) -> ClaimsView:
        view = ClaimsView(self)
        view.setColumnCount(3)
        view.setHeaderLabels([self.tr("Figure"), self.tr("Source"), self.tr("Says")])
        view.setAccessibleName(self.tr("Who says what"))
        view.setWordWrap(True)
        view.setUniformRowHeights(False)
        view.setRootIsDecorated(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setDragEnabled(True)
        view.setTabKeyNavigation(False)
        view.setIndentation(12)
        view.header().setMinimumSectionSize(24)
        view.itemActivated.connect(lambda item, _column: self._jump(item))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.carried = self._carry
        return view

    def _top_row(self) -> QHBoxLayout:
        self.button = QPushButton(self.tr("&Compare the articles"), self)
        self.button.clicked.connect(self.compare)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self.cancel)
        self.cancel_button.hide()
        self.add_button = QPushButton(self.tr("Add to briefing"), self)
        self.add_button.setToolTip(self.tr("Put the subjects selected into the briefing as tables (Ctrl+B)"))
        self.add_button.clicked.connect(lambda: self.add_asked.emit(self.pieces()))
        self.add_button.setEnabled(False)
        self.view.itemSelectionChanged.connect(lambda: self.add_button.setEnabled(bool(self.view.selectedItems())))
        row = QHBoxLayout()
        for button in (self.button, self.cancel_button, self.add_button):
            row.addWidget(button)
        row.addStretch()
        return row

    # Comparing

    def compare(self) -> None:
        """Look for figures that differ, in the articles at hand as they are now."""
        self.view.clear()
        entries = [self._library.entry(row) for row in range(self._library.rowCount())]
        ready = [entry for entry in entries if entry.made]
        self._count = len(ready)
        if len(ready) < 2:
            self.hint.setText(self.tr("Open two articles or more; they are compared once they are summarised."))
            return
        articles = {entry.id: entry.article if entry.at_hand else None for entry in ready}
        read = self._library.archive.reader()
        self._last = None
        self._begin()
        self._worker.start(lambda: self._jobs.disputes(articles, read))

    def _begin(self) -> None:
        self.bar.setRange(0, 0)
        for widget, busy in ((self.button, False), (self.bar, True), (self.cancel_button, True)):
            widget.setVisible(busy)
        self.hint.setText(self.tr("Comparing %n articles…", "", self._count))

    def carry(self, other: ClaimsPanel) -> None:
        """Go on where `other` is, over the same thread."""
        self._count = other._count
        if self._worker.busy:
            self._begin()
        if other._last is not None:
            self._stepped(other._last)
            if not self._worker.busy:
                self._finish()

    def cancel(self) -> None:
        self._worker.cancel()
        self._rest()
        self.hint.setText(self.tr("Stopped. Nothing was compared."))

    def _rest(self) -> None:
        for widget, shown in ((self.bar, False), (self.cancel_button, False), (self.button, True)):
            widget.setVisible(shown)

    def _stepped(self, step: Step) -> None:
        self._last = step
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)
        if step.done == step.total:
            for dispute in step.found:
                branch = self._branch(dispute)
                self.view.addTopLevelItem(branch)
                branch.setFirstColumnSpanned(True)  # only once it is in the tree
            self.view.expandAll()
            self.view.fit()

    def _finish(self) -> None:
        self._rest()
        count = self.view.topLevelItemCount()
        if count:
            self.hint.setText(
                self.tr(
                    "Subjects on which the articles differ: {0}. Look before you quote: it may be two matters."
                ).format(count)
            )
        else:
            self.hint.setText(self.tr("No contradiction was found in %n articles.", "", self._count))

    def _failed(self, error: Exception) -> None:
        from desktop.language import spoken
        from nlp.errors import NlpError

        self._rest()
        known = isinstance(error, NlpError)
        self.hint.setText(spoken(str(error)) if known else self.tr("Something went wrong inside Diptych."))
        if not known:
            self.crashed.emit(error)

    def _branch(self, dispute: Dispute) -> QTreeWidgetItem:
        from nlp.briefing import value
        from nlp.ledger import grouped

        values = " ↔ ".join(dict.fromkeys(grouped(value(claim.figure)) for claim in dispute.claims))
        branch = QTreeWidgetItem([f"{self.subject(dispute)}: {values}"])
        branch.setData(0, DISPUTE, dispute)
        bold = branch.font(0)
        bold.setBold(True)
        branch.setFont(0, bold)
        for claim in dispute.claims:
            digest = self._digest(claim.article)
            if digest is None:  # deleted while it was compared
                continue
            article = digest.article
            day = dated(article.date, self._lang()) if article.date else ""
            source = ", ".join(part for part in (article.source or article.title, day) if part)
            leaf = QTreeWidgetItem(branch, [claim.figure.text, source, claim.text])
            leaf.setData(0, PLACE, (claim.article, claim.sentence))
            for column in range(3):
                leaf.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                leaf.setToolTip(column, f"{article.title}\n{claim.text}")
        return branch

    def subject(self, dispute: Dispute) -> str:
        """What a dispute is about, in the language of the interface."""
        return dispute.subject(self._lang()) or self.tr("The same subject")

    @staticmethod
    def _lang() -> Lang:
        from desktop.language import current

        return Lang(current())

    # What the user does

    def pieces(self) -> list[Piece]:
        """The subjects selected, as tables for the briefing."""
        return self._made(chosen(self.view.selectedItems()))

    def _made(self, disputes: Sequence[Dispute]) -> list[Piece]:
        from nlp.briefings.gather import contrast

        ids = {claim.article for dispute in disputes for claim in dispute.claims}
        digests = {id_: digest for id_ in ids if (digest := self._digest(id_)) is not None}
        return [contrast(self.subject(dispute), dispute, digests) for dispute in disputes]

    def _digest(self, article: str) -> Digest | None:
        return self._library.digest_of(self._library.find(article))

    def _carry(self, data: QMimeData, disputes: Sequence[Dispute]) -> None:
        from nlp.blocks import text
        from nlp.briefings.document import Style, pieces_blocks

        pieces = self._made(disputes)
        data.setText(text(pieces_blocks(pieces, Style.INLINE)))
        load(data, pieces)

    def _jump(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, PLACE)
        if place is not None:
            self.jumped.emit(*place)

    def _menu(self, place: QPoint) -> None:
        item = self.view.itemAt(place)
        if item is None:
            return
        menu = QMenu(self)
        if item.data(0, PLACE) is not None:
            menu.addAction(self.tr("Go to the sentence"), lambda: self._jump(item))
        menu.addAction(self.tr("Add to briefing"), lambda: self.add_asked.emit(self.pieces()))
        menu.popup(self.view.viewport().mapToGlobal(place))
