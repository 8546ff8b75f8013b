"""Files that one process holds at a time."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO


class Busy(Exception):
    """Another process holds it; the words say which, and since when."""


@contextmanager
def held(path: Path, now: datetime, patience: float = 0.0) -> Iterator[int]:
    """Hold the file and yield its handle, for a child to hold as well; wait ``patience`` seconds for it.

    flock ends with its last holder, however that ends: nothing stale is left by a kill. Raises Busy.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        if not _acquire(file, patience):
            raise Busy(path.read_text(encoding="utf-8") or "just begun")
        file.truncate(0)
        file.write(f"process {os.getpid()}, since {now:%Y-%m-%d %H:%M:%S %Z}")
        file.flush()
        yield file.fileno()


def _acquire(file: IO[str], patience: float) -> bool:
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        else:
            return True
