"""What would not fit into memory is said before it is loaded."""

from __future__ import annotations

import os
from pathlib import Path

from nlp.errors import ModelError
from nlp.message import tr

OVERHEAD = 150 << 20  # bytes: what an engine takes besides the weights


class TooLarge(ModelError):
    """A model that the free memory does not hold."""


def check_memory(home: Path, needed: int) -> None:
    """Raises TooLarge where `needed` bytes and an engine's own are more than is free; passes where that is unknown."""
    free = free_memory()
    if free is not None and needed + OVERHEAD > free:
        raise TooLarge(
            home,
            tr(
                "it needs about {0} GB of memory, and {1} GB are free. Close other programs, or choose a smaller model."
            ).format(f"{(needed + OVERHEAD) / 1e9:.1f}", f"{free / 1e9:.1f}"),
        )


def free_memory() -> int | None:
    """Bytes that programs may still take; None where the system does not say."""
    try:
        for line in Path("/proc/meminfo").read_text("ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) << 10
    except OSError:
        pass
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None
