"""Names to a file and back, and files that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp import cli
from nlp.article import EntityKind
from nlp.languages import Lang
from nlp.names.book import Book, Form, Name, Setter
from nlp.names.exchange import UnusableNames, exported, imported
from nlp.names.memory import FILE, NameMemory
from nlp.names.policy import Places, Policy
from nlp.paths import Paths

NAMES = [
    Name("organisation:мид", EntityKind.ORGANISATION,
         {Lang.UK: Form("МЗС"), Lang.EN: Form('The "MFA", Kyiv', Setter.USER)}),
    Name("person:silinski valadimir", EntityKind.PERSON,
         {Lang.UK: Form("Володимир Зеленський"), Lang.EN: Form("Volodymyr Zelenskyy", Setter.USER)}),
    Name("place:kyiv", EntityKind.PLACE, {Lang.RU: Form("Киев"), Lang.EN: Form("Kyiv")}),
]  # fmt: skip


@pytest.mark.parametrize("name", ["names.csv", "names.tbx"])
def test_a_file_gives_back_what_went_into_it(name: str, tmp_path: Path) -> None:
    book = Book(NAMES)
    assert exported(book, tmp_path / name) == 3
    assert sorted(imported(tmp_path / name, book), key=lambda one: one.key) == NAMES
    assert sorted(imported(tmp_path / name, Book()), key=lambda one: one.key) == NAMES, "in another memory too"


def test_what_is_proposed_follows_the_policy(tmp_path: Path) -> None:
    exported(Book(NAMES, Policy(Places.RUSSIAN)), tmp_path / "names.csv")
    assert "place,Kiev,Киев" in (tmp_path / "names.csv").read_text("utf-8")


def test_a_plain_table_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes("kind;uk;en\r\nPerson;Рустем Умєров;Rustem Umerov\r\n\r\nplace;Львів;Lviv\r\n".encode("cp1251"))
    found = imported(path, Book())
    assert [(one.kind, one.forms[Lang.EN]) for one in found] == [
        (EntityKind.PERSON, Form("Rustem Umerov", Setter.USER)),
        (EntityKind.PLACE, Form("Lviv", Setter.USER)),
    ]
    assert found[1].key == "place:lviv"


def test_tbx_of_the_second_edition_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.tbx"
    path.write_text(
        """<?xml version="1.0"?>
<martif type="TBX-Basic"><text><body>
<termEntry id="1"><descrip type="subjectField">Person</descrip>
<langSet xml:lang="en-GB"><tig><term>Zelenskiy</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>Zelensky</term></tig></langSet>
<langSet xml:lang="uk"><ntig><termGrp><term>Зеленський</term></termGrp></ntig></langSet>
<langSet xml:lang="de"><tig><term>Selenskyj</term></tig></langSet></termEntry>
</body></text></martif>""",
        "utf-8",
    )
    (name,) = imported(path, Book())
    forms = {Lang.EN: Form("Zelensky", Setter.USER), Lang.UK: Form("Зеленський", Setter.USER)}
    assert (name.kind, name.forms) == (EntityKind.PERSON, forms)


CONCEPT = '<conceptEntry><langSec xml:lang="en"><termSec><term>X</term></termSec></langSec>{}</conceptEntry>'


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "", "a.csv: there are no names in it."),
        ("a.csv", "name,en\nx,y\n", 'a.csv, line 1: the header must have "kind" and at least one of "en", "ru", "uk".'),
        ("a.csv", "kind,en\nperson,X\nship,Y\n",
         'a.csv, line 3: "ship" is no kind of name: write person, organisation or place.'),
        ("a.csv", "kind,en\nperson,\n", "a.csv, line 2: the name is missing."),
        ("a.csv", 'kind,en\nperson,"X\n', "a.csv, line 2: this is no CSV: unexpected end of data."),
        ("a.csv", "\0\1\2\3\4\5\6\7" * 9, "a.csv: it is not a text but a binary file."),
        ("a.tbx", "<tbx>\n<text></tbx>", "a.tbx, line 2: this is no well-formed XML: mismatched tag."),
        ("a.tbx", "<tbx/>", "a.tbx: there are no names in it."),
        ("a.tbx", "<tbx>\n" + CONCEPT.format('<descrip type="subjectField">ship</descrip>') + "</tbx>",
         'a.tbx, line 2: "ship" is no kind of name: write person, organisation or place.'),
        ("a.tbx", '<!DOCTYPE tbx [<!ENTITY a "b">]>\n<tbx>&a;</tbx>',
         "a.tbx: it defines entities, which a list of names has no use for."),
    ],
)  # fmt: skip
def test_a_bad_file_is_told_in_one_sentence(name: str, text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8"))
    with pytest.raises(UnusableNames) as caught:
        imported(path, Book())
    assert str(caught.value) == message


def test_a_file_does_not_undo_what_the_user_has_set(tmp_path: Path) -> None:
    memory = NameMemory(tmp_path / FILE)
    memory.put(NAMES)
    memory.take([Name("place:kyiv", EntityKind.PLACE, {Lang.EN: Form("Kyyiv", Setter.USER), Lang.UK: Form("Київ")}),
                 Name("person:silinski valadimir", EntityKind.PERSON, {Lang.EN: Form("X")})])  # fmt: skip
    names = memory.book().register.names
    assert names["place:kyiv"].forms[Lang.EN] == Form("Kyyiv", Setter.USER)
    assert names["place:kyiv"].forms[Lang.UK] == Form("Київ")
    assert names["person:silinski valadimir"].forms[Lang.EN] == Form("Volodymyr Zelenskyy", Setter.USER)
    memory.close()


def test_the_command_line_takes_names_out_and_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "names.csv"
    source.write_text("kind,en,uk\nplace,Kyyiv,Київ\n", "utf-8")
    assert cli.main(["names", "import", str(source)]) == 0
    assert (Paths.default().data / FILE).exists()
    assert cli.main(["names"]) == 0
    assert cli.main(["names", "export"]) == 0
    out = capsys.readouterr().out
    assert "place\tKyyiv*\tКиїв*\n" in out
    assert "place,Kyyiv,,Київ,en uk" in out
    assert cli.main(["names", "export", str(tmp_path / "out.tbx")]) == 0
    assert "<term>Kyyiv</term>" in (tmp_path / "out.tbx").read_text("utf-8")
    assert cli.main(["names", "import", str(tmp_path / "missing.csv")]) == 1
    assert "No such file" in capsys.readouterr().err
