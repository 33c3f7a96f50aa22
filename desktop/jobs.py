"""What the worker's thread does: generators over the engine, which is built there on first use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.article import Article, Digest

if TYPE_CHECKING:
    from nlp.candidates import Candidate
    from nlp.engines import Engines
    from nlp.pipeline import Options


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that came from the clipboard."""

    text: str


Source = Path | Pasted


class Jobs:
    """Makes generators for the worker. `make_engines` is called once, in the worker's thread."""

    def __init__(self, make_engines: Callable[[], Engines]) -> None:
        self._make_engines = make_engines
        self._engines: Engines | None = None

    def read(self, source: Source) -> Iterator[Article]:
        """The article that `source` holds. No model is needed for it, so that any thread may do it."""
        from nlp.reader import read, read_text

        yield read_text(source.text) if isinstance(source, Pasted) else read(source)

    def digest(self, article: Article, options: Options) -> Iterator[Digest]:
        """Ever more complete digests of an article."""
        from nlp.pipeline import digest

        yield from digest(article, self._loaded(), options)

    def resummarise(self, digest: Digest, options: Options) -> Iterator[Digest]:
        """`digest` with a summary of another length."""
        from nlp.pipeline import resummarise

        yield resummarise(digest, self._loaded(), options)

    def mend(self, digest: Digest) -> Iterator[Digest]:
        """A finished digest whose failing sentences had to wait for the drafts of other articles."""
        from nlp.pipeline import mended

        yield from mended(digest, self._loaded())

    def candidates(self, digest: Digest, sentence: int) -> Iterator[tuple[Candidate, ...]]:
        """Other translations of a sentence, ever more of them."""
        from nlp.candidates import candidates

        found: list[Candidate] = []
        for one in candidates(digest, sentence, self._loaded()):
            found.append(one)
            yield tuple(found)

    def warm(self) -> Iterator[None]:
        """Loads the models before there is an article."""
        yield from self._loaded().warm()

    def _loaded(self) -> Engines:
        if self._engines is None:
            self._engines = self._make_engines()
        return self._engines
