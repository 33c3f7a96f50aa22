"""The summary: sentences that lead to their place, how many, in which order, and the languages they are shown in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.marks import Side
from desktop.rich_list import RichList
from desktop.settings import Settings
from desktop.summary_model import SummaryModel
from desktop.theme import Theme
from nlp.arrange import Order
from nlp.article import Digest
from nlp.blocks import Form
from nlp.languages import Lang

LONGEST = 20  # sentences the slider goes to; the number goes further
SETTLING = 250  # ms without another change before a new length counts
BY_HAND = "hand"


class SummaryPanel(QWidget):
    """Shows the summary of the digest it was last given; what is done to it is asked for by signals."""

    jumped = Signal(int)  # to a sentence
    length_changed = Signal(int)
    side_changed = Signal(str)
    form_changed = Signal(str)
    order_changed = Signal(str)
    copy_asked = Signal()
    add_asked = Signal()  # into the briefing
    dropped = Signal(list)  # sentences out of the summary
    reset_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest: Digest | None = None
        self._shown: frozenset[str] = frozenset()
        self._side = settings.side
        self.model = SummaryModel(self)
        self.view = self._make_view()
        self.hint = QLabel(self.tr("The summary appears here."), self)
        self.hint.setObjectName("hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addLayout(self._side_row())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.hint)
        layout.addLayout(self._form_row(settings))
        layout.addLayout(self._length_row(settings.length))

    def _make_view(self) -> RichList:
        view = RichList(self)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Summary"))
        view.clicked.connect(lambda index: self.jumped.emit(self.model.picks[index.row()]))
        view.pressed_key.connect(self._key)
        view.customContextMenuRequested.connect(self._menu)
        return view

    def _side_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self.sides = QButtonGroup(self)
        names = {
            Side.SOURCE.value: self.tr("Original"),
            Side.TARGET.value: self.tr("Translation"),
            "both": self.tr("Both"),
        }
        for side, name in names.items():
            button = QPushButton(name, self)
            button.setObjectName("side")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # else a screen reader calls it a check box
            button.setChecked(side == self._side)
            button.setProperty("side", side)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.sides.addButton(button)
            row.addWidget(button)
        self.sides.buttonClicked.connect(lambda button: self._choose_side(button.property("side")))
        row.addStretch()
        copy = QPushButton(self.tr("Copy"), self, flat=False)
        copy.setToolTip(self.tr("Copy the summary as text, Markdown and rich text (Ctrl+Shift+C)"))
        copy.clicked.connect(self.copy_asked)
        row.addWidget(copy)
        return row

    def _form_row(self, settings: Settings) -> QHBoxLayout:
        self.orders, self.forms = QComboBox(self), QComboBox(self)
        self.orders.addItem(self.tr("As in the text"), Order.TEXT.value)
        self.orders.addItem(self.tr("Most telling first"), Order.WEIGHT.value)
        self.orders.addItem(self.tr("By hand"), BY_HAND)
        self.orders.setAccessibleName(self.tr("Order of the sentences"))
        self.orders.setToolTip(self.tr("Alt+Up and Alt+Down, or dragging, put sentences in order by hand"))
        self.orders.setCurrentIndex(max(0, self.orders.findData(settings.order)))
        self.orders.activated.connect(lambda _row: self.order_changed.emit(self.orders.currentData()))
        self.forms.addItem(self.tr("Bullets"), Form.BULLETS.value)
        self.forms.addItem(self.tr("Paragraph"), Form.PARAGRAPH.value)
        self.forms.setAccessibleName(self.tr("Bullets or a paragraph"))
        self.forms.setCurrentIndex(max(0, self.forms.findData(settings.form)))
        self.forms.currentIndexChanged.connect(lambda _row: self._reform())
        add = QPushButton(self.tr("Add to briefing"), self)
        add.setToolTip(self.tr("Put the summary, or the sentences selected, into the briefing (Ctrl+B)"))
        add.clicked.connect(self.add_asked)
        row = QHBoxLayout()
        for choice in (self.orders, self.forms):
            row.addWidget(choice, 1)
        row.addWidget(add)
        return row

    def _length_row(self, length: int) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("&Length"), self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(1, LONGEST)
        self.slider.setValue(min(length, LONGEST))
        self.slider.setAccessibleName(self.tr("Length of the summary"))
        self.number = QSpinBox(self, minimum=1, maximum=99, value=length)
        self.number.setAccessibleName(self.tr("Length of the summary in sentences"))
        self.number.setSuffix(self.tr(" sentences"))
        label.setBuddy(self.number)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(lambda: self.length_changed.emit(self.number.value()))
        self.slider.valueChanged.connect(self._slid)
        self.number.valueChanged.connect(self._numbered)
        self.reset = QPushButton(self.tr("&Reset"), self)
        self.reset.setToolTip(self.tr("Back to the sentences and the order that Diptych chose"))
        self.reset.clicked.connect(self.reset_asked)
        self.reset.setEnabled(False)
        for widget in (label, self.slider, self.number, self.reset):
            row.addWidget(widget, 1 if widget is self.slider else 0)
        return row

    def _slid(self, value: int) -> None:
        if not (value == LONGEST and self.number.value() > LONGEST):
            self.number.setValue(value)

    def _numbered(self, value: int) -> None:
        self.slider.setValue(min(value, LONGEST))
        self._settling.start()

    def _choose_side(self, side: str) -> None:
        self._side = side
        self.side_changed.emit(side)
        self._render()

    def _reform(self) -> None:
        self.form_changed.emit(self.form.value)
        self._render()

    @property
    def side(self) -> str:
        return self._side

    @property
    def form(self) -> Form:
        """Bullets or a paragraph."""
        return Form(self.forms.currentData())

    def chosen(self) -> list[int]:
        """The sentences selected in it, if they are not all there are."""
        rows = self.view.chosen()
        return [self.model.picks[row] for row in rows] if len(rows) < len(self.model.picks) else []

    def langs(self) -> tuple[Lang, ...]:
        """The languages shown, original first."""
        if self._digest is None:
            return ()
        own = self._digest.article.body.lang
        if self._digest.translation is None or self._side == Side.SOURCE:
            return (own,)
        return (self._digest.translation.lang,) if self._side == Side.TARGET else (own, self._digest.translation.lang)

    def set_look(self, theme: Theme, size: float) -> None:
        """Colours and the height of the text in points."""
        self.view.set_look(theme, size)

    def show_digest(self, digest: Digest | None, shown: frozenset[str], order: str, own: bool) -> None:
        """`order` is Order's or BY_HAND; `own` tells whether the user has changed anything."""
        self._digest, self._shown = digest, shown
        self.orders.setCurrentIndex(max(0, self.orders.findData(order)))
        self.reset.setEnabled(own)
        self._render()

    def _render(self) -> None:
        self.model.show(self._digest, self._side, self._shown, self.form)
        self.hint.setVisible(not self.model.picks)

    # What the user does

    def _key(self, name: str) -> None:
        rows = self.view.chosen()
        if name in ("up", "down") and rows:
            self._shift(rows, -1 if name == "up" else 1)
        elif name == "remove":
            self._drop(rows)
        elif name == "copy":
            self.copy_asked.emit()
        elif name == "enter" and self.view.currentIndex().isValid():
            self.jumped.emit(self.model.picks[self.view.currentIndex().row()])

    def _shift(self, rows: list[int], by: int) -> None:
        if rows[0] + min(by, 0) < 0 or rows[-1] + max(by, 0) >= len(self.model.picks):
            return
        moved = [self.model.picks[row] for row in rows]
        self.model.move(rows, rows[0] - 1 if by < 0 else rows[-1] + 2)
        self.choose(moved)

    def choose(self, sentences: list[int]) -> None:
        """Select sentences, once they are shown."""
        QTimer.singleShot(0, self.view, lambda: self._choose_rows(sentences))

    def _choose_rows(self, sentences: list[int]) -> None:
        self.view.choose([row for row, pick in enumerate(self.model.picks) if pick in sentences])

    def _drop(self, rows: list[int]) -> None:
        if rows:
            self.dropped.emit([self.model.picks[row] for row in rows])

    def _menu(self, place: QPoint) -> None:
        rows = self.view.chosen()
        if not rows:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Add to briefing"), self.add_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Drop from the summary"), lambda: self._drop(rows))
        menu.addAction(self.tr("Move up"), lambda: self._shift(rows, -1))
        menu.addAction(self.tr("Move down"), lambda: self._shift(rows, 1))
        menu.addSeparator()
        menu.addAction(self.tr("Copy the summary"), self.copy_asked.emit)
        menu.popup(self.view.viewport().mapToGlobal(place))
