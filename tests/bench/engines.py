"""The same model run by transformers (float32) and by CTranslate2 (float32 and int8): speed and memory.

    python tests/bench/engines.py [--folder PATH/opus-mt-en-ru] [--runs 3]

Each run is a fresh process, the three in turn. Without --folder the model has opus-mt's size (6 + 6 layers of 512,
32,000 pieces) and random weights: what it says is noise, and all say it up to the same limit, which is
all that is timed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
BATCHES, SIZE = 2, 8

RUN = """
import resource, sys, time
from pathlib import Path
from nlp.languages import Lang
from nlp.translate import Decoding, load
from tests.nlp.tiny_models import LINES
start = time.perf_counter()
backend = load(Path(sys.argv[1]), threads=2)._backend
loaded = time.perf_counter() - start
source, target = sorted(backend.directions)[0]
start = time.perf_counter()
for _ in range(int(sys.argv[2])):
    backend.generate(LINES["source"][: int(sys.argv[3])], source, target, Decoding(beams=4))
spent = time.perf_counter() - start
status = Path("/proc/self/status")  # ru_maxrss is never less than that of the program that started this one
marks = [line.split()[1] for line in status.read_text().splitlines() if "VmHWM" in line] if status.exists() else []
peak = int(marks[0] if marks else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
print(loaded, int(sys.argv[2]) * int(sys.argv[3]) / spent, peak)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="a Marian folder of transformers; otherwise one is made")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    from ctranslate2.converters import TransformersConverter

    from tests.nlp import tiny_models

    with tempfile.TemporaryDirectory() as place:
        folder = options.folder or tiny_models.marian(Path(place, "opus-mt-en-ru"), 512, 6, 32_000)
        folders = {"transformers float32": folder}
        for kind in ("float32", "int8"):
            folders[f"ctranslate2 {kind}"] = Path(place, kind, folder.name)
            converter = TransformersConverter(str(folder), copy_files=["source.spm", "target.spm"])
            converter.convert(str(Path(place, kind, folder.name)), quantization=kind)
        results: dict[str, list[list[float]]] = {name: [] for name in folders}
        for _ in range(options.runs):
            for name, path in folders.items():
                command = [sys.executable, "-c", RUN, str(path), str(BATCHES), str(SIZE)]
                run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
                results[name].append([float(number) for number in run.stdout.split()[-3:]])
    for name, rows in results.items():
        loaded, speed, peak = (statistics.median(column) for column in zip(*rows, strict=True))
        print(f"{name}: loaded in {loaded:.2f} s, {speed:.2f} sentences/s (beam 4, batch {SIZE}), peak {peak:.0f} MB")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("ctranslate2", "transformers", "torch"))
    model = options.folder.name if options.folder else "random weights"
    print(f"{model}, {options.runs} runs, 2 threads, {os.cpu_count()} cores, {versions}")


if __name__ == "__main__":
    main()
