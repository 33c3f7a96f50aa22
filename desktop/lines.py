"""What the list says of an article: the line below its title, and all there is to know of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.entry import Entry, State
from desktop.language import spoken
from nlp.library.rows import Made

if TYPE_CHECKING:
    from desktop.articles import Articles

CLIPPED = 24  # characters of another article's title


class Lines(QObject):
    """A class without children: a plural is looked up under the very class of the object that asks for it."""

    def __init__(self, articles: Articles) -> None:
        super().__init__(articles)
        self._articles = articles

    def line(self, entry: Entry) -> str:
        """What there is to know at a glance, or what went wrong."""
        if entry.state is State.FAILED:
            return spoken(entry.error)
        facts = entry.facts
        parts = [facts.lang.value.upper() if facts else "", self._state(entry), self._alike(entry)]
        if facts:
            parts += (facts.outlet, facts.date[:10], self.tr("%n words", "", facts.words))
        return " · ".join(part for part in parts if part)

    def tip(self, entry: Entry) -> str:
        """All of it, and where it came from."""
        lines = [self._articles.label(entry), self.line(entry)]
        repeated, likeness = self._articles.repeated(entry), entry.likeness
        if likeness is not None and repeated is not entry:
            text = self.tr("A reprint of “{0}”: {1} % of its wording is there.")
            if _across(entry, repeated):
                text = self.tr("The same story in another language as “{0}”: {1} % of its sentences are there.")
            elif likeness.share == 1:
                text = self.tr("The same text as “{0}”.")
            lines.append(text.format(self._articles.label(repeated), round(likeness.share * 100)))
        if entry.note:
            lines.append(f"✎ {entry.note}")
        if isinstance(entry.source, Path):
            lines.append(str(entry.source))
        return "\n".join(lines)

    def _alike(self, entry: Entry) -> str:
        repeated, likeness = self._articles.repeated(entry), entry.likeness
        if repeated is entry or likeness is None:
            return ""
        title = self._articles.label(repeated)
        title = title if len(title) <= CLIPPED else title[: CLIPPED - 1].rstrip() + "…"
        text = self.tr("same text as “{0}”") if likeness.share == 1 else self.tr("reprint of “{0}”")
        if _across(entry, repeated):
            text = self.tr("same story in another language: “{0}”")
        return text.format(title)

    def _state(self, entry: Entry) -> str:
        made = entry.made.get(self._articles.target)
        if entry.state is State.WORKING:
            return self._progress(entry, made)
        if entry.state is State.DONE and made is not None:
            return self._findings(made)
        return {
            State.WAITING: self.tr("waiting"),
            State.READING: self.tr("reading…"),
            State.STOPPED: self.tr("stopped"),
        }.get(entry.state, "")

    def _progress(self, entry: Entry, made: Made | None) -> str:
        digest = entry.digests.get(self._articles.target)
        if digest is None or made is None or not made.sentences:
            return self.tr("working…")
        if digest.improving:
            text = self.tr("improving {0} of {1}").format(*digest.improving)
        elif digest.repairing:
            text = self.tr("repairing {0} of {1}").format(*digest.repairing)
        elif digest.rereading:
            text = self.tr("reading back {0} of {1}").format(*digest.rereading)
        else:
            text = self.tr("{0} of {1}").format(made.translated, made.sentences)
        return f"{text} · {self.tr('%n to check', '', made.open)}" if made.open else text

    def _findings(self, made: Made) -> str:
        if made.open:
            return self.tr("%n to check", "", made.open)
        if made.findings:
            return self.tr("all seen")
        return self.tr("all agrees") if made.sentences else self.tr("summary only")


def _across(one: Entry, other: Entry) -> bool:
    """Whether they are in two languages."""
    return one.facts is not None and other.facts is not None and one.facts.lang is not other.facts.lang
