"""What words of the news are called in the other languages."""

from __future__ import annotations

import re

import pytest

from nlp.languages import Lang
from nlp.lexicon import LONGEST, entries, likely, translations
from nlp.lexicon.english import Form, bases, forms

EN, RU, UK = Lang
LETTERS = {
    EN: re.compile(r"[A-Za-z' -]+"),
    RU: re.compile(r"[а-яё' /-]+", re.IGNORECASE),
    UK: re.compile(r"[а-щьюяєіїґ' /-]+", re.IGNORECASE),
}


def said(text: str, source: Lang, target: Lang) -> dict[str, str]:
    return {span.text: words[0] for span, words in translations(text, source, target)}


def choices(text: str, source: Lang, target: Lang) -> dict[str, tuple[str, ...]]:
    return {span.text: words for span, words in translations(text, source, target)}


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Beavers built it near two glaciers.", EN, UK, {"Beavers": "бобер", "glaciers": "льодовик"}),
        ("Drones were shot down at night.", EN, RU, {"shot down": "сбить"}),
        ("Ледники тают.", RU, EN, {"Ледники": "glacier"}),
        ("Біля льодовиків живуть бобри.", UK, EN, {"льодовиків": "glacier", "бобри": "beaver"}),
        ("Детские сады закрыты.", RU, EN, {"Детские сады": "kindergarten"}),
    ],
)
def test_words_are_found_in_every_form(text: str, source: Lang, target: Lang, wanted: dict[str, str]) -> None:
    assert said(text, source, target).items() >= wanted.items()


@pytest.mark.parametrize(
    ("text", "span", "word"),
    [
        ("They evacuated the town.", "evacuated", "эвакуировать"),
        ("They will intercept the drones.", "intercept", "перехватить"),
        ("They are intercepting the drones.", "intercepting", "перехватывать"),
    ],
)
def test_what_goes_on_is_imperfective(text: str, span: str, word: str) -> None:
    assert said(text, EN, RU)[span] == word


def test_a_word_that_may_be_a_noun_or_a_verb_is_told_where_the_one_before_it_tells() -> None:
    assert said("The ban hurt them.", EN, RU)["ban"] == "запрет"
    assert said("They planned to ban him.", EN, RU)["ban"] == "запретить"


def test_what_the_word_before_does_not_tell_is_a_choice_of_both() -> None:
    assert choices("Protesters ban drones.", EN, RU)["ban"] == ("запрет", "запрещать")


def test_a_word_is_no_verb_where_only_a_noun_can_stand() -> None:
    assert "melt" not in said("The melt is early.", EN, RU)
    assert said("They melt early.", EN, RU)["melt"] == "таять"


def test_a_word_is_no_adjective_where_no_noun_follows() -> None:
    assert choices("They bought a car.", EN, RU)["car"] == ("автомобиль", "машина")
    assert "стабильный" in choices("The price is stable.", EN, RU)["stable"]


def test_an_entry_that_is_no_guide_leaves_room_for_those_that_are() -> None:
    text = "Он сетовал на цены."
    every = {span.text: words for span, words in translations(text, RU, EN, every=True)}
    assert set(choices(text, RU, EN).get("сетовал", ())) < set(every["сетовал"])


def test_a_word_with_two_usual_translations_is_a_choice_of_them() -> None:
    assert choices("A clash near the river.", EN, RU)["clash"] == ("столкновение", "стычка")


def test_what_is_no_guide_is_told_only_if_every_word_is_wanted() -> None:
    assert "state" not in said("They state it.", EN, RU)
    every = translations("They state it.", EN, RU, every=True)
    assert {span.text: words for span, words in every}["state"] == ("констатировать",)


def test_a_capital_within_a_sentence_is_a_name() -> None:
    assert "Beaver" not in said("He lives in Beaver Creek.", EN, RU)


def test_of_two_readings_the_likelier_counts() -> None:
    assert likely("стали", RU) == {"стать"}


@pytest.mark.parametrize(
    ("word", "part", "kind", "wanted"),
    [
        ("city", "n", Form.PLURAL, {"cities"}),
        ("power plant", "n", Form.PLURAL, {"power plants"}),
        ("policeman", "n", Form.PLURAL, {"policemen", "policemans"}),
        ("shoot down", "v", Form.PAST, {"shot down", "shooted down"}),
        ("flee", "v", Form.ING, {"fleeing"}),
        ("deny", "v", Form.PAST, {"denied"}),
        ("admit", "v", Form.ING, {"admiting", "admitting"}),
        ("die", "v", Form.ING, {"dying"}),
        ("accuse", "v", Form.ING, {"accusing"}),
        ("push", "v", Form.THIRD, {"pushes"}),
    ],
)
def test_english_forms(word: str, part: str, kind: Form, wanted: set[str]) -> None:
    assert {form for form, of in forms(word, part) if of is kind} == wanted


def test_every_form_leads_back_to_its_word() -> None:
    words = {(entry.words(EN)[0], entry.part) for entry in entries() if " " not in entry.words(EN)[0]}
    assert not [(word, form) for word, part in words for form, _ in forms(word, part) if word not in bases(form)]


def test_every_entry_is_well_formed() -> None:
    seen = set()
    for entry in entries():
        english = entry.words(EN)[0]
        assert (english, entry.part) not in seen
        seen.add((english, entry.part))
        assert entry.part in {"n", "v", "a", "r"}
        assert len(english.split()) <= LONGEST
        for lang in Lang:
            for word in entry.words(lang):
                assert LETTERS[lang].fullmatch(word), (english, word)
                assert len(word.split("/")) <= 2
                assert all(one == one.strip() and one for one in word.split("/"))
