"""What can be chosen in more than one place, by what each choice is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.language import tr
from nlp.briefings.document import Style
from nlp.languages import Lang

if TYPE_CHECKING:
    from nlp.names.policy import Endings, Places


def languages() -> dict[Lang, str]:
    """Those to translate into, in the case that follows "into"."""
    return {
        Lang.EN: QCoreApplication.translate("Targets", "English"),
        Lang.RU: QCoreApplication.translate("Targets", "Russian"),
        Lang.UK: QCoreApplication.translate("Targets", "Ukrainian"),
    }


def citation_styles() -> dict[Style, str]:
    """How briefings cite."""
    return {
        Style.NUMBERED: tr("[1] and a list of sources"),
        Style.INLINE: tr("(Outlet, date) in the text"),
        Style.NOTES: tr("Footnotes"),
    }


def places() -> dict[Places, str]:
    """How Ukrainian places are called in English."""
    from nlp.names.policy import Places

    return {
        Places.UKRAINIAN: "Kyiv, Kharkiv, Odesa, Lviv",
        Places.RUSSIAN: "Kiev, Kharkov, Odessa, Lvov",
        Places.AS_TRANSLATED: tr("As translated"),
    }


def endings() -> dict[Endings, str]:
    """How surnames in -ський and -ский end in English."""
    from nlp.names.policy import Endings

    return {one: tr("As translated") if one is Endings.AS_TRANSLATED else f"Zelensk{one.value}" for one in Endings}
