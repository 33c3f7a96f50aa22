"""Names matched across scripts and forms, and compared between a sentence and its translation."""

from __future__ import annotations

import pytest

from nlp.article import Severity
from nlp.entities import entities
from nlp.entities.compare import NameComparison, compare
from nlp.entities.gazetteer import place_ids
from nlp.entities.letters import cost
from nlp.entities.matching import SAME, similarity, token_similarity
from nlp.entities.namesakes import DEAREST
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK


@pytest.mark.parametrize(
    ("a", "b", "a_lang", "b_lang"),
    [
        ("Зеленського", "Зеленский", UK, RU),
        ("Зеленский", "Zelensky", RU, EN),
        ("Зеленському", "Zelenskyy", UK, EN),
        ("Сергеем Собяниным", "Sergei Sobyanin", RU, EN),
        ("Володимир Зеленський", "Владимир Зеленский", UK, RU),
        ("Джорджа Мелони", "Giorgia Meloni", RU, EN),
        ("Навальной", "Navalny", RU, EN),
        ("Мерц", "Merz", RU, EN),
        ("Гегсет", "Hegseth", UK, EN),
        ("Львова", "Lviv", RU, EN),
        ("Львів", "Lvov", UK, EN),
        ("Киев", "Kyiv", RU, EN),
        ("Дніпропетровськ", "Dnipro", UK, EN),
        ("Ровно", "Rivne", RU, EN),
        ("США", "United States", RU, EN),
        ("НАТО", "NATO", UK, EN),
        ("ООН", "United Nations", RU, EN),
        ("Білий дім", "White House", UK, EN),
        ("Министерство обороны", "Defence Ministry", RU, EN),
        ("ЄС", "European Union", UK, EN),
        ("Дональда Трампа-младшего", "Donald Trump Jr.", RU, EN),
        ("Катерини Великої", "Catherine the Great", UK, EN),
        ("Київщиною", "Kyiv region", UK, EN),
        ("Донеччини", "Donetsk Oblast", UK, EN),
        ("Цюриху", "Zurich", UK, EN),
        ("Кёльна", "Cologne", RU, EN),
        ("Кишинёве", "Chișinău", RU, EN),
        ("Венери", "Venus", UK, EN),
    ],
)
def test_one_name(a: str, b: str, a_lang: Lang, b_lang: Lang) -> None:
    assert similarity(a, b, a_lang, b_lang) >= SAME
    assert similarity(b, a, b_lang, a_lang) == similarity(a, b, a_lang, b_lang)


@pytest.mark.parametrize(
    ("a", "b", "a_lang", "b_lang"),
    [
        ("Владимир Мединский", "Volodymyr Zelensky", RU, EN),
        ("Мединского", "Zelensky", RU, EN),
        ("Собянин", "Самойлов", RU, RU),
        ("Львов", "Lavrov", RU, EN),
        ("Харьков", "Kherson", RU, EN),
        ("Петров", "Павлов", RU, RU),
        ("МИД", "NATO", RU, EN),
        ("Россия", "Ukraine", RU, EN),
        ("Київщина", "Kharkiv region", UK, EN),
        ("Київщина", "Kyiv", UK, EN),
    ],
)
def test_two_names(a: str, b: str, a_lang: Lang, b_lang: Lang) -> None:
    assert similarity(a, b, a_lang, b_lang) < SAME


def test_exonyms_are_one_place() -> None:
    shared = place_ids("Kiev", EN) & place_ids("Kyiv", EN) & place_ids("Києві", UK) & place_ids("Киева", RU)
    assert shared


@pytest.mark.parametrize(
    ("source", "target", "langs"),
    [
        ("The Odesa tax office is closed.", "Одесская налоговая закрыта.", (EN, RU)),
        ("A Black Sea fish was caught.", "Поймали черноморскую рыбу.", (EN, RU)),
        ("The hospital in Chernivtsi opened.", "Чернівецька лікарня відкрилася.", (EN, UK)),
        ("Jacques Hughes came.", "Прийшов Жак Г'юз.", (EN, UK)),
        ("The General Assembly voted.", "Генассамблея проголосовала.", (EN, RU)),
    ],
)
def test_what_a_list_knows_is_there(source: str, target: str, langs: tuple[Lang, Lang]) -> None:
    result = checked(source, target, *langs)
    assert (result.lost, result.added, result.changed) == ((), (), ())


def checked(source: str, target: str, source_lang: Lang, target_lang: Lang) -> NameComparison:
    """The comparison of the names in two sentences."""
    found = entities(source, source_lang), entities(target, target_lang)
    return compare(*found, source_lang, target_lang, target, source)


