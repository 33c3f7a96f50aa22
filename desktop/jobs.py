"""What the worker's thread does: generators over the engine, which is built there on first use."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.article import Article, Digest, Portrait

if TYPE_CHECKING:
    from nlp.candidates import Candidate
    from nlp.claims import Step
    from nlp.engines import Engines
    from nlp.languages import Lang
    from nlp.loaded import EngineState
    from nlp.pipeline import Options


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that came from the clipboard."""

    text: str


Source = Path | Pasted
Reading = Callable[[str], Article | None]  # an article from disk, by its id


class Jobs:
    """Makes generators for the worker. `make_engines` is called once, in the worker's thread."""

    def __init__(self, make_engines: Callable[[], Engines]) -> None:
        self._make_engines = make_engines
        self.tell: Callable[[EngineState], None] = lambda _state: None  # called in the worker's thread
        self._engines: Engines | None = None

    def read(self, source: Source) -> Iterator[Article]:
        """The article that `source` holds. No model is needed for it, so that any thread may do it."""
        from nlp.reader import read, read_text

        yield read_text(source.text) if isinstance(source, Pasted) else read(source)

    def digest(self, article: Article, options: Options) -> Iterator[Digest]:
        """Ever more complete digests of an article."""
        from nlp.heading import renew
        from nlp.pipeline import digest

        title = None
        for snapshot in digest(article, self._loaded(), options):
            if snapshot.translation is not None and snapshot.translation.title != title:
                title = snapshot.translation.title
                renew(snapshot)  # here, so that it is at hand where the window asks for it
            yield snapshot

    def resummarise(self, digest: Digest, options: Options) -> Iterator[Digest]:
        """`digest` with a summary of another length."""
        from nlp.pipeline import resummarise

        yield resummarise(digest, self._loaded(), options)

    def mend(self, digest: Digest, repair: bool = True, reread: bool = True) -> Iterator[Digest]:
        """A draft whose better translation and repairs had to wait for the drafts of other articles."""
        from nlp.pipeline import mended

        yield from mended(digest, self._loaded(), repair, reread)

    def candidates(self, digest: Digest, sentence: int) -> Iterator[tuple[Candidate, ...]]:
        """Other translations of a sentence, ever more of them."""
        from nlp.candidates import candidates

        found: list[Candidate] = []
        for one in candidates(digest, sentence, self._loaded()):
            found.append(one)
            yield tuple(found)

    def write(self, digest: Digest, target: Lang) -> Iterator[Digest]:
        """`digest` with a summary in a model's own words."""
        from nlp.abstract import written

        yield from written(digest, self._loaded(), target)

    def disputes(
        self, articles: Mapping[str, Article | None], read: Callable[[], AbstractContextManager[Reading]]
    ) -> Iterator[Step]:
        """Who says what: the figures that differ between the articles, by their ids; None: it is to be read first."""
        from nlp.claims import disputes

        with read() as reading:
            found = ((id_, known or reading(id_)) for id_, known in articles.items())
            yield from disputes(found, len(articles), self._loaded().encoder())

    def portraits(
        self,
        ids: deque[str],
        read: Callable[[], AbstractContextManager[Reading]],
        keep: Callable[[str, Portrait], None],
    ) -> Iterator[None]:
        """Keeps what kept articles tell, of one after another; each is taken out of `ids` when its turn comes."""
        from nlp.portrait import portrait

        encoder = self._loaded().encoder()
        with read() as reading:
            while ids:
                id_ = ids.popleft()
                article = reading(id_)
                if article is not None:
                    keep(id_, portrait(article.body, encoder) or Portrait.empty(article.body.lang))
                yield

    def another(self) -> Jobs:
        """For another thread: models belong to one."""
        return Jobs(self._make_engines)

    def warm(self) -> Iterator[None]:
        """Loads the models before there is an article."""
        yield from self._loaded().warm()

    def unload(self) -> Iterator[None]:
        """Lets go of all models."""
        if self._engines is not None:
            self._engines.unload()
        yield

    def _loaded(self) -> Engines:
        if self._engines is None:
            self._engines = self._make_engines()
            self._engines.listen(self.tell)
        self._engines.tidy()
        return self._engines
