"""Marks of Russian and Ukrainian names set right: where one name ends and the next begins, and what belongs to it."""

from __future__ import annotations

from nlp.entities.demonyms import origins
from nlp.entities.gazetteer import country, gazetteer
from nlp.entities.korean import NAME, full_names
from nlp.entities.mark import ORG, PERSON, PLACE, Mark
from nlp.entities.no_names import names
from nlp.entities.organisations import well_known
from nlp.entities.slavic_bodies import OF_PLACE
from nlp.entities.slavic_forms import agree
from nlp.entities.slavic_people import OFFICIAL, PATRONYMIC
from nlp.entities.slavic_view import CYRILLIC, LATIN, QUOTES, View, closing
from nlp.entities.slavic_words import TABLES, words
from nlp.entities.tokens import Token
from nlp.languages import Lang

# adjectives that say when or which, not what
PASSING = words(
    "новый нынешний бывший прежний крупный весь каждый свой этот тот самый другой известный сам первый второй "
    "последний ваш наш мой его их один любой такой который"
)

NOBLE = words("фон ван дер ибн бен бин")
PARTS = words("улица площадь район область край аэропорт порт")  # of a town or a country


def mended(found: list[Mark], cut: list[Token], lang: Lang) -> list[Mark]:
    """`found`, in order and disjoint, with names that ran together cut, names that were cut joined, heads added."""
    view = View(cut, lang, TABLES[lang])
    apart = koreans([piece for mark in names(found, view) for piece in pieces(mark, view)], cut)
    whole: list[Mark] = []
    for mark in apart:
        mark = closed(with_form(mark, view), view)  # noqa: PLW2901  the same name
        while whole and whole[-1].start >= mark.start:
            whole.pop()
        if whole and whole[-1].stop > mark.start:
            continue
        if whole and one_person(whole[-1], mark, view):
            mark = Mark(whole.pop().start, mark.stop, PERSON)  # noqa: PLW2901
        if whole and one_body(whole[-1], mark, view):
            mark = Mark(whole.pop().start, mark.stop, ORG)  # noqa: PLW2901
        if whole and one_place(whole[-1], mark, view):
            mark = Mark(whole.pop().start, mark.stop, PLACE)  # noqa: PLW2901
        whole.append(mark)
    if view.table.heads:
        whole = headed(whole, view)
    return with_glosses([with_particle(mark, view) for mark in whole], view)


def koreans(found: list[Mark], cut: list[Token]) -> list[Mark]:
    """`found`, with the full names of Koreans in one piece each."""
    people = [Mark(at, at + NAME, PERSON) for at in full_names([token.text for token in cut])]
    if not people:
        return found
    taken = {index for mark in people for index in range(mark.start, mark.stop)}
    others = [mark for mark in found if taken.isdisjoint(range(mark.start, mark.stop))]
    return sorted(others + people, key=lambda mark: mark.start)


def with_glosses(found: list[Mark], view: View) -> list[Mark]:
    """`found`, with what stands in brackets after a name marked as the same: Джоэл Саймон (Joel Simon)."""
    whole: list[Mark] = []
    for mark in found:
        if whole and whole[-1].stop > mark.start:
            continue  # a part of the gloss
        inner = next((at for at in range(mark.start + 1, mark.stop) if view.text(at) == "("), mark.stop)
        stop = gloss_stop(inner, view, mark.kind is ORG)
        whole.append(Mark(mark.start, inner, mark.kind, mark.sure) if stop else mark)
        while stop:
            whole.append(Mark(inner + 1, stop, mark.kind))
            inner = stop + 1
            stop = gloss_stop(inner, view, mark.kind is ORG)
    return whole


def gloss_stop(at: int, view: View, body: bool) -> int:
    """Where the gloss after the bracket at `at` ends: a body's abbreviation, a name in Latin letters; 0 for none."""
    if explained(at, view):
        return at + 2 if body else 0
    end = at + 1
    before = next((view.text(n) for n in (at - 1, at - 2) if view.text(n) not in {"»", "”", ")"}), "")
    if view.text(at) != "(" or not view.capital(end) or not CYRILLIC.match(before):
        return 0
    while view.is_word(end) and LATIN.match(view.text(end)):
        end += 1
    return end if at + 1 < end < at + 7 and view.text(end) in {")", ","} else 0


def headed(found: list[Mark], view: View) -> list[Mark]:
    """`found`, each organisation and place `with_head`, which may have been marked by itself."""
    whole: list[Mark] = []
    for mark in found:
        last = whole[-1] if whole else None
        grown = with_head(mark, view, 0 if last is None else last.start if last.kind is ORG else last.stop)
        if last is not None and last.start < grown.start < last.stop:
            grown = mark
        elif last is not None and grown.start <= last.start:
            whole.pop()
        whole.append(grown)
    return whole


def social(at: int, view: View) -> bool:
    """Whether the word at `at` makes a network (сеть) a social one, and so a company."""
    return view.is_word(at) and "социальный" in view.form(at).lemmas


