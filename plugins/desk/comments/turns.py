"""Writers of one SQLite file take turns."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

_THREAD = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """Wait in line, over all processes: SQLite's own waiting sleeps ever longer, and lets whoever comes first pass.

    PostgreSQL needs none of it. A turn ends with its holder, however that ends.
    """
    if connection.vendor != "sqlite":
        yield
        return
    handle = _handle()
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)


def _handle() -> int:
    """Each thread's own: flock tells openings apart, not processes."""
    if not hasattr(_THREAD, "handle"):
        _THREAD.handle = os.open(settings.PLACE.folder / "turn", os.O_RDWR | os.O_CREAT, 0o600)
    handle: int = _THREAD.handle
    return handle
