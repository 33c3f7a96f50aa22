"""How well a generated summary is checked: invented figures and names found, true ones let pass, sentences linked.

    python tests/bench/generated.py figures-dev.jsonl flores-dev [--pairs 1200] [--lines 200] [--context 9]

A sentence stands for the summary, and its source among `--context` others for the article. Figures: right translations
and spoilt ones of figures-dev.jsonl. Names: translations in flores-dev.{en,ru,uk}, against the article that they belong
to and against another. Links: the cosine of a sentence and its translation, and of it and the nearest of 40 others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import permutations, product
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import Passage, Sentence, Severity  # noqa: E402
from nlp.encoder import Encoder  # noqa: E402
from nlp.figures import figures  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.pipeline import marked  # noqa: E402
from nlp.support import unsupported  # noqa: E402

OTHERS = 40


def passage(lines: Sequence[str], lang: Lang) -> Passage:
    """The lines as a text, a sentence each, without marks."""
    text, sentences = "", []
    for line in lines:
        text += " " if text else ""
        sentences.append(Sentence(len(text), len(text) + len(line), line, 0))
        text += line
    return Passage(lang, text, tuple(sentences))


def with_figures(lines: Sequence[str], lang: Lang) -> Passage:
    made = passage(lines, lang)
    return Passage(lang, made.text, made.sentences, (), tuple(figures(made.text, lang)))


def bench_figures(path: Path, pairs: int, context: int) -> None:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    sources: dict[str, list[str]] = {}
    for line in lines:
        sources.setdefault(line["src_lang"], []).append(line["src"])
    totals, flagged = Counter[str](), Counter[str]()
    for number in range(0, len(lines), max(1, len(lines) // pairs)):
        line = lines[number]
        pool = sources[line["src_lang"]]
        others = [text for text in pool[number % len(pool) :][: 3 * context] if text != line["src"]][:context]
        article = with_figures([line["src"], *others], Lang(line["src_lang"]))
        found = unsupported(article, with_figures([line["tgt"]], Lang(line["tgt_lang"])))
        totals[line["expect"]] += 1
        flagged[line["expect"]] += any(one.severity is Severity.ERROR for one in found)
    for name, what in (("corrupt", "spoilt figures found"), ("clean", "right ones flagged")):
        share = 100 * flagged[name] / max(1, totals[name])
        print(f"figures, {what}: {flagged[name]}/{totals[name]} {share:.2f} %")


def bench_names(lines: dict[Lang, list[str]], context: int) -> None:
    for source, target in product(Lang, repeat=2):
        own = passed = total = apart_total = 0
        for start in range(0, len(lines[source]) - 2 * context, 2 * context):
            article = marked(passage(lines[source][start : start + context], source))
            text = marked(passage(lines[target][start : start + context], target))
            far = (start + len(lines[source]) // 2) % (len(lines[source]) - context)
            apart = marked(passage(lines[target][far : far + context], target))
            places = {(entity.start, entity.stop) for entity in text.entities}
            strangers = {(entity.start, entity.stop) for entity in apart.entities}
            total += len(places)
            own += sum(
                (one.target.start, one.target.stop) in places for one in unsupported(article, text) if one.target
            )
            found = sum(
                (one.target.start, one.target.stop) in strangers for one in unsupported(article, apart) if one.target
            )
            apart_total += len(strangers)
            passed += len(strangers) - found
        print(
            f"names, {source}->{target}: of {total} in the article flagged {own}, "
            f"of {apart_total} of another article let pass {passed}"
        )


def bench_links(lines: dict[Lang, list[str]]) -> None:
    encoder = Encoder.load(ROOT / "resources" / "encoder", 1)
    vectors = {lang: encoder.vectors(texts) for lang, texts in lines.items()}
    for one, other in (*permutations(Lang, 2), *((lang, lang) for lang in Lang)):
        cosines = vectors[one] @ vectors[other].T
        count = len(cosines)
        nearest = [
            max(cosines[i, (i + 11 + step) % count] for step in range(min(OTHERS, count - 21))) for i in range(count)
        ]
        own = "" if one is other else f"its translation 1 % {np.percentile(np.diag(cosines), 1):.3f}, "
        apart = " ".join(f"{np.percentile(nearest, part):.3f}" for part in (50, 95, 99))
        print(f"links, {one}-{other}: {own}nearest of {OTHERS} others 50/95/99 % {apart}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", type=Path)
    parser.add_argument("flores", type=Path, help="without the ending")
    parser.add_argument("--pairs", type=int, default=1200)
    parser.add_argument("--lines", type=int, default=200)
    parser.add_argument("--context", type=int, default=9)
    options = parser.parse_args()
    texts = {lang: Path(f"{options.flores}.{lang}").read_text("utf-8").splitlines() for lang in Lang}
    lines = {lang: found[: options.lines] for lang, found in texts.items()}
    bench_figures(options.figures, options.pairs, options.context)
    bench_names(lines, options.context)
    bench_links(lines)
    data = options.figures.read_bytes() + "".join("".join(found) for found in lines.values()).encode()
    print(f"signature: data {hashlib.sha256(data).hexdigest()[:12]} | pairs {options.pairs} | lines {options.lines} | "
          f"context {options.context} | python {platform.python_version()}")  # fmt: skip


if __name__ == "__main__":
    main()
