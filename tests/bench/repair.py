"""How many sentences of a translator's output fail their check, before and after repair, per direction.

    python tests/bench/repair.py PATH/flores-dev [--count 40] [--figures] [--directions en-ru,ru-en] [--show]

PATH/flores-dev names files flores-dev.en, .ru and .uk, one sentence a line; --count of them are taken, spread evenly,
each a paragraph of its own; with --figures only of those that have two figures in digits or more. The translator is the
one that Diptych would use, in a fresh profile unless --home names one.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import sys
import tempfile
import time
from collections import Counter
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import WHOLE, Article, Digest, Passage, Sentence, Severity  # noqa: E402
from nlp.engines import Engines  # noqa: E402
from nlp.figures import figures  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.paths import Paths  # noqa: E402
from nlp.pipeline import Options, digest  # noqa: E402
from nlp.repair import FIGURES  # noqa: E402


def spread(lines: list[str], count: int) -> list[str]:
    """`count` of the lines, evenly spread."""
    return [lines[i * len(lines) // count] for i in range(min(count, len(lines)))]


def telling(line: str, lang: Lang) -> bool:
    """Whether a line has two figures in digits."""
    return sum(any(map(str.isdigit, figure.text)) for figure in figures(line, lang)) > 1


def article(lines: list[str], lang: Lang) -> Article:
    """Each line a paragraph of one sentence."""
    sentences, start = [], 0
    for number, line in enumerate(lines):
        sentences.append(Sentence(start, start + len(line), line, number))
        start += len(line) + 2
    return Article("", Passage(lang, "\n\n".join(lines), tuple(sentences)))


def failing(found: Digest) -> dict[str, set[int]]:
    """The sentences with findings of each sort."""
    return {
        "figures (error)": {f.sentence for f in found.findings if f.kind in FIGURES and f.severity is Severity.ERROR},
        "figures (warning)": {
            f.sentence for f in found.findings if f.kind in FIGURES and f.severity is Severity.WARNING
        },
        "not translated, looping": {f.sentence for f in found.findings if f.kind in WHOLE},
        "names": {f.sentence for f in found.findings if f.kind not in FIGURES and f.kind not in WHOLE},
        "any": {f.sentence for f in found.findings},
    }


def main() -> None:
    import ctranslate2

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prefix", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--directions", default=",".join(f"{a}-{b}" for a, b in permutations(Lang, 2)))
    parser.add_argument("--figures", action="store_true", help="only sentences with two figures in digits or more")
    parser.add_argument("--home", type=Path)
    parser.add_argument("--show", action="store_true", help="print each repair")
    options = parser.parse_args()
    data = hashlib.sha256(b"".join(Path(f"{options.prefix}.{lang}").read_bytes() for lang in Lang)).hexdigest()[:12]
    with tempfile.TemporaryDirectory() as folder:
        engines = Engines(Paths.under(options.home or Path(folder)))
        for direction in options.directions.split(","):
            source, target = (Lang(code) for code in direction.split("-"))
            lines = [line for line in Path(f"{options.prefix}.{source}").read_text("utf-8").split("\n") if line]
            lines = [line for line in lines if telling(line, source)] if options.figures else lines
            report(article(spread(lines, options.count), source), engines, target, options.show)
    kind = "with figures" if options.figures else "of all"
    print(
        f"signature: data {data} | n {options.count} {kind} | {platform.machine()}, {os.cpu_count()} cores", end=" | "
    )
    print(f"ctranslate2 {ctranslate2.__version__} | python {platform.python_version()}")


def report(one: Article, engines: Engines, target: Lang, show: bool) -> None:
    """Prints the counts of one direction."""
    start, draft, drafted = time.perf_counter(), None, 0.0
    last = None
    for last in digest(one, engines, Options(target, 1)):
        if draft is None and last.repairing:
            draft, drafted = last, time.perf_counter() - start
    assert last is not None
    assert last.translation is not None
    draft, seconds = draft or last, time.perf_counter() - start
    before, after = failing(draft), failing(last)
    total, model = len(last.translation.targets), last.translation.model
    print(f"{one.body.lang}-{target}, {model}, {total} sentences: draft {drafted:.0f} s, with repair {seconds:.0f} s")
    for sort in before:
        print(f"    {sort}: {len(before[sort])} before, {len(after[sort])} after")
    ways = Counter(revision.way for revision in last.translation.revisions if revision)
    print(
        f"    repaired: {sum(ways.values())} ({', '.join(f'{way} {count}' for way, count in ways.items())})", flush=True
    )
    for index, revision in enumerate(last.translation.revisions if show else ()):
        if revision:
            print(f"    {one.body.sentences[index].text}\n    - {revision.first}\n    + {revision.machine}")


if __name__ == "__main__":
    main()
