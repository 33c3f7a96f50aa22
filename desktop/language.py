"""The language of the interface: English in the code, Russian and Ukrainian in `resources/interface`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nlp.languages import Lang
from nlp.message import Message

FOLDER = Path(__file__).parent.parent / "resources" / "interface"
NAMES = {"en": "English", "ru": "Русский", "uk": "Українська"}
SYSTEM = "system"


def resolved(choice: str, system: str | None = None) -> str:
    """The language for a choice: itself, or for "system" what the machine speaks, as far as we do; else English."""
    code = (system or QLocale.system().name()).partition("_")[0] if choice == SYSTEM else choice
    return code if code in NAMES else "en"


def current() -> str:
    """The language that is spoken."""
    return tr("en")  # what each file translates to its own code


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


@cache
def speaker(lang: Lang) -> Callable[[str], str]:
    """Says messages of the engine in `lang`, whatever the interface speaks."""
    translator = QTranslator()
    translator.load(f"diptych_{lang.value}", str(FOLDER))

    def say(text: str) -> str:
        if not isinstance(text, Message):
            return text
        found = translator.translate("", text.template) or text.template
        return found.format(*(say(one) if isinstance(one, str) else one for one in text.arguments))

    return say


def tr(text: str) -> str:
    """The translation of a string that code outside any QObject marks by a bare `tr("…")`."""
    return QCoreApplication.translate("", text)
