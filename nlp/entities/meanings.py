"""Plain words that a translation must not exchange for one another: directions, seasons, the dead and the hurt, arms…

Each table is of one kind; a line of it is one meaning: its name, then its words in English (every form) and in Russian
and Ukrainian (dictionary forms). Words of more than one kind, or that are often put otherwise, are left out.
"""

from __future__ import annotations

from functools import cache

from nlp.languages import Lang
from nlp.morphology import lemmas

DIRECTIONS = """
north | north northern northward northeast northeastern northwest northwestern
    | север северный северо | північ північний північно
south | south southern southward southeast southeastern southwest southwestern
    | юг южный юго | південь південний південно
east | east eastern eastward northeast northeastern southeast southeastern | восток восточный | схід східний східно
west | west western westward northwest northwestern southwest southwestern | запад западный | захід західний західно
"""
SEASONS = """
spring | spring springtime | весна весенний весной | весна весняний навесні весною
summer | summer summertime | лето летний летом | літо літній влітку літом
autumn | autumn fall | осень осенний осенью | осінь осінній восени
winter | winter wintertime | зима зимний зимой | зима зимовий взимку узимку зимою
"""
HARM = """
dead | kill kills killed killing killings die dies died dying dead death deaths fatal fatally deadly fatality fatalities
    slain perished
    | убить убивать убийство убитый погибнуть погибать погибший гибель умереть умирать умерший смерть смертельный
    мертвый смертоносный летальный скончаться
    | вбити убити вбивати убивати вбитий убитий вбивство убивство загинути гинути загиблий загибель померти помирати
    померлий смерть смертельний мертвий смертоносний летальний
hurt | wound wounds wounded wounding injure injures injured injuring injury injuries hurt maimed
    | ранить раненый ранение рана травма травмировать травмированный пострадать пострадавший
    | поранити поранений поранення рана травма травмувати травмований постраждати постраждалий
"""
PERSONS = """
child | child children kid kids | ребенок дети детский | дитина діти дитячий дитя
adult | adult adults grownup grownups | взрослый | дорослий
woman | woman women female females | женщина женский | жінка жіночий
man | man men male males | мужчина мужской | чоловік чоловічий
"""
RELATIVES = """
mother | mother mothers mum mom | мать мама | мати матір мама
father | father fathers dad | отец папа | батько тато
wife | wife wives | жена | дружина
husband | husband husbands | муж |
son | son sons | сын | син
daughter | daughter daughters | дочь дочка | дочка донька
brother | brother brothers | брат | брат
sister | sister sisters | сестра | сестра
"""
COURSES = """
up | rise rises rose risen rising raise raises raised raising grow grows grew grown growing growth increase increases
    increased increasing
    | рост расти вырасти возрасти возрастать увеличить увеличиться увеличивать увеличиваться увеличение повысить
    повыситься повышать повышаться повышение
    | рости вирости зрости зростати зростання збільшити збільшитися збільшувати збільшуватися збільшення підвищити
    підвищитися підвищувати підвищуватися підвищення
down | fall falls fell fallen falling drop drops dropped decline declines declined declining decrease decreases
    decreased decreasing reduce reduces reduced reducing reduction shrink shrinks shrank shrunk
    | упасть падать падение снизить снизиться снижать снижаться снижение сократить сократиться сокращать сокращаться
    сокращение уменьшить уменьшиться уменьшать уменьшаться уменьшение
    | впасти падати падіння знизити знизитися знижувати знижуватися зниження скоротити скоротитися скорочувати
    скорочуватися скорочення зменшити зменшитися зменшувати зменшуватися зменшення
"""
OFFICES = """
president | president presidents presidential | президент президентский | президент президентський
premier | premier premiers prime | премьер | прем'єр
minister | minister ministers ministerial | министр | міністр
governor | governor governors | губернатор | губернатор
mayor | mayor mayors | мэр | мер
king | king kings | король | король
queen | queen queens | королева | королева
colonel | colonel colonels | полковник | полковник
"""
ARMS = """
missile | missile missiles rocket rockets | ракета ракетный | ракета ракетний
drone | drone drones uav uavs unmanned | дрон беспилотник беспилотный бпла | дрон безпілотник безпілотний бпла
tank | tank tanks | танк танковый | танк танковий
helicopter | helicopter helicopters | вертолет вертолетный | гелікоптер вертоліт гвинтокрил
plane | plane planes aircraft airplane airplanes jet jets | самолет авиалайнер | літак авіалайнер
ship | ship ships vessel vessels boat boats | корабль судно лодка катер | корабель судно човен катер
bomb | bomb bombs bomber bombers | бомба бомбардировщик | бомба бомбардувальник
train | train trains | поезд электричка | поїзд потяг електричка
bridge | bridge bridges | мост | міст
"""
PARTIES = """
republican | republican republicans gop | республиканец республиканский | республіканець республіканський
democrat | democrat democrats democratic | демократ демократический | демократ демократичний
conservative | conservative conservatives tory tories | консерватор консервативный | консерватор консервативний
liberal | liberal liberals | либерал либеральный | ліберал ліберальний
labour | labour | лейборист лейбористский | лейборист лейбористський
"""
FAITHS = """
christian | christian christians christianity
    | христианин христианский христианство | християнин християнський християнство
muslim | muslim muslims islam islamic
    | мусульманин мусульманский ислам исламский | мусульманин мусульманський іслам ісламський
jewish | jew jews jewish judaism | еврей еврейский иудей иудейский иудаизм | єврей єврейський юдей юдейський юдаїзм
catholic | catholic catholics | католик католический | католик католицький
orthodox | orthodox | православный | православний
protestant | protestant protestants | протестант протестантский | протестант протестантський
buddhist | buddhist buddhists buddhism | буддист буддийский буддизм | буддист буддійський буддизм
hindu | hindu hindus hinduism | индуист индуистский индуизм | індуїст індуїстський індуїзм
"""
MATTER = """
oil | oil | нефть нефтяной | нафта нафтовий
gas | gas gases | газ газовый | газ газовий
coal | coal | уголь угольный | вугілля вугільний
gold | gold golden | золото золотой | золото золотий
silver | silver | серебро серебряный | срібло срібний
copper | copper | медь медный | мідь мідний
iron | iron | железо железный | залізо залізний
hydrogen | hydrogen | водород водородный | водень водневий
oxygen | oxygen | кислород кислородный | кисень кисневий
nitrogen | nitrogen | азот азотный | азот азотний
carbon | carbon | углерод углеродный | вуглець вуглецевий
"""
DISASTERS = """
earthquake | earthquake earthquakes quake quakes | землетрясение | землетрус
flood | flood floods flooded flooding | наводнение паводок затопить | повінь паводок затопити
hurricane | hurricane hurricanes | ураган | ураган
tornado | tornado tornadoes tornados | торнадо смерч | торнадо смерч
tsunami | tsunami tsunamis | цунами | цунамі
drought | drought droughts | засуха | посуха
avalanche | avalanche avalanches | лавина | лавина
"""
DAYTIMES = """
morning | morning mornings dawn | утро утренний утром рассвет | ранок ранковий вранці зранку світанок
evening | evening evenings night nights tonight | вечер вечерний вечером | вечір вечірній ввечері увечері
night | night nights overnight midnight tonight evening
    | ночь ночной ночью полночь | ніч нічний вночі уночі північ опівночі
"""
BODIES = """
court | court courts | суд судебный | суд судовий
parliament | parliament parliamentary parliaments | парламент парламентский | парламент парламентський
senate | senate | сенат | сенат
police | police policeman policemen policewoman | полиция полицейский | поліція поліцейський поліціянт
navy | navy | флот вмс | флот вмс
university | university universities | университет университетский | університет університетський
school | school schools | школа школьный | школа шкільний
hospital | hospital hospitals | больница госпиталь | лікарня шпиталь госпіталь
church | church churches | церковь церковный | церква церковний
airport | airport airports | аэропорт | аеропорт летовище
factory | factory factories | завод фабрика | завод фабрика
"""
TABLES = (
    DIRECTIONS, SEASONS, DAYTIMES, HARM, PERSONS, RELATIVES, COURSES, OFFICES, PARTIES, FAITHS, ARMS, DISASTERS, BODIES,
    MATTER,
)  # fmt: skip


Meaning = tuple[int, str]  # a table's number and the name of one of its lines


def plain(word: str, lang: Lang) -> frozenset[Meaning]:
    """What `word`, in any of its forms, may mean of all this."""
    known = _words(lang)
    return frozenset[Meaning]().union(*(known.get(base.replace("ё", "е"), frozenset()) for base in lemmas(word, lang)))


@cache
def _words(lang: Lang) -> dict[str, frozenset[Meaning]]:
    """Word → its meanings."""
    found: dict[str, frozenset[Meaning]] = {}
    for number, table in enumerate(TABLES):
        for line in table.strip().replace("\n    ", " ").splitlines():
            name, *words = (part.split() for part in line.split("|"))
            for word in dict(zip((Lang.EN, Lang.RU, Lang.UK), words, strict=True))[lang]:
                found[word] = found.get(word, frozenset()) | {(number, name[0])}
    return found
