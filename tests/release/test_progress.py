"""Progress is one line at a terminal and plain lines elsewhere."""

from __future__ import annotations

import io
import time
from itertools import count

from plugins.release.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(stream):
    progress = Progress(stream)
    progress.say("building")
    progress.tick()
    progress.say("judging")
    progress.end()
    return stream.getvalue()


def test_elsewhere_it_is_a_line_for_each_step():
    assert told(io.StringIO()) == "building …\njudging …\n"


def test_at_a_terminal_one_line_is_rewritten_and_wiped_at_the_end(monkeypatch):
    monkeypatch.setattr(time, "monotonic", count().__next__)
    assert told(Terminal()) == ("\r\x1b[Kbuilding … 1 s\r\x1b[Kbuilding … 2 s\r\x1b[Kjudging … 3 s\r\x1b[K")
