"""Names in Russian and Ukrainian text: rules over word forms and tables, tried in order at each word."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from nlp.entities.demonyms import origins
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.slavic_forms import Form, form
from nlp.entities.slavic_words import OPENERS, TABLES, Words
from nlp.entities.tokens import Token
from nlp.languages import Lang


@dataclass(frozen=True, slots=True)
class View:
    """The tokens of a text and what is known of their language."""

    tokens: list[Token]
    lang: Lang
    table: Words
    forms: dict[int, Form] = field(default_factory=dict)

    def form(self, at: int) -> Form:
        """What the word at `at` may be."""
        known = self.forms.get(at)
        if known is None:
            known = self.forms[at] = form(self.tokens[at].text, self.lang)
        return known

    def text(self, at: int) -> str:
        """The word at `at`; empty outside the text."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def capital(self, at: int) -> bool:
        """Whether a capitalised word, not an initial, stands at `at`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].capital and not self.tokens[at].initial

    def glued(self, at: int) -> bool:
        """Whether the tokens at `at - 1` and `at` stand in one line, with at most one sign between."""
        here = 0 < at < len(self.tokens) and self.tokens[at].start - self.tokens[at - 1].stop <= 1
        return here and not (self.tokens[at].first and self.tokens[at].word)

    def is_word(self, at: int) -> bool:
        """Whether a word stands at `at`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].word


Rule = Callable[[View, int], list[Mark]]
QUOTES = {"«": "»", "“": "”", "„": "“”", '"': '"'}
LATIN = re.compile(r"[A-Za-z]")
ROMAN = re.compile(r"[IVXLC]+")
TIES = frozenset({"of", "and", "de", "group", "company", "&"})  # small words inside a foreign name
# shortened names of state bodies and companies: Держгеокадастр, Нацбанк, Росимущество, Укренерго
ADJECTIVE = re.compile(r"(?:ск|цк|ськ|цьк)(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими|а|е|і|ої|ій|у|ою)$")
OFFICIAL = re.compile(
    r"(?:Держ|Нац|Укр|Мін|Обл|Рос|Гос|Глав|Мин|Центр|Рай|Міськ|Енерго|Авто|Газ|Нафто|Нефте)[а-яіїєґ]{4,}"
)
STREETS = frozenset({"вул", "просп", "пр", "бульв", "пров", "пл", "наб"})
LAW = re.compile(r"(?:Закон|[Кк]одекс|Конституц|Геро)")
PATRONYMIC = re.compile(r"(?:[оеє]вич|[іїи]вн|[оеё]вн)(?:а|у|і|и|е|ы|ой|ою|ою|ом|ем|ові|еві)?$")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def closing(view: View, at: int) -> int:
    """The index of the quotation mark that closes the one at `at`, within eight words; -1 where there is none."""
    ends, depth = QUOTES[view.text(at)], 0
    for index in range(at + 1, min(at + 14, len(view.tokens))):
        word = view.text(index)
        if word == view.text(at) and word not in ends:
            depth += 1
        elif word in ends:
            if not depth or index + 1 == len(view.tokens) or view.text(index + 1) not in ends:
                return index
            depth -= 1
    return -1


def legal_form(view: View, at: int) -> list[Mark]:
    """ТОВ «Енергія», ООО «Ромашка»: a legal form with the name in quotes."""
    token = view.tokens[at]
    if token.text.lower() not in view.table.forms or not token.acronym or view.text(at + 1) not in QUOTES:
        return []
    end = closing(view, at + 1)
    return [Mark(at, end + 1, ORG)] if end > 0 else []


def quoted(view: View, at: int) -> list[Mark]:
    """«Укрзалізниця»: a capitalised name in quotes, short and without a verb."""
    if view.text(at) not in QUOTES or not view.capital(at + 1):
        return []
    end = closing(view, at)
    inside = range(at + 1, end)
    if end < 0 or len(inside) > 5 or any(view.text(index) in ",.!?:;" for index in inside):
        return []
    before = form(view.text(at - 1), view.lang) if view.is_word(at - 1) else None
    announced = before is not None and bool(before.lemmas & (view.table.companies | view.table.bodies))
    if announced:
        return [Mark(at + 1, end, ORG)]
    if any(view.is_word(index) and view.form(index).function for index in inside):
        return []
    lone = len(inside) == 1 and (not view.form(at + 1).common or not CYRILLIC.match(view.text(at + 1)))
    numbered = all(view.capital(index) or view.text(index) == "№" or view.text(index).isdigit() for index in inside)
    return [Mark(at + 1, end, ORG, sure=False)] if lone or numbered else []


