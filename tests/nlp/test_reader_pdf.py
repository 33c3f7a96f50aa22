"""PDF files written by Qt: paragraphs, page furniture, hyphens, page ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from nlp.errors import UnreadableFile
from nlp.languages import Lang
from nlp.reader import read
from tests.nlp import made_files as made

Draw = Callable[[QPainter, QPdfWriter], None]
LINE = 200  # units: 300 to the inch


@pytest.fixture
def write(tmp_path: Path, qapp: QApplication) -> Callable[[Draw], Path]:
    def to(draw: Draw, title: str = "") -> Path:
        path = tmp_path / "a.pdf"
        writer = QPdfWriter(str(path))
        writer.setResolution(300)
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF())
        )
        writer.setTitle(title)
        painter = QPainter(writer)
        draw(painter, writer)
        painter.end()
        return path

    return to


def column(painter: QPainter, lines: list[str], top: int, size: int = 10, left: int = 150) -> int:
    """Lines one below another; returns where the next would stand."""
    painter.setFont(QFont("DejaVu Sans", size))
    for line in lines:
        painter.drawText(left, top, line)
        top += int(size * 300 / 72 * 1.4)
    return top


def furniture(painter: QPainter, page: int) -> None:
    column(painter, ["Чернігівський вісник · 3 червня 2025 року"], 120, size=8)
    column(painter, [f"– {page} –"], 2400, size=8, left=850)


def test_an_article_over_two_pages(write: Callable[..., Path]) -> None:
    def draw(painter: QPainter, writer: QPdfWriter) -> None:
        furniture(painter, 1)
        top = column(painter, ["Міст через Десну відкрили", "після ремонту"], 300, size=16)
        top = column(
            painter,
            [
                "У вівторок, 3 червня 2025 року, у Чернігові відкри-",
                "ли міст через Десну. Ремонт тривав сім місяців і",
                "коштував 84,5 млн грн.",
            ],
            top + 60,
        )
        column(
            painter,
            ["«Ми встигли до літа», — сказав інженер", "О. П. Гнатюк. За його словами, міст витримає"],
            top + 60,
        )
        writer.newPage()
        furniture(painter, 2)
        top = column(painter, ["вантажівки вагою до 40 тонн по-", "справжньому."], 300)
        column(painter, ["Щодня ним їздитиме 6 тисяч автомобілів."], top + 60)

    body = read(write(draw, title="report_final.docx")).body
    assert body.text.split("\n") == [
        "У вівторок, 3 червня 2025 року, у Чернігові відкрили міст через Десну. Ремонт тривав сім місяців і коштував"
        " 84,5 млн грн.",
        "«Ми встигли до літа», — сказав інженер О. П. Гнатюк. За його словами, міст витримає вантажівки вагою до 40"
        " тонн по-справжньому.",
        "Щодня ним їздитиме 6 тисяч автомобілів.",
    ]
    assert body.lang is Lang.UK


def test_the_title_is_the_heading_or_what_the_file_says(write: Callable[..., Path]) -> None:
    def draw(painter: QPainter, _: QPdfWriter) -> None:
        top = column(painter, ["The old bridge opens", "again after two years"], 300, size=18)
        column(
            painter,
            ["The bridge on the river was opened on", "Monday by the mayor. It was shut for two years."],
            top,
        )

    assert read(write(draw)).title == "The old bridge opens again after two years"
    named = read(write(draw, title="The old bridge opens again after two years"))
    assert named.title == "The old bridge opens again after two years"
    assert len(named.body.sentences) == 2


def test_indents_begin_paragraphs(write: Callable[..., Path]) -> None:
    def draw(painter: QPainter, _: QPdfWriter) -> None:
        lines = ["   The bridge was closed for two whole years now.", "It is open again, and the ferry will be sold."]
        top = column(painter, [lines[0].strip()], 300, left=230)
        top = column(painter, [lines[1]], top)
        top = column(painter, ["The ferry is forty years old and leaks badly."], top, left=230)
        column(painter, ["Nobody wants to buy it from the town."], top)

    assert len(read(write(draw)).body.text.split("\n")) == 2


def test_pictures_alone(write: Callable[..., Path]) -> None:
    def draw(painter: QPainter, _: QPdfWriter) -> None:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(0x336699)
        painter.drawImage(QRectF(100, 100, 900, 900), image)

    with pytest.raises(UnreadableFile, match="holds only pictures"):
        read(write(draw))


def test_a_locked_file(tmp_path: Path) -> None:
    """A file whose key no empty password opens."""
    key = "<" + "41" * 32 + ">"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        f"<< /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>",
    ]
    raw, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(raw)
    raw += f"xref\n0 5\n0000000000 65535 f \n{table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<41><41>] >>\n"
    path = tmp_path / "a.pdf"
    path.write_text(f"{raw}startxref\n{start}\n%%EOF\n")
    with pytest.raises(UnreadableFile, match="password"):
        read(path)


def test_the_sample(qapp: QApplication) -> None:
    article = read(Path(__file__).parents[2] / "seeds" / "trams-for-pavlodar.ru.pdf")
    texts = [sentence.text for sentence in article.body.sentences]
    assert "Вместо трамвая пойдут 26 автобусов: с 5:30 до 23:30, каждые 6–8 минут." in texts
    assert "Одновременно железнодорожники договорились об обновлении пригородного сообщения." in texts
    assert not any("Страница" in text or "Иртышский" in text for text in texts)
    assert article.title.startswith("Павлодар обновит трамвай")
    assert made.TITLE not in texts
