"""A tiny model learns, stops, goes on where it stopped, and exports to a folder that translates as it does."""

from __future__ import annotations

import copy
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from nlp.languages import Lang
from nlp.training import base, evaluate, export, learn, model, restore, smooth, vocabulary
from nlp.training.learn import Example, Options
from nlp.training.pairs import DirectedPair
from nlp.training.vocabulary import TAGS
from nlp.translate import Decoding, load

PIECES = [*vocabulary.SPECIALS, *(f"<0x{number:02X}>" for number in range(256)), "▁", *"abcdабвг"]
SCORES = {piece: -float(rank) for rank, piece in enumerate(PIECES[268:])}
TINY = {
    "hidden_size": 16,
    "intermediate_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "head_dim": 8,
    "query_pre_attn_scalar": 8,
}
PAIRS = [DirectedPair("en", "ru", "abcd", "абвг"), DirectedPair("ru", "en", "вг", "cd")]


def with_wide_embeddings(made: Any) -> Any:
    """Frozen embeddings as spread out as trained ones are, or no output could become likely."""
    made.model.embed_tokens.weight.data.normal_()
    return made


@pytest.fixture
def tiny() -> Any:
    import torch

    torch.manual_seed(0)
    return with_wide_embeddings(model.build(model.gemma_config(len(PIECES), **TINY)))


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    return vocabulary.build_tokenizer(PIECES, SCORES)


def test_a_line_is_prompt_then_target(tokenizer: Any) -> None:
    examples = learn.encode(tokenizer, PAIRS, longest=99)
    assert list(examples) == ["en-ru", "ru-en"]
    example = examples["ru-en"][0]
    pieces = [PIECES[number] for number in example.ids]
    assert pieces == ["<bos>", "<unused1>", "в", "г", "<unused0>", "c", "d", "<eos>"]
    assert example.given == 5


def test_long_lines_are_left_out(tokenizer: Any) -> None:
    assert list(learn.encode(tokenizer, PAIRS, longest=8)) == ["ru-en"]


def test_chunks_take_from_every_direction_alike_and_can_start_anywhere() -> None:
    examples = {"a": [Example([1], 0)] * 3, "b": [Example([2], 0)] * 50}
    first, second = islice(learn.chunks(examples, 0, 1, 1, {}), 2)
    assert sorted(example.ids[0] for example in first[1]) == [1] * 32 + [2] * 32
    assert next(learn.chunks(examples, 1, 1, 1, {})) == second
    _, more = next(learn.chunks(examples, 0, 1, 1, {"a": 0.25}))
    assert [example.ids[0] for example in more].count(1) == 8


def test_micro_batches_are_small_enough_and_lose_nothing() -> None:
    step = [Example([0] * length, 1) for length in range(2, 40)]
    batches = learn.micros_of(step, 100)
    assert all(len(batch) == 1 or len(batch) * max(len(e.ids) for e in batch) <= 100 for batch in batches)
    assert sorted(len(e.ids) for batch in batches for e in batch) == list(range(2, 40))


def test_full_batches_have_few_shapes_and_keep_what_fills_none_for_later() -> None:
    chunk = [Example([0] * length, 1) for length in (2, 9, 3, 4, 11, 4)]
    steps = list(learn.full_batches([(0, chunk), (1, chunk)], (10, 4), 12))
    assert [(number, [len(example.ids) for example in step]) for number, step in steps] == [
        (0, [9]),
        (0, [2, 3, 4]),
        (1, [9]),
        (1, [4, 2, 3]),
    ]
    ids, labels = learn.tensors(steps[0][1], "cpu", (4, 10))
    assert ids.shape == labels.shape == (1, 10)


def test_only_the_target_is_learnt() -> None:
    ids, labels = learn.tensors([Example([2, 4, 9, 5, 8, 1], 4), Example([2, 4, 5, 1], 3)], "cpu")
    assert ids.tolist() == [[2, 4, 9, 5, 8, 1], [2, 4, 5, 1, 0, 0]]
    assert labels.tolist() == [[-100] * 4 + [8, 1], [-100] * 3 + [1, -100, -100]]


