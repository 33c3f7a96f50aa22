"""The window. Imports `nlp`; is never imported by it."""
