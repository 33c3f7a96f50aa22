"""What belongs to the name of a Russian or Ukrainian body after its head: genitives, and what hangs on them."""

from __future__ import annotations

import re

from nlp.entities.slavic_view import View
from nlp.entities.slavic_words import TABLES, words
from nlp.languages import Lang
from nlp.morphology import parses

AND = frozenset({"и", "і", "й", "та"})
PREPOSITIONS = frozenset({"по", "з", "із", "у", "в", "с", "при"})
NAMED_FOR = frozenset({"м", "ім", "им"})  # м. Києва, ім. Шевченка
AFFAIRS = frozenset({"делами", "справами"})  # управление делами
MATTERS = frozenset({"питань", "вопросам"})
OF_OFFICES = words(
    "пресс-служба администрация секретариат аппарат канцелярия офис адміністрація секретаріат апарат канцелярія офіс"
)
ROMAN = re.compile(r"[IVXLCІХ]+")
# bodies in one word: Держкомітет, Нацполіція
COMPOUND = re.compile(
    r"(?:Держ(?:комітет|комісі|служб(?!овц|овец)|реєстр(?:ац|служб)|реєстслужб|стандарт|праці|молодь|агент|інспекц|казначей|надзор|нагляд|департ|земагент|"
    r"лісагент|водагент|екоінспекц|фінінспекц|фінпослуг|фінмоніторинг|статистик|міграц)|"
    r"Нац(?:поліці(?!йн)|комісі|агент|банк|рад|служб|корпус)|Гос(?:ком|стандарт|деп|дум|служб|агент|надзор))\w*"
)
LONGEST = 14  # words and signs


def tail_stop(view: View, at: int, lower: bool, branch: bool = True) -> int:
    """Where the genitives, and what hangs on them, end that begin at `at`.

    `lower`: of a body in small letters, up to its first capital; `branch`: a place after "in" belongs to the name.
    """
    end = at
    while end < min(at + LONGEST, len(view.tokens)):
        if lower:
            taken = genitive(view, end)
        elif view.text(end) == ",":
            taken = int(end > at and listed(view, end))
        else:
            taken = joined(view, end) or related(view, end, branch) or genitive(view, end)
        end += taken
        if not taken or (lower and view.capital(end - 1)):
            break
    return end


def joined(view: View, at: int) -> int:
    """How many words an "and" before a genitive, or the point of an abbreviation, adds at `at`."""
    word = view.text(at).lower()
    if word in AND and view.glued(at):
        return int(view.is_word(at + 1) and view.form(at + 1).genitive and not view.capital(at + 1))
    return 2 if word in NAMED_FOR and view.text(at + 1) == "." and view.glued(at) else 0


def related(view: View, at: int, branch: bool) -> int:
    """How many words a preposition at `at` adds: по иностранным (делам), у Волинській (області)."""
    word, following = view.text(at).lower(), at + 1
    if word in AFFAIRS and view.glued(at):
        return 1
    if word in {"з", "по"} and view.text(following) in MATTERS and view.glued(at) and view.is_word(at + 2):
        return 3
    if word not in PREPOSITIONS or not view.glued(at) or not view.is_word(following):
        return 0
    if not (view.form(following).adjective or view.form(following).place):
        return 0
    if word in {"в", "с"} and not view.capital(following):
        return 0
    region = view.is_word(following + 1) and view.form(following + 1).lemmas & view.table.place_heads
    return 2 if branch or word == "по" or (word in {"у", "в"} and region) else 0


def genitive(view: View, at: int) -> int:
    """How many words a genitive at `at` adds: none where a person's office or name begins."""
    if not view.is_word(at) or not view.glued(at):
        return 0
    token, known = view.tokens[at], view.form(at)
    if known.title and office(token.text, view.lang):
        return int(bool(view.is_word(at - 1) and view.form(at - 1).lemmas & OF_OFFICES))
    if COMPOUND.match(token.text):
        return 1
    if not token.acronym and (known.function or not known.genitive):
        return 0
    if ROMAN.fullmatch(token.text):
        return 0  # ради VII скликання
    town = known.place and (not view.capital(at + 1) or view.tokens[at + 1].acronym or introduced(view, at + 1))
    honoured = view.text(at - 1) in {".", "имени", "імені"}
    return int(not token.capital or not known.given or town or honoured)


def introduced(view: View, at: int) -> bool:
    """Whether a first name stands at `at` that is no last name: (правительства Израиля) Биньямин."""
    return view.form(at).given and not view.form(at).surname


def listed(view: View, at: int) -> bool:
    """Whether the comma at `at` stands in a row of genitives: освіти, науки та спорту."""
    for after in range(at + 1, min(at + 7, len(view.tokens))):
        word = view.text(after)
        if word in AND:
            return after > at + 1 and view.is_word(after + 1) and view.form(after + 1).genitive
        if word != "," and not (view.is_word(after) and not view.capital(after) and owned(view, after)):
            return False
    return False


def owned(view: View, at: int) -> bool:
    """Whether a genitive stands at `at` that is no body and no person's office."""
    known = view.form(at)
    return known.genitive and not (known.function or known.body or known.title)


def office(word: str, lang: Lang) -> bool:
    """Whether `word` is somebody's office in the genitive singular: президента, but not політики."""
    readings = [each for each in parses(word, lang) if each.normal_form in TABLES[lang].titles]
    return any({"gent", "sing"} <= each.tag.grammemes for each in readings)


def many(word: str, lang: Lang) -> bool:
    """Whether `word` is a genitive plural: Спілка журналістів."""
    return any("plur" in each.tag and "gent" in each.tag for each in parses(word, lang))
