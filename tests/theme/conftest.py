"""The small site of tests/theme/site, built by Pelican and served on 127.0.0.1."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = Path(__file__).parent / "site" / "pelicanconf.py"


class Built(NamedTuple):
    """A folder of pages, and the address under which they are served."""

    folder: Path
    url: str = ""

    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))

    def text(self, address: str) -> str:
        path = self.folder / address
        return (path if path.suffix else path / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """As it is for preview."""
    folder = build(tmp_path_factory.mktemp("preview"))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Built(folder, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


@pytest.fixture(scope="session")
def live_site(live_site: Path) -> Built:
    """As it is when live, and with relative links."""
    return Built(live_site)


def build(folder: Path, *settings: str) -> Path:
    overrides = ["--extra-settings", *settings] if settings else []
    command = [sys.executable, "-m", "pelican", "--settings", str(SETTINGS), "--output", str(folder), *overrides]
    done = subprocess.run([*command, "--fatal", "errors"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """What browsers ask for is nothing to print."""
