"""The lexicon: words of the news in three languages."""
