# ruff: noqa: E501, S311  word lists; a sample
"""Sentences made from patterns, names of the right kind and case filled in: `python -m nlp.training.tagger_made`.

The patterns (`names/*.txt`) show where a name of each convention begins and ends. A slot is {P} a person in full, {S} a
last name, {G} a first name, {I} initials and a last name, {L} a place, {R} a region, {A} an abbreviation, {N} the name
of a company without quotes and {Q} in them, {W} a Latin company, {C} a company, {B} a band, {T} a team; the letter after
the point is the case. [text|ORG] marks a name that is in the pattern itself, slots inside it included.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from functools import cache
from pathlib import Path

from nlp.entities import english_words
from nlp.entities.gazetteer import gazetteer
from nlp.languages import Lang
from nlp.morphology import parses

KINDS = {"ORG": "ORGANISATION", "LOC": "PLACE", "PER": "PERSON"}
CASES = {"n": "nomn", "g": "gent", "d": "datv", "a": "accs", "i": "ablt", "l": "loct"}
SLOTS = dict.fromkeys("PSGI", "PERSON") | dict.fromkeys("LR", "PLACE") | dict.fromkeys("AWCBT", "ORGANISATION")
PIECE = re.compile(r"\[(?P<inside>[^\]|]*)\|(?P<kind>\w+)\]|\{(?P<slot>\w)(?:\.(?P<case>\w))?\}")
GIVEN = {
    (Lang.UK, "masc"): "Андрій Богдан Василь Віктор Володимир Дмитро Євген Іван Ігор Кирило Максим Микола Михайло Назар Олег Олександр Олексій Павло Петро Роман Сергій Степан Тарас Юрій Ярослав Джон Марк Рональд Жан",
    (Lang.UK, "femn"): "Анна Вікторія Галина Ганна Дарина Ірина Катерина Леся Людмила Марія Надія Наталія Оксана Олена Ольга Світлана Софія Тетяна Юлія Соня Клара",
    (Lang.RU, "masc"): "Александр Алексей Андрей Антон Борис Вадим Василий Виктор Владимир Дмитрий Евгений Егор Иван Игорь Кирилл Максим Михаил Николай Олег Павел Пётр Роман Сергей Юрий Джон Майкл Роберт Ричард Карл Томас",
    (Lang.RU, "femn"): "Анна Валентина Галина Екатерина Елена Ирина Лариса Людмила Мария Надежда Наталья Ольга Светлана Татьяна Юлия Анжела Мария",
}  # fmt: skip
SURNAMES = {
    (Lang.UK, "masc"): "Мельник Шевченко Коваленко Бондаренко Ткачук Кравчук Савчук Лисенко Гнатюк Поліщук Іванов Морозов Клименко Павлюк Романюк Заболотний Білецький Грушевський Садовий Кличко Чорновіл Левицький Дорош Стус Загребельний Скрипка Гончар Притула Федорів Кобринчук Гайдук Смолій Керрі Мюллер Вагнер Обама Трамп Макрон Дюбуа",
    (Lang.UK, "femn"): "Мельник Шевченко Коваленко Ткачук Кравчук Лисенко Поліщук Іванова Морозова Павлюк Заболотна Білецька Левицька Дорош Гончар Притула Забужко Костенко Гайдук Меркель Клінтон",
    (Lang.RU, "masc"): "Иванов Петров Сидоров Кузнецов Смирнов Соколов Лебедев Козлов Новиков Морозов Волков Соловьёв Зайцев Павлов Голубев Виноградов Белов Тарасов Яковлев Достоевский Покровский Миллер Касьянов Рыжков Немцов Каплан Керри Клинтон Саркози Обама Буш Берлускони Олмерт Клинсман Дюпон Шмидт Ким Чен Абдуллаев Кадыров",
    (Lang.RU, "femn"): "Иванова Петрова Кузнецова Смирнова Соколова Лебедева Новикова Морозова Волкова Павлова Белова Яковлева Покровская Чирикова Алексеева Меркель Клинтон Райс Пелоси Тимошенко Ахматова",
}  # fmt: skip
ENGLISH_SURNAMES = "Abbott Alvarez Anderson Baker Barnes Bell Bennett Berger Blackwood Bohr Brooks Burke Campbell Carter Chaudhuri Chen Clark Cohen Collins Cooper Cruz Curtis Davies Dubois Edwards Ellis Evans Fischer Fleming Ford Foster Garcia Gauss Gibson Gonzalez Graham Grant Gray Green Hamilton Harris Hernandez Hilbert Hill Hoffman Holmes Hughes Ivanov Jackson Jensen Johansson Jones Kapoor Kelly Khan Kim Kobayashi Kowalski Kumar Lambert Larsen Lee Lewis Lopez Lynch Macdonald Marshall Martinez McCarthy Meyer Mitchell Moore Moreau Morgan Morris Murphy Murray Nakamura Nguyen Nielsen Novak O'Brien O'Connor Olsen Ortiz Parker Patel Perez Petrov Phillips Poincaré Popov Powell Price Quinn Ramirez Reid Rivera Roberts Robinson Rossi Roux Russell Sanders Schmidt Schneider Shaw Silva Simmons Singh Smith Spencer Stewart Suzuki Takahashi Taylor Thompson Torres Tsai Turner Wagner Walker Wallace Ward Watson Weber White Williams Wilson Wood Wright Yamamoto Yeats Young Zhang"
ENGLISH_GIVEN = "Cassiodorus Nargis Hadrian Sargon Theoderic Bede Kaloyan Menelik Achilles Dev Yuna Hideo Takashi Félix Georges Antonin Erich Raj Mithun Sunil Mehmet Aziz Fatima Priya Wei Yuki Kenji Ingrid Astrid Bjørn Łukasz Zoltán Jürgen Søren Chidi Kofi Amara"
POOLS = {
    "A.uk": "МЗС НАТО ООН ЄС НБУ МВФ ЗСУ МВС СБУ ОБСЄ ЮНЕСКО ДБР ЦВК ГПУ МОЗ АМКУ ФІФА УЄФА БЮТ УДАР НКВД ДСНС",
    "A.ru": "МИД НАТО ООН ЕС МВФ ЦРУ ФБР ФСБ МВД МЧС ОБСЕ ЮНЕСКО ЦИК ВТО ФИФА УЕФА ПАСЕ ФИДЕ КПРФ ЛДПР НАСА МАГАТЭ РЖД",
    "W": "Google|Microsoft|Apple|Facebook|Intel|Siemens|Oracle|Boeing|Samsung|Volkswagen|Deutsche Bank|Sun Microsystems|Skoda Auto|Metinvest B. V.|MAKO Trading|Toyota|Nokia|Vestas|Techcrunch|The Guardian|Lenta.ru|Digital Sky Technologies|Agence France-Presse|General Electric|Ford Motors",
    "N.uk": "Світанок|Промінь|Енергоінвест|Авангард 10|Укрбудтрест|Наше місто|Рассвет|Шахта Білозерська|Лідер|Зоря|Торговий дім Явір|Київмлин|Гарант-сервіс|Альтком|Батьківщина|Свобода|Опора|Дім і люди|Будмонтаж-7|Айдар|Донбас|Азов|Наші гроші|Українська правда|Дзеркало тижня|Агросвіт|Нова хвиля|Ріаліз Ойл|Вінгтон трейдінг ЛТД",
    "N.ru": "Рассвет|Водоканал|Ромашка|Северсталь|Коммерсант|Ведомости|Яблоко|Единая Россия|Мемориал|Эхо Москвы|Русский вестник|Новое время|Солидарность|Левый фронт|За права человека|Новые правые|Маяк|Прогресс|Мир и дом|Гараж|Радикальная политика|Майкрософт|Сибнефть|Алтек|Вестник Урала|Голос",
    "C": "Microsoft|Apple|IBM|General Motors|Toyota|Sony Pictures|Paramount Pictures|Nintendo|Sega|Columbia Records|Rough Trade Records|NBCUniversal|Penguin Books|Boeing|Union Pacific Railroad|Barclays|Marvel Comics|Electronic Arts|Capitol Records|Warner Bros.|DreamWorks|Pan Am|Nokia|Siemens AG|Standard Oil|Hewlett-Packard|Atari|Northrop",
    "B": "Nickelback|Pink Floyd|The Beatles|Radiohead|Genesis|Metallica|The Velvet Foxes|Blue Lanterns|Coldplay|Queen|The Rolling Stones|Iron Harbor|Nirvana|The Cure|ABBA|Green River Band|U2|Oasis|Black Sabbath|The Midnight Choir",
    "N": "NBC|CBS|ABC|HBO|MTV|Fox|CNN|Sky Sports|Channel 4|ESPN|The CW|BBC One|Nickelodeon|Cartoon Network|PBS|Radio 1",
    "T.extra": "Celtic|Ajax|Juventus|FC Metz|Leeds United F.C.|Real Madrid|Fluminense|Independiente|Rayo Vallecano|Chicago Bears|Boston Red Sox|Pittsburgh Penguins|Detroit Red Wings|New York Yankees|Manchester United|Arsenal|Blackpool|Watford|Tamworth|Morecambe|Lens|Milan|Cork|Washington Capitals|Toronto Raptors|Leicester City|West Ham United",
    "S.region": "Street Quay",
}  # fmt: skip


@cache
def places(lang: Lang) -> tuple[str, ...]:
    """Names of towns and countries, written as names: in Russian and Ukrainian of one word that the dictionary inflects."""
    table = gazetteer(lang)
    chosen = sorted(table.prominent) if lang is not Lang.EN else sorted(table.prominent) + sorted(table.ids)[::9]
    if lang is Lang.EN:
        return tuple(titled(name) for name in chosen if 3 < len(name) < 22 and name.isascii() and not name.isupper())
    found = [name for name in chosen if len(name) > 3 and " " not in name and noun(name, lang) is not None]
    return tuple("-".join(part[:1].upper() + part[1:] for part in name.split("-")) for name in found)


def titled(name: str) -> str:
    """`name` with capitals, small words left small."""
    return " ".join(w if w in {"of", "and", "the", "de", "la"} else w[:1].upper() + w[1:] for w in name.split())


def noun(word: str, lang: Lang) -> object:
    """The reading of a place's name as a noun in the nominative singular."""
    return next((p for p in parses(word, lang) if "NOUN" in p.tag and "nomn" in p.tag and "plur" not in p.tag), None)


