"""The words of a Russian or Ukrainian text, and what the rules ask of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from nlp.entities.mark import Mark
from nlp.entities.slavic_forms import Form, form
from nlp.entities.slavic_words import Words
from nlp.entities.tokens import Token
from nlp.languages import Lang

QUOTES = {"«": "»", "“": "”", "„": "“”", '"': '"'}
LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class View:
    """The tokens of a text and what is known of their language."""

    tokens: list[Token]
    lang: Lang
    table: Words
    forms: dict[int, Form] = field(default_factory=dict)

    def form(self, at: int) -> Form:
        """What the word at `at` may be."""
        known = self.forms.get(at)
        if known is None:
            known = self.forms[at] = form(self.tokens[at].text, self.lang)
        return known

    def text(self, at: int) -> str:
        """The word at `at`; empty outside the text."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def capital(self, at: int) -> bool:
        """Whether a capitalised word, not an initial, stands at `at`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].capital and not self.tokens[at].initial

    def glued(self, at: int) -> bool:
        """Whether the tokens at `at - 1` and `at` stand in one line, with at most one sign between."""
        here = 0 < at < len(self.tokens) and self.tokens[at].start - self.tokens[at - 1].stop <= 1
        return here and not (self.tokens[at].first and self.tokens[at].word)

    def is_word(self, at: int) -> bool:
        """Whether a word stands at `at`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].word


Rule = Callable[[View, int], list[Mark]]


def closing(view: View, at: int) -> int:
    """The index of the quotation mark that closes the one at `at`, within eight words; -1 where there is none."""
    ends, depth = QUOTES[view.text(at)], 0
    for index in range(at + 1, min(at + 14, len(view.tokens))):
        word = view.text(index)
        if word == view.text(at) and word not in ends:
            depth += 1
        elif word in ends:
            if not depth or index + 1 == len(view.tokens) or view.text(index + 1) not in ends:
                return index
            depth -= 1
    return -1


def in_line(view: View, start: int, stop: int) -> bool:
    """Whether at most one sign stands between any two of the tokens."""
    return all(view.tokens[n].start - view.tokens[n - 1].stop <= 1 for n in range(start + 1, stop))
