"""Folders as the model hub has them, besides Marian: M2M100, NLLB, mBART-50 and T5, as they are and converted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.translate import Decoding, load
from nlp.translate.families import recognised
from nlp.translate.types import Direction
from tests.nlp import tiny_hub, tiny_models

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

GREEDY = Decoding(beams=1)
SENTENCES = ["Three drones were destroyed.", "The mayor said 1,000 people were moved.", "It was cold."]
CODES = {  # as each family's own documentation has them
    "m2m100": {Lang.EN: "en", Lang.RU: "ru", Lang.UK: "uk"},
    "nllb": {Lang.EN: "eng_Latn", Lang.RU: "rus_Cyrl", Lang.UK: "ukr_Cyrl"},
    "mbart50": {Lang.EN: "en_XX", Lang.RU: "ru_RU", Lang.UK: "uk_UA"},
}
RUSSIAN, UKRAINIAN = (Lang.EN, Lang.RU), (Lang.EN, Lang.UK)


@dataclass(frozen=True)
class Twins:
    kind: str
    folder: Path
    converted: Path
    directions: tuple[Direction, ...] = (RUSSIAN, UKRAINIAN)


@pytest.fixture(scope="session")
def one_thread() -> None:
    """Models this small are slowed down by a second thread."""
    import torch

    torch.set_num_threads(1)


@pytest.fixture(scope="session", params=["m2m100", "nllb", "mbart50", "t5", "madlad", "marian"])
def twins(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, one_thread: None) -> Twins:
    home, kind = tmp_path_factory.mktemp(request.param), request.param
    folder = home / "hub" / ("opus-mt-tc-big-en-zle" if kind == "marian" else "folder")
    makers: dict[str, Callable[[], object]] = {
        "t5": lambda: tiny_hub.t5(folder, task_specific_params={"translation_en_to_ru": {"prefix": "to Russian: "}}),
        "madlad": lambda: tiny_hub.t5(folder, ("<2en>", "<2ru>", "<2uk>")),
        "marian": lambda: tiny_models.marian(folder, tags=(">>rus<<", ">>ukr<<"), spread=0.4),
    }
    makers.get(kind, lambda: getattr(tiny_hub, kind)(folder))()
    directions = (RUSSIAN,) if kind == "t5" else (RUSSIAN, UKRAINIAN)
    converted = tiny_hub.converted(folder, home / "ct2" / folder.name)
    if kind == "t5":  # what a converted T5 cannot say of itself
        told = {"engine": "ctranslate2", "directions": [["en", "ru"]], "prefixes": {"en-ru": "to Russian: "}}
        (converted / "diptych.json").write_text(json.dumps(told))
    return Twins(kind, folder, converted, directions)


@pytest.fixture
def copy(twins: Twins, tmp_path: Path) -> Path:
    """One that a test may damage."""
    return Path(shutil.copytree(twins.folder, tmp_path / twins.folder.name))


def reference(twins: Twins, source: Lang, target: Lang) -> list[str]:
    """What transformers itself gives, asked one sentence at a time as the family's documentation says."""
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(twins.folder, use_fast=False)
    model = AutoModelForSeq2SeqLM.from_pretrained(twins.folder).eval()
    prefix = {
        "t5": "to Russian: ",
        "madlad": f"<2{target}> ",
        "marian": f">>{'rus' if target is Lang.RU else 'ukr'}<< ",
    }
    options: dict[str, Any] = {}
    if codes := CODES.get(twins.kind):
        tokenizer.src_lang = codes[source]
        named = f"__{codes[target]}__" if twins.kind == "m2m100" else codes[target]
        options["forced_bos_token_id"] = tokenizer.convert_tokens_to_ids(named)
    lines = []
    for sentence in SENTENCES:
        batch = tokenizer(prefix.get(twins.kind, "") + sentence, return_tensors="pt")
        with torch.inference_mode():
            ids = model.generate(**batch, **options, num_beams=1, do_sample=False, max_new_tokens=40)
        lines.append(tokenizer.decode(ids[0], skip_special_tokens=True).strip())
    return lines


def generated(folder: Path, source: Lang, target: Lang) -> list[str]:
    backend = load(folder, threads=1)._backend  # type: ignore[attr-defined]
    return [found.text for [found] in backend.generate(SENTENCES, source, target, GREEDY)]


def test_the_right_codes_are_used_and_both_engines_agree(twins: Twins) -> None:
    outputs = []
    for source, target in twins.directions:
        expected = reference(twins, source, target)
        outputs.append(expected)
        assert max(map(len, expected)) > 10, "the model says too little for a comparison"
        for folder in (twins.folder, twins.converted):
            for wanted, found in zip(expected, generated(folder, source, target), strict=True):
                shared = min(len(wanted), len(found)) - 1  # limits cut off at different tokens
                assert found[:shared] == wanted[:shared]
                assert shared > 0 or len(wanted) < 3
    assert len({tuple(lines) for lines in outputs}) == len(outputs), "the target makes no difference"


def test_families_and_directions_are_told_by_the_files(twins: Twins) -> None:
    families = {"m2m100": "m2m_100"}
    every = frozenset(permutations(Lang, 2))
    expected = {"t5": frozenset({RUSSIAN}), "marian": frozenset({RUSSIAN, UKRAINIAN})}.get(twins.kind, every)
    found = recognised(twins.folder)
    assert (found.engine, found.family) == ("transformers", families.get(twins.kind, twins.kind))
    assert found.directions == expected
    fast = recognised(twins.converted, directions=expected)
    assert (fast.engine, fast.family, fast.tags) == ("ctranslate2", found.family, found.tags)


