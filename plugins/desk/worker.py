"""The desk's own worker, outside of every request: publishes what was decided, tells staff what waits."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ..shared.parent import end_with_parent
from ..shared.site import Site
from .start import wake

EVERY, HOUR = 1.0, 3600.0
"""Seconds between two looks."""


def work(root: Path) -> None:
    """Never returns. Several loops, so that a crisis is told during a build."""
    wake(Site(root))
    from django.conf import settings
    from django.core.management import call_command
    from django.utils import timezone

    from .comments.expiry import expire
    from .comments.policy import refused_days
    from .comments.publishing import command, renew
    from .comments.telling import tell

    run = _nothing if settings.PLACE.is_trial else command(root)
    _beside(lambda: tell(timezone.now()), EVERY)
    _beside(lambda: expire(timezone.now(), refused_days()), HOUR)
    _beside(lambda: call_command("clearsessions"), HOUR)
    _forever(lambda: renew(settings.PLACE.approved, run, timezone.now), EVERY)


def _nothing(_: Sequence[str]) -> str:
    """In a trial: what is decided goes into its own file and no further."""
    return ""


def _beside(task: Callable[[], object], pause: float) -> None:
    threading.Thread(target=_forever, args=(task, pause), daemon=True).start()


def _forever(task: Callable[[], object], pause: float) -> None:
    from django.db import connection

    from .errors import UNAVAILABLE

    while True:
        try:
            task()
        except UNAVAILABLE as error:
            sys.stderr.write(f"desk: {type(error).__name__}, trying again\n")
            connection.close()
            time.sleep(2 * EVERY)
        else:
            time.sleep(pause)


if __name__ == "__main__":
    end_with_parent()
    work(Path(sys.argv[1]).resolve())
