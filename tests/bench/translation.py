"""BLEU and chrF2 of the installed translator, per direction, with sacreBLEU's signatures, and its speed.

    python tests/bench/translation.py PATH/flores-dev [--directions en-ru,ru-en] [--n 200] [--model DIR] [--beams 1]

PATH/flores-dev names files flores-dev.en, .ru and .uk, one sentence a line, line n of each the same sentence.
Each direction is timed with the model warm and nothing remembered from earlier runs.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from nlp.languages import Lang  # noqa: E402
from nlp.translate import load  # noqa: E402
from nlp.translate.types import Decoding, Direction, Pivot, Translator  # noqa: E402

SHIPPED = ROOT / "resources" / "translator"


def translator_for(model: Translator, direction: Direction) -> Translator:
    """The model itself, or twice through English."""
    if direction in model.directions:
        return model
    return Pivot(model, model, Lang.EN, direction)


def main() -> None:
    import ctranslate2
    from sacrebleu.metrics import BLEU, CHRF

    every = ",".join(f"{a}-{b}" for a, b in permutations(Lang, 2))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prefix", type=Path)
    parser.add_argument("--directions", default=every, help="comma-separated, such as en-ru,ru-en (all)")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--beams", type=int, default=Decoding().beams)
    parser.add_argument("--n", type=int, help="only the first so many sentences")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--out", type=Path, help="folder to write the translations into, one file a direction")
    options = parser.parse_args()
    texts = {lang: Path(f"{options.prefix}.{lang}").read_text("utf-8").split("\n")[: options.n] for lang in Lang}
    print(f"{options.model.name}, beams {options.beams}, {platform.machine()}, {os.cpu_count()} cores, ", end="")
    print(f"ctranslate2 {ctranslate2.__version__}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as cache:
        model = load(options.model, Path(cache), options.threads, Decoding(beams=options.beams))
        for direction in options.directions.split(","):
            source, target = (Lang(code) for code in direction.split("-"))
            pairs = [(a, b) for a, b in zip(texts[source], texts[target], strict=True) if a and b]
            translator = translator_for(model, (source, target))
            list(translator.map([pairs[0][0]], source, target))
            start = time.perf_counter()
            found = [result.text for result in translator.map([a for a, _ in pairs], source, target)]
            seconds = time.perf_counter() - start
            bleu, chrf = BLEU(), CHRF()
            references = [[b for _, b in pairs]]
            scores = (bleu.corpus_score(found, references).score, chrf.corpus_score(found, references).score)
            via = f" via {translator.via}" if translator.via else ""
            print(
                f"{direction}{via}: BLEU {scores[0]:.1f}  chrF2 {scores[1]:.1f}  {len(found) / seconds:.1f} sentences/s"
            )
            print(f"    {bleu.get_signature()}\n    {chrf.get_signature()}\n    {len(found)} sentences", flush=True)
            if options.out:
                options.out.mkdir(parents=True, exist_ok=True)
                (options.out / direction).write_text("\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
