"""A translator over one model: ordered, streaming, with long sentences in parts and bad outputs tried again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from nlp.languages import Lang
from nlp.translate.clauses import clauses
from nlp.translate.faults import faults
from nlp.translate.finish import finished
from nlp.translate.types import Backend, Decoding, Translated

BATCH_TOKENS = 160  # of source text in one step: about a second on two cores
BATCH_SENTENCES = 8
SHORTEST = 6  # tokens of a part, when a sentence is cut to be translated otherwise
SPACES = re.compile(r"\A(\s*)(.*?)(\s*)\Z", re.DOTALL)

Job = tuple[int, int, str]  # sentence, part, text


class RobustTranslator:
    """Wraps `backend`. White space round a sentence is kept, and the mark it ends with."""

    via: Lang | None = None

    def __init__(self, backend: Backend, decoding: Decoding | None = None, batch: int = 0) -> None:
        self._backend = backend
        self._decoding = decoding or Decoding()
        self.batch = batch or BATCH_SENTENCES
        self.id, self.version, self.directions = backend.id, backend.version, backend.directions
        self.options = repr(self._decoding)  # part of the key of a remembered translation

    def map(self, sentences: Iterable[str], source: Lang, target: Lang) -> Iterator[Translated]:
        waiting = iter(sentences)
        size = 1  # the first sentence comes alone, so that it comes at once
        while window := list(islice(waiting, size)):
            yield from self._window(window, source, target)
            size = self.batch

    def alternatives(self, sentence: str, source: Lang, target: Lang, count: int) -> list[Translated]:
        core = sentence.strip()
        decoding = replace(self._decoding, beams=max(count, self._decoding.beams), alternatives=count)
        found = self._backend.generate([core], source, target, decoding)[0]
        sound = [one for one in found if not faults(one.text, core, target)] or found
        ended = [replace(one, text=finished(one.text, core, target)) for one in sound]
        return list({one.text: one for one in reversed(ended)}.values())[::-1]  # of equal ones the likeliest

    def variants(self, sentence: str, source: Lang, target: Lang) -> Iterator[Translated]:
        core = sentence.strip()
        beams = 1 if self._decoding.beams > 1 else 4
        (found,) = self._backend.generate([core], source, target, replace(self._decoding, beams=beams))
        yield replace(found[0], text=finished(found[0].text, core, target))
        parts = clauses(core, max(self._backend.tokens(core) // 2, SHORTEST), self._backend.tokens)
        if len(parts) > 1:
            yield _joined(core, self._sound(parts, source, target))

    def _window(self, window: Sequence[str], source: Lang, target: Lang) -> Iterator[Translated]:
        """The translations of `window`, in order, each yielded as soon as those before it are there."""
        jobs: list[Job] = []
        for i, sentence in enumerate(window):
            core = sentence.strip()
            if core and any(map(str.isalpha, core)):
                parts = clauses(core, self._backend.comfort, self._backend.tokens)
                jobs += ((i, k, part) for k, part in enumerate(parts))
        results: dict[int, list[Translated]] = {}
        last_job = {i: k for i, k, _ in jobs}
        ready = 0
        for batch in _batches(jobs, self._backend, BATCH_TOKENS * self.batch // BATCH_SENTENCES):
            # Within a batch the model is quickest with like lengths together.
            batch.sort(key=lambda job: len(job[2]))
            for (i, k, _), result in zip(batch, self._sound([job[2] for job in batch], source, target), strict=True):
                slots = results.setdefault(i, [Translated("")] * (last_job[i] + 1))
                slots[k] = result
            reached = max(i for i, *_ in batch)
            whole = reached if any(i == reached and k == last_job[i] for i, k, _ in batch) else reached - 1
            while ready <= whole:
                yield _joined(window[ready], results.pop(ready, None))
                ready += 1
        while ready < len(window):
            yield _joined(window[ready], results.pop(ready, None))
            ready += 1

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


def _batches(jobs: Sequence[Job], backend: Backend, most: int) -> Iterator[list[Job]]:
    """`jobs` in order, in runs of `most` tokens, that one step can take."""
    batch: list[Job] = []
    room = most
    for job in jobs:
        need = backend.tokens(job[2])
        if batch and need > room:
            yield batch
            batch, room = [], most
        batch.append(job)
        room -= need
    if batch:
        yield batch


def _joined(sentence: str, parts: Sequence[Translated] | None) -> Translated:
    """The parts of one sentence, inside the white space that was round it; a sentence without words is itself."""
    match = SPACES.match(sentence)
    assert match is not None
    if parts is None:
        return Translated(sentence)
    text = " ".join(part.text.strip() for part in parts if part.text.strip())
    known = [part.confidence for part in parts if part.confidence is not None]
    return Translated(match[1] + text + match[3], sum(known) / len(known) if known else None)
