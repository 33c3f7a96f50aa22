"""The shipped network in ONNX Runtime: as the float model says, whatever else is gone on with beside."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from itertools import pairwise, product
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from nlp.errors import ModelError
from nlp.languages import Lang
from nlp.tokenizer import opened
from nlp.translate import network as network_module
from nlp.translate.generator import Generator
from nlp.translate.network import Network
from nlp.translate.search import Beams, Decoder
from nlp.translate.types import Decoding, Hypothesis
from tests.nlp import tiny_models

END, VOCABULARY = 1, 25
PROMPTS = [[2, 4, 8, 9, 10, 5], [2, 4, 20, 5], [2, 4, *range(7, 25), 5], [2, 4, 11, 5]]
LETTERS = list("▁abcdefghijklmnopq")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.network(tmp_path_factory.mktemp("network"))


@pytest.fixture(scope="session")
def network(folder: Path) -> Network:
    return Network(folder)


def everything(scores: NDArray[np.float32], tokens: NDArray[np.int64]) -> NDArray[np.float32]:
    """Log-probabilities in the order of the vocabulary."""
    found = np.empty(VOCABULARY, np.float32)
    found[tokens] = scores
    return found


def read(network: Network, prompt: Sequence[int]) -> NDArray[np.float32]:
    _, (scores, tokens) = network.read(prompt, VOCABULARY)
    return everything(scores[0], tokens[0])


@pytest.mark.parametrize("prompt", PROMPTS)
def test_it_says_what_the_float_model_says(folder: Path, network: Network, prompt: list[int]) -> None:
    import torch
    from transformers import Gemma3ForCausalLM

    model = Gemma3ForCausalLM.from_pretrained(folder / "float").eval()
    with torch.inference_mode():
        wanted = model(torch.tensor([prompt])).logits[0, -1].log_softmax(-1).numpy()
    found = read(network, prompt)
    assert np.abs(found - wanted).max() < 0.1
    assert np.ptp(wanted) > 2  # so that the closeness says something


@pytest.mark.parametrize("prompt", PROMPTS)
def test_what_is_said_is_as_likely_as_its_tokens_one_by_one(network: Network, prompt: list[int]) -> None:
    said = [9, 9, 24, 1]
    alone = [read(network, [*prompt, *said[:n]])[token] for n, token in enumerate(said)]
    found = network.likelihoods(prompt, said)
    assert found.shape == (4,)
    assert np.abs(found - alone).max() < 0.05


def test_beams_and_sentences_beside_each_other_change_nothing(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_module, "BLOCK", 5)  # it has to make room several times
    chance = random.Random(3)
    state, said = network.state(2, 4), []  # what the beams of each sentence were told

    def add(prompt: list[int]) -> None:
        told, _ = network.read(prompt, 1)
        state.add(told)
        said.append([prompt, prompt])

    add(PROMPTS[0])
    add(PROMPTS[1])
    for step in range(12):
        if step == 3:
            add(PROMPTS[2])
        if step == 5:
            state.leave(0)
            said[0] = said[-1]
            said.pop()
        if step == 7:
            add(PROMPTS[3])
        tokens = [[chance.randrange(7, VOCABULARY) for _ in range(2)] for _ in said]
        parents = [[chance.randrange(2) for _ in range(2)] for _ in said]
        said = [
            [[*beams[parent], token] for token, parent in zip(now, chosen, strict=True)]
            for beams, now, chosen in zip(said, tokens, parents, strict=True)
        ]
        scores, ids = network.next(state, np.array(tokens), np.array(parents), VOCABULARY)
        for sentence, beam in product(range(len(said)), range(2)):
            found = everything(scores[sentence, beam], ids[sentence, beam])
            assert np.abs(found - read(network, said[sentence][beam])).max() < 0.05


class Table:
    """Says for every beginning how likely each of four tokens is to come next."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._known: dict[tuple[int, ...], NDArray[np.float32]] = {}

    def after(self, text: tuple[int, ...]) -> NDArray[np.float32]:
        if text not in self._known:
            weights = np.array([self._random.random() for _ in range(4)])
            self._known[text] = np.log(weights / weights.sum()).astype(np.float32)
        return self._known[text]

    def score(self, text: tuple[int, ...]) -> float:
        """Of a text with its end, as mean log-probability."""
        return float(sum(self.after(text[:place])[token] for place, token in enumerate(text)) / len(text))


