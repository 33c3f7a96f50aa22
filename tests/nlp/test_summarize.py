"""Summaries: what is picked, what never is, and how long they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from nlp.article import Entity, EntityKind, Passage, Sentence
from nlp.encoder import Encoder
from nlp.languages import Lang
from nlp.summarize import summarize, summary_length

FLOOD = (
    "A flood on the Tobol river forced 14,000 people to leave the city of Kurgan on Friday, officials said.",
    "READ MORE: Ten rivers that you should see before you are old and grey.",
    "Has the city ever seen anything like this before in its long history?",
    "The water stood at 10.2 metres by noon, higher than at any time since 1994, the governor said.",
    "Officials in Kurgan said that the flood had driven 14,000 people from the city on Friday.",
    "Schools and three hospitals were moved to higher ground, and the army sent boats and helicopters.",
    "Quiet.",
    "Damage to homes and roads was put at 21 billion rubles, a third of the yearly budget of the region.",
    "They were glad to be back on dry land with their cats and their old photographs, they all said.",
)


def passage(sentences: Sequence[str], lang: Lang = Lang.EN) -> Passage:
    spans, start = [], 0
    for number, text in enumerate(sentences):
        spans.append(Sentence(start, start + len(text), text, number))
        start += len(text) + 1
    return Passage(lang, " ".join(sentences), tuple(spans))


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load(Path(__file__).parents[2] / "resources" / "encoder", threads=1)


def test_the_picks_are_in_the_order_of_the_text(encoder: Encoder) -> None:
    picks = summarize(passage(FLOOD), encoder, 4).picks
    assert len(picks) == 4
    assert list(picks) == sorted(picks)


def test_the_lead_is_picked_and_its_echo_is_not(encoder: Encoder) -> None:
    picks = summarize(passage(FLOOD), encoder, 4).picks
    assert 0 in picks
    assert 4 not in picks


@pytest.mark.parametrize("index", [1, 2, 6])
def test_boilerplate_questions_and_scraps_are_never_picked(encoder: Encoder, index: int) -> None:
    assert index not in summarize(passage(FLOOD), encoder, 9).picks


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (Lang.RU, "Читайте также: десять рек, которые надо увидеть, пока вы ещё молоды."),
        (Lang.UK, "Підписуйтесь на наш канал, щоб першими дізнаватися всі новини міста."),
        (Lang.RU, "Что же теперь будет с городом и с людьми, которые в нём живут?"),
    ],
)
def test_boilerplate_is_known_in_every_language(encoder: Encoder, lang: Lang, line: str) -> None:
    other = "Город Курган эвакуировал 14 000 человек из-за паводка на реке Тобол, сообщили власти."
    assert summarize(passage((line, other), lang), encoder, 2).picks == (1,)


def test_of_two_like_sentences_the_one_with_the_names_of_the_text_wins(encoder: Encoder) -> None:
    lines = (
        "It rained for a week in the hills above the valley, as it does in most years at that time.",
        "The dam above the valley held on Friday, said an engineer who has worked there for years.",
        "The dam above the valley held on Friday, said the engineer Anna Koval, who works in Halych.",
    )
    plain = passage(lines)
    entities = []
    for name, kind in (("Anna Koval", EntityKind.PERSON), ("Halych", EntityKind.PLACE)):
        start = plain.text.index(name)
        entities.append(Entity(start, start + len(name), name, kind, name))
    named = Passage(plain.lang, plain.text, plain.sentences, tuple(entities))
    assert summarize(named, encoder, 1).picks == (2,)


def test_a_text_of_scraps_still_has_a_summary(encoder: Encoder) -> None:
    assert summarize(passage(("Quiet.", "Still.")), encoder, 1).picks == (0,)


def test_no_sentences_no_summary(encoder: Encoder) -> None:
    assert summarize(passage(()), encoder, 3).picks == ()


@pytest.mark.parametrize(
    ("sentences", "length", "expected"),
    [(20, 5, 5), (20, 0.2, 4), (3, 5, 3), (20, 0.01, 1), (20, 1, 1), (0, 5, 0), (9, 0.5, 4), (20, 0.99, 20)],
)
def test_length_is_a_number_or_a_share(sentences: int, length: float, expected: int) -> None:
    assert summary_length(sentences, length) == expected


def test_like_texts_in_three_languages_have_like_summaries(encoder: Encoder) -> None:
    russian = (
        "Паводок на реке Тобол вынудил 14 000 человек покинуть город Курган в пятницу, сообщили власти.",
        "Кто виноват в том, что плотина не выдержала, и когда её наконец починят?",
        "К полудню вода поднялась до 10,2 метра, выше, чем когда-либо с 1994 года, сказал губернатор.",
        "Ущерб домам и дорогам оценили в 21 миллиард рублей, это треть годового бюджета области.",
    )
    assert summarize(passage(russian, Lang.RU), encoder, 3).picks == (0, 2, 3)


def test_an_encoder_that_finds_all_sentences_alike_does_no_harm() -> None:
    class Flat:
        def vectors(self, texts: Sequence[str]) -> np.ndarray:
            return np.full((len(texts), 4), 0.5, np.float32)

    assert len(summarize(passage(FLOOD), Flat(), 3).picks) == 3
