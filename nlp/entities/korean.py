"""Korean names, which Cyrillic spells by Kontsevich and Kholodovich, and Latin in more ways than one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

# one syllable a line: as Russian and Ukrainian spell it, then as English does
SYLLABLES = """
чен чжон чон чён|jong jung chung chong jeong
ын ин ун|un eun
ир иль ір іль|il yil
сен сон сын|sung song seong son
ё йо е|yo yeo
юн|yoon yun
сок сук|suk seok sok
ёль йоль|yeol yul
чжэ чже дже джэ|jae je
мён мьон мен мин|myung myong myeong min
мун|moon mun
пак|park pak bak
кын гын|geun kun gun
хе гє гьо|hye
пан|ban pan
ги ки|ki gi
цой чхве чхой|choi choe
чхоль чхол|chol cheol
сок|seok sok
хён хьон гьон|hyun hyon hyeon
ли и лі|lee rhee yi ri li
ким кім|kim gim
чо|cho jo
квон|kwon
хван|hwang
чан чжан|jang chang
ён йон|yong young yeong
хун|hoon hun
сик|sik shik
тхэ тхе|tae
ха|ha
но|roh noh no
хи|hee hui
"""

SURNAMES = frozenset("ким кім пак ли лі цой чхве чо хван квон чан чон юн мун".split())  # noqa: SIM905
ENDINGS = ("ом", "ем", "ым", "а", "у", "е", "і", "я", "ю")
NAME = 3  # words, the last name first


def full_names(words: Sequence[str]) -> list[int]:
    """Where in `words`, Russian or Ukrainian ones, the full name of a Korean begins: Ким Чен Ына | Ким Ё Чжон."""
    found: list[int] = []
    for at in range(len(words) - NAME + 1):
        three = words[at : at + NAME]
        free = not found or at >= found[-1] + NAME
        if (
            free
            and all(word[:1].isupper() for word in three)
            and _bare(three[0]) & SURNAMES
            and all(map(_syllable, three))
        ):
            found.append(at)
    return found


def _bare(word: str) -> frozenset[str]:
    """The word in small letters, and without what may be the ending of a case."""
    small = word.lower()
    return frozenset({small, *(small.removesuffix(ending) for ending in ENDINGS)})


def _syllable(word: str) -> bool:
    return any(f"0{form}" in _lines() for form in _bare(word))


@cache
def _lines() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(SYLLABLES.strip().splitlines()):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                found[f"{side}{word}"] = found.get(f"{side}{word}", frozenset()) | {number}
    return found


def same_syllable(a: str, b: str) -> bool:
    """Whether one word is Cyrillic, the other Latin, and both may spell one Korean syllable: Чен, Jong."""
    one, other = a.lower(), b.lower()
    if one.isascii() is other.isascii() or (a, b) == (one, other):
        return False  # a name has a capital somewhere
    if one.isascii():
        one, other = other, one
    return bool(_lines().get(f"0{one}", frozenset()) & _lines().get(f"1{other}", frozenset()))
