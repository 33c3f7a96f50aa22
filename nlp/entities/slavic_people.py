"""Persons in Russian and Ukrainian text, and the single words that are a person or a place."""

from __future__ import annotations

import re

from nlp.entities.demonyms import origins
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.organisations import well_known
from nlp.entities.slavic_bodies import body, named
from nlp.entities.slavic_places import place_phrase
from nlp.entities.slavic_tail import COMPOUND, tail_stop
from nlp.entities.slavic_view import CYRILLIC, LATIN, View, in_line
from nlp.entities.slavic_words import OPENERS, words

ADJECTIVE = re.compile(r"(?:ск|цк|ськ|цьк)(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими|а|е|і|ої|ій|у|ою)$")
OFFICIAL = re.compile(
    r"(?:Держ|Нац|Укр|Мін|Обл|Рос|Гос|Глав|Мин|Центр|Рай|Міськ|Енерго|Авто|Газ|Нафто|Нефте)[а-яіїєґ]{4,}"
)
MINISTRY = re.compile(  # known to the dictionary as common nouns too
    r"(?:Держ(?!ав|секр|бюджет|прем|службов|реєстр|замов|обвин|борг|закуп)|Гос(?:план|строй|ком|стандарт|деп)|Мін(?:освіт|оборон|фін|юст|екон|енерго|соц|культ|транс|агро|молод)|"
    r"Мин(?:оборон|фин|юст|здрав|обр|транс|культ|экон|сельхоз|пром|энерго|строй))\w{2,}"
)
POLITE = words(
    "пан пані господин госпожа мистер миссис містер місіс отец отець тётя тетя дядя баба дед тітка дядько дід"
)
LAW = re.compile(r"(?:Закон|[Кк]одекс|Конституц|Геро)")
PATRONYMIC = re.compile(r"(?:[оеє]вич|[іїи]вн|[оеё]вн)(?:а|у|і|и|е|ы|ой|ою|ою|ом|ем|ові|еві)?$")


def initials(view: View, at: int) -> list[Mark]:
    """А. Петренко, В.В. Путин, and Петренко А. В."""
    end = at
    while end < len(view.tokens) and (view.tokens[end].initial or re.fullmatch(r"(?:[^\W\d_]\.){2,3}", view.text(end))):
        end += 1
    loud = view.text(end).isupper() and len(view.text(end)) > 4  # С. О. МАШКІВСЬКИЙ, who signs
    if end > at and view.capital(end) and (loud or not view.tokens[end].acronym):
        same = bool(LATIN.match(view.text(at))) == bool(LATIN.match(view.text(end)))
        return [Mark(at, end + 1, PERSON)] if same and in_line(view, at, end + 1) else []
    if end == at and view.capital(at) and (view.form(at).surname or view.form(at).surname_like):
        tail = at + 1
        while tail < len(view.tokens) and view.tokens[tail].initial and view.glued(tail):
            tail += 1
        ended = not (view.capital(tail) and view.glued(tail)) or skipped(view, tail, 1)
        if tail > at + 1 and ended:
            return [Mark(at, tail, PERSON)]
    return []


def run_stop(view: View, at: int) -> int:
    """Where the run of capitalised words that begins at `at` ends; particles within it count."""
    end = at + 1
    while view.glued(end):
        token = view.tokens[end]
        if token.text in view.table.particles and view.capital(end + 1):
            end += 1
        elif not view.capital(end) or token.acronym or LATIN.match(token.text):
            break
        end += 1
    return end


