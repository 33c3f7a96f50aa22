"""Trains the tagger of names: `python -m nlp.training.tagger --marked marked.jsonl --out resources/tagger`."""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.entities import english, slavic
from nlp.entities.features import RULES, SIZE, features
from nlp.entities.tagger import LAYERS, TAGS, WINDOW, embeddings, fingerprint, pieces
from nlp.entities.tokens import Token, tokens
from nlp.languages import Lang
from nlp.states import START, STOP
from nlp.tokenizer import encoded, shared
from nlp.translate.stored import variables

SMOOTH = 0.03  # of each goal is shared out among all tags
WIDTH = 160  # of the states of words
RATE, RATE_NEW = 7e-5, 1e-3  # of the encoder's layers, and of what is new
BATCH_PIECES = 1400

CARD = """# The tagger of names

A small network that marks persons, organisations and places in English, Russian and Ukrainian sentences, trained by
`nlp/training/tagger.py`; the recipe is `nlp/training/TAGGER.md`, the licence MIT.

- **Readers**: the layers of the sentence encoder in `resources/encoder`, which is
  [multilingual-e5-small](https://huggingface.co/intfloat/multilingual-e5-small) (Microsoft, MIT; licence text there),
  taught further, int8. Its tokenizer and its embeddings of pieces are used as they are; no other encoder fits.
- **Taught by** sentences whose names were marked by reading them, by those made from the project's own patterns, and by
  what an earlier one, taught by these alone, took for likely in other sentences.
- **On text from**: WMT news test sets 2012-2020, Resistinua's speeches, SDG metadata, Tatoeba (CC BY 2.0 FR),
  MT-GenEval (CC BY-SA 3.0), XQuAD (CC BY-SA 4.0), Parallel UD (CC BY-SA 3.0); and on sentences written for Diptych.
  Read by the training, not contained.
- **Not for** other languages, nor for text without capital letters.

`tests/bench/entities.py` measures it with the rules it works with.

| file | bytes | sha256 |
|---|---|---|
| tagger.npz | {size:,} | `{digest}` |
"""


@dataclass(frozen=True)
class Example:
    """A sentence ready to learn from."""

    ids: NDArray[np.int64]  # of the pieces
    words: NDArray[np.int64]  # the first and the last piece of each
    features: NDArray[np.float32]
    goal: NDArray[np.float32]  # (n_words, 7): how likely each tag is to be; zeros where nothing is to be learnt
    weight: float


def goals(cut: Sequence[Token], spans: Sequence[tuple[int, int, str]]) -> NDArray[np.float32]:
    """float32 (n_words, 7) of marked names; zeros where a span is UNKNOWN."""
    found = np.full((len(cut), len(TAGS)), SMOOTH / len(TAGS), np.float32)
    tags = np.zeros(len(cut), np.int64)
    for start, stop, kind in spans:
        inside = [i for i, token in enumerate(cut) if token.start < stop and start < token.stop]
        for place, index in enumerate(inside):
            if kind == "UNKNOWN":
                found[index] = 0
            else:
                tags[index] = TAGS.index(("I-" if place else "B-") + kind)
    known = np.flatnonzero(found.any(1))
    found[known, tags[known]] += 1 - SMOOTH
    return found


def examples(path: Path, tokenizer: Any) -> Iterator[Example]:
    """What the lines of `path` hold: {lang, text, spans?, weight?}; without spans nothing is to be learnt yet."""
    for line in path.read_text("utf-8").splitlines():
        given = json.loads(line)
        lang, text = Lang(given["lang"]), given["text"]
        cut = tokens(text)
        rules = english.marks(cut) if lang is Lang.EN else slavic.marks(cut, lang)
        (whole,) = encoded([text], tokenizer)
        if not cut or not whole.ids or len(whole.ids) > WINDOW:
            continue
        yield Example(
            np.array([START, *whole.ids, STOP]),
            pieces(whole.offsets, cut) + 1,
            features(cut, rules, lang),
            goals(cut, given["spans"]) if "spans" in given else np.zeros((len(cut), len(TAGS)), np.float32),
            given.get("weight", 1.0),
        )


