"""A pile of files taken in by the window: its worst gap, its memory, and how long it takes; then the next start.

    python tests/bench/pile.py [PATH…] [--count 200] [--sentences 6]

The files are made of the paragraphs of the articles at PATH (the sample articles by default), so many sentences in
each. The window is the real one, offscreen unless there is a display; its engines are those of the tests, without
models, so that what is measured is the window and not the translator. A gap is the time between two turns of the
event loop's timer, which is due every 5 ms; a turn is what the window's thread itself computed in it, which tells on a
busy machine how much of the gap is its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parents[2]
TICK = 5  # ms


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "seeds"])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--sentences", type=int, default=6)
    parser.add_argument("--child", nargs=2, metavar=("HOME", "FOLDER"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments.child:
        home, folder = arguments.child
        print(json.dumps(measured(Path(home), Path(folder) if folder else None)))
        return
    with tempfile.TemporaryDirectory() as place:
        folder, home = Path(place, "pile"), Path(place, "home")
        signature = make_pile(folder, arguments.paths, arguments.count, arguments.sentences)
        for name, given in (("a pile of new files", folder), ("the next start", "")):
            report(name, child(home, given))
        size = sum(file.stat().st_size for file in (home / "data").glob("library.sqlite*"))
    print(
        f"library.sqlite {size / 1e6:.1f} MB; {arguments.count} files of {arguments.sentences} sentences, {signature}"
    )
    display = os.environ.get("QT_QPA_PLATFORM", "xcb")
    machine = f"python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}, {display}"
    print(f"{machine}, the tests' engines")


def make_pile(folder: Path, paths: list[Path], count: int, sentences: int) -> str:
    """Makes `count` files; returns the hash of what is in them."""
    from nlp.reader import SUFFIXES, read

    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    articles = [read(file) for file in files if file.suffix in SUFFIXES and file.name != "README.md"]
    taken = {id(article): 0 for article in articles}
    folder.mkdir()
    hashed = hashlib.sha256()
    for number, article in zip(range(count), cycle(articles), strict=False):
        every = article.body.sentences
        start = taken[id(article)]
        taken[id(article)] = (start + sentences) % len(every)
        chosen = [every[(start + offset) % len(every)].text for offset in range(sentences)]
        text = f"{number}. {article.title}\n\n{' '.join(chosen)}\n"
        (folder / f"{number:04}.txt").write_text(text, "utf-8")
        hashed.update(text.encode())
    return f"data {hashed.hexdigest()[:12]}"


def child(home: Path, folder: Path | str) -> dict[str, float]:
    """What a fresh process measures."""
    command = [sys.executable, __file__, "--child", str(home), str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as users have it
    begun = time.time()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr.strip().rsplit("\n", 1)[-1])
    found: dict[str, float] = json.loads(done.stdout)
    return {name: value - begun if name == "window up" else value for name, value in found.items()}


def measured(home: Path, folder: Path | None) -> dict[str, float]:
    """Runs the window until nothing is left to do. Times in s, gaps in ms, memory in MB."""
    from PySide6.QtCore import Qt, QTimer

    from desktop import __main__ as start
    from desktop.jobs import Jobs
    from desktop.stores import open_memory
    from nlp.languages import Lang
    from nlp.paths import Paths
    from tests.fakes import FakeEngines

    application = start.make_application()
    paths = Paths.under(home)
    jobs = Jobs(lambda: FakeEngines(memory=open_memory(paths)))  # type: ignore[arg-type,return-value]
    window = start.make_window(paths, jobs, Lang.RU)
    library = window._library
    library.set_repair(False)  # the fake translator fails every check
    window.show()
    found: dict[str, float] = {}
    gaps: list[float] = []
    turns: list[float] = []
    last = began = time.perf_counter()
    spent = time.thread_time()

    def once(name: str, value: Callable[[], float]) -> None:
        if name not in found:
            found[name] = value()

    def tick() -> None:
        nonlocal last, spent
        now, used = time.perf_counter(), time.thread_time()
        if "window up" in found:
            gaps.append((now - last) * 1000)
            turns.append((used - spent) * 1000)
        last, spent = now, used
        once("window up", time.time)
        entries = [library.entry(row) for row in range(library.rowCount())]
        if entries and all(entry.facts for entry in entries):
            once("all read", lambda: now - began)
        if entries and library.running is None and not library.waiting:
            once("all done", lambda: now - began)
            QTimer.singleShot(500, application.quit)

    timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    if folder is not None:
        QTimer.singleShot(0, lambda: window.open_paths([folder]))
    application.exec()
    window.close()
    gaps.sort()
    found |= {"worst gap": gaps[-1], "gap, 99 of 100": gaps[int(len(gaps) * 0.99)], "worst turn": max(turns)}
    found["articles"] = library.rowCount()
    found["in memory"] = sum(library.entry(row).at_hand for row in range(library.rowCount()))
    found["peak memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def report(name: str, found: dict[str, float]) -> None:
    print(f"{name}: {found['articles']:.0f} articles, {found['in memory']:.0f} of them in memory")
    for what, unit in (("window up", "s"), ("all read", "s"), ("all done", "s"), ("worst gap", "ms"),
                       ("gap, 99 of 100", "ms"), ("worst turn", "ms"), ("peak memory", "MB")):  # fmt: skip
        print(f"  {what:16}{found[what]:8.2f} {unit}")


if __name__ == "__main__":
    main()
