"""`diptych models …`: what is installed and on offer, and what is done about it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.errors import NlpError
from nlp.languages import Lang
from nlp.message import Message, tr
from nlp.models import Direction, InstalledModel, described
from nlp.models.devices import AUTO, NAMES
from nlp.models.fetch import Progress
from nlp.models.preferences import NUMBERS, Preferences
from nlp.paths import Paths
from nlp.terminal import CLEAR, print_json

if TYPE_CHECKING:
    from nlp.engines import Engines

# A direction from a language into itself: summaries in it.
PAIRS = {f"{source}-{target}": (source, target) for source, target in product(Lang, repeat=2)}


SETTINGS = (*NUMBERS, "device", "draft", "idle")
DEVICES = (AUTO, *NAMES)


class BadSetting(NlpError):
    """A value that a setting cannot have."""


class NotInstalled(NlpError):
    """No model of that name."""


def add_commands(parser: argparse.ArgumentParser) -> None:
    """What can be done about models, below `diptych models`."""
    commands = parser.add_subparsers(metavar="ACTION", dest="action")

    def command(name: str, run: Any, about: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        made.set_defaults(run=lambda options, _engines: run(options, Paths.default()))
        made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
        return made

    command("available", available, "The models on offer, their licences and published scores.")
    made = command("install", install, "Fetch a model on offer, or import a folder or an archive.")
    made.add_argument("model", metavar="ID|PATH")
    made.add_argument("--direction", action="append", choices=list(PAIRS), default=[],
                      help="where it does not say so: what it translates, or ru-ru for summaries")  # fmt: skip
    made = command("remove", remove_model, "Delete an installed model.")
    made.add_argument("model", metavar="ID")
    made = command("export", export, "Pack an installed model into one archive, for a machine without a network.")
    made.add_argument("model", metavar="ID")
    made.add_argument("archive", nargs="?", type=Path, metavar="FILE", help="(ID.diptych.zip)")
    made = command("convert", convert_model, "Make an int8 model of a transformers model: faster and smaller.")
    made.add_argument("model", metavar="ID")
    made.add_argument("--drop", action="store_true", help="delete the original afterwards")
    made = command("use", use, "Choose the model for a direction.")
    made.add_argument("direction", choices=list(PAIRS))
    made.add_argument("model", metavar="ID|best")
    made = command("set", put, "How models run: in general, or the first three for one direction.")
    made.add_argument("name", choices=SETTINGS)
    made.add_argument("value", metavar="VALUE", help="a number; for device auto, cpu, cuda or mps; for draft on or off")
    made.add_argument("--direction", choices=list(PAIRS))
    made = command("move", move_folder, "Move the models folder, to another disk for instance.")
    made.add_argument("folder", type=Path)


def models(options: argparse.Namespace, engines: Callable[[], Engines]) -> int:
    """Print what is installed."""
    installed = engines().models()
    if options.json:
        print_json([_model_json(model) for model in installed])
        return 0
    for model in installed:
        directions = " ".join(f"{source}→{target}" for source, target in sorted(model.directions))
        parts = (model.id, model.task, directions, f"{model.size / 1e6:.1f} MB", model.licence)
        print("  ".join(part for part in parts if part))
        for name, score in model.scores.items():
            print(f"    {name}: {score}")
        if model.broken:
            print(f"    cannot be used: {model.broken}")
    return 0


def _model_json(model: InstalledModel) -> dict[str, Any]:
    """What is known of a model; `size` in bytes, `broken` "" or why it cannot be used."""
    return {
        "id": model.id,
        "task": model.task,
        "directions": [f"{source}-{target}" for source, target in sorted(model.directions)],
        "size": model.size,
        "licence": model.licence,
        "scores": model.scores,
        "broken": model.broken,
    }


def available(options: argparse.Namespace, _paths: Paths) -> int:
    """Print the catalogue."""
    from nlp.engines import RESOURCES
    from nlp.models.catalogue import catalogue

    for row in catalogue(RESOURCES):
        directions = [f"{source}-{target}" for source, target in sorted(row.directions)]
        if options.json:
            print_json({"id": row.id, "repo": row.repo, "task": row.task, "directions": directions,
                        "scores": row.scores, "licence": row.licence, "commercial": row.commercial})  # fmt: skip
            continue
        print("  ".join(part for part in (row.id, row.task, " ".join(directions), row.licence) if part))
        print(f"    {row.about} {row.licence_means}")
        for name, score in row.scores.items():
            print(f"    {name}: {score}")
    return 0


def install(options: argparse.Namespace, paths: Paths) -> int:
    """Fetch, or import, and say where it went."""
    from nlp.engines import RESOURCES
    from nlp.models.bring import bring
    from nlp.models.catalogue import catalogue, endpoint
    from nlp.models.fetch import fetch

    models = Preferences.read(paths).models(paths)
    row = next((row for row in catalogue(RESOURCES) if row.id == options.model), None)
    if row is None:
        directions: list[Direction] = [PAIRS[name] for name in options.direction]
        return _done(options, bring(Path(options.model), models, directions))
    print(f"diptych: fetching from {endpoint()}. Licence: {row.licence}. {row.licence_means}", file=sys.stderr)
    return _done(options, fetch(row, models))


def remove_model(options: argparse.Namespace, paths: Paths) -> int:
    """Delete one."""
    from nlp.models.store import remove

    remove(_home(options, paths))
    return 0


def export(options: argparse.Namespace, paths: Paths) -> int:
    """Pack one."""
    from nlp.models.bring import take_out

    home = _home(options, paths)
    return _done(options, take_out(home, options.archive or Path(f"{home.name}.diptych.zip")))


def convert_model(options: argparse.Namespace, paths: Paths) -> int:
    """Convert one."""
    from nlp.models.convert import convert

    return _done(options, convert(_home(options, paths), keep=not options.drop))


def use(options: argparse.Namespace, paths: Paths) -> int:
    """Remember a choice."""
    from nlp.engines import RESOURCES
    from nlp.models import installed

    preferences = Preferences.read(paths)
    choice = {pair: model for pair, model in preferences.choice.items() if pair != options.direction}
    if options.model != "best":
        models = installed(preferences.models(paths), RESOURCES)
        if not any(one.id == options.model and PAIRS[options.direction] in one.directions for one in models):
            raise NotInstalled(f"No installed model called {options.model} translates {options.direction}.")
        choice[options.direction] = options.model
    replace(preferences, choice=choice).write(paths)
    return 0


def put(options: argparse.Namespace, paths: Paths) -> int:
    """Remember a setting."""
    preferences, value = Preferences.read(paths), options.value
    direction = PAIRS[options.direction] if options.direction else None
    if direction and options.name not in NUMBERS:
        raise BadSetting(f"{options.name} is not set for one direction alone.")
    if options.name == "device" and value in DEVICES:
        preferences = replace(preferences, device=value)
    elif options.name == "draft" and value in ("on", "off"):
        preferences = replace(preferences, draft=value == "on")
    elif options.name == "idle" and value.isdecimal():
        preferences = replace(preferences, idle=int(value))
    elif options.name in NUMBERS and value.isdecimal():
        preferences = preferences.with_number(options.name, int(value), direction)
    else:
        raise BadSetting(f"{options.name} cannot be {value}.")
    preferences.write(paths)
    return 0


def move_folder(options: argparse.Namespace, paths: Paths) -> int:
    """Move the folder and remember where it is."""
    from nlp.models.store import move

    preferences = Preferences.read(paths)
    target = options.folder.absolute()
    steps = (Progress(tr("moving"), done, total) for done, total in move(preferences.models(paths), target))
    _last(steps)
    replace(preferences, folder=str(target)).write(paths)
    return 0


def _home(options: argparse.Namespace, paths: Paths) -> Path:
    """The folder of an installed model, by the model's id or the folder's name."""
    models = Preferences.read(paths).models(paths)
    for path in sorted(models.iterdir()) if models.is_dir() else ():
        whole = path.is_dir() and not path.name.endswith(".partial")
        if whole and options.model in (path.name, described(path).id):
            return path
    raise NotInstalled(f"No model called {options.model} is installed in {models}.")


def _done(options: argparse.Namespace, steps: Iterator[Progress]) -> int:
    """Run to the end, and print where the result is."""
    last = _last(steps)
    assert last is not None
    assert last.path is not None
    if options.json:
        model: InstalledModel | None = described(last.path) if last.path.is_dir() else None
        print_json({"path": str(last.path), "id": model.id if model else None})
    else:
        print(last.path)
    return 0


def _last(steps: Iterator[Progress]) -> Progress | None:
    """The last step; how far it is stands on standard error where that is a terminal."""
    shown = sys.stderr.isatty()
    last = None
    for last in steps:
        if shown:
            print(f"{CLEAR}{sentence(last)}", end="", file=sys.stderr, flush=True)
    if shown:
        print(CLEAR, end="", file=sys.stderr, flush=True)
    return last


def sentence(step: Progress) -> Message:
    """How far a job is, in words: "downloading, 120 of 310 MB, 4.1 MB/s, 46 s left"."""
    parts = [step.stage]
    if step.total > 1000:
        parts.append(tr("{0} of {1} MB").format(f"{step.done / 1e6:.0f}", f"{step.total / 1e6:.0f}"))
    if step.rate:
        parts.append(tr("{0} MB/s").format(f"{step.rate / 1e6:.1f}"))
    if step.left is not None and step.done < step.total:
        seconds, minutes = f"{step.left:.0f}", f"{step.left / 60:.0f}"
        parts.append(tr("{0} s left").format(seconds) if step.left < 90 else tr("{0} min left").format(minutes))
    return Message(", ".join(f"{{{number}}}" for number in range(len(parts)))).format(*parts)