def test_a_true_translation_has_nothing_to_report() -> None:
    result = checked(
        "Sergei Sobyanin met Donald Trump in Kyiv.", "У Києві Дональд Трамп зустрівся з Сергієм Собяніним.", EN, UK
    )
    assert len(result.pairs) == 3
    assert (result.lost, result.added, result.changed) == ((), (), ())


def test_a_lost_person_is_an_error() -> None:
    result = checked("Sergei Sobyanin came to Kyiv.", "Он приехал в Киев.", EN, RU)
    assert [(each.why, each.severity) for each in result.lost] == [("lost: Sergei Sobyanin", Severity.ERROR)]


def test_another_person_is_a_change() -> None:
    result = checked("Yesterday Sergei Sobyanin left Kyiv.", "Вчера Иван Мельников покинул Киев.", EN, RU)
    assert [each.why for each in result.changed] == ["changed: Sergei Sobyanin → Иван Мельников"]
    assert not result.lost


def test_another_town_is_a_change() -> None:
    result = checked("The train left for Kharkiv.", "Поезд ушёл в Херсон.", EN, RU)
    assert [each.why for each in result.changed] == ["changed: Kharkiv → Херсон"]


@pytest.mark.parametrize(
    ("source", "target", "langs", "why"),
    [
        ("The train left Chernivtsi.", "Поезд вышел из Чернигова.", (EN, RU), "changed: Chernivtsi → Чернигова"),
        ("Потяг вийшов із Чернівців.", "The train left Chernihiv.", (UK, EN), "changed: Чернівців → Chernihiv"),
        (
            "Поїде нічний потяг із Чернівців.",
            "Chernihiv's night train runs.",
            (UK, EN),
            "changed: Чернівців → Chernihiv",
        ),
        ("Oleh Kiper spoke.", "Выступил Алексей Кипер.", (EN, RU), "changed: Oleh Kiper → Алексей Кипер"),
        ("Jacques Martin spoke.", "Выступил Жан Мартен.", (EN, RU), "changed: Jacques Martin → Жан Мартен"),
        ("Ivan Petrov came.", "Приехал Олег Сидоров.", (EN, RU), "changed: Ivan Petrov → Олег Сидоров"),
        (
            "Про це каже Надія Ткаченко.",
            "Nadiia Tkalchenko says so.",
            (UK, EN),
            "changed: Надія Ткаченко → Nadiia Tkalchenko",
        ),
        ("Ivan Melnychuk came.", "Пришёл Иван Мельниченко.", (EN, RU), "changed: Ivan Melnychuk → Иван Мельниченко"),
    ],
)
def test_another_known_place_or_person_is_an_error(
    source: str, target: str, langs: tuple[Lang, Lang], why: str
) -> None:
    result = checked(source, target, *langs)
    assert [(each.why, each.severity) for each in result.changed] == [(why, Severity.ERROR)]
    assert not result.pairs


@pytest.mark.parametrize(
    ("source", "target", "lang", "severity"),
    [
        ("Так каже О. М. Гуцуляк.", "O. M. Zhukylak says so.", UK, Severity.ERROR),
        ("Это сказал Азамат Токтосунов.", "Asmat Toktuson said so.", RU, Severity.ERROR),
        ("Він живе в селі Прибужани.", "He lives in the village of Pibrushani.", UK, Severity.WARNING),
        ("Деньги дал акимат Петропавловска.", "The akimat of Petroposlavsk gave the money.", RU, Severity.WARNING),
    ],
)
def test_a_name_in_letters_that_it_cannot_have_is_a_change(
    source: str, target: str, lang: Lang, severity: Severity
) -> None:
    assert [each.severity for each in checked(source, target, lang, EN).changed] == [severity]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Выступил Ньют Гингрич.", "Newt Gingrich spoke.", RU),
        ("Победил Примож Роглич.", "Primož Roglič won.", RU),
        ("Він бачив Жоржа Лекланше.", "He saw Georges Leclanché.", UK),
        ("Она живёт в Риомаджоре.", "She lives in Riomaggiore.", RU),
        ("Приехал Иван Барич.", "Ivan Barić came.", RU),
    ],
)
def test_a_name_from_elsewhere_may_be_spelt_in_many_ways(source: str, target: str, lang: Lang) -> None:
    result = checked(source, target, lang, EN)
    assert (result.lost, result.added, result.changed) == ((), (), ())


def test_a_first_name_that_is_not_the_one_given_before_is_a_change() -> None:
    result = checked("Oleh Kiper came. Kiper spoke.", "Олег Кипер приехал. Алексей Кипер говорил.", EN, RU)
    assert [(each.why, each.severity) for each in result.changed] == [
        ("changed: Kiper → Алексей Кипер", Severity.WARNING)
    ]


@pytest.mark.parametrize("name", ["Майкл Харрис", "Михаил Харрис"])
def test_a_first_name_in_another_language_is_no_change(name: str) -> None:
    result = checked("Michael Harris came.", f"Приехал {name}.", EN, RU)
    assert not result.changed


