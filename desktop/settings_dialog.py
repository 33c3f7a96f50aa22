"""What can be chosen once and for all, in one place; everything takes effect at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QUrl
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
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.choices import citation_styles, endings, languages, places
from desktop.language import NAMES as LANGUAGES
from desktop.language import SYSTEM
from desktop.model_store import ModelStore
from desktop.settings import ZOOM, ZOOMS, SettingsStore
from desktop.theme import READING_FONTS
from nlp.errors import NlpError

if TYPE_CHECKING:
    from desktop.window import MainWindow
    from nlp.memory import Memory

WIDTHS = (34, 42, 52, 0)  # ems
THREADS = 64  # at most


class SettingsDialog(QDialog):
    """Shows the settings as they stand, also while they are changed elsewhere, and changes them."""

    def __init__(
        self, store: SettingsStore, models: ModelStore, open_memory: Callable[[], Memory], window: MainWindow
    ) -> None:
        super().__init__(window)
        self._store, self._models, self._open_memory, self._window = store, models, open_memory, window
        self._boxes: dict[str, QComboBox] = {}  # by the setting they show
        self.setWindowTitle(self.tr("Settings"))
        columns = QHBoxLayout()
        groups = ((self._reading(), self._interface(), self._kept()), (self._work(), self._names(), self._briefing()))
        for half in groups:
            column = QVBoxLayout()
            for group in half:
                column.addWidget(group)
            column.addStretch()
            columns.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(columns)
        layout.addWidget(buttons)
        store.changed.connect(self._follow)
        models.changed.connect(self._show_models)
        window.naming.changed.connect(self._show_policy)

    def _group(self, title: str) -> tuple[QGroupBox, QFormLayout]:
        group = QGroupBox(title, self)
        return group, QFormLayout(group)

    def _list(self, choices: Mapping[str, object]) -> QComboBox:
        """Values by what they are called; a number or a text each."""
        box = QComboBox(self)
        for title, value in choices.items():
            box.addItem(title, value)
        return box

    def _choice(self, name: str, choices: Mapping[str, object]) -> QComboBox:
        """A list of values by what they are called, one of which the setting `name` has."""
        box = self._boxes[name] = self._list({title: str(value) for title, value in choices.items()})
        kind = type(getattr(self._store.settings, name))
        box.activated.connect(lambda _row: self._store.update(**{name: kind(box.currentData())}))
        self._follow(name)
        return box

    def _follow(self, name: str) -> None:
        """Show a setting as it is now."""
        value = getattr(self._store.settings, name)
        if name in self._boxes:
            self._boxes[name].setCurrentIndex(max(0, self._boxes[name].findData(str(value))))
        elif name == "repair":
            self.repair_box.setChecked(value)
        elif name == "reread":
            self.reread_box.setChecked(value)

    def _reading(self) -> QWidget:
        group, form = self._group(self.tr("Reading"))
        self.font_box = QFontComboBox(self)
        self.font_box.setCurrentFont(QFont(self._store.settings.family or _default_family()))
        self.font_box.currentFontChanged.connect(lambda font: self._store.update(family=font.family()))
        usual = QPushButton(self.tr("&Usual"), self)
        usual.setAutoDefault(False)
        usual.clicked.connect(self._usual_font)
        row = QHBoxLayout()
        row.addWidget(self.font_box, 1)
        row.addWidget(usual)
        label = QLabel(self.tr("&Font of the articles"), self)
        label.setBuddy(self.font_box)
        form.addRow(label, row)
        sizes = {f"{ZOOM**zoom:.0%}": zoom for zoom in ZOOMS}
        form.addRow(self.tr("Text &size"), self._choice("zoom", sizes))
        names = (self.tr("Short"), self.tr("Medium"), self.tr("Long"), self.tr("As long as there is room"))
        self.width_box = self._choice("widest", dict(zip(names, WIDTHS, strict=True)))
        form.addRow(self.tr("Longest &line"), self.width_box)
        return group

    def _usual_font(self) -> None:
        self.font_box.blockSignals(True)
        self.font_box.setCurrentFont(QFont(_default_family()))
        self.font_box.blockSignals(False)
        self._store.update(family="")

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
        self.target_box = self._choice("target", {name: lang for lang, name in languages().items()})
        form.addRow(self.tr("Translate &into"), self.target_box)
        searches = {self.tr("As it suits the model"): 0, self.tr("Fast: one wording of each sentence"): 1}
        self.beams_box = self._list({**searches, self.tr("Thorough: four wordings of each sentence"): 4})
        self.beams_box.activated.connect(lambda _row: self._models.set_number("beams", self.beams_box.currentData()))
        form.addRow(self.tr("&Method"), self.beams_box)
        self.threads_box = QSpinBox(self, minimum=0, maximum=THREADS)
        self.threads_box.setSpecialValueText(self.tr("all"))
        self.threads_box.valueChanged.connect(lambda value: self._models.set_number("threads", value))
        form.addRow(self.tr("T&hreads"), self.threads_box)
        self.repair_box = QCheckBox(self.tr("Try sentences that fail their check a&gain"), self)
        self.repair_box.toggled.connect(lambda on: self._store.update(repair=on))
        form.addRow(self.repair_box)
        self._follow("repair")
        self.reread_box = QCheckBox(self.tr("Read translations &back for words that they may not say"), self)
        self.reread_box.toggled.connect(lambda on: self._store.update(reread=on))
        form.addRow(self.reread_box)
        self._follow("reread")
        self._show_models()
        return group

    def _show_models(self) -> None:
        preferences = self._models.preferences
        if self.beams_box.findData(preferences.beams) < 0:
            self.beams_box.addItem(
                self.tr("Wordings of each sentence: {0}").format(preferences.beams), preferences.beams
            )
        self.beams_box.setCurrentIndex(self.beams_box.findData(preferences.beams))
        with QSignalBlocker(self.threads_box):
            self.threads_box.setValue(preferences.threads)

    def _names(self) -> QWidget:
        group, form = self._group(self.tr("Names"))
        self.places_box = self._list({name: one.value for one, name in places().items()})
        self.endings_box = self._list({name: one.value for one, name in endings().items()})
        for box in (self.places_box, self.endings_box):
            box.activated.connect(lambda _row: self._choose_policy())
        form.addRow(self.tr("Ukrainian &places in English"), self.places_box)
        form.addRow(self.tr("&Endings in English"), self.endings_box)
        self._show_policy()
        return group

    def _show_policy(self) -> None:
        policy = self._window.naming.book().policy
        self.places_box.setCurrentIndex(self.places_box.findData(policy.places.value))
        self.endings_box.setCurrentIndex(self.endings_box.findData(policy.endings.value))

    def _choose_policy(self) -> None:
        from nlp.names.policy import Endings, Places, Policy

        policy = Policy(Places(self.places_box.currentData()), Endings(self.endings_box.currentData()))
        self._window.naming.choose(self._window.entry, policy)

    def _briefing(self) -> QWidget:
        group, form = self._group(self.tr("Briefings"))
        self.citation_box = self._choice("citation", {name: style for style, name in citation_styles().items()})
        form.addRow(self.tr("&Cite sources as"), self.citation_box)
        return group

    def _kept(self) -> QWidget:
        group, form = self._group(self.tr("What is kept"))
        where = QLabel(str(self._models.paths.data), self)
        where.setWordWrap(True)
        where.setTextInteractionFlags(where.textInteractionFlags().TextSelectableByMouse)
        form.addRow(self.tr("Folder"), where)
        show = QPushButton(self.tr("&Open the folder"), self)
        show.setAutoDefault(False)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._models.paths.data))))
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
