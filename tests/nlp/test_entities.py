"""Names in three languages: golden sentences, spans, normal forms, one name throughout a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.article import EntityKind
from nlp.entities import entities
from nlp.entities.announced import bare
from nlp.entities.slavic_forms import normal_person
from nlp.languages import Lang

GOLDEN = Path(__file__).parents[1] / "golden"
MARK = re.compile(r"\[([^|\]]+)\|[A-Z]+\]")


def marked(text: str, lang: Lang) -> str:
    """`text` with its names as `[name|KIND]`."""
    for entity in reversed(entities(text, lang)):
        text = f"{text[: entity.start]}[{entity.text}|{entity.kind}]{text[entity.stop :]}"
    return text


def normals(text: str, lang: Lang) -> list[str]:
    """The normal forms of the names in `text`, in order."""
    return [entity.normal for entity in entities(text, lang)]


@pytest.mark.parametrize("lang", Lang)
def test_golden(lang: Lang, update_golden: bool) -> None:
    path = GOLDEN / f"entities.{lang}.txt"
    golden = path.read_text(encoding="utf-8").splitlines()
    found = [marked(MARK.sub(r"\1", line), lang) for line in golden]
    if update_golden:
        path.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert sum(len(MARK.findall(line)) for line in golden) >= 40
    assert found == golden


PIECES = """Владимир Путин Києва «Укрзалізниця» ООН the The of Kyiv Mr. J. St. Ministry Зеленського , . " « » ( ’s 's 😀
5 — і в ГУР МО область Воронежской U.S. м. A й Ще Є."""
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(list(Lang)), st.sampled_from(["", " ", "  "]))
def test_spans_are_sorted_disjoint_and_true(words: list[str], lang: Lang, gap: str) -> None:
    text = gap.join(words)
    end = 0
    for entity in entities(text, lang):
        assert end <= entity.start < entity.stop
        assert text[entity.start : entity.stop] == entity.text
        assert entity.normal
        end = entity.stop


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.sampled_from(list(Lang)))
def test_any_text_is_read(text: str, lang: Lang) -> None:
    assert all(text[each.start : each.stop] == each.text for each in entities(text, lang))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Он видел Владимира Путина.", Lang.RU, ["Владимир Путин"]),
        ("Вона говорила з Юлією Навальною.", Lang.UK, ["Юлія Навальна"]),
        ("Зустріч із Володимиром Зеленським у Києві.", Lang.UK, ["Володимир Зеленський", "Київ"]),
        ("Люди уехали из Воронежской области.", Lang.RU, ["Воронежская область"]),
        ("Он был у посольства Польши.", Lang.RU, ["посольство Польши"]),
        ("Речник Білого дому мовчав.", Lang.UK, ["Білий дім"]),
    ],
)
def test_normal_is_nominative(text: str, lang: Lang, expected: list[str]) -> None:
    assert normals(text, lang) == expected


def test_a_shortened_name_is_the_person_introduced() -> None:
    assert normals("Sergei Sobyanin spoke. Critics of Sobyanin left.", Lang.EN) == ["Sergei Sobyanin"] * 2
    assert normals("Приехал Сергей Собянин. Речь Собянина слушали.", Lang.RU) == ["Сергей Собянин"] * 2


def test_one_surname_keeps_one_kind() -> None:
    found = entities("John Lincoln won. In Lincoln they trust, and Lincoln's friends too.", Lang.EN)
    assert {entity.kind for entity in found if "Lincoln" in entity.text} == {EntityKind.PERSON}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Damage was put at $20 billion. Nobody knows why.", Lang.EN),
        ("Торік було важко. За словами міністра, Торік не кращий.", Lang.UK),
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(text: str, lang: Lang) -> None:
    assert entities(text, lang) == ()


def test_a_dateline_is_a_place() -> None:
    (found,) = entities("LJUBLJANA. The talks ended.", Lang.EN)
    assert (found.text, found.kind) == ("LJUBLJANA", EntityKind.PLACE)


def test_what_a_body_is_is_left_out_of_its_own_words() -> None:
    names = {"газете «Нью-Йорк пост»": "Нью-Йорк пост", "компании Oracle": "Oracle", "ООО «Маяк»": "Маяк"}
    assert {name: bare(name, Lang.RU) for name in names} == names
    for whole in ("сборной Бразилии", "РИА «Новости»", "МИД РФ", "посольство «Севера"):
        assert bare(whole, Lang.RU) == whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Они уехали из города Минска.", [("города Минска", "Минск")]),
        ("Это в лондонском районе Челси.", [("лондонском районе Челси", "Челси")]),
        ("Они вышли на улицы Лондона.", [("Лондона", "Лондон")]),
        ("Они уехали из Республики Беларусь.", [("Республики Беларусь", "Беларусь")]),
        ("Они уехали из Республики Корея.", [("Республики Корея", "Республика Корея")]),
    ],
)
def test_a_place_has_the_word_for_its_kind_with_it_and_its_own_name_as_normal(
    text: str, names: list[tuple[str, str]]
) -> None:
    assert [(each.text, each.normal) for each in entities(text, Lang.RU)] == names


def test_the_noun_before_a_name_is_put_in_the_nominative() -> None:
    assert normals("Об этом узнали в партии «Единая Россия» и в компании Oracle.", Lang.RU) == [
        "партия «Единая Россия»",
        "компания Oracle",
    ]


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Damage to the bridge was great.", Lang.EN, []),
        ("Plinths collapsed. Engineers say the plinths were old.", Lang.EN, []),
        ("Чиновник уехал.", Lang.RU, []),
        ("Zelensky arrived.", Lang.EN, ["Zelensky"]),
        ("Слава Україні!", Lang.UK, ["Україна"]),
    ],
)
def test_a_common_noun_that_opens_a_sentence_is_no_name(text: str, lang: Lang, names: list[str]) -> None:
    assert normals(text, lang) == names


def test_a_name_with_a_foreign_letter_ends_before_its_possessive() -> None:
    assert [each.text for each in entities("Mayor Jan Ōta's forces left.", Lang.EN)] == ["Jan Ōta"]


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Зустріч з Урсулою фон дер Ляєн у Києві.", Lang.UK, ["Урсулою фон дер Ляєн", "Києві"]),
        ("Захищаючи Донецьку область, він загинув.", Lang.UK, ["Донецьку область"]),
        (
            "Глава администрации президента Российской Федерации.",
            Lang.RU,
            ["администрации президента Российской Федерации"],
        ),
        ("Принят закон «О гражданстве Украины».", Lang.RU, []),
        ("Они говорили «О России надо думать».", Lang.RU, ["России"]),
        ("Він сказав газеті правду.", Lang.UK, []),
        ("По данным gazeta.ru, курс вырос.", Lang.RU, ["gazeta.ru"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, lang: Lang, names: list[str]) -> None:
    assert [each.text for each in entities(text, lang)] == names


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        (Lang.RU, "Об этом сообщила мэрия Москвы.", ["Москва"]),
        (Lang.RU, "В пресс-службе МЧС России это подтвердили.", ["МЧС России", "Россия"]),
        (Lang.RU, "Генеральная прокуратура Украины начала дело.", ["Украина"]),
        (Lang.RU, "Он играл за футбольный клуб Челси.", []),
        (Lang.RU, "Сотрудники агентства «Голос Америки» не ответили.", []),
        (Lang.UK, "Про це заявили в Адміністрації Президента України.", ["Україна"]),
        (Lang.EN, "The Central Bank of Russia raised its rate.", ["Russia"]),
        (Lang.EN, "She writes for the New York Times.", []),
        (Lang.EN, "They live in the city of Kyiv.", []),
    ],
)
def test_a_body_is_told_from_the_place_in_its_name(lang: Lang, text: str, parts: list[str]) -> None:
    found = [part for name in entities(text, lang) for part in name.parts()]
    assert [part.normal for part in found] == parts
    assert all(text[part.start : part.stop] == part.text for part in found)


@pytest.mark.parametrize(
    ("lang", "form", "nominative"),
    [
        (Lang.RU, "Азамат Токтосунов", "Азамат Токтосунов"),
        (Lang.RU, "Нарендры Моди", "Нарендра Моди"),
        (Lang.RU, "Камала Харрис", "Камала Харрис"),
        (Lang.RU, "Валерия Залужного", "Валерий Залужный"),
        (Lang.RU, "Валерии Гонтаревой", "Валерия Гонтарева"),
        (Lang.UK, "Йон Мунтяну", "Йон Мунтяну"),
        (Lang.UK, "Юлії Навальної", "Юлія Навальна"),
        (Lang.UK, "Лесі Українки", "Леся Українка"),
        (Lang.UK, "Марії Семенюк", "Марія Семенюк"),
        (Lang.UK, "Дмитра Медведєва", "Дмитро Медведєв"),
    ],
)
def test_the_parts_of_a_name_agree_in_the_nominative(lang: Lang, form: str, nominative: str) -> None:
    assert normal_person(form.split(), lang) == nominative
