"""Plain words that a translation must not exchange for one another: directions, seasons, the dead and the hurt, arms…

Each table is of one kind; a line of it is one meaning: its name, then its words in English (every form) and in Russian
and Ukrainian (dictionary forms). Words of more than one kind, or that are often put otherwise, are left out, or stand
in ALSO: they may say a meaning, so that it is not lost where they are, but say nothing by themselves.
"""

from __future__ import annotations

from functools import cache, lru_cache

from nlp.languages import Lang
from nlp.morphology import APOSTROPHES, parses

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
navy | navy | флот вмс вмф | флот вмс вмф
"""
HOUSES = """
university | university universities | университет университетский | університет університетський
school | school schools | школа школьный | школа шкільний
hospital | hospital hospitals | больница госпиталь | лікарня шпиталь госпіталь
church | church churches | церковь церковный | церква церковний
airport | airport airports | аэропорт | аеропорт летовище
factory | factory factories | завод фабрика | завод фабрика
"""
ALSO = """
autumn | fall falls | |
dead | toll casualty casualties victim victims lives body bodies murder murdered murders suicide massacre executed
    losses
    | жертва гибель потеря тело труп расстрелять казнить кровавый самоубийство жизнь летальность
    | жертва втрата тіло труп розстріляти стратити кривавий самогубство життя
hurt | casualty casualties victim victims hospital hospitals hospitalised hospitalized suffer suffers suffered suffering
    affected burn burns burned losses
    | жертва потеря госпитализировать больница ожог раненный
    | жертва втрата госпіталізувати шпиталізувати лікарня опік
child | boy boys girl girls baby babies infant infants toddler teen teens teenager teenagers minor minors son daughter
    kindergarten nursery
    | мальчик девочка младенец малыш подросток несовершеннолетний школьник сын дочь
    | хлопчик хлопець дівчинка немовля малюк підліток неповнолітній школяр син дочка донька
woman | girl girls lady ladies wife wives mother mothers
    | девушка девочка дама жена мать
    | дівчина дівчинка дама дружина мати жінка
man | boy boys guy guys husband father gentleman gentlemen | парень мальчик юноша муж отец | хлопець хлопчик юнак батько
mother | parent parents maternal motherhood | родитель материнский | батьки батько материнський
father | parent parents paternal fatherhood | родитель отцовский | батьки батьківський
wife | spouse spouses widow married couple | супруга супруг вдова | подружжя вдова
husband | spouse spouses widower widow married couple man | супруг супруга | чоловік подружжя
son | child children boy | ребенок дети мальчик | дитина діти хлопчик
daughter | child children girl | ребенок дети девочка | дитина діти дівчинка
brother | sibling siblings | | брати
sister | sibling siblings |  |
up | up hike hikes hiked uptick jump jumps jumped surge surges surged surging soar soars soared soaring climb climbs
    climbed climbing mount mounts mounted mounting spike spiked spikes gain gains gained higher expand expanded upward
    upturn double doubled tripled boost boosted boosting improve improved dearer
    | подняться поднять поднимать подниматься подскочить взлететь прибавить прибавлять подорожать дорожать
    подорожание нарастать нарастающий наращивать нарастить разрастаться скачок подъем выше прирост вверх усилить
    усилиться усиливаться удвоиться удорожание расширение растущий
    | піднятися підняти піднімати підніматися підскочити злетіти додати подорожчати дорожчати подорожчання наростати
    нарощувати наростити стрибок підйом вище приріст вгору посилити посилитися посилюватися подвоїтися
down | down cut cuts cutting slash slashed slashes plunge plunged plunges slump slumped slide slid tumble tumbled dip
    dipped lower lowered lowering lose loses lost crash crashed crashes collapse collapsed collapses layoff layoffs ease
    eased downturn sink sank contract contracted contraction downward cheaper curb curbing trim trimmed
    | пасть рухнуть обвалиться обвал опуститься опускаться потерять терять урезать урезание спад подешеветь дешеветь
    ниже вниз ослабить падёж сокращённый упавший просесть уволить увольнение
    | рухнути обвалитися обвал опуститися втратити втрачати урізати спад подешевшати дешевшати нижче вниз послабити
    звільнити звільнення падати
