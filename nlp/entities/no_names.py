"""What is marked in Russian and Ukrainian and names no person, body or place: works, laws, kinds, adjectives."""

from __future__ import annotations

import re

from nlp.entities.mark import PERSON, PLACE, Mark
from nlp.entities.slavic_bodies import work
from nlp.entities.slavic_forms import agree
from nlp.entities.slavic_view import QUOTES, View
from nlp.morphology import lemmas

ACT = re.compile(
    r"(?:закон|указ|постанов|розпорядж|распоряж|рішен|решени|договор|соглаш|резолюц|положен)", re.IGNORECASE
)


def names(found: list[Mark], view: View) -> list[Mark]:
    """`found` without what is no name, here or elsewhere in the text."""
    works = {view.text(at + 1) for at, token in enumerate(view.tokens) if token.text in QUOTES and work(view, at)}
    return [
        mark
        for mark in found
        if not (no_name(mark, view) or of_work(mark, view) or named_so(mark, view, works) or in_law(mark, view))
    ]


def no_name(mark: Mark, view: View) -> bool:
    """Whether `mark` names nothing: an abbreviation, СМИ, ЗМІ; a kind of place; an adjective, Нового (года)."""
    if mark.kind is PLACE and not any(token.capital for token in view.tokens[mark.start : mark.stop]):
        return True
    if mark.stop - mark.start == 1 and adjective(mark, view):
        return True
    return mark.stop - mark.start == 1 and view.text(mark.start).lower() in view.table.stop


def adjective(mark: Mark, view: View) -> bool:
    """Whether `mark` is an adjective of what follows: Нового (года); of a last name, Волинського (обласного)."""
    at = mark.start
    if not view.tokens[at].word or not view.is_word(at + 1) or not view.glued(at + 1) or view.capital(at + 1):
        return False
    known, after = view.form(at), view.form(at + 1)
    plain = known.adjective and known.common and not (known.given or known.prominent or after.function)
    if not plain or (mark.kind is PERSON and not after.adjective):
        return False
    return agree(view.text(at), view.text(at + 1), view.lang)


def of_work(mark: Mark, view: View) -> bool:
    """Whether `mark` is the name of a work or a vessel in quotes: шаттл «Атлантис»."""
    return mark.kind is not PERSON and view.text(mark.start - 1) in QUOTES and work(view, mark.start - 1)


def named_so(mark: Mark, view: View, works: set[str]) -> bool:
    """Whether `mark` stands in quotes and is one of `works`, in any case: «Атлантиса»."""
    if not works or view.text(mark.start - 1) not in QUOTES:
        return False
    known = frozenset[str]().union(*(lemmas(each, view.lang) for each in works))
    return mark.stop - mark.start == 1 and bool(lemmas(view.text(mark.start), view.lang) & known)


def in_law(mark: Mark, view: View) -> bool:
    """Whether `mark` stands in the title of a law: закон «О гражданстве Украины»."""
    at = next((n for n in range(mark.start - 1, max(mark.start - 16, -1), -1) if view.text(n) in "«“„»”"), -1)
    if at < 0 or view.text(at) not in "«“„" or view.text(at + 1) not in {"Про", "О", "Об"}:
        return False
    return any(ACT.match(view.text(n)) for n in range(at - 4, at))
