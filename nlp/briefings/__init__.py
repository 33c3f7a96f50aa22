"""Briefings that the user builds of several articles: their pieces, how they are kept, set and exported."""
