"""Precision, recall and F1 of the names found: `python tests/bench/entities.py PATH/entities-dev.jsonl`.

Speed is in sentences a second of processor time. A second row "ALL" leaves closing quotation marks at the end of names
out of account, on both sides: those of factRuEval-2016 end before it. That set marks names within names (the Москвы of
мэрии Москвы), so that those which Diptych finds there count, too; the row "outermost" leaves them out. The row "other
half" has the first, third, fifth… text of each language: work out rules on the others.

Other taggers beside ours, on the same texts in the same run, where their packages are installed:

    --slovnet FOLDER   natasha 1.6.0's `data` (needs slovnet, navec): Russian
    --spacy FOLDER     an English spaCy model (needs spacy)
    --rules            our rules without the tagger (timed last, with every word looked up already)
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from nlp.article import EntityKind  # noqa: E402
from nlp.entities import entities, weighing  # noqa: E402
from nlp.languages import Lang  # noqa: E402
from nlp.segment import sentences  # noqa: E402

Spans = set[tuple[int, int, str]]
Finder = Callable[[str, Lang], tuple[Spans, Spans]]  # names, and those within them
Marker = Callable[[list[str]], Iterator[list[tuple[int, int, str]]]]


NESTED = frozenset({"factRuEval-2016"})  # sets that mark names within names


def ours(text: str, lang: Lang) -> tuple[Spans, Spans]:
    """What Diptych finds."""
    names = entities(text, lang)
    found, every = (
        {(each.start, each.stop, str(each.kind)) for each in some}
        for some in (names, (part for name in names for part in name.each()))
    )
    return found, every - found


def another(mark: Marker) -> Finder:
    """What another tagger finds."""
    return lambda text, _: (set(next(mark([text]))), set())


def slovnet(folder: Path) -> Marker:
    """The Russian tagger; `folder` is the package natasha's `data`."""
    from navec import Navec
    from slovnet import NER

    tagger = NER.load(str(folder / "model/slovnet_ner_news_v1.tar"))
    tagger.navec(Navec.load(str(folder / "emb/navec_news_v1_1B_250K_300d_100q.tar")))
    kinds = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANISATION"}

    def mark(texts: list[str]) -> Iterator[list[tuple[int, int, str]]]:
        for marked in tagger.map(texts):
            yield [(each.start, each.stop, kinds[each.type]) for each in marked.spans]

    return mark


