"""A model hub on loopback: model information, files by range, redirects to a store of large files, and its bad days."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
LARGE = 20_000  # bytes; a larger file is kept in the store, as git-lfs does
PIECE = 32 << 10  # bytes


@dataclass
class Hub:
    """What it holds and how it behaves; tests change it while it runs."""

    repos: dict[str, dict[str, bytes]] = field(default_factory=dict)
    licence: str = "cc-by-4.0"
    delay: float = 0.0  # s between two pieces of a file
    cut_after: int | None = None  # bytes of the weights, once, then the line is cut
    fail: list[int] = field(default_factory=list)  # statuses to answer the next requests for files with
    fail_info: list[int] = field(default_factory=list)  # the same for model information
    lie: str = ""  # a file whose hash is told wrongly
    untold: str = ""  # a file whose size is not told
    asked: list[tuple[str, str, str]] = field(default_factory=list)  # method, path, Range
    sent: int = 0  # bytes of large files
    url: str = ""

    def add(self, repo: str, folder: Path) -> None:
        self.repos[repo] = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@contextmanager
def running(hub: Hub) -> Iterator[Hub]:
    """`hub`, listening on a port of its own; `hub.url` says where."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": hub}))
    server.daemon_threads = True
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def blob_id(content: bytes) -> str:
    return hashlib.sha1(f"blob {len(content)}\0".encode() + content).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        path = unquote(urlsplit(self.path).path)
        self.hub.asked.append((self.command, path, self.headers.get("Range", "")))
        with suppress(BrokenPipeError, ConnectionResetError):
            if path.startswith("/api/models/"):
                self._information(path.removeprefix("/api/models/").split("/revision/")[0])
            elif path.startswith("/store/"):
                self._large(path.removeprefix("/store/"))
            elif "/resolve/" in path:
                repo, _, rest = path[1:].partition("/resolve/")
                self._file(repo, rest.partition("/")[2])
            else:
                self._refuse(404)

    def _information(self, repo: str) -> None:
        if self.hub.fail_info:
            self._refuse(self.hub.fail_info.pop(0))
        elif repo not in self.hub.repos:
            self._refuse(404, {"X-Error-Code": "RepoNotFound"})
        else:
            siblings = [self._sibling(name, content) for name, content in self.hub.repos[repo].items()]
            body = {
                "id": repo, "modelId": repo, "sha": COMMIT, "private": False, "downloads": 1, "tags": [],
                "cardData": {"license": self.hub.licence}, "siblings": siblings,
            }  # fmt: skip
            self._send(200, json.dumps(body).encode(), {"Content-Type": "application/json"})

    def _sibling(self, name: str, content: bytes) -> dict[str, object]:
        told: dict[str, object] = {"rfilename": name, "size": len(content), "blobId": blob_id(content)}
        if name == self.hub.untold:
            del told["size"]
        if len(content) > LARGE:
            sha256 = hashlib.sha256(content + (b"!" if name == self.hub.lie else b"")).hexdigest()
            told["lfs"] = {"sha256": sha256, "size": len(content), "pointerSize": 134}
        return told

    def _file(self, repo: str, name: str) -> None:
        if self.hub.fail:
            self._refuse(self.hub.fail.pop(0))
            return
        content = self.hub.repos.get(repo, {}).get(name)
        if content is None:
            self._refuse(404, {"X-Error-Code": "EntryNotFound"})
            return
        headers = {"X-Repo-Commit": COMMIT, "ETag": f'"{blob_id(content)}"', "Accept-Ranges": "bytes"}
        if len(content) > LARGE:
            sha256 = hashlib.sha256(content).hexdigest()
            linked = {"X-Linked-Size": str(len(content)), "X-Linked-ETag": f'"{sha256}"'}
            place = f"{self.hub.url.replace('127.0.0.1', 'localhost')}/store/{repo}/{name}"
            self._send(302, b"", headers | linked | {"Location": place})
        else:
            self._send(200, content, headers)

    def _large(self, path: str) -> None:
        repo, _, name = path.rpartition("/")
        content = self.hub.repos[repo][name]
        wanted = self.headers.get("Range", "")
        start = int(wanted.removeprefix("bytes=").split("-")[0]) if wanted else 0
        self.send_response(206 if wanted else 200)
        if wanted:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        if self.command == "HEAD":
            return
        cut = None
        if name.endswith(".safetensors"):
            cut, self.hub.cut_after = self.hub.cut_after, None
        for at in range(start, len(content), PIECE):
            if cut is not None and at - start >= cut:
                self.close_connection = True
                self.connection.close()
                return
            self.wfile.write(content[at : at + PIECE])
            self.hub.sent += len(content[at : at + PIECE])
            time.sleep(self.hub.delay)

    def _refuse(self, status: int, headers: dict[str, str] | None = None) -> None:
        self._send(status, b"no", {"Retry-After": "0"} | (headers or {}))

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
