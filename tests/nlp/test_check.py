"""Figures of a sentence against its translation: what is right passes, what is wrong is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.article import Entity, EntityKind, FindingKind, Passage, Sentence, Severity
from nlp.check import check
from nlp.figures import figures
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK


def passage(lang: Lang, *texts: str) -> Passage:
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(start, start + len(text), text, 0))
        start += len(text) + 1
    whole = " ".join(texts)
    return Passage(lang, whole, tuple(sentences), (), figures(whole, lang))


def reasons(source: Passage, target: Passage) -> list[str]:
    return [finding.why for finding in check(source, target)[0] if finding.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("More than 300,000 people fled in the 1980s", "Более 300 тысяч человек бежали в восьмидесятые годы"),
        ("The train left at 5.30pm with 12 cars", "Поезд с двенадцатью вагонами ушёл в 17:30"),
        ("Profit rose 12.5% to $3.4bn", "Прибыль выросла на 12,5 процента, до 3,4 млрд долларов"),
        ("On February 24, 2022 the 18th century fort fell", "Крепость XVIII века пала 24 февраля 2022 года"),
        ("He pays between £10 million and £20 million", "Он платит от 10 до 20 миллионов фунтов"),
        ("Half of the F-16 jets came 18 months later", "Половина самолётов F-16 прибыла через полтора года"),
        ("Half a dozen drones came on Monday night", "Полдюжины дронов прилетело в ночь на вторник"),
        ("After the revolt of 1863 thousands of people fled", "После восстания 1863 года бежали тысячи людей"),
    ],
)
def test_good_translations_pass(source: str, target: str) -> None:
    findings, pairs = check(passage(EN, source), passage(RU, target))
    assert [one for one in findings if one.severity is Severity.ERROR] == []
    assert pairs


@pytest.mark.parametrize(
    ("source", "lang", "target"),
    [
        ("Ninth-graders drew it up", RU, "Его составили девятиклассники"),
        ("Bread is sold at half price", UK, "Хліб продають за пів ціни"),
        ("Tanks at the port are half empty", RU, "Резервуары в порту полупусты"),
        ("He buys fish every Friday", UK, "Він щоп'ятниці купує рибу"),
        ("It is an April dish", RU, "Это первоапрельское блюдо"),
        ("It was closed for the third time", UK, "Його втретє закрили"),
        ("The campaign of last autumn was long", RU, "Прошлогодняя осенняя кампания была долгой"),
        ("A three-legged dog came", RU, "Пришла трёхлапая собака"),
        ("Vodafone and Three merged", RU, "Vodafone и Three объединились"),
        ("The dockers won sixpence an hour", RU, "Докеры добились шести пенсов в час"),
        ("She is twice a citizen", RU, "У неё двойное гражданство"),
    ],
)
def test_a_figure_said_in_another_kind_of_word_is_there(source: str, lang: Lang, target: str) -> None:
    for findings, _ in (
        check(passage(EN, source), passage(lang, target)),
        check(passage(lang, target), passage(EN, source)),
    ):
        assert [one.why for one in findings] == []


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("Ninth-graders drew it up", "Его составили семиклассники", "lost: 9"),
        ("He sold 9 cars to pupils", "Он продал машины девятиклассникам", "lost: 9"),  # in digits
        ("Bread costs half as much", "Хлеб дешевле, чем в поле", "lost: half as much"),
        ("Three men saw it", "Люди видели, как тримаран тонул", "lost: 3"),
    ],
)
def test_a_like_word_is_no_figure(source: str, target: str, why: str) -> None:
    assert why in [one.why for one in check(passage(EN, source), passage(RU, target))[0]]


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("More than 380,000 fled", "Бежали более 38 тысяч", "changed: 380,000 → 38,000 (ten times smaller)"),
        ("It cost $20 billion", "Это стоило €20 млрд", "currency changed: USD → EUR"),
        (
            "Some 5 thousand homes burned",
            "Сгорели 5 миллионов домов",
            "changed: 5,000 → 5,000,000 (thousand became million)",
        ),
        ("In 2011 the bank failed", "В 2013 году банк рухнул", "date moved: 2011 → 2013 году"),
        ("A drone hit 122 houses at night", "Ночью беспилотник попал в дома", "lost: 122"),
        ("A drone hit the houses at night", "Ночью беспилотник попал в 122 дома", "added: 122"),
    ],
)
def test_what_is_wrong_is_named(source: str, target: str, why: str) -> None:
    assert reasons(passage(EN, source), passage(RU, target)) == [why]


@pytest.mark.parametrize(
    ("source", "target", "langs", "why"),
    [
        ("Ukrainian drones came.", "Прилетели российские дроны.", (EN, RU), "changed: Ukrainian → российские"),
        ("Керує данська фірма.", "A Dutch company is in charge.", (UK, EN), "changed: данська → Dutch"),
        ("A town west of Lviv", "Город к востоку от Львова", (EN, RU), "changed: west → востоку"),
        ("After the spring talks", "Після зимових переговорів", (EN, UK), "changed: spring → зимових"),
        ("Three were killed there.", "Трое были ранены там.", (EN, RU), "changed: killed → ранены"),
        ("Троє поранених.", "Three are dead.", (UK, EN), "changed: поранених → dead"),
        ("Пострадали трое детей.", "Three adults were hurt.", (RU, EN), "changed: детей → adults"),
        ("The drones were seen early.", "Ракети побачили рано.", (EN, UK), "changed: drones → Ракети"),
        ("Prices rose again.", "Цены снова снизились.", (EN, RU), "changed: rose → снизились"),
        ("Его брат уехал.", "Її сестра поїхала.", (RU, UK), "changed: брат → сестра"),
        ("The mayor said so.", "Так сказал губернатор.", (EN, RU), "changed: mayor → губернатор"),
        ("Many Republicans agree.", "Многие демократы согласны.", (EN, RU), "changed: Republicans → демократы"),
        ("Ціни на нафту високі.", "Gas prices are high.", (UK, EN), "changed: нафту → Gas"),
        ("It happened that morning.", "Это случилось тем вечером.", (EN, RU), "changed: morning → вечером"),
    ],
)
def test_a_word_that_became_its_neighbour_is_named(
    source: str, target: str, langs: tuple[Lang, Lang], why: str
) -> None:
    (found,) = check(passage(langs[0], source), passage(langs[1], target))[0]
    assert (found.kind, found.why, found.severity) == (FindingKind.WORD_CHANGED, why, Severity.ERROR)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("American ministers met British ones.", "Министры США встретились с министрами Великобритании."),
        ("British soldiers came.", "Пришли английские солдаты."),
        ("He lives in the northwest.", "Он живёт на северо-западе."),
        ("The Polish and Czech presidents", "Президенты Чехии и Польши"),
        ("Ukrainian drones came.", "Прилетели дроны."),
        ("He came in the fall.", "Он приехал осенью."),
        ("Two died, three were injured.", "Погибли двое, трое ранены."),
        ("The child was hurt.", "Ребёнок пострадал."),
        ("Two aircraft fell.", "Два самолёта упали."),
        ("The prime minister spoke.", "Выступил премьер."),
        ("His wife and children left.", "Его супруга и дети уехали."),
        ("They rise at two in the morning.", "Они встают в два часа ночи."),
        ("Carbon monoxide killed no one.", "Угарный газ никого не убил."),
        ("Fines were raised, yet deaths hardly fell.", "Штрафы повысили, однако смертей почти не убавилось."),
        ("A 17-year-old despite a fall won.", "17-летняя победила, несмотря на падение."),
    ],
)
def test_a_word_in_other_words_is_none(source: str, target: str) -> None:
    assert check(passage(EN, source), passage(RU, target))[0] == ()


@pytest.mark.parametrize(
    ("source", "target", "langs"),
    [
        ("They declined to comment on the price hike.", "Комментировать повышение цен отказались.", (EN, RU)),
        ("He spoke of tax cuts in the Rose Garden.", "Он говорил о снижении налогов в Розовом саду.", (EN, RU)),
        ("Avdiivka fell as losses mounted.", "Авдеевка пала, а потери росли.", (EN, RU)),
        ("Fighter jets shot down the Shaheds.", "Истребители сбили дроны.", (EN, RU)),
        ("Britain will train the crews of warships.", "Британия обучит экипажи кораблей.", (EN, RU)),
        ("Шахеди атакували кілька міст.", "Drones attacked several cities.", (UK, EN)),
        ("Заходи безпеки на півдні", "Security measures in the south", (UK, EN)),
        ("Учения «Восток-2025» на севере", "The Vostok-2025 drills in the north", (RU, EN)),
        ("The president fired his defense secretary.", "Глава государства уволил министра обороны.", (EN, RU)),
        ("Police said the steelworks was closed.", "Правоохранители сообщили, что завод закрыт.", (EN, RU)),
        ("The deadly attack left many casualties.", "Кровавая атака: много раненых.", (EN, RU)),
    ],
)
def test_a_word_in_a_name_or_another_sense_is_none(source: str, target: str, langs: tuple[Lang, Lang]) -> None:
    one, other = passage(langs[0], source), passage(langs[1], target)
    for found in (check(one, other)[0], check(other, one)[0]):
        assert not [each.why for each in found if each.kind is FindingKind.WORD_CHANGED]


@pytest.mark.parametrize(
    ("source", "target", "langs", "why"),
    [
        (
            "Бої йдуть на заході України.",
            "Fighting goes on in the east of Ukraine.",
            (UK, EN),
            "changed: заході → east",
        ),
        ("The bridge was hit.", "Корабль атаковали.", (EN, RU), "changed: bridge → Корабль"),
        ("Бразильцы уехали.", "The Portuguese left.", (RU, EN), "changed: Бразильцы → Portuguese"),
        ("Inflation fell again.", "Інфляція знову зросла.", (EN, UK), "changed: fell → зросла"),
    ],
)
def test_a_word_sure_of_its_sense_is_still_named(source: str, target: str, langs: tuple[Lang, Lang], why: str) -> None:
    found = check(passage(langs[0], source), passage(langs[1], target))[0]
    assert [each.why for each in found if each.kind is FindingKind.WORD_CHANGED] == [why]


def test_a_persons_name_is_no_people() -> None:
    text = "Roman Abramovich met a citizen."
    name = Entity(0, 16, "Roman Abramovich", EntityKind.PERSON, "Roman Abramovich")
    one = replace(passage(EN, text), entities=(name,))
    found = check(one, passage(RU, "Роман Абрамович встретился с американцем."))[0]
    assert FindingKind.WORD_CHANGED not in [each.kind for each in found]


@pytest.mark.parametrize(
    ("source", "target", "langs", "found"),
    [
        ("He did not confirm it.", "Он подтвердил это.", (EN, RU), ("negation lost", "lost: not")),
        ("They didn't come back.", "Вони повернулися.", (EN, UK), ("negation lost", "lost: didn't")),
        ("Он этого не подтвердил.", "He confirmed it.", (RU, EN), ("negation lost", "lost: не")),
        ("He confirmed it.", "Він цього не підтвердив.", (EN, UK), ("negation added", "added: не")),
    ],
)
def test_a_negation_lost_or_added_is_worth_a_look(
    source: str, target: str, langs: tuple[Lang, Lang], found: tuple[str, str]
) -> None:
    came = {EN: "He came.", RU: "Он пришёл.", UK: "Він прийшов."}
    one, other = passage(langs[0], came[langs[0]], source), passage(langs[1], came[langs[1]], target)
    (finding,) = check(one, other)[0]
    assert ((finding.kind.value, finding.why), finding.severity) == (found, Severity.WARNING)
    span, whole = (finding.source, one) if finding.source else (finding.target, other)
    assert span is not None
    assert whole.text[span.start : span.stop] == span.text
    assert finding.sentence == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He did not confirm it.", "Он отказался это подтвердить."),
        ("He did not confirm it.", "Он этого не подтвердил."),
        ("Not only he came.", "Пришёл не только он."),
        ("No. 5 won.", "Победил номер 5."),
        ("It failed.", "Не получилось."),
        ("He came a few weeks later.", "Он пришёл через несколько недель."),
    ],
)
def test_a_negation_in_other_words_is_none(source: str, target: str) -> None:
    assert not [one for one in check(passage(EN, source), passage(RU, target))[0] if "negation" in one.kind.value]


def test_another_half_of_the_day_is_worth_a_look() -> None:
    (found,) = check(passage(EN, "It left at 6:10 p.m."), passage(RU, "Он ушёл в 6:10"))[0]
    assert (found.why, found.severity) == ("another half of the day: 6:10 p.m. → 6:10", Severity.WARNING)
    assert check(passage(EN, "It left at 6:10 p.m."), passage(RU, "Он ушёл в 18:10"))[0] == ()


def test_a_changed_identifier_is_found() -> None:
    (finding,) = check(passage(EN, "The F-35 landed"), passage(UK, "Літак F-350 сів"))[0]
    assert finding.kind is FindingKind.FIGURE_CHANGED


def test_a_figure_may_move_to_the_next_sentence() -> None:
    source = passage(EN, "They came in 340 cars.", "Nobody was hurt.")
    target = passage(RU, "Они приехали.", "Никто из 340 машин не пострадал.")
    assert reasons(source, target) == []


def test_spans_of_findings_are_in_the_passage() -> None:
    source = passage(EN, "Nobody came.", "He saw 340 prisoners.")
    target = passage(RU, "Никто не пришёл.", "Он видел 330 заключённых.")
    (finding,) = check(source, target)[0]
    assert finding.sentence == 1
    assert finding.source is not None
    assert finding.target is not None
    assert source.text[finding.source.start : finding.source.stop] == "340"
    assert target.text[finding.target.start : finding.target.stop] == "330"


def test_what_is_not_translated_yet_is_passed_over_unless_asked() -> None:
    source, target = passage(EN, "He saw 340 prisoners."), passage(RU, "")
    assert check(source, target) == ((), ())
    assert [one.kind for one in check(source, target, missing=True)[0]] == [FindingKind.EMPTY]


def test_source_text_left_as_it_is() -> None:
    text = "He saw the prisoners in the yard."
    assert [one.kind for one in check(passage(EN, text), passage(RU, text))[0]] == [FindingKind.UNTRANSLATED]


def test_unequal_passages_are_refused() -> None:
    with pytest.raises(ValueError, match="2 sentences against 1"):
        check(passage(EN, "One.", "Two."), passage(RU, "Один."))


def test_numbers_of_any_length_are_compared() -> None:
    source = passage(Lang.RU, "Штраф — 2 000 000 000 000 000 000 000 000 000 000 000 000 рублей.")
    assert reasons(source, passage(Lang.EN, f"The fine is {2 * 10**36:,} roubles.")) == []
    assert len(reasons(source, passage(Lang.EN, f"The fine is {3 * 10**36:,} roubles."))) == 1