def test_batches_keep_their_order(twins: Twins) -> None:
    long = "The mayor said 1,000 people were moved, and three drones were destroyed over Moscow, and it was cold."
    sentences = ["It was cold.", long, "", "Three drones were destroyed.", "12 — 15", "It was cold."] * 2
    source, target = twins.directions[0]
    translator = load(twins.converted, threads=1)
    together = [one.text for one in translator.map(sentences, source, target)]
    alone = [next(iter(translator.map([sentence], source, target))).text for sentence in sentences[:6]]
    assert len(together) == len(sentences)
    assert together[2] == together[8] == ""
    for a, b in zip(together, alone * 2, strict=True):
        assert a[:12] == b[:12]  # the end depends on the limit, and that on the longest sentence of a batch
    assert len(set(alone)) == 5


@pytest.mark.parametrize("suffix", [".model", ".spm", "vocab.json", "model.safetensors"])
def test_a_missing_file_is_named(copy: Path, suffix: str) -> None:
    names = [path.name for path in copy.iterdir() if path.name.endswith(suffix)]
    if not names:
        pytest.skip("this family has no such file")
    (copy / names[0]).unlink()
    with pytest.raises(ModelError) as caught:
        load(copy)
    assert names[0] in str(caught.value) or "files are missing" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_weights_cut_short_are_told_before_loading(copy: Path) -> None:
    weights = copy / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(ModelError, match="cut short"):
        load(copy)
    weights.write_bytes(b"version https://git-lfs")  # the pointer instead of the file
    with pytest.raises(ModelError, match="cut short"):
        load(copy)


@pytest.mark.parametrize("name", ["config.json", "tokenizer_config.json", "sentencepiece.bpe.model", "spiece.model"])
def test_a_damaged_file_is_told_in_a_sentence(copy: Path, name: str) -> None:
    if not (copy / name).exists():
        pytest.skip("this family has no such file")
    (copy / name).write_bytes(b"\x00{")
    with pytest.raises(ModelError) as caught:
        load(copy)
    assert "\n" not in str(caught.value)


def test_a_damaged_conversion_is_told_in_a_sentence(twins: Twins, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(twins.converted, tmp_path / "opus-mt-en-ru"))
    weights = copy / "model.bin"
    weights.write_bytes(weights.read_bytes()[:5000])
    with pytest.raises(ModelError, match="CTranslate2 cannot open it"):
        load(copy)
    for file in (*copy.glob("*.model"), *copy.glob("*.spm")):
        file.unlink()
    with pytest.raises(ModelError, match="is missing"):
        load(copy)


@pytest.mark.parametrize(
    ("name", "pairs"),
    [
        ("mbart-large-50-many-to-one-mmt", {(Lang.RU, Lang.EN), (Lang.UK, Lang.EN)}),
        ("mbart-large-50-one-to-many-mmt", {RUSSIAN, UKRAINIAN}),
    ],
)
def test_names_of_mbart_limit_its_directions(tmp_path: Path, name: str, pairs: set[Direction]) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "model.bin").write_bytes(b"")
    (tmp_path / name / "shared_vocabulary.json").write_text(json.dumps(["en_XX", "uk_UA"]))
    assert recognised(tmp_path / name).directions == pairs


@pytest.mark.parametrize(
    ("name", "said", "pairs"),
    [
        ("opus-mt-ru-uk", {}, {(Lang.RU, Lang.UK)}),
        ("opus-mt-tc-big-zle-en", {}, {(Lang.RU, Lang.EN), (Lang.UK, Lang.EN)}),
        ("opus-mt-tc-big-zle-zle", {}, {(Lang.RU, Lang.UK), (Lang.UK, Lang.RU)}),
        ("anything", {"source_lang": "en", "target_lang": "zle"}, {RUSSIAN, UKRAINIAN}),
        ("anything", {"source_lang": "deu+eng+fra", "target_lang": "zle"}, {RUSSIAN, UKRAINIAN}),
        ("opus-mt-en-de", {}, set()),
        ("anything", {}, set()),
    ],
)
def test_what_opus_names_mean(tmp_path: Path, name: str, said: dict[str, str], pairs: set[Direction]) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for file in ("source.spm", "target.spm", "model.bin"):
        (folder / file).write_bytes(b"")
    (folder / "vocab.json").write_text(json.dumps({">>rus<<": 1, ">>ukr<<": 2, ">>bel<<": 3}))
    (folder / "tokenizer_config.json").write_text(json.dumps(said))
    assert recognised(folder).directions == pairs


def test_a_conversion_with_a_tokenizer_json_alone_opens(twins: Twins, tmp_path: Path) -> None:
    if twins.kind != "nllb":
        pytest.skip("one family will do")
    import sentencepiece
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    copy = Path(shutil.copytree(twins.converted, tmp_path / "folder"))
    spm = sentencepiece.SentencePieceProcessor(model_file=str(copy / "sentencepiece.bpe.model"))
    scores = [(spm.id_to_piece(i), spm.get_score(i)) for i in range(spm.get_piece_size())]
    tokenizer = Tokenizer(models.Unigram(scores, 0))
    tokenizer.pre_tokenizer, tokenizer.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    tokenizer.save(str(copy / "tokenizer.json"))
    (copy / "sentencepiece.bpe.model").unlink()
    assert generated(copy, *RUSSIAN) == generated(twins.converted, *RUSSIAN)
