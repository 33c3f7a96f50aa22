"""Training of the tagger: what it learns from, and that what torch has learnt runs without it."""

from __future__ import annotations

import json
import lzma
import random
from pathlib import Path

import numpy as np
import pytest

from nlp.entities.tagger import Sentence, Tagger
from nlp.entities.tokens import tokens
from nlp.languages import Lang
from nlp.tokenizer import shared
from nlp.training import tagger, tagger_made, tagger_marked, tagger_unmarked

ENCODER = Path(__file__).parents[3] / "resources/encoder"


@pytest.mark.parametrize("lang", Lang)
def test_every_pattern_makes_sentences_whose_spans_are_names(lang: Lang) -> None:
    rng = random.Random(1)
    patterns = Path(tagger_made.__file__).with_name("names").joinpath(f"{lang}.txt").read_text("utf-8").splitlines()
    for pattern in patterns:
        given = tagger_made.made(pattern, lang, rng)
        text = str(given["text"])
        assert not set("{}[]|") & set(text)
        for start, stop, kind in given["spans"]:  # type: ignore[attr-defined]
            assert text[start:stop].strip() == text[start:stop] != ""
            assert kind in {"PERSON", "PLACE", "ORGANISATION"}


def test_a_name_is_put_into_its_case() -> None:
    assert tagger_made.inflected("Ткачук", "gent", Lang.UK, ("Surn", "masc")) == "Ткачука"
    assert tagger_made.inflected("Иванова", "datv", Lang.RU, ("Surn", "femn")) == "Ивановой"
    assert tagger_made.inflected("Шевченко", "gent", Lang.UK, ("Surn", "femn")) == "Шевченко"


def test_an_unknown_span_teaches_nothing() -> None:
    cut = tokens("Anna met Siemens")
    found = tagger.goals(cut, [(0, 4, "PERSON"), (9, 16, "UNKNOWN")])
    assert found.argmax(1).tolist()[:2] == [1, 0]
    assert found.sum(1).tolist() == pytest.approx([1, 1, 0])


def test_what_torch_learnt_runs_without_it(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    marked = tmp_path / "marked.jsonl"
    line = {
        "lang": "en",
        "text": "Anna Kovalenko went to Lviv.",
        "spans": [[0, 14, "PERSON"], [23, 27, "PLACE"]],
    }
    marked.write_text(json.dumps(line) + "\n", encoding="utf-8")
    tokenizer = shared(ENCODER)
    (example,) = tagger.examples(marked, tokenizer)
    torch.manual_seed(1)
    model = tagger.learn(tagger.network(ENCODER), [example] * 8, minutes=1, epochs=2)
    tagger.export(model, tmp_path)
    *read, _, _ = tagger.padded([example], random.Random(3))
    with torch.inference_mode():
        theirs = torch.log_softmax(model(*read), 2)[0].numpy()
    cut = tokens(str(line["text"]))
    sentence = Sentence(str(line["text"]), 0, cut, read[3][0].numpy())
    rounded = Tagger.load(tmp_path, ENCODER).scores([sentence])[0]
    assert np.abs(rounded - theirs).mean() < 0.5  # twelve layers in int8, float16 for the rest
    assert np.corrcoef(rounded.ravel(), theirs.ravel())[0, 1] > 0.95
    unmarked = tmp_path / "unmarked.jsonl"
    unmarked.write_text(json.dumps({"lang": "en", "text": line["text"]}) + "\n", encoding="utf-8")
    (told,) = tagger.taught(list(tagger.examples(unmarked, tokenizer)), tagger.loaded(tmp_path, ENCODER))
    assert told.goal == pytest.approx(np.exp(rounded), abs=0.05), "a teacher says what it says where it works"


def test_marks_are_found_where_they_stand() -> None:
    text = "In Reading, Reading beat Ada Reading's side."
    assert tagger_marked.spans(text, "L=Reading ; O=Reading ; P=Ada Reading") == [
        (3, 10, "PLACE"),
        (12, 19, "ORGANISATION"),
        (25, 36, "PERSON"),
    ]
    assert tagger_marked.spans(text, "-") == []
    with pytest.raises(ValueError, match="no Reading FC"):
        tagger_marked.spans(text, "P=Ada Reading ; O=Reading FC")
    assert tagger_marked.inline("In [L Reading], [O Reading] beat [P Ada Reading]'s side.") == (
        text,
        tagger_marked.spans(text, "L=Reading ; O=Reading ; P=Ada Reading"),
    )


def test_marked_sentences_of_the_corpus_are_found_by_their_digest(tmp_path: Path) -> None:
    texts = "Anna lives in Lviv.", "Анна живе у Львові."
    corpus, marks = tmp_path / "parallel.tsv.xz", tmp_path / "marked.tsv"
    corpus.write_bytes(lzma.compress("\t".join(["news", "en-uk", *texts]).encode() + b"\n"))
    marks.write_text(f"uk\t{tagger_marked.digest(texts[1])}\tP=Анна ; L=Львові\n", encoding="utf-8")
    (found,) = tagger_marked.of_corpus(corpus, marks)
    assert found == (Lang.UK, texts[1], [(0, 4, "PERSON"), (12, 18, "PLACE")])


def test_a_teacher_is_given_sentences_that_may_hold_a_name(tmp_path: Path) -> None:
    corpus = tmp_path / "parallel.tsv.xz"
    lines = [
        ("wmt-newstest-2012", "en-ru", "On Friday the talks went on in Geneva.", "В пятницу переговоры шли в Женеве."),
        ("wmt-newstest-2012", "en-ru", "Nothing at all happened on that day.", "В тот день не случилось ничего."),
        ("php-doc", "en-uk", "The function Array_Walk returns nothing.", "Функція Array_Walk нічого не повертає."),
    ]
    corpus.write_bytes(lzma.compress("".join("\t".join(line) + "\n" for line in lines).encode()))
    assert list(tagger_unmarked.of_corpus(corpus)) == [(Lang.EN, lines[0][2]), (Lang.RU, lines[0][3])]
    written = list(tagger_unmarked.of_written())
    assert {lang for lang, _ in written} == set(Lang)


@pytest.mark.parametrize("path", sorted(tagger_marked.NAMES.glob("written.*.txt")), ids=lambda path: path.name)
def test_sentences_written_for_it_are_marked_soundly(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert lines
    for line in lines:
        text, names = tagger_marked.inline(line)
        assert not set("[]") & set(text), line
        assert all(text[start:stop].strip() == text[start:stop] for start, stop, _ in names), line
