"""Recall and precision of name matching: `python tests/bench/name_pairs.py [tests/golden/name_pairs.txt]`."""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nlp.entities.matching import SAME, similarity  # noqa: E402
from nlp.languages import Lang  # noqa: E402

LINE = re.compile(r"(en|ru|uk) (.+) ([=#]) (en|ru|uk) (.+)")


def main() -> None:
    """Print what is judged wrongly, then recall and precision of "one name" and a signature."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", default=ROOT / "tests/golden/name_pairs.txt")
    path = parser.parse_args().path
    pairs = [match.groups() for line in path.read_text("utf-8").splitlines() if (match := LINE.fullmatch(line))]
    right = found = gold = 0
    for one_lang, one, sign, other_lang, other in pairs:
        likeness = similarity(one, other, Lang(one_lang), Lang(other_lang))
        same, ours = sign == "=", likeness >= SAME
        right, found, gold = right + (same and ours), found + ours, gold + same
        if same is not ours:
            print(f"{'lost ' if same else 'false'} {likeness:.2f}  {one} {sign} {other}")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    print(f"recall {right / gold:.3f} ({right} of {gold}), precision {right / max(found, 1):.3f} ({right} of {found})")
    print(f"signature: pairs {digest}, {len(pairs)} pairs, threshold {SAME}, diptych {version}")


if __name__ == "__main__":
    main()