def search(table: Table, beams: Beams) -> list[Hypothesis]:
    tokens = np.arange(4)
    while not beams.step(np.array([table.after(text) for text in beams.texts]), np.array([tokens] * len(beams.texts))):
        pass
    return beams.best()


@pytest.mark.parametrize("seed", range(20))
def test_a_search_wide_enough_finds_the_likeliest(seed: int) -> None:
    table, limit = Table(seed), 4
    found = search(table, Beams(Decoding(beams=400, alternatives=3), 400, END, limit))
    whole = [text for size in range(limit + 1) for text in product((0, 2, 3), repeat=size)]
    ended = {text: table.score((*text, END)) for text in whole if len(text) < limit}
    cut = {text: table.score(text) for text in whole if len(text) == limit}
    wanted = sorted((ended | cut).items(), key=lambda one: -one[1])[:3]
    assert [text for text, _ in found] == [text for text, _ in wanted]
    assert [score for _, score in found] == pytest.approx([score for _, score in wanted], abs=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_one_beam_takes_the_likeliest_each_time(seed: int) -> None:
    table, text = Table(seed), ()
    while len(text) < 9 and (token := int(np.argmax(table.after(text)))) != END:
        text = (*text, token)
    assert search(table, Beams(Decoding(beams=1), 1, END, 9))[0][0] == text


def test_no_ngram_comes_twice_where_that_is_forbidden() -> None:
    class Stuck(Table):
        def after(self, text: tuple[int, ...]) -> NDArray[np.float32]:
            return np.log(np.array([0.9, 0.001, 0.05, 0.049], np.float32))

    loose, strict = (
        search(Stuck(0), Beams(Decoding(beams=1, no_repeat_ngram=size), 1, END, 20))[0][0] for size in (0, 2)
    )
    assert loose == (0,) * 20
    pairs = list(pairwise(strict))
    assert len(pairs) == len(set(pairs)) > 3


def test_a_penalty_makes_what_was_said_less_likely() -> None:
    class Close(Table):
        def after(self, text: tuple[int, ...]) -> NDArray[np.float32]:
            return np.log(np.array([0.4, 0.001, 0.35, 0.249], np.float32))

    found = search(Close(0), Beams(Decoding(beams=1, repetition_penalty=2.0), 1, END, 3))
    assert found[0][0] == (0, 2, 3)


@pytest.fixture
def decoder(folder: Path) -> Decoder:
    return Decoder(folder, opened(folder).piece_to_id, 2)


def prompt(text: str) -> list[str]:
    return ["<bos>", "<unused0>", *text, "<unused1>"]


def asked(decoder: Decoder, texts: Sequence[str], limit: int = 24, **decoding: Any) -> list[list[Hypothesis]]:
    return decoder.decoded([prompt(text) for text in texts], [limit] * len(texts), "<eos>", Decoding(**decoding))


def test_both_engines_find_a_translation_as_likely(folder: Path) -> None:
    from nlp.translate import ctranslate

    prompts, said = [prompt("abc"), prompt("ponmlk")], [list("defg"), list("a")]
    decoders = [Decoder(folder, opened(folder).piece_to_id, 2), ctranslate.Decoder(folder, 1, "cpu")]
    one, other = (decoder.likelihoods(prompts, said) for decoder in decoders)
    assert [len(row) for row in one] == [len(row) for row in other] == [4, 1]
    assert np.abs(np.concatenate(one) - np.concatenate(other)).max() < 0.5  # both round to int8, each in its way
    assert np.ptp(one[0]) > 1


def test_many_at_once_are_answered_as_each_alone(decoder: Decoder) -> None:
    chance = random.Random(5)
    texts = ["".join(chance.choices(LETTERS, k=chance.randrange(1, 30))) for _ in range(40)]
    alone = [asked(decoder, [text], beams=2)[0] for text in texts]
    with ThreadPoolExecutor(12) as pool:
        together = list(pool.map(lambda text: asked(decoder, [text], beams=2)[0], texts))
    assert together == alone


def test_searches_of_different_width_wait_for_each_other(decoder: Decoder) -> None:
    wanted = [(2, 1), (6, 6), (1, 1), (4, 3)] * 4
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda how: asked(decoder, ["abc"], beams=how[0], alternatives=how[1])[0], wanted))
    assert all(1 <= len(hypotheses) <= count for hypotheses, (_, count) in zip(found, wanted, strict=True))
    for hypotheses in found:
        assert [score for _, score in hypotheses] == sorted((score for _, score in hypotheses), reverse=True)