def network(encoder: Path) -> Any:
    """The tagger in torch, with the layers of the sentence encoder; the pieces' embeddings stay as they are."""
    import torch
    from torch import nn
    from torch.nn.functional import dropout, scaled_dot_product_attention

    stored = variables(encoder / "model.bin")

    def tensor(name: str) -> Any:
        value, scales = stored[f"encoder/{name}"].astype(np.float32), stored.get(f"encoder/{name}_scale")
        return torch.tensor(value if scales is None else value / scales[:, None])

    def filled(layer: Any, name: str, weight: str = "weight", bias: str = "bias") -> Any:
        layer.weight.data, layer.bias.data = tensor(f"{name}/{weight}"), tensor(f"{name}/{bias}")
        return layer

    width = stored["encoder/embeddings_0/weight"].shape[1]
    heads = int(stored["encoder/num_heads"])
    layers = sum(name.endswith("self_attention/linear_0/weight") for name in stored)

    class Reader(nn.Module):  # type: ignore[misc]
        def __init__(self, number: int) -> None:
            super().__init__()
            heard, thought = f"layer_{number}/self_attention", f"layer_{number}/ffn"
            self.qkv = filled(nn.Linear(width, 3 * width), f"{heard}/linear_0")
            self.told = filled(nn.Linear(width, width), f"{heard}/linear_1")
            self.told_norm = filled(nn.LayerNorm(width), f"{heard}/layer_norm", "gamma", "beta")
            self.up = filled(nn.Linear(width, 4 * width), f"{thought}/linear_0")
            self.down = filled(nn.Linear(4 * width, width), f"{thought}/linear_1")
            self.down_norm = filled(nn.LayerNorm(width), f"{thought}/layer_norm", "gamma", "beta")
            self.gelu = nn.GELU(approximate="tanh")

        def forward(self, states: Any, present: Any) -> Any:
            shape = (*states.shape[:2], heads, -1)
            queries, keys, values = (
                each.reshape(shape).transpose(1, 2) for each in self.qkv(states).split(width, dim=-1)
            )
            told = scaled_dot_product_attention(queries, keys, values, attn_mask=present[:, None, None])
            told = self.told(told.transpose(1, 2).reshape(states.shape))
            states = self.told_norm(states + dropout(told, 0.1, self.training))
            thought = self.down(self.gelu(self.up(states)))
            return self.down_norm(states + dropout(thought, 0.1, self.training))

    class Network(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.register_buffer("table", tensor("embeddings_0/weight"))
            self.register_buffer("places", tensor("position_encodings/encodings"))
            self.fingerprint = fingerprint(embeddings(encoder))
            self.norm = filled(nn.LayerNorm(width), "layernorm_embedding", "gamma", "beta")
            self.readers = nn.ModuleList(map(Reader, range(layers)))
            self.enter = nn.Linear(2 * width + SIZE, WIDTH)
            self.near = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in range(LAYERS))
            self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LAYERS))
            self.leave = nn.Linear(WIDTH, len(TAGS))
            self.drop = nn.Dropout(0.2)
            self.gelu = nn.GELU(approximate="tanh")

        def forward(self, ids: Any, present: Any, words: Any, given: Any, real: Any) -> Any:
            states = self.norm(self.table[ids] + self.places[: ids.shape[1]])
            states = dropout(states, 0.1, self.training)
            for reader in self.readers:
                states = reader(states, present)
            read = states[torch.arange(len(ids))[:, None, None], words].flatten(2)
            states = self.gelu(self.enter(torch.cat([self.drop(read), given], 2)))
            for near, norm in zip(self.near, self.norms, strict=True):
                states = states * real[:, :, None]
                blank = torch.zeros_like(states[:, :1])
                left, right = torch.cat([blank, states[:, :-1]], 1), torch.cat([states[:, 1:], blank], 1)
                states = norm(states + self.drop(self.gelu(near(torch.cat([left, states, right], 2)))))
            return self.leave(self.drop(states))

    return Network()


