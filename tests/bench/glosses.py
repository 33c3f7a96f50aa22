"""What it brings to tell the shipped translator what names and words are called: the same sentences told less and more.

    python tests/bench/glosses.py PATH/flores-dev [--model FOLDER] [--count 200] [--directions en-uk …] [--show]

Of the lines of PATH/flores-dev.en, .ru and .uk that have names which Diptych knows in the other language, --count are
taken, evenly spread, and decoded as Diptych does: told nothing, names alone, names and words of the lexicon. Counted
are sentences with a name lost, added or changed, and with a word that became its neighbour, both as Diptych's own
check sees them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from unittest.mock import patch

import sacrebleu

from nlp.article import FindingKind, Passage, Sentence
from nlp.check import check
from nlp.entities import entities
from nlp.figures import figures
from nlp.glosses import glossed, with_glosses
from nlp.languages import Lang
from nlp.names.glosses import told
from nlp.translate.generator import Generator
from nlp.translate.kinds import opened
from nlp.translate.robust import RobustTranslator
from tests.bench import flores

NAMES = frozenset({FindingKind.NAME_LOST, FindingKind.NAME_ADDED, FindingKind.NAME_CHANGED})
DIRECTIONS = ("en-ru", "ru-en", "en-uk", "uk-en")


def names_told(text: str, source: Lang, target: Lang) -> str:
    """`text` with what its names alone are called."""
    return with_glosses(text, told(text, entities(text, source), source, target))


TELLERS = {"nothing": lambda text, source, target: text, "names": names_told, "names and words": glossed}


def passage(text: str, lang: Lang) -> Passage:
    """A text of one sentence with its marks."""
    return Passage(lang, text, (Sentence(0, len(text), text, 0),), entities(text, lang), figures(text, lang))


def spoilt(sources: Sequence[str], source: Lang, targets: Sequence[str], target: Lang) -> tuple[set[int], set[int]]:
    """The sentences with findings about names, and those with exchanged words."""
    names, words = set(), set()
    for number, (one, other) in enumerate(zip(sources, targets, strict=True)):
        kinds = {finding.kind for finding in check(passage(one, source), passage(other, target))[0]}
        names |= {number} if kinds & NAMES else set()
        words |= {number} if FindingKind.WORD_CHANGED in kinds else set()
    return names, words


def main() -> None:
    options = flores.parser(__doc__, 200, DIRECTIONS).parse_args()
    lines = flores.lines(options.sets)
    with tempfile.TemporaryDirectory() as cache:
        backend, decoding = opened(options.model, Path(cache))
        assert isinstance(backend, Generator)
        for direction in options.directions:
            source, target = map(Lang, direction.split("-"))
            named = [n for n, line in enumerate(lines[source]) if names_told(line, source, target) != line]
            taken = flores.spread(named, options.count)
            sources, right = ([lines[lang][n] for n in taken] for lang in (source, target))
            said = {}
            for how, teller in TELLERS.items():
                with patch("nlp.translate.generator.glossed", teller):
                    found = [one.text for one in RobustTranslator(backend, decoding).map(sources, source, target)]
                names, words = spoilt(sources, source, found, target)
                bleu, chrf = sacrebleu.corpus_bleu(found, [right]), sacrebleu.corpus_chrf(found, [right])
                print(
                    f"{direction}, told {how}, {len(taken)} sentences: BLEU {bleu.score:.1f}, "
                    f"chrF2 {chrf.score:.1f}; with wrong names {len(names)}, exchanged words {len(words)}", flush=True,
                )  # fmt: skip
                said[how] = found
            for one, before, after in zip(sources, said["names"], said["names and words"], strict=True):
                if options.show and before != after:
                    print(f"    {glossed(one, source, target)}\n    - {before}\n    + {after}")
    print(
        f"signature: data {flores.digest(options.sets)}, {backend.id}, beams {decoding.beams}, "
        f"{os.cpu_count()} cores, sacreBLEU {version('sacrebleu')}, diptych {version('diptych')}"
    )


if __name__ == "__main__":
    main()
