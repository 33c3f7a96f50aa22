"""Numbers, sums, percentages, dates and measures in a text, with their values."""

from nlp.figures.compare import Comparison, Difference, compare
from nlp.figures.compounds import IDENTIFIER
from nlp.figures.finder import figures, marks

__all__ = ["IDENTIFIER", "Comparison", "Difference", "compare", "figures", "marks"]