def foreign(view: View, at: int) -> list[Mark]:
    """A run of Latin words: a company or a product, unless it repeats a name in brackets."""
    word = view.text(at)
    if not view.capital(at) or not LATIN.match(word) or word.lower() in view.table.stop or ROMAN.fullmatch(word):
        return []
    end = at + 1
    while view.glued(end) and LATIN.match(view.text(end)) and (view.tokens[end].capital or view.text(end) in TIES):
        end += 1
    return [Mark(at, end, ORG, sure=False)]


def initials(view: View, at: int) -> list[Mark]:
    """А. Петренко, В.В. Путин, and Петренко А. В."""
    end = at
    while end < len(view.tokens) and (view.tokens[end].initial or re.fullmatch(r"(?:[^\W\d_]\.){2,3}", view.text(end))):
        end += 1
    if end > at and view.capital(end) and not view.tokens[end].acronym:
        same = bool(LATIN.match(view.text(at))) == bool(LATIN.match(view.text(end)))
        return [Mark(at, end + 1, PERSON)] if same and in_line(view, at, end + 1) else []
    if end == at and view.capital(at) and (view.form(at).surname or view.form(at).surname_like):
        tail = at + 1
        while tail < len(view.tokens) and view.tokens[tail].initial and view.glued(tail):
            tail += 1
        if tail > at + 1 and not (view.capital(tail) and view.glued(tail)):
            return [Mark(at, tail, PERSON)]
    return []


def in_line(view: View, start: int, stop: int) -> bool:
    """Whether at most one sign stands between any two of the tokens."""
    return all(view.tokens[n].start - view.tokens[n - 1].stop <= 1 for n in range(start + 1, stop))


def named(view: View, at: int) -> list[Mark]:
    """Names of two and three common words, from the table: Білий дім."""
    if not view.is_word(at) or (not view.form(at).adjective and "организац" not in view.text(at).lower()):
        return []
    for phrase, kind in view.table.named.items():
        parts = phrase.split()
        if all(view.is_word(at + n) and part in view.form(at + n).lemmas for n, part in enumerate(parts)) and (
            view.capital(at)
        ):
            end = at + len(parts)
            if kind == "ORG" and end < len(view.tokens) and view.capital(end) and view.form(end).prominent:
                end += 1
            return [Mark(at, end, ORG if kind == "ORG" else PLACE)]
    return []


def place_phrase(view: View, at: int) -> list[Mark]:
    """Воронежская область, Північне море; место по имени in several words from the table of places."""
    if not view.capital(at):
        return []
    end = at
    while end - at < 3 and view.is_word(end) and view.form(end).adjective and (end == at or view.glued(end)):
        end += 1
    if end > at and view.glued(end) and view.is_word(end) and view.form(end).lemmas & view.table.place_heads:
        return [Mark(at, end + 1, PLACE)]
    return long_place(view, at)


def long_place(view: View, at: int) -> list[Mark]:
    """A place of two to four words that the table lists, in any case: в Северной Африке."""
    from nlp.entities.slavic_forms import normal_phrase

    table = view_places(view)
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


def view_places(view: View) -> dict[str, tuple[str, ...]]:
    """The names of places in the language of `view`."""
    from nlp.entities.gazetteer import gazetteer

    return gazetteer(view.lang).ids


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
    if view.form(after).given and not view.form(after).place and view.capital(after + 1):
        return []
    end = after + 1
    if view.glued(end) and view.capital(end) and view.form(after).adjective and not view.form(end).surname:
        end += 1
    return [Mark(after, end, PLACE)]


