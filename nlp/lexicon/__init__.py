"""What words of the news are called in the other languages: a lexicon of our own, of words that are put in one way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, zip_longest

from nlp.article import Span
from nlp.languages import Lang
from nlp.lexicon.english import Form, bases, forms
from nlp.morphology import lemmas, parses

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
COLUMN = {lang: number for number, lang in enumerate(Lang)}
ABBREVIATED = re.compile(r"[^\W\d_]{1,4}\.\s*[^\W_A-ZА-ЯЁІЇЄҐ]")  # before what begins no sentence
LONGEST = 4  # words of a term
PLURAL = ("и", "ы", "і", "ї", "а", "я")  # the last letters of what may have no singular
BEGINNING = 3  # letters that the first word of a term has in all its forms
LIKELY = 0.5  # of the likeliest reading of a form
CHOICES = 2  # told of what a word may be
# words before what can be a noun or a verb that tell which it is; and before a verb for what is to be finished
NOUN_AFTER = """
a an the this that these those his her its their our my your whose of in on at by for with from into over under after
before against between during without no some any many several more most all both each every other another new
"""
NO_VERB_AFTER = """
a an the this his her its their our my your whose of in on at by for with from into under against between during without
no every another
"""
NO_NOUN_AFTER = """
of in on at by for with from into over under after before against between during without to than as and or but who which
that when where while is are was were be been has have had will would can could may might must shall should said says
"""
ADJECTIVE_AFTER = """
is are was were be been being am become became becomes remain remains remained seem seems seemed stay stayed feel felt
very more most so too as quite fairly rather not less and or but however still
"""
BARE = (Form.BASE, Form.THIRD)
DONE_AFTER = "to will would can could may might must shall should cannot"
VERB_AFTER = f"{DONE_AFTER} not n't he she it they we i you who"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One sense of a word: its dictionary forms in each language, the usual one first; of verbs with their aspects."""

    part: str  # of speech: n, v, a, r
    columns: tuple[str, ...]  # a language each, "|" between words: there are many entries
    untold: frozenset[tuple[Lang, Lang]]  # directions in which it is no guide

    def words(self, lang: Lang) -> list[str]:
        """What it is called in `lang`."""
        return self.columns[COLUMN[lang]].split("|")


Place = tuple[int, int, Entry]  # among the words of an entry, and of the entry in the lexicon


@cache
def entries() -> tuple[Entry, ...]:
    """The lexicon, more frequent words first."""
    lines = files("resources").joinpath("lexicon/lexicon.tsv").read_text("utf-8").splitlines()
    return tuple(entry(line) for line in lines if line and not line.startswith("#"))


def entry(line: str) -> Entry:
    """English, part of speech, Russian, Ukrainian, directions in which it is no guide: columns between tabs."""
    english, part, russian, ukrainian, *rest = line.split("\t")
    return Entry(part, (english, russian, ukrainian), _directions(" ".join(rest)))


@cache
def _directions(names: str) -> frozenset[tuple[Lang, Lang]]:
    ends = (one.split("-") for one in names.split())
    return frozenset((Lang(source), Lang(target)) for source, target in ends)


def found(text: str, source: Lang) -> Iterator[tuple[Span, list[tuple[Entry, Form]]]]:
    """The words and terms of `text` that the lexicon has, longest first where they overlap, with all they may be."""
    words = list(WORD.finditer(text))
    number = 0
    while number < len(words):
        for length in range(min(LONGEST, len(words) - number), 0, -1):
            run = words[number : number + length]
            start, stop = run[0].start(), run[-1].end()
            if length > 1 and text[start:stop].count(" ") != length - 1:
                continue
            if length == 1 and ((number and run[0][0][:1].isupper()) or ABBREVIATED.match(text, start)):
                continue  # a name, тис.
            if said := _looked_up([one[0] for one in run], source):
                yield Span(start, stop, text[start:stop]), said
                number += length - 1
                break
        number += 1


def has_english(word: str) -> bool:
    """Whether `word` may be a form of an English word of the lexicon."""
    return bool(_in_english(word.lower()))


def has_word(word: str, lang: Lang) -> bool:
    """Whether the lexicon has `word`, a dictionary form, in `lang`, by itself or in a term."""
    return word in _single(lang) or word in _of_terms(lang)


def put_plainly(word: str, lang: Lang, text: str, other: Lang) -> bool:
    """Whether `text`, in `other`, has a word that the lexicon gives for `word`."""
    ours = {entry for entry, _ in _looked_up([word], lang)}
    return bool(ours) and any(entry in ours for _, said in found(text, other) for entry, _ in said)


