"""A summary in a model's own words: linked to what it rests on, and held against the article by value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nlp.abstract import written
from nlp.article import Article, Digest, FindingKind, Generated, Passage, Severity
from nlp.encoder import Encoder
from nlp.errors import NoSummarizer
from nlp.languages import Lang
from nlp.pipeline import Options, digest, marked
from nlp.segment import sentences
from nlp.support import unsupported
from tests.fakes import FakeEngines, FakeTranslator, FakeWriter

TEXT = (
    "The storm tore the roofs off 36 houses in the port of Odesa on Tuesday night. "
    "Mayor Hennadii Trukhanov put the damage at 4.5 million dollars. "
    "Rescue crews moved 1,200 people to two schools on the hill. "
    "Trams will not run before Friday, the city council said. "
    "The harvest of sunflowers in the region was good this year."
)
ARTICLE = Article("A storm in Odesa", marked(Passage(Lang.EN, TEXT, tuple(sentences(TEXT, Lang.EN)))))
SOUND = "A storm damaged 36 houses in Odesa. Some 1,200 people were taken to schools."
SPOILT = "A storm damaged 63 houses in Odesa. Some 1,200 people were taken to schools by Angela Merkel in Hamburg."
RUSSIAN = {
    "A storm damaged 36 houses in Odesa.": "Шторм повредил 36 домов в Одессе.",
    "Some 1,200 people were taken to schools.": "Около 1300 человек отвезли в школы.",
}


class Real(FakeEngines):
    """With the encoder that ships."""

    def __init__(self, encoder: Encoder, author: FakeWriter, translator: FakeTranslator | None = None) -> None:
        super().__init__(translator)
        self.author, self._encoder = author, encoder

    def encoder(self) -> Encoder:  # type: ignore[override]
        return self._encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load(Path(__file__).parents[2] / "resources" / "encoder", threads=1)


def generated(engines: FakeEngines, target: Lang = Lang.EN, start: Digest | None = None) -> Generated:
    *_, last = written(start or Digest(ARTICLE), engines, target)  # type: ignore[arg-type]
    assert last.generated is not None
    return last.generated


def told(found: Generated) -> list[tuple[int, str]]:
    return [(one.sentence, one.target.text) for one in found.findings if one.target]


def test_each_sentence_is_linked_to_those_it_rests_on(encoder: Encoder) -> None:
    found = generated(Real(encoder, FakeWriter(SOUND)))
    assert [rests[0] for rests in found.rests] == [0, 2]
    assert found.findings == ()
    assert (found.model, found.given) == ("writer", 5)


def test_what_the_article_does_not_have_is_an_error(encoder: Encoder) -> None:
    found = generated(Real(encoder, FakeWriter(SPOILT)))
    assert told(found) == [(0, "63"), (1, "Angela Merkel"), (1, "Hamburg")]
    assert {one.kind for one in found.findings} == {FindingKind.UNSUPPORTED}
    assert {one.severity for one in found.findings} == {Severity.ERROR}
    assert found.findings[0].why == "not in the article: 63"
    for one in found.findings:
        assert one.target is not None
        assert found.passage.text[one.target.start : one.target.stop] == one.target.text


def test_a_sentence_that_rests_on_nothing_is_told() -> None:
    class Apart:
        def vectors(self, texts: list[str]) -> object:
            import numpy as np

            return np.array([[1, 0] if "storm" in text or "Storm" in text else [0, 1] for text in texts], np.float32)

    engines = FakeEngines()
    engines.author = FakeWriter("A storm came. It was bad.")
    engines.encoder = Apart  # type: ignore[assignment,method-assign]
    only = Passage(Lang.EN, "The storm tore roofs off.", tuple(sentences("The storm tore roofs off.", Lang.EN)))
    found = generated(engines, start=Digest(Article("", only)))
    assert found.rests == ((0,), ())
    assert [(one.sentence, one.severity) for one in found.findings] == [(1, Severity.WARNING)]
    assert "rests on no sentence" in found.findings[0].why


@pytest.mark.parametrize(
    ("lang", "text", "missing"),
    [
        (Lang.RU, "Шторм сорвал крыши с 36 домов в Одессе, 1200 человек вывезли.", []),
        (Lang.RU, "Ущерб — 4,5 млн долларов, сообщил Геннадий Труханов.", []),
        (Lang.RU, "Шторм сорвал крыши с 38 домов в Харькове.", ["38", "Харькове"]),
        (Lang.UK, "Шторм зірвав дахи з 36 будинків в Одесі.", []),
        (Lang.UK, "Збитки — 5,4 млн доларів.", ["5,4 млн доларів"]),
        (Lang.RU, "Ущерб оценил Виктор Труханов.", ["Виктор Труханов"]),
        (Lang.EN, "Mayor Trukhanov asked the NATO staff for help.", ["NATO"]),
    ],
)
def test_values_and_names_are_compared_across_languages(lang: Lang, text: str, missing: list[str]) -> None:
    passage = marked(Passage(lang, text, tuple(sentences(text, lang))))
    assert [one.target.text for one in unsupported(ARTICLE.body, passage) if one.target] == missing


def test_the_translation_is_checked_again(encoder: Encoder) -> None:
    found = generated(Real(encoder, FakeWriter(SOUND), FakeTranslator(RUSSIAN)), Lang.RU)
    assert found.translator == "fake"
    assert found.target is not None
    assert [one.text for one in found.target.sentences] == list(RUSSIAN.values())
    assert [(one.sentence, one.target.text) for one in found.target_findings if one.target] == [(1, "1300")]


def test_the_text_comes_before_its_translation(encoder: Encoder) -> None:
    engines = Real(encoder, FakeWriter(SOUND), FakeTranslator(RUSSIAN))
    first, last = written(Digest(ARTICLE), engines, Lang.RU)  # type: ignore[arg-type]
    assert first.generated is not None
    assert last.generated is not None
    assert first.generated.target is None
    assert last.generated == replace(
        first.generated,
        translator="fake",
        target=last.generated.target,
        target_findings=last.generated.target_findings,
    )


def test_a_long_article_is_cut_to_the_sentences_that_tell_it_best(encoder: Encoder) -> None:
    author = FakeWriter(SOUND, capacity=40)
    found = generated(Real(encoder, author))
    assert 1 <= found.given < 5
    assert len(author.given[0].split()) <= 40
    lines = [sentence.text for sentence in ARTICLE.body.sentences]
    kept = [line for line in lines if line in author.given[0]]
    assert " ".join(kept) == author.given[0], "whole sentences, in the order of the text"


def test_where_the_language_is_not_written_the_translation_is_read(encoder: Encoder) -> None:
    text = "Шторм сорвал крыши с 36 домов в Одессе. Мэр Геннадий Труханов оценил ущерб в 4,5 млн долларов."
    article = Article("Шторм", Passage(Lang.RU, text, tuple(sentences(text, Lang.RU))))
    english = {
        sentence.text: line
        for sentence, line in zip(
            article.body.sentences,
            ("A storm tore the roofs off 36 houses in Odesa.", "Mayor Trukhanov put the damage at $4.5 million."),
            strict=True,
        )
    }
    author = FakeWriter("The storm in Odesa cost 9 million dollars.")
    engines = Real(encoder, author, FakeTranslator(english))
    with pytest.raises(NoSummarizer, match="Russian"):
        generated(engines, start=Digest(article))
    *_, whole = digest(article, engines, Options(Lang.EN, repair=False))  # type: ignore[arg-type]
    found = generated(engines, start=whole)
    assert author.given == [" ".join(english.values())]
    assert told(found) == [(0, "9 million dollars")]
    assert found.rests[0][0] in (0, 1)


def test_no_model_of_summaries_is_one_sentence() -> None:
    with pytest.raises(NoSummarizer, match="No installed model writes summaries in English"):
        generated(FakeEngines())
