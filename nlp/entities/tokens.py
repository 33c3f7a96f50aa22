"""Words and signs with their places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]")
WORD = r"[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]+(?:['’ʼ`\-‐‑][A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]+)*"
TOKEN = re.compile(
    r"(?:[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]\.){2,}(?=\s|$|[,;)»”\"’'])"  # U.S., А.С.
    rf"|(?<!\w)[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]\."  # an initial, or the end of a one-letter word
    rf"|\d+(?:[.,:]\d+)*(?:-?[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]+)?|{WORD}(?:-\d+)?|№|\S"
)
OPENING, CLOSING = "«“„\"‘'(", "»”“\"’')"


@dataclass(frozen=True, slots=True)
class Token:
    """`text == source[start:stop]`; code points, half-open."""

    start: int
    stop: int
    text: str
    first: bool  # opens a sentence, so that its capital says little

    @property
    def capital(self) -> bool:
        """Begins with a capital letter."""
        return self.word and self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Is one capital letter with a full stop."""
        return len(self.text) == 2 and self.text[1] == "." and self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Is all capitals, at least two."""
        return len(self.text) > 1 and self.text.isupper() and self.text.replace("-", "").isalpha()

    @property
    def word(self) -> bool:
        """Begins with a Latin or Cyrillic letter."""
        return LETTER.match(self.text) is not None


def tokens(text: str) -> list[Token]:
    """The words and signs of `text`, in order; an English 's is a token of its own."""
    found: list[Token] = []
    after = 0  # where the last token ended
    opens = True
    for match in TOKEN.finditer(text):
        start, stop, word = match.start(), match.end(), match.group()
        opens = opens or "\n" in text[after:start]
        if word.endswith(("'s", "’s")) and word.isascii() | ("’" in word) and len(word) > 2:
            found.append(Token(start, stop - 2, word[:-2], opens))
            found.append(Token(stop - 2, stop, word[-2:], False))
            opens, after = False, stop
            continue
        found.append(Token(start, stop, word, opens))
        after = stop
        if word in ".!?…:" or word in OPENING or word in "–—-•*":
            opens = opens or word in ".!?…" or word in '«“„"' or (word in ":–—-•*" and opens)
        else:
            opens = False
    return found
