"""What places are called in the other language: by the tables as far as that is sure, villages by a list or by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import normalize

from nlp.entities.gazetteer import APOSTROPHES, COLUMNS
from nlp.languages import Lang
from nlp.morphology import parses
from nlp.names.declension import NAMES
from nlp.names.identity import best_place, in_dictionary, spellings
from nlp.names.romanise import romanised

# inhabitants of a town whose name is seldom anything else, anywhere and in Ukraine
LARGE, KNOWN = 300_000, 10_000
OURS = frozenset({"UA", "RU", "BY", "MD"})  # whose places go by what their own language calls them
NEAR = OURS | {"PL", "RO"}  # whose small towns are in the news
TWO = frozenset({"America", "Америка", "Georgia"})  # each is two places
# which have villages called so, and are said of much else
WORDS = ("восток", "запад", "север", "юг", "центр", "центральный", "схід", "захід", "північ", "південь", "центральний")
KINDS = frozenset({"city", "country", "region", "continent", "water", "land", "site"})
# How villages of these countries end; what else no table has is left alone.
SHAPES = {
    Lang.RU: re.compile(
        r"(?:[аеёио]вк[аи]|[сц]кое|[оеё]во|[оеё]вое|[нч]ое|нее|[а-я]{3}ск|град|город|поль|полье|[оеё]в|[иы]но|цы|[иы]чи"
        r"|[нлрт]к[аи]| яр| гай| лиман)$"
    ),
    Lang.UK: re.compile(
        r"(?:[аеиоії]вк[аи]|[сцз]ьке|[оеє]ве|[оеє]во|не|[сц]ьк|град|город|піль|пілля|[іїо]в|[иії]не|ці|[иі]чі"
        r"|[нлрт]ь?к[аи]| яр| гай| лиман)$"
    ),
}
LIKE = 80.0  # of a hundred: two spellings of one name
CAPITALS = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’ʼ]+(?:[- ][А-ЯЁІЇЄҐ][а-яёіїєґ'’ʼ]+)*")
# Most villages that are adjectives are neuter, which their oblique cases do not tell.
MASCULINE = {Lang.RU: re.compile("[иы]й$"), Lang.UK: re.compile("[иі]й$")}
NEUTER = {Lang.RU: "ое", Lang.UK: "е"}


def place_called(name: str, text: str, source: Lang, target: Lang) -> str:
    """What the place `name`, which stands in a text as `text`, is called in `target`; "" where that is not sure."""
    known = well_known(name, source, target)
    return known or ("" if name in TWO or name.lower() in WORDS else _village(name, text, source, target))


@lru_cache(maxsize=16384)
def well_known(name: str, source: Lang, target: Lang) -> str:
    """What a place of the tables is called in `target` whose `name` is seldom anything else; "" for any other."""
    row = best_place(name, source, target)
    if row is None or name in TWO:
        return ""
    identity, kind, country, inhabitants = row[:4]
    listed = not identity.startswith("g")
    near = country in NEAR and name.lower() not in WORDS and not _is_word(name, source, int(inhabitants))
    if kind not in KINDS or not (listed or near or int(inhabitants) >= LARGE):
        return ""
    names = spellings(row, target)
    if listed and " " in name:  # "Atlantic Ocean" is no Атлантика
        names = tuple(sorted(names, key=lambda one: " " not in one))
    if target is not Lang.EN:
        sure = listed or len(names) == 1 or in_dictionary(names[0], target)
        return names[0] if sure and "-ва " not in names[0] else ""  # о-ва Кука
    plain = [one for one in map(_bare, names) if one.isascii() and not re.search(r"[',]| SAR ", one)]
    if country not in OURS:
        return min((one for one in plain if plain[0].startswith(one)), key=len, default="")  # New York City
    if country == "UA" and _letters(spelt := romanised(_regular(row, Lang.UK), Lang.UK)) == _letters(plain[0]):
        return spelt
    native = {romanised(one, source) for one in row[COLUMNS[source]].split("|")}
    return next((one for one in plain if one in native), next(iter(plain), ""))


@lru_cache(maxsize=16384)
def _village(name: str, text: str, source: Lang, target: Lang) -> str:
    """By our list; else by the table of places, where one of its spellings is regular; else, into English, by rule."""
    if Lang.EN not in (source, target):
        return ""
    names = list(_either(name, text, source))
    row = best_place(name, source, target)
    named = source is Lang.EN or CAPITALS.fullmatch(names[0])
    known = next((told for one in names if named and (told := village(one, source, target))), "")
    if known or (row and row[2] not in OURS):
        return known
    if source is Lang.EN:
        return _regular(row, target) if row else ""
    if row and row[2] == "UA" and (ukrainian := _regular(row, Lang.UK)):
        return romanised(ukrainian, Lang.UK)
    return romanised(names[0], source) if named and SHAPES[source].search(names[0].lower()) else ""


def _either(name: str, text: str, lang: Lang) -> Iterator[str]:
    """`name`, and first as a neuter where it is a masculine adjective by its dictionary form alone."""
    if lang is not Lang.EN and MASCULINE[lang].search(name) and not MASCULINE[lang].search(text):
        yield MASCULINE[lang].sub(NEUTER[lang], name)
    yield name


def _regular(row: tuple[str, ...], lang: Lang) -> str:
    """Of the names that a place has in `lang` the one that is spelt most like its usual English one; "" if none is."""
    from rapidfuzz.fuzz import ratio

    english = row[COLUMNS[Lang.EN]].partition("|")[0]
    likely = []
    for name in filter(None, row[COLUMNS[lang]].split("|")):
        spelt = romanised(name, lang)
        likely.append((ratio(_letters(spelt), _letters(english)), ratio(spelt, english), name))
    likeness, _, best = max(likely, default=(0.0, 0.0, ""))
    return best if likeness >= LIKE else ""


def _letters(name: str) -> str:
    """What the ways to write a Slavic name in Latin letters share: Vinnytsya, Vinnytsia."""
    return re.sub(r"[^a-z]", "", name.lower().replace("y", "i").replace("j", "i")).replace("ii", "i")


def village(name: str, source: Lang, target: Lang) -> str:
    """What a village of our list is called in `target`; "" for any other."""
    return _villages(source, target).get(_key(name, source), "")


@cache
def _villages(source: Lang, target: Lang) -> dict[str, str]:
    """The lines of `resources/places/villages.tsv`: names in `source` → in `target`; of several the first."""
    columns = {lang: number for number, lang in enumerate(Lang)}
    found: dict[str, str] = {}
    for line in files("resources").joinpath("places/villages.tsv").read_text("utf-8").splitlines():
        cells = line.split("\t")
        found.setdefault(_key(cells[columns[source]], source), cells[columns[target]])
    return found


def _key(name: str, lang: Lang) -> str:
    """What the ways to spell a village share: Dobropillya, Dobropillia."""
    return _letters(name) if lang is Lang.EN else name.translate(APOSTROPHES).lower().replace("ё", "е")


def _bare(name: str) -> str:
    """Kraków as English papers have it; names with an umlaut, which often have one of their own, stay as they are."""
    marked = normalize("NFD", name)
    return name if "\u0308" in marked else re.sub(r"[\u0300-\u036f]", "", marked)


def _is_word(name: str, lang: Lang, inhabitants: int) -> bool:
    """Whether `name`, of a town, is more than a name in Russian or Ukrainian: Дружба, Центральний."""
    if lang is Lang.EN:
        return False
    words = [one.tag for one in parses(name, lang) if one.is_known and not NAMES & one.tag.grammemes]
    if lang is Lang.UK and inhabitants >= KNOWN:  # no towns are in its dictionary
        return any("ADJF" in tag for tag in words)
    return bool(words)
