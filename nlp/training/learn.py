"""Fine-tuning: `<bos> [source language] source [target language] target <eos>`, loss on target and `<eos>` only."""

from __future__ import annotations

import contextlib
import logging
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nlp.training.model import Progress, load_checkpoint, save_checkpoint
from nlp.training.pairs import DirectedPair
from nlp.training.vocabulary import TAGS

log = logging.getLogger(__name__)

PAD, END, START = 0, 1, 2  # ids in a trimmed vocabulary
IGNORED = -100  # PyTorch's label that adds no loss
CHUNK = 32  # pairs drawn at a time from each direction


@dataclass(frozen=True, slots=True)
class Example:
    """Token ids of a whole line; the first `given` are the prompt."""

    ids: list[int]
    given: int


@dataclass(frozen=True, slots=True)
class Options:
    """How to train. The rate rises over `warmup` steps, then falls in a line to 0 at the end of the plan."""

    planned_pairs: int | None = None  # directed pairs, all sittings together
    planned_minutes: float | None = None  # all sittings together
    sitting_minutes: float = 60.0
    save_minutes: float = 8.0
    rate: float = 6e-5
    warmup: int = 50  # steps
    step_tokens: int = 800
    micro_tokens: int = 230  # per forward pass, padding included
    workers: int = 2  # threads, each with one core; 1 on a GPU
    device: str = "cpu"
    compiled: bool = False
    bfloat: bool = False  # matrix products in bfloat16: CUDA, or a processor with AMX
    lengths: tuple[int, ...] = ()  # pad to these lengths only, in full batches of `step_tokens`; () pads to the longest
    smoothing: float = 0.0
    shares: dict[str, float] = field(default_factory=dict)  # of each direction in a chunk; 1 where not named
    seed: int = 0


def encode(tokenizer: Any, pairs: Sequence[DirectedPair], longest: int) -> dict[str, list[Example]]:
    """Examples by direction ("en-ru"), in the order of `pairs`; lines over `longest` tokens are left out."""
    tag = {lang: tokenizer.token_to_id(piece) for lang, piece in TAGS.items()}
    sources = tokenizer.encode_batch([pair.source for pair in pairs], add_special_tokens=False)
    targets = tokenizer.encode_batch([pair.target for pair in pairs], add_special_tokens=False)
    examples: dict[str, list[Example]] = defaultdict(list)
    for pair, source, target in zip(pairs, sources, targets, strict=True):
        prompt = [START, tag[pair.source_lang], *source.ids, tag[pair.target_lang]]
        line = [*prompt, *target.ids, END]
        if len(line) <= longest:
            examples[f"{pair.source_lang}-{pair.target_lang}"].append(Example(line, len(prompt)))
    return dict(examples)


def chunks(
    examples: dict[str, list[Example]], first: int, steps: int, seed: int, shares: dict[str, float]
) -> Iterator[tuple[int, list[Example]]]:
    """Endless chunks of `CHUNK * steps` examples from every direction, more or fewer by `shares`, shuffled.

    The first has the number `first`.
    """
    number = first
    while True:
        chunk = []
        for direction, found in examples.items():
            size = round(CHUNK * steps * shares.get(direction, 1.0))
            chunk += [found[(number * size + offset) % len(found)] for offset in range(size)]
        random.Random(seed * 1_000_003 + number).shuffle(chunk)  # noqa: S311
        yield number, chunk
        number += 1


def steps_of(chunk: list[Example], tokens: int) -> list[list[Example]]:
    """The chunk cut into steps of about `tokens` tokens each."""
    count = max(1, round(sum(len(example.ids) for example in chunk) / tokens))
    return [chunk[start::count] for start in range(count)]


def micros_of(step: list[Example], tokens: int) -> list[list[Example]]:
    """The step cut into batches of like lengths, at most `tokens` tokens with padding, the costliest first."""
    batches: list[list[Example]] = [[]]
    for example in sorted(step, key=lambda example: -len(example.ids)):
        if batches[-1] and len(batches[-1][0].ids) * (len(batches[-1]) + 1) > tokens:
            batches.append([])
        batches[-1].append(example)
    return sorted(batches, key=lambda batch: -len(batch) * len(batch[0].ids))


def full_batches(
    numbered: Iterable[tuple[int, list[Example]]], lengths: tuple[int, ...], tokens: int
) -> Iterator[tuple[int, list[Example]]]:
    """Steps of `tokens // length` examples that fit into one of `lengths`, each with the number of its last chunk.

    So that compiled code meets few shapes. What is too long is left out; what fills no batch waits for the next chunk.
    """
    waiting: dict[int, list[Example]] = {length: [] for length in sorted(lengths)}
    for number, chunk in numbered:
        for example in chunk:
            length = next((length for length in waiting if len(example.ids) <= length), None)
            if length is None:
                continue
            waiting[length].append(example)
            if len(waiting[length]) == tokens // length:
                yield number, waiting[length]
                waiting[length] = []


def tensors(batch: list[Example], device: str, lengths: tuple[int, ...] = ()) -> tuple[Any, Any]:
    """Ids and labels, int64 (examples, longest); prompt and padding carry `IGNORED`."""
    import torch

    longest = max(len(example.ids) for example in batch)
    longest = next((length for length in sorted(lengths) if length >= longest), longest)
    ids = torch.full((len(batch), longest), PAD)
    labels = torch.full((len(batch), longest), IGNORED)
    for row, example in enumerate(batch):
        line = torch.tensor(example.ids)
        ids[row, : len(line)] = line
        labels[row, example.given : len(line)] = line[example.given :]
    return ids.to(device, non_blocking=True), labels.to(device, non_blocking=True)


