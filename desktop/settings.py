"""What is remembered between two starts."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from nlp.languages import Lang

ZOOM = 1.1  # a step
ZOOMS = range(-4, 11)  # steps


class Layout(StrEnum):
    """How the panes stand to each other."""

    BESIDE = "beside"
    STACKED = "stacked"  # the article above
    TRANSLATION = "translation"  # alone


@dataclass(frozen=True, slots=True)
class Settings:
    """Every field is kept under its own name, so that an older or newer version of the file can be read."""

    geometry: bytes = b""
    docks: bytes = b""
    splitter: bytes = b""
    folder: str = ""  # the last one that a file was opened from
    target: Lang = Lang.EN
    language: str = "system"  # of the interface: "system", "en", "ru" or "uk"
    theme: str = "system"  # "system", "light" or "dark"
    length: int = 5  # of summaries, in sentences
    side: str = "target"  # of the summary: "source", "target" or "both"
    hidden: str = ""  # kinds switched off in the legend, apart by a space
    zoom: int = 0  # steps
    by_sentence: bool = False
    layout: Layout = Layout.BESIDE
    family: str = ""  # the font of the articles; "": the usual one
    widest: int = 42  # ems that a line may be long; 0: as long as there is room
    form: str = "bullets"  # of the summary: "bullets" or "paragraph"
    order: str = "text"  # of its sentences: "text" or "weight"
    citation: str = "numbered"  # how briefings cite: "numbered", "inline" or "notes"
    export_folder: str = ""  # the last one that a briefing was written to
    exported: str = ".docx"  # the format it had
    repair: bool = True  # sentences that fail their check are tried again
    reread: bool = True  # translations are read back for words that they may not say
    sort: str = "added"  # the list of articles: a `desktop.shown.Order`
    backwards: bool = False
    watched: str = ""  # a folder whose new files are read


class SettingsStore(QObject):
    """Settings over one QSettings. Only what has changed is written: two windows do not undo one another's choices."""

    changed = Signal(str)  # the name of the setting

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = self._read()

    @property
    def settings(self) -> Settings:
        return self._settings

    def update(self, **changes: object) -> None:
        """Set some fields, and write those that differ."""
        old, self._settings = self._settings, replace(self._settings, **changes)  # type: ignore[arg-type]
        for name in changes:
            new = getattr(self._settings, name)
            if new != getattr(old, name):
                self._store.setValue(name, QByteArray(new) if isinstance(new, bytes) else str(new))
                self.changed.emit(name)

    def suggest(self, **usual: object) -> None:
        """Other usual values, for fields that were never set; they are not written."""
        missing = {name: value for name, value in usual.items() if self._store.value(name) is None}
        self._settings = replace(self._settings, **missing)  # type: ignore[arg-type]

    def _read(self) -> Settings:
        settings = Settings()
        for field in fields(Settings):
            default = getattr(settings, field.name)
            stored = self._store.value(field.name)
            if stored is not None:
                settings = replace(settings, **{field.name: _converted(stored, default)})  # type: ignore[arg-type]
        return settings


def _converted(stored: object, default: object) -> object:
    """`stored` as the type of `default`; the default itself where it does not fit."""
    try:
        if isinstance(default, bytes):
            return bytes(stored.data()) if isinstance(stored, QByteArray) else default
        if isinstance(default, bool):
            return str(stored).lower() == "true"
        if isinstance(default, int):
            return int(str(stored))
        return type(default)(stored)  # type: ignore[call-arg]
    except ValueError:
        return default
