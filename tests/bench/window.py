"""How long the window's thread is busy at a time, with a long document.

    python tests/bench/window.py [--pages 300] [--article FILE]

The document is FILE's paragraphs over and over, with other numbers; the engines are fakes that answer at once, so that
all the time is the window's own. Prints the worst gap between two turns of the event loop while it is read, translated
and edited, and shown again at the next start (wall clock), beside it the longest turn of the window's own thread
(processor time: what of the gap is the window's doing on a busy machine), the same of the longest rendering, and the
memory.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from desktop.window import MainWindow

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))
PAGE = 1800  # characters


def main() -> None:
    top = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    top.add_argument("--pages", type=int, default=300)
    top.add_argument("--article", type=Path, default=ROOT / "seeds" / "drones-over-moscow.txt")
    args = top.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), book(args.article, args.pages), args.pages)


def book(article: Path, pages: int) -> str:
    """Paragraphs of `article` until there are `pages` full of them."""
    paragraphs = [line for line in article.read_text("utf-8").splitlines() if len(line) > 80]
    random, made, size = Random(1), ["A long document"], 0
    for paragraph in cycle(paragraphs):
        if size > pages * PAGE:
            break
        made.append(re.sub(r"\d+", lambda _: str(random.randint(2, 900)), paragraph))
        size += len(paragraph)
    return "\n\n".join(made)


def run(folder: Path, text: str, pages: int) -> None:
    from desktop import __main__ as start
    from desktop.jobs import Jobs
    from desktop.window import MainWindow
    from nlp.languages import Lang
    from nlp.paths import Paths
    from tests.fakes import FakeEngines, FakeTranslator
    from tests.screenshots import wait

    file = folder / "book.txt"
    file.write_text(text, "utf-8")
    renderings: list[float] = []
    plain = MainWindow.render_digest

    def timed(window: MainWindow) -> None:
        began = time.thread_time()
        plain(window)
        renderings.append(time.thread_time() - began)

    with patch.object(MainWindow, "render_digest", timed):
        application = start.make_application()
        jobs = Jobs(lambda: FakeEngines(FakeTranslator()))  # type: ignore[arg-type,return-value]
        window = start.make_window(Paths.under(folder / "home"), jobs, Lang.RU)
        window.resize(1360, 860)
        window.show()
        library = window._library
        gaps = Gaps()
        with gaps.watched("read and translated"):
            window.open_paths([file])
            wait(lambda: bool(library.rowCount()) and library.running is None and not library.waiting, 3_600_000)
            wait(lambda: False, 1000)
        sentence = alone(window)
        with gaps.watched("one sentence edited"):  # each step in a turn of its own, as a user takes them
            window.revising.edit(sentence)
            wait(lambda: False, 300)
            window.revising.editor.field.setPlainText("Это другое предложение.")
            wait(lambda: False, 100)
            window.revising.leave()
            wait(lambda: False, 2000)
        with gaps.watched("scrolled to the end"):
            window.panes.jump(len(window.digest.article.body.sentences) - 1)  # type: ignore[union-attr]
            wait(lambda: False, 1000)
        sentences = len(window.digest.article.body.sentences)  # type: ignore[union-attr]
        window.close()
        window = start.make_window(Paths.under(folder / "home"), jobs, Lang.RU)
        window.resize(1360, 860)
        window.show()
        wait(lambda: window.opening, 10_000)
        with gaps.watched("opened again"):
            wait(lambda: window.digest is not None and not window.panes.busy, 600_000)
            wait(lambda: False, 2000)
        print(f"# window.py: {pages} pages, {sentences} sentences, "
              f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")  # fmt: skip
        for name, gap in gaps.worst.items():
            print(f"{name}: worst gap {gap * 1000:.0f} ms, longest turn {gaps.turns[name] * 1000:.0f} ms")
        print(f"{len(renderings)} renderings, the longest {max(renderings) * 1000:.0f} ms, the last "
              f"{renderings[-1] * 1000:.0f} ms of processor time")  # fmt: skip
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        window.close()
        application.quit()


def alone(window: MainWindow) -> int:
    """A sentence near the middle that stands nowhere else: an edit goes to all that say the same."""
    texts = [sentence.text for sentence in window.digest.article.body.sentences]  # type: ignore[union-attr]
    return next(n for n in range(len(texts) // 2, len(texts)) if texts.count(texts[n]) == 1)


class Gaps:
    """The longest time between two turns of the event loop, and the longest turn of its thread, in s, by phase."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.worst: dict[str, float] = {}
        self.turns: dict[str, float] = {}
        self._phase, self._last, self._used = "", time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def watched(self, phase: str) -> Gaps:
        self._phase, self._last, self._used = phase, time.perf_counter(), time.thread_time()
        self.worst[phase] = self.turns[phase] = 0.0
        return self

    def __enter__(self) -> Callable[[], None]:
        return self._tick

    def __exit__(self, *_: object) -> None:
        self._tick()
        self._phase = ""

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        if self._phase:
            self.worst[self._phase] = max(self.worst[self._phase], now - self._last)
            self.turns[self._phase] = max(self.turns[self._phase], used - self._used)
        self._last, self._used = now, used


if __name__ == "__main__":
    main()
