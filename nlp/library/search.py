"""Full-text search over originals and translations, in whatever form a word stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.languages import Lang
from nlp.library.store import Store
from nlp.library.words import forms, plain, words

MOST = 20  # places told of one article
AROUND = 60  # code points shown on either side of what was found
TERM = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in which something was found. `text[start:stop]` is the first word that was; code points."""

    lang: Lang | None  # of the translation; None: in the original
    sentence: int  # -1: the title
    text: str
    start: int
    stop: int

    def snippet(self) -> tuple[str, str, str]:
        """What stands before, what was found, what stands after; cut between words."""
        before, after = self.text[: self.start], self.text[self.stop :]
        if len(before) > AROUND:
            before = "…" + before[-AROUND:].partition(" ")[2]
        if len(after) > AROUND:
            after = after[:AROUND].rpartition(" ")[0] + "…"
        return before, self.text[self.start : self.stop], after


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that every article found must have: a word in any form, or words in that order."""

    words: tuple[str, ...]
    exact: bool  # as it stands, in quotation marks
    begun: bool  # the last word may go on: it is still being typed

    @property
    def query(self) -> str:
        phrase = '"' + " ".join(self.words) + '"'
        if self.exact:
            return f"words : {phrase}"
        begun = " *" if self.begun else ""
        alternatives = [f"words : {phrase}{begun}"]
        if len(self.words) == 1:
            alternatives += (f'forms : "{form}"' for form in sorted(forms(self.words[0])))
        return " OR ".join(f"({one})" for one in alternatives)

    def meets(self, word: str) -> bool:
        """Whether `word`, as written, is what the term begins with."""
        first, own = self.words[0], plain(word)
        if own == first or (self.begun and len(self.words) == 1 and own.startswith(first)):
            return True
        return not self.exact and bool(forms(word) & forms(first))


def terms(query: str) -> list[Term]:
    """The terms of what the user typed."""
    found = []
    for match in TERM.finditer(query):
        quoted = match[1] is not None
        parts = tuple(plain(word) for word in words(match[1] if quoted else match[2]))
        if parts:
            found.append(Term(parts, quoted, not quoted and match.end() == len(query)))
    return found


def search(store: Store, query: str) -> dict[str, list[Place]]:
    """The places, best first, in each article that has every term of `query` somewhere; by id, nothing for no terms."""
    asked = terms(query)
    if not asked:
        return {}
    having = "SELECT DISTINCT id FROM found JOIN sentences ON number = found.rowid WHERE found MATCH ?"
    articles = [{id_ for (id_,) in store.connection.execute(having, (term.query,))} for term in asked]
    wanted = set.intersection(*articles)
    places: dict[str, list[Place]] = {id_: [] for id_ in wanted}
    where = (
        "SELECT id, side, sentence, text FROM found JOIN sentences ON number = found.rowid WHERE found MATCH ? "
        "ORDER BY rank, number"
    )
    every = " OR ".join(f"({term.query})" for term in asked)
    for id_, side, sentence, text in store.connection.execute(where, (every,)) if wanted else ():
        if id_ in wanted and len(places[id_]) < MOST:
            places[id_].append(_place(asked, Lang(side) if side else None, sentence, text))
    return places


def _place(asked: list[Term], lang: Lang | None, sentence: int, text: str) -> Place:
    start = 0
    for word in words(text):
        start = text.index(word, start)
        if any(term.meets(word) for term in asked):
            return Place(lang, sentence, text, start, start + len(word))
        start += len(word)
    return Place(lang, sentence, text, 0, 0)
