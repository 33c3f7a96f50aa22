"""What the user has chosen about models. The window and the command line share it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from nlp.models import Direction, InstalledModel
from nlp.paths import Paths

FILE = "models.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Nothing chosen: the best installed model for each direction, as it decodes best, on all cores."""

    choice: dict[str, str] = field(default_factory=dict)  # "en-ru" to the id of a model
    beams: int = 0  # 0: what the model is at its best with
    threads: int = 0  # 0: what the machine has
    folder: str = ""  # of the models; "": inside the data folder

    @classmethod
    def read(cls, paths: Paths) -> Preferences:
        """What is kept in the configuration folder; a damaged file counts as none."""
        try:
            content = json.loads((paths.config / FILE).read_text("utf-8"))
            choice = {str(pair): str(model) for pair, model in content.get("choice", {}).items()}
            numbers = {name: max(0, int(content.get(name, 0))) for name in ("beams", "threads")}
            return cls(choice, **numbers, folder=str(content.get("folder", "")))
        except (OSError, ValueError, TypeError, AttributeError):
            return cls()

    def write(self, paths: Paths) -> None:
        """Kept at once, or not at all."""
        paths.config.mkdir(parents=True, exist_ok=True)
        fresh = paths.config / f"{FILE}.new"
        fresh.write_text(json.dumps(asdict(self), indent=1), "utf-8")
        fresh.replace(paths.config / FILE)

    def models(self, paths: Paths) -> Path:
        """The folder that models are installed in; it need not exist yet."""
        return Path(self.folder) if self.folder else paths.data / "models"


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