def people_and_places(view: View, at: int) -> list[Mark]:
    """A run of capitalised words, cut into persons and places from left to right."""
    if not view.capital(at) or not CYRILLIC.match(view.text(at)) or view.tokens[at].acronym:
        return []
    found: list[Mark] = []
    end, index = run_stop(view, at), at
    while index < end:
        known = view.form(index)
        rest = end - index
        if view.tokens[index].first and skipped(view, index, rest):
            index += 1
            continue
        if index > at and (long := named(view, index) or place_phrase(view, index) or body(view, index)):
            return [*found, *long]
        named_so = rest > 1 and (view.form(index + 1).surname or view.form(index + 1).surname_like)
        located = view.text(index - 1).lower() in view.table.locative and not named_so
        if compound(view, index) and rest > 1:
            return [*found, Mark(index, tail_stop(view, index + 1, lower=False, branch=False), ORG)]
        if known.given and view.is_word(index - 1) and view.form(index - 1).lemmas & POLITE:
            stop = person_stop(view, index, end)
            found.append(Mark(index, stop, PERSON))
            index = stop
            continue
        located = located or rest == 1 or (view.form(index + 1).given and not PATRONYMIC.search(view.text(index + 1)))
        if known.prominent and (located or not known.given) and (known.place or not known.surname):
            if not LAW.match(view.text(index - 1)):  # the title of a law or an honour is no place
                found.append(Mark(index, index + 1, PLACE))
            index += 1
        elif rest > 1 and known.common and not (known.given or known.surname or known.surname_like):
            index += 1  # норми Конституції України: a common noun written large
        elif rest > 1:
            stop = person_stop(view, index, end)
            found.append(Mark(index, stop, PERSON, sure=known.given))
            index = stop
        else:
            found.extend(lone(view, index))
            index += 1
    return found


def skipped(view: View, at: int, rest: int) -> bool:
    """Whether the word that opens a sentence owes its capital to that alone."""
    known = view.form(at)
    if known.function or view.text(at).lower() in OPENERS:
        return True
    if known.given or known.prominent or (known.surname and known.surname_like):
        return False
    if rest > 1 and known.surname and not known.title and view.form(at + 1).given:
        return False
    return known.common and not (rest > 1 and known.surname_like)


def compound(view: View, at: int) -> bool:
    """Whether the word at `at` is a body in one: Держстандарт, Минобороны."""
    known, word = view.form(at), view.text(at)
    named = known.common or known.given or known.surname or known.place
    return bool(MINISTRY.match(word) or COMPOUND.match(word) or (not named and OFFICIAL.match(word)))


def person_stop(view: View, at: int, end: int) -> int:
    """Where the person's name ends that begins at `at`: before a place, a title or a fifth word."""
    stop = at + 1
    while stop < min(end, at + 4):
        known = view.form(stop)
        if known.prominent and not (known.given or known.surname or known.surname_like) and stop > at + 1:
            break
        stop += 1
    return stop


def lone(view: View, at: int) -> list[Mark]:  # noqa: PLR0911  one answer per kind of evidence
    """One capitalised word: a person or a place by form, else by what stands before it."""
    known, token = view.form(at), view.tokens[at]
    before = view.text(at - 1).lower()
    if well_known(token.text, view.lang) and not (known.given or known.surname or (token.first and known.common)):
        return [Mark(at, at + 1, ORG)]
    if token.text[-1].isdigit():
        return []  # Євро-2012
    if compound(view, at):
        return [Mark(at, tail_stop(view, at + 1, lower=False, branch=False), ORG)]
    if token.first and ADJECTIVE.search(token.text) and origins(token.text, view.lang):
        return []  # Украинские войска, which has a capital only because it comes first
    if known.given and not known.place:
        return [Mark(at, at + 1, PERSON)]
    if known.place and before in view.table.locative:
        return [Mark(at, at + 1, PLACE)]
    if known.surname or (known.surname_like and not known.common):
        return [Mark(at, at + 1, PERSON, sure=not known.place)]
    if known.place and (not known.common or not token.first):
        return [Mark(at, at + 1, PLACE, sure=not known.common)]
    if known.title or known.function or (known.adjective and known.common):
        return []
    if before in view.table.locative:
        return [Mark(at, at + 1, PLACE, sure=False)]
    if not known.common:
        return [Mark(at, at + 1, PERSON, sure=False)]
    return []
