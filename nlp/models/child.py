"""A module of ours run as a program of its own, which says line by line, in JSON, how far it is.

What may hang, crash or run out of memory is done there; the window and its models are out of its reach.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from nlp.errors import NlpError
from nlp.library.packing import pack_message, unpack_message
from nlp.message import tr

ROOT = Path(__file__).parents[2]
TICK = 0.2  # s between two looks at what the child has done
PATIENCE = 5.0  # s that it gets to end by itself


class ChildFailed(NlpError):
    """The program ended without doing its work; the message says why."""


def child(module: str, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Iterator[Any]:
    """What `python -m module` says, and None whenever it has said nothing for a moment.

    Closing the iterator kills the program. Raises ChildFailed with the sentence that it ended with.
    """
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH")) if part)
    process = subprocess.Popen(  # noqa: S603  our own interpreter and a module of ours
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        errors="replace", env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": path, **(environment or {})},
    )  # fmt: skip
    said: Queue[str | None] = Queue()
    noise: list[str] = []
    assert process.stdout is not None
    assert process.stderr is not None
    threads = [
        Thread(target=_pump, args=(process.stdout, said.put), daemon=True),
        Thread(target=_pump, args=(process.stderr, lambda line: noise.append(line or "")), daemon=True),
    ]
    for thread in threads:
        thread.start()
    failure = ""
    try:
        while (line := _next(said)) is not None:
            if not line:
                yield None
                continue
            try:
                step = json.loads(line)
            except ValueError:  # a library has printed something
                continue
            if isinstance(step, dict) and "error" in step:
                failure = unpack_message(str(step.get("message", ""))) or str(step["error"])
            else:
                yield step
        process.wait(PATIENCE)
        if failure or process.returncode:
            raise ChildFailed(failure or _ended(process.returncode, noise))
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        for thread in threads:
            thread.join(PATIENCE)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def say(**step: Any) -> None:
    """One step, said by the child."""
    print(json.dumps(step), flush=True)


def fail(text: str) -> None:
    """The sentence that a child ends with."""
    say(error=text, message=pack_message(text))


def end_with_parent() -> None:
    """Called by a child: it ends when the program that started it is gone, however that came about."""

    def wait() -> None:
        sys.stdin.read()  # nothing is ever written; it returns when the other end is closed
        os._exit(1)

    Thread(target=wait, daemon=True).start()


def _next(said: Queue[str | None]) -> str | None:
    """The next line; "" where there is none yet; None at the end."""
    try:
        return said.get(timeout=TICK)
    except Empty:
        return ""


def _pump(pipe: IO[str], put: Any) -> None:
    for line in pipe:
        put(line.strip() or " ")
    put(None)


def _ended(code: int, noise: Sequence[str]) -> str:
    """Why a child ended that did not say it."""
    if code in (-9, 137):
        return tr(
            "It was stopped by the system, most likely because memory ran out. Close other programs and try again."
        )
    last = next((line for line in reversed(noise) if line.strip()), "")
    return tr("It ended unexpectedly ({0}).").format(last or f"status {code}")
