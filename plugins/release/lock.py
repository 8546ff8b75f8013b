"""One publish at a time."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from ..shared.finding import Finding
from .refused import Refused

PATIENCE = 2.0
"""Seconds. A build whose publish was killed needs a moment to notice and end."""


@contextmanager
def one_at_a_time(path: Path, now: datetime) -> Iterator[int]:
    """Hold the lock and yield its handle, for the build to hold as well.

    flock ends with its last holder, however that ends: nothing stale is left by a kill, and a build
    that outlives its publish still keeps the next one out. Raises Refused, naming the holder.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        if not _acquire(file):
            raise Refused(_busy(path))
        file.truncate(0)
        file.write(f"process {os.getpid()}, since {now:%Y-%m-%d %H:%M:%S %Z}")
        file.flush()
        yield file.fileno()


def _acquire(file: IO[str]) -> bool:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        else:
            return True


def _busy(path: Path) -> Finding:
    """S101: one publish, rollback or unpublish runs at a time."""
    holder = path.read_text(encoding="utf-8") or "just begun"
    message = f"must be free: another publish is at work ({holder}); wait until it has ended, then try again"
    return Finding(f"{path.parent.name}/{path.name}", 0, "S101", message)
