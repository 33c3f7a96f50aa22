"""The first start, in every language of the interface: one click shows what Diptych is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.__main__ import main
from desktop.language import NAMES, speak
from desktop.samples import sample
from desktop.window import MainWindow
from nlp.languages import Lang
from nlp.reader import read
from tests.desktop.conftest import settled, states
from tests.desktop.test_window import marked


@pytest.fixture(params=NAMES)
def code(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language that the interface speaks."""
    speak(qapp, request.param)
    yield request.param
    speak(qapp, "en")


def test_one_click_on_the_sample_shows_a_translation_with_marks(
    code: str, make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window(None)
    window._library.set_repair(False)  # this translator leaves every sentence as it is
    assert window._library.target is Lang(code), "into the user's own language"
    qtbot.mouseClick(window.welcome.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(states(window)), timeout=60_000)
    settled(window, qtbot)
    digest = window.digest
    assert digest is not None
    assert digest.translation is not None
    assert all(digest.translation.targets)
    assert f"[{code}]" in window.panes.target.toPlainText()
    for side in ("source", "target"):
        assert len(marked(window, side)) > 10
    assert window._store.settings.target is Lang(code)


def test_what_was_chosen_once_goes_before_the_interface_s_language(
    code: str, make_window: Callable[..., MainWindow]
) -> None:
    other = Lang(code).other_targets[0]
    window = make_window(None)
    window.set_target(other)
    window.close()
    assert make_window(None)._library.target is other


@pytest.mark.parametrize("target", Lang)
def test_there_is_something_to_translate_in_every_sample(target: Lang) -> None:
    assert read(sample(target)).body.lang is not target


@pytest.mark.parametrize("given", [["--home", "{0}"], ["--home={0}"]])
def test_a_command_works_in_the_home_that_is_named_before_it(
    given: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPTYCH_HOME", str(tmp_path / "usual"))
    named = [part.format(tmp_path / "other") for part in given]
    assert main([*named, "names", "export", str(tmp_path / "names.csv")]) == 0
    assert (tmp_path / "other" / "data" / "names.sqlite").exists()
    assert not (tmp_path / "usual").exists()
