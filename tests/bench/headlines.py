"""What it brings to give the shipped translator headlines as sentences are written.

    python tests/bench/headlines.py PATH/flores-dev [--model FOLDER] [--count 100] [--directions en-uk …] [--show]

Of the lines of PATH/flores-dev.en, .ru and .uk of 5 to 16 words, --count are taken, evenly spread, and written as
English headlines are, and in capitals, without the full stop. Both are translated as Diptych does, and with their
capitals left as they are; beside them stands what comes of the lines themselves.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from unittest.mock import patch

import sacrebleu

from nlp.languages import Lang
from nlp.plain import WORD, sentence_case
from nlp.translate.kinds import opened
from nlp.translate.robust import RobustTranslator
from tests.bench import flores

DIRECTIONS = ("en-ru", "en-uk", "ru-en", "uk-en")
WORDS = range(5, 17)
SMALL = frozenset("a an the and but or nor of in on at to for by as with from into over".split())  # noqa: SIM905


def headline(text: str) -> str:
    """`text` with a capital for each word but small ones inside, and without the full stop."""
    capital = WORD.sub(lambda one: one[0] if one.start() and one[0] in SMALL else one[0][0].upper() + one[0][1:], text)
    return capital.removesuffix(".")


def left(text: str, lang: Lang) -> str:
    return text


def main() -> None:
    options = flores.parser(__doc__, 100, DIRECTIONS).parse_args()
    lines = flores.lines(options.sets)
    with tempfile.TemporaryDirectory() as cache:
        backend, decoding = opened(options.model, Path(cache))
        for direction in options.directions:
            source, target = map(Lang, direction.split("-"))
            short = [n for n, line in enumerate(lines[source]) if len(line.split()) in WORDS]
            taken = flores.spread(short, options.count)
            own, right = ([lines[lang][n] for n in taken] for lang in (source, target))
            written: dict[str, list[str]] = {
                "the lines": own,
                "in capitals": [one.upper().removesuffix(".") for one in own],
            }
            if source is Lang.EN:
                written["as headlines"] = [headline(one) for one in own]
            for how, texts in written.items():
                ways: dict[str, Callable[[str, Lang], str]] = {"capitals left": left, "put right": sentence_case}
                for way, case in ways.items():
                    if texts is own and way == "put right":
                        continue
                    with patch("nlp.translate.robust.plainly", case):
                        found = [one.text for one in RobustTranslator(backend, decoding).map(texts, source, target)]
                    bleu, chrf = sacrebleu.corpus_bleu(found, [right]), sacrebleu.corpus_chrf(found, [right])
                    scores = f"BLEU {bleu.score:.1f}, chrF2 {chrf.score:.1f}"
                    print(f"{direction}, {how}, {way}, {len(taken)} lines: {scores}", flush=True)
                    if options.show:
                        for one, other in zip(texts, found, strict=True):
                            print(f"  {one}\n    {other}")
        data = flores.digest(options.sets)
        print(f"{backend.id} {backend.version}, diptych {version('diptych')}, sacrebleu {version('sacrebleu')}, "
              f"{decoding.beams} beams, data {data}, {os.cpu_count()} processors")  # fmt: skip


if __name__ == "__main__":
    main()
