"""Precision, recall and F1 of the names found: `python tests/bench/entities.py PATH/entities-dev.jsonl`."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import EntityKind  # noqa: E402
from nlp.entities import entities  # noqa: E402
from nlp.languages import Lang  # noqa: E402

Spans = set[tuple[int, int, str]]


def overlaps(spans: Spans, others: Spans) -> int:
    """How many of `spans` share a character and the kind with one of `others`."""
    return sum(any(a < d and c < b and kind == other for c, d, other in others) for a, b, kind in spans)


def f1(right_of_found: float, right_of_gold: float, found: int, gold: int) -> str:
    """Precision, recall and F1 as three figures."""
    precision, recall = right_of_found / max(found, 1), right_of_gold / max(gold, 1)
    return f"{precision:.3f} {recall:.3f} {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def main() -> None:
    """Print a table: language, kind, exact precision, recall, F1, the same by overlap, and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", default="", help="print what was missed and wrongly found in this language")
    options = parser.parse_args()
    data = options.path.read_bytes()
    lines = [json.loads(line) for line in data.decode().splitlines()]
    entities("Київ", Lang.UK), entities("Киев", Lang.RU), entities("Kyiv", Lang.EN)
    counts: Counter[tuple[str, str, str]] = Counter()
    sentences, began = 0, time.perf_counter()
    for line in lines:
        lang, text = Lang(line["lang"]), line["text"]
        gold: Spans = {(a, b, kind) for a, b, kind in line["spans"] if kind in set(EntityKind)}
        found: Spans = {(each.start, each.stop, str(each.kind)) for each in entities(text, lang)}
        sentences += max(1, text.count(". ") + text.count("\n"))
        if options.errors == lang:
            for mark, spans in (("-", gold - found), ("+", found - gold)):
                for a, b, kind in sorted(spans):
                    print(f"{mark} {kind[:3]} [{text[a:b]}] {text[max(0, a - 30) : b + 30]!r}")
        for kind in EntityKind:
            right, ours = ({span for span in spans if span[2] == kind} for spans in (gold, found))
            for name, number in (
                ("gold", len(right)), ("found", len(ours)), ("exact", len(right & ours)),
                ("near_found", overlaps(ours, right)), ("near_gold", overlaps(right, ours)),
            ):  # fmt: skip
                counts[lang, kind, name] += number
                counts[lang, "ALL", name] += number
    seconds = time.perf_counter() - began
    print("lang kind          exact P R F1        overlap P R F1      n")
    for lang in Lang:
        for kind in (*EntityKind, "ALL"):
            of = {name: counts[lang, kind, name] for name in ("gold", "found", "exact", "near_found", "near_gold")}
            exact = f1(of["exact"], of["exact"], of["found"], of["gold"])
            near = f1(of["near_found"], of["near_gold"], of["found"], of["gold"])
            print(f"{lang:4} {kind:13} {exact}   {near}   {of['gold']}")
    digest = hashlib.sha256(data).hexdigest()[:12]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    print(f"signature: data {digest}, {len(lines)} texts, diptych {version}, {sentences / seconds:.0f} sentences/s")


if __name__ == "__main__":
    main()
