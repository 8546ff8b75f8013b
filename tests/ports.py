"""Ports for servers under test."""

from __future__ import annotations

import os
import random
import socket
from contextlib import ExitStack

CHANCE = random.SystemRandom()
BELOW = range(10_000, 32_000)
"""The system gives none of these to a client's end of a connection (Linux: 32768 and up)."""
GIVEN: set[int] = set()


def free_port(count: int = 1) -> int:
    """The first of so many in a row that nobody uses, and that no test was given: its server may only be starting."""
    ours = _share()
    while True:
        first = CHANCE.choice(ours[: len(ours) - count + 1])
        ports = range(first, first + count)
        if GIVEN.isdisjoint(ports) and _are_free(ports):
            GIVEN.update(ports)
            return first


def _share() -> range:
    """Of the process that tests: when two of them do (pytest -n 2), neither takes what the other was given."""
    number = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    size = len(BELOW) // int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    return BELOW[number * size : (number + 1) * size]


def _are_free(ports: range) -> bool:
    with ExitStack() as sockets:
        try:
            for port in ports:
                sockets.enter_context(socket.socket()).bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
