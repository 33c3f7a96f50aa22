"""How good and how fast a translator is: BLEU, chrF2, figures that survive, sentences per second, load time, memory.

Everything is decoded as in the product: long sentences in parts, faulty outputs tried again, nothing remembered.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

from nlp.article import FindingKind, Passage, Sentence, Severity
from nlp.check import check
from nlp.figures import figures
from nlp.languages import Lang
from nlp.translate import Decoding, Pivot, Translator, load
from nlp.translate.types import Direction

DIRECT: tuple[Direction, ...] = tuple(
    pair for lang in (Lang.RU, Lang.UK) for pair in ((Lang.EN, lang), (lang, Lang.EN))
)
LOST = {FindingKind.FIGURE_LOST, FindingKind.FIGURE_CHANGED}
BATCHES = (1, 32)  # sentences
HEADER = ("direction", "beams", "sentences", "BLEU", "chrF2", "length", "figures survive", "sentences/s")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure."""

    sets: Path  # prefix of the files .en, .ru and .uk: a sentence a line, line n of each the same sentence
    figures: Path | None = None  # lines of JSON with src_lang, tgt_lang and src
    count: int = 0  # sentences of each set, evenly spread; 0: all
    beams: tuple[int, ...] = (4,)
    directions: tuple[Direction, ...] = DIRECT
    threads: int = 2
    speed: bool = False  # also the bare model's, by batch size


@dataclass(frozen=True, slots=True)
class Score:
    """One direction, one way of decoding."""

    direction: str
    beams: int
    sentences: int
    bleu: float
    chrf: float
    length: float  # in words, of all translations, that of the references being 1; below it BLEU pays for brevity
    survived: float | None  # share of the sentences with figures in whose translation none is lost or changed
    with_figures: int  # how many these are
    per_second: float  # sentences
    batches: tuple[float, ...]  # sentences per second of the bare model at BATCHES

    def row(self) -> str:
        """A row of the table that HEADER heads."""
        survived = "" if self.survived is None else f"{100 * self.survived:.0f} % of {self.with_figures}"
        cells = [self.direction, self.beams, self.sentences, f"{self.bleu:.1f}", f"{self.chrf:.1f}"]
        cells += [f"{self.length:.2f}", survived]
        cells += [f"{speed:.2f}" for speed in (self.per_second, *self.batches)]
        return f"| {' | '.join(map(str, cells))} |"


def spread(items: Sequence[Item], count: int) -> list[Item]:
    """`count` of `items`, evenly spread; all of them where count is 0 or too large."""
    if not 0 < count < len(items):
        return list(items)
    return [items[index * len(items) // count] for index in range(count)]


def sources_with_figures(path: Path) -> dict[Direction, list[str]]:
    """The distinct source sentences of a file of pairs, by direction."""
    found: dict[Direction, dict[str, None]] = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        found[Lang(row["src_lang"]), Lang(row["tgt_lang"])][row["src"]] = None
    return {direction: list(sources) for direction, sources in found.items()}


def figures_survive(source: str, target: str, direction: Direction) -> bool:
    """Whether no figure of `source` is lost or changed in `target`."""

    def passage(text: str, lang: Lang) -> Passage:
        return Passage(lang, text, (Sentence(0, len(text), text, 0),), (), figures(text, lang))

    findings, _ = check(passage(source, direction[0]), passage(target, direction[1]))
    return not any(one.kind in LOST and one.severity is Severity.ERROR for one in findings)


def batch_speed(model: Any, sources: list[str], direction: Direction, size: int, decoding: Decoding) -> float:
    """Sentences per second of the bare model, `size` at a time."""
    lines = (sources * (size // len(sources) + 1))[: max(size, 4)]
    start = time.perf_counter()
    for at in range(0, len(lines), size):
        model.generate(lines[at : at + size], *direction, decoding)
    return len(lines) / (time.perf_counter() - start)


def scores(folder: Path, cache: Path, plan: Plan) -> Iterator[tuple[Score, list[str]]]:
    """A score per way of decoding and direction, with the translations."""
    from sacrebleu.metrics import BLEU, CHRF

    sets = {lang: Path(f"{plan.sets}.{lang}").read_text("utf-8").splitlines() for lang in Lang}
    counted = sources_with_figures(plan.figures) if plan.figures else {}
    for beams in plan.beams:
        decoding = Decoding(beams=beams)
        model = load(folder, cache, plan.threads, decoding)
        for direction in plan.directions:
            direct = direction in model.directions
            translator: Translator = model if direct else Pivot(model, model, Lang.EN, direction)
            pairs = spread(list(zip(*(sets[lang] for lang in direction), strict=True)), plan.count)
            sources, references = [a for a, _ in pairs], [b for _, b in pairs]
            start = time.perf_counter()
            targets = [one.text for one in translator.map(sources, *direction)]
            seconds = time.perf_counter() - start
            picked = spread(counted.get(direction, []), plan.count)
            rendered = zip(picked, translator.map(picked, *direction), strict=True)
            survived = [figures_survive(source, one.text, direction) for source, one in rendered]
            bare: Any = getattr(model, "_backend", None) if plan.speed and direct else None
            bleu = BLEU().corpus_score(targets, [references])
            score = Score(
                "-".join(direction),
                beams,
                len(pairs),
                bleu.score,
                CHRF().corpus_score(targets, [references]).score,
                bleu.sys_len / bleu.ref_len,
                sum(survived) / len(survived) if survived else None,
                len(survived),
                len(pairs) / seconds,
                tuple(batch_speed(bare, sources, direction, size, decoding) for size in BATCHES) if bare else (),
            )
            yield score, targets


def evaluate(folder: Path, plan: Plan, out: Path | None = None) -> None:
    """Prints a table of scores with what they were made of; scores and translations go to the JSON file `out`."""
    header = (*HEADER, *(f"batch {size}" for size in BATCHES)) if plan.speed else HEADER
    rows = []
    with tempfile.TemporaryDirectory() as place:
        cache = Path(place)
        load(folder, cache, plan.threads)  # puts the parts together, once for each user
        start = time.perf_counter()
        model = load(folder, cache, plan.threads)
        print(f"{model.id}: loaded in {time.perf_counter() - start:.2f} s")
        del model
        print(f"| {' | '.join(header)} |\n{'|---' * len(header)}|", flush=True)
        for score, targets in scores(folder, cache, plan):
            print(score.row(), flush=True)
            rows.append(asdict(score) | {"targets": targets})
            if out:
                out.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(signature(plan))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def signature(plan: Plan) -> str:
    """Data, versions and machine, and sacreBLEU's way of counting."""
    files = [Path(f"{plan.sets}.{lang}") for lang in Lang] + ([plan.figures] if plan.figures else [])
    data = ", ".join(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()[:12]}" for file in files)
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("ctranslate2", "onnxruntime", "sacrebleu"))
    machine = (
        f"{platform.machine()}, {os.cpu_count()} cores, {plan.threads} threads, Python {platform.python_version()}"
    )
    counting = "BLEU case:mixed tok:13a smooth:exp, chrF2 nc:6 nw:0"
    return f"{data}; {versions}; {machine}; {counting}"
