"""Load from processes of its own, and what it costs the server."""

from __future__ import annotations

import multiprocessing
import os
import re
import socket
import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

Once = Callable[["Line", str], None]


class Line:
    """One kept connection, with as little of its own as a load can have."""

    def __init__(self, port: int) -> None:
        self.port, self.socket, self.rest = port, socket.create_connection(("127.0.0.1", port)), b""
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path: str) -> tuple[int, bytes]:
        return self._ask(f"GET {path} HTTP/1.1\r\n", b"")

    def post(self, path: str, body: bytes, kind: str) -> tuple[int, bytes]:
        fields = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\nSec-Fetch-Site: same-origin\r\n"
        return self._ask(f"POST {path} HTTP/1.1\r\n{fields}", body)

    def _ask(self, head: str, body: bytes) -> tuple[int, bytes]:
        self.socket.sendall(f"{head}Host: 127.0.0.1:{self.port}\r\n\r\n".encode() + body)
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
