"""The language of the interface: English in the code, Russian and Ukrainian in `resources/interface`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nlp.message import Message

FOLDER = Path(__file__).parent.parent / "resources" / "interface"
NAMES = {"en": "English", "ru": "Русский", "uk": "Українська"}
SYSTEM = "system"


def resolved(choice: str, system: str | None = None) -> str:
    """The language for a choice: itself, or for "system" what the machine speaks, as far as we do; else English."""
    code = (system or QLocale.system().name()).partition("_")[0] if choice == SYSTEM else choice
    return code if code in NAMES else "en"


def speak(application: QCoreApplication, choice: str) -> str:
    """Lets the interface made from now on speak the chosen language, Qt's own buttons too; returns which it is."""
    code = resolved(choice)
    for silent in application.findChildren(QTranslator):
        application.removeTranslator(silent)
        silent.deleteLater()
    if code != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((qt, f"qtbase_{code}"), (str(FOLDER), f"diptych_{code}")):
            translator = QTranslator(application)
            if translator.load(name, folder):
                application.installTranslator(translator)
    return code


def spoken(text: str) -> str:
    """A message of the engine in the interface's language; any other text as it is."""
    if not isinstance(text, Message):
        return text
    return tr(text.template).format(*(spoken(one) if isinstance(one, str) else one for one in text.arguments))


def tr(text: str) -> str:
    """The translation of a string that code outside any QObject marks by a bare `tr("…")`."""
    return QCoreApplication.translate("", text)
