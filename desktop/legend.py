"""The legend: one switch for each kind of mark, with its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from desktop.marks import KINDS
from desktop.theme import LIGHT, Theme

DASHES = {
    "PERSON": Qt.PenStyle.SolidLine,
    "ORGANISATION": Qt.PenStyle.DashLine,
    "PLACE": Qt.PenStyle.DotLine,
}
SWATCH = 16  # px


class Legend(QToolBar):
    """Tells which kinds are shown."""

    toggled = Signal()

    def __init__(self, hidden: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Legend"))
        self.setObjectName("legend")
        self.setIconSize(QSize(SWATCH, SWATCH))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.buttons: dict[str, QToolButton] = {}
        names = self._names()
        for kind in KINDS:
            button = QToolButton(self)
            button.setText(names[kind])
            button.setCheckable(True)
            button.setChecked(kind not in hidden)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(self.tr("Show or hide: {0}").format(names[kind]))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(lambda _on: self.toggled.emit())
            self.addWidget(button)
            self.buttons[kind] = button
            if kind == "PLACE":
                self.addSeparator()
        self.set_look(LIGHT)

    def _names(self) -> dict[str, str]:
        return {
            "PERSON": self.tr("People"),
            "ORGANISATION": self.tr("Organisations"),
            "PLACE": self.tr("Places"),
            "COUNT": self.tr("Counts"),
            "MONEY": self.tr("Money"),
            "PERCENT": self.tr("Percent"),
            "DATE": self.tr("Dates"),
            "TIME": self.tr("Times"),
            "PERIOD": self.tr("Periods"),
            "QUANTITY": self.tr("Quantities"),
            "ORDINAL": self.tr("Ordinals"),
            "AGE": self.tr("Ages"),
        }

    @property
    def shown(self) -> frozenset[str]:
        return frozenset(kind for kind, button in self.buttons.items() if button.isChecked())

    @property
    def hidden(self) -> frozenset[str]:
        return frozenset(KINDS) - self.shown

    def set_look(self, theme: Theme) -> None:
        for kind, button in self.buttons.items():
            button.setIcon(_swatch(theme, kind, self.devicePixelRatioF()))


def _swatch(theme: Theme, kind: str, ratio: float) -> QIcon:
    """The tint and underline of `kind`; hollow where it is switched off."""
    icon = QIcon()
    for state in (QIcon.State.On, QIcon.State.Off):
        pixmap = QPixmap(round(SWATCH * ratio), round(SWATCH * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.muted), 1))
        if state is QIcon.State.On:
            painter.setBrush(QColor(theme.tints[kind]))
        painter.drawRoundedRect(2, 2, SWATCH - 4, SWATCH - 4, 3, 3)
        if kind in DASHES and state is QIcon.State.On:
            painter.setPen(QPen(QColor(theme.lines[kind]), 2, DASHES[kind]))
            painter.drawLine(QPointF(3.5, SWATCH - 4.5), QPointF(SWATCH - 3.5, SWATCH - 4.5))
        painter.end()
        icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return icon