def cross_entropy(hidden: Any, output: Any, wanted: Any, smoothing: float) -> Any:
    """Summed loss in nats of predicting the pieces `wanted` (positions,) from `hidden` (positions, width)."""
    from torch.nn import functional

    logits = functional.linear(hidden, output).float()
    return functional.cross_entropy(logits, wanted, reduction="sum", label_smoothing=smoothing)


def loss_of(core: Any, entropy: Any, output: Any, batch: list[Example], options: Options) -> Any:
    """Summed cross entropy in nats over the targets of `batch`; `entropy` is `cross_entropy`, compiled or not.

    Padding is on the right and attention looks left only, so no mask is needed. `output` is the tied output matrix,
    float32 (pieces, width); only target positions are multiplied by it, as it is the largest single cost.
    """
    import torch

    ids, labels = tensors(batch, options.device, options.lengths)
    with torch.autocast(options.device, dtype=torch.bfloat16) if options.bfloat else contextlib.nullcontext():
        hidden = core(input_ids=ids, use_cache=False).last_hidden_state
        wanted = labels[:, 1:]
        at = wanted != IGNORED
        return entropy(hidden[:, :-1][at], output, wanted[at], options.smoothing)


def rate_at(progress: Progress, options: Options) -> float:
    """The learning rate of the next step."""
    done = 0.0
    if options.planned_pairs:
        done = max(done, progress.pairs / options.planned_pairs)
    if options.planned_minutes:
        done = max(done, progress.seconds / 60 / options.planned_minutes)
    return options.rate * min(1.0, (progress.step + 1) / options.warmup) * max(0.0, 1 - done)


class Trainer:
    """Takes steps. With two workers, each with one core, a step's batches are shared out between them.

    That is quicker than one worker with two cores as soon as anything else runs on the machine: a matrix product cut in
    two waits for the slower half. Compiled code wants one worker.
    """

    def __init__(self, model: Any, options: Options) -> None:
        import torch

        self.model = model.to(options.device).train()
        self.options = options
        self.core, self.entropy = self.model.model, cross_entropy
        if options.compiled:
            # Layers share their code, so that compiling one by one takes a minute where the whole takes ten.
            torch._dynamo.config.recompile_limit = 8 * max(1, len(options.lengths))
            for layer in self.core.layers:
                layer.compile(dynamic=not options.lengths)
            self.entropy = torch.compile(cross_entropy, dynamic=True)
        self.trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
        self.optimiser = torch.optim.AdamW(
            self.trained, lr=options.rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True
        )
        threads = 1 if options.workers > 1 else torch.get_num_threads()
        torch.set_num_threads(threads)
        self.map: Any = map
        if options.workers > 1:
            pool = ThreadPoolExecutor(options.workers, initializer=lambda: torch.set_num_threads(threads))
            self.map = pool.map

    def gradients(self, batch: list[Example], targets: int) -> tuple[float, list[Any]]:
        """Summed loss of `batch`, and its share of the gradients of the step's mean loss."""
        import torch

        loss = loss_of(self.core, self.entropy, self.model.lm_head.weight, batch, self.options)
        return loss.item(), list(torch.autograd.grad(loss / targets, self.trained))

    def step(self, examples: list[Example], rate: float) -> tuple[float, int]:
        """Learns from `examples`; returns the summed loss in nats and the number of target tokens."""
        import torch

        targets = sum(len(example.ids) - example.given for example in examples)
        batches = [examples] if self.options.lengths else micros_of(examples, self.options.micro_tokens)
        total = 0.0
        for loss, gradients in self.map(lambda batch: self.gradients(batch, targets), batches):
            total += loss
            for parameter, gradient in zip(self.trained, gradients, strict=True):
                parameter.grad = gradient if parameter.grad is None else parameter.grad.add_(gradient)
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return total, targets


def steps(examples: dict[str, list[Example]], first: int, options: Options) -> Iterator[tuple[int, list[Example]]]:
    """Endless steps, each with the number of the chunk it is from, which is where to go on; `first` is the first."""
    # A chunk is some twenty steps, so that steps hold all directions.
    numbered = chunks(examples, first, max(1, options.step_tokens // 900), options.seed, options.shares)
    if options.lengths:
        yield from full_batches(numbered, options.lengths, options.step_tokens)
    for number, chunk in numbered:
        yield from ((number, step) for step in steps_of(chunk, options.step_tokens))


def train(
    model: Any,
    examples: dict[str, list[Example]],
    checkpoint: Path,
    options: Options,
    clock: Callable[[], float] = time.monotonic,
) -> Progress:
    """Trains until the plan or the sitting ends, from `checkpoint` on where there is one, and saves it."""
    trainer = Trainer(model, options)
    progress = load_checkpoint(checkpoint, model, trainer.optimiser) if checkpoint.exists() else Progress()
    began = saved = clock()
    before = progress.seconds
    loss, targets = 0.0, 0
    for number, examples_of_step in steps(examples, progress.chunk, options):
        rate = rate_at(progress, options)
        if rate == 0 or clock() - began > options.sitting_minutes * 60:
            save_checkpoint(checkpoint, model, trainer.optimiser, progress)
            return progress
        summed, count = trainer.step(examples_of_step, rate)
        loss, targets = loss + summed, targets + count
        progress.chunk = number
        progress.step += 1
        progress.pairs += len(examples_of_step)
        progress.seconds = before + clock() - began
        if progress.step % 10 == 0:
            progress.history.append((progress.step, progress.pairs, round(progress.seconds), loss / targets))
            log.info("step %d pairs %d loss %.3f rate %.1e", progress.step, progress.pairs, loss / targets, rate)
            loss, targets = 0.0, 0
        if clock() - saved > options.save_minutes * 60:
            save_checkpoint(checkpoint, model, trainer.optimiser, progress)
            saved = clock()
    raise AssertionError("chunks never end")
