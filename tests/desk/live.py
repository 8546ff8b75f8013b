"""The desk as it runs: both servers and the worker, in processes of their own."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from tests.ports import free_port
from tests.projects import ROOT

HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


class Live(NamedTuple):
    """A desk at work. ``public`` and ``staff`` are addresses without a slash at the end."""

    root: Path
    process: subprocess.Popen[bytes]
    staff: str
    public: str
    environment: Mapping[str, str]

    @property
    def database(self) -> Path:
        return self.root / ".site" / "desk" / "desk.sqlite3"

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()


@contextmanager
def live(root: Path, blog: str = "", **extra: str) -> Iterator[Live]:
    """Started by `python -m plugins desk`; every process is gone at the end, however the test ended."""
    port = free_port(2)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "DESK_ROOT": "", **extra}
    command = [sys.executable, "-m", "plugins", "--root", str(root), "desk", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--blog", blog or f"http://127.0.0.1:{port + 1}"], cwd=root, env=environment, start_new_session=True
    )
    try:
        for each in (port, port + 1):
            wait_for(each, process)
        yield Live(root, process, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}", environment)
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """All of them, at once, without a word."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert process.poll() is None and time.monotonic() < until, "the desk did not start"
            time.sleep(0.05)
        else:
            return


class Writer:
    """A reader who writes comments, over one connection."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def post(self, path: str, fields: Mapping[str, str]) -> tuple[int, str, str]:
        """Status, page, and where it leads."""
        self.connection.request("POST", path, urlencode(fields), HEADERS)
        response = self.connection.getresponse()
        return response.status, response.read().decode(), response.getheader("Location", "")

    def write(self, fields: Mapping[str, str]) -> str:
        """Both posts; where the thank-you page is. Empty when it was not taken."""
        status, page, _ = self.post("/comments/preview", fields)
        if status != 200:
            return ""
        token = re.search(r'name="token" value="([^"]+)"', page)
        assert token
        return self.post("/comments/submit", {**fields, "token": unescape(token[1])})[2]


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


def make_account(root: Path, name: str, **extra: str) -> str:
    """The password that was made up and printed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DESK_ROOT": "", **extra}
    command = [sys.executable, "-m", "plugins", "--root", str(root), "desk-user", name, "--generate"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip().rpartition(" ")[2]
