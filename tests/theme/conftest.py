"""The small site of tests/theme/site, built by Pelican and served on 127.0.0.1."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from .long_read import long_read

ROOT = Path(__file__).parents[2]
SITE = Path(__file__).parent / "site"


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
    with served(build(tmp_path_factory.mktemp("preview"))) as built:
        yield built


@pytest.fixture(scope="session")
def live_site(live_site: Path) -> Iterator[Built]:
    """As it is when live."""
    with served(live_site) as built:
        yield built


def build(folder: Path, *settings: str) -> Path:
    content, output = folder / "content", folder / "output"
    shutil.copytree(SITE / "content", content)
    (content / "articles" / "long-read.md").write_text(long_read(), encoding="utf-8")
    overrides = ["--extra-settings", *settings] if settings else []
    command = [sys.executable, "-m", "pelican", str(content), "--settings", str(SITE / "siteconf.py")]
    command += ["--output", str(output), "--fatal", "errors", *overrides]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@contextmanager
def served(folder: Path) -> Iterator[Built]:
    """The folder on 127.0.0.1."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Built(folder, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """What browsers ask for is nothing to print."""
