"""Waits for what must come."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 90.0
"""Seconds. Waiting longer costs nothing where all is well: a busy machine is no fault."""


def until(is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Fails when it has not come in that time."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)
