"""Names in Russian and Ukrainian text: rules over word forms and tables, tried in order at each word."""

from __future__ import annotations

from nlp.entities.mark import Mark
from nlp.entities.slavic_bodies import acronym, body, body_of_origin, body_of_place, foreign, legal_form, named, quoted
from nlp.entities.slavic_people import initials, people_and_places
from nlp.entities.slavic_places import address, place_phrase, place_type
from nlp.entities.slavic_view import Rule, View
from nlp.entities.slavic_words import TABLES
from nlp.entities.tokens import Token
from nlp.languages import Lang

RULES: tuple[Rule, ...] = (
    legal_form,
    quoted,
    initials,
    named,
    address,
    place_type,
    place_phrase,
    body,
    body_of_place,
    body_of_origin,
    acronym,
    foreign,
    people_and_places,
)


def marks(tokens: list[Token], lang: Lang) -> list[Mark]:
    """The names in `tokens`, in order, disjoint."""
    view, found, at = View(tokens, lang, TABLES[lang]), [], 0
    while at < len(tokens):
        here = next((hit for rule in RULES if (hit := rule(view, at))), [])
        found.extend(here)
        at = max(at + 1, here[-1].stop if here else 0)
    return found
