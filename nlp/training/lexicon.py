"""What parallel text says of the lexicon: in which directions a word is no guide to its translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from nlp.languages import Lang
from nlp.lexicon import Entry, entries, found
from nlp.training.glosses import Present
from nlp.training.pairs import DirectedPair

HEADER = "# English, part of speech (n, v, a, r: adverb), Russian, Ukrainian, directions in which it is no guide"
MET, AGREED = 4, 0.35  # of what was met so often, at least this share of the translations has to have its words
COMMON = 300  # what was met so often a model knows


class Census:
    """How often the words of each entry were met, and how often the other side had one of its words."""

    def __init__(self) -> None:
        self.met: Counter[tuple[Lang, Lang, Entry]] = Counter()
        self.said: Counter[tuple[Lang, Lang, Entry]] = Counter()

    def count(self, pairs: Iterable[DirectedPair]) -> None:
        """Look through more text."""
        for pair in pairs:
            source, target = Lang(pair.source_lang), Lang(pair.target_lang)
            if source == target:
                continue
            present = Present.of(pair.target, target)
            for _, possible in found(pair.source, source):
                senses = list(dict.fromkeys(entry for entry, _ in possible))
                self.met.update((source, target, entry) for entry in senses)
                self.said.update((source, target, entry) for entry in senses if next(present.words(entry), None))

    def lines(self) -> Iterator[str]:
        """The lexicon as its file has it, with more directions in which an entry is no guide."""
        directions = {(source, target) for source, target, _ in self.met}
        yield HEADER
        for entry in entries():
            untold = entry.untold | {one for one in directions if self._untold(*one, entry)}
            yield "\t".join(
                [entry.columns[0], entry.part, *entry.columns[1:], " ".join(sorted("-".join(one) for one in untold))]
            ).rstrip()

    def _untold(self, source: Lang, target: Lang, entry: Entry) -> bool:
        met, said = self.met[source, target, entry], self.said[source, target, entry]
        if met >= COMMON:
            return True
        # of what an English word may be a model takes what fits; into English an entry stands for one word of many
        return target is Lang.EN and met >= MET and said < AGREED * met
