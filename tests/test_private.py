"""Reading, digesting and copying open no network socket, from Python or from any library underneath."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

WATCH = """
import os, socket, sys, threading, time
from pathlib import Path

opened = []

def audit(event, args):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        opened.append(f"{event} {args[1:]}")
    if event == "socket.__new__" and args[1] in (socket.AF_INET, socket.AF_INET6):
        opened.append("socket of the Internet family")

sys.addaudithook(audit)

def own_sockets():
    for link in Path("/proc/self/fd").iterdir():
        try:
            target = os.readlink(link)
        except OSError:
            continue
        if target.startswith("socket:["):
            yield target[8:-1]

def internet_sockets():
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        path = Path("/proc/self/net", table)
        if path.exists():
            for line in path.read_text().splitlines()[1:]:
                yield line.split()[9]

def watch():
    while True:
        both = set(own_sockets()) & set(internet_sockets())
        if both:
            opened.append(f"native socket {sorted(both)}")
        time.sleep(0.02)

if Path("/proc/self/net/tcp").exists():
    threading.Thread(target=watch, daemon=True).start()

def verdict():
    for line in opened:
        print("OPENED", line, flush=True)
    print("WATCHED", flush=True)
"""


def watched(body: str, home: Path) -> str:
    """What a fresh process prints that runs `body` under watch; `verdict()` lists every network socket it opened."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DIPTYCH_HOME": str(home)}
    run = subprocess.run(
        [sys.executable, "-c", WATCH + body],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=environment, timeout=300, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "WATCHED" in run.stdout
    return run.stdout


def test_the_watch_sees_a_socket(tmp_path: Path) -> None:
    body = "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); time.sleep(0.2); verdict()"
    printed = watched(body, tmp_path)
    assert "socket.bind" in printed
    if Path("/proc/self/net/tcp").exists():
        assert "native socket" in printed


@pytest.mark.parametrize(
    "sample",
    sorted(path for path in (ROOT / "seeds").glob("*.*") if path.name != "README.md"),
    ids=lambda path: path.name,
)
def test_reading_opens_no_socket(sample: Path, tmp_path: Path) -> None:
    printed = watched(f"from nlp.reader import read\nread(Path({str(sample)!r}))\nverdict()", tmp_path)
    assert "OPENED" not in printed


def test_a_whole_digest_opens_no_socket(tmp_path: Path) -> None:
    paragraphs = (ROOT / "seeds" / "drones-over-moscow.txt").read_text("utf-8").split("\n")
    article = tmp_path / "article.txt"
    article.write_text("\n\n".join(paragraphs[:2]), "utf-8")  # enough for every step, repair included
    body = f"""
from nlp.cli import main
assert main(["brief", {str(article)!r}, "--to", "uk", "--sentences", "3", "--format", "html"]) == 0
verdict()
"""
    assert "OPENED" not in watched(body, tmp_path)


def test_the_models_dialog_opens_no_socket_by_itself(tmp_path: Path) -> None:
    body = """
from desktop.__main__ import jobs_of, make_application, make_window
from nlp.paths import Paths
application, paths = make_application(), Paths.default()
window = make_window(paths, jobs_of(paths))
next(one for one in window.menuBar().actions()[0].menu().actions() if one.text() == "&Models…").trigger()
for _ in range(20):
    application.processEvents()
    time.sleep(0.02)
assert not {"huggingface_hub", "requests", "urllib3"} & set(sys.modules)
window.close()
verdict()
"""
    assert "OPENED" not in watched(body, tmp_path)
