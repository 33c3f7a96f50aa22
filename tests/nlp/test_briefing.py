"""A digest rendered: the same facts in Markdown, HTML, plain text and JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from nlp import blocks, briefing
from nlp.article import (
    Article,
    Digest,
    Entity,
    EntityKind,
    Figure,
    FigureKind,
    Finding,
    FindingKind,
    Pair,
    Passage,
    Precision,
    Sentence,
    Severity,
    Summary,
    Translation,
)
from nlp.briefings.gather import reference
from nlp.digest_json import as_json
from nlp.languages import Lang

SOURCE = ("About 380,000 people left Kyiv.", "It rained_all_day & <night>.")
TARGET = ("Около 38 000 человек покинули Киев.", "Дождь шёл весь день и ночь.")

KYIV = Entity(26, 30, "Kyiv", EntityKind.PLACE, "Kyiv")
KIEV = Entity(30, 34, "Киев", EntityKind.PLACE, "Киев")
MANY = Figure(6, 13, "380,000", FigureKind.COUNT, Decimal(380000), precision=Precision.ABOUT)
FEWER = Figure(6, 12, "38 000", FigureKind.COUNT, Decimal(38000), precision=Precision.ABOUT)


def passage(lang: Lang, texts: tuple[str, str], entity: Entity, figure: Figure) -> Passage:
    first = Sentence(0, len(texts[0]), texts[0], 0)
    start = first.stop + 2
    second = Sentence(start, start + len(texts[1]), texts[1], 1)
    return Passage(lang, "\n\n".join(texts), (first, second), (entity,), (figure,))


BODY = passage(Lang.EN, SOURCE, KYIV, MANY)
ARTICLE = Article("Rain *in* Kyiv", BODY, Path("rain.txt"), source="The Courier", date="2025-07-17")
DIGEST = Digest(
    ARTICLE,
    Summary((0,)),
    Translation(Lang.RU, TARGET, (-0.1, -0.2), "diptych-1", None, "Дождь в Киеве"),
    passage(Lang.RU, TARGET, KIEV, FEWER),
    (Finding(0, FindingKind.FIGURE_CHANGED, MANY, FEWER, "changed: 380,000 → 38 000", Severity.ERROR),),
    (Pair(0, KYIV, KIEV),),
    done=True,
)
SUMMED = Digest(ARTICLE, Summary((0, 1)), done=True)

MARKDOWN = """\
# Rain \\*in\\* Kyiv

Дождь в Киеве

The Courier · 2025-07-17 · rain.txt

## Summary in English

- About 380,000 people left Kyiv. [1]

## Summary in Russian

- Около 38 000 человек покинули Киев. [1]

## Names

| Name | Kind | In Russian | Sentence |
| --- | --- | --- | --- |
| Kyiv | Place | Киев | [1] |

## Figures

| In the text | Value | In Russian | Sentence |
| --- | --- | --- | --- |
| 380,000 | ≈ 380000 |  | [1] |

## What does not agree

- Figure changed: 380,000 → 38 000 [1]

*Machine translation from English to Russian, model diptych-1. Check it against the source before you use it.*
"""
TEXT = """\
Дождь в Киеве

• Около 38 000 человек покинули Киев. [1] ⚠ changed: 380,000 → 38 000

The Courier · 2025-07-17 · rain.txt

