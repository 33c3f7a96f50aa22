"""What the user has chosen about models. The window and the command line share it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from nlp.models import Direction, InstalledModel
from nlp.models.devices import AUTO, NAMES
from nlp.paths import Paths

FILE = "models.json"


NUMBERS = ("beams", "threads", "batch")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Nothing chosen: the best installed model for each direction, as it decodes best, on the best device."""

    choice: dict[str, str] = field(default_factory=dict)  # "en-ru" to the id of a model
    beams: int = 0  # 0: what the model is at its best with
    threads: int = 0  # 0: what the machine has
    batch: int = 0  # sentences translated together; 0: as many as suit a processor
    own: dict[str, dict[str, int]] = field(default_factory=dict)  # "en-ru" to what is other than in general there
    device: str = AUTO  # or one of `nlp.models.devices.NAMES`
    draft: bool = True  # whether the shipped model's draft is shown until a larger one has done its work
    idle: int = 10  # min until models that are not used are let go; 0: never
    folder: str = ""  # of the models; "": inside the data folder

    @classmethod
    def read(cls, paths: Paths) -> Preferences:
        """What is kept in the configuration folder; a damaged file counts as none."""
        try:
            content = json.loads((paths.config / FILE).read_text("utf-8"))
            choice = {str(pair): str(model) for pair, model in content.get("choice", {}).items()}
            own = {str(pair): _numbers(numbers) for pair, numbers in content.get("own", {}).items()}
            device = str(content.get("device", AUTO))
            return cls(
                choice, **dict.fromkeys(NUMBERS, 0) | _numbers(content), own=own,
                device=device if device in NAMES else AUTO, draft=bool(content.get("draft", True)),
                idle=max(0, int(content.get("idle", 10))), folder=str(content.get("folder", "")),
            )  # fmt: skip
        except (OSError, ValueError, TypeError, AttributeError):
            return cls()

    def number(self, name: str, direction: Direction | None = None) -> int:
        """One of NUMBERS for a direction, or in general."""
        general = int(getattr(self, name))
        return self.own.get("-".join(direction), {}).get(name, general) if direction else general

    def with_number(self, name: str, value: int, direction: Direction | None = None) -> Preferences:
        """The same with another of NUMBERS, for a direction or in general."""
        if direction is None:
            return replace(self, **{name: value})  # type: ignore[arg-type]
        key = "-".join(direction)
        mine = {other: number for other, number in self.own.get(key, {}).items() if other != name}
        if value != getattr(self, name):
            mine[name] = value
        rest = {pair: numbers for pair, numbers in self.own.items() if pair != key}
        return replace(self, own=rest | ({key: mine} if mine else {}))

    def write(self, paths: Paths) -> None:
        """Kept at once, or not at all."""
        paths.config.mkdir(parents=True, exist_ok=True)
        fresh = paths.config / f"{FILE}.new"
        fresh.write_text(json.dumps(asdict(self), indent=1), "utf-8")
        fresh.replace(paths.config / FILE)

    def models(self, paths: Paths) -> Path:
        """The folder that models are installed in; it need not exist yet."""
        return Path(self.folder) if self.folder else paths.data / "models"


def _numbers(content: dict[str, object]) -> dict[str, int]:
    return {name: max(0, int(str(content[name]))) for name in NUMBERS if name in content}


def ranked(models: tuple[InstalledModel, ...], direction: Direction, resources: Path) -> list[InstalledModel]:
    """Those that translate in `direction`, best first: by published BLEU; the shipped one last.

    Of equal ones the faster engine comes first; a model of the user's without a score comes after those with one.
    """
    able = [model for model in models if direction in model.directions and model.task == "translate"]

    def key(model: InstalledModel) -> tuple[bool, float, bool]:
        scores = model.scores.get("BLEU")
        score = scores.get("-".join(direction)) if isinstance(scores, dict) else None
        known = float(score) if isinstance(score, int | float) else 0.0
        return model.path.parent == resources, -known, model.engine == "transformers"

    return sorted(able, key=key)