def describes(at: int, view: View, noun: bool) -> bool:
    """Whether an adjective at `at` goes with the noun after it; where that is itself a name, one of a country alone."""
    word, known = view.text(at), view.form(at)
    if not known.adjective or known.function or known.lemmas & PASSING:
        return False
    if not noun and not origins(word, view.lang):
        return False
    return agree(word, view.text(at + 1), view.lang)


def pieces(mark: Mark, view: View) -> list[Mark]:
    """A name cut where another one begins: Риме | ФАО."""
    last = mark.stop - 1
    if mark.kind is PERSON:
        return people(mark, view)
    if last == mark.start:
        return [mark]
    if mark.kind is PLACE and view.tokens[last].acronym and not view.tokens[last - 1].acronym:
        place = view.text(last).lower() in view.table.places
        return [Mark(mark.start, last, PLACE, mark.sure), Mark(last, mark.stop, PLACE if place else ORG)]
    if mark.kind is PLACE and of_next(view, last):
        return [Mark(mark.start, last, PLACE, mark.sure)]
    latin = LATIN.match(view.text(last - 1)) and CYRILLIC.match(view.text(last))
    if mark.kind is ORG and latin and named_like(view, last):
        return [Mark(mark.start, last, ORG, mark.sure), Mark(last, mark.stop, PERSON)]
    return [mark]


def of_next(view: View, at: int) -> bool:
    """Whether a kind of place at `at` is that of the name after it, not before: (приток) Невы | реку Славянку."""
    if not view.is_word(at) or view.capital(at) or not view.capital(at + 1) or view.form(at - 1).adjective:
        return False
    return bool(view.form(at).lemmas & view.table.place_types)


def people(mark: Mark, view: View) -> list[Mark]:
    """A person's name cut where another name begins: Ким Чен Ира | КНДР, Виктора Януковича | Евгений Анисимов."""
    if mark.stop - mark.start == 1:
        known = view.form(mark.start)
        body = well_known(view.text(mark.start), view.lang) and not known.given and not known.surname
        return [Mark(mark.start, mark.stop, ORG if body else PERSON, mark.sure)]
    for at in range(mark.start + 1, mark.stop):
        token, before = view.tokens[at], view.tokens[at - 1]
        if not token.word or token.initial:
            continue
        if at == mark.start + 1 and well_known(before.text, view.lang) and not view.form(mark.start).given:
            return [Mark(mark.start, at, ORG), *people(Mark(at, mark.stop, PERSON, mark.sure), view)]
        if token.acronym and not before.acronym and not (before.initial and len(token.text) > 4):
            place = token.text.lower() in view.table.places
            rest = Mark(at, mark.stop, PLACE if place else ORG)
        elif LATIN.match(token.text) and CYRILLIC.match(before.text):
            rest = Mark(at, mark.stop, ORG, sure=False)
        elif at == mark.start + 1 and view.form(mark.start).given:
            continue  # Эрик Пула, whatever else is called so
        elif (known := view.form(at)).prominent and not (known.given or known.surname or known.surname_like):
            rest = Mark(at, mark.stop, PLACE)  # Нетаньяху | Иерусалим
        elif at - mark.start > 1 and another(view, at) and at + 1 < mark.stop:
            rest = Mark(at, mark.stop, PERSON)
        elif at - mark.start > 1 and origins(token.text, view.lang) and view.form(at).adjective:
            return [Mark(mark.start, at, PERSON, mark.sure)]
        else:
            continue
        return [Mark(mark.start, at, PERSON, mark.sure), *pieces(rest, view)]
    return [mark]


def named_like(view: View, at: int) -> bool:
    """Whether a word at `at` is spelt like a last name."""
    known = view.form(at)
    return view.capital(at) and (known.surname or known.surname_like) and not known.common


def another(view: View, at: int) -> bool:
    """Whether a first name at `at` begins another person's name."""
    known = view.form(at)
    return (
        view.text(at).lower() not in view.table.particles  # Абд Эль Фатах
        and known.given
        and not known.surname
        and not PATRONYMIC.search(view.text(at))
        and not view.tokens[at - 1].initial
    )


def with_particle(mark: Mark, view: View) -> Mark:
    """A person's last name with the small word before it: ибн | Эзра."""
    at = mark.start - 1
    small = mark.kind is PERSON and view.text(at) in NOBLE and view.glued(mark.start) and not view.capital(at - 1)
    return Mark(at, mark.stop, PERSON, mark.sure) if small else mark


def with_form(mark: Mark, view: View) -> Mark:
    """`mark`, a name in quotes, with the abbreviated form before it: РСП «Київцентраеро»."""
    quote = mark.start - 1 if view.text(mark.start - 1) in QUOTES else mark.start
    at = quote - 1
    if view.text(quote) not in QUOTES or at < 0 or mark.kind is PERSON:
        return mark
    token = view.tokens[at]
    legal = token.acronym and len(token.text) < 6 and CYRILLIC.match(token.text) is not None
    if not legal or not view.glued(quote) or token.text.lower() in view.table.stop | view.table.places:
        return mark
    end = closing(view, quote)
    return Mark(at, max(mark.stop, end + 1), ORG)


