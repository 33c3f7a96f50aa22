"""Words that no language has, in translations: found where a model made them, and nowhere else."""

from __future__ import annotations

import pytest

from nlp.article import FindingKind, Passage, Sentence, Span
from nlp.check import check
from nlp.languages import Lang
from nlp.nonwords import nonwords

EN, RU, UK = Lang.EN, Lang.RU, Lang.UK


def words(text: str, lang: Lang, source: str, *names: Span) -> list[str]:
    return [word.text for word in nonwords(text, lang, source, EN, names)]


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Платежи рулельными и дирхамами", RU, ["рулельными"]),
        ("Решта танкеров не застрахована", RU, ["Решта"]),
        ("Масштабы забастовков велики", RU, ["забастовков"]),
        ("Говорит Звојимир Храстич", RU, ["Звојимир"]),
        ("Гонщик Хaverick перший", UK, ["Хaverick"]),
        ("Ставку ознаменовала друкний цех", UK, ["ознаменовала", "друкний"]),
    ],
)
def test_a_made_up_word_is_found(text: str, lang: Lang, found: list[str]) -> None:
    assert words(text, lang, "Payments are made there") == found


@pytest.mark.parametrize(
    ("text", "lang", "source"),
    [
        ("Киберугрозы и сверхмалые подлодки", RU, "Cyber threats and midget submarines"),
        ("Бишкекский завод и павлодарские трамваи", RU, "The Bishkek plant and Pavlodar's trams"),
        ("В боулдеринге победила юная москвичка", RU, "A young Muscovite won the bouldering"),
        ("Бо́льшая часть уже здесь", RU, "Most of it is here"),
        ("Його немає, він їздить туди щочервня", UK, "He is away, he goes there every June"),
        ("Он читает Қазақстан и The Times", RU, "He reads Қазақстан and The Times"),
    ],
)
def test_what_is_formed_or_taken_over_is_a_word(text: str, lang: Lang, source: str) -> None:
    assert words(text, lang, source) == []


def test_names_are_left_alone() -> None:
    assert (
        words("Приехал Брадлипс с Каскадарой", RU, "They came", Span(8, 16, "Брадлипс"), Span(19, 29, "Каскадарой"))
        == []
    )


def test_english_is_not_asked() -> None:
    assert words("The jacksliders came", EN, "Прибыли домкраты") == []


def test_the_check_says_so() -> None:
    source, target = "Payments in roubles stopped", "Платежи рулельными прекратились"
    one, other = (
        Passage(lang, text, (Sentence(0, len(text), text, 0),)) for lang, text in ((EN, source), (RU, target))
    )
    (finding,) = check(one, other)[0]
    assert (finding.kind, finding.why) == (FindingKind.NOT_A_WORD, "not a word: рулельными")
    assert finding.target is not None
    assert target[finding.target.start : finding.target.stop] == "рулельными"
