"""Organisations in Russian and Ukrainian text: bodies with their genitives, names in quotes, abbreviations."""

from __future__ import annotations

import re

from nlp.entities.demonyms import origins
from nlp.entities.mark import ORG, PLACE, Mark
from nlp.entities.slavic_places import long_place
from nlp.entities.slavic_tail import AND, tail_stop
from nlp.entities.slavic_view import CYRILLIC, LATIN, QUOTES, View, closing
from nlp.entities.slavic_words import NAMED, WORKS, words

ROMAN = re.compile(r"[IVXLC]+")
# what official names begin with, and adjectives of places
OFFICIAL = re.compile(
    r"(?:Больш[оа]|Мал[ыо]|Вели[кч]|Держ|Госуд|Нац|Федер|Верх|Вищ|Высш|Конститу|Централь|Міжнар|Междунар|Всеукр|Всерос|Общерос|Генерал|Главн|Головн|"
    r"Регіон|Регион|Обла|Район|Міськ|Город|Окруж|Військ|Воен|Народн|Світов|Миров|Всесв|Європ|Европ|Апеля|Касац|Арбитр|Господ|"
    r"Адмін|Админ|Слід|Следст|Єдин|Един|Об.єдн|Объед|Півн|Півд|Північ|Північн|Захід|Схід|Север|Южн|Запад|Восточн)"
)
OF_PLACE = re.compile(r"(?:зьк|ь?[сц]ь?к)(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими|а|е|і|ої|ій|у|ою)$")
# bodies that have branches: Управління поліції у Волинській області
BRANCHES = words(
    "управління управа відділ відділення департамент представництво посольство консульство місія служба прокуратура "
    "офіс інспекція філія центр управление отдел отделение департамент представительство консульство миссия "
    "прокуратура филиал інспекція інспекция служба центр суд палата комісія комиссия рада совет"
)
# what stands at the end of a foreign company's name
INCORPORATED = words("лтд лімітед лимитед інк инк корп ллк ллс гмбх ltd inc corp llc limited gmbh plc")
TIES = frozenset({"of", "and", "de", "group", "company", "&"})  # small words inside a foreign name


def work(view: View, at: int) -> bool:
    """Whether the quotation mark at `at` opens the name of a work, a prize or a vessel, which no body bears."""
    return view.is_word(at - 1) and view.glued(at) and bool(view.form(at - 1).lemmas & WORKS)


def legal_form(view: View, at: int) -> list[Mark]:
    """ТОВ «Енергія», ООО «Ромашка»: a legal form with the name in quotes."""
    token = view.tokens[at]
    listed = token.text.lower() in view.table.forms and token.text[-1].isupper()  # ПрАТ, ТзОВ
    if not (token.acronym or listed) or view.text(at + 1) not in QUOTES or not view.glued(at + 1):
        return []
    likely = len(token.text) < 6 and CYRILLIC.match(token.text) and view.capital(at + 2)
    if not listed and (not likely or token.text.lower() in view.table.stop | view.table.places):
        return []
    end = closing(view, at + 1)
    return [Mark(at, end + 1, ORG, sure=listed)] if end > 0 else []


def quoted(view: View, at: int) -> list[Mark]:
    """«Укрзалізниця»: a capitalised name in quotes, short and without a verb."""
    if view.text(at) not in QUOTES or not view.capital(at + 1):
        return []
    end = closing(view, at)
    inside = range(at + 1, end)
    if end < 0 or work(view, at):
        return []
    company = view.text(end - 1 - (view.text(end - 1) == ".")).rstrip(".").lower() in INCORPORATED
    if not company and (len(inside) > 5 or any(view.text(index) in ",.!?:;" for index in inside)):
        return []
    before = view.form(at - 1) if view.is_word(at - 1) else None
    announced = before is not None and bool(before.lemmas & (view.table.companies | view.table.bodies))
    if announced or company:
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
    while (
        view.glued(end)
        and LATIN.match(view.text(end))
        and (view.tokens[end].capital or view.tokens[end].initial or view.text(end) in TIES)
    ):
        end += 1
    return [Mark(at, end, ORG, sure=False)]


def named(view: View, at: int) -> list[Mark]:
    """Names of two and three common words, from the table: Білий дім."""
    if not view.capital(at):
        return []
    for phrase in (each for lemma in view.form(at).lemmas for each in NAMED[view.lang].get(lemma, ())):
        parts, kind = phrase.split(), view.table.named[phrase]
        if all(view.is_word(at + n) and part in view.form(at + n).lemmas for n, part in enumerate(parts)):
            end = at + len(parts)
            if kind == "ORG" and end < len(view.tokens) and view.capital(end) and view.form(end).prominent:
                end += 1
            return [Mark(at, end, ORG if kind == "ORG" else PLACE)]
    return []