def inflected(word: str, case: str, lang: Lang, wanted: tuple[str, ...]) -> str:
    """`word` in `case`, by the nominative reading that has most of the grammemes `wanted`; itself if there is none."""
    readings = [p for p in parses(word, lang) if "nomn" in p.tag and "plur" not in p.tag]
    if not readings or case == "nomn":
        return word
    best = max(readings, key=lambda p: sum(each in p.tag.grammemes for each in wanted))
    masculine = "masc" in wanted
    if (
        not masculine
        and not best.normal_form.endswith(("а", "я"))
        and "ADJF" not in best.tag
        and "femn" not in best.tag
    ):
        return word  # Шевченко, Меркель of a woman
    form = best.inflect({case})
    return "-".join(p[:1].upper() + p[1:] for p in form.word.split("-")) if form else word


def person(slot: str, case: str, lang: Lang, rng: random.Random) -> str:
    """A person's name for the slot P, S, G or I."""
    if lang is Lang.EN:
        given = rng.choice(sorted(english_words.GIVEN) + ENGLISH_GIVEN.split())
        last = rng.choice(ENGLISH_SURNAMES.split())
        middle = rng.choice(
            ["", "", "", f"{rng.choice('ABCDEFGHJKLMRSTW')}. ", rng.choice(ENGLISH_GIVEN.split()) + " "]
        )
        return {"G": given, "S": last}.get(slot, f"{given} {middle}{last}")
    gender = "femn" if rng.random() < 0.25 else "masc"
    first, last = rng.choice(GIVEN[lang, gender].split()), rng.choice(SURNAMES[lang, gender].split())
    given, surname = inflected(first, case, lang, ("Name", gender)), inflected(last, case, lang, ("Surn", gender))
    initials = f"{first[0]}. " + (f"{rng.choice('АВДМОПСЮ')}. " if rng.random() < 0.6 else "")
    return {"G": given, "S": surname, "I": initials + surname}.get(slot, f"{given} {surname}")


