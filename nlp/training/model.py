"""Gemma 3 270M over a trimmed vocabulary, as a folder that transformers opens, and checkpoints of its training."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


def gemma_config(pieces: int, **changes: Any) -> Any:
    """The configuration of Gemma 3 270M (from its GGUF metadata) for a vocabulary of `pieces`."""
    from transformers import Gemma3TextConfig

    values: dict[str, Any] = {
        "vocab_size": pieces,
        "hidden_size": 640,
        "intermediate_size": 2048,
        "num_hidden_layers": 18,
        "num_attention_heads": 4,
        "num_key_value_heads": 1,
        "head_dim": 256,
        "query_pre_attn_scalar": 256,
        "sliding_window": 512,
        "rope_theta": 1_000_000.0,
        "rope_local_base_freq": 10_000.0,
        "rms_norm_eps": 1e-6,
        "max_position_embeddings": 32_768,
        "tie_word_embeddings": True,
        "pad_token_id": 0,
        "eos_token_id": 1,
        "bos_token_id": 2,
    }
    return Gemma3TextConfig(**(values | changes))


def build(config: Any, weights: dict[str, Any] | None = None) -> Any:
    """A Gemma3ForCausalLM in float32 with frozen embeddings; random weights unless given."""
    from transformers import Gemma3ForCausalLM

    config._attn_implementation = "sdpa"
    model = Gemma3ForCausalLM(config)
    if weights is not None:
        embeddings = weights["model.embed_tokens.weight"]
        model.load_state_dict({"lm_head.weight": embeddings, **weights})
        model.tie_weights()
    model.model.embed_tokens.weight.requires_grad_(False)
    return model


def open_folder(folder: Path) -> Any:
    """The model saved in `folder` by `save_pretrained`, ready to train."""
    from transformers import Gemma3ForCausalLM

    model = Gemma3ForCausalLM.from_pretrained(folder, dtype="float32", attn_implementation="sdpa")
    model.model.embed_tokens.weight.requires_grad_(False)
    return model


def average(model: Any, before: Any, share: float) -> None:
    """Makes the weights of `model` an average, in place: `share` of its own and the rest of what `before` has.

    Part of what a sitting changes is chance (Wortsman et al. 2022, "Robust fine-tuning", arXiv 2109.01903).
    """
    import torch

    with torch.no_grad():
        for own, old in zip(model.parameters(), before.parameters(), strict=True):
            own.lerp_(old, 1 - share)


@dataclass(slots=True)
class Progress:
    """How far a training has come."""

    chunk: int = 0  # chunks of pairs drawn
    step: int = 0
    pairs: int = 0  # directed sentence pairs seen, repeats counted
    seconds: float = 0.0  # spent training, in all sittings
    history: list[tuple[int, int, int, float]] = field(default_factory=list)  # step, pairs, seconds, mean loss in nats

    def to_dict(self) -> dict[str, Any]:
        """The checkpoint's fields."""
        names = ("chunk", "step", "pairs", "seconds", "history")
        return {name: getattr(self, name) for name in names}


def save_checkpoint(path: Path, model: Any, optimiser: Any, progress: Progress) -> None:
    """Writes model, optimiser and progress; the file is replaced only when the new one is whole."""
    import torch

    partial = path.with_suffix(path.suffix + ".partial")
    state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), **progress.to_dict()}
    torch.save(state, partial)
    partial.replace(path)


def load_checkpoint(path: Path, model: Any, optimiser: Any = None) -> Progress:
    """Fills model and, where given, optimiser from `path`; returns the progress."""
    import torch

    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    if optimiser is not None:
        optimiser.load_state_dict(state["optimiser"])
    return Progress(**{name: state[name] for name in Progress().to_dict()})
