"""Numbers, sums, percentages, dates and measures in a text, with their values."""

from nlp.figures.compare import Comparison, Difference, compare
from nlp.figures.finder import figures

__all__ = ["Comparison", "Difference", "compare", "figures"]
