"""Pictures of the window's main states, in each language of the interface and each theme, at 1x and 2x.

    python -m tests.screenshots --out DIR [--home PROFILE] [--to uk] [FILE…]

They show the real engine at work on the sample (or FILE…). PROFILE keeps its translations, and a second run is quick.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

LANGUAGES, THEMES, SCALES = ("en", "ru", "uk"), ("light", "dark"), (1, 2)
SIZE = 1400, 880
PATIENCE = 600_000  # ms


def main() -> int:
    """Takes the pictures, each combination in a process of its own; exits with the number that failed."""
    args = parser().parse_args()
    if args.one:
        return take(args)
    failed = 0
    for language in args.languages:
        for theme in args.themes:
            for scale in args.scales:
                environment = os.environ | {"QT_SCALE_FACTOR": str(scale)}
                environment.setdefault("QT_QPA_PLATFORM", "offscreen")
                command = [sys.executable, "-m", "tests.screenshots", "--one", f"{language}-{theme}-{scale}x"]
                command += ["--out", str(args.out), "--home", str(args.home or args.out / "profile"), "--to", args.to]
                failed += bool(
                    subprocess.run([*command, *map(str, args.files)], env=environment, check=False).returncode
                )
    return failed


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    top.add_argument("--out", type=Path, required=True)
    top.add_argument("--home", type=Path)
    top.add_argument("--to", default="uk", choices=LANGUAGES)
    top.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    top.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES)
    top.add_argument("--scales", nargs="+", type=int, default=SCALES)
    top.add_argument("--one", help=argparse.SUPPRESS)
    top.add_argument("files", nargs="*", type=Path)
    return top


def take(args: argparse.Namespace) -> int:
    """All states in one language, theme and scale."""
    from PySide6.QtWidgets import QWidget

    from desktop import __main__ as start
    from desktop.language import speak
    from desktop.samples import sample
    from nlp.languages import Lang
    from nlp.paths import Paths

    language, theme, _ = args.one.split("-")
    application = start.make_application()
    speak(application, language)
    paths = Paths.under(args.home)
    start.settings_of(paths).update(theme=theme, geometry=b"", docks=b"", language=language)
    window = start.make_window(paths, start.jobs_of(paths), Lang(args.to))
    window.resize(*SIZE)
    window.show()
    args.out.mkdir(parents=True, exist_ok=True)
    for name, prepare in states(window, args.files or [sample(Lang(args.to))]):
        shown: QWidget = prepare() or window
        wait(lambda: False, 300)
        shown.grab().save(str(args.out / f"{name}-{args.one}.png"))
        if shown is not window:
            shown.close()
    window.close()
    return 0


def states(window, files) -> Iterator[tuple[str, Callable]]:  # type: ignore[no-untyped-def,type-arg]
    """Name of each state, and what brings it about; it returns the dialog to be taken, or None for the window."""
    from PySide6.QtWidgets import QDialog, QMessageBox

    from desktop.command_palette import CommandPalette, commands
    from desktop.settings import Layout

    def read() -> None:
        window.open_paths(files)
        library = window._library
        wait(lambda: library.rowCount() > 0 and library.running is None and not library.waiting, PATIENCE)
        window.stepping.step(1)

    def dialog(text: str) -> QDialog | QMessageBox:
        before = set(window.findChildren(QDialog))
        next(action for _, action in commands(window) if action.shortcut().toString() == text).trigger()
        wait(lambda: False, 800)
        return next(one for one in window.findChildren(QDialog) if one not in before)

    def palette() -> CommandPalette:
        made = CommandPalette(window)
        made.open()
        return made

    def found() -> None:
        window.find_bar.open()
        window.find_bar.line.setText("1")

    def briefing() -> None:
        window.docks.go_to(window.summary.view)
        window.briefing.add_focused()
        window.docks.briefing.raise_()

    yield "welcome", lambda: None
    yield "article", read
    yield "ledger", window.docks.ledger.raise_
    yield "names", window.docks.names.raise_
    yield "briefing", briefing
    yield "stacked", lambda: window.set_layout(Layout.STACKED)
    yield "translation", lambda: window.set_layout(Layout.TRANSLATION)
    window.set_layout(Layout.BESIDE)
    yield "find", found
    window.find_bar.leave()
    yield "editor", lambda: window.revising.edit(1)
    window.revising.leave()
    yield "commands", palette
    yield "settings", lambda: dialog("Ctrl+,")
    yield "models", lambda: dialog("Ctrl+Shift+M")
    yield "keyboard", lambda: dialog("F1")


def wait(until: Callable[[], bool], patience: int) -> None:
    """Let the window live until `until()`, or for `patience` ms; the worker is not held up meanwhile."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

    loop, clock = QEventLoop(), QElapsedTimer()
    clock.start()
    timer = QTimer(interval=50)
    timer.timeout.connect(lambda: loop.quit() if until() or clock.elapsed() > patience else None)
    timer.start()
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
