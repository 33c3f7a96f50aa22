"""Export: the DOCX read back, files that are whole or the old ones, and errors in one sentence."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from nlp.article import Digest
from nlp.blocks import Form
from nlp.briefings import export
from nlp.briefings.document import Style
from nlp.briefings.export import FORMATS, CannotWrite, Setting, write
from nlp.briefings.gather import extract, figures
from nlp.briefings.pieces import Briefing, Note, Shows, Title
from nlp.ledger import ledger

ROOT = Path(__file__).parent.parent.parent.parent
SETTING = Setting(now=datetime(2026, 11, 24, 12, tzinfo=UTC))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def briefing(digested: Digest) -> Briefing:
    return Briefing(
        "b",
        "The ferry & <the> port",
        (
            Title("Traffic"),
            Note("Own words with a \x0b control sign\n- one"),
            extract("a1", digested, (0, 1), Shows.TARGET, Form.BULLETS),
            extract("a1", digested, (0, 2), Shows.BOTH, Form.BULLETS),
            extract("a1", digested, (2,), Shows.SOURCE, Form.QUOTATION),
            figures("a1", digested, ledger(digested)),
        ),
    )


def opened(briefing: Briefing, style: Style = Style.NUMBERED) -> Document:
    return docx.Document(BytesIO(export.docx(briefing, replace(SETTING, style=style))))


def test_the_word_document_has_real_headings_lists_quotes_and_tables(briefing: Briefing) -> None:
    document = opened(briefing)
    by_style: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        assert paragraph.style is not None
        by_style.setdefault(str(paragraph.style.name), []).append(paragraph.text)
    assert by_style["Heading 1"] == ["The ferry & <the> port"]
    assert by_style["Heading 2"] == ["Traffic", "Sources", "Not settled"]
    assert by_style["List Bullet"][0] == "one"
    assert by_style["List Bullet"][1].endswith("since 3 March, the port said. [1]")
    assert by_style["List Bullet"][2].split(" ⚠ ")[1].startswith("changed")
    assert by_style["Quote"][0].startswith("За неделю перевезли 340 пассажиров")
    assert "24 November 2026" in by_style["Normal"]
    assert any(text.startswith("Machine translation from Russian to English") for text in by_style["Normal"])
    both, rows = document.tables
    assert both.cell(0, 0).text == "Original (Russian)"
    assert both.cell(2, 1).text.startswith("In a week 340 passengers")
    assert "20 млн гривен" in [cell.text for cell in rows.columns[0].cells]
    assert document.core_properties.title == briefing.name


def test_a_wrong_figure_is_red_in_it_and_says_why(briefing: Briefing) -> None:
    faults = [
        run for paragraph in opened(briefing).paragraphs for run in paragraph.runs if run.text.startswith("⚠ changed")
    ]
    assert faults
    assert all(run.bold and str(run.font.color.rgb) == "B3141F" for run in faults)


def test_its_sources_are_links_and_its_words_know_their_language(briefing: Briefing) -> None:
    document = opened(briefing)
    links = [part.target_ref for part in document.part.rels.values() if part.reltype == RELATIONSHIP_TYPE.HYPERLINK]
    assert set(links) == {"https://example.org/ferry?a=1&b=2"}
    linked = [link.text for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert linked == ["Паром снова ходит."]
    quote = next(p for p in document.paragraphs if p.style is not None and p.style.name == "Quote")
    assert [lang.get(f"{W}val") for lang in quote._p.iter(f"{W}lang")] == ["ru-RU"]


def test_notes_are_real_footnotes(briefing: Briefing) -> None:
    data = export.docx(briefing, replace(SETTING, style=Style.NOTES))
    document = docx.Document(BytesIO(data))
    referred = [mark.get(f"{W}id") for mark in document.element.body.iter(f"{W}footnoteReference")]
    with zipfile.ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/footnotes.xml"))
        assert b"example.org/ferry" in package.read("word/_rels/footnotes.xml.rels")
    noted = {note.get(f"{W}id"): "".join(note.itertext()) for note in root.iter(f"{W}footnote")}
    assert len(referred) > 5
    assert set(referred) < set(noted), "besides the two separators"
    assert noted["1"].strip().startswith("Паром снова ходит. Вестник лимана, 10 March 2026, sentence 1")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("style", Style)
def test_libreoffice_opens_it(briefing: Briefing, style: Style, tmp_path: Path) -> None:
    path = tmp_path / "briefing.docx"
    write(path, export.docx(briefing, replace(SETTING, style=style)))
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True)
    found = (tmp_path / "briefing.txt").read_text("utf-8-sig")
    assert "The ferry & <the> port" in found
    assert "За неделю перевезли 340 пассажиров" in found
    assert "Вестник лимана, 10 March 2026" in found


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_written(suffix: str, briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / f"briefing{suffix}"
    write(path, FORMATS[suffix](briefing, SETTING))
    if suffix == ".docx":
        assert "340 passengers" in "".join(cell.text for cell in docx.Document(str(path)).tables[0]._cells)
    else:
        found = path.read_text("utf-8")
        for fact in ("Own words", "340 passengers", "24 November 2026", "⚠", "Machine translation", "Вестник лимана"):
            assert fact in found
    assert [one.name for one in tmp_path.iterdir()] == [path.name], "nothing else is left"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_can_only_be_read_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CannotWrite) as caught:
        write(tmp_path / "a.docx", b"new")
    tmp_path.chmod(0o700)
    assert str(caught.value) == "a.docx was not written: You may not write there. Choose another folder."


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "The disk is full. Free some space, or choose another folder."),
        (errno.EROFS, "That disk can only be read. Choose another folder."),
        (errno.EIO, "Input/output error."),
    ],
)
def test_a_disk_that_fails_is_one_sentence_and_the_old_file_stays(
    number: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWrite) as caught:
        write(path, b"new")
    assert str(caught.value) == f"a.md was not written: {reason}"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as caught:
        write(tmp_path / "gone" / "a.md", b"new")
    assert str(caught.value) == "a.md was not written: The folder is no longer there. Choose another one."


WRITER = """
import sys
from pathlib import Path
from nlp.briefings.export import write

path = Path(sys.argv[1])
for number in range(100_000):
    write(path, (b"%07d" % number) * 200_000)
    print(number, flush=True)
"""


def test_a_kill_during_export_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "briefing.docx"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    for stop in (1, 2, 4):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=environment
        )
        assert writer.stdout is not None
        for line in writer.stdout:
            if int(line) >= stop:
                break
        writer.send_signal(signal.SIGKILL)
        writer.stdout.close()
        writer.wait()
        data = path.read_bytes()
        assert data == data[:7] * 200_000
