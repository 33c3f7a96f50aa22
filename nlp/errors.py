"""Errors that a user can do something about. They carry facts; `str(error)` is one plain sentence."""

from __future__ import annotations

from pathlib import Path


class NlpError(Exception):
    """A failure with a plain-sentence message, fit for a banner or standard error."""


class UnreadableFile(NlpError):
    """A file that no text could be taken from."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason  # a sentence: what is wrong and what to do

    def __str__(self) -> str:
        return f"{self.path.name}: {self.reason}"


class UnsupportedLanguage(NlpError):
    """Text in a language other than English, Russian or Ukrainian."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(code, name)
        self.code = code  # ISO 639, "und" where nothing could be told
        self.name = name

    def __str__(self) -> str:
        if self.code == "und":
            return "The language of this text could not be told. Diptych reads English, Russian and Ukrainian."
        return f"This looks like {self.name}. Diptych reads English, Russian and Ukrainian."


class ModelError(NlpError):
    """A model folder that is missing, incomplete, damaged or of an unknown kind."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"The model in {self.path.name} cannot be used: {self.reason}"


class NoTranslator(NlpError):
    """No installed model, alone or through English, covers a direction."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(source, target)
        self.source = source
        self.target = target

    def __str__(self) -> str:
        return f"No installed model translates from {self.source} to {self.target}."
