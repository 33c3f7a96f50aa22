"""A translator over one model: ordered, streaming, what is long in parts, bad outputs tried again."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from typing import Any

from nlp import segment
from nlp.languages import Lang
from nlp.plain import plainly
from nlp.translate.clauses import clauses
from nlp.translate.faults import faults
from nlp.translate.finish import finished
from nlp.translate.types import Backend, Decoding, Translated

BATCH_TOKENS = 60  # of source text in a batch, for each of its sentences
AHEAD = 4  # batches for each worker that are read ahead, to choose sentences of like length from
SHORTEST = 6  # tokens of a part, when a sentence is cut to be translated otherwise
STRESS = "\u0301"  # above a vowel: за́мок
SPACES = re.compile(r"\A(\s*)(.*?)(\s*)\Z", re.DOTALL)


class RobustTranslator:
    """Wraps `backend`. White space round a sentence is kept, and the mark it ends with."""

    via: Lang | None = None

    def __init__(self, backend: Backend, decoding: Decoding | None = None, batch: int = 0) -> None:
        self._backend = backend
        self._decoding = decoding or Decoding()
        self._batch = batch or backend.batch
        self.id, self.version, self.directions = backend.id, backend.version, backend.directions
        self.options = repr(self._decoding)  # part of the key of a remembered translation

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        """In order. The first sentences are asked one by one, so that they come at once.

        Where the model takes several batches at a time, the next ones are translated while a result is looked at;
        closing the iterator gives them up.
        """
        reader = _Reader(iter(sentences), source, self._backend, self._batch)
        running: dict[Future[list[Translated]], list[_Part]] = {}
        workers = self._backend.workers
        pool = ThreadPoolExecutor(workers, "translate") if workers > 1 else _Here()
        try:
            while True:
                due = reader.due()
                if not due or workers > 1:
                    while len(running) < workers and (batch := reader.batch()):
                        running[pool.submit(self._sound, [part.text for part in batch], source, target)] = batch
                    due = due or reader.due()
                if due:
                    yield due
                elif running:
                    for done in wait(running, return_when=FIRST_COMPLETED).done:
                        for part, result in zip(running.pop(done), done.result(), strict=True):
                            part.sentence.parts[part.number] = result
                else:
                    return
        finally:
            if running:
                self._backend.give_up()
            pool.shutdown(cancel_futures=True)

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        core = _given(sentence.strip(), source)
        decoding = replace(self._decoding, beams=max(count, self._decoding.beams), alternatives=count)
        found = self._backend.generate([core], source, target, decoding)[0]
        sound = [one for one in found if not faults(one.text, core, target)] or found
        ended = [replace(one, text=finished(one.text, core, target)) for one in sound]
        return list({one.text: one for one in reversed(ended)}.values())[::-1]  # of equal ones the likeliest

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        core = _given(sentence.strip(), source)
        beams = 1 if self._decoding.beams > 1 else 4
        (found,) = self._backend.generate([core], source, target, replace(self._decoding, beams=beams))
        yield replace(found[0], text=finished(found[0].text, core, target))
        parts = clauses(core, max(self._backend.tokens(core) // 2, SHORTEST), self._backend.tokens)
        if len(parts) > 1:
            yield _joined(core, self._sound(parts, source, target))

    def prompted(self, sentence: str, prompts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        core = _given(sentence.strip(), source)
        found = [likely[0] for likely in self._backend.generate(prompts, source, target, self._decoding)]
        sound = [one for one in found if not faults(one.text, core, target)]
        return [replace(one, text=finished(one.text, core, target)) for one in sound]

    def _sound(self, texts: Sequence[str], source: Lang, target: Lang) -> list[Translated]:
        """A translation per text; one with a visible fault is tried again otherwise, and the best is kept."""
        cores = [text.strip() for text in texts]
        found = [hypotheses[0] for hypotheses in self._backend.generate(cores, source, target, self._decoding)]
        for retry in self._retries():
            bad = [i for i, core in enumerate(cores) if faults(found[i].text, core, target)]
            if not bad:
                break
            again = self._backend.generate([cores[i] for i in bad], source, target, retry)
            for i, hypotheses in zip(bad, again, strict=True):
                found[i] = min([found[i], *hypotheses], key=lambda one: faults(one.text, cores[i], target))
        return [replace(one, text=finished(one.text, core, target)) for one, core in zip(found, cores, strict=True)]

    def _retries(self) -> Iterator[Decoding]:
        yield replace(self._decoding, beams=1, repetition_penalty=1.2, no_repeat_ngram=3)
        yield replace(self._decoding, beams=max(4, self._decoding.beams), no_repeat_ngram=3, alternatives=3)


def _given(text: str, lang: Lang) -> str:
    """`text` as the model is given it."""
    return plainly(text, lang).replace(STRESS, "")


class _Here(Executor):
    """Does at once, in the thread that asks, what it is given: for models that must not be shared."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@dataclass(eq=False, slots=True)
