"""Words that a translation perhaps does not say: how many are marked in translations by people, and in a model's.

    python tests/bench/unsaid.py PATH/flores-dev [--count 200] [--outputs SCORES.json …] [--show]

The lines of PATH/flores-dev.en, .ru and .uk are translations of one another, so that most of what is marked there is a
false alarm (people translate freely, too). SCORES.json is what `python -m nlp.training evaluate --out` writes, of all
lines; there most marks should be right. Lines are evenly spread over the set.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from nlp.article import Article, Digest, FindingKind, Passage, Sentence, Translation
from nlp.check import check
from nlp.engines import RESOURCES, Engines
from nlp.languages import Lang
from nlp.paths import Paths
from nlp.pipeline import marked
from nlp.quality.doubts import doubted
from nlp.quality.features import words

DIRECTIONS = ((Lang.EN, Lang.RU), (Lang.RU, Lang.EN), (Lang.EN, Lang.UK), (Lang.UK, Lang.EN))


def passage(lines: Sequence[str], lang: Lang) -> Passage:
    """A text of which each line is a paragraph of one sentence."""
    sentences, start = [], 0
    for number, line in enumerate(lines):
        sentences.append(Sentence(start, start + len(line), line, number))
        start += len(line) + 2
    return marked(Passage(lang, "\n\n".join(lines), tuple(sentences)))


def found(ours: Sequence[str], theirs: Sequence[str], way: tuple[Lang, Lang], engines: Engines) -> Digest:
    """The lines with their translations, read back."""
    body, target = passage(ours, way[0]), passage(theirs, way[1])
    findings, pairs = check(body, target)
    shipped = next(model.id for model in engines.models() if model.path.parent == RESOURCES)
    translation = Translation(way[1], tuple(theirs), model=shipped)  # read back as if they were its own
    digest = Digest(Article("", body), None, translation, target, findings, pairs)
    *_, last = doubted(digest, engines)
    return last


def report(name: str, last: Digest, show: bool) -> None:
    marks = [one for one in last.findings if one.kind is FindingKind.NOT_SAID]
    sentences = last.article.body.sentences
    every = sum(len(words(one.text)) for one in sentences)
    own = sum(len(words(one.source.text)) for one in marks if one.source)
    share = len({one.sentence for one in marks}) / len(sentences)
    print(f"{name}: {len(marks)} marks on {own / every:.1%} of {every} words, in {share:.1%} of {len(sentences)} lines")
    if show and last.target:
        for one in marks:
            pair = (side[one.sentence].text for side in (sentences, last.target.sentences))
            print(f"    {one.why}", *pair, sep="\n        ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--outputs", type=Path, nargs="*", default=[])
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    paths = {lang: Path(f"{options.sets}.{lang}") for lang in Lang}
    lines = {lang: path.read_text("utf-8").splitlines() for lang, path in paths.items()}
    made = {one["direction"]: one["targets"] for path in options.outputs for one in json.loads(path.read_text("utf-8"))}
    size = len(lines[Lang.EN])
    chosen = [n * size // options.count for n in range(min(options.count, size))]
    digest = sha256(b"".join(path.read_bytes() for path in paths.values())).hexdigest()[:12]
    with tempfile.TemporaryDirectory() as home:
        engines = Engines(Paths.under(Path(home)))
        for source, target in DIRECTIONS:
            ours = [lines[source][n] for n in chosen]
            report(
                f"{source}-{target}, by people",
                found(ours, [lines[target][n] for n in chosen], (source, target), engines),
                options.show,
            )
            if targets := made.get(f"{source}-{target}"):
                report(
                    f"{source}-{target}, by a model",
                    found(ours, [targets[n] for n in chosen], (source, target), engines),
                    options.show,
                )
    print(f"signature: data {digest}, {len(chosen)} lines, diptych {version('diptych')}")


if __name__ == "__main__":
    main()
