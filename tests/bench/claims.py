"""Who says what: `python tests/bench/claims.py flores-dev [--lines 20]`.

`flores-dev.en`, `.ru` and `.uk` hold the same text line by line: articles made of it contradict each other in nothing.
Recall: one figure of a line is made larger by a third, and the line is compared with itself in another language.
False: disputes found between articles of so many lines each, as they are, all compared with all.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import Article, Figure, Passage  # noqa: E402
from nlp.claims import Dispute, disputes  # noqa: E402
from nlp.claims.mentions import mentions  # noqa: E402
from nlp.encoder import Encoder  # noqa: E402
from nlp.engines import RESOURCES  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.pipeline import marked  # noqa: E402
from nlp.segment import sentences  # noqa: E402

LARGER = Decimal(4) / 3


def article(lines: Sequence[str], lang: Lang) -> Article:
    text = "\n".join(lines)
    return Article("", marked(Passage(lang, text, sentences(text, lang))))


def found(articles: dict[str, Article], encoder: Encoder) -> tuple[Dispute, ...]:
    *_, last = disputes(articles.items(), len(articles), encoder)
    return last.found


def spoilt(one: Article, other: Article) -> Iterator[tuple[str, Article]]:
    """`other` with one figure larger, for each that claims something and stands in `one` too; with its kind."""
    here = {(m.figure.kind, m.figure.unit, m.figure.value) for m in mentions("", one)}
    for mention in mentions("", other):
        figure = mention.figure
        if figure.upper is None and (figure.kind, figure.unit, figure.value) in here and figure.value:
            large = replace(figure, value=(figure.value * LARGER).to_integral_value() + 1)
            yield figure.kind.value, with_figure(other, figure, large)


def with_figure(article: Article, old: Figure, new: Figure) -> Article:
    marks = tuple(new if figure is old else figure for figure in article.body.figures)
    return replace(article, body=replace(article.body, figures=marks))


def main() -> None:
    """Print recall by kind and by pair of languages, what is found falsely, and a signature."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prefix")
    parser.add_argument("--lines", type=int, default=20, help="lines of an article")
    parser.add_argument("--count", type=int, help="so many lines only")
    options = parser.parse_args()
    paths = {lang: Path(f"{options.prefix}.{lang.value}") for lang in Lang}
    texts = {lang: path.read_text("utf-8").splitlines()[: options.count] for lang, path in paths.items()}
    encoder = Encoder.load(RESOURCES / "encoder")
    every: Counter[str] = Counter()
    right: Counter[str] = Counter()
    single = {lang: [article([line], lang) for line in lines] for lang, lines in texts.items()}
    for a, b in combinations(Lang, 2):
        for one, other in zip(single[a], single[b], strict=True):
            for kind, wrong in spoilt(one, other):
                hit = bool(found({"a": one, "b": wrong}, encoder))
                for key in (f"{a.value}-{b.value}", kind, "all"):
                    every[key] += 1
                    right[key] += hit
    for key, count in sorted(every.items()):
        print(f"recall {key}: {right[key] / count:.2f} ({right[key]} of {count})")
    whole = {
        f"{lang.value}{start}": article(lines[start : start + options.lines], lang)
        for lang, lines in texts.items()
        for start in range(0, len(lines), options.lines)
    }
    false = found(whole, encoder)
    for one in false:
        print("false:", one.subject(Lang.EN), "|", " / ".join(f"{c.article}: {c.figure.text}" for c in one.claims))
    print(f"false: {len(false)} in {len(whole)} articles, {sum(map(len, texts.values()))} lines")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths.values())).hexdigest()[:12]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    print(f"signature: data {digest}, {options.lines} lines an article, diptych {version}")


if __name__ == "__main__":
    main()
