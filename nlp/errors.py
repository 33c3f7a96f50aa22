"""Errors that a user can do something about. They carry facts; `str(error)` is one plain sentence."""

from __future__ import annotations

from pathlib import Path

from nlp.message import tr


class NlpError(Exception):
    """A failure with a plain-sentence message, fit for a banner or standard error."""


class UnreadableFile(NlpError):
    """A file that no text could be taken from."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason  # a sentence: what is wrong and what to do

    def __str__(self) -> str:
        return tr("{0}: {1}").format(self.path.name, self.reason)


class UnsupportedLanguage(NlpError):
    """Text in a language other than English, Russian or Ukrainian."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(code, name)
        self.code = code  # ISO 639, "und" where nothing could be told
        self.name = name

    def __str__(self) -> str:
        if self.code == "und":
            return tr("The language of this text could not be told. Diptych reads English, Russian and Ukrainian.")
        return tr("This looks like {0}. Diptych reads English, Russian and Ukrainian.").format(self.name)


class ModelError(NlpError):
    """A model folder that is missing, incomplete, damaged or of an unknown kind."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return tr("The model in {0} cannot be used: {1}").format(self.path.name, self.reason)


class NoSummarizer(NlpError):
    """No installed model writes summaries in a language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self.lang = lang

    def __str__(self) -> str:
        return tr("No installed model writes summaries in {0}. The models dialog lists some.").format(self.lang)


class NoTranslator(NlpError):
    """No installed model, alone or through English, covers a direction."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(source, target)
        self.source = source
        self.target = target

    def __str__(self) -> str:
        return tr("No installed model translates from {0} to {1}.").format(self.source, self.target)
