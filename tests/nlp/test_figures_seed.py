"""The ledger of the sample article: every figure paired in all six directions, each change named."""

from __future__ import annotations

import itertools

import pytest

from nlp.article import Figure, Passage, Sentence, Severity
from nlp.check import check
from nlp.figures import figures
from nlp.languages import Lang

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK
DIRECTIONS = list(itertools.permutations(Lang, 2))
# The sentences of the sample article that have figures, and translations written for this test.
TEXTS = {
    EN: [
        "Russia reportedly said Thursday that it had downed 122 Ukrainian drones in a sweeping overnight assault.",
        "Moscow Mayor Sergei Sobyanin said three drones targeting the capital were destroyed.",
        "Last week, Russia unleashed its largest aerial barrage of the war to date — more than 700 drones and missiles "
        "fired across Ukraine in a single night.",
        "Thursday’s drone campaign marked one of the boldest by Ukraine in the war, now in its fourth year.",
        "In Russia’s Voronezh region three children were reportedly injured after debris struck a building.",
        "Officials said one person was killed and five injured in a drone attack Tuesday.",
        "The consular section was hit earlier this month, and this week a factory was struck.",
        "Ukraine now boasts dozens of drone manufacturing plants producing millions of unmanned aircraft annually.",
        "On Thursday, Medinsky said Russia returned the bodies of 1,000 Ukrainian soldiers.",
        "Ukraine, in turn, returned the remains of 19 Russian troops.",
    ],
    RU: [
        "В четверг Россия сообщила, что за ночь отразила массированный налёт и сбила 122 украинских беспилотника.",
        "По словам мэра Москвы Сергея Собянина, уничтожены три беспилотника, летевшие к столице.",
        "На прошлой неделе Россия нанесла крупнейший за войну удар с воздуха: за одну ночь по Украине выпустили более "
        "700 беспилотников и ракет.",
        "Налёт в четверг стал одним из самых дерзких со стороны Украины в войне, которая длится уже четвёртый год.",
        "В Воронежской области, по сообщениям, пострадали трое детей: обломки попали в дом.",
        "По словам чиновников, при атаке во вторник один человек погиб и пятеро ранены.",
        "Ранее в этом месяце удар пришёлся по консульскому отделу, а на этой неделе — по заводу.",
        "Сейчас у Украины десятки заводов, которые выпускают миллионы беспилотников в год.",
        "В четверг Мединский заявил, что Россия передала тела тысячи украинских солдат.",
        "Украина, в свою очередь, вернула останки девятнадцати российских военных.",
    ],
    UK: [
        "У четвер Росія заявила, що за ніч відбила масований наліт і збила 122 українські безпілотники.",
        "За словами мера Москви Сергія Собяніна, знищено три безпілотники, які летіли до столиці.",
        "Минулого тижня Росія завдала найбільшого за війну удару з повітря: за одну ніч по Україні випустили понад "
        "700 безпілотників і ракет.",
        "Наліт у четвер став одним із найзухваліших з боку України у війні, що триває вже четвертий рік.",
        "У Воронезькій області, за повідомленнями, постраждали троє дітей: уламки влучили в будинок.",
        "За словами посадовців, під час атаки у вівторок одна людина загинула і п'ятеро поранені.",
        "Раніше цього місяця удару зазнав консульський відділ, а цього тижня — завод.",
        "Нині Україна має десятки заводів, які випускають мільйони безпілотників на рік.",
        "У четвер Мединський заявив, що Росія передала тіла 1000 українських солдатів.",
        "Україна, своєю чергою, повернула останки 19 російських військових.",
    ],
}
LEDGER = "W-4 122 3 -P1W 700 W-4 4 3 5 W-2 P0M P0W 1000000 W-4 1000 19".split()  # noqa: SIM905


def passage(lang: Lang, texts: list[str]) -> Passage:
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(start, start + len(text), text, 0))
        start += len(text) + 1
    whole = " ".join(texts)
    return Passage(lang, whole, tuple(sentences), (), figures(whole, lang))


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_every_figure_has_its_counterpart(source: Lang, target: Lang) -> None:
    findings, pairs = check(passage(source, TEXTS[source]), passage(target, TEXTS[target]))
    assert [one.why for one in findings] == []
    normals = [pair.source.normal for pair in pairs if isinstance(pair.source, Figure)]
    assert sorted(normal for normal in normals if normal not in ("10", "12", "1")) == sorted(LEDGER)
    assert sum(normal in ("10", "12") for normal in normals) == 1  # dozens, «десятки»


@pytest.mark.parametrize(
    ("sentence", "target", "right", "wrong", "why"),
    [
        (0, RU, "122", "112", "changed: 122 → 112"),
        (0, UK, "122", "1220", "changed: 122 → 1,220 (ten times larger)"),
        (0, EN, "122 ", "", "lost: 122"),
        (1, UK, "три", "чотири", "changed: 3 → 4"),
        (2, RU, "700", "7000", "changed: 700 → 7,000 (ten times larger)"),
        (4, RU, "трое", "пятеро", "changed: 3 → 5"),
        (5, EN, "five", "fifteen", "changed: 5 → 15"),
        (8, RU, "тысячи", "миллиона", "changed: 1,000 → 1,000,000 (thousand became million)"),
        (8, EN, "1,000", "100", "changed: 1,000 → 100 (ten times smaller)"),
        (9, RU, "девятнадцати", "девяноста", "changed: 19 → 90"),
        (9, UK, "19", "91", "changed: 19 → 91"),
    ],
)
def test_a_wrong_figure_is_an_error(sentence: int, target: Lang, right: str, wrong: str, why: str) -> None:
    texts = list(TEXTS[target])
    assert right in texts[sentence]
    texts[sentence] = texts[sentence].replace(right, wrong, 1)
    other = passage(target, texts)
    for source in target.other_targets:
        one = passage(source, TEXTS[source])
        (finding,) = (found for found in check(one, other)[0] if found.severity is Severity.ERROR)
        assert (finding.sentence, finding.why) == (sentence, why)
        for span, text in ((finding.source, one.text), (finding.target, other.text)):
            assert span is None or text[span.start : span.stop] == span.text


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_a_moved_weekday_is_told(source: Lang, target: Lang) -> None:
    moved = {EN: ("Tuesday", "Monday"), RU: ("во вторник", "в среду"), UK: ("у вівторок", "у середу")}[target]
    texts = [text.replace(*moved) for text in TEXTS[target]]
    (finding,) = check(passage(source, TEXTS[source]), passage(target, texts))[0]
    assert finding.sentence == 5
    assert finding.why.startswith("date moved: ")


@pytest.mark.parametrize("lang", list(Lang))
def test_an_edited_text_is_compared_with_itself(lang: Lang) -> None:
    edited = [text.replace("700", "7,000" if lang is EN else "7000") for text in TEXTS[lang]]
    (finding,) = check(passage(lang, TEXTS[lang]), passage(lang, edited))[0]
    assert finding.why == "changed: 700 → 7,000 (ten times larger)"