def test_nothing_is_longer_than_its_limit(decoder: Decoder) -> None:
    assert all(len(hypotheses[0][0]) <= 3 for hypotheses in asked(decoder, ["abcdef", "g", "hij"], 3, beams=3))


def test_a_failure_is_told_to_whoever_waits_and_to_nobody_else(
    decoder: Decoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: Any) -> None:
        raise MemoryError("no room")

    with monkeypatch.context() as broken:
        broken.setattr(Network, "next", failing)
        with pytest.raises(MemoryError, match="no room"):
            asked(decoder, ["abc", "def"], beams=2)
    assert asked(decoder, ["abc"], beams=2)[0]


def test_weights_with_and_without_a_sign_say_the_same(folder: Path, tmp_path: Path, network: Network) -> None:
    for name in ("model.bin", "graph.onnx"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    unsigned = Network(tmp_path)  # which weights `network` has is up to the processor
    for prompt in PROMPTS:
        assert np.array_equal(read(network, prompt), read(unsigned, prompt))


def test_what_is_given_up_ends_at_once_and_what_is_asked_after_it_is_answered(
    decoder: Decoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, on = Event(), Event()
    step = Network.next

    def slow(*given: Any) -> Any:
        begun.set()
        on.wait(10)
        return step(*given)

    with monkeypatch.context() as slower, ThreadPoolExecutor(20) as pool:
        slower.setattr(Network, "next", slow)
        answers = [pool.submit(asked, decoder, ["abc"], 200, beams=2) for _ in range(20)]
        assert begun.wait(10)
        deadline = time.monotonic() + 10
        while decoder._open() < len(answers) and time.monotonic() < deadline:  # until all have been asked
            time.sleep(0.001)
        decoder.give_up()
        on.set()
        assert all(isinstance(answer.exception(10), CancelledError) for answer in answers)
    assert asked(decoder, ["abc"], beams=2)[0]


@pytest.mark.parametrize("name", ["model.bin", "graph.onnx", "graph_signed.onnx", "probe.onnx"])
@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda data: b"nothing", lambda data: b""])
def test_a_damaged_file_is_told_in_a_sentence(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, damage: Any
) -> None:
    for file in folder.iterdir():
        if file.is_file():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    graphs = {"graph.onnx": False, "graph_signed.onnx": True}
    if name in graphs:  # whichever the processor here asks for
        monkeypatch.setattr(network_module, "sums_signed", lambda *_: graphs[name])
    (tmp_path / name).write_bytes(damage((folder / name).read_bytes()))
    with pytest.raises(ModelError) as caught:
        Network(tmp_path)
    assert "\n" not in str(caught.value)


def test_text_without_end_is_answered(folder: Path) -> None:
    manifest = {
        "id": "tiny", "version": "0", "prompt": ["<bos>", "{source_tag}", "{source}", "{target_tag}"], "end": "<eos>",
        "tags": {"en": "<unused0>", "ru": "<unused1>"}, "directions": [["en", "ru"]],
    }  # fmt: skip
    model = Generator(folder, manifest, 1)
    assert isinstance(model._decoder, Decoder)
    found = model.generate(["a" * 5000], Lang.EN, Lang.RU, Decoding(beams=1))
    assert len(found) == 1


def test_names_are_told_where_the_model_heeds_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = {
        "id": "tiny", "version": "0", "prompt": ["{source}"], "end": "<eos>", "tags": {"en": "a", "uk": "b"},
        "directions": [["uk", "en"]],
    }  # fmt: skip
    told: list[list[str]] = []

    def decoded(_self: Decoder, prompts: list[list[str]], *_: object) -> list[list[Any]]:
        told.extend(prompts)
        return [[((), 0.0)] for _ in prompts]

    monkeypatch.setattr(Decoder, "decoded", decoded)
    for heeds in (True, False):
        model = Generator(folder, manifest | {"glosses": heeds}, 1)
        model.generate(["У Копенгагені"], Lang.UK, Lang.EN, Decoding(beams=1))
    glossed, plain = (len(prompt) for prompt in told)
    assert glossed > plain
