"""Models that write summaries: told by their names, run by either engine, brought in, converted, chosen."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from nlp import cli
from nlp.abstract import written
from nlp.article import Article, Digest, Passage
from nlp.engines import Engines
from nlp.errors import NoSummarizer
from nlp.languages import Lang
from nlp.models import described
from nlp.models.bring import DirectionsNeeded, bring
from nlp.models.convert import convert
from nlp.models.preferences import Preferences
from nlp.paths import Paths
from nlp.segment import sentences
from nlp.translate import Decoding
from nlp.translate.families import writes
from tests.nlp import tiny_hub

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

TEXT = "Three drones were destroyed over Moscow. The mayor said 1,000 people were moved. It was cold."
GREEDY = Decoding(beams=1, limit=30)


@dataclass(frozen=True)
class Kind:
    name: str  # of the folder, as the hub has it
    make: Callable[[Path], Path]
    langs: tuple[Lang, ...]
    capacity: int


KINDS = {
    "mt5": Kind("mT5_multilingual_XLSum", lambda path: tiny_hub.t5(path, multilingual=True), tuple(Lang), 512),
    "mbart": Kind("mbart_ru_sum_gazeta", tiny_hub.mbart, (Lang.RU,), 256),
    "bart": Kind("bart-large-cnn", tiny_hub.bart, (Lang.EN,), 200),
}


@pytest.fixture(scope="session", params=list(KINDS))
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


@pytest.fixture(scope="session")
def folder(kind: Kind, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kind.make(tmp_path_factory.mktemp("summaries") / kind.name)


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return Paths.default()


def put(paths: Paths, folder: Path, name: str = "") -> Path:
    return Path(shutil.copytree(folder, paths.data / "models" / (name or folder.name)))


def reference(folder: Path, kind: Kind) -> str:
    """What transformers itself writes, asked as the models' own documentation says."""
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder, use_fast=(folder / "tokenizer.json").exists())
    model = AutoModelForSeq2SeqLM.from_pretrained(folder).eval()
    with torch.inference_mode():
        ids = model.generate(**tokenizer([TEXT], return_tensors="pt"), num_beams=1, do_sample=False, max_new_tokens=30)
    return str(tokenizer.decode(ids[0], skip_special_tokens=True)).strip()


def test_a_folder_put_there_by_hand_writes_what_transformers_does(paths: Paths, folder: Path, kind: Kind) -> None:
    model = described(put(paths, folder))
    assert (model.broken, model.task, model.engine) == ("", "summarize", "transformers")
    assert model.directions == {(lang, lang) for lang in kind.langs}
    lang = kind.langs[0]
    engines = Engines(paths, threads=1)
    backend = engines.writer(lang)
    assert backend.capacity == kind.capacity
    [[found]] = backend.generate([TEXT], lang, lang, GREEDY)
    assert found.text == reference(folder, kind)
    assert len(found.text) > 5
    for other in set(Lang).difference(kind.langs):
        with pytest.raises(NoSummarizer):
            engines.writer(other)


def test_both_engines_write_the_same(paths: Paths, folder: Path, kind: Kind, tmp_path: Path) -> None:
    fast = tiny_hub.converted(folder, tmp_path / kind.name)
    home = list(bring(fast, paths.data / "models", [(lang, lang) for lang in kind.langs]))[-1].path
    assert home is not None
    model = described(home)
    assert (model.broken, model.task, model.engine) == ("", "summarize", "ctranslate2")
    lang = kind.langs[0]
    [[found]] = Engines(paths, threads=1).writer(lang).generate([TEXT], lang, lang, GREEDY)
    expected = reference(folder, kind)
    shared = min(len(found.text), len(expected)) - 1  # limits count the first token or not
    assert found.text[:shared] == expected[:shared]
    assert shared > 5


def test_an_article_is_summarised_from_end_to_end(paths: Paths, folder: Path, kind: Kind) -> None:
    put(paths, folder)
    lang = kind.langs[-1]
    article = Article("", Passage(lang, TEXT * 30, tuple(sentences(TEXT * 30, lang))))
    found = next(written(Digest(article), Engines(paths, threads=1), lang)).generated
    assert found is not None
    assert found.model == kind.name
    assert found.given < 90, "it does not fit"
    assert len(found.rests) == len(found.passage.sentences) > 0


def test_a_conversion_stays_a_model_of_summaries(paths: Paths, tmp_path: Path) -> None:
    home = tiny_hub.t5(paths.data / "models" / "rut5_base_sum_gazeta", initializer_factor=0.5)
    made = list(convert(home))[-1].path
    assert made is not None
    model = described(made)
    assert (model.broken, model.task, model.engine) == ("", "summarize", "ctranslate2")
    assert model.directions == {(Lang.RU, Lang.RU)}
    assert Engines(paths, threads=1).writer(Lang.RU).id == made.name, "of equal ones the faster"
    Preferences({"ru-ru": home.name}).write(paths)
    assert Engines(paths, threads=1).writer(Lang.RU).id == home.name


def test_a_model_that_does_not_say_what_it_writes_is_asked_about(paths: Paths, tmp_path: Path) -> None:
    folder = tiny_hub.t5(tmp_path / "my-summaries")
    with pytest.raises(DirectionsNeeded):
        list(bring(folder, paths.data / "models"))
    home = list(bring(folder, paths.data / "models", [(Lang.UK, Lang.UK)]))[-1].path
    assert home is not None
    assert described(home).directions == {(Lang.UK, Lang.UK)}
    plain = Path(shutil.copytree(folder, tmp_path / "plain"))
    home = list(bring(plain, paths.data / "models", [(Lang.EN, Lang.EN)]))[-1].path
    assert home is not None
    assert described(home).task == "summarize"
    assert cli.main(["models", "use", "uk-uk", "my-summaries"]) == 0
    assert Preferences.read(paths).choice == {"uk-uk": "my-summaries"}


@pytest.mark.parametrize(
    ("name", "langs"),
    [
        ("mT5_multilingual_XLSum", set(Lang)),
        ("bart-large-cnn", {Lang.EN}),
        ("distilbart-xsum-12-6", {Lang.EN}),
        ("rut5_base_sum_gazeta", {Lang.RU}),
        ("rut5-base-absum", {Lang.RU}),
        ("t5-large-ua-news", {Lang.UK}),
        ("uk-summarizer", {Lang.UK}),
        ("mT5-sum-news-ua", {Lang.UK}),
        ("my-summaries", set()),
        ("opus-mt-en-ru", None),
        ("t5-small", None),
        ("nllb-200-distilled-600M", None),
    ],
)
def test_what_names_tell(tmp_path: Path, name: str, langs: set[Lang] | None) -> None:
    assert writes(tmp_path / name) == (langs if langs is None else {(lang, lang) for lang in langs})