president | leader | глава лидер | глава голова лідер очільник
premier | leader chancellor | глава лидер канцлер | глава голова лідер очільник канцлер
minister | secretary secretaries chancellor ministry department
    | глава руководитель секретарь министерство госсекретарь канцлер
    | глава голова керівник очільник секретар міністерство держсекретар канцлер
governor | leader gubernatorial | глава губернаторский руководитель | глава голова керівник очільник губернаторський
mayor | mayoral | глава градоначальник | голова градоначальник очільник
king | royal monarch kingdom | монарх королевский | монарх королівський
queen | royal monarch | монарх королевский | монарх королівський
missile | ballistic cruise interceptor interceptors iskander iskanders kalibr himars atacms
    | искандер калибр хаймарс перехватчик
    | іскандер калібр хаймарс перехоплювач
drone | shahed shaheds geran gerans quadcopter quadcopters copter lancet lancets fpv
    | шахед герань квадрокоптер коптер ланцет
    | шахед герань квадрокоптер коптер ланцет
tank | abrams leopard leopards challenger challengers armour armor armoured armored
    | абрамс леопард бронетехника бронемашина
    | абрамс леопард бронетехніка бронемашина
helicopter | chopper choppers |  |
plane | fighter fighters bomber bombers warplane warplanes airliner airliners aviation flight flights airborne
    | истребитель штурмовик бомбардировщик авиация борт лайнер рейс миг
    | винищувач штурмовик бомбардувальник авіація борт лайнер рейс міг
ship | warship warships frigate destroyer carrier carriers submarine submarines ferry tanker tankers yacht cruiser
    corvette naval fleet
    | фрегат эсминец авианосец подлодка субмарина паром танкер яхта крейсер корвет пароход теплоход флот
    | фрегат есмінець авіаносець субмарина пором танкер яхта крейсер корвет пароплав теплохід флот
bomb | bombing bombings bombed bombardment explosive explosives
    | каб фаб авиабомба бомбардировка взрывчатка бомбить
    | каб фаб авіабомба бомбардування вибухівка бомбити
train | rail railway railways railroad locomotive carriage carriages
    | железнодорожный локомотив вагон состав
    | залізничний локомотив вагон
bridge | viaduct overpass crossing | переправа виадук эстакада | переправа віадук естакада
oil | crude petroleum petrol gasoline | бензин масло мазут топливо | бензин олія масло мазут паливо
gas | petrol gasoline lng methane | бензин спг метан | бензин спг метан
iron | steel | сталь стальной чугун | сталь сталевий чавун
earthquake | seismic tremor tremors | сейсмический толчок | сейсмічний поштовх
flood | inundated inundation deluge | потоп затопление подтопление подтопить | потоп затоплення підтоплення підтопити
hurricane | storm storms typhoon typhoons | шторм буря тайфун циклон | шторм буря тайфун циклон
tornado | storm storms twister | ураган буря | ураган буря
avalanche | landslide landslides | оползень сель | зсув сель
morning | am | | ранок
court | judiciary judicial tribunal judge judges | трибунал судья | трибунал суддя
parliament | duma rada congress knesset bundestag lawmaker lawmakers mp mps
    | дума рада конгресс кнессет бундестаг депутат
    | дума рада конгрес кнесет бундестаг депутат
senate | senator senators congress | сенатор конгресс | сенатор конгрес
police | officer officers cops enforcement
    | правоохранитель милиция патрульный правоохранительный
    | правоохоронець міліція патрульний правоохоронний
navy | naval fleet | морской | морський
university | college colleges academy institute | вуз институт академия колледж | виш внз інститут академія коледж
school | college academy lyceum gymnasium | лицей гимназия училище | ліцей гімназія училище
hospital | clinic clinics medical hospitalised hospitalized | клиника медицинский роддом | клініка медичний пологовий
church | cathedral cathedrals temple temples | храм собор | храм собор
airport | airfield airfields airbase | аэродром авиабаза | аеродром авіабаза
factory | plant plants mill mills works steelworks refinery refineries smelter
    | комбинат предприятие нпз
    | комбінат підприємство нпз
