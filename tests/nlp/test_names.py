"""The name memory: what is proposed, what is put into a translation and in which form, what is reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.article import Article, Digest, EntityKind, FindingKind, Origin, Severity
from nlp.languages import Lang
from nlp.library.packing import pack_article, unpack_article
from nlp.memory import Memory
from nlp.names.book import Book, Form, Name, Setter
from nlp.names.cases import in_case
from nlp.names.declension import CASES, declined
from nlp.names.identity import key
from nlp.names.memory import NameMemory
from nlp.names.naming import named
from nlp.names.policy import Endings, Places, Policy
from nlp.names.romanise import romanised
from nlp.names.table import name_rows
from nlp.pipeline import Options, digest
from nlp.reader import read_text
from nlp.revise import edited, see
from tests.fakes import FakeEngines, FakeTranslator
from tests.nlp.test_pipeline import passage
from tests.nlp.test_revise import consistent

PERSON, PLACE, ORG = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION
UK, EN, RU = Lang.UK, Lang.EN, Lang.RU
SOURCE = [
    "Президент України Володимир Зеленський зустрівся в Києві з мером Віталієм Кличком.",
    "Указ Зеленського підписано у Києві.",
    "Київська міська рада підтримала Кличка.",
]
TARGET = [
    "Ukrainian President Volodymyr Zelenskiy met in Kiev with Mayor Vitaliy Klychko.",
    "Zelenskyy's decree was signed in Kiev.",
    "The Kiev City Council supported Klychko.",
]


def drafted(source: list[str], target: list[str], langs: tuple[Lang, Lang], names: NameMemory | None = None) -> Digest:
    article = Article("", passage(langs[0], [source]))
    fake = FakeTranslator(dict(zip(source, target, strict=True)))
    *_, last = digest(article, FakeEngines(fake, names=names), Options(langs[1], 1, repair=False))  # type: ignore[arg-type]
    consistent(last)
    return last


def said(found: Digest) -> list[str | None]:
    assert found.translation is not None
    return list(found.translation.targets)


def own(text: str, lang: Lang, source: str, source_lang: Lang, kind: EntityKind = PERSON) -> Name:
    """A name that the user has set a form for."""
    forms = {source_lang: Form(source), lang: Form(text, Setter.USER)}
    return Name(key(source, kind, source_lang), kind, forms)


def spellings(found: Digest) -> list[str]:
    return [finding.why for finding in found.findings if finding.kind is FindingKind.NAME_SPELLING]


# Which name it is


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (PERSON, [(UK, "Володимир Зеленський"), (RU, "Владимир Зеленский"), (EN, "Volodymyr Zelensky"),
                  (EN, "Vladimir Zelenskiy")]),
        (PLACE, [(UK, "Київ"), (RU, "Киев"), (EN, "Kyiv"), (EN, "Kiev")]),
        (ORG, [(UK, "ООН"), (RU, "ООН"), (EN, "United Nations"), (EN, "UN")]),
    ],
)  # fmt: skip
def test_a_name_has_one_key_in_all_languages(kind: EntityKind, names: list[tuple[Lang, str]]) -> None:
    assert len({key(name, kind, lang) for lang, name in names}) == 1


def test_others_have_others() -> None:
    people = ["Володимир Зеленський", "Володимир Мединський", "Віталій Кличко", "Володимир Кличко"]
    assert len({key(name, PERSON, UK) for name in people}) == len(people)


# What is proposed


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("Олексій Гончаренко", UK, "Oleksii Honcharenko"),
        ("Юрій Згурський", UK, "Yurii Zghurskyi"),
        ("Дмитрий Щёголев", RU, "Dmitry Shchegolev"),
        ("Наталья Ильина", RU, "Natalya Ilyina"),
        ("Егор Достоевский", RU, "Yegor Dostoyevsky"),
        ("Артём Горбачёв", RU, "Artyom Gorbachev"),
    ],
)
def test_names_are_romanised_officially(name: str, lang: Lang, expected: str) -> None:
    assert romanised(name, lang) == expected


@pytest.mark.parametrize(
    ("name", "kind", "lang", "target", "expected", "sure"),
    [
        ("Віталій Кличко", PERSON, UK, EN, "Vitali Klitschko", True),
        ("Кличко", PERSON, RU, EN, "Klitschko", False),  # two brothers
        ("Умєров", PERSON, UK, EN, "Rustem Umerov", True),
        ("Ким Чен Ын", PERSON, RU, EN, "Kim Jong Un", True),
        ("Sergei Sobyanin", PERSON, EN, UK, "Сергій Собянін", True),
        ("Олена Зеленська", PERSON, UK, EN, "Olena Zelenska", True),
        ("Київ", PLACE, UK, EN, "Kyiv", True),
        ("Одесса", PLACE, RU, EN, "Odesa", True),
        ("Запорожье", PLACE, RU, EN, "Zaporizhzhia", True),
        ("Smolensk", PLACE, EN, RU, "Смоленск", False),
        ("Тюмень", PLACE, RU, UK, "Тюмень", False),
        ("Тобол", PLACE, RU, EN, "Tobol", False),
        ("Дніпромаш", ORG, UK, EN, "Dnipromash", False),
        ("Євросоюз", ORG, UK, EN, "", False),
        ("Курганская область", PLACE, RU, EN, "Kurgan Oblast", False),
        ("Міністерство оборони України", ORG, UK, EN, "Ministry of Defence of Ukraine", False),
        ("Спілка пасічників Тобола", ORG, UK, EN, "", False),
        ("House of Lords", ORG, EN, RU, "Палата лордов", False),
        ("Jacques Hughes", PERSON, EN, UK, "Жак Г'юз", False),
        ("Жак Хьюз", PERSON, RU, EN, "Jacques Hughes", False),
        ("Анастасия Вербицкая", PERSON, RU, EN, "Anastasiya Verbitskaya", False),
    ],
)
def test_usual_forms_are_sure_and_others_offered(
    name: str, kind: EntityKind, lang: Lang, target: Lang, expected: str, sure: bool
) -> None:
    wanted = Book().wanted(name, kind, lang, target)
    assert (wanted.text, wanted.sure) == (expected, sure)
    assert wanted.set_by is Setter.PROPOSED


def test_a_transliteration_is_offered_and_not_put() -> None:
    wanted = Book().wanted("Олексій Гончаренко", PERSON, UK, EN)
    assert (wanted.text, wanted.sure) == ("Oleksii Honcharenko", False)
    source = ["Олексій Гончаренко приїхав."]
    assert said(drafted(source, ["Oleksiy Goncharenko arrived."], (UK, EN))) == ["Oleksiy Goncharenko arrived."]


# Forms


@pytest.mark.parametrize("name", ["Ле Пен", "Марін Ле Пен", "Ван Гог", "Лі"])
def test_a_remembered_name_of_a_small_word_alone_disturbs_no_other(name: str) -> None:
    book = Book([own("Ле", UK, "Le", EN), own("Ван", UK, "Van", EN)])
    assert book.wanted(name, PERSON, UK, EN).text not in {"Le", "Van"}
    assert book.wanted("Ле", PERSON, UK, EN).text == "Le"


@pytest.mark.parametrize(
    ("word", "lang", "gender", "forms"),
    [
        ("Зеленский", RU, "", "Зеленский Зеленского Зеленскому Зеленского Зеленским Зеленском"),
        ("Зеленський", UK, "", "Зеленський Зеленського Зеленському Зеленського Зеленським Зеленському"),
        ("Умеров", RU, "", "Умеров Умерова Умерову Умерова Умеровым Умерове"),
        ("Навальная", RU, "", "Навальная Навальной Навальной Навальную Навальной Навальной"),
        ("Уиткофф", RU, "masc", "Уиткофф Уиткоффа Уиткоффу Уиткоффа Уиткоффом Уиткоффе"),
        ("Меркель", RU, "femn", "Меркель Меркель Меркель Меркель Меркель Меркель"),
        ("Кличко", UK, "masc", "Кличко Кличка Кличкові Кличка Кличком Кличкові"),
        ("Кличко", RU, "masc", "Кличко Кличко Кличко Кличко Кличко Кличко"),
        ("Сибига", UK, "masc", "Сибига Сибиги Сибизі Сибигу Сибигою Сибизі"),
        ("Київ", UK, "", "Київ Києва Києву Київ Києвом Києві"),
        ("Харків", UK, "", "Харків Харкова Харкову Харків Харковом Харкові"),
        ("Одесса", RU, "", "Одесса Одессы Одессе Одессу Одессой Одессе"),
    ],
)
def test_names_decline(word: str, lang: Lang, gender: str, forms: str) -> None:
    assert declined(word, lang, gender) == dict(zip(CASES, forms.split(), strict=True))


def test_what_cannot_be_told_is_not_guessed() -> None:
    assert declined("Кличко", UK) == {}, "a man or a woman"
    assert declined("Орбан", RU) == {}
    assert in_case("Зеленский", frozenset({"nomn", "gent"}), RU) is None
    assert in_case("Соединённые Штаты", frozenset({"gent"}), RU) is None


def test_the_head_of_a_phrase_declines() -> None:
    gent = frozenset({"gent"})
    assert in_case("Министерство обороны Украины", gent, RU) == "Министерства обороны Украины"
    assert in_case("Білий дім", frozenset({"loct"}), UK) == "Білому домі"
    assert in_case("Владимир Зеленский", frozenset({"ablt"}), RU) == "Владимиром Зеленским"
    assert in_case("НАТО", gent, RU) == "НАТО"


# In a translation


def test_names_are_put_where_they_stand_and_the_machines_words_kept() -> None:
    found = drafted(SOURCE, TARGET, (UK, EN))
    assert said(found) == [
        "Ukrainian President Volodymyr Zelensky met in Kyiv with Mayor Vitali Klitschko.",
        "Zelensky's decree was signed in Kyiv.",
        "The Kyiv City Council supported Klitschko.",
    ]
    assert found.translation is not None
    for index, revision in enumerate(found.translation.revisions):
        assert revision is not None
        assert (revision.origin, revision.first, revision.plain) == (Origin.NAMED, TARGET[index], TARGET[index])
        assert revision.machine == said(found)[index]
    assert found.findings == ()


def test_the_user_goes_before_what_is_usual_and_both_can_be_taken_back() -> None:
    first = drafted(SOURCE, TARGET, (UK, EN))
    other = named(first, Book([own("Volodymyr Zelenskyy", EN, "Зеленський", UK)], Policy(places=Places.RUSSIAN)))
    consistent(other)
    assert said(other)[1:] == ["Zelenskyy's decree was signed in Kiev.", "The Kiev City Council supported Klitschko."]
    assert said(other)[0] == "Ukrainian President Volodymyr Zelenskyy met in Kiev with Mayor Vitali Klitschko."
    back = named(other, Book())
    assert back.translation == first.translation
    assert back.findings == first.findings


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Policy(), "Zelensky met Medinsky in Odesa."),
        (Policy(Places.RUSSIAN, Endings.SKYY), "Zelenskyy met Medinskyy in Odessa."),
        (Policy(Places.AS_TRANSLATED, Endings.SKIY), "Zelenskiy met Medinskiy in Odessa."),
        (Policy(Places.AS_TRANSLATED, Endings.AS_TRANSLATED), "Zelensky met Medinsky in Odessa."),
    ],
)
def test_policies_decide_for_many_names(policy: Policy, expected: str) -> None:
    found = drafted(["Зеленский встретил Мединского в Одессе."], ["Zelenskiy met Medinskiy in Odessa."], (RU, EN))
    assert said(named(found, Book((), policy))) == [expected]


def test_an_ending_is_put_on_names_that_have_no_form_of_their_own() -> None:
    found = drafted(["Приехали Борис Ясинский и Ян Ковальский."], ["Boris Yasinskiy and Jan Kowalski came."], (RU, EN))
    assert said(found) == ["Boris Yasinsky and Jan Kowalski came."]


def test_a_name_is_put_in_the_case_it_stands_in() -> None:
    source = [
        "President Zelensky met in Kyiv with Rustem Umerov.",
        "Zelensky's aide called Umerov.",
        "A letter to Zelensky was sent from Dnipro.",
        "The Ministry of Defense is in Dnipro.",
    ]
    target = [
        "Президент Зеленский зустрівся в Києві з Рустемом Умеровим.",
        "Помічник Зеленского подзвонив Умерову.",
        "Лист Зеленскому надіслали з Дніпропетровська.",
        "Міноборони є в Дніпропетровську.",
    ]
    found = drafted(source, target, (EN, UK))
    book = Book([own("Дніпро", UK, "Dnipro", EN, PLACE)])
    assert said(named(found, book)) == [
        "Президент Зеленський зустрівся в Києві з Рустемом Умєровим.",
        "Помічник Зеленського подзвонив Умєрову.",
        "Лист Зеленському надіслали з Дніпра.",
        "Міноборони є в Дніпрі.",
    ]


def test_where_no_form_is_sure_it_is_reported() -> None:
    book = Book([own("Кличков", RU, "Klitschko", EN)])
    found = named(drafted(["Klitschko was praised."], ["Кличко похвалили."], (EN, RU)), book)
    assert said(found) == ["Кличко похвалили."], "which case that is nobody can tell"
    (finding,) = [one for one in found.findings if one.kind is FindingKind.NAME_SPELLING]
    assert (finding.severity, finding.why) == (Severity.WARNING, "spelt Кличко, preferred: Кличков")


def test_only_the_name_itself_is_touched() -> None:
    source = ["Мэр Киева Кличко говорил о Киевской области."]
    target = ["Kiev Mayor Klitschko talked of the Kiev region and a chicken Kiev recipe."]
    found = drafted(source, target, (RU, EN))
    assert said(found) == ["Kyiv Mayor Klitschko talked of the Kyiv region and a chicken Kiev recipe."]


def test_abbreviations_and_other_names_of_a_place_stay() -> None:
    source = ["США и Великобритания договорились."]
    target = ["The US and Britain agreed."]
    assert said(drafted(source, target, (RU, EN))) == target
    book = Book([own("United States", EN, "США", RU, PLACE)])
    assert said(named(drafted(source, target, (RU, EN)), book)) == target


def test_a_woman_is_not_her_husband() -> None:
    book = Book([own("Volodymyr Zelensky", EN, "Зеленський", UK)])
    found = named(drafted(["Приїхала Олена Зеленська."], ["Olena Zelenska came."], (UK, EN)), book)
    assert said(found) == ["Olena Zelenska came."]


def test_the_users_words_are_never_touched_but_what_differs_is_told() -> None:
    found = edited(drafted(SOURCE, TARGET, (UK, EN)), {1: "The decree of Zelenskyy was signed in Kyiv."})
    again = named(found, Book())
    assert said(again)[1] == "The decree of Zelenskyy was signed in Kyiv."
    assert spellings(again) == ["spelt Zelenskyy, preferred: Volodymyr Zelensky"]
    assert said(named(edited(again, {1: None}), Book()))[1] == "Zelensky's decree was signed in Kyiv."
    assert named(edited(again, {1: None}), Book()).findings == ()


def test_what_is_said_of_a_name_stays_when_the_sentence_beside_it_is_edited() -> None:
    found = named(edited(drafted(SOURCE, TARGET, (UK, EN)), {1: "The decree of Zelenskyy was signed."}), Book())
    (finding,) = [one for one in found.findings if one.kind is FindingKind.NAME_SPELLING]
    looked = see(found, {(finding.sentence, finding.key): True})
    assert replace(finding, seen=True) in edited(looked, {2: "The council backed Klitschko."}).findings


def test_one_name_spelt_in_two_ways_is_a_finding() -> None:
    source = ["Приехал Георгий Задорнов.", "Задорнов говорил.", "Задорнова слушали."]
    target = ["Georgii Zadornov came.", "Zadornow spoke.", "They listened to Zadornow."]
    found = drafted(source, target, (RU, EN))
    assert spellings(found) == []
    assert said(found)[1:] == ["Zadornov spoke.", "They listened to Zadornov."], "the form proposed is one of the two"
    book = Book((), Policy())
    target = ["Georgii Zadornow came.", "Zadornoww spoke.", "They listened to Zadornow."]
    found = named(drafted(source, target, (RU, EN)), book)
    assert said(found) == target
    assert spellings(found) == ["spelt Zadornoww, elsewhere Zadornow"]


def test_the_title_follows_and_can_be_taken_back() -> None:
    title, said_first = "Володимир Зеленський приїхав до Києва", "Volodymyr Zelenskiy arrives in Kiev"
    fake = FakeTranslator({title: said_first})
    *_, last = digest(Article(title, passage(UK, [SOURCE])), FakeEngines(fake), Options(EN, 1, repair=False))  # type: ignore[arg-type]
    assert last.translation is not None
    assert last.translation.title == "Volodymyr Zelensky arrives in Kyiv"
    revision = last.translation.title_revision
    assert revision is not None
    assert (revision.first, revision.origin) == (said_first, Origin.NAMED)
    other = named(last, Book((), Policy(Places.AS_TRANSLATED))).translation
    assert other is not None
    assert other.title == "Volodymyr Zelensky arrives in Kiev"


def test_a_slice_at_a_time_comes_to_the_same() -> None:
    found = drafted(SOURCE, TARGET, (UK, EN))
    book = Book([own("Volodymyr Zelenskyy", EN, "Зеленський", UK)])
    sliced, rounds = found, 0
    while (after := named(sliced, book, limit=1)) != sliced:
        sliced, rounds = after, rounds + 1
    assert sliced == named(found, book)
    assert rounds > 1


# On disk


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[NameMemory]:
    made = NameMemory(tmp_path / "names.sqlite")
    yield made
    made.close()


def test_names_are_kept_and_seen_by_others_at_once(memory: NameMemory, tmp_path: Path) -> None:
    other = NameMemory(tmp_path / "names.sqlite")
    before = other.book()
    assert other.book() is before
    memory.put([own("Volodymyr Zelenskyy", EN, "Зеленський", UK)])
    memory.choose(Policy(Places.RUSSIAN, Endings.SKYI))
    wanted = other.book().wanted("Владимир Зеленский", PERSON, RU, EN)
    assert (wanted.text, wanted.set_by) == ("Volodymyr Zelenskyy", Setter.USER)
    assert other.book().policy == Policy(Places.RUSSIAN, Endings.SKYI)
    memory.forget(wanted.key, EN)
    assert other.book().wanted("Владимир Зеленский", PERSON, RU, EN).set_by is Setter.PROPOSED
    other.close()


def test_the_names_of_an_article_are_entered_once(memory: NameMemory) -> None:
    drafted(SOURCE, TARGET, (UK, EN), memory)
    names = memory.book().register.names
    assert names["place:kyiv"].forms == {UK: Form("Київ"), EN: Form("Kyiv")}
    memory.put([own("Kyyiv", EN, "Київ", UK, PLACE)])
    found = drafted(SOURCE, TARGET, (UK, EN), memory)
    assert said(found)[1] == "Zelensky's decree was signed in Kyyiv."
    assert memory.book().register.names["place:kyiv"].forms[EN] == Form("Kyyiv", Setter.USER)


def test_names_are_put_into_what_was_repaired(tmp_path: Path) -> None:
    source = "У Києві 380 людей слухали Зеленського."
    fake = FakeTranslator({source: "In Kiev 38 people listened to Zelenskiy."})
    fake.others[source] = ["In Kiev 380 people listened to Zelenskiy."]
    memory = Memory(tmp_path / "memory.sqlite")
    *_, last = digest(Article("", passage(UK, [[source]])), FakeEngines(fake, memory), Options(EN, 1))  # type: ignore[arg-type]
    memory.close()
    assert said(last) == ["In Kyiv 380 people listened to Zelensky."]
    assert last.translation is not None
    revision = last.translation.revision(0)
    assert revision is not None
    assert revision.first == "In Kiev 38 people listened to Zelenskiy."
    assert revision.plain == "In Kiev 380 people listened to Zelenskiy."
    assert revision.way == "likely"


def test_a_place_in_the_name_of_a_body_is_a_mention_of_it_and_is_kept_with_the_article() -> None:
    text = "The Central Bank of Russia raised its rate.\n\nNobody in Russia was surprised."
    said = {"The Central Bank of Russia raised its rate.": "Центральный банк России повысил ставку."}
    engines = FakeEngines(FakeTranslator(said))
    (done,) = list(digest(read_text(text), engines, Options(RU)))[-1:]  # type: ignore[arg-type]
    kept = replace(done, article=unpack_article(pack_article(done.article)))
    for one in (done, kept):
        (row,) = [row for row in name_rows(one, Book()) if row.name == "Russia"]
        assert row.mentions == (0, 1)
        assert ("России", 1) in row.counterparts
        (bank,) = [name for name in one.article.body.entities if name.kind is ORG]
        (part,) = bank.within
        assert one.article.body.text[part.start : part.stop] == part.text == "Russia"
