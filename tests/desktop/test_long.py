"""A document of fifty pages: every mark of the digest is where it should be in what the panes show."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.marks import KINDS, Side
from desktop.markup import Sheet, html
from nlp.article import Article, Digest, Entity, EntityKind, Figure, Pair, Passage, Sentence, Translation
from nlp.languages import Lang
from nlp.names.book import Book, Form, Name, Setter
from nlp.names.identity import key
from nlp.names.naming import STEP, named, naming
from nlp.pipeline import Options, digest
from nlp.revise import by_sentence, moved
from tests.fakes import FakeEngines, FakeTranslator
from tests.nlp.test_pipeline import passage

SOURCE = [
    "Президент Володимир Зеленський 🚀 зустрівся в Києві з мером Віталієм Кличком 24 лютого 2022 року.",
    "Зеленський <b>сказав</b>, що Україна & Польща отримають 380 тисяч снарядів на 20 млрд доларів.",
    "Міністерство оборони України не відповіло.",
    "У Харкові 12% мешканців лишилися без світла.",
]
TARGET = [
    "President Volodymyr Zelenskiy 🚀 met in Kiev with Mayor Vitaliy Klychko on 24 February 2022.",
    "Zelenskiy <b>said</b> that Ukraine & Poland would get 380,000 shells for $20 billion.",
    "The Ukrainian Defense Ministry did not answer.",
    "In Kharkov 12% of residents were left without light.",
]
PARAGRAPHS, WORDS_A_PAGE = 330, 250
GAP = "\n\n"


@pytest.fixture(scope="module")
def long() -> Digest:
    """Finished: one paragraph, read and checked as the engine does it, so many times over."""
    fake = FakeTranslator(dict(zip(SOURCE, TARGET, strict=True)))
    article = Article("", passage(Lang.UK, [SOURCE]))
    *_, one = digest(article, FakeEngines(fake), Options(Lang.EN, 5, repair=False))  # type: ignore[arg-type]
    assert one.translation is not None
    assert one.target is not None
    body, target = repeated(one.article.body), repeated(one.target)
    assert len(body.text.split()) >= 50 * WORDS_A_PAGE
    steps = len(one.article.body.text) + len(GAP), len(one.target.text) + len(GAP)
    pairs = tuple(
        Pair(p.sentence + n * len(SOURCE), moved(p.source, n * steps[0]), moved(p.target, n * steps[1]))
        for n in range(PARAGRAPHS)
        for p in one.pairs
    )
    translation = Translation(Lang.EN, one.translation.targets * PARAGRAPHS)
    return Digest(Article("", body), None, translation, target, (), pairs, done=True)


def repeated(one: Passage) -> Passage:
    """`one`, a paragraph, so many times over."""
    step = len(one.text) + len(GAP)
    sentences = (replace(moved(s, n * step), paragraph=n) for n in range(PARAGRAPHS) for s in one.sentences)
    entities, figures = (
        tuple(moved(span, n * step) for n in range(PARAGRAPHS) for span in spans)
        for spans in (one.entities, one.figures)
    )
    return Passage(one.lang, GAP.join([one.text] * PARAGRAPHS), tuple(sentences), entities, figures)  # type: ignore[arg-type]


@pytest.mark.parametrize("side", list(Side))
def test_every_span_of_the_digest_is_marked_in_its_sentence(long: Digest, side: Side) -> None:
    passage = long.article.body if side is Side.SOURCE else long.target
    assert passage is not None
    shown = Sheet(long, side, frozenset(KINDS))
    names = (part for name in passage.entities for part in name.each())
    every: list[Entity | Figure] = sorted((*names, *passage.figures), key=lambda mark: mark.start)
    assert len(every) > 50 * 20
    for index, spans in enumerate(by_sentence(every, passage.sentences)):
        sentence = passage.sentences[index]
        marks = {
            (mark.start + sentence.start, mark.stop + sentence.start, mark.kind)
            for mark in shown.marks(str(index)).values()
            if mark.item is not None
        }
        assert marks == {(span.start, span.stop, span.kind.value) for span in spans}
        assert_pieces_agree(shown.cell(str(index)), sentence, spans)


def assert_pieces_agree(cell: object, sentence: Sentence, spans: list[Entity | Figure]) -> None:
    """The pieces of `cell`, end to end, are the sentence, and each is marked as the spans over it are."""
    place = sentence.start
    for piece in cell:  # type: ignore[attr-defined]
        if piece.absent:
            continue
        over = {span.kind.value for span in spans if span.start <= place and place + len(piece.text) <= span.stop}
        assert {name for name in piece.classes if name in KINDS} == over, piece
        assert sentence.text[place - sentence.start :].startswith(piece.text)
        place += len(piece.text)
    assert place == sentence.stop


def test_the_last_page_is_marked_in_html_as_the_first(long: Digest) -> None:
    shown = Sheet(long, Side.TARGET, frozenset(KINDS))
    sentences = len(long.article.body.sentences)
    first = [html(shown.cell(str(number))) for number in range(len(SOURCE))]
    last = [html(shown.cell(str(number))) for number in range(sentences - len(SOURCE), sentences)]
    for one, other in zip(first, last, strict=True):
        assert one.count("<span") == other.count("<span") > 0
    assert '<span class="PERSON">Volodymyr Zelensky</span>' in last[0]
    assert '<span class="PLACE">Kyiv</span>' in last[0]
    assert "&lt;b&gt;said&lt;/b&gt;" in last[1]


def test_its_names_are_gone_through_in_steps(long: Digest) -> None:
    book = Book()
    steps = len(list(naming(long, book)))
    assert steps >= len(long.pairs) // STEP > 3


def test_a_rename_reaches_the_last_page_and_the_marks_follow(long: Digest) -> None:
    form = {Lang.UK: Form("Володимир Зеленський"), Lang.EN: Form("Volodymyr Zelenskyy", Setter.USER)}
    name = Name(key("Володимир Зеленський", EntityKind.PERSON, Lang.UK), EntityKind.PERSON, form)
    book, other, rounds = Book([name]), long, 0
    while (after := named(other, book, limit=200)) != other:
        other, rounds = after, rounds + 1
    assert rounds > 2
    assert other.target is not None
    assert other.target.text.count("Zelenskyy") == 2 * PARAGRAPHS
    assert not re.search(r"Zelensky\b", other.target.text)
    for span in (*other.target.entities, *other.target.figures, *(pair.target for pair in other.pairs)):
        assert span.text == other.target.text[span.start : span.stop]
    assert len(other.target.entities) == len(long.target.entities if long.target else ())
    assert len(other.pairs) == len(long.pairs)
    test_every_span_of_the_digest_is_marked_in_its_sentence(other, Side.TARGET)
