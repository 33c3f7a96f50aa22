"""`diptych`: opens the window, or hands over to the command line. Everything is built and connected here."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
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
    from desktop.model_store import ModelStore
    from desktop.models_dialog import ModelsDialog
    from desktop.settings import SettingsStore
    from desktop.window import MainWindow
    from nlp.briefings.store import Briefings
    from nlp.library.store import Store as LibraryStore
    from nlp.memory import Memory
    from nlp.names.memory import NameMemory
    from nlp.paths import Paths

SAMPLE = "drones-over-moscow.txt"
SWITCH = 0.001  # s that another thread keeps the interpreter from the window; the usual 5 ms double its worst gap
LOG_SIZE = 500_000  # bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    files: list[Path]
    home: Path | None
    target: Lang | None


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0, or what the command line or the event loop returns."""
    from nlp import cli

    given = list(sys.argv[1:] if argv is None else argv)
    if given and given[0] in cli.COMMANDS:
        return cli.main(given)
    arguments = parsed(given)
    if not has_display():
        return in_terminal(arguments)
    return in_window(arguments)


def parsed(argv: Sequence[str]) -> Arguments:
    """The arguments of the window."""
    from nlp import cli

    parser = argparse.ArgumentParser(
        prog="diptych",
        description="Summarises and translates articles side by side, on this machine alone.",
        epilog="`diptych COMMAND --help` tells more on each of " + ", ".join(sorted(cli.COMMANDS)) + ".",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files or folders to open")
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
    from nlp import cli

    if not arguments.files:
        print("diptych: there is no display to open a window on, and no file was named.", file=sys.stderr)
        print("Try `diptych brief FILE`.", file=sys.stderr)
        return 2
    print("diptych: there is no display to open a window on; the digest follows as text.", file=sys.stderr)
    target = ["--to", arguments.target.value] if arguments.target else []
    return cli.main(["brief", *map(str, arguments.files), *target])


def in_window(arguments: Arguments) -> int:
    """Runs the window until it is closed."""
    from PySide6.QtCore import QTimer

    from desktop.language import speak

    application = make_application()
    paths = paths_of(arguments)
    start_log(paths.data / "diptych.log")
    speak(application, settings_of(paths).settings.language)
    window = make_window(paths, jobs_of(paths), arguments.target)
    catch_faults(window)
    window.show()
    start = partial(window.open_paths, arguments.files) if arguments.files else window.warm
    QTimer.singleShot(0, start)
    return application.exec()


def make_application() -> QApplication:
    """The application, in the look that the themes are made for."""
    from PySide6.QtGui import QFont, QIcon
    from PySide6.QtWidgets import QApplication

    from desktop.theme import INTERFACE_FONTS

    sys.setswitchinterval(SWITCH)
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
    from desktop.actions import Actions
    from desktop.archive import Archive
    from desktop.engine_watch import EngineWatch
    from desktop.intake import Intake
    from desktop.keeper import Keeper
    from desktop.library import Library
    from desktop.model_store import ModelStore
    from desktop.naming import Naming
    from desktop.review import Review
    from desktop.watch import Watch
    from desktop.watching import Watching
    from desktop.window import MainWindow
    from desktop.worker import Worker
    from nlp.reader import SUFFIXES

    suffixes = frozenset(SUFFIXES)
    store = settings_of(paths)
    if target is not None:
        store.update(target=target)
    archive = Archive(partial(open_library, paths), paths.data / "library.lock")
    library = Library(jobs, Worker(), archive, store.settings.target, store.settings.length)
    library.set_repair(store.settings.repair)
    review = Review(library, Keeper(partial(open_memory, paths)))
    naming = Naming(library, review, partial(open_names, paths))
    briefings = partial(open_briefings, paths)
    window = MainWindow(library, review, naming, Intake(suffixes), store, sample(), briefings)
    models = ModelStore(paths, window)
    engines = EngineWatch(library, jobs, lambda: models.preferences.idle, window)
    engines.changed.connect(window.status.show_engine)
    actions = Actions(window, store, suffixes)
    actions.add_watching(Watching(window, Watch(archive, suffixes), store))
    actions.add_models(models_opener(window, models))
    actions.add_settings(settings_opener(window, store, models))
    return window


def open_library(paths: Paths) -> LibraryStore:
    """The file of the library, for the thread that asks."""
    from nlp.library.store import Store

    return Store(paths.data / "library.sqlite")


def open_memory(paths: Paths) -> Memory:
    """The translation memory, for the user's edits; the engine opens it for itself."""
    from nlp.memory import Memory

    paths.data.mkdir(parents=True, exist_ok=True)
    return Memory(paths.data / "memory.sqlite")


def open_briefings(paths: Paths) -> Briefings:
    """The user's briefings."""
    from nlp.briefings.store import Briefings

    return Briefings(paths.data / "briefings.sqlite")


def open_names(paths: Paths) -> NameMemory:
    """The name memory, for what the user renames; the engine opens it for itself."""
    from nlp.names.memory import FILE, NameMemory

    return NameMemory(paths.data / FILE)


def models_opener(window: MainWindow, models: ModelStore) -> Callable[[], object]:
    """What shows the models dialog, which is made when it is first wanted."""
    made: list[ModelsDialog] = []

    def show() -> None:
        from desktop.models_dialog import ModelsDialog
        from nlp.engines import RESOURCES

        if not made:
            made.append(ModelsDialog(models, RESOURCES, window))
        made[0].refresh()
        made[0].show()
        made[0].raise_()
        made[0].activateWindow()

    return show


def settings_opener(window: MainWindow, store: SettingsStore, models: ModelStore) -> Callable[[], object]:
    """What shows the settings dialog."""

    def show() -> None:
        from PySide6.QtCore import Qt

        from desktop.settings_dialog import SettingsDialog

        dialog = SettingsDialog(store, models, partial(open_memory, models.paths), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    return show


def sample() -> Path:
    """The sample article: inside an installed package, or in a checkout."""
    root = Path(__file__).parent.parent
    packed = root / "resources" / "samples" / SAMPLE
    return packed if packed.exists() else root / "seeds" / SAMPLE


def start_log(path: Path) -> None:
    """Warnings and faults go to standard error and to `path`; no text of any article ever does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = RotatingFileHandler(path, maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8", delay=True)
    shape = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=logging.WARNING, format=shape, handlers=[logging.StreamHandler(), kept])


def catch_faults(window: MainWindow) -> None:
    """Faults of the program, wherever they happen, are logged and shown; the window goes on."""
    from desktop import crash

    def show(error: BaseException) -> None:
        crash.log(error)
        crash.CrashDialog(error, window).show()

    def hook(kind: type[BaseException], error: BaseException, _frames: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
        else:
            show(error)

    window.crashed.connect(show)
    sys.excepthook = hook


if __name__ == "__main__":
    sys.exit(main())
