"""Persons, organisations and places in English, Russian and Ukrainian text, and their match across languages."""

from nlp.entities.finding import entities

__all__ = ["entities"]
