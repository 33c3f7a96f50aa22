"""How often the check is wrong, and how often it sees an exchanged name: `python tests/bench/alarms.py`.

The sentences are those of nlp/training/written.tsv, each written in three languages to say the same: what the check
finds there is a false alarm. Then one name of each translation that has any becomes another name of its kind, in the
case that it stands in, and the check is to say so. Prints the sentences with findings of each kind, of 1,000, as
errors and as warnings, and the share of exchanged names that are found.

    --count   sentences, evenly spread; all unless given
    --show    print the findings of this kind ("name lost", "figure changed", "name"…)
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import EntityKind, Finding, Passage, Sentence, Severity  # noqa: E402
from nlp.check import check  # noqa: E402
from nlp.entities import entities  # noqa: E402
from nlp.entities.compare import paired  # noqa: E402
from nlp.figures import figures  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.names.cases import in_place_of  # noqa: E402
from nlp.training.pairs import RawPair, read_written  # noqa: E402

WRITTEN = ROOT / "nlp/training/written.tsv"
POOL = 200  # names met last, of which one stands in


def passage(text: str, lang: Lang) -> Passage:
    """A text of one sentence with its marks."""
    return Passage(lang, text, (Sentence(0, len(text), text, 0),), entities(text, lang), figures(text, lang))


class Exchange:
    """Puts names met before in the place of others."""

    def __init__(self) -> None:
        self._random = random.Random(1)
        self._pools: dict[tuple[Lang, EntityKind, int], list[str]] = {}

    def __call__(self, source: Passage, target: Passage) -> str | None:
        """The text of `target` with another name; None where there is none to exchange, or no sure form."""
        text, changed = target.text, None
        for pair in paired(source.entities, target.entities, source.lang, target.lang):
            old = pair.target
            pool = self._pools.setdefault((target.lang, old.kind, len(old.text.split())), [])
            new = self._random.choice(pool) if pool and changed is None else None
            form = in_place_of(old, new, text, target.lang) if new and new not in text else None
            if form and text.count(old.text) == 1:
                changed = text[: old.start] + form + text[old.stop :]
            pool.append(old.normal)
            del pool[:-POOL]
        return changed


def alarms(found: tuple[Finding, ...]) -> Iterator[tuple[str, str]]:
    """The kinds of findings, each once, with the worst severity of each."""
    for kind in dict.fromkeys(one.kind for one in found):
        of_kind = [one.severity for one in found if one.kind is kind]
        yield kind.value, "error" if Severity.ERROR in of_kind else "warning"


def measure(pairs: list[RawPair], lang: Lang, show: str) -> None:
    exchange, counts = Exchange(), Counter[tuple[str, str]]()
    flagged = changed = seen = 0
    for pair in pairs:
        source, target = passage(pair.left, Lang.EN), passage(pair.right, lang)
        found = check(source, target)[0]
        counts.update(alarms(found))
        flagged += bool(found)
        for one in found:
            if show and one.kind.value.startswith(show):
                print(f"{one.kind.value}: {one.why}\n    {pair.left}\n    {pair.right}")
        other = exchange(source, target)
        if other is not None:
            changed += 1
            seen += any(one.kind.value.startswith("name") for one in check(source, passage(other, lang))[0])
    print(f"en-{lang}: {len(pairs)} sentences, of 1,000 with findings {1000 * flagged / len(pairs):.1f}")
    for (kind, severity), count in sorted(counts.items()):
        print(f"    {kind:20}{severity:10}{1000 * count / len(pairs):6.1f}")
    print(f"    exchanged names found: {seen} of {changed}, {seen / max(1, changed):.1%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int)
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    for (_, target), pairs in read_written(WRITTEN).items():
        count = min(options.count or len(pairs), len(pairs))
        measure([pairs[n * len(pairs) // count] for n in range(count)], Lang(target), options.show)
    digest = hashlib.sha256(WRITTEN.read_bytes()).hexdigest()[:12]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    print(f"signature: data {digest}, diptych {version}")


if __name__ == "__main__":
    main()
