"""The three languages Diptych reads and writes."""

from __future__ import annotations

from enum import StrEnum

from nlp.message import tr


class Lang(StrEnum):
    """A supported language, by its ISO 639-1 code."""

    EN = "en"
    RU = "ru"
    UK = "uk"

    @property
    def other_targets(self) -> tuple[Lang, ...]:
        """The languages an article in this language can be translated into."""
        return tuple(lang for lang in Lang if lang is not self)


NAMES = {Lang.EN: tr("English"), Lang.RU: tr("Russian"), Lang.UK: tr("Ukrainian")}
