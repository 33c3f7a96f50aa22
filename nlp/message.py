"""Sentences for the user: English, and able to be said in another language by whoever shows them."""

from __future__ import annotations


class Message(str):
    """An English text that remembers its template and what was filled in; either may be a Message itself."""

    __slots__ = ("arguments", "template")

    template: str
    arguments: tuple[object, ...]

    def __new__(cls, text: str, template: str | None = None, arguments: tuple[object, ...] = ()) -> Message:
        made = super().__new__(cls, text)
        made.template = text if template is None else template
        made.arguments = arguments
        return made

    def format(self, *arguments: object, **_named: object) -> Message:
        """The template with `arguments` in its "{0}", "{1}"…"""
        return Message(str.format(self.template, *arguments), self.template, arguments)

    def __str__(self) -> str:  # an exception that carries a Message says that very Message
        return self

    def __reduce__(self) -> tuple[type[Message], tuple[str, str, tuple[object, ...]]]:
        return Message, (str.__str__(self), self.template, self.arguments)


def tr(text: str) -> Message:
    """Marks `text` to be collected by `make interface` and translated where it is shown. No f-string goes in here."""
    return Message(text)
