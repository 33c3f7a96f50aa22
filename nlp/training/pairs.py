"""Chooses sentence pairs from the raw parallel text and lays them out for training, one directed pair a line."""

from __future__ import annotations

import lzma
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.training import figures

# Share of each corpus that is drawn: news and well-edited prose first. What is not named is left out.
RECIPES: dict[str, dict[str, float]] = {
    "news": {
        "wmt-newstest-2012-2018": 1,
        "wmt-newstest-2019-2020": 1,
        "resistinua-speeches": 1,
        "ud-pud": 1,
        "xquad-contexts": 1,
        "mt-geneval": 1,
        "mt-geneval-context": 1,
        "xquad-questions": 0.6,
        "tatoeba-testunion": 0.35,
        "sdg-metadata": 0.3,
        "mlqe-pe": 0.2,
        "mozilla-www": 0.3,
        "gnome-user-docs": 0.1,
        "python-docs-uk": 0.06,
    },
    "all": {
        "wmt-newstest-2012-2018": 1,
        "wmt-newstest-2019-2020": 1,
        "resistinua-speeches": 1,
        "ud-pud": 1,
        "xquad-contexts": 1,
        "mt-geneval": 1,
        "mt-geneval-context": 1,
        "xquad-questions": 1,
        "tatoeba-testunion": 1,
        "sdg-metadata": 1,
        "mlqe-pe": 0.5,
        "mozilla-www": 0.5,
        "mozilla-legal": 0.5,
        "fdroid-website": 0.1,
        "gnome-user-docs": 0.2,
        "python-docs-uk": 0.15,
        "php-doc": 0.03,
        "yii2-guide": 0.2,
        "debian-web": 0.1,
    },
}
TECHNICAL = frozenset({"mozilla-www", "gnome-user-docs", "python-docs-uk"})
PROSE = frozenset(RECIPES["news"]) - TECHNICAL
# Words of Russian or Ukrainian to a word of English in a full translation, punctuation counted. A model that learns
# from terser ones drops what it should say, and into English says too much.
FULL = {"ru": (0.92, 1.25), "uk": (0.89, 1.25)}

Size = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class RawPair:
    """A line of the raw corpus; `left` is in the first of `langs`."""

    corpus: str
    langs: tuple[str, str]
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class DirectedPair:
    """What the model learns: translate `source` into `target`. Written as four tab-separated columns."""

    source_lang: str
    target_lang: str
    source: str
    target: str

    def line(self) -> str:
        """One line of a training file, without its end."""
        return "\t".join((self.source_lang, self.target_lang, self.source, self.target))


def read_raw(path: Path) -> Iterator[RawPair]:
    """The pairs of `parallel.tsv.xz`: corpus, pair ("en-ru"), left, right."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 4:
                first, second = columns[1].split("-")
                yield RawPair(columns[0], (first, second), columns[2], columns[3])


def read_written(path: Path) -> dict[tuple[str, str], list[RawPair]]:
    """The pairs of `written.tsv`, lines of English, Russian, Ukrainian, by languages; "# " begins a remark."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("# ")]
    return {("en", lang): [RawPair("written", ("en", lang), one[0], one[at]) for one in lines]
            for at, lang in enumerate(("ru", "uk"), 1)}  # fmt: skip


def read_directed(path: Path) -> Iterator[DirectedPair]:
    """The pairs of a file that `python -m nlp.training prepare` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield DirectedPair(*line.rstrip("\n").split("\t"))


def agrees(pair: RawPair) -> bool:
    """Whether the two sides look like translations: lengths alike, and the same digits but for one number."""
    if pair.left == pair.right or not pair.left.strip() or not pair.right.strip():
        return False
    if len(pair.left) > 20 and not 0.5 < len(pair.right) / len(pair.left) < 1.8:
        return False
    left, right = (set(re.findall(r"\d+", text)) for text in (pair.left, pair.right))
    return len(left ^ right) <= 1


def full(pair: RawPair) -> bool:
    """Whether the right side of `pair`, whose left one is English, leaves out no words: see `FULL`."""
    least, most = FULL[pair.langs[1]]
    left, right = (len(re.findall(r"\w+|[^\w\s]", text)) for text in (pair.left, pair.right))
    return least * left <= right <= most * left


def choose(
    pairs: Iterable[RawPair], recipe: dict[str, float], size: Size, longest: int, random_: random.Random
) -> dict[tuple[str, str], list[RawPair]]:
    """The pairs to train on, by languages, shuffled: drawn by `recipe`, each left side once, `longest` tokens in all.

    Ukrainian is scarce, so a larger share of it is taken; English pivots, so ru-uk pairs are left out.
    """
    chosen: dict[tuple[str, str], list[RawPair]] = defaultdict(list)
    seen: set[str] = set()
    for pair in pairs:
        share = recipe.get(pair.corpus, 0.0) * (1.5 if "uk" in pair.langs else 1)
        if "en" not in pair.langs or random_.random() > share or pair.left.casefold() in seen or not agrees(pair):
            continue
        seen.add(pair.left.casefold())
        if size(pair.left) + size(pair.right) <= longest:
            chosen[pair.langs].append(pair)
    for found in chosen.values():
        random_.shuffle(found)
    return dict(chosen)


def with_figures(pairs: list[RawPair], share: float, random_: random.Random) -> list[RawPair]:
    """`pairs` and, for `share` of those whose numbers agree, a copy with other numbers at a random place."""
    copies = []
    for pair in pairs:
        if random_.random() < share:
            first, second = pair.langs
            texts = figures.substitute((first, pair.left), (second, pair.right), random_)
            if texts:
                copies.append(RawPair(pair.corpus, pair.langs, *texts))
    both = [*pairs, *copies]
    random_.shuffle(both)
    return both


def directed(pairs: list[RawPair]) -> Iterator[DirectedPair]:
    """Every pair in both directions; the way back starts half-way, so that a pair is not met twice at once."""
    for pair in pairs:
        yield DirectedPair(*pair.langs, pair.left, pair.right)
    half = len(pairs) // 2
    for pair in pairs[half:] + pairs[:half]:
        yield DirectedPair(pair.langs[1], pair.langs[0], pair.right, pair.left)


def unseen_first(pairs: Iterable[DirectedPair], seen: Iterable[DirectedPair]) -> list[DirectedPair]:
    """`pairs` with those of `seen` last, whatever numbers they have; else in their order."""

    def bare(pair: DirectedPair) -> str:
        return re.sub(r"[\d.,]+", "#", pair.line())

    met = {bare(pair) for pair in seen}
    return sorted(pairs, key=lambda pair: bare(pair) in met)
