"""Menus, toolbar and shortcuts of the main window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QToolBar,
    QWidget,
)

from desktop.choices import languages
from desktop.command_palette import CommandPalette
from desktop.settings import Layout, SettingsStore
from desktop.watching import Watching
from desktop.window import MainWindow
from nlp.languages import Lang

Shortcut = QKeySequence | QKeySequence.StandardKey | str


class Actions(QObject):
    """Builds the menus and the toolbar of `window`, and lives as long as it does."""

    def __init__(self, window: MainWindow, store: SettingsStore, suffixes: frozenset[str]) -> None:
        super().__init__(window)
        self._window, self._store, self._suffixes = window, store, suffixes
        self._listed: list[QAction] = []  # in the order of the keyboard help
        self._article_menu()
        self._edit_menu()
        self._view_menu()
        self._go_menu()
        self._help_menu()
        self._toolbar()
        window.welcome.open_asked.connect(self.open_files)

    def _action(self, menu: QMenu, text: str, run: Callable[[], object], *keys: Shortcut) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        self._listed.append(action)
        return action

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _article_menu(self) -> None:
        window = self._window
        menu = self._menu(self.tr("&Article"))
        self.open = self._action(menu, self.tr("&Open…"), self.open_files, "Ctrl+O")
        self.folder = self._action(menu, self.tr("Open &folder…"), self.open_folder, "Ctrl+Shift+O")
        self.paste = self._action(menu, self.tr("&Paste as article"), window.paste, "Ctrl+Shift+V")
        self.sample = self._action(menu, self.tr("Open the &sample article"), window.open_sample)
        menu.addSeparator()
        self._action(menu, self.tr("&Try again"), window.retry, "F5")
        self.cancel = self._action(menu, self.tr("&Cancel all work"), window.cancel, "Esc")
        panel = window.library_panel
        own = (panel.stop, panel.note, panel.delete)
        menu.addActions(own)
        self._listed += own
        menu.addSeparator()
        self._action(menu, self.tr("Searc&h all articles"), lambda: window.docks.go_to(panel.search), "Ctrl+Shift+F")
        menu.addSeparator()
        self._action(menu, self.tr("&Quit"), window.close, "Ctrl+Q")

    def add_models(self, show: Callable[[], object]) -> None:
        """The entry for the models dialog."""
        menu = self._window.menuBar().actions()[0].menu()
        if isinstance(menu, QMenu):
            self._action(menu, self.tr("&Models…"), show, "Ctrl+Shift+M")

    def add_watching(self, watching: Watching) -> None:
        """The entries for the watched folder."""
        menu = self._window.menuBar().actions()[0].menu()
        if isinstance(menu, QMenu):
            menu.insertActions(self.paste, watching.actions)
        self._listed += watching.actions

    def add_settings(self, show: Callable[[], object]) -> None:
        """The entry for the settings dialog."""
        self.settings = self._action(self._edit, self.tr("Se&ttings…"), show, "Ctrl+,")

    def _edit_menu(self) -> None:
        window = self._window
        menu = self._edit = self._menu(self.tr("&Edit"))
        self.undo = window.review.undo.createUndoAction(window, self.tr("&Undo"))
        self.undo.setShortcut("Ctrl+Z")
        self.redo = window.review.undo.createRedoAction(window, self.tr("&Redo"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._listed += (self.undo, self.redo)
        for action in (self.undo, self.redo):
            menu.addAction(action)
        menu.addSeparator()
        revising = window.revising
        self._action(menu, self.tr("&Edit the sentence"), revising.edit, "F2")
        self._action(menu, self.tr("&Other translations…"), revising.show_others, "F9", "Ctrl+Space")
        self._action(menu, self.tr("Re&vert to machine"), revising.revert, "Ctrl+R")
        self._action(menu, self.tr("&Mark findings as seen"), revising.see, "Ctrl+M")
        menu.addSeparator()
        self._action(menu, self.tr("&Find…"), window.find_bar.open, "Ctrl+F")
        self._action(menu, self.tr("Find &next"), lambda: window.find_bar.step(1), "F3")
        self._action(menu, self.tr("Find &previous"), lambda: window.find_bar.step(-1), "Shift+F3")
        menu.addSeparator()
        self.copy_summary = self._action(menu, self.tr("Copy &summary"), window.copy_summary, "Ctrl+Shift+C")
        self.copy_briefing = self._action(
            menu, self.tr("Copy the &article in brief"), window.copy_briefing, "Ctrl+Shift+B"
        )
        menu.addSeparator()
        self._action(menu, self.tr("A&dd to briefing"), window.briefing.add_focused, "Ctrl+B")
        self._action(menu, self.tr("&Pick for the summary, or drop"), window.briefing.pick, "Ctrl+D")
        self._action(menu, self.tr("E&xport the briefing…"), window.briefing.export, "Ctrl+E")
        menu.addSeparator()

    def _view_menu(self) -> None:
        window = self._window
        menu = self._menu(self.tr("&View"))
        self._action(menu, self.tr("Zoom &in"), lambda: window.zoom(1), "Ctrl++", "Ctrl+=")
        self._action(menu, self.tr("Zoom &out"), lambda: window.zoom(-1), "Ctrl+-")
        self._action(menu, self.tr("&Usual size"), lambda: window.zoom(0), "Ctrl+0")
        menu.addSeparator()
        by_sentence = QAction(
            self.tr("One &sentence a row"), window, checkable=True, checked=self._store.settings.by_sentence
        )
        by_sentence.setShortcut("Ctrl+L")
        by_sentence.toggled.connect(window.set_by_sentence)
        self._listed.append(by_sentence)
        menu.addAction(by_sentence)
        self._layout_menu(menu.addMenu(self.tr("&Panes")))
        menu.addSeparator()
        for dock in window.docks.every:
            menu.addAction(dock.toggleViewAction())
        menu.addAction(window.legend.toggleViewAction())

    def _layout_menu(self, menu: QMenu) -> None:
        group = QActionGroup(self._window)
        names = {
            Layout.BESIDE: self.tr("&Side by side"),
            Layout.STACKED: self.tr("&One above the other"),
            Layout.TRANSLATION: self.tr("&Translation only"),
        }
        for number, (layout, name) in enumerate(names.items(), 1):
            run = partial(self._window.set_layout, layout)
            action = self._action(menu, name, run, f"Ctrl+{number}")
            action.setCheckable(True)
            action.setChecked(layout is self._store.settings.layout)
            group.addAction(action)

    def _go_menu(self) -> None:
        window = self._window
        menu = self._menu(self.tr("&Go"))
        self._action(menu, self.tr("&Next finding"), lambda: window.stepping.step(1), "F8")
        self._action(menu, self.tr("&Previous finding"), lambda: window.stepping.step(-1), "Shift+F8")
        menu.addSeparator()
        self._action(menu, self.tr("Next s&entence"), lambda: window.panes.step(1), "Alt+Down")
        self._action(menu, self.tr("Previous sen&tence"), lambda: window.panes.step(-1), "Alt+Up")
        self._action(menu, self.tr("&Go to sentence…"), self.ask_sentence, "Ctrl+G")
        menu.addSeparator()
        places = {
            self.tr("&Articles"): window.articles,
            self.tr("&Original"): window.panes.source,
            self.tr("&Translation"): window.panes.target,
            self.tr("&Summary"): window.summary.view,
            self.tr("&Findings"): window.findings.view,
            self.tr("&Ledger"): window.ledger.view,
            self.tr("&Briefing"): window.briefing.panel.view,
            self.tr("Na&mes"): window.names.view,
            self.tr("&Generated summary"): window.generated.view,
        }
        for number, (name, widget) in enumerate(places.items(), 1):
            self._action(menu, name, lambda widget=widget: window.docks.go_to(widget), f"Alt+{number}")  # type: ignore[misc]

    def _help_menu(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self._action(menu, self.tr("&Commands…"), self.show_commands, "Ctrl+K")
        self._action(menu, self.tr("&Keyboard"), self.show_keyboard, "F1")
        self._action(menu, self.tr("&About Diptych"), self.show_about)

    def _toolbar(self) -> None:
        window = self._window
        bar = QToolBar(self.tr("Toolbar"), window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        bar.addAction(self.open)
        bar.addAction(self.paste)
        bar.addSeparator()
        bar.addAction(self.copy_summary)
        bar.addAction(self.copy_briefing)
        space = QWidget(bar)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        label = QLabel(self.tr("Translate in&to "), bar)
        self.targets = QComboBox(bar)
        self.targets.setObjectName("targets")
        self.targets.setAccessibleName(self.tr("Language to translate into"))
        for lang, name in languages().items():
            self.targets.addItem(name, lang.value)
        self._show_target("target")
        self._store.changed.connect(self._show_target)
        self.targets.currentIndexChanged.connect(lambda: window.set_target(Lang(self.targets.currentData())))
        label.setBuddy(self.targets)
        bar.addWidget(label)
        bar.addWidget(self.targets)

    def _show_target(self, setting: str) -> None:
        if setting == "target":
            self.targets.setCurrentIndex(self.targets.findData(self._store.settings.target.value))

    # What the actions do that is a dialog

    def open_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted(self._suffixes))
        kinds = ";;".join((self.tr("Articles") + f" ({patterns})", self.tr("All files") + " (*)"))
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open"), self._store.settings.folder, kinds)
        if names:
            self._store.update(folder=str(Path(names[0]).parent))
            self._window.open_paths([Path(name) for name in names])

    def open_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open folder"), self._store.settings.folder)
        if name:
            self._store.update(folder=name)
            self._window.open_paths([Path(name)])

    def ask_sentence(self) -> QInputDialog | None:
        """Ask for the number of a sentence, and go there."""
        digest = self._window.digest
        if digest is None or not digest.article.body.sentences:
            return None
        count = len(digest.article.body.sentences)
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Go to sentence"))
        dialog.setLabelText(self.tr("Number of the sentence, 1 to {0}").format(count))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, count)
        dialog.setIntValue(max(self._window.panes.sentence, 0) + 1)
        dialog.intValueSelected.connect(lambda number: self._window.panes.jump(number - 1))
        dialog.open()
        return dialog

    def show_commands(self) -> None:
        """Everything in the menus, to be found by its name."""
        CommandPalette(self._window).open()

    def show_keyboard(self) -> QMessageBox:
        """All shortcuts, in the order of the menus."""
        rows = []
        for action in self._listed:
            keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            if keys:
                name = action.text().replace("&", "").rstrip("…")
                rows.append(
                    f"<tr><td style='padding-right: 28px'>{escape(name)}</td><td><b>{escape(keys)}</b></td></tr>"
                )
        return self._box(self.tr("Keyboard"), f"<table>{''.join(rows)}</table>")

    def show_about(self) -> QMessageBox:
        """What this is, and the licences of what it is made of."""
        title = f"<h3>Diptych {escape(metadata.version('diptych'))}</h3>"
        lines = (
            self.tr("Reads Russian, Ukrainian and English news side by side, on this machine alone."),
            self.tr("MIT licence. Third-party parts keep their own licences, listed below."),
            f"PySide6, Qt {qVersion()}: LGPL 3",
        )
        box = self._box(self.tr("About Diptych"), title + "".join(f"<p>{escape(line)}</p>" for line in lines))
        box.setDetailedText(_notices())
        return box

    def _box(self, title: str, html: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.setText(html)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        return box


def _notices() -> str:
    """The licences of bundled data and of the packages used, from the distribution or the checkout."""
    for file in metadata.files("diptych") or ():
        if file.name == "THIRD_PARTY_NOTICES.md":
            return file.read_text(encoding="utf-8")
    beside = Path(__file__).parent.parent / "THIRD_PARTY_NOTICES.md"
    return beside.read_text(encoding="utf-8") if beside.exists() else ""
