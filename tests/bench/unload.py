"""How much memory a model gives back when it is let go, and how long it takes to come again.

    python tests/bench/unload.py [--from en] [--to ru] [--models FOLDER]

Each figure is the process's resident memory (VmRSS of /proc/self/status), so it runs on Linux. FOLDER holds models
as the models folder does; without it, the shipped one is used.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
import time
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from nlp.engines import Engines  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.models.preferences import Preferences  # noqa: E402
from nlp.paths import Paths  # noqa: E402

SENTENCE = {
    Lang.EN: "The mayor said that 1,000 people were moved to safety.",
    Lang.RU: "Мэр сказал, что 1000 человек вывезли в безопасное место.",
    Lang.UK: "Мер сказав, що 1000 людей вивезли в безпечне місце.",
}


def resident() -> float:
    """MB."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("/proc/self/status does not tell it.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", type=Lang, default=Lang.EN)
    parser.add_argument("--to", dest="target", type=Lang, default=Lang.RU)
    parser.add_argument("--models", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        paths = Paths.under(Path(home))
        if options.models:
            replace(Preferences(), folder=str(options.models.absolute())).write(paths)
        engines = Engines(paths)
        text = SENTENCE[options.source]
        print(f"before: {resident():.0f} MB")
        for number in range(3):
            began = time.perf_counter()
            translator = engines.translator(options.source, options.target)
            loaded = time.perf_counter() - began
            next(iter(translator.map([f"{text} {number}"], options.source, options.target)))
            model = translator.id
            print(f"{model}: loaded in {loaded:.1f} s, after a sentence {resident():.0f} MB")
            del translator
            engines.unload()
            print(f"let go: {resident():.0f} MB")
        memory = engines.memory()
        if memory is not None:
            memory.close()
    print(f"signature: {model} | ctranslate2 {version('ctranslate2')} | python {platform.python_version()}")


if __name__ == "__main__":
    main()
