"""Translation by local models: `load(path)` opens a model folder whatever its kind."""

from nlp.translate.kinds import load
from nlp.translate.types import Backend, Decoding, Pivot, Translated, Translator

__all__ = ["Backend", "Decoding", "Pivot", "Translated", "Translator", "load"]
