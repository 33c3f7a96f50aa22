"""The last touch on a translation: the final mark, quotation marks and dashes as the target language sets them."""

from __future__ import annotations

import re

from nlp.languages import Lang

STOPS = ".!?…"
PAUSES = {",": ",", ";": ";", ":": ":", "—": " —", "–": " —"}  # where a part of a sentence ends
CLOSING = "\"”»'’)"
PAIRS = {'"': '"', "“": "”", "«": "»", "„": "“"}
OWN = {Lang.EN: ("“", "”"), Lang.RU: ("«", "»"), Lang.UK: ("«", "»")}
QUOTED = re.compile(r'"([^"]*)"|“([^“”]*)”|«([^«»]*)»|„([^„“]*)“')
HYPHEN_AS_DASH = re.compile(r"(?<=\S) -{1,2} (?=\S)")


def finished(text: str, source: str, target: Lang) -> str:
    """`text` with the final mark and the enclosing quotes that `source` has, and without those it has not.

    A full stop that the model put behind a part of a sentence becomes the mark that the part ends with.
    """
    text = typeset(" ".join(text.split()), source, target)
    if not text or not source:
        return text
    opening, closing = OWN[target] if source[0] != '"' else ('"', '"')
    enclosed = source[0] in PAIRS and source.rstrip(STOPS + ",").endswith(PAIRS[source[0]])
    if enclosed and text[0] not in PAIRS:
        text = opening + text.rstrip(STOPS) + closing
    bare = source.rstrip(CLOSING)
    if bare and bare[-1] in STOPS and text.rstrip(CLOSING)[-1:] not in (*STOPS, ",", ";", ":"):
        text += bare[-1]
    stopped = text.endswith(".") and not text.endswith("..") and len(text.split()) > 2
    if stopped and bare and (bare[-1].isalnum() or bare[-1] in PAUSES):
        text = text[:-1] + PAUSES.get(bare[-1], "")
    return text


def typeset(text: str, source: str, target: Lang) -> str:
    """`text` with the target's own quotation marks and dashes, unless `source` makes do with a typewriter's."""
    if '"' not in source:
        opening, closing = OWN[target]
        text = QUOTED.sub(lambda match: f"{opening}{next(g for g in match.groups() if g is not None)}{closing}", text)
    if not HYPHEN_AS_DASH.search(source):
        text = HYPHEN_AS_DASH.sub(" — ", text)
    return text