Machine translation from English to Russian, model diptych-1. Check it against the source before you use it.
"""


def test_markdown() -> None:
    assert briefing.markdown(DIGEST) == MARKDOWN


def test_the_summary_in_the_language_of_the_translation_says_that_it_is_one() -> None:
    assert blocks.text(briefing.summary(DIGEST, [Lang.RU])) == TEXT


def test_the_summary_in_the_language_of_the_article_has_no_such_note() -> None:
    assert blocks.markdown(briefing.summary(SUMMED, [Lang.EN])) == (
        "# Rain \\*in\\* Kyiv\n\n"
        "- About 380,000 people left Kyiv. [1]\n"
        "- It rained\\_all\\_day \\& \\<night\\>. [2]\n\n"
        "The Courier · 2025-07-17 · rain.txt\n"
    )


def test_html_is_well_formed_and_escaped() -> None:
    class Reader(HTMLParser):
        open: list[str]
        words: list[str]

        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag != "meta":
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

        def handle_data(self, data: str) -> None:
            self.words.append(data)

    for page in (briefing.html(SUMMED), blocks.html(briefing.summary(SUMMED, [Lang.EN])), briefing.html(DIGEST)):
        reader = Reader()
        reader.open, reader.words = [], []
        reader.feed(page)
        assert reader.open == []
        assert "Rain *in* Kyiv" in reader.words
    assert "It rained_all_day & <night>. " in _words(briefing.html(SUMMED))


def _words(page: str) -> list[str]:
    found: list[str] = []
    reader = HTMLParser()
    reader.handle_data = found.append  # type: ignore[method-assign]
    reader.feed(page)
    return found


@pytest.mark.parametrize("render", [briefing.markdown, briefing.html, briefing.text])
def test_every_format_has_every_fact(render: object) -> None:
    rendered = render(DIGEST)  # type: ignore[operator]
    for fact in (
        "Дождь в Киеве",
        "The Courier",
        "2025-07-17",
        "About 380,000 people left Kyiv.",
        "Около 38 000 человек покинули Киев.",
        "≈ 380000",
        "380,000 → 38 000",
        "Machine translation from English to Russian",
    ):
        assert fact in rendered


def test_json_offsets_count_within_the_sentence() -> None:
    moved = "Ні. Київ."
    sentences = (Sentence(0, 3, "Ні.", 0), Sentence(4, 9, "Київ.", 0))
    body = Passage(Lang.UK, moved, sentences, (Entity(4, 8, "Київ", EntityKind.PLACE, "Київ"),))
    found = as_json(Digest(Article("", body)))["entities"]
    assert found == [
        {"sentence": 1, "side": "source", "start": 0, "stop": 4, "kind": "PLACE", "text": "Київ", "normal": "Київ"}
    ]


def test_json_keeps_its_contract() -> None:
    found = json.loads(json.dumps(as_json(DIGEST)))
    names = ["title", "lang", "target", "sentences", "summary", "entities", "figures", "findings", "title_findings"]
    assert list(found) == names
    assert (found["lang"], found["target"], found["summary"]) == ("en", "ru", [0])
    assert found["sentences"][1] == {"text": SOURCE[1], "paragraph": 1, "target": TARGET[1]}
    assert [(e["side"], e["text"], e["normal"]) for e in found["entities"]] == [
        ("source", "Kyiv", "Kyiv"),
        ("target", "Киев", "Киев"),
    ]
    assert [(f["side"], f["value"], f["unit"]) for f in found["figures"]] == [
        ("source", "380000", ""),
        ("target", "38000", ""),
    ]
    assert found["findings"] == [
        {
            "sentence": 0,
            "kind": "figure changed",
            "source": "380,000",
            "target": "38 000",
            "why": "changed: 380,000 → 38 000",
            "severity": "error",
        }
    ]
    assert found["title_findings"] == []


def test_a_digest_that_has_just_begun_can_be_rendered() -> None:
    begun = Digest(replace(ARTICLE, title=""))
    assert briefing.markdown(begun).startswith("# rain.txt\n")
    assert as_json(begun)["sentences"][0]["target"] is None
    half = replace(
        DIGEST,
        translation=replace(DIGEST.translation, targets=(None, None)),
        target=None,
        findings=(),
        pairs=(),
    )
    assert "(not translated)" in briefing.text(half)


def test_markdown_cannot_be_broken_by_the_text() -> None:
    line = "1. # > - `a` | b [c](d) *e*"
    escaped = blocks.markdown(briefing.summary(Digest(Article(line, Passage(Lang.EN, "", ()))), [Lang.EN]))
    assert escaped == "# 1\\. \\# \\> - \\`a\\` \\| b [c\\](d) \\*e\\*\n\n"[:-1]


@pytest.mark.parametrize(
    ("title", "translated", "head"),
    [
        ("Russia said Thursday it had downed 122 drones", "Россия заявила в среду, что сбила 122 дрона", ""),
        ("Deal worth $20 billion signed", "Подписана сделка на 200 млрд долларов", ""),
        (
            "Deal worth $20 billion signed",
            "Подписана сделка на 20 млрд долларов",
            "Подписана сделка на 20 млрд долларов",
        ),
        ("Rain in Kyiv", "Дождь в Киеве", "Дождь в Киеве"),
    ],
)
def test_a_title_that_came_out_wrong_heads_nothing(title: str, translated: str, head: str) -> None:
    assert DIGEST.translation is not None
    translation = replace(DIGEST.translation, title=translated)
    digest = replace(DIGEST, article=replace(ARTICLE, title=title), translation=translation)
    assert briefing.translated_title(digest) == head
    assert blocks.text(briefing.summary(digest, [Lang.RU])).splitlines()[0] == (head or title)
    assert reference("1", digest).target_title == head
