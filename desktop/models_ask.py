"""The questions that the models dialog asks. Each stands above the dialog and calls back; nothing blocks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QWidget

from desktop.language import spoken
from nlp.errors import ModelError
from nlp.languages import NAMES, Lang
from nlp.models import Direction


def ask(parent: QWidget, title: str, text: str, answers: dict[str, Callable[[], None]]) -> QMessageBox:
    """A question with what each answer does; Enter and Esc cancel."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.Cancel, parent)
    for words, then in answers.items():
        box.addButton(words, QMessageBox.ButtonRole.AcceptRole).clicked.connect(then)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


class DirectionsDialog(QDialog):
    """Which languages a model translates that does not say it."""

    def __init__(self, parent: QWidget, error: ModelError, then: Callable[[list[Direction]], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What does it translate?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = Path(error.path).name
        label = QLabel(
            self.tr("The model in {0} does not say which languages it translates, or writes summaries in.").format(
                name
            ),
            self,
        )
        label.setWordWrap(True)
        grid = QGridLayout(self)
        grid.addWidget(label, 0, 0, 1, 2)
        self.boxes: dict[Direction, QCheckBox] = {}
        for number, (source, target) in enumerate(permutations(Lang, 2)):
            box = QCheckBox(f"{spoken(NAMES[source])} → {spoken(NAMES[target])}", self)
            box.toggled.connect(self._changed)
            self.boxes[source, target] = box
            grid.addWidget(box, 1 + number // 2, number % 2)
        for number, lang in enumerate(Lang):
            box = QCheckBox(self.tr("Summaries in {0}").format(spoken(NAMES[lang])), self)
            box.toggled.connect(self._changed)
            self.boxes[lang, lang] = box
            grid.addWidget(box, 4 + number // 2, number % 2)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: then(self.chosen()))
        grid.addWidget(self.buttons, 6, 0, 1, 2)
        self._changed()

    def chosen(self) -> list[Direction]:
        """What is ticked."""
        return [direction for direction, box in self.boxes.items() if box.isChecked()]

    def _changed(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.chosen()))