def tail_stop(view: View, at: int, lower: bool) -> int:
    """Where the genitives, and what hangs on them, end that begin at `at`."""
    end = at
    while view.is_word(end) and view.glued(end) and end - at < 12:
        token, known = view.tokens[end], view.form(end)
        if known.title and not token.capital:
            break
        if token.text.lower() in {"по", "з", "із", "у", "в", "с", "при"} and not lower:
            following = end + 1
            if not view.is_word(following) or not (view.form(following).adjective or view.form(following).place):
                break
            if token.text.lower() in {"в", "с"} and not view.capital(following):
                break
            end = following + 1
            continue
        if token.text.lower() in {"и", "і", "та", "й"} and not lower:
            if not (view.is_word(end + 1) and view.form(end + 1).genitive and not view.capital(end + 1)):
                break
            end += 1
            continue
        if token.text.lower() in {"м", "ім", "им"} and view.text(end + 1) == ".":
            end += 2
            continue
        if not token.acronym and (known.function or not known.genitive):
            break
        alone = not view.capital(end + 1) or view.tokens[end + 1].acronym
        if (
            token.capital
            and known.given
            and not (known.place and alone)
            and view.text(end - 1) not in {".", "имени", "імені"}
        ):
            break
        end += 1
        if lower and token.capital:
            break
    return end


def body(view: View, at: int) -> list[Mark]:
    """Міністерство оборони України, Волинська ОДА, Печерський райсуд м. Києва: an official body with its genitives."""
    if not view.capital(at) or LATIN.match(view.text(at)):
        return []
    head = at
    while head - at < 4 and view.is_word(head) and view.form(head).adjective and not view.form(head).body:
        head += 1
    if not view.is_word(head) or not view.form(head).body or (head > at and not view.glued(head)):
        return []
    if head > at and view.form(head).title and not view.tokens[head].acronym:
        return []
    opens = view.tokens[at].first and not view.tokens[at].acronym and not view.capital(head if head > at else -1)
    if opens and (origins(view.text(at), view.lang) if head > at else bare_name(view, head + 1)):
        return []  # «Український уряд…», «Компанія «Промінь»…» at the head of a sentence
    stop = tail_stop(view, head + 1, lower=False)
    if view.text(stop) in QUOTES and view.glued(stop):
        end = closing(view, stop)
        if end > 0 and end - stop < 12:
            stop = end + 1
    lone = stop == head + 1 == at + 1
    if lone and view.tokens[at].first and not view.tokens[at].acronym:
        return []  # «Компания…» at the head of a sentence
    return [Mark(at, stop, ORG)]


def bare_name(view: View, at: int) -> bool:
    """Whether a name in quotes, after a legal form or not, stands at `at`."""
    return view.text(at) in QUOTES or (view.text(at).lower() in view.table.forms and view.text(at + 1) in QUOTES)


def body_of_place(view: View, at: int) -> list[Mark]:
    """посольства Польши, правительство США: a body in lower case with its country."""
    if not view.is_word(at) or view.capital(at) or not view.form(at).lemmas & view.table.of_places:
        return []
    stop = tail_stop(view, at + 1, lower=True)
    last = view.tokens[stop - 1]
    if stop == at + 1 or not last.capital or not (view.form(stop - 1).prominent or last.acronym):
        return []
    return [Mark(at, stop, ORG)]


def acronym(view: View, at: int) -> list[Mark]:
    """НАТО, ГУР МО: abbreviations; some are places, some no names."""
    token = view.tokens[at]
    if (
        not token.acronym
        or token.text.lower() in view.table.stop
        or len(token.text) > 8
        or not CYRILLIC.match(token.text)
    ):
        return []
    if view.tokens[at].text.isupper() and all(part in "IVXLCDMХІ" for part in token.text):
        return []
    if token.text.lower() in view.table.places:
        return [Mark(at, at + 1, PLACE)]
    neighbours = [view.tokens[n] for n in (at - 1, at + 1) if view.is_word(n)]
    if any(len(each.text) > 4 and each.text.isupper() for each in neighbours):
        return []  # a headline in capitals
    end = at + 1
    while (
        view.glued(end)
        and view.is_word(end)
        and view.tokens[end].acronym
        and view.text(end).lower() not in view.table.stop
    ):
        end += 1
    if view.glued(end) and view.capital(end) and view.form(end).prominent and view.form(end).genitive:
        end += 1
    return [Mark(at, end, ORG, sure=False)]


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
        if index > at and (long := named(view, index) or long_place(view, index) or body(view, index)):
            return [*found, *long]
        named_so = rest > 1 and (view.form(index + 1).surname or view.form(index + 1).surname_like)
        located = view.text(index - 1).lower() in view.table.locative and not named_so
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
    if token.text[-1].isdigit():
        return []  # Євро-2012
    if not (known.common or known.given or known.surname or known.place) and OFFICIAL.match(token.text):
        return [Mark(at, tail_stop(view, at + 1, lower=False), ORG)]
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
