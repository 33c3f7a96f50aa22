"""The weights of quality estimation: what a translation probably does not say."""