def translations(
    text: str, source: Lang, target: Lang, *, every: bool = False, choices: int = CHOICES
) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The words of `text` with what each may be in `target`: some dictionary forms, the usual one first.

    Those that are no guide to their translation are among them only if `every` word is wanted.
    """
    for span, possible in found(text, source):
        before = next(iter(text[: span.start].lower().split()[-1:]), "")
        told = [one for one in possible if every or (source, target) not in one[0].untold]
        said = _meant(_nouns(possible, before, text[span.stop :]), before) if source is Lang.EN else told
        if said and said[0] in told:
            senses = ([_aspect(word, form, before) for word in one.words(target)] for one, form in said)
            words = dict.fromkeys(word for ranks in zip_longest(*senses) for word in ranks if word)
            yield span, tuple(islice(words, choices))


def _nouns(said: list[tuple[Entry, Form]], before: str, after: str) -> list[tuple[Entry, Form]]:
    """Of the nouns and adjectives that an English word may be the nouns, where it is no adjective between these two."""
    if before in ADJECTIVE_AFTER.split():
        return said
    following = after.split(" ", 2)[1] if after[:1] == " " else ""
    nouns = any(one.part == "n" for one, _ in said)
    if nouns and (not following[:1].isalpha() or following.lower() in NO_NOUN_AFTER.split()):
        return [(one, form) for one, form in said if one.part != "a"]
    return said


def _meant(said: list[tuple[Entry, Form]], before: str) -> list[tuple[Entry, Form]]:
    """Of the nouns and verbs that an English word may be the one that the word before it wants, if that tells."""
    parts = {one.part for one, _ in said}
    if before in NO_VERB_AFTER.split() and all(one.part == "v" and form in BARE for one, form in said):
        return []  # "the freeze", of which the lexicon has the verb alone
    if len(parts) == 1:
        return said[:1]
    noun = before in NOUN_AFTER.split() and "a" not in parts
    wanted = "n" if noun else "v" if before in VERB_AFTER.split() else ""
    return [(one, form) for one, form in said if one.part == wanted][:1] or said


def _aspect(word: str, form: Form, before: str) -> str:
    perfective, _, imperfective = word.partition("/")
    return imperfective if imperfective and form is not Form.PAST and before not in DONE_AFTER.split() else perfective


def _looked_up(words: Sequence[str], lang: Lang) -> list[tuple[Entry, Form]]:
    if lang is Lang.EN:
        return list(_in_english(" ".join(words).lower()))
    if len(words) == 1:
        known = [one for base in likely(words[0], lang) for one in _single(lang).get(base, ())]
    else:
        formed = [lemmas(word, lang) for word in words]
        terms = _terms(lang).get((words[0][:BEGINNING].lower(), len(words)), ())
        known = [
            one
            for term, one in terms
            if all(lemmas(own, lang) & base for own, base in zip(term, formed, strict=True))
        ]  # fmt: skip
    return [(entry, Form.PAST) for _, _, entry in sorted(known, key=lambda one: one[:2])]


def likely(word: str, lang: Lang) -> frozenset[str]:
    """The dictionary forms that `word` is likely to come from: of Russian, стали is more often стать than сталь."""
    readings = parses(word, lang)
    return frozenset(one.normal_form for one in readings if one.score >= LIKELY * readings[0].score)


@lru_cache(maxsize=16384)
def _in_english(text: str) -> tuple[tuple[Entry, Form], ...]:
    """The entries of which `text`, lower-cased, is a form, in their order."""
    first, *more = text.split(" ")
    keys = {" ".join([base, *more]) for base in bases(first)}
    if more:
        keys |= {" ".join([first, *more[:-1], base]) for base in bases(more[-1])}
    found = sorted((one for key in keys for one in _english().get(key, ())), key=lambda one: one[0])
    kinds = ((one, dict(reversed([*forms(one.columns[0], one.part)])).get(text)) for _, one in found)
    return tuple((one, kind) for one, kind in kinds if kind)


@cache
def _english() -> dict[str, list[tuple[int, Entry]]]:
    """Dictionary forms → their entries, and at which place of the lexicon these are."""
    table: dict[str, list[tuple[int, Entry]]] = {}
    for number, one in enumerate(entries()):
        table.setdefault(one.columns[0], []).append((number, one))
    return table


@cache
def _single(lang: Lang) -> dict[str, list[Place]]:
    """Dictionary forms of one word → the entries they are in: at which place there, at which place in the lexicon."""
    table: dict[str, list[Place]] = defaultdict(list)
    for number, one in enumerate(entries()):
        for rank, word in enumerate(one.words(lang)):
            for form in word.split("/"):
                if " " not in form:
                    plural = one.part == "n" and form.endswith(PLURAL)
                    for base in lemmas(form, lang) if plural else (form.lower(),):
                        table[base].append((rank, number, one))
    return dict(table)


@cache
def _terms(lang: Lang) -> dict[tuple[str, int], list[tuple[list[str], Place]]]:
    """The beginning and the number of words of terms → their words, and where they are as in `_single`."""
    table: dict[tuple[str, int], list[tuple[list[str], Place]]] = defaultdict(list)
    for number, one in enumerate(entries()):
        for rank, word in enumerate(one.words(lang)):
            for form in word.lower().split("/"):
                if len(words := form.split()) > 1:
                    table[words[0][:BEGINNING], len(words)].append((words, (rank, number, one)))
    return dict(table)


@cache
def _of_terms(lang: Lang) -> frozenset[str]:
    """The words that terms are made of, as they stand there."""
    forms = (form for one in entries() for word in one.words(lang) for form in word.lower().split("/") if " " in form)
    return frozenset(word for form in forms for word in form.split())
