"""How models run: beams, threads and batch for every direction or for one; the device, drafts, and rest."""

from __future__ import annotations

from itertools import permutations

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from desktop.language import spoken
from desktop.model_store import ModelStore
from nlp.languages import NAMES, Lang
from nlp.models import Direction
from nlp.models.devices import AUTO
from nlp.models.devices import NAMES as DEVICES


class ModelSettings(QWidget):
    """Two rows of settings; each is kept as soon as it is changed, and counts from the next article on."""

    def __init__(self, store: ModelStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        preferences = store.preferences
        self.direction = QComboBox(self)
        self.direction.setAccessibleName(self.tr("The direction that these numbers are for"))
        self.direction.addItem(self.tr("All directions"), None)
        for source, target in permutations(Lang, 2):
            self.direction.addItem(f"{spoken(NAMES[source])} → {spoken(NAMES[target])}", (source.value, target.value))
        usual = self.tr("usual")
        self.beams = self._spin(self.tr("Beams: how many wordings are tried for each sentence"), usual, 8)
        self.threads = self._spin(self.tr("Threads that one model works with"), self.tr("all"), 64)
        self.batch = self._spin(self.tr("Batch: how many sentences are translated together"), usual, 64)
        self.idle = self._spin(
            self.tr("Minutes without work after which models leave the memory"), self.tr("never"), 240
        )
        self.idle.setSuffix(self.tr(" min"))
        self.idle.setValue(preferences.idle)
        self.device = QComboBox(self)
        self.device.setAccessibleName(self.tr("Device that models run on"))
        self.device.addItem(self.tr("best there is"), AUTO)
        for device, name in DEVICES.items():
            self.device.addItem(name, device)
        self.device.setCurrentIndex(self.device.findData(preferences.device))
        self.draft = QCheckBox(self.tr("Show the shipped model's &draft first"), self)
        self.draft.setToolTip(self.tr("A larger model then replaces it sentence by sentence"))
        self.draft.setChecked(preferences.draft)
        self._lay_out()
        self._show_numbers()
        self._connect()

    def _lay_out(self) -> None:
        numbers = (("Beams", self.beams), ("Threads", self.threads), ("Batch", self.batch))
        names = {"Beams": self.tr("Beams"), "Threads": self.tr("Threads"), "Batch": self.tr("Batch")}
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.direction)
        for name, spin in numbers:
            first.addWidget(QLabel(names[name], self))
            first.addWidget(spin)
        first.addStretch(1)
        for label, widget in ((self.tr("Device"), self.device), (self.tr("Unload after"), self.idle)):
            second.addWidget(QLabel(label, self))
            second.addWidget(widget)
        second.addWidget(self.draft)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.direction.currentIndexChanged.connect(self._show_numbers)
        store = self._store
        for name, spin in self._numbers().items():
            spin.valueChanged.connect(lambda value, name=name: store.set_number(name, value, self._pair()))
        self.idle.valueChanged.connect(lambda value: store.update(idle=value))
        self.device.currentIndexChanged.connect(lambda: store.update(device=self.device.currentData()))
        self.draft.toggled.connect(lambda on: store.update(draft=on))
        store.changed.connect(self._show_numbers)

    def _numbers(self) -> dict[str, QSpinBox]:
        return {"beams": self.beams, "threads": self.threads, "batch": self.batch}

    def _pair(self) -> Direction | None:
        pair = self.direction.currentData()
        return (Lang(pair[0]), Lang(pair[1])) if pair else None

    def _show_numbers(self) -> None:
        preferences = self._store.preferences
        for name, spin in self._numbers().items():
            spin.blockSignals(True)
            spin.setValue(preferences.number(name, self._pair()))
            spin.blockSignals(False)

    def _spin(self, tip: str, special: str, most: int) -> QSpinBox:
        spin = QSpinBox(self, minimum=0, maximum=most)
        spin.setSpecialValueText(special)
        spin.setToolTip(tip)
        spin.setAccessibleName(tip)
        return spin
