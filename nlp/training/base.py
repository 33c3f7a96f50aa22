"""The base model as its package brings it: a GGUF file in parts, read without the library it was made for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Of the assembled gemma-3-270m-q4_k_m.gguf, from the package's SHA256SUMS.
GEMMA_SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"

# GGUF's names of a layer's tensors, and Gemma3ForCausalLM's.
LAYER_TENSORS = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "attn_output": "self_attn.o_proj",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "post_ffw_norm": "post_feedforward_layernorm",
}


@dataclass(frozen=True, slots=True)
class Pieces:
    """The vocabulary of a SentencePiece BPE model, in the order of the ids."""

    texts: list[str]
    scores: list[float]  # the higher, the earlier a piece is merged
    kinds: list[int]  # SentencePiece's types: 1 normal, 3 control, 4 user-defined, 6 byte

    def mergeable(self) -> dict[str, float]:
        """Normal pieces and single characters, with their scores: what text is made of, bytes aside."""
        return {
            text: score
            for text, score, kind in zip(self.texts, self.scores, self.kinds, strict=True)
            if kind == 1 or (kind == 4 and len(text) == 1)
        }

    def bytes(self) -> list[str]:
        """The 256 byte pieces, "<0x00>" to "<0xFF>"."""
        return [text for text, kind in zip(self.texts, self.kinds, strict=True) if kind == 6]


def join_parts(package: Path, out: Path, sha256: str = GEMMA_SHA256) -> Path:
    """Assembles the `*.part00`, `*.part01`… found anywhere under `package` into `out`.

    Raises ValueError where the result is not `sha256`.
    """
    parts = sorted(package.rglob("*.part[0-9][0-9]"), key=lambda part: part.name)
    digest = hashlib.sha256()
    with out.open("wb") as whole:
        for part in parts:
            data = part.read_bytes()
            digest.update(data)
            whole.write(data)
    if digest.hexdigest() != sha256:
        out.unlink()
        raise ValueError(f"{len(parts)} parts under {package} do not make the expected file {sha256}")
    return out


def open_gguf(path: Path) -> Any:
    """A `gguf.GGUFReader`; takes some 20 seconds for 262,144 pieces."""
    from gguf import GGUFReader

    return GGUFReader(path)


def read_pieces(reader: Any) -> Pieces:
    """The vocabulary of an open GGUF file."""
    texts, scores, kinds = (
        reader.fields[f"tokenizer.ggml.{name}"].contents() for name in ("tokens", "scores", "token_type")
    )
    return Pieces(texts, scores, kinds)


def read_weights(reader: Any) -> dict[str, Any]:
    """The state dict of Gemma3ForCausalLM: float32 tensors, dequantised; without `lm_head`, which is tied.

    GGUF stores Gemma's norm weights with 1 added (llama.cpp, convert_hf_to_gguf.py); here it is taken off again.
    """
    import numpy as np
    import torch
    from gguf.quants import dequantize

    weights: dict[str, Any] = {}
    for tensor in reader.tensors:
        values = torch.from_numpy(np.array(dequantize(tensor.data, tensor.tensor_type), dtype=np.float32))
        name = state_name(tensor.name)
        weights[name] = values - 1 if name.endswith("norm.weight") else values
    return weights


def state_name(name: str) -> str:
    """Gemma3ForCausalLM's name for GGUF's: "blk.3.attn_q.weight" → "model.layers.3.self_attn.q_proj.weight"."""
    if name == "token_embd.weight":
        return "model.embed_tokens.weight"
    if name == "output_norm.weight":
        return "model.norm.weight"
    _, layer, kind, _ = name.split(".")
    return f"model.layers.{layer}.{LAYER_TENSORS[kind]}.weight"