def unknown_body(view: View, at: int) -> bool:
    """Whether an abbreviation stands at `at` that is neither a place nor a thing."""
    token = view.tokens[at]
    return token.acronym and token.text.lower() not in view.table.places | view.table.stop


def body(view: View, at: int) -> list[Mark]:
    """Міністерство оборони України, Волинська ОДА, Печерський райсуд м. Києва: an official body with its genitives."""
    if not view.capital(at) or LATIN.match(view.text(at)):
        return []
    head = at
    while head - at < 4 and view.is_word(head) and view.form(head).adjective and not view.form(head).body:
        head += 1
        if head == at + 1 and view.text(head) in AND and view.capital(head + 1):
            head += 1  # Слов'янської і Старобешівської ТЕС
    short = head > at and view.is_word(head) and unknown_body(view, head) and OF_PLACE.search(view.text(at))
    if not view.is_word(head) or not (view.form(head).body or short) or (head > at and not view.glued(head)):
        return []
    if head > at and view.form(head).title and not view.tokens[head].acronym:
        return []
    opens = view.tokens[at].first and not view.tokens[at].acronym and not view.capital(head if head > at else -1)
    if opens and (plain(view, at) if head > at else bare_name(view, head + 1)):
        return []  # «Український уряд…», «Друга компанія…», «Компанія «Промінь»…» at the head of a sentence
    stop = tail_stop(view, head + 1, lower=False, branch=bool(view.form(head).lemmas & BRANCHES))
    if view.text(stop) in QUOTES and view.glued(stop) and view.capital(stop + 1):
        end = closing(view, stop)
        if end > 0 and end - stop < 12:
            stop = end + 1
    lone = stop == head + 1 == at + 1
    if lone and view.tokens[at].first and not view.tokens[at].acronym:
        return []  # «Компания…» at the head of a sentence
    return [Mark(at, stop, ORG)]


def plain(view: View, at: int) -> bool:
    """Whether the adjective at `at` begins no official name: український, друга; but Державна, Запорізьке."""
    word = view.text(at)
    of_country = not view.table.heads and bool(origins(word, view.lang))
    return of_country or (not OFFICIAL.match(word) and not OF_PLACE.search(word))


def bare_name(view: View, at: int) -> bool:
    """Whether a name in quotes, after a legal form or not, stands at `at`."""
    return (
        view.text(at) in QUOTES
        or LATIN.match(view.text(at)) is not None
        or (view.text(at).lower() in view.table.forms and view.text(at + 1) in QUOTES)
    )


def body_of_place(view: View, at: int) -> list[Mark]:
    """посольства Польши, правительство США: a body in lower case with its country."""
    opens = view.capital(at) and view.tokens[at].first and view.table.heads
    if not view.is_word(at) or (view.capital(at) and not opens) or not view.form(at).lemmas & view.table.of_places:
        return []
    stop = tail_stop(view, at + 1, lower=True)
    if long := long_place(view, stop - 1):
        return [Mark(at, long[0].stop, ORG)]  # правительство Российской Федерации
    last = view.tokens[stop - 1]
    if last.text.lower() in view.table.forms and view.text(stop) in QUOTES:
        return []  # ради ПАТ «Енергія»
    if stop == at + 1 or not last.capital:
        return []
    headed = (
        stop - at == 3 and view.table.heads and view.form(at + 1).title and not view.form(at + 2).adjective
    )  # администрация президента Обамы
    if not (view.form(stop - 1).prominent or last.acronym or headed):
        return []
    return [Mark(at, stop, ORG)]


def body_of_origin(view: View, at: int) -> list[Mark]:
    """американского правительства, японский МИД: a country's body by the adjective of the country."""
    if not view.table.heads or not view.is_word(at) or not view.is_word(at + 1) or not view.glued(at + 1):
        return []
    head = view.form(at + 1)
    if not head.lemmas & view.table.of_places or not view.form(at).adjective or not origins(view.text(at), view.lang):
        return []
    if "министерство" in head.lemmas:
        return [Mark(at, tail_stop(view, at + 2, lower=True), ORG)]
    abroad = head.lemmas & BRANCHES and view.text(at + 2) in {"в", "во"} and view.capital(at + 3)
    return [Mark(at, at + 4 if abroad and view.form(at + 3).place else at + 2, ORG)]


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
    country = view.glued(end) and view.capital(end) and view.form(end).prominent and view.form(end).genitive
    if country and view.form(end).given and view.capital(end + 1):
        country = False  # ГПУ Володимира Шапакіна
    return [Mark(at, end + country, ORG, sure=country)]
