"""Makes a model fit for int8: moves outliers from activations into weights, leaving every output as it was.

CTranslate2 rounds a layer's input to 8 bits by the largest value in each row; a few channels of Gemma are so large that
the others lose most of theirs. Dividing a channel by s where it is made and multiplying its weights by s where it is
read changes nothing but that (Xiao et al. 2023, "SmoothQuant", arXiv 2211.10438). Every matrix but the output's has a
place where this costs nothing: before it stands a norm's scale, or the rows of another matrix.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def largest_inputs(model: Any, lines: Iterable[list[int]]) -> dict[str, Any]:
    """Largest absolute value of each input channel of every layer's matrices, by module name; `lines` are token ids."""
    import torch

    found: dict[str, Any] = {}
    hooks = []

    def watch(name: str) -> Any:
        def hook(_module: Any, inputs: tuple[Any, ...]) -> None:
            seen = inputs[0].detach().abs().flatten(0, -2).amax(0)
            found[name] = torch.maximum(found[name], seen) if name in found else seen

        return hook

    for name, module in model.model.layers.named_modules():
        if isinstance(module, torch.nn.Linear):
            hooks.append(module.register_forward_pre_hook(watch(name)))
    model.eval()
    with torch.no_grad():
        for line in lines:
            model.model(input_ids=torch.tensor([line], device=model.device), use_cache=False)
    for hook in hooks:
        hook.remove()
    return found


def factors(inputs: Any, matrices: list[Any], strength: float) -> Any:
    """How much each input channel is divided by: float32 (channels,), around 1.

    `strength` says how much of an outlier moves: 0 none, 1 all of it.
    """
    import torch

    weights = torch.stack([matrix.abs().amax(0) for matrix in matrices]).amax(0).clamp(min=1e-5)
    scale = inputs.clamp(min=1e-5) ** strength / weights ** (1 - strength)
    return scale / scale.log().mean().exp()


def smooth(model: Any, lines: Iterable[list[int]], strength: float = 0.75) -> None:
    """Rescales the layers of a Gemma3ForCausalLM in place, as the token ids in `lines` show to be needed."""
    import torch

    largest = largest_inputs(model, lines)
    with torch.no_grad():
        for number, layer in enumerate(model.model.layers):
            attention, mlp = layer.self_attn, layer.mlp
            for norm, readers, name in (
                (layer.input_layernorm, (attention.q_proj, attention.k_proj, attention.v_proj), "self_attn.q_proj"),
                (layer.pre_feedforward_layernorm, (mlp.gate_proj, mlp.up_proj), "mlp.gate_proj"),
            ):
                scale = factors(largest[f"{number}.{name}"], [reader.weight for reader in readers], strength)
                norm.weight.copy_((1 + norm.weight) / scale - 1)  # Gemma's norms multiply by 1 + weight
                for reader in readers:
                    reader.weight.mul_(scale)

            # All heads of a group read one row of values.
            width = attention.v_proj.weight.shape[0]
            heads = attention.head_dim
            groups = width // heads
            seen = largest[f"{number}.self_attn.o_proj"].view(groups, -1, heads).amax(1).flatten()
            read = attention.o_proj.weight.view(-1, groups, attention.o_proj.weight.shape[1] // width, heads)
            scale = factors(seen, [read[:, :, head].flatten(1) for head in range(read.shape[2])], strength)
            attention.v_proj.weight.div_(scale[:, None])
            read.mul_(scale.view(1, groups, 1, heads))

            scale = factors(largest[f"{number}.mlp.down_proj"], [mlp.down_proj.weight], strength)
            mlp.up_proj.weight.div_(scale[:, None])
            mlp.down_proj.weight.mul_(scale)
