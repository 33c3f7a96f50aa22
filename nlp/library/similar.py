"""The same story reprinted: texts that share their runs of words."""

from __future__ import annotations

from hashlib import blake2b

from nlp.library.words import plain, words

RUN = 5  # words
MOST = 20_000  # runs looked at, from the beginning of a text
FEWEST = 12  # runs that two texts must share: a common formula is no reprint
SHARE = 0.5  # of the shorter one's runs: at one word changed in twenty, three in four remain


def runs(text: str) -> set[int]:
    """Hashes, 64 bits with a sign, of every run of RUN words; of the whole text where it is shorter."""
    found = [plain(word) for word in words(text)[: MOST + RUN - 1]]
    starts = range(max(1, len(found) - RUN + 1)) if found else ()
    return {_hash(" ".join(found[start : start + RUN])) for start in starts}


def fingerprint(text: str) -> int:
    """The same for texts of the same words in the same order."""
    return _hash(" ".join(map(plain, words(text))))


def _hash(text: str) -> int:
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
