"""Precision, recall and F1 of Ukrainian figure spans by kind, exact and overlapping.

python tests/bench/figure_spans.py entities-dev.jsonl [--show]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from nlp.figures import figures
from nlp.languages import Lang

KINDS = ("DATE", "MONEY", "PERCENT", "PERIOD", "QUANTITY", "TIME")
Marked = tuple[int, int, str]


def exact(a: Marked, b: Marked) -> bool:
    return a == b


def overlapping(a: Marked, b: Marked) -> bool:
    return a[2] == b[2] and a[0] < b[1] and b[0] < a[1]


def matches(found: list[Marked], gold: list[Marked], agree: Callable[[Marked, Marked], bool]) -> Counter[str]:
    """How many of each kind agree, one to one."""
    free, counts = list(gold), Counter[str]()
    for one in found:
        partner = next((other for other in free if agree(one, other)), None)
        if partner:
            free.remove(partner)
            counts[one[2]] += 1
    return counts


def row(name: str, hits: int, found: int, gold: int) -> str:
    precision, recall = hits / found if found else 0.0, hits / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return f"{name} P {100 * precision:5.1f} R {100 * recall:5.1f} F1 {100 * f1:5.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    data = options.path.read_bytes()
    lines = [line for line in map(json.loads, data.splitlines()) if line["lang"] == "uk"]
    lines = [line for line in lines if "NER-UK" in line["source"] or "ner-uk" in line["source"].lower()] or lines
    hits: dict[str, Counter[str]] = {"exact": Counter(), "overlap": Counter()}
    totals: dict[str, Counter[str]] = {"found": Counter(), "gold": Counter()}
    for line in lines:
        gold = [(start, stop, kind) for start, stop, kind in line["spans"] if kind in KINDS]
        found = [(one.start, one.stop, str(one.kind)) for one in figures(line["text"], Lang.UK) if one.kind in KINDS]
        totals["found"].update(kind for *_, kind in found)
        totals["gold"].update(kind for *_, kind in gold)
        hits["exact"] += matches(found, gold, exact)
        hits["overlap"] += matches(found, gold, overlapping)
        if options.show:
            for sign, rows, others in (("+", found, gold), ("-", gold, found)):
                for one in rows:
                    if one not in others:
                        context = line["text"][max(0, one[0] - 25) : one[1] + 25].replace("\n", " ")
                        print(sign, one[2], line["text"][one[0] : one[1]], "|", context)
    for kind in (*KINDS, "all"):
        kinds = KINDS if kind == "all" else (kind,)
        found_n, gold_n = (sum(totals[name][each] for each in kinds) for name in ("found", "gold"))
        rows = (row(name, sum(hits[name][each] for each in kinds), found_n, gold_n) for name in hits)
        print(f"{kind:9} n {gold_n:4}  {'   '.join(rows)}")
    digest = hashlib.sha256(data).hexdigest()[:12]
    print(f"signature: data {digest} | n {len(lines)} | python {platform.python_version()}")


if __name__ == "__main__":
    main()
