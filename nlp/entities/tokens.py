"""Words and signs with their places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]")
WORD = r"[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]+(?:['’ʼ`\-‐‑][A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]+)*"
# an Arabic article before a name: al-Assad, ар-Ракка
ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|e[lrsz]|ul|аль?|ад|ан|ар|ас|ат|аз|аш|эль?|эс|эр|ель?|ес)-[A-ZА-ЯЁІЇЄҐ]")
TOKEN = re.compile(
    r"(?:[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]\.){2,}(?=\s|$|[,;)»”\"’'])"  # U.S., А.С.
    r"|(?<![\w./@-])[\w-]+\.(?:ru|ua|com|org|net|info|by|рф|ру|укр|io|tv|fm|gov|edu|eu)(?![\w/@-]|\.\w)"  # Lenta.ru
    rf"|(?<!\w)[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]\."  # an initial, or the end of a one-letter word
    rf"|\d+(?:[.,:]\d+)*(?:-?[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]+)?|{WORD}(?:-\d+)?|№|\S"
)
OPENING, CLOSING = "«“„\"‘'(", "»”“\"’')"


@dataclass(frozen=True, slots=True)
class Token:
    """`text == source[start:stop]`; code points, half-open. Made by `token`."""

    start: int
    stop: int
    text: str
    first: bool  # opens a sentence, so that its capital says little
    word: bool  # begins with a Latin or Cyrillic letter
    capital: bool  # a word that begins with a capital letter
    initial: bool  # one capital letter with a full stop
    acronym: bool  # all capitals, at least two


@lru_cache(maxsize=65536)
def shape(text: str) -> tuple[bool, bool, bool, bool]:
    """Whether `text` is a word, capitalised, an initial, an acronym: see `Token`."""
    word = LETTER.match(text) is not None
    return (
        word,
        word and (text[0].isupper() or ARTICLE.match(text) is not None),
        len(text) == 2 and text[1] == "." and text[0].isupper(),
        len(text) > 1 and text.isupper() and text.replace("-", "").isalpha(),
    )


def token(start: int, stop: int, text: str, first: bool) -> Token:
    """The token `text` at `start`."""
    return Token(start, stop, text, first, *shape(text))


def tokens(text: str) -> list[Token]:
    """The words and signs of `text`, in order; an English 's is a token of its own."""
    found: list[Token] = []
    after = 0  # where the last token ended
    opens = True
    for match in TOKEN.finditer(text):
        start, stop, word = match.start(), match.end(), match.group()
        opens = opens or "\n" in text[after:start]
        if word.endswith(("'s", "’s")) and len(word) > 2:
            found.append(token(start, stop - 2, word[:-2], opens))
            found.append(token(stop - 2, stop, word[-2:], False))
            opens, after = False, stop
            continue
        found.append(token(start, stop, word, opens))
        after = stop
        if word in ".!?…:" or word in OPENING or word in "–—-•*":
            opens = opens or word in ".!?…" or word in '«“„"' or (word in ":–—-•*" and opens)
        else:
            opens = False
    return found
