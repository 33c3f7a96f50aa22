"""Every kind of model folder opens, streams in order, and says in a sentence what is wrong with a bad one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.tokenizer import FILE
from nlp.translate import Decoding, Pivot, Translated, load
from nlp.translate.clauses import clauses
from nlp.translate.faults import faults, looping, untranslated
from nlp.translate.finish import finished
from nlp.translate.robust import RobustTranslator
from tests.fakes import FakeTranslator
from tests.nlp import tiny_models

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

SENTENCES = [
    "Three drones were destroyed.",
    "",
    "  It was cold.\n",
    "12 — 15",
    "The mayor said 1,000 people were moved.",
]


@pytest.fixture(scope="session")
def shipped_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.shipped(tmp_path_factory.mktemp("shipped") / "translator")


@pytest.fixture
def shipped(shipped_once: Path, tmp_path: Path) -> Path:
    """A copy that a test may damage."""
    return Path(shutil.copytree(shipped_once, tmp_path / "translator"))


def test_both_engines_give_the_same_greedy_translation(marian: Path, converted: Path) -> None:
    greedy = Decoding(beams=1)
    slow = load(marian)._backend.generate(tiny_models.LINES["source"][:3], Lang.EN, Lang.RU, greedy)  # type: ignore[attr-defined]
    fast = load(converted)._backend.generate(tiny_models.LINES["source"][:3], Lang.EN, Lang.RU, greedy)  # type: ignore[attr-defined]
    for (a, *_), (b, *_) in zip(slow, fast, strict=True):  # a loop is cut off by limits that count one token apart
        shared = min(len(a.text), len(b.text))
        assert shared > 20
        assert a.text[:shared] == b.text[:shared]
        assert abs(len(a.text) - len(b.text)) < 6


@pytest.mark.parametrize("kind", ["marian", "converted", "shipped"])
def test_every_kind_streams_one_translation_per_sentence(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    translator = load(request.getfixturevalue(kind), tmp_path / "cache")
    assert (Lang.EN, Lang.RU) in translator.directions
    results = translator.map(iter(SENTENCES), Lang.EN, Lang.RU)
    assert next(results).text
    rest = list(results)
    assert len(rest) == len(SENTENCES) - 1
    assert rest[0].text == ""
    assert rest[1].text.startswith("  ")
    assert rest[1].text.endswith("\n")
    assert rest[2] == Translated("12 — 15")


def test_alternatives_differ(converted: Path) -> None:
    found = load(converted).alternatives("Three drones were destroyed.", Lang.EN, Lang.RU, 4)
    assert 1 < len(found) <= 4
    assert len({one.text for one in found}) == len(found)


def test_parts_are_joined_once_and_again_when_damaged(shipped: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load(shipped, cache)
    (joined,) = cache.glob("models/*/model.bin")
    before = joined.stat().st_mtime_ns
    load(shipped, cache)
    assert joined.stat().st_mtime_ns == before
    joined.write_bytes(joined.read_bytes()[:-10])
    load(shipped, cache)
    assert joined.stat().st_size == json.loads((shipped / "diptych.json").read_text())["files"]["model.bin"]["size"]
    assert not list(cache.glob("models/*.partial"))


def test_a_new_version_takes_the_place_of_the_old_one(shipped: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    manifest = json.loads((shipped / "diptych.json").read_text())
    names = ["tiny-gemma-2", "tiny-gemma-12", "tiny-gemmas-1", "tiny"]
    for name in names:
        (shipped / "diptych.json").write_text(json.dumps(manifest | {"id": name}))
        load(shipped, cache)
    assert sorted(path.name[:-13] for path in cache.glob("models/*")) == sorted(names[1:])


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda folder: (folder / "model.bin.part01").unlink(), "part01 is missing"),
        (lambda folder: (folder / "model.bin.part01").write_bytes(b"x"), "checksum"),
        (lambda folder: (folder / "diptych.json").write_text("{"), "damaged"),
        (lambda folder: (folder / "diptych.json").write_text("{}"), "newer version"),
        (lambda folder: (folder / FILE).write_text("[]"), FILE),
    ],
)
def test_a_damaged_model_is_told_in_a_sentence(shipped: Path, tmp_path: Path, damage: object, words: str) -> None:
    damage(shipped)  # type: ignore[operator]
    with pytest.raises(ModelError) as caught:
        load(shipped, tmp_path / "cache")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_no_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        load(tmp_path / "opus-mt-en-ru")
    with pytest.raises(ModelError, match=r"config\.json"):
        load(tmp_path)
    (tmp_path / "config.json").write_text('{"model_type": "marian", "is_encoder_decoder": true}')
    with pytest.raises(ModelError, match="files are missing"):
        load(tmp_path)
    half = tmp_path / "opus-mt-en-uk"
    half.mkdir()
    (half / "config.json").write_text('{"model_type": "marian", "is_encoder_decoder": true}')
    with pytest.raises(ModelError, match="missing"):
        load(half)


def test_ctranslate2_models_need_no_torch(shipped: Path, converted: Path, tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from nlp.languages import Lang
from nlp.translate import load
for folder in ({str(shipped)!r}, {str(converted)!r}):
    list(load(Path(folder), Path({str(tmp_path)!r})).map(["It was cold."], Lang.EN, Lang.RU))
assert not {{"torch", "transformers"}} & set(sys.modules), "imported"
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


class Scripted:
    """A backend that says what it is told to, try by try."""

    id, version, comfort, batch, workers = "scripted", "1", 1000, 8, 1
    directions = frozenset({(Lang.EN, Lang.RU)})

    def __init__(self, *tries: str) -> None:
        self.tries = list(tries)
        self.decodings: list[Decoding] = []

    def tokens(self, text: str) -> int:
        return len(text.split())

    def give_up(self) -> None:
        """Nothing is under way."""

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        self.decodings.append(decoding)
        return [[Translated(self.tries[len(self.decodings) - 1], -1.0)] for _ in texts]


@pytest.mark.parametrize(
    "bad", ["", "дрон дрон дрон дрон дрон", "Three drones were destroyed over Moscow.", "The sky is quite blue today."]
)
def test_a_bad_output_is_tried_again_otherwise(bad: str) -> None:
    backend = Scripted(bad, "Три беспилотника сбиты над Москвой.")
    (result,) = RobustTranslator(backend).map(["Three drones were destroyed over Moscow."], Lang.EN, Lang.RU)
    assert result.text == "Три беспилотника сбиты над Москвой."
    assert backend.decodings[0] != backend.decodings[1]


def test_the_least_bad_is_kept_when_every_try_fails() -> None:
    backend = Scripted("", "дрон дрон дрон дрон", "")
    (result,) = RobustTranslator(backend).map(["Three drones were destroyed over Moscow."], Lang.EN, Lang.RU)
    assert "дрон" in result.text


def test_order_is_kept_whatever_the_lengths() -> None:
    class Echo(Scripted):
        def generate(
            self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding
        ) -> list[list[Translated]]:
            return [[Translated(text.upper())] for text in texts]

    sentences = [f"слово {n} " + "и ещё одно " * (n * 7 % 5) + "здесь." for n in range(40)]
    results = [one.text for one in RobustTranslator(Echo()).map(sentences, Lang.RU, Lang.EN)]
    assert results == [" ".join(sentence.upper().split()) for sentence in sentences]


def test_a_pivot_goes_through_english_and_says_so() -> None:
    pivot = Pivot(FakeTranslator(), FakeTranslator(), Lang.EN, (Lang.RU, Lang.UK))
    assert pivot.via is Lang.EN
    results = pivot.map(["Привет", "Пока"], Lang.RU, Lang.UK)
    assert [one.text for one in islice(results, 2)] == ["[uk] [en] Привет", "[uk] [en] Пока"]


@given(st.text(alphabet="аб ,;—и.", max_size=200), st.integers(1, 30))
def test_clauses_put_together_are_the_sentence(sentence: str, comfort: int) -> None:
    parts = clauses(sentence, comfort, lambda text: len(text.split()))
    assert "".join(parts) == sentence
    assert all(len(part.split()) <= comfort for part in parts)


def test_a_clause_ends_where_a_reader_breathes() -> None:
    sentence = "The city was dark and cold that night; nobody in the street had seen anything at all."
    assert clauses(sentence, 12, lambda text: len(text.split()))[0] == "The city was dark and cold that night; "


def test_faults_are_told_from_good_translations() -> None:
    source = "On Thursday, Russia returned the bodies of 1,000 Ukrainian soldiers."
    assert faults("В четверг Россия вернула тела 1000 украинских солдат.", source, Lang.RU) == 0
    assert untranslated(source, source, Lang.RU)
    assert untranslated("У четвер Росія повернула тіла українських військових, які загинули", source, Lang.RU)
    assert looping("он сказал что он сказал что он сказал что")
    assert not looping("Very, very good.")
    assert not looping("no no no", source="нет нет нет")


def test_the_final_mark_and_the_quotes_follow_the_source() -> None:
    assert finished("Было холодно", "It was cold.", Lang.RU) == "Было холодно."
    assert finished("Три дрона над Москвой.", "Three drones over Moscow", Lang.RU) == "Три дрона над Москвой"
    assert finished("Холодно", "“Cold.”", Lang.RU) == "«Холодно»."
    assert (
        finished("It refused, claiming that.", "Він відмовився, стверджуючи,", Lang.EN) == "It refused, claiming that,"
    )
    assert finished("Было так холодно.", "It was that cold —", Lang.RU) == "Было так холодно —"
    assert finished('"Да", - сказал он.', "“Yes,” he said.", Lang.RU) == "«Да», — сказал он."
    assert finished('"Да", - сказал он.', '"Yes," he said.', Lang.RU) == '"Да", — сказал он.'
