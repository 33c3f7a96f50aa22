"""The settings, in the real window: they take effect at once, and show what is changed elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.model_store import ModelStore
from desktop.models_dialog import ModelsDialog
from desktop.settings_dialog import SettingsDialog
from desktop.window import MainWindow
from nlp.languages import Lang
from nlp.memory import Memory
from nlp.names.policy import Endings, Places, Policy
from nlp.paths import Paths
from nlp.translate.types import Translated
from tests.desktop.conftest import do


def settings(window: MainWindow) -> SettingsDialog:
    """The dialog, opened from the menu."""
    do(window, "Edit: Settings")
    return window.findChildren(SettingsDialog)[-1]


def choose(box: QComboBox, value: object) -> None:
    """As the user chooses it."""
    row = box.findData(value)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_settings_take_effect_at_once_and_survive(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    dialog = settings(window)
    choose(dialog.theme_box, "dark")
    assert window.palette().base().color().lightness() < 80
    dialog.width_box.activated.emit(0)
    dialog.repair_box.setChecked(False)
    assert window._library._repair is False
    dialog.font_box.setCurrentText("DejaVu Sans Mono")
    kept = window._store.settings
    assert (kept.theme, kept.repair, kept.family) == ("dark", False, "DejaVu Sans Mono")
    assert QFontInfo(window.panes.source.document().defaultFont()).family() == "DejaVu Sans Mono"
    window.close()
    assert make_window()._store.settings == kept.__class__(
        **{name: getattr(kept, name) for name in kept.__slots__ if name not in ("geometry", "docks")},
        geometry=window._store.settings.geometry,
        docks=window._store.settings.docks,
    )


def test_translations_are_forgotten_when_asked_and_edits_only_then(tmp_path: Path, window: MainWindow) -> None:
    path = tmp_path / "m.sqlite"
    memory = Memory(path)
    memory.put(b"k", Translated("t"))
    memory.keep_edit(Lang.EN, Lang.RU, "s", "own")
    dialog = SettingsDialog(window._store, ModelStore(Paths.under(tmp_path)), lambda: Memory(path), window)
    for edits in (False, True):
        box = dialog.ask_to_forget()
        assert box.checkBox().isChecked() is False
        box.checkBox().setChecked(edits)
        next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole).click()
        assert memory.get(b"k") is None
        assert memory.edit(Lang.EN, Lang.RU, "s") == (None if edits else "own")
    memory.close()


def test_the_citation_is_the_same_in_both_places(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    dialog, styles = settings(window), window.briefing.panel.styles
    choose(dialog.citation_box, "notes")
    assert styles.currentData() == "notes"
    assert window.briefing.panel.style_chosen == "notes"
    styles.setCurrentIndex(styles.findData("inline"))
    assert dialog.citation_box.currentData() == "inline"
    assert [dialog.citation_box.itemText(i) for i in range(3)] == [styles.itemText(i) for i in range(3)]
    window.close()
    assert make_window().briefing.panel.styles.currentData() == "inline"


def test_rules_for_names_are_the_same_in_both_places_and_can_be_undone(window: MainWindow) -> None:
    dialog = settings(window)
    choose(dialog.places_box, "russian")
    choose(dialog.endings_box, "yy")
    assert window.naming.book().policy == Policy(Places.RUSSIAN, Endings.SKYY)
    menu = window.names.rules.menu()
    menu.aboutToShow.emit()
    ticked = {action.text(): action for action in menu.actions() if action.isChecked()}
    assert list(ticked) == ["Kiev, Kharkov, Odessa, Lvov", "Zelenskyy"]
    window.naming.choose(None, Policy())
    assert (dialog.places_box.currentData(), dialog.endings_box.currentData()) == ("ukrainian", "y")
    window.review.undo.undo()
    assert (dialog.places_box.currentData(), dialog.endings_box.currentData()) == ("russian", "yy")


def test_the_target_is_the_same_as_in_the_tool_bar(window: MainWindow) -> None:
    dialog = settings(window)
    targets = window.findChild(QComboBox, "targets")
    assert targets is not None
    choose(dialog.target_box, "uk")
    assert targets.currentData() == "uk"
    assert window._library.target is Lang.UK
    targets.setCurrentIndex(targets.findData("en"))
    assert dialog.target_box.currentData() == "en"
    assert window._store.settings.target is Lang.EN


def test_beams_and_threads_are_the_same_as_in_the_models_dialog(window: MainWindow, tmp_path: Path) -> None:
    do(window, "Article: Models")
    models = window.findChildren(ModelsDialog)[-1].settings
    dialog = settings(window)
    choose(dialog.beams_box, 1)
    dialog.threads_box.setValue(2)
    assert (models.beams.value(), models.threads.value()) == (1, 2)
    models.beams.setValue(3)
    models.threads.setValue(0)
    assert (dialog.beams_box.currentData(), dialog.threads_box.value()) == (3, 0)
    assert "3" in dialog.beams_box.currentText()
    kept = ModelStore(Paths.under(tmp_path / "home")).preferences
    assert (kept.beams, kept.threads) == (3, 0)


def test_the_text_size_follows_the_keys(window: MainWindow) -> None:
    dialog = settings(window)
    window.zoom(1)
    assert dialog._boxes["zoom"].currentText() == "110%"
    before = window.panes.source.document().defaultFont().pointSizeF()
    choose(dialog._boxes["zoom"], "3")
    assert window.panes.source.document().defaultFont().pointSizeF() > before
