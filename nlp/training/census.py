"""Build the list of English names: `python -m nlp.training.census FOLDER resources/names/english.txt.gz`.

FOLDER holds `dist.male.first`, `dist.female.first` and `dist.all.last` of the 1990 census of the United States, a
public domain work of the Census Bureau, as the package names 0.3.0 (MIT) carries them. The first line of the result has
all first names, the second the `LAST` commonest last names, lower-cased.
"""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path

LAST = 20_000


def names(path: Path) -> list[str]:
    """The names of a file, the commonest first."""
    return [line.split()[0].lower() for line in path.read_text("ascii").splitlines()]


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    first = {*names(options.folder / "dist.male.first"), *names(options.folder / "dist.female.first")}
    last = names(options.folder / "dist.all.last")[:LAST]
    text = f"{' '.join(sorted(first))}\n{' '.join(sorted(last))}\n"
    options.out.write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    main()
