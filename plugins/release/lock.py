"""One publish at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from ..shared.finding import Finding
from ..shared.lock import Busy, held
from .refused import Refused

PATIENCE = 2.0
"""Seconds. A build whose publish was killed needs a moment to notice and end."""


@contextmanager
def one_at_a_time(path: Path, now: datetime) -> Iterator[int]:
    """Hold the lock and yield its handle, for the build to hold as well: one that outlives its publish still keeps the
    next one out. Raises Refused, naming the holder.
    """
    try:
        with held(path, now, PATIENCE) as hold:
            yield hold
    except Busy as busy:
        raise Refused(_busy(path, str(busy))) from busy


def _busy(path: Path, holder: str) -> Finding:
    """S101: one publish, rollback or unpublish runs at a time."""
    message = f"must be free: another publish is at work ({holder}); wait until it has ended, then try again"
    return Finding(f"{path.parent.name}/{path.name}", 0, "S101", message)