def stored_as(model: Any) -> dict[str, Any]:
    """The weights of `model` by the names of `nlp.entities.tagger`: those that read, and, turned round, the others."""
    layers: dict[str, Any] = {}
    norms: dict[str, Any] = {"layernorm_embedding": model.norm}
    for n, reader in enumerate(model.readers):
        heard, thought = f"layer_{n}/self_attention", f"layer_{n}/ffn"
        layers |= {f"{heard}/linear_0": reader.qkv, f"{heard}/linear_1": reader.told}
        layers |= {f"{thought}/linear_0": reader.up, f"{thought}/linear_1": reader.down}
        norms |= {f"{heard}/layer_norm": reader.told_norm, f"{thought}/layer_norm": reader.down_norm}
    found: dict[str, Any] = {}
    for name, layer in layers.items():
        found |= {f"encoder/{name}/weight": layer.weight, f"encoder/{name}/bias": layer.bias}
    for name, norm in norms.items():
        found |= {f"encoder/{name}/gamma": norm.weight, f"encoder/{name}/beta": norm.bias}
    head = {"in": model.enter, "out": model.leave} | {str(n): layer for n, layer in enumerate(model.near)}
    for name, layer in head.items():
        found |= {f"{name}.w": layer.weight.T, f"{name}.b": layer.bias}
    for n, norm in enumerate(model.norms):
        found |= {f"{n}.g": norm.weight, f"{n}.s": norm.bias}
    return found


def batches(chosen: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """`chosen` in batches of like length, in random order."""
    ordered = sorted(chosen, key=lambda each: len(each.ids) + rng.random() * 6)
    found: list[list[Example]] = []
    for each in ordered:
        if found and (len(found[-1]) + 1) * len(each.ids) <= BATCH_PIECES:
            found[-1].append(each)
        else:
            found.append([each])
    rng.shuffle(found)
    return iter(found)


def padded(batch: list[Example], rng: random.Random, hidden: float = 0.25) -> tuple[Any, ...]:
    """Tensors of a batch; in a share of the sentences, `hidden`, the opinion of the rules is."""
    import torch

    longest, most = max(len(each.words) for each in batch), max(len(each.ids) for each in batch)
    ids, present = np.zeros((len(batch), most), np.int64), np.zeros((len(batch), most), bool)
    words = np.zeros((len(batch), longest, 2), np.int64)
    given = np.zeros((len(batch), longest, SIZE), np.float32)
    goal = np.zeros((len(batch), longest, len(TAGS)), np.float32)
    weight = np.ones((len(batch), 1), np.float32)
    for row, each in enumerate(batch):
        size = len(each.words)
        ids[row, : len(each.ids)], present[row, : len(each.ids)] = each.ids, True
        words[row, :size], given[row, :size], goal[row, :size] = each.words, each.features, each.goal
        weight[row] = each.weight
        if rng.random() < hidden:
            given[row, :, -RULES:] = 0
    real = (np.arange(longest) < np.array([[len(each.words)] for each in batch])).astype(np.float32)
    return tuple(map(torch.tensor, (ids, present, words, given, real, goal, weight)))


def learn(model: Any, chosen: list[Example], minutes: float, epochs: float) -> Any:
    """`model` trained for `epochs` or until the time is up, the rates rising and then falling to zero."""
    import torch

    rng = random.Random(1)  # noqa: S311  an order
    torch.manual_seed(1)
    model.train()
    readers = [*model.norm.parameters(), *model.readers.parameters()]
    known = set(map(id, readers))
    others = [each for each in model.parameters() if id(each) not in known]
    optimiser = torch.optim.AdamW([{"params": readers}, {"params": others}], weight_decay=0.01)
    began, done, total = time.monotonic(), 0, epochs * sum(len(each.ids) for each in chosen)
    spent, losses = 0.0, []
    while spent < 1:
        for batch in batches(chosen, rng):
            spent = max(done / total, (time.monotonic() - began) / 60 / minutes)
            if spent >= 1:
                break
            for group, most in zip(optimiser.param_groups, (RATE, RATE_NEW), strict=True):
                group["lr"] = most * min(1 - spent, done / total * 20 + 0.05)
            *read, goal, weight = padded(batch, rng)
            with torch.autocast("cpu", torch.bfloat16, enabled=narrow()):
                logits = model(*read)
            every = -(torch.log_softmax(logits.float(), 2) * goal).sum(2) * weight
            loss = every.sum() / max(1, int(goal.any(2).sum()))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            done += sum(len(each.ids) for each in batch)
            losses.append(loss.item())
            if len(losses) % 50 == 0:
                print(f"{spent:.2f} of the plan, loss {np.mean(losses[-50:]):.4f}", flush=True)
    return model.eval()


def taught(chosen: list[Example], model: Any) -> list[Example]:
    """`chosen` with what `model` takes for likely in them as their goal."""
    import torch

    rng = random.Random(1)  # noqa: S311  an order
    found = []
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=narrow()):
        for batch in batches(chosen, rng):
            *read, _, _ = padded(batch, rng, hidden=0)
            likely = torch.softmax(model(*read).float(), 2).numpy()
            found += [replace(one, goal=told[: len(one.words)]) for one, told in zip(batch, likely, strict=True)]
    return found


