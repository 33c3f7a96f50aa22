"""A headline is given to the translator as a sentence is written; names keep their capitals, letters their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.languages import Lang
from nlp.plain import plainly, sentence_case
from nlp.segment import sentences

EN, RU, UK = Lang
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        (
            "Russian Drones Strike Power Plants Across Ukraine as Peace Talks Stall",
            "Russian drones strike power plants across Ukraine as peace talks stall",
        ),
        ("Thousands Evacuated After Dam Collapses in Northern Italy",
         "Thousands evacuated after dam collapses in Northern Italy"),
        ("Central Bank Raises Interest Rates for the Third Time This Year",
         "Central Bank raises interest rates for the third time this year"),
        ("Turkey's Erdogan May Host Peace Talks in May", "Turkey's Erdogan may host peace talks in May"),
        ("Why I Left Moscow Before the War Began", "Why I left Moscow before the war began"),
        ("World Bank, IMF Pledge Support for Ukraine's Power Grid",
         "World Bank, IMF pledge support for Ukraine's power grid"),
        ("UAV HITS NPP IN UKRAINE, SAYS IAEA", "UAV hits NPP in Ukraine, says IAEA"),
        ("RUSSIA STRIKES KYIV WITH 122 DRONES", "Russia strikes Kyiv with 122 drones"),
        ("US AND UK AGREE ON NEW SANCTIONS, SAYS NATO CHIEF MARK RUTTE",
         "US and UK agree on new sanctions, says NATO chief Mark Rutte"),
    ],
)  # fmt: skip
def test_an_english_headline(headline: str, wanted: str) -> None:
    assert sentence_case(headline, EN) == wanted


@pytest.mark.parametrize(
    ("lang", "headline", "wanted"),
    [
        (RU, "РОССИЯ АТАКОВАЛА КИЕВ: ПОГИБЛИ СЕМЬ ЧЕЛОВЕК", "Россия атаковала Киев: погибли семь человек"),
        (RU, "США ВВЕЛИ САНКЦИИ ПРОТИВ РОСНЕФТИ", "США ввели санкции против Роснефти"),
        (RU, "ВСУ СБИЛИ 122 БЕСПИЛОТНИКА НАД ХАРЬКОВОМ", "ВСУ сбили 122 беспилотника над Харьковом"),
        (UK, "ЗСУ ЗБИЛИ 122 БЕЗПІЛОТНИКИ НАД ХАРКОВОМ", "ЗСУ збили 122 безпілотники над Харковом"),
        (UK, "ПРЕЗИДЕНТ УКРАЇНИ ПІДПИСАВ ЗАКОН", "Президент України підписав закон"),
    ],
)
def test_a_headline_in_capitals(lang: Lang, headline: str, wanted: str) -> None:
    assert sentence_case(headline, lang) == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (EN, "President Volodymyr Zelensky met Donald Trump and Keir Starmer in London on Monday."),
        (EN, "They are listed on the UNESCO World Heritage List."),
        (EN, "Ministry of Foreign Affairs of the Russian Federation"),
        (EN, "New York Times"),
        (EN, "Trump, Xi Hold Talks"),
        (EN, "KYIV"),
        (EN, "NATO, EU, UN"),
        (RU, "Президент России Владимир Путин"),
        (RU, "НАТО"),
        (UK, "Верховна Рада України"),
        (EN, "MISSILES HIT KYIV " * 100),
        (EN, ""),
    ],
)
def test_what_is_no_headline_is_left_alone(lang: Lang, text: str) -> None:
    assert sentence_case(text, lang) == text


def test_of_the_seed_article_the_one_headline_is_changed() -> None:
    lines = (SEEDS / "drones-over-moscow.txt").read_text("utf-8").splitlines()
    found = [one.text for line in lines for one in sentences(line, EN)]
    (headline,) = [one for one in found if sentence_case(one, EN) != one]
    assert headline.startswith("[READ MORE: Israel Strikes Syrian Forces Amid Druze Massacres")
    assert sentence_case(headline, EN).startswith("[READ MORE: Israel strikes Syrian Forces amid Druze massacres")


def test_spaces_that_hold_words_together_are_common_ones_but_for_those_within_numbers() -> None:
    assert (
        plainly("В\u00a0Киеве потратили 1\u00a0200 млн\u00a0гривен.", RU) == "В Киеве потратили 1\u00a0200 млн гривен."
    )


@given(st.text(max_size=80) | st.text("abcdeXYZ абвгґЯїİßﬁ'’-.,12\u00a0", max_size=80), st.sampled_from(list(Lang)))
def test_no_letter_changes_its_place(text: str, lang: Lang) -> None:
    for one in (text, text.upper(), text.title()):
        found = plainly(one, lang)
        assert len(found) == len(one)
        assert all(a in (b, b.lower(), b.upper()) or (a, b) == (" ", "\u00a0") for a, b in zip(found, one, strict=True))
