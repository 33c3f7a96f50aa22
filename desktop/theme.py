"""Light and dark: one palette each for Fusion, and the style sheet of the documents.

Text on every tint, and every coloured text on its ground, has a contrast of at least 4.5:1. A kind is never told by
colour alone: names are underlined (persons solid, organisations dashed, places dotted), faults have a wavy line.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QTextCharFormat

Underline = QTextCharFormat.UnderlineStyle
UNDERLINES = {
    "PERSON": Underline.SingleUnderline,
    "ORGANISATION": Underline.DashUnderline,
    "PLACE": Underline.DotLine,
}
READING_FONTS = ["Source Serif 4", "Noto Serif", "Charter", "Georgia", "Cambria", "DejaVu Serif"]
INTERFACE_FONTS = ["Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "Cantarell", "DejaVu Sans"]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#rrggbb"."""

    dark: bool
    window: str
    base: str
    raised: str  # buttons, headers
    text: str
    muted: str
    line: str  # borders
    accent: str
    selection: str  # behind white text
    hover: str  # the sentence under the pointer
    chosen: str  # the sentence clicked
    found: str  # what the find bar has found
    fault: str  # text and waves
    fault_tint: str
    doubt: str  # waves
    gap: str
    tints: dict[str, str]
    lines: dict[str, str]  # underlines of names


_LIGHT_NUMBER, _LIGHT_TIME = "#fbefc8", "#f8e0d3"
_DARK_NUMBER, _DARK_TIME = "#4a3f1c", "#51362b"

LIGHT = Theme(
    dark=False,
    window="#f4f3f0",
    base="#ffffff",
    raised="#ebe9e4",
    text="#1c2126",
    muted="#5b6470",
    line="#d6d3cc",
    accent="#24557f",
    selection="#24557f",
    hover="#eef3f8",
    chosen="#dce9f5",
    found="#ffd75e",
    fault="#b3141f",
    fault_tint="#fde4e2",
    doubt="#b26a00",
    gap="#ecebe7",
    tints={
        "PERSON": "#dfeafa",
        "ORGANISATION": "#ebe3f7",
        "PLACE": "#d9f0e6",
        "MONEY": "#e4efcb",
        "DATE": _LIGHT_TIME,
        "TIME": _LIGHT_TIME,
        "PERIOD": _LIGHT_TIME,
        **dict.fromkeys(("COUNT", "PERCENT", "QUANTITY", "ORDINAL", "AGE"), _LIGHT_NUMBER),
    },
    lines={"PERSON": "#2f6bb3", "ORGANISATION": "#7a4fb5", "PLACE": "#1d7d5a"},
)

DARK = Theme(
    dark=True,
    window="#1d2024",
    base="#24282d",
    raised="#30353b",
    text="#e4e7ea",
    muted="#a3abb4",
    line="#3c4249",
    accent="#86b6e4",
    selection="#2c5684",
    hover="#2d343c",
    chosen="#34424f",
    found="#6b5300",
    fault="#ff9a94",
    fault_tint="#552426",
    doubt="#e3a63f",
    gap="#2f343a",
    tints={
        "PERSON": "#25405f",
        "ORGANISATION": "#41325c",
        "PLACE": "#1f4a3b",
        "MONEY": "#3a4a22",
        "DATE": _DARK_TIME,
        "TIME": _DARK_TIME,
        "PERIOD": _DARK_TIME,
        **dict.fromkeys(("COUNT", "PERCENT", "QUANTITY", "ORDINAL", "AGE"), _DARK_NUMBER),
    },
    lines={"PERSON": "#7fb2ee", "ORGANISATION": "#bb9bee", "PLACE": "#6fcfa6"},
)


