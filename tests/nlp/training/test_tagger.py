"""Training of the tagger: what it learns from, and that NumPy runs what torch has learnt."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest

from nlp.entities.tagger import Sentence, Tagger
from nlp.entities.tokens import tokens
from nlp.languages import Lang
from nlp.training import tagger, tagger_made

TOKENIZER = Path(__file__).parents[3] / "resources/encoder/tokenizer.json"


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
    assert tagger.tags(cut, [(0, 4, "PERSON"), (9, 16, "UNKNOWN")]).tolist() == [1, 0, tagger.IGNORED]


def test_numpy_runs_what_torch_learnt(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from tokenizers import Tokenizer

    silver = tmp_path / "silver.jsonl"
    line = {
        "lang": "en",
        "corpus": "made",
        "text": "Anna Kovalenko went to Lviv.",
        "spans": [[0, 14, "PERSON"], [23, 27, "PLACE"]],
    }
    silver.write_text(json.dumps(line) + "\n", encoding="utf-8")
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    (example,) = tagger.examples(silver, tokenizer)
    table = np.random.default_rng(1).normal(size=(tokenizer.get_vocab_size(), 16)).astype(np.float32)
    model = tagger.learn([example] * 8, table, minutes=1, epochs=2)
    tagger.export(model, tmp_path)
    words, given, real, *_ = tagger.padded([example], random.Random(3))
    with torch.inference_mode():
        theirs = torch.log_softmax(model(words, given, real), 2)[0].numpy()
    cut = tokens(str(line["text"]))
    ours = Tagger.load(tmp_path, TOKENIZER.parent).scores([Sentence(str(line["text"]), 0, cut, given[0].numpy())])[0]
    assert np.abs(ours - theirs).max() < 0.1  # int8 pieces, float16 weights
