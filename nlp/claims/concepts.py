# ruff: noqa: E501  a table
"""What news counts and measures, by its words in the three languages: 340 prisoners, 330 пленных, 340 полонених.

Of two figures on one subject the concepts of each group are the same. A word may stand for several concepts.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from nlp.languages import Lang
from nlp.library.words import forms

# What happens to whom or what is counted; two of them that differ are two subjects.
EVENTS = """
killed | kill die dead death perish fatality toll | погибший погибнуть убить умереть убитый гибель жертва смерть | загиблий загинути вбити убити померти вбитий загибель жертва смерть
wounded | wound injure injury hurt casualty | раненый ранить пострадать ранение пострадавший травма | поранений поранити постраждати поранення постраждалий травма
missing | missing disappear | пропавший пропасть исчезнуть | зниклий зникнути
exchanged | exchange swap return | обмен обменять обменяться вернуть возвратить вернуться | обмін обміняти обмінятися повернути повернутися
captured | capture seize | захваченный захватить взять | захоплений захопити взяти
detained | detain arrest | задержанный задержать арестовать задержание | затриманий затримати арештувати затримання
evacuated | evacuate | эвакуация эвакуировать вывезти эвакуированный | евакуація евакуювати вивезти
released | release free | освобожденный освободить отпустить | звільнений звільнити відпустити
downed | down intercept shoot | сбитый сбить перехватить уничтожить | збитий збити перехопити знищити
launched | launch fire | запуск выпустить запустить | запуск випустити запустити
destroyed | destroy | разрушенный разрушить уничтожить | зруйнований зруйнувати знищити
damaged | damaged | поврежденный повредить повреждение | пошкоджений пошкодити пошкодження
born | bear birth | рождаемость родиться | народжуваність народитися
infected | infect infection case | случай заразиться заболеть | випадок заразитися захворіти
recruited | recruit mobilise mobilize enlist | мобилизация мобилизовать призвать | мобілізація мобілізувати призвати
sacked | sack dismiss fire layoff | увольнение уволить сократить | звільнення звільнити скоротити
bought | buy purchase | покупка купить закупить приобрести | купівля купити закупити придбати
sold | sell sale | продажа продать | продаж продати
built | build construct | строительство построить возвести | будівництво збудувати побудувати
"""
# Who or what is counted.
THINGS = """
prisoner | prisoner pow captive | пленный военнопленный узник | полонений військовополонений в'язень
child | child | ребенок дети | дитина діти
soldier | soldier troop serviceman fighter | солдат военный военнослужащий боец | солдат військовий військовослужбовець боєць
civilian | civilian | гражданский мирный | цивільний мирний
woman | woman | женщина | жінка
protester | protester demonstrator | протестующий демонстрант | протестувальник демонстрант
refugee | refugee | беженец | біженець
resident | resident inhabitant | житель | житель мешканець
passenger | passenger | пассажир | пасажир
voter | voter vote | избиратель голос | виборець голос
pupil | pupil student | ученик школьник студент | учень школяр студент
worker | worker employee job | работник сотрудник рабочий | працівник співробітник робітник
firefighter | firefighter rescuer | пожарный спасатель | пожежник рятувальник
drone | drone uav | дрон беспилотник бпла | дрон безпілотник бпла
missile | missile rocket | ракета | ракета
bomb | bomb shell | бомба снаряд | бомба снаряд
tank | tank | танк | танк
aircraft | aircraft plane jet helicopter | самолет вертолет | літак вертоліт гелікоптер
ship | ship vessel boat | судно корабль катер | судно корабель катер
house | house home building | дом здание | будинок будівля
flat | flat apartment | квартира | квартира
school | school | школа | школа
hospital | hospital | больница | лікарня
village | village settlement | село деревня поселок | село селище
car | car vehicle | автомобиль машина | автомобіль машина авто
bus | bus trolleybus tram | автобус троллейбус трамвай | автобус тролейбус трамвай
train | train carriage | поезд вагон | поїзд потяг вагон
flight | flight | рейс | рейс
bridge | bridge | мост | міст
grain | grain wheat corn | зерно пшеница кукуруза | зерно пшениця кукурудза
oil | oil crude | нефть | нафта
gas | gas | газ | газ
"""
# What a sum, a share or a quantity is of.
MEASURES = """
damage | damage loss | ущерб убыток потеря | збиток шкода втрата
aid | aid assistance help | помощь | допомога
loan | loan credit | кредит заем | кредит позика
debt | debt | долг задолженность | борг заборгованість
budget | budget | бюджет | бюджет
deficit | deficit shortfall | дефицит | дефіцит
profit | profit | прибыль | прибуток
revenue | revenue turnover | выручка доход оборот | виторг дохід виручка
price | price cost | цена стоимость | ціна вартість
fine | fine penalty | штраф | штраф
grant | grant | грант | грант
investment | investment invest | инвестиция вложить | інвестиція вкласти
ransom | ransom | выкуп | викуп
salary | salary wage pay | зарплата оклад | зарплата оклад
pension | pension | пенсия | пенсія
tax | tax duty | налог пошлина | податок мито
inflation | inflation | инфляция | інфляція
unemployment | unemployment jobless | безработица | безробіття
growth | growth grow gdp | рост ввп вырасти | зростання ввп зрости
rate | rate | ставка | ставка
turnout | turnout | явка | явка
support | support approve back | поддержка поддержать рейтинг | підтримка підтримати рейтинг
export | export | экспорт | експорт
import | import | импорт | імпорт
output | output production produce | добыча производство | видобуток виробництво
harvest | harvest crop | урожай сбор | врожай урожай
repair | repair restore | ремонт восстановление отремонтировать | ремонт відновлення відремонтувати
length | length long | длина протяженность | довжина протяжність
area | area | площадь | площа
depth | depth deep | глубина | глибина
distance | distance | расстояние | відстань
"""
GROUPS = {"event": EVENTS, "thing": THINGS, "measure": MEASURES}


@cache
def _table(lang: Lang) -> dict[str, frozenset[tuple[str, str]]]:
    """Form of a word → the concepts it may stand for, each with its group."""
    column = list(Lang).index(lang) + 1
    found: dict[str, set[tuple[str, str]]] = {}
    for group, table in GROUPS.items():
        for line in filter(str.strip, table.splitlines()):
            cells = [cell.strip() for cell in line.split("|")]
            for form in chain.from_iterable(forms(word, lang) for word in cells[column].split()):
                found.setdefault(form, set()).add((group, cells[0]))
    return {form: frozenset(concepts) for form, concepts in found.items()}


@cache
def called(concept: str, lang: Lang) -> str:
    """A concept by its first word in `lang`."""
    column = list(Lang).index(lang) + 1
    rows = ([cell.strip() for cell in line.split("|")] for table in GROUPS.values() for line in table.splitlines())
    return next(row[column].split()[0] if column > 1 else row[0] for row in rows if row[0] == concept)


def concepts(word: str, lang: Lang) -> frozenset[tuple[str, str]]:
    """What `word`, in any of its forms, may stand for: ("thing", "prisoner")."""
    table = _table(lang)
    return frozenset(chain.from_iterable(table.get(form, ()) for form in forms(word, lang)))
