"""The widgets of the models dialog, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.banner import Banner
from desktop.model_store import ModelStore
from desktop.models_settings import ModelSettings


class ModelsLayout(QDialog):
    """A table, what is to be said of its selected row, and what can be done about it."""

    def __init__(self, store: ModelStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = ModelSettings(store, self)
        self.setWindowTitle(self.tr("Models"))
        self.resize(980, 560)
        self._make_table()
        self._make_controls()
        self._lay_out()

    def _make_table(self) -> None:
        self.banner = Banner(self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Models"))
        self._model = QStandardItemModel(0, 6, self)
        self._model.setHorizontalHeaderLabels(
            [
                self.tr("Model"),
                self.tr("Translates"),
                self.tr("Quality"),
                self.tr("Size"),
                self.tr("Licence"),
                self.tr("State"),
            ]
        )
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.table.setStyleSheet("QTableView::item {padding: 0 7px}")
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.details = QLabel(self, wordWrap=True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setMinimumHeight(self.fontMetrics().height() * 4)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _make_controls(self) -> None:
        self.install_button = QPushButton(self.tr("&Install…"), self)
        self.use_button = QPushButton(self.tr("&Use for"), self)
        self.use_button.setMenu(QMenu(self.use_button))
        self.convert_button = QPushButton(self.tr("&Convert…"), self)
        self.export_button = QPushButton(self.tr("&Export…"), self)
        self.remove_button = QPushButton(self.tr("&Remove…"), self)
        self.import_button = QPushButton(self.tr("I&mport file…"), self)
        self.folder_button = QPushButton(self.tr("Import &folder…"), self)
        self.move_button = QPushButton(self.tr("Mo&ve them…"), self)
        self.move_button.setToolTip(self.tr("Move your models to another folder, on another disk for instance"))
        self.label = QLabel(self)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setMaximumHeight(8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel_button = QPushButton(self.tr("C&ancel"), self)
        self.where = QLabel(self, wordWrap=True)
        self.where.setObjectName("hint")
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        chosen = (self.install_button, self.use_button, self.convert_button, self.export_button, self.remove_button)
        column.addLayout(_row(*chosen, None, self.import_button, self.folder_button))
        column.addWidget(self.settings)
        column.addLayout(_row(self.label, self.bar, self.cancel_button, None))
        foot = _row(self.where, self.move_button)
        foot.setStretch(0, 1)
        column.addLayout(foot)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is a stretch."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
