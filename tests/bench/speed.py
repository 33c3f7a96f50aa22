"""How long a digest takes, and how much memory: each run in a fresh process, with nothing remembered from earlier ones.

    python tests/bench/speed.py [FILE] [--to ru] [--runs 3] [--sentences PATH/flores-dev]

Prints medians and ranges: from the drop, with nothing of the engine loaded and with the models in memory as the window
has them some seconds after its start, to the first translated sentence, to the last, to where failing sentences have
been tried again, and to the complete digest, which has been read back; peak memory of the process. With --sentences,
also sentences per second in every direction with the model warm, on the first lines of PATH/flores-dev.en, .ru and .uk.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "seeds" / "drones-over-moscow.txt"

DIGEST = """
import json, resource, sys, time
from pathlib import Path
start = time.perf_counter()
from nlp.engines import Engines
from nlp.languages import Lang
from nlp.paths import Paths
from nlp.pipeline import Options, digest
from nlp.reader import read
engines = Engines(Paths.under(Path(sys.argv[3])))
if sys.argv[4] == "loaded":
    for _ in engines.warm():
        pass
    start = time.perf_counter()
article = read(Path(sys.argv[1]))
found = {"read": time.perf_counter() - start}
for snapshot in digest(article, engines, Options(Lang(sys.argv[2]))):
    moment = time.perf_counter() - start
    if snapshot.summary and "summary" not in found:
        found["summary"] = moment
    if snapshot.translation and snapshot.translation.title:
        found.setdefault("title", moment)
    if snapshot.translation and any(snapshot.translation.targets):
        found.setdefault("first translated sentence", moment)
        if None not in snapshot.translation.targets:
            found.setdefault("all translated", moment)
    if snapshot.rereading:
        found.setdefault("repaired", moment)
found["complete digest"] = time.perf_counter() - start
found["sentences"] = len(article.body.sentences)
found["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(found))
"""
DIRECTION = """
import json, sys, time
from pathlib import Path
from nlp.engines import Engines
from nlp.languages import Lang
from nlp.paths import Paths
source, target = Lang(sys.argv[2]), Lang(sys.argv[3])
lines = Path(sys.argv[1]).read_text("utf-8").split("\\n")[: int(sys.argv[5])]
translator = Engines(Paths.under(Path(sys.argv[4]))).translator(source, target)
list(translator.map(["1."], source, target))
start = time.perf_counter()
count = sum(1 for _ in translator.map(lines, source, target))
print(json.dumps({"sentences/s": count / (time.perf_counter() - start), "via": translator.via}))
"""


def measured(code: str, *arguments: str | Path) -> dict[str, Any]:
    """What a fresh process prints."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr.strip().rsplit("\n", 1)[-1])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def spread(values: Sequence[float]) -> str:
    """Median, and the range in brackets."""
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def main() -> None:
    from importlib.metadata import version

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=SAMPLE)
    parser.add_argument("--to", default="ru")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sentences", type=Path, metavar="PATH/flores-dev")
    parser.add_argument("--n", type=int, default=50, help="lines per direction (50)")
    options = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, ", end="")
    print(f"Python {platform.python_version()}, onnxruntime {version('onnxruntime')}, {options.runs} runs")
    with tempfile.TemporaryDirectory() as home:
        # the first start of all also puts the model's parts together, once for each user
        first = measured(DIGEST, options.file.resolve(), options.to, home, "cold")
        print(f"first start of all: {first['complete digest']:.1f} s to the complete digest")
        for state in ("cold", "loaded"):
            runs = []
            for _ in range(options.runs):
                for memory in (Path(home) / "data").glob("memory.sqlite*"):
                    memory.unlink()
                runs.append(measured(DIGEST, options.file.resolve(), options.to, home, state))
            count = runs[0].pop("sentences")
            print(f"{options.file.name} to {options.to}, {count} sentences, {state}; seconds from the drop:")
            for name in runs[0]:
                print(f"    {name}: {spread([run[name] for run in runs])}", flush=True)
        for source, target in permutations(("en", "ru", "uk"), 2) if options.sentences else ():
            file = Path(f"{options.sentences.resolve()}.{source}")
            for memory in (Path(home) / "data").glob("memory.sqlite*"):
                memory.unlink()
            found = measured(DIRECTION, file, source, target, home, str(options.n))
            via = f" via {found['via']}" if found["via"] else ""
            print(
                f"{source}-{target}{via}: {found['sentences/s']:.1f} sentences/s on {options.n} sentences", flush=True
            )


if __name__ == "__main__":
    main()
