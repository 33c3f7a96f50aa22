"""Sentences with names marked by other taggers, to learn from: `python -m nlp.training.tagger_silver`.

    python -m nlp.training.tagger_silver --corpus parallel.tsv.xz --spacy FOLDER --natasha FOLDER --out silver.jsonl

Russian is marked by slovnet 0.6.0 (weights: natasha 1.6.0, MIT), English by a spaCy model (MIT). Where a pair has both,
the two must agree on a name's kind, found by its counterpart; where they do not, the words are marked "unknown" and
teach nothing. Ukrainian gets what its English or Russian side says of a name's counterpart. Needs slovnet, navec and
spacy, which Diptych itself does not.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.entities.matching import parts, token_similarity
from nlp.languages import Lang

Span = tuple[int, int, str]
Marker = Callable[[list[str]], Iterator[list[Span]]]
UNKNOWN = "UNKNOWN"
NEAR = 0.8  # of two words: counterparts
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
NAMED = re.compile(r"(?<=\w[ ,«(\"“])[A-ZА-ЯІЇЄҐ]")
# corpus → how many pairs of it; prose only
SHARES = {
    ("wmt-newstest-2012-2018", "en-ru"): 5000, ("wmt-newstest-2019-2020", "en-ru"): 1500, ("mt-geneval", "en-ru"): 900,
    ("mt-geneval-context", "en-ru"): 900, ("mlqe-pe", "en-ru"): 600, ("ud-pud", "en-ru"): 500,
    ("xquad-contexts", "en-ru"): 600, ("resistinua-speeches", "en-uk"): 2400, ("tatoeba-testunion", "ru-uk"): 500,
    ("tatoeba-testunion", "en-uk"): 700,
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One line of the corpus."""

    corpus: str
    langs: tuple[Lang, Lang]
    texts: tuple[str, str]


def pairs(corpus: Path, longest: int = 260) -> Iterator[Pair]:
    """The pairs of prose with a capital inside a sentence, in an order that a fixed seed decides."""
    pools: dict[tuple[str, str], list[Pair]] = {}
    with lzma.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            name, langs, left, right = line.rstrip("\n").split("\t")
            if (name, langs) in SHARES and max(len(left), len(right)) <= longest and NAMED.search(right):
                one, other = (Lang(lang) for lang in langs.split("-"))
                pools.setdefault((name, langs), []).append(Pair(name, (one, other), (left, right)))
    for key, wanted in SHARES.items():
        chosen = pools.get(key, [])
        random.Random(7).shuffle(chosen)  # noqa: S311  a sample
        yield from chosen[:wanted]


def slovnet(folder: Path) -> Marker:
    """The Russian teacher; `folder` is the package natasha's `data`."""
    from navec import Navec
    from slovnet import NER

    tagger = NER.load(str(folder / "model/slovnet_ner_news_v1.tar"))
    tagger.navec(Navec.load(str(folder / "emb/navec_news_v1_1B_250K_300d_100q.tar")))
    kinds = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANISATION"}

    def mark(texts: list[str]) -> Iterator[list[Span]]:
        for marked in tagger.map(texts):
            yield [(each.start, each.stop, kinds[each.type]) for each in marked.spans]

    return mark


def spacy(folder: Path) -> Marker:
    """The English teacher: articles and possessive endings are no part of a name."""
    import spacy as package

    model = package.load(folder, exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    kinds = {"PERSON": "PERSON", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "ORG": "ORGANISATION"}

    def mark(texts: list[str]) -> Iterator[list[Span]]:
        for text, marked in zip(texts, model.pipe(texts, batch_size=64), strict=True):
            spans = ((each.start_char, each.end_char, kinds.get(each.label_, "")) for each in marked.ents)
            yield [trimmed(span, text) for span in spans if span[2]]

    return mark


def trimmed(span: Span, text: str) -> Span:
    """`span` without an article at its front and a possessive ending."""
    start, stop, kind = span
    start += 4 * text[start:stop].lower().startswith("the ")
    stop -= 2 * text[start:stop].endswith(("'s", "’s")) + text[start:stop].endswith(("'", "’"))
    return start, stop, kind


def counterpart(span: Span, text: str, other: str, langs: tuple[Lang, Lang]) -> list[tuple[int, int]]:
    """Where the words of a name stand in the other text."""
    places = [(each.start(), each.end()) for each in WORD.finditer(other) if each.group()[0].isupper()]
    found = []
    for part in parts(text[span[0] : span[1]]):
        scored = [(token_similarity(part, other[a:b], *langs), a, b) for a, b in places]
        best = max(scored, default=(0.0, 0, 0))
        if best[0] >= NEAR:
            found.append(best[1:])
    return found


def agreed(spans: list[Span], rivals: list[Span], text: str, other: str, langs: tuple[Lang, Lang]) -> list[Span]:
    """`spans`, where what `rivals` say otherwise of the counterpart is UNKNOWN; and what they alone have found."""
    checked = []
    for start, stop, kind in spans:
        there = counterpart((start, stop, kind), text, other, langs)
        kinds = {rival for a, b in there for c, d, rival in rivals if a < d and c < b}
        checked.append((start, stop, kind if not there or kind in kinds else UNKNOWN))
    for span in rivals:
        for start, stop in counterpart(span, other, text, (langs[1], langs[0])):
            if not any(start < b and a < stop for a, b, _ in checked):
                checked.append((start, stop, UNKNOWN))
    return sorted(checked)


def projected(spans: list[Span], text: str, other: str, langs: tuple[Lang, Lang]) -> list[Span]:
    """`spans` of `text` carried over to `other`: side by side words become one name, other capitals are UNKNOWN."""
    found: list[Span] = []
    for span in spans:
        words = sorted(set(counterpart(span, text, other, langs)))
        if (
            words
            and len(words) >= len(parts(text[span[0] : span[1]]))
            and not other[words[0][0] : words[-1][1]].count(",")
        ) and not any(words[0][0] < b and a < words[-1][1] for a, b, _ in found):
            found.append((words[0][0], words[-1][1], span[2]))
    for each in NAMED.finditer(other):
        start = each.start()
        if not any(a <= start < b for a, b, _ in found):
            stop = WORD.match(other, start)
            found.append((start, stop.end() if stop else start + 1, UNKNOWN))
    return sorted(found)


def lines(chosen: list[Pair], english: Marker, russian: Marker) -> Iterator[dict[str, object]]:
    """Marked sentences of both sides."""
    of = {
        lang: {text: None for pair in chosen for own, text in zip(pair.langs, pair.texts, strict=True) if own is lang}
        for lang in (Lang.EN, Lang.RU)
    }
    marks = {
        lang: dict(zip(of[lang], marker(list(of[lang])), strict=True))
        for lang, marker in ((Lang.EN, english), (Lang.RU, russian))
    }
    for pair in chosen:
        (left, right), (one, other) = pair.texts, pair.langs
        spans = marks[one][left]
        if other is Lang.UK:
            sides: list[tuple[Lang, str, list[Span]]] = [(other, right, projected(spans, left, right, pair.langs))]
        else:
            rivals = marks[other][right]
            sides = [(one, left, agreed(spans, rivals, left, right, pair.langs)), (other, right, rivals)]
        for lang, text, found in sides:
            yield {"lang": lang, "corpus": pair.corpus, "text": text, "spans": found}


def main() -> None:
    """Write the silver sentences."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for name in ("corpus", "spacy", "natasha", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as file:
        for line in lines(list(pairs(options.corpus)), spacy(options.spacy), slovnet(options.natasha)):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
