"""Words of a translation that its language does not have, as a small model makes them: «рулельными», «забастовков»."""

# ruff: noqa: SIM905  rows of words

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlp.article import Span
from nlp.entities.matching import SAME, token_similarity
from nlp.languages import Lang
from nlp.lexicon import has_english, has_word
from nlp.morphology import is_known, parses

WORD = re.compile(r"(?<![\w@#/.\u0301-])[^\W\d_]+(?:['’ʼ][^\W\d_]+)*(?![\w@/\u0301-])")
OPENING = re.compile(r"(?:^|[.!?:;«»„“\"”(\[—–•]\s*)$")  # where a capital says nothing
SHORTEST = 5  # letters; of shorter ones too many are names and abbreviations
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
ALPHABET = {
    Lang.RU: re.compile(r"[а-яё]+", re.IGNORECASE),
    Lang.UK: re.compile(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ]+", re.IGNORECASE),
}
# what a word may begin with that the dictionary does not have for it: киберугроза, сверхмалый, щодесятиліття
STARTING = {
    Lang.RU: """
авиа авто агро анти аудио аэро без бес био благо броне веб вело видео внутри водо военно восточно гео гидро гипер гос
дву двух девяти десяти евро за западно зерно кибер кило кино контр крипто крупно лесо макро мало медиа между
меж мега микро мини много моно мото мульти на нано нарко недо нейро не нефте низко ново обще одно онко палео пере под
полу после пост пред про против псевдо психо пяти радио разно само сверх северо семи сельско сорока спец средне стерео
супер теле тепло термо транс трёх трех ультра фото хлебо цветно четырёх четырех шести экзо экс экстра электро энерго
этно южно развед фарм восьми вице губ горно судмед
""".split(),
    Lang.UK: """
авіа авто агро анти аудіо без бензо біо веб вело відео високо внутрішньо водо військово восьми газо гідро гіпер далеко
дво двох дев'яти держ десяти екс екстра електро енерго етно євро за західно зерно кібер контр крипто крупно лісо мало
між мега мікро міні мото на нано нарко над напів недо не нейро нафто ново онко перед пере південно північно під поза
після проти псевдо психо п'яти радіо само семи середньо спец спів східно супер теле термо транс трьох ультра фото
хлібо чотирьох шести що найпо фарм розвід віце губ гірсько судмед сухо поп
""".split(),
}
MISSING = frozenset("немає щочервня щосічня щолютого щоберезня щоквітня щотравня щолипня щосерпня щовересня щожовтня "
                    "щолистопада щогрудня".split())  # of the Ukrainian dictionary  # fmt: skip
NEAR = 0.5  # of a word with a capital, to one of the source: it may be a name
REST = 4  # letters of what follows such a beginning
# adjectives of places and the like; women of a trade: сквошистка, геофізикиня
FORMED = re.compile(r"(?:[сц]к|[сц]ьк|зьк)(?:ий|ая|а|ой|ої|ую|у|ій|ою|ое|е|ого|ому|ом|им|ие|і|их|ими|іми|о|ої)$")
WOMAN = re.compile(
    r"(?:ист|ник|лог|фик|зик|ор|ер|ёр|єр|ант|ент|ик|ач|ан)(?:к|кин|ин|иц|ниц)[аяь]$|(?:ница|ниця|щица|киня|гиня)$"
)


def nonwords(text: str, lang: Lang, source: str, source_lang: Lang, names: Sequence[Span]) -> Iterator[Span]:
    """The words of `text` that `lang` does not have, outside its `names`; none of them is taken over from `source`.

    English has too many words for a list to tell.
    """
    if lang is Lang.EN:
        return
    given = None
    for found in WORD.finditer(text):
        word = found[0]
        if word in source:
            continue
        if not _of_alphabet(word, lang):
            if CYRILLIC.search(word):
                yield Span(found.start(), found.end(), word)
            continue
        small = word.islower() or (word[1:].islower() and OPENING.search(text, 0, found.start()) is not None)
        named = any(one.start < found.end() and found.start() < one.stop for one in names)
        if not small or named or len(word) < SHORTEST or _has(word.lower(), lang):
            continue
        given = given if given is not None else [one for one in WORD.findall(source) if _rare(one, source_lang)]
        near = SAME if word.islower() else NEAR
        if not any(token_similarity(word, one, lang, source_lang) >= near for one in given):
            yield Span(found.start(), found.end(), word)


def _of_alphabet(word: str, lang: Lang) -> bool:
    return ALPHABET[lang].fullmatch(word) is not None


def _rare(word: str, lang: Lang) -> bool:
    """Whether a word of the source may be taken over as it is heard: no everyday one."""
    return len(word) > 3 and not (word.islower() and (has_english(word) if lang is Lang.EN else is_known(word, lang)))


@lru_cache(maxsize=65536)
def _has(word: str, lang: Lang) -> bool:
    """Whether the language has `word`, lower-cased, or may form it of what it has."""
    if is_known(word, lang) or word in MISSING or FORMED.search(word):
        return True
    bases = [one.normal_form for one in parses(word, lang)[:3]]
    if any(WOMAN.search(one) for one in bases):
        return True
    if any(has_word(one, lang) and not is_known(one, lang) for one in bases):  # where it is known, its forms are
        return True
    return any(
        word.startswith(one) and len(word) - len(one) >= REST and is_known(word[len(one) :].lstrip("ъ'"), lang)
        for one in STARTING[lang]
    )
