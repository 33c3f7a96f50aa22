"""What the rules hand on: a run of tokens taken for a name."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.article import EntityKind

PERSON, ORG, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens `start` to `stop` (half-open) name a `kind`; `sure` is false for a guess that the text may overrule."""

    start: int
    stop: int
    kind: EntityKind
    sure: bool = True
