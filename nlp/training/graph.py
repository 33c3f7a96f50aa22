"""The network of a Gemma 3 decoder as an ONNX graph, without its weights: one step of decoding, or whole prompts.

The weights stay in CTranslate2's model.bin; `nlp.translate.network` joins the two. Shapes: S sentences; N tokens given
now for each, which are the next of its beams, or its prompt; C places of a cache; K tokens asked; W tokens wanted.

Inputs: `embedded` [S, N, hidden]; `positions` [S, N]; `last`, which of the N are followed by a token that is asked;
`best` [1], how many of the likeliest tokens (K); `wanted` [S, len(last), W], tokens whose log-probability is asked;
`keys_l`, `values_l` [S, C, head] for each layer l, what was told before; `mask` [S, N * heads, N + C], added to the
scores of attention; `parts` [2], N and C.
Outputs: `scores`, `tokens` [S, len(last), K], log-probabilities and ids, likeliest first; `found` [S, len(last), W],
log-probabilities of what is wanted; `new_keys_l`, `new_values_l` [S, N, head], to be put into the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

from nlp.translate.generator import GRAPH
from nlp.translate.network import POSITIONS, PROBE, SIGNED, rotation

LEVELS = 127  # steps of an activation on each side of 0
ZERO = 128  # of what has no sign: activations, and weights for processors that cannot sum signed ones
EPSILON = 1e-6
MICROSOFT = "com.microsoft"
OPSET, VERSION = 17, 9  # of ONNX


@dataclass(frozen=True, slots=True)
class Shape:
    bases: tuple[float, ...]  # of the rotation that tells each layer where a token stands
    heads: int  # of queries; keys and values have one
    head: int  # numbers per head
    hidden: int  # numbers per token
    inner: int  # numbers between the two halves of a feed-forward layer
    vocabulary: int  # tokens


def write(shape: Shape, folder: Path) -> list[str]:
    """The graph of a decoder of this shape, in `folder`, for weights without and with a sign, and a probe.

    Returns the names of the files.
    """
    models = {GRAPH: _Graph(shape, signed=False).model(), SIGNED: _Graph(shape, signed=True).model(), PROBE: _probe()}
    for name, model in models.items():
        (folder / name).write_bytes(model.SerializeToString())
    return list(models)


def _probe() -> ModelProto:
    """Products so large that the sum of two needs 17 bits, as a processor may not have them for signed weights."""
    weights = numpy_helper.from_array(np.full((64, 16), 127, np.int8), "weights")
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["given", "weights"], ["sums"])], "probe",
        [helper.make_tensor_value_info("given", TensorProto.UINT8, ["N", 64])],
        [helper.make_tensor_value_info("sums", TensorProto.INT32, ["N", 16])], [weights],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=VERSION)


class _Graph:
    """Nodes, each named by its output."""

    def __init__(self, shape: Shape, signed: bool) -> None:
        self._shape = shape
        self._nodes: list[Any] = []
        self._constants: list[TensorProto] = []
        self._zero = self._constant(ZERO, np.uint8)
        self._kind = TensorProto.INT8 if signed else TensorProto.UINT8  # of weights
        self._middle = self._constant(0, np.int8) if signed else self._zero
        self._one = self._constant(1.0, np.float32)
        self._level = self._constant(1.0 / LEVELS, np.float32)

    def model(self) -> ModelProto:
        shape = self._shape
        value = "embedded"
        for number in range(len(shape.bases)):
            value = self._layer(value, number)
        last = self._normed(self._node("Gather", value, "last", axis=1), "decoder/layer_norm/gamma", shape.hidden)
        logits = self._linear(last, "decoder/embeddings", shape.hidden, shape.vocabulary)
        likely = self._node("LogSoftmax", logits, axis=-1)
        self._named("TopK", [likely, "best"], ["scores", "tokens"], axis=-1)
        self._named("GatherElements", [likely, "wanted"], ["found"], axis=-1)
        caches = [f"{kind}_{number}" for number in range(len(shape.bases)) for kind in ("keys", "values")]
        given = [
            ("embedded", TensorProto.FLOAT, ["S", "N", shape.hidden]),
            ("positions", TensorProto.INT64, ["S", "N"]),
            ("last", TensorProto.INT64, ["L"]),
            ("best", TensorProto.INT64, [1]),
            ("wanted", TensorProto.INT64, ["S", "L", "W"]),
            ("mask", TensorProto.FLOAT, ["S", "H", "A"]),
            ("parts", TensorProto.INT64, [2]),
            *((name, TensorProto.FLOAT, ["S", "C", shape.head]) for name in caches),
        ]
        found = [
            ("scores", TensorProto.FLOAT, ["S", "L", "K"]),
            ("tokens", TensorProto.INT64, ["S", "L", "K"]),
            ("found", TensorProto.FLOAT, ["S", "L", "W"]),
            *((f"new_{name}", TensorProto.FLOAT, ["S", "N", shape.head]) for name in caches),
        ]
        graph = helper.make_graph(
            self._nodes, "step", [helper.make_tensor_value_info(*one) for one in given],
            [helper.make_tensor_value_info(*one) for one in found], self._constants,
        )  # fmt: skip
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=VERSION)

    def _layer(self, value: str, number: int) -> str:
        name, hidden, inner = f"decoder/layer_{number}", self._shape.hidden, self._shape.inner
        found = self._attention(self._normed(value, f"{name}/input_layer_norm/gamma", hidden), number)
        value = self._node("Add", value, self._normed(found, f"{name}/post_attention_layer_norm/gamma", hidden))
        found = self._normed(value, f"{name}/pre_feedforward_layer_norm/gamma", hidden)
        both = self._linear(found, f"{name}/ffn/linear_0", hidden, 2 * inner)
        gate, other = self._split(both, self._constant([inner, inner]), 2)
        found = self._node("Mul", self._node("FastGelu", gate, domain=MICROSOFT), other)
        found = self._linear(found, f"{name}/ffn/linear_1", inner, hidden)
        return self._node("Add", value, self._normed(found, f"{name}/post_feedforward_layer_norm/gamma", hidden))

    def _attention(self, value: str, number: int) -> str:
        heads, head, name = self._shape.heads, self._shape.head, f"decoder/layer_{number}/self_attention"
        fused = self._linear(value, f"{name}/linear_0", self._shape.hidden, (heads + 2) * head)
        queries, keys, values = self._split(fused, self._constant([heads * head, head, head]), 3)
        queries = self._normed(self._shaped(queries, 0, -1, head), f"{name}/q_norm/gamma", head)
        base = self._shape.bases[number]
        queries = self._rotated(self._shaped(queries, 0, -1, heads * head), base)
        queries = self._shaped(queries, 0, -1, head)
        keys = self._rotated(self._normed(keys, f"{name}/k_norm/gamma", head), base)
        self._named("Identity", [keys], [f"new_keys_{number}"])
        self._named("Identity", [values], [f"new_values_{number}"])
        scores = [
            self._node("MatMul", queries, self._node("Transpose", one, perm=[0, 2, 1]))
            for one in (keys, f"keys_{number}")
        ]
        scored = self._node("Add", self._node("Concat", *scores, axis=2), "mask")
        now, before = self._split(self._node("Softmax", scored, axis=-1), "parts", 2)
        found = self._node(
            "Add", self._node("MatMul", now, values), self._node("MatMul", before, f"values_{number}")
        )  # fmt: skip
        return self._linear(
            self._shaped(found, 0, -1, heads * head), f"{name}/linear_1", heads * head, self._shape.hidden
        )

    def _linear(self, value: str, name: str, inputs: int, outputs: int) -> str:
        """Each row of `value` as whole numbers of a scale of its own, times int8 weights with a scale per output."""
        largest = self._node("ReduceMax", self._node("Abs", value), axes=[-1], keepdims=1)
        whole = self._node("QuantizeLinear", self._node("Div", value, largest), self._level, self._zero)
        weight = self._weight(f"{name}/weight", self._kind, (inputs, outputs))
        scales = self._weight(f"{name}/weight_scale", TensorProto.FLOAT, (outputs,))
        operands = (whole, weight, self._level, scales, self._zero, self._middle)
        return self._node("Mul", self._node("MatMulIntegerToFloat", *operands, domain=MICROSOFT), largest)

    def _normed(self, value: str, name: str, size: int) -> str:
        gamma = self._weight(name, TensorProto.FLOAT, (size,))
        return self._node("SimplifiedLayerNormalization", value, gamma, axis=-1, epsilon=EPSILON)

    def _rotated(self, value: str, base: float) -> str:
        shape = (POSITIONS, self._shape.head // 2)
        tables = [self._weight(name, TensorProto.FLOAT, shape) for name in rotation(base)]
        return self._node("RotaryEmbedding", value, "positions", *tables, domain=MICROSOFT)

    def _node(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        (name,) = self._named(kind, list(inputs), [f"{kind}_{len(self._nodes)}"], domain, **attributes)
        return name

    def _named(self, kind: str, inputs: list[str], names: list[str], domain: str = "", **attributes: Any) -> list[str]:
        self._nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names

    def _split(self, value: str, sizes: str, count: int) -> list[str]:
        names = [f"Split_{len(self._nodes)}_{number}" for number in range(count)]
        return self._named("Split", [value, sizes], names, axis=2)

    def _shaped(self, value: str, *shape: int) -> str:
        return self._node("Reshape", value, self._constant(shape))

    def _constant(self, value: Any, dtype: Any = np.int64) -> str:
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.asarray(value, dtype), name))
        return name

    def _weight(self, name: str, kind: int, shape: tuple[int, ...]) -> str:
        """A tensor that is given when the graph is opened."""
        if any(tensor.name == name for tensor in self._constants):
            return name
        tensor = TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
        tensor.external_data.add(key="location", value="model.bin")
        self._constants.append(tensor)
        return name
