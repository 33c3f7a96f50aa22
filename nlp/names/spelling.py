"""The names of one translated sentence in the forms they are to have: where they stand, in the case they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.article import Entity, EntityKind, Pair
from nlp.entities.announced import core
from nlp.entities.gazetteer import place_ids
from nlp.entities.matching import SAME, formed_of, parts, similarity, speaks_of, token_similarity
from nlp.languages import Lang
from nlp.morphology import lemmas
from nlp.names.book import Book, Wanted
from nlp.names.cases import Stands, case_of, gender, gender_of_form, in_case
from nlp.names.declension import CASES, declined
from nlp.names.identity import feminine
from nlp.names.policy import ENDING
from nlp.names.romanise import romanised

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")


@dataclass(frozen=True, slots=True)
class Change:
    """What is to stand for `start` to `stop` of the target's text; `text` None: it should, but no form is sure."""

    start: int
    stop: int
    text: str | None
    wanted: Wanted
    pair: Pair
    by_policy: bool = False  # else by the form that the name has


Piece = tuple[int, int, str | None]  # the first three of a change


@dataclass(frozen=True, slots=True)
class Speller:
    """Compares names with their preferred forms. `source` and `target` are languages, `text` the target's text."""

    book: Book
    source: Lang
    target: Lang
    text: str

    def changes(self, names: Iterable[tuple[Pair, Wanted]]) -> list[Change]:
        """What must be put otherwise, in the order of the text, disjoint. Pairs of names, and what each is to be."""
        found: list[Change] = []
        for pair, wanted in names:
            source, target = pair.source, pair.target
            assert isinstance(source, Entity)
            if not isinstance(target, Entity):
                continue
            found += (
                Change(target.start + start, target.start + stop, text, wanted, pair, policy)
                for (start, stop, text), policy in self._asked(source, target, wanted)
            )
        found.sort(key=lambda change: change.start)
        return [one for n, one in enumerate(found) if not n or found[n - 1].stop <= one.start]

    def _asked(self, source: Entity, target: Entity, wanted: Wanted) -> list[tuple[Piece, bool]]:
        """As `_of_name`, counted from the start of `target`. All that it depends on is asked of the book first."""
        words = (source.kind, source.text, source.normal, target.text, target.normal)
        asked = (*words, self._before(target.start), wanted, self.source, self.target)
        found = self.book.spelt.get(asked)
        if found is None:
            found = self.book.spelt[asked] = [
                ((start - target.start, stop - target.start, text), policy)
                for (start, stop, text), policy in self._of_name(source, target, wanted)
            ]
        return found

    def _of_name(self, source: Entity, target: Entity, wanted: Wanted) -> Iterator[tuple[Piece, bool]]:
        """What to put, and whether by policy."""
        if wanted.sure and wanted.text:
            person = source.kind is EntityKind.PERSON
            found = self._words(target, wanted.text) if person else self._whole(source, target, wanted.text)
            yield from ((piece, False) for piece in found)
        elif self.target is Lang.EN:
            yield from ((piece, True) for piece in self._by_policy(source, target))

    # People: word by word, so that a surname alone stays alone

    def _words(self, target: Entity, wanted: str) -> Iterator[Piece]:
        theirs = list(WORD.finditer(target.text))
        ours = [*parts(wanted)]
        if not ours or not theirs or feminine(wanted, self.target) is not _feminine(theirs[-1][0], self.target):
            return
        matched = [(match, word) for match in theirs if (word := self._counterpart(match[0], ours))]
        if self.target is Lang.EN and len(matched) == len(theirs) == len(ours):
            if [word for _, word in matched] == ours and _spelt(target.text) != _spelt(wanted):
                yield target.start, target.stop, _capitals(wanted, target.text)
            return
        for match, word in matched:
            start = target.start + match.start()
            new = self._in_place(match[0], word, target, wanted)
            if new != match[0]:
                yield start, start + len(match[0]), new

    def _counterpart(self, word: str, ours: list[str]) -> str | None:
        """The word of the preferred form that `word` spells."""
        if len(word) == 1:
            return None
        scored = [(token_similarity(word, one, self.target, self.target), one) for one in ours if len(one) > 1]
        score, best = max(scored, default=(0.0, ""))
        return best if score >= SAME else None

    def _in_place(self, old: str, word: str, target: Entity, name: str) -> str | None:
        """`word`, one of `name`, in the case that `old`, one of `target`, stands in; None where that is not sure."""
        if self.target is Lang.EN:
            return old if old.casefold() == word.casefold() else _capitals(word, old)
        of = gender(name, self.target) or gender(target.text, self.target) or gender_of_form(old, self.target)
        forms = declined(word, self.target, of)
        if _plain(old) in {_plain(one) for one in (*forms.values(), word)} or word.lower() in lemmas(old, self.target):
            return old
        phrase = [match[0] for match in WORD.finditer(target.text)]
        stands = Stands(target.normal, self._before(target.start), True, of)
        new = {forms[case] for case in case_of(phrase, stands, self.target)} if forms else set()
        return _capitals(new.pop(), old) if len(new) == 1 else None

    def _before(self, start: int) -> str:
        """The word that stands before `start`, if nothing but space is between."""
        text = self.text[max(0, start - 40) : start]
        last = text.split()[-1:] if text[-1:].isspace() else []
        found = LAST_WORD.search(last[0]) if last else None
        return found[0] if found else ""

    # Places and organisations: the name as a whole

    def _whole(self, source: Entity, target: Entity, new: str) -> Iterator[Piece]:
        stands, start, stop = target.text, target.start, target.stop
        if core(new, self.target) == (0, len(new)):
            own = core(stands, self.target)  # газета «Труд»: what it is stays, in its case
            stands, start, stop = stands[slice(*own)], start + own[0], start + own[1]
        if _spelt(stands) == _spelt(new) or self._is_form(stands, new):
            return
        if _short(stands) is not _short(new) or not self._same_thing(source, stands, new):
            return  # an abbreviation for a full name, or the adjective of a place
        if self.target is Lang.EN:
            after_the = self._before(start).lower() == "the"
            if new.lower().startswith("the ") and (after_the or stands.lower().startswith("the ")):
                new = new[4:] if not stands.lower().startswith("the ") else new
            elif stands.lower().startswith("the "):
                start += 4
            yield start, stop, _capitals(new, stands)
            return
        case = case_of(self._head(stands), Stands(target.normal, self._before(start)), self.target)
        put = in_case(new, case, self.target)
        yield start, stop, _capitals(put, stands) if put else None

    def _is_form(self, stands: str, wanted: str) -> bool:
        """Whether `stands` is a case form of `wanted` already."""
        if self.target is Lang.EN:
            return False
        return any(
            (put := in_case(wanted, frozenset({case}), self.target)) and _plain(put) == _plain(stands) for case in CASES
        )

    def _head(self, name: str) -> list[str]:
        """The words of `name` that tell its case: those up to the first noun."""
        from nlp.entities.slavic_forms import form

        words = [match[0] for match in WORD.finditer(name)]
        stop = next((n for n, word in enumerate(words) if not form(word, self.target).adjective), 0)
        return words[: stop + 1]

    def _same_thing(self, source: Entity, stands: str, wanted: str) -> bool:
        lang = self.target
        if source.kind is EntityKind.ORGANISATION or similarity(stands, wanted, lang, lang) >= SAME:
            return True
        ids = place_ids(stands, lang)
        return bool(ids & (place_ids(wanted, lang) | place_ids(source.normal, self.source)))

    # English names by policy, wherever they stand: Kiev Airport, Zelenskiy

    def _by_policy(self, source: Entity, target: Entity) -> Iterator[Piece]:
        policy = self.book.policy
        ours = parts(source.text)
        for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", target.text):
            word, start = match[0], target.start + match.start()
            stem = re.sub(r"['’]s$", "", word)
            if source.kind is EntityKind.PERSON:
                if ENDING.search(stem.lower()) and stem.isalpha():
                    spellings = frozenset(romanised(one, self.source) for one in parts(source.normal))
                    new = policy.surname(stem, spellings)
                else:
                    continue
            else:
                chosen = policy.place(stem)
                if chosen is None or not any(self._of_place(one, stem) for one in ours):
                    continue
                new = chosen
            if new.casefold() != stem.casefold():
                yield start, start + len(stem), _capitals(new, stem)

    def _of_place(self, word: str, town: str) -> bool:
        """Whether the source's `word` is the place, its inhabitants or an adjective of it."""
        return (
            token_similarity(word, town, self.source, self.target) >= SAME
            or formed_of(word, town, self.source, self.target)
            or speaks_of(word, town, self.source, self.target)
        )


def applied(text: str, changes: Iterable[Change]) -> str:
    """`text` with the changes that are sure; their spans count from its start."""
    for one in sorted((one for one in changes if one.text is not None), key=lambda one: -one.start):
        text = text[: one.start] + (one.text or "") + text[one.stop :]
    return text


def grown(changes: Iterable[Change], place: int) -> int:
    """How far `place` moves in a text as `changes` before it are made."""
    return sum(len(one.text) - (one.stop - one.start) for one in changes if one.text is not None and one.stop <= place)


def _feminine(word: str, lang: Lang) -> bool:
    from nlp.entities.slavic_forms import nominative

    return feminine(word if lang is Lang.EN else nominative(word, lang, frozenset({"Surn"})), lang)


def _short(name: str) -> bool:
    """Whether `name` is an abbreviation."""
    letters = name.replace(".", "")
    return letters.isupper() and len(letters) <= 6 and " " not in letters


def _spelt(name: str) -> str:
    return " ".join(_plain(name).removeprefix("the ").split())


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'").replace("ё", "е")


def _capitals(new: str, old: str) -> str:
    """`new` in capitals where `old` is written so."""
    return new.upper() if old.isupper() and len(old) > 2 and not _short(new) else new
