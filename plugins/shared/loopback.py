"""This machine's own address, which nobody else can reach."""

from __future__ import annotations

import socket

HOST = "127.0.0.1"


def must_be_free(port: int) -> None:
    """Raises SystemExit, with the remedy, if a server can't have the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            raise unusable(port, error) from error


def unusable(port: int, error: Exception) -> SystemExit:
    """What to end with."""
    reason = getattr(error, "strerror", "") or "it must be below 65536"
    return SystemExit(f"port {port} can't be used ({reason.lower()}): end what uses it, or take another: PORT=8100")
