"""The shipped encoder: like meanings are near each other across languages."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from nlp.encoder import Encoder
from nlp.errors import ModelError
from nlp.tokenizer import FILE

FOLDER = Path(__file__).parents[2] / "resources" / "encoder"
SAME = [
    (
        "Three children were injured by drone debris.",
        "Трое детей пострадали от обломков беспилотника.",
        "Троє дітей постраждали від уламків безпілотника.",
    ),
    ("The central bank raised interest rates.", "Центробанк поднял ставку.", "Центробанк підвищив ставку."),
    ("The team won the final in Madrid.", "Команда выиграла финал в Мадриде.", "Команда виграла фінал у Мадриді."),
    ("Rain is expected on Friday.", "В пятницу ожидается дождь.", "У п'ятницю очікується дощ."),
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load(FOLDER, threads=1)


def test_the_nearest_sentence_in_another_language_is_the_translation(encoder: Encoder) -> None:
    english, russian, ukrainian = (encoder.vectors(list(texts)) for texts in zip(*SAME, strict=True))
    for one, other in ((english, russian), (russian, ukrainian), (ukrainian, english)):
        assert (one @ other.T).argmax(1).tolist() == [0, 1, 2, 3]


def test_a_vector_does_not_depend_on_its_company_or_its_place(encoder: Encoder) -> None:
    alone = encoder.vectors([SAME[0][0]])
    fresh = Encoder.load(FOLDER, threads=1)  # remembers nothing
    among = fresh.vectors([SAME[3][2] * 9, SAME[1][1], SAME[0][0], SAME[2][0]])
    assert float(alone[0] @ among[2]) > 0.999


def test_the_same_text_twice_has_one_vector(encoder: Encoder) -> None:
    vectors = encoder.vectors(["Один.", "Два.", "Один."])
    assert np.array_equal(vectors[0], vectors[2])
    assert not np.array_equal(vectors[0], vectors[1])


def test_no_text_gives_no_rows(encoder: Encoder) -> None:
    assert encoder.vectors([]).shape == (0, 384)


@pytest.mark.parametrize("text", ["", " ", "\0", "😀", "слово " * 2000])
def test_any_text_has_a_vector(encoder: Encoder, text: str) -> None:
    vector = encoder.vectors([text])[0]
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.bin is missing"):
        Encoder.load(tmp_path)


def test_a_damaged_model_is_told(tmp_path: Path) -> None:
    for name in ("config.json", "vocabulary.json", FILE):
        shutil.copy(FOLDER / name, tmp_path)
    (tmp_path / "model.bin").write_bytes((FOLDER / "model.bin").read_bytes()[:100_000])
    with pytest.raises(ModelError, match="damaged"):
        Encoder.load(tmp_path)


def test_a_damaged_tokenizer_is_told(tmp_path: Path) -> None:
    for path in FOLDER.iterdir():
        shutil.copy(path, tmp_path)
    (tmp_path / FILE).write_text("{}")
    with pytest.raises(ModelError, match=FILE):
        Encoder.load(tmp_path)


def test_every_file_is_small_enough_to_ship() -> None:
    sizes = [path.stat().st_size for path in FOLDER.iterdir()]
    assert sum(sizes) < 50_000_000
