"""Between a model and the reader: streaming, long sentences in parts, what is tried again and what is not."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator, Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.languages import Lang
from nlp.translate.clauses import clauses
from nlp.translate.faults import faults, looping, misshapen, remainder, untranslated
from nlp.translate.finish import finished
from nlp.translate.robust import RobustTranslator
from nlp.translate.types import Decoding, Translated

LONG = (
    "The minister said that the bridge would be opened in spring, and that trains would run again by summer; "
    "the mayor, who had waited for nine years, answered that he would believe it when he saw it."
)


class Script:
    """A model that says what it is told to: per text the replies of the first, second, third asking…"""

    id, version, comfort, batch, workers = "script", "1", 12, 8, 1
    directions = frozenset(permutations(Lang, 2))

    def __init__(self, replies: dict[str, list[str]] | None = None) -> None:
        self.replies = replies or {}
        self.asked: list[tuple[tuple[str, ...], Decoding]] = []

    def tokens(self, text: str) -> int:
        return len(text.split())

    def give_up(self) -> None:
        """Nothing is under way."""

    def generate(self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding) -> list[list[Translated]]:
        self.asked.append((tuple(texts), decoding))
        return [[Translated(self._reply(text), -0.5)] for text in texts]

    def _reply(self, text: str) -> str:
        replies = self.replies.get(text)
        if not replies:
            return "Перевод: " + text.upper().translate(str.maketrans("ETAOINSHRDLU", "ЕТАОИНСХРДЛУ"))
        return replies.pop(0) if len(replies) > 1 else replies[0]


def translated(script: Script, *sentences: str) -> list[str]:
    return [one.text for one in RobustTranslator(script).map(sentences, Lang.EN, Lang.RU)]


def words(text: str) -> int:
    return len(text.split())


def test_a_headline_is_given_as_a_sentence_and_names_keep_their_capitals() -> None:
    script = Script()
    translated(script, "Russian Drones Strike Power Plants Across Ukraine")
    RobustTranslator(script).alternatives("Dam Collapses Near Kherson, Thousands Evacuated", Lang.EN, Lang.RU, 2)
    assert [texts for texts, _ in script.asked] == [
        ("Russian drones strike power plants across Ukraine",),
        ("Dam collapses near Kherson, thousands evacuated",),
    ]


def test_stress_marks_and_spaces_that_hold_words_together_are_not_given() -> None:
    script = Script()
    list(RobustTranslator(script).map(["В\u00a0Киеве закрыли за́мок."], Lang.RU, Lang.EN))
    assert script.asked[0][0] == ("В Киеве закрыли замок.",)


@given(st.lists(st.sampled_from(["word", "and", "because", "one,", "two;", "—"]), min_size=1, max_size=80))
def test_clauses_are_short_enough(found: list[str]) -> None:
    assert all(words(part) <= 10 for part in clauses(" ".join(found), 10, words))


def test_a_cut_comes_at_the_strongest_break_near_the_middle() -> None:
    assert clauses(LONG, 25, words)[0].endswith("summer; ")


def test_a_word_without_end_stays_whole() -> None:
    assert clauses("x" * 900, 10, len) == ["x" * 900]


def test_nothing_is_asked_ahead_of_need() -> None:
    script = Script()
    read = 0

    def sentences() -> Iterator[str]:
        nonlocal read
        for read in range(1, 1000):
            yield f"Sentence number {read}."

    results = RobustTranslator(script).map(sentences(), Lang.EN, Lang.RU)
    next(results)
    assert read == 1
    assert len(script.asked) == 1


def test_sentences_of_like_length_go_together_and_come_back_in_order() -> None:
    script = Script()
    short = [f"Line {number}." for number in range(8)]
    long = [f"This is the much longer line number {number}." for number in range(8)]
    mixed = [sentence for pair in zip(short, long, strict=True) for sentence in pair]
    assert translated(script, *mixed) == translated(Script(), *short[:1]) + [
        text for sentence in mixed[1:] for text in translated(Script(), sentence)
    ]
    first, second, third, *_ = (texts for texts, _ in script.asked)
    assert first == (short[0],)
    assert {words(text) for text in second} == {words(long[0])}
    assert {words(text) for text in third} == {words(short[0])}


def test_several_batches_are_under_way_at_once() -> None:
    together = threading.Barrier(2, timeout=10)

    class Two(Script):
        workers = 2

        def generate(
            self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding
        ) -> list[list[Translated]]:
            together.wait()
            return super().generate(texts, source, target, decoding)

    sentences = [f"Line {number}." for number in range(18)]  # two batches of one, two of eight
    assert translated(Two(), *sentences) == translated(Script(), *sentences)


def test_a_failure_in_another_thread_is_the_callers() -> None:
    class Broken(Script):
        workers = 2

        def generate(self, *_: object) -> list[list[Translated]]:
            raise MemoryError("no room")

    with pytest.raises(MemoryError, match="no room"):
        translated(Broken(), "First.", "Second.")


def test_closing_leaves_nothing_under_way() -> None:
    class Two(Script):
        workers = 2

    script = Two()
    results = RobustTranslator(script).map((f"Line {number}." for number in range(1000)), Lang.EN, Lang.RU)
    assert isinstance(results, Generator)
    next(results)
    results.close()
    before = len(script.asked)
    assert before < 5
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("translate")]


@pytest.mark.parametrize("sentence", ["", "  ", "\n\t", "12%", " — ", "…"])
def test_what_has_no_letters_stays_as_it_is(sentence: str) -> None:
    script = Script()
    assert translated(script, sentence) == [sentence]
    assert script.asked == []


def test_white_space_around_is_kept() -> None:
    (text,) = translated(Script({"Hello there.": ["Привет."]}), "  Hello there. \n")
    assert text == "  Привет. \n"


def test_a_long_sentence_goes_in_parts_and_loses_none() -> None:
    script = Script()
    (text,) = translated(script, LONG)
    parts = [part for texts, _ in script.asked for part in texts]
    assert len(parts) > 2
    assert " ".join(sorted(parts, key=LONG.index)) == LONG
    assert text.count("Перевод") == len(parts)


def test_two_sentences_given_as_one_go_one_by_one() -> None:
    script = Script()
    (text,) = translated(script, "Gen. Budanov came at 5 p.m. on Monday. He left on Friday. ")
    assert [asked for texts, _ in script.asked for asked in texts] == [
        "Gen. Budanov came at 5 p.m. on Monday.",
        "He left on Friday.",
    ]
    assert text.count("Перевод") == 2
    assert text.endswith(". ")


def test_sound_outputs_of_the_same_step_are_not_asked_again() -> None:
    bad, good = "The committee will meet on Monday.", "The council will meet on Tuesday."
    script = Script({bad: ["", "Комитет соберётся в понедельник."]})
    translated(script, "First.", good, bad)
    assert sum(good in texts for texts, _ in script.asked) == 1


@pytest.mark.parametrize(
    "text", ["Нет, нет и нет.", "Шаг за шагом, день за днём.", "Он сказал, что она сказала, что он придёт."]
)
def test_plain_speech_is_no_loop(text: str) -> None:
    assert not looping(text)


def test_short_names_may_stay_as_they_are() -> None:
    assert not untranslated("The New York Times", "The New York Times".removeprefix("The "), Lang.RU)
    assert untranslated("Он приехал вчера в Киев", "He came to Kyiv yesterday", Lang.EN)
    assert untranslated("Міністр поїхав до Києва й їхав ніч", "The minister went to Kyiv by night", Lang.RU)
    assert not untranslated("Министр поехал в Киев и был в пути", "The minister went to Kyiv by night", Lang.RU)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Акции Apple, Microsoft, Nvidia, Amazon и Meta выросли.", "Apple, Microsoft, Nvidia, Amazon and Meta rose."),
        ("Фото: Reuters / Gleb Garanich", "Photo: Reuters / Gleb Garanich"),
        (
            "Почта: press@agency.example, https://agency.example/a",
            "Mail: press@agency.example, https://agency.example/a",
        ),
    ],
)
def test_latin_names_and_addresses_are_no_fault(text: str, source: str) -> None:
    assert not untranslated(text, source, Lang.RU)


def test_what_is_the_same_in_both_languages_is_right() -> None:
    for text in ("| Танки | 7 352 (+9) |", "Танки — 7352 (+9), БМП — 30, САУ — 12."):
        assert not untranslated(text, text, Lang.UK)
        assert not untranslated(text, text, Lang.RU)
    assert untranslated("Президент подписал новый закон", "Президент подписал новый закон", Lang.UK)
    assert untranslated("ПУТИН ПРИЕХАЛ В КИЕВ", "ПУТИН ПРИЕХАЛ В КИЕВ", Lang.UK)
    assert untranslated("President Signs New Law", "President Signs New Law", Lang.RU)


def test_what_the_source_repeats_may_be_repeated() -> None:
    assert not looping("Ганьба! Ганьба! Ганьба!", "Shame! Shame! Shame!")
    assert not looping("Blah, blah, blah, he said.", "Бла-бла-бла, сказал он.")
    assert not looping("Ганьба вам! Ганьба вам!", "Shame on you! Shame on you!")
    assert looping("нет нет нет нет нет нет нет", "no no no")


@pytest.mark.parametrize(
    ("text", "source", "left"),
    [
        ("За recent call с Зеленским", "During a recent call with Zelensky", True),
        ("Сирена или alarm.", "The siren or the alarm sounds.", True),
        ("Пишите на info@bridge.example и в iPhone", "Write to info@bridge.example and on an iPhone", False),
        ("Файл bridge.pdf открыт", "The file bridge.pdf is open", False),
        ("Клод де Vries", "Claude de Vries", False),
        ("The recent call", "The recent call", False),
    ],
)
def test_words_left_untranslated_are_seen(text: str, source: str, left: bool) -> None:
    assert remainder(text, source, Lang.RU) is left


def test_a_translation_far_too_short_is_misshapen() -> None:
    assert misshapen("Да.", LONG)
    assert not misshapen(LONG, LONG)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(list(Lang)))
def test_faults_are_told_of_any_text(text: str, source: str, target: Lang) -> None:
    assert faults(text, source, target) >= 0


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Он пришёл", "He came.", "Он пришёл."),
        ("Он пришёл.", "He came.", "Он пришёл."),
        ("Правда ли это", "Is it true?", "Правда ли это?"),
        ("Победа на выборах в Киеве.", "Win in Kyiv elections", "Победа на выборах в Киеве"),
        ("Война окончена", "“The war is over”", "«Война окончена»"),
        ("«Война окончена»", "“The war is over”", "«Война окончена»"),
        ("Он сказал", "", "Он сказал"),
        ("", "He came.", ""),
    ],
)
def test_a_translation_ends_as_its_source_does(text: str, source: str, expected: str) -> None:
    assert finished(text, source, Lang.RU) == expected


def test_alternatives_differ() -> None:
    class Many(Script):
        def generate(
            self, texts: Sequence[str], source: Lang, target: Lang, decoding: Decoding
        ) -> list[list[Translated]]:
            return [[Translated(t, -1.0) for t in ("Он пришёл.", "Он пришёл", "Он приехал.")] for _ in texts]

    found = RobustTranslator(Many()).alternatives("He came.", Lang.EN, Lang.RU, 3)
    assert [one.text for one in found] == ["Он пришёл.", "Он приехал."]