def theme_for(choice: str) -> Theme:
    """The theme for "light", "dark" or "system"; where the system does not say, light."""
    if choice == "system":
        hints = QGuiApplication.styleHints()
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def palette(theme: Theme) -> QPalette:
    """`theme` as Fusion's palette."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.base,
        roles.AlternateBase: theme.window,
        roles.Text: theme.text,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.ToolTipBase: theme.base,
        roles.ToolTipText: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.BrightText: theme.fault,
        roles.Highlight: theme.selection,
        roles.HighlightedText: "#ffffff",
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Accent: theme.accent,
        roles.Light: theme.base,
        roles.Midlight: theme.raised,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


def text_format(theme: Theme, size: float, classes: tuple[str, ...]) -> QTextCharFormat:
    """The look of a piece of a pane whose text is `size` points high; a fault outdoes what else it is."""
    made = QTextCharFormat()
    made.setForeground(QColor(theme.text))
    names = set(classes)
    for kind in reversed(classes):  # the shortest of the marks that lie here comes first
        if kind in theme.tints:
            made.setBackground(QColor(theme.tints[kind]))
        if kind in UNDERLINES:
            made.setUnderlineStyle(UNDERLINES[kind])
            made.setUnderlineColor(QColor(theme.lines[kind]))
    wrong = QColor(theme.doubt if "doubt" in names else theme.fault)
    if names & {"fault", "ghost"}:
        made.setForeground(wrong)
        made.setBackground(QColor(theme.gap if "doubt" in names else theme.fault_tint))
    if names & {"fault", "doubt"} and "ghost" not in names:
        made.setUnderlineStyle(Underline.WaveUnderline)
        made.setUnderlineColor(wrong)
    if "looked" in names:
        made.setForeground(QColor(theme.muted))
        made.setBackground(QColor(theme.gap))
        made.setUnderlineStyle(Underline.DotLine)
        made.setUnderlineColor(QColor(theme.muted))
    if "note" in names:
        made.setForeground(QColor(theme.accent))
    if names & {"ghost", "note"}:
        made.setFontPointSize(size * 0.85)
    if "gap" in names or "missing" in names:
        made.setBackground(QColor(theme.gap))
    if "missing" in names:
        made.setForeground(QColor(theme.fault))
        made.setFontItalic(True)
    if "title" in names:
        made.setFontPointSize(size * 1.55)
        made.setFontWeight(QFont.Weight.DemiBold)
    if "meta" in names:
        made.setFontFamilies(INTERFACE_FONTS)
        made.setFontPointSize(size * 0.8)
        made.setForeground(QColor(theme.muted))
    return made


def document_css(theme: Theme) -> str:
    """The same looks for the HTML of a panel, as far as its style sheets can say them."""
    tints = "".join(f".{kind} {{background-color: {colour}}}" for kind, colour in theme.tints.items())
    underline = "text-decoration: underline; text-decoration-color:"
    lines = "".join(f".{kind} {{{underline} {colour}}}" for kind, colour in theme.lines.items())
    return f"""
        a {{color: {theme.text}; text-decoration: none}}
        .note {{color: {theme.muted}}}
        {tints}
        {lines}
        .doubt {{{underline} {theme.doubt}}}
        .fault {{color: {theme.fault}; background-color: {theme.fault_tint}; {underline} {theme.fault}}}
    """


def style_sheet(theme: Theme) -> str:
    """The few rules that Fusion's palette cannot say."""
    return f"""
        QToolTip {{color: {theme.text}; background: {theme.base}; border: 1px solid {theme.line}; padding: 6px}}
        QMainWindow::separator {{background: {theme.window}; width: 7px; height: 7px}}
        QSplitter::handle {{background: {theme.line}}}
        QDockWidget::title {{padding: 6px 10px 4px 10px; text-align: left}}
        QStatusBar::item {{border: none}}
        QTextEdit, QTextBrowser, QListView {{border: 1px solid {theme.line}; border-radius: 4px}}
        Pane {{background: {theme.base}}}
        QTextEdit:focus, QTextBrowser:focus, QListView:focus {{border: 1px solid {theme.accent}}}
        QTableView {{border: 1px solid {theme.line}; border-radius: 4px; alternate-background-color: {theme.hover}}}
        QTableView:focus {{border: 1px solid {theme.accent}}}
        QHeaderView::section {{background: {theme.raised}; border: none; padding: 3px 5px}}
        #editor {{background: {theme.base}; border: 2px solid {theme.accent}; border-radius: 5px}}
        #editor QPlainTextEdit {{border: none; background: {theme.base}}}
        #fault {{color: {theme.fault}}}
        QToolBar {{border: none; spacing: 2px; padding: 3px 6px}}
        SummaryPanel #side {{border: 1px solid {theme.line}; padding: 3px 9px; background: {theme.base}}}
        SummaryPanel #side:checked {{background: {theme.chosen}; border-color: {theme.accent}}}
        SummaryPanel #side:focus {{border-color: {theme.accent}; text-decoration: underline}}
        #legend QToolButton {{color: {theme.text}; border: 1px solid transparent; border-radius: 4px; padding: 3px 5px}}
        #legend QToolButton:!checked {{color: {theme.muted}}}
        #legend QToolButton:hover {{background: {theme.raised}}}
        #legend #qt_toolbar_ext_button {{padding: 0}}
        #legend QToolButton:focus {{border: 1px solid {theme.accent}}}
        #find {{background: {theme.raised}; border-radius: 4px}}
        #banner {{background: {theme.fault_tint}; border: 1px solid {theme.fault}; border-radius: 4px}}
        #hint {{color: {theme.muted}}}
    """