def spacy(folder: Path) -> Marker:
    """The English tagger: articles and possessive endings are no part of a name."""
    import spacy as package

    model = package.load(folder, exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    kinds = {"PERSON": "PERSON", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "ORG": "ORGANISATION"}

    def mark(texts: list[str]) -> Iterator[list[tuple[int, int, str]]]:
        for text, marked in zip(texts, model.pipe(texts, batch_size=64), strict=True):
            spans = ((each.start_char, each.end_char, kinds.get(each.label_, "")) for each in marked.ents)
            yield [trimmed(span, text) for span in spans if span[2]]

    return mark


def trimmed(span: tuple[int, int, str], text: str) -> tuple[int, int, str]:
    """`span` without an article at its front and a possessive ending."""
    start, stop, kind = span
    start += 4 * text[start:stop].lower().startswith("the ")
    stop -= 2 * text[start:stop].endswith(("'s", "’s")) + text[start:stop].endswith(("'", "’"))
    return start, stop, kind


def overlaps(spans: Spans, others: Spans) -> int:
    """How many of `spans` share a character and the kind with one of `others`."""
    return sum(any(a < d and c < b and kind == other for c, d, other in others) for a, b, kind in spans)


def open_ended(spans: Spans, text: str) -> Spans:
    """`spans` without closing quotation marks at their ends."""
    return {(a, a + len(text[a:b].rstrip('»”"')), kind) for a, b, kind in spans}


def f1(right_of_found: float, right_of_gold: float, found: int, gold: int) -> str:
    """Precision, recall and F1 as three figures."""
    precision, recall = right_of_found / max(found, 1), right_of_gold / max(gold, 1)
    return f"{precision:.3f} {recall:.3f} {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def show(text: str, gold: Spans, found: Spans) -> None:
    """Print what was missed and what was wrongly found."""
    for sign, spans in (("-", gold - found), ("+", found - gold)):
        for a, b, kind in sorted(spans):
            print(f"{sign} {kind[:3]} [{text[a:b]}] {text[max(0, a - 30) : b + 30]!r}")


def measure(name: str, lines: list[dict[str, Any]], find: Finder, errors: str) -> None:
    """Print a table of one finder: language, kind, exact precision, recall, F1, the same by overlap, how many."""
    langs = list(dict.fromkeys(Lang(line["lang"]) for line in lines))
    for lang in langs:
        find("Kyiv Київ Киев", lang)  # loads what it needs
    counts: Counter[tuple[str, str, str]] = Counter()
    seconds: dict[str, float] = dict.fromkeys(langs, 0.0)
    read: Counter[Lang] = Counter()  # texts so far
    for line in lines:
        lang, text = Lang(line["lang"]), line["text"]
        read[lang] += 1
        gold: Spans = {(a, b, kind) for a, b, kind in line["spans"] if kind in set(EntityKind)}
        began = time.process_time()
        outermost, parts = find(text, lang)
        seconds[lang] += time.process_time() - began
        found = outermost | parts if line["source"] in NESTED else outermost
        if errors == lang:
            show(text, gold, found)
        for kind in EntityKind:
            right, own = ({span for span in spans if span[2] == kind} for spans in (gold, found))
            for what, number in (
                ("gold", len(right)), ("found", len(own)), ("exact", len(right & own)),
                ("near_found", overlaps(own, right)), ("near_gold", overlaps(right, own)),
            ):  # fmt: skip
                counts[lang, kind, what] += number
                counts[lang, "ALL", what] += number
        bare, bare_found = open_ended(gold, text), open_ended(found, text)
        rows = (("ALL, no ”", bare, bare_found), ("outermost", gold, outermost), ("other half", gold, found))
        for row, right, own in rows:
            if row == "other half" and not read[lang] % 2:
                continue
            for what, number in (("gold", len(right)), ("found", len(own)), ("exact", len(right & own))):
                counts[lang, row, what] += number
    print(f"{name:9} lang kind          exact P R F1        overlap P R F1      n")
    for lang in langs:
        for kind in (*EntityKind, "ALL"):
            of = {what: counts[lang, kind, what] for what in ("gold", "found", "exact", "near_found", "near_gold")}
            exact = f1(of["exact"], of["exact"], of["found"], of["gold"])
            near = f1(of["near_found"], of["near_gold"], of["found"], of["gold"])
            print(f"{name:9} {lang:4} {kind:13} {exact}   {near}   {of['gold']}")
        for row in ("ALL, no ”", "outermost", "other half"):
            of = {what: counts[lang, row, what] for what in ("gold", "found", "exact")}
            print(f"{name:9} {lang:4} {row:13} {f1(of['exact'], of['exact'], of['found'], of['gold'])}")
        n_sentences = sum(len(sentences(line["text"], lang)) for line in lines if line["lang"] == lang)
        print(f"{name:9} {lang:4} {n_sentences / seconds[lang]:.0f} sentences/s")


def speed(lines: list[dict[str, Any]], together: int = 5) -> None:
    """Print how many sentences are read in a second where so many texts of the set are one: those of one are short."""
    for lang in Lang:
        texts = [line["text"] for line in lines if line["lang"] == lang]
        joined = ["\n\n".join(texts[start : start + together]) for start in range(0, len(texts), together)]
        count = sum(len(sentences(text, lang)) for text in joined)
        began, used = time.perf_counter(), time.process_time()
        for text in joined:
            ours(text, lang)
        rates = count / (time.perf_counter() - began), count / (time.process_time() - used)
        print(f"{together} texts as one, {lang}: {rates[0]:.0f} sentences/s, {rates[1]:.0f} of processor time")


def main() -> None:
    """Print the tables and a signature."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", default="", help="print what was missed and wrongly found in this language")
    parser.add_argument("--speed", action="store_true", help="print how fast texts of several sentences are read, too")
    parser.add_argument("--slovnet", type=Path)
    parser.add_argument("--spacy", type=Path)
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    data = options.path.read_bytes()
    lines = [json.loads(line) for line in data.decode().splitlines()]
    began = time.perf_counter()
    tagger = weighing.tagger()
    print(f"the tagger loads in {time.perf_counter() - began:.2f} s" if tagger else "no tagger: rules alone")
    measure("diptych", lines, ours, options.errors)
    if options.speed:
        speed(lines)
    if options.slovnet:
        russian = [line for line in lines if line["lang"] == Lang.RU]
        measure("slovnet", russian, another(slovnet(options.slovnet)), "")
    if options.spacy:
        english = [line for line in lines if line["lang"] == Lang.EN]
        measure("spacy", english, another(spacy(options.spacy)), "")
    if options.rules:
        weighing.tagger = lambda: None  # type: ignore[assignment]
        measure("rules", lines, ours, options.errors)
    digest = hashlib.sha256(data).hexdigest()[:12]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    weights = ROOT / "resources/tagger/tagger.npz"
    model = hashlib.sha256(weights.read_bytes()).hexdigest()[:12] if weights.exists() else "none"
    print(f"signature: data {digest}, {len(lines)} texts, diptych {version}, tagger {model}")


if __name__ == "__main__":
    main()
