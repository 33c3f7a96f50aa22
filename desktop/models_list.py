"""What the models dialog lists: the installed models and those on offer, as rows of text. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.language import spoken
from nlp.languages import NAMES
from nlp.models import Direction, InstalledModel, installed
from nlp.models.catalogue import SENTENCES, Row, catalogue

GOOD, FAIR = 30, 20  # BLEU on FLORES, from which on a translation reads well, or can be followed

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list: installed, on offer, or both."""

    id: str
    task: str
    directions: frozenset[Direction]
    licence: str
    means: str  # what the licence allows, in plain words; "" where that is not known
    commercial: bool
    about: str
    scores: dict[str, Any]
    size: int  # bytes; 0: not known yet
    begun: int  # bytes that have arrived of a download that was stopped
    row: Row | None
    model: InstalledModel | None
    own: bool  # installed by the user, and can be removed


def items(models: Path, resources: Path) -> list[Item]:
    """The installed ones first, then what is on offer."""
    rows = {row.id: row for row in catalogue(resources)}
    listed = [_installed(model, rows.get(model.id), models) for model in installed(models, resources)]
    have = {item.id for item in listed}
    return [*(item for item in listed if item.task != "encode"), *(
        Item(row.id, row.task, row.directions, row.licence, row.licence_means, row.commercial, row.about, row.scores,
             row.size or 0, _arrived(models / f"{row.id}.partial"), row, None, False)
        for row in rows.values() if row.id not in have
    )]  # fmt: skip


def _installed(model: InstalledModel, row: Row | None, models: Path) -> Item:
    means, about = (row.licence_means, row.about) if row else ("", "")
    commercial = row.commercial if row else "-NC" not in model.licence.upper()
    return Item(model.id, model.task, model.directions, model.licence, means, commercial, about, model.scores,
                model.size, 0, row, model, model.path.parent == models)  # fmt: skip


def _arrived(partial: Path) -> int:
    return sum(path.stat().st_size for path in partial.rglob("*") if path.is_file()) if partial.is_dir() else 0


def cells(item: Item, tr: Translate) -> tuple[str, ...]:
    """Name, directions, quality, size, licence, state."""
    size = f"{item.size / 1e6:,.0f} MB".replace(",", "\u2009") if item.size else "—"
    licence = said(item.licence, tr) or "—"
    if not item.commercial:
        licence = tr("{0}: not for commercial work").format(licence)
    return item.id, directions(item, tr), quality(item, tr), size, licence, state(item, tr)


def said(text: str, tr: Translate) -> str:
    """A sentence of the catalogue, wherever it was read; anything else as it is."""
    return tr(text) if text in SENTENCES else text


def directions(item: Item, tr: Translate) -> str:
    """ "en → ru, uk"; all six as words."""
    if item.task == "summarize":
        return tr("summaries: {0}").format(", ".join(sorted({lang for lang, _ in item.directions})))
    if len(item.directions) == 6:
        return tr("all directions")
    sources = sorted({source for source, _ in item.directions})
    parts = [f"{one} → {', '.join(sorted(b for a, b in item.directions if a is one))}" for one in sources]
    return "; ".join(parts)


def quality(item: Item, tr: Translate) -> str:
    """ "good, 32 BLEU", over its directions."""
    found = item.scores.get("BLEU")
    scores = [float(score) for score in found.values()] if isinstance(found, dict) else []
    if not scores:
        return "—"
    low, high = min(scores), max(scores)
    figures = f"{low:.0f}" if round(low) == round(high) else f"{low:.0f}–{high:.0f}"
    return f"{word(low, tr)}, {figures} BLEU"


def word(bleu: float, tr: Translate) -> str:
    """How a translation of this score reads."""
    return tr("good") if bleu >= GOOD else tr("fair") if bleu >= FAIR else tr("gist only")


def state(item: Item, tr: Translate) -> str:
    """Whether it can be used, and if not, why."""
    if item.model is None:
        return tr("begun, {0:.0f} MB here").format(item.begun / 1e6) if item.begun else tr("not installed")
    if item.model.broken:
        return tr("cannot be used")
    return tr("installed") if item.own else tr("part of Diptych")


def details(item: Item, tr: Translate) -> str:
    """Everything else worth knowing, in sentences."""
    parts = [said(item.about, tr)] if item.about else []
    if item.task == "summarize":
        langs = ", ".join(spoken(NAMES[lang]) for lang in sorted({lang for lang, _ in item.directions}))
        parts.append(tr("Summaries in its own words: {0}. They are marked as generated and checked.").format(langs))
    found = item.scores.get("BLEU")
    for pair, score in found.items() if isinstance(found, dict) else ():
        target = next((spoken(NAMES[b]) for a, b in item.directions if f"{a}-{b}" == pair), pair)
        source = next((spoken(NAMES[a]) for a, b in item.directions if f"{a}-{b}" == pair), "")
        parts.append(tr("Translates {0} into {1}: {2}, {3:.1f} BLEU.").format(source, target, word(score, tr), score))
    if item.scores.get("set"):
        parts.append(tr("Scores: {0}.").format(said(str(item.scores["set"]), tr)))
    if item.licence:
        parts += [tr("Licence: {0}.").format(said(item.licence, tr)), *([said(item.means, tr)] if item.means else [])]
    if item.model is not None and item.model.broken:
        parts.insert(0, tr("It cannot be used: {0}").format(spoken(item.model.broken)))
    if item.model is not None and item.model.engine == "transformers":
        parts.append(tr("Converting it makes it several times faster and smaller."))
    return " ".join(parts)
