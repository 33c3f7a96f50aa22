# ruff: noqa: E501  one body a line
"""Organisations whose names are translated, not spelt over: equivalents, and heads with their topics."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from nlp.entities.announced import bare
from nlp.languages import Lang
from nlp.morphology import lemmas

Body = dict[Lang, tuple[str, ...]]  # what it is called in each language, the usual name first

# one body a line, in all three languages: names and abbreviations, lower-cased lemmas for single words
EQUIVALENTS = """
нато|nato|организация североатлантического договора|північноатлантичний альянс|североатлантический альянс|альянс|alliance
оон|un|united nations|u.n.|організація об'єднаних націй|организация объединённых наций|организация объединенных наций
єс|ес|евросоюз|євросоюз|eu|e.u.|european union|европейский союз|європейський союз
обсе|обсє|osce
мвф|imf|international monetary fund|международный валютный фонд|міжнародний валютний фонд
воз|вооз|who|world health organization|всемирная организация здравоохранения|всесвітня організація охорони здоров'я
магатэ|магате|iaea
юнеско|unesco
юнисеф|юнісеф|unicef
нбу|national bank of ukraine|національний банк україни|национальный банк украины|нацбанк
фбр|fbi
цру|cia
фсб|fsb
кгб|кдб|kgb
гру|gru
сбу|sbu|security service of ukraine|служба безпеки україни|служба безопасности украины
зсу|всу|збройні сили україни|вооружённые силы украины|armed forces of ukraine
гур|гур мо|hur|gur|defence intelligence|defense intelligence|military intelligence|main intelligence directorate
мид|мзс|foreign ministry|ministry of foreign affairs|министерство иностранных дел|міністерство закордонних справ|mfa
мвд|мвс|interior ministry|ministry of internal affairs|министерство внутренних дел|міністерство внутрішніх справ
минобороны|міноборони|мо|defense ministry|defence ministry|ministry of defence|ministry of defense|министерство обороны|міністерство оборони|mod
минфин|мінфін|finance ministry|ministry of finance|treasury|министерство финансов|міністерство фінансів
минздрав|моз|health ministry|ministry of health|министерство здравоохранения|міністерство охорони здоров'я
минюст|мін'юст|justice ministry|ministry of justice|department of justice|министерство юстиции|міністерство юстиції
госдеп|держдеп|state department|госдепартамент|держдепартамент|department of state
белый дом|білий дім|white house
пентагон|pentagon
кремль|kremlin
верховная рада|верховна рада|verkhovna rada|рада|rada
госдума|держдума|state duma|дума|duma|государственная дума|державна дума
конгресс|конгрес|congress
сенат|senate
мвс рф|мвд рф
газпром|gazprom
роснефть|роснєфть|rosneft
нафтогаз|naftogaz
укрзалізниця|укрзализныця|ukrzaliznytsia
ассошиэйтед пресс|ассошиэйтед-пресс|ассошіейтед прес|associated press|ap
агентство франс пресс|франс-пресс|франс пресс|франс-прес|agence france-presse|afp
аль-джазира|аль-джазіра|al jazeera|al-jazeera
рейтер|reuters|рейтерс|ройтерс
би-би-си|бі-бі-сі|bbc|ббс
сиэн-эн|cnn
нью-йорк пост|new york post
нью-йорк таймс|new york times|the new york times
google|гугл
facebook|фейсбук
microsoft|майкрософт
apple|эппл|еппл
twitter|твиттер|твіттер
еврокомиссия|єврокомісія|european commission|европейская комиссия|європейська комісія
европарламент|європарламент|european parliament|европейский парламент|європейський парламент
совбез|радбез|security council|un security council|совет безопасности|рада безпеки|совет безопасности оон
бундестаг|bundestag
кнессет|кнесет|knesset
сейм|sejm
интерпол|інтерпол|interpol
европол|європол|europol
уніан|униан|unian
укрінформ|укринформ|ukrinform
українська правда|украинская правда|ukrainska pravda
роскосмос|roscosmos
наса|nasa
радио свобода|радіо свобода|radio liberty|radio free europe
голос америки|voice of america
интерфакс|інтерфакс|interfax
риа новости|рія новини|ria novosti
тасс|тарс|tass
коммерсант|коммерсантъ|kommersant
аль-каида|аль-каїда|аль-кайда|al-qaeda|al qaeda
исламское государство|ісламська держава|islamic state|игил|іділ|isis
красный крест|червоний хрест|red cross
палата представителей|палата представників|house of representatives
федеральное собрание|федеральні збори|federal assembly
единая россия|єдина росія|united russia
слуга народа|слуга народу|servant of the people
большая семёрка|большая семерка|велика сімка|g7|group of seven
большая двадцатка|велика двадцятка|g20|group of twenty
сбербанк|sberbank
укроборонпром|ukroboronprom
росатом|rosatom
хамас|hamas
хезболла|хізболла|hezbollah
талибан|талібан|taliban
цска|cska
гринпис|грінпіс|greenpeace
международная амнистия|міжнародна амністія|amnesty international
хьюман райтс вотч|г'юман райтс вотч|human rights watch|hrw
опек|opec
всемирный банк|світовий банк|world bank
энергоатом|енергоатом|energoatom
транснефть|транснєфть|транснафта|transneft
чвк вагнер|чвк «вагнер»|пвк вагнер|пвк «вагнер»|группа вагнера|група вагнера|wagner group
набу|nabu|национальное антикоррупционное бюро|національне антикорупційне бюро|national anti-corruption bureau
локхид мартин|локхід мартін|lockheed martin
рейтеон|рейтеон|raytheon
райнметалл|рейнметалл|рейнметал|rheinmetall
моссад|mossad
брикс|брікс|brics
блумберг|bloomberg
дснс|гсчс|state emergency service|state emergency service of ukraine|emergency service
мчс|мнс|emergencies ministry|emergency ministry|emergency situations ministry|ministry of emergency situations
сап|sap|sapo|specialised anti-corruption prosecutor's office|specialized anti-corruption prosecutor's office|специализированная антикоррупционная прокуратура|спеціалізована антикорупційна прокуратура
тцк|tcc|recruitment office|recruitment centre|recruitment center|enlistment office|military recruitment office
ск|investigative committee|следственный комитет|слідчий комітет
ова|regional military administration|областная военная администрация|обласна військова адміністрація
ппо|пво|сили ппо|силы пво|air defence|air defense|air defence forces|air defense forces
isw|institute for the study of war|институт изучения войны|інститут вивчення війни
цб|центробанк|central bank|центральный банк|центральний банк
""".strip()
# head words and the topics that go with them: words of one line are one
TERMS = """
министерство|міністерство|ministry|department|департамент|ведомство|відомство
посольство|embassy
университет|університет|university
институт|інститут|institute
академия|академія|academy
банк|bank
партия|партія|party
парламент|parliament
правительство|уряд|government
армия|армія|army
полиция|поліція|police
суд|court
совет|рада|council
комитет|комітет|committee
комиссия|комісія|commission
союз|union|спілка
фонд|fund|foundation
служба|service
агентство|агенція|agency
центр|center|centre
группа|група|group
компания|компанія|company|corporation|корпорация|корпорація|inc|ltd
лига|ліга|league
клуб|club
федерация|федерація|federation
ассоциация|асоціація|association
организация|організація|organization|organisation
больница|лікарня|hospital
школа|school
музей|museum
библиотека|бібліотека|library
газета|newspaper
управление|управління|directorate|office|administration|управа|администрация|адміністрація
оборона|defense|defence
иностранный|закордонний|foreign
внутренний|внутрішній|interior|internal
финансы|фінанси|finance|финансовый|фінансовий
экономика|економіка|economy|экономический|економічний|economic|economics
образование|освіта|education
наука|science|sciences|научный|науковий
здоровье|здоров'я|здравоохранение|охорона|health
юстиция|юстиція|justice
энергетика|енергетика|energy
культура|culture
безопасность|безпека|security
национальный|національний|national
государственный|державний|state
европейский|європейський|european
международный|міжнародний|international
центральный|центральний|central
верховный|верховний|supreme
генеральный|генеральний|general
мировой|всесвітній|всемирный|світовий|world
прокуратура|prosecutor|prosecutors
военный|військовий|military|war
демократический|демократичний|democratic
республиканский|республіканський|republican
народный|народний|people
область|oblast|region
район|district|raion
город|місто|city
река|річка|river
озеро|lake
остров|острів|island
улица|вулиця|street
проспект|avenue
площадь|площа|square
море|sea
океан|океан|ocean
аэропорт|аеропорт|airport
северный|північний|north|northern
южный|південний|south|southern
восточный|східний|east|eastern
западный|західний|west|western
новый|новий|new
святой|святий|saint|st
младший|молодший|jr|junior|younger
старший|sr|senior|elder
великий|great
грозный|грозний|terrible
город|місто|міський|городской|city
""".strip()


@lru_cache(maxsize=1)
def bodies() -> tuple[Body, ...]:
    """Bodies of the world by what they are called in each language: `resources/names/bodies.tsv`, our own list."""
    lines = files("resources").joinpath("names/bodies.tsv").read_text("utf-8").splitlines()
    return tuple(dict(zip(Lang, (tuple(cell.split("|")) for cell in line.split("\t")), strict=True)) for line in lines)


@lru_cache(maxsize=1)
def equivalents() -> dict[str, frozenset[int]]:
    """Name, lower-cased → numbers of the bodies called so: lines of `EQUIVALENTS`, then those of `bodies`.

    A body of both has the number of its line.
    """
    lines = EQUIVALENTS.splitlines()
    found = {name: frozenset({number}) for number, line in enumerate(lines) for name in line.split("|")}
    listed = dict(found)
    for number, body in enumerate(bodies(), len(lines)):
        names = [name.lower().replace("’", "'") for forms in body.values() for name in forms]
        same = listed.get(body[Lang.EN][0].lower(), frozenset({number}))
        for name in names:
            found[name] = found.get(name, frozenset()) | same
    return found


@lru_cache(maxsize=1)
def terms() -> dict[str, str]:
    """Word → the first word of its line in `TERMS`."""
    return {word: line.split("|")[0] for line in TERMS.splitlines() for word in line.split("|")}


def same_body(name: str, lang: Lang) -> frozenset[int]:
    """Numbers of the bodies that `name` may be: as a whole in the table, in any case where it is one word."""
    lowered = name.lower().strip('«»"“”').removeprefix("the ").replace("’", "'")
    own = bare(name, lang).lower()
    forms = {lowered, own} | {each for part in (lowered, own) if " " not in part for each in lemmas(part, lang)}
    return frozenset().union(*(equivalents()[each] for each in forms if each in equivalents()))


@lru_cache(maxsize=65536)
def well_known(name: str, lang: Lang) -> bool:
    """Whether `name` may be a body of `EQUIVALENTS`, which is seldom anything else: no Chelsea, no Time."""
    return any(number < len(EQUIVALENTS.splitlines()) for number in same_body(name, lang))


def body_called(name: str, lang: Lang, target: Lang) -> str:
    """What the body of our list with this `name` in `lang` is called in `target`; "" where that is not sure.

    An abbreviation is that of the other language, where there is one.
    """
    lowered = name.lower().removeprefix("the ")
    found = {
        body[target][place if len(body[target]) > place else 0]
        for body in _listed(lang).get(lowered, ())
        for place in [[form.lower() for form in body[lang]].index(lowered)]
    }
    return found.pop() if len(found) == 1 else ""


@cache
def _listed(lang: Lang) -> dict[str, list[Body]]:
    found: dict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        for name in dict.fromkeys(form.lower() for form in body[lang]):
            found[name].append(body)
    return found


def first_name(number: int) -> str:
    """What stands for the body `number` in keys of names."""
    lines = EQUIVALENTS.splitlines()
    return lines[number].split("|")[0] if number < len(lines) else bodies()[number - len(lines)][Lang.EN][0].lower()


def head_terms(word: str, lang: Lang) -> frozenset[str]:
    """What `word` is in the table of terms, which holds for all three languages."""
    return frozenset(terms()[base] for base in lemmas(re.sub(r"\W+$", "", word), lang) if base in terms())
