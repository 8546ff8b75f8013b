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
from contextlib import closing, contextmanager, suppress
from html import unescape
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import urlencode

from plugins.desk.comments.rates import WINDOW
from tests import projects
from tests.ports import free_port
from tests.projects import ROOT
from tests.waiting import until

HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
START = """
from pathlib import Path
from plugins.shared.site import Site
from plugins.desk.start import set_up, wake
wake(Site(Path.cwd()))
set_up()
"""


class Live(NamedTuple):
    """A desk at work. ``public`` and ``staff`` are addresses without a slash at the end."""

    root: Path
    process: subprocess.Popen[bytes]
    staff: str
    public: str

    @property
    def database(self) -> Path:
        return self.root / ".site" / "desk" / "desk.sqlite3"

    @property
    def worker(self) -> int:
        """Its process's number; it is started last, perhaps after the ports are open."""
        until(self._workers)
        [worker] = self._workers()
        return worker

    def _workers(self) -> list[int]:
        said = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        rows = [line.split(None, 2) for line in said.splitlines()]
        return [int(pid) for pid, parent, command in rows if int(parent) == self.process.pid and "worker" in command]

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()


@contextmanager
def live(root: Path, blog: str = "", out: IO[str] | None = None, **extra: str) -> Iterator[Live]:
    """Started by `python -m plugins desk`; every process is gone at the end, however the test ended."""
    port = free_port(2)
    public = f"http://127.0.0.1:{port + 1}"
    process = spawn(root, "desk", "--port", str(port), "--blog", blog or public, out=out, **extra)
    try:
        for each in (port, port + 1):
            wait_for(each, process)
        yield Live(root, process, f"http://127.0.0.1:{port}", public)
    finally:
        kill(process)


def spawn(root: Path, *words: str, out: IO[str] | None = None, **extra: str) -> subprocess.Popen[bytes]:
    """`python -m plugins …` in a session of its own; ``kill`` ends all of its processes."""
    command = [sys.executable, "-m", "plugins", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **extra}
    return subprocess.Popen(command, cwd=root, env=environment, stdout=out, stderr=out, start_new_session=True)


def kill(process: subprocess.Popen[bytes]) -> None:
    """All of them, at once, without a word."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until(lambda: is_open(port) or process.poll() is not None)
    assert process.poll() is None, "it did not start"


def is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


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
        return self.post("/comments/submit", {**fields, "token": self.token(fields)})[2]

    def token(self, fields: Mapping[str, str]) -> str:
        """The preview's, with which it can be sent."""
        status, page, _ = self.post("/comments/preview", fields)
        token = re.search(r'name="token" value="([^"]+)"', page)
        assert status == 200 and token, page
        return unescape(token[1])


def begin_a_count() -> None:
    """Posts are counted in ten minutes by the clock: near the end of them, wait for the next."""
    if (left := WINDOW - time.time() % WINDOW) < 60:
        time.sleep(left)


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


def make_account(root: Path, name: str) -> str:
    """The password that was made up and printed."""
    made = projects.run(root, "desk-user", name, "--generate")
    assert made.returncode == 0, projects.said(made)
    return made.stdout.strip().rpartition(" ")[2]


def python(root: Path, code: str, **extra: str) -> str:
    """What the code prints, where Django is awake for that site."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **extra}
    command = [sys.executable, "-c", START + code]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