def filled(slot: str, case: str, lang: Lang, rng: random.Random) -> str:
    """A name for `slot`."""
    if slot in "PSGI":
        return person(slot, case, lang, rng)
    if slot == "L":
        name = rng.choice(places(lang))
        return name if lang is Lang.EN else inflected(name, case, lang, ("Geox", "inan", "NOUN", "masc"))
    if slot == "R":
        stem = rng.choice(
            (
                "Київськ Волинськ Харківськ Одеськ Полтавськ Львівськ"
                if lang is Lang.UK
                else "Московск Воронежск Тульск Курск Самарск Томск"
            ).split()
        )
        ends = {
            "nomn": "а область",
            "gent": "ої області",
            "loct": "ій області",
            "datv": "ій області",
            "accs": "у область",
        }
        if lang is Lang.RU:
            ends = {
                "nomn": "ая область",
                "gent": "ой области",
                "loct": "ой области",
                "datv": "ой области",
                "accs": "ую область",
            }
        return stem + ends[case]
    if slot == "T" and rng.random() < 0.5:
        return rng.choice(places(lang)[::7]) + rng.choice([" United", " City", " F.C.", "", "", " Tigers", " Rovers"])
    pool = {"A": f"A.{lang}", "N": f"N.{lang}", "Q": f"N.{lang}", "T": "T.extra"}.get(slot, slot)
    names = POOLS.get(pool, POOLS.get(slot, "")).split(" " if slot == "A" else "|")
    return f"«{rng.choice(names)}»" if slot == "Q" else rng.choice(names)


