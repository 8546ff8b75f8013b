"""A desk to try things out, beside a blog that is being written."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from threading import Event, Thread
from typing import NamedTuple

from ..shared.loopback import HOST
from ..shared.site import Site
from .run import Ports, running, wait_for_an_end
from .start import opened_for_trial

NAME = "trial"
"""Of its account."""


class Trial(NamedTuple):
    """``file`` holds what was approved there, which no reader gets."""

    ports: Ports
    password: str
    file: Path

    @property
    def form(self) -> str:
        return f"http://{HOST}:{self.ports.public}/comments/preview"


@contextmanager
def trying(site: Site, blog: str, output: Path, say: Callable[[str], object]) -> Iterator[Trial]:
    """Run one on the two ports after the blog's; ``output`` holds the pages that the blog shows.

    ``say`` is told which of its processes ended, and how, if one does before the desk is ended.

    Raises Unready, OSError, and SystemExit if a port can't be had.
    """
    port = int(blog.rpartition(":")[2])
    ports = Ports(port + 1, port + 2)
    with opened_for_trial(site) as place, running(site, ports, blog, output) as processes, _watched(processes, say):
        yield Trial(ports, _password(), place.approved)


@contextmanager
def _watched(processes: list[Popen[bytes]], say: Callable[[str], object]) -> Iterator[None]:
    ending = Event()

    def watch() -> None:
        ended = wait_for_an_end(processes)
        if not ending.wait(2):  # Ctrl-C reaches them as soon as us
            say(ended)

    Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        ending.set()


def _password() -> str:
    """A new one at each start, so that nobody need remember it."""
    from .accounts.accounts import make

    password = secrets.token_urlsafe(9)
    make(NAME, password)
    return password
