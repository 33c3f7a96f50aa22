"""What parallel text says of the lexicon."""

from __future__ import annotations

import random
from dataclasses import replace

from nlp.languages import Lang
from nlp.lexicon import entry
from nlp.training.glosses import Glosser, Present
from nlp.training.lexicon import COMMON, MET, Census
from nlp.training.pairs import DirectedPair

PAIR = DirectedPair("en", "ru", "The glacier melts.", "Ледник тает.")


def line_of(census: Census, word: str) -> str:
    return next(line for line in census.lines() if line.split("\t")[:2] == [word, "n"])


def test_a_word_that_translations_put_otherwise_is_no_guide() -> None:
    census, pair = Census(), DirectedPair("ru", "en", "Ледник тает.", "The glacier melts.")
    census.count([pair] * MET)
    assert not line_of(census, "glacier").endswith("ru-en")
    census.count([replace(pair, target="It melts."), replace(PAIR, target="Он тает.")] * MET * 3)
    assert line_of(census, "glacier").endswith("\tru-en"), "nor is it untold into Russian"


def test_a_word_that_every_model_knows_need_not_be_told() -> None:
    census = Census()
    census.count([PAIR] * COMMON)
    assert line_of(census, "glacier").endswith("\ten-ru")


def test_lines_are_read_as_they_are_written() -> None:
    line = "glacier\tn\tледник\tльодовик|глетчер\ten-ru uk-en"
    read = entry(line)
    assert read.words(Lang.UK) == ["льодовик", "глетчер"]
    assert read.untold == {(Lang.EN, Lang.RU), (Lang.UK, Lang.EN)}


def told_of(pair: DirectedPair, seeds: int) -> list[str]:
    return [Glosser(random.Random(seed)).glossed(pair).source for seed in range(seeds)]


def test_words_that_the_target_has_are_told() -> None:
    assert set(told_of(DirectedPair("en", "uk", "A beaver.", "Це бобер."), 30)) == {"A beaver.", "A beaver ‹ бобер›."}


def test_what_a_word_may_be_is_told_whichever_the_target_has() -> None:
    clash = DirectedPair("en", "ru", "A clash.", "Это стычка.")
    assert set(told_of(clash, 30)) == {"A clash.", "A clash ‹ столкновение| стычка›."}


def test_words_that_a_target_lacks_are_seldom_told() -> None:
    pair = DirectedPair("en", "uk", "A beaver.", "Це він.")
    assert 0 < sum(source != pair.source for source in told_of(pair, 300)) < 90


def test_a_term_is_present_in_every_case() -> None:
    kindergarten = entry("kindergarten\tn\tдетский сад\tдитячий садок")
    assert list(Present.of("Рядом с детскими садами", Lang.RU).words(kindergarten)) == ["детский сад"]
    assert list(Present.of("Near two kindergartens", Lang.EN).words(kindergarten)) == ["kindergarten"]
    assert not list(Present.of("Детский врач и сад", Lang.RU).words(kindergarten))
