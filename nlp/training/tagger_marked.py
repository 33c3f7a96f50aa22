"""Sentences whose names were marked by reading them: `python -m nlp.training.tagger_marked`.

    python -m nlp.training.tagger_marked --corpus parallel.tsv.xz --out marked.jsonl

`names/marked.tsv` holds the marks of sentences of the corpus, which are found by their digest: language, digest, and
`P=…`, `O=…`, `L=…` (a person, an organisation, a place) or `U=…` (nobody could tell) in the order in which they stand.
`names/written.*.txt` are sentences written for Diptych, marked inline: "the [O Ravens] traded [P Lou Ferrante]".
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

from nlp.languages import Lang

Span = tuple[int, int, str]
NAMES = Path(__file__).parent / "names"
KINDS = {"P": "PERSON", "O": "ORGANISATION", "L": "PLACE", "U": "UNKNOWN"}
INLINE = re.compile(r"\[([POLU]) ([^\[\]]+)\]")
WEIGHT = 2.0  # of a sentence, beside 1 of one made from a pattern


def digest(text: str) -> str:
    """What a sentence of the corpus goes by."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def spans(text: str, marks: str) -> list[Span]:
    """The names of `text` that `marks` lists, "P=… ; O=…", each found behind the one before. Raises ValueError."""
    found: list[Span] = []
    for mark in marks.split(" ; ") if marks != "-" else ():
        kind, _, name = mark.partition("=")
        at = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(text, found[-1][1] if found else 0)
        if at is None:
            raise ValueError(f"no {name} there")
        found.append((*at.span(), KINDS[kind]))
    return found


def inline(marked: str) -> tuple[str, list[Span]]:
    """The sentence that `marked` is without its marks, and these."""
    text, found, at = "", [], 0
    for mark in INLINE.finditer(marked):
        text += marked[at : mark.start()]
        found.append((len(text), len(text) + len(mark[2]), KINDS[mark[1]]))
        text += mark[2]
        at = mark.end()
    return text + marked[at:], found


def of_corpus(corpus: Path, marks: Path) -> Iterator[tuple[Lang, str, list[Span]]]:
    """The sentences of `corpus` that `marks` has. Raises ValueError where one of them is not there."""
    wanted = {}
    for line in marks.read_text("utf-8").splitlines():
        lang, key, names = line.split("\t")
        wanted[lang, key] = names
    with lzma.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            _, langs, *texts = line.rstrip("\n").split("\t")
            for lang, text in zip(langs.split("-"), texts, strict=True):
                names = wanted.pop((lang, digest(text)), "")
                if names:
                    yield Lang(lang), text, spans(text, names)
    if wanted:
        raise ValueError(f"{len(wanted)} marked sentences are not in {corpus.name}")


def main() -> None:
    """Write the marked sentences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = list(of_corpus(options.corpus, NAMES / "marked.tsv"))
    for path in sorted(NAMES.glob("written.*.txt")):
        lang = Lang(path.suffixes[0][1:])
        found += [(lang, *inline(line)) for line in path.read_text("utf-8").splitlines()]
    with options.out.open("w", encoding="utf-8") as file:
        for lang, text, names in found:
            row = {"lang": lang, "text": text, "spans": names, "weight": WEIGHT}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print({lang.value: sum(one[0] is lang for one in found) for lang in Lang})


if __name__ == "__main__":
    main()
