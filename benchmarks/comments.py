"""Comments taken in a second: the desk on SQLite and PostgreSQL, and Isso beside it, in one run.

    .venv/bin/pip install isso==0.14.0
    .venv/bin/python benchmarks/comments.py 10

The number is the seconds of each measurement. Writes the table to benchmarks/comments.md.
A comment of the desk is two requests, preview and submit; both are counted as one.
"""

from __future__ import annotations

import importlib.metadata
import json
import multiprocessing
import os
import platform
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.desk.live import free_port, live, port_of, wait_for
from tests.desk.places import SLEEP, make_site
from tests.desk.postgres import postgresql

WRITERS = (1, 8)
FORM = "application/x-www-form-urlencoded"
TEXT = "I slept well after the second week, and better after the third. " * 5
ISSO = """\
[general]
dbpath = {folder}/comments.db
host = http://127.0.0.1/
[server]
listen = http://127.0.0.1:{port}
[moderation]
enabled = true
[guard]
enabled = false
[admin]
enabled = false
"""
Once = Callable[["Line", str], None]


class Line:
    """One kept connection, with as little of its own as a load can have."""

    def __init__(self, port: int) -> None:
        self.port, self.socket, self.rest = port, socket.create_connection(("127.0.0.1", port)), b""
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def post(self, path: str, body: bytes, kind: str) -> tuple[int, bytes]:
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {len(body)}\r\nSec-Fetch-Site: same-origin\r\n\r\n"
        )
        self.socket.sendall(head.encode() + body)
        head_bytes = self._until(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head_bytes, re.IGNORECASE)
        answer = self._exactly(int(length[1]) if length else 0)
        if b"connection: close" in head_bytes.lower():
            self.socket.close()
            self.socket = socket.create_connection(("127.0.0.1", self.port))
        return int(head_bytes.split(b" ", 2)[1]), answer

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.rest:
            self.rest += self._more()
        head, _, self.rest = self.rest.partition(mark)
        return head

    def _exactly(self, length: int) -> bytes:
        while len(self.rest) < length:
            self.rest += self._more()
        body, self.rest = self.rest[:length], self.rest[length:]
        return body

    def _more(self) -> bytes:
        data = self.socket.recv(65536)
        assert data, "the server hung up"
        return data


def desk_comment(line: Line, name: str) -> None:
    fields = {"article": SLEEP, "name": name, "text": TEXT, "website": ""}
    status, page = line.post("/comments/preview", urlencode(fields).encode(), FORM)
    token = re.search(rb'name="token" value="([^"]+)"', page)
    assert status == 200 and token, page
    fields["token"] = unescape(token[1].decode())
    status, _ = line.post("/comments/submit", urlencode(fields).encode(), FORM)
    assert status == 303, status


def isso_comment(line: Line, name: str) -> None:
    body = json.dumps({"author": name, "text": TEXT, "title": "Sleep"}).encode()
    status, answer = line.post("/new?uri=%2Fposts%2Fsleep%2F", body, "application/json")
    assert status in (201, 202), answer


class Measured(NamedTuple):
    what: str
    writers: int
    rate: float
    half: float
    worst: float
    work: float


def measure(what: str, port: int, once: Once, writers: int, seconds: float, session: int = 0) -> Measured:
    """Each writer is a process of its own, so that one doesn't wait for another."""
    before = spent(session)
    with multiprocessing.get_context("fork").Pool(writers) as pool:
        taken = pool.starmap(write, [(port, once, number, seconds) for number in range(writers)])
    times = sorted(time for each in taken for time in each)
    half, worst = statistics.median(times), times[int(len(times) * 0.99)]
    work = (spent(session) - before) / len(times)
    return Measured(what, writers, len(times) / seconds, half * 1000, worst * 1000, work * 1000)


def spent(session: int) -> float:
    """Processor seconds of all processes of a session (Linux's proc(5): fields 6, 14 and 15)."""
    ticks = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12]) if int(fields[3]) == session else 0
    return ticks / os.sysconf("SC_CLK_TCK")


def write(port: int, once: Once, number: int, seconds: float) -> list[float]:
    line, times = Line(port), []
    end = time.perf_counter() + seconds
    while (begun := time.perf_counter()) < end:
        once(line, f"w{number}-{len(times)}")
        times.append(time.perf_counter() - begun)
    return times


def measure_desk(what: str, seconds: float, **extra: str) -> Iterator[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        root = make_site(Path(folder) / "site")
        with live(root, DESK_RATE_LIMITS="off", **extra) as desk:
            port = port_of(desk.public)
            measure(what, port, desk_comment, 2, 1)  # warms up
            for writers in WRITERS:
                yield measure(what, port, desk_comment, writers, seconds, desk.process.pid)


def measure_isso(seconds: float) -> Iterator[Measured]:
    with isso() as (port, session):
        measure("Isso", port, isso_comment, 2, 1)
        for writers in WRITERS:
            yield measure("Isso 0.14, SQLite, one process", port, isso_comment, writers, seconds, session)


@contextmanager
def isso() -> Iterator[tuple[int, int]]:
    with tempfile.TemporaryDirectory() as folder:
        port, settings = free_port(), Path(folder) / "isso.cfg"
        settings.write_text(ISSO.format(folder=folder, port=port), encoding="utf-8")
        command = [sys.executable, "-m", "gunicorn", "-b", f"127.0.0.1:{port}", "--worker-class", "gthread"]
        environment = {**os.environ, "ISSO_SETTINGS": str(settings)}
        command += ["--threads", "4", "--log-level", "error", "isso.run"]
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            wait_for(port, process)
            time.sleep(1)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()


def report(rows: list[Measured], seconds: float) -> str:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("django", "gunicorn", "isso"))
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    lines = [
        "# Comments taken",
        "",
        "Through gunicorn, over kept connections, from writers on the same machine, which share its cores.",
        "Processor time is what other work on the machine changes least; of PostgreSQL's own it counts nothing.",
        "A comment of the desk is two requests, preview and submit; each is kept before it is acknowledged.",
        f"Python {platform.python_version()}, {versions}; {platform.machine()}, {os.cpu_count()} cores.",
        f"Load averages at the end of the run: {load}; above {os.cpu_count()} the rates are too low, for all three.",
        f"Command: `.venv/bin/python benchmarks/comments.py {seconds:g}`",
        "",
        "| what | writers | comments/s | p50 ms | p99 ms | server's processor ms a comment |",
        "|---|--:|--:|--:|--:|--:|",
        *(
            f"| {row.what} | {row.writers} | {row.rate:.0f} | {row.half:.1f} | {row.worst:.1f} | {row.work:.1f} |"
            for row in rows
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    rows = list(measure_desk("the desk, SQLite, two processes", seconds))
    with postgresql() as url:
        rows += measure_desk("the desk, PostgreSQL, two processes", seconds, DATABASE_URL=url)
    rows += measure_isso(seconds)
    text = report(rows, seconds)
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
