"""The interface in Russian and Ukrainian: whole, up to date with the code, and really spoken."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication

from desktop.language import FOLDER, NAMES, resolved, speak, spoken, tr
from desktop.models_list import cells, details, items
from desktop.window import MainWindow
from nlp.engines import RESOURCES
from nlp.errors import UnreadableFile
from nlp.figures import figures
from nlp.figures.compare import compare
from nlp.languages import Lang
from nlp.message import Message
from nlp.models.catalogue import SENTENCES
from nlp.models.commands import sentence as progress_sentence
from nlp.models.fetch import Progress
from nlp.reader import read

ROOT = Path(__file__).parent.parent.parent
SPOKEN = [code for code in NAMES if code != "en"]


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Translation by context and source; "" where one is missing."""
    found = {}
    for context in ET.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = translation.get("type") is None
            text = "".join(translation.itertext()).strip() if done else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


@pytest.mark.parametrize("code", SPOKEN)
def test_every_string_of_the_code_is_translated(code: str, tmp_path: Path) -> None:
    kept, fresh = FOLDER / f"diptych_{code}.ts", tmp_path / "fresh.ts"
    tool = shutil.which("pyside6-lupdate", path=str(Path(PySide6.__file__).parents[4] / "bin")) or "pyside6-lupdate"
    files = [str(path) for folder in ("desktop", "nlp") for path in sorted((ROOT / folder).rglob("*.py"))]
    subprocess.run([tool, *files, "-ts", str(fresh)], check=True, capture_output=True)
    known = messages(kept)
    assert set(messages(fresh)) == set(known), "run `make interface`"
    assert [source for source, text in known.items() if not text] == []


@pytest.mark.parametrize("code", SPOKEN)
def test_what_is_filled_in_and_what_is_a_key_survive_translation(code: str) -> None:
    for (_, source), text in messages(FOLDER / f"diptych_{code}.ts").items():
        for slot in ("{0}", "{1}", "{2}", "%n"):
            assert (slot in source) == (slot in text), source


@pytest.mark.parametrize("code", SPOKEN)
def test_the_window_speaks(code: str, application: QApplication, make_window: Callable[[], MainWindow]) -> None:
    known = messages(FOLDER / f"diptych_{code}.ts")
    assert speak(application, code) == code
    window = make_window()
    menus = [action.text() for action in window.menuBar().actions()]
    today = QDate.currentDate()
    assert window.briefing.desk.usual_name().endswith(QLocale(code).toString(today, "d MMMM yyyy"))
    assert known["Actions", "&Article"] in menus
    assert tr("not installed") == known["", "not installed"]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"  # Qt's own buttons
    speak(application, "en")
    assert tr("not installed") == "not installed"


def test_the_system_s_language_is_spoken_where_it_is_known() -> None:
    assert resolved("system", "uk_UA") == "uk"
    assert resolved("system", "de_DE") == "en"
    assert resolved("ru", "uk_UA") == "ru"


@pytest.mark.parametrize("code", SPOKEN)
def test_models_and_what_is_done_with_them_are_spoken_of(code: str, application: QApplication, tmp_path: Path) -> None:
    speak(application, code)
    known = messages(FOLDER / f"diptych_{code}.ts")
    for item in items(tmp_path, RESOURCES):
        for sentence in SENTENCES & {item.about, item.means, item.licence, item.scores.get("set")}:
            told = " ".join((*cells(item, tr), details(item, tr)))
            assert known["", sentence] in told
            assert sentence not in told
    step = Progress(Message("downloading"), 120_000_000, 310_000_000, 4_100_000)
    assert spoken(progress_sentence(step)) == ", ".join((
        known["", "downloading"], known["", "{0} of {1} MB"].format(120, 310), known["", "{0} MB/s"].format(4.1),
        known["", "{0} s left"].format(46),
    ))  # fmt: skip


@pytest.mark.parametrize("code", SPOKEN)
def test_messages_of_the_engine_are_spoken_whole(code: str, application: QApplication, tmp_path: Path) -> None:
    speak(application, code)
    known = messages(FOLDER / f"diptych_{code}.ts")
    empty = tmp_path / "{0}.txt"  # a name may look like a template
    empty.touch()
    with pytest.raises(UnreadableFile) as caught:
        read(empty)
    why = known["", "The file is empty. Save it again from where it came and try once more."]
    assert spoken(str(caught.value)) == f"{{0}}.txt: {why}"
    (finding,) = compare(figures("$20 billion", Lang.EN), figures("$200 млрд", Lang.RU)).differences
    assert "20,000,000,000" in spoken(finding.why)
    assert known["", "ten times larger"] in spoken(finding.why)
    assert spoken("thousand") == "thousand", "the text of an article is never translated by the interface"
