"""Figures marked in whole sentences: `[span|KIND value unit]`, one file a language, to be read and edited by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nlp.figures import IDENTIFIER, marks
from nlp.languages import Lang

GOLDEN = Path(__file__).parents[1] / "golden"
MARK = re.compile(r"\[([^|\]]+)\|[^\]]*\]")


def marked(text: str, lang: Lang) -> str:
    """`text` with its figures in brackets, each with kind, value, unit and, where not exact, precision."""
    parts, end = [], 0
    for one in marks(text, lang):
        if one.unit == IDENTIFIER:
            parts += text[end : one.start], f"[{one.text}|ID]"
            end = one.stop
            continue
        precision = "" if one.precision.value == "exact" else f"({one.precision})"
        facts = " ".join(filter(None, (one.kind, one.normal, one.unit, precision)))
        parts += text[end : one.start], f"[{one.text}|{facts}]"
        end = one.stop
    return "".join(parts) + text[end:]


@pytest.mark.parametrize("lang", list(Lang))
def test_figures_are_marked_as_in_the_golden_file(lang: Lang, update_golden: bool) -> None:
    path = GOLDEN / f"figures.{lang}.txt"
    wanted = path.read_text(encoding="utf-8").splitlines()
    found = [marked(MARK.sub(r"\1", line), lang) for line in wanted]
    if update_golden:
        path.write_text("\n".join(found) + "\n", encoding="utf-8")
    else:
        assert found == wanted
