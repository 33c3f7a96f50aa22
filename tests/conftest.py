"""What every test stands on: no screen, no network, no user's settings."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
LOOPBACK = ("127.", "::1", "localhost")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the code gives into tests/golden")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten instead of compared with."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data, cache and settings in a folder of the test's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DIPTYCH_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny Marian model, as transformers saves it."""
    from tests.nlp import tiny_models

    return tiny_models.marian(tmp_path_factory.mktemp("marian") / "opus-mt-en-ru")


@pytest.fixture(scope="session")
def converted(marian: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for CTranslate2."""
    from tests.nlp import tiny_models

    return tiny_models.converted(marian, tmp_path_factory.mktemp("converted") / "opus-mt-en-ru-ct2")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting anywhere but to this machine fails the test."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def checked(address: Any, family: int) -> None:
        if family != getattr(socket, "AF_UNIX", None) and not str(address[0]).startswith(LOOPBACK):
            pytest.fail("a test tried to reach the network")

    def guarded(self: socket.socket, address: Any) -> None:
        checked(address, self.family)
        connect(self, address)

    def guarded_ex(self: socket.socket, address: Any) -> int:
        checked(address, self.family)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_ex)
