"""What benches over a parallel set share: its lines, and the options that choose among them."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path

from nlp.languages import Lang

SHIPPED = Path(__file__).parents[2] / "resources" / "translator"


def parser(description: str | None, count: int, directions: Sequence[str]) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("sets", type=Path, metavar="PATH/flores-dev")
    made.add_argument("--model", type=Path, default=SHIPPED)
    made.add_argument("--count", type=int, default=count)
    made.add_argument("--directions", nargs="+", default=directions)
    made.add_argument("--show", action="store_true", help="print the translations, too")
    return made


def lines(sets: Path) -> dict[Lang, list[str]]:
    """Those of `sets`.en, .ru and .uk."""
    return {lang: Path(f"{sets}.{lang}").read_text("utf-8").splitlines() for lang in Lang}


def digest(sets: Path) -> str:
    """What tells these lines from others: of the three files, twelve hexadecimal digits."""
    return hashlib.sha256(b"".join(Path(f"{sets}.{lang}").read_bytes() for lang in Lang)).hexdigest()[:12]


def spread(numbers: Sequence[int], count: int) -> list[int]:
    """At most `count` of `numbers`, evenly spread."""
    return [numbers[n * len(numbers) // count] for n in range(min(count, len(numbers)))]
