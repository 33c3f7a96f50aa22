"""A decoder in memory, in ONNX Runtime: given tokens, the likeliest next ones.

On a processor it is twice as fast as CTranslate2 with the same weights, and nearer to what they were before int8.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.errors import ModelError
from nlp.message import tr
from nlp.translate.generator import GRAPH
from nlp.translate.stored import variables

SIGNED, PROBE = "graph_signed.onnx", "probe.onnx"  # beside GRAPH, whose weights have no sign
POSITIONS = 2048  # tokens of a prompt and its continuation, at most
NEVER = np.float32(-1e9)  # added to the score of what must not be looked at
BLOCK = 64  # places looked at at once, whole blocks of them: sums are over the same numbers whatever room is empty

Caches = dict[str, NDArray[np.float32]]  # keys and values of each layer, [sentences, places, head]
Scores = tuple[NDArray[np.float32], NDArray[np.int64]]  # log-probabilities and ids of the likeliest tokens


class Network:
    """Threads may ask it side by side, each with states of their own."""

    def __init__(self, folder: Path) -> None:
        """Raises ModelError where the folder's model.bin or a graph is missing or damaged."""
        import onnxruntime as ort

        ort.disable_telemetry_events()
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1  # whoever asks works: batches run beside each other
        options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised
        self._value = ort.OrtValue.ortvalue_from_numpy
        try:
            signed = sums_signed(folder, options)
            stored = variables(folder / "model.bin")
            weights = {name: self._value(weight) for name, weight in _weights(stored, signed).items()}
            graph = str(folder / (SIGNED if signed else GRAPH))
            options.add_external_initializers(list(weights), list(weights.values()))
            self._session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime raises nothing narrower
            raise ModelError(folder, tr("the file model.bin is damaged. Install Diptych again.")) from error
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._names = [name.removeprefix("new_") for name in self._outputs[3:]]  # of the caches
        self._embeddings = stored["decoder/embeddings/weight"]
        self._scales = stored["decoder/embeddings/weight_scale"]
        hidden = self._embeddings.shape[1]
        self._factor = np.float32(hidden**0.5)
        self._heads = int(stored["decoder/num_heads"])
        self._head = len(stored["decoder/layer_0/self_attention/k_norm/gamma"])

    def state(self, beams: int, sentences: int) -> State:
        """A state with room for so many sentences, and so far without one."""
        return State(
            beams, np.zeros((len(self._names), sentences, 0, self._head), np.float32), self._names, self._value
        )

    def read(self, prompt: Sequence[int], best: int) -> tuple[Caches, Scores]:
        """What `prompt`, token ids, comes to, and the `best` next tokens, [1, best]."""
        (scores, ids), _, new = self._run(*self._alone(prompt), (_nothing(1, 1), best), self._empty())
        return new, (scores[0], ids[0])

    def likelihoods(self, prompt: Sequence[int], said: Sequence[int]) -> NDArray[np.float32]:
        """Log-probabilities of the tokens `said`, each after `prompt` and those before it, [len(said)]."""
        wanted = np.array(said, np.int64).reshape(1, -1, 1)
        _, found, _ = self._run(*self._alone([*prompt, *said[:-1]]), (wanted, 1), self._empty())
        return found[0, :, 0]

    @staticmethod
    def _alone(tokens: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """One text, of which nothing was read before: its tokens, where they stand and what each looks at."""
        size = len(tokens)
        seen = np.tri(size, size + 1, 0, bool)  # an empty cache has one place
        return np.array([tokens]), np.arange(size)[None], seen[None]

    def _empty(self) -> dict[str, Any]:
        """Caches of nothing."""
        return dict.fromkeys(self._names, self._value(np.zeros((1, 1, self._head), np.float32)))

    def next(self, state: State, tokens: NDArray[np.int64], parents: NDArray[np.int64], best: int) -> Scores:
        """The `best` tokens after each of `tokens`, [S, beams, best].

        `tokens` and `parents` [S, beams]: how each beam goes on, and from which of the sentence's beams of before.
        """
        seen = state.followed(parents)
        positions = np.repeat(state.lengths, state.beams).reshape(tokens.shape)
        asked = (_nothing(*tokens.shape), best)
        found, _, new = self._run(tokens, positions, seen, asked, state.values)
        state.put(new)
        return found

    def _run(
        self, tokens: NDArray[np.int64], positions: NDArray[np.int64], seen: NDArray[np.bool_],
        asked: tuple[NDArray[np.int64], int], caches: dict[str, Any],
    ) -> tuple[Scores, NDArray[np.float32], Caches]:  # fmt: skip
        """`seen` [S, N, N + C]: what each of the N `tokens` looks at, themselves and the cache.

        `asked`: tokens that may follow each of the last of them, [S, those, W], whose log-probabilities are wanted; and
        how many of the likeliest are.
        """
        size, (wanted, best) = tokens.shape[1], asked
        factors = (self._factor / self._scales[tokens])[..., None]
        given = {
            "embedded": (self._embeddings[tokens] * factors).astype(np.float32),
            "positions": positions,
            "last": np.arange(size - wanted.shape[1], size),
            "best": np.array([min(best, len(self._scales))]),
            "wanted": wanted,
            "mask": np.repeat(np.where(seen, np.float32(0), NEVER), self._heads, axis=1),
            "parts": np.array([size, seen.shape[2] - size]),
        }
        values = {name: self._value(value) for name, value in given.items()} | caches
        try:
            scores, ids, found, *new = self._session.run_with_ort_values(self._outputs, values)
        except Exception as error:  # want of memory, for instance; ONNX Runtime raises nothing narrower
            raise RuntimeError(str(error)) from error
        told = {name: value.numpy() for name, value in zip(self._names, new, strict=True)}
        return (scores.numpy(), ids.numpy()), found.numpy(), told


class State:
    """What S sentences were told so far: their prompts, and the beams of every step.

    Beams are never moved: what a beam looks at, besides the prompt, are the places of its own past, wherever these are.
    """

    def __init__(
        self, beams: int, caches: NDArray[np.float32], names: Sequence[str], value: Callable[[NDArray[Any]], Any]
    ) -> None:
        self.beams = beams
        self._caches, self._names, self._value = caches, names, value  # [names, sentences, places, head], with room
        self._seen = np.zeros((caches.shape[1], beams, 0), bool)  # [sentences, beams of the last step, places]
        self._used = np.zeros(0, np.int64)  # [S], places
        self.lengths = self._used  # [S], tokens of a prompt and of what was said since
        self._values: dict[str, Any] = {}

    @property
    def values(self) -> dict[str, Any]:
        """The caches, as ONNX Runtime takes them, without a copy."""
        if not self._values:
            count = len(self._used)
            self._values = {n: self._value(cache[:count]) for n, cache in zip(self._names, self._caches, strict=True)}
        return self._values

    def add(self, told: Caches) -> None:
        """One sentence more, whose prompt has been read."""
        number, size = len(self._used), next(iter(told.values())).shape[1]
        self._used, self.lengths = np.append(self._used, size), np.append(self.lengths, size)
        self._make_room()
        for name, cache in zip(self._names, self._caches, strict=True):
            cache[number, :size] = told[name][0]
        self._seen[number] = np.arange(self._seen.shape[2]) < size
        self._values = {}

    def leave(self, number: int) -> None:
        """One sentence less; the last takes its number."""
        last = len(self._used) - 1
        if number < last:
            places = slice(self._used[last])
            self._caches[:, number, places] = self._caches[:, last, places]
            for array in (self._seen, self._used, self.lengths):
                array[number] = array[last]
        self._used, self.lengths, self._values = self._used[:last], self.lengths[:last], {}

    def followed(self, parents: NDArray[np.int64]) -> NDArray[np.bool_]:
        """What each beam looks at, [S, beams, beams + C], when it goes on from `parents` [S, beams]."""
        self._make_room()
        seen = np.take_along_axis(self._seen[: len(parents)], parents[:, :, None], axis=1)
        itself = np.eye(self.beams, dtype=bool)
        whole = np.concatenate([np.broadcast_to(itself, (len(seen), *itself.shape)), seen], axis=2)
        for one, used in zip(seen, self._used, strict=True):
            one[:, used : used + self.beams] = itself
        self._seen[: len(seen)] = seen
        return whole

    def put(self, new: Caches) -> None:
        """Keep what the last step's tokens came to, each [S, beams, head]."""
        sentences, places = np.arange(len(self._used))[:, None], self._used[:, None] + np.arange(self.beams)
        for name, cache in zip(self._names, self._caches, strict=True):
            cache[sentences, places] = new[name]
        self._used, self.lengths = self._used + self.beams, self.lengths + 1

    def _make_room(self) -> None:
        """For another step. It looks at whole blocks, at two or more: fewer places would be summed in another way."""
        room, needed = self._seen.shape[2], int(self._used.max()) + self.beams
        if needed > room:
            more = max(2, -(-(needed + self.beams) // BLOCK)) * BLOCK - self.beams - room
            kinds, rows, _, head = self._caches.shape
            caches, count = np.zeros((kinds, rows, room + more, head), np.float32), len(self._used)
            caches[:, :count, :room] = self._caches[:, :count]
            self._caches, self._values = caches, {}
            self._seen = np.pad(self._seen, ((0, 0), (0, 0), (0, more)))


def _nothing(sentences: int, last: int) -> NDArray[np.int64]:
    """Of no certain token is it wanted how likely it follows the `last` ones."""
    return np.zeros((sentences, last, 0), np.int64)


def sums_signed(folder: Path, options: Any) -> bool:
    """Whether this processor sums activations times signed weights without an overflow; then it is fast at it, too.

    Those with AVX2 or AVX-512 but no VNNI do not.
    """
    import onnxruntime as ort

    if not (folder / PROBE).exists():
        return False
    session = ort.InferenceSession(str(folder / PROBE), options, providers=["CPUExecutionProvider"])
    given = np.full((1, 64), 255, np.uint8)
    return bool((session.run(None, {"given": given})[0] == 64 * 255 * 127).all())


def rotation(base: float) -> tuple[str, str]:
    """The names of the tables, of cosines and of sines, by which the graph turns queries and keys."""
    return f"cosines_{base:.0f}", f"sines_{base:.0f}"


def _weights(stored: dict[str, NDArray[Any]], signed: bool) -> dict[str, NDArray[Any]]:
    """What the graph asks for, by its names: matrices turned, scales inverted, norms with their residual."""
    found: dict[str, NDArray[Any]] = {}
    for name, value in stored.items():
        if name.endswith("/ffn/linear_0_noact/weight") or name.startswith("decoder/projection"):
            continue  # comes with the one beside it; is the embeddings
        if name.endswith("/weight"):
            parts, scales = [value], [stored[f"{name}_scale"]]
            if name.endswith("/ffn/linear_0/weight"):  # both halves at once
                other = name.replace("linear_0", "linear_0_noact")
                parts.append(stored[other])
                scales.append(stored[f"{other}_scale"])
            turned = np.ascontiguousarray(np.concatenate(parts).T)
            found[name] = turned if signed else turned.view(np.uint8) ^ np.uint8(128)  # from -128 up
            found[f"{name}_scale"] = (1 / np.concatenate(scales)).astype(np.float32)
        elif name.endswith("/gamma"):
            residual = stored.get(name.replace("gamma", "layer_norm_use_residual"))
            found[name] = (value + np.float32(residual is not None and bool(residual))).astype(np.float32)
            if name.endswith("/q_norm/gamma"):
                found[name] *= np.float32(len(value) ** -0.5)  # as attention wants its queries
        elif name.endswith("/rotary_base"):
            half = int(stored[name.replace("_base", "_dim")]) // 2
            angles = np.outer(np.arange(POSITIONS), float(value) ** (-np.arange(half) / half))
            cosines, sines = rotation(float(value))
            found[cosines], found[sines] = np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)
    return found
