"""Ports for servers under test."""

from __future__ import annotations

import random
import socket
from contextlib import ExitStack

CHANCE = random.SystemRandom()
BELOW = range(10_000, 32_000)
"""The system gives none of these to a client's end of a connection (Linux: 32768 and up)."""


def free_port(count: int = 1) -> int:
    """The first of so many in a row that nobody uses."""
    while True:
        first = CHANCE.choice(BELOW)
        with ExitStack() as sockets:
            try:
                for port in range(first, first + count):
                    sockets.enter_context(socket.socket()).bind(("127.0.0.1", port))
            except OSError:
                continue
            return first
