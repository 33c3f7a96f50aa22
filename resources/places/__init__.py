"""The table of places and where it is from."""
