"""How many spoilt figures are caught, and how many right translations flagged, beside a digit-string check.

python tests/bench/figures.py figures-dev.jsonl [--show missed|flagged]

`figures_judged.tsv` beside this file names, by their hash, the "clean" pairs that a reader found wrong after all, with
the reason; the last column counts flagged pairs without them. A pair that is in no list counts as right.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import platform
import re
import sys
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from nlp.article import Severity
from nlp.figures import Difference, compare, marks
from nlp.languages import Lang


def differences(line: dict[str, str]) -> list[Difference]:
    source = marks(line["src"], Lang(line["src_lang"]))
    target = marks(line["tgt"], Lang(line["tgt_lang"]))
    return list(compare(source, target).differences)


def digit_strings(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+", text))


def judged_wrong() -> frozenset[str]:
    """The hashes of the clean pairs that truly hold an error."""
    with (Path(__file__).parent / "figures_judged.tsv").open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return frozenset(row["pair"] for row in rows if row["verdict"] == "wrong")


def fingerprint(line: dict[str, str]) -> str:
    return hashlib.sha256(f"{line['src']}\n{line['tgt']}".encode()).hexdigest()[:12]


def share(hits: int, total: int) -> str:
    return f"{hits:5}/{total:<5} {100 * hits / total:6.2f} %" if total else "      -"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--show", choices=("missed", "flagged"))
    options = parser.parse_args()
    data = options.path.read_bytes()
    totals: Counter[tuple[str, str]] = Counter()
    hits: dict[str, Counter[tuple[str, str]]] = {
        name: Counter() for name in ("errors", "with warnings", "digit strings", "errors, unjudged")
    }
    wrong = judged_wrong()
    lines = [json.loads(line) for line in data.splitlines()]
    for line in lines:
        found = differences(line)
        error = any(one.severity is Severity.ERROR for one in found)
        verdicts = {
            "errors": error,
            "with warnings": bool(found),
            "digit strings": digit_strings(line["src"]) != digit_strings(line["tgt"]),
            "errors, unjudged": error and fingerprint(line) not in wrong,
        }
        groups = ["all", f"{line['src_lang']}-{line['tgt_lang']}", line["system"], line.get("kind") or ""]
        for group in filter(None, groups):
            totals[line["expect"], group] += 1
            for name, verdict in verdicts.items():
                hits[name][line["expect"], group] += verdict
        if (options.show == "missed" and line["expect"] == "corrupt" and not error) or (
            options.show == "flagged" and line["expect"] == "clean" and error
        ):
            print(line.get("kind") or "", line["src"], line["tgt"], [one.why for one in found], "", sep="\n")
    for expect, what in (("corrupt", "caught"), ("clean", "flagged")):
        for group in dict.fromkeys(group for kind, group in totals if kind == expect):
            row = "   ".join(f"{name}: {share(hits[name][expect, group], totals[expect, group])}" for name in hits)
            print(f"{what:8} {group:10} {row}")
    try:
        release = version("diptych")
    except PackageNotFoundError:
        release = "?"
    digest = hashlib.sha256(data).hexdigest()[:12]
    print(f"signature: data {digest} | n {len(lines)} | diptych {release} | python {platform.python_version()}")


if __name__ == "__main__":
    main()
