"""Numbers, sums, percentages, dates and measures in a text, with their values."""

from nlp.figures.compare import Comparison, Difference, compare
from nlp.figures.finder import IDENTIFIER, figures, marks

__all__ = ["IDENTIFIER", "Comparison", "Difference", "compare", "figures", "marks"]