class _Sentence:
    text: str
    parts: dict[int, Translated | None] = field(default_factory=dict)  # none where there is nothing to translate


@dataclass(frozen=True, eq=False, slots=True)
class _Part:
    """A sentence, a clause of a long one, or one of several that were given as one."""

    sentence: _Sentence
    number: int
    text: str
    tokens: int


class _Reader:
    """Reads sentences ahead, makes batches of parts that are alike in length, and gives sentences back in order."""

    def __init__(self, sentences: Iterator[str], lang: Lang, backend: Backend, size: int) -> None:
        self._sentences, self._lang, self._backend, self._size = sentences, lang, backend, size
        self._ahead = AHEAD * size * backend.workers
        self._alone = backend.workers  # sentences still to be asked by themselves
        self._open: deque[_Sentence] = deque()  # not yet given back
        self._parts: list[_Part] = []  # not yet in a batch

    def due(self) -> Translated | None:
        """The next sentence, once all of it is translated."""
        if not self._open or None in self._open[0].parts.values():
            return None
        sentence = self._open.popleft()
        return _joined(sentence.text, [part for part in sentence.parts.values() if part] or None)

    def batch(self) -> list[_Part]:
        """The first part that waits, and those most like it in length."""
        most = 1 if self._alone > 0 else self._ahead
        while len(self._parts) < most and (text := next(self._sentences, None)) is not None:
            self._read(text)
        if not self._parts:
            return []
        self._alone -= 1
        first = self._parts[0]
        alike = sorted(self._parts, key=lambda part: abs(part.tokens - first.tokens))  # it stays the first
        batch = alike[: min(self._size, max(1, self._size * BATCH_TOKENS // max(1, first.tokens)))]
        self._parts = [part for part in self._parts if part not in batch]
        return batch

    def _read(self, text: str) -> None:
        sentence = _Sentence(text)
        self._open.append(sentence)
        core = text.strip()
        if core and any(map(str.isalpha, core)):
            # Of two sentences given together a small model often leaves the second out.
            single = [_given(one.text, self._lang) for one in segment.sentences(core, self._lang)]
            parts = [part for one in single for part in clauses(one, self._backend.comfort, self._backend.tokens)]
            sentence.parts = dict.fromkeys(range(len(parts)))
            self._parts += (_Part(sentence, n, part, self._backend.tokens(part)) for n, part in enumerate(parts))


def _joined(sentence: str, parts: Sequence[Translated] | None) -> Translated:
    """The parts of one sentence, inside the white space that was round it; a sentence without words is itself."""
    match = SPACES.match(sentence)
    assert match is not None
    if parts is None:
        return Translated(sentence)
    text = " ".join(part.text.strip() for part in parts if part.text.strip())
    known = [part.confidence for part in parts if part.confidence is not None]
    return Translated(match[1] + text + match[3], sum(known) / len(known) if known else None)
