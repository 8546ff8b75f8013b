"""One line that says what is being done: rewritten in place at a terminal, line by line elsewhere."""

from __future__ import annotations

import time
from typing import TextIO

CLEAR = "\r\x1b[K"


class Progress:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._step = ""
        self._began = time.monotonic()

    def say(self, step: str) -> None:
        self._step = step
        if self._stream.isatty():
            self.tick()
        else:
            self._write(f"{step} …\n")

    def tick(self) -> None:
        """Renew the seconds."""
        if self._stream.isatty():
            self._write(f"{CLEAR}{self._step} … {self.seconds:.0f} s")

    def end(self) -> None:
        if self._stream.isatty():
            self._write(CLEAR)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
