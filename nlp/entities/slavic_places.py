"""Places in Russian and Ukrainian text: regions, addresses, names of several words, names after their type."""

from __future__ import annotations

from nlp.entities.demonyms import origins
from nlp.entities.gazetteer import gazetteer
from nlp.entities.mark import PLACE, Mark
from nlp.entities.slavic_forms import agree, normal_phrase
from nlp.entities.slavic_tail import AND
from nlp.entities.slavic_view import View, in_line
from nlp.languages import Lang

STREETS = frozenset({"вул", "просп", "пр", "бульв", "пров", "пл", "наб"})


def place_phrase(view: View, at: int) -> list[Mark]:
    """Воронежская область, Північне море; a name of several words from the table of places."""
    if not view.capital(at):
        return []
    end = at
    while end - at < 3 and view.is_word(end) and view.form(end).adjective and (end == at or view.glued(end)):
        end += 1
        if end == at + 1 and view.text(end) in AND and view.capital(end + 1) and view.form(at).adjective:
            end += 1  # Луганської й Донецької областей
    if end > at and view.glued(end) and view.is_word(end) and headed_so(view, at, end):
        apart = end == at + 2 and not agree(view.text(at), view.text(end), view.lang)  # Стольне Менського району
        return [Mark(at + apart, end + 1, PLACE)]
    return long_place(view, at)


def headed_so(view: View, at: int, end: int) -> bool:
    """Whether the noun at `end` makes a place of the adjective at `at`; a federation is one only by its country."""
    heads = view.form(end).lemmas & view.table.place_heads
    return bool(heads - {"федерация", "федерація"} or (heads and origins(view.text(at), view.lang)))


def long_place(view: View, at: int) -> list[Mark]:
    """A place of two to four words that the table lists, in any case: в Северной Африке."""
    table = gazetteer(view.lang).ids
    for length in (4, 3, 2):
        span = view.tokens[at : at + length]
        if len(span) < length or not all(token.word for token in span) or not span[-1].capital:
            continue
        if any(not view.glued(at + n) for n in range(1, length)):
            continue
        plain = " ".join(token.text for token in span)
        if plain.lower() in table or normal_phrase([token.text for token in span], view.lang).lower() in table:
            return [Mark(at, at + length, PLACE)]
    return []


def address(view: View, at: int) -> list[Mark]:
    """вул. Садова, 7: an abbreviated kind of street, its name and the number of the house."""
    if view.lang is not Lang.UK or view.text(at).lower() not in STREETS or view.text(at + 1) != ".":
        return []
    end = at + 2
    while view.capital(end) and end < at + 5 and in_line(view, end - 1, end + 1):
        end += 1
    if end == at + 2:
        return []
    number = end + (view.text(end) == ",")
    if view.text(number)[:1].isdigit() and in_line(view, end - 1, number + 1):
        end = number + 1
        while view.text(end) in {"/", "-"} and view.text(end + 1)[:1].isalnum():
            end += 2
    return [Mark(at, end, PLACE)]


def place_type(view: View, at: int) -> list[Mark]:
    """город Ижевск, м. Київ, с. Михалкове: the kind of place, then its name."""
    word = view.text(at)
    after = at + 1
    if word.lower() in {"м", "с", "г", "ул", "вул", "обл", "смт", "пгт"} and view.text(after) == ".":
        after += 1
    elif not (
        word.lower() in view.table.place_types or (view.is_word(at) and view.form(at).lemmas & view.table.place_types)
    ):
        return []
    if not view.capital(after) or view.tokens[after].acronym or view.form(after).title or view.form(after).body:
        return []
    known = view.form(after)
    if known.given and not known.place and view.capital(after + 1):
        return []
    if known.surname and not known.place and view.is_word(at - 1) and view.form(at - 1).title:
        return []  # мэр города Лужков
    end = after + 1
    region = view.is_word(end + 1) and view.form(end + 1).lemmas & view.table.place_heads  # Жовква Львівської області
    if view.glued(end) and view.capital(end) and view.form(after).adjective and not (view.form(end).surname or region):
        end += 1
    return [Mark(after, end, PLACE)]
