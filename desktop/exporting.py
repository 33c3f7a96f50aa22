"""The briefing as a file: asks where, writes in a thread, and says how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, Signal
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.language import speaker
from desktop.settings import SettingsStore
from desktop.theme import LIGHT, READING_FONTS, document_css
from desktop.worker import Worker
from nlp.briefings.document import Style
from nlp.briefings.pieces import Briefing, open_faults
from nlp.errors import NlpError

SIZE = 10.5  # points
FORBIDDEN = '<>:"/\\|?*'  # in names of files, on one system or another


class Exporting(QObject):
    """Writes one file at a time."""

    said = Signal(str)
    failed = Signal(object)  # a text or Message: one sentence
    done = Signal(object)  # the path
    crashed = Signal(object)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = store
        self._worker = Worker(self)
        self._worker.stepped.connect(self._written)
        self._worker.failed.connect(self._failed)

    def ask(self, briefing: Briefing, style: Style, parent: QWidget) -> None:
        """Let the user choose the file."""
        kinds = {
            ".docx": self.tr("Word document"),
            ".pdf": self.tr("PDF"),
            ".html": self.tr("Web page"),
            ".md": self.tr("Markdown"),
            ".txt": self.tr("Plain text"),
        }
        filters = {f"{name} (*{suffix})": suffix for suffix, name in kinds.items()}
        last = self._settings.settings.exported
        usual = next((name for name, suffix in filters.items() if suffix == last), "")
        start = Path(self._settings.settings.export_folder) / (file_name(briefing.name) + last)
        name, chosen = QFileDialog.getSaveFileName(
            parent, self.tr("Export the briefing"), str(start), ";;".join(filters), usual
        )
        if name:
            path = Path(name)
            if path.suffix.lower() not in kinds:
                path = path.with_name(path.name + filters.get(chosen, last))
            self._settings.update(export_folder=str(path.parent), exported=path.suffix.lower())
            self.export(briefing, style, path)

    def export(self, briefing: Briefing, style: Style, path: Path) -> None:
        """Write `briefing` to `path`, in the format that its name asks for."""
        from datetime import datetime

        from nlp.briefings.export import FORMATS, Setting, fragment, write

        setting = Setting(style, datetime.now().astimezone(), speaker=speaker)
        self._faulty = sum(bool(open_faults(piece)) for piece in briefing.pieces)
        make: Callable[[], bytes]
        if path.suffix.lower() == ".pdf":
            make = lambda: pdf(fragment(briefing, setting), briefing.name)  # noqa: E731
        else:
            form = FORMATS[path.suffix.lower()]
            make = lambda: form(briefing, setting)  # noqa: E731

        def steps() -> Iterator[Path]:
            write(path, make())
            yield path

        self.said.emit(self.tr("Writing {0}…").format(path.name))
        self._worker.start(steps)

    def _written(self, path: Path) -> None:
        if self._faulty:
            text = self.tr("{0} was written. ⚠ Pieces with open findings in it: {1}; its end lists them.")
            self.said.emit(text.format(path.name, self._faulty))
        else:
            self.said.emit(self.tr("{0} was written.").format(path.name))
        self.done.emit(path)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NlpError):
            self.failed.emit(str(error))
        else:
            self.crashed.emit(error)

    def close(self) -> None:
        """Wait until what is being written is."""
        self._worker.close()


def pdf(html: str, title: str) -> bytes:
    """HTML as a PDF on A4. Qt leaves two centimetres at the edges and numbers the pages."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Diptych")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    font = QFont()
    font.setFamilies(READING_FONTS)
    font.setPointSizeF(SIZE)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(document_css(LIGHT))
    document.setHtml(html)
    document.print_(writer)
    del writer  # it writes its end when it goes
    return bytes(buffer.data().data())


def file_name(name: str) -> str:
    """`name` as the name of a file, without its ending."""
    kept = "".join("-" if sign in FORBIDDEN or not sign.isprintable() else sign for sign in name)
    return kept.strip(" .")[:80] or "briefing"
