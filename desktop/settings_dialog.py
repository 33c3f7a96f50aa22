"""What can be chosen once and for all, in one place; everything takes effect at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QFontInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import NAMES as LANGUAGES
from desktop.language import SYSTEM
from desktop.settings import SettingsStore
from desktop.theme import READING_FONTS
from nlp.errors import NlpError

if TYPE_CHECKING:
    from nlp.memory import Memory

WIDTHS = (34, 42, 52, 0)  # ems


class SettingsDialog(QDialog):
    """Reads and writes the settings; `changed` says that some are others now."""

    changed = Signal(str)  # the name of the setting

    def __init__(
        self, store: SettingsStore, data: Path, open_memory: Callable[[], Memory], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._data, self._open_memory = store, data, open_memory
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(460)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._reading())
        column.addWidget(self._interface())
        column.addWidget(self._work())
        column.addWidget(self._kept())
        column.addWidget(buttons)

    def _group(self, title: str) -> tuple[QGroupBox, QFormLayout]:
        group = QGroupBox(title, self)
        return group, QFormLayout(group)

    def _set(self, name: str, value: object) -> None:
        self._store.update(**{name: value})
        self.changed.emit(name)

    def _choice(self, name: str, choices: dict[str, str]) -> QComboBox:
        """A list of values by what they are called, one of which the setting `name` has."""
        box = QComboBox(self)
        for title, value in choices.items():
            box.addItem(title, value)
        box.setCurrentIndex(max(0, box.findData(str(getattr(self._store.settings, name)))))
        kind = type(getattr(self._store.settings, name))
        box.activated.connect(lambda _row: self._set(name, kind(box.currentData())))
        return box

    def _reading(self) -> QWidget:
        group, form = self._group(self.tr("Reading"))
        self.font_box = QFontComboBox(self)
        self.font_box.setCurrentFont(QFont(self._store.settings.family or _default_family()))
        self.font_box.currentFontChanged.connect(lambda font: self._set("family", font.family()))
        usual = QPushButton(self.tr("&Usual"), self)
        usual.setAutoDefault(False)
        usual.clicked.connect(self._usual_font)
        row = QHBoxLayout()
        row.addWidget(self.font_box, 1)
        row.addWidget(usual)
        label = QLabel(self.tr("&Font of the articles"), self)
        label.setBuddy(self.font_box)
        form.addRow(label, row)
        names = (self.tr("Short"), self.tr("Medium"), self.tr("Long"), self.tr("As long as there is room"))
        widths = dict(zip(names, map(str, WIDTHS), strict=True))
        self.width_box = self._choice("widest", widths)
        form.addRow(self.tr("Longest &line"), self.width_box)
        return group

    def _usual_font(self) -> None:
        self.font_box.blockSignals(True)
        self.font_box.setCurrentFont(QFont(_default_family()))
        self.font_box.blockSignals(False)
        self._set("family", "")

    def _interface(self) -> QWidget:
        group, form = self._group(self.tr("Interface"))
        named = {self.tr("As the system"): SYSTEM, **{name: code for code, name in LANGUAGES.items()}}
        self.language_box = self._choice("language", named)
        form.addRow(self.tr("L&anguage"), self.language_box)
        themes = {self.tr("As the system"): "system", self.tr("Light"): "light", self.tr("Dark"): "dark"}
        self.theme_box = self._choice("theme", themes)
        form.addRow(self.tr("&Theme"), self.theme_box)
        return group

    def _work(self) -> QWidget:
        group, form = self._group(self.tr("Translation"))
        self.repair_box = QCheckBox(self.tr("Try sentences that fail their check &again"), self)
        self.repair_box.setChecked(self._store.settings.repair)
        self.repair_box.toggled.connect(lambda on: self._set("repair", on))
        form.addRow(self.repair_box)
        return group

    def _kept(self) -> QWidget:
        group, form = self._group(self.tr("What is kept"))
        where = QLabel(str(self._data), self)
        where.setWordWrap(True)
        where.setTextInteractionFlags(where.textInteractionFlags().TextSelectableByMouse)
        form.addRow(self.tr("Folder"), where)
        show = QPushButton(self.tr("&Open the folder"), self)
        show.setAutoDefault(False)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data))))
        self.forget_button = QPushButton(self.tr("Fo&rget translations…"), self)
        self.forget_button.setAutoDefault(False)
        self.forget_button.clicked.connect(self.ask_to_forget)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addWidget(self.forget_button)
        row.addStretch()
        form.addRow(row)
        return group

    def ask_to_forget(self) -> QMessageBox:
        """Ask what is to be forgotten of the translation memory, and forget it."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Forget translations"))
        box.setText(self.tr("Sentences translated before will be translated anew when they are met again."))
        edits = QCheckBox(self.tr("Forget my own edits and what I have seen, too"), box)
        box.setCheckBox(edits)
        forget = box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        forget.clicked.connect(lambda: self._forget(edits.isChecked()))
        box.open()
        return box

    def _forget(self, edits: bool) -> None:
        try:
            memory = self._open_memory()
            try:
                memory.clear(edits)
            finally:
                memory.close()
        except (NlpError, OSError, sqlite3.Error) as error:
            QMessageBox.warning(self, self.windowTitle(), self.tr("They cannot be forgotten: {0}").format(error))


def _default_family() -> str:
    """The first of the fonts made for reading that this machine has."""
    font = QFont()
    font.setFamilies(READING_FONTS)
    return QFontInfo(font).family()
