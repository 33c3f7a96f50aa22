"""Word-level quality estimation: which words of a sentence its translation probably does not say."""