def made(pattern: str, lang: Lang, rng: random.Random) -> dict[str, object]:
    """One sentence of `pattern`."""
    text, at, spans = "", 0, []

    def fill(match: re.Match[str]) -> str:
        return filled(match["slot"], CASES.get(match["case"] or "n", "nomn"), lang, rng)

    for match in PIECE.finditer(pattern):
        text += pattern[at : match.start()]
        at, start = match.end(), len(text)
        if match["slot"]:
            text += fill(match)
            kind = SLOTS.get(match["slot"], "ORGANISATION")
        else:
            text += re.sub(PIECE, fill, match["inside"])
            kind = KINDS[match["kind"]]
        quote = text[start] == "«" and text.endswith("»")
        spans.append((start + quote, len(text) - quote, kind))
    return {"lang": lang, "text": text + pattern[at:], "spans": spans}


def main() -> None:
    """Write the sentences."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--each", type=int, default=16, help="sentences a pattern")
    options = parser.parse_args()
    rng = random.Random(5)
    with options.out.open("w", encoding="utf-8") as file:
        for lang in Lang:
            patterns = Path(__file__).with_name("names").joinpath(f"{lang}.txt").read_text("utf-8").splitlines()
            for pattern in patterns:
                for _ in range(options.each if "{" in pattern else 2):
                    file.write(json.dumps(made(pattern, lang, rng), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
