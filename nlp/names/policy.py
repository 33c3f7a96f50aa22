"""What the user may choose once for many names: places of Ukraine in English, the ending of -sky."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from nlp.languages import Lang

# Ukrainian form, Russian form, other spellings; only what differs by its language, never a town that was renamed
PLACES = """
Kyiv|Kiev|Kyyiv
Kharkiv|Kharkov|Khar'kov
Odesa|Odessa
Lviv|Lvov|L'viv
Chornobyl|Chernobyl
Chernihiv|Chernigov
Mykolaiv|Nikolaev|Nikolayev|Mykolayiv
Luhansk|Lugansk
Zaporizhzhia|Zaporozhye|Zaporizhzhya|Zaporizhia|Zaporozhe|Zaporozhie
Dnipro|Dnepr
Vinnytsia|Vinnitsa|Vinnytsya
Rivne|Rovno
Ternopil|Ternopol
Zhytomyr|Zhitomir
Khmelnytskyi|Khmelnitsky|Khmelnytsky|Khmelnitskiy|Khmelnytskyy
Kryvyi Rih|Krivoy Rog|Kryvyy Rih|Kryvyi Rog
Donbas|Donbass
Severodonetsk|Severodonetsk|Sievierodonetsk|Syevyerodonetsk
Lysychansk|Lisichansk
Kramatorsk|Kramatorsk
Sloviansk|Slavyansk|Slovyansk
Avdiivka|Avdeevka|Avdeyevka|Avdiyivka
Vuhledar|Ugledar
Izium|Izyum
Kupiansk|Kupyansk
Enerhodar|Energodar
Mykolaivka|Nikolayevka
Chuhuiv|Chuguev|Chuhuyiv
Bila Tserkva|Belaya Tserkov
Kremenchuk|Kremenchug
Uzhhorod|Uzhgorod
Chernivtsi|Chernovtsy
Snihurivka|Snigirevka
Huliaipole|Gulyaypole|Hulyaipole
Toretsk|Toretsk
Borodianka|Borodyanka
Irpin|Irpen
""".strip()
ENDING = re.compile(r"(?<=[sc]k)(?:yy|yi|iy|ii|y|yj|ij)$")  # not -ski, which is Polish


class Places(StrEnum):
    UKRAINIAN = "ukrainian"  # Kyiv
    RUSSIAN = "russian"  # Kiev
    AS_TRANSLATED = "as translated"


class Endings(StrEnum):
    """How -ський and -ский end in English."""

    SKY = "y"
    SKYY = "yy"
    SKIY = "iy"
    SKYI = "yi"  # as KMU 2010 has it
    AS_TRANSLATED = "as translated"


@dataclass(frozen=True, slots=True)
class Policy:
    """The user's choices."""

    places: Places = Places.UKRAINIAN
    endings: Endings = Endings.SKY

    def place(self, name: str) -> str | None:
        """The form chosen for an English spelling of a place; None where nothing is chosen for it."""
        found = _places().get(name.casefold())
        if found is None or self.places is Places.AS_TRANSLATED:
            return None
        return found[0] if self.places is Places.UKRAINIAN else found[1]

    def surname(self, word: str, spellings: frozenset[str]) -> str:
        """An English surname with the ending chosen; `spellings`: how the source romanises, "" where unknown.

        Endings other than -sky are given only to stems that romanise so: Zelenskyy, never Chomskyy.
        """
        stem = ENDING.sub("", word)
        if self.endings is Endings.AS_TRANSLATED or stem == word:
            return word
        if self.endings is not Endings.SKY and not any(ENDING.sub("", one) == stem for one in spellings):
            return word
        return stem + self.endings.value


@cache
def _places() -> dict[str, tuple[str, str]]:
    rows = (line.split("|") for line in PLACES.splitlines())
    return {name.casefold(): (row[0], row[1]) for row in rows for name in row}


def variants(name: str, lang: Lang) -> bool:
    """Whether a policy speaks of the place `name`."""
    return lang is Lang.EN and name.casefold() in _places()
