"""Cutting a long sentence where a reader would breathe, so that a small model can take it in parts."""

from __future__ import annotations

import re
from collections.abc import Callable

# From the best place to cut to the worst. Each pattern ends where the left part ends, white space included.
BREAKS = (
    re.compile(r"[;:]\s+"),
    re.compile(r"\s[—–-]\s+"),
    re.compile(
        r",\s+(?=(?:and|but|or|which|who|where|when|while|as|because|although|after|before|if|so|"
        r"и|а|но|или|что|который|которая|которое|которые|где|когда|пока|как|потому|хотя|если|чтобы|"
        r"і|й|та|але|або|що|який|яка|яке|які|де|коли|поки|як|бо|хоча|якщо|щоб)\b)",
        re.IGNORECASE,
    ),
    re.compile(r",\s+"),
    re.compile(r"\s+(?=(?:and|or|и|или|і|та|або)\s)", re.IGNORECASE),
    re.compile(r"\s+"),
)


def clauses(sentence: str, comfort: int, tokens: Callable[[str], int]) -> list[str]:
    """`sentence` in parts of at most `comfort` tokens where white space allows; joined they are `sentence` again."""
    if tokens(sentence) <= comfort:
        return [sentence]
    cut = _middle_break(sentence)
    if cut is None:
        return [sentence]
    return clauses(sentence[:cut], comfort, tokens) + clauses(sentence[cut:], comfort, tokens)


def _middle_break(sentence: str) -> int | None:
    """Where to cut in two: the best kind of place in the middle half, and of these the one nearest the middle."""
    length = len(sentence)
    for pattern in BREAKS:
        ends = [match.end() for match in pattern.finditer(sentence)]
        central = [end for end in ends if length / 4 <= end <= 3 * length / 4]
        if central:
            return min(central, key=lambda end: abs(end - length / 2))
    # Any place that leaves something on both sides is better than a text the model cannot take.
    ends = [match.end() for match in BREAKS[-1].finditer(sentence) if 0 < match.end() < length]
    return min(ends, key=lambda end: abs(end - length / 2)) if ends else None
