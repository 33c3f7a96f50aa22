"""Sentences that a teacher is to mark: `python -m nlp.training.tagger_unmarked`.

    python -m nlp.training.tagger_unmarked --corpus parallel.tsv.xz --marked marked.jsonl --out unmarked.jsonl

News, speeches and encyclopaedia of the corpus, some short sentences of it, and all those written for the translator;
none of `--marked`, and none twice.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nlp.languages import Lang
from nlp.training.pairs import read_written

CAPITAL = re.compile("[A-ZА-ЯЄІЇҐ]")
WRITTEN = Path(__file__).parent / "written.tsv"
NEWS = ("wmt-newstest", "resistinua", "ud-pud", "sdg-metadata", "xquad", "mt-geneval")
NEWS_LENGTHS = 25, 500  # characters
SHORT, SHARE = "tatoeba", 0.25  # sentences of everyday life, and how many of them
SHORT_LENGTHS = 25, 300
EVERYWHERE = "Tom", "Том"  # of whom every other one of them tells


def of_corpus(corpus: Path) -> Iterator[tuple[Lang, str]]:
    """The sentences of `corpus` that may hold a name: a capital letter after the first."""
    rng = random.Random(4)  # noqa: S311  a choice
    with lzma.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            name, langs, *texts = line.rstrip("\n").split("\t")
            if not name.startswith((*NEWS, SHORT)):
                continue
            short = name.startswith(SHORT)
            least, most = SHORT_LENGTHS if short else NEWS_LENGTHS
            for lang, text in zip(langs.split("-"), texts, strict=True):
                if not least < len(text) < most or not CAPITAL.search(text, 1):
                    continue
                if not short or (not any(name in text for name in EVERYWHERE) and rng.random() < SHARE):
                    yield Lang(lang), text


def of_written() -> Iterator[tuple[Lang, str]]:
    """The sentences written for the translator, in their three languages."""
    for langs, pairs in read_written(WRITTEN).items():
        for pair in pairs:
            yield from zip(map(Lang, langs), (pair.left, pair.right), strict=True)


def main() -> None:
    """Write the sentences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--marked", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    seen = {json.loads(line)["text"] for line in options.marked.read_text("utf-8").splitlines()}
    count: Counter[str] = Counter()
    with options.out.open("w", encoding="utf-8") as file:
        for lang, text in (*of_corpus(options.corpus), *of_written()):
            if text not in seen:
                seen.add(text)
                count[lang.value] += 1
                file.write(json.dumps({"lang": lang, "text": text}, ensure_ascii=False) + "\n")
    print(dict(count))


if __name__ == "__main__":
    main()