def test_splitting_a_step_does_not_change_its_gradients(tiny: Any, tokenizer: Any) -> None:
    import torch

    examples = [found[0] for found in learn.encode(tokenizer, PAIRS, 99).values()]
    results = []
    for micro_tokens in (1, 1000):
        trainer = learn.Trainer(tiny, Options(micro_tokens=micro_tokens))
        parts = [trainer.gradients(batch, 1) for batch in learn.micros_of(examples, micro_tokens)]
        results.append([sum(gradients) for gradients in zip(*(part[1] for part in parts), strict=True)])
    assert all(torch.allclose(one, other, atol=1e-5) for one, other in zip(*results, strict=True))


def test_the_rate_rises_and_falls() -> None:
    options = Options(planned_pairs=100, rate=1.0, warmup=10)
    assert learn.rate_at(model.Progress(), options) == pytest.approx(0.1)
    assert learn.rate_at(model.Progress(step=50, pairs=50), options) == pytest.approx(0.5)
    assert learn.rate_at(model.Progress(step=50, pairs=120), options) == 0


def test_training_learns_stops_and_goes_on(tiny: Any, tokenizer: Any, tmp_path: Path) -> None:
    examples, checkpoint = learn.encode(tokenizer, PAIRS, 99), tmp_path / "checkpoint.pt"
    embeddings = tiny.model.embed_tokens.weight.clone()
    plan = Options(planned_pairs=2000, rate=1e-2, warmup=2)
    progress = learn.train(tiny, examples, checkpoint, plan)
    losses = [loss for *_, loss in progress.history]
    assert losses[-1] < losses[0] / 2
    assert tiny.model.embed_tokens.weight.equal(embeddings)  # frozen

    other = model.build(model.gemma_config(len(PIECES), **TINY))
    onward = learn.train(other, examples, checkpoint, Options(planned_pairs=4000, rate=1e-3))
    assert onward.step > progress.step
    assert onward.history[: len(progress.history)] == progress.history
    assert onward.history[-1][-1] <= losses[-1] * 1.5
    assert not list(tmp_path.glob("*.partial"))


def test_training_at_fixed_lengths_in_bfloat16_learns_too(tiny: Any, tokenizer: Any, tmp_path: Path) -> None:
    plan = Options(planned_pairs=6000, rate=1e-2, warmup=2, bfloat=True, lengths=(8, 12), step_tokens=96, workers=1)
    progress = learn.train(tiny, learn.encode(tokenizer, PAIRS, 99), tmp_path / "checkpoint.pt", plan)
    losses = [loss for *_, loss in progress.history]
    assert losses[-1] < losses[0] / 2
    assert progress.chunk > 0


def test_a_sitting_ends_on_time(tiny: Any, tokenizer: Any, tmp_path: Path) -> None:
    ticks = iter(range(0, 10**9, 60))  # every look at the clock is a minute later
    progress = learn.train(
        tiny,
        learn.encode(tokenizer, PAIRS, 99),
        tmp_path / "checkpoint.pt",
        Options(sitting_minutes=30, save_minutes=5),
        clock=lambda: float(next(ticks)),
    )
    assert 0 < progress.step <= 15


def test_weights_are_averaged_by_share(tiny: Any) -> None:
    import torch

    before = copy.deepcopy(tiny)
    with torch.no_grad():
        for weights in tiny.parameters():
            weights.add_(1)
    model.average(tiny, before, 0.6)
    for own, old in zip(tiny.parameters(), before.parameters(), strict=True):
        torch.testing.assert_close(own, old + 0.6)


def test_smoothing_evens_activations_out_and_changes_no_output(tiny: Any) -> None:
    import torch

    lines = [[2, 4, 269, 270, 5, 272, 1]]
    tiny.model.layers[0].input_layernorm.weight.data[3] = 90.0  # an outlier
    tiny.model.layers[1].mlp.up_proj.weight.data[7] *= 90.0
    before = smooth.largest_inputs(tiny, lines)
    with torch.no_grad():
        outputs = tiny(input_ids=torch.tensor(lines)).logits
        smooth.smooth(tiny, lines)
        assert torch.allclose(tiny(input_ids=torch.tensor(lines)).logits, outputs, atol=1e-4)
    after = smooth.largest_inputs(tiny, lines)
    for name in ("0.self_attn.q_proj", "1.mlp.down_proj"):
        assert after[name].max() / after[name].mean() < before[name].max() / before[name].mean() / 2


