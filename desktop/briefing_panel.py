"""The briefing: a list of pieces that are added, edited in place, put in order, copied and exported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.briefing_edit import PieceDelegate, editable
from desktop.briefing_menu import PieceMenu
from desktop.briefing_model import BriefingModel
from desktop.choices import citation_styles
from desktop.clipboard import blocks_mime
from desktop.desk import Desk
from desktop.language import speaker
from desktop.rich_list import RichList
from desktop.theme import Theme
from nlp.briefings.document import Style, document
from nlp.briefings.pieces import Note, Title, open_faults


class BriefingPanel(QWidget):
    """Shows the briefing that is open on the desk."""

    jumped = Signal(str, int)  # to a sentence of an article, by its id
    update_asked = Signal()  # pieces brought up to date with their articles
    export_asked = Signal()
    style_changed = Signal(str)
    said = Signal(str)  # to the status line

    def __init__(self, desk: Desk, style: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = BriefingModel(desk, self)
        self.view = RichList(self)
        self.view.delegate = PieceDelegate(self.view, desk)
        self.view.setItemDelegate(self.view.delegate)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Briefing"))
        self.view.pressed_key.connect(self._key)
        self.view.doubleClicked.connect(lambda index: self.edit(index.row()))
        self.view.customContextMenuRequested.connect(self._menu)
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.hint.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.hint.linkActivated.connect(lambda _link: self.go_on())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self._top_row())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.hint)
        layout.addLayout(self._bottom_row(style))
        desk.changed.connect(self._show)
        desk.added.connect(self._show_added)
        self._show()

    def _top_row(self) -> QHBoxLayout:
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Briefing to work on"))
        self.choice.setMinimumContentsLength(12)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.activated.connect(lambda _row: self.desk.open(self.choice.currentData()))
        self.more = QToolButton(self)
        self.more.setText("⋯")
        self.more.setToolTip(self.tr("New briefing, rename, delete"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(self.tr("&New briefing"), self.new)
        self.rename = menu.addAction(self.tr("&Rename…"), self._rename)
        self.delete = menu.addAction(self.tr("&Delete"), self._delete)
        self.update_all = menu.addAction(self.tr("&Update from the articles"), self.update_asked.emit)
        self.update_all.setToolTip(self.tr("Take over what was edited, mended or marked as seen in the articles since"))
        menu.setToolTipsVisible(True)
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.more)
        row.addWidget(self._button(self.tr("+ &Heading"), self.tr("Add a heading"), self.add_heading))
        row.addWidget(self._button(self.tr("+ Te&xt"), self.tr("Add text of your own"), self.add_text))
        return row

    def _bottom_row(self, style: str) -> QHBoxLayout:
        self.styles = QComboBox(self)
        for one, name in citation_styles().items():
            self.styles.addItem(name, one.value)
        self.set_style(style)
        self.styles.setAccessibleName(self.tr("How sources are cited"))
        self.styles.setToolTip(self.styles.accessibleName())
        self.styles.currentIndexChanged.connect(lambda _row: self._restyle())
        self.model.set_style(self.style_chosen)
        row = QHBoxLayout()
        row.addWidget(self.styles, 1)
        tip = self.tr("Copy all of it as text, Markdown and rich text; Ctrl+C in it copies the pieces selected")
        row.addWidget(self._button(self.tr("Copy"), tip, self.copy))
        self.export = self._button(self.tr("&Export…"), self.tr("Word, PDF, HTML, Markdown or text"), lambda: None)
        self.export.clicked.connect(self.export_asked)
        row.addWidget(self.export)
        return row

    def _button(self, text: str, tip: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.clicked.connect(lambda _checked=False: run())  # type: ignore[operator]
        return button

    @property
    def style_chosen(self) -> Style:
        """How sources are cited."""
        return Style(self.styles.currentData())

    def set_style(self, style: str) -> None:
        """Cite otherwise from now on; an unknown style is the first."""
        self.styles.setCurrentIndex(max(0, self.styles.findData(style)))

    def set_look(self, theme: Theme, size: float) -> None:
        """Colours and the height of the text in points."""
        self.view.set_look(theme, size)

    # What is shown

    def _show(self) -> None:
        listed, briefing = self.desk.listed(), self.desk.briefing
        self.choice.clear()
        for one in listed:
            self.choice.addItem(one.name, one.id)
        self.choice.setCurrentIndex(self.choice.findData(briefing.id) if briefing else -1)
        self.choice.setEnabled(bool(listed))
        for action in (self.rename, self.delete, self.update_all):
            action.setEnabled(briefing is not None)
        pieces = briefing.pieces if briefing else ()
        self.export.setEnabled(bool(pieces))
        faulty = sum(bool(open_faults(piece)) for piece in pieces)
        if not pieces:
            self.hint.setText(
                self.tr("Ctrl+B adds the articles, sentence or rows selected; or drag a summary, a text or rows here.")
            )
        elif faulty:
            text = self.tr("⚠ Pieces whose figures or names do not agree with the source: {0}").format(faulty)
            self.hint.setText(f'<a href="#">{escape(text)}</a>')
        else:
            self.hint.setText(self.tr("Pieces: {0}").format(len(pieces)))

    def go_on(self) -> None:
        """To the next piece in which something does not agree, and round."""
        faulty = [row for row, piece in enumerate(self.model.pieces) if open_faults(piece)]
        now = max(self.view.chosen(), default=-1)
        if faulty:
            self.view.choose([next((row for row in faulty if row > now), faulty[0])])
            self.view.setFocus()

    def _show_added(self, ids: list[str]) -> None:
        self.view.choose([row for row, piece in enumerate(self.model.pieces) if piece.id in ids])

    def _restyle(self) -> None:
        self.model.set_style(self.style_chosen)
        self.style_changed.emit(self.style_chosen.value)

    # What the user does

    def new(self) -> None:
        """Begin another briefing."""
        self.desk.new()

    def add_heading(self) -> None:
        self._add_own(Title(self.tr("Heading")))

    def add_text(self) -> None:
        self._add_own(Note(self.tr("Text")))

    def _add_own(self, piece: Title | Note) -> None:
        rows = self.view.chosen()
        place = rows[-1] + 1 if rows else len(self.model.pieces)
        if self.desk.briefing is None:
            self.desk.start()
        self.desk.add([piece], place)
        self.edit(place)

    def edit(self, row: int) -> None:
        """Open the editor on a piece."""
        if not 0 <= row < len(self.model.pieces):
            return
        if editable(self.model.pieces[row]) is None:
            self.said.emit(
                self.tr(
                    "Only headings, own text and the translation of one sentence can be edited. Split the piece first."
                )
            )
            return
        index: QModelIndex = self.model.index(row, 0)
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def remove(self) -> None:
        rows = self.view.chosen()
        self.desk.remove(rows)
        if rows and self.model.pieces:
            self.view.choose([min(rows[0], len(self.model.pieces) - 1)])

    def shift(self, by: int) -> None:
        """Move the pieces selected one place up (-1) or down (1)."""
        rows = self.view.chosen()
        if not rows or rows[0] + min(by, 0) < 0 or rows[-1] + max(by, 0) >= len(self.model.pieces):
            return
        first = rows[0] - 1 if by < 0 else rows[-1] + 2
        self.desk.move(rows, first)
        start = first if by < 0 else first - len(rows)
        self.view.choose(list(range(start, start + len(rows))))

    def copy(self) -> None:
        """The whole briefing to the clipboard, with its sources and notes."""
        if self.desk.briefing is not None:
            data = blocks_mime(document(self.desk.briefing, self.style_chosen, today(), speaker=speaker))
            QGuiApplication.clipboard().setMimeData(data)
            self.said.emit(self.tr("Briefing copied"))

    def _copy_rows(self, rows: Sequence[int]) -> None:
        if rows:
            QGuiApplication.clipboard().setMimeData(self.model.copied(rows))
            self.said.emit(self.tr("Pieces copied: {0}").format(len(rows)))

    def paste(self) -> None:
        """Pieces, or text as the user's own, after the piece selected."""
        rows = self.view.chosen()
        self.model.take(QGuiApplication.clipboard().mimeData(), rows[-1] + 1 if rows else len(self.model.pieces))

    def _key(self, name: str) -> None:
        current = self.view.currentIndex().row()
        runs = {
            "up": lambda: self.shift(-1),
            "down": lambda: self.shift(1),
            "remove": self.remove,
            "edit": lambda: self.edit(current),
            "enter": lambda: self.edit(current),
            "copy": lambda: self._copy_rows(self.view.chosen()),
            "paste": self.paste,
        }
        runs[name]()

    def _menu(self, place: QPoint) -> None:
        rows = self.view.chosen()
        if rows:
            menu = PieceMenu(self, rows)
            menu.popup(self.view.viewport().mapToGlobal(place))

    def _rename(self) -> None:
        if self.desk.briefing is None:
            return
        name, done = QInputDialog.getText(
            self, self.tr("Rename"), self.tr("Name of the briefing"), QLineEdit.EchoMode.Normal, self.desk.briefing.name
        )
        if done:
            self.desk.rename(name)

    def _delete(self) -> None:
        name = self.desk.briefing.name if self.desk.briefing else ""
        self.desk.delete()
        self.said.emit(self.tr("“{0}” was deleted. Ctrl+Z brings it back.").format(name))


def today() -> date:
    """The date of the day, where the user is."""

    return datetime.now().astimezone().date()
