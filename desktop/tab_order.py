"""Where Tab goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_stop(window: QWidget, forward: bool, hidden: Callable[[QWidget], bool]) -> QWidget | None:
    """What the keyboard goes to from where it is in `window`, passing over what is `hidden`; None: Qt is to decide."""
    for one in _chain(window.focusWidget(), forward):
        reached = one.window() is window and one.isVisibleTo(window) and one.isEnabled() and one.focusProxy() is None
        if reached and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not hidden(one):
            return one
    return None


def _chain(begun: QWidget | None, forward: bool) -> Iterator[QWidget]:
    """All widgets after `begun`, in the order of the keyboard."""
    one = begun
    while one is not None:
        one = one.nextInFocusChain() if forward else one.previousInFocusChain()
        if one is None or one is begun:
            return
        yield one