def test_export_translates_as_the_model_does(
    tiny: Any, tokenizer: Any, tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    import torch

    monkeypatch.setattr(export, "PART", 5_000)
    learn.train(tiny, learn.encode(tokenizer, PAIRS, 99), tmp_path / "c.pt", Options(planned_pairs=3000, rate=1e-2))
    vocabulary.save_vocabulary(PIECES, SCORES, tmp_path)
    (tmp_path / "terms.html").write_text("terms")
    out = tmp_path / "translator"
    out.mkdir()
    (out / "README.md").write_text("the card")
    export.export(tiny, tmp_path, tmp_path / "terms.html", out)

    manifest = json.loads((out / "diptych.json").read_text("utf-8"))
    parts = manifest["files"]["model.bin"]["parts"]
    assert len(parts) > 1
    assert sum((out / part).stat().st_size for part in parts) == manifest["files"]["model.bin"]["size"]
    assert (out / "README.md").read_text() == "the card"

    ids = [2, PIECES.index(TAGS["en"]), *tokenizer.encode("abcd").ids, PIECES.index(TAGS["ru"])]
    with torch.no_grad():
        expected = tiny.eval().generate(torch.tensor([ids]), do_sample=False, max_new_tokens=20)[0, len(ids) :]
    backend = load(out, tmp_path / "cache", threads=1)._backend  # type: ignore[attr-defined]
    found = backend.generate(["abcd"], Lang.EN, Lang.RU, Decoding(beams=1))[0][0].text
    assert found == tokenizer.decode(expected.tolist())

    for lang, text in (("en", "abcd"), ("ru", "абвг"), ("uk", "абвг")):
        (tmp_path / f"dev.{lang}").write_text(f"{text}\n")
    plan = evaluate.Plan(tmp_path / "dev", beams=(1,), directions=((Lang.EN, Lang.RU),), threads=1)
    evaluate.evaluate(out, plan, tmp_path / "scores.json")
    (score,) = json.loads((tmp_path / "scores.json").read_text("utf-8"))
    assert (score["direction"], score["sentences"], len(score["targets"])) == ("en-ru", 1, 1)
    assert "en-ru" in capsys.readouterr().out

    restore.restore(out, tmp_path / "again", **TINY)
    restored = model.open_folder(tmp_path / "again").eval()
    with torch.no_grad():
        before, after = (one(input_ids=torch.tensor([ids])).logits[0, -1] for one in (tiny, restored))
    assert torch.corrcoef(torch.stack([before, after]))[0, 1] > 0.99


def test_spread() -> None:
    assert evaluate.spread(range(9), 3) == [0, 3, 6]
    assert evaluate.spread("ab", 0) == ["a", "b"]


def test_figures_survive() -> None:
    source = "More than 380,000 people fled."
    assert evaluate.figures_survive(source, "Бежали более 380 тысяч человек.", (Lang.EN, Lang.RU))
    assert not evaluate.figures_survive(source, "Бежали более 38 тысяч человек.", (Lang.EN, Lang.RU))


def test_parts_that_do_not_make_the_base_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.part00").write_bytes(b"ab")
    (tmp_path / "x.part01").write_bytes(b"c")
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert base.join_parts(tmp_path, tmp_path / "whole", abc).read_bytes() == b"abc"
    with pytest.raises(ValueError, match="2 parts"):
        base.join_parts(tmp_path, tmp_path / "whole")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("token_embd.weight", "model.embed_tokens.weight"),
        ("output_norm.weight", "model.norm.weight"),
        ("blk.3.attn_q.weight", "model.layers.3.self_attn.q_proj.weight"),
        ("blk.17.post_ffw_norm.weight", "model.layers.17.post_feedforward_layernorm.weight"),
    ],
)
def test_names_of_weights(name: str, expected: str) -> None:
    assert base.state_name(name) == expected
