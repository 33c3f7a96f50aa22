"""Seconds to find the figures of a text of 10,000 words, per language: the best of several runs.

python tests/bench/figures_speed.py en=flores-dev.en ru=flores-dev.ru uk=flores-dev.uk [--words 10000] [--runs 5]
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from nlp.figures import figures
from nlp.languages import Lang


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", help="LANG=FILE")
    parser.add_argument("--words", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for lang, path in (text.split("=", 1) for text in options.texts):
        words = Path(path).read_text(encoding="utf-8").split(" ")[: options.words]
        text = " ".join(words)
        figures("5", Lang(lang))  # the tables are built once
        times, found = [], 0
        for _ in range(options.runs):
            start = time.process_time()
            found = len(figures(text, Lang(lang)))
            times.append(time.process_time() - start)
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        print(f"{lang}: {len(words)} words, {found} figures, {min(times):.2f} s of processor time | data {digest}")
    print(f"signature: one thread | runs {options.runs} | python {platform.python_version()}")


if __name__ == "__main__":
    main()
