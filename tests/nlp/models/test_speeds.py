"""Both speeds with real models: a tiny shipped one, and a tiny one of the user's that comes after its draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.article import Article, Passage
from nlp.engines import RESOURCES, Engines
from nlp.languages import Lang
from nlp.loaded import EngineState
from nlp.models.preferences import Preferences
from nlp.paths import Paths
from nlp.pipeline import Options, digest
from nlp.segment import sentences
from tests.nlp import tiny_models
from tests.nlp.models.test_choice import put

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")

TEXT = "Three drones were destroyed over Moscow. The mayor said 1,000 people were moved."
ARTICLE = Article("It was cold", Passage(Lang.EN, TEXT, tuple(sentences(TEXT, Lang.EN))))


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    tiny_models.shipped(tmp_path / "resources" / "translator")
    (tmp_path / "resources" / "encoder").symlink_to(RESOURCES / "encoder")
    return tmp_path / "resources"


def test_the_draft_and_the_better_text_are_both_remembered(own_home: Path, resources: Path, converted: Path) -> None:
    paths = Paths.default()
    put(paths, converted, "large", 30.0)
    Preferences(device="cpu").write(paths)
    engines = Engines(paths, resources, threads=1)
    states: list[EngineState] = []
    engines.listen(states.append)
    options = Options(Lang.RU, 1, repair=False, draft=True)
    snapshots = list(digest(ARTICLE, engines, options))
    middle = next(one for one in snapshots if one.improving)
    last = snapshots[-1]
    assert middle.translation is not None
    assert last.translation is not None
    assert (middle.translation.model, middle.translation.models) == ("tiny", ())
    assert (last.translation.model, last.translation.models) == ("large", ())
    assert [state.loading for state in states if state.loading] == ["tiny", "large"]
    assert {held.id for held in states[-1].held} == {"tiny", "large"}
    engines.unload()
    assert states[-1].held == ()
    *_, again = digest(ARTICLE, engines, options)
    assert again.translation == last.translation, "from the memory, each by its model"
    memory = engines.memory()
    assert memory is not None
    memory.close()