def loaded(folder: Path, encoder: Path) -> Any:
    """The tagger in torch that `export` wrote to `folder`."""
    import torch

    with np.load(folder / "tagger.npz") as file:
        stored = {name: file[name].astype(np.float32) for name in file.files}
    model = network(encoder)
    for name, value in stored_as(model).items():
        array, scales = stored[name], stored.get(f"{name}_scale")
        value.data.copy_(torch.tensor(array if scales is None else array / scales[:, None]))
    return model.eval()


def narrow() -> bool:
    """Whether bfloat16 is faster here."""
    import torch

    return str(torch.backends.cpu.get_cpu_capability()).startswith("AVX512")


def export(model: Any, out: Path) -> None:
    """Write `tagger.npz`: matrices of what reads in int8, a scale for each row, the rest of it in float32, as
    CTranslate2 has them; the others in float16.
    """
    stored: dict[str, Any] = {"encoder": model.fingerprint}
    for name, value in stored_as(model).items():
        array = value.detach().float().numpy()
        if name.endswith("/weight"):
            scales = 127 / np.abs(array).max(1)
            stored[name], stored[f"{name}_scale"] = np.round(array * scales[:, None]).astype(np.int8), scales
        else:
            stored[name] = array if name.startswith("encoder/") else array.astype(np.float16)
    out.mkdir(parents=True, exist_ok=True)
    np.savez(out / "tagger.npz", **stored)


def card(out: Path) -> None:
    """Write the model card."""
    data = (out / "tagger.npz").read_bytes()
    text = CARD.format(size=len(data), digest=hashlib.sha256(data).hexdigest())
    (out / "README.md").write_text(text, encoding="utf-8")


def main() -> None:
    """Train and write the tagger."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, nargs="+", required=True, help="sentences, a line of JSON each")
    parser.add_argument("--encoder", type=Path, default=Path("resources/encoder"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--teacher", type=Path, help="the folder of a tagger that says what the unmarked hold")
    parser.add_argument("--unmarked", type=Path, nargs="*", default=[], help="sentences without spans, likewise")
    parser.add_argument("--ready", type=Path, help="where the sentences are kept ready for another run")
    options = parser.parse_args()
    tokenizer = shared(options.encoder)
    if options.ready and options.ready.exists():
        chosen: list[Example] = pickle.loads(options.ready.read_bytes())  # noqa: S301  we wrote it ourselves
    else:
        chosen = [each for path in options.marked for each in examples(path, tokenizer)]
        if options.teacher:
            unmarked = [each for path in options.unmarked for each in examples(path, tokenizer)]
            chosen += taught(unmarked, loaded(options.teacher, options.encoder))
        if options.ready:
            options.ready.write_bytes(pickle.dumps(chosen))
    if not chosen:
        raise SystemExit("There is no sentence to learn from.")
    print(f"{len(chosen)} sentences, {sum(len(each.words) for each in chosen)} words", flush=True)
    export(learn(network(options.encoder), chosen, options.minutes, options.epochs), options.out)
    card(options.out)


if __name__ == "__main__":
    main()
