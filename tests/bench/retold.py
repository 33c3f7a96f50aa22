"""The same story in another language: `python tests/bench/retold.py flores-dev [--texts seeds/*]`.

`flores-dev.en`, `.ru` and `.uk` hold the same text line by line. Articles are made of 12 to 20 lines that follow one
another. The same lines in another language are one story: as they are, shortened (every third is left out), rewritten
(every fifth is left out, others are run together or change places) and with what the one adds of its own. Not one story
are: each with all others, with an article that half its lines are taken from (a run of them, or every other line), and
with itself after every figure has been changed. `--texts`: articles that are each other's in nothing, in any format.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import Passage, Portrait  # noqa: E402
from nlp.encoder import Encoder  # noqa: E402
from nlp.engines import RESOURCES  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.library.retold import IN_COMMON, retold, traits  # noqa: E402
from nlp.pipeline import marked  # noqa: E402
from nlp.portrait import portrait  # noqa: E402
from nlp.reader import read  # noqa: E402
from nlp.segment import sentences  # noqa: E402

LENGTHS = (12, 16, 20)  # lines, in turns
Lines = list[str]
Make = Callable[[Lines, Lang], Portrait]


def shortened(lines: Lines) -> Lines:
    return [line for number, line in enumerate(lines) if number % 3 != 1]


def rewritten(lines: Lines) -> Lines:
    """Every fifth line goes, every third is run together with the next, every seventh changes places with it."""
    kept = [line for number, line in enumerate(lines) if number % 5 != 4]
    for number in range(0, len(kept) - 1, 7):
        kept[number : number + 2] = kept[number : number + 2][::-1]
    for number in range(len(kept) - 2, 0, -4):
        first, second = kept[number : number + 2]
        kept[number : number + 2] = [f"{first.rstrip('.')}; {second[:1].lower()}{second[1:]}"]
    return kept


def other_figures(lines: Lines) -> Lines:
    return [re.sub(r"\d", lambda digit: str((int(digit.group()) + 3) % 10), line) for line in lines]


def windows(count: int) -> Iterator[range]:
    start = number = 0
    while start + LENGTHS[number % len(LENGTHS)] <= count:
        yield range(start, start + LENGTHS[number % len(LENGTHS)])
        start, number = start + LENGTHS[number % len(LENGTHS)], number + 1


def told(one: Portrait, other: Portrait) -> float:
    """As the library does it: what has little in common is not looked at."""
    mine, its = traits(one), traits(other)
    return retold(one, other) if len(mine & its) >= IN_COMMON * min(len(mine), len(its)) else 0.0


def cases(texts: dict[Lang, Lines], make: Make) -> Iterator[tuple[str, bool, str, float]]:
    """What kind of pair, whether it is one story, of which languages, and what it was taken for."""
    spans = list(windows(len(texts[Lang.EN])))
    whole = {lang: [make([lines[i] for i in span], lang) for span in spans] for lang, lines in texts.items()}
    for a, b in permutations(Lang, 2):
        pair = f"{a.value}-{b.value}"
        for number, span in enumerate(spans):
            one, lines = whole[a][number], [texts[b][i] for i in span]
            after = [texts[b][i] for i in spans[(number + 1) % len(spans)]]
            half = len(lines) // 2
            if a.value < b.value:
                yield "whole", True, pair, told(one, whole[b][number])
            yield "shortened", True, pair, told(one, make(shortened(lines), b))
            yield "rewritten", True, pair, told(one, make(rewritten(lines), b))
            yield "with a quarter of its own", True, pair, told(one, make(lines + after[: len(lines) // 4], b))
            yield "half of it, and others", False, pair, told(one, make(lines[half:] + after[:half], b))
            mixed = [x for two in zip(lines[::2], after, strict=False) for x in two]
            yield "every other line", False, pair, told(one, make(mixed, b))
            if sum(bool(re.search(r"\d", line)) for line in lines) >= 3:
                yield "other figures", False, pair, told(one, make(other_figures(lines), b))
    for a, b in combinations(Lang, 2):
        for i, j in permutations(range(len(spans)), 2):
            kind = "the one after or before" if abs(i - j) == 1 else "any other"
            yield kind, False, f"{a.value}-{b.value}", told(whole[a][i], whole[b][j])


def main() -> None:
    """Print recall and precision by kind, what is found falsely, the time it takes, and a signature."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prefix")
    parser.add_argument("--count", type=int, help="so many lines only")
    parser.add_argument("--texts", nargs="*", type=Path, default=[], help="articles that tell different stories")
    options = parser.parse_args()
    paths = {lang: Path(f"{options.prefix}.{lang.value}") for lang in Lang}
    texts = {lang: path.read_text("utf-8").splitlines()[: options.count] for lang, path in paths.items()}
    encoder = Encoder.load(RESOURCES / "encoder")

    def make(lines: Sequence[str], lang: Lang) -> Portrait:
        text = "\n".join(lines)
        made = portrait(marked(Passage(lang, text, sentences(text, lang))), encoder)
        assert made is not None
        return made

    every, found, by_pair = Counter[tuple[str, bool]](), Counter[tuple[str, bool]](), Counter[tuple[str, bool, bool]]()
    for kind, right, pair, share in cases(texts, make):
        every[kind, right] += 1
        found[kind, right] += share > 0
        by_pair["-".join(sorted(pair.split("-"))), right, share > 0] += 1
    for (kind, right), count in every.items():
        hits = found[kind, right]
        print(f"{'one story' if right else 'two stories'}: {kind}: {hits} of {count} grouped ({hits / count:.1%})")
    for pair in sorted({pair for pair, _, _ in by_pair}):
        hits, missed, false = (by_pair[pair, *key] for key in ((True, True), (True, False), (False, True)))
        print(f"{pair}: recall {hits / (hits + missed):.3f}, precision {hits / (hits + false or 1):.3f}")
    report_texts(options.texts, encoder)
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths.values())).hexdigest()[:12]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    print(f"signature: data {digest}, diptych {version}")


def report_texts(paths: Sequence[Path], encoder: Encoder) -> None:
    """What is taken for one story among articles from files, and how long a portrait and a comparison take."""
    bodies = [(path.name, marked(read(path).body)) for path in paths]
    encoder.vectors([one.text for _, body in bodies for one in body.sentences])  # as a summary leaves them
    began = time.process_time()
    made = [(name, one) for name, body in bodies if (one := portrait(body, encoder)) is not None]
    spent, began = time.process_time() - began, time.process_time()
    pairs = list(combinations(made, 2))
    for (name, one), (other_name, other) in pairs:
        if told(one, other):
            print(f"grouped: {name}, {other_name}: {told(one, other):.2f}")
    if pairs:
        each = (time.process_time() - began) / len(pairs)
        print(f"{len(pairs)} pairs; a portrait {spent / len(made) * 1000:.1f} ms, a pair {each * 1000:.2f} ms")


if __name__ == "__main__":
    main()
