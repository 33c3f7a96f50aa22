"""Cold start to a usable window: from starting the interpreter to the first idle moment after the window is painted.

    python tests/bench/startup.py [--runs N]

Each run is a fresh process on a fresh profile, on the display there is, or offscreen; the one before has compiled its
modules. Prints the median and range.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

RUN = """
import resource, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop import __main__ as start
arguments = start.parsed(["--home", sys.argv[1]])
application = start.make_application()
paths = start.paths_of(arguments)
window = start.make_window(paths, start.jobs_of(paths))
window.show()
def ready():
    heavy = ("torch", "transformers", "ctranslate2", "pymorphy3", "trafilatura")
    print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
          *[name for name in heavy if name in sys.modules])
    application.exit()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, ready))
application.exec()
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seconds, memory, early = [], [], set()
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as users have it
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as home:
            begun = time.time()
            printed = subprocess.run(
                [sys.executable, "-c", RUN, home],
                capture_output=True,
                text=True,
                check=True,
                cwd=ROOT,
                env=environment,
            ).stdout.split()
        seconds.append(float(printed[0]) - begun)
        memory.append(int(printed[1]))
        early.update(printed[2:])
    warm = seconds[1:]  # the first run fills the disk cache
    print(f"window usable after {statistics.median(warm):.2f} s (range {min(warm):.2f}-{max(warm):.2f}, n={runs})")
    print(f"first run {seconds[0]:.2f} s; peak memory {statistics.median(memory[1:]):.0f} MB")
    print(f"imported too early: {', '.join(sorted(early)) or 'nothing'}")
    display = os.environ.get("QT_QPA_PLATFORM", "xcb")
    print(f"python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}, {display}")


if __name__ == "__main__":
    main()
