"""How often one address may post, without keeping addresses.

Counters stand in memory that the server's processes share, at places told by a key that nobody can read out of
them; the key lasts a day, the counters ten minutes, and nothing reaches the disk.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import mmap
import os
import struct

ROWS, COLUMNS = 3, 16384
KEY, TURN = struct.Struct("<q32s"), struct.Struct("<q")
TABLE = KEY.size + TURN.size
"""Where the counters begin, behind the day with its key, and the window."""
WINDOW = 600
"""Seconds."""


class Tally:
    """A count-min sketch: several counters an address, of which the smallest is the count, or just above it."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, TABLE + ROWS * COLUMNS)

    def count(self, address: str, now: float) -> int:
        """How often the address came in this window, this time included. Two processes at once may miss one."""
        key = self._key(int(now // 86400))
        self._turn(int(now // WINDOW))
        places = self._places(key, address)
        for place in places:
            self._memory[place] = min(255, self._memory[place] + 1)
        return min(self._memory[place] for place in places)

    def _key(self, day: int) -> bytes:
        kept, key = KEY.unpack_from(self._memory)
        if kept != day:
            key = os.urandom(32)
            KEY.pack_into(self._memory, 0, day, key)
        return bytes(key)

    def _turn(self, window: int) -> None:
        if TURN.unpack_from(self._memory, KEY.size) != (window,):
            TURN.pack_into(self._memory, KEY.size, window)
            self._memory[TABLE:] = bytes(ROWS * COLUMNS)

    def _places(self, key: bytes, address: str) -> list[int]:
        digest = hmac.new(key, address.encode(), hashlib.sha256).digest()
        spots = struct.unpack_from(f"<{ROWS}I", digest)
        return [TABLE + row * COLUMNS + spot % COLUMNS for row, spot in enumerate(spots)]


def network(address: str) -> str:
    """An IPv4 address, or the /64 of an IPv6 one: a household has all of that."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address) and not parsed.ipv4_mapped:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(getattr(parsed, "ipv4_mapped", None) or parsed)