def explained(at: int, view: View) -> bool:
    """Whether an abbreviation in brackets stands at `at`: Наукове товариство (НТШ)."""
    within = view.text(at) == "(" and view.text(at + 2) == ")" and view.tokens[at + 1].acronym
    return within and view.text(at + 1).lower() not in view.table.stop | view.table.places


def closed(mark: Mark, view: View) -> Mark:
    """`mark` with all that stands in the quotation marks it opens."""
    for at in range(mark.start, mark.stop):
        if mark.kind is ORG and view.text(at) in QUOTES and (end := closing(view, at)) >= mark.stop:
            return Mark(mark.start, end + 1, ORG, mark.sure)
    return mark


def one_body(one: Mark, other: Mark, view: View) -> bool:
    """Whether two marks side by side are one body: МИД | РФ, Министерство внутренних дел | Пакистана."""
    if one.kind is not ORG or one.stop != other.start or not view.glued(other.start) or other.kind is PERSON:
        return False
    first, last = view.tokens[one.start], view.tokens[one.stop - 1]
    if not last.word or LATIN.match(first.text) or LATIN.match(view.text(other.start)):
        return False
    owner = view.tokens[other.start]
    if not (owner.acronym or view.form(other.start).genitive) or (other.kind is ORG and not owner.acronym):
        return False
    head = any(view.tokens[n].word and view.form(n).body for n in range(one.start, one.stop))
    return head or first.acronym or OFFICIAL.match(first.text) is not None


def one_person(one: Mark, other: Mark, view: View) -> bool:
    """Whether two marks side by side, or with small words between, are one person: Урсулою фон | дер | Ляєн."""
    if {one.kind, other.kind} != {PERSON}:
        return False
    between = range(one.stop, other.start)
    if between and not (view.form(one.stop - 1).given and all(view.text(at) in NOBLE for at in between)):
        return False
    glued = all(view.glued(at) for at in (*between, other.start))
    return glued and (bool(between) or view.text(one.stop - 1) in view.table.particles)


def one_place(one: Mark, other: Mark, view: View) -> bool:
    """Whether two marks side by side are one place: Южными | Курилами; Восточного побережья | США; Республика | Коми"""
    if {one.kind, other.kind} != {PLACE} or one.stop != other.start or not view.glued(other.start):
        return False
    last, owner = view.form(one.stop - 1), view.tokens[other.start]
    if one.stop == one.start + 1 and last.lemmas & view.table.place_heads:
        return True
    if one.stop == one.start + 1:
        return last.adjective and not owner.acronym and agree(view.text(one.start), owner.text, view.lang)
    owned = last.lemmas & view.table.place_heads and (view.table.heads or other.stop - other.start == 1)
    return bool(owned) and (owner.acronym or view.form(other.start).genitive)


def with_head(mark: Mark, view: View, after: int) -> Mark:
    """`mark` with the common nouns before it that bear its case: движения «Солидарность», компании Oracle."""
    if mark.kind is PLACE:
        return with_kind(mark, view, after)
    if mark.kind is not ORG:
        return mark
    start = mark.start
    quote = start > after and view.text(start - 1) in QUOTES
    at = start - 1 - quote
    while at >= after and view.is_word(at) and view.glued(at + 1) and not view.tokens[at].acronym:
        token, known = view.tokens[at], view.form(at)
        if token.capital and not token.first:
            break
        head = known.lemmas & view.table.heads and ("сеть" not in known.lemmas or social(at - 1, view))
        opens = token.first and not origins(token.text, view.lang)
        if not head and (opens or not describes(at, view, start < mark.start)):
            break
        start = at
        at -= 1
    if start == mark.start:
        return mark
    stop = mark.stop
    if quote:
        stop = max(stop, closing(view, mark.start - 1) + 1)
    return Mark(start, stop, ORG, mark.sure)


def with_kind(mark: Mark, view: View, after: int) -> Mark:
    """`mark` with the kind of place before it, and what describes it: города Минска, китайский город Дацин."""
    at = mark.start - 1
    if at < after or not view.is_word(at) or view.tokens[at].capital or not view.glued(mark.start):
        return mark
    kinds = view.form(at).lemmas & view.table.place_types
    name = view.form(mark.start)
    as_listed = view.text(mark.start).lower() in gazetteer(view.lang).ids  # районе Челси: one form for all cases
    if not kinds or (kinds & PARTS and name.prominent and name.genitive and not as_listed):  # улицы Лондона
        return mark
    if name.genitive and country(view.text(mark.start), view.lang) and mark.stop == mark.start + 1:
        return mark  # городах России
    while at > after and view.is_word(at - 1) and view.glued(at) and local(at - 1, view):
        at -= 1
    return Mark(at, mark.stop, PLACE, mark.sure)


def local(at: int, view: View) -> bool:
    """Whether an adjective at `at` says where a place is, and goes with the noun after it: лондонском районе."""
    word = view.text(at)
    where = OF_PLACE.search(word) is not None or "автономный" in view.form(at).lemmas
    return where and describes(at, view, noun=True)
