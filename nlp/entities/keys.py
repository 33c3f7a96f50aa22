# ruff: noqa: E501  a table
"""A key for a name that its Latin, Russian and Ukrainian spellings share, near enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.languages import Lang
from nlp.morphology import lemmas, parses

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# spellings of one sound, folded to one letter; longer ones first
FOLDS = (
    ("shch", "s"), ("tsch", "C"), ("sch", "s"), ("tch", "C"), ("dzh", "y"), ("tsz", "y"), ("zh", "y"), ("kh", "h"), ("ts", "s"), ("tz", "s"), ("ch", "C"),
    ("sh", "s"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("x", "ks"), ("qu", "kv"), ("w", "v"), ("q", "k"), ("g", "h"),
    ("z", "s"), ("j", "y"), ("c", "k"), ("C", "c"),
)  # fmt: skip
# the adjective ending of surnames: -sky, -skyy, -skiy, -ska, -skaya → -sk
ADJECTIVE = re.compile(r"([sc]k|[sc]'?k)(?:y|yy|iy|yi|ij|ii|i|a|aya|aia|oi|oy|yj)$")
UNLIKE = 0.7  # of words whose consonants differ: less than one name needs
HISSES = str.maketrans({"č": "ch", "ć": "ch", "š": "sh", "ś": "sh", "ž": "zh", "ź": "zh", "ş": "sh"})
PLURAL = re.compile("(?:[оеё]в|[іїє]в|[иы]н|ін)$")
VOWELS = re.compile(r"[aeiouy]+")
GIVEN = {  # first names that differ more than their letters, by keys of their common forms
    "vladimir": "volodymyr", "nikolai": "mykola", "nikolay": "mykola", "nikolaj": "mykola", "aleksei": "oleksii", "alexei": "oleksii",
    "aleksey": "oleksii", "alexey": "oleksii", "oleksiy": "oleksii", "dmitri": "dmytro", "dmitrii": "dmytro", "dmitry": "dmytro",
    "aleksandr": "oleksandr", "alexander": "oleksandr", "pavel": "pavlo", "paul": "pavlo", "mikhail": "mykhailo",
    "michael": "maikl", "elena": "olena", "yelena": "olena", "sergei": "serhii", "sergey": "serhii", "evgeny": "yevhen",
    "evgenii": "yevhen", "yevgeny": "yevhen", "evgeniy": "yevhen", "joe": "jo", "dzho": "jo", "giorgia": "jorja",
    "dzhordzha": "jorja", "dzhordzhia": "jorja", "john": "jon", "dzhon": "jon", "george": "jorj", "dzhordzh": "jorj", "james": "jeims", "dzheims": "jeims",
    "dzheims'": "jeims", "dzheyms": "jeims", "catherine": "katrin", "charles": "charlz", "charlz": "charlz", "stephen": "stiven", "steven": "stiven", "steve": "stiv", "mike": "maik",
    "peter": "petro", "petr": "petro", "pyotr": "petro", "piter": "petro", "anna": "hanna", "ann": "en", "jean": "zhan", "xi": "si", "friedrich": "fridrih",
    "heinrich": "henrih", "fico": "fitso", "recep": "redzhep", "andrzej": "andzhei", "sharl": "charlz", "sharl'": "charlz", "jose": "khose", "juan": "khuan",
    "david": "devid", "ralph": "relf",
}  # fmt: skip


@lru_cache(maxsize=65536)
def latin(word: str, lang: Lang) -> str:
    """`word` in lower-case Latin letters."""
    from unicodedata import category, normalize

    import translitua

    if CYRILLIC.search(word):
        hard = word.replace("г", "ґ").replace("Г", "Ґ")  # to g, as in Russian and in foreign names: Гегсет, Hegseth
        heard = word.replace("х", "кх").replace("Х", "Кх")  # to kh: Ахматова; the h of Johnson is not heard
        word = translitua.translit(heard, translitua.RussianSimple) if lang is Lang.RU else translitua.translit(hard)
    word = word.lower().translate(HISSES)
    plain = "".join(sign for sign in normalize("NFD", word) if category(sign) != "Mn")
    return re.sub(r"[^a-z]", "", plain.replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("đ", "d"))


@lru_cache(maxsize=65536)
def skeleton(spelling: str) -> str:
    """The sounds of a Latin `spelling`, folded: consonants, and of the vowels only that there is one."""
    folded = ADJECTIVE.sub(r"\1i", GIVEN.get(spelling, spelling))
    folded = re.sub(r"^u(?=[aeio])", "v", folded)  # Уиткофф, Witkoff
    folded = re.sub(r"ng$", "n", folded)  # Цзиньпин, Jinping
    folded = re.sub(r"c(?=[eiy])", "s", folded)
    folded = re.sub(r"(?<=[aeiou])h(?=[lmnr])", "", folded)  # Johnson, Kuhn: not heard
    for many, one in FOLDS:
        folded = folded.replace(many, one)
    folded = VOWELS.sub(lambda match: "i" if set(match.group()) <= set("iey") else "a", folded)
    return re.sub(r"(.)\1+", r"\1", folded)


@lru_cache(maxsize=65536)
def keys(word: str, lang: Lang) -> frozenset[str]:
    """The keys of `word`: of the form as it stands, and of every dictionary form it may come from."""
    return frozenset(key for base in bases(word, lang) if (key := skeleton(latin(base, lang))))


@lru_cache(maxsize=65536)
def bases(word: str, lang: Lang) -> frozenset[str]:
    """The dictionary forms that `word`, a part of a name, may come from; a last name is no genitive: Ермаков, ермак."""
    if lang is Lang.EN or not PLURAL.search(word):
        return lemmas(word, lang)
    readings = parses(word, lang)
    if not any("Surn" in each.tag and "nomn" in each.tag for each in readings):
        return lemmas(word, lang)
    return frozenset({word.lower(), *(each.normal_form for each in readings if "plur" not in each.tag)})


@lru_cache(maxsize=65536)
def vowels(word: str, lang: Lang) -> frozenset[tuple[str, ...]]:
    """The vowels of every dictionary form of `word`, those side by side as one."""
    return frozenset(tuple(VOWELS.findall(latin(base, lang))) for base in bases(word, lang))


SLAVIC = re.compile(r"(?:[eo]v|[iy]n|enk[ou]|ch?uk|[sc]k(?:y|iy|yy|yi|ii))[au]?$")


def slavic(spelling: str) -> bool:
    """Whether a Latin `spelling` ends as Russian and Ukrainian surnames do, whose vowels are spelt as they are said."""
    return SLAVIC.search(spelling) is not None


def pairs(one: tuple[str, ...], other: tuple[str, ...], strict: bool) -> Iterator[tuple[str, str]]:
    """The vowels of two words side by side; `strict`: without the last, which is that of an ending."""
    yield from zip(one[:-1] if strict else one, other[:-1] if strict else other, strict=True)


def differ(x: str, y: str, strict: bool) -> bool:
    """Whether two vowels cannot be spellings of one; `strict`: by the last letter, as ie is an e."""
    return {x[-1], y[-1]} in ({"o", "u"}, {"a", "e"}, {"a", "u"}) if strict else {x, y} == {"o", "u"}


def clash(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]], strict: bool = False) -> bool:
    """Whether, however read, one has an o where the other has a u: Орбан, Urban.

    `strict`: or an a where the other has an e, as English spells them otherwise than Slavic names: Умєров, Umarov.
    """
    same = [(one, other) for one in a for other in b if len(one) == len(other)]
    return bool(same) and all(any(differ(x, y, strict) for x, y in pairs(one, other, strict)) for one, other in same)


def closeness(a: frozenset[str], b: frozenset[str]) -> float:
    """0..1: how like the likest of two sets of keys are; consonants weigh more than vowels."""
    from rapidfuzz.fuzz import ratio

    return max((alike(one, other, ratio(one, other)) for one in a for other in b), default=0.0)


def alike(one: str, other: str, ratio: float) -> float:
    """`ratio` (0..100) as 0..1, at most `UNLIKE` where the consonants disagree by more than a j."""
    if one == other:
        return 1.0
    bare, bare_other = (re.sub("[ai]", "", key) for key in (one, other))
    if bare == bare_other and bare:
        return max(ratio / 100, 0.9 if len(bare) > 1 else 0.75)
    if one[:1] != other[:1] and not {one[:1], other[:1]} <= set("aivyh"):
        return min(ratio / 100 * 0.85, UNLIKE)
    if bare.replace("y", "") == bare_other.replace("y", "") and len(bare) > 2:
        return ratio / 100
    return min(ratio / 100 * (0.8 if min(len(bare), len(bare_other)) < 4 else 1.0), UNLIKE)
