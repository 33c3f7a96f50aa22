"""The sample articles: inside an installed package, or in a checkout. No Qt."""

from __future__ import annotations

from pathlib import Path

from nlp.languages import Lang

USUAL = "drones-over-moscow.txt"
OTHERS = {Lang.EN: "night-train-to-przemysl.uk.txt"}  # by the target that the usual one needs no translation for


def sample(target: Lang) -> Path:
    """An article that there is something to translate in."""
    root, name = Path(__file__).parent.parent, OTHERS.get(target, USUAL)
    packed = root / "resources" / "samples" / name
    return packed if packed.exists() else root / "seeds" / name