"""
TABLES = (
    DIRECTIONS, SEASONS, DAYTIMES, HARM, PERSONS, RELATIVES, COURSES, OFFICES, PARTIES, FAITHS, ARMS, DISASTERS,
    BODIES, HOUSES, MATTER,
)  # fmt: skip
ACTIONS = {TABLES.index(table) for table in (HARM, COURSES, DISASTERS)}  # of which verbs speak
TITLES = {TABLES.index(table) for table in (DIRECTIONS, OFFICES, PARTIES, FAITHS, BODIES)}  # in names, too, as they are
AMOUNTS = TABLES.index(COURSES)  # it is amounts that rise and fall
VERBAL = {"VERB", "INFN", "PRTF", "PRTS", "GRND"}
# other words, some of whose forms are those of a word above: «міст» may be towns, «має» is no mother
OTHERS = frozenset(
    "місто мати рано ріст зріст сходи сходити літа судити судома синій сині заводити залізти потягти вечірня"  # noqa: SIM905
    " ростити виростити водний возраст угол железа растить вырастить ростов папаха ум братия повышенный уволить".split()
)
LIKELY = 0.1  # of all readings of a form: enough to be in doubt which word it is


Meaning = tuple[int, str]  # a table's number and the name of one of its lines


def plain(word: str, lang: Lang) -> frozenset[Meaning]:
    """What `word`, in any of its forms, may mean of all this."""
    return frozenset[Meaning]().union(*_readings(word, lang).values())


def sure(word: str, lang: Lang) -> frozenset[Meaning]:
    """What `word` means of the tables, however it is read; of «міст», bridge or towns, nothing."""
    readings, known = _readings(word, lang, likely=True), _words(lang)
    if any(base.strip() in OTHERS and not meanings for base, meanings in readings.items()):
        return frozenset()
    own = [frozenset(known.get(_spelt(base), frozenset())) & meanings for base, meanings in readings.items()]
    found = [meanings for meanings in own if meanings]
    return found[0].intersection(*found) if found else frozenset()


def _spelt(base: str) -> str:
    """A dictionary form as the tables write it."""
    return base.strip().replace("ё", "е")


@lru_cache(maxsize=65536)
def _readings(word: str, lang: Lang, *, likely: bool = False) -> dict[str, frozenset[Meaning]]:
    """Each dictionary form that `word` may come from, a verb's with a space, and its meanings.

    `likely`: without the improbable ones.
    """
    known, also = _words(lang), _words(lang, also=True)

    def meant(base: str) -> frozenset[Meaning]:
        own, more = known.get(_spelt(base), frozenset()), also.get(_spelt(base), frozenset())
        return more | {one for one in own if not base.endswith(" ") or one[0] in ACTIONS}

    lowered = word.translate(APOSTROPHES).lower()
    if lang is Lang.EN:
        return {lowered: meant(lowered)}
    bases = [
        reading.normal_form + " " * (reading.tag.POS in VERBAL)
        for reading in parses(lowered, lang)
        if not likely or reading.score >= LIKELY
    ]
    if lowered not in {base.strip() for base in bases}:
        bases.append(lowered)
    return {base: meant(base) for base in bases}


@cache
def _words(lang: Lang, *, also: bool = False) -> dict[str, frozenset[Meaning]]:
    """Word → its meanings in the tables, or in ALSO."""
    found: dict[str, frozenset[Meaning]] = {}
    kinds = {line[0]: number for number, table in enumerate(TABLES) for line in _lines(table)}
    for table in (ALSO,) if also else TABLES:
        for name, *words in _lines(table):
            for word in dict(zip((Lang.EN, Lang.RU, Lang.UK), words, strict=True))[lang].split():
                found[word] = found.get(word, frozenset()) | {(kinds[name], name)}
    return found


def _lines(table: str) -> list[list[str]]:
    """The parts of each line of a table: the name of a meaning, its words in each language."""
    return [[part.strip() for part in line.split("|")] for line in table.strip().replace("\n    ", " ").splitlines()]
