"""An extractive summary: which sentences of a text tell it best, with where they stand as the citation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import log1p
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from nlp.article import Passage, Sentence, Summary
from nlp.languages import Lang

Floats = NDArray[np.float32]

# How much each side of a sentence counts; chosen by reading summaries of news in all three languages.
CENTRAL, EARLY, DENSE = 0.4, 0.25, 0.35
LEANING = 0.2  # taken off a sentence that cannot be understood without the one before it
REPEATING = 0.6  # taken off in proportion to how near a sentence is to one picked already
UNRELATED, ECHO = 0.82, 0.94  # cosines of the encoder: of sentences in one article, and of one said in other words
DAMPING = 0.85  # of the walk over the graph of sentences, as in LexRank (Erkan and Radev, 2004)

MIN_WORDS = 6  # a shorter sentence is a heading, a caption or a remark
MAX_WORDS = 60  # a longer one is a list, or sentences that were not cut
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
QUESTION = re.compile(r"\?[\"'”»)\]]*$")
BOILERPLATE = re.compile(
    r"^\W*(?:read (?:more|also|next)|see also|subscribe|sign up|follow us|copyright|all rights reserved|"
    r"читайте|смотрите также|подпис(?:ывайтесь|аться)|подпишитесь|все права|материал по теме|"
    r"дивіться також|підпис(?:уйтесь|уйтеся|атися)|підпишіться|усі права|всі права|матеріал за темою)\b|"
    r"^\W*(?:related|photo|image|source|advertisement|фото|источник|джерело|реклама)\W*(?:[:/]|$)|"
    r"https?://|www\.|©",
    re.IGNORECASE,
)
# First words that point back to a sentence which the summary may not have.
LEANING_STARTS = {
    Lang.EN: "he she it they his her its their this that these those such also but and however so then there "
    "instead meanwhile nevertheless moreover both neither",
    Lang.RU: "он она оно они его её ее их это этот эта эти тот та те такой такая такие также тоже однако но а и "
    "поэтому затем там тогда тем кроме впрочем оба обе",
    Lang.UK: "він вона воно вони його її їх їхній це цей ця ці той та ті такий така такі також теж однак проте але а "
    "і й тому потім там тоді тим крім втім обидва обидві",
}

LEANING_PHRASES = re.compile(
    r"\bin turn\b|\bin (?:his|her|their) words\b|\baccording to (?:him|her|them)\b|"
    r"^(?:об этом|про це)\b|\bв свою очередь\b|\bу свою чергу\b|"
    r"\bпо (?:его|её|ее|их) словам\b|\bза (?:його|її|їхніми) словами\b",
    re.IGNORECASE,
)


class Vectors(Protocol):
    """What a summary needs of an encoder."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        """float32 (n_texts, size), rows of length 1."""


def summarize(passage: Passage, encoder: Vectors, length: int | float) -> Summary:
    """The sentences that tell `passage` best, in the order of the text.

    `length` is a number of sentences, or below 1 a share of all; at least one is picked where there is any, and fewer
    than asked for where the rest are questions, boilerplate or scraps. The names and figures of `passage` count.
    """
    count = summary_length(len(passage.sentences), length)
    candidates = telling(passage)
    if not candidates:
        return Summary(())
    vectors = encoder.vectors([passage.sentences[i].text for i in candidates])
    scores = CENTRAL * _centrality(vectors) + EARLY * _earliness(candidates) + DENSE * _density(passage, candidates)
    leaning = np.array([_leans(passage, passage.sentences[i]) for i in candidates])
    ranked = tuple(candidates[row] for row in _picked(scores, leaning, candidates, vectors, count))
    return Summary(tuple(sorted(ranked)), ranked)


def summary_length(sentences: int, length: int | float) -> int:
    """The number of sentences that `length` asks for, of `sentences`."""
    wanted = round(sentences * length) if length < 1 else int(length)
    return min(sentences, max(1, wanted))


def telling(passage: Passage) -> list[int]:
    """Indices of the sentences fit for a summary; where none is, of those that are at least no boilerplate."""
    real = [i for i, sentence in enumerate(passage.sentences) if not BOILERPLATE.search(sentence.text)]
    seen: set[str] = set()
    fit = []
    for i in real:
        text = passage.sentences[i].text
        if MIN_WORDS <= len(WORD.findall(text)) <= MAX_WORDS and not QUESTION.search(text) and text not in seen:
            fit.append(i)
            seen.add(text)
    return fit or real


def _centrality(vectors: Floats) -> Floats:
    """0 to 1 per sentence: how often a walk from sentence to like sentence comes by."""
    count = len(vectors)
    if count < 3:
        return np.ones(count, np.float32)
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, 0)
    # The encoder puts any two sentences near each other: only what is nearer than the mean is an edge.
    edges = np.maximum(likeness - likeness.sum() / (count * (count - 1)), 0)
    np.fill_diagonal(edges, 0)
    steps = edges / np.maximum(edges.sum(1, keepdims=True), 1e-9)
    rank = np.full(count, 1 / count, np.float32)
    for _ in range(50):
        rank = (1 - DAMPING) / count + DAMPING * (rank @ steps)
    return _scaled(rank)


def _earliness(candidates: Sequence[int]) -> Floats:
    """1 for the first sentence, less for each later one: news tells the main thing first."""
    return np.array([1 / (1 + i) ** 0.5 for i in candidates], np.float32)


def _density(passage: Passage, candidates: Sequence[int]) -> Floats:
    """0 to 1 per sentence: the figures it carries, and the names, those more that the text keeps naming."""
    named = Counter(entity.normal for entity in passage.entities)
    starts = [sentence.start for sentence in passage.sentences]
    names: list[set[str]] = [set() for _ in starts]
    figures: Counter[int] = Counter()
    for entity in passage.entities:
        names[max(0, bisect_right(starts, entity.start) - 1)].add(entity.normal)
    for figure in passage.figures:
        figures[bisect_right(starts, figure.start) - 1] += 1
    weights = [log1p(figures[i]) + sum(log1p(named[name]) for name in names[i]) for i in candidates]
    # The square root: a sentence with eight names is no better than one with four twice over.
    return _scaled(np.sqrt(np.array(weights, np.float32)))


def _leans(passage: Passage, sentence: Sentence) -> bool:
    first = WORD.search(sentence.text)
    starts = LEANING_STARTS[passage.lang_of(sentence)].split()
    leaning = first is not None and first.group().casefold() in starts
    # someone's own words want to be introduced
    return leaning or sentence.text[:1] in "«“„\"'" or bool(LEANING_PHRASES.search(sentence.text))


def _picked(
    scores: Floats, leaning: NDArray[np.bool_], candidates: Sequence[int], vectors: Floats, count: int
) -> list[int]:
    """Rows, best first, each weighed against what it repeats (maximal marginal relevance)."""
    # Not centred on the text's mean: in a text of few sentences that mean is made of the very echoes to be found.
    likeness = np.clip((vectors @ vectors.T - UNRELATED) / (ECHO - UNRELATED), 0, 1)
    picked: list[int] = []
    repeating = np.zeros(len(scores), np.float32)
    while len(picked) < min(count, len(scores)):
        told = {candidates[row] for row in picked}
        alone = np.array([leans and i - 1 not in told for leans, i in zip(leaning, candidates, strict=True)])
        worth = scores - REPEATING * repeating - LEANING * alone
        worth[picked] = -np.inf
        best = int(worth.argmax())
        picked.append(best)
        repeating = np.maximum(repeating, likeness[best])
    return picked


def _scaled(values: Floats) -> Floats:
    low, high = values.min(), values.max()
    return np.ones_like(values) if high == low else (values - low) / (high - low)
