"""Steps that can be undone, named in the language that the interface speaks by now."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand, QUndoGroup

from desktop.language import spoken
from nlp.message import Message


class Step(QUndoCommand):
    """What was done, and how to undo it."""

    words: Message | None = None

    def name(self, words: Message) -> None:
        """What the menu calls it."""
        self.words = words
        self.setText(spoken(words))


def rename(group: QUndoGroup) -> None:
    """Name all steps in the language there is now."""
    for stack in group.stacks():
        for number in range(stack.count()):
            step = stack.command(number)
            if isinstance(step, Step) and step.words is not None:
                step.name(step.words)