def test_an_adjective_stands_for_its_country() -> None:
    result = checked("The president of Russia spoke.", "Выступил российский президент.", EN, RU)
    assert not result.lost


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Scholars in London did not trust him.", "Лондонские учёные ему не доверяли."),
        ("A wedding in Zanzibar, a funeral in Seoul.", "Занзибарская свадьба, похороны сеульских друзей."),
        ("Garbage has not been collected in Freetown.", "Мусор во Фритауне не вывозят."),
        ("The monk prayed to the Sun before Easter.", "Перед Пасхой монах молился Солнцу."),
    ],
)
def test_what_is_put_as_an_adjective_or_a_plain_word_is_not_lost(source: str, target: str) -> None:
    result = checked(source, target, EN, RU)
    assert (result.lost, result.added, result.changed) == ((), (), ())


@pytest.mark.parametrize(
    ("target", "lost"),
    [
        ("Російське ЗСУ повідомило про це.", True),
        ("Міністерство оборони Росії повідомило про це.", False),
        ("Міноборони РФ повідомило про це.", False),
        ("Російське оборонне відомство повідомило про це.", False),
    ],
)
def test_a_ministry_is_more_than_its_country(target: str, lost: bool) -> None:
    result = checked("The Russian Defense Ministry reported it.", target, EN, UK)
    assert bool(result.lost or result.changed) is lost


def test_a_person_put_as_a_plain_word_is_lost() -> None:
    result = checked("Then Mr Baker spoke.", "Затем выступил пекарь.", EN, RU)
    assert [each.why for each in result.lost] == ["lost: Baker"]


def test_a_name_the_rules_missed_is_not_lost() -> None:
    source = entities("Sergei Sobyanin spoke.", EN)
    assert not compare(source, (), EN, RU, "выступил собянин").lost
    assert compare(source, (), EN, RU, "выступил мэр").lost


def test_names_pair_one_to_one_in_any_order() -> None:
    result = checked("Ivan Petrov met Oleg Sidorov.", "Олег Сидоров встретил Ивана Петрова.", EN, RU)
    assert [(pair.source.text, pair.target.text) for pair in result.pairs] == [
        ("Ivan Petrov", "Ивана Петрова"),
        ("Oleg Sidorov", "Олег Сидоров"),
    ]


def test_an_initial_or_a_title_is_no_other_first_name() -> None:
    assert not checked("M. Monti left.", "Г-н Монти ушёл.", EN, RU).changed


@pytest.mark.parametrize(
    ("source", "target", "langs", "why"),
    [
        ("Сергей Лавров прибыл.", "Sergei Ryabkov arrived.", (RU, EN), "Сергей Лавров → Sergei Ryabkov"),
        ("Dmitry Peskov spoke.", "Выступил Дмитрий Медведев.", (EN, RU), "Dmitry Peskov → Дмитрий Медведев"),
        ("Vladimir V. Putin spoke.", "Выступил Владимир Зеленский.", (EN, RU),
         "Vladimir V. Putin → Владимир Зеленский"),
        ("Володимир Зеленський прибув.", "Прибыл Владимир Кличко.", (UK, RU), "Володимир Зеленський → Владимир Кличко"),
        ("Андрій Єрмак прибув.", "Andriy Sybiha arrived.", (UK, EN), "Андрій Єрмак → Andriy Sybiha"),
        ("George Bush spoke.", "Выступил Джордж Клинтон.", (EN, RU), "George Bush → Джордж Клинтон"),
        ("Shelling hit the Donetsk region.", "Обстріляли й Запорізьку область.", (EN, UK),
         "Donetsk region → Запорізьку область"),
        ("В Донецкой области пожар.", "A fire in the Zaporizhzhia region.", (RU, EN),
         "Донецкой области → Zaporizhzhia region"),
        ("A fire in Pokrovsk district.", "Пожежа охопила Бахмутський район.", (EN, UK),
         "Pokrovsk district → Бахмутський район"),
        ("The Ministry of Finance said so.", "Министерство юстиции сообщило об этом.", (EN, RU),
         "Ministry of Finance → Министерство юстиции"),
        ("The National Bank of Ukraine spoke.", "Национальный банк Польши высказался.", (EN, RU),
         "National Bank of Ukraine → Национальный банк Польши"),
        ("The Black Sea Fleet lost a ship.", "Балтийский флот потерял корабль.", (EN, RU),
         "Black Sea Fleet → Балтийский флот"),
        ("Harvard University spoke.", "Стэнфордский университет высказался.", (EN, RU),
         "Harvard University → Стэнфордский университет"),
        ("Посольство Німеччини закрите.", "The Embassy of France is closed.", (UK, EN),
         "Посольство Німеччини → Embassy of France"),
        ("The Baltic Sea is cold.", "Чёрное море холодное.", (EN, RU), "Baltic Sea → Чёрное море"),
    ],
)  # fmt: skip
def test_a_word_that_stays_does_not_save_the_name(source: str, target: str, langs: tuple[Lang, Lang], why: str) -> None:
    result = checked(source, target, *langs)
    assert [each.why for each in result.changed] == [f"changed: {why}"]
    assert (result.lost, result.added) == ((), ())


