"""The desk's processes: a server for each side, and the worker."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ..shared.loopback import HOST, must_be_free
from ..shared.site import Site

NAMES = ("the server for staff", "the server for readers", "the worker that publishes and tells")


class Ports(NamedTuple):
    staff: int
    public: int


@contextmanager
def running(site: Site, ports: Ports, blog: str, output: Path | None = None) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Start them, and end them at the end; each also ends by itself when this process is gone.

    ``blog`` is the blog's address, ``output`` its finished pages where they aren't the live release's.
    Raises SystemExit, with the remedy, if a port can't be had.
    """
    for port in ports:
        must_be_free(port)
    environment = {**os.environ, "DESK_ROOT": str(site.root), "DESK_BLOG": blog, "DESK_WITH_PARENT": "1"}
    environment.update({"DESK_OUTPUT": str(output)} if output else {})
    processes = [
        _serve("staff", ports.staff, environment),
        _serve("public", ports.public, environment),
        _start(["-m", f"{__package__}.worker", str(site.root)], environment),
    ]
    try:
        yield processes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


def wait_for_an_end(processes: list[subprocess.Popen[bytes]]) -> str:
    """Which of them ended, and how."""
    while True:
        for name, process in zip(NAMES, processes, strict=True):
            if (code := process.poll()) is not None:
                how = f"was killed (signal {-code})" if code < 0 else f"ended by itself (exit code {code})"
                return f"{name} {how}"
        time.sleep(0.5)


def _serve(side: str, port: int, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    options = ["-c", f"python:{__package__}.gunicorn_conf", "-b", f"{HOST}:{port}", "--log-level", "warning"]
    words = ["-m", "gunicorn", *options, f"{__package__}.wsgi:application"]
    return _start(words, {**environment, "DESK_SIDE": side})


def _start(words: list[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, *words], stdin=subprocess.PIPE, env=environment)
