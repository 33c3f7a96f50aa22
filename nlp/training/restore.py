"""The folder that ships back to weights that can be trained: training goes on without the last checkpoint.

A checkpoint is 1.6 GB and stays where it was made; the shipped folder travels with the project. Rounding to int8 costs
the first steps little (`README.md` has the losses), and smoothing left every output as it was.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from nlp.tokenizer import FILE
from nlp.training import cutting
from nlp.training.model import build, gemma_config
from nlp.training.vocabulary import save_vocabulary

LAYER = "decoder/layer_{}/"
MATRICES = {  # CTranslate2's names in a layer, and Gemma3ForCausalLM's
    "self_attention/linear_1": "self_attn.o_proj",
    "ffn/linear_0": "mlp.gate_proj",
    "ffn/linear_0_noact": "mlp.up_proj",
    "ffn/linear_1": "mlp.down_proj",
}
NORMS = {
    "input_layer_norm": "input_layernorm",
    "post_attention_layer_norm": "post_attention_layernorm",
    "pre_feedforward_layer_norm": "pre_feedforward_layernorm",
    "post_feedforward_layer_norm": "post_feedforward_layernorm",
    "self_attention/q_norm": "self_attn.q_norm",
    "self_attention/k_norm": "self_attn.k_norm",
}


def read_variables(data: bytes) -> dict[str, Any]:
    """The float32 and int8 arrays of a CTranslate2 `model.bin` (binary version 6), by name.

    Layout from CTranslate2's own `specs/model_spec.py`. Raises ValueError for another version.
    """
    import numpy as np

    at = 0

    def number(kind: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from("<" + kind, data, at)
        at += struct.calcsize(kind)
        return int(value)

    def name() -> str:
        nonlocal at
        length = number("H")
        text = data[at : at + length - 1].decode()  # a zero byte ends it
        at += length
        return text

    version = number("I")
    if version != 6:
        raise ValueError(f"model.bin is of version {version}, not 6")
    name()
    number("I")
    kinds: dict[int, Any] = {0: np.float32, 1: np.int8}
    found = {}
    for _ in range(number("I")):
        title = name()
        shape = [number("I") for _ in range(number("B"))]
        kind, size = number("B"), number("I")
        if kind in kinds and shape:
            found[title] = np.frombuffer(data, kinds[kind], size // np.dtype(kinds[kind]).itemsize, at).reshape(shape)
        at += size
    return found


def state(variables: dict[str, Any], config: Any) -> dict[str, Any]:
    """The state dict of Gemma3ForCausalLM, `lm_head` aside: float32 tensors."""
    import numpy as np
    import torch

    def matrix(title: str) -> Any:
        values = variables[f"{title}/weight"].astype(np.float32) / variables[f"{title}/weight_scale"][:, None]
        return torch.from_numpy(values)

    weights = {
        "model.embed_tokens.weight": matrix("decoder/embeddings"),
        "model.norm.weight": torch.from_numpy(variables["decoder/layer_norm/gamma"].copy()),
    }
    queries = config.num_attention_heads * config.head_dim
    for number in range(config.num_hidden_layers):
        ours, theirs = f"model.layers.{number}.", LAYER.format(number)
        for title, name in MATRICES.items():
            weights[f"{ours}{name}.weight"] = matrix(theirs + title)
        for title, name in NORMS.items():
            weights[f"{ours}{name}.weight"] = torch.from_numpy(variables[f"{theirs}{title}/gamma"].copy())
        joined = matrix(f"{theirs}self_attention/linear_0")
        rows = (joined.shape[0] - queries) // 2
        parts = torch.split(joined, [queries, rows, rows])
        for letter, part in zip("qkv", parts, strict=True):
            weights[f"{ours}self_attn.{letter}_proj.weight"] = part.clone()
    return weights


def restore(shipped: Path, out: Path, **changes: Any) -> None:
    """Writes the exported folder `shipped` as the transformers folder `out`, with its tokenizer.

    `changes` are values of the configuration in which the model differs from Gemma 3 270M.
    """
    parts = json.loads((shipped / "diptych.json").read_text("utf-8"))["files"]["model.bin"]["parts"]
    variables = read_variables(b"".join((shipped / part).read_bytes() for part in parts))
    config = gemma_config(len(variables["decoder/embeddings/weight"]), **changes)
    build(config, state(variables, config)).save_pretrained(out)
    pieces = cutting.stored((shipped / FILE).read_bytes())
    save_vocabulary(pieces.texts, pieces.mergeable(), out)
