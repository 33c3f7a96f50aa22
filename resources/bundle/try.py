"""Starts a bundle once: its size, whether the command line answers and translates, and how soon its window is up.

    python resources/bundle/try.py dist/diptych [--window]

The window needs a display, or xvfb-run; without either only the command line is tried, or with --window it fails.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE = 120  # s


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"size: {size / 1e6:.0f} MB")
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"DIPTYCH_HOME": home}
        for arguments, wanted in (
            (["figures", "--lang", "en", "-"], "20000000000"),
            (["translate", "--from", "en", "--to", "ru", "-"], "20 м"),  # миллиардов
        ):
            command = [str(folder / "diptych"), *arguments]
            said = subprocess.run(  # noqa: S603
                command, input="Damage was put at $20 billion.", text=True, capture_output=True, env=environment,
                check=False,
            )  # fmt: skip
            print(f"{arguments[0]}: {said.stdout.strip() or said.stderr.strip()}")
            if said.returncode or wanted not in said.stdout.replace(",", ""):
                return 1
        return window(folder, environment, Path(home))


def window(folder: Path, environment: dict[str, str], home: Path) -> int:
    """Starts the window and waits for its library, which is opened when the window is."""
    command = [str(folder / "diptych")]
    if not environment.get("DISPLAY"):
        if not shutil.which("xvfb-run"):
            print("window: not tried, as there is no display")
            return int("--window" in sys.argv)
        command = ["xvfb-run", "-a", *command]
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603
    try:
        while not list(home.rglob("library.sqlite")):
            if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                print("window: it did not come up")
                return 1
            time.sleep(0.02)
        print(f"window: {time.perf_counter() - began:.1f} s until its library was open")
        time.sleep(3)
        return 0 if process.poll() is None else 1
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # xvfb-run does not pass it on
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
