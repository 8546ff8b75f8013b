"""The desk's own worker, outside of every request: publishes what was decided, tells staff what waits."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
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
    from .log import log

    run = _nothing if settings.PLACE.is_trial else command(root)
    telling, publishing = log("telling staff"), log("publishing what was decided")
    _beside("the loop that tells staff", lambda: tell(timezone.now(), telling), EVERY)
    _beside("the loop that removes refused comments", lambda: expire(timezone.now(), refused_days()), HOUR)
    _beside("the loop that clears sessions", lambda: call_command("clearsessions"), HOUR)
    _forever("the loop that publishes", lambda: renew(settings.PLACE.approved, run, timezone.now, publishing), EVERY)


def _nothing(_: Sequence[str]) -> str:
    """In a trial: what is decided goes into its own file and no further."""
    return ""


def _beside(name: str, task: Callable[[], object], pause: float) -> None:
    threading.Thread(target=_forever, args=(name, task, pause), daemon=True).start()


def _forever(name: str, task: Callable[[], object], pause: float) -> None:
    """Whatever happens: a loop that ended would be missed by nobody."""
    from django.db import connection

    from .log import log, said_by

    say = log(name)
    while True:
        try:
            task()
        except Exception as error:
            say(f"{said_by(error)} {_place(error)}")
            connection.close()
            time.sleep(2 * EVERY)
        else:
            say("")
            time.sleep(pause)


def _place(error: Exception) -> str:
    step = traceback.extract_tb(error.__traceback__)[-1]
    return f"at {Path(step.filename).name}:{step.lineno}"


if __name__ == "__main__":
    end_with_parent()
    with suppress(KeyboardInterrupt):  # a terminal's Ctrl-C reaches every process of the desk
        work(Path(sys.argv[1]).resolve())