def test_another_last_name_is_an_error() -> None:
    (found,) = checked("Sergei Lavrov spoke.", "Выступил Сергей Рябков.", EN, RU).changed
    assert found.severity is Severity.ERROR
    (found,) = checked("The Ministry of Finance said so.", "Министерство юстиции сообщило об этом.", EN, RU).changed
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("source", "target", "langs"),
    [
        ("Sergei Lavrov spoke.", "Выступил Сергей Викторович.", (EN, RU)),
        ("Vladimir V. Putin spoke.", "Выступил Владимир Владимирович Путин.", (EN, RU)),
        ("Marie Curie was there.", "Там была Мария Склодовская-Кюри.", (EN, RU)),
        ("John Hughes met Paul Gauguin.", "Джон Хьюз встретил Поля Гогена.", (EN, RU)),
        ("Mikhail Lysenko met Anna Akhmatova.", "Михайло Лисенко зустрів Ганну Ахматову.", (EN, UK)),
        ("Peter Czajkowski met Maria Wisniewska.", "Пётр Чайковский встретил Марию Вишневскую.", (EN, RU)),
        ("William Conqueror came.", "Пришёл Вильгельм Завоеватель.", (EN, RU)),
        ("Thomas Aquinas wrote.", "Фома Аквинский писал.", (EN, RU)),
        ("The Donetsk region is at war.", "Воюет Донецкая область.", (EN, RU)),
        ("The Gorky region burned.", "Горела Нижегородская область.", (EN, RU)),
        ("The Dnipro region burned.", "Горела Днепропетровская область.", (EN, RU)),
        ("The Ministry of Education and Science said so.", "Министерство образования сообщило это.", (EN, RU)),
        ("The Ministry of Emergencies said so.", "Министерство по чрезвычайным ситуациям сообщило это.", (EN, RU)),
        ("The High Court ruled.", "Верховный суд вынес решение.", (EN, RU)),
        ("The Bank of England spoke.", "Британский центральный банк высказался.", (EN, RU)),
        ("Humboldt University opened.", "Берлинский университет открылся.", (EN, RU)),
        ("The Russian Northern Fleet trained.", "Северный флот России тренировался.", (EN, RU)),
    ],
)
def test_a_word_put_otherwise_is_no_change(source: str, target: str, langs: tuple[Lang, Lang]) -> None:
    result = checked(source, target, *langs)
    assert (result.lost, result.added, result.changed) == ((), (), ())


@pytest.mark.parametrize(
    ("english", "russian", "one"),
    [
        ("US", "ЕС", False),
        ("EU", "США", False),
        ("SBU", "СБУ", True),
        ("FSB", "ФСБ", True),
        ("US", "США", True),
    ],
)
def test_short_acronyms_are_one_only_letter_for_letter(english: str, russian: str, one: bool) -> None:
    assert (token_similarity(english, russian, Lang.EN, Lang.RU) >= SAME) is one


@pytest.mark.parametrize(
    ("source", "target", "langs"),
    [
        ("Алеш Видаль перешёл из клуба.", "Alice Weidel moved from the club.", (RU, EN)),
        ("Scott Kouns won.", "Победил Скотт Коуэн.", (EN, RU)),
        ("Ariaz spoke.", "Выступил Ярошак.", (EN, RU)),
        ("Louis Jourdain came.", "Прийшов Луї Дюран.", (EN, UK)),
    ],
)
def test_a_name_in_letters_that_it_cannot_have_is_changed(source: str, target: str, langs: tuple[Lang, Lang]) -> None:
    assert checked(source, target, *langs).changed


@pytest.mark.parametrize(
    ("word", "lang", "latin"),
    [
        ("Видаля", RU, "Vidal"),
        ("Бейшеналиевой", RU, "Beishenalieva"),
        ("Гаазі", UK, "Haaga"),
        ("Журден", RU, "Jourdain"),
        ("Радойчича", RU, "Radoičić"),
        ("Уитмором", RU, "Whitmore"),
        ("Гриневичу", UK, "Hrynevych"),
    ],
)
def test_the_letters_of_one_name_cost_little(word: str, lang: Lang, latin: str) -> None:
    assert cost(word, lang, latin) < DEAREST - 1
