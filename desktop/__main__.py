"""`diptych`: opens the window, or hands over to the command line. Everything is built and connected here."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from nlp.languages import Lang

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.jobs import Jobs
    from desktop.session import Session
    from desktop.settings import SettingsStore
    from desktop.window import MainWindow
    from nlp.paths import Paths

SWITCH = 0.0002  # s that another thread keeps the interpreter from the window; the usual 5 ms double its worst gap
# When the collector looks for cycles among new objects, older ones, all. A look at all of those of a book takes a tenth
# of a second, in which nothing answers, and finds next to nothing: what articles are made of has no cycles.
COLLECTED = 5_000, 10, 500
LOG_SIZE = 500_000  # bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    files: list[Path]
    home: Path | None
    target: Lang | None
    sample: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0, or what the command line or the event loop returns."""
    from nlp import cli

    given = list(sys.argv[1:] if argv is None else argv)
    home, rest = home_of(given)
    if rest and rest[0] in cli.COMMANDS:
        if home:
            os.environ["DIPTYCH_HOME"] = home
        return cli.main(rest)
    arguments = parsed(given)
    if not has_display():
        return in_terminal(arguments)
    return in_window(arguments)


def home_of(argv: Sequence[str]) -> tuple[str, list[str]]:
    """A folder given before all else by --home, or "", and what comes after it."""
    match argv:
        case ["--home", home, *rest]:
            return home, rest
        case [str(first), *rest] if first.startswith("--home="):
            return first.removeprefix("--home="), rest
    return "", list(argv)


def parsed(argv: Sequence[str]) -> Arguments:
    """The arguments of the window."""
    from nlp import cli

    parser = argparse.ArgumentParser(
        prog="diptych",
        description="Summarises and translates articles side by side, on this machine alone.",
        epilog="`diptych COMMAND --help` tells more on each of " + ", ".join(sorted(cli.COMMANDS)) + ".",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files or folders to open")
    parser.add_argument("--sample", action="store_true", help="open the sample article")
    parser.add_argument("--home", type=Path, metavar="DIR", help="keep settings and data in DIR")
    parser.add_argument("--target", "--to", type=Lang, choices=list(Lang), help="the language to translate into")
    return Arguments(**vars(parser.parse_args(argv)))


def has_display() -> bool:
    """Whether a window can be shown. Only Linux may lack a display; QT_QPA_PLATFORM decides where it is set."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def in_terminal(arguments: Arguments) -> int:
    """The same digest as text, where there is no display."""
    from desktop.samples import sample
    from nlp import cli

    files = [*arguments.files, *([sample(arguments.target or Lang.EN)] if arguments.sample else [])]
    if not files:
        print("diptych: there is no display to open a window on, and no file was named.", file=sys.stderr)
        print("Try `diptych brief FILE`.", file=sys.stderr)
        return 2
    print("diptych: there is no display to open a window on; the digest follows as text.", file=sys.stderr)
    target = ["--to", arguments.target.value] if arguments.target else []
    return cli.main(["brief", *map(str, files), *target])


def in_window(arguments: Arguments) -> int:
    """Runs the window until it is closed."""
    from PySide6.QtCore import QTimer

    from desktop.language import speak

    application = make_application()
    paths = paths_of(arguments)
    start_log(paths.data / "diptych.log")
    speak(application, settings_of(paths).settings.language)
    session = open_session(paths, jobs_of(paths), arguments.target)
    catch_faults(session)
    window = session.window
    window.show()
    start = partial(window.open_paths, arguments.files) if arguments.files else window.warm
    QTimer.singleShot(0, window.open_sample if arguments.sample else start)
    return application.exec()


def make_application() -> QApplication:
    """The application, in the look that the themes are made for."""
    from PySide6.QtGui import QFont, QIcon
    from PySide6.QtWidgets import QApplication

    from desktop.theme import INTERFACE_FONTS

    sys.setswitchinterval(SWITCH)
    gc.set_threshold(*COLLECTED)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("diptych")
    application.setApplicationDisplayName("Diptych")
    application.setDesktopFileName("diptych")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(Path(__file__).parent.parent / "resources" / "icons" / "diptych.svg")))
    font = QFont(application.font())
    font.setFamilies([*INTERFACE_FONTS, *font.families()])
    application.setFont(font)
    return application


def paths_of(arguments: Arguments) -> Paths:
    from nlp.paths import Paths

    return Paths.under(arguments.home) if arguments.home else Paths.default()


def settings_of(paths: Paths) -> SettingsStore:
    from PySide6.QtCore import QSettings

    from desktop.settings import SettingsStore

    paths.config.mkdir(parents=True, exist_ok=True)
    return SettingsStore(QSettings(str(paths.config / "window.ini"), QSettings.Format.IniFormat))


def jobs_of(paths: Paths) -> Jobs:
    """The work over the real engine, which is loaded in the worker's thread when there is something to do."""
    from desktop.jobs import Jobs

    def make_engines():  # type: ignore[no-untyped-def]
        from nlp.engines import Engines

        return Engines(paths)

    return Jobs(make_engines)


def make_window(paths: Paths, jobs: Jobs, target: Lang | None = None) -> MainWindow:
    """The window with all that stands behind it."""
    return open_session(paths, jobs, target).window


def open_session(paths: Paths, jobs: Jobs, target: Lang | None = None) -> Session:
    """All that stands behind a window, with the window."""
    from desktop.language import current
    from desktop.session import Session

    store = settings_of(paths)
    store.suggest(target=Lang(current()))
    if target is not None:
        store.update(target=target)
    return Session(paths, jobs, store)


def start_log(path: Path) -> None:
    """Warnings and faults go to standard error and to `path`; no text of any article ever does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = RotatingFileHandler(path, maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8", delay=True)
    shape = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=logging.WARNING, format=shape, handlers=[logging.StreamHandler(), kept])


def catch_faults(session: Session) -> None:
    """Faults of the program, wherever they happen, are logged and shown; the window goes on."""
    from desktop import crash

    def show(error: BaseException) -> None:
        crash.log(error)
        crash.CrashDialog(error, session.window).show()

    def hook(kind: type[BaseException], error: BaseException, _frames: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            session.window.close()
        else:
            show(error)

    session.window.crashed.connect(show)
    session.opened.connect(lambda window: window.crashed.connect(show))
    sys.excepthook = hook


if __name__ == "__main__":
    sys.exit(main())
