"""What names and checks are looked up in, loaded before anybody waits for it: dictionaries, gazetteers, lists.

Each is read at its first use, which takes some tenths of a second, all of them together a second or more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from threading import Lock

from nlp.languages import Lang

SAYING = {  # the same in three languages: a person, a place, a body, a sum, a date, an age, a "not"
    Lang.EN: "On 5 May Anna Shevchenko, 42, said in Kyiv that NATO had not paid $3 million.",
    Lang.RU: "5 мая Анна Шевченко, 42 года, сказала в Киеве, что НАТО не заплатило 3 млн долларов.",
    Lang.UK: "5 травня Анна Шевченко, 42 роки, сказала в Києві, що НАТО не заплатило 3 млн доларів.",
}
Step = tuple[Lang, Lang]  # what is looked up from the first into the second, or of one language alone

_done: set[Step] = set()
_loading = Lock()


def steps(langs: Collection[Lang]) -> list[Step]:
    """What texts in `langs` and their translations from one into another need."""
    return [(one, other) for one in langs for other in langs]


def loaded(langs: Collection[Lang]) -> bool:
    """Whether all of it is there for `langs`."""
    return _done.issuperset(steps(langs))


def load(langs: Collection[Lang] = tuple(Lang)) -> Iterator[None]:
    """Load it in steps; what another thread is loading is waited for. Raises what a damaged installation raises."""
    for step in steps(langs):
        with _loading:
            if step not in _done:
                _read(*step)
                _done.add(step)
        yield


def _read(lang: Lang, target: Lang) -> None:
    from nlp.check import check
    from nlp.entities.letters import cost
    from nlp.entities.name_words import SURNAME, counterparts
    from nlp.glosses import glossed
    from nlp.heading import read_alone
    from nlp.lexicon import has_word
    from nlp.names import naming  # noqa: F401
    from nlp.names.book import Book, in_full
    from nlp.names.places import village

    source = read_alone(SAYING[lang], lang)
    if lang is target:
        in_full(lang)
        if lang is not Lang.EN:
            has_word("", lang)
            cost("", lang, "")
        return
    glossed(source.text, lang, target)
    village("", lang, target)
    counterparts(source.text, SURNAME, lang, target)
    check(source, read_alone(SAYING[target], target))
    for entity in source.entities:
        Book().wanted(entity.normal, entity.kind, lang, target)
