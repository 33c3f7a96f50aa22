"""The real dialog, its own thread, the real client, against a hub on loopback."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model_store import ModelStore
from desktop.models_ask import DirectionsDialog
from desktop.models_dialog import ModelsDialog
from desktop.models_list import Item, items
from desktop.window import MainWindow
from nlp.engines import RESOURCES
from nlp.languages import Lang
from nlp.models.preferences import Preferences
from nlp.paths import Paths
from tests.hub_server import Hub, running
from tests.nlp import tiny_models

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

REPO = "Helsinki-NLP/opus-mt-en-ru"
PATIENCE = 60_000  # ms


@pytest.fixture(scope="session")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.marian(tmp_path_factory.mktemp("dialog") / "opus-mt-en-ru", filler=20_000)


@pytest.fixture
def hub(larger: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with running(Hub()) as made:
        made.add(REPO, larger)
        monkeypatch.setenv("HF_ENDPOINT", made.url)
        monkeypatch.setenv("OMP_NUM_THREADS", "1")
        yield made


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "profile")


@pytest.fixture
def dialog(qtbot: QtBot, paths: Paths) -> Iterator[ModelsDialog]:
    made = ModelsDialog(ModelStore(paths), RESOURCES)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made._worker.close()


def select(dialog: ModelsDialog, name: str) -> Item:
    row = next(i for i, item in enumerate(dialog._items) if item.id == name)
    dialog.table.selectRow(row)
    found = dialog.item()
    assert found is not None
    return found


def answer(dialog: ModelsDialog, words: str) -> str:
    """Press the button `words` of the question on show; its text."""
    box = dialog.findChild(QMessageBox)
    assert box is not None
    text = box.text()
    next(button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == words).click()
    return text


def done(dialog: ModelsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._worker.busy, timeout=PATIENCE)


def test_the_list_says_what_matters_before_a_download(dialog: ModelsDialog) -> None:
    item = select(dialog, "nllb-200-distilled-600m")
    texts = [dialog._model.index(dialog.table.currentIndex().row(), column).data() for column in range(6)]
    assert texts[1:3] == ["all directions", "fair, 22–34 BLEU"]
    assert "not for commercial work" in texts[4]
    assert texts[5] == "not installed"
    assert "Not for commercial work" in dialog.details.text()
    assert dialog.install_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    assert not item.commercial
    select(dialog, next(one.id for one in dialog._items if one.model))
    assert not dialog.install_button.isEnabled()
    assert not dialog.remove_button.isEnabled(), "what ships with Diptych stays"


def test_installing_asks_once_shows_progress_and_ends_installed(
    hub: Hub, dialog: ModelsDialog, qtbot: QtBot, paths: Paths
) -> None:
    hub.delay = 0.01
    select(dialog, "opus-mt-en-ru")
    dialog.install_button.click()
    assert not hub.asked, "nothing is sent before the answer"
    text = answer(dialog, "Connect and install")
    assert hub.url in text
    assert "Licence" in text
    said: set[str] = set()
    with qtbot.waitSignal(dialog._worker.completed, timeout=PATIENCE):
        dialog._worker.stepped.connect(lambda _: said.add(dialog.label.text()))
    assert any("MB/s" in one and "left" in one for one in said)
    assert (paths.data / "models" / "opus-mt-en-ru" / "model.safetensors").exists()
    item = dialog.item()
    assert item is not None
    assert (item.id, item.own) == ("opus-mt-en-ru", True)
    assert dialog.convert_button.isEnabled()


def test_no_is_no(hub: Hub, dialog: ModelsDialog) -> None:
    select(dialog, "opus-mt-en-ru")
    dialog.install_button.click()
    answer(dialog, "Cancel")
    assert not dialog._worker.busy
    assert not hub.asked


def test_cancelling_answers_at_once_and_what_arrived_stays(hub: Hub, dialog: ModelsDialog, qtbot: QtBot) -> None:
    hub.delay = 0.03
    select(dialog, "opus-mt-en-ru")
    dialog.install_button.click()
    answer(dialog, "Connect and install")
    qtbot.waitUntil(lambda: hub.sent > 1_000_000, timeout=PATIENCE)
    began = time.monotonic()
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert time.monotonic() - began < 0.5
    assert not dialog._worker.busy
    assert select(dialog, "opus-mt-en-ru").begun > 500_000
    hub.delay = 0.0
    dialog.install_button.click()
    answer(dialog, "Connect and install")
    done(dialog, qtbot)
    assert select(dialog, "opus-mt-en-ru").own


def test_a_failure_is_a_sentence_in_the_banner(hub: Hub, dialog: ModelsDialog, qtbot: QtBot) -> None:
    hub.lie = "model.safetensors"
    select(dialog, "opus-mt-en-ru")
    dialog.install_button.click()
    answer(dialog, "Connect and install")
    done(dialog, qtbot)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=PATIENCE)
    assert "checksum" in dialog.banner.label.text()
    assert dialog.install_button.isEnabled()


def test_an_import_asks_for_directions_that_nothing_says(
    dialog: ModelsDialog, converted: Path, qtbot: QtBot, paths: Paths
) -> None:
    dialog.bring(Path(shutil.copytree(converted, paths.data.parent / "mymodel")))
    qtbot.waitUntil(lambda: dialog.findChild(DirectionsDialog) is not None, timeout=PATIENCE)
    question = dialog.findChild(DirectionsDialog)
    assert question is not None
    accept = question.buttons.button(question.buttons.StandardButton.Ok)
    assert not accept.isEnabled()
    question.boxes[Lang.UK, Lang.EN].setChecked(True)
    accept.click()
    done(dialog, qtbot)
    item = select(dialog, "mymodel")
    assert item.directions == {(Lang.UK, Lang.EN)}

    actions = dialog.use_button.menu().actions()
    assert [action.text() for action in actions] == ["Ukrainian → English"]
    actions[0].trigger()
    assert Preferences.read(paths).choice == {"uk-en": "mymodel"}
    actions[0].trigger()
    assert Preferences.read(paths).choice == {}

    other = paths.data.parent / "other disk"
    dialog.move_to(other)
    done(dialog, qtbot)
    assert Preferences.read(paths).models(paths) == other
    select(dialog, "mymodel")

    archive = paths.data.parent / "out.zip"
    dialog.export_to(archive)
    done(dialog, qtbot)
    assert archive.exists()
    select(dialog, "mymodel")
    dialog.remove_button.click()
    answer(dialog, "Delete")
    done(dialog, qtbot)
    assert "mymodel" not in [one.id for one in dialog._items]


@pytest.mark.parametrize("keep", [True, False])
def test_converting_keeps_or_deletes_the_original(
    dialog: ModelsDialog, marian: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, keep: bool
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    dialog.bring(marian)
    done(dialog, qtbot)
    select(dialog, "opus-mt-en-ru")
    dialog.convert_button.click()
    answer(dialog, "Convert and keep it" if keep else "Convert and delete it")
    done(dialog, qtbot)
    assert not dialog.banner.isVisible(), dialog.banner.label.text()
    assert [one.id for one in dialog._items if one.own] == ["opus-mt-en-ru"] * keep + ["opus-mt-en-ru-int8"]
    assert select(dialog, "opus-mt-en-ru-int8").scores == {}


def test_how_models_run_is_remembered_for_all_directions_and_for_one(
    dialog: ModelsDialog, paths: Paths, qtbot: QtBot
) -> None:
    settings = dialog.settings
    settings.beams.setValue(3)
    settings.threads.setValue(1)
    settings.direction.setCurrentIndex(settings.direction.findText("English → Russian"))
    assert settings.beams.value() == 3
    settings.beams.setValue(5)
    settings.batch.setValue(16)
    settings.direction.setCurrentIndex(0)
    assert (settings.beams.value(), settings.batch.value()) == (3, 0)
    settings.idle.setValue(0)
    settings.device.setCurrentIndex(settings.device.findData("cpu"))
    settings.draft.setChecked(False)
    kept = Preferences.read(paths)
    assert (kept.beams, kept.threads, kept.own) == (3, 1, {"en-ru": {"beams": 5, "batch": 16}})
    assert (kept.idle, kept.device, kept.draft) == (0, "cpu", False)
    again = ModelsDialog(ModelStore(paths), RESOURCES)
    qtbot.addWidget(again)
    assert (again.settings.beams.value(), again.settings.idle.value()) == (3, 0)
    assert (again.settings.device.currentData(), again.settings.draft.isChecked()) == ("cpu", False)
    again._worker.close()


def test_everything_can_be_reached_by_the_keyboard(dialog: ModelsDialog) -> None:
    buttons = [one for one in dialog.findChildren(QPushButton) if one.parent() is dialog]
    letters = [one.text()[one.text().index("&") + 1].lower() for one in buttons]
    assert len(set(letters)) == len(letters)
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in (*buttons, dialog.table, dialog.settings.beams))


def test_the_window_opens_it_and_goes_on_working(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    menu = window.menuBar().actions()[0].menu()
    action = next(one for one in menu.actions() if one.text() == "&Models…")  # type: ignore[attr-defined]
    action.trigger()
    dialog = window.findChild(ModelsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert not dialog.isModal()
    action.trigger()
    assert len(window.findChildren(ModelsDialog)) == 1


def test_every_row_can_be_shown(tmp_path: Path) -> None:
    broken = tmp_path / "opus-mt-en-uk"
    broken.mkdir()
    (broken / "config.json").write_text("{")
    listed = items(tmp_path, RESOURCES)
    assert next(one for one in listed if one.id == "opus-mt-en-uk").model is not None
    assert all(one.model is None or one.model.task != "encode" for one in listed)
