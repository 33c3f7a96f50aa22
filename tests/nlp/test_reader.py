"""Reading: every format and encoding, from files made here and the samples in seeds/."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp.article import Article
from nlp.errors import UnreadableFile, UnsupportedLanguage
from nlp.languages import Lang
from nlp.reader import SUFFIXES, read, read_text
from nlp.reader.tidy import opening, tidy
from tests.nlp import made_files as made

SEEDS = Path(__file__).parents[2] / "seeds"
Write = Callable[[str, bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to(name: str, raw: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(raw)
        return path

    return to


def sound(article: Article) -> Article:
    """`article`, with valid spans."""
    body = article.body
    assert body.sentences
    assert article.title
    for sentence in body.sentences:
        assert body.text[sentence.start : sentence.stop] == sentence.text
    if body.paragraph_langs:
        assert len(body.paragraph_langs) == body.sentences[-1].paragraph + 1
    return article


@pytest.mark.parametrize("suffix", made.every_format())
def test_every_format_gives_the_same_article(suffix: str, write: Write) -> None:
    article = sound(read(write(f"a{suffix}", made.every_format()[suffix])))
    assert article.title == made.TITLE
    assert article.body.text.replace("\n\n", "\n") == "\n".join(made.PARAGRAPHS)
    assert article.body.lang is Lang.UK
    assert article.body.paragraph_langs == ()
    assert len(article.body.sentences) == 6


@pytest.mark.parametrize("suffix", [".md", ".html", ".docx", ".odt", ".epub", ".rtf"])
def test_author_and_date(suffix: str, write: Write) -> None:
    article = read(write(f"a{suffix}", made.every_format()[suffix]))
    assert article.author == made.AUTHOR
    assert article.date.startswith(made.DATE)


@pytest.mark.parametrize("suffix", [".md", ".html", ".epub", ".eml"])
def test_source(suffix: str, write: Write) -> None:
    assert read(write(f"a{suffix}", made.every_format()[suffix])).source == made.OUTLET


def test_mail_has_its_date(write: Write) -> None:
    assert read(write("a.eml", made.eml())).date == "2025-06-03T09:00:00+03:00"


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8_u"]
RUSSIAN = (
    "Вода в реке поднялась на два метра\n\nВ субботу уровень воды в Тоболе достиг опасной отметки. Из посёлка вывезли"
    " 412 человек, сообщили спасатели.\n\nОбъезд через Шадринск длиннее на 94 километра."
)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_ukrainian_in_every_encoding(encoding: str, write: Write) -> None:
    text = made.TEXT if not encoding.startswith("koi8") else re.sub("[«»]", '"', made.TEXT).replace("—", "-")
    article = sound(read(write("a.txt", text.encode(encoding))))
    assert article.body.sentences[0].text == made.FIRST
    assert article.body.sentences[-1].text == made.LAST


@pytest.mark.parametrize("encoding", [*ENCODINGS, "koi8_r", "cp866"])
def test_russian_in_every_encoding(encoding: str, write: Write) -> None:
    article = sound(read(write("a.txt", RUSSIAN.encode(encoding))))
    assert article.title == "Вода в реке поднялась на два метра"
    assert article.body.sentences[0].text == "В субботу уровень воды в Тоболе достиг опасной отметки."
    assert article.body.lang is Lang.RU


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866", "utf-16"])
def test_a_single_line_is_enough_to_tell_the_encoding(encoding: str, write: Write) -> None:
    assert read(write("a", "Рынок упал на три процента за неделю".encode(encoding))).body.text.startswith("Рынок упал")


@pytest.mark.parametrize(("charset", "declared"), [("cp1251", True), ("koi8-u", True), ("cp1251", False)])
def test_pages_in_old_encodings(charset: str, declared: bool, write: Write) -> None:
    article = read(write("a.html", made.html(charset, declared)))
    assert [article.body.sentences[0].text, article.title] == [made.FIRST, made.TITLE]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1251", "base64"), ("windows-1251", "quoted-printable"), ("utf-8", "base64")]
)
def test_mail_in_old_encodings(charset: str, encoding: str, write: Write) -> None:
    article = read(write("a.eml", made.eml(charset, multipart=False, encoding=encoding)))
    assert article.title == made.TITLE
    assert article.body.sentences[0].text == made.FIRST
    assert article.body.sentences[-1].text == made.LAST


def test_rtf_with_unicode_escapes(write: Write) -> None:
    article = read(write("a.rtf", made.rtf(unicode=True)))
    assert article.body.text == "\n".join(made.PARAGRAPHS)
    assert article.title == made.TITLE


@pytest.mark.parametrize("suffix", made.every_format())
def test_a_wrong_suffix_does_no_harm(suffix: str, write: Write) -> None:
    raw = made.every_format()[suffix]
    assert read(write("a.pdf", raw)).body.sentences[-1].text == made.LAST
    assert read(write("a", raw)).body.lang is Lang.UK


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "Ferry returns\n\nA small passenger ferry will again cross the estuary\nfrom 7 June, linking two towns for the"
        " first time in\nfour summers. It takes 35 minutes.\n\nTickets cost two dollars. Children under seven travel\n"
        "free of charge."
    )
    article = sound(read_text(text))
    assert [sentence.text for sentence in article.body.sentences] == [
        "A small passenger ferry will again cross the estuary from 7 June, linking two towns for the first time in"
        " four summers.",
        "It takes 35 minutes.",
        "Tickets cost two dollars.",
        "Children under seven travel free of charge.",
    ]
    assert article.title == "Ferry returns"


@pytest.mark.parametrize(
    "line",
    [
        "[READ MORE: Ministers Meet in Oslo, Agree on Nothing]", "READ MORE: Ministers meet in Oslo", "Read more",
        "Читайте также: Мост закрыли", "ЧИТАЙТЕ ТАКОЖ: Міст закрили", "Subscribe to our newsletter", "Share",
        "© 2025 The Courier", "Поделиться в соцсетях", "We use cookies to improve this site.", "Реклама",
        "Підписуйтесь на наш канал у Telegram", "Follow us on Facebook", "Read more: The mayor said no",
        "Sign up for our newsletter", "Sign up here", "Join us on Telegram", "Photo: Reuters", "Photo: Getty Images.",
        "Фото: пресс-служба президента", "Фото: Юрій Рильчук / Укрінформ", "Подпишитесь на наш канал в Telegram",
        "Подписывайтесь на нас в соцсетях!", "Підпишіться, щоб отримувати новини", "Читайте далее", "Read more »",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter", "Заметили ошибку в тексте?", "Share on Facebook",
        "Якщо ви помітили помилку, виділіть текст і натисніть Ctrl+Enter, щоб повідомити про це.",
        "Privacy policy | Terms of use | Contact us", "About us", "Чтобы отписаться, нажмите сюда", "(c) 2014 Courier",
        "You are receiving this email because you signed up.", "More from The Courier", "Смотрите также: видео",
    ],
)  # fmt: skip
def test_what_is_no_article_text(line: str) -> None:
    article = read_text(f"The bridge was closed on Monday.\n{line}\nIt will open again in May, the mayor said.")
    assert article.body.text == "The bridge was closed on Monday.\nIt will open again in May, the mayor said."


@pytest.mark.parametrize(
    "line",
    [
        "Read and write speeds fell by half.", "Copyright owners sued three firms.", "Share prices fell by 4%.",
        "Recommended doses were cut.", "Home sales rose in May.", "Comments by the minister upset Warsaw.",
        "Follow us into the trenches, said the commander of the 3rd Brigade.",
        "Join us or leave the city, the mayor of Mariupol told 400 residents.",
        "Follow us on Facebook, the mayor told 400 residents, and you will know.",
        "Read more slowly and you will remember more, a study of 1,200 pupils shows.",
        "Sign up for the army rose by 30% in May.", "Subscribe to nothing, he said.",
        "Sign up for the army rose in May after 500 Facebook ads.", "See now what he did: five men died.",
        "Photo: the mayor of Kyiv, who was fined 500 hryvnias on 5 May.", "More stories emerged of torture in Izium.",
        "About us the neighbours know little, said 35-year-old Anna.", "Don't miss the vote on 5 May, the mayor said.",
        "Contact us before you travel, the ministry told 400 Britons.", "(c) the contract was signed for 5 million.",
        "Most read no more than 5 books a year.", "You received this medal for 5 tanks, the general said.",
        "All rights reserved for the crown were abolished in 1905.", "Share this pain, said Anna, aged 35.",
        "Нашли ошибку в бюджете на 3 млрд гривен, сообщил аудитор.", "Подпишитесь под петицией, призвал мэр Львова.",
        "Смотрите также на цены, сказал министр.", "Помітили помилку в бюджеті на 3 млрд гривень аудитори.",
        "Підпишіться під петицією.", "Читайте більше книг, ніж новин.", "Поделиться в эфире мэр отказался.",
        "Отписаться от российских каналов призвал министр.", "Фото: мэр Киева, которого оштрафовали на 500 гривен.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_button(line: str) -> None:
    article = read_text(f"The bridge was closed on Monday.\n{line}\nIt will open again in May, the mayor said.")
    assert line in article.body.text


def test_paragraphs_in_another_language_are_told() -> None:
    article = sound(read_text(f"{RUSSIAN}\n\n{made.PARAGRAPHS[1]}\n\nКонец."))
    assert article.body.lang is Lang.RU
    assert article.body.paragraph_langs == (Lang.RU, Lang.RU, Lang.UK, Lang.RU)


def test_characters_are_made_uniform() -> None:
    article = read_text(
        "Ки\u0457в при\u00adйняв 1\u202f500 гостей.\r\nС\u200bвято три\u0438\u0306ло два дні,  усі раді."
    )
    assert article.body.text == "Київ прийняв 1\u00a0500 гостей.\nСвято трийло два дні, усі раді."


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Укр\u0061їна", "Україна"),  # a Latin a
        ("м\u0069ст\u006f", "місто"),
        ("\u0421OVID", "COVID"),  # a Cyrillic С
        ("Zel\u0435nsky", "Zelensky"),
        ("IT-компанія", "IT-компанія"),
        ("PDFфайл", "PDFфайл"),  # no letters of one alphabet
        ("\u0421O", "\u0421O"),  # of either
    ],
)
def test_a_word_in_letters_of_two_alphabets_is_put_into_one(word: str, wanted: str) -> None:
    assert tidy(f"({word})") == f"({wanted})"


def test_a_title_is_the_first_sentences_opening_where_nothing_else_is() -> None:
    article = read_text("The council of the small port town voted on Monday to close the old bridge for good. Why?")
    assert article.title == "The council of the small port town voted on Monday to close the old bridge…"
    assert len(article.body.sentences) == 2


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Officials in the capital said on Thursday night that they had downed 122 drones in a sweep.",
         "Officials in the capital said on Thursday night that they had downed 122 drones…"),
        ("Представители властей сообщили в четверг вечером, что над городом были сбиты дроны, и за ними ракеты.",
         "Представители властей сообщили в четверг вечером, что над городом были сбиты…"),
        ("The ministers of the northern countries agreed last night to travel to the US on a plane.",
         "The ministers of the northern countries agreed last night to travel to the US…"),
    ],
)  # fmt: skip
def test_an_opening_ends_with_no_word_that_leads_to_the_next(sentence: str, title: str) -> None:
    assert opening(sentence) == title


def test_pasted_text_keeps_the_title_it_came_with() -> None:
    assert read_text("It rained. It poured.", title="Weather").title == "Weather"


@pytest.mark.parametrize(
    "seed", sorted(path.name for path in SEEDS.iterdir() if path.suffix in SUFFIXES and path.stem != "README")
)
def test_samples(seed: str) -> None:
    article = sound(read(SEEDS / seed))
    if match := re.search(r"\.(en|ru|uk)\.", seed):
        assert article.body.lang == match.group(1)
    assert 10 <= len(article.body.sentences) <= 60
    assert article.body.paragraph_langs == ()
    assert not re.search(r"READ MORE|Читайте|cookie|Страница \d|©|unsubscribe|  ", article.body.text)
    assert all(re.search(r"[.!?…][»”\"]?$", s.text) or len(s.text) < 60 for s in article.body.sentences)


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(path)
    assert str(caught.value) == f"{path.name}: {caught.value.reason}"
    assert re.fullmatch(r"[A-Z].*\.", caught.value.reason)
    return caught.value.reason


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "gone.txt")
    assert "folder" in refused(tmp_path)
    assert "device" in refused(Path("/dev/null"))
    assert "cannot be opened" in refused(tmp_path / ("x" * 300))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything")
def test_what_may_not_be_read(write: Write) -> None:
    path = write("a.txt", b"Text.")
    path.chmod(0)
    assert "may not read" in refused(path)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n", "empty"),
        ("a.txt", codecs.BOM_UTF8 + "\u200b\n…\n".encode(), "no text"),
        ("a.txt", os.urandom(64) * 40 + b"\x00\x01" * 300, "binary"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
        ("a.gguf", b"GGUF" + bytes(100), "model"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), r"\.docx"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.docx", made.docx()[:-60], "damaged"),
        ("a.docx", made.docx()[:200] + bytes(300) + made.docx()[500:], "damaged"),
        ("a.zip", made.zipped({"a.txt": "text"}), "archive"),
        ("a.xlsx", made.zipped({"xl/workbook.xml": "<a/>"}), "spreadsheet"),
        ("a.odt", made.zipped({"content.xml": "<a/>", "META-INF/manifest.xml": "<encryption-data/>"}), "password"),
        ("a.epub", made.zipped({"META-INF/container.xml": "<a/>"}, "application/epub+zip"), "chapters"),
        ("a.pdf", b"%PDF-1.4\nnothing", "damaged"),
        ("a.html", b"<html><body><nav>Home</nav><img src='a.png'></body></html>", "No text"),
        ("a.rtf", b"{\\rtf1\\ansi }", "no text"),
        ("a.eml", b"From: a@b.example\nTo: c@d.example\nSubject: Hi\nDate: x\n\n", "no text"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, raw: bytes, said: str, write: Write) -> None:
    assert re.search(said, refused(write(name, raw)))


def test_bombs_are_refused(write: Write) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    zeros = f"<w:document {space}>" + " " * 30_000_000
    assert "unpacks to far more" in refused(write("a.docx", made.zipped({"word/document.xml": zeros})))
    entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document>&c;</w:document>'
    assert "entities" in refused(write("b.docx", made.zipped({"word/document.xml": entities})))


def test_too_long_and_too_big(write: Write, tmp_path: Path) -> None:
    assert "million characters" in refused(write("a.txt", b"All is well. " * 170_000))
    sparse = tmp_path / "b.txt"
    with sparse.open("wb") as file:
        file.truncate(60_000_000)
    assert "larger than 50 MB" in refused(sparse)


def test_other_languages_are_named(write: Write) -> None:
    text = "Rada miasta zdecydowała w poniedziałek o zamknięciu mostu. Objazd ma 23 kilometry długości."
    with pytest.raises(UnsupportedLanguage, match="This looks like Polish"):
        read(write("a.txt", text.encode()))
    with pytest.raises(UnsupportedLanguage, match="could not be told"):
        read_text("12 345, 67.")
