"""Round trip: numbers that num2words writes in every case and gender it offers, read back by the finder.

python tests/bench/numerals.py [--count 10000] [--show 10]
"""

from __future__ import annotations

import argparse
import platform
import random
import re
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from num2words import num2words

sys.path.insert(0, str(Path(__file__).parents[2]))

from nlp.figures import figures
from nlp.languages import Lang

UK_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")
# The noun that follows, by case; it belongs to none of the rules.
FRAMES = {Lang.EN: "there were {} items", Lang.RU: "увидели {} предметами", Lang.UK: "побачили {} предмет"}
# num2words declines the word before a magnitude too: "пятнадцатый тысяч" is no Russian.
WRONG = re.compile(r"(?:ы[йем]|о[йемг]о?|ому|а[яй]|ую|и[йм]|ье?[йм]у?|ья|ье|ью|ьего|ьим) (?:тысяч|миллион|миллиард)")
Form = tuple[Lang, str, dict[str, str]]  # language, name in the table, arguments of num2words


def forms() -> Iterator[Form]:
    """Every way that num2words can write a number in the three languages."""
    yield Lang.EN, "cardinal", {}
    yield Lang.EN, "ordinal", {"to": "ordinal"}
    for to in ("cardinal", "ordinal"):
        for case in "ngdaip":
            for gender in "mfn":
                yield Lang.RU, f"{to} {case} {gender}", {"to": to, "case": case, "gender": gender}
    for case in UK_CASES:
        for gender in ("masculine", "feminine"):
            yield Lang.UK, f"cardinal {case} {gender[0]}", {"case": case, "gender": gender}
    yield Lang.UK, "ordinal", {"to": "ordinal"}


def sample(count: int) -> list[int]:
    """`count` numbers from 2 up, as many of one digit more as of one less, the same every time."""
    source = random.Random(1)
    return [source.randint(2, 10 ** source.randint(1, 9)) for _ in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--show", type=int, default=0, help="how many of a form's failures to print")
    options = parser.parse_args()
    numbers = sample(options.count)
    totals: dict[Lang, list[int]] = {}
    for lang, name, arguments in forms():
        right, shown, tried = 0, 0, 0
        for number in numbers:
            words = num2words(number, lang=str(lang), **arguments).replace(",", "")
            if lang is Lang.RU and "ordinal" in name and WRONG.search(words):
                continue
            tried += 1
            found = [one.value for one in figures(FRAMES[lang].format(words), lang)]
            right += found == [number]
            if found != [number] and shown < options.show:
                shown += 1
                print(lang, name, number, words, [str(value) for value in found])
        row = totals.setdefault(lang, [0, 0])
        row[0] += right
        row[1] += tried
        print(f"{lang} {name:26} {right:6}/{tried:<6} {100 * right / tried:6.2f} %", flush=True)
    for lang, (right, total) in totals.items():
        print(f"{lang} {'all':26} {right:6}/{total:<6} {100 * right / total:6.2f} %")
    print(f"signature: n {options.count} | num2words {version('num2words')} | python {platform.python_version()}")


if __name__ == "__main__":
    main()
